package compare

import (
	"maps"
	"slices"

	"digiplan/budget"
)

// Figure says what an amount counts. Amounts of one figure, account and year
// add up: all changes listed are the difference of both versions' totals.
type Figure int

// The figures. Need has no account; Allocated counts what measures get of the
// lines, all others what the lines have.
const (
	NoFigure Figure = iota
	Need
	Allocated
	Updated
	Granted
	Blocked
	CarriedOut
	Lent
	Booked
	Open
	Reserved
	figureCount
)

// Figures lists all figures in their order.
func Figures() []Figure {
	var figures []Figure
	for figure := Need; figure < figureCount; figure++ {
		figures = append(figures, figure)
	}
	return figures
}

// fieldOf names each figure.
var fieldOf = [figureCount]string{
	Need: "need", Allocated: "allocated", Updated: "updated", Granted: "excess", Blocked: "blocked",
	CarriedOut: "carried_out", Lent: "lent", Booked: "actual", Open: "open", Reserved: "reserved",
}

// Field names a figure, for a key of a column or a file.
func (f Figure) Field() string { return fieldOf[f] }

// onLines are the figures of a position.
func onLines(p budget.Position) [figureCount]budget.Cents {
	return [figureCount]budget.Cents{
		Allocated: p.Of(budget.Allocated), Updated: p.Updated(), Granted: p.Of(budget.ExcessGranted), Blocked: p.Of(budget.Blocked),
		CarriedOut: p.Of(budget.CarriedOut), Lent: p.Of(budget.Lent), Booked: p.Of(budget.Actual), Open: p.Of(budget.Open), Reserved: p.Of(budget.Reserved),
	}
}

// Account is what may be added up without saying so: one part and side of a
// book.
type Account struct {
	Book budget.Book
	Part budget.Part
	Side budget.Side
}

func accountOf(line *budget.Line) Account { return Account{line.Book, line.Part, line.Side} }

// Accounts lists all accounts, the city's first.
func Accounts() []Account {
	var accounts []Account
	for _, book := range budget.Books {
		for _, part := range budget.Parts {
			for _, side := range budget.Sides {
				accounts = append(accounts, Account{book, part, side})
			}
		}
	}
	return accounts
}

// Sum is a total of both versions.
type Sum struct {
	Figure   Figure
	Account  Account
	Year     budget.Year
	Old, New budget.Cents
}

// Delta is what the newer version adds.
func (s Sum) Delta() budget.Cents { return s.New - s.Old }

// sums adds up both versions. It takes them from the ledgers, not from the
// changes that it is held against.
func sums(a, b version) []Sum {
	type total struct {
		figure  Figure
		account Account
		year    budget.Year
	}
	totals := make(map[total]*[2]budget.Cents)
	for i, s := range []version{a, b} {
		s.eachTotal(func(figure Figure, account Account, year budget.Year, amount budget.Cents) {
			key := total{figure, account, year}
			if totals[key] == nil {
				totals[key] = new([2]budget.Cents)
			}
			totals[key][i] += amount
		})
	}
	var list []Sum
	years := union(a.years(), b.years())
	for _, figure := range Figures() {
		for _, account := range append([]Account{{}}, Accounts()...) {
			for _, year := range years {
				if both := totals[total{figure, account, year}]; both != nil && *both != [2]budget.Cents{} {
					list = append(list, Sum{figure, account, year, both[0], both[1]})
				}
			}
		}
	}
	return list
}

func (v version) eachTotal(post func(Figure, Account, budget.Year, budget.Cents)) {
	for _, line := range v.lines() {
		for _, year := range v.Ledger.Years(line.ID) {
			for figure, amount := range onLines(v.Ledger.Position(line.ID, year)) {
				post(Figure(figure), accountOf(line), year, amount)
			}
		}
	}
	for _, m := range v.Plan.Measures {
		for _, entry := range m.Need {
			post(Need, Account{}, entry.Year, entry.Amount)
		}
	}
}

// lines are the lines of the ledger, each once: of two lines with one id, which
// is an error, the ledger knows the last.
func (v version) lines() []*budget.Line {
	var lines []*budget.Line
	for i := range v.Ledger.Lines {
		if line := &v.Ledger.Lines[i]; v.Ledger.Line(line.ID) == line {
			lines = append(lines, line)
		}
	}
	return lines
}

// years are all years that anything is said about.
func (v version) years() []budget.Year {
	years := make(map[budget.Year]bool)
	for _, year := range v.Plan.Years.Each() {
		years[year] = true
	}
	for _, line := range v.lines() {
		for _, year := range v.Ledger.Years(line.ID) {
			years[year] = true
		}
	}
	for _, m := range v.Plan.Measures {
		for _, entry := range m.Need {
			years[entry.Year] = true
		}
	}
	return slices.Sorted(maps.Keys(years))
}

func union(a, b []budget.Year) []budget.Year {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}
