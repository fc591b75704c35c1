package report

import (
	"strings"

	"digiplan/plan/words"
)

// where is a condition on the rows of another table: a column, and the
// texts or cells of this row of which it equals one.
type where struct {
	column string
	is     []string // a text in quotes, or [key]
}

// sumWhere is a formula that adds up a column of another table where all
// conditions hold. Texts are compared as they stand: SUMIFS would take "0902"
// for 902, "a*" for all that begins with a, and ">1" for a comparison.
func sumWhere(table, column string, conditions ...where) string {
	return "SUMPRODUCT(" + matching(table, conditions) + "," + table + "[" + column + "])"
}

// countWhere counts the rows of another table where all conditions hold.
func countWhere(table string, conditions ...where) string {
	return "SUMPRODUCT(" + matching(table, conditions) + ")"
}

// matching is 1 in rows where all conditions hold, else 0.
func matching(table string, conditions []where) string {
	product := make([]string, len(conditions))
	for i, c := range conditions {
		sum := make([]string, len(c.is))
		for j, is := range c.is {
			sum[j] = "(" + table + "[" + c.column + "]=" + is + ")"
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

// The rows of another table for the line, the measure or the year of this row.
var (
	ofLine    = where{"line", []string{"[line]"}}
	ofMeasure = where{"id", []string{"[id]"}}
	ofYear    = where{"year", []string{"[year]"}}
)

// filledFormula is how much of a line measures take.
var filledFormula = words.Same(`IF([updated]>0,[allocated]/[updated],"–")`)

// quoted is a text inside a formula.
func quoted(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }
