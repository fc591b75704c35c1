package report

import (
	"cmp"
	"slices"
	"time"

	"digiplan/plan"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// sitting is a committee's meeting with the papers it hears.
type sitting struct {
	date      time.Time
	committee plan.CommitteeID
	papers    int
}

// nextHearings are the meetings from the state of the data on, the next first.
func (d Data) nextHearings(most int) *table.Table {
	t := &table.Table{
		ID:    "hearings",
		Title: words.Phrase{De: "Nächste Beratungen", En: "Next hearings"},
		Columns: []table.Column{
			{Key: "date", Title: words.Phrase{De: "Sitzung", En: "Meeting"}, Kind: table.Day, Priority: 1},
			{Key: "committee", Title: words.Committee, Priority: 1},
			{Key: "papers", Title: words.Phrase{De: "Vorlagen", En: "Papers"}, Kind: table.Count, Priority: 1},
		},
	}
	sittings := d.sittings()
	for _, s := range sittings[:min(most, len(sittings))] {
		t.Rows = append(t.Rows, table.Row{ID: Meeting(s.date, s.committee),
			Cells: []table.Cell{table.Date(s.date), table.Name(d.committeeLabel(s.committee)), table.Number(s.papers)}})
	}
	return t
}

// Meeting names a committee's meeting: the rows of Hearings go by it.
func Meeting(date time.Time, committee plan.CommitteeID) string {
	return date.Format(time.DateOnly) + " " + string(committee)
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

// committeeCalled is a committee by its short name.
func (d Data) committeeCalled(id plan.CommitteeID) table.Cell {
	for _, committee := range d.Committees {
		if committee.ID == id {
			return table.Ref{Label: committee.Label(), ID: string(id), Title: committee.Name}
		}
	}
	return table.Name(id)
}

func (d Data) committeeLabel(id plan.CommitteeID) string {
	for _, committee := range d.Committees {
		if committee.ID == id {
			return committee.Label()
		}
	}
	return string(id)
}

func inMonths(months int) words.Sentence {
	switch months {
	case 0:
		return words.Text("diesen Monat", "this month")
	case 1:
		return words.Text("in einem Monat", "in one month")
	}
	return words.Phrase{De: "in %d Monaten", En: "in %d months"}.With(months)
}
