package scenario

import (
	"cmp"
	"math/bits"
	"slices"

	"digiplan/budget"
)

// Item is something that may give way: what is lost with it, and what it yields to
// each target.
type Item struct {
	Points int
	Yields []budget.Cents
}

// Choice is what gives way.
type Choice struct {
	Picked []int // by their places, in order
	Points int   // that are lost
	Bound  int   // no choice loses fewer; equal to Points where that is proven
}

// Proven tells whether nothing better exists.
func (c Choice) Proven() bool { return c.Points == c.Bound }

// Least chooses items that together reach all targets and lose as few points as
// possible; false if all together do not. One target and two are exact: a table over
// points holds the most that can be reached with so many. For more, and where two grow
// beyond their limit, the tables of single targets bound a search, whose work is
// counted, not timed: the same question has the same answer on every machine.
func Least(items []Item, targets []budget.Cents) (Choice, bool) {
	p := questionOf(items, targets)
	if !p.solvable() {
		return Choice{}, false
	}
	start := p.greedy()
	tables := p.tables(start.Points)
	start.Bound = tables.least(0, p.targets)
	switch {
	case start.Proven():
	case len(p.targets) == 1:
		start = p.best(tables.single[0])
	default:
		if exact, ok := p.pareto(tables, start.Points); ok && len(p.targets) == 2 {
			start = exact
		} else {
			start = p.search(tables, start)
		}
	}
	return p.named(start), true
}

// question is the items that yield anything, by what they lose for it, and the targets above
// zero.
type question struct {
	items   []Item
	places  []int // of the items, as they were given
	targets []budget.Cents
}

func questionOf(items []Item, targets []budget.Cents) *question {
	p := &question{}
	var ask []int
	for j, target := range targets {
		if target > 0 {
			ask = append(ask, j)
			p.targets = append(p.targets, target)
		}
	}
	for i, item := range items {
		yields := make([]budget.Cents, len(ask))
		useful := false
		for n, j := range ask {
			yields[n] = max(0, min(item.Yields[j], targets[j]))
			useful = useful || yields[n] > 0
		}
		if useful {
			p.items, p.places = append(p.items, Item{item.Points, yields}), append(p.places, i)
		}
	}
	return p
}

func (p *question) solvable() bool {
	for j, target := range p.targets {
		var sum budget.Cents
		for _, item := range p.items {
			sum += item.Yields[j]
		}
		if sum < target {
			return false
		}
	}
	return true
}

// named puts the places of a choice back to what they were.
func (p *question) named(c Choice) Choice {
	for n, i := range c.Picked {
		c.Picked[n] = p.places[i]
	}
	slices.Sort(c.Picked)
	return c
}

// greedy is a choice to begin with: the better one of the items in the order given, and
// of always the item that is worth most of what is missing for each of its points.
// What turns out not to be needed is given back, the dearest first.
func (p *question) greedy() Choice {
	inOrder := p.pick(func(int, []budget.Cents) budget.Cents { return 0 })
	byWorth := p.pick(func(i int, left []budget.Cents) budget.Cents {
		var worth budget.Cents
		for j, need := range left {
			worth += p.share(j, max(0, min(need, p.items[i].Yields[j])))
		}
		return worth / budget.Cents(max(1, p.items[i].Points))
	})
	if byWorth.Points < inOrder.Points {
		return byWorth
	}
	return inOrder
}

// pick takes always the item of most worth, the first of several, until all targets are
// reached.
func (p *question) pick(worth func(i int, left []budget.Cents) budget.Cents) Choice {
	left, taken := slices.Clone(p.targets), make([]bool, len(p.items))
	var c Choice
	for slices.ContainsFunc(left, func(need budget.Cents) bool { return need > 0 }) {
		best, most := -1, budget.Cents(-1)
		for i := range p.items {
			if value := worth(i, left); !taken[i] && value > most {
				best, most = i, value
			}
		}
		for j := range left {
			left[j] -= p.items[best].Yields[j]
		}
		taken[best] = true
		c.Picked, c.Points = append(c.Picked, best), c.Points+p.items[best].Points
	}
	return p.prune(c, left)
}

// prune gives back what is not needed, the dearest first.
func (p *question) prune(c Choice, left []budget.Cents) Choice {
	byPoints := slices.Clone(c.Picked)
	slices.SortStableFunc(byPoints, func(a, b int) int { return cmp.Compare(p.items[b].Points, p.items[a].Points) })
	for _, i := range byPoints {
		spare := true
		for j, yield := range p.items[i].Yields {
			spare = spare && left[j]+yield <= 0
		}
		if spare {
			for j, yield := range p.items[i].Yields {
				left[j] += yield
			}
			c.Points -= p.items[i].Points
			c.Picked = slices.DeleteFunc(c.Picked, func(k int) bool { return k == i })
		}
	}
	return c
}

