package check

import (
	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// blockSize: no more can be withheld than there is left to spend.
func blockSize(book Book) []source.Problem {
	var found []source.Problem
	for i := range book.Movements {
		m := &book.Movements[i]
		if m.Kind != budget.Block {
			continue
		}
		asked := book.Ledger.Withholding(m.Movement)
		var left budget.Cents
		for _, line := range book.Ledger.Reach(m.Movement) {
			p := book.Ledger.Position(line.ID, m.On.Year)
			left += max(0, p.Authority()-p.Of(budget.CarriedOut)-p.Of(budget.Actual)-p.Of(budget.Open))
		}
		if asked <= left {
			continue
		}
		found = append(found, source.Problem{
			Place: m.Entry.At, Severity: source.Error, Line: string(m.On.Line),
			Message: words.Phrase{
				De: "die Sperre %d soll %s zurückhalten, übrig sind aber nur %s",
				En: "the block of %d is to withhold %s, but only %s are left",
			}.With(m.On.Year, asked, left),
			Hint: words.Said(words.Phrase{De: "die Sperre senken oder Aufträge zurücknehmen", En: "lower the block or withdraw orders"}),
		})
	}
	return found
}
