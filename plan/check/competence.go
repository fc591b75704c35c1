package check

import (
	"cmp"
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// competenceLimits: an amount lies between the limits of each competence, and of those
// that decide about one subject, one begins where the other ends. What lies below the
// least or above the greatest limit is said elsewhere.
func competenceLimits(in Input) []source.Problem {
	var found []source.Problem
	bySubject := make(map[string][]plan.Competent)
	var subjects []string
	for i := range in.Committees {
		committee := &in.Committees[i]
		for j := range committee.Decides {
			c := plan.Competent{Committee: committee, Competence: &committee.Decides[j]}
			subject := words.Fold(c.Subject)
			switch {
			case c.Empty():
				found = append(found, reversed(c))
			case c.Role() == plan.Deciding:
				if bySubject[subject] == nil {
					subjects = append(subjects, subject)
				}
				bySubject[subject] = append(bySubject[subject], c)
			}
		}
	}
	for _, subject := range subjects {
		found = append(found, besideEachOther(bySubject[subject])...)
	}
	return found
}

func reversed(c plan.Competent) source.Problem {
	return source.Problem{
		Place: c.Competence.At.At("to"), Severity: source.Error,
		Message: words.Phrase{
			De: "%s: kein Betrag ist mehr als %s und höchstens %s",
			En: "%s: no amount is more than %s and at most %s",
		}.With(c.Label(), c.Least(), *c.To),
		Hint: words.Text("„from“ und „to“ tauschen oder berichtigen", "swap or correct \"from\" and \"to\""),
	}
}

// besideEachOther finds the amounts that two committees decide, and those between two that
// none does.
func besideEachOther(all []plan.Competent) []source.Problem {
	slices.SortStableFunc(all, func(a, b plan.Competent) int { return cmp.Compare(a.Least(), b.Least()) })
	var found []source.Problem
	widest := all[0]
	for _, c := range all[1:] {
		switch {
		case widest.To == nil || c.Least() < *widest.To:
			found = append(found, source.Problem{
				Place: c.Competence.At, Severity: source.Warning,
				Message: words.Phrase{De: "%s und %s entscheiden beide: %s", En: "%s and %s both decide: %s"}.With(widest.Label(), c.Label(), plan.AmountSpan(c.Least(), lesser(widest.To, c.To))),
				Hint: words.Text("die Grenzen so setzen, dass eine beginnt, wo die andere endet; gilt eine nur für ein Thema, es als „subject“ nennen",
					"let one begin where the other ends; where one is for a theme only, name that as \"subject\""),
			})
		case c.Least() > *widest.To:
			found = append(found, source.Problem{
				Place: c.Competence.At.At("from"), Severity: source.Warning,
				Message: words.Phrase{De: "%s: darüber entscheidet kein Gremium", En: "%s: no committee decides that"}.With(plan.AmountSpan(*widest.To, c.From)),
				Hint:    words.Text("„from“ auf das „to“ davor setzen oder das Gremium nennen, das dazwischen entscheidet", "set \"from\" to the \"to\" before it, or name the committee that decides between them"),
			})
		}
		if widest.To != nil && (c.To == nil || *c.To > *widest.To) {
			widest = c
		}
	}
	return found
}

func lesser(a, b *budget.Cents) *budget.Cents {
	if a == nil || b != nil && *b < *a {
		return b
	}
	return a
}
