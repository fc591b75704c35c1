package xlsx

import (
	"fmt"
	"strconv"
	"strings"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// helper is a column that is not of the table: a chart or a total needs it.
type helper struct {
	at      int
	title   string
	value   func(table.Row) entry
	formula func(number int) string
	code    code
	style   int
}

// classes divide shares by how full a line is; a series each, since a series
// has one colour.
var classes = []struct {
	title  words.Phrase
	colour string
	from   budget.Percent // above
	to     budget.Percent // up to
}{
	{words.Phrase{De: "bis 95 %", En: "up to 95%"}, barBlue, -1 << 40, 95_00},
	{words.Phrase{De: "95–100 %", En: "95–100%"}, warn, 95_00, 100_00},
	{words.Phrase{De: "über 100 %", En: "over 100%"}, bad, 100_00, 1 << 40},
}

// formulaAt is the formula in a row, "" for a value alone.
func (h helper) formulaAt(number int) string {
	if h.formula == nil {
		return ""
	}
	return h.formula(number)
}

// addChartHelpers gives a bar chart a column of names and one for each class.
func (s *sheet) addChartHelpers(chart workbook.Chart, next int) int {
	b := s.book.blocks[chart.Table]
	lang := s.book.Lang
	if len(chart.Labels) > 1 {
		b.helpers = append(b.helpers, b.labelHelper(chart, next))
		next++
	}
	if chart.Kind != workbook.BarChart {
		return next
	}
	i := b.table.Column(chart.Series[0])
	for _, class := range classes {
		b.helpers = append(b.helpers, helper{
			at: next, title: class.title.In(lang), code: shareCode,
			value: func(row table.Row) entry {
				share, _ := row.At(i).(table.Ratio)
				if budget.Percent(share) > class.from && budget.Percent(share) <= class.to {
					return content(share, lang)
				}
				return numeral(0, 0)
			},
			formula: func(number int) string {
				cell := cellName(b.at[i], number)
				return fmt.Sprintf("IF(ISNUMBER(%s),IF(AND(%s>%v,%s<=%v),%s,0),0)", cell, cell, limit(class.from), cell, limit(class.to), cell)
			},
		})
		next++
	}
	return next
}

func limit(share budget.Percent) string {
	switch {
	case share < 0:
		return "-1000000"
	case share > 1000_00:
		return "1000000"
	}
	return strconv.FormatFloat(float64(share)/10_000, 'f', -1, 64)
}

// labelHelper joins the texts that name a row.
func (b *block) labelHelper(chart workbook.Chart, at int) helper {
	lang := b.sheet.book.Lang
	return helper{
		at: at, title: words.Title.In(lang),
		value: func(row table.Row) entry { return textEntryOf(b.label(chart, row)) },
		formula: func(number int) string {
			var cells []string
			for _, key := range chart.Labels {
				cells = append(cells, cellName(b.columnOf(key), number))
			}
			return strings.Join(cells, `&" "&`)
		},
	}
}

func (b *block) label(chart workbook.Chart, row table.Row) string {
	var texts []string
	for _, key := range chart.Labels {
		text := ""
		if value := row.At(b.table.Column(key)); value != nil {
			text = value.In(b.sheet.book.Lang)
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, " ")
}

// writeHelpers writes the cells of the helper columns.
func (b *block) writeHelpers(cells []cell, row table.Row, number int) {
	if row.Level != table.Body {
		return
	}
	for _, h := range b.helpers {
		cells[h.at-1] = cell{here: true, style: h.style, holds: h.value(row), formula: h.formulaAt(number)}
	}
}
