package budget

// LineID names a line, MeasureID a measure.
type (
	LineID    string
	MeasureID string
)

// Book is one of the two plans that hold the money.
type Book string

// The two books: the city's budget (Haushaltsplan) and the business plan of
// its IT provider (Wirtschaftsplan, §§ 14–16 EigVO NRW).
const (
	City     Book = "city"
	Provider Book = "provider"
)

// Books lists both, the city first.
var Books = [...]Book{City, Provider}

// Part tells expense and income (Ergebnisplan, Erfolgsplan) from payments and
// receipts for investments (Finanzplan, Vermögensplan). They are never added
// up without saying so: see View.
type Part string

// The parts of each book. Running holds the payments of current
// administration, which the cash-flow plan prints beside the investments: the
// same money as Operating once more, so it is held against printed totals and
// counts in no view.
const (
	Operating Part = "operating"
	Capital   Part = "capital"
	Running   Part = "running"
)

// Parts lists all, in the order of a budget.
var Parts = [...]Part{Operating, Capital, Running}

// Side is the direction of a line; its amounts are stored positive.
type Side string

// The two sides of each part.
const (
	Expense Side = "expense"
	Income  Side = "income"
)

// Sides lists both, expense first.
var Sides = [...]Side{Expense, Income}

// Line is the smallest place an amount is voted for.
type Line struct {
	ID           LineID
	Book         Book
	Part         Part
	Side         Side
	Name         string
	Path         []string // from the product area down to the product and its parts; none: not said
	ProductGroup string   // product group, division or project; leading zeros count
	Account      string
	CoverGroup   string // cover group (§ 21 KomHVO NRW); "" covers itself alone
	Noncash      bool   // depreciation and the like: expense without a payment
	Internal     bool   // charge between products of the city: what one pays, another receives
	Figures      []Figures
}

// CoverGroup is what lines cover each other in (§ 21 KomHVO NRW). Groups of one
// name in two books, parts or sides are two groups.
type CoverGroup struct {
	Book Book
	Part Part
	Side Side
	Name string
}

// Group is the line's cover group, without a name if it has none.
func (l *Line) Group() CoverGroup { return CoverGroup{l.Book, l.Part, l.Side, l.CoverGroup} }

// Covers tells whether two lines stand in one cover group.
func (l *Line) Covers(other *Line) bool { return l.CoverGroup != "" && l.Group() == other.Group() }

// Earns tells whether the line holds income of the provider that some view counts.
func (l *Line) Earns() bool { return l.Book == Provider && l.Side == Income && l.Part != Running }

// Figures are what a line says about one year.
type Figures struct {
	Year     Year
	Estimate *Cents // voted, or planned in a medium-term year; nil: none is given
	Actual   *Cents // booked; bookings given one by one replace it; nil: none is given
}

// In is the line's figures of a year, without amounts where it says nothing.
func (l Line) In(year Year) Figures {
	for _, figures := range l.Figures {
		if figures.Year == year {
			return figures
		}
	}
	return Figures{Year: year}
}

// View chooses what may be added up.
type View string

const (
	// Cash counts what is paid: capital lines, and operating lines that are not noncash.
	Cash View = "cash"
	// Resource counts what is used up: operating lines with depreciation, capital left out.
	Resource View = "resource"
	// FullCost counts what is used up, with what products of the city charge one another.
	FullCost View = "full-cost"
)

// Views lists them, cash first: needs of measures are payments.
var Views = [...]View{Cash, Resource, FullCost}

// Counts tells whether a line belongs into sums of this view. Internal charges
// are cost of nobody outside, and in no sum but that of the full cost (domain § 3, 17).
func (v View) Counts(line *Line) bool {
	switch v {
	case FullCost:
		return line.Part == Operating
	case Resource:
		return line.Part == Operating && !line.Internal
	}
	return !line.Internal && (line.Part == Capital || line.Part == Operating && !line.Noncash)
}
