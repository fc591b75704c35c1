package council

import "digiplan/plan"

// ItemChange is what became of an item from one version to another.
type ItemChange int

// What can become of an item.
const (
	Kept    ItemChange = iota
	Changed            // wording, number or strength differ
	Added
	Dropped
)

// Item is one item through two versions of a paper.
type Item struct {
	ID       string
	Old, New *plan.Item // nil where the version does not contain it
	Change   ItemChange
}

// Items compares two versions item by item: in the order of the new version,
// dropped items where they stood. Without an old version all items are new.
func Items(old, new *plan.Paper) []Item {
	var items []Item
	next := 0
	if old != nil {
		for i := range old.Items {
			before := &old.Items[i]
			if hasItem(new, before.ID) {
				continue
			}
			for end := reached(old, new, next, i); next < end; next++ {
				items = append(items, pair(old, &new.Items[next]))
			}
			items = append(items, Item{before.ID, before, nil, Dropped})
		}
	}
	for ; next < len(new.Items); next++ {
		items = append(items, pair(old, &new.Items[next]))
	}
	return items
}

// reached is where the new version stands when the i-th item of the old one is
// dropped: behind what stood before that item, and what was added in between.
func reached(old, new *plan.Paper, next, i int) int {
	for at := next; at < len(new.Items); at++ {
		switch id := new.Items[at].ID; {
		case stoodBefore(old, id, i):
			next = at + 1
		case hasItem(old, id):
			return next
		}
	}
	return next
}

// stoodBefore tells whether an item stood before the i-th of the old version.
func stoodBefore(old *plan.Paper, id string, i int) bool {
	for _, item := range old.Items[:i] {
		if item.ID == id {
			return true
		}
	}
	return false
}

func pair(old *plan.Paper, now *plan.Item) Item {
	var before *plan.Item
	if old != nil {
		before = findItem(old, now.ID)
	}
	switch {
	case before == nil:
		return Item{now.ID, nil, now, Added}
	case before.Text == now.Text && before.Number == now.Number && before.Strength == now.Strength && before.Reason == now.Reason:
		return Item{now.ID, before, now, Kept}
	}
	return Item{now.ID, before, now, Changed}
}
