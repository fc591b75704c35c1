package page

import (
	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Summarizer is a page that says what the marked rows come to.
type Summarizer interface {
	Summary(Frame) []words.Sentence // how many, then column by column; nil where none is marked
}

// Summary implements Summarizer, for the amounts in sight that are not nothing.
func (l *list) Summary(f Frame) []words.Sentence {
	marked := l.marked(f)
	if len(marked) == 0 {
		return nil
	}
	x := l.index(f)
	said := []words.Sentence{words.Phrase{De: "%d markiert", En: "%d marked"}.With(len(marked))}
	adds := x.Adds(marked)
	for _, key := range l.grid(f).Keys(l.areas(f).tableWidth) {
		at := x.Table.Column(key)
		if column := x.Table.Columns[at]; column.Kind == table.Money {
			if a := aggregateOf(marked, at); a.least != 0 || a.largest != 0 {
				said = append(said, a.said(column.Title, adds && column.Sum))
			}
		}
	}
	return said
}

// aggregate is what the amounts of a column come to; cells without one do not count.
type aggregate struct {
	count               int
	sum, least, largest budget.Cents
}

func aggregateOf(rows []*table.Row, column int) aggregate {
	var a aggregate
	for _, row := range rows {
		cash, ok := row.At(column).(table.Cash)
		if !ok {
			continue
		}
		amount := budget.Cents(cash)
		if a.count == 0 {
			a.least, a.largest = amount, amount
		}
		a.count, a.sum = a.count+1, a.sum+amount
		a.least, a.largest = min(a.least, amount), max(a.largest, amount)
	}
	return a
}

// mean is rounded half away from zero.
func (a aggregate) mean() budget.Cents {
	n := budget.Cents(a.count)
	switch rest := a.sum % n; {
	case rest > 0 && rest*2 >= n:
		return a.sum/n + 1
	case rest < 0 && -rest*2 >= n:
		return a.sum/n - 1
	}
	return a.sum / n
}

// said leaves out the sum of what cannot be added up, such as income and expense.
func (a aggregate) said(title words.Phrase, adds bool) words.Sentence {
	least, largest := table.Cash(a.least), table.Cash(a.largest)
	if !adds {
		return words.Phrase{De: "%s: %s bis %s", En: "%s: %s to %s"}.With(title, least, largest)
	}
	return words.Phrase{De: "%s: Summe %s, Ø %s, %s bis %s", En: "%s: sum %s, Ø %s, %s to %s"}.
		With(title, table.Cash(a.sum), table.Cash(a.mean()), least, largest)
}
