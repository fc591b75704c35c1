//go:build !unix

package terminal

import tea "github.com/charmbracelet/bubbletea"

// suspend does nothing: there is no shell that could wake a program.
func suspend(*tea.Program, *gate) error { return nil }
