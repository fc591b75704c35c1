package committees

import (
	"cmp"
	"slices"
	"time"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Meeting is a committee's meeting with the papers it hears.
type Meeting struct {
	Date      time.Time
	Committee plan.CommitteeID
	Papers    int
}

// NextMeetings are the meetings from the state of the data on, the next first.
func NextMeetings(src report.Source, most int) *table.Table {
	t := &table.Table{
		ID:    "hearings",
		Title: words.Phrase{De: "Nächste Beratungen", En: "Next hearings"},
		Columns: []table.Column{
			{Key: "date", Title: words.Phrase{De: "Sitzung", En: "Meeting"}, Kind: table.Day, Priority: 1},
			{Key: "committee", Title: words.Committee, Priority: 1},
			{Key: "papers", Title: words.Phrase{De: "Vorlagen", En: "Papers"}, Kind: table.Count, Priority: 1},
		},
	}
	sittings := Meetings(src)
	for _, s := range sittings[:min(most, len(sittings))] {
		t.Rows = append(t.Rows, table.Row{ID: MeetingID(s.Date, s.Committee),
			Cells: []table.Cell{table.Date(s.Date), table.Name(src.CommitteeLabel(s.Committee)), table.Number(s.Papers)}})
	}
	return t
}

// MeetingID names a committee's meeting: the rows of Hearings go by it.
func MeetingID(date time.Time, committee plan.CommitteeID) string {
	return date.Format(time.DateOnly) + " " + string(committee)
}

// Meetings are those with hearings that are ahead, the next first.
func Meetings(src report.Source) []Meeting {
	var sittings []Meeting
	for _, h := range Hearings(src) {
		if whenOf(src, h) != ahead || h.decided(src.AsOf) {
			continue
		}
		at := slices.IndexFunc(sittings, func(s Meeting) bool { return s.Date.Equal(h.Date) && s.Committee == h.Committee })
		if at < 0 {
			sittings = append(sittings, Meeting{Date: h.Date, Committee: h.Committee})
			at = len(sittings) - 1
		}
		sittings[at].Papers++
	}
	slices.SortStableFunc(sittings, func(a, b Meeting) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Committee, b.Committee))
	})
	return sittings
}
