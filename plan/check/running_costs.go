package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// runningCosts: a measure under way has money in the years after its first
// one too, and it says what it needs in every year of its term (domain § 3, 9).
func runningCosts(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		if m.Status == plan.Done || m.Status == plan.Stopped {
			continue
		}
		if years := needless(in, m); len(years) > 0 {
			found = append(found, needLeftOut(m, years))
		}
		if !underWay(m) {
			continue
		}
		var each []yearly
		for need, paid := range in.unpaid(m) {
			if paid != 0 {
				each = append(each, yearly{need.Year, notRunning(in, m, need, paid)})
			}
		}
		found = append(found, overYears(each)...)
		if problem, ok := needStops(in, m); ok {
			found = append(found, problem)
		}
	}
	return found
}

func notRunning(in Input, m *plan.Measure, need budget.YearAmount, paid budget.Year) source.Problem {
	problem := source.Problem{
		Place: m.At.At("need").Year(int(need.Year)), Severity: source.Warning, Measure: string(m.ID),
		Message: words.Phrase{
			De: "%s: %d fehlen %s für den laufenden Betrieb; %d ist gedeckt",
			En: "%s: %[3]s are missing to keep it running in %[2]d; %[4]d is paid for",
		}.With(m.Title, need.Year, need.Amount, paid),
		Hint: enterOrDrop,
	}
	flows := in.Ledger.Flows(m.ID)
	if flows.In(paid, budget.Cash).Gap(m.Need.At(paid)) > 0 {
		problem.Message = words.Phrase{
			De: "%s: %d fehlen %s für den laufenden Betrieb; %d ist zum Teil gedeckt",
			En: "%s: %[3]s are missing to keep it running in %[2]d; %[4]d is paid for in part",
		}.With(m.Title, need.Year, need.Amount, paid)
	}
	if message, hint, ok := in.unspent(m, need.Year, flows.In(need.Year, budget.Cash)); ok {
		problem.Message, problem.Hint = message, hint
	}
	return problem
}

// needStops reports a measure whose term goes on after the last year that it
// gives a need for, and one that runs and says nothing of money at all. A need of
// 0 says that nothing is needed.
func needStops(in Input, m *plan.Measure) (source.Problem, bool) {
	term := m.Term.Within(in.Years)
	problem := source.Problem{
		Place: m.At.At("need"), Severity: source.Warning, Measure: string(m.ID), Hint: words.Text(
			"laufende Kosten der späteren Jahre eintragen, auch 0, oder mit „to“ das Ende der Laufzeit nennen",
			"enter the running costs of the later years, 0 too, or give the term an end with \"to\""),
	}
	if len(m.Need) == 0 {
		problem.Message = words.Phrase{
			De: "%s läuft von %d bis %d, nennt aber weder Bedarf noch Mittel",
			En: "%s runs from %d to %d but gives neither need nor money",
		}.With(m.Title, term.From, term.To)
		problem.Hint = words.Text("den Bedarf je Jahr eintragen, auch 0", "enter the need of each year, 0 too")
		return problem, m.Status == plan.Running && term.From != 0 && len(m.Allocations) == 0
	}
	last := m.Need[len(m.Need)-1]
	if term.From == 0 || last.Amount == 0 || last.Year >= term.To {
		return source.Problem{}, false
	}
	problem.Place = problem.Place.Year(int(last.Year))
	problem.Message = words.Phrase{
		De: "%s ist eine Daueraufgabe, ihr Bedarf endet aber %d; der Plan reicht bis %d",
		En: "%s is a permanent task, but its need ends in %d; the plan goes on until %d",
	}.With(m.Title, last.Year, in.Years.To)
	if m.Term.To != 0 {
		problem.Message = words.Phrase{
			De: "%s läuft bis %d, ihr Bedarf endet aber %d",
			En: "%s runs until %d, but its need ends in %d",
		}.With(m.Title, m.Term.To, last.Year)
	}
	return problem, true
}

// needless are the years of a measure's term, before the last year that it gives a
// need for, of which it says nothing; 0 would be said. One that is not under way may
// begin to need later. Where money is given all the same, that is reported.
func needless(in Input, m *plan.Measure) []budget.Year {
	term := m.Term
	if len(m.Need) > 0 && (term.From == 0 || !underWay(m)) {
		term.From = m.Need[0].Year
	}
	var last budget.Year
	for _, need := range m.Need {
		if in.Years.Has(need.Year) {
			last = need.Year
		}
	}
	var years []budget.Year
	for _, year := range term.Within(in.Years).Each() {
		if _, said := m.Need.Find(year); !said && year < last && in.Ledger.Measure(m.ID, year, budget.Cash).Consolidated() == 0 {
			years = append(years, year)
		}
	}
	return years
}

func needLeftOut(m *plan.Measure, years []budget.Year) source.Problem {
	return source.Problem{
		Place: m.At.At("need"), Severity: source.Warning, Measure: string(m.ID),
		Message: words.Phrase{
			De: "%s nennt für %d weder Bedarf noch Mittel, für spätere Jahre schon%s",
			En: "%s gives neither need nor money for %d, but for later years%s",
		}.With(m.Title, years[0], alsoIn(years[1:])),
		Hint: words.Text("den Bedarf jedes Jahres eintragen, auch 0", "enter the need of each year, 0 too"),
	}
}
