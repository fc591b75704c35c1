package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// prompt asks for a text. What it begins with is replaced by the first letter
// typed, and edited if another key comes first.
type prompt struct {
	input   widget.Input
	touched bool
	trouble trouble
}

// trouble is why the last answer was not taken.
type trouble struct{ message, hint words.Sentence }

func troubleOf(p *source.Problem) trouble { return trouble{p.Message, p.Hint} }

func (p *prompt) begin(text string) {
	*p = prompt{}
	p.input.Set(text)
}

func (p *prompt) press(key tea.KeyMsg) {
	if typed := key.Type == tea.KeyRunes || key.Type == tea.KeySpace; typed && !key.Alt && !p.touched {
		p.input.Set("")
	}
	p.touched = true
	p.input.Press(key)
	p.trouble = trouble{}
}

// line is the text being typed; one that is still untouched is selected.
func (p *prompt) line(f page.Frame, width int) string {
	if text := p.input.String(); !p.touched && text != "" {
		return widget.Line(f.Style.Cursor.On(widget.Line(text, min(width, widget.Width(text)))), width)
	}
	return p.input.View(width, f.Style)
}

// lines say what is wrong and what to do.
func (t trouble) lines(f page.Frame) []string {
	if t.message.Empty() {
		return nil
	}
	var lines []string
	for i, line := range widget.Wrap(t.message.In(f.Lang), max(1, f.Width-6)) {
		sign := "  "
		if i == 0 {
			sign = "✗ "
		}
		lines = append(lines, "  "+f.Style.Bad.On(sign+line))
	}
	if hint := t.hint.In(f.Lang); hint != "" {
		lines = append(lines, widget.Indent(widget.Wrap("→ "+hint, max(1, f.Width-6)), 4)...)
	}
	return lines
}
