package report

import (
	"slices"
	"strconv"
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// The kinds of what rows lead to.
const (
	MeasureLink     = "measure"
	MeasureYearLink = "measure-year"
	LineLink        = "line"
	PaperLink       = "paper"
	AllocationLink  = "allocation"
	MovementLink    = "movement"
	OrderLink       = "order"
	ActualsLink     = "actuals"  // the bookings of a measure
	StandingLink    = "standing" // what a line gives on a paper
	FiguresLink     = "figures"  // all figures of the plan, or of a year
	FigureLink      = "figure"   // what one of them is made of
)

// between stands between the parts of an id.
const between = "@"

// LinkParts takes the id of a link apart; behind its last part all are "".
func LinkParts(id string) (first, second, third string) {
	parts := append(strings.SplitN(id, between, 3), "", "")
	return parts[0], parts[1], parts[2]
}

// ToMeasure leads to all that is known of a measure.
func ToMeasure(id budget.MeasureID) table.Link { return table.Link{To: MeasureLink, ID: string(id)} }

// ToMeasureYear leads to how the figures of a measure in a year come about.
func ToMeasureYear(id budget.MeasureID, year budget.Year) table.Link {
	return table.Link{To: MeasureYearLink, ID: string(id) + between + words.PlainYear(year)}
}

// ToLine leads to how the figures of a line in a year come about.
func ToLine(id budget.LineID, year budget.Year) table.Link {
	return table.Link{To: LineLink, ID: string(id) + between + words.PlainYear(year)}
}

// ToPaper leads to a paper.
func ToPaper(id plan.PaperID) table.Link { return table.Link{To: PaperLink, ID: string(id)} }

// ToStanding leads to what a line gives on a paper.
func ToStanding(paper plan.PaperID, line budget.LineID) table.Link {
	return table.Link{To: StandingLink, ID: string(line) + between + string(paper)}
}

// ToAllocation leads to what a line gives one of the plan's measures.
func ToAllocation(m *plan.Measure, a *plan.Allocation) table.Link {
	for i := range m.Allocations {
		if a == &m.Allocations[i] {
			return table.Link{To: AllocationLink, ID: string(m.ID) + between + strconv.Itoa(i)}
		}
	}
	return table.Link{}
}

// ToRow leads to a row of the table of movements or of orders, by its place.
func ToRow(kind string, place source.Place) table.Link {
	return table.Link{To: kind, ID: place.String()}
}

// ToFigures leads to all figures of the plan, or of a year that is not 0.
func ToFigures(year budget.Year) table.Link {
	return table.Link{To: FiguresLink, ID: yearPart(year)}
}

// ToFigure leads to what a figure is made of: that of the plan, or of a year that is not
// 0 or of a measure that is not "".
func ToFigure(key string, year budget.Year, measure budget.MeasureID) table.Link {
	return table.Link{To: FigureLink, ID: strings.Join([]string{key, yearPart(year), string(measure)}, between)}
}

func yearPart(year budget.Year) string {
	if year == 0 {
		return ""
	}
	return words.PlainYear(year)
}

// Only is the source with a few of its measures.
func (src Source) Only(measures ...*plan.Measure) Source {
	only := *src.Plan
	only.Measures = measures
	src.Plan = &only
	return src
}

// MeasureOf finds a measure of the plan, nil for none.
func (src Source) MeasureOf(id budget.MeasureID) *plan.Measure {
	at := slices.IndexFunc(src.Plan.Measures, func(m *plan.Measure) bool { return m.ID == id })
	if at < 0 {
		return nil
	}
	return src.Plan.Measures[at]
}

// DecisionFacts are decisions, each with the paper that it leads to.
func (src Source) DecisionFacts(decisions []string) []Fact {
	var facts []Fact
	for _, decision := range decisions {
		if decision == "" {
			continue
		}
		fact := Fact{Title: words.Decision, Value: table.Label(src.DecisionName(decision))}
		if paper, _ := plan.CutDecision(decision); src.Council.History(paper) != nil {
			fact.Opens = ToPaper(paper)
		}
		facts = append(facts, fact)
	}
	return facts
}
