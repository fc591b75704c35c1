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

// rules are all rules, by the id that their problems carry. Some look at measures
// one by one, and besides at the frame of the plan alone, see plan.Batch.
var rules = []struct {
	ID       string
	Check    Rule
	OneByOne bool
}{
	{"incomplete", incomplete, true},
	{"years", yearsOfMeasures, true},
	{"years", yearsOfLines, false},
	{"outside-term", outsideTerm, true},
	{"unfunded", unfunded, true},
	{"running-costs", runningCosts, true},
	{"gap", gap, true},
	{"undecided", undecided, true},
	{"unbacked", unbacked, true},
	{"struck", struck, true},
	{"offline", offline, true},
	{"theme-money", themeMoney, false},
	{"paid-on", paidOn, true},
	{"double-count", doubleCount, true},
	{"double-count", titleTwice, false},
	{"own-share", ownShare, true},
	{"grant-terms", grantTerms, true},
	{"overallocated", overallocated, false},
	{"overdrawn", overdrawn, false},
	{"unused-key", unusedKey, false},
	{"shift", shift, false},
	{"carry", carry, false},
	{"excess-cover", excessCover, false},
	{"block-size", blockSize, false},
	{"forward-authority", forwardAuthority, false},
	{"forward-total", forwardTotal, false},
	{"transfer-differs", transferDiffers, false},
	{"transfer-differs", chargeDiffers, true},
	{"total", total, false},
	{"actual-twice", actualTwice, false},
	{"hearing-order", hearingOrder, false},
	{"deciding-hearing", decidingHearing, false},
	{"number-missing", numberMissing, false},
	{"motion-open", motionOpen, false},
	{"report-due", reportDue, false},
	{"report-due", resultsMissing, true},
}

// Run checks all rules, several at a time. What measures break by themselves is
// kept with their batches.
func Run(book Book) []source.Problem {
	batches := book.Batches()
	found := make([][]source.Problem, len(batches)+len(rules))
	parallel.Each(len(found), func(i int) {
		if i < len(batches) {
			found[i] = plan.Keep(batches[i], "problems", nil, func() []source.Problem { return book.of(batches[i]).oneByOne() })
		} else if rule := i - len(batches); !rules[rule].OneByOne {
			found[i] = book.broken(rule)
		}
	})
	return slices.Concat(found...)
}

// of is the book with the measures of a batch alone.
func (b Book) of(batch *plan.Batch) Book {
	b.Plan = b.With(batch.Measures)
	return b
}

func (b Book) oneByOne() []source.Problem {
	var found []source.Problem
	for i := range rules {
		if rules[i].OneByOne {
			found = append(found, b.broken(i)...)
		}
	}
	return found
}

// broken is what breaks a rule.
func (b Book) broken(rule int) []source.Problem {
	found := rules[rule].Check(b)
	for i := range found {
		found[i].Rule = rules[rule].ID
	}
	return found
}
