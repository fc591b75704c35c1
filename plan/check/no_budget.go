package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// noBudget: only authority can be exceeded, withheld, spent or bound, and only a by-law
// can be changed (§ 81 GO NRW). A year behind the budget in force gives no authority, nor
// does income.
func noBudget(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Movements {
		m := &in.Movements[i]
		line := in.Ledger.Line(m.On.Line)
		if m.Of().Year > in.Years.To {
			continue
		}
		if changesByLaw[m.Kind] && in.MediumTerm(m.Of().Year) {
			found = append(found, nothingToChange(m))
		}
		if m.Kind != budget.Excess && m.Kind != budget.Block {
			continue
		}
		switch name := plan.MovementKindNames[m.Kind]; {
		case line != nil && line.Side == budget.Income:
			found = append(found, withoutAuthority(m.Meta.At.At("line"), line.ID, words.Phrase{
				De: "%s %d: %s ist eine Position für Ertrag und gibt keine Ermächtigung",
				En: "%s of %d: %s is a line for income and gives no authority",
			}.With(name, m.On.Year, string(line.ID))))
		case in.MediumTerm(m.On.Year):
			found = append(found, withoutAuthority(m.Meta.At.At("year"), m.On.Line, words.Phrase{
				De: "%s %d: für das Jahr gilt kein Haushalt, also keine Ermächtigung",
				En: "%s of %d: no budget is in force for that year, so there is no authority",
			}.With(name, m.On.Year)))
		}
	}
	for i := range in.Commitments {
		c := &in.Commitments[i]
		if line := in.Ledger.Line(c.Line); line != nil && line.Side == budget.Income {
			found = append(found, withoutAuthority(c.At.At("line"), c.Line, words.Phrase{
				De: "%s ist eine Position für Ertrag; %d kann dort nichts bestellt sein",
				En: "%s is a line for income; nothing can be ordered on it in %d",
			}.With(string(c.Line), c.Year)))
		}
	}
	return append(found, in.spentLater()...)
}

// changesByLaw are the movements that change the estimate of a year in force. The figures
// of medium-term years are planned anew instead.
var changesByLaw = map[budget.MovementKind]bool{budget.Supplement: true, budget.Shift: true, budget.IncomeCover: true}

func nothingToChange(m *plan.Movement) source.Problem {
	place := m.Meta.At.At("year")
	if m.Kind == budget.Shift {
		place = m.Meta.At.At("from").At("year")
	}
	problem := withoutAuthority(place, m.Of().Line, words.Phrase{
		De: "%s %d: das Jahr gehört zur mittelfristigen Planung, ein Haushalt, den sie ändern könnte, gilt dafür nicht",
		En: "%s of %d: the year is medium-term, no budget is in force that it could change",
	}.With(plan.MovementKindNames[m.Kind], m.Of().Year))
	problem.Hint = words.Text(
		"den Betrag in „estimate“ des Jahres einrechnen; gilt sein Haushalt inzwischen, „budget“ in [plan] erweitern",
		"put the amount into the year's \"estimate\"; if its budget is in force by now, widen \"budget\" in [plan]")
	return problem
}

// spentLater are the actuals that lines give for years behind the budget in force.
// Bookings of such years, and what lies ahead of the day of the plan, are reported by
// their time.
func (in Input) spentLater() []source.Problem {
	var found []source.Problem
	for i := range in.Lines {
		line := &in.Lines[i]
		var each []yearly
		for _, year := range line.Years {
			ahead := !in.AsOf.IsZero() && year.Year > budget.Year(in.AsOf.Year())
			if !ahead && year.Actual != nil && *year.Actual != 0 && in.MediumTerm(year.Year) && year.Year <= in.Years.To && line.Side == budget.Expense {
				each = append(each, yearly{year.Year, withoutAuthority(year.At.At("actual"), line.ID, words.Phrase{
					De: "%s: %s sind %d als Ist angegeben, für das Jahr gilt aber kein Haushalt",
					En: "%s: an actual of %s is given for %d, but no budget is in force for that year",
				}.With(string(line.ID), *year.Actual, year.Year))})
			}
		}
		found = append(found, overYears(each)...)
	}
	return found
}

func withoutAuthority(place source.Place, line budget.LineID, message words.Sentence) source.Problem {
	return source.Problem{
		Place: place, Severity: source.Warning, Line: string(line), Message: message,
		Hint: words.Text(
			"Jahr und Haushaltsstelle prüfen; gilt der Haushalt des Jahres inzwischen, „budget“ in [plan] erweitern",
			"check year and line; if the budget of the year is in force by now, widen \"budget\" in [plan]"),
	}
}

// provisional: the day of the plan lies in a year for which no by-law is in force
// (§ 82 GO NRW).
func provisional(in Input) []source.Problem {
	year := in.Plan.Provisional()
	if year == 0 {
		return nil
	}
	return []source.Problem{{
		Place: in.At.At("budget"), Severity: source.Notice,
		Message: words.Phrase{
			De: "vorläufige Haushaltsführung: am %s gilt für %d kein Haushalt (§ 82 GO NRW)",
			En: "provisional budget: on %s no budget is in force for %d (§ 82 GO NRW)",
		}.With(in.AsOf, year),
		Hint: words.Text(
			"zulässig ist nur, was Pflicht ist oder unaufschiebbar weiterläuft; gilt der Haushalt, „budget“ in [plan] erweitern",
			"only what is mandatory or cannot be put off goes on; once the budget is in force, widen \"budget\" in [plan]"),
	}}
}
