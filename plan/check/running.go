package check

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// aboveNeed: what comes back every year is a part of the need. A year outside the plan
// or the term is reported as such.
func aboveNeed(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		var each []yearly
		for _, entry := range m.Running {
			need, said := m.Need.Find(entry.Year)
			if entry.Amount <= need || !in.Years.Has(entry.Year) || m.Term.From != 0 && !m.Term.Has(entry.Year) {
				continue
			}
			problem := source.Problem{
				Place: m.At.At("running").Year(int(entry.Year)), Severity: source.Error, Measure: string(m.ID),
				Message: words.Phrase{
					De: "%s: %d sollen %s Folgekosten sein, der ganze Bedarf ist aber %s",
					En: "%s: %[3]s of %[2]d are to be running costs, but the whole need is %[4]s",
				}.With(m.Title, entry.Year, entry.Amount, need),
				Hint: words.Text("Folgekosten sind ein Teil des Bedarfs: „need“ erhöhen oder „running“ senken", "running costs are a part of the need: raise \"need\" or lower \"running\""),
			}
			if !said {
				problem.Message = words.Phrase{
					De: "%s: %d sollen %s Folgekosten sein, ein Bedarf ist aber nicht genannt",
					En: "%s: %[3]s of %[2]d are to be running costs, but no need is given",
				}.With(m.Title, entry.Year, entry.Amount)
			}
			each = append(each, yearly{entry.Year, problem})
		}
		found = append(found, overYears(each)...)
	}
	return found
}

// runningStops: what comes back every year does so as long as the measure needs money;
// 0 would be said.
func runningStops(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		if len(m.Running) == 0 || m.Status == plan.Stopped {
			continue
		}
		var without []budget.Year
		for _, need := range m.Need {
			_, said := m.Running.Find(need.Year)
			if !said && need.Amount > 0 && need.Year > m.Running[0].Year && in.Years.Has(need.Year) {
				without = append(without, need.Year)
			}
		}
		if len(without) == 0 {
			continue
		}
		found = append(found, source.Problem{
			Place: m.At.At("running"), Severity: source.Warning, Measure: string(m.ID),
			Message: words.Phrase{
				De: "%s hat ab %d Folgekosten, nennt für %d aber keine%s",
				En: "%s has running costs from %d on, but gives none for %d%s",
			}.With(m.Title, m.Running[0].Year, without[0], alsoIn(without[1:])),
			Hint: words.Text("die Folgekosten jedes späteren Jahres eintragen, auch 0", "enter the running costs of each later year, 0 too"),
		})
	}
	return found
}

// withoutRunning: a plan that tells running costs tells those of all permanent tasks.
// Plans without any owe none.
func withoutRunning(in Input) []source.Problem {
	if !slices.ContainsFunc(in.Measures, func(m *plan.Measure) bool { return len(m.Running) > 0 }) {
		return nil
	}
	var lack []*plan.Measure
	for _, m := range in.Measures {
		if m.Permanent() && len(m.Running) == 0 && m.Need.Sum() != 0 && m.Status != plan.Done && m.Status != plan.Stopped {
			lack = append(lack, m)
		}
	}
	return overMeasures(lack, func(m *plan.Measure) source.Place { return m.At.At("need") },
		words.Phrase{De: "%s ist eine Daueraufgabe, sagt aber nicht, was sie jedes Jahr kostet", En: "%s is a permanent task, but does not say what it costs every year"},
		words.Phrase{De: "%d Daueraufgaben sagen nicht, was sie jedes Jahr kosten: %s", En: "%d permanent tasks do not say what they cost every year: %s"},
		words.Text("„running“ mit den Folgekosten je Jahr ergänzen, auch 0", "add \"running\" with the running costs by year, 0 too"))
}