// unit is one target in a sum of several: each target counts as much.
const unit budget.Cents = 1 << 16

// share is an amount in parts of a target, rounded down.
func (p *question) share(target int, amount budget.Cents) budget.Cents {
	return amount * unit / p.targets[target]
}

// limits are what the items can yield at most: to each target, and to all together.
type limits struct {
	*question
	single   []table
	together table
}

func (p *question) tables(points int) *limits {
	b := &limits{question: p}
	for j := range p.targets {
		b.single = append(b.single, p.table(points, func(i int) budget.Cents { return p.items[i].Yields[j] }))
	}
	b.together = p.table(points, func(i int) budget.Cents {
		var sum budget.Cents
		for j, yield := range p.items[i].Yields {
			sum += (yield*unit + p.targets[j] - 1) / p.targets[j]
		}
		return sum
	})
	return b
}

// least is how many points at least are lost with the items from one on, if so much is
// missing.
func (b *limits) least(from int, left []budget.Cents) int {
	points, all := 0, budget.Cents(0)
	for j, need := range left {
		if need > 0 {
			points = max(points, b.single[j].least(from, need))
			all += b.share(j, need)
		}
	}
	return max(points, b.together.least(from, all))
}

// table holds for each item the most that it and all behind it can yield with at most
// so many points.
type table [][]budget.Cents

// table fills it from the last item to the first.
func (p *question) table(points int, yield func(item int) budget.Cents) table {
	t := make(table, len(p.items)+1)
	t[len(p.items)] = make([]budget.Cents, points+1)
	for i := len(p.items) - 1; i >= 0; i-- {
		cost, more, behind := p.items[i].Points, yield(i), t[i+1]
		row := slices.Clone(behind)
		for q := cost; q <= points; q++ {
			row[q] = max(row[q], behind[q-cost]+more)
		}
		t[i] = row
	}
	return t
}

// least is the fewest points with which the items from one on yield so much, or one more
// than the table knows.
func (t table) least(from int, need budget.Cents) int {
	points, _ := slices.BinarySearch(t[from], need)
	return points
}

// best reads the choice for one target out of its table.
func (p *question) best(t table) Choice {
	need, points := p.targets[0], t.least(0, p.targets[0])
	c := Choice{Points: points, Bound: points}
	for i := 0; i < len(p.items) && need > 0; i++ {
		if t[i+1][points] < need { // without the item it cannot be reached
			c.Picked = append(c.Picked, i)
			points -= p.items[i].Points
			need -= p.items[i].Yields[0]
		}
	}
	return c
}

// searchLimit is how many branches are tried before the gap is told instead.
const searchLimit = 3_000_000

// search is branch and bound: items in their order, taken first and left out then.
type search struct {
	*question
	tables *limits
	left   []budget.Cents
	picked []uint64 // a bit for each item
	best   []uint64
	points int // of the best
	tried  int
}

func (p *question) search(tables *limits, start Choice) Choice {
	words := (len(p.items) + 63) / 64
	s := &search{question: p, tables: tables, left: slices.Clone(p.targets), picked: make([]uint64, words), points: start.Points}
	whole := s.branch(0, 0)
	if s.best != nil {
		start.Picked, start.Points = nil, s.points
		for w, set := range s.best {
			for ; set != 0; set &= set - 1 {
				start.Picked = append(start.Picked, 64*w+bits.TrailingZeros64(set))
			}
		}
	}
	if whole {
		start.Bound = start.Points
	}
	return start
}

// branch tells whether it looked at all that could be better.
func (s *search) branch(i, lost int) bool {
	if lost+s.tables.least(i, s.left) >= s.points {
		return true
	}
	reached := !slices.ContainsFunc(s.left, func(need budget.Cents) bool { return need > 0 })
	if reached {
		s.best, s.points = slices.Clone(s.picked), lost
		return true
	}
	if s.tried++; s.tried > searchLimit || i == len(s.items) {
		return i == len(s.items)
	}
	for j, yield := range s.items[i].Yields {
		s.left[j] -= yield
	}
	s.picked[i/64] |= 1 << (i % 64)
	whole := s.branch(i+1, lost+s.items[i].Points)
	s.picked[i/64] &^= 1 << (i % 64)
	for j, yield := range s.items[i].Yields {
		s.left[j] += yield
	}
	return s.branch(i+1, lost) && whole
}
