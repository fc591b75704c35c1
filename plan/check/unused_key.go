package check

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// unusedKey: every key says something. What the kind of a movement or of a
// paper does not read would be overlooked in silence, and a block cannot hold
// two things at once.
func unusedKey(in Input) []source.Problem {
	var found []source.Problem
	if in.ProviderShort != "" && utf8.RuneCountInString(in.ProviderShort) >= utf8.RuneCountInString(in.Provider) {
		found = append(found, source.Problem{
			Place: in.At.At("provider_short"), Severity: source.Warning,
			Message: words.Phrase{De: "„%s“ ist kein Kurzname von „%s“", En: "%q is no short name of %q"}.With(in.ProviderShort, in.Provider),
			Hint:    words.Text("den Namen unter „provider“ ausschreiben, oder „provider_short“ streichen", "write the name out under \"provider\", or leave \"provider_short\" out"),
		})
	}
	for i := range in.Papers {
		if p := &in.Papers[i]; p.Year != 0 && p.Kind != plan.ReportPaper {
			found = append(found, source.Problem{
				Place: p.At.At("year"), Severity: source.Warning,
				Message: words.Phrase{
					De: "„year“ ist das Jahr eines Jahresberichts; %s ist kein Bericht",
					En: "\"year\" is the year of a yearly report; %s is no report",
				}.With(cmp.Or(string(p.Key()), p.Title)),
				Hint: words.Text("„year“ streichen, oder kind = \"report\"", "leave \"year\" out, or kind = \"report\""),
			})
		}
	}
	for i := range in.Lines {
		if line := &in.Lines[i]; line.Noncash && line.Part != budget.Operating {
			found = append(found, source.Problem{
				Place: line.At.At("noncash"), Severity: source.Warning, Line: string(line.ID),
				Message: words.Phrase{
					De: "%s: „noncash“ bewirkt außerhalb des Ergebnisplans nichts; Investitionen und laufende Zahlungen sind Zahlungen",
					En: "%s: \"noncash\" does nothing outside the operating part; investments and running payments are payments",
				}.With(string(line.ID)),
				Hint: words.Text("„noncash“ streichen, oder part = \"operating\"", "leave \"noncash\" out, or part = \"operating\""),
			})
		}
	}
	for i := range in.Movements {
		m := &in.Movements[i]
		found = append(found, unread(m)...)
		if m.Kind == budget.Block {
			found = append(found, twofold(m)...)
		}
	}
	return found
}

// unusedOfField: only a choice has values, and only a number a unit.
func unusedOfField(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Fields {
		f := &in.Fields[i]
		for _, one := range []struct {
			key  string
			kind plan.OwnKind
			says bool
		}{{"values", plan.OwnChoice, len(f.Values) > 0}, {"unit", plan.OwnNumber, f.Unit != ""}} {
			if !one.says || f.Kind == one.kind {
				continue
			}
			found = append(found, source.Problem{
				Place: f.At.At(one.key), Severity: source.Warning,
				Message: words.Phrase{De: "%s: „%s“ bewirkt bei der Art „%s“ nichts", En: "%s: %q does nothing with the kind %q"}.With(f.Title, one.key, string(f.Kind)),
				Hint:    words.Phrase{De: "„%s“ streichen, oder kind = \"%s\"", En: "leave %q out, or kind = \"%s\""}.With(one.key, string(one.kind)),
			})
		}
	}
	return found
}

// readKeys are the keys that a kind of movement reads, beside those of all.
var readKeys = map[budget.MovementKind][]string{
	budget.Supplement:  {"line", "year", "amount"},
	budget.IncomeCover: {"line", "year", "amount", "from"}, // the income that covers it
	budget.Excess:      {"line", "year", "amount", "cover_by"},
	budget.Shift:       {"from", "to", "amount"},
	budget.Carry:       {"from", "to", "amount"},
	budget.Block:       {"line", "cover", "book", "year", "amount", "percent"},

	budget.GlobalReduction: {"line", "year", "amount"},
}

