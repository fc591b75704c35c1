// Package edit changes single values of a plan in its files, so that everything
// else in them stays as it is, and takes such changes back.
package edit

import (
	"cmp"
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/source/tree"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// Entry is an entry of a plan with the values that can be changed one by one.
type Entry struct {
	Place  source.Place
	Table  string // as the format names it
	Title  words.Sentence
	Fields []Field

	snapshot *workspace.Snapshot
	near     source.Place // where the person looked
	year     budget.Year
}

// Find is the entry that a place is in. Values at the place come first, then
// those of a year; 0 prefers none.
func Find(s *workspace.Snapshot, at source.Place, year budget.Year) (Entry, bool) {
	table, place := at.Top()
	i := slices.IndexFunc(plan.Tables(), func(t plan.TableInfo) bool { return t.Name == table })
	if place.Node().Kind() != tree.Table || i < 0 || s.FileOf(place) == nil {
		return Entry{}, false
	}
	info := plan.Tables()[i]
	w := walker{plan: s.Plan, years: s.Plan.Years.Each()}
	w.table(section{at: place, table: table}, info.Fields)
	slices.SortStableFunc(w.fields, func(a, b Field) int { return cmp.Compare(a.rank(at, place, year), b.rank(at, place, year)) })
	return Entry{Place: place, Table: table, Title: titleOf(info, place.Node()), Fields: w.fields, snapshot: s, near: at, year: year}, true
}

// Again is the entry as a newer snapshot has it: in the same file, under its
// id, or at its old place if it has none.
func (e Entry) Again(s *workspace.Snapshot) (Entry, bool) {
	near := s.Relocate(e.near)
	if _, place := near.Top(); idOf(place.Node()) == e.id() {
		return Find(s, near, e.year)
	}
	all := source.In(s.FileOf(s.Relocate(e.Place))).At(e.Table)
	for other := range all.Node().Children() {
		if e.id() != "" && idOf(other) == e.id() {
			return Find(s, all.To(other), e.year)
		}
	}
	return Entry{}, false
}

// Again is the value as a newer state of its entry has it.
func (v Field) Again(e Entry) (Field, bool) {
	i := slices.IndexFunc(e.Fields, func(now Field) bool { return now.Name().In(words.German) == v.Name().In(words.German) })
	if i < 0 {
		return Field{}, false
	}
	return e.Fields[i], true
}

// rank is how far a value is from what a person looks at: texts come last.
func (v Field) rank(at, entry source.Place, year budget.Year) int {
	rank := 2
	switch {
	case !entry.Within(at) && v.Place.Within(at):
		rank = 0
	case year != 0 && v.Year == year:
		rank = 1
	}
	if v.Info.Kind == source.KindText || v.Info.Kind == source.KindRef {
		rank += 3
	}
	return rank
}

// short is a title that leaves room for the rest of a line.
func (e Entry) short() words.Sentence {
	const most = 24
	cut := func(text string) string {
		if runes := []rune(text); len(runes) > most {
			return string(runes[:most-1]) + "…"
		}
		return text
	}
	return words.Text(cut(e.Title.In(words.German)), cut(e.Title.In(words.English)))
}

// titleOf is what people call an entry.
func titleOf(info plan.TableInfo, said tree.Node) words.Sentence {
	for _, key := range []string{"title", "name", "number", "id"} {
		if text := words.Clean(said.At(key).Text()); text != "" {
			return words.Plain(text)
		}
	}
	return words.Said(info.Doc)
}
