package plan

import (
	"slices"
	"time"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Competence says which amounts a committee decides, or is only told of, as the
// Hauptsatzung or the Zuständigkeitsordnung has it (§ 41 (2) GO NRW).
type Competence struct {
	source.Meta
	From    *budget.Cents // more than this; nil: from the first cent
	To      *budget.Cents // up to and including this; nil: without a limit
	Kind    Role          // "" decides
	Subject string        // what kind of paper; "" all
}

var competenceFields = source.Fields[Competence]{
	source.MaybeNonNegativeEuros("from", func(c *Competence) **budget.Cents { return &c.From }).Says("mehr als dieser Betrag; fehlt er, vom ersten Cent an", "more than this amount; left out: from the first cent"),
	source.MaybeNonNegativeEuros("to", func(c *Competence) **budget.Cents { return &c.To }).Says("bis zu diesem Betrag, ihn eingeschlossen; fehlt er, ohne Grenze", "up to this amount, which is included; left out: without a limit"),
	source.Word("kind", []Role{Deciding, Advice, Heard, ToNotice}, RoleNames, func(c *Competence) *Role { return &c.Kind }).Says("was das Gremium dann tut; fehlt es, entscheidet es", "what the committee does then; left out: it decides"),
	source.Text("subject", func(c *Competence) *string { return &c.Subject }).Says("wofür es gilt: ein Thema, durch Kennung, Nummer oder Titel, oder andere Worte, die nur zu lesen sind; fehlt es, für alles, was kein eigenes hat", "what it is for: a theme, by id, number or title, or other words that are there to be read; left out: for all that has none of its own"),
}

// Role is what the committee does.
func (c *Competence) Role() Role {
	if c.Kind == "" {
		return Deciding
	}
	return c.Kind
}

// Covers tells whether an amount lies within the limits.
func (c *Competence) Covers(amount budget.Cents) bool {
	return amount > c.Least() && (c.To == nil || amount <= *c.To)
}

// Least is what an amount must be above.
func (c *Competence) Least() budget.Cents {
	if c.From == nil {
		return 0
	}
	return *c.From
}

// Empty tells of limits that no amount lies between.
func (c *Competence) Empty() bool { return c.To != nil && *c.To <= c.Least() }

// Competent is a committee with one of its competences.
type Competent struct {
	*Committee
	*Competence
}

// CompetentFor are those that do something with papers of a theme, in the order of the
// files: where any names the theme those alone, else those that name no subject.
func (p *Plan) CompetentFor(theme ThemeID, role Role) []Competent {
	var own, all []Competent
	for i := range p.Committees {
		committee := &p.Committees[i]
		for j := range committee.Decides {
			c := &committee.Decides[j]
			switch {
			case c.Role() != role:
			case c.Subject == "":
				all = append(all, Competent{committee, c})
			case p.isAbout(c.Subject, theme):
				own = append(own, Competent{committee, c})
			}
		}
	}
	if len(own) > 0 {
		return own
	}
	return all
}

// isAbout tells whether a subject names a theme.
func (p *Plan) isAbout(subject string, theme ThemeID) bool {
	at := slices.IndexFunc(p.Themes, func(t Theme) bool { return t.ID == theme })
	if at < 0 {
		return false
	}
	t := &p.Themes[at]
	return slices.ContainsFunc([]string{string(t.ID), t.Number, t.Title}, func(name string) bool {
		return name != "" && words.Fold(name) == words.Fold(subject)
	})
}

// AmountSpan says which amounts lie above one and up to another, nil for no limit.
func AmountSpan(least budget.Cents, to *budget.Cents) words.Sentence {
	switch {
	case to == nil && least == 0:
		return words.Text("jeder Betrag", "every amount")
	case to == nil:
		return words.Phrase{De: "mehr als %s", En: "more than %s"}.With(least)
	case least == 0:
		return words.Phrase{De: "bis %s", En: "up to %s"}.With(*to)
	}
	return words.Phrase{De: "mehr als %s bis %s", En: "more than %s up to %s"}.With(least, *to)
}

// Span says which amounts it is about.
func (c *Competence) Span() words.Sentence { return AmountSpan(c.Least(), c.To) }

// OutBy is the last day on which a paper must be out for a hearing; zero where the day of
// the hearing is not known, or the committee asks for no notice.
func (p *Plan) OutBy(h *Hearing) time.Time {
	at := slices.IndexFunc(p.Committees, func(c Committee) bool { return c.ID == h.Committee })
	if at < 0 || p.Committees[at].NoticeDays == 0 || h.Date.IsZero() {
		return time.Time{}
	}
	return h.Date.AddDate(0, 0, -p.Committees[at].NoticeDays)
}
