package check

import (
	"digiplan/plan"
	"digiplan/plan/force"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// struck: money stands on decisions that are in force; a struck item or a
// rejected paper carries none (domain § 3, 8; § 4).
func struck(book Book) []source.Problem {
	var found []source.Problem
	for i := range book.Measures {
		m := &book.Measures[i]
		for j, decision := range m.DecidedBy {
			found = append(found, book.lost(m, decision, m.At.At("decided_by").Index(j))...)
		}
		for j := range m.Allocations {
			if a := &m.Allocations[j]; a.By != "" {
				found = append(found, book.lost(m, a.By, a.At.At("by"))...)
			}
		}
	}
	return found
}

// lost reports a decision that is no longer, or never was, in force.
func (b Book) lost(m *plan.Measure, decision string, place source.Place) []source.Problem {
	problem := source.Problem{Place: place, Severity: source.Warning, Measure: string(m.ID)}
	switch b.Council.Decision(decision) {
	case force.Struck:
		paper, _ := plan.CutDecision(decision)
		problem.Message = words.Phrase{
			De: "%s: der Beschluss %s gilt nicht mehr, %s enthält den Punkt nicht; das Geld ist damit unbeschlossen",
			En: "%s: the decision %s is no longer in force, %s does not contain the item; its money is undecided",
		}.With(m.Title, decision, string(b.Council.Matter(paper).InForce.Key()))
		problem.Hint = words.Said(words.Phrase{
			De: "einen geltenden Beschluss nennen oder eine Vorlage vorbereiten",
			En: "name a decision in force or prepare a paper",
		})
	case force.Void:
		problem.Message = words.Phrase{
			De: "%s: %s wurde abgelehnt oder zurückgezogen; das Geld ist damit unbeschlossen",
			En: "%s: %s was rejected or withdrawn; its money is undecided",
		}.With(m.Title, decision)
		problem.Hint = words.Said(words.Phrase{De: "einen geltenden Beschluss nennen oder die Zuordnung streichen", En: "name a decision in force or drop the allocation"})
	default:
		return nil
	}
	return []source.Problem{problem}
}
