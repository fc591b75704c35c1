package yearly_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan/report/overview"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

func section(t *testing.T, y yearly.Report, id string) yearly.Section {
	t.Helper()
	for _, s := range y.Sections {
		if s.ID == id {
			return s
		}
	}
	t.Fatalf("the report of %d has no section %q", y.Year, id)
	return yearly.Section{}
}

func said(sentences []words.Sentence) string {
	var lines []string
	for _, sentence := range sentences {
		lines = append(lines, sentence.In(words.German))
	}
	return strings.Join(lines, "\n")
}

// V/0154/2018: 59,500 from citeq in 2018, then 119,000 a year from the city.
func TestYearlyKnowsTheModelCase(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	for year, want := range map[budget.Year]map[string]string{
		2018: {"city": "–", "provider": "59.500", "k": "59.500", "gap": "–", "state": "✓ beschlossen"},
		2019: {"city": "119.000", "provider": "–", "k": "119.000", "gap": "–"},
	} {
		money := section(t, yearly.Of(src, year), "theme-opendata").Tables[0]
		reporttest.Has(t, reporttest.Row(money, "open-data"), want)
	}
}

// The year's money: city 1,879,000, citeq 1,274,500, of it 685,000 in both.
func TestYearlyAddsUpAsOtherTables(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	for _, year := range src.Years.Each() {
		y := yearly.Of(src, year)
		want := overview.Of(src).Years.Rows[int(year-src.Years.From)]
		themes := section(t, y, "implementation").Tables[0]
		for key, column := range map[string]string{"city": "city", "provider": "provider", "k": "k", "twice": "twice", "gap": "gap"} {
			overview := want.Cells[overview.Of(src).Years.Column(column)]
			if i := themes.Column(key); i >= 0 && themes.Total.Cells[i] != overview {
				t.Errorf("%d: %s is %v by theme; the overview has %v", year, key, themes.Total.Cells[i], overview)
			}
			for _, figure := range y.Figures {
				if figure.Key == key && table.Cash(figure.Value) != overview {
					t.Errorf("%d: the cover has %s %v; the overview %v", year, key, figure.Value, overview)
				}
			}
		}
	}
	y := yearly.Of(src, 2018)
	if y.Figures[0].Value != 2_468_500_00 || y.Figures[1].Value != 1_879_000_00 || y.Figures[2].Value != 1_274_500_00 || y.Figures[3].Value != 685_000_00 {
		t.Errorf("figures of 2018: %v", y.Figures[:4])
	}
}

// Bookings of 2018: city 20,000 + 11,640.50 + 31,250.50 + 1,002.36, citeq 6,000 + 9,300.
func TestYearlyActuals(t *testing.T) {
	y := yearly.Of(reporttest.Sample(t, "muenster"), 2018)
	for _, figure := range y.Figures {
		if want, ok := map[string]budget.Cents{"actual-city": 63_893_36, "actual-provider": 15_300_00}[figure.Key]; ok && figure.Value != want {
			t.Errorf("%s is %s; want %s", figure.Key, figure.Value, want)
		}
	}
	reporttest.Has(t, reporttest.Row(section(t, y, "theme-breitband").Tables[0], "glasfaser-schulen"), map[string]string{"actual-city": "31.250,50", "actual-provider": "–"})
	reporttest.Has(t, reporttest.Row(section(t, y, "theme-rathaus").Tables[0], "buergerkonto"), map[string]string{"actual-city": "–", "actual-provider": "6.000"})
}

func TestYearlySaysWhereActualsAreMissing(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	if text := said(yearly.Of(src, 2018).Notices); strings.Contains(text, "Ist vor") || !strings.Contains(text, "Das Jahr 2018 ist noch nicht abgeschlossen") {
		t.Errorf("notices of 2018:\n%s", text)
	}
	if text := said(yearly.Of(src, 2019).Notices); !strings.Contains(text, "Für 2019 liegt in keinem der beiden Pläne ein Ist vor.") {
		t.Errorf("notices of 2019:\n%s", text)
	}
	if text := said(yearly.Of(src, 2030).Notices); !strings.Contains(text, "zu 2030 sagt er nichts") {
		t.Errorf("notices of 2030:\n%s", text)
	}
	books := section(t, yearly.Of(src, 2019), "money").Tables[0]
	if cells := reporttest.Row(books, "city"); cells["actual"] != "" || cells["planned"] != "4.378.000" {
		t.Errorf("city in 2019: %v; want 4.378.000 planned and no actual", cells)
	}
	owed := section(t, yearly.Of(src, 2019), "missing").Tables[0]
	reporttest.Has(t, reporttest.Row(owed, "actuals provider"), map[string]string{"who": "citeq", "missing": "Ist 2019"})
}

