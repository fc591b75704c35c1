package plan

import (
	"slices"

	"digiplan/budget"
)

// Reported tells whether the report on a year was written: it has a day or a
// number.
func (p *Plan) Reported(year budget.Year) bool {
	return slices.ContainsFunc(p.Papers, func(paper Paper) bool {
		return paper.Kind == ReportPaper && paper.Year == year && (paper.Number != "" || !paper.Date.IsZero())
	})
}

// dateReports gives reports on the strategy that name no year the one they
// settle: by their day, the year before or their own, whichever is still owed.
// A report settles one year, and a new version of a report no other one.
func (p *Plan) dateReports() {
	settled := make(map[budget.Year]bool)
	var undated []int
	for i := range p.Papers {
		switch paper := &p.Papers[i]; {
		case paper.Kind != ReportPaper:
		case paper.Year != 0:
			settled[paper.Year] = true
		case !paper.Date.IsZero() && p.onStrategy(paper):
			undated = append(undated, i)
		}
	}
	if len(undated) == 0 {
		return
	}
	p.Papers = slices.Clone(p.Papers) // the file keeps its own
	slices.SortStableFunc(undated, func(a, b int) int { return p.Papers[a].Date.Compare(p.Papers[b].Date) })
	for _, i := range undated {
		paper := &p.Papers[i]
		written := budget.Year(paper.Date.Year())
		for year := max(written-1, p.Report.From); year <= written && paper.Year == 0; year++ {
			if !settled[year] {
				paper.Year, settled[year] = year, true
			}
		}
	}
}

// onStrategy tells of a report on the whole strategy: its theme is that of the
// paper of the strategy; or it has none, and refers to that paper.
func (p *Plan) onStrategy(report *Paper) bool {
	strategy := p.paper(p.Strategy)
	if before := p.paper(report.Amends); strategy == nil || before != nil && before.Kind == ReportPaper {
		return false
	}
	if report.Theme != "" {
		return report.Theme == strategy.Theme
	}
	return slices.ContainsFunc(append(slices.Clone(report.Related), report.Amends), func(name PaperID) bool {
		named := p.paper(name)
		return named != nil && (named == strategy || named == p.paper(strategy.Amends))
	})
}

// paper finds a paper by its number or id, nil if there is none.
func (p *Plan) paper(name PaperID) *Paper {
	i := slices.IndexFunc(p.Papers, func(paper Paper) bool { return name != "" && (paper.Number == name || paper.ID == name) })
	if i < 0 {
		return nil
	}
	return &p.Papers[i]
}
