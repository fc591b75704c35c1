package exporttest

import (
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/overview"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Sample is a small workbook with one of everything, and with texts that mean harm.
func Sample(lang words.Lang) workbook.Workbook {
	years := yearsTable()
	return workbook.Workbook{
		Lang: lang, City: "Stadt Muster & Söhne", Title: "Plan <2026>", State: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC),
		Version: "Version 12", Paper: "V/0123/2026", Note: words.Text("frei erfunden", "invented"),
		Sheets: []workbook.Sheet{
			{
				Table: years, Name: words.Overview, Under: []*table.Table{fullTable()},
				Figures: []overview.Figure{{Key: "need", Title: words.Need, Value: 620_000_050}, {Key: "gap", Title: words.Gap, Value: 50_000_00, Mark: table.Warn}},
				Charts: []workbook.Chart{
					{Kind: workbook.ColumnChart, Table: "years", Label: "year", Series: []string{"city", "gap"}, Top: "need", Title: words.Same("Mittel"), Alt: words.Same("Säulen")},
					{Kind: workbook.BarChart, Table: "full", Label: "name", Series: []string{"filled"}, Title: words.Same("Auslastung"), Alt: words.Same("Balken")},
				},
			},
			{Table: measuresTable(), Name: words.Measures},
			{Table: linesTable(), Name: words.Same("O'Brien: Haushalt?"), Book: budget.City},
			{Table: findingsTable(), Name: words.Same("O'Brien: Haushalt?")},
			{Table: &table.Table{ID: "void", Columns: []table.Column{{Key: "x"}}}, Name: words.Same("leer")},
		},
	}
}

func money(key string, sum bool, formula string) table.Column {
	return table.Column{Key: key, Title: words.Same(key), Kind: table.Money, Priority: 1, Sum: sum, Formula: words.Same(formula)}
}

var inEuros = words.Text("Alle Beträge in Euro", "All amounts in euros")

func yearsTable() *table.Table {
	return &table.Table{
		ID: "years", Title: words.Same("Jahre"), Note: inEuros,
		Columns: []table.Column{
			{Key: "year", Title: words.Year, Kind: table.Year},
			money("need", true, "SUMIFS(measures[{year}],measures[id],\"*\")"), money("city", true, ""), money("gap", true, "MAX(0,[need]-[city])"),
			{Key: "share", Title: words.Same("Anteil"), Kind: table.Share, Formula: words.Same("[city]/[need]")},
		},
		Rows: []table.Row{
			{ID: "2026", Cells: []table.Cell{table.Period(2026), table.Cash(500_000_050), table.Cash(495_000_050), table.Cash(500_000_0), table.Ratio(9900)}},
			{ID: "2027", Cells: []table.Cell{table.Period(2027), table.Cash(120_000_000), table.Cash(120_000_000), table.Cash(0), table.Ratio(100_00)}},
		},
		Total: &table.Row{Level: table.Grand, Cells: []table.Cell{table.Phrase(words.Total), table.Cash(620_000_050), table.Cash(615_000_050), table.Cash(500_000_0), table.Ratio(99_19)}},
	}
}

func fullTable() *table.Table {
	return &table.Table{
		ID: "full", Title: words.Same("Vollste"), Note: inEuros,
		Columns: []table.Column{
			{Key: "line", Title: words.Line}, {Key: "name", Title: words.Title}, {Key: "year", Title: words.Year, Kind: table.Year},
			{Key: "filled", Title: words.Same("Auslastung"), Kind: table.Share},
		},
		Rows: []table.Row{
			{ID: "a", Mark: table.Bad, Cells: []table.Cell{table.Name("L-1"), table.Name("Netz"), table.Period(2026), table.Ratio(102_50)}},
			{ID: "b", Cells: []table.Cell{table.Name("L-2"), table.Name("Server"), table.Period(2027), table.Ratio(80_00)}},
			{ID: "c", Cells: []table.Cell{table.Name("L-2"), table.Name("Server"), table.Period(2026), nil}},
		},
	}
}

