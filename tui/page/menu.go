package page

import (
	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
)

// MenuMsg asks the app to let the person choose from a list.
type MenuMsg struct{ Menu }

// Menu is a list to choose from. What it offers is asked for anew each time.
type Menu struct {
	Title  words.Phrase
	Note   words.Phrase // what else can be done here; empty for nothing
	Offers func(f Frame, typed string) []Offer
}

// Offer is one line of a menu. Those are shown whose title has what was typed.
type Offer struct {
	Sign  string // before the title: of what holds now
	Title words.Phrase
	More  string // behind it
	Stays bool   // the menu stays open for more
	Do    func(Frame) tea.Cmd
	Drop  func(Frame) tea.Cmd // deletes what is offered; nil where that cannot be
}
