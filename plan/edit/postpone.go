package edit

import (
	"maps"
	"slices"
	"strconv"
	"time"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// CanMove tells whether the entry can be postponed: only measures can.
func (e Entry) CanMove() bool { return e.Table == "measure" }

// Move postpones a measure by some years, in one step: its term, its
// milestones, and all years of its need, its allocations and what grants
// count. Until when a grant must be spent stays, since its giver says so.
func (e Entry) Move(years int) (Step, *source.Problem) {
	m := mover{years: years}
	m.term(e.Place.At("term"), e.said["term"])
	for i, milestone := range list(e.said["milestones"]) {
		if day, ok := milestone["date"].(time.Time); ok {
			m.changes = append(m.changes, source.Set(e.Place.At("milestones").Index(i).At("date"), laterDay(day, years)))
		}
	}
	m.series(e.Place.At("need"), e.said["need"])
	for _, inner := range []struct{ table, key string }{{"allocation", "amounts"}, {"allocation", "received"}, {"grant", "eligible"}} {
		for i, said := range list(e.said[inner.table]) {
			m.series(e.Place.At(inner.table).Index(i).At(inner.key), said[inner.key])
		}
	}
	if len(m.changes) == 0 {
		return Step{}, &source.Problem{Place: e.Place, Rule: "edit",
			Message: words.Phrase{De: "%s nennt kein Jahr", En: "%s names no year"}.With(e.Title),
			Hint:    words.Said(words.Phrase{De: "Laufzeit und Bedarf eintragen", En: "enter its term and need"})}
	}
	return e.step(moved(years).With(e.short(), len(m.changes)), m.changes...)
}

func moved(years int) words.Phrase {
	switch years {
	case 1:
		return words.Phrase{De: "%s um ein Jahr verschoben (%d Stellen)", En: "%s postponed by a year (%d places)"}
	case -1:
		return words.Phrase{De: "%s um ein Jahr vorgezogen (%d Stellen)", En: "%s moved forward by a year (%d places)"}
	}
	return words.Phrase{De: "%s um " + strconv.Itoa(years) + " Jahre verschoben (%d Stellen)", En: "%s moved by " + strconv.Itoa(years) + " years (%d places)"}
}

type mover struct {
	years   int
	changes []source.Change
}

func (m *mover) term(at source.Place, value any) {
	ends, _ := value.(map[string]any)
	for _, key := range slices.Sorted(maps.Keys(ends)) {
		if year, ok := ends[key].(int64); ok {
			m.changes = append(m.changes, source.Set(at.At(key), int(year)+m.years))
		}
	}
}

// series renames the years; amounts stay as they are written.
func (m *mover) series(at source.Place, value any) {
	amounts, _ := value.(map[string]any)
	for _, key := range slices.Sorted(maps.Keys(amounts)) {
		if year, err := strconv.Atoi(key); err == nil {
			m.changes = append(m.changes, source.Rename(at.At(key), strconv.Itoa(year+m.years)))
		}
	}
}

// laterDay keeps day and month; of 29 February it makes the 28th where there is
// none.
func laterDay(day time.Time, years int) time.Time {
	later := day.AddDate(years, 0, 0)
	if later.Day() != day.Day() {
		return later.AddDate(0, 0, -later.Day())
	}
	return later
}
