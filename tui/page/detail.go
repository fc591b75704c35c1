package page

import (
	"slices"

	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/tui/widget"
)

// DetailText writes all of a detail down, in one order for all things of a
// kind: title and place, the facts that lead, the tables, the other facts.
func DetailText(f Frame, d report.Detail, width int) widget.Text {
	leading := min(d.Lead, len(d.Facts))
	if leading > 0 && leading < len(d.Facts) && d.Facts[leading].Title == report.CompetentTitle {
		leading++ // who must decide is asked first
	}
	text := detailHead(f, d, width)
	parts := []widget.Text{factText(f, d.Facts[:leading], width)}
	for _, table := range d.Tables {
		parts = append(parts, widget.Whole(table, width, f.Lang, f.Style))
	}
	parts = append(parts, factText(f, d.Facts[leading:], width))
	parts = slices.DeleteFunc(parts, func(part widget.Text) bool { return len(part.Lines) == 0 })
	for i, part := range parts {
		if i > 0 {
			text.Add(table.Link{}, "")
		}
		text.Join(part)
	}
	return text
}

// detailHead is the title in full, with the place that it opens at its end or below it.
func detailHead(f Frame, d report.Detail, width int) widget.Text {
	place := d.Place.String()
	title := widget.Wrap(d.Title, width-2)
	last := len(title) - 1
	if widget.Width(title[last])+widget.Width(place)+4 > width {
		title, last = append(title, ""), last+1
	}
	lines := make([]string, len(title))
	for i, text := range title {
		lines[i] = " " + f.Style.Title.On(text)
	}
	lines[last] = widget.Ends(lines[last], f.Style.Faint.On(place)+" ", width)
	var text widget.Text
	text.Add(table.Link{Place: d.Place}, lines...)
	return text
}

// factText puts names beside values; long values wrap under themselves.
func factText(f Frame, facts []report.Fact, width int) widget.Text {
	widest := 0
	for _, fact := range facts {
		if fact.Value != nil {
			widest = max(widest, widget.Width(fact.Title.In(f.Lang)))
		}
	}
	widest = min(widest, max(1, width*9/20))
	var text widget.Text
	for _, fact := range facts {
		if fact.Value == nil {
			continue
		}
		name := f.Style.Head.On(widget.Line(fact.Title.In(f.Lang), widest))
		var lines []string
		for _, part := range widget.Wrap(fact.Value.In(f.Lang), width-widest-4) {
			lines = append(lines, " "+name+"  "+part)
			name = widget.Line("", widest)
		}
		text.Add(fact.Opens, lines...)
	}
	return text
}
