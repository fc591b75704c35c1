package page

import (
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// TestNoAmountIsCut goes through every grouping of every list at several
// widths. Sums are longer than what they add up: the measures of the second plan
// overdraw their lines, so that only its sums have a sign and cents.
func TestNoAmountIsCut(t *testing.T) {
	overdrawn := example()
	for _, m := range overdrawn.Plan.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			a.Amounts = append(a.Amounts[:len(a.Amounts):len(a.Amounts)], budget.YearAmount{Year: 2019, Amount: 99_999_99})
		}
	}
	overdrawn.Ledger = budget.NewLedger(overdrawn.Plan.Accounts(overdrawn.Council.Effective))
	for name, snapshot := range map[string]*workspace.Snapshot{"the example": example(), "an overdrawn one": overdrawn} {
		for _, width := range []int{80, 120, 200} {
			f := frameOf(snapshot, words.German, width, 400, All()...)
			for _, p := range All() {
				l, ok := p.(*list)
				if !ok || l.table == "findings" { // sentences, not columns of amounts
					continue
				}
				l.open = false
				for _, l.group = range append([]string{""}, l.groups...) {
					if cut := cutAmount.FindString(ansi.Strip(p.View(f))); cut != "" {
						t.Errorf("%s: %s grouped by %q at %d cuts an amount: %s", name, l.table, l.group, width, cut)
					}
				}
			}
		}
	}
}

// TestFilteredSumIsNotCut is a total that only a filter makes.
func TestFilteredSumIsNotCut(t *testing.T) {
	l := NewBudget().(*list)
	f := frameOf(example(), words.German, 200, 60, l)
	l.group = ""
	l.filter.Set("part:capital side:expense book:city")
	view := ansi.Strip(l.View(f))
	if !strings.Contains(view, "  Summe ") || cutAmount.MatchString(view) {
		t.Errorf("the sum is missing or cut:\n%s", view)
	}
}

var cutAmount = regexp.MustCompile(`[0-9]\.[0-9][0-9.,]*…`)
