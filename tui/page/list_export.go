package page

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/query"
)

// exportRows hands out what the list shows: the rows left, in their order and
// groups, with the columns chosen or else with all that say something.
func (l *list) exportRows(f Frame) tea.Cmd {
	x := l.index(f)
	q := query.Question{Filter: l.filter.String(), Group: strings.Fields(l.group), Columns: l.columns}
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
		return nil // the line of the filter says which
	}
	return ask(ExportMsg{t})
}
