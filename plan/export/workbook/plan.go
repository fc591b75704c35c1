package workbook

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/notes"
	"digiplan/plan/report/overview"
	"digiplan/plan/report/whatif"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Whole is the workbook of a whole plan: the overview with its charts, then
// the sheets that its figures come from.
func Whole(src report.Source, lang words.Lang, version string) Workbook {
	book := Of(src, lang)
	book.Version, book.Paper = version, paperNumber(src.Plan)
	book.Sheets = slices.Concat([]Sheet{
		cover(src),
		{Table: measures.ByTheme(src), Name: words.Phrase{De: "Maßnahmen nach Themen", En: "Measures by theme"}},
		{Table: measuresSheet(src, measures.All(src)).Without("area", "term", "lead", "principle"), Name: words.Measures},
		{Table: measures.About(measures.All(src), src.Plan.Measures, ownKeys(src, "measure")...), Name: aboutName},
		{Table: measures.Implementation(src), Name: implementationName},
		{Table: milestonesSheet(measures.Milestones(src)), Name: milestonesName},
		{Table: indicatorsSheet(measures.Indicators(src)), Name: indicatorsName},
		{Table: money.RunningCosts(src), Name: words.RunningCosts},
	}, staffSheets(src), []Sheet{
		{Table: measures.Aims(src), Name: words.Phrase{De: "Leitsätze und Bereiche", En: "Principles and areas"}},
		{Table: sayOnce(flat(money.Allocation(src), src.View, false)), Name: words.Allocation},
		{Table: foldLines(sayOnce(money.Lines(src, budget.City))), Name: cityName, Book: budget.City},
		{Table: foldLines(money.YearsOf(src, budget.City)), Name: words.Phrase{De: "Stadt je Jahr", En: "City by year"}, Book: budget.City},
		{Table: foldLines(sayOnce(money.Lines(src, budget.Provider))), Name: providerSheet(src.ProviderLabel()), Book: budget.Provider},
		{Table: foldLines(money.YearsOf(src, budget.Provider)), Name: providerYears(src.BookName(budget.Provider)), Book: budget.Provider},
		{Table: bothSheet(money.Both(src)), Name: words.BothBooks},
		{Table: money.Transfers(src), Name: words.Phrase{De: "Verrechnungen", En: "Transfers"}},
		{Table: money.Grants(src), Name: grantsName},
		{Table: money.Movements(src).Without("place"), Name: movementsName},
		{Table: money.CarryOvers(src), Name: words.Phrase{De: "Übertragungen", En: "Carry-overs"}},
		{Table: money.Forward(src), Name: words.Phrase{De: "Verpflichtungen", En: "Forward authority"}},
		{Table: money.ForwardLines(src), Name: words.Phrase{De: "Verpflichtungen je Stelle", En: "Forward authority by line"}},
		{Table: money.ForwardLoads(src), Name: words.Phrase{De: "Vorbelastungen", En: "Forward loads"}},
		{Table: money.Coverage(src), Name: words.Coverage},
		{Table: money.CoverageYears(src), Name: words.Phrase{De: "Beschlusslage je Jahr", En: "Decided by year"}},
		{Table: papersSheet(src, committees.Papers(src)), Name: papersName},
		{Table: itemsSheet(committees.AllItems(src)), Name: itemsName},
		{Table: hearingsSheet(src, committees.Calendar(src)), Name: hearingsName},
		{Table: committees.Motions(src), Name: motionsName},
		{Table: sayOnce(committees.Competences(src)), Name: competencesName},
		{Table: yearly.Texts(src).Without("note"), Name: words.Phrase{De: "Worte im Jahresbericht", En: "Words in the yearly report"}},
		{Table: sourcesSheet(report.Sources(src)), Name: sourcesName},
		{Table: src.Findings(), Name: words.Findings},
		{Table: notes.OfFile(src, notesOf(src, version)...), Name: notesName},
	})
	if src.Plan.Provisional() != 0 {
		book = book.beforeNotes(Sheet{Table: whatif.Provisional(src).Without("id"), Name: whatif.ProvisionalTitle})
	}
	return book.finish(src)
}

