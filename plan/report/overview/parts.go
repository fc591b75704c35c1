package overview

import (
	"cmp"
	"slices"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// difference is a figure of measures alone.
var difference = Figure{Key: "d", Title: words.Phrase{De: "Abweichung der Pläne", En: "Difference of the books"}}

// listed are the figures of a source that are made of others, each once.
func listed(src report.Source) []Figure {
	covered := money.StateSums(src)
	figures := slices.DeleteFunc(Figures(src, Years(src), covered), func(f Figure) bool {
		return f.Key == "conditional" || f.Key == "uncovered" // they are states
	})
	return append(figures, states(covered)...)
}

// amount is the value of a figure for the measures and years of a source, said or not.
func amount(src report.Source, key string) budget.Cents {
	if key == difference.Key {
		var sum budget.Cents
		for _, year := range src.Years.Each() {
			both, _, _ := money.InYear(src, year)
			sum += both.Difference()
		}
		return sum
	}
	figures := append(append(listed(src), additional(src)...), permanent(src))
	return figures[slices.IndexFunc(figures, func(f Figure) bool { return f.Key == key })].Value
}

// Parts are all figures of the plan, or of a year that is not 0, each with the way to
// what it is made of.
func Parts(src report.Source, year budget.Year) (report.Detail, bool) {
	title := words.Phrase{De: "Kennzahlen", En: "Key figures"}
	t := amountTable("figures", title, words.Phrase{De: "Kennzahl", En: "Figure"}, src)
	for _, f := range listed(within(src, year)) {
		row := table.Row{ID: f.Key, Opens: table.To(report.ToFigure(f.Key, year, "")), Cells: []table.Cell{table.Phrase(f.Title), table.Cash(f.Value)}}
		switch {
		case f.Key == "permanent" && year != 0:
			continue // of every year to come, not of one
		case f.Key == "gap" && src.View != budget.Cash:
			row.Cells[1], row.Opens = nil, nil
		case f.Value == 0:
			row.Opens = nil
		}
		t.Rows = append(t.Rows, row)
	}
	name := words.Said(title)
	if year != 0 {
		name = words.Phrase{De: "%s %d", En: "%s %d"}.With(title, year)
	}
	return report.Detail{Name: name, Title: words.Clean(src.Plan.Title), Place: src.Plan.At, Tables: []*table.Table{t}}, true
}

// within is the source in a year, or as it is.
func within(src report.Source, year budget.Year) report.Source {
	if year == 0 {
		return src
	}
	return src.During(budget.Years{From: year, To: year})
}

// Part is what a figure is made of: by year, and by measure, which lead on. A year that
// is not 0, or a measure that is not "", leaves the other.
func Part(src report.Source, key string, year budget.Year, id budget.MeasureID) (report.Detail, bool) {
	figures := append(listed(src), difference)
	at := slices.IndexFunc(figures, func(f Figure) bool { return f.Key == key })
	m := src.MeasureOf(id)
	if at < 0 || id != "" && m == nil || year != 0 && !src.Years.Has(year) {
		return report.Detail{}, false
	}
	figure, whole := figures[at], within(src, year)
	detail := report.Detail{Name: words.Said(figure.Title), Title: words.Clean(src.Plan.Title), Place: src.Plan.At, Lead: 1}
	if year != 0 {
		detail.Name = words.Phrase{De: "%s %d", En: "%s %d"}.With(figure.Title, year)
	}
	if m != nil {
		whole, detail.Title, detail.Place = src.Only(m), m.Title, m.At
	}
	detail.Facts = []report.Fact{{Title: figure.Title, Value: table.Cash(amount(whole, key))}}
	if year == 0 && key != "permanent" {
		detail.Tables = append(detail.Tables, byYear(whole, figure, id))
	}
	if m == nil {
		detail.Tables = append(detail.Tables, byMeasure(whole, figure, year))
	}
	return detail, true
}

// byYear is a figure of each year.
func byYear(src report.Source, figure Figure, id budget.MeasureID) *table.Table {
	t := amountTable("part-years", words.Phrase{De: "je Jahr", En: "by year"}, words.Year, src)
	t.Columns[0].Kind = table.Year
	for _, year := range src.Years.Each() {
		value := amount(within(src, year), figure.Key)
		if value == 0 {
			continue
		}
		opens := report.ToFigure(figure.Key, year, "")
		if id != "" {
			opens = report.ToMeasureYear(id, year)
		}
		t.Rows = append(t.Rows, table.Row{ID: words.PlainYear(year), Opens: table.To(opens), Cells: []table.Cell{table.Period(year), table.Cash(value)}})
	}
	t.AddTotal()
	return t
}

// byMeasure is a figure of each measure, the largest first.
func byMeasure(src report.Source, figure Figure, year budget.Year) *table.Table {
	t := amountTable("part-measures", words.Phrase{De: "je Maßnahme", En: "by measure"}, words.Measure, src)
	for _, m := range src.Plan.Measures {
		value := amount(src.Only(m), figure.Key)
		if value == 0 {
			continue
		}
		opens := report.ToFigure(figure.Key, 0, m.ID)
		switch {
		case year != 0:
			opens = report.ToMeasureYear(m.ID, year)
		case figure.Key == "permanent":
			opens = report.ToMeasure(m.ID)
		}
		t.Rows = append(t.Rows, table.Row{ID: string(m.ID), Place: m.At, Opens: table.To(opens), Cells: []table.Cell{table.NameOf(m.Title), table.Cash(value)}})
	}
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int { return cmp.Compare(b.Cells[1].(table.Cash), a.Cells[1].(table.Cash)) })
	t.AddTotal()
	return t
}

// amountTable has names with an amount each.
func amountTable(id string, title, name words.Phrase, src report.Source) *table.Table {
	return &table.Table{
		ID:    id,
		Title: title,
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)),
		Columns: []table.Column{
			{Key: "name", Title: name, Priority: 1},
			{Key: "amount", Title: words.Phrase{De: "Betrag", En: "Amount"}, Kind: table.Money, Priority: 1, Sum: true},
		},
	}
}
