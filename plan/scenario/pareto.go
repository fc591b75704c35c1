package scenario

import (
	"slices"

	"digiplan/budget"
)

// paretoLimit is how many states two targets may need: about 100 MB.
const paretoLimit = 3_000_000

// state is what some items reach of two targets. Of states with the same points only
// those are kept that no other reaches as much of both.
type state struct {
	reached [2]budget.Cents
	before  int32 // the state that the item was added to; -1 for none
	item    int32
}

// pareto is the exact choice for two targets; false where it needs too many states. What
// can no longer reach a target with the points that are left is dropped.
func (p *question) pareto(tables *limits, points int) (Choice, bool) {
	if len(p.targets) != 2 {
		return Choice{}, false
	}
	all := []state{{before: -1, item: -1}}
	lists := make([][]int32, points+1)
	lists[0] = []int32{0}
	hopeless := func(reached [2]budget.Cents, item, lost int) bool {
		var all budget.Cents
		for j, target := range p.targets {
			if reached[j]+tables.single[j][item+1][points-lost] < target {
				return true
			}
			all += p.share(j, target-reached[j])
		}
		return tables.together[item+1][points-lost] < all
	}
	for i, item := range p.items {
		for lost := points; lost >= 0; lost-- {
			kept := slices.DeleteFunc(lists[lost], func(s int32) bool { return hopeless(all[s].reached, i, lost) })
			lists[lost] = kept
			if lost < item.Points || len(lists[lost-item.Points]) == 0 {
				continue
			}
			var fresh []int32
			for _, before := range lists[lost-item.Points] {
				next := state{before: before, item: int32(i)}
				for j := range next.reached {
					next.reached[j] = min(p.targets[j], all[before].reached[j]+item.Yields[j])
				}
				if !hopeless(next.reached, i, lost) {
					all = append(all, next)
					fresh = append(fresh, int32(len(all)-1))
				}
			}
			if len(all) > paretoLimit {
				return Choice{}, false
			}
			if lists[lost] = front(all, kept, fresh); item.Points == 0 {
				break // nothing is lost with it: it was added once
			}
		}
	}
	for lost, list := range lists {
		for _, s := range list {
			if all[s].reached == [2]budget.Cents{p.targets[0], p.targets[1]} {
				c := Choice{Points: lost, Bound: lost}
				for ; all[s].item >= 0; s = all[s].before {
					c.Picked = append(c.Picked, int(all[s].item))
				}
				return c, true
			}
		}
	}
	return Choice{}, false
}

// front merges two lists of states, each from the one that reaches most of the first
// target to the one that reaches most of the second, and keeps what no other outdoes.
func front(all []state, a, b []int32) []int32 {
	merged := make([]int32, 0, len(a)+len(b))
	most := budget.Cents(-1)
	for len(a) > 0 || len(b) > 0 {
		from := &a
		if len(a) == 0 || len(b) > 0 && before(all[b[0]], all[a[0]]) {
			from = &b
		}
		if next := (*from)[0]; all[next].reached[1] > most {
			merged, most = append(merged, next), all[next].reached[1]
		}
		*from = (*from)[1:]
	}
	return merged
}

// before orders states: more of the first target first, then more of the second.
func before(a, b state) bool {
	if a.reached[0] != b.reached[0] {
		return a.reached[0] > b.reached[0]
	}
	return a.reached[1] > b.reached[1]
}