func measuresTable() *table.Table {
	t := &table.Table{
		ID: "measures", Title: words.Measures, Note: inEuros,
		Columns: []table.Column{
			{Key: "id", Title: words.Same("Nr."), Priority: 1}, {Key: "title", Title: words.Measure, Priority: 1}, {Key: "day", Title: words.Same("Beginn"), Kind: table.Day},
			{Key: "helper", Title: words.Same("Hilfe"), Kind: table.Count, Helper: true, Formula: words.Same("[2026]*0+1")},
			money("2026", true, ""), money("2027", true, ""), money("sum", true, "=SUM([2026:2027])"),
			{Key: "note", Title: words.Note, Kind: table.Prose},
		},
		Rows: []table.Row{
			row("M-001", "=1+1", day(2026, 3, 1), 500_000_050, 0, "00123"),
			row("M-002", "1E5", day(1899, 1, 1), 0, 130_000_000, "erste Zeile\r\nzweite\x07 Zeile"),
			row("M-003", strings.Repeat("lang ", 30), nil, 0, -10_000_000, strings.Repeat("€", 40_000)),
		},
	}
	t.Rows[1].Mark, t.Rows[2].Mark = table.Faint, table.Bad
	t.Rows[0].Formulas = map[string]table.Formula{"sum": words.Same("[2026]+[2027]")}
	t.Total = &table.Row{Level: table.Grand, Cells: []table.Cell{table.Phrase(words.Total), nil, nil, nil, table.Cash(500_000_050), table.Cash(120_000_000), table.Cash(620_000_050)}}
	return t
}

func day(year int, month time.Month, d int) table.Cell {
	return table.Date(time.Date(year, month, d, 0, 0, 0, 0, time.UTC))
}

func row(id, title string, when table.Cell, first, second budget.Cents, note string) table.Row {
	return table.Row{ID: id, Cells: []table.Cell{
		table.Name(id), table.Name(title), when, table.Number(1), table.Cash(first), table.Cash(second), table.Cash(first + second), table.Name(note),
	}}
}

func linesTable() *table.Table {
	t := &table.Table{
		ID: "city", Title: words.Same("Haushalt"), Note: inEuros,
		Columns: []table.Column{
			{Key: "line", Title: words.Line}, {Key: "name", Title: words.Title}, money("updated", true, ""), money("allocated", true, ""),
			money("free", true, "[updated]-[allocated]"),
			{Key: "filled", Title: words.Same("Auslastung"), Kind: table.Share, Formula: words.Same(`IF([updated]>0,[allocated]/[updated],"–")`)},
			{Key: "word", Title: words.Same("Wort"), Formula: words.Phrase{De: `IF([free]<0,"✗ überplant","✓ frei")`, En: `IF([free]<0,"✗ over","✓ free")`}},
			money("gone", false, "nowhere[amount]+1"),
		},
	}
	group := func(name string, rows ...table.Row) {
		t.Rows = append(t.Rows, table.Row{Level: table.Heading, Cells: []table.Cell{table.Name(name)}})
		var updated, allocated table.Cash
		for _, r := range rows {
			updated += r.Cells[2].(table.Cash)
			allocated += r.Cells[3].(table.Cash)
		}
		var share table.Cell
		if part, ok := budget.Share(budget.Cents(allocated), budget.Cents(updated)); ok {
			share = table.Ratio(part)
		}
		t.Rows = append(append(t.Rows, rows...), table.Row{Level: table.Subtotal, Cells: []table.Cell{
			table.Name("Summe " + name), nil, updated, allocated, updated - allocated, share}})
	}
	group("Ergebnisplan", lineRow("L-1", 80_000_00, 59_500_00), lineRow("L-2", 100, 200))
	group("Finanzplan", lineRow("L-3", 0, 0))
	t.Total = &table.Row{Level: table.Grand, Cells: []table.Cell{table.Phrase(words.Total), nil, table.Cash(80_001_00), table.Cash(59_502_00), table.Cash(20_499_00)}}
	return t
}

func lineRow(id string, updated, allocated table.Cash) table.Row {
	var share table.Cell
	if part, ok := budget.Share(budget.Cents(allocated), budget.Cents(updated)); ok {
		share = table.Ratio(part)
	}
	word := words.Phrase{De: "✓ frei", En: "✓ free"}
	mark := table.Good
	if allocated > updated {
		word, mark = words.Phrase{De: "✗ überplant", En: "✗ over"}, table.Bad
	}
	return table.Row{ID: id, Mark: mark, Cells: []table.Cell{table.Name(id), table.Name("Stelle " + id), updated, allocated, updated - allocated, share, table.Phrase(word), table.Cash(7)}}
}

func findingsTable() *table.Table {
	return &table.Table{
		ID: "findings", Title: words.Findings,
		Columns: []table.Column{
			{Key: "severity", Title: words.Same("Schwere")}, {Key: "count", Title: words.Same("Zahl"), Kind: table.Count},
			{Key: "message", Title: words.Finding, Kind: table.Prose}, {Key: "measure", Title: words.Measure}, {Key: "line", Title: words.Line},
		},
		Rows: []table.Row{
			{ID: "1", Mark: table.Bad, Cells: []table.Cell{table.Name("✗ Fehler"), table.Number(2), table.Name("-12 % & <b>\"</b>"), table.Name("M-001"), table.Name("L-1")}},
			{ID: "2", Mark: table.Warn, Cells: []table.Cell{table.Name("! Warnung"), table.Number(0), table.Name("@text"), table.Name("M-999"), nil}},
		},
	}
}
