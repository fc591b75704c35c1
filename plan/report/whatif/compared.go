package whatif

import (
	"strconv"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/scenario"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Compared sets several scenarios side by side: the figures, the measures that fare
// differently with what is done to them, and what goes with each.
func Compared(src report.Source, outcomes ...*scenario.Outcome) []*table.Table {
	var tables []*table.Table
	for _, t := range []*table.Table{Figures(src, outcomes...), fates(outcomes), sumsOfEffects(outcomes)} {
		if len(t.Rows) > 0 {
			tables = append(tables, t)
		}
	}
	return tables
}

// fate is what becomes of a measure in each scenario.
type fate struct {
	measure *plan.Measure
	before  budget.Cents // over all years of the plan, each euro once
	after   []budget.Cents
	why     words.Sentence
}

// fates lists the measures that have other money in any of the scenarios.
func fates(outcomes []*scenario.Outcome) *table.Table {
	columns := table.Columns[fate]{
		table.Col(table.Column{Key: "measure", Title: words.Measure, Priority: 1}, func(f fate) table.Cell { return table.NameOf(f.measure.Title) }),
		table.Amount(table.Column{Key: "before", Title: words.Phrase{De: "Plan", En: "Plan"}, Priority: 1, Sum: true}, func(f fate) budget.Cents { return f.before }),
	}
	for i, o := range outcomes {
		columns = append(columns, table.Amount(table.Column{Key: "after" + strconv.Itoa(i+1), Title: words.Same(words.Clean(o.Scenario.Title)), Priority: 1, Sum: true},
			func(f fate) budget.Cents { return f.after[i] }))
	}
	columns = append(columns, table.Col(table.Column{Key: "why", Title: words.Phrase{De: "Warum", En: "Why"}, Kind: table.Prose, Priority: 1}, func(f fate) table.Cell { return table.SentenceOf(f.why) }))
	t := &table.Table{ID: "scenario-measures", Title: words.Phrase{De: "Maßnahmen nebeneinander", En: "Measures side by side"},
		Note: words.Phrase{De: "%s · über alle Jahre des Plans, jeder Euro einmal", En: "%s · over all years of the plan, each euro once"}.With(report.InEuros), Columns: columns.Heads()}
	for at, m := range outcomes[0].Before.Plan.Measures {
		if f, ok := fateOf(outcomes, at); ok {
			t.Rows = append(t.Rows, table.Row{ID: string(m.ID), Place: m.At, Cells: columns.Cells(f)})
		}
	}
	t.AddTotal()
	return t
}

// fateOf is false where no scenario changes the measure.
func fateOf(outcomes []*scenario.Outcome, at int) (fate, bool) {
	f := fate{measure: outcomes[0].Before.Plan.Measures[at]}
	f.before = outcomes[0].Cost(outcomes[0].Before, f.measure)
	changed := false
	var said []words.Sentence
	for _, o := range outcomes {
		now := o.Cost(o.After, f.measure)
		f.after = append(f.after, now)
		if why := o.Done(f.measure); now != f.before || !why.Empty() {
			changed = true
			said = append(said, words.Same("%s: %s").With(words.Clean(o.Scenario.Title), why))
		}
	}
	for i, one := range said {
		if f.why = one; i > 0 {
			f.why = words.Same("%s; %s").With(said[i-1], one)
			said[i] = f.why
		}
	}
	return f, changed
}

// sumsOfEffects adds up what goes with each scenario by its kind.
func sumsOfEffects(outcomes []*scenario.Outcome) *table.Table {
	type sums struct {
		kind scenario.EffectKind
		of   []budget.Cents
	}
	columns := table.Columns[sums]{
		table.Col(table.Column{Key: "effect", Title: words.Phrase{De: "Was mitgeht", En: "What goes with it"}, Priority: 1}, func(s sums) table.Cell { return table.Phrase(scenario.EffectNames[s.kind]) }),
	}
	for i, o := range outcomes {
		columns = append(columns, table.Amount(table.Column{Key: "sum" + strconv.Itoa(i+1), Title: words.Same(words.Clean(o.Scenario.Title)), Priority: 1}, func(s sums) budget.Cents { return s.of[i] }))
	}
	t := &table.Table{ID: "scenario-sums", Title: words.Phrase{De: "Was mitgeht", En: "What goes with it"},
		Note: words.Phrase{De: "%s · über alle Jahre des Plans", En: "%s · over all years of the plan"}.With(report.InEuros), Columns: columns.Heads()}
	for kind := range scenario.Weakened { // what loses a goal stands with several goals
		one, any := sums{kind, make([]budget.Cents, len(outcomes))}, false
		for i, o := range outcomes {
			for _, e := range o.Effects() {
				if e.Kind == kind {
					one.of[i] += e.Amount
					any = true
				}
			}
		}
		if any {
			t.Rows = append(t.Rows, table.Row{ID: strconv.Itoa(int(kind)), Cells: columns.Cells(one)})
		}
	}
	return t
}
