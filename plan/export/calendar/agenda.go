// Package calendar writes hearings as a calendar that calendar programs read.
package calendar

import (
	"time"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/words"
)

// Agenda is what committees hear and when, in the language of its readers.
type Agenda struct {
	Data     report.Source
	Hearings []committees.Hearing // of the data
	Lang     words.Lang
	Changed  time.Time // when the files of the plan were last written; zero where that is not known
}

// stamp is when the data were last changed, at the earliest the day that they are of.
func (a Agenda) stamp() time.Time {
	stamp := a.Data.AsOf
	if a.Changed.After(stamp) {
		stamp = a.Changed
	}
	if stamp.IsZero() {
		stamp = time.Unix(0, 0)
	}
	return stamp.UTC()
}

// Undated counts the hearings whose day is not known. They are in no calendar.
func (a Agenda) Undated() int {
	undated := 0
	for _, h := range a.Hearings {
		if h.Date.IsZero() {
			undated++
		}
	}
	return undated
}

// committee is one of the plan, or one that the plan only names.
func (a Agenda) committee(id plan.CommitteeID) plan.Committee {
	for _, committee := range a.Data.Committees {
		if committee.ID == id {
			return committee
		}
	}
	return plan.Committee{ID: id, Name: string(id)}
}

// titles are what public papers are called, which no secret can be.
func (a Agenda) titles() map[string]bool {
	public := make(map[string]bool)
	for i := range a.Data.Papers {
		public[a.Data.Papers[i].Title] = true
	}
	return public
}
