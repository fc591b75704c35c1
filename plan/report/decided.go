package report

import (
	"slices"
	"strings"

	"digiplan/plan"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// DecisionsCell are decisions as people call them, and as the files have them for
// those who search by that; nil for none.
func (src Source) DecisionsCell(decisions ...string) table.Cell {
	return decisionsCell(src.DecisionName, decisions)
}

// DecisionsInForceCell are decisions as they are in force, where they are.
func (src Source) DecisionsInForceCell(decisions ...string) table.Cell {
	return decisionsCell(src.decisionInForce, decisions)
}

func decisionsCell(call func(decision string) words.Sentence, decisions []string) table.Cell {
	decisions = slices.DeleteFunc(slices.Clone(decisions), func(one string) bool { return one == "" })
	if len(decisions) == 0 {
		return nil
	}
	names := make([]any, len(decisions))
	for i, decision := range decisions {
		names[i] = call(decision)
	}
	return table.Word{
		Key:  strings.Join(decisions, ", "),
		Says: words.Same(strings.TrimSuffix(strings.Repeat("%s, ", len(names)), ", ")).With(names...),
	}
}

// DecisionName is "Punkt 6 von V/0989/2017", or the paper alone: by its number,
// or its title where it has none. What is not known keeps its word.
func (src Source) DecisionName(decision string) words.Sentence {
	id, item := plan.CutDecision(decision)
	paper := src.paperCalled(id)
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
	if number := printedNumber(paper, item); number != "" {
		return words.Phrase{De: "Punkt %s von %s", En: "item %s of %s"}.With(number, name)
	}
	return words.Phrase{De: "Punkt „%s“ von %s", En: "item %q of %s"}.With(words.Clean(item), name)
}

// printedNumber is the number of an item in a version of its paper, "" for none.
func printedNumber(paper *plan.Paper, item string) string {
	i := slices.IndexFunc(paper.Items, func(one plan.Item) bool { return one.ID == item })
	if i < 0 {
		return ""
	}
	return words.Clean(paper.Items[i].Number)
}

// decisionInForce is a decision by the version of its paper that is in force, with the
// number that the item had before: "Punkt 3 von V/0989/2017/1. Erg., früher 5". Where
// another version is in force, or none, it is called as it is cited.
func (src Source) decisionInForce(decision string) words.Sentence {
	id, item := plan.CutDecision(decision)
	cited, history := src.paperCalled(id), src.Council.History(id)
	if item == "" || cited == nil || history.InForce == nil || history.InForce == cited {
		return src.DecisionName(decision)
	}
	number, before := printedNumber(history.InForce, item), printedNumber(cited, item)
	if number == "" {
		return src.DecisionName(decision)
	}
	name := src.DecisionName(string(history.InForce.Key()) + "#" + item)
	if before == "" || before == number {
		return name
	}
	return words.Phrase{De: "%s, früher %s", En: "%s, formerly %s"}.With(name, before)
}

// paperCalled is the paper of a number or an id, the very version that is named.
func (src Source) paperCalled(id plan.PaperID) *plan.Paper {
	history := src.Council.History(id)
	if history == nil {
		return nil
	}
	for _, paper := range history.Versions {
		if id != "" && (paper.Number == id || paper.ID == id) {
			return paper
		}
	}
	return nil
}

// PaperName is what the council calls a paper: its number, or its subject while
// it has none.
func (src Source) PaperName(id plan.PaperID) words.Sentence {
	for i := range src.Plan.Papers {
		if p := &src.Plan.Papers[i]; p.ID == id && p.Number == "" {
			return words.Phrase{De: "„%s“", En: "%q"}.With(words.Clean(p.Title))
		}
	}
	return words.Same("%s").With(words.Clean(string(id)))
}
