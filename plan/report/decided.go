package report

import (
	"slices"
	"strings"

	"digiplan/plan"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// decided are decisions as people call them, and as the files have them for
// those who search by that; nil for none.
func (d Data) decided(decisions ...string) table.Cell {
	decisions = slices.DeleteFunc(slices.Clone(decisions), func(one string) bool { return one == "" })
	if len(decisions) == 0 {
		return nil
	}
	names := make([]any, len(decisions))
	for i, decision := range decisions {
		names[i] = d.decisionName(decision)
	}
	return table.Word{
		Key:  strings.Join(decisions, ", "),
		Says: words.Same(strings.TrimSuffix(strings.Repeat("%s, ", len(names)), ", ")).With(names...),
	}
}

// decisionName is "Punkt 6 von V/0989/2017", or the paper alone: by its number,
// or its title where it has none. What is not known keeps its word.
func (d Data) decisionName(decision string) words.Sentence {
	id, item := plan.CutDecision(decision)
	paper := d.paperCalled(id)
	if paper == nil {
		return words.Same("%s").With(words.Clean(decision))
	}
	name := words.Clean(string(paper.Number))
	if name == "" {
		name = words.Clean(paper.Title)
	}
	if item == "" {
		return words.Same("%s").With(name)
	}
	for i := range paper.Items {
		if one := &paper.Items[i]; one.ID == item && one.Number != "" {
			return words.Phrase{De: "Punkt %s von %s", En: "item %s of %s"}.With(words.Clean(one.Number), name)
		}
	}
	return words.Phrase{De: "Punkt „%s“ von %s", En: "item %q of %s"}.With(words.Clean(item), name)
}

// paperCalled is the paper of a number or an id, the very version that is named.
func (d Data) paperCalled(id plan.PaperID) *plan.Paper {
	matter := d.Council.History(id)
	if matter == nil {
		return nil
	}
	for _, paper := range matter.Versions {
		if id != "" && (paper.Number == id || paper.ID == id) {
			return paper
		}
	}
	return nil
}