func TestYearlyMilestones(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	state := func(theme, id string) string {
		tables := section(t, yearly.Of(src, 2018), "theme-"+theme).Tables
		return reporttest.Row(tables[len(tables)-1], id)["state"]
	}
	if got := state("opendata", "datentag 2018-02-24 Datentag"); got != "✓ erreicht" {
		t.Errorf("the data day is %q", got)
	}
	if got := state("breitband", "glasfaser-ausbau 2018-10-31 Vergabe"); got != "○ noch nicht fällig" {
		t.Errorf("the tender is %q in March", got)
	}
	p := *src.Plan
	p.AsOf = reporttest.Day(2018, time.November, 1)
	src.Plan = &p
	if got := state("breitband", "glasfaser-ausbau 2018-10-31 Vergabe"); got != "✗ nicht erreicht" {
		t.Errorf("the tender is %q in November", got)
	}
}

func TestYearlyDeviationsHaveTheirSize(t *testing.T) {
	table := section(t, yearly.Of(reporttest.Sample(t, "muenster"), 2018), "deviations").Tables[0]
	for id, want := range map[string]map[string]string{
		"anliegen@2019":         {"first": "180.000", "second": "173.150", "d": "6.850", "cause": "keiner angegeben"},
		"e-akte@2019":           {"d": "20.000", "cause": "zeitversetzt"},
		"e-akte@2020":           {"d": "−20.000", "cause": "zeitversetzt"},
		"e-rechnung@2021":       {"first": "238.000", "second": "200.000", "d": "38.000", "cause": "Umsatzsteuer"},
		"city.0113.5291@2019":   {"first": "500.000", "second": "487.600", "d": "12.400", "cause": "überplant"},
		"gap kita-online@2021":  {"first": "55.000", "second": "–", "d": "55.000", "cause": "Lücke"},
		"gap digitallabor@2021": {"d": "150.000"},
	} {
		if cells := reporttest.Row(table, id); cells == nil {
			t.Errorf("no deviation %s", id)
		} else {
			reporttest.Has(t, cells, want)
		}
	}
	years := make([]string, len(table.Rows))
	for i, row := range table.Rows {
		years[i] = row.Cells[0].In(words.German)
	}
	if !slices.IsSorted(years) {
		t.Errorf("years in the order %v", years)
	}
}

func TestYearlyUnderspentOnceTheYearIsOver(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	p := *src.Plan
	p.AsOf = reporttest.Day(2019, time.February, 1)
	src.Plan = &p
	table := section(t, yearly.Of(src, 2018), "deviations").Tables[0]
	reporttest.Has(t, reporttest.Row(table, "datentag city@2018"), map[string]string{"first": "12.000", "second": "11.640,50", "d": "359,50"})
}

// Struck item 4 leaves the coordination without a decision from 2019 on.
func TestYearlyUndecidedMoney(t *testing.T) {
	table := section(t, yearly.Of(reporttest.Sample(t, "muenster"), 2018), "undecided").Tables[0]
	reporttest.Has(t, reporttest.Row(table, "konzernrunde"), map[string]string{"later": "120.000", "decision": "Punkt 4 von V/0989/2017 (gestrichen)"})
	reporttest.Has(t, reporttest.Row(table, "familien-app"), map[string]string{"later": "130.000", "decision": "keiner genannt"})
	reporttest.Has(t, reporttest.Row(table, "muensterapp"), map[string]string{"conditional": "40.000", "later": "270.000"})
	if cells := reporttest.Row(table, "open-data"); cells != nil {
		t.Errorf("open-data is undecided: %v", cells)
	}
}

