package plan

import (
	"slices"
	"time"

	"digiplan/budget"
)

// Provisional is the year that the plan is in without a budget in force: its
// by-law is not there yet (vorläufige Haushaltsführung, § 82 GO NRW); 0 for none.
func (p *Plan) Provisional() budget.Year {
	year := budget.Year(p.AsOf.Year())
	if p.AsOf.IsZero() || !p.Years.Has(year) || !p.MediumTerm(year) {
		return 0
	}
	return year
}

// MediumTerm tells of a year behind the budget in force, which is planned without
// authority. A plan that names no budget says nothing of it.
func (p *Plan) MediumTerm(year budget.Year) bool { return p.InForce.From != 0 && year > p.InForce.To }

// On takes the plan back to a day: what was decided, booked or reached later does
// not count yet. What has no date stays.
func (p *Plan) On(day time.Time) {
	p.AsOf = day
	p.Papers = slices.Clone(p.Papers)
	for i := range p.Papers {
		paper := &p.Papers[i]
		paper.Hearings = slices.Clone(paper.Hearings)
		for j := range paper.Hearings {
			if hearing := &paper.Hearings[j]; hearing.Date.After(day) {
				hearing.Outcome, hearing.Vote, hearing.Items = "", "", nil
			}
		}
	}
	p.Actuals = slices.DeleteFunc(slices.Clone(p.Actuals), func(a Actual) bool { return a.Date.After(day) })
	p.Measures = kept(p.Measures, func(m **Measure) bool { *m = (*m).on(day); return true })
}

// on is a copy of the measure in which no milestone after a day is reached.
func (m Measure) on(day time.Time) *Measure {
	m.Milestones = slices.Clone(m.Milestones)
	for i := range m.Milestones {
		if milestone := &m.Milestones[i]; milestone.Day().After(day) {
			milestone.Done, milestone.Reached = false, time.Time{}
		}
	}
	return &m
}
