package source

import "strings"

// Block are the lines of the table that the place stands in, from its header to the next
// one without the blank lines and comments before that, and the number of the first.
func (p Place) Block() (from int, lines []string) {
	if p.file == nil {
		return 0, nil
	}
	header := func(line int) bool { return strings.HasPrefix(strings.TrimSpace(p.file.Line(line)), "[") }
	from = max(1, p.Pos().Line)
	to := from + 1
	for from > 1 && !header(from) {
		from--
	}
	for to <= len(p.file.lines()) && !header(to) {
		to++
	}
	for ; to > p.Pos().Line+1; to-- {
		if text := strings.TrimSpace(p.file.Line(to - 1)); text != "" && text[0] != '#' {
			break
		}
	}
	for line := from; line < to; line++ {
		lines = append(lines, p.file.Line(line))
	}
	return from, lines
}
