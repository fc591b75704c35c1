package report

import (
	"strconv"

	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

var severities = map[source.Severity]words.Phrase{
	source.Error:   {De: "✗ Fehler", En: "✗ error"},
	source.Warning: {De: "! Warnung", En: "! warning"},
	source.Notice:  {De: "∙ Hinweis", En: "∙ notice"},
}

// Severity is the word for how bad a problem is, with its sign.
func Severity(s source.Severity) words.Phrase { return severities[s] }

// Findings lists all problems, errors first, each with its place in the files.
func (src Source) Findings() *table.Table {
	t := &table.Table{
		ID:    "findings",
		Title: words.Findings,
		Note: words.Text(
			"Verstöße gegen die Regeln der Planung, mit der Stelle in den Dateien",
			"broken rules of planning, with their place in the files"),

		Columns: []table.Column{
			{Key: "severity", Title: words.Phrase{De: "Schwere", En: "Severity"}, Priority: 1},
			{Key: "message", Title: words.Finding, Kind: table.Prose, Priority: 1},
			{Key: "hint", Title: words.Phrase{De: "Ausweg", En: "Way out"}, Kind: table.Prose, Priority: 4},
			{Key: "rule", Title: words.Phrase{De: "Regel", En: "Rule"}, Priority: 3},
			{Key: "measure", Title: words.Measure, Priority: 5},
			{Key: "line", Title: words.Line, Priority: 6},
			{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 2},
		},
	}
	seen := make(map[string]int)
	t.Rows = make([]table.Row, 0, len(src.Problems))
	for _, severity := range source.Severities {
		for _, problem := range src.Problems {
			if problem.Severity == severity {
				t.Rows = append(t.Rows, findingRow(problem, seen))
			}
		}
	}
	return t
}

var severityMarks = map[source.Severity]table.Mark{source.Error: table.Bad, source.Warning: table.Warn}

// findingRow names a problem by rule and place, so that it is the same one
// after a reload.
func findingRow(p source.Problem, seen map[string]int) table.Row {
	place := p.Place.String()
	id := p.Rule + " " + p.Measure + p.Line + " " + p.Place.Path()
	seen[id]++
	if n := seen[id]; n > 1 {
		id += " " + strconv.Itoa(n)
	}
	return table.Row{ID: id, Place: p.Place, Mark: severityMarks[p.Severity], Cells: []table.Cell{
		severityWord(p.Severity), table.Label(p.Message), table.Label(p.Hint), table.WordOf(p.Rule, RuleName(p.Rule)), table.Name(p.Measure), table.Name(p.Line), table.Name(place),
	}}
}
