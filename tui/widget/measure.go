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

// Measures are what the columns of a table take.
type Measures struct {
	Widths []int  // cells of the values and the title; 0 for a column that is left out: a helper, or empty all the way down
	Least  []int  // what had better not be cut: of numbers the values, of words the title
	Cents  []bool // amounts are shown with cents, since one of them has some
}

// longTitle is what a title above numbers is given at most, such as a long name of the
// provider.
const longTitle = 24

// Measure tells what the columns of a table take.
func Measure(t *table.Table, lang words.Lang) Measures {
	m := Measures{make([]int, len(t.Columns)), make([]int, len(t.Columns)), make([]bool, len(t.Columns))}
	values := valueWidths(t, m.Cents, lang)
	for i, column := range t.Columns {
		title, body := Width(head(column, lang)), values[i]
		total := 0
		if t.Total != nil && !flows(column.Kind) {
			total = valueWidth(t.Total.Cells[i], m.Cents[i], lang)
		}
		m.Least[i] = title
		if !flows(column.Kind) {
			m.Least[i] = max(body, total)
		}
		switch {
		case column.Helper:
			continue
		case body > 0:
			if !flows(column.Kind) {
				title = min(title, longTitle)
			}
			m.Widths[i] = max(body, total, title)
		case len(t.Rows) == 0:
			m.Widths[i] = title
		}
	}
	return m
}

// valueWidths are what the values of each column take, but for titles and the
// total; it also finds out which amounts have cents.
func valueWidths(t *table.Table, cents []bool, lang words.Lang) []int {
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
		cents[i] = amounts[i].cents
		widths[i] = max(widths[i], amounts[i].width(cents[i], lang))
	}
	return widths
}

// Widened is the room for rows that are sums, too, which a table of other sums was
// not measured with: no amount is ever cut.
func Widened(t *table.Table, lang words.Lang, m Measures, sums []*table.Row) Measures {
	m.Widths, m.Least = slices.Clone(m.Widths), slices.Clone(m.Least)
	for i, column := range t.Columns {
		if m.Widths[i] == 0 || flows(column.Kind) {
			continue
		}
		var amounts extremes
		width := 0
		for _, row := range sums {
			if cash, ok := row.Cells[i].(table.Cash); ok {
				amounts.take(cash)
				continue
			}
			width = max(width, valueWidth(row.Cells[i], false, lang))
		}
		width = max(width, amounts.width(m.Cents[i], lang))
		m.Widths[i], m.Least[i] = max(m.Widths[i], width), max(m.Least[i], width)
	}
	return m
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
// never narrower than a smaller one of its sign.
type extremes struct {
	some, cents     bool // there are amounts, and some with cents
	lowest, highest table.Cash
}

func (e *extremes) take(amount table.Cash) {
	e.some, e.cents = true, e.cents || amount%100 != 0
	e.lowest, e.highest = min(e.lowest, amount), max(e.highest, amount)
}

func (e *extremes) width(cents bool, lang words.Lang) int {
	if !e.some {
		return 0
	}
	return max(Width(said(e.lowest, cents, lang)), Width(said(e.highest, cents, lang)))
}

func valueWidth(value table.Cell, cents bool, lang words.Lang) int {
	return Width(said(value, cents, lang))
}

// said is a value on the screen: most counts of a plan are nothing, like its
// amounts, and amounts below others with cents have them, too.
func said(value table.Cell, cents bool, lang words.Lang) string {
	switch value := value.(type) {
	case nil:
		return ""
	case table.Number:
		if value == 0 {
			return words.None
		}
	case table.Cash:
		if text := value.In(lang); !cents || value == 0 || value%100 != 0 {
			return text
		} else if lang == words.English {
			return text + ".00"
		} else {
			return text + ",00"
		}
	}
	return value.In(lang)
}
