package trail

import (
	"strconv"

	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// block is the table of a file that a place stands in, with an arrow at its line.
func block(at source.Place) (report.Detail, bool) {
	from, lines := at.Block()
	if len(lines) == 0 {
		return report.Detail{}, false
	}
	t := &table.Table{
		ID:    "source",
		Title: words.Phrase{De: "Datei", En: "File"},
		Columns: []table.Column{
			{Key: "number", Title: words.Phrase{De: "Zeile", En: "Line"}, Kind: table.Count, Priority: 1},
			{Key: "text", Title: words.Phrase{De: "Text", En: "Text"}, Kind: table.Prose, Priority: 1},
		},
	}
	for i, line := range lines {
		number, row := strconv.Itoa(from+i), table.Row{Mark: table.Faint}
		if from+i == at.Pos().Line {
			number, row.Mark, row.Opens = "→ "+number, table.Plain, table.To(table.Link{Place: at})
		}
		row.ID, row.Cells = strconv.Itoa(from+i), []table.Cell{table.Name(number), table.Name(words.Clean(line))}
		t.Rows = append(t.Rows, row)
	}
	return report.Detail{Name: words.Plain(at.String()), Title: words.Clean(at.Path()), Place: at, Tables: []*table.Table{t}}, true
}
