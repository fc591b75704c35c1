package page

import (
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// areas are the parts of a list's view: a line that says what is shown, the
// table, and the detail below or beside it.
type areas struct {
	tableWidth, table   int
	body                int // rows of the table in sight
	detailWidth, detail int
	beside              bool
}

// wide is the width from which the detail stands beside the table.
const wide = 160

func (l *list) areas(f Frame) areas {
	a := areas{tableWidth: f.Width, table: max(0, f.Height-l.infoLines(f))}
	switch {
	case !l.open:
	case f.Width >= wide:
		a.beside = true
		a.detailWidth = f.Width * 2 / 5
		a.tableWidth = f.Width - a.detailWidth - 4
		a.detail = max(0, a.table-1) // the last line says how much more there is
	default:
		a.detailWidth = f.Width
		a.detail = max(a.table*11/20, a.table-1-l.tableHeight(f))
		a.table -= a.detail + 1
	}
	a.body = widget.Grid{Footer: l.rows(f).footer}.Body(a.table)
	return a
}

// tableHeight is what the table takes with all its rows; what it does not
// need belongs to the detail.
func (l *list) tableHeight(f Frame) int {
	s := l.rows(f)
	height := 1 + max(1, len(s.rows))
	if s.footer != nil {
		height = max(4, height+1)
	}
	return height
}

// infoLines are those above the table: what it is about, the filter, and a hint
// for one being typed. Where there is no room the filter takes the first.
func (l *list) infoLines(f Frame) int {
	switch {
	case f.Height <= 6:
		return 1
	case l.typing:
		return 3
	case l.filter.String() != "":
		return 2
	}
	return 1
}

// View implements Page.
func (l *list) View(f Frame) string {
	a := l.areas(f)
	g := l.grid(f)
	g.Top = l.window(g.Rows, g.Cursor, a.body)
	table := g.View(a.tableWidth, a.table, f.Lang, f.Style)
	lines := l.info(f)
	switch {
	case a.beside:
		detail, more := l.detailInSight(f, a)
		detail = append(append(detail, make([]string, max(0, a.detail-len(detail)))...), f.Style.Faint.On(more))
		for i := range detail {
			detail[i] = f.Style.Faint.On("│") + " " + detail[i]
		}
		lines = append(lines, widget.Beside([]int{a.tableWidth, a.detailWidth + 2}, strings.Split(table, "\n"), detail)...)
	case l.open:
		detail, more := l.detailInSight(f, a)
		lines = append(lines, table, f.Style.Faint.On(divider(more, f.Width)))
		lines = append(lines, detail...)
	default:
		lines = append(lines, table)
	}
	return widget.Box(strings.Join(lines, "\n"), f.Width, f.Height)
}

// info are the lines above the table: what it is about and how much of it is
// shown, and the filter.
func (l *list) info(f Frame) []string {
	lines := l.infoLines(f)
	first := widget.Ends(" "+f.Style.Faint.On(l.note(f).In(f.Lang)), l.counted(f), f.Width)
	switch {
	case lines == 3:
		return []string{first, l.filterLine(f, ""), l.filterHint(f)}
	case lines == 2:
		return []string{first, l.filterLine(f, "")}
	case l.typing || l.filter.String() != "":
		return []string{l.filterLine(f, l.counted(f))}
	}
	return []string{first}
}

// filterLine is the filter, with its caret while it is being typed, and on the
// right what is wrong with it, as soon as it is clear, and more.
func (l *list) filterLine(f Frame, more string) string {
	if hint := l.rows(f).hint(f.Lang); hint != "" && widget.Width(hint) <= f.Width*2/3 {
		more = f.Style.Warn.On(hint) + " " + more
	}
	room := max(10, f.Width-widget.Width(more)-5)
	typed := widget.Line(l.filter.String(), room)
	if l.typing {
		typed = l.filter.View(room, f.Style)
	}
	return widget.Ends(" "+f.Style.Key.On("/")+" "+typed, more, f.Width)
}

// counted says how many rows are shown of how many, in which order, and what
// the marked ones add up to.
func (l *list) counted(f Frame) string {
	s := l.rows(f)
	var parts []string
	if marked := l.marked(f); len(marked) > 0 {
		parts = append(parts, "• "+l.markedSum(f, marked))
	}
	if beyond := l.markedBeyond(f); beyond > 0 {
		parts = append(parts, words.Phrase{De: "%d markiert und ausgeblendet", En: "%d marked and hidden"}.With(beyond).In(f.Lang))
	}
	if l.group != "" && f.Width >= 60 {
		parts = append(parts, words.Phrase{De: "gruppiert: %s", En: "grouped: %s"}.With(l.columnTitle(f, strings.Fields(l.group)[0])).In(f.Lang))
	}
	parts = append(parts, words.Phrase{De: "%d von %d", En: "%d of %d"}.With(s.matched, s.total).In(f.Lang))
	least := 2 // blanks
	if l.typing {
		least = 14 // of the filter
	}
	for len(parts) > 1 && widget.Width(strings.Join(parts, " · "))+least > f.Width {
		parts = slices.Delete(parts, len(parts)-2, len(parts)-1) // the count always shows
	}
	return strings.Join(parts, " · ") + " "
}

// hint is what is wrong with the filter, as soon as it is clear.
func (s shown) hint(lang words.Lang) string {
	for _, mistake := range s.mistakes {
		if !mistake.Open {
			return mistake.In(lang)
		}
	}
	return ""
}

func (l *list) columnTitle(f Frame, key string) words.Phrase {
	if i := l.index(f).Table.Column(key); i >= 0 {
		return l.index(f).Table.Columns[i].Title
	}
	return words.Phrase{}
}

// markedSum adds up the marked rows, where they may be added up.
func (l *list) markedSum(f Frame, rows []*table.Row) string {
	x := l.index(f)
	column := x.Table.Column(l.sumColumn)
	if column < 0 || !x.Adds(rows) {
		return words.Phrase{De: "%d markiert", En: "%d marked"}.With(len(rows)).In(f.Lang)
	}
	var sum budget.Cents
	for _, row := range rows {
		if cash, ok := row.Cells[column].(table.Cash); ok {
			sum += budget.Cents(cash)
		}
	}
	return words.Phrase{De: "%d markiert: %s %s", En: "%d marked: %s %s"}.With(len(rows), x.Table.Columns[column].Title, sum).In(f.Lang)
}
