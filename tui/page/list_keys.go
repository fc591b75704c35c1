package page

import (
	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// Actions implements Page.
func (l *list) Actions(f Frame) []Action {
	if l.typing {
		return l.typingActions(f)
	}
	actions := l.rowActions(f)
	actions = append(actions,
		Action{Keys: "/ f3", Title: filter, Do: l.startFilter},
		Action{Keys: "s", Title: sorting, Do: l.nextSort},
	)
	if l.current(f) != nil {
		actions = append(actions,
			Action{Keys: "space", Title: mark, Do: l.toggleMark},
			Action{Keys: "y", Title: copying, Quiet: true, Do: l.copyRows},
			Action{Keys: "X", Title: l.exportTitle(f), Quiet: true, Do: l.exportRows})
	}
	if l.sort != "" {
		actions = append(actions, Action{Keys: "S", Title: reverse, Quiet: true, Do: func(f Frame) tea.Cmd { l.setSort(f, l.sort); return nil }})
	}
	if len(l.groups) > 0 {
		actions = append(actions, Action{Keys: "t", Title: grouping, Do: l.nextGroup})
	}
	if l.canCreate {
		actions = append(actions, l.begin(f))
	}
	if len(l.marks) > 0 {
		actions = append(actions, Action{Keys: "U", Title: unmark, Quiet: true, Do: func(Frame) tea.Cmd { l.marks = nil; return nil }})
	}
	return append(append(actions, l.columnActions(f)...), l.moves()...)
}

// rowActions are those of the row under the cursor.
func (l *list) rowActions(f Frame) []Action {
	var actions []Action
	if title, ok := l.escape(); ok {
		actions = append(actions, Action{Keys: "esc", Title: title, Do: l.back})
	}
	row := l.current(f)
	if row == nil {
		return actions
	}
	switch {
	case l.enter != nil && row.Place.Path() != "":
		actions = append(actions, Action{Keys: "enter", Title: open, Do: func(f Frame) tea.Cmd { return l.enter(f, row) }})
	case l.enter == nil && !l.open:
		actions = append(actions, Action{Keys: "enter i", Title: details, Short: detailsShort, Do: l.toggleDetail})
	}
	switch {
	case l.open && l.enter == nil:
		actions = append(actions, l.intoDetail(row)...)
		fallthrough
	case l.open:
		actions = append(actions, l.detailActions(f)...)
	case l.enter != nil:
		actions = append(actions, Action{Keys: "i", Title: details, Short: detailsShort, Do: l.toggleDetail})
	}
	return append(actions, editing(row)...)
}

// editing are the ways to change what a row is about.
func editing(row *table.Row) []Action {
	if row.Place.Path() == "" {
		return nil
	}
	_, year := lineAndYear(row.ID)
	changing := asking("c", change, ChangeMsg{row.Place, year})
	changing.Short = changeShort
	return []Action{
		{Keys: "e", Title: edit, Short: editShort, Do: func(Frame) tea.Cmd { return ask(EditMsg{row.Place}) }},
		changing,
	}
}

func (l *list) moves() []Action {
	by := func(n int) func(Frame) tea.Cmd { return func(f Frame) tea.Cmd { return l.move(f, n) } }
	page := func(n int) func(Frame) tea.Cmd {
		return func(f Frame) tea.Cmd { return l.move(f, n*max(1, l.areas(f).body-1)) }
	}
	return []Action{
		{Keys: "up k", Title: up, Do: by(-1), Quiet: true},
		{Keys: "down j", Title: down, Do: by(+1), Quiet: true},
		{Keys: "pgup ctrl+b", Title: pageUp, Do: page(-1), Quiet: true},
		{Keys: "pgdown ctrl+f", Title: pageDown, Do: page(+1), Quiet: true},
		{Keys: "home g", Title: toFirst, Do: func(f Frame) tea.Cmd { return l.moveTo(f, 0, +1) }, Quiet: true},
		{Keys: "end G", Title: toLast, Do: func(f Frame) tea.Cmd { return l.moveTo(f, len(l.rows(f).rows)-1, -1) }, Quiet: true},
	}
}

// escape says what Esc would do: one step back, and nothing where there is none.
func (l *list) escape() (words.Phrase, bool) {
	switch {
	case l.open && l.enter == nil:
		return shut, true
	case l.filter.String() != "":
		return clearing, true
	case l.open:
		return shut, true
	}
	return words.Phrase{}, false
}

func (l *list) back(Frame) tea.Cmd {
	switch title, _ := l.escape(); title {
	case shut:
		l.open = false
	case clearing:
		l.filter.Set("")
	}
	return nil
}

func (l *list) startFilter(Frame) tea.Cmd {
	l.typing, l.recalled = true, 0
	l.typedOn()
	return nil
}

func (l *list) typingActions(f Frame) []Action {
	actions := []Action{
		{Keys: "enter", Title: keep, Do: l.endFilter},
		{Keys: "esc", Title: clearing, Do: func(f Frame) tea.Cmd { l.filter.Set(""); return l.endFilter(f) }},
		{Keys: "tab", Title: completing, Do: l.complete(+1), Quiet: len(l.offers(f)) == 0},
		{Keys: "shift+tab", Title: completing, Do: l.complete(-1), Quiet: true},
	}
	if l.recalled < len(l.history) {
		actions = append(actions, Action{Keys: "up", Title: earlierFilter, Do: l.recall(+1)})
	}
	if l.recalled > 0 {
		actions = append(actions, Action{Keys: "down", Title: later, Do: l.recall(-1)})
	}
	return actions
}

// endFilter keeps the text for ↑, each text once.
func (l *list) endFilter(Frame) tea.Cmd {
	l.typing = false
	text := l.filter.String()
	if n := len(l.history); text != "" && (n == 0 || l.history[n-1] != text) {
		l.history = append(l.history, text)
	}
	return nil
}

func (l *list) recall(by int) func(Frame) tea.Cmd {
	return func(Frame) tea.Cmd {
		l.recalled += by
		if l.recalled == 0 {
			l.filter.Set("")
		} else {
			l.filter.Set(l.history[len(l.history)-l.recalled])
		}
		l.typedOn()
		return nil
	}
}

// Update implements Page: typed letters and the mouse.
func (l *list) Update(msg tea.Msg, f Frame) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyMsg:
		if l.typing {
			l.filter.Press(msg)
			l.typedOn()
		}
	case tea.MouseMsg:
		return l.click(msg, f)
	}
	return nil
}

