package plan

import (
	"time"

	"digiplan/plan/source"
)

// Milestone is a dated step of a measure. How late it is follows from its days and
// the state of the data; it is never typed.
type Milestone struct {
	source.Meta
	Date    time.Time // planned at first
	Due     time.Time // planned now; zero: as at first
	Title   string
	Done    bool
	Reached time.Time // when it was done; zero where that is not said
}

// Deadline is the day planned now.
func (m *Milestone) Deadline() time.Time {
	if m.Due.IsZero() {
		return m.Date
	}
	return m.Due
}

// Day is when it was reached, as far as that is said, else the day planned now.
func (m *Milestone) Day() time.Time {
	if m.Reached.IsZero() {
		return m.Deadline()
	}
	return m.Reached
}

// Late is how many days it is behind the day planned at first: those until it was
// reached; until it is to be, or where that day has passed until the day of the data.
// It is 0 where it is not behind, or was reached on a day that is not said.
func (m *Milestone) Late(asOf time.Time) int {
	until := m.Day()
	switch {
	case m.Done && m.Reached.IsZero():
		return 0
	case !m.Done && until.Before(asOf):
		until = asOf
	}
	return max(0, int(until.Sub(m.Date)/(24*time.Hour)))
}

var milestoneFields = source.Fields[Milestone]{
	source.Day("date", func(m *Milestone) *time.Time { return &m.Date }).Required().Says("Termin, wie zuerst geplant", "the day planned at first"),
	source.Day("due", func(m *Milestone) *time.Time { return &m.Due }).Says("neuer Termin, wo er verschoben ist; der Verzug zählt ab „date“", "the new day where it has been moved; what is late counts from \"date\""),
	source.Text("title", func(m *Milestone) *string { return &m.Title }).Required().Says("was erreicht sein soll", "what is to be reached"),
	source.Reached("done", func(m *Milestone) *bool { return &m.Done }, func(m *Milestone) *time.Time { return &m.Reached }).Says("erreicht, am besten mit dem Tag", "reached, best with the day"),
}
