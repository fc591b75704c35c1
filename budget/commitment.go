package budget

// Stage is how firmly an order binds authority.
type Stage string

// The stages, from soft to hard. Only Bound reduces what is available.
const (
	ReservedStage Stage = "reserved"
	Earmarked     Stage = "earmarked"
	Bound         Stage = "bound"
)

// Commitment is ordered and not yet billed in full (Mittelbindung).
type Commitment struct {
	Leg
	Measure MeasureID
	Stage   Stage
	Amount  Cents
	Billed  Cents
	Origin  Origin
}

// Open is what is still to be billed, never below zero: a bill above the
// order stands in the actuals.
func (c Commitment) Open() Cents { return max(0, c.Amount-c.Billed) }

func (c Commitment) posting() Posting {
	component := Reserved
	if c.Stage == Bound {
		component = Open
	}
	return Posting{c.Leg, component, c.Open(), c.Origin}
}

// Booking is one actual amount on a line.
type Booking struct {
	Leg
	Measure MeasureID
	Amount  Cents
	Origin  Origin
}
