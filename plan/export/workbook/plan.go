package workbook

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Whole is the workbook of a whole plan: the overview with its charts, then
// the sheets that its figures come from.
func Whole(d report.Data, lang words.Lang, version string) Workbook {
	o := d.Overview()
	overview := Sheet{Table: o.Years, Name: words.Overview, Under: []*table.Table{o.Fullest, o.Coverage, o.Statuses}}
	overview.Figures = figuresOf(o, "need", "city", "provider", "k", "gap", "conditional", "uncovered", "assumed")
	overview.Charts = []Chart{
		moneyByYear(o.Years.ID),
		{
			Kind: BarChart, Table: o.Fullest.ID, Labels: []string{"name", "year"}, Series: []string{"filled"},
			Title: words.Phrase{De: "Auslastung der vollsten Positionen", En: "The fullest lines"},
			Alt: words.Phrase{
				De: "Balken: Anteil des Ansatzes, den Maßnahmen belegen, für die vollsten Positionen",
				En: "Bars: share of the estimate that measures take, for the fullest lines"},
		},
	}
	book := Workbook{
		Lang: lang, City: d.City, Title: d.Title, State: d.AsOf, Version: version, Paper: paperNumber(d.Plan),
		Sheets: []Sheet{
			overview,
			{Table: d.Measures(), Name: words.Measures},
			{Table: d.Allocation(), Name: words.Allocation},
			{Table: d.Lines(budget.City), Name: cityName, Book: budget.City},
			{Table: d.Lines(budget.Provider), Name: providerSheet(d.Provider), Book: budget.Provider},
			{Table: bothSheet(d.Both()), Name: words.BothBooks},
			{Table: d.Transfers(), Name: words.Phrase{De: "Verrechnungen", En: "Transfers"}},
			{Table: d.Grants(), Name: grantsName},
			{Table: d.Movements(), Name: movementsName},
			{Table: d.CarryOvers(), Name: words.Phrase{De: "Übertragungen", En: "Carry-overs"}},
			{Table: d.Forward(), Name: words.Phrase{De: "Verpflichtungen", En: "Forward authority"}},
			{Table: d.ForwardLines(), Name: words.Phrase{De: "Verpflichtungen je Stelle", En: "Forward authority by line"}},
			{Table: d.Coverage(), Name: words.Coverage},
			{Table: d.CoverageYears(), Name: words.Phrase{De: "Beschlusslage je Jahr", En: "Decided by year"}},
			{Table: papersSheet(d.Matters()), Name: papersName},
			{Table: d.AllItems(), Name: itemsName},
			{Table: d.Calendar(), Name: hearingsName},
			{Table: d.MotionStates(), Name: motionsName},
			{Table: d.Findings(), Name: words.Findings},
			{Table: d.Derivations(), Name: words.Phrase{De: "Herleitungen", En: "Derivations"}},
			{Table: d.FileNotes(notesOf(d, version)...), Name: notesName},
		},
	}
	return book.finish(d, 2)
}

// Names of sheets that several workbooks have.
var (
	cityName      = words.Phrase{De: "Haushalt Stadt", En: "City budget"}
	grantsName    = words.Phrase{De: "Fördermittel", En: "Grants"}
	movementsName = words.Phrase{De: "Bewegungen", En: "Movements"}
	itemsName     = words.Phrase{De: "Beschlusspunkte", En: "Items"}
	papersName    = words.Phrase{De: "Vorlagen", En: "Papers"}
	hearingsName  = words.Phrase{De: "Beratungen", En: "Hearings"}
	motionsName   = words.Phrase{De: "Anträge", En: "Motions"}
	notesName     = words.Phrase{De: "Hinweise", En: "Notes"}
)

// moneyByYear is the chart of a table of years. What the city pays on to the
// provider is drawn once, where it is spent: a column is as tall as the
// consolidated cost and the gap.
func moneyByYear(table string) Chart {
	return Chart{
		Kind: ColumnChart, Table: table, Labels: []string{"year"}, Series: []string{"own", "provider", "gap"},
		Title: words.Phrase{De: "Bereinigte Mittel je Jahr und Lücke", En: "Consolidated money by year, and gap"},
		Alt: words.Phrase{
			De: "Gestapelte Säulen: Mittel der Stadt ohne Zahlungen an den IT-Dienstleister, dessen Mittel und die Lücke in jedem Jahr des Plans",
			En: "Stacked columns: money of the city without payments to the provider, the provider's money and the gap in each year of the plan"},
	}
}

// papersSheet has the columns of the papers that fit a page.
func papersSheet(t *table.Table) *table.Table {
	return t.Pick("paper", "version", "title", "kind", "public", "state", "decides", "items", "changed", "struck").WithoutEmpty("decides", "items", "changed", "struck")
}

// bothSheet has the columns of both books that fit a page; what simply adding
// them would give is on the overview, as what is counted twice.
func bothSheet(t *table.Table) *table.Table { return t.Without("naive") }

// finish leaves out what is not for everybody, if the data are for the public,
// and adds the reconciliation in front of the last sheets, which explain.
func (w Workbook) finish(d report.Data, explaining int) Workbook {
	if d.Restricted {
		w = w.forPublic(d.Hidden)
		edition := words.Text("öffentliche Fassung", "public version")
		if !w.Note.Empty() {
			edition = words.Same("%s · %s").With(w.Note, edition)
		}
		w.Note = edition
	}
	return w.reconcile(explaining)
}

// notesOf say what a workbook of the whole plan is made from.
func notesOf(d report.Data, version string) []report.Note {
	notes := []report.Note{d.Everything()}
	if version != "" {
		notes = append(notes, versionNote(version))
	}
	return notes
}

func versionNote(version string) report.Note {
	return report.Note{ID: "version", Term: words.Phrase{De: "Fassung", En: "Version"}, Meaning: words.Same("%s").With(version)}
}

// WithChanges adds a sheet of what differs from an older version, in front of
// the derivations and notes, and notes which version that is.
func (w Workbook) WithChanges(d report.Data, changes compare.Changes, older words.Sentence) Workbook {
	if d.Restricted {
		changes = changes.WithoutRemarks()
	}
	sheet := Sheet{Table: d.PrintedChanges(changes, older), Name: words.Phrase{De: "Änderungen", En: "Changes"}}
	if d.Restricted {
		sheet.Table = PublicTable(sheet.Table, d.Hidden)
	}
	w.Sheets = slices.Insert(slices.Clone(w.Sheets), len(w.Sheets)-2, sheet)
	return w.noted(report.Note{ID: "compared", Term: words.Phrase{De: "Verglichen mit", En: "Compared with"}, Meaning: older})
}

// noted adds a note in front of what is assumed.
func (w Workbook) noted(note report.Note) Workbook {
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

// figuresOf picks the figures that the overview begins with.
func figuresOf(o report.Overview, keys ...string) []report.Figure {
	var figures []report.Figure
	for _, figure := range o.Figures {
		if slices.Contains(keys, figure.Key) {
			figures = append(figures, figure)
		}
	}
	return figures
}

func providerSheet(name string) words.Phrase {
	if name == "" {
		return words.Phrase{De: "Wirtschaftsplan", En: "Business plan"}
	}
	return words.Phrase{De: "Wirtschaftsplan " + name, En: "Business plan " + name}
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
