package whatif

import (
	"digiplan/plan"
	"digiplan/plan/scenario"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// List names the scenarios of a plan with their steps.
func List(p *plan.Plan) *table.Table {
	columns := table.Columns[plan.Scenario]{
		table.Col(table.Column{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1}, func(s plan.Scenario) table.Cell { return table.Name(s.ID) }),
		table.Col(table.Column{Key: "title", Title: words.Title, Priority: 1}, func(s plan.Scenario) table.Cell { return table.NameOf(s.Title) }),
		table.Col(table.Column{Key: "steps", Title: words.Phrase{De: "Schritte", En: "Steps"}, Kind: table.Prose, Priority: 1}, func(s plan.Scenario) table.Cell { return table.SentenceOf(steps(p, s)) }),
	}
	t := &table.Table{ID: "scenarios", Title: words.Phrase{De: "Szenarien", En: "Scenarios"}, Columns: columns.Heads()}
	for _, one := range p.Scenarios {
		t.Rows = append(t.Rows, table.Row{ID: one.ID, Place: one.At, Cells: columns.Cells(one)})
	}
	return t
}

func steps(p *plan.Plan, s plan.Scenario) words.Sentence {
	var said words.Sentence
	for i, step := range s.Steps {
		one := scenario.Describe(p, step)
		if i == 0 {
			said = one
			continue
		}
		said = words.Same("%s; %s").With(said, one)
	}
	return said
}
