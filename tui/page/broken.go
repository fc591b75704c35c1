package page

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// NewBroken is what is shown while no sound state of the plan has been seen
// yet: every problem with its source line. It goes by itself once the files
// can be read.
func NewBroken() Page { return &broken{} }

type broken struct {
	at int // the problem that the editor opens
}

func (b *broken) Title() words.Phrase {
	return words.Phrase{De: "Der Plan kann nicht gelesen werden", En: "The plan cannot be read"}
}

func (b *broken) Typing() bool                  { return false }
func (b *broken) Prepare(*Model)                {}
func (b *broken) Update(tea.Msg, Frame) tea.Cmd { return nil }

func (b *broken) Actions(f Frame) []Action {
	move := func(by int) func(Frame) tea.Cmd {
		return func(f Frame) tea.Cmd {
			b.at = max(0, min(b.at+by, len(f.Problems)-1))
			return nil
		}
	}
	actions := []Action{
		{Keys: "up k", Title: up, Do: move(-1), Quiet: true},
		{Keys: "down j", Title: down, Do: move(+1), Quiet: true},
	}
	if p, ok := b.problem(f); ok && p.Path() != "" {
		actions = append(actions, Action{Keys: "e enter", Title: edit, Do: func(Frame) tea.Cmd { return ask(EditMsg{p}) }})
	}
	return actions
}

// problem is the place of the problem under the cursor.
func (b *broken) problem(f Frame) (source.Place, bool) {
	if len(f.Problems) == 0 {
		return source.Place{}, false
	}
	return f.Problems[min(b.at, len(f.Problems)-1)].Place, true
}

func (b *broken) View(f Frame) string {
	lines := []string{
		"",
		" " + f.Style.Bad.On("✗ "+b.Title().In(f.Lang)),
		" " + f.Style.Faint.On(words.Phrase{
			De: "Sobald die Dateien in Ordnung sind, erscheint der Plan von selbst.",
			En: "The plan appears by itself as soon as the files are in order.",
		}.In(f.Lang)),
		"",
	}
	if slices.ContainsFunc(f.Problems, func(p source.Problem) bool { return p.Rule == "no-plan" }) {
		lines = append(lines, " "+words.Phrase{
			De: "Einen Plan legt „digiplan init ORDNER“ an: hier mit q beenden, dann eingeben.",
			En: "\"digiplan init FOLDER\" makes a plan: quit here with q, then type it.",
		}.In(f.Lang), "")
	}
	from := 0
	for i, p := range f.Problems {
		text := problemLines(p, f.Width-2, f.Lang, f.Style)
		sign := "  "
		if i == min(b.at, len(f.Problems)-1) {
			sign, from = "› ", len(lines)
		}
		lines = append(lines, sign+text[0])
		lines = append(append(lines, widget.Indent(text[1:], 2)...), "")
	}
	if from <= f.Height/2 {
		from = 0
	}
	return widget.Box(strings.Join(widget.Window(lines, from, f.Height), "\n"), f.Width, f.Height)
}
