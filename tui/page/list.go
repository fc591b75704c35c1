package page

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/query"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// list is a page that shows one table. The fields of the first part say what
// the page is and never change; the others remember what the person did.
type list struct {
	title     words.Phrase
	short     words.Phrase // of the tab, where room is short
	table     string       // the table's id
	make      func(report.Source) *table.Table
	read      func(report.Source) *table.Table                     // the table as it is read out; nil: as it is shown
	opens     func(row string) table.Link                          // everything about a row
	detail    func(f Frame, row *table.Row, width int) widget.Text // draws it otherwise
	enter     func(f Frame, row *table.Row) tea.Cmd                // instead of opening the detail
	groups    []string                                             // what `t` groups by, columns separated by blanks
	sumColumn string                                               // the column that marked rows add up
	room      map[string]widget.Room                               // priorities of columns, in place of the table's
	fine      func(m *Model, width int) fineness                   // how finely a table so wide is drawn; nil: always alike
	frozen    []string                                             // columns that stay where the others move sideways
	bars      map[string][2]string                                 // see widget.Grid
	canCreate bool                                                 // `n` begins a measure
	badge     bool                                                 // the tab counts the findings
	empty     words.Phrase                                         // said where the table has no rows
	stale     [2]words.Phrase                                      // said in place of its note, and of empty, while files cannot be read; empty for the same

	cursor     string // id of the row
	lastRow    int    // where that row stood, should it vanish
	above      int    // rows in sight above it
	filter     widget.Input
	typing     bool
	history    []string
	recalled   int // how far back in history; 0 is the text being typed
	completion completion
	sort       string
	fromHigh   bool
	group      string
	columns    []string // shown at all; nil for those that fit best
	scrolled   int      // columns moved away to the left
	marks      map[string]bool
	open       bool // the detail
	detailFrom int  // its first line in sight
}

// idWidth is the room of columns of ids: words beside them are cut first.
const idWidth = 28

func (l *list) Title() words.Phrase { return l.title }
func (l *list) Short() words.Phrase { return l.short }
func (l *list) Typing() bool        { return l.typing }

// Prepare implements Page.
func (l *list) Prepare(m *Model) {
	m.index(l.table, l.make)
}

// Select implements Selector: it goes to a row and opens its detail.
func (l *list) Select(table, row string) bool {
	if table != l.table {
		return false
	}
	l.cursor, l.open, l.above, l.detailFrom = row, true, 3, 0
	l.filter.Set("")
	return true
}

// Count implements Counter.
func (l *list) Count(f Frame) int {
	if !l.badge {
		return 0
	}
	return len(f.Model.Problems)
}

// index is the table, with the figures of the years that the filter asks for.
func (l *list) index(f Frame) *index {
	all := f.Model.index(l.table, l.make)
	years, asked := all.YearsIn(l.filter.String())
	if !asked {
		return all
	}
	return remember(f.Model, l.table+" during", years, func() *index {
		return measured(query.New(all.Table.During(years), all.Lang))
	})
}

// shown is what the list shows of its table.
type shown struct {
	rows           []*table.Row
	footer         *table.Row
	room           widget.Measures
	asked          []string // columns that the filter is about
	matched, total int
	mistakes       []query.Mistake // in the filter
	nothing        words.Sentence  // why there is no row; empty where that is not known
}

// sums are the rows that add others up.
func (s shown) sums() []*table.Row {
	var sums []*table.Row
	for _, row := range s.rows {
		if row.Level == table.Subtotal {
			sums = append(sums, row)
		}
	}
	if s.footer != nil {
		sums = append(sums, s.footer)
	}
	return sums
}

// order is how an index is sorted.
type order struct {
	of *index
	query.Order
}

type selection struct {
	query.Order
	filter, group string
}

// rows are the rows that are left, in their order. Each step is worked out only
// when what it depends on changes.
func (l *list) rows(f Frame) shown {
	x := l.index(f)
	by := selection{query.Order{Column: l.sort, FromHigh: l.fromHigh}, l.filter.String(), l.group}
	return remember(f.Model, l.table+" rows", by, func() shown {
		var sorted []*table.Row
		if l.sort != "" {
			sorted = remember(f.Model, l.table+" order", order{x, by.Order}, func() []*table.Row { return x.Sorted(by.Order) })
		}
		terms, mistakes := x.Conditions(by.filter)
		left := x.Among(sorted, terms, strings.Fields(by.group))
		now := shown{rows: left.Rows, footer: left.Total, matched: left.Matched, total: len(x.Body), mistakes: mistakes}
		now.room = widget.Widened(x.Table, x.Lang, x.room, now.sums())
		for _, term := range terms {
			if at := term.Column(); at >= 0 {
				now.asked = append(now.asked, x.Table.Columns[at].Key)
			}
		}
		if left.Matched == 0 {
			now.nothing = x.Nothing(terms)
		}
		return now
	})
}

// at is the place of the cursor's row, or of the one that stands there now.
// There may be no row at all: then it is -1.
func (l *list) at(rows []*table.Row) int {
	for i, row := range rows {
		if row.ID == l.cursor && row.Level == table.Body {
			return i
		}
	}
	return nextBody(rows, min(l.lastRow, len(rows)-1), +1)
}

// nextBody is the nearest body row from a place on, first in one direction,
// then in the other; -1 if there is none.
func nextBody(rows []*table.Row, from, step int) int {
	for _, step := range []int{step, -step} {
		for i := from; i >= 0 && i < len(rows); i += step {
			if rows[i].Level == table.Body {
				return i
			}
		}
	}
	return -1
}

