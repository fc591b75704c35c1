package workbook

import (
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
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
	cover := Sheet{Table: s.Agenda(), Name: words.Overview, Under: []*table.Table{o.Years, states}}
	cover.Figures, cover.Says = figuresOf(o), o.Says
	cover.Charts = []Chart{moneyByYear(o.Years.ID), statesByYear(states.ID)}
	list := s.Notes()
	if version != "" {
		list = append(list, versionNote(version))
	}
	sheets := []Sheet{cover}
	sheets = append(sheets,
		Sheet{Table: papersSheet(s.Papers()), Name: papersName},
		Sheet{Table: itemsSheet(s.Items()), Name: itemsName},
		Sheet{Table: s.Calendar(), Name: hearingsName},
		Sheet{Table: committees.Motions(s.Source), Name: motionsName},
		Sheet{Table: s.Findings(), Name: words.Findings})
	sheets = append(sheets, together(words.Coverage,
		Sheet{Table: s.Coverage(), Name: words.Coverage},
		Sheet{Table: s.Shares(), Name: words.Coverage})...)
	if len(sheets[len(sheets)-1].Under) == 0 {
		sheets = slices.DeleteFunc(sheets, func(sheet Sheet) bool { return sheet.Table.ID == "shares" })
		sheets[0].Under = slices.Insert(sheets[0].Under, 0, s.Shares())
	}
	sheets = append(sheets,
		Sheet{Table: measuresSheet(s.Measures()), Name: words.Measures},
		Sheet{Table: measures.Implementation(s.Source), Name: implementationName},
		Sheet{Table: milestonesSheet(measures.Milestones(s.Source)), Name: milestonesName},
		Sheet{Table: indicatorsSheet(measures.Indicators(s.Source)), Name: indicatorsName})
	sheets = append(sheets, together(words.Budget,
		Sheet{Table: sayOnce(s.Lines(budget.City)), Name: cityName, Book: budget.City},
		Sheet{Table: sayOnce(s.Lines(budget.Provider)), Name: providerSheet(s.Provider), Book: budget.Provider},
		Sheet{Table: s.Grants(), Name: grantsName},
		Sheet{Table: money.Movements(s.Source), Name: movementsName})...)
	sheets = append(sheets,
		Sheet{Table: sayOnce(flat(s.Allocation(), s.View, true)), Name: words.Allocation},
		Sheet{Table: fold(bothSheet(s.Both())), Name: words.BothBooks})
	book := Of(s.Source, lang)
	book.Title, book.Version, book.Paper, book.Note = s.Title().In(lang), version, papersHeard(s.Heard), s.Sitting()
	book.Sheets = append(sheets, Sheet{Table: notes.OfFile(s.Source, list...), Name: notesName})
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
