package check

import (
	"maps"
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// internalCharges: what one product of the city is charged another receives, so
// that they net to zero in each year (domain § 3, 17). Estimates and actuals are
// held apart.
func internalCharges(in Input) []source.Problem {
	charges := map[budget.Year]*charged{}
	for i := range in.Lines {
		line := &in.Lines[i]
		if !line.Internal || line.Book != budget.City || calculatory(line) {
			continue
		}
		for _, year := range line.Years {
			if charges[year.Year] == nil {
				charges[year.Year] = &charged{at: year.At, first: line.ID}
			}
			charges[year.Year].add(line.Side, year.Figures)
		}
	}
	var found []source.Problem
	for _, year := range slices.Sorted(maps.Keys(charges)) {
		found = append(found, charges[year].problems(year)...)
	}
	return found
}

// calculatory tells a line of cost accounting (accounts 9x): it moves no money, so that it
// has no other side and needs no authority.
func calculatory(line *plan.Line) bool { return line.Internal && strings.HasPrefix(line.Account, "9") }

// charged are the internal charges of a year.
type charged struct {
	at                         source.Place // of the first line
	first                      budget.LineID
	paid, received             budget.Cents // of the estimates
	paidActual, receivedActual budget.Cents
}

func (c *charged) add(side budget.Side, f budget.Figures) {
	estimate, actual := &c.paid, &c.paidActual
	if side == budget.Income {
		estimate, actual = &c.received, &c.receivedActual
	}
	if f.Estimate != nil {
		*estimate += *f.Estimate
	}
	if f.Actual != nil {
		*actual += *f.Actual
	}
}

func (c *charged) problems(year budget.Year) []source.Problem {
	var found []source.Problem
	for _, sums := range []struct {
		name           words.Phrase
		paid, received budget.Cents
	}{
		{words.Phrase{De: "Ansätze", En: "estimates"}, c.paid, c.received},
		{words.Phrase{De: "Ist", En: "actuals"}, c.paidActual, c.receivedActual},
	} {
		if sums.paid == sums.received {
			continue
		}
		found = append(found, source.Problem{
			Place: c.at, Severity: source.Warning, Line: string(c.first),
			Message: words.Phrase{
				De: "interne Verrechnungen gehen %d nicht auf (%s): berechnet werden %s, vereinnahmt %s – Abweichung %s",
				En: "internal charges of %d do not net to zero (%s): %s are charged, %s received – a difference of %s",
			}.With(year, sums.name, sums.paid, sums.received, (sums.paid - sums.received).Abs()),
			Hint: words.Text(
				"die Gegenseite als Haushaltsstelle mit internal = true ergänzen oder den Betrag berichtigen",
				"add the other side as a line with internal = true, or correct the amount"),
		})
	}
	return found
}
