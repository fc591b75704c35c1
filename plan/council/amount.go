package council

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
)

// StandOn are the papers that decisions are in force of, or are being heard of, each
// once; an item that was struck carries nothing.
func (c *Council) StandOn(decisions []string) []*PaperHistory {
	var histories []*PaperHistory
	for _, decision := range decisions {
		paper, _ := plan.CutDecision(decision)
		state, history := c.Decision(decision), c.History(paper)
		if (state == InForce || state == Pending) && !slices.Contains(histories, history) {
			histories = append(histories, history)
		}
	}
	return histories
}

// Amounts are what papers decide: all money of measures that stands on them in the years
// of the plan, each euro once for each paper, investments included.
func (c *Council) Amounts(p *plan.Plan, ledger *budget.Ledger) map[*PaperHistory]budget.Cents {
	amounts := make(map[*PaperHistory]budget.Cents)
	counts := Consolidated(budget.Cash)
	for _, m := range p.Measures {
		for i := range m.Allocations {
			a := &m.Allocations[i]
			line := ledger.Line(a.Line)
			if line == nil {
				continue
			}
			var sum budget.Cents
			for _, entry := range counts(a, line) {
				if p.Years.Has(entry.Year) {
					sum += entry.Amount
				}
			}
			for _, history := range c.StandOn(a.Decisions(m)) {
				amounts[history] += sum
			}
		}
	}
	return amounts
}
