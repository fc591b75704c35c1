package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// blockSize: all blocks and global reductions together withhold no more than the authority of each
// line that they reach; the ledger cuts off the rest (domain § 2, S).
func blockSize(in Input) []source.Problem {
	shares, asked := make(map[*plan.Movement][]budget.Posting), make(map[budget.Leg]budget.Cents)
	for i := range in.Movements {
		if m := &in.Movements[i]; m.Withholds() {
			shares[m] = in.Ledger.Shares(m.Movement)
			for _, share := range shares[m] {
				asked[share.Leg] += share.Amount
			}
		}
	}
	var found []source.Problem
	for i := len(in.Movements) - 1; i >= 0; i-- { // the last block is the one too many
		m := &in.Movements[i]
		var over budget.Cents
		for _, share := range shares[m] {
			authority := max(0, in.Ledger.Position(share.Line, share.Year).Authority())
			cut := max(0, min(share.Amount, asked[share.Leg]-authority))
			asked[share.Leg] -= cut
			over += cut
		}
		if over > 0 {
			found = append(found, tooLarge(in, m, over))
		}
	}
	return found
}

func tooLarge(in Input, m *plan.Movement, over budget.Cents) source.Problem {
	place := m.Meta.At.At("amount")
	if m.Percent != 0 {
		place = m.Meta.At.At("percent")
	}
	return source.Problem{
		Place: place, Severity: source.Error, Line: string(m.On.Line),
		Message: words.Phrase{
			De: "%s %d verlangt %s; mit allen Sperren sind das %s mehr, als ermächtigt ist",
			En: "%s of %d asks for %s; with all blocks that is %s more than the authority",
		}.With(theWithholding(m), m.On.Year, in.Ledger.Withholding(m.Movement), over),
		Hint: words.Text(
			"die Sperre senken; zurückgehalten wird nur, was ermächtigt ist",
			"lower the block; no more than the authority is withheld"),
	}
}

func theWithholding(m *plan.Movement) words.Phrase {
	if m.Kind == budget.GlobalReduction {
		return words.Phrase{De: "der globale Minderaufwand", En: "the global reduction"}
	}
	return words.Phrase{De: "die Sperre", En: "the block"}
}
