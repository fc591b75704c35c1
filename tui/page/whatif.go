package page

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/whatif"
	"digiplan/plan/scenario"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// NewWhatIf is the page on which people try what gives way if there is less money. Nothing
// of it is saved until somebody asks for it.
func NewWhatIf() Page { return &whatIf{} }

type whatIf struct {
	draft   scenario.Draft
	cursor  string // id of the row; "" for the measure above the red line
	lastRow int    // where that row stood, should it vanish
	open    bool   // the tables beside the order, over the whole page
	from    int    // their first line in sight
}

func (w *whatIf) Title() words.Phrase { return words.Phrase{De: "Was wäre wenn", En: "What if"} }
func (w *whatIf) Short() words.Phrase { return words.Phrase{De: "Wenn", En: "If"} }
func (w *whatIf) Typing() bool        { return false }
func (w *whatIf) Prepare(m *Model)    { m.base() }

// base is the plan made ready for scenarios.
func (m *Model) base() *scenario.Base {
	return remember(m, "scenario base", true, func() *scenario.Base { return scenario.On(m.Snapshot.Version()) })
}

// tried is what the draft makes of the plan.
type tried struct {
	outcome *scenario.Outcome
	round   *scenario.Round // nil: there is no such money
	grid    widget.Grid
}

func (w *whatIf) tried(f Frame) tried {
	base := f.Model.base()
	o, r := w.draft.Look(base)
	type question struct {
		o     *scenario.Outcome
		scope scenario.Scope
	}
	return remember(f.Model, "scenario tried", question{o, w.draft.Scope}, func() tried {
		grid := orderGrid(whatif.Order(f.Model.Source, base, &w.draft), f.Lang)
		grid.Empty = words.Phrase{De: "in diesem Jahr steht dort kein Geld", En: "there is no money there in this year"}.In(f.Lang)
		grid.Room = map[string]widget.Room{"title": {Priority: 1, Least: 12}, "left": {Priority: 2}}
		return tried{o, r, grid}
	})
}

// whyWidth is what reasons make use of; they are not put into words to be measured.
const whyWidth = 70

func orderGrid(t *table.Table, lang words.Lang) widget.Grid {
	g := widget.NewGrid(t.Without("why"), lang)
	why := t.Column("why")
	g.Table, g.Footer = t, t.Total
	g.Widths, g.Least, g.Cents = slices.Insert(g.Widths, why, whyWidth), slices.Insert(g.Least, why, 0), slices.Insert(g.Cents, why, false)
	for i := range t.Rows {
		g.Rows[i] = &t.Rows[i]
	}
	return g
}

// at is the place of the cursor's row; without one it is the last measure that stays.
func (w *whatIf) at(rows []*table.Row) int {
	line := len(rows) - 1
	for i, row := range rows {
		switch row.ID {
		case w.cursor:
			return i
		case whatif.LineID:
			line = i
		}
	}
	if w.cursor == "" {
		for at := line - 1; at >= 0; at-- {
			if rows[at].Place.Path() != "" { // which money of no measure has not
				return at
			}
		}
		return nextBody(rows, line-1, -1)
	}
	return nextBody(rows, min(w.lastRow, len(rows)-1), +1)
}

// measure is the one under the cursor, nil for none.
func (w *whatIf) current(f Frame) (*table.Row, *plan.Measure) {
	rows := w.tried(f).grid.Rows
	at := w.at(rows)
	if at < 0 {
		return nil, nil
	}
	for _, m := range f.Model.Plan.Measures {
		if string(m.ID) == rows[at].ID {
			return rows[at], m
		}
	}
	return rows[at], nil
}

// Actions implements Page.
func (w *whatIf) Actions(f Frame) []Action {
	if w.open {
		return w.openActions()
	}
	actions := append(w.targetActions(), w.measureActions(f)...)
	if w.draft.CanUndo() {
		actions = append(actions, Action{Keys: "u", Title: takeBack, Do: func(Frame) tea.Cmd { w.draft.Undo(); return nil }})
	}
	return append(append(actions,
		Action{Keys: "enter i", Title: details, Short: detailsShort, Do: func(Frame) tea.Cmd { w.open, w.from = true, 0; return nil }},
		Action{Keys: "o", Title: openScenario, Do: w.choose},
		Action{Keys: "w", Title: keepScenario, Do: w.keep},
		Action{Keys: "W", Title: newPlan, Do: w.newPlan, Quiet: true},
		Action{Keys: "f", Title: provisional, Do: func(f Frame) tea.Cmd { return ask(TableMsg{whatif.Provisional(f.Model.Source)}) }, Quiet: true},
		Action{Keys: "X", Title: exporting, Do: func(f Frame) tea.Cmd { return ask(ExportMsg{w.tried(f).grid.Table}) }, Quiet: true},
	), w.moves()...)
}

