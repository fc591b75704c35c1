package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// outsideTerm: a measure needs and gets money only while it runs. What it gets in a
// year for which it names a need follows from that need, and all of it from a term that
// misses the plan.
func outsideTerm(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		if _, misses := missesPlan(m, in.Years); misses || m.Term.From == 0 {
			continue
		}
		look := func(at source.Place, key string, series budget.Series, line string, say words.Phrase) {
			var each []yearly
			for _, entry := range series {
				if entry.Amount == 0 || m.Term.Has(entry.Year) || key != "need" && m.Need.At(entry.Year) != 0 {
					continue
				}
				problem := outsideTermProblem(m, say.With(m.Title, entry.Year, entry.Amount))
				problem.Place, problem.Line = at.At(key).Year(int(entry.Year)), line
				each = append(each, yearly{entry.Year, problem})
			}
			found = append(found, overYears(each)...)
		}
		found = append(found, postsOutsideTerm(m)...)
		look(m.At, "need", m.Need, "", words.Phrase{
			De: "%s braucht %d %s, läuft dann aber nicht",
			En: "%s needs %[3]s in %[2]d but does not run then",
		})
		look(m.At, "running", m.Running, "", words.Phrase{
			De: "%s hat %d %s Folgekosten, läuft dann aber nicht",
			En: "%s has running costs of %[3]s in %[2]d but does not run then",
		})
		for j := range m.Allocations {
			a := &m.Allocations[j]
			look(a.At, "amounts", a.Amounts, string(a.Line), words.Phrase{
				De: "%s erhält %d %s, läuft dann aber nicht",
				En: "%s gets %[3]s in %[2]d but does not run then",
			})
		}
	}
	return found
}

// postsOutsideTerm: a measure has posts only while it runs.
func postsOutsideTerm(m *plan.Measure) []source.Problem {
	var each []yearly
	for _, post := range m.Profile().Posts {
		for _, entry := range post.Years {
			if entry.Amount == 0 || m.Term.Has(entry.Year) {
				continue
			}
			problem := outsideTermProblem(m, words.Phrase{
				De: "%s braucht %d Stellen (%s VZÄ), läuft dann aber nicht",
				En: "%s needs posts in %d (%s full-time equivalents) but does not run then",
			}.With(m.Title, entry.Year, entry.Amount))
			problem.Place = post.At.At("years").Year(int(entry.Year))
			each = append(each, yearly{entry.Year, problem})
		}
	}
	return overYears(each)
}

func outsideTermProblem(m *plan.Measure, message words.Sentence) source.Problem {
	return source.Problem{
		Severity: source.Warning, Measure: string(m.ID), Message: message,
		Hint: words.Text("Laufzeit („term“) oder Betrag berichtigen", "correct the term or the amount"),
	}
}
