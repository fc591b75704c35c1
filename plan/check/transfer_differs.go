package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// transferDiffers: what one book pays and the other expects is the same, or a
// cause is given (domain § 3, 7). § 15 (2) and § 16 (2) EigVO NRW require
// agreement for grants, loss cover, capital and loans; the profit that one
// book hands over is the one that the other receives: there a cause makes a
// warning of the error (domain § 3, 22). An ordinary service charge that differs
// is a notice.
func transferDiffers(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Transfers {
		transfer := &in.Transfers[i]
		for _, crossing := range transfer.Amounts {
			if crossing.Difference() != 0 && (!transfer.Explained() || transfer.Kind.MustAgree()) {
				found = append(found, differingTransfer(in, transfer, crossing))
			}
		}
	}
	return found
}

// chargeDiffers: what the city pays on for a measure is what the provider expects,
// unless a cause is given.
func chargeDiffers(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			var each []yearly
			for _, received := range a.Received {
				if received.Amount != a.Amounts.At(received.Year) && !a.Explained() && a.To != "" {
					each = append(each, yearly{received.Year, differingCharge(in, m, a, received)})
				}
			}
			found = append(found, overYears(each)...)
		}
	}
	return found
}

var nameCause = words.Text(
	"die Pläne abstimmen oder „cause“ mit dem Grund ergänzen",
	"bring the books into agreement or add \"cause\"")

func differingTransfer(in Input, transfer *plan.Transfer, crossing budget.Crossing) source.Problem {
	severity, why := source.Notice, words.Text("ohne Grund", "without a cause")
	switch {
	case transfer.Explained():
		severity, why = source.Warning, words.Phrase{De: "(Grund: %s)", En: "(cause: %s)"}.With(plan.CauseNames[transfer.Cause])
	case transfer.Kind.MustAgree():
		severity = source.Error
	}
	if transfer.Cause != "" && !transfer.Explained() {
		why = words.Phrase{De: "(„%s“ erklärt sie nicht)", En: "(%q does not explain it)"}.With(transfer.Cause)
	}
	return source.Problem{
		Place: transfer.Meta.At.At("amounts").Year(int(crossing.Year)), Severity: severity, Line: string(transfer.City),
		Message: words.Phrase{
			De: "%d plant die Stadt %s auf %s, %s aber %s auf %s – Abweichung %s %s",
			En: "in %d the city plans %s on %s, but %s plans %s on %s – a difference of %s %s",
		}.With(crossing.Year, crossing.City, string(transfer.City), in.provider(), crossing.Provider, string(transfer.Provider), crossing.Difference().Abs(), why),
		Hint: nameCause,
	}
}

func differingCharge(in Input, m *plan.Measure, a *plan.Allocation, received budget.YearAmount) source.Problem {
	paid := a.Amounts.At(received.Year)
	return source.Problem{
		Place: a.At.At("received").Year(int(received.Year)), Severity: source.Notice, Measure: string(m.ID), Line: string(a.Line),
		Message: words.Phrase{
			De: "%s: die Stadt zahlt %d %s, %s erwartet %s – Abweichung %s ohne Grund",
			En: "%s: in %d the city pays %s, %s expects %s – a difference of %s without a cause",
		}.With(m.Title, received.Year, paid, in.provider(), received.Amount, (paid - received.Amount).Abs()),
		Hint: nameCause,
	}
}

func (in Input) provider() words.Phrase { return words.BookName(budget.Provider, in.Provider) }
