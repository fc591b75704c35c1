package workbook

import (
	"strings"

	"digiplan/budget"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/money"
	"digiplan/plan/report/notes"
	"digiplan/plan/report/selection"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Committee is the workbook for a committee: what it hears, and the part of
// the plan that hangs on it beside the figures of the whole plan.
func Committee(s selection.Selection, lang words.Lang, version string) Workbook {
	o, states := s.Overview(), s.StatesByYear()
	cover := Sheet{Table: s.Agenda(), Name: words.Overview, Under: []*table.Table{s.Shares(), o.Years, states}}
	cover.Figures, cover.Says = figuresOf(o), o.Says
	cover.Charts = []Chart{moneyByYear(o.Years.ID), statesByYear(states.ID)}
	list := s.Notes()
	if version != "" {
		list = append(list, versionNote(version))
	}
	book := Workbook{
		Lang: lang, City: s.City, Title: s.Title().In(lang), State: s.AsOf, Version: version, Paper: papersHeard(s.Heard), Note: s.Sitting(),
		Sheets: []Sheet{
			cover,
			{Table: papersSheet(s.Papers()), Name: papersName},
			{Table: itemsSheet(s.Items()), Name: itemsName},
			{Table: s.Calendar(), Name: hearingsName},
			{Table: committees.Motions(s.Source), Name: motionsName},
			{Table: measuresSheet(s.Measures()), Name: words.Measures},
			{Table: flat(s.Allocation(), s.View, true), Name: words.Allocation},
			{Table: s.Lines(budget.City), Name: cityName, Book: budget.City},
			{Table: s.Lines(budget.Provider), Name: providerSheet(s.Provider), Book: budget.Provider},
			{Table: bothSheet(s.Both()), Name: words.BothBooks},
			{Table: s.Grants(), Name: grantsName},
			{Table: money.Movements(s.Source), Name: movementsName},
			{Table: s.Coverage(), Name: words.Coverage},
			{Table: s.Findings(), Name: words.Findings},
			{Table: notes.OfFile(s.Source, list...), Name: notesName},
		},
	}
	return book.finish(s.Source, 1)
}

// papersHeard are the numbers for the footer; many would not tell anything.
func papersHeard(heard []committees.Hearing) string {
	var numbers []string
	for _, h := range heard {
		if number := string(h.Paper.Number); number != "" {
			numbers = append(numbers, words.Clean(number))
		}
	}
	if len(numbers) == 0 || len(numbers) > 3 {
		return ""
	}
	return strings.Join(numbers, ", ")
}
