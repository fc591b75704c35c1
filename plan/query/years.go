package query

import (
	"slices"
	"strconv"

	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// yearKey asks for the years that rows are about where no column has them, as
// in "year:2019" among measures.
const yearKey = "year"

// inYears stands for those years in place of a column.
const inYears = -2

// asksYears tells whether a name asks for the years of rows.
func (x *Index) asksYears(name string) bool {
	return x.yearly && (words.Alike(name, yearKey) || words.Alike(name, words.Year.De))
}

// inYear is a term about the years of rows: one of them is as it says.
func inYear(p queryText) (*Condition, *Mistake) {
	year, err := strconv.Atoi(p.value)
	if err != nil {
		return nil, &Mistake{
			Says: words.Phrase{De: "„%s“ ist kein Jahr", En: "%q is not a year"}.With(words.Clean(p.value)),
			Hint: words.Text("etwa year:2019 oder year>2020", "such as year:2019 or year>2020"),
			Open: len(p.value) < len("2019"),
		}
	}
	return &Condition{column: inYears, sign: p.sign, said: p.value, sized: true, number: int64(year)}, nil
}

// During is the index with the figures of the years that a filter asks for, x
// itself where it asks for none: "gap>0 year:2020" is about the gap of 2020.
func (x *Index) During(filter string) *Index {
	if years, asked := x.YearsIn(filter); asked {
		return New(x.Table.During(years), x.Lang)
	}
	return x
}

// YearsIn is the span of years that a filter asks for, of those whose figures the
// rows add up.
func (x *Index) YearsIn(filter string) (span budget.Years, asked bool) {
	if x.Table.During == nil || filter == "" {
		return span, false
	}
	conditions, _ := x.Conditions(filter)
	conditions = slices.DeleteFunc(conditions, func(t Condition) bool { return t.column != inYears || t.not })
	if len(conditions) == 0 {
		return span, false
	}
	for _, row := range x.Body {
		for _, year := range row.Years {
			if !matches(year, conditions) {
				continue
			}
			if span.From == 0 || year < span.From {
				span.From = year
			}
			span.To = max(span.To, year)
		}
	}
	return span, span.From != 0
}

func matches(year budget.Year, conditions []Condition) bool {
	return !slices.ContainsFunc(conditions, func(t Condition) bool { return !t.compare(int64(year)) })
}

func (t *Condition) matchesYears(row *table.Row) bool {
	return slices.ContainsFunc(row.Years, func(year budget.Year) bool { return t.compare(int64(year)) })
}

// yearOffers are the years that rows are about, in order.
func (x *Index) yearOffers(before, typed string) []Offer {
	rows := make(map[budget.Year]int)
	var years []budget.Year
	for _, row := range x.Body {
		for _, year := range row.Years {
			if rows[year] == 0 {
				years = append(years, year)
			}
			rows[year]++
		}
	}
	slices.Sort(years)
	var offers []Offer
	for _, year := range years {
		if text := words.PlainYear(year); len(typed) <= len(text) && text[:len(typed)] == typed {
			offers = append(offers, Offer{Text: before + text, Word: text, Says: strconv.Itoa(rows[year])})
		}
	}
	return offers
}
