package measures

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Implementation tells how far the measures of each theme have come: whether they
// are late and by how much, what they have reached and brought, and what comes next.
func Implementation(src report.Source) *table.Table {
	columns := implementationColumns(src)
	t := &table.Table{
		ID:      "implementation",
		Title:   words.Phrase{De: "Stand der Umsetzung", En: "State of implementation"},
		Note:    words.Text("Verzug in Tagen gegenüber dem ersten Termin des Meilensteins, der am weitesten zurückliegt", "days behind the first day of the milestone that is furthest behind"),
		Columns: columns.Heads(),
	}
	for _, theme := range src.Themes {
		addImplementation(t, src, columns, theme.ID, words.Same(words.Clean(table.Ref{Label: theme.Label(), Title: theme.Title}.Long())))
	}
	addImplementation(t, src, columns, "", words.Phrase{De: "ohne Thema", En: "without a theme"})
	return t.WithoutEmpty("progress", "milestones", "next", "results", "effect", "steps")
}

// addImplementation adds the measures of a theme under a heading that counts them.
func addImplementation(t *table.Table, src report.Source, columns table.Columns[*plan.Measure], id plan.ThemeID, title words.Phrase) {
	var rows []table.Row
	late := 0
	for _, m := range src.Plan.Measures {
		if m.Theme != id {
			continue
		}
		row := table.Row{ID: string(m.ID), Place: m.At, Cells: columns.Cells(m)}
		if Late(src, m) > 0 {
			row.Mark = table.Warn
			late++
		}
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		return
	}
	count := words.Count(len(rows), words.Phrase{De: "Maßnahme", En: "measure"}, words.Phrase{De: "Maßnahmen", En: "measures"})
	heading := t.HeadingRow(string(id), title)
	heading.Cells[0] = table.Label(words.Phrase{De: "%s: %s, im Verzug: %d", En: "%s: %s, late: %d"}.With(title, count, late))
	t.Rows = append(append(t.Rows, heading), rows...)
}

func implementationColumns(src report.Source) table.Columns[*plan.Measure] {
	type m = *plan.Measure
	numbers := src.Numbers()
	prose := func(key string, title words.Phrase, of func(m) table.Cell) table.CellColumn[m] {
		return table.Col(table.Column{Key: key, Title: title, Kind: table.Prose, Priority: 2}, of)
	}
	return table.Columns[m]{
		table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(m m) table.Cell { return table.Name(m.Title) }),
		table.Col(table.Column{Key: "status", Title: words.Status, Priority: 1}, func(m m) table.Cell { return report.StatusCell(m.Status) }),
		table.Col(table.Column{Key: "progress", Title: words.Progress, Kind: table.Share, Priority: 2}, func(m m) table.Cell {
			progress := m.Profile().Progress
			return table.RatioOf(budget.Percent(progress*100), progress > 0)
		}),
		table.Col(table.Column{Key: "schedule", Title: words.Phrase{De: "Zeitplan", En: "Schedule"}, Priority: 1}, func(m m) table.Cell { return scheduleCell(src, m) }),
		table.Col(table.Column{Key: "milestones", Title: words.Phrase{De: "Meilensteine", En: "Milestones"}, Priority: 2}, keptCell),
		table.Col(table.Column{Key: "next", Title: nextTitle, Priority: 2}, func(m m) table.Cell { next, _ := nextMilestone(src, m); return next }),
		prose("results", report.FieldNames["results"], func(m m) table.Cell { return table.NameOf(m.Profile().Results) }),
		prose("effect", effectTitle, effectCell),
		prose("steps", report.FieldNames["next"], func(m m) table.Cell { return table.NameOf(m.Profile().Next) }),
		table.Col(report.MeasureNumber, func(m m) table.Cell { return numbers.Measure(m.ID) }),
	}
}

// scheduleCell says whether a measure is late and by how much; nil where it has
// ended, or has no milestone to tell by.
func scheduleCell(src report.Source, m *plan.Measure) table.Cell {
	switch days := Late(src, m); {
	case days > 0:
		return table.Label(words.Same("✗ %s").With(daysLate(days)))
	case len(m.Milestones) == 0 || m.Status == plan.Done || m.Status == plan.Stopped:
		return nil
	}
	return table.Phrase(words.Phrase{De: "✓ im Zeitplan", En: "✓ on schedule"})
}

func daysLate(days int) words.Sentence {
	return words.Count(days, words.Phrase{De: "Tag im Verzug", En: "day late"}, words.Phrase{De: "Tage im Verzug", En: "days late"})
}

// keptCell counts the milestones that are reached, nil where there are none.
func keptCell(m *plan.Measure) table.Cell {
	kept := 0
	for i := range m.Milestones {
		if m.Milestones[i].Done {
			kept++
		}
	}
	if len(m.Milestones) == 0 {
		return nil
	}
	return table.Label(words.Phrase{De: "%d von %d erreicht", En: "%d of %d reached"}.With(kept, len(m.Milestones)))
}
