package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"slices"
)

// total: the lines add up to the sum that was printed, within the rounding
// that the source declares (domain § 3, 6).
func total(in Input) []source.Problem {
	if len(in.Totals) == 0 {
		return nil
	}
	var found []source.Problem
	sums := in.estimates()
	for _, t := range in.Totals {
		for _, printed := range t.Sums {
			sum := sums[summed{t.Book, t.Part, t.Side, t.Group, printed.Year}]
			difference := printed.Amount - sum
			if difference.Abs() <= t.Tolerance {
				continue
			}
			found = append(found, source.Problem{
				Place: t.At.Year(int(printed.Year)), Severity: source.Error,
				Message: words.Phrase{
					De: "%s, %s%s: gedruckt sind %d %s, die Haushaltsstellen ergeben %s – Abweichung %s",
					En: "%s, %s%s: printed for %d are %s, the lines add up to %s – a difference of %s",
				}.With(words.Part(t.Book, t.Part), words.Side(t.Part, t.Side), behind(t.Group), printed.Year, printed.Amount, sum, difference.Abs()),
				Hint: words.Text(
					"fehlende Haushaltsstellen ergänzen, die gedruckte Summe prüfen oder ihre Rundung als „tolerance“ nennen",
					"add the missing lines, check the printed sum or give its rounding as \"tolerance\""),
			})
		}
	}
	return found
}

// behind puts the group behind the part that it belongs to, if there is one.
func behind(group string) string {
	if group == "" {
		return ""
	}
	return ", " + group
}

// summed is what a printed sum is about; no group means the whole book.
type summed struct {
	book  budget.Book
	part  budget.Part
	side  budget.Side
	group string
	year  budget.Year
}

// groupsOf are the groups that a line adds to, each once: the whole book, its own group
// and those that this stands in.
func groupsOf(line *plan.Line) []string {
	groups := append([]string{"", line.ProductGroup}, line.Path...)
	slices.Sort(groups)
	return slices.Compact(groups)
}

// estimates adds the lines up by group and by book, once for all totals.
func (in Input) estimates() map[summed]budget.Cents {
	sums := make(map[summed]budget.Cents)
	for i := range in.Lines {
		line := &in.Lines[i]
		for _, year := range line.Years {
			if year.Estimate == nil {
				continue
			}
			for _, group := range groupsOf(line) {
				sums[summed{line.Book, line.Part, line.Side, group, year.Year}] += *year.Estimate
			}
		}
	}
	return sums
}