// current is the row under the cursor, nil if there is none.
func (l *list) current(f Frame) *table.Row {
	rows := l.rows(f).rows
	if at := l.at(rows); at >= 0 {
		return rows[at]
	}
	return nil
}

// moveTo puts the cursor on a row.
func (l *list) moveTo(f Frame, to, step int) tea.Cmd {
	rows := l.rows(f).rows
	from := l.at(rows)
	to = nextBody(rows, max(0, min(to, len(rows)-1)), step)
	if to < 0 {
		return nil
	}
	height := l.areas(f).body
	above := max(0, min(l.window(rows, from, height)+height, from)-l.window(rows, from, height)) + to - from
	l.above = max(0, min(above, height-1))
	if rows[to].ID != l.cursor {
		l.detailFrom = 0
	}
	l.cursor, l.lastRow = rows[to].ID, to
	return nil
}

func (l *list) move(f Frame, by int) tea.Cmd {
	step := 1
	if by < 0 {
		step = -1
	}
	return l.moveTo(f, l.at(l.rows(f).rows)+by, step)
}

// window is the first row in sight: as many stand above the cursor as did when
// the person last moved it, so a reload does not make the table jump.
func (l *list) window(rows []*table.Row, at, height int) int {
	top := widget.Scroll(max(0, at)-min(l.above, max(0, height-1)), len(rows), height)
	if top == at && top > 0 && height > 1 && rows[top-1].Level == table.Heading {
		top--
	}
	return top
}

// wheel moves the window and drags the cursor along at its edges.
func (l *list) wheel(f Frame, by int) {
	rows := l.rows(f).rows
	at, height := l.at(rows), l.areas(f).body
	if at < 0 {
		return
	}
	top := l.window(rows, at, height)
	next := widget.Scroll(top+by, len(rows), height)
	if top == next {
		return
	}
	at = nextBody(rows, max(next, min(at, next+height-1)), by)
	l.cursor, l.lastRow, l.above = rows[at].ID, at, max(0, at-next)
}

func (l *list) grid(f Frame) widget.Grid {
	x, s := l.index(f), l.rows(f)
	g := widget.Grid{
		Table: x.Table, Measures: s.room, Rows: s.rows, Footer: s.footer, Cursor: l.at(s.rows),
		Sort: l.sort, Down: l.fromHigh, Marked: l.marks, Changed: l.changed(f), Bars: l.bars, Room: l.fineness(f).room(l.room), Empty: l.emptySays(f).In(f.Lang),
		Asked: append(slices.Clone(s.asked), l.sort), Only: l.columns, Frozen: l.frozen, Scrolled: l.scrolled,
	}
	for _, key := range strings.Fields(l.group) { // the headings say it
		if i := x.Table.Column(key); i > 0 {
			g.Widths = slices.Clone(g.Widths)
			g.Widths[i] = 0
		}
	}
	if s.total > 0 {
		g.Empty = words.Phrase{De: "kein Treffer: Filter ändern oder mit Esc löschen", En: "no match: change the filter or clear it with Esc"}.In(f.Lang)
		if !s.nothing.Empty() {
			g.Empty = words.Phrase{De: "kein Treffer: %s", En: "no match: %s"}.With(s.nothing).In(f.Lang)
		}
	}
	return g
}

// emptySays is said of a table without rows; of one that is no longer that of the files
// it says so.
func (l *list) emptySays(f Frame) words.Phrase {
	if len(f.Problems) > 0 && l.stale[1] != (words.Phrase{}) {
		return l.stale[1]
	}
	return l.empty
}

// changed are the rows about something that the last reload changed.
func (l *list) changed(f Frame) map[string]bool {
	if len(f.Model.Changed) == 0 {
		return nil
	}
	return remember(f.Model, l.table+" changed", len(f.Model.Changed), func() map[string]bool {
		changed := make(map[string]bool)
		for _, row := range l.index(f).Body {
			if f.Model.Changed[subject(row.ID)] {
				changed[row.ID] = true
			}
		}
		return changed
	})
}

// setSort orders by a column, numbers from high to low; once more turns it
// around.
func (l *list) setSort(f Frame, key string) {
	if key == l.sort {
		l.fromHigh = !l.fromHigh
		return
	}
	l.sort, l.fromHigh = key, false
	if i := l.index(f).Table.Column(key); i >= 0 {
		l.fromHigh = l.index(f).Table.Columns[i].Kind.Numeric()
	}
}

// nextSort goes through the columns in sight and back to the table's own order.
func (l *list) nextSort(f Frame) tea.Cmd {
	keys := append(l.grid(f).Keys(l.areas(f).tableWidth), "")
	at := slices.Index(keys, l.sort)
	if next := keys[(at+1)%len(keys)]; next != "" {
		l.setSort(f, next)
	} else {
		l.sort = ""
	}
	return nil
}

// groupings are what the list can be grouped by: not by columns that the plan does not use.
func (l *list) groupings(f Frame) []string {
	t := l.index(f).Table
	return slices.DeleteFunc(slices.Clone(l.groups), func(group string) bool {
		return slices.ContainsFunc(strings.Fields(group), func(key string) bool { return t.Column(key) < 0 })
	})
}

func (l *list) nextGroup(f Frame) tea.Cmd {
	choices := append([]string{""}, l.groupings(f)...)
	l.group = choices[(slices.Index(choices, l.group)+1)%len(choices)]
	return nil
}
