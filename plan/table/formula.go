package table

import (
	"strings"

	"digiplan/plan/words"
)

// Where is a condition on the rows of another table: a column, and the
// texts or cells of this row of which it equals one.
type Where struct {
	Column string
	Is     []string // a text in quotes, or [key]
}

// SumWhere is a formula that adds up a column of another table where all
// conditions hold. Texts are compared as they stand: SUMIFS would take "0902"
// for 902, "a*" for all that begins with a, and ">1" for a comparison.
func SumWhere(table, column string, conditions ...Where) string {
	return "SUMPRODUCT(" + matching(table, conditions) + "," + table + "[" + column + "])"
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
	return "SUMPRODUCT(" + matching(table, conditions) + ")"
}

// matching is 1 in rows where all conditions hold, else 0.
func matching(table string, conditions []Where) string {
	product := make([]string, len(conditions))
	for i, c := range conditions {
		sum := make([]string, len(c.Is))
		for j, is := range c.Is {
			sum[j] = "(" + table + "[" + c.Column + "]=" + is + ")"
		}
		product[i] = strings.Join(sum, "+")
		if len(sum) > 1 {
			product[i] = "(" + product[i] + ")"
		}
	}
	if len(product) == 1 {
		product = append(product, "1") // turns true and false into numbers
	}
	return strings.Join(product, "*")
}

// Quoted is a text inside a formula.
func Quoted(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }

// Formula is a sheet's formula in terms of columns, in the spreadsheet's own
// English: [key] is the cell of this row, [a:b] the cells of this row from one
// column to another, table[key] all rows of a column of another table, and
// table[{key}] the column of another table that this row names under key.
// A phrase, since it may compare with words of the sheet.
type Formula = words.Phrase
