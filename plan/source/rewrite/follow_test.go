package rewrite

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/source"
)

// TestFollows: a new text is taken only where it says what was to be changed, and
// nothing else. That the splices are right already must not be what keeps it so.
func TestFollows(t *testing.T) {
	const text = "top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 1, 2019 = 2 }\n[[a]]\nid = \"y\"\nlist = [1, 2]\n"
	before := source.NewFile("a.toml", "a.toml", []byte(text))
	need := source.In(before).At("a").Index(0).At("need")
	set := []Change{Set(need.Year(2018), budget.Cents(5_00))}
	for name, c := range map[string]struct {
		after   string
		changes []Change
		want    bool
	}{
		"as it was to be":         {"top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 5, 2019 = 2 }\n[[a]]\nid = \"y\"\nlist = [1, 2]\n", set, true},
		"other comments":          {"top = 1 # so\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 5, 2019 = 2 }\n\n[[a]]\nid = \"y\"\nlist = [1, 2]\n", set, true},
		"not changed":             {text, set, false},
		"changed to another":      {"top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 6, 2019 = 2 }\n[[a]]\nid = \"y\"\nlist = [1, 2]\n", set, false},
		"its neighbour too":       {"top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 5, 2019 = 3 }\n[[a]]\nid = \"y\"\nlist = [1, 2]\n", set, false},
		"its neighbour gone":      {"top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 5 }\n[[a]]\nid = \"y\"\nlist = [1, 2]\n", set, false},
		"another entry too":       {"top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 5, 2019 = 2 }\n[[a]]\nid = \"z\"\nlist = [1, 2]\n", set, false},
		"a list in another":       {"top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 5, 2019 = 2 }\n[[a]]\nid = \"y\"\nlist = [1, 3]\n", set, false},
		"a shorter list":          {"top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 5, 2019 = 2 }\n[[a]]\nid = \"y\"\nlist = [1]\n", set, false},
		"another kind of value":   {"top = 1.0\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 5, 2019 = 2 }\n[[a]]\nid = \"y\"\nlist = [1, 2]\n", set, false},
		"another key":             {"tip = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 5, 2019 = 2 }\n[[a]]\nid = \"y\"\nlist = [1, 2]\n", set, false},
		"an entry more":           {"top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 5, 2019 = 2 }\n[[a]]\nid = \"y\"\nlist = [1, 2]\n[[a]]\n", set, false},
		"an entry less":           {"top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 5, 2019 = 2 }\n", set, false},
		"years that change place": {"top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2019 = 1, 2020 = 2 }\n[[a]]\nid = \"y\"\nlist = [1, 2]\n", []Change{Rename(need.Year(2018), "2019"), Rename(need.Year(2019), "2020")}, true},
		"one year of two":         {"top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2019 = 1, 2021 = 2 }\n[[a]]\nid = \"y\"\nlist = [1, 2]\n", []Change{Rename(need.Year(2018), "2019"), Rename(need.Year(2019), "2020")}, false},
		"removed":                 {"top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2019 = 2 }\n[[a]]\nid = \"y\"\nlist = [1, 2]\n", []Change{Remove(need.Year(2018))}, true},
		"removed the wrong one":   {"top = 1\n[plan]\nname = \"P\"\n[[a]]\nid = \"x\"\nneed = { 2018 = 1 }\n[[a]]\nid = \"y\"\nlist = [1, 2]\n", []Change{Remove(need.Year(2018))}, false},
	} {
		after := source.NewFile("a.toml", "a.toml", []byte(c.after))
		if after.Tree() == nil {
			t.Fatalf("%s: no TOML", name)
		}
		if got := follows(before.Tree(), after.Tree(), c.changes); got != c.want {
			t.Errorf("%s: %v; want %v", name, got, c.want)
		}
	}
}
