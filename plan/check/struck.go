package check

import (
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// struck: money stands on decisions that are in force; a struck item, or a
// paper that was not adopted, carries none (domain § 3, 8; § 4).
func struck(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		for j, decision := range m.DecidedBy {
			if problem, ok := in.lost(m, decision, m.DecidedBy); ok {
				problem.Place = m.At.At("decided_by").Index(j)
				found = append(found, problem)
			}
		}
		for j := range m.Allocations {
			a := &m.Allocations[j]
			if a.By == "" {
				continue
			}
			if problem, ok := in.lost(m, a.By, []string{a.By}); ok {
				problem.Place, problem.Line = a.At.At("by"), string(a.Line)
				found = append(found, problem)
			}
		}
	}
	return found
}

// lost reports a decision that is no longer, or never was, in force, among
// those that some money stands on.
func (in Input) lost(m *plan.Measure, decision string, all []string) (source.Problem, bool) {
	problem := source.Problem{Severity: source.Warning, Measure: string(m.ID)}
	switch in.Council.Decision(decision) {
	case council.Struck:
		paper, _ := plan.CutDecision(decision)
		problem.Message = words.Phrase{
			De: "%s: der Beschluss %s gilt nicht mehr, %s enthält den Punkt nicht; %s",
			En: "%s: the decision %s is no longer in force, %s does not contain the item; %s",
		}.With(m.Title, decision, string(in.Council.History(paper).InForce.Key()), in.borne(all))
	case council.Void:
		problem.Message = words.Phrase{
			De: "%s: %s wurde nicht beschlossen; %s",
			En: "%s: %s was not adopted; %s",
		}.With(m.Title, decision, in.borne(all))
	default:
		return problem, false
	}
	problem.Hint = words.Text(
		"einen geltenden Beschluss nennen oder eine Vorlage vorbereiten",
		"name a decision in force or prepare a paper")

	return problem, true
}

// borne says what is left of the decisions for the money.
func (in Input) borne(all []string) words.Phrase {
	if in.Council.Best(all) < council.Struck {
		return words.Phrase{De: "das Geld trägt ein anderer Beschluss", En: "another decision bears its money"}
	}
	return words.Phrase{De: "das Geld ist damit unbeschlossen", En: "its money is undecided"}
}
