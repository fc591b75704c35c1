// Package page holds the pages of the screen, one file each. A page keeps only
// what the person did: the cursor, a filter, an order. Everything else comes
// with the Frame, anew with every call.
package page

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/scenario"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/style"
)

// Page is one page of the screen. Pages never read files, never wait and never
// call each other: they ask the app with a message.
type Page interface {
	Title() words.Phrase
	Actions(Frame) []Action        // what the keys do right now
	Typing() bool                  // letters are text, not actions
	Update(tea.Msg, Frame) tea.Cmd // everything that is not a key of an action
	View(Frame) string             // exactly Width × Height cells
	Prepare(*Model)                // makes the tables it will show; may run beside the screen
}

// Spec is a page before anybody has opened it.
type Spec struct {
	New      func() Page
	Everyday words.Phrase // other words by which people look for it; never shown
}

// Specs are the pages in the order of their tabs. Tabs and keys, the palette, the
// linear mode, the views that can be saved and the tests all follow it.
var Specs = []Spec{
	{NewOverview, words.Phrase{De: "Kennzahlen Monate Start", En: "figures months home"}},
	{NewMeasures, words.Phrase{}},
	{NewBudget, words.Phrase{De: "Haushaltsstellen Ansatz Auslastung Mittel", En: "lines estimate money"}},
	{NewBoth, words.Phrase{De: "bereinigt doppelt Abgleich", En: "consolidated twice"}},
	{NewCommittees, words.Phrase{De: "Sitzungen Vorlagen Beratungen Rat Anträge", En: "meetings papers council motions"}},
	{NewTimeline, words.Phrase{De: "Monate Termine Meilensteine Kalender", En: "months dates milestones calendar"}},
	{NewFindings, words.Phrase{De: "Fehler Warnungen Hinweise Prüfung", En: "errors warnings check"}},
	{NewWhatIf, words.Phrase{De: "Szenario kürzen sperren sparen rote Linie weniger Geld", En: "scenario cut block save red line less money"}},
}

// All are the pages that every plan has.
func All() []Page {
	pages := make([]Page, len(Specs))
	for i, spec := range Specs {
		pages[i] = spec.New()
	}
	return pages
}

// AllWith are all pages, and with an earlier version to compare with that of the
// changes, the last but one.
func AllWith(before *workspace.Snapshot) []Page {
	if before == nil {
		return All()
	}
	return WithChanges(All(), NewChanges(before))
}

// WithChanges puts the page of the changes in its place, before the last page.
func WithChanges(pages []Page, changes Page) []Page {
	return slices.Insert(slices.Clone(pages), ChangesAt(), changes)
}

// ChangesAt is the place of the page of the changes, where there is one.
func ChangesAt() int { return len(Specs) - 1 }

// Number is the key of a page. The last one keeps its own, with the changes before it
// or without.
func Number(pages []Page, at int) int {
	if at == len(pages)-1 {
		return len(Specs) + 1
	}
	return at + 1
}

// Everyday are other words for a page; none for that of the changes.
func Everyday(pages []Page, at int) words.Phrase {
	switch {
	case at == len(pages)-1:
		return Specs[len(Specs)-1].Everyday
	case at < ChangesAt():
		return Specs[at].Everyday
	}
	return words.Phrase{}
}

// Frame is what a page is drawn with.
type Frame struct {
	Width, Height int
	Lang          words.Lang
	Style         style.Style
	Model         *Model
	Problems      []source.Problem // of files that cannot be read; Model is the last sound state then
}

// Action is a thing that can be done now. The list of them dispatches the keys
// and writes the key line, the help and the palette.
type Action struct {
	Keys  string // as bubbletea names them, separated by blanks; "space" for the blank itself
	Title words.Phrase
	Do    func(Frame) tea.Cmd
	Quiet bool // not in the key line, only in the help

	// Everyday are other words by which people look for it; never shown.
	Everyday words.Phrase

	// Short is the title in the key line where room is short; empty for the same.
	Short words.Phrase

	// Asks is what Do asks the app for, if it opens a text field: the app takes it
	// at once, so that letters typed right behind the key are text already.
	Asks tea.Msg
}

