package scenario

import (
	"cmp"
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/council"
	"digiplan/plan/words"
)

// lastPriority is the lowest that a measure can have; one without counts like it.
const lastPriority = 9

// Points are what is lost when a measure gives way, whatever it gives: 9 for
// priority 1, and 1 for priority 9 or none.
func Points(m *plan.Measure) int { return lastPriority + 1 - priority(m) }

func priority(m *plan.Measure) int { return cmp.Or(m.Priority, lastPriority) }

// standing is by what measures are put in order.
type standing struct {
	measure  *plan.Measure
	coverage council.Coverage // of its weakest money
	running  budget.Cents     // in the last year of the plan: its running cost, where none is said all that it costs
	said     bool             // it says its running cost of that year
	ranked   bool             // a step put it into its place
}

func standingOf(v compare.Version, m *plan.Measure, sums council.Sums) standing {
	worst, _ := sums.Worst()
	running, said := m.Running.Find(v.Plan.Years.To)
	if !said {
		running = v.Ledger.Measure(m.ID, v.Plan.Years.To, budget.Cash).Consolidated()
	}
	return standing{m, worst, running, said, false}
}

// sumsOf is the money of a measure in the years of the plan, each euro once, by what it
// stands on.
func sumsOf(v compare.Version, m *plan.Measure) council.Sums {
	return v.Council.Measure(m, v.Ledger, v.Plan.Years, council.Consolidated(budget.Cash))
}

// givesBefore is the order in which measures give way: lower priority before higher,
// undecided before conditional before decided, voluntary before mandatory, later
// before earlier, larger running cost before smaller, and then by their ids.
func givesBefore(a, b standing) int {
	return cmp.Or(
		cmp.Compare(priority(b.measure), priority(a.measure)),
		cmp.Compare(b.coverage, a.coverage),
		cmp.Compare(mandatory(a.measure), mandatory(b.measure)),
		cmp.Compare(b.measure.Term.From, a.measure.Term.From),
		cmp.Compare(b.running, a.running),
		cmp.Compare(a.measure.ID, b.measure.ID),
	)
}

func mandatory(m *plan.Measure) int {
	if m.Task == "mandatory" {
		return 1
	}
	return 0
}

// standings are all measures in the order in which they give way: by what is known of
// them now, and then as steps put them.
func (t *trial) standings() []standing {
	all := slices.Clone(t.order)
	now := compare.Version{Plan: t.plan, Ledger: t.ledger, Council: t.council}
	for i, one := range all {
		if m := t.plan.Measures[t.at[one.measure.ID]]; m != one.measure || t.council != t.Council {
			all[i] = standingOf(now, m, sumsOf(now, m))
		}
	}
	slices.SortFunc(all, givesBefore)
	for _, step := range t.ranks {
		all = ranked(all, step)
	}
	return all
}

// ranked puts a measure before another one, or behind all.
func ranked(all []standing, s *plan.Step) []standing {
	place := func(id budget.MeasureID) int {
		return slices.IndexFunc(all, func(one standing) bool { return one.measure.ID == id })
	}
	from := place(s.Measure)
	moved := all[from]
	moved.ranked = true
	all = slices.Delete(all, from, from+1)
	if s.Before == "" {
		return append(all, moved)
	}
	return slices.Insert(all, place(s.Before), moved)
}

// why says what puts a measure into its place.
func (s standing) why(last budget.Year) words.Sentence {
	rank := words.Text("ohne Priorität", "no priority")
	if s.measure.Priority != 0 {
		rank = words.Phrase{De: "Priorität %d", En: "priority %d"}.With(s.measure.Priority)
	}
	if s.ranked {
		rank = words.Phrase{De: "von Hand eingereiht, %s", En: "ranked by hand, %s"}.With(rank)
	}
	said := []words.Sentence{rank, words.Said(coverageNames[s.coverage])}
	if task, ok := plan.TaskNames[s.measure.Task]; ok {
		said = append(said, words.Said(task))
	}
	if from := s.measure.Term.From; from != 0 {
		said = append(said, words.Phrase{De: "ab %s", En: "from %s"}.With(words.PlainYear(from)))
	}
	cost := words.Phrase{De: "%s im Jahr %s", En: "%s in %s"}
	if s.said {
		cost = words.Phrase{De: "laufend %s im Jahr %s", En: "running cost %s in %s"}
	}
	return words.List(append(said, cost.With(s.running, words.PlainYear(last))))
}

var coverageNames = [...]words.Phrase{
	council.Covered:     {De: "beschlossen", En: "decided"},
	council.Conditional: {De: "unter Vorbehalt", En: "conditional"},
	council.InHearing:   {De: "in Beratung", En: "pending"},
	council.Undecided:   {De: "unbeschlossen", En: "undecided"},
}
