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
	below page.Page // what it lies over; nil for the page
	about page.Page
	here  []page.Action
	all   []page.Action
	from  int
}

func (a *app) openHelp(f page.Frame) tea.Cmd {
	top := a.top()
	here := top.Actions(f)
	if a.overlay == nil {
		for _, action := range a.sheetActions() {
			action.Keys = ":" // the list of all commands has it
			here = append(here, action)
		}
	}
	a.overlay = &help{app: a, below: a.overlay, about: top, here: here, all: append(append(a.everywhere(), a.always()...), a.leaving()...)}
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
		{Keys: "esc q ? f1 enter", Title: words.Phrase{De: "schließen", En: "close"}, Do: func(page.Frame) tea.Cmd { h.app.overlay = h.below; return nil }},
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

// signLines explain the filter, the signs and the words.
func signLines(f page.Frame, width int) []string {
	lines := []string{f.Style.Title.On(" " + words.Phrase{De: "Filter", En: "Filter"}.In(f.Lang))}
	for _, entry := range filterHelp {
		example := entry.example
		for _, line := range widget.Wrap(entry.meaning.In(f.Lang), width-23) {
			lines = append(lines, "  "+widget.Line(example, 20)+line)
			example = ""
		}
	}
	lines = append(lines, meant(f, width, words.Phrase{De: "Zeichen", En: "Signs"}, signMeanings)...)
	return append(lines, meant(f, width, words.Phrase{De: "Wörter", En: "Words"}, wordMeanings)...)
}

// meaning is a sign or a word, and what it says.
type meaning struct{ of, is words.Phrase }

var signMeanings = []meaning{
	{words.Same("›  •  *"), words.Phrase{De: "Zeile unter dem Cursor; markiert; beim letzten Neuladen geändert", En: "row under the cursor; marked; changed by the last reload"}},
	{words.Same("▸"), words.Phrase{De: "öffnet, woraus sich ein Betrag ergibt, oder seine Stelle in der Datei: Enter", En: "opens what an amount is made of, or its place in the file: Enter"}},
	{words.Same("‹2 9›"), words.Phrase{De: "Spalten links und rechts außer Sicht: ← →", En: "columns out of sight, left and right: ← →"}},
	{words.Same("✓"), words.Phrase{De: "erledigt: beschlossen, finanziert, in Kraft, erreicht", En: "settled: decided, funded, in force, met"}},
	{words.Same("◐"), words.Phrase{De: "unter Vorbehalt beschlossen, etwa der Haushaltslage", En: "decided on a condition, as the financial situation"}},
	{words.Same("○"), words.Phrase{De: "offen: in Beratung, noch nicht fällig", En: "open: being heard, not due yet"}},
	{words.Same("✗"), words.Phrase{De: "fehlt: unbeschlossen, gestrichen, versäumt", En: "missing: undecided, struck, missed"}},
	{words.Same("█ ▒ ░"), words.Phrase{De: "Balken je Jahr: Stadt selbst, IT-Dienstleister, Lücke", En: "bars by year: city itself, IT provider, gap"}},
	{words.Same("█ ▓ ▒ ░"), words.Phrase{De: "Balken der Beschlusslage: beschlossen, unter Vorbehalt, in Beratung, unbeschlossen", En: "bar of what is decided: decided, conditional, pending, undecided"}},
	{words.Same("│  »  ◂"), words.Phrase{De: "im Balken: 100 %, dahinter zu viel; mehr, als Platz hat; unter null", En: "in a bar: 100 %, behind it too much; more than there is room for; below zero"}},
	{words.Same("Ø"), words.Phrase{De: "über den Tasten: Mittel der markierten Zeilen, dann kleinster und größter Betrag", En: "above the keys: mean of the marked rows, then the least and the greatest amount"}},
	{words.Same("–"), words.Phrase{De: "null, oder hier nicht festgelegt", En: "zero, or not defined here"}},
}

var wordMeanings = []meaning{
	{words.Consolidated, words.Phrase{De: "Kosten in beiden Plänen; was die Stadt dem IT-Dienstleister zahlt, zählt einmal", En: "cost in both books; what the city pays its IT provider counts once"}},
	{words.CityItself, words.Phrase{De: "was die Stadt ausgibt, ohne ihre Zahlungen an den IT-Dienstleister; „Stadt“ allein zählt sie mit", En: "what the city spends, without its payments to the IT provider; \"city\" alone counts them too"}},
	{words.Gap, words.Phrase{De: "Bedarf eines Jahres, den kein Plan deckt", En: "need of a year that no book funds"}},
	{words.Coverage, words.Phrase{De: "ob Beschlüsse, die gelten, das Geld decken; nicht, ob es reicht", En: "whether decisions in force cover the money; not whether it suffices"}},
	{words.Assumed, words.Phrase{De: "gesetzt von der Planung, ohne Quelle", En: "set by the planners, without a source"}},
	{words.Free, words.Phrase{De: "fortgeschriebener Ansatz ohne das, was Maßnahmen zugeordnet ist", En: "updated estimate less what is allocated to measures"}},
	{words.Available, words.Phrase{De: "was noch ausgegeben werden darf: ohne Ist, Gebundenes und Gesperrtes", En: "what may still be spent: without actuals, commitments and blocks"}},
}

// meant are lines that say what signs or words mean.
func meant(f page.Frame, width int, title words.Phrase, meanings []meaning) []string {
	lines := []string{"", f.Style.Title.On(" " + title.In(f.Lang))}
	for _, m := range meanings {
		of := m.of.In(f.Lang)
		for _, line := range widget.Wrap(m.is.In(f.Lang), max(10, width-18)) {
			lines = append(lines, "  "+widget.Line(of, 15)+line)
			of = ""
		}
	}
	return lines
}
