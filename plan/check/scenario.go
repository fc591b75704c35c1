package check

import (
	"digiplan/plan/compare"
	"digiplan/plan/scenario"
	"digiplan/plan/source"
)

// scenarios: a scenario can be tried. Its steps name what there is, do not contradict
// each other, and ask for no more than can give way.
func scenarios(in Input) []source.Problem {
	if len(in.Scenarios) == 0 {
		return nil
	}
	var found []source.Problem
	base := scenario.On(compare.Version{Plan: in.Plan, Ledger: in.Ledger, Council: in.Council})
	for _, one := range in.Scenarios {
		found = append(found, base.Run(one).Problems...)
	}
	return found
}