// staffSheets are what measures need of the staff plans: on one sheet, or where lists are
// long on sheets of their own.
func staffSheets(src report.Source) []Sheet {
	return together(words.Staff,
		Sheet{Table: measures.Staff(src), Name: words.Staff},
		Sheet{Table: sayOnce(measures.Posts(src).Without("note")), Name: words.Phrase{De: "Stellen der Maßnahmen", En: "Posts of measures"}},
		Sheet{Table: measures.StaffPlan(src).Without("note"), Name: words.Phrase{De: "Stellenplan", En: "Staff plan"}})
}

// beforeNotes adds a sheet in front of the notes, which come last.
func (w Workbook) beforeNotes(sheet Sheet) Workbook {
	w.Sheets = slices.Insert(slices.Clone(w.Sheets), len(w.Sheets)-1, sheet)
	return w
}

// WithDerivations adds how the figures of all lines come about, in front of the notes.
func (w Workbook) WithDerivations(src report.Source) Workbook {
	sheet := Sheet{Table: money.DerivationsByLine(src).WithoutEmpty("source"), Name: words.Phrase{De: "Herleitungen", En: "Derivations"}}
	sheet.Table.Note = words.Phrase{De: "%s · wie bei der Ausgabe: Änderungen auf anderen Blättern ändern hier nichts", En: "%s · as exported: changes on other sheets change nothing here"}.With(sheet.Table.Note)
	if src.Restricted {
		sheet.Table = PublicTable(sheet.Table, src.Hidden)
	}
	return w.beforeNotes(sheet)
}

// cover is the first sheet: the money of the measures, or where there are none the
// two books.
func cover(src report.Source) Sheet {
	o, states := overview.Of(src), money.StatesByYear(src)
	if len(src.Plan.Measures) == 0 {
		return Sheet{Table: overview.Books(src), Name: words.Overview, Says: o.Says}
	}
	return Sheet{
		Table: o.Years, Name: words.Overview, Figures: figuresOf(o), Says: o.Says,
		Charts: []Chart{moneyByYear(o.Years.ID), statesByYear(states.ID)},
		Under:  []*table.Table{states, o.Fullest, o.Coverage, o.Statuses},
	}
}

// Names of sheets that several workbooks have.
var (
	cityName           = words.Phrase{De: "Haushalt Stadt", En: "City budget"}
	aboutName          = words.Phrase{De: "Über die Maßnahmen", En: "About the measures"}
	implementationName = words.Phrase{De: "Umsetzungsstand", En: "Implementation"}
	milestonesName     = words.Phrase{De: "Meilensteine", En: "Milestones"}
	indicatorsName     = words.Phrase{De: "Kennzahlen", En: "Indicators"}
	grantsName         = words.Phrase{De: "Fördermittel", En: "Grants"}
	movementsName      = words.Phrase{De: "Bewegungen", En: "Movements"}
	itemsName          = words.Phrase{De: "Beschlusspunkte", En: "Items"}
	papersName         = words.Phrase{De: "Vorlagen", En: "Papers"}
	hearingsName       = words.Phrase{De: "Beratungen", En: "Hearings"}
	motionsName        = words.Phrase{De: "Anträge", En: "Motions"}
	competencesName    = words.Phrase{De: "Zuständigkeiten", En: "Competences"}
	sourcesName        = words.Phrase{De: "Quellen", En: "Sources"}
	notesName          = words.Phrase{De: "Hinweise", En: "Notes"}
)

