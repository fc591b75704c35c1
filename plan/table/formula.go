package table

import (
	"strings"

	"digiplan/plan/words"
)

// Where is a condition on the rows of another table: a column, and the
// criteria of which it meets one.
type Where struct {
	Column string
	Is     []string // a text in quotes, a number, or [key]
}

// SumWhere is a formula that adds up a column of another table where all
// conditions hold. Criteria are numbers and words of digiplan: SUMIFS takes
// "0902" for 902 and "a*" for all that begins with a, so texts of the files
// stand for themselves by a number, see report.Numbers.
func SumWhere(table, column string, conditions ...Where) string {
	return eachWhere("SUMIFS("+table+"["+column+"]", table, conditions)
}

// SumAboveWhere adds up by how much a column is above another, where it is and
// all conditions hold.
func SumAboveWhere(table, column, above string, conditions ...Where) string {
	column, above = table+"["+column+"]", table+"["+above+"]"
	product := "(" + column + ">" + above + ")*(" + column + "-" + above + ")"
	if len(conditions) > 0 {
		product = matching(table, conditions) + "*" + product
	}
	return "SUMPRODUCT(" + product + ")"
}

// CountWhere counts the rows of another table where all conditions hold.
func CountWhere(table string, conditions ...Where) string {
	return eachWhere("COUNTIFS(", table, conditions)
}

// eachWhere calls a function for each way to meet all conditions, and adds up.
func eachWhere(call, table string, conditions []Where) string {
	calls := []string{call}
	for _, c := range conditions {
		var more []string
		for _, begun := range calls {
			if !strings.HasSuffix(begun, "(") {
				begun += ","
			}
			for _, is := range c.Is {
				more = append(more, begun+table+"["+c.Column+"],"+is)
			}
		}
		calls = more
	}
	return strings.Join(calls, ")+") + ")"
}

// Quoted is a text inside a formula.
func Quoted(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }

// Formula is a sheet's formula in terms of columns, in the spreadsheet's own
// English: [key] is the cell of this row, [a:b] the cells of this row from one
// column to another, table[key] all rows of a column of another table, and
// table[{key}] the column of another table that this row names under key.
// A phrase, since it may compare with words of the sheet.
type Formula = words.Phrase

// matching is 1 in rows where all conditions hold, else 0.
func matching(table string, conditions []Where) string {
	product := make([]string, len(conditions))
	for i, c := range conditions {
		met := make([]string, len(c.Is))
		for j, is := range c.Is {
			met[j] = "(" + table + "[" + c.Column + "]=" + is + ")"
		}
		product[i] = "(" + strings.Join(met, "+") + ")"
	}
	return strings.Join(product, "*")
}
