package page

import (
	"digiplan/plan/report"
	"digiplan/tui/widget"
)

// detailLines writes all of a detail down, in one order for all things of a
// kind: title and place, the facts that lead, the tables, the other facts.
func detailLines(f Frame, d report.Detail, leading, width int) []string {
	if leading > 0 && leading < len(d.Facts) && d.Facts[leading].Title == report.CompetentTitle {
		leading++ // who must decide is asked first
	}
	lines := detailHead(f, d, width)
	parts := [][]string{factLines(f, d.Facts[:min(leading, len(d.Facts))], width)}
	for _, table := range d.Tables {
		parts = append(parts, widget.Whole(table, width, f.Lang, f.Style))
	}
	parts = append(parts, factLines(f, d.Facts[min(leading, len(d.Facts)):], width))
	begun := false
	for _, part := range parts {
		if len(part) == 0 {
			continue
		}
		if begun {
			lines = append(lines, "")
		}
		lines, begun = append(lines, part...), true
	}
	return lines
}

// detailHead is the title in full, with the place at its end or below it.
func detailHead(f Frame, d report.Detail, width int) []string {
	title := widget.Wrap(d.Title, width-2)
	last := len(title) - 1
	if widget.Width(title[last])+widget.Width(d.Place)+4 > width {
		title, last = append(title, ""), last+1
	}
	lines := make([]string, len(title))
	for i, text := range title {
		lines[i] = " " + f.Style.Title.On(text)
	}
	lines[last] = widget.Ends(lines[last], f.Style.Faint.On(d.Place)+" ", width)
	return lines
}

// factLines puts names beside values; long values wrap under themselves.
func factLines(f Frame, facts []report.Fact, width int) []string {
	widest := 0
	for _, fact := range facts {
		if fact.Value != nil {
			widest = max(widest, widget.Width(fact.Title.In(f.Lang)))
		}
	}
	widest = min(widest, max(1, width*9/20))
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
