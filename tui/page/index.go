package page

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"digiplan/plan/report"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// index is a table made ready for searching and sorting in one language.
type index struct {
	table   *report.Table
	lang    words.Lang
	widths  []int
	numbers []int
	all     []*report.Row // as the table has them
	body    []*report.Row
	byID    map[string]*report.Row
	field   []int               // of each column: its place in fields; -1 for numbers
	fields  map[string][]string // of each row: its folded texts
	name    aliases             // what headings of groups say instead of the cell; nil: nothing
}

// aliases are more words under which a cell is found: ids, the other language.
type aliases func(row *report.Row, column string) string

func newIndex(t *report.Table, lang words.Lang, also aliases, fold folder) *index {
	x := &index{
		table: t, lang: lang, widths: widget.Widths(t, lang), numbers: widget.Numbers(t, lang),
		byID: make(map[string]*report.Row, len(t.Rows)), fields: make(map[string][]string, len(t.Rows)),
	}
	texts := 0
	for _, column := range t.Columns {
		x.field = append(x.field, -1)
		if !numeric(column.Kind) {
			x.field[len(x.field)-1] = texts
			texts++
		}
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		x.all = append(x.all, row)
		if row.Level != report.Body {
			continue
		}
		x.body = append(x.body, row)
		x.byID[row.ID] = row
		x.fields[row.ID] = x.fold(row, texts, also, fold)
	}
	return x
}

// fold is the row's texts in both languages with their aliases.
func (x *index) fold(row *report.Row, texts int, also aliases, fold folder) []string {
	fields := make([]string, 0, texts)
	for i, column := range x.table.Columns {
		if x.field[i] < 0 {
			continue
		}
		text := ""
		if value := row.Cells[i]; value != nil {
			text = fold.of(value.In(x.lang))
			if _, said := value.(report.Said); said {
				text += "\n" + fold.of(value.In(words.German)) + "\n" + fold.of(value.In(words.English))
			}
		}
		if also != nil {
			if more := also(row, column.Key); more != "" {
				text += "\n" + fold.of(more)
			}
		}
		fields = append(fields, text)
	}
	return fields
}

// folder folds texts and remembers them: most stand in many rows.
type folder map[string]string

func (f folder) of(text string) string {
	folded, ok := f[text]
	if !ok {
		folded = words.Fold(text)
		f[text] = folded
	}
	return folded
}

func numeric(kind report.Kind) bool {
	return kind == report.Money || kind == report.Share || kind == report.Count
}

// sorted is the body rows in the order of a column. Rows without a value come
// last either way, rows of one value keep their order.
func (x *index) sorted(key string, fromHigh bool) []*report.Row {
	column := x.table.Column(key)
	if column < 0 {
		return x.body
	}
	type keyed struct {
		row    *report.Row
		number int64
		text   string
		empty  bool
	}
	order := words.NewOrder()
	known := make(map[string]string)
	rows := make([]keyed, len(x.body))
	for i, row := range x.body {
		rows[i].row = row
		var text string
		rows[i].number, text, rows[i].empty = sortKey(row.Cells[column], x.lang)
		if text != "" {
			if _, ok := known[text]; !ok {
				known[text] = order.Key(text)
			}
			rows[i].text = known[text]
		}
	}
	slices.SortStableFunc(rows, func(a, b keyed) int {
		if a.empty != b.empty {
			if a.empty {
				return 1
			}
			return -1
		}
		if fromHigh {
			a, b = b, a
		}
		return cmp.Or(cmp.Compare(a.number, b.number), strings.Compare(a.text, b.text))
	})
	sorted := make([]*report.Row, len(rows))
	for i := range rows {
		sorted[i] = rows[i].row
	}
	return sorted
}

// sortKey is what a value sorts by: a number or a text.
func sortKey(value report.Value, lang words.Lang) (number int64, text string, empty bool) {
	switch value := value.(type) {
	case nil:
		return 0, "", true
	case report.Cash:
		return int64(value), "", false
	case report.Ratio:
		return int64(value), "", false
	case report.Number:
		return int64(value), "", false
	case report.Period:
		return int64(value), "", false
	case report.Date:
		return time.Time(value).Unix(), "", time.Time(value).IsZero()
	}
	text = value.In(lang)
	return 0, text, text == ""
}

// matching are the rows that all terms hold for.
func (x *index) matching(rows []*report.Row, terms []term) []*report.Row {
	if len(terms) == 0 {
		return rows
	}
	var found []*report.Row
	for _, row := range rows {
		if x.holds(row, terms) {
			found = append(found, row)
		}
	}
	return found
}

func (x *index) holds(row *report.Row, terms []term) bool {
	for i := range terms {
		if terms[i].matches(x, row) == terms[i].not {
			return false
		}
	}
	return true
}

// grouped puts rows under headings by the values of some columns, with a sum
// below each group. Groups stand in the order of their names.
func (x *index) grouped(rows []*report.Row, keys []string) []*report.Row {
	type group struct {
		name string
		rank string
		rows []*report.Row
	}
	var groups []*group
	byName := make(map[string]*group)
	order := words.NewOrder()
	for _, row := range rows {
		name := x.groupName(row, keys)
		if byName[name] == nil {
			byName[name] = &group{name: name, rank: order.Key(name)}
			groups = append(groups, byName[name])
		}
		byName[name].rows = append(byName[name].rows, row)
	}
	slices.SortStableFunc(groups, func(a, b *group) int { return strings.Compare(a.rank, b.rank) })
	var all []*report.Row
	for _, g := range groups {
		heading := report.Row{Level: report.Heading, Cells: make([]report.Value, len(x.table.Columns))}
		heading.Cells[0] = report.Name(g.name)
		all = append(append(all, &heading), g.rows...)
		all = append(all, x.sum(g.rows, report.Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(g.name)))
	}
	return all
}

func (x *index) groupName(row *report.Row, keys []string) string {
	var names []string
	for _, key := range keys {
		if x.name != nil {
			if name := x.name(row, key); name != "" {
				names = append(names, name)
				continue
			}
		}
		name := words.None
		if i := x.table.Column(key); i >= 0 && row.Cells[i] != nil {
			if text := row.Cells[i].In(x.lang); text != "" {
				name = text
			}
		}
		names = append(names, name)
	}
	return strings.Join(names, " · ")
}

// sum adds rows up in the columns that add up.
func (x *index) sum(rows []*report.Row, level report.Level, title words.Sentence) *report.Row {
	sum := &report.Row{Level: level, Cells: make([]report.Value, len(x.table.Columns))}
	for i, column := range x.table.Columns {
		if !column.Sum {
			continue
		}
		var cash report.Cash
		var count report.Number
		for _, row := range rows {
			switch value := row.Cells[i].(type) {
			case report.Cash:
				cash += value
			case report.Number:
				count += value
			}
		}
		sum.Cells[i] = cash
		if column.Kind == report.Count {
			sum.Cells[i] = count
		}
	}
	sum.Cells[0] = report.Said(title)
	return sum
}
