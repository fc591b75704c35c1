package page

import (
	"fmt"

	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/style"
	"digiplan/tui/widget"
)

// PlaceText is "file:line:col" as far as it is known, without the folder.
func PlaceText(place source.Place) string {
	if pos := place.Pos(); pos.Line > 0 {
		return fmt.Sprintf("%s:%d:%d", place.Path(), pos.Line, pos.Col)
	}
	return place.Path()
}

// SourceLines is the line of the file that a problem stands on, with marks
// under the place: none where it is not known.
func SourceLines(p source.Problem, width int, s style.Style) []string {
	text, marks := p.Caret()
	if text == "" {
		return nil
	}
	number := fmt.Sprintf("%5d │ ", p.Place.Pos().Line)
	cut := max(0, widget.Width(marks)-width+len(number)+8) // long lines: the place stays in sight
	text, marks = widget.DropCells(text, cut), widget.DropCells(marks, cut)
	return []string{
		widget.Line(s.Faint.On(number)+text, width),
		widget.Line(s.Faint.On("      │ ")+s.Bad.On(marks), width),
	}
}

// problemLines is a problem in full: sentence, place, source line, way out.
func problemLines(p source.Problem, width int, lang words.Lang, s style.Style) []string {
	lines := []string{widget.Ends(" "+s.Mark(report.SeverityMarks[p.Severity]).On(report.Severity(p.Severity).In(lang))+"  "+s.Title.On(PlaceText(p.Place)), s.Faint.On(report.RuleName(p.Rule).In(lang))+" ", width)}
	lines = append(lines, widget.Indent(widget.Wrap(p.Message.In(lang), width-4), 3)...)
	lines = append(lines, SourceLines(p, width, s)...)
	if !p.Hint.Empty() {
		hint := "→ " + p.Hint.In(lang)
		lines = append(lines, widget.Indent(widget.Wrap(hint, width-4), 3)...)
	}
	return lines
}
