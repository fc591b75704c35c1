package page

import (
	tea "github.com/charmbracelet/bubbletea"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/query"
	"digiplan/plan/report"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// NewMeasures is the page of all measures; the detail has everything about one.
func NewMeasures() Page {
	return &list{
		title:  words.Measures,
		table:  "measures",
		make:   report.Data.Measures,
		also:   measureWords,
		name:   themeNames,
		groups: []string{"theme", "area", "status", "lead", "state"},
		adds:   "need",
		begins: true,
		room:   map[string]widget.Room{"title": {Priority: 1, Least: 24}, "id": {Priority: 4}, "theme": {Priority: 5}},
		empty:  words.Phrase{De: "noch keine Maßnahme: eine Tabelle [[measure]] anlegen", En: "no measure yet: add a table [[measure]]"},
		detail: func(f Frame, row *report.Row, width int) []string {
			detail, _ := f.Data.MeasureDetail(budget.MeasureID(row.ID))
			return detailLines(f, detail, width)
		},
	}
}

// begin asks for a new measure beside the one under the cursor.
func (l *list) begin(f Frame) tea.Cmd {
	if row := l.current(f); row != nil {
		return ask(NewMeasureMsg{row.Place})
	}
	return ask(NewMeasureMsg{})
}

// themeNames are the themes of measures with their titles: the table has only
// their numbers.
func themeNames(d *Data) query.Aliases {
	titles := make(map[plan.ThemeID]string)
	for _, theme := range d.Themes {
		titles[theme.ID] = words.Clean(theme.Label() + " " + theme.Title)
	}
	measures := measuresByID(d)
	return func(row *report.Row, column string) string {
		if m := measures[row.ID]; m != nil && column == "theme" {
			return titles[m.Theme]
		}
		return ""
	}
}

func measuresByID(d *Data) map[string]*plan.Measure {
	measures := make(map[string]*plan.Measure)
	for i := range d.Plan.Measures {
		measures[string(d.Plan.Measures[i].ID)] = &d.Plan.Measures[i]
	}
	return measures
}

// measureWords lets people filter by the words of the files too: theme:opendata,
// status:running, area:society.
func measureWords(d *Data) query.Aliases {
	titles := make(map[plan.ThemeID]string)
	for _, theme := range d.Themes {
		titles[theme.ID] = theme.Title
	}
	measures := measuresByID(d)
	return func(row *report.Row, column string) string {
		m := measures[subject(row.ID)]
		if m == nil {
			return ""
		}
		switch column {
		case "theme":
			return words.Clean(string(m.Theme) + " " + titles[m.Theme])
		case "area":
			return string(m.Area)
		case "status":
			return string(m.Status)
		}
		return ""
	}
}
