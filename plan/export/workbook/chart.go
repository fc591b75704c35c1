package workbook

import "digiplan/plan/words"

// Chart is a picture of a table's columns. It stands on the sheet of the
// table, under the sheet's own table.
type Chart struct {
	Kind   ChartKind
	Title  words.Phrase // without the unit, which depends on the amounts
	Alt    words.Phrase // what is to be seen, for those who do not see it
	Table  string       // id of a table of the same sheet
	Label  string       // key of the column that names a row
	Series []string     // keys of the columns that are shown; the last of those that belong to no book is what is missing
	Top    string       // key of the column of their sums, "" where they have none
}

// ChartKind is a way to draw.
type ChartKind int

// The kinds of charts.
const (
	ColumnChart ChartKind = iota // stacked, a column for each row
	BarChart                     // a bar for each row, for shares of 100 %
)
