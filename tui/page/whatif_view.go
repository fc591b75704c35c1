package page

import (
	"slices"
	"strings"

	"digiplan/plan"
	"digiplan/plan/report/whatif"
	"digiplan/plan/scenario"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// parting is where a part of the page ends.
type parting struct {
	left, right int // widths; right 0: no room beside the order
	table, rows int // height of the order, and rows in sight
}

// reasonLines say below the order why the row under the cursor stands where it does.
const reasonLines = 2

func (w *whatIf) areas(f Frame) parting {
	p := parting{left: f.Width, table: max(0, f.Height-len(w.head(f))-reasonLines)}
	if f.Width >= 76 {
		p.right = max(37, f.Width*2/5-4)
		p.left = f.Width - p.right - 4 // two blanks, a rule and a blank
	}
	p.rows = widget.Grid{Footer: w.tried(f).grid.Footer}.Body(p.table)
	return p
}

// View implements Page.
func (w *whatIf) View(f Frame) string {
	if w.open {
		lines := w.beside(f, f.Width)
		return widget.Box(strings.Join(widget.Window(lines, widget.Scroll(w.from, len(lines), f.Height), f.Height), "\n"), f.Width, f.Height)
	}
	a, g := w.areas(f), w.tried(f).grid
	g.Cursor = w.at(g.Rows)
	g.Top = w.top(g.Rows, a)
	left := append(strings.Split(g.View(a.left, a.table, f.Lang, f.Style), "\n"), w.reason(f, a.left)...)
	lines := w.head(f)
	if a.right == 0 {
		lines = append(lines, left...)
		return widget.Box(strings.Join(lines, "\n"), f.Width, f.Height)
	}
	right := inSight(f, w.beside(f, a.right), len(left))
	for i := range right {
		right[i] = f.Style.Faint.On("│") + " " + right[i]
	}
	return widget.Box(strings.Join(append(lines, widget.Beside([]int{a.left, a.right + 2}, left, right)...), "\n"), f.Width, f.Height)
}

// inSight is what there is room for, and how much more there is.
func inSight(f Frame, lines []string, height int) []string {
	if more := len(lines) - height + 1; more > 1 {
		lines = append(lines[:height-1:height-1], f.Style.Faint.On("↓ "+moreLines(more).In(f.Lang)+" ↵"))
	}
	return append(lines, make([]string, max(0, height-len(lines)))...)
}

// top is the first row in sight: the red line is, unless the cursor is far from it.
func (w *whatIf) top(rows []*table.Row, a parting) int {
	at := w.at(rows)
	line := at
	for i, row := range rows {
		if row.ID == whatif.LineID {
			line = i
		}
	}
	top := widget.Scroll(line-a.rows*2/3, len(rows), a.rows)
	return widget.Scroll(max(min(top, at), at-a.rows+1), len(rows), a.rows)
}

// head says what money is looked at, what is asked for, and what scenario this is.
func (w *whatIf) head(f Frame) []string {
	base := f.Model.base()
	t := w.tried(f)
	where := scenario.Where(f.Model.Plan, w.draft.Scope).In(f.Lang)
	keys := f.Style.Faint.On(words.Phrase{De: "t Plan · ← → Jahr", En: "t book · ← → year"}.In(f.Lang))
	name := w.name(f).In(f.Lang)
	if widget.Width(where)+widget.Width(keys)+widget.Width(name)+6 > f.Width {
		keys = ""
	}
	lines := []string{widget.Ends(" "+f.Style.Title.On(where)+"  "+keys, name+" ", f.Width)}
	if len(t.outcome.Problems) > 0 {
		return append(lines, " "+f.Style.Bad.On(widget.Line("✗ "+t.outcome.Problems[0].Message.In(f.Lang), f.Width-2)))
	}
	return append(lines, widget.Line(" "+w.target(base).In(f.Lang), f.Width))
}

// name is the title of the scenario, and whether the plan has it.
func (w *whatIf) name(f Frame) words.Sentence {
	s := w.draft.Scenario
	there := slices.ContainsFunc(f.Model.Plan.Scenarios, func(one plan.Scenario) bool { return one.ID == s.ID })
	switch {
	case s.Title == "" || !there:
		return words.Text("Entwurf, nicht gespeichert", "draft, not saved")
	case w.draft.CanUndo():
		return words.Phrase{De: "%s, geändert", En: "%s, changed"}.With(words.Clean(s.Title))
	}
	return words.Plain(words.Clean(s.Title))
}

// target is what is asked for, of how much, and how much could be.
func (w *whatIf) target(base *scenario.Base) words.Sentence {
	_, r := w.draft.Look(base)
	if r == nil {
		return words.Text("kein Geld in diesem Jahr", "no money in this year")
	}
	step, asked := w.draft.Target()
	if !asked {
		return words.Phrase{De: "Ziel: nichts (+) · es stehen %s, davon können %s weichen", En: "target: nothing (+) · there are %s, of which %s can give way"}.With(r.Base, r.Possible)
	}
	step.Year = 0
	share := scenario.Ask(step)
	return words.Phrase{De: "Ziel: %s · %s von %s, möglich %s", En: "target: %s · %s of %s, possible %s"}.With(share, r.Asked, r.Base, r.Possible)
}

// reason says why the row under the cursor stands where it does.
func (w *whatIf) reason(f Frame, width int) []string {
	t := w.tried(f)
	at := w.at(t.grid.Rows)
	lines := make([]string, 0, reasonLines)
	if at >= 0 {
		row := t.grid.Rows[at]
		said := row.At(0).In(f.Lang) + ": " + row.At(t.grid.Table.Column("why")).In(f.Lang)
		for i, line := range widget.Wrap(said, width-2) {
			if i < reasonLines {
				lines = append(lines, " "+f.Style.Faint.On(line))
			}
		}
	}
	return append(lines, make([]string, reasonLines-len(lines))...)
}

// beside are the tables that stand beside the order.
func (w *whatIf) beside(f Frame, width int) []string {
	t := w.tried(f)
	type question struct {
		o     *scenario.Outcome
		scope scenario.Scope
		width int
	}
	return remember(f.Model, "scenario beside", question{t.outcome, w.draft.Scope, width}, func() []string {
		var lines []string
		for i, one := range whatif.Beside(f.Model.Source, &w.draft, t.outcome, t.round) {
			if i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, widget.Whole(one, width, f.Lang, f.Style).Lines...)
		}
		return lines
	})
}
