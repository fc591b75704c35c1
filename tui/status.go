package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
)

const fadeAfter = 6 * time.Second

// fadeMsg ends a message, by its number.
type fadeMsg int

// status is the last thing the app had to say. Good news fades, bad news stays
// until a key is pressed.
type status struct {
	text    words.Sentence
	bad     bool
	ofFiles bool // true of the files as they were read last
	number  int
}

func (a *app) say(text words.Sentence) tea.Cmd {
	a.status = status{text: text, number: a.status.number + 1}
	return a.later(fadeAfter, fadeMsg(a.status.number))
}

func (a *app) complain(text words.Sentence) tea.Cmd {
	a.status = status{text: text, bad: true, number: a.status.number + 1}
	return nil
}

func (s *status) fade(number int) {
	if s.number == number && !s.bad {
		s.text = words.Sentence{}
	}
}

// leave is called when the page changes: what was said of the old one is no
// news there.
func (s *status) leave() {
	if !s.bad {
		s.text = words.Sentence{}
	}
}

// touch is called with every key.
func (s *status) touch() {
	if s.bad {
		s.drop()
	}
}

// drop forgets what was said.
func (s *status) drop() { s.text, s.bad, s.ofFiles = words.Sentence{}, false, false }
