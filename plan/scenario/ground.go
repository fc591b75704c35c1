package scenario

import (
	"digiplan/budget"
	"digiplan/plan"
)

// part is what can be taken on a line.
type part struct {
	line   *budget.Line
	amount budget.Cents
}

// stake is what a measure can give.
type stake struct {
	standing
	parts []part
	sum   budget.Cents
}

// ground is what a step that takes money finds: what no measure has, what measures
// can give in the order in which they give way, and the floor.
type ground struct {
	base   budget.Cents // what the step speaks about
	free   []part
	stakes []stake
	floor  []Bound
	legs   []budget.Leg
}

// possible is the most that can be taken.
func (g *ground) possible() budget.Cents {
	sum := sumOfParts(g.free)
	for i := range g.stakes {
		sum += g.stakes[i].sum
	}
	return sum
}

func sumOfParts(parts []part) budget.Cents {
	var sum budget.Cents
	for _, p := range parts {
		sum += p.amount
	}
	return sum
}

// survey looks at the money that a step means.
func (t *trial) survey(s *plan.Step) ground {
	lines := t.linesOf(s)
	g := ground{base: t.base(s, lines)}
	on := make(map[budget.LineID][]int) // who has money of a line
	for i, standing := range t.standings() {
		g.stakes = append(g.stakes, stake{standing: standing})
		for j := range standing.measure.Allocations {
			line := standing.measure.Allocations[j].Line
			if has := on[line]; len(has) == 0 || has[len(has)-1] != i {
				on[line] = append(has, i)
			}
		}
	}
	for _, line := range lines {
		t.surveyLine(s, line, on[line.ID], &g)
	}
	kept := g.stakes[:0]
	for _, one := range g.stakes {
		if one.sum = sumOfParts(one.parts); one.sum > 0 {
			kept = append(kept, one)
		}
	}
	g.stakes = kept
	return g
}

// surveyLine adds a line to the ground. What is bound on the line and belongs to no
// measure rests on money that no measure has; what that does not reach is held
// back by those that give way last.
func (t *trial) surveyLine(s *plan.Step, line *budget.Line, on []int, g *ground) {
	leg := budget.Leg{Line: line.ID, Year: s.Year}
	g.legs = append(g.legs, leg)
	left := max(0, t.ledger.Position(line.ID, s.Year).Spendable())
	firm := t.ofLine(leg)
	if line.Noncash {
		firm, on = bounds(leg, nil, []Bound{{Reason: Noncash, Amount: left}}), nil
	}
	free := left - sumOf(firm)
	giving := make([]budget.Cents, len(on))
	for n, i := range on {
		m := g.stakes[i].measure
		amount := given(m, line.ID, s.Year)
		free -= amount
		if concerns(s, m) {
			held := t.ofMeasure(m, leg, amount)
			giving[n] = amount - sumOf(held)
			g.floor = append(g.floor, held...)
		}
	}
	if !ofMeasures(s) {
		g.floor = append(g.floor, firm...)
		if free > 0 {
			g.free = append(g.free, part{line, free})
		}
	}
	for n := len(on) - 1; n >= 0; n-- {
		held := max(0, min(giving[n], -free))
		free += held
		if rest := giving[n] - held; rest > 0 {
			g.stakes[on[n]].parts = append(g.stakes[on[n]].parts, part{line, rest})
		}
	}
}
