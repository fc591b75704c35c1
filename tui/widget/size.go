// Package widget draws: values and a size in, text out. It knows no clock, no
// files and no terminal. Whatever is asked for a size returns exactly that
// many cells, so that pages can be put together without counting again.
package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Box makes a text exactly width × height cells: long lines are cut with an
// ellipsis, short ones filled with blanks. Every view of the screen ends here.
func Box(text string, width, height int) string {
	if width <= 0 || height <= 0 {
		return ""
	}
	lines := strings.Split(text, "\n")
	for i := range lines[:min(height, len(lines))] {
		lines[i] = Line(lines[i], width)
	}
	for len(lines) < height {
		lines = append(lines, strings.Repeat(" ", width))
	}
	return strings.Join(lines[:height], "\n")
}

// Line makes one line exactly width cells.
func Line(text string, width int) string {
	if width <= 0 {
		return ""
	}
	wide := Width(text)
	if wide > width {
		text = ansi.Truncate(text, width, "…")
		wide = Width(text)
	}
	return text + strings.Repeat(" ", width-wide)
}

// Right is Line with the text at the right end.
func Right(text string, width int) string {
	if wide := Width(text); wide <= width {
		return strings.Repeat(" ", width-wide) + text
	}
	return Line(text, width)
}

// Ends puts one text at the left and one at the right end of a line. The left
// one is cut if both do not fit.
func Ends(left, right string, width int) string {
	wide := Width(right)
	if wide == 0 || wide >= width {
		return Line(left+right, width)
	}
	return Line(Line(left, width-wide-1)+" "+right, width)
}

// Beside sets lists of lines side by side, each in its own width, two blanks
// apart.
func Beside(widths []int, blocks ...[]string) []string {
	tallest := 0
	for _, block := range blocks {
		tallest = max(tallest, len(block))
	}
	lines := make([]string, tallest)
	for i := range lines {
		for j, block := range blocks {
			text := ""
			if i < len(block) {
				text = block[i]
			}
			if j > 0 {
				lines[i] += "  "
			}
			lines[i] += Line(text, widths[j])
		}
	}
	return lines
}

// Wrap breaks a text into lines of at most width cells.
func Wrap(text string, width int) []string {
	return strings.Split(ansi.Wrap(text, max(1, width), " "), "\n")
}

// Indent begins each line with blanks.
func Indent(lines []string, by int) []string {
	indented := make([]string, len(lines))
	for i, line := range lines {
		indented[i] = strings.Repeat(" ", by) + line
	}
	return indented
}

// Window is the part of lines that a height shows, from a line on; the first
// line is moved where there would be less to see than there could be.
func Window(lines []string, from, height int) []string {
	from = Scroll(from, len(lines), height)
	return lines[from:min(len(lines), from+max(0, height))]
}

// Scroll keeps the first line of a window where the window is full.
func Scroll(from, lines, height int) int {
	return max(0, min(from, lines-max(0, height)))
}

// DropCells leaves out the first cells of a plain text.
func DropCells(text string, cells int) string {
	if cells <= 0 {
		return text
	}
	return ansi.TruncateLeft(text, cells, "…")
}
