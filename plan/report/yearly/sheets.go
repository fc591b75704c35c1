package yearly

import (
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/measures"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Sheets are some measures, a page each (Steckbrief).
func Sheets(src report.Source, list []*plan.Measure) Report {
	r := Report{Title: words.Text("Steckbriefe der Maßnahmen", "Sheets of measures"), Plan: src.Title, City: src.City, State: src.AsOf, OnePage: true, Restricted: src.Restricted, Hidden: src.Hidden}
	if len(list) == 1 {
		r.Title = words.Text("Steckbrief", "Sheet")
	}
	r.Facts = []report.Fact{{Title: words.Phrase{De: "Plan", En: "Plan"}, Value: table.NameOf(src.Title)}}
	if !src.AsOf.IsZero() {
		r.Facts = append(r.Facts, report.Fact{Title: words.Phrase{De: "Stand der Angaben", En: "State of the data"}, Value: table.Date(src.AsOf)})
	}
	r.Notices = writer{Source: src}.forWhom()
	for _, m := range list {
		sheet := measures.Sheet(src, m)
		r.Sections = append(r.Sections, Section{
			ID: "measure-" + string(m.ID), Level: 2, Title: words.Plain(sheet.Title), Paged: len(list) > 1, Facts: sheet.Facts, Tables: sheet.Tables,
		})
	}
	return r
}
