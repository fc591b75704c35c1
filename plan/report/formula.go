package report

import (
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// The rows of another table for the line, the measure or the year of this row.
var (
	ofLine    = table.Where{Column: "line", Is: []string{"[line]"}}
	ofMeasure = table.Where{Column: "id", Is: []string{"[id]"}}
	ofYear    = table.Where{Column: "year", Is: []string{"[year]"}}
)

// filledFormula is how much of a line measures take.
var filledFormula = words.Same(`IF([updated]>0,[allocated]/[updated],"–")`)
