package page

import (
	"digiplan/plan/report"
	"digiplan/tui/widget"
)

// detailLines writes a detail down: title and place, then facts and tables,
// what is shorter first, so that a low window shows something of both.
func detailLines(f Frame, d report.Detail, width int) []string {
	lines := []string{widget.Ends(" "+f.Style.Title.On(d.Title), f.Style.Faint.On(d.Place)+" ", width)}
	facts := factLines(f, d.Facts, width)
	var tables []string
	for i, table := range d.Tables {
		if i > 0 {
			tables = append(tables, "")
		}
		grid := widget.NewGrid(table, f.Lang)
		grid.Room = detailRoom
		tables = append(tables, grid.Lines(width, f.Lang, f.Style)...)
	}
	if len(facts) > 0 && len(tables) > 0 {
		if len(tables) < len(facts) {
			facts, tables = tables, facts
		}
		facts = append(facts, "")
	}
	return append(append(lines, facts...), tables...)
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