func (l *list) click(msg tea.MouseMsg, f Frame) tea.Cmd {
	a := l.areas(f)
	msg.Y -= l.infoLines(f) - 1
	inDetail := l.open && (a.beside && msg.X >= a.tableWidth || !a.beside && msg.Y > a.table)
	switch {
	case msg.Button == tea.MouseButtonWheelUp && inDetail:
		l.scrollDetail(-3)(f)
	case msg.Button == tea.MouseButtonWheelDown && inDetail:
		l.scrollDetail(+3)(f)
	case msg.Button == tea.MouseButtonWheelUp:
		l.wheel(f, -3)
	case msg.Button == tea.MouseButtonWheelDown:
		l.wheel(f, +3)
	case msg.Button != tea.MouseButtonLeft || msg.Action != tea.MouseActionPress:
	case inDetail:
		return l.openDetailAt(f, a, msg.Y)
	case msg.X < 0 || msg.X >= a.tableWidth:
	case msg.Y == 1:
		if key, ok := l.grid(f).ColumnAt(a.tableWidth, msg.X); ok {
			l.setSort(f, key)
		}
	case msg.Y > 1 && msg.Y-2 < a.body:
		rows := l.rows(f).rows
		row := l.window(rows, l.at(rows), a.body) + msg.Y - 2
		if row < len(rows) {
			l.moveTo(f, row, +1)
		}
	}
	return nil
}

// openDetailAt opens what a line of the detail leads to; the line of heads is 1.
func (l *list) openDetailAt(f Frame, a areas, y int) tea.Cmd {
	if y--; !a.beside {
		y -= a.table + 1
	}
	text := l.detailText(f, a.detailWidth)
	if y >= 0 && y < a.detail {
		if at := text.LeadAt(widget.Scroll(l.detailFrom, len(text.Lines), a.detail) + y); at >= 0 {
			return ask(TrailMsg{text.Leads[at].Opens})
		}
	}
	return nil
}
