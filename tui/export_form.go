package tui

import (
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/export"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// exportForm asks what is written, and where to. Its path is the one proposed until
// the person types another.
type exportForm struct {
	app  *app
	what Exported // Part is filled in anew when it is written
	list bool     // only the list on the screen
	at   int      // the field under the cursor

	path prompt // with the reason why it was not written
	own  bool   // the path is the person's
	kind string // the ending that the proposed path gets
	text prompt // the edition
}

func (a *app) openExport(page.Frame) tea.Cmd { return a.openExportOf(Exported{}) }

func (a *app) openExportOf(what Exported) tea.Cmd {
	if len(a.problems) > 0 {
		return a.refuseExport()
	}
	a.overlay = a.newExport(what)
	return nil
}

func (a *app) newExport(what Exported) *exportForm {
	e := &exportForm{app: a, what: what, list: what.Part != nil, kind: exportKinds(what)[0].ending}
	e.text.begin(what.Label)
	if what.Path == "" {
		e.propose()
		return e
	}
	e.own = true
	e.path.begin(what.Path)
	return e
}

// exportKind is a format by the ending of a path that chooses it.
type exportKind struct {
	ending string
	name   words.Phrase
}

// exportKinds are the kinds of files that something can be written as.
func exportKinds(what Exported) []exportKind {
	var kinds []exportKind
	for _, format := range export.Formats {
		name := strings.ToUpper(format.Name)
		switch ending := format.Endings[0]; {
		case what.Sheet != "":
			if format.Holds(export.Report) {
				kinds = append(kinds, exportKind{ending, words.Same(name)})
			}
		case format.Holds(export.Workbook):
			kinds = append(kinds, exportKind{ending, words.Same(name)})
		case !format.Holds(export.Table):
		case what.Part != nil:
			kinds = append(kinds, exportKind{ending, words.Same(name)})
		case what.Committee == "":
			kinds = append(kinds, exportKind{"/", words.Phrase{De: name + ", je Tabelle eine Datei im Ordner", En: name + ", a file for each table in the folder"}})
		}
	}
	return kinds
}

// kindAt is which of the kinds the path chooses, -1 for none.
func (e *exportForm) kindAt(kinds []exportKind) int {
	for i, kind := range kinds {
		if strings.HasSuffix(strings.ToLower(e.path.input.String()), kind.ending) {
			return i
		}
	}
	return -1
}

// asked is what the form says now.
func (e *exportForm) asked() Exported {
	what := e.what
	what.Part, what.Path, what.Label = nil, strings.TrimSpace(e.path.input.String()), strings.TrimSpace(e.text.input.String())
	switch {
	case e.list:
		what.Part, what.Committee, what.Sheet, what.Public = e.app.excerpt(), "", "", false
	case what.Sheet != "":
		what.Committee, what.Label = "", ""
	}
	return e.app.exported(what)
}

// excerpt is the list on the screen as it is, nil where the page has none.
func (a *app) excerpt() *table.Table {
	if p, ok := a.pages[a.open].(page.Excerpter); ok {
		return p.Excerpt(a.frame())
	}
	return nil
}

// propose puts the path that fits the other fields.
func (e *exportForm) propose() {
	kinds := exportKinds(e.asked())
	if e.own {
		return
	}
	if at := e.kindAt(kinds); at >= 0 {
		e.kind = kinds[at].ending
	} else if e.path.input.String() != "" {
		e.kind = kinds[0].ending
	}
	e.path.begin(e.app.proposed(e.asked(), e.kind).Path)
}

// write closes the form; it comes back where nothing could be written.
func (e *exportForm) write(page.Frame) tea.Cmd {
	e.app.overlay = nil
	return e.app.export(e.asked())
}

func (e *exportForm) Title() words.Phrase { return words.Phrase{De: "Ausgeben", En: "Export"} }
func (e *exportForm) Typing() bool        { return true }
func (e *exportForm) Prepare(*page.Model) {}

// Update implements page.Page: typed letters go into a text, a blank turns a choice.
func (e *exportForm) Update(msg tea.Msg, f page.Frame) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	switch field := e.fields()[e.at]; {
	case field.text == &e.path:
		e.path.press(key)
		e.own = true
	case field.text != nil:
		field.text.press(key)
	case key.Type == tea.KeySpace:
		e.turn(+1)
	}
	return nil
}

// fields are the lines that make sense now.
func (e *exportForm) fields() []formField {
	fields := []formField{{name: words.Phrase{De: "Pfad", En: "Path"}, text: &e.path}, e.kindField(), e.extentField()}
	forWhom := formField{
		name:    words.Phrase{De: "Für wen", En: "For whom"},
		choices: []words.Phrase{{De: "intern: mit allem", En: "internal: with everything"}, {De: "öffentlich: ohne Nichtöffentliches", En: "public: without what is not public"}},
		at:      at(e.what.Public),
		choose:  func(at int) { e.what.Public = at == 1 },
	}
	edition := formField{name: words.Phrase{De: "Fassung", En: "Edition"}, text: &e.text}
	switch {
	case e.list:
		return append(fields, edition)
	case e.what.Sheet != "":
		return append(fields, forWhom)
	}
	return append(fields, e.committeeField(), forWhom, edition)
}

