package compare

import (
	"strings"

	"digiplan/plan"
)

// side is a version whose things bear the names of the newer version.
type side struct {
	Version
	names map[Ref]string
}

// thing is whatever a plan lists, ready to be compared.
type thing struct {
	kind   Kind
	key    string // what it is the same thing by, in both versions
	id     string // its own id, "" for things without
	title  string
	fields fields
	rest   string // what is compared elsewhere, but must be equal in a renaming
	cause  Reason
	place  place
}

// newSides finds the names by which both versions can be compared.
func newSides(old, new Version) (a, b side) {
	a, b = side{old, make(map[Ref]string)}, side{new, make(map[Ref]string)}
	for i := range new.Plan.Papers {
		paper := &new.Plan.Papers[i]
		b.callPaper(paper, paper.Key())
	}
	for i := range old.Plan.Papers {
		paper := &old.Plan.Papers[i]
		key := paper.Key()
		if known, ok := b.names[Ref{Paper, string(paper.ID)}]; ok && paper.ID != "" {
			key = plan.PaperID(known)
		} else if known, ok := b.names[Ref{Paper, string(paper.Number)}]; ok && paper.Number != "" {
			key = plan.PaperID(known)
		}
		a.callPaper(paper, key)
	}
	for a.rename(b) {
	}
	return a, b
}

func (s side) callPaper(paper *plan.Paper, key plan.PaperID) {
	for _, name := range []plan.PaperID{paper.ID, paper.Number} {
		if name != "" {
			s.names[Ref{Paper, string(name)}] = string(key)
		}
	}
}

// name is what the newer version calls a thing.
func (s side) name(kind Kind, id string) string {
	if name, ok := s.names[Ref{kind, id}]; ok {
		return name
	}
	return id
}

// renamable are the kinds with ids, those that others name before the others.
var renamable = [...]Kind{Principle, Theme, Committee, Paper, Motion, Line, Measure}

// rename finds things whose id alone has changed. It tells whether it found
// any: others that name them may be equal now.
func (a side) rename(b side) bool {
	found := false
	for _, kind := range renamable {
		olds, news := a.things(kind), b.things(kind)
		fresh := make(map[string][]thing)
		for _, after := range without(news, olds) {
			fresh[after.sign()] = append(fresh[after.sign()], after)
		}
		for _, before := range without(olds, news) {
			sign := before.sign()
			if len(fresh[sign]) == 0 {
				continue
			}
			after := fresh[sign][0]
			fresh[sign] = fresh[sign][1:]
			a.names[Ref{kind, before.id}] = after.id
			if kind == Paper {
				a.renamePaper(before.key, after.key)
			}
			found = true
		}
	}
	return found
}

// renamePaper moves both names of a paper.
func (a side) renamePaper(was, key string) {
	for ref, name := range a.names {
		if ref.Kind == Paper && name == was {
			a.names[ref] = key
		}
	}
}

// without are the things whose key the others do not have.
func without(things, others []thing) []thing {
	keys := make(map[string]bool, len(others))
	for _, other := range others {
		keys[other.key] = true
	}
	var left []thing
	for _, t := range things {
		if !keys[t.key] {
			left = append(left, t)
		}
	}
	return left
}

// sign is all that a thing says but its id.
func (t thing) sign() string {
	var text strings.Builder
	for _, field := range t.fields {
		text.WriteString(field.sign())
	}
	return text.String() + t.rest
}

// differences compares things of one kind.
func differences(olds, news []thing) []Change {
	before := make(map[string]thing, len(olds))
	for _, t := range olds {
		before[t.key] = t
	}
	var changes []Change
	for _, after := range news {
		old, ok := before[after.key]
		if !ok {
			changes = append(changes, after.change(New))
			continue
		}
		delete(before, after.key)
		changes = append(changes, old.differs(after)...)
	}
	for _, t := range olds {
		if _, left := before[t.key]; left {
			changes = append(changes, t.change(Gone))
		}
	}
	return changes
}

func (t thing) change(fate Fate) Change {
	id := t.id
	if id == "" {
		id = t.key
	}
	return Change{Kind: t.kind, ID: id, Title: t.title, Fate: fate, Reason: t.cause, Place: t.place}
}

// rests are the values that decisions make; others change without one.
var rests = map[string]bool{"state": true, "coverage": true, "amount": true, "percent": true}

// differs compares one thing in both versions, value by value.
func (t thing) differs(after thing) []Change {
	var changes []Change
	if t.id != after.id {
		change := after.change(Renamed)
		change.Was = t.id
		changes = append(changes, change)
	}
	add := func(field Field, old, new Value) {
		if sameValue(old, new) {
			return
		}
		change := after.change(Changed)
		change.Field, change.Of, change.Year, change.Old, change.New = field.Key, field.Of, field.Year, old, new
		change.Delta = delta(old, new)
		if !rests[field.Key] {
			change.Reason = Reason{}
		}
		changes = append(changes, change)
	}
	for _, field := range t.fields {
		if after.fields.find(field) == nil {
			add(field, field.Value, nil)
		}
	}
	for _, field := range after.fields {
		add(field, t.fields.find(field), field.Value)
	}
	return changes
}
