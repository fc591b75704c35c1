package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// doubleCount: no euro counts twice (domain § 2): a grant stands either as a
// grant or as an allocation on its income line, a profit transfer is neither
// cost nor income of a measure, and running payments repeat the operating part.
func doubleCount(in Input) []source.Problem {
	profits := make(map[budget.LineID]bool)
	for _, t := range in.Transfers {
		if t.Kind == budget.Profit {
			profits[t.City], profits[t.Provider] = true, true
		}
	}
	var found []source.Problem
	for _, m := range in.Measures {
		for j := range m.Allocations {
			if problem, ok := twice(in, m, &m.Allocations[j], profits); ok {
				found = append(found, problem)
			}
		}
	}
	return found
}

// titleTwice: no measure stands twice, under a second id or theme.
func titleTwice(in Input) []source.Problem {
	titles := make(map[string]*plan.Measure, len(in.Measures))
	var found source.Collector
	for _, m := range in.Measures {
		title := words.Fold(m.Title)
		first := titles[title]
		if titles[title] = m; first == nil || title == "" {
			continue
		}
		say := words.Phrase{
			De: "„%s“ steht zweimal im Plan (%s und %s)",
			En: "%q stands twice in the plan (%s and %s)",
		}.With(m.Title, string(first.ID), string(m.ID))
		if first.Theme != m.Theme {
			say = words.Phrase{
				De: "„%s“ steht unter zwei Themen (%s und %s)",
				En: "%q stands under two themes (%s and %s)",
			}.With(m.Title, string(first.Theme), string(m.Theme))
		}
		found.Add(source.Problem{
			Place: m.At.At("title"), Severity: source.Warning, Measure: string(m.ID), Message: say,
			Hint: words.Text(
				"die beiden Einträge zusammenlegen oder verschieden benennen",
				"make the two entries one or give them different titles"),
		})
	}
	return found.All()
}

// twice looks at one allocation. Where its line can never be a measure's
// money, it is an error; a grant that seems to stand twice is a warning.
func twice(in Input, m *plan.Measure, a *plan.Allocation, profits map[budget.LineID]bool) (source.Problem, bool) {
	problem := source.Problem{Severity: source.Error, Measure: string(m.ID), Line: string(a.Line)}
	line := in.Ledger.Line(a.Line)
	switch {
	case line == nil:
		return problem, false
	case profits[a.Line]:
		problem.Message = words.Phrase{
			De: "%s: auf %s steht die Gewinnabführung; sie ist weder Kosten noch Ertrag einer Maßnahme",
			En: "%s: %s holds the profit transfer, which is neither cost nor income of a measure",
		}.With(m.Title, string(a.Line))
		problem.Hint = words.Text("die Zuordnung streichen", "drop the allocation")
	case line.Part == budget.Running:
		problem.Message = words.Phrase{
			De: "%s: %s steht im laufenden Finanzplan und zählt schon im Ergebnisplan",
			En: "%s: %s is a running payment and counts in the operating part already",
		}.With(m.Title, string(a.Line))
		problem.Hint = words.Text(
			"die Haushaltsstelle des Ergebnisplans nennen",
			"name the line of the operating part")

	case line.Side == budget.Income && receives(m, a.Line):
		problem.Severity = source.Warning
		problem.Message = words.Phrase{
			De: "%s: die Förderung auf %s steht als [[measure.grant]] und noch einmal als Zuordnung",
			En: "%s: the grant on %s stands as [[measure.grant]] and again as an allocation",
		}.With(m.Title, string(a.Line))
		problem.Hint = words.Text("das Geld nur an einer Stelle eintragen", "enter the money in one place only")
	default:
		return problem, false
	}
	problem.Place = a.At.At("line")
	return problem, true
}

// receives tells whether a grant of the measure comes in on a line.
func receives(m *plan.Measure, line budget.LineID) bool {
	for i := range m.Grants {
		if m.Grants[i].Line == line {
			return true
		}
	}
	return false
}
