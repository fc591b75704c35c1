package measures

import (
	"slices"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Sheet is a measure on one page (Steckbrief), as a councillor reads it: what it is, what it
// costs by year and book, how far it is, and what is wrong with it.
func Sheet(src report.Source, m *plan.Measure) report.Detail {
	part := src
	part.Plan = src.Plan.With([]*plan.Measure{m})
	part.Problems = slices.DeleteFunc(slices.Clone(src.Problems), func(p source.Problem) bool { return p.Measure != string(m.ID) })
	milestones := Milestones(part).Without("title", "theme", "lead", "source", "assumed", "note", report.MeasureNumber.Key)
	indicators := Indicators(part).Without("title", "theme", "lead", "note", report.MeasureNumber.Key)
	detail := report.Detail{Title: words.Clean(m.Title), Facts: sheetFacts(src, m)}
	tables := []*table.Table{sheetMoney(src, m), milestones, indicators}
	if !src.Restricted { // what is wrong is for those who can mend it
		tables = append(tables, part.Findings().Pick("severity", "message"))
	}
	for _, t := range tables {
		if len(t.Rows) > 0 {
			t.ID += " " + string(m.ID)
			detail.Tables = append(detail.Tables, t)
		}
	}
	return detail
}

// sheetFacts are those of the detail that no table says.
func sheetFacts(src report.Source, m *plan.Measure) []report.Fact {
	late := report.Fact{Title: lateTitle, Value: daysCell(Late(src, m))}
	facts := slices.DeleteFunc(measureFacts(src, m), func(f report.Fact) bool {
		return f.Title == milestoneTitle || f.Title == report.FieldNames["indicator"]
	})
	if late.Value == nil {
		return facts
	}
	at := slices.IndexFunc(facts, func(f report.Fact) bool { return f.Title == words.Status })
	return slices.Insert(facts, at+1, late)
}
