package scenario

import (
	"digiplan/budget"
	"digiplan/plan"
)

// Proof holds what the order gives up against the least that could be given up for the
// same money.
type Proof struct {
	Order   int             // points lost by the order
	Least   int             // points lost by the best choice that was found
	Bound   int             // no choice loses fewer
	Spared  []*plan.Measure // give way by the order, and need not
	Instead []*plan.Measure // give way instead of them
}

// Prove looks for the choice of measures that reaches all targets of the scenario and
// loses as few points as possible. It is false where no measure has to give way, and
// where two steps take money of the same line and year, so that what a measure can
// give to one hangs on the other.
func (o *Outcome) Prove() (Proof, bool) {
	if !o.Apart() {
		return Proof{}, false
	}
	var measures []*plan.Measure
	place := make(map[*plan.Measure]int)
	var items []Item
	targets := make([]budget.Cents, len(o.Rounds))
	gives := make(map[*plan.Measure]bool)
	for j := range o.Rounds {
		for _, giver := range o.Rounds[j].Givers {
			if _, known := place[giver.Measure]; !known {
				place[giver.Measure] = len(items)
				measures = append(measures, giver.Measure)
				items = append(items, Item{Points(giver.Measure), make([]budget.Cents, len(targets))})
			}
			items[place[giver.Measure]].Yields[j] = giver.Can
			targets[j] += giver.Gives
			gives[giver.Measure] = gives[giver.Measure] || giver.Gives > 0
		}
	}
	best, _ := Least(items, targets)
	proof := Proof{Least: best.Points, Bound: best.Bound}
	picked := make(map[*plan.Measure]bool)
	for _, i := range best.Picked {
		picked[measures[i]] = true
	}
	for _, m := range measures {
		switch {
		case gives[m] && !picked[m]:
			proof.Spared = append(proof.Spared, m)
		case picked[m] && !gives[m]:
			proof.Instead = append(proof.Instead, m)
		}
		if gives[m] {
			proof.Order += Points(m)
		}
	}
	return proof, proof.Order > 0
}

// Effort is how much work it is to prove: measures that can give way, times points that
// the order loses.
func (o *Outcome) Effort() int {
	measures, points := 0, 0
	for i := range o.Rounds {
		measures += len(o.Rounds[i].Givers)
		points += o.Rounds[i].Points()
	}
	return measures * points
}

// Apart tells whether no two steps look at the same line and year.
func (o *Outcome) Apart() bool {
	seen := make(map[budget.Leg]int)
	for j := range o.Rounds {
		for _, leg := range o.Rounds[j].legs {
			if by, ok := seen[leg]; ok && by != j {
				return false
			}
			seen[leg] = j
		}
	}
	return true
}