// at is the place of yes behind no.
func at(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func (e *exportForm) kindField() formField {
	kinds := exportKinds(e.asked())
	field := formField{name: words.Phrase{De: "Art", En: "Kind"}, at: e.kindAt(kinds)}
	for _, kind := range kinds {
		field.choices = append(field.choices, kind.name)
	}
	field.choose = func(to int) {
		path := e.path.input.String()
		if field.at >= 0 {
			path = path[:len(path)-len(kinds[field.at].ending)]
		}
		e.path.begin(path + kinds[to].ending)
	}
	return field
}

// extent is how much is written.
type extent struct {
	name  words.Phrase
	list  bool
	sheet budget.MeasureID
}

// extents are all of the plan, the list on the screen, and the sheet of the measure that
// the person looks at.
func (e *exportForm) extents() []extent {
	extents := []extent{{name: words.Phrase{De: "der ganze Plan", En: "the whole plan"}}}
	if t := e.app.excerpt(); t != nil {
		extents = append(extents, extent{name: words.Phrase{De: "nur diese Liste: " + t.Title.De, En: "this list only: " + t.Title.En}, list: true})
	}
	if m := e.measure(); m != nil {
		title := words.Clean(m.Title)
		extents = append(extents, extent{name: words.Phrase{De: "Steckbrief der Maßnahme: " + title, En: "sheet of the measure: " + title}, sheet: m.ID})
	}
	return extents
}

// measure is the one of the sheet, or that a sheet could be of; nil for none.
func (e *exportForm) measure() *plan.Measure {
	if e.what.Sheet != "" {
		return page.MeasureOf(e.app.model.Plan, "measures", string(e.what.Sheet))
	}
	return e.app.measureUnder()
}

func (e *exportForm) extentField() formField {
	field := formField{name: words.Phrase{De: "Umfang", En: "Extent"}}
	extents := e.extents()
	for i, one := range extents {
		field.choices = append(field.choices, one.name)
		if one.list == e.list && one.sheet == e.what.Sheet {
			field.at = i
		}
	}
	field.choose = func(at int) { e.list, e.what.Sheet = extents[at].list, extents[at].sheet }
	return field
}

func (e *exportForm) committeeField() formField {
	field := formField{name: words.Phrase{De: "Gremium", En: "Committee"}, choices: []words.Phrase{{De: "alle", En: "all"}}}
	ids := []plan.CommitteeID{""}
	for _, committee := range e.app.model.Snapshot.Plan.Committees {
		if committee.ID == e.what.Committee {
			field.at = len(ids)
		}
		ids = append(ids, committee.ID)
		field.choices = append(field.choices, words.Same("nur, was "+words.Clean(committee.Label())+" berät"))
		field.choices[len(ids)-1].En = "only what " + words.Clean(committee.Label()) + " hears"
	}
	field.choose = func(at int) { e.what.Committee = ids[at] }
	return field
}

// turn takes the next choice of the field under the cursor, or the one before.
func (e *exportForm) turn(by int) {
	field := e.fields()[e.at]
	n := len(field.choices)
	if n < 2 {
		return
	}
	field.choose((max(field.at, 0) + by + n) % n)
	e.path.trouble = trouble{}
	e.propose()
}

// Actions implements page.Page.
func (e *exportForm) Actions(page.Frame) []page.Action {
	actions := []page.Action{
		{Keys: "esc", Title: words.Phrase{De: "schließen", En: "close"}, Do: func(page.Frame) tea.Cmd { e.app.overlay = nil; return nil }},
		{Keys: "enter", Title: words.Phrase{De: "ausgeben", En: "export"}, Do: e.write},
	}
	return append(actions, fieldKeys(e.fields(), &e.at, e.turn)...)
}

// View implements page.Page.
func (e *exportForm) View(f page.Frame) string {
	fields := e.fields()
	drawn := fieldLines(f, fields, e.at)
	dated := "  " + widget.Line("", fieldWidth(f, fields)) + f.Style.Faint.On(e.dated().In(f.Lang))
	lines := append([]string{" " + f.Style.Title.On(e.Title().In(f.Lang)), "", drawn[0], dated}, drawn[1:]...)
	return widget.Box(strings.Join(append(append(lines, ""), e.path.trouble.lines(f)...), "\n"), f.Width, f.Height)
}

// dated says what the date in the path is.
func (e *exportForm) dated() words.Sentence {
	state := e.app.model.Snapshot.Plan.AsOf
	switch {
	case state.IsZero():
		return words.Text("ohne Datum im Namen: der Plan nennt keinen Stand (as_of)", "no date in the name: the plan does not say as of when it is (as_of)")
	case strings.Contains(e.path.input.String(), state.Format(time.DateOnly)):
		return words.Text("das Datum im Namen ist der Stand der Daten, nicht der Tag der Ausgabe", "the date in the name is that of the data, not of the export")
	}
	return words.Phrase{De: "der Stand der Daten, %s, steht nicht im Namen", En: "the date of the data, %s, is not in the name"}.With(state)
}
