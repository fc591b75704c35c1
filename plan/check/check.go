// Package check holds the rules that a plan must keep, one file each. A rule
// reads a plan and its ledger and reports what breaks it.
package check

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/parallel"
	"digiplan/plan/source"
)

// Book is what rules look at. They change nothing in it.
type Book struct {
	*plan.Plan
	Ledger  *budget.Ledger
	Council *council.Council
}

// Rule finds what breaks it.
type Rule func(Book) []source.Problem

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

// Run checks all rules, several at a time.
func Run(book Book) []source.Problem {
	found := make([][]source.Problem, len(rules))
	parallel.Each(len(rules), func(i int) { found[i] = book.broken(i) })
	return slices.Concat(found...)
}

// broken is what breaks a rule.
func (b Book) broken(rule int) []source.Problem {
	found := rules[rule].Check(b)
	for i := range found {
		found[i].Rule = rules[rule].ID
	}
	return found
}
