package tui

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// Below this size only one line is shown.
const leastWidth, leastHeight = 40, 10

// roomy is the height from which a rule and source lines are worth it.
const roomy = 20

// size is that of the terminal; until it is known, the usual one.
func (a *app) size() (width, height int) {
	if a.width <= 0 || a.height <= 0 {
		return 80, 24
	}
	return a.width, a.height
}

func (a *app) small() bool {
	width, height := a.size()
	return width < leastWidth || height < leastHeight
}

// View implements tea.Model: exactly as many cells as the terminal has.
func (a *app) View() string {
	width, height := a.size()
	if a.small() {
		return a.options.Glyphs.Fit(widget.Box(a.smallText(width), width, height))
	}
	f := a.frame()
	lines := a.headLines(width)
	switch {
	case a.model == nil && a.overlay == nil && len(a.problems) == 0:
		lines = append(lines, widget.Box("", width, f.Height)) // the first reading
	default:
		lines = append(lines, widget.Box(a.top().View(f), width, f.Height))
	}
	lines = append(lines, a.footLines(width)...)
	return a.options.Glyphs.Fit(widget.Box(strings.Join(lines, "\n"), width, height))
}

// smallText says what is wrong with the window, as far as it fits.
func (a *app) smallText(width int) string {
	for _, text := range []words.Phrase{
		{De: "Fenster zu klein (40 × 10) – q beendet", En: "window too small (40 × 10) – q quits"},
		{De: "zu klein – q beendet", En: "too small – q quits"},
		{De: "zu klein: q", En: "small: q"},
	} {
		if said := text.In(a.spoken()); widget.Width(said) <= width {
			return said
		}
	}
	return "q"
}

// headLines are the title, the tabs and, over a broken file, the banner.
func (a *app) headLines(width int) []string {
	if a.model == nil {
		return []string{widget.Line(" "+a.style.Title.On("digiplan"), width)}
	}
	lines := []string{
		widget.Ends(" "+a.style.Title.On(titleText(a.model)), a.style.Faint.On(stateText(a.model, a.spoken()))+" ", width),
		widget.Tabs(a.tabs(), a.open, width, a.style),
	}
	lines = append(lines, a.banner(width)...)
	if _, height := a.size(); height > 24 {
		lines = append(lines, "")
	}
	return lines
}

// bodyTop is where the page begins.
func (a *app) bodyTop() int {
	width, _ := a.size()
	return len(a.headLines(width))
}

func titleText(model *page.Model) string {
	if model.City == "" {
		return words.Clean(model.Title)
	}
	return words.Clean(model.Title + " · " + model.City)
}

func stateText(model *page.Model, lang words.Lang) string {
	text := words.Count(len(model.Plan.Measures), words.Phrase{De: "Maßnahme", En: "measure"}, words.Phrase{De: "Maßnahmen", En: "measures"}).In(lang)
	if !model.AsOf.IsZero() {
		text = words.Phrase{De: "Stand %s · ", En: "as of %s · "}.With(model.AsOf).In(lang) + text
	}
	return text
}

func (a *app) tabs() []widget.Tab {
	lang := a.model.Lang
	tabs := make([]widget.Tab, len(a.pages))
	for i, p := range a.pages {
		tabs[i] = widget.Tab{Key: strconv.Itoa(page.Number(a.pages, i)), Title: p.Title().In(lang), Short: shortTitle(p).In(lang)}
		if counter, ok := p.(page.Counter); ok {
			if n := counter.Count(page.Frame{Lang: lang, Model: a.model}); n > 0 {
				count := " (" + strconv.Itoa(n) + ")" // in brackets: a bare number is the key of a page
				tabs[i].Title += count
				tabs[i].Short += count
			}
		}
	}
	return tabs
}

func shortTitle(p page.Page) words.Phrase {
	if s, ok := p.(page.Shortened); ok {
		return s.Short()
	}
	return p.Title()
}

func (a *app) tabAt(x int) int {
	width, _ := a.size()
	return widget.TabAt(a.tabs(), a.open, width, x)
}

// banner tells what is wrong with the files while an earlier state is shown, and
// what to do.
func (a *app) banner(width int) []string {
	if len(a.problems) == 0 {
		return nil
	}
	first, lang := a.problems[0], a.spoken()
	shown := words.Phrase{De: "angezeigt: Stand %s", En: "shown: state of %s"}.With(a.shownAt.Format(time.TimeOnly)).In(lang)
	sentence := strings.TrimSpace(page.PlaceText(first.Place) + "  " + first.Message.In(lang))
	if more := len(a.problems) - 1; more > 0 {
		sentence = words.Phrase{De: "(+%d) %s", En: "(+%d) %s"}.With(more, sentence).In(lang)
	}
	hint := ""
	if !first.Hint.Empty() {
		hint = "→ " + first.Hint.In(lang)
	}
	alert := " " + a.style.Alert.On("✗ "+sentence)
	source := page.SourceLines(first, width, a.style)
	if _, height := a.size(); height < roomy {
		source = nil
	}
	lines := append([]string{alert}, source...)
	last := len(lines) - 1
	lines[last] = strings.TrimRight(lines[last], " ")
	if hint != "" && widget.Width(lines[last])+widget.Width(hint)+3 > width {
		lines = append(lines, "  ")
		last++
	}
	if hint != "" {
		lines[last] += " " + hint
	}
	if len(source) > 0 {
		lines = append(lines, "")
	}
	at := slices.IndexFunc(lines, func(line string) bool { return widget.Width(line)+widget.Width(shown)+2 <= width })
	if at < 0 {
		at = len(lines) - 1
	}
	lines[at] = widget.Ends(lines[at], shown+" ", width)
	return slices.DeleteFunc(lines, func(line string) bool { return line == "" })
}

// keyHints are the actions of the key line.
func (a *app) keyHints() []widget.KeyHint {
	var hints []widget.KeyHint
	for _, action := range a.actions() {
		if !action.Quiet {
			hints = append(hints, widget.KeyHint{Keys: action.Keys, Title: action.Title.In(a.spoken()), Short: action.Short.In(a.spoken())})
		}
	}
	return hints
}
