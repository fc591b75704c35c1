package opendata

import (
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

type milestoneOf struct {
	measure budget.MeasureID
	number  int
	*plan.Milestone
}

// milestones are the dated steps of all measures.
func (d maker) milestones() Table {
	var all []milestoneOf
	for _, m := range d.Plan.Measures {
		for i := range m.Milestones {
			all = append(all, milestoneOf{m.ID, i + 1, &m.Milestones[i]})
		}
	}
	return fill(d, Table{Name: "milestones", Title: words.Phrase{De: "Meilensteine", En: "Milestones"}, Key: []string{"measure", "number"}, Refs: []Ref{to("measures", "measure")}}, all,
		text("measure", "Maßnahme", "measure", func(m milestoneOf) budget.MeasureID { return m.measure }).required(),
		number("number", "Nummer in der Maßnahme", "number in the measure", func(m milestoneOf) int { return m.number }).required(),
		text("title", "was erreicht sein soll", "what is to be reached", func(m milestoneOf) string { return m.Title }).required(),
		day("date", "Termin, wie zuerst geplant", "the day planned at first", func(m milestoneOf) time.Time { return m.Date }),
		day("due", "Termin, der jetzt gilt", "the day planned now", func(m milestoneOf) time.Time { return m.Deadline() }),
		truth("done", "erreicht", "reached", func(m milestoneOf) bool { return m.Done }),
		day("reached", "Tag, an dem er erreicht war; leer: nicht bekannt", "the day it was reached; empty: not known", func(m milestoneOf) time.Time { return m.Reached }),
	)
}
