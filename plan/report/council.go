package report

import (
	"cmp"
	"slices"
	"time"

	"digiplan/plan"
	"digiplan/plan/words"
)

// sitting is a committee's meeting with the papers it hears.
type sitting struct {
	date      time.Time
	committee plan.CommitteeID
	papers    int
}

// nextHearings are the meetings from the state of the data on, the next first.
func (d Data) nextHearings(most int) *Table {
	t := &Table{
		ID:    "hearings",
		Title: words.Phrase{De: "Nächste Beratungen", En: "Next hearings"},
		Columns: []Column{
			{Key: "date", Title: words.Phrase{De: "Sitzung", En: "Meeting"}, Kind: Day, Priority: 1},
			{Key: "committee", Title: words.Committee, Priority: 1},
			{Key: "papers", Title: words.Phrase{De: "Vorlagen", En: "Papers"}, Kind: Count, Priority: 1},
		},
	}
	sittings := d.sittings()
	for _, s := range sittings[:min(most, len(sittings))] {
		t.Rows = append(t.Rows, Row{ID: s.date.Format(time.DateOnly) + " " + string(s.committee),
			Cells: []Value{Date(s.date), Name(d.committeeLabel(s.committee)), Number(s.papers)}})
	}
	return t
}

func (d Data) sittings() []sitting {
	var sittings []sitting
	for _, paper := range d.Papers {
		for _, hearing := range paper.Hearings {
			if hearing.Date.IsZero() || hearing.Date.Before(d.AsOf) {
				continue
			}
			at := slices.IndexFunc(sittings, func(s sitting) bool { return s.date.Equal(hearing.Date) && s.committee == hearing.Committee })
			if at < 0 {
				sittings = append(sittings, sitting{date: hearing.Date, committee: hearing.Committee})
				at = len(sittings) - 1
			}
			sittings[at].papers++
		}
	}
	slices.SortStableFunc(sittings, func(a, b sitting) int {
		return cmp.Or(a.date.Compare(b.date), cmp.Compare(a.committee, b.committee))
	})
	return sittings
}

func (d Data) committeeLabel(id plan.CommitteeID) string {
	for _, committee := range d.Committees {
		if committee.ID == id {
			return committee.Label()
		}
	}
	return string(id)
}

// reportDue says when the next yearly report is due: at the end of the year
// it is about, as long as one is ordered.
func (d Data) reportDue() words.Sentence {
	duty := d.Report
	if duty.To == "" || d.AsOf.IsZero() {
		return words.Sentence{}
	}
	year := max(duty.From, yearOf(d.AsOf))
	if year > duty.Until {
		return words.Sentence{}
	}
	due := time.Date(int(year), time.December, 31, 0, 0, 0, 0, time.UTC)
	months := 12 - int(d.AsOf.Month())
	return words.Phrase{
		De: "Jahresbericht %d an %s: fällig am %s (%s)",
		En: "yearly report %d to %s: due on %s (%s)",
	}.With(year, d.committeeLabel(duty.To), due, inMonths(months))
}

func inMonths(months int) words.Sentence {
	switch months {
	case 0:
		return words.Said(words.Phrase{De: "diesen Monat", En: "this month"})
	case 1:
		return words.Said(words.Phrase{De: "in einem Monat", En: "in one month"})
	}
	return words.Phrase{De: "in %d Monaten", En: "in %d months"}.With(months)
}
