package compare

import "strings"

// mostPairs bounds how many entries are held against each other: where whole lists have
// got other ids, nothing near them is looked for.
const mostPairs = 250_000

// alike pairs items that have got another id and another value or two: they are called
// the same, and more than half of what both say agrees, and with no other item as much.
func alike(gone, fresh []item) []int {
	if len(gone)*len(fresh) > mostPairs {
		return nil
	}
	back, pairs := closest(fresh, gone), closest(gone, fresh)
	for i, j := range pairs {
		if j >= 0 && back[j] != i {
			pairs[i] = -1
		}
	}
	return pairs
}

// closest is for each item the other one that most agrees with it, -1 where none does or
// two do as much.
func closest(items, others []item) []int {
	facts := make([]map[string]bool, len(others))
	for j, other := range others {
		facts[j] = other.facts()
	}
	best := make([]int, len(items))
	for i, it := range items {
		best[i] = -1
		own, most := it.facts(), 0
		for j := range others {
			equal := common(own, facts[j])
			switch {
			case others[j].title != it.title || 2*equal <= max(len(own), len(facts[j])) || equal < most:
			case equal == most:
				best[i] = -1
			default:
				best[i], most = j, equal
			}
		}
	}
	return best
}

// facts are what an item says, each for itself.
func (it item) facts() map[string]bool {
	facts := make(map[string]bool)
	for line := range strings.Lines(it.sign()) {
		facts[line] = true
	}
	return facts
}

func common(some, others map[string]bool) int {
	count := 0
	for fact := range some {
		if others[fact] {
			count++
		}
	}
	return count
}
