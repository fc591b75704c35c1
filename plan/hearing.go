package plan

import (
	"time"

	"digiplan/plan/source"
)

// Hearing is one step of a paper's way through the committees.
type Hearing struct {
	source.Meta
	Committee CommitteeID
	Date      time.Time // zero: not known
	Role      Role
	Outcome   Outcome
	Vote      string   // "unanimous" or "majority"
	Items     []string // of what is adopted in part: the ids of the items adopted; none means all
}

var hearingFields = source.Fields[Hearing]{
	source.Ref("committee", "committee", func(h *Hearing) *CommitteeID { return &h.Committee }).Required().Says("Gremium", "committee"),
	source.Day("date", func(h *Hearing) *time.Time { return &h.Date }).Says("Sitzungstag; fehlt er, ist er noch offen", "day of the meeting; left out: not known yet"),
	source.Word("role", []Role{Advice, Heard, Deciding, ToNotice}, RoleNames, func(h *Hearing) *Role { return &h.Role }).Required().Says("Vorberatung, Anhörung, Entscheidung, Kenntnisnahme", "what the committee does"),
	source.Word("outcome", outcomes, OutcomeNames, func(h *Hearing) *Outcome { return &h.Outcome }).Says("Ergebnis; fehlt es, ist keines vermerkt", "outcome; left out: none recorded"),
	source.Word("vote", []string{"unanimous", "majority"}, VoteNames, func(h *Hearing) *string { return &h.Vote }).Says("einstimmig oder mit Mehrheit", "unanimous or by majority"),
	source.Texts("items", func(h *Hearing) *[]string { return &h.Items }).Says("bei „adopted-in-part“ die Kennungen der beschlossenen Punkte dieser Vorlage", "with \"adopted-in-part\" the ids of the items of this paper that were adopted"),
}

// Decides tells whether a decision is taken, or is to be: one that puts it off
// takes none.
func (h Hearing) Decides() bool {
	return h.Role == Deciding && h.Outcome != Postponed && h.Outcome != Referred && h.Outcome != Cancelled
}

// Recorded tells whether it is known what came of the hearing.
func (h Hearing) Recorded() bool { return h.Outcome != "" && h.Outcome != "open" }

// drops tells of a hearing after which nobody has anything to decide.
func (h Hearing) drops() bool { return h.Outcome == Withdrawn || h.Outcome == Settled }

// Closed is the index of the hearing after which the paper is heard no more: the
// one that decided it, withdrew it or settled it (domain § 3, 19); -1 for none.
func (p Paper) Closed() int {
	for i, h := range p.Hearings {
		if h.drops() || h.Decides() && (h.Outcome.Adopts() || h.Outcome.Ends()) {
			return i
		}
	}
	return -1
}

// Unrecorded tells whether the outcome of a hearing is missing on a day: it is over,
// and nothing is known of it or of a later one.
func (p Paper) Unrecorded(hearing int, day time.Time) bool {
	if date := p.Hearings[hearing].Date; date.IsZero() || !date.Before(day) {
		return false
	}
	for _, h := range p.Hearings[hearing:] {
		if h.Recorded() {
			return false
		}
	}
	return true
}
