// Package style names looks by what they mean. A theme is one short palette;
// everything else follows from it.
package style

import (
	"strings"

	"github.com/charmbracelet/lipgloss"

	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Theme is a choice of colours.
type Theme string

// The themes.
const (
	Dark     Theme = "dark"
	Light    Theme = "light"
	Contrast Theme = "contrast" // strong colours, nothing faint
	Mono     Theme = "mono"     // no colours, only bold, reverse and underline
)

// Themes lists all.
var Themes = [...]Theme{Dark, Light, Contrast, Mono}

// ThemeNames are what people call them.
var ThemeNames = map[Theme]words.Phrase{
	Dark: {De: "dunkel", En: "dark"}, Light: {De: "hell", En: "light"}, Contrast: {De: "kräftig", En: "strong"}, Mono: {De: "keine", En: "none"},
}

// Paint puts text into one look. The zero Paint leaves it as it is. It is a
// pair of control sequences, since drawing a table paints a thousand cells.
type Paint struct{ on, off string }

// On paints a text of one line.
func (p Paint) On(text string) string {
	if text == "" {
		return ""
	}
	return p.on + text + p.off
}

// Around puts the look around a pair of signs, for text that is written by others.
func (p Paint) Around(open, shut string) [2]string { return [2]string{p.on + open, shut + p.off} }

// Style is all looks, named by meaning. The zero Style is plain text. Colour
// never stands alone: a word, a sign or a column says the same.
type Style struct {
	Title    Paint // what a view is about
	Head     Paint // heads of columns, names of figures
	Faint    Paint // what may be overlooked
	Good     Paint
	Warn     Paint
	Bad      Paint
	City     Paint // the city's book, everywhere
	Provider Paint // the provider's book, everywhere
	Gap      Paint // money that is missing
	Sum      Paint // totals and subtotals
	Cursor   Paint // the row under the cursor
	Key      Paint // a key that can be pressed
	Open     Paint // the open tab
	Alert    Paint // the banner over a broken file
	Struck   Paint // words that an earlier version had
	Added    Paint // words that a newer version has
}

// palette is a theme. Colours are those of Okabe and Ito, which people with
// any kind of colour vision tell apart, darkened for a light background.
type palette struct{ city, provider, good, warn, bad, faint string }

var palettes = map[Theme]palette{
	Dark:     {city: "#56B4E9", provider: "#E69F00", good: "#2FBF94", warn: "#F0E442", bad: "#FF7A3D", faint: "#9A9A9A"},
	Light:    {city: "#0072B2", provider: "#9A5B00", good: "#00704F", warn: "#7A5C00", bad: "#B23A00", faint: "#666666"},
	Contrast: {city: "#7FD0FF", provider: "#FFB800", good: "#4DFFC3", warn: "#FFFF55", bad: "#FF9466"},
}

// For derives all looks from a theme; an unknown one is mono. It asks lipgloss
// how many colours there are, so it must be called after terminal.Run has
// begun.
func For(theme Theme) Style {
	p := palettes[theme]
	bold := lipgloss.NewStyle().Bold(true)
	s := Style{
		Title:    paint(bold),
		Head:     paint(colour(p.faint)),
		Faint:    paint(colour(p.faint)),
		Good:     paint(colour(p.good)),
		Warn:     paint(colour(p.warn)),
		Bad:      paint(colour(p.bad).Bold(true)),
		City:     paint(colour(p.city)),
		Provider: paint(colour(p.provider)),
		Gap:      paint(colour(p.warn)),
		Sum:      paint(bold),
		Cursor:   paint(lipgloss.NewStyle().Reverse(true)),
		Key:      paint(bold),
		Open:     paint(bold.Reverse(true)),
		Alert:    paint(colour(p.bad).Bold(true)),
		Struck:   paint(colour(p.bad).Strikethrough(true)),
		Added:    paint(colour(p.good).Bold(true)),
	}
	if p.faint == "" {
		s.Head = paint(lipgloss.NewStyle().Underline(true))
	}
	return s
}

func colour(hex string) lipgloss.Style {
	if hex == "" {
		return lipgloss.NewStyle()
	}
	return lipgloss.NewStyle().Foreground(lipgloss.Color(hex))
}

// paint takes a style's control sequences from a sample.
func paint(s lipgloss.Style) Paint {
	on, off, _ := strings.Cut(s.Render("x"), "x")
	return Paint{on, off}
}

// Book is the colour of a book, the same everywhere.
func (s Style) Book(book budget.Book) Paint {
	switch book {
	case budget.City:
		return s.City
	case budget.Provider:
		return s.Provider
	}
	return Paint{}
}

// Mark is the look of a marked row.
func (s Style) Mark(mark table.Mark) Paint {
	switch mark {
	case table.Good:
		return s.Good
	case table.Warn:
		return s.Warn
	case table.Bad:
		return s.Bad
	case table.Faint:
		return s.Faint
	}
	return Paint{}
}
