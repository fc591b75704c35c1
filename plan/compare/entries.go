package compare

import (
	"fmt"
	"strings"

	"digiplan/budget"
)

// entries are the things without ids; their keys say what they are about.
func (s side) entries(kind Kind) []thing {
	switch kind {
	case Movement:
		return s.movements()
	case Commitment:
		return s.commitments()
	case Authority:
		return s.authorities()
	case FATotal:
		return s.forwardTotals()
	case Transfer:
		return s.transfers()
	case Actual:
		return s.actuals()
	case Total:
		return s.totals()
	}
	return nil
}

// numbered tells entries about the same apart by their order.
func numbered(things []thing) []thing {
	seen := make(nth)
	for i := range things {
		things[i].key = seen.name(things[i].key)
	}
	return things
}

func (s side) lineName(id budget.LineID) string { return s.name(Line, string(id)) }

func (s side) leg(leg budget.Leg) string {
	if leg == (budget.Leg{}) {
		return ""
	}
	return strings.TrimSpace(fmt.Sprintf("%s %d", s.lineName(leg.Line), leg.Year))
}

// about is a key of the parts that say something.
func about(parts ...string) string {
	var said []string
	for _, part := range parts {
		if part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, " · ")
}

func (s side) movements() []thing {
	var things []thing
	for i := range s.Plan.Movements {
		m := &s.Plan.Movements[i]
		way := strings.Trim(s.leg(m.From)+" → "+s.leg(m.To), "→ ")
		t := thing{kind: Movement, place: m.At, key: about(string(m.Kind), way, s.leg(m.On), m.Group, string(m.Book))}
		t.fields.add("kind", Word(m.Kind))
		t.fields.add("amount", m.Amount)
		t.fields.add("percent", m.Percent)
		t.fields.add("by", s.decision(m.By))
		t.fields.entry(m.Meta, "", 0)
		for _, cover := range m.CoverBy {
			t.fields.of("cover_by", s.leg(cover.Leg), 0, cover.Amount)
		}
		t.cause = s.cites(m.By)
		things = append(things, t)
	}
	return things
}

func (s side) cites(decision string) Reason {
	if decision == "" {
		return Reason{}
	}
	return Reason{Decisions: []string{s.decision(decision)}}
}

func (s side) commitments() []thing {
	var things []thing
	for i := range s.Plan.Commitments {
		c := &s.Plan.Commitments[i]
		t := thing{kind: Commitment, place: c.At, key: about(s.leg(c.Leg), s.name(Measure, string(c.Measure)))}
		t.fields.add("stage", Word(c.Stage))
		t.fields.add("amount", c.Amount)
		t.fields.add("billed", c.Billed)
		t.fields.entry(c.Meta, "", 0)
		things = append(things, t)
	}
	return things
}

func (s side) authorities() []thing {
	var things []thing
	for i := range s.Plan.Authorities {
		a := &s.Plan.Authorities[i]
		t := thing{kind: Authority, place: a.At, key: s.leg(a.Leg)}
		t.fields.series("due", "", a.Due)
		t.fields.series("used", "", a.Used)
		t.fields.maybe("total", a.Total)
		t.fields.entry(a.Meta, "", 0)
		things = append(things, t)
	}
	return things
}

func (s side) forwardTotals() []thing {
	var things []thing
	for i := range s.Plan.FATotals {
		total := &s.Plan.FATotals[i]
		t := thing{kind: FATotal, place: total.At, key: string(FATotal)}
		t.fields.series("due", "", total.Due)
		t.fields.maybe("total", total.Total)
		t.fields.add("tolerance", total.Tolerance)
		t.fields.entry(total.Meta, "", 0)
		things = append(things, t)
	}
	return things
}

func (s side) transfers() []thing {
	var things []thing
	for i := range s.Plan.Transfers {
		transfer := &s.Plan.Transfers[i]
		t := thing{kind: Transfer, place: transfer.At, key: about(string(transfer.Kind), s.lineName(transfer.City)+" – "+s.lineName(transfer.Provider))}
		for _, crossing := range transfer.Amounts {
			t.fields.of("amounts", string(budget.City), crossing.Year, crossing.City)
			t.fields.of("amounts", string(budget.Provider), crossing.Year, crossing.Provider)
		}
		t.fields.add("cause", Word(transfer.Cause))
		t.fields.entry(transfer.Meta, "", 0)
		things = append(things, t)
	}
	return things
}

func (s side) actuals() []thing {
	var things []thing
	for i := range s.Plan.Actuals {
		a := &s.Plan.Actuals[i]
		t := thing{kind: Actual, place: a.At, key: about(s.leg(a.Leg), s.name(Measure, string(a.Measure)), a.Document)}
		t.fields.add("amount", a.Amount)
		t.fields.add("date", a.Date)
		t.fields.entry(a.Meta, "", 0)
		things = append(things, t)
	}
	return things
}

func (s side) totals() []thing {
	var things []thing
	for i := range s.Plan.Totals {
		total := &s.Plan.Totals[i]
		t := thing{kind: Total, place: total.At, key: about(string(total.Book), string(total.Part), string(total.Side), total.Group)}
		t.fields.series("sum", "", total.Sums)
		t.fields.add("tolerance", total.Tolerance)
		t.fields.entry(total.Meta, "", 0)
		things = append(things, t)
	}
	return things
}

// maybe enters an amount that may be left out; a zero that is written counts.
func (f *fields) maybe(key string, amount *budget.Cents) {
	if amount != nil {
		*f = append(*f, Field{Key: key, Value: *amount})
	}
}
