package report

import (
	"cmp"
	"strconv"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Detail is all that is known of one thing.
type Detail struct {
	Title  string
	Place  string // file:line
	Facts  []Fact
	Tables []*table.Table
}

// Fact is one thing with its name.
type Fact struct {
	Title words.Phrase
	Value table.Cell
}

// MeasureDetail is a measure with its money, year by year and line by line,
// and where each figure stands in the files.
func (d Data) MeasureDetail(id budget.MeasureID) (Detail, bool) {
	for _, m := range d.Plan.Measures {
		if m.ID == id {
			return Detail{Title: m.Title, Place: m.At.String(), Facts: d.measureFacts(m), Tables: []*table.Table{d.moneyTable(m)}}, true
		}
	}
	return Detail{}, false
}

func (d Data) measureFacts(m *plan.Measure) []Fact {
	facts := []Fact{
		{words.Phrase{De: "Weg", En: "Way"}, d.chainValue(m)},
		{words.Theme, d.themeTitle(m.Theme)},
		{words.Area, table.LabelOf(plan.AreaNames[m.Area])},
		{words.Principle, d.principles(m)},
		{words.Status, d.statusOf(m)},
		{words.Lead, table.NameOf(m.Lead)},
		{words.Term, term(m.Term)},
		{words.Decision, d.decisions(m)},
		{words.Phrase{De: "Ohne Computer", En: "Without a computer"}, table.NameOf(m.Offline)},
		{words.Phrase{De: "Ergebnisse", En: "Results"}, table.NameOf(m.Results)},
		{words.Phrase{De: "Nächste Schritte", En: "Next steps"}, table.NameOf(m.Next)},
		{words.Note, table.NameOf(m.Note)},
	}
	for _, milestone := range m.Milestones {
		facts = append(facts, Fact{words.Phrase{De: "Meilenstein", En: "Milestone"}, milestoneValue(milestone)})
	}
	for _, grant := range m.Grants {
		facts = append(facts, Fact{words.Phrase{De: "Fördermittel", En: "Grant"}, grantValue(grant)})
	}
	kept := facts[:0]
	for _, fact := range facts {
		if fact.Value != nil {
			kept = append(kept, fact)
		}
	}
	return kept
}

func (d Data) themeTitle(id plan.ThemeID) table.Cell {
	for _, theme := range d.Themes {
		if theme.ID == id {
			return table.Name(theme.Label() + " " + theme.Title)
		}
	}
	return nil
}

// principles are those of a measure; it names the main one first.
func (d Data) principles(m *plan.Measure) table.Cell {
	var all table.List
	for _, id := range m.Principles {
		for _, principle := range d.Principles {
			if principle.ID == id {
				title := words.Clean(principle.Title)
				all = table.List{First: cmp.Or(all.First, title), All: joined(all.All, title), IDs: joined(all.IDs, string(id))}
			}
		}
	}
	if all.All == "" {
		return nil
	}
	return all
}

func joined(list, item string) string {
	if list == "" {
		return item
	}
	return list + " · " + item
}

func (d Data) statusOf(m *plan.Measure) table.Cell {
	if m.Status == "" {
		return nil
	}
	if m.Progress == 0 {
		return table.Phrase(plan.StatusNames[m.Status])
	}
	return table.Label(words.Phrase{De: "%s, %d %% der Ergebnisse", En: "%s, %d%% of the results"}.With(plan.StatusNames[m.Status], m.Progress))
}

// decisions names the papers that a measure stands on.
func (d Data) decisions(m *plan.Measure) table.Cell {
	return d.decided(m.DecidedBy...)
}

func milestoneValue(m plan.Milestone) table.Cell {
	if m.Done {
		return table.Label(words.Phrase{De: "%s %s (erreicht)", En: "%s %s (reached)"}.With(m.Date, m.Title))
	}
	return table.Label(words.Phrase{De: "%s %s", En: "%s %s"}.With(m.Date, m.Title))
}

func grantValue(g plan.Grant) table.Cell {
	money := moneyOf(&g).Sum()
	return table.Label(words.Phrase{De: "%s, %s, %s %s", En: "%s, %s, %s %s"}.With(g.Giver, g.Rate, money, plan.GrantStatusNames[g.Status]))
}

// moneyTable has the need of a measure, its money line by line, and what is left
// open, year by year.
func (d Data) moneyTable(m *plan.Measure) *table.Table {
	t := &table.Table{
		ID:    "money",
		Title: words.Phrase{De: "Mittel", En: "Money"},
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(inEuros, words.View(d.View)),
		Columns: append(append([]table.Column{{Key: "what", Title: words.Title, Priority: 1}}, d.yearColumns()...),
			table.Column{Key: "decision", Title: words.Decision, Priority: 3},
			table.Column{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 2}),
	}
	years := d.Years.Each()
	add := func(id string, title table.Cell, level table.Level, mark table.Mark, decision table.Cell, place string, amount func(budget.Year) budget.Cents) {
		row := table.Row{ID: id, Level: level, Mark: mark, Cells: []table.Cell{title}}
		for _, year := range years {
			row.Cells = append(row.Cells, table.Cash(amount(year)))
		}
		row.Cells = append(row.Cells, decision, table.NameOf(place))
		t.Rows = append(t.Rows, row)
	}
	both := func(year budget.Year) budget.Both { return d.Ledger.Measure(m.ID, year, d.View) }
	add("need", table.Phrase(words.Need), table.Body, table.Plain, nil, m.At.At("need").String(), m.Need.At)
	for i := range m.Allocations {
		a := &m.Allocations[i]
		if line := d.Ledger.Line(a.Line); line != nil {
			title := words.Phrase{De: "%s: %s %s", En: "%s: %s %s"}.With(d.flowName(d.flowOf(a, line)), string(line.ID), line.Name)
			add("allocation"+strconv.Itoa(i), table.Label(title), table.Body, table.Plain, d.decided(a.Decisions(m)...), a.At.String(), a.Amounts.At)
		}
	}
	add("k", table.Phrase(words.Consolidated), table.Subtotal, table.Plain, nil, "", func(year budget.Year) budget.Cents { return both(year).Consolidated() })
	add("d", table.Phrase(words.Phrase{De: "Abweichung der Pläne", En: "Difference of the books"}), table.Body, table.Plain, nil, "", func(year budget.Year) budget.Cents { return both(year).Difference() })
	add("actual", table.Phrase(words.Actual), table.Body, table.Plain, nil, "", func(year budget.Year) budget.Cents { return d.actualOf(m, year) })
	add("gap", table.Phrase(words.Gap), table.Body, table.Warn, nil, "", func(year budget.Year) budget.Cents { return both(year).Gap(m.Need.At(year)) })
	return t
}