func unread(m *plan.Movement) []source.Problem {
	var found []source.Problem
	for _, one := range []struct {
		key  string
		says bool
	}{
		{"line", m.On.Line != ""}, {"year", m.On.Year != 0}, {"from", m.From.Line != ""}, {"to", m.To.Line != ""}, {"cover", m.CoverGroup != ""},
		{"book", m.Book != ""}, {"percent", m.Percent != 0}, {"cover_by", len(m.CoverBy) > 0},
	} {
		if !one.says || slices.Contains(readKeys[m.Kind], one.key) {
			continue
		}
		found = append(found, source.Problem{
			Place: m.Meta.At.At(one.key), Severity: source.Warning, Line: string(m.On.Line),
			Message: words.Phrase{De: "„%s“ bewirkt bei einer Bewegung der Art „%s“ nichts", En: "%q does nothing in a movement of kind %q"}.With(one.key, string(m.Kind)),
			Hint:    words.Phrase{De: "„%s“ streichen oder „kind“ ändern", En: "leave %q out, or change \"kind\""}.With(one.key),
		})
	}
	return found
}

// twofold reports a block that says in two ways how much it withholds, or where.
func twofold(m *plan.Movement) []source.Problem {
	var found []source.Problem
	for _, two := range []struct {
		holds, other string
		both         bool
	}{
		{"percent", "amount", m.Percent != 0 && m.Amount != 0},
		{"line", "cover", m.On.Line != "" && m.CoverGroup != ""},
		{"line", "book", m.On.Line != "" && m.Book != ""},
	} {
		if two.both {
			found = append(found, source.Problem{
				Place: m.Meta.At.At(two.other), Severity: source.Error, Line: string(m.On.Line),
				Message: words.Phrase{De: "die Sperre nennt „%s“ und „%s“; gerechnet wird nur mit „%s“", En: "the block says %q and %q; only %q counts"}.With(two.holds, two.other, two.holds),
				Hint:    words.Phrase{De: "„%s“ oder „%s“ streichen", En: "leave %q or %q out"}.With(two.holds, two.other),
			})
		}
	}
	return found
}

// unusedCause: the cause of a difference stands where there is one.
func unusedCause(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			differs := slices.ContainsFunc(a.Received, func(entry budget.YearAmount) bool { return entry.Amount != a.Amounts.At(entry.Year) })
			if a.Cause == "" || a.To == "" || differs {
				continue
			}
			found = append(found, source.Problem{
				Place: a.At.At("cause"), Severity: source.Warning, Measure: string(m.ID), Line: string(a.Line),
				Message: words.Phrase{De: "%s: „cause“ nennt den Grund einer Abweichung, die es nicht gibt", En: "%s: \"cause\" says why the books differ, which they do not"}.With(m.Title),
				Hint:    words.Text("„received“ mit dem Betrag ergänzen, den der IT-Dienstleister einplant, oder „cause“ streichen", "add \"received\" with what the provider plans to receive, or drop \"cause\""),
			})
		}
	}
	return found
}

// nothing: a movement, an order and a booking are about an amount.
func nothing(in Input) []source.Problem {
	var found []source.Problem
	look := func(at source.Place, line budget.LineID, amount budget.Cents) {
		if amount == 0 {
			found = append(found, source.Problem{
				Place: at.At("amount"), Severity: source.Notice, Line: string(line),
				Message: words.Text("ein Betrag von 0 bewirkt nichts", "an amount of 0 does nothing"),
				Hint:    words.Text("den Betrag eintragen oder den Eintrag streichen", "enter the amount or drop the entry"),
			})
		}
	}
	for i := range in.Movements {
		if m := &in.Movements[i]; m.Percent == 0 {
			look(m.Meta.At, m.Of().Line, m.Amount)
		}
	}
	for i := range in.Commitments {
		look(in.Commitments[i].Meta.At, in.Commitments[i].Line, in.Commitments[i].Amount)
	}
	for i := range in.Actuals {
		look(in.Actuals[i].Meta.At, in.Actuals[i].Line, in.Actuals[i].Amount)
	}
	return found
}
