package page

import (
	"slices"
	"strings"

	"digiplan/plan/words"
)

// SavedView is a way to look at a list: what is left of it, in which order and
// groups, with which columns.
type SavedView struct {
	Name     words.Phrase
	Page     string // id of the list's table
	Filter   string
	Sort     string // key of a column; "" for the table's own order
	FromHigh bool
	Group    string // as the page groups; "" for no groups
	Columns  string // keys separated by blanks; "" for those that fit best
}

// Viewer is a page whose way to look at it can be saved.
type Viewer interface {
	Table() string
	Saved() SavedView // as it is now, without a name

	// Recall shows a view, and returns the words in it that mean nothing here.
	Recall(SavedView, Frame) (unknown []string)
}

func (l *list) Table() string { return l.table }

// Saved implements Viewer.
func (l *list) Saved() SavedView {
	return SavedView{
		Page: l.table, Filter: strings.TrimSpace(l.filter.String()), Sort: l.sort, FromHigh: l.sort != "" && l.fromHigh,
		Group: l.group, Columns: strings.Join(l.columns, " "),
	}
}

// Recall implements Viewer. The cursor stands on the first row.
func (l *list) Recall(v SavedView, f Frame) (unknown []string) {
	known := func(key string) bool {
		column := l.index(f).Table.Column(key)
		ok := column >= 0 && !l.index(f).Table.Columns[column].Helper
		if !ok {
			unknown = append(unknown, key)
		}
		return ok
	}
	l.typing, l.recalled, l.scrolled = false, 0, 0
	l.cursor, l.lastRow, l.above = "", 0, 0
	l.filter.Set(v.Filter)
	l.sort, l.fromHigh, l.group, l.columns = "", false, "", nil
	if v.Sort != "" && known(v.Sort) {
		l.sort, l.fromHigh = v.Sort, v.FromHigh
	}
	switch {
	case v.Group == "" || slices.Contains(l.groups, v.Group):
		l.group = v.Group
	default:
		unknown = append(unknown, v.Group)
	}
	for _, key := range strings.Fields(v.Columns) {
		if known(key) {
			l.columns = append(l.columns, key)
		}
	}
	return unknown
}

// BuiltIn are the views that come with the program.
var BuiltIn = []SavedView{
	{Name: words.Phrase{De: "Noch nicht beschlossen", En: "Not decided yet"}, Page: "measures", Filter: "!state=covered !state=conditional", Sort: "need", FromHigh: true},
	{Name: words.Phrase{De: "Unter Vorbehalt", En: "Conditional"}, Page: "measures", Filter: "state:conditional", Sort: "need", FromHigh: true},
	{Name: words.Phrase{De: "Mit Lücke", En: "With a gap"}, Page: "measures", Filter: "gap>0", Sort: "gap", FromHigh: true},
	{Name: words.Phrase{De: "Lücken je Thema", En: "Gaps by theme"}, Page: "measures", Filter: "gap>0", Sort: "gap", FromHigh: true, Group: "theme"},
	{Name: words.Phrase{De: "Mit Feststellungen", En: "With findings"}, Page: "measures", Filter: "findings>0", Sort: "findings", FromHigh: true},
	{Name: words.Phrase{De: "Freiwillig und ungebunden", En: "Voluntary and not bound"}, Page: "measures", Filter: "task:voluntary !bound:yes", Sort: "priority", FromHigh: true, Columns: "title priority task bound status need k gap"},
	{Name: words.Phrase{De: "Verspätet", En: "Late"}, Page: "measures", Filter: "late>0", Sort: "late", FromHigh: true, Columns: "title status lead progress late next"},
	{Name: words.Phrase{De: "Ohne Quelle", En: "Without a source"}, Page: "measures", Filter: `source="" !assumed:yes`, Sort: "need", FromHigh: true, Columns: "title lead need k source assumed note"},
	{Name: words.Phrase{De: "Über 90 %", En: "Over 90%"}, Page: "positions", Filter: "filled>90 !side:income !side:receipt", Sort: "filled", FromHigh: true},
	{Name: words.Phrase{De: "Mehr zugeordnet als vorhanden", En: "More allocated than there is"}, Page: "positions", Filter: "free<0 !side:income !side:receipt", Sort: "free"},
	{Name: words.Phrase{De: "Gesperrte Mittel", En: "Blocked money"}, Page: "positions", Filter: "blocked>0", Sort: "blocked", FromHigh: true},
	{Name: words.Phrase{De: "Lücken je Jahr", En: "Gaps by year"}, Page: "both", Filter: "gap>0", Sort: "gap", FromHigh: true, Group: "year"},
	{Name: words.Phrase{De: "Abweichung zwischen den Plänen", En: "Difference between the books"}, Page: "both", Filter: "!d=0"},
	{Name: words.Phrase{De: "Versäumte Meilensteine", En: "Missed milestones"}, Page: "timeline", Filter: "next:✗"},
	{Name: words.Phrase{De: "Nur Fehler", En: "Errors only"}, Page: "findings", Filter: "severity:error"},
}
