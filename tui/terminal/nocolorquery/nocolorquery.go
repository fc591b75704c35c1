// Package nocolorquery keeps the framework from asking the terminal for its
// colours before main has begun.
//
// bubbletea v1 calls lipgloss.HasDarkBackground in an init function. On a
// terminal that does not answer, that stalls every command for five seconds,
// even --version, and the answer of one that does can land in the next program's
// input. lipgloss only asks while nobody has told it, so this package tells it.
//
// It works by order. Go initialises, among the packages whose imports are
// ready, the one with the smallest import path. This one imports nothing but
// lipgloss and its path sorts before github.com/charmbracelet/bubbletea, so it
// runs as soon as lipgloss is ready and always before bubbletea. Moving it to a
// path that sorts later, or letting it import more, breaks it; a test in
// package terminal notices.
package nocolorquery

import "github.com/charmbracelet/lipgloss"

// The only init of the program: there is no later moment that is early enough.
// The value does not matter, themes are chosen elsewhere.
func init() {
	lipgloss.SetHasDarkBackground(true)
}