// moneyByYear is the chart of a table of years. What the city pays on to the
// provider is drawn once, where it is spent: a column is as tall as the
// consolidated cost and the gap.
func moneyByYear(table string) Chart {
	return Chart{
		Kind: ColumnChart, Table: table, Label: "year", Series: []string{"own", "provider", "gap"}, Top: "top",
		Title: words.Phrase{De: "Bereinigte Mittel je Jahr und Lücke", En: "Consolidated money by year, and gap"},
		Alt: words.Phrase{
			De: "Gestapelte Säulen: Mittel der Stadt selbst, ohne Zahlungen an den IT-Dienstleister, dessen Mittel und die Lücke in jedem Jahr des Plans",
			En: "Stacked columns: money of the city itself, without payments to the provider, the provider's money and the gap in each year of the plan"},
	}
}

// statesByYear is the chart of what the money of each year stands on.
func statesByYear(table string) Chart {
	return Chart{
		Kind: ColumnChart, Table: table, Label: "year", Series: money.CoverageKeys[:], Top: "k",
		Title: words.Phrase{De: "Beschlusslage der bereinigten Mittel", En: "What consolidated money stands on"},
		Alt: words.Phrase{
			De: "Gestapelte Säulen: beschlossene, unter Vorbehalt gestellte, beratene und unbeschlossene Mittel in jedem Jahr des Plans",
			En: "Stacked columns: money decided, conditional, pending and undecided in each year of the plan"},
	}
}

// papersSheet has the columns of the papers that fit a page, and those of the city.
func papersSheet(src report.Source, t *table.Table) *table.Table {
	columns := []string{"paper", "version", "title", "kind", "department", "public", "state", "decides", "competent", "items", "changed", "struck"}
	return t.Pick(append(columns, ownKeys(src, "paper")...)...).WithoutEmpty("department", "decides", "items", "changed", "struck")
}

// hearingsSheet has what hearings say; the sheet of the papers has the city's own columns.
func hearingsSheet(src report.Source, t *table.Table) *table.Table {
	return t.Without(ownKeys(src, "paper")...)
}

// ownKeys are the city's own columns of a table.
func ownKeys(src report.Source, table string) []string {
	var keys []string
	for _, f := range src.OwnFields(table) {
		keys = append(keys, f.ID)
	}
	return keys
}

// measuresSheet has what fits a page; what else is said of measures has sheets of its own.
// It asks the plan for nothing more, so that what is not written can leave the memory before.
func measuresSheet(src report.Source, t *table.Table) *table.Table {
	for _, key := range ownKeys(src, "measure") {
		if !t.Columns[t.Column(key)].Sum {
			t = t.Without(key)
		}
	}
	t = t.Without("newcity", "newprovider", "running", "oneoff", "permanent", "wholeterm", "posts", "competent", "description", "responsible", "contact", "partners", "priority", "task", "bound", "conditional", "serves", "goals", "progress", "late", "next", "decision", "results", "effect", "steps", "offline", "source", "assumed", "note")
	t.During = nil
	return t
}

// milestonesSheet has what tells how late milestones are.
func milestonesSheet(t *table.Table) *table.Table { return t.Without("source", "assumed", "note") }

// sourcesSheet has what it says, without where in the files.
func sourcesSheet(t *table.Table) *table.Table {
	return t.Without("place").WithoutEmpty("document", "note")
}

// indicatorsSheet has what was measured, without what is noted on it.
func indicatorsSheet(t *table.Table) *table.Table { return sayOnce(t.Without("note")) }

// itemsSheet has what is decided, without the reasons for it.
func itemsSheet(t *table.Table) *table.Table { return t.Without("reason") }

// bothSheet has the columns of both books that fit a page; what simply adding
// them would give is on the overview, as what is counted twice.
func bothSheet(t *table.Table) *table.Table { return t.Without("naive") }

