// Package trail opens what rows and facts lead to: what an amount is made of, down to
// the measure, the allocation, the decision, the paper and the line of a file.
package trail

import (
	"slices"
	"strconv"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/overview"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Open is what a link leads to; false where that is no longer there.
func Open(src report.Source, link table.Link) (report.Detail, bool) {
	first, second, third := report.LinkParts(link.ID)
	number, _ := strconv.Atoi(second) // a year or an index, where there is one
	switch link.To {
	case report.MeasureLink:
		return measures.Detail(src, budget.MeasureID(first))
	case report.MeasureYearLink:
		return measures.Year(src, budget.MeasureID(first), budget.Year(number))
	case report.AllocationLink:
		return measures.Allocation(src, budget.MeasureID(first), number)
	case report.LineLink:
		return money.LineDetail(src, budget.LineID(first), budget.Year(number))
	case report.ActualsLink:
		return money.Actuals(src, budget.MeasureID(first))
	case report.MovementLink:
		return row(src, money.Movements(src), link.ID)
	case report.OrderLink:
		return row(src, money.Orders(src), link.ID)
	case report.PaperLink:
		return committees.PaperDetail(src, plan.PaperID(link.ID))
	case report.StandingLink:
		return committees.Standing(src, plan.PaperID(second), budget.LineID(first))
	case report.FiguresLink:
		year, _ := strconv.Atoi(first)
		return overview.Parts(src, budget.Year(year))
	case report.FigureLink:
		return overview.Part(src, first, budget.Year(number), budget.MeasureID(third))
	}
	return block(link.Place)
}

// row is all that a table says of one of its rows.
func row(src report.Source, t *table.Table, id string) (report.Detail, bool) {
	at := slices.IndexFunc(t.Rows, func(r table.Row) bool { return r.ID == id })
	if at < 0 {
		return report.Detail{}, false
	}
	detail := OwnCells(src, t.Columns, &t.Rows[at])
	detail.Name, detail.Title = words.Said(t.Title), t.Rows[at].Cells[0].In(src.Plan.Language)
	return detail, true
}

// OwnCells is a row with all its cells, for rows of which no more is known.
func OwnCells(src report.Source, columns []table.Column, r *table.Row) report.Detail {
	detail := report.Detail{Place: r.Place}
	for i, column := range columns {
		cell := r.At(i)
		if cell == nil || column.Helper {
			continue
		}
		fact := report.Fact{Title: column.Title, Value: cell}
		if decision, ok := cell.(table.Word); ok && column.Key == "decision" {
			if paper, _ := plan.CutDecision(decision.Key); src.Council.History(paper) != nil {
				fact.Opens = report.ToPaper(paper)
			}
		}
		detail.Facts = append(detail.Facts, fact)
	}
	return detail
}
