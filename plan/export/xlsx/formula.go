package xlsx

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"digiplan/plan/table"
)

// formula is a template of a report, taken apart.
type formula []piece

// piece is text, or a reference in brackets.
type piece struct {
	text  string // as it stands; "" for a reference
	table string // of another table; "" for this row
	from  string // key of a column
	to    string // key of the last column of a span; "" for one column
	named bool   // the row names the column under from
}

var (
	quoted    = regexp.MustCompile(`^"(?:[^"]|"")*"`)
	reference = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9_-]*)?\[(\{?)([^\[\]{}:]+)(?::([^\[\]{}]+))?\}?\]`)
)

// parseFormula takes a template apart; what stands in quotes stays as it is.
func parseFormula(template string) formula {
	template = strings.TrimPrefix(strings.TrimSpace(template), "=")
	var parsed formula
	text := 0
	for at := 0; at < len(template); {
		if quote := quoted.FindString(template[at:]); quote != "" {
			at += len(quote)
			continue
		}
		match := reference.FindStringSubmatch(template[at:])
		if match == nil {
			at++
			continue
		}
		if at > text {
			parsed = append(parsed, piece{text: template[text:at]})
		}
		parsed = append(parsed, piece{table: match[1], from: match[3], to: match[4], named: match[2] != ""})
		at += len(match[0])
		text = at
	}
	if text < len(template) {
		parsed = append(parsed, piece{text: template[text:]})
	}
	return parsed
}

// refersElsewhere tells whether the formula counts on more than its own row.
func (f formula) refersElsewhere() bool {
	return slices.ContainsFunc(f, func(p piece) bool { return p.table != "" })
}

// in puts the formula into a row of a block: every reference becomes a place
// on a sheet. It fails where a table or column is not in the workbook; the
// cell then holds its value alone.
func (f formula) in(b *block, row table.Row, number int) (string, bool) {
	var text strings.Builder
	for _, p := range f {
		switch {
		case p.text != "":
			text.WriteString(p.text)
		case p.table == "":
			from, to := b.columnOf(p.from), b.columnOf(p.to)
			if from == 0 || p.to != "" && to == 0 {
				return "", false
			}
			text.WriteString(cellName(from, number))
			if p.to != "" {
				text.WriteString(":" + cellName(to, number))
			}
		default:
			place, ok := p.elsewhere(b, row)
			if !ok {
				return "", false
			}
			text.WriteString(place)
		}
	}
	return text.String(), true
}

// elsewhere is all rows of a column of another table.
func (p piece) elsewhere(b *block, row table.Row) (string, bool) {
	key := p.from
	if p.named {
		i := b.table.Column(p.from)
		if i < 0 || row.At(i) == nil {
			return "", false
		}
		key = row.At(i).In(b.sheet.book.Lang)
	}
	other := b.sheet.book.blocks[p.table]
	if other == nil || other.columnOf(key) == 0 {
		return "", false
	}
	span := other.span(other.columnOf(key), other.first, other.last)
	if other.sheet == b.sheet {
		return span, true
	}
	return other.sheet.quoted() + "!" + span, true
}

// span is a column's cells from one row to another, fixed.
func (b *block) span(column, from, to int) string {
	letter := letters(column)
	return "$" + letter + "$" + strconv.Itoa(from) + ":$" + letter + "$" + strconv.Itoa(to)
}

// fixed is one cell seen from other sheets.
func (b *block) fixed(column, row int) string {
	return b.sheet.quoted() + "!$" + letters(column) + "$" + strconv.Itoa(row)
}

// quoted is the sheet's name for formulas.
func (s *sheet) quoted() string { return "'" + strings.ReplaceAll(s.name, "'", "''") + "'" }

func letters(column int) string {
	name, _ := excelize.ColumnNumberToName(column)
	return name
}

func cellName(column, row int) string { return letters(column) + strconv.Itoa(row) }

// sumError says that a row claims a sum that its table does not add up to.
// It is a mistake of digiplan; such a workbook is not written.
type sumError struct {
	Table, Column string
	Row           int
}

func (e *sumError) Error() string {
	return fmt.Sprintf("table %s, row %d: %s is not the sum of its rows", e.Table, e.Row, e.Column)
}

// checkSums holds every sum against the rows that its formula adds up.
func checkSums(t *table.Table) error {
	for i, column := range t.Columns {
		if !column.Sum {
			continue
		}
		var all int64
		var groups []int64 // the sum so far of each group that is open, by depth
		for r, row := range t.All() {
			amount, ok := summand(row.At(i))
			if _, own := row.Formulas[column.Key]; own {
				ok = false // no sum of the rows above
			}
			for row.Level != table.Body && len(groups) <= row.Depth || len(groups) == 0 {
				groups = append(groups, 0)
			}
			switch row.Level {
			case table.Body:
				all += amount
				for depth := range groups {
					groups[depth] += amount
				}
			case table.Heading:
				groups = groups[:row.Depth+1]
				groups[row.Depth] = 0
			case table.Subtotal:
				if ok && amount != groups[row.Depth] {
					return &sumError{t.ID, column.Key, r}
				}
				groups = groups[:row.Depth+1]
				groups[row.Depth] = 0
			case table.Grand:
				if ok && amount != all {
					return &sumError{t.ID, column.Key, r}
				}
			}
		}
	}
	return nil
}

// summand is a value that adds up: cents, hundredths, or a count.
func summand(value table.Cell) (int64, bool) {
	switch value := value.(type) {
	case table.Cash:
		return int64(value), true
	case table.Number:
		return int64(value), true
	case table.Hundredths:
		return int64(value), true
	}
	return 0, false
}

// sums tells the columns that a sum row adds up by formula.
func sums(column table.Column, row table.Row, value table.Cell) bool {
	_, ok := summand(value)
	return ok && column.Sum && slices.Contains([]table.Level{table.Subtotal, table.Grand}, row.Level)
}
