package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// menu lets the person choose from what a page offers.
type menu struct {
	app *app
	page.Menu
	chooser
	dropping string // title of what a second press deletes
}

func (m *menu) Title() words.Phrase { return m.Menu.Title }
func (m *menu) Typing() bool        { return true }
func (m *menu) Prepare(*page.Model) {}

func (m *menu) Update(msg tea.Msg, _ page.Frame) tea.Cmd {
	if key, ok := msg.(tea.KeyMsg); ok {
		m.dropping = ""
		m.press(key)
	}
	return nil
}

func (m *menu) offers(f page.Frame) []page.Offer {
	return m.Offers(f, strings.TrimSpace(m.input.String()))
}

func (m *menu) names(f page.Frame) []string {
	var names []string
	for _, offer := range m.offers(f) {
		names = append(names, offer.Title.In(f.Lang))
	}
	return names
}

func (m *menu) Actions(f page.Frame) []page.Action {
	actions := []page.Action{{Keys: "esc", Title: words.Phrase{De: "schließen", En: "close"}, Do: m.close}}
	actions = append(actions, m.moves(func(words.Lang) []string { m.dropping = ""; return m.names(f) })...)
	at := m.picked(m.names(f))
	if at < 0 {
		return actions
	}
	offer := m.offers(f)[at]
	actions = append(actions, page.Action{Keys: "enter", Title: words.Phrase{De: "wählen", En: "choose"}, Do: func(f page.Frame) tea.Cmd {
		if !offer.Stays {
			m.close(f)
		}
		return offer.Do(f)
	}})
	if offer.Drop != nil {
		title := words.Phrase{De: "löschen", En: "delete"}
		if m.dropping == offer.Title.In(f.Lang) {
			title = words.Phrase{De: "wirklich löschen", En: "really delete"}
		}
		actions = append(actions, page.Action{Keys: "delete", Title: title, Do: func(f page.Frame) tea.Cmd { return m.drop(f, offer) }})
	}
	return actions
}

func (m *menu) close(page.Frame) tea.Cmd {
	m.app.overlay = nil
	return nil
}

// drop asks once more before something is deleted.
func (m *menu) drop(f page.Frame, offer page.Offer) tea.Cmd {
	if title := offer.Title.In(f.Lang); m.dropping != title {
		m.dropping = title
		return nil
	}
	m.dropping = ""
	return offer.Drop(f)
}

func (m *menu) View(f page.Frame) string {
	head := " " + f.Style.Title.On(m.Title().In(f.Lang))
	if note := m.Note.In(f.Lang); note != "" {
		head = widget.Ends(head, f.Style.Faint.On(note)+" ", f.Width)
	}
	offers := m.offers(f)
	lines := append([]string{head}, m.lines(f, f.Height-1, m.names(f), func(i int) string {
		offer := offers[i]
		line := widget.Line(offer.Sign, 2) + offer.Title.In(f.Lang)
		if offer.More != "" {
			line = widget.Line(line, 36) + "  " + offer.More
		}
		return line
	})...)
	return widget.Box(strings.Join(lines, "\n"), f.Width, f.Height)
}
