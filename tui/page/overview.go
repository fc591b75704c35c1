package page

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/report"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// NewOverview is the page that tells the state of the plan at one glance.
func NewOverview() Page { return &overview{} }

type overview struct {
	line string // id of the chosen one of the fullest lines
	from int    // first line in sight, where not all fits
}

func (o *overview) Title() words.Phrase { return words.Overview }
func (o *overview) Short() words.Phrase { return words.Phrase{De: "Übers.", En: "Overv."} }
func (o *overview) Typing() bool        { return false }
func (o *overview) Prepare(d *Data)     { d.overview() }

// overview is worked out once for each state of the data.
func (d *Data) overview() report.Overview {
	return remember(d, "overview", true, d.Data.Overview)
}

func (o *overview) Actions(f Frame) []Action {
	var actions []Action
	rows := f.Data.overview().Fullest.Rows
	if at := o.at(rows); at >= 0 {
		actions = append(actions,
			Action{Keys: "enter", Title: open, Do: func(Frame) tea.Cmd { return ask(OpenMsg{"positions", rows[at].ID}) }},
			Action{Keys: "up k", Title: up, Do: o.move(-1), Quiet: true},
			Action{Keys: "down j", Title: down, Do: o.move(+1), Quiet: true},
			Action{Keys: "e", Title: edit, Do: func(Frame) tea.Cmd { return ask(EditMsg{rows[at].Place}) }},
		)
	}
	lines := len(o.lines(f))
	if lines > f.Height {
		scroll := func(by int) func(Frame) tea.Cmd {
			return func(f Frame) tea.Cmd { o.from = widget.Scroll(o.from+by, lines, f.Height); return nil }
		}
		actions = append(actions,
			Action{Keys: "pgdown ctrl+f", Title: pageDown, Do: scroll(max(1, f.Height-1))},
			Action{Keys: "pgup ctrl+b", Title: pageUp, Do: scroll(-max(1, f.Height-1)), Quiet: true})
	}
	return actions
}

// Update implements Page: the wheel scrolls where not all fits.
func (o *overview) Update(msg tea.Msg, f Frame) tea.Cmd {
	if mouse, ok := msg.(tea.MouseMsg); ok {
		switch mouse.Button {
		case tea.MouseButtonWheelUp:
			o.from = widget.Scroll(o.from-3, len(o.lines(f)), f.Height)
		case tea.MouseButtonWheelDown:
			o.from = widget.Scroll(o.from+3, len(o.lines(f)), f.Height)
		}
	}
	return nil
}

func (o *overview) at(rows []report.Row) int {
	for i := range rows {
		if rows[i].ID == o.line {
			return i
		}
	}
	return min(0, len(rows)-1)
}

func (o *overview) move(by int) func(Frame) tea.Cmd {
	return func(f Frame) tea.Cmd {
		rows := f.Data.overview().Fullest.Rows
		o.line = rows[max(0, min(o.at(rows)+by, len(rows)-1))].ID
		return nil
	}
}

func (o *overview) View(f Frame) string {
	return widget.Box(strings.Join(widget.Window(o.lines(f), o.from, f.Height), "\n"), f.Width, f.Height)
}

// Text is the overview without a screen: no cursor, no colours, as long as it
// takes.
func Text(f Frame) string {
	o := &overview{line: "-"}
	f.Height = 1000
	var text strings.Builder
	for _, line := range o.lines(f) {
		text.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return strings.TrimRight(text.String(), "\n") + "\n"
}

// lines put the panels together: below each other, in two or in three columns.
func (o *overview) lines(f Frame) []string {
	v := f.Data.overview()
	lines := figureLines(f, v)
	columns := 1
	switch {
	case f.Width >= 150:
		columns = 3
	case f.Width >= 76:
		columns = 2
	}
	width := (f.Width - 2*(columns-1)) / columns
	upper := [][]string{yearLines(f, v, width), stateLines(f, v, width)}
	lower := [][]string{o.fullLines(f, v, width), hearingLines(f, v, width)}
	statuses := statusLines(f, v, width)
	switch columns {
	case 1:
		for _, block := range append(append(upper, lower...), statuses) {
			lines = append(append(lines, block...), "")
		}
	case 2:
		left := f.Width - 2 - max(35, f.Width*43/100)
		widths := []int{left, f.Width - left - 2}
		upper = [][]string{yearLines(f, v, widths[0]), stateLines(f, v, widths[1])}
		lower = [][]string{o.fullLines(f, v, widths[0]), hearingLines(f, v, widths[1])}
		lines = append(append(lines, widget.Beside(widths, upper...)...), "")
		lines = append(append(lines, widget.Beside(widths, lower...)...), "")
		lines = append(lines, statusLine(f, v)...)
	case 3:
		widths := []int{width, width, width}
		lines = append(append(lines, widget.Beside(widths, append(upper, statuses)...)...), "")
		lines = append(append(lines, widget.Beside(widths, lower...)...), "")
	}
	return append(lines, findingCounts(f, v, f.Height-len(lines))...)
}
