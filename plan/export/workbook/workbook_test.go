package workbook_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/overview"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/selection"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// TestChartCountsOnce: the columns of money by year are as tall as the
// consolidated cost and the gap. Of 4,378,000 of the city in 2019, 1,090,000
// go on to the provider.
func TestChartCountsOnce(t *testing.T) {
	w := exporttest.Muenster(t, words.German)
	list := w.Sheets[0].Table
	chart := w.Sheets[0].Charts[0]
	var drawn []budget.Cents
	for _, row := range list.Rows {
		amount := func(key string) budget.Cents { return budget.Cents(row.Cells[list.Column(key)].(table.Cash)) }
		var stack budget.Cents
		for _, key := range chart.Series {
			stack += amount(key)
		}
		if stack != amount("k")+amount("gap") {
			t.Errorf("%s: a column of %v for %v and a gap of %v", row.ID, stack, amount("k"), amount("gap"))
		}
		drawn = append(drawn, amount(chart.Series[0]))
	}
	if drawn[1] != 3_288_000_00 {
		t.Errorf("2019: %v of the city; want 3,288,000", drawn[1])
	}
}

// TestStatesAddUp: the four states on page one are those of all consolidated money,
// of the plan and of what each committee hears: of 18,871,800 are 5,450,000 pending.
func TestStatesAddUp(t *testing.T) {
	src := reporttest.Undecided(t)
	workbooks := []workbook.Workbook{exporttest.Muenster(t, words.German)}
	for _, committee := range src.Committees {
		workbooks = append(workbooks, workbook.Committee(selection.For(src, committee, time.Time{}), words.German, ""))
	}
	for i, w := range workbooks {
		figures := make(map[string]budget.Cents)
		for _, figure := range w.Sheets[0].Figures {
			figures[figure.Key] = figure.Value
		}
		if sum := figures["covered"] + figures["conditional"] + figures["pending"] + figures["uncovered"]; sum != figures["k"] || sum == 0 {
			t.Errorf("%s: the states add up to %v of %v", w.Title, sum, figures["k"])
		}
		if i == 0 && figures["pending"] != 5_450_000_00 {
			t.Errorf("pending %v", figures["pending"])
		}
	}
}

// TestNoYearIsNetted: 2,137,600 over five years hold the 2,080,000 that measures get of
// city.0113.5291, but the 487,600 of 2019 do not hold 500,000.
func TestNoYearIsNetted(t *testing.T) {
	for _, one := range exporttest.Muenster(t, words.German).Tables() {
		if one.ID != string(budget.City) {
			continue
		}
		for _, row := range reporttest.Lines(t, one, "line", "tightest", "least", "filled") {
			if row == "city.0113.5291|2019 ✗ überplant|−12.400|102,5 %" {
				return
			}
		}
	}
	t.Error("2019 is not over-allocated")
}

// TestNothingInternalForCommittees: no id of a measure or of a paper without a number,
// and no place in the files stands in what goes to a committee, unless it is to stay
// inside; there it does.
func TestNothingInternalForCommittees(t *testing.T) {
	src := reporttest.Undecided(t)
	internal := make(map[string]bool)
	for _, m := range src.Plan.Measures {
		internal[string(m.ID)] = true
	}
	for _, paper := range src.Papers {
		if paper.Number == "" {
			internal[string(paper.ID)] = true
		}
	}
	count := func(w workbook.Workbook) (found int) {
		for _, one := range w.Tables() {
			for _, row := range one.All() {
				for i, cell := range row.Cells {
					if cell == nil || one.Columns[i].Helper {
						continue
					}
					for said := range strings.SplitSeq(cell.In(words.German), " · ") {
						if internal[said] || strings.Contains(said, ".toml") {
							found++
						}
					}
				}
			}
		}
		return found
	}
	for _, committee := range src.Committees {
		inside := workbook.Committee(selection.For(src, committee, time.Time{}), words.German, "")
		if found := count(inside); found == 0 {
			t.Errorf("%s: nothing is internal", committee.ID)
		}
		if found := count(inside.ForCommittee(src.Plan)); found != 0 {
			t.Errorf("%s: %d cells are internal", committee.ID, found)
		}
	}
}

