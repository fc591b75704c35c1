package compare

import (
	"digiplan/plan"
	"digiplan/plan/council"
)

// Redline is one paper as the council's supplement prints it: what it
// replaces, struck and in bold.
type Redline struct {
	Paper    *plan.Paper // whose redline it is: the newer one, or the one that is gone
	Old, New *plan.Paper // nil where there is none
	Items    []ItemRedline
	Motions  []Change // that are open again or settled because of its items
}

// ItemRedline is one item through both versions.
type ItemRedline struct {
	ID         string
	Old, New   *plan.Item // nil where the version does not contain it
	ChangeKind ChangeKind
	Same       bool // nothing changed
	Text       []Run
	Reason     []Run
}

// Title is what the paper was and is called: its keys.
func (r Redline) Title() (old, new string) {
	if r.Old != nil {
		old = string(r.Old.Key())
	}
	if r.New != nil {
		new = string(r.New.Key())
	}
	return old, new
}

// PaperRedline compares two versions of a paper; nil for none.
func PaperRedline(old, new *plan.Paper) Redline {
	r := Redline{Paper: new, Old: old, New: new}
	after := new
	if after == nil {
		after, r.Paper = &plan.Paper{}, old
	}
	for _, item := range council.Items(old, after) {
		var before, now plan.Item
		if item.Old != nil {
			before = *item.Old
		}
		if item.New != nil {
			now = *item.New
		}
		line := ItemRedline{ID: item.ID, Old: item.Old, New: item.New, Text: Words(before.Text, now.Text), Reason: Words(before.Reason, now.Reason)}
		switch {
		case item.Old == nil:
			line.ChangeKind = New
		case item.New == nil:
			line.ChangeKind = Gone
		default:
			line.Same = before.Number == now.Number && before.Strength == now.Strength && !Differs(line.Text) && !Differs(line.Reason)
		}
		r.Items = append(r.Items, line)
	}
	return r
}

// Differs tells whether a redline strikes or adds a word.
func Differs(runs []Run) bool {
	for _, run := range runs {
		if run.Op != Same && !blank(run.Text) {
			return true
		}
	}
	return false
}

// Differs tells whether any item changed.
func (r Redline) Differs() bool {
	for _, item := range r.Items {
		if !item.Same {
			return true
		}
	}
	return false
}

// redlines are all papers whose items changed. A paper that only one version
// has is held against the version before it.
func redlines(a, b version) []Redline {
	olds, news := a.papers(), b.papers()
	var list []Redline
	add := func(about, old, new *plan.Paper) {
		if r := PaperRedline(old, new); r.Differs() {
			r.Paper = about
			list = append(list, r)
		}
	}
	for i := range b.Plan.Papers {
		paper := &b.Plan.Papers[i]
		if before := olds[b.key(paper)]; before != nil {
			add(paper, before, paper)
			continue
		}
		add(paper, b.base(paper, olds), paper)
	}
	for i := range a.Plan.Papers {
		if paper := &a.Plan.Papers[i]; news[a.key(paper)] == nil {
			add(paper, paper, a.base(paper, news))
		}
	}
	return list
}

func (v version) key(paper *plan.Paper) string { return v.name(Paper, string(paper.Key())) }

func (v version) papers() map[string]*plan.Paper {
	papers := make(map[string]*plan.Paper, len(v.Plan.Papers))
	for i := range v.Plan.Papers {
		papers[v.key(&v.Plan.Papers[i])] = &v.Plan.Papers[i]
	}
	return papers
}

// base is the version before a paper, as the other version has it if it does.
func (v version) base(paper *plan.Paper, others map[string]*plan.Paper) *plan.Paper {
	history := v.Council.History(paper.Key())
	if history == nil {
		return nil
	}
	var before *plan.Paper
	for _, version := range history.Versions {
		if version == paper {
			break
		}
		before = version
	}
	if before == nil {
		return nil
	}
	if other := others[v.key(before)]; other != nil {
		return other
	}
	return before
}

// itemChanges lists the items of all redlines.
func itemChanges(b version, papers []Redline) []Change {
	var changes []Change
	for _, r := range papers {
		for _, item := range r.Items {
			changes = append(changes, item.changes(b, r)...)
		}
	}
	return changes
}

func (i ItemRedline) changes(b version, r Redline) []Change {
	entry := i.New
	if entry == nil {
		entry = i.Old
	}
	it := item{kind: Item, id: string(r.Paper.Key()) + "#" + i.ID, title: entry.Number, place: entry.At}
	if i.Old == nil || i.New == nil {
		change := it.change(i.ChangeKind)
		change.Field = "text"
		if i.Old != nil {
			change.Old = i.Old.Text
		}
		if i.New != nil {
			change.New = i.New.Text
		}
		return []Change{change}
	}
	before, after := it, it
	b.fill(&before, string(Item), Field{}, i.Old.Values())
	b.fill(&after, string(Item), Field{}, i.New.Values())
	return before.differs(after)
}

// motionsOf are the motions whose state changed with a paper.
func (c Changes) motionsOf(r Redline, a, b version) []Change {
	told := make(map[string]bool)
	for at, paper := range []*plan.Paper{r.Old, r.New} {
		s := []version{a, b}[at]
		if paper == nil {
			continue
		}
		if history := s.Council.History(paper.Key()); history != nil {
			told[s.key(history.First())] = true
		}
	}
	var motions []Change
	for _, change := range c.Of(Motion) {
		if change.Field != "state" || len(change.Reason.Decisions) == 0 {
			continue
		}
		if paper, _ := plan.CutDecision(change.Reason.Decisions[0]); told[string(paper)] {
			motions = append(motions, change)
		}
	}
	return motions
}
