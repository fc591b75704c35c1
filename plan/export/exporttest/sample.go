package exporttest

import (
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report"
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
				Table: years, Name: words.Overview, Under: []*report.Table{fullTable()},
				Figures: []report.Figure{{Key: "need", Title: words.Need, Value: 620_000_050}, {Key: "gap", Title: words.Gap, Value: 50_000_00, Mark: report.Warn}},
				Charts: []workbook.Chart{
					{Kind: workbook.ColumnChart, Table: "years", Labels: []string{"year"}, Series: []string{"city", "gap"}, Title: words.Same("Mittel"), Alt: words.Same("Säulen")},
					{Kind: workbook.BarChart, Table: "full", Labels: []string{"line", "year"}, Series: []string{"filled"}, Title: words.Same("Auslastung"), Alt: words.Same("Balken")},
				},
			},
			{Table: measuresTable(), Name: words.Measures},
			{Table: linesTable(), Name: words.Same("O'Brien: Haushalt?"), Book: budget.City},
			{Table: findingsTable(), Name: words.Same("O'Brien: Haushalt?")},
			{Table: &report.Table{ID: "void", Columns: []report.Column{{Key: "x"}}}, Name: words.Same("leer")},
		},
	}
}

func money(key string, sum bool, formula string) report.Column {
	return report.Column{Key: key, Title: words.Same(key), Kind: report.Money, Priority: 1, Sum: sum, Formula: words.Same(formula)}
}

var inEuros = words.Text("Alle Beträge in Euro", "All amounts in euros")

func yearsTable() *report.Table {
	return &report.Table{
		ID: "years", Title: words.Same("Jahre"), Note: inEuros,
		Columns: []report.Column{
			{Key: "year", Title: words.Year, Kind: report.Year},
			money("need", true, "SUMIFS(measures[{year}],measures[id],\"*\")"), money("city", true, ""), money("gap", true, "MAX(0,[need]-[city])"),
			{Key: "share", Title: words.Same("Anteil"), Kind: report.Share, Formula: words.Same("[city]/[need]")},
		},
		Rows: []report.Row{
			{ID: "2026", Cells: []report.Value{report.Period(2026), report.Cash(500_000_050), report.Cash(495_000_050), report.Cash(500_000_0), report.Ratio(9900)}},
			{ID: "2027", Cells: []report.Value{report.Period(2027), report.Cash(120_000_000), report.Cash(120_000_000), report.Cash(0), report.Ratio(100_00)}},
		},
		Total: &report.Row{Level: report.Grand, Cells: []report.Value{report.Phrase(words.Total), report.Cash(620_000_050), report.Cash(615_000_050), report.Cash(500_000_0), report.Ratio(99_19)}},
	}
}

func fullTable() *report.Table {
	return &report.Table{
		ID: "full", Title: words.Same("Vollste"), Note: inEuros,
		Columns: []report.Column{
			{Key: "line", Title: words.Line}, {Key: "name", Title: words.Title}, {Key: "year", Title: words.Year, Kind: report.Year},
			{Key: "filled", Title: words.Same("Auslastung"), Kind: report.Share},
		},
		Rows: []report.Row{
			{ID: "a", Mark: report.Bad, Cells: []report.Value{report.Name("L-1"), report.Name("Netz"), report.Period(2026), report.Ratio(102_50)}},
			{ID: "b", Cells: []report.Value{report.Name("L-2"), report.Name("Server"), report.Period(2027), report.Ratio(80_00)}},
			{ID: "c", Cells: []report.Value{report.Name("L-2"), report.Name("Server"), report.Period(2026), nil}},
		},
	}
}

func measuresTable() *report.Table {
	t := &report.Table{
		ID: "measures", Title: words.Measures, Note: inEuros,
		Columns: []report.Column{
			{Key: "id", Title: words.Same("Nr."), Priority: 1}, {Key: "title", Title: words.Measure, Priority: 1}, {Key: "day", Title: words.Same("Beginn"), Kind: report.Day},
			{Key: "helper", Title: words.Same("Hilfe"), Kind: report.Count, Helper: true, Formula: words.Same("[2026]*0+1")},
			money("2026", true, ""), money("2027", true, ""), money("sum", true, "=SUM([2026:2027])"),
			{Key: "note", Title: words.Note, Kind: report.Prose},
		},
		Rows: []report.Row{
			row("M-001", "=1+1", day(2026, 3, 1), 500_000_050, 0, "00123"),
			row("M-002", "1E5", day(1899, 1, 1), 0, 130_000_000, "erste Zeile\r\nzweite\x07 Zeile"),
			row("M-003", strings.Repeat("lang ", 30), nil, 0, -10_000_000, strings.Repeat("€", 40_000)),
		},
	}
	t.Rows[1].Mark, t.Rows[2].Mark = report.Faint, report.Bad
	t.Rows[0].Formulas = map[string]report.Formula{"sum": words.Same("[2026]+[2027]")}
	t.Total = &report.Row{Level: report.Grand, Cells: []report.Value{report.Phrase(words.Total), nil, nil, nil, report.Cash(500_000_050), report.Cash(120_000_000), report.Cash(620_000_050)}}
	return t
}

