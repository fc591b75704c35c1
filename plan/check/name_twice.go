package check

import (
	"strings"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// nameTwice: no committee, theme, principle, line or column of the city's own stands twice
// under two ids, and no number of an item twice in its paper. Lines are the same where book, part, side, group,
// account and name are; an amount would be voted for twice.
func nameTwice(in Input) []source.Problem {
	var found source.Collector
	first := make(map[string]string) // the ids of what has been seen
	look := func(at source.Place, key, id, name string, more ...string) {
		sign := strings.Join(append(more, words.Fold(name)), "\x00")
		before, twice := first[sign]
		first[sign] = id
		if !twice || name == "" {
			return
		}
		found.Add(source.Problem{
			Place: at.At(key), Severity: source.Warning,
			Message: words.Phrase{De: "„%s“ steht zweimal im Plan (%s und %s)", En: "%q stands twice in the plan (%s and %s)"}.With(name, before, id),
			Hint:    words.Text("die beiden Einträge zusammenlegen oder verschieden benennen", "make the two entries one or give them different names"),
		})
	}
	for i := range in.Committees {
		c := &in.Committees[i]
		look(c.At, "name", string(c.ID), c.Name, "committee")
	}
	for i := range in.Themes {
		t := &in.Themes[i]
		look(t.At, "title", string(t.ID), t.Title, "theme")
	}
	for i := range in.Principles {
		p := &in.Principles[i]
		look(p.At, "title", string(p.ID), p.Title, "principle")
	}
	for i := range in.Fields {
		f := &in.Fields[i]
		look(f.At, "title", f.ID, f.Title, "field", f.On)
	}
	for i := range in.Papers {
		p := &in.Papers[i]
		for j := range p.Items {
			item := &p.Items[j]
			look(item.At, "number", string(p.Key())+"#"+item.ID, item.Number, "item", string(p.Key()))
		}
	}
	for i := range in.Lines {
		l := &in.Lines[i]
		look(l.At, "name", string(l.ID), l.Name, "line", string(l.Book), string(l.Part), string(l.Side), l.ProductGroup, l.Account)
	}
	return found.All()
}
