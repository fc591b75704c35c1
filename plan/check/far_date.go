package check

import (
	"time"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// farDay: the day of the plan lies at most three years before its years and a year after.
func farDay(in Input) []source.Problem { return in.far(nil, in.At.At("as_of"), in.AsOf, 3, 1) }

// far adds that a day lies further from the years of the plan than it may: there a digit
// is wrong.
func (in Input) far(found []source.Problem, at source.Place, day time.Time, before, after budget.Year) []source.Problem {
	year := budget.Year(day.Year())
	if day.IsZero() || year >= in.Years.From-before && year <= in.Years.To+after {
		return found
	}
	return append(found, source.Problem{
		Place: at, Rule: "far-date", Severity: source.Warning,
		Message: words.Phrase{De: "der %s liegt weit von den Jahren des Plans (%d–%d)", En: "%s is far from the years of the plan (%d–%d)"}.With(day, in.Years.From, in.Years.To),
		Hint:    words.Text("die Jahreszahl prüfen", "check the year"),
	})
}

// farDate: days lie near the years of the plan. Papers, motions and bookings may be a
// generation older, and what is ahead ten years later.
func farDate(in Input) []source.Problem {
	var found []source.Problem
	near := func(at source.Place, key string, day time.Time) { found = in.far(found, at.At(key), day, 30, 10) }
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
			step := &m.Milestones[i]
			near(step.At, "date", step.Date)
			near(step.At, "due", step.Due)
			near(step.At, "done", step.Reached)
		}
		for i := range m.Profile().Indicators {
			for _, r := range m.Profile().Indicators[i].Readings() {
				near(r.At, "date", r.Date)
			}
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
