package budget

// MovementKind says what postings an estimate after it was voted.
type MovementKind string

// The kinds of movements.
const (
	Supplement  MovementKind = "supplement"   // Nachtrag (§ 81 GO NRW)
	Shift       MovementKind = "shift"        // within a cover group, two legs (§ 21 KomHVO NRW)
	Carry       MovementKind = "carry"        // Ermächtigungsübertragung, two legs (§ 22 KomHVO NRW)
	IncomeCover MovementKind = "income-cover" // more income allows more expense (§ 21 KomHVO NRW)
	Excess      MovementKind = "excess"       // über-/außerplanmäßig (§ 83 GO NRW)
	Block       MovementKind = "block"        // Sperre (§ 25 KomHVO NRW)

	// GlobalReduction is a globaler Minderaufwand: expense that the by-law counts on not
	// being spent, in sub-plans that it names (§ 75 (2) GO NRW). The wording of the law was
	// not at hand; that sub-plans are to be named, and that budgets print it in each of them,
	// is what towns report of it.
	GlobalReduction MovementKind = "global-reduction"
)

// Leg is one end of a movement: a line in a year.
type Leg struct {
	Line LineID
	Year Year
}

// Cover is what an excess is paid from.
type Cover struct {
	Leg
	Amount Cents
}

// Movement changes authority. Supplement, income cover and excess change On, and
// an excess takes what its covers give;
// shift and carry take from From and give to To. A block withholds Amount or
// Percent on On.Line, or on a whole cover group or book, in On.Year; a global reduction
// withholds Amount on On.Line.
type Movement struct {
	Kind       MovementKind
	On         Leg
	From       Leg
	To         Leg
	CoverGroup string // blocks: the cover group, if not a line
	Book       Book   // blocks: the book's expense, all of it or that of Group
	Amount     Cents
	Percent    Percent
	Covers     []Cover // excess: where the money comes from
	Void       bool    // what decided it is not in force: it changes nothing
	Origin     Origin
}

// Withholds tells whether the movement keeps authority from being spent.
func (m Movement) Withholds() bool { return m.Kind == Block || m.Kind == GlobalReduction }

// Origin is whatever the caller needs to find an entry again. The ledger
// hands it back untouched.
type Origin any

// Posting is one thing that an entry does to a line in a year.
type Posting struct {
	Leg
	Component Component
	Amount    Cents
	Origin    Origin
}

// postings lists what the movement does, nothing if it is void; blocks wait for the estimates they
// are a share of.
func (m Movement) postings() []Posting {
	if m.Void {
		return nil
	}
	switch m.Kind {
	case Supplement:
		return []Posting{{m.On, Supplements, m.Amount, m.Origin}}
	case IncomeCover:
		return []Posting{{m.On, Covered, m.Amount, m.Origin}}
	case Excess:
		postings := []Posting{{m.On, ExcessGranted, m.Amount, m.Origin}}
		for _, cover := range m.Covers {
			postings = append(postings, Posting{cover.Leg, Lent, cover.Amount, m.Origin})
		}
		return postings
	case Shift:
		return []Posting{{m.From, Shifted, -m.Amount, m.Origin}, {m.To, Shifted, m.Amount, m.Origin}}
	case Carry:
		return []Posting{{m.From, CarriedOut, m.Amount, m.Origin}, {m.To, CarriedIn, m.Amount, m.Origin}}
	}
	return nil
}
