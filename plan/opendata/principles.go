package opendata

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

type servesOf struct {
	measure   budget.MeasureID
	principle plan.PrincipleID
}

// principles are the principles of the strategy, and which measures serve them.
func (d maker) principles() []Table {
	var serves []servesOf
	for _, m := range d.Plan.Measures {
		for i, principle := range m.Principles {
			if !slices.Contains(m.Principles[:i], principle) {
				serves = append(serves, servesOf{m.ID, principle})
			}
		}
	}
	return []Table{
		fill(d, Table{Name: "principles", Title: words.Phrase{De: "Leitsätze", En: "Principles"}, Key: []string{"id"}}, d.Plan.Principles,
			text("id", "Kennung", "id", func(p plan.Principle) plan.PrincipleID { return p.ID }).required(),
			text("title", "Wortlaut", "wording", func(p plan.Principle) string { return p.Title }).required(),
		),
		fill(d, Table{Name: "measure_principles", Title: words.Phrase{De: "Leitsätze der Maßnahmen", En: "Principles of measures"}, Key: []string{"measure", "principle"}, Refs: []Ref{to("measures", "measure"), to("principles", "principle")}}, serves,
			text("measure", "Maßnahme", "measure", func(s servesOf) budget.MeasureID { return s.measure }).required(),
			text("principle", "Leitsatz", "principle", func(s servesOf) plan.PrincipleID { return s.principle }).required(),
		),
	}
}
