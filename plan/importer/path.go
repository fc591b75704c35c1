package importer

import (
	"slices"
	"strings"

	"digiplan/plan/words"
)

// findPath takes columns that are coarser than the group for the steps above it: from
// the finest up, each whose codes hold the codes of the next one in all samples.
func (f finding) findPath(columns []*Column) {
	used := f.of(IsGroup)
	if len(used) == 0 {
		return
	}
	below := slices.MaxFunc(used, func(a, b *Column) int { return rank(a) - rank(b) })
	up := slices.Clone(columns)
	slices.SortStableFunc(up, func(a, b *Column) int { return rank(b) - rank(a) })
	for _, c := range up {
		if rank(c) < rank(below) && f.holds(c, below) {
			c.Is, c.why = IsPath, words.Phrase{}
			below = c
		}
	}
}

// holds tells whether each finer code stands under one coarser code, and under one of
// digits that it begins with, or in two rows at least.
func (f finding) holds(coarse, fine *Column) bool {
	above, rows := map[string]string{}, 0
	for _, row := range f.s.samples {
		code, step := cell(row, fine), cell(row, coarse)
		if code == "" {
			continue
		}
		if before, known := above[code]; known && before != step || !hasNumber(step) {
			return false
		}
		above[code] = step
		rows++
	}
	return f.within(coarse, fine) || rows >= 2*len(above) && rows > 0
}

// hasNumber tells a code, with or without a name beside it, from a name.
func hasNumber(text string) bool { return strings.ContainsAny(text, "0123456789") }

// steps takes the path of a row: the steps above the group, and the group. A code that
// stands in two columns is one step.
func (c *converter) steps(r *record, cells []string) words.Sentence {
	columns := c.columns[IsPath]
	if len(columns) == 0 {
		return words.Sentence{}
	}
	c.path = c.path[:0]
	var hole *Column
	for _, column := range columns {
		step := column.code(cell(cells, column))
		switch {
		case step == "":
			hole = column
			continue
		case hole != nil:
			return emptyStep(hole, step)
		}
		c.step(step)
	}
	switch {
	case r.group == "" && len(c.path) > 0:
		r.group = c.path[len(c.path)-1]
	case r.group != "" && hole != nil:
		return emptyStep(hole, r.group)
	case r.group != "":
		c.step(r.group)
	}
	r.path = c.path
	return c.nested()
}

// step goes on with the path.
func (c *converter) step(code string) {
	if n := len(c.path); n == 0 || c.path[n-1] != code {
		c.path = append(c.path, code)
	}
}

func emptyStep(hole *Column, below string) words.Sentence {
	return words.Phrase{
		De: "Spalte „%s“: der Schritt der Gliederung über „%s“ ist leer",
		En: "column %q: the step of the path above %q is empty",
	}.With(words.Clean(hole.Head), words.Clean(below))
}

// nested refuses a step that stood under another one before.
func (c *converter) nested() words.Sentence {
	over := ""
	for _, step := range c.path {
		before, known := c.above[step]
		if known && before != over {
			return words.Phrase{
				De: "die Gliederung geht nicht auf: „%s“ steht %s, vorher %s; in der Zuordnung eine der Spalten mit is = \"path\" weglassen (is = \"\")",
				En: "the path does not nest: %q stands %s, before %s; leave one of the columns with is = \"path\" out in the mapping (is = \"\")",
			}.With(words.Clean(step), under(over), under(before))
		}
		if !known {
			c.above[strings.Clone(step)] = strings.Clone(over)
		}
		over = step
	}
	return words.Sentence{}
}

func under(step string) words.Sentence {
	if step == "" {
		return words.Text("ganz oben", "at the top")
	}
	return words.Phrase{De: "unter „%s“", En: "under %q"}.With(words.Clean(step))
}
