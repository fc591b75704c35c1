package money

import (
	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// left is what measures leave of a line in a year, of a settled year what they
// leave of what was spent; negative where they are allocated more than there is.
// It is not defined for income, and where nothing is voted and nothing allocated.
func (l lineSums) left(year budget.Year) (budget.Cents, bool) {
	p := l.byYear[year]
	allocated := p.Of(budget.Allocated)
	switch {
	case l.Side == budget.Income:
		return 0, false
	case p.Settled():
		return p.Of(budget.Actual) - allocated, true
	}
	return p.Free(), p.Updated() != 0 || allocated != 0
}

// tightest is the first year of those in which measures leave least; 0 if there is none.
// No year helps out another: authority is voted for one.
func (l lineSums) tightest(years []budget.Year) budget.Year {
	var tightest budget.Year
	var least budget.Cents
	for _, year := range years {
		if left, ok := l.left(year); ok && (tightest == 0 || left < least) {
			tightest, least = year, left
		}
	}
	return tightest
}

// Verdicts on the tightest year.
var (
	overAllocated = words.Phrase{De: "✗ überplant", En: "✗ over-allocated"}
	usedUp        = words.Phrase{De: "● ausgeschöpft", En: "● used up"}
	somethingLeft = words.Phrase{De: "✓ frei", En: "✓ free"}
)

func verdict(left budget.Cents) words.Phrase {
	switch {
	case left < 0:
		return overAllocated
	case left == 0:
		return usedUp
	}
	return somethingLeft
}

// tightColumns say of the tightest year which it is, what is left and how full it is.
func tightColumns(src report.Source) table.Columns[lineSums] {
	years := src.Years.Each()
	if len(years) == 0 {
		return nil
	}
	of := func(l lineSums) (budget.Year, budget.Cents, bool) {
		year := l.tightest(years)
		least, ok := l.left(year)
		return year, least, ok && year != 0
	}
	first, last := words.PlainYear(years[0]), words.PlainYear(years[len(years)-1])
	all := "[left" + first + ":left" + last + "]"
	position := "MATCH([least]," + all + ",0)"
	estimate := "INDEX([" + first + ":" + last + "],1," + position + ")"
	before := words.PlainYear(years[0] - 1)
	says := func(lang words.Lang) string {
		return "IF(COUNT(" + all + `)=0,"–",` + before + "+" + position + `&" "&IF([least]<0,` + table.Quoted(overAllocated.In(lang)) +
			",IF([least]=0," + table.Quoted(usedUp.In(lang)) + "," + table.Quoted(somethingLeft.In(lang)) + ")))"
	}
	return table.Columns[lineSums]{
		table.Col(table.Column{Key: "tightest", Title: words.Phrase{De: "Engstes Jahr", En: "Tightest year"}, Priority: 1, Formula: table.Formula{De: says(words.German), En: says(words.English)}},
			func(l lineSums) table.Cell {
				year, least, ok := of(l)
				if !ok {
					return table.Name(words.None)
				}
				return table.Label(words.Same("%s %s").With(words.PlainYear(year), verdict(least)))
			}),
		table.Col(table.Column{Key: "least", Title: words.Phrase{De: "Frei in diesem Jahr", En: "Free in that year"}, Kind: table.Money, Priority: 1, Dashed: true, Formula: words.Same("IF(COUNT(" + all + `)=0,"–",MIN(` + all + "))")},
			func(l lineSums) table.Cell {
				if _, least, ok := of(l); ok {
					return table.Cash(least)
				}
				return table.Name(words.None)
			}),
		table.Col(table.Column{Key: "filled", Title: words.Phrase{De: "Auslastung in diesem Jahr", En: "Filled in that year"}, Short: words.Phrase{De: "Auslastung", En: "Filled"}, Kind: table.Share, Priority: 2,
			Formula: words.Same("IF(COUNT(" + all + `)=0,"–",IF(` + estimate + ">0,(" + estimate + "-[least])/" + estimate + `,"–"))`)},
			func(l lineSums) table.Cell {
				year, _, ok := of(l)
				if !ok {
					return nil
				}
				return table.RatioOf(l.byYear[year].Filled())
			}),
	}
}

// leftColumns are what is left of each year, for the formulas of the tightest one.
func leftColumns(src report.Source) table.Columns[lineSums] {
	var columns table.Columns[lineSums]
	for _, year := range src.Years.Each() {
		text := words.PlainYear(year)
		column := table.Column{Key: "left" + text, Title: words.Phrase{De: "Frei " + text, En: "Free " + text}, Kind: table.Money, Helper: true}
		if !src.Part {
			given := table.SumWhere("allocation", text, report.OfLine)
			column.Formula = words.Same(`IF([side]="income","–",IF(AND([` + text + `]=0,` + given + `=0),"–",[` + text + "]-" + given + "))")
		}
		columns = append(columns, table.Col(column, func(l lineSums) table.Cell {
			if left, ok := l.left(year); ok {
				return table.Cash(left)
			}
			return table.Name(words.None)
		}))
	}
	return columns
}

// leftFormulas are those of settled years, of which the actual is what there is.
func (l lineSums) leftFormulas() map[string]table.Formula {
	var own map[string]table.Formula
	for year, p := range l.byYear {
		if !p.Settled() || l.Side == budget.Income {
			continue
		}
		if own == nil {
			own = make(map[string]table.Formula)
		}
		text := words.PlainYear(year)
		actual := table.SumWhere(yearsID(l.Book), "actual", report.OfLine, table.Where{Column: "year", Is: []string{text}})
		own["left"+text] = words.Same(actual + "-" + table.SumWhere("allocation", text, report.OfLine))
	}
	return own
}
