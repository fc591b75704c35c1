// Package check holds the rules that a plan must keep, one file each. A rule
// reads a plan and its ledger and reports what breaks it.
package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/source"
)

// Input is what rules look at. They change nothing in it.
type Input struct {
	*plan.Plan
	Ledger  *budget.Ledger
	Council *council.Council
}

// Rule finds what breaks it.
type Rule func(Input) []source.Problem

// rules are all rules, by the id that their problems carry.
var rules = []struct {
	ID    string
	Check Rule
}{
	{"incomplete", incomplete},
	{"years", yearsOfMeasures},
	{"years", yearsOfLines},
	{"outside-term", outsideTerm},
	{"unfunded", unfunded},
	{"running-costs", runningCosts},
	{"gap", gap},
	{"overfunded", overfunded},
	{"undecided", undecided},
	{"unbacked", unbacked},
	{"struck", struck},
	{"offline", offline},
	{"theme-money", themeMoney},
	{"paid-on", paidOn},
	{"double-count", doubleCount},
	{"double-count", titleTwice},
	{"own-share", ownShare},
	{"grant-terms", grantTerms},
	{"overallocated", overallocated},
	{"overdrawn", overdrawn},
	{"unused-key", unusedKey},
	{"shift", shift},
	{"carry", carry},
	{"excess-cover", excessCover},
	{"block-size", blockSize},
	{"forward-authority", forwardAuthority},
	{"forward-total", forwardTotal},
	{"transfer-differs", transferDiffers},
	{"transfer-differs", chargeDiffers},
	{"total", total},
	{"actual-twice", actualTwice},
	{"hearing-order", hearingOrder},
	{"deciding-hearing", decidingHearing},
	{"number-missing", numberMissing},
	{"motion-open", motionOpen},
	{"report-due", reportDue},
	{"report-due", resultsMissing},
}

// Run checks all rules.
func Run(book Input) []source.Problem {
	var found []source.Problem
	for _, rule := range rules {
		for _, problem := range rule.Check(book) {
			problem.Rule = rule.ID
			found = append(found, problem)
		}
	}
	return found
}
