package money

import (
	"cmp"
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

var componentNames = map[budget.Component]words.Phrase{
	budget.Estimate:      words.Estimate,
	budget.Supplements:   {De: "Nachtrag", En: "Supplement"},
	budget.Shifted:       {De: "Umschichtung", En: "Shift"},
	budget.CarriedIn:     {De: "Aus dem Vorjahr übertragen", En: "Carried in"},
	budget.Covered:       {De: "Unechte Deckung", En: "Income cover"},
	budget.ExcessGranted: {De: "Über-/außerplanmäßig", En: "Excess granted"},
	budget.Blocked:       {De: "Sperre", En: "Blocked"},
	budget.CarriedOut:    {De: "Ins Folgejahr übertragen", En: "Carried out"},
	budget.Lent:          {De: "Zur Deckung abgegeben", En: "Given as cover"},
	budget.Actual:        {De: "Ist", En: "Actual"},
	budget.Open:          {De: "Obligo", En: "Open commitments"},
	budget.Reserved:      {De: "Reserviert, vorgemerkt", En: "Reserved, earmarked"},
	budget.Allocated:     {De: "Maßnahmen zugeordnet", En: "Allocated to measures"},
}

// LineDetail is how a line's figures of a year come about: each summand with
// its place in the files and its decision, and the sums between them.
func LineDetail(src report.Source, id budget.LineID, year budget.Year) (report.Detail, bool) {
	for i := range src.Plan.Lines {
		line := &src.Plan.Lines[i]
		if line.ID != id {
			continue
		}
		facts := []report.Fact{
			{Title: words.Book, Value: table.Phrase(src.BookName(line.Book))},
			{Title: words.Phrase{De: "Teil", En: "Part"}, Value: table.Label(words.Phrase{De: "%s, %s", En: "%s, %s"}.With(words.Part(line.Book, line.Part), words.Side(line.Part, line.Side)))},
		}
		for _, fact := range []report.Fact{{Title: words.Group, Value: table.NameOf(line.ProductGroup)}, {Title: pathColumn.Title, Value: table.PathOf(line.Path)}, {Title: words.Cover, Value: table.NameOf(line.CoverGroup)}, {Title: words.Source, Value: table.NameOf(line.Meta.Source)}, {Title: words.Note, Value: table.NameOf(line.Note)}} {
			if fact.Value != nil {
				facts = append(facts, fact)
			}
		}
		facts = append(facts, report.OwnFacts(src, "line", line.Meta.At)...)
		if state, ok := stateOf(src, year); ok {
			facts = append(facts, report.Fact{Title: words.Phrase{De: "Haushaltsjahr", En: "Budget year"}, Value: table.Label(state)})
		}
		facts = append(facts, before(src, line)...)
		facts = append(facts, grantsOn(src, budget.Leg{Line: line.ID, Year: year})...)
		facts = append(facts, burdens(src, line)...)
		facts = append(facts, voids(src, budget.Leg{Line: line.ID, Year: year})...)
		return report.Detail{
			Name:   words.Phrase{De: "%s %d", En: "%s %d"}.With(words.Clean(string(line.ID)), year),
			Title:  string(line.ID) + " " + line.Name + " · " + words.PlainYear(year),
			Place:  line.YearPlace(year),
			Lead:   2, // book and part
			Facts:  facts,
			Tables: []*table.Table{derivation(src, line, year, calculationsOf(line.Side, src.Ledger.Position(line.ID, year)), src.Ledger.Explain(line.ID, year), ownersOf(src, line.ID))},
		}, true
	}
	return report.Detail{}, false
}

// stateOf says of a year without a budget in force what it is.
func stateOf(src report.Source, year budget.Year) (words.Sentence, bool) {
	switch {
	case src.Plan.Provisional() == year:
		return words.Text("vorläufige Haushaltsführung: kein Haushalt in Kraft (§ 82 GO NRW)", "provisional: no budget in force (§ 82 GO NRW)"), true
	case src.InForce.From == 0:
		return words.Text("kein Haushalt in Kraft", "no budget in force"), true
	case year < src.InForce.From:
		return words.Text("vor dem geltenden Haushalt", "before the budget in force"), true
	case src.MediumTerm(year):
		return words.Text("mittelfristige Planung, ohne Ermächtigung", "medium-term, without authority"), true
	}
	return words.Sentence{}, false
}

// before are the years of a line before the plan, which no table lists.
func before(src report.Source, line *plan.Line) []report.Fact {
	var facts []report.Fact
	for _, year := range src.Ledger.Years(line.ID) {
		if year < src.Years.From {
			p, spent := src.Ledger.Position(line.ID, year), words.Said(words.Same(words.None))
			if src.Ledger.Booked(budget.Leg{Line: line.ID, Year: year}) {
				spent = words.Phrase{De: "%s", En: "%s"}.With(p.Of(budget.Actual))
			}
			facts = append(facts, report.Fact{Title: words.Phrase{De: "Vor dem Plan", En: "Before the plan"},
				Value: table.Label(words.Phrase{De: "%d: fortgeschr. Ansatz %s, Ist %s", En: "%d: updated estimate %s, actual %s"}.With(year, p.Updated(), spent))})
		}
	}
	return facts
}

// grantsOn are the grants that are received on a line in a year, each with its
// measure.
func grantsOn(src report.Source, leg budget.Leg) []report.Fact {
	var facts []report.Fact
	for _, m := range src.Plan.Measures {
		for i := range m.Grants {
			g := &m.Grants[i]
			if amount := g.Account(m.ID).Money().At(leg.Year); g.Line == leg.Line && amount != 0 {
				facts = append(facts, report.Fact{Title: words.Phrase{De: "Förderung", En: "Grant"},
					Value: table.Label(words.Phrase{De: "%s für „%s“ von %s (%s)", En: "%s for %q of %s (%s)"}.With(amount, m.Title, g.Giver, g.At.String()))})
			}
		}
	}
	return facts
}

// burdens are what later years of a line already owe: orders of operating
// contracts, and forward authority with what is still open of it.
func burdens(src report.Source, line *plan.Line) []report.Fact {
	var facts []report.Fact
	for _, load := range src.Ledger.ForwardLoads(line.ID) {
		facts = append(facts, report.Fact{Title: words.Phrase{De: "Vorbelastung", En: "Forward load"},
			Value: table.Label(words.Phrase{De: "%d: %s", En: "%d: %s"}.With(load.Year, load.Amount))})
	}
	for i := range src.Authorities {
		f := &src.Authorities[i]
		if f.Line != line.ID {
			continue
		}
		for _, due := range f.Due {
			facts = append(facts, report.Fact{Title: words.Phrase{De: "Verpflichtungsermächtigung", En: "Forward authority"},
				Value: table.Label(words.Phrase{
					De: "%d, fällig %d: %s, %s, %s (%s)",
					En: "%d, due %d: %s, %s, %s (%s)",
				}.With(f.Year, due.Year, due.Amount, used(f, due.Year), lasts(src, f), f.At.String()))})
		}
	}
	return facts
}

// used says what of a forward authority has been committed of a year due.
func used(f *plan.ForwardAuthority, due budget.Year) words.Sentence {
	if f.Used == nil {
		return words.Text("Nutzung nicht angegeben", "its use is not given")
	}
	return words.Phrase{De: "davon genutzt %s", En: "used of it %s"}.With(f.Used.At(due))
}

// lasts says how long a forward authority can be used, or until when it could.
func lasts(src report.Source, f *plan.ForwardAuthority) words.Sentence {
	if today(src) > f.Lapses() {
		return words.Phrase{De: "verfallen Ende %d", En: "lapsed at the end of %d"}.With(f.Lapses())
	}
	return words.Phrase{De: "gilt bis Ende %d", En: "lasts until the end of %d"}.With(f.Lapses())
}

// voids are the movements of a line and year that no decision in force bears: no
// sum counts them.
func voids(src report.Source, leg budget.Leg) []report.Fact {
	var facts []report.Fact
	for i := range src.Plan.Movements {
		m := &src.Plan.Movements[i]
		if !src.Council.Effective(m) && (m.On == leg || m.From == leg || m.To == leg) {
			facts = append(facts, report.Fact{Title: words.Phrase{De: "Ohne Wirkung", En: "Without effect"},
				Value: table.Label(words.Phrase{De: "%s über %s, nicht beschlossen (%s)", En: "%s over %s, not decided (%s)"}.
					With(plan.MovementKindNames[m.Kind], m.Amount, m.Meta.At.String()))})
		}
	}
	return facts
}

// derivation writes the ledger's own summands down, with a sum wherever the
// budget law has a name for it.
func derivation(src report.Source, line *plan.Line, year budget.Year, calculations []calculation, postings []budget.Posting, owners owners) *table.Table {
	t := &table.Table{
		ID:    "derivation",
		Title: words.Phrase{De: "Herleitung", En: "Derivation"},
		Note:  words.Said(report.InEuros),
		Columns: []table.Column{
			{Key: "term", Title: words.Title, Priority: 1},
			{Key: "amount", Title: words.Phrase{De: "Betrag", En: "Amount"}, Kind: table.Money, Priority: 1},
			{Key: "decision", Title: words.Decision, Priority: 2},
			{Key: "source", Title: words.Source, Priority: 3},
			{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 1},
		},
	}
	for _, calculation := range calculations {
		t.Rows = append(t.Rows, table.Row{Level: table.Heading, Cells: []table.Cell{table.Phrase(calculation.title), nil, nil, nil, nil}})
		for _, step := range calculation.steps {
			for _, posting := range postings {
				if slices.Contains(step.components, posting.Component) {
					t.Rows = append(t.Rows, summand(src, line, year, posting, owners))
				}
			}
			t.Rows = append(t.Rows, table.Row{Level: table.Subtotal, Cells: []table.Cell{table.Phrase(step.title), table.Cash(step.sum), nil, nil, nil}})
		}
	}
	return t
}

// calculation is one sum that can be checked with a pencil, step by step.
type calculation struct {
	title words.Phrase
	steps []step
}

// has tells whether any of the postings is a summand of it.
func (c calculation) has(postings []budget.Posting) bool {
	return slices.ContainsFunc(postings, func(posting budget.Posting) bool {
		return slices.ContainsFunc(c.steps, func(s step) bool { return slices.Contains(s.components, posting.Component) })
	})
}

// step adds components to what stands above it.
type step struct {
	components []budget.Component
	title      words.Phrase
	sum        budget.Cents
}

// calculationsOf are the sum of the planners and, in a year of the budget in force,
// the sum of those who spend, or of what comes in.
func calculationsOf(side budget.Side, p budget.Position) []calculation {
	planning := calculation{words.Phrase{De: "Planung", En: "Planning"}, []step{
		{[]budget.Component{budget.Estimate, budget.Supplements, budget.Shifted, budget.CarriedIn, budget.Covered},
			words.Phrase{De: "= Fortgeschriebener Ansatz", En: "= updated estimate"}, p.Updated()},
		{[]budget.Component{budget.Allocated}, words.Phrase{De: "= Frei", En: "= free"}, p.Free()},
	}}
	if p.Settled() {
		planning = calculation{words.Phrase{De: "Abgeschlossenes Jahr ohne Ansatz", En: "Closed year without an estimate"},
			[]step{{nil, words.Actual, p.Of(budget.Actual)}}}
	}
	switch {
	case !p.InForce():
		return []calculation{planning}
	case side == budget.Income:
		return []calculation{planning, {words.Phrase{De: "Eingang", En: "Receipts"}, []step{
			{nil, words.Phrase{De: "Fortgeschriebener Ansatz", En: "updated estimate"}, p.Updated()},
			{[]budget.Component{budget.Actual}, words.Phrase{De: "= noch nicht eingegangen (negativ: Mehrertrag)", En: "= still to come in (negative: additional income)"}, p.Updated() - p.Of(budget.Actual)},
		}}}
	}
	available, _ := p.Available()
	left, _ := p.Uncommitted()
	return []calculation{planning, {words.Phrase{De: "Bewirtschaftung", En: "Spending"}, []step{
		{nil, words.Phrase{De: "Fortgeschriebener Ansatz", En: "updated estimate"}, p.Updated()},
		{[]budget.Component{budget.ExcessGranted}, words.Phrase{De: "= Ermächtigung", En: "= authority"}, p.Authority()},
		{[]budget.Component{budget.Blocked, budget.CarriedOut, budget.Lent}, words.Phrase{De: "= nutzbare Ermächtigung", En: "= spendable"}, p.Spendable()},
		{[]budget.Component{budget.Actual, budget.Open}, words.Phrase{De: "= Verfügbar", En: "= available"}, available},
		{[]budget.Component{budget.Reserved}, words.Phrase{De: "= Verfügbar nach Reservierungen", En: "= available after reservations"}, left},
	}}}
}

// summand is one change with its place and decision.
func summand(src report.Source, line *plan.Line, year budget.Year, posting budget.Posting, owners owners) table.Row {
	place, title, from := line.YearPlace(year), words.Said(componentNames[posting.Component]), sourceOfYear(line, year)
	var decisions []string
	var opens table.Link
	switch origin := posting.Origin.(type) {
	case *plan.Movement:
		place, decisions, from = origin.Meta.At, []string{origin.By}, origin.Source
		opens = report.ToRow(report.MovementLink, place)
		if origin.Kind == budget.GlobalReduction {
			title = words.Text("Globaler Minderaufwand", "Global reduction")
		}
		if posting.Component == budget.Blocked && origin.On.Line == "" {
			title = words.Phrase{De: "Sperre, Anteil an %s (%s)", En: "Blocked, share of %s (%s)"}.
				With(src.Ledger.Withholding(origin.Movement), blockedIn(src, origin))
		}
	case *plan.Commitment:
		place, from = origin.Meta.At, origin.Source
		opens = report.ToRow(report.OrderLink, place)
	case *plan.ForwardLoad:
		place, from = origin.At.At("due").Year(int(year)), origin.Source
	case *plan.Actual:
		place, from = origin.Meta.At, cmp.Or(origin.Document, origin.Source)
	case *plan.Allocation:
		place, from = origin.At.At("amounts").Year(int(year)), origin.Source
		if m := owners[origin]; m != nil {
			title = words.Same("%s").With(m.Title)
			decisions, opens = origin.Decisions(m), report.ToAllocation(m, origin)
		}
	}
	return table.Row{ID: place.String(), Place: place, Opens: table.To(opens), Cells: []table.Cell{table.Label(title), table.Cash(signed(posting)), src.DecisionsCell(decisions...), table.NameOf(from), report.PlaceCell(place)}}
}

// sourceOfYear is where the figures of a line in a year come from.
func sourceOfYear(line *plan.Line, year budget.Year) string {
	for _, y := range line.Years {
		if y.Year == year && y.Source != "" {
			return y.Source
		}
	}
	return line.Meta.Source
}

// signed is the amount as the derivation adds it: what lessens is negative, so its
// title has no sign.
func signed(posting budget.Posting) budget.Cents {
	switch posting.Component {
	case budget.Blocked, budget.CarriedOut, budget.Lent, budget.Actual, budget.Open, budget.Reserved, budget.Allocated:
		return -posting.Amount
	}
	return posting.Amount
}

// owners are the measures that allocations belong to.
type owners map[*plan.Allocation]*plan.Measure

// ownersOf are those of the allocations that touch a line, or of all for "".
func ownersOf(src report.Source, line budget.LineID) owners {
	found := make(owners)
	for _, m := range src.Plan.Measures {
		for j := range m.Allocations {
			if a := &m.Allocations[j]; line == "" || a.Line == line || a.To == line {
				found[a] = m
			}
		}
	}
	return found
}
