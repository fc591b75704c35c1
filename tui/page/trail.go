package page

import (
	"slices"

	"digiplan/plan/report"
	"digiplan/plan/report/trail"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// Opened is what a link leads to, as it is read.
type Opened struct {
	report.Detail
	widget.Text
	Here int // the line that the link is about, 0 for all
}

// Open writes down what a link leads to.
func Open(f Frame, link table.Link) Opened {
	type question struct {
		link  table.Link
		width int
	}
	return remember(f.Model, "trail", question{link, f.Width}, func() Opened {
		detail, ok := trail.Open(f.Model.Source, link)
		if !ok {
			gone := words.Phrase{De: "Das gibt es nicht mehr: Esc führt zurück", En: "This is no longer there: Esc leads back"}
			return Opened{Text: widget.Text{Lines: []string{" " + gone.In(f.Lang)}}}
		}
		opened := Opened{Detail: detail, Text: DetailText(f, detail, f.Width)}
		opened.Leads = slices.DeleteFunc(opened.Leads, func(lead widget.Lead) bool {
			if lead.Opens == link {
				opened.Here = lead.Line
			}
			return lead.Opens == link
		})
		return opened
	})
}