// flat is a table of groups as one list, which can be sorted. Its total adds up
// what counts once; a row's other amounts add up to nothing with those of other
// ways.
func flat(t *table.Table, view budget.View, part bool) *table.Table {
	t = t.Keep(func(table.Row) bool { return true }).Without("theme", "origin", "note").WithoutEmpty("source")
	if part && t.Column("source") >= 0 {
		t = t.Without("measure") // the page has room for one of both; the title says it, too
	}
	rows := words.Text("eine Zeile je Haushaltsstelle, Maßnahme und Weg", "a row for each line, measure and way")
	if !part || !isShort(t) {
		rows = alongside(rows, words.Text("Summen je Jahr, sobald ein Filter nur einen Weg zeigt", "sums by year once a filter shows one way only"))
	}
	t.Note = words.Same("%s · %s · %s").With(report.InEuros, rows, words.View(view))
	name := words.Said(words.Total)
	if part {
		name = words.Text("Summe (Auswahl)", "Total (selection)")
	}
	sum := t.SumOf(t.Rows, table.Grand, name)
	for i, column := range t.Columns {
		if i > 0 && column.Key != "once" {
			sum.Cells[i] = nil
		}
	}
	t.Total = &sum
	return t
}

// finish leaves out what is not for everybody, if the data are for the public,
// and adds the reconciliation in front of the last sheet, which explains.
func (w Workbook) finish(src report.Source) Workbook {
	if src.Restricted {
		w = w.forPublic(src.Hidden)
		w.Note = alongside(w.Note, words.Text("öffentliche Fassung", "public version"))
	}
	return w.reconcile(src.Part)
}

// alongside adds to a note, if there is one.
func alongside(note, more words.Sentence) words.Sentence {
	if note.Empty() {
		return more
	}
	return words.Same("%s · %s").With(note, more)
}

// notesOf say what a workbook of the whole plan is made from.
func notesOf(src report.Source, version string) []notes.Note {
	notes := []notes.Note{notes.Everything(src)}
	if version != "" {
		notes = append(notes, versionNote(version))
	}
	return notes
}

func versionNote(version string) notes.Note {
	return notes.Note{ID: "version", Term: words.Phrase{De: "Fassung", En: "Version"}, Meaning: words.Same("%s").With(version)}
}

// noted adds a note in front of what is assumed.
func (w Workbook) noted(note notes.Note) Workbook {
	w.Sheets = slices.Clone(w.Sheets)
	for i := range w.Sheets {
		if t := w.Sheets[i].Table; t != nil && t.ID == "notes" {
			more := *t
			at := slices.IndexFunc(t.Rows, func(row table.Row) bool { return row.ID == "assumed" })
			more.Rows = slices.Insert(slices.Clone(t.Rows), max(0, at), note.Row())
			w.Sheets[i].Table = &more
		}
	}
	return w
}

// figuresOf are the figures that the overview begins with: money, and below it
// the states that the consolidated money stands in, which add up to it, and what
// is to be put right.
func figuresOf(o overview.Overview) []overview.Figure {
	figure := func(key string) overview.Figure {
		return o.Figures[slices.IndexFunc(o.Figures, func(figure overview.Figure) bool { return figure.Key == key })]
	}
	money := []overview.Figure{figure("need"), figure("city"), figure("provider"), figure("twice"), figure("k"), figure("gap"), figure("assumed")}
	return slices.Concat(money, o.States, o.Alerts)
}

func providerSheet(name string) words.Phrase {
	if name == "" {
		return words.Phrase{De: "Wirtschaftsplan", En: "Business plan"}
	}
	return words.Phrase{De: "Wirtschaftsplan " + name, En: "Business plan " + name}
}

func providerYears(name words.Phrase) words.Phrase {
	return words.Phrase{De: name.De + " je Jahr", En: name.En + " by year"}
}

// paperNumber is the number of the strategy's paper as printed.
func paperNumber(p *plan.Plan) string {
	for _, paper := range p.Papers {
		if paper.Key() == p.Strategy {
			return string(paper.Number)
		}
	}
	return ""
}
