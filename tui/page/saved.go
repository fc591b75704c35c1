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

	// Unknown are the words of a view that mean nothing here.
	Unknown(SavedView, Frame) []string

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

// Unknown implements Viewer.
func (l *list) Unknown(v SavedView, f Frame) (unknown []string) {
	if v.Sort != "" && !l.knows(v.Sort, f) {
		unknown = append(unknown, v.Sort)
	}
	if v.Group != "" && !slices.Contains(l.groups, v.Group) {
		unknown = append(unknown, v.Group)
	}
	for _, key := range strings.Fields(v.Columns) {
		if !l.knows(key, f) {
			unknown = append(unknown, key)
		}
	}
	return unknown
}

// knows tells whether a view can name a column.
func (l *list) knows(key string, f Frame) bool {
	column := l.index(f).Table.Column(key)
	return column >= 0 && !l.index(f).Table.Columns[column].Helper
}

// Recall implements Viewer. The cursor stands on the first row.
func (l *list) Recall(v SavedView, f Frame) (unknown []string) {
	unknown = l.Unknown(v, f)
	l.typing, l.recalled, l.scrolled = false, 0, 0
	l.cursor, l.lastRow, l.above = "", 0, 0
	l.filter.Set(v.Filter)
	l.sort, l.fromHigh, l.group, l.columns = "", false, "", nil
	if l.knows(v.Sort, f) {
		l.sort, l.fromHigh = v.Sort, v.FromHigh
	}
	if slices.Contains(l.groups, v.Group) {
		l.group = v.Group
	}
	for _, key := range strings.Fields(v.Columns) {
		if l.knows(key, f) {
			l.columns = append(l.columns, key)
		}
	}
	return unknown
}

// BuiltIn are the views that come with the program, their filters in the words of a
// language.
func BuiltIn(lang words.Lang) []SavedView {
	views := make([]SavedView, len(builtIn))
	for i, view := range builtIn {
		views[i] = view.SavedView
		views[i].Filter = view.filter.In(lang)
	}
	return views
}

var builtIn = []struct {
	SavedView
	filter words.Phrase
}{
	{SavedView{Name: words.Phrase{De: "Noch nicht beschlossen", En: "Not decided yet"}, Page: "measures", Sort: "need", FromHigh: true}, words.Phrase{De: "!Beschlusslage=beschlossen !Beschlusslage:Vorbehalt", En: "!state=covered !state=conditional"}},
	{SavedView{Name: words.Phrase{De: "Unter Vorbehalt", En: "Conditional"}, Page: "measures", Sort: "need", FromHigh: true}, words.Phrase{De: "Beschlusslage:Vorbehalt", En: "state:conditional"}},
	{SavedView{Name: words.Phrase{De: "Mit Lücke", En: "With a gap"}, Page: "measures", Sort: "gap", FromHigh: true}, words.Phrase{De: "Lücke>0", En: "gap>0"}},
	{SavedView{Name: words.Phrase{De: "Lücken je Thema", En: "Gaps by theme"}, Page: "measures", Sort: "gap", FromHigh: true, Group: "theme"}, words.Phrase{De: "Lücke>0", En: "gap>0"}},
	{SavedView{Name: words.Phrase{De: "Mit Feststellungen", En: "With findings"}, Page: "measures", Sort: "findings", FromHigh: true}, words.Phrase{De: "Feststellungen>0", En: "findings>0"}},
	{SavedView{Name: words.Phrase{De: "Freiwillig und ungebunden", En: "Voluntary and not bound"}, Page: "measures", Sort: "priority", FromHigh: true, Columns: "title priority task bound status need k gap"}, words.Phrase{De: "Aufgabe:freiwillig !Gebunden:ja", En: "task:voluntary !bound:yes"}},
	{SavedView{Name: words.Phrase{De: "Ohne Quelle", En: "Without a source"}, Page: "measures", Sort: "need", FromHigh: true, Columns: "title lead need k source assumed note"}, words.Phrase{De: `Quelle="" !Annahme:ja`, En: `source="" !assumed:yes`}},
	{SavedView{Name: words.Phrase{De: "Folgekosten", En: "Running costs"}, Page: "measures", Sort: "running", FromHigh: true, Columns: "title term need oneoff running permanent wholeterm"}, words.Phrase{De: "Folgekosten>0", En: "running>0"}},
	{SavedView{Name: words.Phrase{De: "Mit Stellen", En: "With posts"}, Page: "measures", Sort: "posts", FromHigh: true, Columns: "title theme term posts need k"}, words.Phrase{De: `"Stellen (VZÄ)">0`, En: "posts>0"}},
	{SavedView{Name: words.Phrase{De: "Über 90 %", En: "Over 90%"}, Page: "positions", Sort: "filled", FromHigh: true}, words.Phrase{De: "Auslastung>90 !Art:Ertrag !Art:Einzahlung", En: "filled>90 !side:income !side:receipt"}},
	{SavedView{Name: words.Phrase{De: "Mehr zugeordnet als vorhanden", En: "More allocated than there is"}, Page: "positions", Sort: "free"}, words.Phrase{De: "Frei<0 !Art:Ertrag !Art:Einzahlung", En: "free<0 !side:income !side:receipt"}},
	{SavedView{Name: words.Phrase{De: "Gesperrte Mittel", En: "Blocked money"}, Page: "positions", Sort: "blocked", FromHigh: true}, words.Phrase{De: "Gesperrt>0", En: "blocked>0"}},
	{SavedView{Name: words.Phrase{De: "Lücken je Jahr", En: "Gaps by year"}, Page: "both", Sort: "gap", FromHigh: true, Group: "year"}, words.Phrase{De: "Lücke>0", En: "gap>0"}},
	{SavedView{Name: words.Phrase{De: "Abweichung zwischen den Plänen", En: "Difference between the books"}, Page: "both"}, words.Phrase{De: "!Abweichung=0", En: "!d=0"}},
	{SavedView{Name: words.Phrase{De: "Verspätet", En: "Late"}, Page: "timeline", Columns: "title next"}, words.Phrase{De: `"Nächster Meilenstein":"im Verzug"`, En: "next:late"}},
	{SavedView{Name: words.Phrase{De: "Nur Fehler", En: "Errors only"}, Page: "findings"}, words.Phrase{De: "Schwere:Fehler", En: "severity:error"}},
}
