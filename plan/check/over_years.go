package check

import (
	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// yearly is a finding about a year.
type yearly struct {
	year budget.Year
	source.Problem
}

// overYears makes one finding of those that say the same of several years of one
// thing: that of the first year, which names the others.
func overYears(each []yearly) []source.Problem {
	var found []source.Problem
	years := make(map[words.Phrase][]budget.Year)
	for _, one := range each {
		say := one.Message.Phrase
		if years[say] = append(years[say], one.year); len(years[say]) == 1 {
			found = append(found, one.Problem)
		}
	}
	for i := range found {
		if also := years[found[i].Message.Phrase][1:]; len(also) > 0 {
			found[i].Message = words.Phrase{De: "%s%s", En: "%s%s"}.With(found[i].Message, alsoIn(also))
		}
	}
	return found
}

// alsoIn names further years of the same finding, in brackets; nothing for none.
func alsoIn(years []budget.Year) words.Sentence {
	if len(years) == 0 {
		return words.Sentence{}
	}
	list := make([]words.Sentence, len(years))
	for i, year := range years {
		list[i] = words.Said(words.Same(words.PlainYear(year)))
	}
	return words.Phrase{De: " (ebenso %s)", En: " (also in %s)"}.With(words.List(list))
}
