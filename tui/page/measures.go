package page

import (
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/measures"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// NewMeasures is the page of all measures; the detail has everything about one.
func NewMeasures() Page {
	return &list{
		title:     words.Measures,
		short:     words.Phrase{De: "Maßn.", En: "Meas."},
		frozen:    []string{"id", "title"},
		table:     "measures",
		make:      measures.All,
		groups:    []string{"theme", "area", "principle", "status", "lead", "state"},
		sumColumn: "need",
		canCreate: true,
		room:      map[string]widget.Room{"title": {Priority: 1, Least: 24}, "id": {Priority: 7, Least: idWidth}, "theme": {Priority: 5}, "status": {Priority: 3, Least: 16}},
		empty:     words.Phrase{De: "noch keine Maßnahme: n beginnt eine", En: "no measure yet: n begins one"},
		opens:     toMeasure,
	}
}

func toMeasure(row string) table.Link { return report.ToMeasure(budget.MeasureID(row)) }

// measureTables are the tables whose rows are measures, or years of them.
var measureTables = []string{"measures", "timeline", "both"}

// Measure implements MeasureRow.
func (l *list) Measure(f Frame) *plan.Measure {
	row := l.current(f)
	if row == nil {
		return nil
	}
	return MeasureOf(f.Model.Plan, l.table, row.ID)
}

// MeasureOf is the measure that a row of a table is about, or one of its years
// ("wlan@2018"); nil for none.
func MeasureOf(p *plan.Plan, table, row string) *plan.Measure {
	id, _, _ := strings.Cut(row, "@")
	if !slices.Contains(measureTables, table) {
		return nil
	}
	at := slices.IndexFunc(p.Measures, func(m *plan.Measure) bool { return string(m.ID) == id })
	if at < 0 {
		return nil
	}
	return p.Measures[at]
}

// begin asks for a new measure beside the one under the cursor.
func (l *list) begin(f Frame) Action {
	var near source.Place
	if row := l.current(f); row != nil {
		near = row.Place
	}
	action := asking("n", NewMeasure, NewMeasureMsg{near})
	action.Quiet = true
	return action
}
