package page

import (
	"strconv"
	"strings"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// NewBudget is the page of all lines and years of both books. Sums are only
// made of one book, part and side: expense and income, or operating and
// capital, do not add up.
func NewBudget() Page {
	return &list{
		title:     words.Budget,
		short:     words.Phrase{De: "HH", En: "Budget"},
		frozen:    []string{"line", "name", "year"},
		table:     "positions",
		make:      money.Positions,
		group:     "book part side",
		groups:    []string{"book part side", "year book part side", "group book part side", "book part side path", "cover book part side"},
		sumColumn: "free",
		room:      map[string]widget.Room{"line": {Priority: 3, Least: idWidth}, "name": {Priority: 1}},
		bars:      map[string][2]string{"filled": {"allocated", "updated"}},
		empty:     words.Phrase{De: "noch keine Haushaltsstelle: eine Tabelle [[line]] anlegen", En: "no budget line yet: add a table [[line]]"},
		opens:     func(row string) table.Link { return report.ToLine(lineAndYear(row)) },
	}
}

// lineAndYear takes the id of a position apart: "city.0902@2018".
func lineAndYear(id string) (budget.LineID, budget.Year) {
	at := strings.LastIndexByte(id, '@')
	if at < 0 {
		return budget.LineID(id), 0
	}
	year, _ := strconv.Atoi(id[at+1:]) // the table wrote a number there
	return budget.LineID(id[:at]), budget.Year(year)
}
