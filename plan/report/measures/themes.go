package measures

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// ByTheme lists the measures under their themes, in the order of the themes, with what
// they need in each year and how free the council is to decide on them.
func ByTheme(src report.Source) *table.Table {
	columns := themeColumns(src)
	t := &table.Table{
		ID:      "measures-themes",
		Title:   words.Phrase{De: "Maßnahmen nach Themen", En: "Measures by theme"},
		Note:    words.Phrase{De: "%s · Bedarf je Jahr · %s", En: "%s · need by year · %s"}.With(report.InEuros, words.View(src.View)),
		Columns: columns.Heads(),
	}
	for _, theme := range src.Themes {
		addTheme(t, src, columns, theme.ID, words.Same(words.Clean(table.Ref{Label: theme.Label(), Title: theme.Title}.Long())))
	}
	addTheme(t, src, columns, "", words.Phrase{De: "ohne Thema", En: "without a theme"})
	t.AddTotal()
	return t.WithoutEmpty("priority", "task", "bound")
}

// addTheme adds the measures of a theme with their sum, if it has any.
func addTheme(t *table.Table, src report.Source, columns table.Columns[*plan.Measure], id plan.ThemeID, title words.Phrase) {
	var rows []table.Row
	for _, m := range src.Plan.Measures {
		if m.Theme == id {
			rows = append(rows, table.Row{ID: string(m.ID), Place: m.At, Cells: columns.Cells(m)})
		}
	}
	if len(rows) == 0 {
		return
	}
	t.Rows = append(append(t.Rows, t.HeadingRow(string(id), title)), rows...)
	t.Rows = append(t.Rows, t.SumOf(rows, table.Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(title)))
}

func themeColumns(src report.Source) table.Columns[*plan.Measure] {
	type m = *plan.Measure
	years, numbers := src.Years.Each(), src.Numbers()
	needs := report.YearColumns(years, src.Need)
	for i, year := range years {
		needs[i].Formula = words.Same(table.SumWhere("both", "need", report.OfMeasure, table.Where{Column: "year", Is: []string{words.PlainYear(year)}}))
	}
	columns := table.Columns[m]{
		table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(m m) table.Cell { return table.Name(m.Title) }),
		table.Col(table.Column{Key: "status", Title: words.Status, Priority: 3}, func(m m) table.Cell { return report.StatusCell(m.Status) }),
		table.Col(table.Column{Key: "priority", Title: words.Priority, Kind: table.Count, Priority: 3}, func(m m) table.Cell {
			if m.Priority == 0 {
				return nil
			}
			return table.Number(m.Priority)
		}),
		table.Col(table.Column{Key: "task", Title: words.Phrase{De: "Aufgabe", En: "Task"}, Priority: 3}, func(m m) table.Cell { return table.WordOf(m.Task, plan.TaskNames[m.Task]) }),
		table.Col(table.Column{Key: "bound", Title: words.Phrase{De: "Gebunden", En: "Bound"}, Priority: 3}, func(m m) table.Cell {
			if m.Bound {
				return table.Phrase(words.Yes)
			}
			return nil
		}),
	}
	columns = append(columns, needs...)
	return append(columns,
		table.Amount(table.Column{Key: "need", Title: words.Need, Priority: 1, Sum: true, Formula: report.SumOfYears(years)}, func(m m) budget.Cents { return money.Need(src, m) }),
		table.Amount(table.Column{Key: "k", Title: words.Consolidated, Priority: 2, Sum: true, Formula: fromBoth("k")}, func(m m) budget.Cents {
			both, _ := money.OverPlanYears(src, m)
			return both.Consolidated()
		}),
		table.Col(table.Column{Key: "gap", Title: words.Gap, Kind: table.Money, Priority: 2, Sum: true, Dashed: true, Formula: fromBoth("gap")}, func(m m) table.Cell {
			_, gap := money.OverPlanYears(src, m)
			return money.GapCell(src, gap)
		}),
		table.Col(table.Column{Key: "state", Title: words.Coverage, Priority: 2}, func(m m) table.Cell { return money.CoverageCell(src, m) }),
		table.Col(report.MeasureNumber, func(m m) table.Cell { return numbers.Measure(m.ID) }),
	)
}

// Aims lists what each measure serves: its area and the principles of the strategy.
func Aims(src report.Source) *table.Table {
	type m = *plan.Measure
	columns := table.Columns[m]{
		table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(m m) table.Cell { return table.Name(m.Title) }),
		table.Col(table.Column{Key: "theme", Title: words.Theme, Priority: 2}, func(m m) table.Cell { return src.ThemeCell(m.Theme) }),
		table.Col(table.Column{Key: "area", Title: words.Area, Priority: 2}, func(m m) table.Cell { return table.WordOf(m.Area, plan.AreaNames[m.Area], plan.Areas...) }),
		table.Col(table.Column{Key: "lead", Title: words.Lead, Priority: 3}, func(m m) table.Cell { return table.NameOf(m.Lead) }),
		table.Col(table.Column{Key: "term", Title: words.Term, Priority: 3}, func(m m) table.Cell { return report.TermCell(m.Term) }),
		table.Col(table.Column{Key: "principle", Title: words.Phrase{De: "Leitsätze", En: "Principles"}, Kind: table.Prose, Priority: 1}, func(m m) table.Cell { return src.PrinciplesCell(m) }),
	}
	t := &table.Table{
		ID:      "aims",
		Title:   words.Phrase{De: "Leitsätze und Bereiche der Maßnahmen", En: "Principles and areas of the measures"},
		Note:    words.Text("wofür jede Maßnahme da ist, wer sie führt und wie lange sie läuft", "what each measure is for, who leads it and how long it runs"),
		Columns: columns.Heads(),
	}
	for _, m := range src.Plan.Measures {
		t.Rows = append(t.Rows, table.Row{ID: string(m.ID), Place: m.At, Cells: columns.Cells(m)})
	}
	return t.WithoutEmpty("area", "lead", "term", "principle")
}
