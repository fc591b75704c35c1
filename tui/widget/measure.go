package widget

import (
	"slices"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Width is how many cells a text takes in a terminal.
func Width(text string) int {
	if words.Latin(text) {
		return utf8.RuneCountInString(text)
	}
	return ansi.StringWidth(text)
}

// Measure tells how many cells the values and the title of each column take, 0
// for a column that is to be left out: a helper, or empty all the way down. The
// second list is what had better not be cut: of numbers the values, of words the
// title.
func Measure(t *table.Table, lang words.Lang) (widths, least []int) {
	widths, least = make([]int, len(t.Columns)), make([]int, len(t.Columns))
	values := valueWidths(t, lang)
	for i, column := range t.Columns {
		title, body := Width(head(column, lang)), values[i]
		total := 0
		if t.Total != nil && !flows(column.Kind) {
			total = valueWidth(t.Total.Cells[i], lang)
		}
		least[i] = title
		if !flows(column.Kind) {
			least[i] = max(body, total)
		}
		switch {
		case column.Helper:
			continue
		case body > 0:
			widths[i] = max(body, total, title)
		case len(t.Rows) == 0:
			widths[i] = title
		}
	}
	return widths, least
}

// valueWidths are what the values of each column take, but for titles and the
// total.
func valueWidths(t *table.Table, lang words.Lang) []int {
	widths, amounts := make([]int, len(t.Columns)), make([]extremes, len(t.Columns))
	for i := range t.Rows {
		if t.Rows[i].Level == table.Heading {
			continue
		}
		for column, value := range t.Rows[i].Cells {
			switch value := value.(type) {
			case table.Cash:
				amounts[column].take(value)
			case nil:
			default:
				if text := value.In(lang); len(text) > widths[column] { // no text takes more cells than bytes
					widths[column] = max(widths[column], Width(text))
				}
			}
		}
	}
	for i := range widths {
		widths[i] = max(widths[i], amounts[i].width(lang))
	}
	return widths
}

// Widened are the widths for rows that are sums, too, which a table of other
// sums was not measured with: no amount is ever cut.
func Widened(t *table.Table, lang words.Lang, widths, least []int, sums []*table.Row) (wider, more []int) {
	wider, more = slices.Clone(widths), slices.Clone(least)
	for i, column := range t.Columns {
		if widths[i] == 0 || flows(column.Kind) {
			continue
		}
		var amounts extremes
		width := 0
		for _, row := range sums {
			if cash, ok := row.Cells[i].(table.Cash); ok {
				amounts.take(cash)
				continue
			}
			width = max(width, valueWidth(row.Cells[i], lang))
		}
		width = max(width, amounts.width(lang))
		wider[i], more[i] = max(wider[i], width), max(more[i], width)
	}
	return wider, more
}

// head is the title of a column on the screen.
func head(column table.Column, lang words.Lang) string {
	if !column.Short.Empty() {
		return column.Short.In(lang)
	}
	return column.Title.In(lang)
}

// flows tells of columns whose total may flow into the next ones.
func flows(kind table.Kind) bool { return kind == table.Text || kind == table.Prose }

// extremes are the amounts that can be the widest of many: a larger one is
// never narrower than a smaller one of its sign, with cents as without.
type extremes struct {
	some  bool
	ofAll [2][2]table.Cash // with cents or without; lowest and highest
}

func (e *extremes) take(amount table.Cash) {
	e.some = true
	places := &e.ofAll[0]
	if amount%100 != 0 {
		places = &e.ofAll[1]
	}
	places[0], places[1] = min(places[0], amount), max(places[1], amount)
}

func (e *extremes) width(lang words.Lang) int {
	if !e.some {
		return 0
	}
	width := 0
	for _, places := range e.ofAll {
		width = max(width, Width(places[0].In(lang)), Width(places[1].In(lang)))
	}
	return width
}

func valueWidth(value table.Cell, lang words.Lang) int { return Width(said(value, lang)) }

// said is a value on the screen: most counts of a plan are nothing, like its
// amounts.
func said(value table.Cell, lang words.Lang) string {
	switch value {
	case nil:
		return ""
	case table.Number(0):
		return words.None
	}
	return value.In(lang)
}
