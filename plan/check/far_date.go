package check

import (
	"time"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// farDate: days lie near the years of the plan; far from them a digit is wrong. The day
// of the plan itself lies at most three years before them and a year after; papers,
// motions and bookings may be a generation older, and what is ahead ten years later.
func farDate(in Input) []source.Problem {
	var found []source.Problem
	look := func(at source.Place, key string, day time.Time, before, after budget.Year) {
		if year := budget.Year(day.Year()); !day.IsZero() && (year < in.Years.From-before || year > in.Years.To+after) {
			found = append(found, source.Problem{
				Place: at.At(key), Severity: source.Warning,
				Message: words.Phrase{De: "der %s liegt weit von den Jahren des Plans (%d–%d)", En: "%s is far from the years of the plan (%d–%d)"}.With(day, in.Years.From, in.Years.To),
				Hint:    words.Text("die Jahreszahl prüfen", "check the year"),
			})
		}
	}
	near := func(at source.Place, key string, day time.Time) { look(at, key, day, 30, 10) }
	look(in.At, "as_of", in.AsOf, 3, 1)
	for i := range in.Papers {
		p := &in.Papers[i]
		near(p.At, "date", p.Date)
		for j := range p.Hearings {
			near(p.Hearings[j].At, "date", p.Hearings[j].Date)
		}
	}
	for i := range in.Motions {
		near(in.Motions[i].At, "date", in.Motions[i].Date)
	}
	for _, m := range in.Measures {
		for i := range m.Milestones {
			near(m.Milestones[i].At, "date", m.Milestones[i].Date)
		}
		for i := range m.Grants {
			near(m.Grants[i].At, "until", m.Grants[i].Until)
		}
	}
	for i := range in.Actuals {
		near(in.Actuals[i].Meta.At, "date", in.Actuals[i].Date)
	}
	return found
}
