package measures

import (
	"slices"

	"digiplan/plan"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// About has what a Steckbrief says of measures beyond their money and their state: what
// they are, who answers for them and takes part, whom they serve, and the city's own
// columns that do not add up. It is made of the table of all measures, and has no rows
// where none of them is described.
func About(all *table.Table, described []*plan.Measure, own ...string) *table.Table {
	own = slices.DeleteFunc(own, func(key string) bool { return all.Columns[all.Column(key)].Sum })
	more := append([]string{"description", "responsible", "contact", "partners", "priority", "task", "bound", "conditional", "serves", "goals", "offline"}, own...)
	t := all.Pick(append([]string{"id", "title"}, more...)...)
	t.ID, t.Title, t.Note, t.Total, t.During = "about", words.Phrase{De: "Über die Maßnahmen", En: "About the measures"}, words.Sentence{}, nil, nil
	if len(own) == 0 && !slices.ContainsFunc(described, isDescribed) {
		t.Rows = nil
	}
	return t.WithoutEmpty(more...)
}

func isDescribed(m *plan.Measure) bool {
	p := m.Profile()
	return p.Description != "" || p.Responsible != "" || p.Contact != "" || len(p.Partners) > 0
}