// TestNamesFitASheet: the names of all sheets of all workbooks have at most 31
// characters, and no two of a workbook are alike.
func TestNamesFitASheet(t *testing.T) {
	src, before := reporttest.Plan(t, "muenster").Source(budget.Cash), reporttest.Plan(t, "muenster-2017").Source(budget.Cash)
	workbooks := []workbook.Workbook{
		workbook.Whole(src, words.German, "").WithChanges(src, src, compare.Changes{}, words.Same("%s").With("HEAD~3")),
		workbook.Excerpt(src, measures.All(src), words.German),
		workbook.Yearly(yearly.Since(src, 2018, before), words.German),
	}
	for _, committee := range src.Committees {
		workbooks = append(workbooks, workbook.Committee(selection.For(src, committee, time.Time{}), words.German, ""))
	}
	for _, w := range workbooks {
		for _, lang := range []words.Lang{words.German, words.English} {
			taken := make(map[string]bool)
			for _, sheet := range w.Sheets {
				name := sheet.Name.In(lang)
				if n := len([]rune(name)); n == 0 || n > 31 || taken[name] {
					t.Errorf("%s: the name %q is empty, too long or taken", w.Title, name)
				}
				taken[name] = true
			}
		}
	}
}

// TestReady leaves out what has no rows, but not an answer without rows.
func TestReady(t *testing.T) {
	rows := []table.Row{{Cells: []table.Cell{table.Name("x")}}}
	full, empty := &table.Table{ID: "full", Rows: rows}, &table.Table{ID: "empty"}
	answer := &table.Table{ID: "answer", Query: table.Query{Filter: "gap>0"}}
	w := workbook.Workbook{Sheets: []workbook.Sheet{
		{Table: empty}, {}, {Table: full, Under: []*table.Table{nil, empty, full}}, {Table: answer},
	}}
	ready, err := w.Ready()
	var ids string
	for _, table := range ready.Tables() {
		ids += table.ID + " "
	}
	if err != nil || ids != "full full answer " {
		t.Errorf("tables %q, %v", ids, err)
	}
}

// TestEdition says of when the data are and which version.
func TestEdition(t *testing.T) {
	day := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	for want, w := range map[string]workbook.Workbook{
		"":                              {},
		"Stand 01.03.2026":              {State: day},
		"Entwurf 3":                     {Version: "Entwurf 3"},
		"as of 1 Mar 2026 · Version 12": {State: day, Version: "Version 12", Lang: words.English},
	} {
		if got := w.Edition(); got != want {
			t.Errorf("edition %q; want %q", got, want)
		}
	}
}

// TestColoursOfTheBooks: no two are alike.
func TestColoursOfTheBooks(t *testing.T) {
	city, provider, none := workbook.Colour(budget.City), workbook.Colour(budget.Provider), workbook.Colour("")
	if city == provider || city == none || provider == none {
		t.Errorf("colours %s, %s and %s", city, provider, none)
	}
}

// TestPageOneTellsWhatIsWrong: of the sample one line is overplanned in one year, by
// 12,400, which is the one error and stands there in words.
func TestPageOneTellsWhatIsWrong(t *testing.T) {
	cover := exporttest.Muenster(t, words.German).Sheets[0]
	for key, want := range map[string]overview.Figure{
		"overplanned": {Value: 12_400_00, Mark: table.Bad}, "error": {Kind: table.Count, Count: 1, Mark: table.Bad}, "warning": {Kind: table.Count, Count: 4, Mark: table.Warn},
	} {
		at := slices.IndexFunc(cover.Figures, func(figure overview.Figure) bool { return figure.Key == key })
		if at < 0 {
			t.Fatalf("no figure %s", key)
		}
		if got := cover.Figures[at]; got.Value != want.Value || got.Kind != want.Kind || got.Count != want.Count || got.Mark != want.Mark {
			t.Errorf("%s: %+v; want %+v", key, got, want)
		}
	}
	if len(cover.Says) != 1 || !strings.Contains(cover.Says[0].In(words.German), "12.400 €") {
		t.Errorf("page one says %v", cover.Says)
	}
}

