package tui

import (
	"strings"

	"digiplan/tui/page"
	"digiplan/tui/style"
	"digiplan/tui/widget"
)

// footHeight is the key line, and above it the rule or what the app has to say.
func (a *app) footHeight() int {
	width, _ := a.size()
	return 1 + len(a.aboveKeys(width))
}

// footLines are what can be done now, and what the app has to say.
func (a *app) footLines(width int) []string {
	above, room, said := a.aboveKeys(width), width, ""
	if text, paint := a.statusText(); text != "" && a.besideKeys(text, width) {
		said = paint.On(text) + " "
		room -= widget.Width(said) + 1
	}
	keys := ""
	if room > 12 {
		keys = widget.KeyLine(a.keyHints(), room, a.spoken(), a.style)
	}
	return append(above, widget.Ends(keys, said, width))
}

// besideKeys tells whether a text leaves the keys enough of their line: where
// there is no room for lines of its own, nearly all of it.
func (a *app) besideKeys(text string, width int) bool {
	if _, height := a.size(); height < roomy {
		return widget.Width(text)+2 <= width
	}
	return widget.Width(text) <= width/3
}

// aboveKeys are the lines above the keys: a rule where there is room for it.
// What is long to say takes its place, and as many lines as it needs, since a
// remedy comes last.
func (a *app) aboveKeys(width int) []string {
	_, height := a.size()
	text, paint := a.statusText()
	switch {
	case text != "" && !a.besideKeys(text, width):
		return statusLines(text, paint, width, min(3, height/5))
	case height < roomy:
		return nil
	}
	if summary := a.summary(width); summary != "" {
		return []string{summary}
	}
	return []string{a.style.Faint.On(strings.Repeat("─", width))}
}

// summary is what the marked rows come to, of as many columns as there is room for.
func (a *app) summary(width int) string {
	p, ok := a.top().(page.Summarizer)
	if !ok {
		return ""
	}
	_, height := a.size()
	f := page.Frame{Width: width, Height: height - a.bodyTop() - 2, Lang: a.spoken(), Style: a.style, Model: a.model, Problems: a.problems}
	line := ""
	for i, part := range p.Summary(f) {
		next := line + " · " + part.In(f.Lang)
		if i == 0 {
			next = " • " + part.In(f.Lang)
		} else if i > 1 && widget.Width(next) > width {
			break
		}
		line = next
	}
	if line == "" {
		return ""
	}
	return widget.Line(line, width)
}

func statusLines(text string, paint style.Paint, width, most int) []string {
	lines := widget.Wrap(text, width-2)
	if len(lines) > most {
		lines = append(lines[:most-1], strings.Join(lines[most-1:], " "))
	}
	for i, line := range lines {
		lines[i] = widget.Line(" "+paint.On(strings.TrimRight(widget.Line(line, width-2), " ")), width)
	}
	return lines
}

var spinner = []string{"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧"}

// statusText is what the app has to say, and its look.
func (a *app) statusText() (string, style.Paint) {
	lang, shown := a.spoken(), a.tasks.shown()
	switch {
	case a.model == nil && len(a.problems) == 0:
		return spinner[0] + " " + reading.In(lang) + " …", style.Paint{}
	case shown != nil && shown.spins > 0:
		return shown.text(lang), style.Paint{}
	case a.status.text.Empty():
		return "", style.Paint{}
	case a.status.bad:
		return "✗ " + a.status.text.In(lang), a.style.Bad
	}
	return a.status.text.In(lang), a.style.Good
}
