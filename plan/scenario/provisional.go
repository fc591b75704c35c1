package scenario

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// GoingOn is the money of a measure on a line of the city in a year without a budget
// by-law, and how much of it may be spent all the same (§ 82 (1) no. 1 GO NRW): what is
// legally owed, what necessary tasks cannot postpone, and investments that were begun.
type GoingOn struct {
	budget.Leg
	Measure *plan.Measure
	Amount  budget.Cents // allocated
	May     budget.Cents // of it may be spent
	Why     []words.Sentence
}

// Waits is what has to wait for the by-law.
func (g GoingOn) Waits() budget.Cents { return g.Amount - g.May }

var begun = words.Text("begonnene Investition", "investment that was begun")

// ProvisionalYear is the first year that the budget in force does not reach; false where
// the plan has none.
func (b *Base) ProvisionalYear() (budget.Year, bool) {
	year := b.Plan.InForce.To + 1
	return year, b.Plan.InForce.To != 0 && b.Plan.Years.Has(year)
}

// Provisional is what may go on in that year, measure by measure. The law is about the
// city's budget; what causes no payment is left out.
func (b *Base) Provisional() []GoingOn {
	year, ok := b.ProvisionalYear()
	if !ok {
		return nil
	}
	t := b.trial(nil)
	owed := make(map[budget.LineID]budget.Cents) // by forward authority that was used
	for i := range b.Ledger.Authorities {
		f := &b.Ledger.Authorities[i]
		owed[f.Line] += f.Used.At(year)
	}
	var all []GoingOn
	for _, m := range b.Plan.Measures {
		seen := make(map[budget.LineID]bool)
		for i := range m.Allocations {
			line := b.Ledger.Line(m.Allocations[i].Line)
			if line == nil || seen[line.ID] || line.Book != budget.City || line.Side != budget.Expense || !budget.Cash.Counts(line) {
				continue
			}
			seen[line.ID] = true
			g := GoingOn{Leg: budget.Leg{Line: line.ID, Year: year}, Measure: m, Amount: given(m, line.ID, year)}
			if g.Amount > 0 {
				t.goOn(&g, line, owed)
				all = append(all, g)
			}
		}
	}
	return all
}

// goOn adds up what may be spent, the firmest first, and each euro once.
func (t *trial) goOn(g *GoingOn, line *budget.Line, owed map[budget.LineID]budget.Cents) {
	may := func(amount budget.Cents, why words.Sentence) budget.Cents {
		amount = min(amount, g.Waits())
		if amount > 0 {
			g.May += amount
			g.Why = append(g.Why, words.Same("%s (%s)").With(why, amount))
		}
		return amount
	}
	for _, bound := range t.ofMeasure(g.Measure, g.Leg, g.Amount) {
		may(bound.Amount, words.Said(ReasonNames[bound.Reason]))
	}
	owed[line.ID] -= may(owed[line.ID], words.Said(ReasonNames[Forward]))
	if line.Part == budget.Capital && g.Measure.Status == plan.Running && given(g.Measure, line.ID, g.Year-1) > 0 {
		may(g.Amount, begun)
	}
}
