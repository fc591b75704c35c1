package check

import (
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// overMeasures makes one notice of what several measures lack: at the first of them, with
// how many they are and their ids. One alone is named by its title.
func overMeasures(lack []*plan.Measure, at func(*plan.Measure) source.Place, one, several words.Phrase, hint words.Sentence) []source.Problem {
	if len(lack) == 0 {
		return nil
	}
	problem := source.Problem{Place: at(lack[0]), Severity: source.Notice, Hint: hint}
	if len(lack) == 1 {
		problem.Measure, problem.Message = string(lack[0].ID), one.With(lack[0].Title)
	} else {
		problem.Message = several.With(len(lack), measureIDs(lack))
	}
	return []source.Problem{problem}
}

// mostNamed is how many measures a sentence names.
const mostNamed = 5

// measureIDs names measures; of many the first ones, and how many more there are.
func measureIDs(measures []*plan.Measure) words.Sentence {
	list := make([]words.Sentence, min(len(measures), mostNamed))
	for i := range list {
		list[i] = words.Plain(string(measures[i].ID))
	}
	if more := len(measures) - mostNamed; more > 0 {
		return words.Phrase{De: "%s und %d weitere", En: "%s and %d more"}.With(words.List(list), more)
	}
	return words.List(list)
}