// TestProvisionalSheet: in a year without a by-law the workbook says what may go on, in
// one that has it there is nothing to say. The sums of 2019 are
// those of "show provisional": 2,900,000 of 4,378,000.
func TestProvisionalSheet(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	sheetOf := func() *table.Table {
		for _, sheet := range workbook.Whole(src, words.German, "").Sheets {
			if sheet.Table.ID == "provisional" {
				return sheet.Table
			}
		}
		return nil
	}
	if sheetOf() != nil {
		t.Error("2018 has a by-law, and a sheet of what goes on without it")
	}
	src.Plan.AsOf = time.Date(2019, time.February, 1, 0, 0, 0, 0, time.UTC)
	sheet := sheetOf()
	if sheet == nil {
		t.Fatal("2019 has no by-law, and no sheet of what goes on")
	}
	for key, want := range map[string]budget.Cents{"amount": 4_378_000_00, "may": 2_900_000_00, "waits": 1_478_000_00} {
		if got := sheet.Total.Cells[sheet.Column(key)]; got != table.Cash(want) {
			t.Errorf("%s: %v; want %v", key, got, want)
		}
	}
}

// TestPageOneWithoutMeasures: the printed result of citeq in 2026 is 1,670,120.
func TestPageOneWithoutMeasures(t *testing.T) {
	cover := workbook.Whole(reporttest.Plan(t, "citeq-2026").Source(budget.Cash), words.German, "").Sheets[0]
	year := cover.Table.Rows[2]
	if got := year.Cells[cover.Table.Column("provider-result")]; year.ID != "2026" || got != table.Cash(1_670_120_00) || len(cover.Says) != 7 {
		t.Errorf("%s: %v, %d errors in words", year.ID, got, len(cover.Says))
	}
}

// TestPageOneOfAComparison: the greatest changes add up to the change of all years.
func TestPageOneOfAComparison(t *testing.T) {
	before, now := reporttest.Plan(t, "muenster-2017"), reporttest.Plan(t, "muenster")
	src, older := now.Source(budget.Cash), before.Source(budget.Cash)
	w := workbook.Whole(src, words.German, "").WithChanges(src, older, compare.Compare(before.Version(), now.Version()), words.Same("%s").With("2017"))
	cover := w.Sheets[0]
	years, greatest := cover.Table, cover.Lead[0]
	change := years.Total.Cells[years.Column("delta")]
	if got := greatest.Total.Cells[greatest.Column("delta")]; got != change || change != table.Cash(4_144_500_00) || len(greatest.Rows) != 11 {
		t.Errorf("%d changes of %v; the years change by %v, want 4,144,500", len(greatest.Rows), got, change)
	}
	if name := w.Sheets[1].Name.De; name != "Änderungen" || !strings.Contains(w.Note.In(words.German), "verglichen mit 2017") {
		t.Errorf("sheet 2 is %s, page one says %q", name, w.Note.In(words.German))
	}
}

// TestShortTablesShareASheet: what a committee hears of two measures takes few sheets,
// and says once that the amounts are assumed; where tables are long, each keeps its own.
func TestShortTablesShareASheet(t *testing.T) {
	src := reporttest.Undecided(t)
	for id, want := range map[plan.CommitteeID][]string{
		"aposoe": {"Übersicht", "Vorlagen und Beratung", "Maßnahmen und Umsetzung", "Personal", "Mittel", "Zuordnung, beide Pläne", "Quellen", "Hinweise"},
		"hfa": {"Übersicht", "Beschlusspunkte", "Vorlagen und Beratung", "Maßnahmen und Umsetzung", "Maßnahmen", "Über die Maßnahmen", "Umsetzungsstand", "Personal",
			"Stellen der Maßnahmen", "Folgekosten", "Haushalt Stadt", "Wirtschaftsplan citeq", "Fördermittel", "Zuordnung", "Beide Pläne", "Quellen", "Hinweise"},
	} {
		for _, committee := range src.Committees {
			if committee.ID != id {
				continue
			}
			w, err := workbook.Committee(selection.For(src, committee, time.Time{}), words.German, "").Ready()
			if err != nil {
				t.Fatal(err)
			}
			var names []string
			for _, sheet := range w.Sheets {
				names = append(names, sheet.Name.De)
			}
			if !slices.Equal(names, want) {
				t.Errorf("%s: sheets %v; want %v", id, names, want)
			}
			for _, one := range w.Tables() {
				if at := one.Column("assumed"); at >= 0 && !one.Columns[at].Helper && one.ID != "sources" {
					t.Errorf("%s: %s says in each row that it is assumed", id, one.ID)
				}
			}
		}
	}
}