func day(year int, month time.Month, d int) report.Value {
	return report.Date(time.Date(year, month, d, 0, 0, 0, 0, time.UTC))
}

func row(id, title string, when report.Value, first, second budget.Cents, note string) report.Row {
	return report.Row{ID: id, Cells: []report.Value{
		report.Name(id), report.Name(title), when, report.Number(1), report.Cash(first), report.Cash(second), report.Cash(first + second), report.Name(note),
	}}
}

func linesTable() *report.Table {
	t := &report.Table{
		ID: "city", Title: words.Same("Haushalt"), Note: inEuros,
		Columns: []report.Column{
			{Key: "line", Title: words.Line}, {Key: "name", Title: words.Title}, money("updated", true, ""), money("allocated", true, ""),
			money("free", true, "[updated]-[allocated]"),
			{Key: "filled", Title: words.Same("Auslastung"), Kind: report.Share, Formula: words.Same(`IF([updated]>0,[allocated]/[updated],"–")`)},
			{Key: "word", Title: words.Same("Wort"), Formula: words.Phrase{De: `IF([free]<0,"✗ überplant","✓ frei")`, En: `IF([free]<0,"✗ over","✓ free")`}},
			money("gone", false, "nowhere[amount]+1"),
		},
	}
	group := func(name string, rows ...report.Row) {
		t.Rows = append(t.Rows, report.Row{Level: report.Heading, Cells: []report.Value{report.Name(name)}})
		var updated, allocated report.Cash
		for _, r := range rows {
			updated += r.Cells[2].(report.Cash)
			allocated += r.Cells[3].(report.Cash)
		}
		var share report.Value
		if part, ok := budget.Share(budget.Cents(allocated), budget.Cents(updated)); ok {
			share = report.Ratio(part)
		}
		t.Rows = append(append(t.Rows, rows...), report.Row{Level: report.Subtotal, Cells: []report.Value{
			report.Name("Summe " + name), nil, updated, allocated, updated - allocated, share}})
	}
	group("Ergebnisplan", lineRow("L-1", 80_000_00, 59_500_00), lineRow("L-2", 100, 200))
	group("Finanzplan", lineRow("L-3", 0, 0))
	t.Total = &report.Row{Level: report.Grand, Cells: []report.Value{report.Phrase(words.Total), nil, report.Cash(80_001_00), report.Cash(59_502_00), report.Cash(20_499_00)}}
	return t
}

func lineRow(id string, updated, allocated report.Cash) report.Row {
	var share report.Value
	if part, ok := budget.Share(budget.Cents(allocated), budget.Cents(updated)); ok {
		share = report.Ratio(part)
	}
	word := words.Phrase{De: "✓ frei", En: "✓ free"}
	mark := report.Good
	if allocated > updated {
		word, mark = words.Phrase{De: "✗ überplant", En: "✗ over"}, report.Bad
	}
	return report.Row{ID: id, Mark: mark, Cells: []report.Value{report.Name(id), report.Name("Stelle " + id), updated, allocated, updated - allocated, share, report.Phrase(word), report.Cash(7)}}
}

func findingsTable() *report.Table {
	return &report.Table{
		ID: "findings", Title: words.Findings,
		Columns: []report.Column{
			{Key: "severity", Title: words.Same("Schwere")}, {Key: "count", Title: words.Same("Zahl"), Kind: report.Count},
			{Key: "message", Title: words.Finding, Kind: report.Prose}, {Key: "measure", Title: words.Measure}, {Key: "line", Title: words.Line},
		},
		Rows: []report.Row{
			{ID: "1", Mark: report.Bad, Cells: []report.Value{report.Name("✗ Fehler"), report.Number(2), report.Name("-12 % & <b>\"</b>"), report.Name("M-001"), report.Name("L-1")}},
			{ID: "2", Mark: report.Warn, Cells: []report.Value{report.Name("! Warnung"), report.Number(0), report.Name("@text"), report.Name("M-999"), nil}},
		},
	}
}
