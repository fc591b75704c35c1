package check

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// mostLone is how many cover groups of one line are exceptions; where there are more,
// they are the custom of the plan.
const mostLone = 50

// coverSlip: a line alone in its cover group, whose name a slip tells from that of another
// group, was probably meant for that one.
func coverSlip(in Input) []source.Problem {
	var groups []budget.CoverGroup
	lines := make(map[budget.CoverGroup][]*plan.Line)
	for i := range in.Lines {
		line := &in.Lines[i]
		group := line.Group()
		if line.CoverGroup == "" {
			continue
		}
		if lines[group] == nil {
			groups = append(groups, group)
		}
		lines[group] = append(lines[group], line)
	}
	lone := slices.DeleteFunc(slices.Clone(groups), func(group budget.CoverGroup) bool { return len(lines[group]) > 1 })
	if len(lone) > mostLone {
		return nil
	}
	var found []source.Problem
	for _, group := range lone {
		at := slices.Index(groups, group)
		meant := slices.IndexFunc(groups, func(other budget.CoverGroup) bool {
			beside := other.Book == group.Book && other.Part == group.Part && other.Side == group.Side
			return beside && source.Slip(group.Name, other.Name) && (len(lines[other]) > 1 || slices.Index(groups, other) < at)
		})
		if meant >= 0 {
			found = append(found, coverSlipOf(lines[group][0], groups[meant].Name))
		}
	}
	return found
}

func coverSlipOf(line *plan.Line, meant string) source.Problem {
	return source.Problem{
		Place: line.At.At("cover"), Severity: source.Notice, Line: string(line.ID),
		Message: words.Phrase{
			De: "%s steht allein im Deckungskreis „%s“; gemeint ist wohl „%s“",
			En: "%s is alone in the cover group %q; %q is probably meant",
		}.With(string(line.ID), line.CoverGroup, meant),
		Hint: words.Text("den Namen gleich schreiben, oder dem Kreis einen deutlich anderen geben", "spell the name alike, or give the group a clearly different one"),
	}
}
