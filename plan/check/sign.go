package check

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// sign: amounts stand without a minus; whether they are spent or received is said
// by the side of their line. Real plans do have negative estimates, such as changes
// of stocks and debts in a cash-flow statement, and take transfers back: a warning,
// and none where a source vouches for the estimate. Elsewhere a minus has no
// meaning. Supplements and income cover lower as well as raise.
func sign(in Input) []source.Problem {
	var found []source.Problem
	add := func(entry source.Place, key string, series budget.Series, severity source.Severity, measure, line string) {
		if !slices.ContainsFunc(series, func(e budget.YearAmount) bool { return e.Amount < 0 }) {
			return // most are not, and places take their time
		}
		if problem, ok := negative(entry.At(key), series, severity); ok {
			problem.Measure, problem.Line = measure, line
			found = append(found, problem)
		}
	}
	for i := range in.Lines {
		line := &in.Lines[i]
		if problem, ok := negativeEstimate(line); ok {
			found = append(found, problem)
		}
	}
	for _, m := range in.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			add(a.At, "amounts", a.Amounts, source.Error, string(m.ID), string(a.Line))
			add(a.At, "received", a.Received, source.Error, string(m.ID), string(a.To))
		}
	}
	for i := range in.Transfers {
		t := &in.Transfers[i]
		var lower budget.Series
		for _, crossing := range t.Amounts {
			lower = append(lower, budget.YearAmount{Year: crossing.Year, Amount: min(crossing.City, crossing.Provider)})
		}
		add(t.Meta.At, "amounts", lower, source.Warning, "", string(t.City))
	}
	for i := range in.Movements {
		if m := &in.Movements[i]; m.Amount < 0 && m.Kind != budget.Supplement && m.Kind != budget.IncomeCover {
			found = append(found, withMinus(m.Meta.At.At("amount"), source.Error, m.Amount, words.Sentence{}))
		}
	}
	return found
}

// negative reports the amounts of a series below zero.
func negative(at source.Place, series budget.Series, severity source.Severity) (source.Problem, bool) {
	var years []budget.Year
	for _, entry := range series {
		if entry.Amount < 0 {
			years = append(years, entry.Year)
		}
	}
	if len(years) == 0 {
		return source.Problem{}, false
	}
	return withMinus(at.Year(int(years[0])), severity, series.At(years[0]), alsoIn(years[1:])), true
}

// doubtful tells of an estimate below zero that no source vouches for.
func doubtful(line *plan.Line, year budget.Year) bool {
	for i := range line.Years {
		if y := &line.Years[i]; y.Year == year {
			return y.Estimate != nil && *y.Estimate < 0 && line.Source == "" && y.Source == ""
		}
	}
	return false
}

func negativeEstimate(line *plan.Line) (source.Problem, bool) {
	var estimates budget.Series
	for _, year := range line.Years {
		if year.Estimate != nil && line.Source == "" && year.Source == "" {
			estimates = estimates.Add(year.Year, *year.Estimate)
		}
	}
	problem, ok := negative(line.At, estimates, source.Warning)
	problem.Line = string(line.ID)
	problem.Hint = words.Text(
		"Ansätze stehen ohne Minus, Aufwand oder Ertrag sagt „side“; ist das Minus so gedruckt, mit „source“ sagen, wo",
		"estimates stand without a minus, expense or income is said by \"side\"; if the minus is printed, say where with \"source\"")
	return problem, ok
}

func withMinus(at source.Place, severity source.Severity, amount budget.Cents, others words.Sentence) source.Problem {
	return source.Problem{
		Place: at, Severity: severity,
		Message: words.Phrase{De: "Vorzeichen? Der Betrag ist %s%s", En: "sign? The amount is %s%s"}.With(amount, others),
		Hint: words.Text(
			"Beträge stehen ohne Minus; Aufwand oder Ertrag sagt „side“ der Haushaltsstelle",
			"amounts stand without a minus; expense or income is said by the line's \"side\""),
	}
}
