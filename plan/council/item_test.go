package council_test

import (
	"slices"
	"testing"

	"digiplan/plan"
	"digiplan/plan/council"
)

// Every way in which an item may differ; what is dropped stays where it stood.
func TestItems(t *testing.T) {
	item := func(id string, change func(*plan.Item)) plan.Item {
		i := plan.Item{ID: id, Number: "1", Strength: "decides", Text: "T", Reason: "R"}
		if change != nil {
			change(&i)
		}
		return i
	}
	old := &plan.Paper{Items: []plan.Item{
		item("same", nil), item("dropped first", nil), item("text", nil), item("number", nil), item("dropped", nil), item("strength", nil), item("reason", nil), item("dropped last", nil),
	}}
	now := &plan.Paper{Items: []plan.Item{
		item("same", nil), item("added", nil), item("text", func(i *plan.Item) { i.Text = "t" }), item("number", func(i *plan.Item) { i.Number = "2" }),
		item("strength", func(i *plan.Item) { i.Strength = "notes" }), item("reason", func(i *plan.Item) { i.Reason = "r" }),
	}}
	type change struct {
		id   string
		fate council.ItemChange
	}
	for name, c := range map[string]struct {
		old, now *plan.Paper
		want     []change
	}{
		"two versions": {old, now, []change{
			{"same", council.Kept}, {"dropped first", council.Dropped}, {"added", council.Added}, {"text", council.Changed}, {"number", council.Changed},
			{"dropped", council.Dropped}, {"strength", council.Changed}, {"reason", council.Changed}, {"dropped last", council.Dropped},
		}},
		"the first version": {nil, &plan.Paper{Items: now.Items[:2]}, []change{{"same", council.Added}, {"added", council.Added}}},
		"all dropped":       {&plan.Paper{Items: old.Items[:2]}, &plan.Paper{}, []change{{"same", council.Dropped}, {"dropped first", council.Dropped}}},
		"nothing":           {&plan.Paper{}, &plan.Paper{}, nil},
	} {
		var got []change
		for _, i := range council.Items(c.old, c.now) {
			got = append(got, change{i.ID, i.Change})
			if (i.Old == nil) != (i.Change == council.Added) || (i.New == nil) != (i.Change == council.Dropped) {
				t.Errorf("%s: %s, %v has old %v and new %v", name, i.ID, i.Change, i.Old, i.New)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v; want %v", name, got, c.want)
		}
	}
}
