package page

import (
	"cmp"
	"slices"

	"digiplan/plan/report"
	"digiplan/tui/widget"
)

// detailLines writes a detail down: title and place, then facts and tables,
// what is shorter first, so that a low window shows something of all.
func detailLines(f Frame, d report.Detail, width int) []string {
	lines := []string{widget.Ends(" "+f.Style.Title.On(d.Title), f.Style.Faint.On(d.Place)+" ", width)}
	parts := [][]string{factLines(f, d.Facts, width)}
	for _, table := range d.Tables {
		grid := widget.NewGrid(table, f.Lang)
		grid.Room = detailRoom
		parts = append(parts, grid.Lines(width, f.Lang, f.Style))
	}
	parts = slices.DeleteFunc(parts, func(part []string) bool { return len(part) == 0 })
	slices.SortStableFunc(parts, func(a, b []string) int { return cmp.Compare(len(a), len(b)) })
	for i, part := range parts {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, part...)
	}
	return lines
}

// detailRoom lets the words of a derivation be read before all else.
var detailRoom = map[string]widget.Room{
	"term": {Priority: 1, Least: 32}, "what": {Priority: 1, Least: 24}, "place": {Priority: 2}, "decision": {Priority: 3},
}

// factLines puts names beside values; long values wrap under themselves.
func factLines(f Frame, facts []report.Fact, width int) []string {
	widest := 0
	for _, fact := range facts {
		widest = max(widest, widget.Width(fact.Title.In(f.Lang)))
	}
	widest = min(widest, 22, max(1, width/3))
	var lines []string
	for _, fact := range facts {
		if fact.Value == nil {
			continue
		}
		name := f.Style.Head.On(widget.Line(fact.Title.In(f.Lang), widest))
		for _, text := range widget.Wrap(fact.Value.In(f.Lang), width-widest-4) {
			lines = append(lines, " "+name+"  "+text)
			name = widget.Line("", widest)
		}
	}
	return lines
}
