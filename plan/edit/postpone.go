package edit

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/source/rewrite"
	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// CanMove tells whether the entry can be postponed: only measures can.
func (e Entry) CanMove() bool { return e.Table == "measure" }

// Move postpones a measure by some years, in one step: its term, its
// milestones, and all years of its need and running cost, its allocations and
// what grants count, and its posts. Until when a grant must be spent stays, since its giver says so.
// Nothing is moved out of the years of the plan: there it would be in no sum.
func (e Entry) Move(years int) (Step, *source.Problem) {
	m := mover{years: years, plan: e.snapshot.Plan.Years}
	m.term(e.Place.At("term"))
	for milestone := range e.inner("milestones") {
		m.milestone(milestone)
	}
	m.series(e.Place.At("need"))
	m.series(e.Place.At("running"))
	for _, inner := range []struct{ table, key string }{{"allocation", "amounts"}, {"allocation", "received"}, {"grant", "eligible"}, {"grant", "received"}, {"post", "years"}} {
		for said := range e.inner(inner.table) {
			m.series(said.At(inner.key))
		}
	}
	if len(m.changes) == 0 {
		return Step{}, &source.Problem{Place: e.Place, Rule: "edit",
			Message: words.Phrase{De: "%s nennt kein Jahr", En: "%s names no year"}.With(e.Title),
			Hint:    words.Text("Laufzeit und Bedarf eintragen", "enter its term and need")}
	}
	if m.lost != 0 {
		return Step{}, m.refuse(e)
	}
	return e.step(moved(years).With(e.short(), len(m.changes)), m.changes...)
}

// inner are the tables of a list in the entry.
func (e Entry) inner(table string) iter.Seq[source.Place] {
	return func(yield func(source.Place) bool) {
		for said := range e.Place.At(table).Node().Children() {
			if !yield(e.Place.To(said)) {
				return
			}
		}
	}
}

// says tells whether any table of a list in the entry has one of some keys.
func (e Entry) says(table string, keys ...string) bool {
	for said := range e.inner(table) {
		if slices.ContainsFunc(keys, func(key string) bool { return said.At(key).Stands() }) {
			return true
		}
	}
	return false
}

// granted tells whether a grant that would move is promised already.
func (e Entry) granted() bool {
	for said := range e.inner("grant") {
		status := said.At("status").Node().Text()
		if said.At("eligible").Stands() && (status == "granted" || status == "paid") {
			return true
		}
	}
	return false
}

// Moves says what moving would touch of the entry.
func (e Entry) Moves() words.Sentence {
	granted := e.granted()
	var parts []words.Sentence
	for _, part := range []struct {
		name  words.Phrase
		moves bool
	}{
		{words.Term, e.Place.At("term").Stands()},
		{words.Phrase{De: "Meilensteine", En: "milestones"}, e.says("milestones", "date")},
		{words.Need, e.Place.At("need").Stands()},
		{words.Phrase{De: "Beträge", En: "amounts"}, e.says("allocation", "amounts", "received")},
		{words.Phrase{De: "Stellen", En: "posts"}, e.says("post", "years")},
		{words.Phrase{De: "auch bewilligte Fördermittel", En: "grants, even granted ones"}, granted},
		{words.Phrase{De: "Fördermittel", En: "grants"}, !granted && e.says("grant", "eligible")},
	} {
		if part.moves {
			parts = append(parts, words.Text(part.name.De, strings.ToLower(part.name.En)))
		}
	}
	return words.List(parts)
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
	plan    budget.Years
	lost    budget.Year // the farthest year that leaves the plan; 0 if none does
	changes []rewrite.Change
}

// leaves notes a year that was in the plan and will not be.
func (m *mover) leaves(year int) {
	now := budget.Year(year + m.years)
	if m.plan.Has(budget.Year(year)) && !m.plan.Has(now) && (m.lost == 0 || (now > m.lost) == (m.years > 0)) {
		m.lost = now
	}
}

func (m *mover) refuse(e Entry) *source.Problem {
	return &source.Problem{Place: e.Place, Rule: "edit",
		Message: words.Phrase{
			De: "nicht verschoben: %d liegt außerhalb der Jahre des Plans (%d–%d)",
			En: "not moved: %d is outside the years of the plan (%d–%d)",
		}.With(m.lost, m.plan.From, m.plan.To),
		Hint: words.Text(
			"erst „years“ in [plan] erweitern oder die Werte einzeln ändern",
			"first widen \"years\" in [plan], or change the values one by one"),
	}
}

func (m *mover) term(at source.Place) {
	for end := range at.Node().Children() {
		if end.Kind() != tree.Integer {
			continue
		}
		year := int(end.Int())
		if (end.Key() == "from") == (m.years > 0) { // the end that can leave the plan behind
			m.leaves(year)
		}
		m.changes = append(m.changes, rewrite.Set(at.To(end), year+m.years))
	}
}

// milestone gives a milestone that is not reached a later day, and keeps the one
// planned at first, from which its delay counts.
func (m *mover) milestone(at source.Place) {
	date, due, done := at.At("date").Node(), at.At("due"), at.At("done").Node()
	if date.Kind() != tree.LocalDate || done.Truth() || done.Kind() == tree.LocalDate {
		return
	}
	day := date.Day()
	if due.Node().Kind() == tree.LocalDate {
		day = due.Node().Day()
	}
	if later := laterDay(day, m.years); !later.Equal(date.Day()) {
		m.changes = append(m.changes, rewrite.Set(due, later))
	} else {
		m.changes = append(m.changes, rewrite.Remove(due))
	}
}

// series renames the years; amounts stay as they are written.
func (m *mover) series(at source.Place) {
	for amount := range at.Node().Children() {
		if year, err := strconv.Atoi(amount.Key()); err == nil {
			m.leaves(year)
			m.changes = append(m.changes, rewrite.Rename(at.To(amount), strconv.Itoa(year+m.years)))
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
