package report

import (
	"cmp"
	"slices"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// link is one link of the chain from the strategy to a result.
type link struct {
	name words.Phrase
	sign string         // holds, waits or fails
	says words.Sentence // what it is, or why it does not hold; empty where there is nothing to say
}

const (
	holds = "✓"
	waits = "○"
	fails = "✗"
)

// holding is the sign of a link that holds or fails.
func holding(yes bool) string {
	if yes {
		return holds
	}
	return fails
}

// chain is the way of a measure: strategy → paper → decision → money → result.
func (d Data) chain(m *plan.Measure) []link {
	both, gap := d.whole(m)
	decision := d.weakest(m)
	money := link{name: words.Phrase{De: "Mittel", En: "Money"}, sign: holding(gap == 0 && both.Consolidated() > 0)}
	if gap > 0 {
		money.says = words.Phrase{De: "es fehlen %s", En: "%s are missing"}.With(gap)
	}
	result := link{name: words.Phrase{De: "Ergebnis", En: "Result"}, sign: holding(m.Results != "" || m.Progress > 0)}
	if m.Progress > 0 {
		result.says = words.Phrase{De: "%d %%", En: "%d%%"}.With(m.Progress)
	}
	return []link{
		{name: words.Phrase{De: "Strategie", En: "Strategy"}, sign: holding(len(m.Principles) > 0 && m.Theme != "")},
		{name: words.Paper, sign: holding(decision != ""), says: plainText(decision)},
		d.decisionLink(decision),
		money,
		result,
	}
}

// weakest is the decision that the weakest of the measure's money stands on, ""
// for none; where there is no money, the measure's own. What counts as money is
// what the coverage of the measure counts.
func (d Data) weakest(m *plan.Measure) string {
	counts := council.Consolidated(d.View)
	weakest, found := "", false
	for i := range m.Allocations {
		a := &m.Allocations[i]
		line := d.Ledger.Line(a.Line)
		if line == nil || !counts(a, line) || !slices.ContainsFunc(a.Amounts, func(e budget.YearAmount) bool { return e.Amount != 0 && d.Years.Has(e.Year) }) {
			continue
		}
		decision := d.strongest(a.Decisions(m))
		if !found || d.Council.Decision(decision) > d.Council.Decision(weakest) {
			weakest, found = decision, true
		}
	}
	if !found {
		return d.strongest(m.DecidedBy)
	}
	return weakest
}

// strongest is the best of several decisions, "" for none.
func (d Data) strongest(decisions []string) string {
	if len(decisions) == 0 {
		return ""
	}
	return slices.MinFunc(decisions, func(a, b string) int { return cmp.Compare(d.Council.Decision(a), d.Council.Decision(b)) })
}

// decisionLink says who decided a paper and when, or why nobody has.
func (d Data) decisionLink(decision string) link {
	l := link{name: words.Decision, sign: fails}
	switch d.Council.Decision(decision) {
	case council.InForce:
		l.sign = holds
		paper, _ := plan.CutDecision(decision)
		for _, hearing := range d.Council.History(paper).InForce.Hearings {
			if hearing.Role == plan.Deciding && hearing.Outcome.Settles() {
				l.says = d.voted(hearing)
			}
		}
	case council.Pending:
		l.sign, l.says = waits, words.Text("in Beratung", "pending")
	case council.Struck:
		l.says = words.Text("gestrichen", "struck")
	case council.Void:
		l.says = words.Text("nicht beschlossen", "not adopted")
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
func (d Data) chainValue(m *plan.Measure) table.Cell { return chainText(d.chain(m)) }

type chainText []link

// In implements Cell.
func (c chainText) In(lang words.Lang) string {
	text, missing := "", ""
	for i, l := range c {
		if i > 0 {
			text += " → "
		}
		text += l.name.In(lang)
		says := l.says.In(lang)
		switch {
		case says == "":
			text += " " + l.sign
		case l.sign == holds:
			text += " " + says + " " + l.sign
		default:
			text += " " + l.sign + " (" + says + ")"
		}
		if l.sign != holds && missing == "" {
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
