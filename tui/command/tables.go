package command

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/report/changes"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/overview"
	"digiplan/plan/report/whatif"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// locate is a table that can be printed: by its name, or by what people call
// it, as its page on the screen is called.
type locate struct {
	name string
	page words.Phrase // what people call it
	make func(report.Source) *table.Table
}

var tables = []locate{
	{"overview", words.Overview, func(src report.Source) *table.Table { return overview.Of(src).Years }},
	{"fullest", words.Phrase{De: "Höchste Auslastung", En: "Fullest lines"}, func(src report.Source) *table.Table { return overview.DashboardOf(src).Fullest }},
	{"states", words.Phrase{De: "Beschlusslage im Ganzen", En: "Decided, in all"}, func(src report.Source) *table.Table { return overview.Of(src).Coverage }},
	{"statuses", words.Phrase{De: "Stand der Maßnahmen", En: "Status of measures"}, func(src report.Source) *table.Table { return overview.Of(src).Statuses }},
	{"measures", words.Measures, measures.All},
	{"allocation", words.Allocation, money.Allocation},
	{"budget", words.Budget, money.Positions},
	{"groups", words.Phrase{De: "Produktgruppen", En: "Product groups"}, money.Groups},
	{"both", words.BothBooks, money.Both},
	{"transfers", words.Phrase{De: "Verrechnungen", En: "Transfers"}, money.Transfers},
	{"movements", words.Phrase{De: "Bewegungen", En: "Movements"}, money.Movements},
	{"orders", words.Phrase{De: "Mittelbindungen", En: "Commitments"}, money.Orders},
	{"carry", words.Phrase{De: "Ermächtigungsübertragungen", En: "Carry-overs"}, money.CarryOvers},
	{"forward", words.Phrase{De: "Verpflichtungsermächtigungen", En: "Forward authority"}, money.Forward},
	{"forward-lines", words.Phrase{De: "Verpflichtungsermächtigungen je Haushaltsstelle", En: "Forward authority by line"}, money.ForwardLines},
	{"forward-loads", words.Phrase{De: "Vorbelastungen", En: "Forward loads"}, money.ForwardLoads},
	{"grants", words.Phrase{De: "Fördermittel", En: "Grants"}, money.Grants},
	{"coverage", words.Coverage, money.Coverage},
	{"coverage-years", words.Phrase{De: "Beschlusslage je Plan und Jahr", En: "Decided, by book and year"}, money.CoverageYears},
	{"additional", words.Phrase{De: "Zusätzliche Mittel", En: "Additional money"}, money.Additional},
	{"running", words.RunningCosts, money.RunningCosts},
	{"staff", words.Staff, measures.Staff},
	{"posts", words.Phrase{De: "Stellen der Maßnahmen", En: "Posts of measures"}, measures.Posts},
	{"staff-plan", words.Phrase{De: "Stellenplan", En: "Staff plan"}, measures.StaffPlan},
	{"derivations", words.Phrase{De: "Herleitungen", En: "Derivations"}, money.Derivations},
	{"fields", report.KindNames[compare.OwnField], report.OwnFields},
	{"sources", words.Phrase{De: "Quellen", En: "Sources"}, report.Sources},
	{"calendar", words.Phrase{De: "Gremien", En: "Committees"}, committees.Calendar},
	{"papers", words.Phrase{De: "Vorlagen", En: "Papers"}, committees.Papers},
	{"competences", words.Phrase{De: "Zuständigkeiten", En: "Competences"}, committees.Competences},
	{"items", words.Phrase{De: "Beschlusspunkte", En: "Items"}, committees.AllItems},
	{"motions", words.Phrase{De: "Anträge", En: "Motions"}, committees.Motions},
	{"timeline", words.Phrase{De: "Zeitplan", En: "Timeline"}, measures.Timeline},
	{"implementation", words.Phrase{De: "Umsetzungsstand", En: "State of implementation"}, measures.Implementation},
	{"milestones", words.Phrase{De: "Meilensteine", En: "Milestones"}, measures.Milestones},
	{"indicators", words.Phrase{De: "Kennzahlen", En: "Indicators"}, measures.Indicators},
	{"city", words.Phrase{De: "Haushaltsstellen der Stadt", En: "Lines of the city"}, func(src report.Source) *table.Table { return money.Lines(src, budget.City) }},
	{"provider", words.Phrase{De: "Positionen im Wirtschaftsplan", En: "Lines of the business plan"}, func(src report.Source) *table.Table { return money.Lines(src, budget.Provider) }},
	{"printed", words.Phrase{De: "Gedruckte Summen", En: "Printed totals"}, money.Printed},
	{"scenarios", words.Phrase{De: "Szenarien", En: "Scenarios"}, func(src report.Source) *table.Table { return whatif.List(src.Plan) }},
	{"provisional", whatif.ProvisionalTitle, whatif.Provisional},
	{"report-texts", words.Phrase{De: "Worte im Jahresbericht", En: "Words in the yearly report"}, yearly.Texts},
	{"findings", words.Findings, report.Source.Findings},
	{"changes", words.Phrase{De: "Änderungen", En: "Changes"}, nil}, // made of two plans
}

func findTable(name string) (locate, error) {
	var known []string
	for _, t := range tables {
		if slices.ContainsFunc([]string{t.name, t.page.De, t.page.En}, func(called string) bool { return words.Fold(called) == words.Fold(name) }) {
			return t, nil
		}
		known = append(known, t.name)
	}
	return locate{}, noSuch(words.Phrase{De: "die Tabelle", En: "table"}, name, known)
}

// of makes the table of a plan, and of its earlier version where it needs one.
func (t locate) of(src report.Source, before *workspace.Snapshot) (*table.Table, error) {
	switch {
	case t.make != nil && before == nil:
		return t.make(src), nil
	case t.make != nil:
		return nil, usage(words.Phrase{De: "--compare und --rev gelten nur für die Tabelle changes", En: "--compare and --rev go with the table changes only"})
	case before == nil:
		return nil, usage(words.Phrase{De: "changes braucht eine frühere Fassung: --compare ALT oder --rev HEAD~3", En: "changes needs an earlier version: --compare OLD or --rev HEAD~3"})
	}
	differences := compare.Compare(before.Version(), src.Version())
	return changes.LedByFundingMoves(src, changes.All(src, differences), differences), nil
}

// listOfTables is the table of the tables.
func listOfTables() *table.Table {
	t := &table.Table{
		ID:    "tables",
		Title: words.Phrase{De: "Tabellen", En: "Tables"},
		Columns: []table.Column{
			{Key: "table", Title: words.Phrase{De: "Tabelle", En: "Table"}},
			{Key: "title", Title: words.Title},
		},
	}
	for _, list := range tables {
		t.Rows = append(t.Rows, table.Row{ID: list.name, Cells: []table.Cell{table.Name(list.name), table.Phrase(list.page)}})
	}
	return t
}
