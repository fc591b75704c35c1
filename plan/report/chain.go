package report

import (
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/force"
	"digiplan/plan/words"
)

// link is one link of the chain from the strategy to a result.
type link struct {
	name  words.Phrase
	holds bool
	says  words.Sentence // what it is; empty where there is nothing to say
}

// chain is the way of a measure: strategy → paper → decision → money → result.
func (d Data) chain(m *plan.Measure) []link {
	both, gap := d.whole(m)
	decision := d.bestDecision(m)
	money := link{name: words.Phrase{De: "Mittel", En: "money"}, holds: gap == 0 && both.Consolidated() > 0}
	if gap > 0 {
		money.says = words.Phrase{De: "es fehlen %s", En: "%s are missing"}.With(gap)
	}
	result := link{name: words.Phrase{De: "Ergebnis", En: "result"}, holds: m.Results != "" || m.Progress > 0}
	if m.Progress > 0 {
		result.says = words.Phrase{De: "%d %%", En: "%d%%"}.With(m.Progress)
	}
	return []link{
		{name: words.Phrase{De: "Strategie", En: "strategy"}, holds: len(m.Principles) > 0 && m.Theme != ""},
		{name: words.Paper, holds: decision != "", says: plainText(decision)},
		d.decisionLink(decision),
		money,
		result,
	}
}

// bestDecision is the decision that carries the measure furthest, "" for none.
func (d Data) bestDecision(m *plan.Measure) string {
	best, state := "", force.Unknown+1
	look := func(decision string) {
		if found := d.Council.Decision(decision); decision != "" && found < state {
			best, state = decision, found
		}
	}
	for _, decision := range m.DecidedBy {
		look(decision)
	}
	for _, a := range m.Allocations {
		look(a.By)
	}
	return best
}

// decisionLink says who decided a paper and when, or why nobody has.
func (d Data) decisionLink(decision string) link {
	l := link{name: words.Decision}
	switch d.Council.Decision(decision) {
	case force.InForce:
		paper, _ := plan.CutDecision(decision)
		for _, hearing := range d.Council.Matter(paper).InForce.Hearings {
			if hearing.Role == plan.Deciding {
				l.holds, l.says = true, d.voted(hearing)
			}
		}
	case force.Pending:
		l.says = words.Said(words.Phrase{De: "in Beratung", En: "pending"})
	case force.Struck:
		l.says = words.Said(words.Phrase{De: "gestrichen", En: "struck"})
	case force.Void:
		l.says = words.Said(words.Phrase{De: "abgelehnt", En: "rejected"})
	}
	return l
}

func (d Data) voted(h plan.Hearing) words.Sentence {
	label := d.committeeLabel(h.Committee)
	if h.Date.Equal(time.Time{}) {
		return plainText(label)
	}
	return words.Phrase{De: "%s %s", En: "%s %s"}.With(label, h.Date)
}

func plainText(text string) words.Sentence {
	if text == "" {
		return words.Sentence{}
	}
	return words.Phrase{De: "%s", En: "%s"}.With(text)
}

// chainValue writes the chain on one line, each link with its sign, and names
// the first that is missing.
func (d Data) chainValue(m *plan.Measure) Value { return chainText(d.chain(m)) }

type chainText []link

// In implements Value.
func (c chainText) In(lang words.Lang) string {
	text, missing := "", ""
	for i, l := range c {
		if i > 0 {
			text += " → "
		}
		text += l.name.In(lang)
		if !l.says.Empty() {
			text += " " + l.says.In(lang)
		}
		if l.holds {
			text += " ✓"
			continue
		}
		text += " ✗"
		if missing == "" {
			missing = l.name.In(lang)
		}
	}
	if missing != "" {
		text += words.Phrase{De: " · zuerst fehlt: ", En: " · first missing: "}.In(lang) + missing
	}
	return text
}

// actualOf is what has been booked on a measure in a year.
func (d Data) actualOf(m *plan.Measure, year budget.Year) budget.Cents {
	var sum budget.Cents
	for i := range d.Actuals {
		if a := &d.Actuals[i]; a.Measure == m.ID && a.Year == year {
			sum += a.Amount
		}
	}
	return sum
}
