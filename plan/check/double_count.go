package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// doubleCount: no euro counts twice (domain § 2): a grant stands either as a
// grant or as an allocation on its income line, a profit transfer is neither
// cost nor income of a measure, running payments repeat the operating part,
// and a measure stands under one theme.
func doubleCount(book Book) []source.Problem {
	profits := make(map[budget.LineID]bool)
	for _, t := range book.Transfers {
		if t.Kind == budget.Profit {
			profits[t.City], profits[t.Provider] = true, true
		}
	}
	titles := make(map[string]*plan.Measure, len(book.Measures))
	var found []source.Problem
	for i := range book.Measures {
		m := &book.Measures[i]
		for j := range m.Allocations {
			if message, ok := twice(book, m, &m.Allocations[j], profits); ok {
				found = append(found, twiceProblem(m, m.Allocations[j].At.At("line"), message))
			}
		}
		if first := titles[m.Title]; first != nil && first.Theme != m.Theme {
			found = append(found, twiceProblem(m, m.At.At("title"), words.Phrase{
				De: "„%s“ steht unter zwei Themen (%s und %s)",
				En: "%q stands under two themes (%s and %s)",
			}.With(m.Title, string(first.Theme), string(m.Theme))))
		}
		titles[m.Title] = m
	}
	return found
}

func twice(book Book, m *plan.Measure, a *plan.Allocation, profits map[budget.LineID]bool) (words.Sentence, bool) {
	line := book.Ledger.Line(a.Line)
	switch {
	case line == nil:
		return words.Sentence{}, false
	case profits[a.Line]:
		return words.Phrase{
			De: "%s: %s ist eine Gewinnabführung und keine Kosten oder Erträge einer Maßnahme",
			En: "%s: %s is a profit transfer, no cost or income of a measure",
		}.With(m.Title, string(a.Line)), true
	case line.Part == budget.Running:
		return words.Phrase{
			De: "%s: %s steht im laufenden Finanzplan und zählt schon im Ergebnisplan",
			En: "%s: %s is a running payment and counts in the operating part already",
		}.With(m.Title, string(a.Line)), true
	case line.Side == budget.Income && receives(m, a.Line):
		return words.Phrase{
			De: "%s: die Förderung auf %s steht als [[measure.grant]] und noch einmal als Zuordnung",
			En: "%s: the grant on %s stands as [[measure.grant]] and again as an allocation",
		}.With(m.Title, string(a.Line)), true
	}
	return words.Sentence{}, false
}

// receives tells whether a grant of the measure comes in on a line.
func receives(m *plan.Measure, line budget.LineID) bool {
	for _, g := range m.Grants {
		if g.Line == line {
			return true
		}
	}
	return false
}

func twiceProblem(m *plan.Measure, place source.Place, message words.Sentence) source.Problem {
	return source.Problem{
		Place: place, Severity: source.Warning, Measure: string(m.ID), Message: message,
		Hint: words.Said(words.Phrase{De: "das Geld nur an einer Stelle eintragen", En: "enter the money in one place only"}),
	}
}
