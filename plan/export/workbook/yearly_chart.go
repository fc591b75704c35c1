package workbook

import (
	"strings"

	"digiplan/budget"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// progressKey is the part of a chart that shows how far a measure has come.
const progressKey = "progress"

// withCharts puts the charts of the year's money under the first table, and what they
// are drawn from under them.
func withCharts(sheet Sheet, y yearly.Report) Sheet {
	for _, section := range y.Sections {
		for _, c := range section.Charts {
			if c.Parts[0].Key == progressKey {
				continue
			}
			drawn := Chart{Kind: ColumnChart, Table: c.ID, Label: "label", Top: "sum", Title: c.Title, Alt: altOf(c)}
			for _, part := range c.Parts {
				drawn.Series = append(drawn.Series, part.Key)
			}
			sheet.Charts = append(sheet.Charts, drawn)
			sheet.Under = append(sheet.Under, chartTable(c))
		}
	}
	return sheet
}

// altOf says what is to be seen: the parts of each column, and what the columns are.
func altOf(c yearly.Chart) words.Phrase {
	in := func(lang words.Lang) string {
		var parts, bars []string
		for _, part := range c.Parts {
			parts = append(parts, part.Title.In(lang))
		}
		for _, bar := range c.Bars {
			bars = append(bars, bar.Label.In(lang))
		}
		return strings.Join(parts, ", ") + " · " + strings.Join(bars, ", ")
	}
	return words.Phrase{De: "Gestapelte Säulen: " + in(words.German), En: "Stacked columns: " + in(words.English)}
}

// chartTable has the amounts of a chart, a row for each bar and a column for each part.
func chartTable(c yearly.Chart) *table.Table {
	t := &table.Table{ID: c.ID, Title: words.Phrase{De: c.Title.De + " – " + c.Note.In(words.German), En: c.Title.En + " – " + c.Note.In(words.English)},
		Columns: []table.Column{{Key: "label", Title: words.Phrase{De: "Zeit", En: "Time"}, Priority: 1}}}
	for _, part := range c.Parts {
		column := table.Column{Key: part.Key, Title: part.Title, Kind: table.Money, Priority: 1, Sum: true}
		if book := budget.Book(part.Key); book == budget.City || book == budget.Provider {
			column.Book = book
		}
		t.Columns = append(t.Columns, column)
	}
	sum := words.Same("SUM([" + c.Parts[0].Key + ":" + c.Parts[len(c.Parts)-1].Key + "])")
	t.Columns = append(t.Columns, table.Column{Key: "sum", Title: words.Total, Kind: table.Money, Priority: 1, Sum: true, Formula: sum})
	for _, bar := range c.Bars {
		var all table.Cash
		for _, value := range bar.Values {
			all += value.(table.Cash)
		}
		t.Rows = append(t.Rows, table.Row{ID: bar.Label.In(words.German), Cells: append(append([]table.Cell{bar.Label}, bar.Values...), all)})
	}
	t.AddTotal()
	return t
}

// mostBars is how many bars of a chart can be told apart on a page.
const mostBars = 40

// progressSheet shows how far the measures have come that say so.
func progressSheet(y yearly.Report) Sheet {
	t := &table.Table{
		ID: "year-progress", Title: words.Phrase{De: "Fortschritt der Maßnahmen", En: "Progress of the measures"},
		Columns: []table.Column{
			{Key: "measure", Title: words.Measure, Priority: 1}, {Key: "theme", Title: words.Theme, Priority: 2},
			{Key: progressKey, Title: words.Progress, Kind: table.Share, Priority: 1},
		},
	}
	silent := 0
	for _, section := range y.Sections {
		for _, c := range section.Charts {
			if c.Parts[0].Key != progressKey {
				continue
			}
			t.Note = c.Note
			for _, bar := range c.Bars {
				if bar.Lengths[0] == 0 {
					silent++
					continue
				}
				t.Rows = append(t.Rows, table.Row{Cells: []table.Cell{bar.Label, table.Label(section.Title), table.Ratio(100 * bar.Lengths[0])}})
			}
		}
	}
	if silent > 0 {
		t.Note = words.Phrase{De: "%s · ohne Angabe: %d", En: "%s · not given: %d"}.With(t.Note, silent)
	}
	sheet := Sheet{Table: t, Name: words.Progress}
	if len(t.Rows) > mostBars {
		return sheet
	}
	sheet.Charts = []Chart{{
		Kind: BarChart, Table: t.ID, Label: "measure", Series: []string{progressKey}, Title: words.Progress,
		Alt: words.Phrase{De: "Balken: Fortschritt jeder Maßnahme, die ihn nennt, in Prozent der beabsichtigten Ergebnisse", En: "Bars: progress of each measure that gives it, in percent of the intended results"},
	}}
	return sheet
}