func TestYearlySince(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	if text := said(section(t, yearly.Of(src, 2018), "since").Prose); !strings.Contains(text, "erste Bericht") {
		t.Errorf("without an earlier state the first report says %q", text)
	}
	if text := said(section(t, yearly.Of(src, 2019), "since").Prose); !strings.Contains(text, "Kein früherer Stand") {
		t.Errorf("without an earlier state the second report says %q", text)
	}
	s := section(t, yearly.Since(src, 2018, reporttest.Sample(t, "muenster-2017")), "since")
	if len(s.Tables) != 2 {
		t.Fatalf("%d tables; want 2", len(s.Tables))
	}
	reporttest.Has(t, reporttest.Row(s.Tables[1], "breitbandkoordination"), map[string]string{"progress": "40 % → 50 %", "status": ""})
	same := section(t, yearly.Since(src, 2018, src), "since")
	if len(same.Tables) != 1 || !strings.Contains(said(same.Prose), "unverändert") {
		t.Errorf("the same plan has changed: %s", said(same.Prose))
	}
}

func TestYearlyNamesWhoOwesWhat(t *testing.T) {
	table := section(t, yearly.Of(reporttest.Sample(t, "muenster"), 2018), "missing").Tables[0]
	reporttest.Has(t, reporttest.Row(table, "jahresbericht"), map[string]string{"who": "citeq", "missing": "Ergebnisse"})
	reporttest.Has(t, reporttest.Row(table, "digitallotsen"), map[string]string{"who": "Stadtbücherei", "missing": "Ergebnisse"})
	reporttest.Has(t, reporttest.Row(table, "paper wlan-vorlage"), map[string]string{"who": "citeq", "missing": "Vorlagennummer, Beratungsfolge"})
	if cells := reporttest.Row(table, "datentag"); cells != nil {
		t.Errorf("the data day owes %v", cells)
	}
}

func TestReportIsDueOrOverdue(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	for name, c := range map[string]struct {
		asOf time.Time
		want string
	}{
		"in March":       {reporttest.Day(2018, time.March, 14), "Jahresbericht 2018 an Rat: fällig am 31.12.2018 (in 9 Monaten)"},
		"on the day":     {reporttest.Day(2018, time.December, 31), "Jahresbericht 2018 an Rat: fällig am 31.12.2018 (diesen Monat)"},
		"the day after":  {reporttest.Day(2019, time.January, 1), "Jahresbericht 2018 an Rat: überfällig seit 31.12.2018"},
		"years later":    {reporttest.Day(2024, time.May, 1), "Jahresbericht 2018 an Rat: überfällig seit 31.12.2018"},
		"no state known": {time.Time{}, ""},
	} {
		p := *src.Plan
		p.AsOf = c.asOf
		moved := src
		moved.Plan = &p
		if got := overview.ReportDue(moved).In(words.German); got != c.want {
			t.Errorf("%s: %q; want %q", name, got, c.want)
		}
	}
}

// Decided money of a year after the budget in force is not authorised by that.
func TestYearlyTellsDecisionsFromAuthority(t *testing.T) {
	src := reporttest.Planned(`[plan]
title  = "P"
years  = { from = 2026, to = 2027 }
budget = { from = 2026, to = 2026 }
as_of  = 2026-06-30
[[committee]]
id   = "rat"
name = "Rat"
[[paper]]
number   = "V/1"
kind     = "decision"
title    = "V"
hearings = [{ committee = "rat", role = "decision", outcome = "adopted" }]
[[line]]
id   = "it"
book = "city"
part = "operating"
side = "expense"
name = "IT"
2026 = { estimate = 100 }
2027 = { estimate = 100 }
[[measure]]
id         = "m"
title      = "M"
need       = { 2026 = 100, 2027 = 100 }
decided_by = ["V/1"]
allocation = [{ line = "it", amounts = { 2026 = 100, 2027 = 100 } }]
`, budget.Cash)
	const authority = "ermächtigt ist erst, was der Haushalt des Jahres enthält"
	for year, want := range map[budget.Year]bool{2026: false, 2027: true} {
		prose := said(section(t, yearly.Of(src, year), "summary").Prose)
		if !strings.Contains(prose, "beruhen auf Beschlüssen ohne Vorbehalt") || strings.Contains(prose, authority) != want {
			t.Errorf("the summary of %d says:\n%s", year, prose)
		}
	}
}
