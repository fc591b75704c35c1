package check

import (
	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// forwardTotal: the matrix of forward authorities adds up on both sides to
// what was printed (domain § 3, 5 and 6).
func forwardTotal(in Input) []source.Problem {
	var found []source.Problem
	compare := func(place source.Place, what words.Sentence, printed, sum, tolerance budget.Cents) {
		if difference := printed - sum; difference.Abs() > tolerance {
			found = append(found, source.Problem{
				Place: place, Severity: source.Error,
				Message: words.Phrase{
					De: "%s: gedruckt sind %s, die Verpflichtungsermächtigungen ergeben %s – Abweichung %s",
					En: "%s: printed are %s, the forward authorities add up to %s – a difference of %s",
				}.With(what, printed, sum, difference.Abs()),
				Hint: words.Text("die Beträge mit dem Druck vergleichen", "compare the amounts with the print"),
			})
		}
	}
	for _, f := range in.Authorities {
		if f.Total != nil {
			compare(f.At.At("total"), words.Phrase{De: "Zeile %d", En: "row %d"}.With(f.Year), *f.Total, f.Due.Sum(), 0)
		}
	}
	matrix := in.Ledger.Matrix(func(*budget.Line) bool { return true })
	for _, t := range in.FATotals {
		for _, due := range t.Due {
			compare(t.At.At("due").Year(int(due.Year)), words.Phrase{De: "Spalte %d", En: "column %d"}.With(due.Year), due.Amount, matrix.Column(due.Year), t.Tolerance)
		}
		if t.Total != nil {
			compare(t.At.At("total"), words.Text("Gesamtsumme", "grand total"), *t.Total, matrix.Total(), t.Tolerance)
		}
	}
	return found
}
