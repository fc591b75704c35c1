package yearly

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
)

// spent is what is booked in the year on a book's expense, by measure where a
// booking names one.
func (y writer) spent(book budget.Book, measure budget.MeasureID) budget.Cents {
	var sum budget.Cents
	for i := range y.Plan.Actuals {
		a := &y.Plan.Actuals[i]
		if line := y.Ledger.Line(a.Line); a.Measure == measure && a.Year == y.on && y.counts(line, book) {
			sum += a.Amount
		}
	}
	return sum
}

// spentOn is all that is booked in the year on a book's expense.
func (y writer) spentOn(book budget.Book) budget.Cents {
	position := y.Ledger.Sum(y.on, func(line *budget.Line) bool { return y.counts(line, book) })
	return position.Of(budget.Actual)
}

func (y writer) counts(line *budget.Line, book budget.Book) bool {
	return line != nil && line.Book == book && line.Side == budget.Expense && y.View.Counts(line)
}

// booked tells whether it is known what a book spent in the year.
func (y writer) booked(book budget.Book) bool {
	for i := range y.Ledger.Lines {
		line := &y.Ledger.Lines[i]
		if y.counts(line, book) && y.Ledger.Booked(budget.Leg{Line: line.ID, Year: y.on}) {
			return true
		}
	}
	return false
}

// states adds up money by what it stands on.
func (y writer) states(m *plan.Measure, years budget.Years) council.Sums {
	return y.Council.Measure(m, y.Ledger, years, council.Consolidated(y.View))
}

func (y writer) allStates(years budget.Years) council.Sums {
	var sums council.Sums
	for _, m := range y.Plan.Measures {
		sums = sums.Plus(y.states(m, years))
	}
	return sums
}

// thisYear is the year of the report, later the years of the plan after it.
func (y writer) thisYear() budget.Years { return budget.Years{From: y.on, To: y.on} }

func (y writer) later() budget.Years {
	if y.on >= y.Years.To {
		return budget.Years{}
	}
	return budget.Years{From: max(y.on+1, y.Years.From), To: y.Years.To}
}
