package plan

import (
	"slices"

	"digiplan/budget"
)

// Hidden is what a plan for the public leaves out.
type Hidden struct {
	PaperNames []PaperID // numbers and ids of papers that are not public
	Texts      []string  // what the things left out say of themselves
	Papers     int       // papers left out
	Measures   int       // that stand on such a paper
	Motions    int       // that such a paper settles
	Movements  int       // that such a paper decides
	Orders     int       // orders and bookings of such a measure
}

// Any tells whether anything is left out.
func (h Hidden) Any() bool { return h.Papers > 0 }

// AlsoSilencing leaves out the same, and also silences the texts that the other
// leaves out: for comparing two versions of a plan.
func (h Hidden) AlsoSilencing(other Hidden) Hidden {
	h.Texts = slices.Clone(h.Texts)
	h.say(other.Texts...)
	return h
}

// has tells whether a decision is one of a hidden paper.
func (h Hidden) has(decision string) bool {
	paper, _ := CutDecision(decision)
	return paper != "" && slices.Contains(h.PaperNames, paper)
}

// Secret tells whether a paper is marked as not public; nothing said is public.
func (p Paper) Secret() bool { return p.Public != nil && !*p.Public }

// ForPublic is the plan without papers that are not public and without all
// that rests on them: measures, movements, and motions that they settle, also
// the orders and bookings of those measures, and themes that nothing else is
// of. Remarks of the planners are left out too. Also names papers that are to be
// hidden besides, since a newer version of the plan hides them.
func (p *Plan) ForPublic(also ...PaperID) (*Plan, Hidden) {
	hidden := Hidden{}
	for i := range p.Papers {
		if paper := &p.Papers[i]; paper.Secret() || slices.Contains(also, paper.Key()) {
			hidden.hidePaper(paper)
			hidden.say(p.ownTexts("paper", paper.At)...)
		}
	}
	gone := make(map[budget.MeasureID]bool)
	public := p.With(kept(p.Measures, func(m **Measure) bool {
		if gone[(*m).ID] = hidden.hidesMeasure(*m); gone[(*m).ID] {
			hidden.say(p.ownTexts("measure", (*m).At)...)
		}
		return !gone[(*m).ID]
	}))
	public.Papers = kept(p.Papers, func(paper *Paper) bool {
		paper.Related = nil
		if hidden.has(string(paper.Amends)) {
			paper.Amends = ""
		}
		return !slices.Contains(hidden.PaperNames, paper.Key())
	})
	if hidden.has(string(p.Strategy)) {
		public.Strategy = ""
	}
	public.Motions = kept(p.Motions, func(m *Motion) bool {
		return !hidden.count(&hidden.Motions, hidden.has(m.SettledBy), m.Number, m.Title)
	})
	public.Movements = kept(p.Movements, func(m *Movement) bool {
		return !hidden.count(&hidden.Movements, hidden.has(m.By), m.Note)
	})
	public.Commitments = kept(p.Commitments, func(c *Commitment) bool {
		return !hidden.count(&hidden.Orders, gone[c.Measure], c.Note)
	})
	public.Loads = kept(p.Loads, func(f *ForwardLoad) bool {
		return !hidden.count(&hidden.Orders, gone[f.Measure], f.Title, f.Note)
	})
	public.Actuals = kept(p.Actuals, func(a *Actual) bool {
		return !hidden.count(&hidden.Orders, gone[a.Measure], a.Note, a.Document)
	})
	public.Fields = kept(p.Fields, func(f *OwnField) bool { return f.Public })
	public.Scenarios = nil // they think aloud about what nobody has decided
	before, after := p.themesUsed(), public.themesUsed()
	public.Themes = kept(p.Themes, func(t *Theme) bool {
		hides := before[t.ID] && !after[t.ID]
		if hides {
			hidden.say(t.Title)
		}
		return !hides
	})
	public.ReportTexts = kept(p.ReportTexts, func(r *ReportText) bool {
		r.Themes = kept(r.Themes, func(t *ThemeText) bool { return after[t.Theme] || !before[t.Theme] })
		return true
	})
	public.dropRemarks()
	return public, hidden
}

// themesUsed are the themes of measures, papers and motions.
func (p *Plan) themesUsed() map[ThemeID]bool {
	used := make(map[ThemeID]bool)
	for _, m := range p.Measures {
		used[m.Theme] = true
	}
	for i := range p.Papers {
		used[p.Papers[i].Theme] = true
	}
	for i := range p.Motions {
		used[p.Motions[i].Theme] = true
	}
	return used
}

// kept are copies of the entries that a test keeps; it may change the copies.
func kept[T any](entries []T, keep func(*T) bool) []T {
	var list []T
	for _, entry := range entries {
		if keep(&entry) {
			list = append(list, entry)
		}
	}
	return list
}

func (h *Hidden) hidePaper(p *Paper) {
	h.Papers++
	for _, name := range []PaperID{p.Number, p.ID} {
		if name != "" {
			h.PaperNames = append(h.PaperNames, name)
			h.say(string(name))
		}
	}
	h.say(p.Title, p.Note)
	for _, attachment := range p.Attachments {
		h.say(attachment.Title, attachment.Link)
	}
	for _, item := range p.Items {
		h.say(item.Text, item.Reason)
	}
}

// hidesMeasure tells whether a measure stands on a hidden paper with any of
// its money.
func (h *Hidden) hidesMeasure(m *Measure) bool {
	hides := slices.ContainsFunc(m.DecidedBy, h.has)
	for i := range m.Allocations {
		hides = hides || h.has(m.Allocations[i].By)
	}
	for _, post := range m.Profile().Posts {
		hides = hides || h.has(post.By)
	}
	if h.count(&h.Measures, hides, string(m.ID), m.Title, m.Note, m.Profile().Description, m.Profile().Contact, m.Profile().Responsible, m.Profile().Offline, m.Profile().Results, m.Profile().Next) {
		for _, milestone := range m.Milestones {
			h.say(milestone.Title)
		}
		for _, indicator := range m.Profile().Indicators {
			h.say(indicator.Title)
		}
	}
	return hides
}

// count counts a thing that is left out, with what it says.
func (h *Hidden) count(into *int, hides bool, texts ...string) bool {
	if hides {
		*into++
		h.say(texts...)
	}
	return hides
}

func (h *Hidden) say(texts ...string) {
	for _, text := range texts {
		if text != "" && !slices.Contains(h.Texts, text) {
			h.Texts = append(h.Texts, text)
		}
	}
}