// The messages with which pages ask the app for something.
type (
	// EditMsg opens the editor at a place.
	EditMsg struct{ Place source.Place }
	// ChangeMsg asks for a new value of the entry at a place; those of the year
	// come first, 0 for none.
	ChangeMsg struct {
		Place source.Place
		Year  budget.Year
	}
	// NewMeasureMsg asks for a new measure in the file of a place; nowhere leaves
	// it to the app.
	NewMeasureMsg struct{ Near source.Place }
	// ExportMsg writes a table to a file.
	ExportMsg struct{ Table *table.Table }
	// CopyMsg puts text into the clipboard.
	CopyMsg struct{ Text string }
	// OpenMsg shows a row of a table on its page.
	OpenMsg struct{ Table, Row string }
	// KeepMsg writes a scenario into the plan's files; Kept is told its id when it
	// stands there.
	KeepMsg struct {
		Scenario plan.Scenario
		Kept     func(id string)
	}
	// NewPlanMsg writes the plan that a scenario leaves into a folder of its own.
	NewPlanMsg struct {
		Outcome *scenario.Outcome
		Folder  string
	}
	// TrailMsg opens what a row leads to over the page, from where more can be opened.
	TrailMsg struct{ Opens table.Link }
	// TableMsg shows all of a table over the page.
	TableMsg struct{ Table *table.Table }
	// RefusedMsg says why something was not done.
	RefusedMsg struct{ Why words.Sentence }
	// LookMsg looks at a list as a view says.
	LookMsg struct{ SavedView }
)

// Selector is a page that can be asked for a row of its table.
type Selector interface {
	Select(table, row string) bool // false if it is not the page's table
}

// Shortened is a page with a short title, for a tab that is not open.
type Shortened interface {
	Short() words.Phrase
}

// Reader is a page that can be read line by line: a table, and what is known of
// one of its rows.
type Reader interface {
	Read(report.Source) *table.Table
	About(src report.Source, row string) (report.Detail, bool)
}

// Excerpter is a page whose list can be exported as it is.
type Excerpter interface {
	Excerpt(Frame) *table.Table // nil where it shows no row
}

// MeasureRow is a page on which people may look at a measure.
type MeasureRow interface {
	Measure(Frame) *plan.Measure // the one under the cursor, nil for none
}

// Doer is a Reader whose keys do something with the row that is chosen, for those who
// read line by line, too.
type Doer interface {
	Reader
	Choose(row string)
}

// Counter is a page whose tab says how much there is on it.
type Counter interface {
	Count(Frame) int // 0: nothing to say
}

// asking is an action that opens a text field of the app.
func asking(keys string, title words.Phrase, msg tea.Msg) Action {
	return Action{Keys: keys, Title: title, Do: func(Frame) tea.Cmd { return ask(msg) }, Asks: msg}
}

func ask(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }

// NewMeasure is what begins a measure.
var NewMeasure = words.Phrase{De: "neue Maßnahme", En: "new measure"}

// Sealed is said of the plan inside the program.
var Sealed = words.Phrase{
	De: "das Beispiel steckt im Programm · ein eigener Plan: digiplan init ORDNER",
	En: "the example is inside the program · a plan of your own: digiplan init FOLDER",
}

// The words of the actions.
var (
	up            = words.Phrase{De: "auf", En: "up"}
	down          = words.Phrase{De: "ab", En: "down"}
	pageUp        = words.Phrase{De: "Seite auf", En: "page up"}
	pageDown      = words.Phrase{De: "Seite ab", En: "page down"}
	toFirst       = words.Phrase{De: "zum Anfang", En: "to the first"}
	toLast        = words.Phrase{De: "zum Ende", En: "to the last"}
	open          = words.Phrase{De: "öffnen", En: "open"}
	shut          = words.Phrase{De: "schließen", En: "close"}
	details       = words.Phrase{De: "Einzelheiten", En: "details"}
	filter        = words.Phrase{De: "filtern", En: "filter"}
	sorting       = words.Phrase{De: "sortieren", En: "sort"}
	reverse       = words.Phrase{De: "Sortierung umkehren", En: "reverse the order"}
	grouping      = words.Phrase{De: "gruppieren", En: "group"}
	mark          = words.Phrase{De: "markieren", En: "mark"}
	unmark        = words.Phrase{De: "Markierungen aufheben", En: "clear the marks"}
	edit          = words.Phrase{De: "bearbeiten", En: "edit"}
	change        = words.Phrase{De: "Wert ändern", En: "change a value"}
	copying       = words.Phrase{De: "Zeile kopieren", En: "copy the row"}
	exporting     = words.Phrase{De: "diese Liste ausgeben, wie sie ist", En: "export this list as it is"}
	keep          = words.Phrase{De: "übernehmen", En: "keep"}
	clearing      = words.Phrase{De: "Filter löschen", En: "clear the filter"}
	earlierFilter = words.Phrase{De: "früherer Filter", En: "earlier filter"}
	later         = words.Phrase{De: "späterer Filter", En: "later filter"}
	detailUp      = words.Phrase{De: "Einzelheiten auf", En: "details up"}
	detailDown    = words.Phrase{De: "Einzelheiten ab", En: "details down"}
	shutDetail    = words.Phrase{De: "Einzelheiten schließen", En: "close the details"}

	detailsShort = words.Phrase{De: "Details", En: "details"}
	editShort    = words.Phrase{De: "Editor", En: "edit"}
	changeShort  = words.Phrase{De: "ändern", En: "change"}
	onShort      = words.Phrase{De: "weiter", En: "on"}
)
