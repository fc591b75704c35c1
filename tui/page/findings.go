package page

import (
	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// NewFindings is the page of all problems; Enter opens the file at the place.
func NewFindings() Page {
	return &list{
		title:  words.Findings,
		short:  words.Phrase{De: "Fest.", En: "Find."},
		frozen: []string{"message"},
		table:  "findings",
		make:   report.Source.Findings,
		groups: []string{"rule", "severity", "measure", "line"},
		room:   map[string]widget.Room{"hint": {Priority: 9}, "measure": {Priority: 7, Least: idWidth}, "line": {Priority: 8, Least: idWidth}},
		badge:  true,
		open:   true,
		empty:  words.Phrase{De: "keine Feststellungen: alle Regeln sind eingehalten", En: "no findings: all rules are kept"},
		stale: [2]words.Phrase{
			{De: "Feststellungen des letzten lesbaren Standes, ohne den Fehler oben", En: "findings of the last state that could be read, without the error above"},
			{De: "keine Feststellungen im letzten lesbaren Stand; der Fehler oben zählt nicht mit", En: "no findings in the last state that could be read; the error above is not counted"},
		},
		enter: func(_ Frame, row *table.Row) tea.Cmd { return ask(EditMsg{row.Place}) },
		detail: func(f Frame, row *table.Row, width int) widget.Text {
			if p := findingOf(f.Model, row); p != nil {
				return widget.Text{Lines: problemLines(*p, width, f.Lang, f.Style)}
			}
			return widget.Text{}
		},
	}
}

// findings is the table of all problems.
func (m *Model) findings() *index { return m.index("findings", report.Source.Findings) }

// findingOf is the problem of a row: the table lists them by severity.
func findingOf(m *Model, row *table.Row) *source.Problem {
	byRow := remember(m, "problems", true, func() map[string]*source.Problem {
		problems := make(map[string]*source.Problem)
		rows := m.findings().Body
		n := 0
		for _, severity := range source.Severities {
			for i := range m.Problems {
				if m.Problems[i].Severity == severity && n < len(rows) {
					problems[rows[n].ID] = &m.Problems[i]
					n++
				}
			}
		}
		return problems
	})
	return byRow[row.ID]
}
