// Package council knows what is in force: which version of a paper, which of
// its items, what that means for motions, and which euro is decided.
package council

import (
	"cmp"
	"slices"

	"digiplan/plan"
)

// Council is the state of all papers of a plan. It never changes.
type Council struct {
	Histories []*PaperHistory // in the order of their first papers
	byPaper   map[plan.PaperID]*PaperHistory
}

// PaperHistory is a paper with all its versions, the oldest first. A supplement is
// a new version of the paper that it amends.
type PaperHistory struct {
	Versions []*plan.Paper
	InForce  *plan.Paper // the newest adopted version; nil while there is none
	State    State       // of the history as a whole
}

// State is what a decision is worth.
type State int

// The states, the best first.
const (
	InForce State = iota
	Pending       // still being heard, or in preparation
	Struck        // a newer adopted version no longer contains it
	Void          // ended without a decision: rejected, withdrawn, settled otherwise, or only taken notice of
	Unknown       // no such decision
)

// New orders the papers of a plan by history.
func New(p *plan.Plan) *Council {
	c := &Council{byPaper: make(map[plan.PaperID]*PaperHistory)}
	first, amending := lineage(p.Papers)
	for _, i := range first {
		c.begin(&p.Papers[i])
	}
	for _, i := range amending {
		c.amend(&p.Papers[i])
	}
	for i := range p.Papers { // papers that amend each other in a circle
		if paper := &p.Papers[i]; c.byPaper[paper.Key()] == nil {
			c.begin(paper)
		}
	}
	for _, history := range c.Histories {
		history.findInForce()
	}
	return c
}

// lineage are the papers that amend no other of the list, and those that do,
// each behind the one that it amends and otherwise as they stand in the list. Of
// papers that amend each other in a circle there is neither.
func lineage(papers []plan.Paper) (first, amending []int) {
	known := make(map[plan.PaperID]int, len(papers))
	for i := range papers {
		known[papers[i].ID], known[papers[i].Number] = i, i
	}
	amendedBy := make(map[int][]int)
	for i := range papers {
		if of, ok := known[papers[i].Amends]; ok && papers[i].Amends != "" {
			amendedBy[of] = append(amendedBy[of], i)
		} else {
			first = append(first, i)
		}
	}
	back := make([]int, len(papers)) // how often the way to it leads back in the list
	for waiting := slices.Clone(first); len(waiting) > 0; {
		of := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		for _, i := range amendedBy[of] {
			back[i] = max(1, back[of])
			if i < of && back[of] > 0 {
				back[i]++
			}
			waiting, amending = append(waiting, i), append(amending, i)
		}
	}
	slices.SortFunc(amending, func(a, b int) int { return cmp.Or(back[a]-back[b], a-b) })
	return first, amending
}

func (c *Council) begin(paper *plan.Paper) {
	history := &PaperHistory{Versions: []*plan.Paper{paper}}
	c.Histories = append(c.Histories, history)
	c.enter(paper, history)
}

func (c *Council) enter(paper *plan.Paper, history *PaperHistory) {
	for _, name := range []plan.PaperID{paper.ID, paper.Number} {
		if name != "" {
			c.byPaper[name] = history
		}
	}
}

func (c *Council) amend(paper *plan.Paper) {
	history := c.byPaper[paper.Amends]
	if paper.Amends != "" && history != nil && c.byPaper[paper.Key()] == nil {
		history.Versions = append(history.Versions, paper)
		c.enter(paper, history)
	}
}

// findInForce finds what is in force. A history is void only where no version is in
// force or open.
func (m *PaperHistory) findInForce() {
	for _, version := range m.Versions {
		if version.Decided() {
			m.InForce = version
		}
	}
	switch open := m.Open(); {
	case m.InForce != nil:
		m.State = InForce
	case open == nil || open.ForNotice():
		m.State = Void
	default:
		m.State = Pending
	}
}

// History is the history that a paper belongs to, nil if there is none.
func (c *Council) History(paper plan.PaperID) *PaperHistory { return c.byPaper[paper] }

// First is the oldest version, Last the newest.
func (m *PaperHistory) First() *plan.Paper { return m.Versions[0] }

// Last is the newest version, adopted or not.
func (m *PaperHistory) Last() *plan.Paper { return m.Versions[len(m.Versions)-1] }

// Open is the newest version that may still come into force, nil if there is
// none: those before the one in force are replaced.
func (m *PaperHistory) Open() *plan.Paper {
	for _, version := range slices.Backward(m.Versions) {
		if version == m.InForce {
			return nil
		}
		if version.Ended() == "" {
			return version
		}
	}
	return nil
}

// hears tells whether a version that may still come into force has an item.
func (m *PaperHistory) hears(item string) bool {
	for _, version := range slices.Backward(m.Versions) {
		if version == m.InForce {
			return false
		}
		if version.Ended() == "" && !version.ForNotice() && hasItem(version, item) {
			return true
		}
	}
	return false
}

// adopted tells whether an item is in force: the newest adopted version contains and
// adopts it, or contains it without adopting it, so that the version before stands.
func (m *PaperHistory) adopted(item string) bool {
	for _, version := range slices.Backward(m.Versions) {
		switch {
		case !version.Decided():
		case !hasItem(version, item):
			return false
		case version.Adopts(item):
			return true
		}
	}
	return false
}

// Decision is the state of "paper" or "paper#item". An item is in force if
// the newest adopted version of its paper contains it, and the council did not leave it
// out when it adopted that version in part.
func (c *Council) Decision(decision string) State {
	paper, item := plan.CutDecision(decision)
	history := c.byPaper[paper]
	switch {
	case history == nil:
		return Unknown
	case item == "":
		return history.State
	case history.adopted(item):
		return InForce
	case history.hears(item):
		return Pending
	case history.InForce == nil || hasItem(history.InForce, item):
		return Void
	}
	return Struck
}

// Best is the best state of several decisions, Unknown for none.
func (c *Council) Best(decisions []string) State {
	best := Unknown
	for _, decision := range decisions {
		best = min(best, c.Decision(decision))
	}
	return best
}

func hasItem(paper *plan.Paper, id string) bool { return findItem(paper, id) != nil }

func findItem(paper *plan.Paper, id string) *plan.Item {
	for i := range paper.Items {
		if paper.Items[i].ID == id {
			return &paper.Items[i]
		}
	}
	return nil
}
