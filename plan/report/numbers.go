package report

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Numbers are the places of measures, lines and themes in their plan, from 1 on.
// Formulas compare them instead of ids, of which spreadsheets would take some for
// numbers and find others in a hundred times the time.
type Numbers struct {
	measures map[budget.MeasureID]int
	lines    map[budget.LineID]int
	themes   map[plan.ThemeID]int
}

// Numbers of the plan that tables are made of.
func (src Source) Numbers() Numbers {
	n := Numbers{make(map[budget.MeasureID]int), make(map[budget.LineID]int), make(map[plan.ThemeID]int)}
	for i, m := range src.Plan.Measures {
		n.measures[m.ID] = i + 1
	}
	for i := range src.Ledger.Lines {
		n.lines[src.Ledger.Lines[i].ID] = i + 1
	}
	for i, theme := range src.Themes {
		n.themes[theme.ID] = i + 1
	}
	return n
}

// Measure is the number of a measure as a cell, nil for none.
func (n Numbers) Measure(id budget.MeasureID) table.Cell { return numberOf(n.measures[id]) }

// Line is the number of a line as a cell, nil for none.
func (n Numbers) Line(id budget.LineID) table.Cell { return numberOf(n.lines[id]) }

// Theme is the number of a theme as a cell, 0 for none.
func (n Numbers) Theme(id plan.ThemeID) table.Cell { return table.Number(n.themes[id]) }

func numberOf(n int) table.Cell {
	if n == 0 {
		return nil
	}
	return table.Number(n)
}

// The columns that hold numbers.
var (
	MeasureNumber = table.Column{Key: "measureno", Title: words.Phrase{De: "Maßnahme (Nr.)", En: "Measure (no.)"}, Kind: table.Count, Helper: true}
	LineNumber    = table.Column{Key: "lineno", Title: words.Phrase{De: "Haushaltsstelle (Nr.)", En: "Line (no.)"}, Kind: table.Count, Helper: true}
	ThemeNumber   = table.Column{Key: "themeno", Title: words.Phrase{De: "Thema (Nr.)", En: "Theme (no.)"}, Kind: table.Count, Helper: true}
)

// The rows of another table for the line, the measure, the theme or the year of
// this row.
var (
	OfLine    = table.Where{Column: LineNumber.Key, Is: []string{"[" + LineNumber.Key + "]"}}
	OfMeasure = table.Where{Column: MeasureNumber.Key, Is: []string{"[" + MeasureNumber.Key + "]"}}
	OfTheme   = table.Where{Column: ThemeNumber.Key, Is: []string{"[" + ThemeNumber.Key + "]"}}
	OfYear    = table.Where{Column: "year", Is: []string{"[year]"}}
)
