package widget

import (
	"strings"

	"digiplan/plan/table"
	"digiplan/tui/style"
)

// Text is lines of which some lead somewhere. Those begin with a blank, where their sign
// is put.
type Text struct {
	Lines []string
	Leads []Lead // in the order of their lines
}

// Lead is some lines that open something.
type Lead struct {
	Line, Height int
	Opens        table.Link
}

// Add puts lines below, which lead to the same.
func (t *Text) Add(opens table.Link, lines ...string) {
	if opens.Leads() && len(lines) > 0 {
		t.Leads = append(t.Leads, Lead{len(t.Lines), len(lines), opens})
	}
	t.Lines = append(t.Lines, lines...)
}

// Join puts another text below.
func (t *Text) Join(other Text) {
	for _, lead := range other.Leads {
		lead.Line += len(t.Lines)
		t.Leads = append(t.Leads, lead)
	}
	t.Lines = append(t.Lines, other.Lines...)
}

// LeadAt is the index of the lead on a line, -1 for none.
func (t Text) LeadAt(line int) int {
	for i, lead := range t.Leads {
		if line >= lead.Line && line < lead.Line+lead.Height {
			return i
		}
	}
	return -1
}

// Signed are the lines with a sign before each that leads somewhere, and the cursor
// before one of them; -1 for none.
func (t Text) Signed(cursor int, s style.Style) []string {
	lines := append([]string(nil), t.Lines...)
	for i, lead := range t.Leads {
		sign := s.Faint.On("▸")
		if i == cursor {
			sign = s.Key.On("›")
		}
		lines[lead.Line] = sign + strings.TrimPrefix(lines[lead.Line], " ")
	}
	return lines
}
