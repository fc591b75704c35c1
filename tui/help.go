package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// help lists what the keys do in the place it was opened from. It is written
// by the same lists that the keys are found in.
type help struct {
	app   *app
	about page.Page
	here  []page.Action
	all   []page.Action
	from  int
}

func (a *app) openHelp(f page.Frame) tea.Cmd {
	top := a.top()
	a.overlay = &help{app: a, about: top, here: top.Actions(f), all: append(append(a.everywhere(), a.always()...), a.leaving()...)}
	return nil
}

func (h *help) Title() words.Phrase { return words.Phrase{De: "Hilfe", En: "Help"} }
func (h *help) Typing() bool        { return false }
func (h *help) Prepare(*page.Model) {}

// Update implements page.Page: the wheel scrolls.
func (h *help) Update(msg tea.Msg, f page.Frame) tea.Cmd {
	if mouse, ok := msg.(tea.MouseMsg); ok {
		switch mouse.Button {
		case tea.MouseButtonWheelUp:
			h.from = widget.Scroll(h.from-3, len(h.lines(f)), f.Height)
		case tea.MouseButtonWheelDown:
			h.from = widget.Scroll(h.from+3, len(h.lines(f)), f.Height)
		}
	}
	return nil
}

func (h *help) Actions(f page.Frame) []page.Action {
	scroll := func(by int) func(page.Frame) tea.Cmd {
		return func(f page.Frame) tea.Cmd {
			h.from = widget.Scroll(h.from+by, len(h.lines(f)), f.Height)
			return nil
		}
	}
	return []page.Action{
		{Keys: "esc q ? f1 enter", Title: words.Phrase{De: "schließen", En: "close"}, Do: func(page.Frame) tea.Cmd { h.app.overlay = nil; return nil }},
		{Keys: "down j", Title: words.Phrase{De: "ab", En: "down"}, Do: scroll(+1)},
		{Keys: "up k", Title: words.Phrase{De: "auf", En: "up"}, Do: scroll(-1)},
		{Keys: "pgdown space", Title: words.Phrase{De: "Seite ab", En: "page down"}, Do: scroll(+max(1, f.Height-1)), Quiet: true},
		{Keys: "pgup", Title: words.Phrase{De: "Seite auf", En: "page up"}, Do: scroll(-max(1, f.Height-1)), Quiet: true},
	}
}

func (h *help) View(f page.Frame) string {
	return widget.Box(strings.Join(widget.Window(h.lines(f), h.from, f.Height), "\n"), f.Width, f.Height)
}

// lines stand in two columns where there is room.
func (h *help) lines(f page.Frame) []string {
	width := f.Width
	if width >= 100 {
		width = (width - 2) / 2
	}
	here := widget.Help(" "+h.about.Title().In(f.Lang), hints(h.here, f.Lang), width, f.Lang, f.Style)
	all := widget.Help(" "+words.Phrase{De: "Überall", En: "Everywhere"}.In(f.Lang), hints(h.all, f.Lang), width, f.Lang, f.Style)
	signs := signLines(f, width)
	if width < f.Width {
		return widget.Beside([]int{width, width}, append(here, signs...), all)
	}
	return append(append(here, all...), signs...)
}

func hints(actions []page.Action, lang words.Lang) []widget.KeyHint {
	list := make([]widget.KeyHint, len(actions))
	for i, action := range actions {
		list[i] = widget.KeyHint{Keys: action.Keys, Title: action.Title.In(lang)}
	}
	return list
}

var filterHelp = []struct {
	example string
	meaning words.Phrase
}{
	{"wlan schule", words.Phrase{De: "Zeilen mit beiden Wörtern; ä = a, ß = ss", En: "rows with both words; ä = a, ß = ss"}},
	{"lead:citeq", words.Phrase{De: "in einer Spalte, auch mit deutschem Namen", En: "in one column, by key or by title"}},
	{"need>100000  gap>0", words.Phrase{De: "Beträge vergleichen: > < >= <= =, auch 100k", En: "compare amounts: > < >= <= =, also 100k"}},
	{`lead:"Amt 10"`, words.Phrase{De: "Text mit Leerzeichen", En: "text with blanks"}},
	{"st Tab", words.Phrase{De: "Spalten ergänzen, dann ihre Werte", En: "complete columns, then their values"}},
	{"!status:done", words.Phrase{De: "nicht: Bedingung umkehren", En: "not: turn a condition around"}},
}

// signLines explain the filter and the signs in front of rows.
func signLines(f page.Frame, width int) []string {
	lines := []string{f.Style.Title.On(" " + words.Phrase{De: "Filter", En: "Filter"}.In(f.Lang))}
	for _, entry := range filterHelp {
		example := entry.example
		for _, line := range widget.Wrap(entry.meaning.In(f.Lang), width-23) {
			lines = append(lines, "  "+widget.Line(example, 20)+line)
			example = ""
		}
	}
	lines = append(lines, "", f.Style.Title.On(" "+words.Phrase{De: "Zeichen", En: "Signs"}.In(f.Lang)))
	for _, sign := range []words.Phrase{
		{De: "›  Zeile unter dem Cursor", En: "›  row under the cursor"},
		{De: "•  markiert", En: "•  marked"},
		{De: "*  beim letzten Neuladen geändert", En: "*  changed by the last reload"},
		{De: "‹2 9›  Spalten links und rechts außer Sicht: ← →", En: "‹2 9›  columns out of sight, left and right: ← →"},
		{De: "│  im Balken: 100 %; dahinter: zu viel", En: "│  in a bar: 100 %; behind it: too much"},
		{De: "»  im Balken: mehr, als hier Platz hat", En: "»  in a bar: more than there is room for"},
	} {
		lines = append(lines, widget.Line("  "+sign.In(f.Lang), width))
	}
	return lines
}
