package opendata

import (
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// readingOf is a value of an indicator of a measure.
type readingOf struct {
	measure   budget.MeasureID
	indicator *plan.Indicator
	number    int // of the indicator in the measure
	reading   int // of the value in the indicator
	kind      string
	plan.Reading
}

// indicators are what is measured of all measures: a row for each value, for the one
// before the measure, and for the one aimed at.
func (d maker) indicators() Table {
	var all []readingOf
	for _, m := range d.Plan.Measures {
		for i := range m.Profile().Indicators {
			one := &m.Profile().Indicators[i]
			reading := 0
			add := func(kind string, readings ...plan.Reading) {
				for _, r := range readings {
					if r.Given() {
						reading++
						all = append(all, readingOf{m.ID, one, i + 1, reading, kind, r})
					}
				}
			}
			add("baseline", one.Baseline)
			add("value", one.Values...)
			add("target", one.Target)
		}
	}
	return fill(d, Table{Name: "indicators", Title: words.Phrase{De: "Kennzahlen", En: "Indicators"}, Key: []string{"measure", "number", "reading"}, Refs: []Ref{to("measures", "measure")}}, all,
		text("measure", "Maßnahme", "measure", func(r readingOf) budget.MeasureID { return r.measure }).required(),
		number("number", "Nummer der Kennzahl in der Maßnahme", "number of the indicator in the measure", func(r readingOf) int { return r.number }).required(),
		number("reading", "Nummer des Werts in der Kennzahl", "number of the value in the indicator", func(r readingOf) int { return r.reading }).required(),
		text("title", "was gemessen wird", "what is measured", func(r readingOf) string { return r.indicator.Title }).required(),
		text("unit", "Einheit", "unit", func(r readingOf) string { return r.indicator.Unit }).required(),
		kindOfReading(),
		day("date", "Tag", "day", func(r readingOf) time.Time { return r.Date }),
		quantity("value", "Wert", "value", func(r readingOf) budget.Quantity { return *r.Value }),
		text("source", "Quelle", "source", func(r readingOf) string { return r.indicator.Source }),
		truth("assumed", "Annahme der Planung", "assumption of the planner", func(r readingOf) bool { return r.Assumed || r.indicator.Assumed }),
	)
}

// kindOfReading tells values measured from those aimed at.
func kindOfReading() column[readingOf] {
	c := field("kind", Text, "Ausgangswert, gemessener Wert oder Zielwert", "baseline, value measured, or target", func(r readingOf) string { return r.kind }).required()
	c.Words = []string{"baseline", "value", "target"}
	return c
}
