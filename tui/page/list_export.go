package page

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/query"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

func (l *list) exportTitle(f Frame) words.Phrase {
	if len(l.marked(f)) > 0 {
		return words.Phrase{De: "nur die markierten Zeilen ausgeben", En: "export the marked rows only"}
	}
	return exporting
}

// exportRows hands out what the list shows.
func (l *list) exportRows(f Frame) tea.Cmd {
	if t := l.Excerpt(f); t != nil {
		return ask(ExportMsg{t})
	}
	return nil // the line of the filter says why
}

// Excerpt implements Excerpter: the rows left, or those of them that are marked, in
// their order and groups, with the columns chosen or else with all that say
// something.
func (l *list) Excerpt(f Frame) *table.Table {
	if l.current(f) == nil {
		return nil
	}
	x := l.index(f)
	q := query.Question{Filter: l.filter.String(), Group: strings.Fields(l.group), Columns: l.columns}
	if len(l.marked(f)) > 0 {
		q.Marked = l.marks
	}
	if l.sort != "" {
		q.Sort = []query.Order{{Column: l.sort, FromHigh: l.fromHigh}}
	}
	if q.Columns == nil {
		for _, i := range l.usable(f) {
			q.Columns = append(q.Columns, x.Table.Columns[i].Key)
		}
	}
	t, mistakes := x.Ask(q)
	if len(mistakes) > 0 {
		return nil
	}
	return t
}
