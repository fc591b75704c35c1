package report

import (
	"strconv"

	"digiplan/budget"
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
	columns := findingColumns(src.Numbers())
	t := &table.Table{
		ID:    "findings",
		Title: words.Findings,
		Note: words.Text(
			"Verstöße gegen die Regeln der Planung, mit der Stelle in den Dateien",
			"planning rules broken, with their place in the files"),
		Columns: columns.Heads(),
	}
	seen := make(map[string]int)
	t.Rows = make([]table.Row, 0, len(src.Problems))
	for _, severity := range source.Severities {
		for _, problem := range src.Problems {
			if problem.Severity == severity {
				t.Rows = append(t.Rows, table.Row{ID: findingID(problem, seen), Place: problem.Place, Mark: SeverityMarks[severity], Cells: columns.Cells(problem)})
			}
		}
	}
	return t
}

// SeverityMarks say how a problem stands out.
var SeverityMarks = map[source.Severity]table.Mark{source.Error: table.Bad, source.Warning: table.Warn}

// findingID names a problem by rule and place, so that it is the same one after
// a reload.
func findingID(p source.Problem, seen map[string]int) string {
	id := p.Rule + " " + p.Measure + p.Line + " " + p.Place.Path()
	seen[id]++
	if n := seen[id]; n > 1 {
		id += " " + strconv.Itoa(n)
	}
	return id
}

func findingColumns(numbers Numbers) table.Columns[source.Problem] {
	type problem = source.Problem
	return table.Columns[problem]{
		table.Col(table.Column{Key: "severity", Title: words.Phrase{De: "Schwere", En: "Severity"}, Priority: 1}, func(p problem) table.Cell { return severityCell(p.Severity) }),
		table.Col(table.Column{Key: "message", Title: words.Finding, Kind: table.Prose, Priority: 1}, func(p problem) table.Cell { return table.Label(p.Message) }),
		table.Col(table.Column{Key: "hint", Title: words.Phrase{De: "Ausweg", En: "Way out"}, Kind: table.Prose, Priority: 4}, func(p problem) table.Cell { return table.Label(p.Hint) }),
		table.Col(table.Column{Key: "rule", Title: words.Phrase{De: "Regel", En: "Rule"}, Priority: 3}, func(p problem) table.Cell { return table.WordOf(p.Rule, RuleName(p.Rule)) }),
		table.Col(table.Column{Key: "measure", Title: words.Measure, Priority: 5}, func(p problem) table.Cell { return table.Name(p.Measure) }),
		table.Col(table.Column{Key: "line", Title: words.Line, Priority: 6}, func(p problem) table.Cell { return table.Name(p.Line) }),
		table.Col(table.Column{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 2}, func(p problem) table.Cell { return table.Name(p.Place.String()) }),
		table.Col(MeasureNumber, func(p problem) table.Cell { return numbers.Measure(budget.MeasureID(p.Measure)) }),
	}
}
