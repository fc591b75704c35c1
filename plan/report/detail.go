package report

import (
	"cmp"
	"strconv"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// Detail is all that is known of one thing.
type Detail struct {
	Title  string
	Place  string // file:line
	Facts  []Fact
	Tables []*Table
}

// Fact is one thing with its name.
type Fact struct {
	Title words.Phrase
	Value Value
}

// MeasureDetail is a measure with its money, year by year and line by line,
// and where each figure stands in the files.
func (d Data) MeasureDetail(id budget.MeasureID) (Detail, bool) {
	for _, m := range d.Plan.Measures {
		if m.ID == id {
			return Detail{Title: m.Title, Place: m.At.String(), Facts: d.measureFacts(m), Tables: []*Table{d.moneyTable(m)}}, true
		}
	}
	return Detail{}, false
}

func (d Data) measureFacts(m *plan.Measure) []Fact {
	facts := []Fact{
		{words.Phrase{De: "Weg", En: "Way"}, d.chainValue(m)},
		{words.Theme, d.themeTitle(m.Theme)},
		{words.Area, said(plan.AreaNames[m.Area])},
		{words.Principle, d.principles(m)},
		{words.Status, d.statusOf(m)},
		{words.Lead, name(m.Lead)},
		{words.Term, term(m.Term)},
		{words.Decision, d.decisions(m)},
		{words.Phrase{De: "Ohne Computer", En: "Without a computer"}, name(m.Offline)},
		{words.Phrase{De: "Ergebnisse", En: "Results"}, name(m.Results)},
		{words.Phrase{De: "Nächste Schritte", En: "Next steps"}, name(m.Next)},
		{words.Note, name(m.Note)},
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

func name(text string) Value {
	if text == "" {
		return nil
	}
	return Name(words.Clean(text))
}

func (d Data) themeTitle(id plan.ThemeID) Value {
	for _, theme := range d.Themes {
		if theme.ID == id {
			return Name(theme.Label() + " " + theme.Title)
		}
	}
	return nil
}

// principles are those of a measure; it names the main one first.
func (d Data) principles(m *plan.Measure) Value {
	var all Several
	for _, id := range m.Principles {
		for _, principle := range d.Principles {
			if principle.ID == id {
				title := words.Clean(principle.Title)
				all = Several{cmp.Or(all.First, title), joined(all.All, title), joined(all.IDs, string(id))}
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

func (d Data) statusOf(m *plan.Measure) Value {
	if m.Status == "" {
		return nil
	}
	if m.Progress == 0 {
		return Phrase(plan.StatusNames[m.Status])
	}
	return Said(words.Phrase{De: "%s, %d %% der Ergebnisse", En: "%s, %d%% of the results"}.With(plan.StatusNames[m.Status], m.Progress))
}

// decisions names the papers that a measure stands on.
func (d Data) decisions(m *plan.Measure) Value {
	return d.decided(m.DecidedBy...)
}

func milestoneValue(m plan.Milestone) Value {
	if m.Done {
		return Said(words.Phrase{De: "%s %s (erreicht)", En: "%s %s (reached)"}.With(m.Date, m.Title))
	}
	return Said(words.Phrase{De: "%s %s", En: "%s %s"}.With(m.Date, m.Title))
}

func grantValue(g plan.Grant) Value {
	money := moneyOf(&g).Sum()
	return Said(words.Phrase{De: "%s, %s, %s %s", En: "%s, %s, %s %s"}.With(g.Giver, g.Rate, money, plan.GrantStatusNames[g.Status]))
}

// moneyTable has the need of a measure, its money line by line, and what is left
// open, year by year.
func (d Data) moneyTable(m *plan.Measure) *Table {
	t := &Table{
		ID:    "money",
		Title: words.Phrase{De: "Mittel", En: "Money"},
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(inEuros, words.View(d.View)),
		Columns: append(append([]Column{{Key: "what", Title: words.Title, Priority: 1}}, d.yearColumns()...),
			Column{Key: "decision", Title: words.Decision, Priority: 3},
			Column{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 2}),
	}
	years := d.Years.Each()
	add := func(id string, title Value, level Level, mark Mark, decision Value, place string, amount func(budget.Year) budget.Cents) {
		row := Row{ID: id, Level: level, Mark: mark, Cells: []Value{title}}
		for _, year := range years {
			row.Cells = append(row.Cells, Cash(amount(year)))
		}
		row.Cells = append(row.Cells, decision, name(place))
		t.Rows = append(t.Rows, row)
	}
	both := func(year budget.Year) budget.Both { return d.Ledger.Measure(m.ID, year, d.View) }
	add("need", Phrase(words.Need), Body, Plain, nil, m.At.At("need").String(), m.Need.At)
	for i := range m.Allocations {
		a := &m.Allocations[i]
		if line := d.Ledger.Line(a.Line); line != nil {
			title := words.Phrase{De: "%s: %s %s", En: "%s: %s %s"}.With(d.flowName(d.flowOf(a, line)), string(line.ID), line.Name)
			add("allocation"+strconv.Itoa(i), Said(title), Body, Plain, d.decided(a.Decisions(m)...), a.At.String(), a.Amounts.At)
		}
	}
	add("k", Phrase(words.Consolidated), Subtotal, Plain, nil, "", func(year budget.Year) budget.Cents { return both(year).Consolidated() })
	add("d", Phrase(words.Phrase{De: "Abweichung der Pläne", En: "Difference of the books"}), Body, Plain, nil, "", func(year budget.Year) budget.Cents { return both(year).Difference() })
	add("actual", Phrase(words.Actual), Body, Plain, nil, "", func(year budget.Year) budget.Cents { return d.actualOf(m, year) })
	add("gap", Phrase(words.Gap), Body, Warn, nil, "", func(year budget.Year) budget.Cents { return both(year).Gap(m.Need.At(year)) })
	return t
}
