package page

import (
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/report"
	"digiplan/plan/report/trail"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// intoDetail opens all of what the detail shows, and what that leads to.
func (l *list) intoDetail(row *table.Row) []Action {
	opens := table.Link{Place: row.Place}
	if l.opens != nil {
		opens = l.opens(row.ID)
	}
	if !opens.Leads() {
		return nil
	}
	return []Action{{Keys: "enter", Title: open, Do: func(Frame) tea.Cmd { return ask(TrailMsg{opens}) }}}
}

// detailActions are those of the open detail; the key line names how to scroll one that
// is longer than its room, where Enter does not open all of it.
func (l *list) detailActions(f Frame) []Action {
	a := l.areas(f)
	half := max(1, a.detail/2)
	return []Action{
		{Keys: "shift+down J", Title: detailDown, Short: onShort, Do: l.scrollDetail(+half), Quiet: l.enter == nil || len(l.detailText(f, a.detailWidth).Lines) <= a.detail},
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
		l.detailFrom = widget.Scroll(l.detailFrom+by, len(l.detailText(f, a.detailWidth).Lines), a.detail)
		return nil
	}
}

func (l *list) detailText(f Frame, width int) widget.Text {
	row := l.current(f)
	if row == nil {
		return widget.Text{}
	}
	type question struct {
		row   string
		width int
	}
	return remember(f.Model, l.table+" detail", question{row.ID, width}, func() widget.Text { return l.everything(f, row, width) })
}

// everything is all that is known of a row.
func (l *list) everything(f Frame, row *table.Row, width int) widget.Text {
	if l.detail != nil {
		return l.detail(f, row, width)
	}
	if l.opens == nil {
		return DetailText(f, trail.OwnCells(f.Model.Source, l.index(f).Table.Columns, row), width)
	}
	detail, _ := trail.Open(f.Model.Source, l.opens(row.ID))
	return DetailText(f, detail, width)
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
	case l.opens != nil:
		return trail.Open(src, l.opens(row))
	case l.detail != nil:
		return report.Detail{}, false
	}
	t := l.make(src)
	at := slices.IndexFunc(t.Rows, func(r table.Row) bool { return r.ID == row })
	if at < 0 {
		return report.Detail{}, false
	}
	return trail.OwnCells(src, t.Columns, &t.Rows[at]), true
}

// detailInSight is the part of the detail that there is room for, and how much
// there is above and below it.
func (l *list) detailInSight(f Frame, a areas) (lines []string, more string) {
	return InSight(f, l.detailText(f, a.detailWidth).Signed(-1, f.Style), l.detailFrom, a.detail)
}

// InSight are the lines that a height shows, from one on, and how many there are above
// and below; "" where that is none.
func InSight(f Frame, all []string, from, height int) (lines []string, more string) {
	from = widget.Scroll(from, len(all), height)
	lines = widget.Window(all, from, height)
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
