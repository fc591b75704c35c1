package check

import (
	"digiplan/plan/compare"
	"digiplan/plan/scenario"
	"digiplan/plan/source"
)

// scenarios: a scenario can be tried. Its steps name what there is, do not contradict
// each other, and ask for no more than can give way.
func scenarios(in Input) []source.Problem {
	var found []source.Problem
	for _, one := range in.Scenarios {
		found = append(found, scenario.Run(compare.Version{Plan: in.Plan, Ledger: in.Ledger, Council: in.Council}, one).Problems...)
	}
	return found
}
