package whatif

import (
	"slices"
	"strconv"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/scenario"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Beside are the small tables that stand beside the order: both books before and after,
// the floor, what money stands on, what goes with it, and the proof, or that it takes too
// much work here.
func Beside(src report.Source, d *scenario.Draft, o *scenario.Outcome, r *scenario.Round) []*table.Table {
	all := []*table.Table{Books(src, o, d.Scope.Book, d.Scope.Year), Bonds(r), Decided(o), Effects(o)}
	if o.Effort() <= littleWork {
		all = append(all, Proof(o))
	} else {
		all = append(all, unproven(words.Text("hier zu viel zu rechnen: speichern, dann rechnet ihn digiplan scenario", "too much to work out here: save it, and digiplan scenario works it out")))
	}
	return slices.DeleteFunc(all, func(t *table.Table) bool { return len(t.Rows) == 0 })
}

// littleWork takes about a millisecond.
const littleWork = 200_000

// sides is a sum before and after.
type sides struct {
	name          table.Cell
	before, after budget.Cents
}

func sideColumns(name words.Phrase) table.Columns[sides] {
	return table.Columns[sides]{
		table.Col(table.Column{Key: "what", Title: name, Priority: 1}, func(s sides) table.Cell { return s.name }),
		table.Amount(table.Column{Key: "before", Title: words.Phrase{De: "vorher", En: "before"}, Priority: 1}, func(s sides) budget.Cents { return s.before }),
		table.Amount(table.Column{Key: "after", Title: words.Phrase{De: "nachher", En: "after"}, Priority: 1}, func(s sides) budget.Cents { return s.after }),
	}
}

// Books are what both books may spend, in the years in which that differs and in the one
// that is looked at.
func Books(src report.Source, o *scenario.Outcome, book budget.Book, year budget.Year) *table.Table {
	columns := sideColumns(words.Phrase{De: "verfügbar", En: "spendable"})
	t := &table.Table{ID: "scenario-books", Title: words.Phrase{De: "Vorher und nachher", En: "Before and after"}, Columns: columns.Heads()}
	for _, one := range budget.Books {
		for _, y := range src.Years.Each() {
			before, after := scenario.Spendable(o.Before, one, y), scenario.Spendable(o.After, one, y)
			if before == after && (one != book && book != "" || y != year) {
				continue
			}
			name := words.Phrase{De: "%s %s", En: "%s %s"}.With(src.BookName(one), words.PlainYear(y))
			t.Rows = append(t.Rows, table.Row{ID: string(one) + "@" + words.PlainYear(y), Cells: columns.Cells(sides{table.SentenceOf(name), before, after})})
		}
	}
	return t
}

// Bonds add the floor of a step up by its reasons.
func Bonds(r *scenario.Round) *table.Table {
	columns := table.Columns[scenario.Bound]{
		table.Col(table.Column{Key: "reason", Title: words.Phrase{De: "kann nicht weichen", En: "cannot give way"}, Priority: 1}, func(b scenario.Bound) table.Cell { return table.Phrase(scenario.ReasonNames[b.Reason]) }),
		table.Amount(table.Column{Key: "amount", Title: words.Phrase{De: "Betrag", En: "amount"}, Priority: 1, Sum: true}, func(b scenario.Bound) budget.Cents { return b.Amount }),
	}
	t := &table.Table{ID: "scenario-bonds", Title: words.Phrase{De: "Der Boden", En: "The floor"}, Columns: columns.Heads()}
	if r == nil {
		return t
	}
	for _, reason := range scenario.Reasons {
		sum := scenario.Bound{Reason: reason}
		for i := range r.Floor {
			if r.Floor[i].Reason == reason {
				sum.Amount += r.Floor[i].Amount
			}
		}
		if sum.Amount > 0 {
			t.Rows = append(t.Rows, table.Row{ID: strconv.Itoa(int(reason)), Cells: columns.Cells(sum)})
		}
	}
	t.AddTotal()
	return t
}

// Decided is what the money of all years stands on, where that differs.
func Decided(o *scenario.Outcome) *table.Table {
	columns := sideColumns(words.Coverage)
	t := &table.Table{ID: "scenario-decided", Title: words.Coverage, Columns: columns.Heads()}
	before, after := o.Coverage()
	for state, name := range money.CoverageNames {
		if before[state] != after[state] {
			t.Rows = append(t.Rows, table.Row{ID: strconv.Itoa(state), Cells: columns.Cells(sides{table.Phrase(name), before[state], after[state]})})
		}
	}
	return t
}
