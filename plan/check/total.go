package check

import (
	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// total: the lines add up to the sum that was printed, within the rounding
// that the source declares (domain § 3, 6).
func total(book Book) []source.Problem {
	var found []source.Problem
	for _, t := range book.Totals {
		for _, printed := range t.Sums {
			sum := book.Ledger.Sum(printed.Year, t.Holds).Of(budget.Estimate)
			difference := printed.Amount - sum
			if difference.Abs() <= t.Tolerance {
				continue
			}
			found = append(found, source.Problem{
				Place: t.At.Year(int(printed.Year)),
				Message: words.Phrase{
					De: "%s, %s: gedruckt sind %d %s, die Haushaltsstellen ergeben %s – Abweichung %s",
					En: "%s, %s: printed for %d are %s, the lines add up to %s – a difference of %s",
				}.With(words.Part(t.Book, t.Part), words.Side(t.Part, t.Side), printed.Year, printed.Amount, sum, difference.Abs()),
				Hint: words.Said(words.Phrase{
					De: "fehlende Haushaltsstellen ergänzen, die gedruckte Summe prüfen oder ihre Rundung als „tolerance“ nennen",
					En: "add the missing lines, check the printed sum or give its rounding as \"tolerance\"",
				}),
			})
		}
	}
	return found
}
