package selection

import (
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
)

// Sources lists where what is heard comes from: the papers, the measures and the lines,
// without single bookings and orders.
func (s Selection) Sources() *table.Table {
	part := *s.Source.Plan
	part.Papers = filter(part.Papers, func(p *plan.Paper) bool { return s.hears(string(p.Key())) })
	part.Commitments, part.Loads, part.Authorities, part.FATotals, part.Transfers, part.Actuals, part.Totals = nil, nil, nil, nil, nil, nil, nil
	src := s.Source
	src.Plan = &part
	return report.Sources(src)
}
