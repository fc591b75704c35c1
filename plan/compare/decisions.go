package compare

import "digiplan/plan"

// decision names a decision by the first version of its paper, so that a
// supplement that keeps an item changes no decision that cites it.
func (v version) decision(decision string) string {
	if decision == "" {
		return ""
	}
	paper, item := plan.CutDecision(decision)
	if history := v.Council.History(paper); history != nil && item != "" {
		paper = history.First().Key()
	}
	name := v.name(Paper, string(paper))
	if item != "" {
		name += "#" + item
	}
	return name
}

func (v version) decisions(decisions []string) []string {
	var names []string
	for _, decision := range decisions {
		names = append(names, v.decision(decision))
	}
	return names
}

func (v version) cites(decision string) Reason {
	if decision == "" {
		return Reason{}
	}
	return Reason{Decisions: []string{v.decision(decision)}}
}

// printed is the number that an item bears in the newest version of its
// paper that still has it.
func (v version) printed(decision string) string {
	paper, id := plan.CutDecision(decision)
	history := v.Council.History(paper)
	if history == nil {
		return ""
	}
	number := ""
	for _, version := range history.Versions {
		for _, item := range version.Items {
			if item.ID == id {
				number = item.Number
			}
		}
	}
	return number
}
