package importer

import (
	"digiplan/budget"
	"digiplan/plan/words"
)

// sumCheck holds rows that add up others against the rows above them, in each column
// and year. A sum is right where one way to add up gives it in all columns: all rows
// since the last sum or since the beginning, one side, income less expense, or the
// rows whose codes have one length.
type sumCheck struct {
	running map[place]*running
	number  int
	name    string
	print   []printed
}

// place is where sums are printed.
type place struct{ column, year int }

type printed struct {
	place
	amount budget.Cents
}

// running are sums so far.
type running struct {
	all, since             budget.Cents
	income, expense        budget.Cents
	incomeSince, expenseSo budget.Cents
	byLength               [longest]budget.Cents
}

const longest = 16

func (s *sumCheck) begin(row int, name string) {
	s.number, s.name, s.print = row, name, s.print[:0]
}

func (s *sumCheck) at(p place) *running {
	if s.running == nil {
		s.running = map[place]*running{}
	}
	if s.running[p] == nil {
		s.running[p] = &running{}
	}
	return s.running[p]
}

// row adds a row that is no sum.
func (s *sumCheck) row(column int, r *record) {
	sum := s.at(place{column, r.year})
	sum.all += r.raw
	sum.since += r.raw
	if r.side == budget.Income {
		sum.income += r.raw
		sum.incomeSince += r.raw
	} else {
		sum.expense += r.raw
		sum.expenseSo += r.raw
	}
	sum.byLength[min(len(r.group), longest-1)] += r.raw
}

// printed notes an amount of a row of sums.
func (s *sumCheck) printed(column, year int, amount budget.Cents) {
	s.print = append(s.print, printed{place{column, year}, amount})
}

// ways are the ways to add up.
func (r *running) ways() []budget.Cents {
	ways := []budget.Cents{r.since, r.all, r.income, r.expense, r.income - r.expense, r.expense - r.income,
		r.incomeSince, r.expenseSo, r.incomeSince - r.expenseSo, r.expenseSo - r.incomeSince}
	return append(ways, r.byLength[:]...)
}

// end holds a row of sums against what is above it.
func (s *sumCheck) end(a *Account) {
	right := make([]bool, 10+longest)
	for i := range right {
		right[i] = true
	}
	for _, p := range s.print {
		for i, way := range s.at(p.place).ways() {
			right[i] = right[i] && way == p.amount
		}
	}
	found := false
	for _, ok := range right {
		found = found || ok
	}
	if found {
		a.Checked++
	} else if len(s.print) > 0 {
		p := s.print[0]
		for _, other := range s.print {
			if sum := s.at(other.place); other.amount != sum.since && other.amount != sum.all {
				p = other
				break
			}
		}
		sum := s.at(p.place)
		a.note(words.Phrase{
			De: "Zeile %d, „%s“: gedruckt sind %s, die Zeilen darüber ergeben %s (seit der letzten Summe) oder %s (von Anfang an)",
			En: "row %d, %q: printed are %s, the rows above add up to %s (since the last sum) or %s (from the beginning)",
		}.With(s.number, words.Clean(s.name), p.amount, sum.since, sum.all))
	}
	for _, p := range s.print {
		sum := s.at(p.place)
		sum.since, sum.incomeSince, sum.expenseSo = 0, 0, 0
	}
}