var (
	takeBack     = words.Phrase{De: "zurück", En: "undo"}
	openScenario = words.Phrase{De: "Szenario öffnen", En: "open a scenario"}
	keepScenario = words.Phrase{De: "als Szenario speichern", En: "save as a scenario"}
	provisional  = words.Phrase{De: "Was ohne Haushaltssatzung weitergehen darf", En: "what may go on without a budget by-law"}
	newPlan      = words.Phrase{De: "als neuen Plan-Ordner schreiben", En: "write as a new plan folder"}
)

func (w *whatIf) openActions() []Action {
	scroll := func(by int) func(Frame) tea.Cmd {
		return func(f Frame) tea.Cmd {
			w.from = widget.Scroll(w.from+by, len(w.beside(f, f.Width)), f.Height)
			return nil
		}
	}
	return []Action{
		{Keys: "esc enter i", Title: shutDetail, Short: shut, Do: func(Frame) tea.Cmd { w.open = false; return nil }},
		{Keys: "up k", Title: up, Do: scroll(-1)},
		{Keys: "down j", Title: down, Do: scroll(+1)},
		{Keys: "pgup ctrl+b", Title: pageUp, Do: scroll(-10), Quiet: true},
		{Keys: "pgdown ctrl+f", Title: pageDown, Do: scroll(+10), Quiet: true},
	}
}

func (w *whatIf) moves() []Action {
	by := func(n func(Frame) int) func(Frame) tea.Cmd {
		return func(f Frame) tea.Cmd { return w.moveTo(f, w.at(w.tried(f).grid.Rows)+n(f), n(f)) }
	}
	steady := func(n int) func(Frame) int { return func(Frame) int { return n } }
	return []Action{
		{Keys: "up k", Title: up, Do: by(steady(-1)), Quiet: true},
		{Keys: "down j", Title: down, Do: by(steady(+1)), Quiet: true},
		{Keys: "pgup ctrl+b", Title: pageUp, Do: by(func(f Frame) int { return -max(1, w.areas(f).rows-1) }), Quiet: true},
		{Keys: "pgdown ctrl+f", Title: pageDown, Do: by(func(f Frame) int { return max(1, w.areas(f).rows-1) }), Quiet: true},
		{Keys: "home g", Title: toFirst, Do: func(f Frame) tea.Cmd { return w.moveTo(f, 0, +1) }, Quiet: true},
		{Keys: "end G", Title: toLast, Do: func(f Frame) tea.Cmd { return w.moveTo(f, len(w.tried(f).grid.Rows)-1, -1) }, Quiet: true},
	}
}

func (w *whatIf) moveTo(f Frame, to, step int) tea.Cmd {
	rows := w.tried(f).grid.Rows
	if to = nextBody(rows, max(0, min(to, len(rows)-1)), step); to >= 0 {
		w.cursor, w.lastRow = rows[to].ID, to
	}
	return nil
}

// Update implements Page: the wheel moves the cursor, a click puts it on a row.
func (w *whatIf) Update(msg tea.Msg, f Frame) tea.Cmd {
	mouse, ok := msg.(tea.MouseMsg)
	if !ok || w.open {
		return nil
	}
	rows := w.tried(f).grid.Rows
	a := w.areas(f)
	switch row := mouse.Y - len(w.head(f)) - 1; {
	case mouse.Button == tea.MouseButtonWheelUp:
		return w.moveTo(f, w.at(rows)-3, -1)
	case mouse.Button == tea.MouseButtonWheelDown:
		return w.moveTo(f, w.at(rows)+3, +1)
	case mouse.Button == tea.MouseButtonLeft && mouse.Action == tea.MouseActionPress && row >= 0 && row < a.rows && mouse.X < a.left:
		return w.moveTo(f, w.top(rows, a)+row, +1)
	}
	return nil
}

// Read implements Reader: the order, for those who read line by line.
func (w *whatIf) Read(src report.Source) *table.Table {
	base := scenario.On(src.Version())
	t := whatif.Order(src, base, &w.draft)
	t.Note = words.Same("%s · %s").With(w.target(base), t.Note)
	return t
}

// Choose implements Doer.
func (w *whatIf) Choose(row string) { w.cursor = row }

// About implements Reader: what stands beside the order.
func (w *whatIf) About(src report.Source, _ string) (report.Detail, bool) {
	base := scenario.On(src.Version())
	o, r := w.draft.Look(base)
	return report.Detail{Tables: whatif.Beside(src, &w.draft, o, r)}, true
}

// refusal asks the app to say why something was not done; nil where it was.
func refusal(p *source.Problem) tea.Cmd {
	if p == nil {
		return nil
	}
	why := p.Message
	if !p.Hint.Empty() {
		why = words.Same("%s · %s").With(p.Message, p.Hint)
	}
	return ask(RefusedMsg{why})
}
