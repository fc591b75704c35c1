package query

import (
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Answer is what is left of a table, and how.
type Answer struct {
	Rows    []*table.Row // with headings and sums
	Total   *table.Row   // nil for none
	Matched int          // body rows
}

// Among filters and groups the body rows, given in an order; without one they
// are as the table has them. What is left of them is added up anew.
func (x *Index) Among(sorted []*table.Row, conditions []Condition, groups []string) Answer {
	rows := sorted
	if rows == nil {
		rows = x.Body
	}
	rows = x.Matching(rows, conditions)
	a := Answer{Rows: rows, Total: x.total(rows, conditions, groups), Matched: len(rows)}
	switch {
	case len(groups) > 0:
		a.Rows = x.Grouped(rows, groups)
	case len(conditions) == 0 && sorted == nil:
		a.Rows = x.All
	}
	return a
}

// total is the sum of what a filter leaves: where all rows have one, and where
// only the rest adds up.
func (x *Index) total(rows []*table.Row, conditions []Condition, groups []string) *table.Row {
	apart := len(rows) > 0 && rows[0].SumClass != ""
	switch {
	case len(conditions) == 0:
		return x.Table.Total
	case x.Table.Total != nil || len(groups) == 0 && apart && x.Adds(rows):
		return x.Sum(rows, table.Grand, words.Said(words.Total))
	}
	return nil
}
