package compare

import (
	"strings"

	"digiplan/plan"
	"digiplan/plan/source"
)

// version is a version whose items bear the names of the newer version.
type version struct {
	Version
	names map[Ref]string
}

// item is an entry of a plan, ready to be compared.
type item struct {
	kind   Kind
	key    string // what it is the same item by, in both versions
	id     string // its own id, "" for entries without
	title  string
	fields fields
	rest   string // what is compared elsewhere, but must be equal in a renaming
	cause  Reason
	place  source.Place
}

// newVersions finds the names by which both versions can be compared.
func newVersions(old, new Version) (a, b version) {
	a, b = version{old, make(map[Ref]string)}, version{new, make(map[Ref]string)}
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
	for a.rename(b, equal) || a.rename(b, alike) {
	}
	return a, b
}

func (v version) callPaper(paper *plan.Paper, key plan.PaperID) {
	for _, name := range []plan.PaperID{paper.ID, paper.Number} {
		if name != "" {
			v.names[Ref{Paper, string(name)}] = string(key)
		}
	}
}

// name is what the newer version calls an entry.
func (v version) name(kind Kind, id string) string {
	if name, ok := v.names[Ref{kind, id}]; ok {
		return name
	}
	return id
}

// renamable are the kinds with ids, those that others name before the others.
var renamable = [...]Kind{Principle, Theme, Committee, Paper, Motion, Line, Measure}

// rename finds items that have got another id, by how those that are gone are paired with
// those that are new. It tells whether it found any: others that name them may be equal
// now.
func (a version) rename(b version, paired func(gone, fresh []item) []int) bool {
	found := false
	for _, kind := range renamable {
		olds, news := a.items(kind), b.items(kind)
		gone, fresh := onlyIn(olds, news), onlyIn(news, olds)
		if len(gone) == 0 || len(fresh) == 0 {
			continue
		}
		for i, j := range paired(gone, fresh) {
			if j < 0 {
				continue
			}
			a.names[Ref{kind, gone[i].id}] = fresh[j].id
			if kind == Paper {
				a.renamePaper(gone[i].key, fresh[j].key)
			}
			found = true
		}
	}
	return found
}

// equal pairs items whose id alone has changed: the place of the new one for each that is
// gone, -1 for none.
func equal(gone, fresh []item) []int {
	places := make(map[string][]int)
	for j, after := range fresh {
		places[after.sign()] = append(places[after.sign()], j)
	}
	pairs := make([]int, len(gone))
	for i, before := range gone {
		pairs[i] = -1
		sign := before.sign()
		if same := places[sign]; len(same) > 0 {
			pairs[i], places[sign] = same[0], same[1:]
		}
	}
	return pairs
}

// renamePaper moves both names of a paper.
func (a version) renamePaper(was, key string) {
	for ref, name := range a.names {
		if ref.Kind == Paper && name == was {
			a.names[ref] = key
		}
	}
}

// onlyIn are the items whose key the others do not have.
func onlyIn(items, others []item) []item {
	keys := make(map[string]bool, len(others))
	for _, other := range others {
		keys[other.key] = true
	}
	var left []item
	for _, it := range items {
		if !keys[it.key] {
			left = append(left, it)
		}
	}
	return left
}

// sign is all that an item says but its id.
func (it item) sign() string {
	var text strings.Builder
	for _, field := range it.fields {
		text.WriteString(field.sign())
	}
	return text.String() + it.rest
}

// differences compares items of one kind.
func differences(olds, news []item) []Change {
	before := make(map[string]item, len(olds))
	for _, it := range olds {
		before[it.key] = it
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
	for _, it := range olds {
		if _, left := before[it.key]; left {
			changes = append(changes, it.change(Gone))
		}
	}
	return changes
}

func (it item) change(as ChangeKind) Change {
	id := it.id
	if id == "" {
		id = it.key
	}
	return Change{Kind: it.kind, ID: id, Title: it.title, ChangeKind: as, Reason: it.cause, Place: it.place}
}

// decidedFields are the values that decisions make; others change without one.
var decidedFields = map[string]bool{"state": true, "coverage": true, "amount": true, "percent": true}

// differs compares one item in both versions, value by value.
func (it item) differs(after item) []Change {
	var changes []Change
	if it.id != after.id {
		change := after.change(Renamed)
		change.Was = it.id
		changes = append(changes, change)
	}
	add := func(field Field, old, new Value) {
		if sameValue(old, new) {
			return
		}
		change := after.change(Changed)
		change.Field, change.Of, change.Year, change.Old, change.New = field.Key, field.Of, field.Year, old, new
		change.Delta = delta(old, new)
		if !decidedFields[field.Key] {
			change.Reason = Reason{}
		}
		changes = append(changes, change)
	}
	for _, field := range it.fields {
		if after.fields.find(field) == nil {
			add(field, field.Value, nil)
		}
	}
	for _, field := range after.fields {
		add(field, it.fields.find(field), field.Value)
	}
	return changes
}
