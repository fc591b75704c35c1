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
	coverage := together(words.Coverage, Sheet{Table: s.Coverage(), Name: words.Coverage})
	if isShort(s.Coverage()) {
		cover.Under, coverage = append(cover.Under, s.Coverage()), nil
	}
	cover.Under = append(cover.Under, s.Shares())
	implementation, indicators := measures.Implementation(s.Source), indicatorsSheet(measures.Indicators(s.Source))
	if isShort(implementation) && isShort(indicators) { // they stand on one sheet
		implementation = implementation.Without("effect")
	}
	sheets := slices.Concat([]Sheet{cover},
		[]Sheet{{Table: itemsSheet(s.Items()), Name: itemsName}},
		together(words.Phrase{De: "Vorlagen und Beratung", En: "Papers and hearings"},
			Sheet{Table: papersSheet(s.Source, s.Papers()), Name: papersName},
			Sheet{Table: hearingsSheet(s.Source, s.Calendar()), Name: hearingsName},
			Sheet{Table: committees.Motions(s.Source), Name: motionsName},
			Sheet{Table: sayOnce(committees.Competences(s.Source)), Name: competencesName},
			Sheet{Table: s.Findings(), Name: words.Findings}),
		coverage,
		together(words.Phrase{De: "Maßnahmen und Umsetzung", En: "Measures and progress"},
			Sheet{Table: measuresSheet(s.Source, s.Measures()), Name: words.Measures},
			Sheet{Table: measures.About(s.Measures(), s.Plan.Measures, ownKeys(s.Source, "measure")...), Name: aboutName},
			Sheet{Table: implementation, Name: implementationName},
			Sheet{Table: milestonesSheet(measures.Milestones(s.Source)), Name: milestonesName},
			Sheet{Table: indicators, Name: indicatorsName}),
		staffSheets(s.Source),
		together(words.Phrase{De: "Mittel", En: "Money"},
			Sheet{Table: money.RunningCosts(s.Source), Name: words.RunningCosts},
			Sheet{Table: foldLines(sayOnce(linesHeard(s, budget.City))), Name: cityName, Book: budget.City},
			Sheet{Table: foldLines(sayOnce(linesHeard(s, budget.Provider))), Name: providerSheet(s.ProviderLabel()), Book: budget.Provider},
			Sheet{Table: s.Grants(), Name: grantsName},
			Sheet{Table: money.Movements(s.Source), Name: movementsName}),
		together(words.Phrase{De: "Zuordnung, beide Pläne", En: "Allocation, both books"},
			Sheet{Table: sayOnce(flat(s.Allocation(), s.View, true)), Name: words.Allocation},
			Sheet{Table: foldBoth(bothSheet(s.Both())), Name: words.BothBooks}))
	sheets = append(sheets, Sheet{Table: sourcesSheet(s.Sources()), Name: sourcesName})
	book := Of(s.Source, lang)
	book.Title, book.Edge, book.Version = s.Title().In(lang), s.ShortTitle().In(lang), version
	book.Paper, book.Note = papersHeard(s.Heard), s.Sitting()
	book.Sheets = append(sheets, Sheet{Table: notes.OfFile(s.Source, list...), Name: notesName})
	return book.withoutEmptyTexts().finish(s.Source)
}

// linesHeard are the lines beside their selection. The page has no room for their sources
// beside columns of the city's own; the sheet of sources has them, too.
func linesHeard(s selection.Selection, book budget.Book) *table.Table {
	t := s.Lines(book)
	if len(s.OwnFields("line")) > 0 {
		t = t.Without("source")
	}
	return t
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
