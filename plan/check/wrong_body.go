package check

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// wrongBody: a paper is decided by the committee that may decide the money that stands on
// it. By-laws of the budget and business plans are the council's whatever they say (§ 41
// (1) GO NRW); where no competence is named, nothing is said.
func wrongBody(in Input) []source.Problem {
	if !slices.ContainsFunc(in.Committees, func(c plan.Committee) bool { return len(c.Decides) > 0 }) {
		return nil
	}
	var found []source.Problem
	amounts := in.Council.Amounts(in.Plan, in.Ledger)
	for _, history := range in.Council.Histories {
		paper, amount := history.InForce, amounts[history]
		if open := history.Open(); open != nil {
			paper = open
		}
		if paper == nil || amount <= 0 || paper.Kind == plan.BudgetPaper || paper.Kind == plan.BusinessPlan {
			continue
		}
		if h := paper.Decider(); h != nil {
			if problem, wrong := decidedElsewhere(in, paper, h, amount); wrong {
				found = append(found, problem)
			}
		}
	}
	return found
}

// decidedElsewhere tells whether another committee than the one that decides a paper may,
// or the amount is above all that this one may. Below its limits the administration
// decides, who may always ask a committee.
func decidedElsewhere(in Input, paper *plan.Paper, h *plan.Hearing, amount budget.Cents) (source.Problem, bool) {
	var may, other, own []words.Sentence
	for _, c := range in.CompetentFor(paper.Theme, plan.Deciding) {
		named := words.Same("%s (%s)").With(c.Label(), c.Span())
		switch {
		case c.ID == h.Committee && c.Covers(amount):
			may = append(may, named)
		case c.ID == h.Committee && c.To != nil && amount > *c.To:
			own = append(own, c.Span())
		case c.Covers(amount):
			other = append(other, named)
		}
	}
	if len(may) > 0 || len(other) == 0 && len(own) == 0 {
		return source.Problem{}, false
	}
	problem := source.Problem{
		Place: h.At.At("committee"), Severity: source.Warning,
		Message: words.Phrase{
			De: "%s: %s entscheidet über %s, zuständig ist %s",
			En: "%s: %s decides on %s, competent is %s",
		}.With(string(paper.Key()), in.committee(h.Committee), amount, words.List(other)),
		Hint: words.Text("die Entscheidung dem zuständigen Gremium vorlegen, oder Betrag und „decides“ prüfen", "put it to the competent committee for decision, or check the amount and \"decides\""),
	}
	if len(other) == 0 {
		problem.Message = words.Phrase{
			De: "%s: %s entscheidet über %s, darf aber nur: %s",
			En: "%s: %s decides on %s, but may only: %s",
		}.With(string(paper.Key()), in.committee(h.Committee), amount, words.List(own))
	}
	return problem, true
}

// committee is what a committee is called.
func (in Input) committee(id plan.CommitteeID) string {
	for i := range in.Committees {
		if c := &in.Committees[i]; c.ID == id {
			return c.Label()
		}
	}
	return string(id)
}
