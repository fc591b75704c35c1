package tui

import (
	"fmt"
	"strings"

	"github.com/aymanbagabas/go-udiff"
	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/edit"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// move is a measure's way to other years, shown before it is written: it changes
// several places at once.
type move struct {
	years int
	step  edit.Step
	hunks []*udiff.Hunk
}

// preview shows what would change, or says why nothing can.
func (c *change) preview(years int) {
	step, problem := c.entry.Move(years)
	if problem != nil {
		c.moved, c.trouble = nil, troubleOf(problem)
		return
	}
	before, after := string(step.Before), string(step.After)
	diff, err := udiff.ToUnifiedDiff("", "", before, udiff.Strings(before, after), 0)
	if err != nil {
		panic(err) // the edits are those of the text
	}
	c.moved = &move{years, step, diff.Hunks}
}

func (m *move) actions(c *change) []page.Action {
	return []page.Action{
		{Keys: "esc", Title: words.Phrase{De: "zurück", En: "back"}, Do: func(page.Frame) tea.Cmd { c.moved, c.trouble = nil, trouble{}; return nil }},
		{Keys: "enter", Title: words.Phrase{De: "schreiben", En: "write"}, Do: func(page.Frame) tea.Cmd {
			return c.app.write(func() (edit.Step, *source.Problem) { return m.step, nil })
		}},
	}
}

// lines are the lines of the file that change, as they are and as they would be.
func (m *move) lines(f page.Frame, height int) []string {
	lines := []string{"  " + f.Style.Head.On(m.step.Said.In(f.Lang)), ""}
	for _, hunk := range m.hunks {
		number := hunk.FromLine
		for _, line := range hunk.Lines {
			sign, paint := "−", f.Style.Struck
			if line.Kind == udiff.Insert {
				sign, paint = "+", f.Style.Added
			}
			place := strings.Repeat(" ", 5)
			if line.Kind == udiff.Delete {
				place = fmt.Sprintf("%5d", number)
				number++
			}
			text := strings.TrimRight(widget.Line(words.Clean(strings.TrimSpace(line.Content)), max(1, f.Width-11)), " ")
			lines = append(lines, "  "+f.Style.Faint.On(place)+" "+sign+" "+paint.On(text))
		}
	}
	if more := len(lines) - height; more > 0 {
		lines = append(lines[:height-1], "  "+words.Phrase{De: "… und %d Zeilen mehr", En: "… and %d lines more"}.With(more+1).In(f.Lang))
	}
	return lines
}
