package page

import (
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// detailActions are those of the open detail; the key line names how to scroll
// one that is longer than its room.
func (l *list) detailActions(f Frame) []Action {
	a := l.areas(f)
	half := max(1, a.detail/2)
	return []Action{
		{Keys: "shift+down J", Title: detailDown, Short: onShort, Do: l.scrollDetail(+half), Quiet: len(l.detailLines(f, a.detailWidth)) <= a.detail},
		{Keys: "shift+up K", Title: detailUp, Do: l.scrollDetail(-half), Quiet: true},
		{Keys: "i", Title: shutDetail, Do: l.toggleDetail, Quiet: true},
	}
}

func (l *list) toggleDetail(Frame) tea.Cmd {
	l.open = !l.open
	l.detailFrom = 0
	return nil
}

func (l *list) scrollDetail(by int) func(Frame) tea.Cmd {
	return func(f Frame) tea.Cmd {
		a := l.areas(f)
		l.detailFrom = widget.Scroll(l.detailFrom+by, len(l.detailLines(f, a.detailWidth)), a.detail)
		return nil
	}
}

func (l *list) detailLines(f Frame, width int) []string {
	row := l.current(f)
	if row == nil {
		return nil
	}
	type question struct {
		row   string
		width int
	}
	lines := remember(f.Model, l.table+" detail", question{row.ID, width}, func() []string { return l.everything(f, row, width) })
	return append([]string(nil), lines...)
}

// everything is all that is known of a row.
func (l *list) everything(f Frame, row *table.Row, width int) []string {
	if l.detail != nil {
		return l.detail(f, row, width)
	}
	if l.about == nil {
		return detailLines(f, ownCells(l.index(f).Table.Columns, *row), l.leading, width)
	}
	detail, _ := l.about(f.Model.Source, row.ID)
	return detailLines(f, detail, l.leading, width)
}

// ownCells is a row with all its cells, for pages that know no more of it.
func ownCells(columns []table.Column, row table.Row) report.Detail {
	detail := report.Detail{Place: row.Place.String()}
	for i, column := range columns {
		if cell := row.At(i); cell != nil && !column.Helper {
			detail.Facts = append(detail.Facts, report.Fact{Title: column.Title, Value: cell})
		}
	}
	return detail
}

// Read implements Reader.
func (l *list) Read(src report.Source) *table.Table {
	if l.read != nil {
		return l.read(src)
	}
	return l.make(src)
}

// About implements Reader; of some rows nothing is known but their place.
func (l *list) About(src report.Source, row string) (report.Detail, bool) {
	switch {
	case l.about != nil:
		return l.about(src, row)
	case l.detail != nil:
		return report.Detail{}, false
	}
	t := l.make(src)
	at := slices.IndexFunc(t.Rows, func(r table.Row) bool { return r.ID == row })
	if at < 0 {
		return report.Detail{}, false
	}
	return ownCells(t.Columns, t.Rows[at]), true
}

// detailInSight is the part of the detail that there is room for, and how much
// there is above and below it; "" where that is nothing.
func (l *list) detailInSight(f Frame, a areas) (lines []string, more string) {
	all := l.detailLines(f, a.detailWidth)
	from := widget.Scroll(l.detailFrom, len(all), a.detail)
	lines = widget.Window(all, from, a.detail)
	below := len(all) - from - len(lines)
	switch {
	case below > 0 && from > 0:
		more = "↑ " + strconv.Itoa(from) + " · ↓ " + moreLines(below).In(f.Lang)
	case below > 0:
		more = "↓ " + moreLines(below).In(f.Lang)
	case from > 0:
		more = "↑ " + moreLines(from).In(f.Lang)
	}
	return lines, more
}

func moreLines(n int) words.Sentence {
	return words.Count(n, words.Phrase{De: "weitere Zeile", En: "more line"}, words.Phrase{De: "weitere Zeilen", En: "more lines"})
}

// divider is the rule above the detail, with a word near its right end.
func divider(word string, width int) string {
	if word == "" {
		return strings.Repeat("─", width)
	}
	const behind = 2
	word = " " + word + " "
	return strings.Repeat("─", max(0, width-behind-widget.Width(word))) + word + strings.Repeat("─", behind)
}
