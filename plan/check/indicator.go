package check

import (
	"slices"

	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// indicatorSlips: what was measured does not lie ahead, and an indicator has one unit
// in the whole plan.
func indicatorSlips(in Input) []source.Problem {
	var found []source.Problem
	first := make(map[string]*plan.Indicator)
	for _, m := range in.Measures {
		for i := range m.Profile().Indicators {
			one := &m.Profile().Indicators[i]
			found = append(found, measuredAhead(in, m, one)...)
			known := first[words.Fold(one.Title)]
			switch {
			case known == nil:
				first[words.Fold(one.Title)] = one
			case words.Fold(known.Unit) != words.Fold(one.Unit):
				found = append(found, source.Problem{
					Place: one.At.At("unit"), Severity: source.Warning, Measure: string(m.ID),
					Message: words.Phrase{
						De: "%s: „%s“ steht hier in „%s“, in %s aber in „%s“",
						En: "%s: %q is in %q here, but at %s in %q",
					}.With(m.Title, one.Title, one.Unit, known.At.String(), known.Unit),
					Hint: words.Text("eine Einheit wählen, oder die Kennzahlen verschieden nennen", "choose one unit, or give the indicators different names"),
				})
			}
		}
	}
	return found
}

// measuredAhead are the values of an indicator after the day of the data.
func measuredAhead(in Input, m *plan.Measure, one *plan.Indicator) []source.Problem {
	var found []source.Problem
	for _, r := range append([]plan.Reading{one.Baseline}, one.Values...) {
		if !in.AsOf.IsZero() && r.Date.After(in.AsOf) {
			found = append(found, source.Problem{
				Place: r.At.At("date"), Severity: source.Warning, Measure: string(m.ID),
				Message: words.Phrase{
					De: "%s: „%s“ soll am %s gemessen worden sein, nach dem Stand der Daten (%s)",
					En: "%s: %q is to have been measured on %s, after the state of the data (%s)",
				}.With(m.Title, one.Title, r.Date, in.AsOf),
				Hint: words.Text("den Tag oder „as_of“ in [plan] berichtigen; was erreicht werden soll, nennt „target“", "correct the day or \"as_of\" in [plan]; what is aimed at stands under \"target\""),
			})
		}
	}
	return found
}

// withoutIndicator: a plan that measures what its measures bring measures it of all
// that run. Plans without any indicator owe none.
func withoutIndicator(in Input) []source.Problem {
	measured := func(m *plan.Measure) bool { return len(m.Profile().Indicators) > 0 }
	if !slices.ContainsFunc(in.Measures, measured) {
		return nil
	}
	var lack []*plan.Measure
	for _, m := range in.Measures {
		if m.Status == plan.Running && !measured(m) {
			lack = append(lack, m)
		}
	}
	return overMeasures(lack, func(m *plan.Measure) source.Place { return m.At },
		words.Phrase{De: "%s läuft ohne Kennzahl; was sie bewirkt, misst niemand", En: "%s runs without an indicator; nobody measures what it brings"},
		words.Phrase{De: "%d Maßnahmen laufen ohne Kennzahl; was sie bewirken, misst niemand: %s", En: "%d measures run without an indicator; nobody measures what they bring: %s"},
		words.Text("[[measure.indicator]] mit Ausgangswert und Zielwert ergänzen", "add [[measure.indicator]] with a baseline and a target"))
}
