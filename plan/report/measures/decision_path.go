package measures

import (
	"cmp"
	"slices"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
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

// decisionPath is the way of a measure: strategy → paper → decision → money → result.
func decisionPath(src report.Source, m *plan.Measure) []link {
	both, gap := money.OverPlanYears(src, m)
	decision := weakest(src, m)
	money := link{name: words.Phrase{De: "Mittel", En: "Money"}, sign: holding(gap == 0 && both.Consolidated() > 0)}
	if gap > 0 {
		money.says = words.Phrase{De: "es fehlen %s", En: "%s are missing"}.With(gap)
	}
	result := link{name: words.Phrase{De: "Ergebnis", En: "Result"}, sign: holding(m.Profile().Results != "" || m.Profile().Progress > 0)}
	if m.Profile().Progress > 0 {
		result.says = words.Phrase{De: "%d %%", En: "%d%%"}.With(m.Profile().Progress)
	}
	return []link{
		{name: words.Phrase{De: "Strategie", En: "Strategy"}, sign: holding(len(m.Principles) > 0 && m.Theme != "")},
		{name: words.Paper, sign: holding(decision != ""), says: words.Plain(decision)},
		decisionLink(src, decision),
		money,
		result,
	}
}

// weakest is the decision that the weakest of the measure's money stands on, ""
// for none; where there is no money, the measure's own. What counts as money is
// what the coverage of the measure counts.
func weakest(src report.Source, m *plan.Measure) string {
	counts := council.Consolidated(src.View)
	weakest, found := "", false
	for i := range m.Allocations {
		a := &m.Allocations[i]
		line := src.Ledger.Line(a.Line)
		if line == nil || !slices.ContainsFunc(counts(a, line), func(e budget.YearAmount) bool { return e.Amount != 0 && src.Years.Has(e.Year) }) {
			continue
		}
		decision := strongest(src, a.Decisions(m))
		if !found || src.Council.Decision(decision) > src.Council.Decision(weakest) {
			weakest, found = decision, true
		}
	}
	if !found {
		return strongest(src, m.DecidedBy)
	}
	return weakest
}

// strongest is the best of several decisions, "" for none.
func strongest(src report.Source, decisions []string) string {
	if len(decisions) == 0 {
		return ""
	}
	return slices.MinFunc(decisions, func(a, b string) int { return cmp.Compare(src.Council.Decision(a), src.Council.Decision(b)) })
}

// decisionLink says who decided a paper and when, or why nobody has.
func decisionLink(src report.Source, decision string) link {
	l := link{name: words.Decision, sign: fails}
	switch src.Council.Decision(decision) {
	case council.InForce:
		l.sign = holds
		paper, _ := plan.CutDecision(decision)
		for _, hearing := range src.Council.History(paper).InForce.Hearings {
			if hearing.Role == plan.Deciding && hearing.Outcome.Adopts() {
				l.says = voted(src, hearing)
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

func voted(src report.Source, h plan.Hearing) words.Sentence {
	label := src.CommitteeLabel(h.Committee)
	if h.Date.Equal(time.Time{}) {
		return words.Plain(label)
	}
	return words.Phrase{De: "%s %s", En: "%s %s"}.With(label, h.Date)
}

// pathCell writes the chain on one line, each link with its sign, and names
// the first that is missing.
func pathCell(src report.Source, m *plan.Measure) table.Cell { return path(decisionPath(src, m)) }

type path []link

// In implements Cell.
func (c path) In(lang words.Lang) string {
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
func actualOf(src report.Source, m *plan.Measure, year budget.Year) budget.Cents {
	var sum budget.Cents
	for i := range src.Actuals {
		if a := &src.Actuals[i]; a.Measure == m.ID && a.Year == year {
			sum += a.Amount
		}
	}
	return sum
}
