package report_test

import (
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/overview"
	"digiplan/plan/report/yearly"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// marksPlan has lines of 100 euros in 2020, whose budget is in force, and in 2021.
const marksPlan = `
line = [
  { id = "it", name = "IT", book = "city", part = "operating", side = "expense", 2020 = { estimate = 100 }, 2021 = { estimate = 100 } },
  { id = "land", name = "Land", book = "city", part = "operating", side = "income", 2020 = { estimate = 100 } },
  { id = "bau", name = "Bau", book = "city", part = "capital", side = "expense", 2021 = { estimate = 100 } },
  { id = "personal", name = "Personal", book = "provider", part = "operating", side = "expense", 2020 = { estimate = 100 } },
  { id = "umsatz", name = "Umsatz", book = "provider", part = "operating", side = "income", 2020 = { estimate = 100 } },
]
theme = [{ id = "x", title = "X" }]
[plan]
title  = "P"
years  = { from = 2020, to = 2021 }
budget = { from = 2020, to = 2020 }
as_of  = 2020-06-30
`

// TestMarks holds on both sides of each limit what stands out, and how.
func TestMarks(t *testing.T) {
	measure := "[[measure]]\nid = \"m\"\ntitle = \"M\"\ntheme = \"x\"\n"
	gives := func(line, amounts, more string) string {
		return "[[measure.allocation]]\nline = \"" + line + "\"\namounts = { " + amounts + " }\n" + more + "\n"
	}
	paysOn := func(received, cause string) string {
		return measure + gives("it", "2020 = 50", "to = \"umsatz\"\nreceived = { 2020 = "+received+" }\n"+cause) + gives("personal", "2020 = 50", "")
	}
	grant := func(line, eligible string) string {
		return "[[measure.grant]]\ngiver = \"G\"\nrate = 50\neligible = { 2020 = " + eligible + " }\n" + line + "\n"
	}
	transfer := func(kind, provider, cause string) string {
		return "[[transfer]]\nkind = \"" + kind + "\"\ncity = \"it\"\nprovider = \"umsatz\"\namounts = { 2020 = { city = 50, provider = " + provider + " } }\n" + cause
	}
	year := func(src report.Source, id string) *table.Table {
		for _, section := range yearly.Of(src, 2020).Sections {
			for _, one := range section.Tables {
				if one.ID == id {
					return one
				}
			}
		}
		return nil
	}
	both := func(src report.Source) *table.Table { return money.Both(src) }
	measures := func(src report.Source) *table.Table { return measures.All(src) }
	lines := func(src report.Source) *table.Table { return money.Lines(src, budget.City) }
	positions := func(src report.Source) *table.Table { return money.Positions(src) }
	fullest := func(src report.Source) *table.Table { return overview.Of(src).Fullest }
	coverage := func(src report.Source) *table.Table { return money.Coverage(src) }
	grants := func(src report.Source) *table.Table { return money.Grants(src) }
	transfers := func(src report.Source) *table.Table { return money.Transfers(src) }
	yearLines := func(src report.Source) *table.Table { return year(src, "year-city") }
	deviations := func(src report.Source) *table.Table { return year(src, "year-deviations") }
	for name, c := range map[string]struct {
		plan  string
		table func(report.Source) *table.Table
		row   string
		want  table.Mark
	}{
		"the books agree":          {paysOn("50", ""), both, "m@2020", table.Plain},
		"they differ by a cent":    {paysOn("49.99", ""), both, "m@2020", table.Bad},
		"they differ with a cause": {paysOn("49.99", "cause = \"vat\""), both, "m@2020", table.Warn},
		"a cause of what agrees": {paysOn("49.99", "") + gives("it", "2020 = 1", "to = \"umsatz\"\nreceived = { 2020 = 1 }\ncause = \"vat\""),
			both, "m@2020", table.Bad},
		"a cause of another year": {paysOn("49.99", "") + gives("it", "2020 = 1", "to = \"umsatz\"\nreceived = { 2021 = 1 }\ncause = \"vat\""),
			both, "m@2020", table.Bad},
		"a need paid to the cent":            {paysOn("50", "") + "[measure.need]\n2020 = 50\n", both, "m@2020", table.Plain},
		"a cent open":                        {paysOn("50", "") + "[measure.need]\n2020 = 50.01\n", both, "m@2020", table.Warn},
		"a measure paid to the cent":         {paysOn("50", "") + "[measure.need]\n2020 = 50\n", measures, "m", table.Plain},
		"a measure with a cent open":         {paysOn("50", "") + "[measure.need]\n2020 = 50.01\n", measures, "m", table.Warn},
		"a measure that is done":             {measure + "status = \"done\"\n", measures, "m", table.Faint},
		"a measure that was stopped":         {measure + "status = \"stopped\"\n", measures, "m", table.Faint},
		"a measure that runs":                {measure + "status = \"running\"\n", measures, "m", table.Plain},
		"a line filled to the cent":          {measure + gives("it", "2020 = 100", ""), lines, "it", table.Plain},
		"a line over by a cent":              {measure + gives("it", "2020 = 100.01", ""), lines, "it", table.Bad},
		"less than nothing, and no measures": {"[[movement]]\nkind = \"supplement\"\nline = \"it\"\nyear = 2020\namount = -150\nby = \"b\"\n[[committee]]\nid = \"rat\"\nname = \"Rat\"\n[[paper]]\nid = \"b\"\nkind = \"budget\"\ntitle = \"B\"\nhearings = [{ committee = \"rat\", role = \"decision\", outcome = \"adopted\" }]\n", lines, "it", table.Plain},
		"over in the second year alone":      {measure + gives("it", "2021 = 100.01", ""), lines, "it", table.Bad},
		"a position filled to the cent":      {measure + gives("it", "2020 = 100", ""), positions, "it@2020", table.Plain},
		"a position over by a cent":          {measure + gives("it", "2020 = 100.01", ""), positions, "it@2020", table.Bad},
		"a position spent to the cent":       {"[[actual]]\nline = \"it\"\nyear = 2020\namount = 100\n", positions, "it@2020", table.Plain},
		"a position overdrawn by a cent":     {"[[actual]]\nline = \"it\"\nyear = 2020\namount = 100.01\n", positions, "it@2020", table.Bad},
		"a medium-term year has no limit":    {"[[actual]]\nline = \"it\"\nyear = 2021\namount = 100.01\n", positions, "it@2021", table.Plain},
		"the fullest, filled to the cent":    {measure + gives("it", "2020 = 100", ""), fullest, "it@2020", table.Plain},
		"the fullest, over by a cent":        {measure + gives("it", "2020 = 100.01", ""), fullest, "it@2020", table.Bad},
		"a year's line filled to the cent":   {measure + gives("it", "2020 = 100", ""), yearLines, "it", table.Plain},
		"a year's line over by a cent":       {measure + gives("it", "2020 = 100.01", ""), yearLines, "it", table.Bad},
		"a theme without money":              {measure, coverage, "x", table.Plain},
		"a theme with an undecided cent":     {measure + gives("it", "2020 = 0.01", ""), coverage, "x", table.Warn},
		"a grant below the cost":             {measure + gives("it", "2020 = 50", "") + grant("line = \"land\"", "99.98"), grants, "m@2020", table.Plain},
		"a grant of all the cost":            {measure + gives("it", "2020 = 50", "") + grant("line = \"land\"", "100"), grants, "m@2020", table.Plain},
		"a cent more than the cost":          {measure + gives("it", "2020 = 50", "") + grant("line = \"land\"", "100.02"), grants, "m@2020", table.Bad},
		"a grant on no line":                 {measure + gives("it", "2020 = 50", "") + grant("", "2"), grants, "m@2020", table.Warn},
		"a transfer that agrees":             {transfer("grant", "50", ""), transfers, "", table.Plain},
		"a grant to the provider a cent off": {transfer("grant", "50.01", ""), transfers, "", table.Bad},
		"the same with a cause":              {transfer("grant", "50.01", "cause = \"timing\"\n"), transfers, "", table.Warn},
		"a service charge a cent off":        {transfer("service-charge", "50.01", ""), transfers, "", table.Warn},
		"no cause in the report":             {paysOn("49.99", ""), deviations, "m@2020", table.Bad},
		"a cause in the report":              {paysOn("49.99", "cause = \"vat\""), deviations, "m@2020", table.Warn},
		"over-allocated in the report":       {measure + gives("it", "2021 = 100.01", ""), deviations, "it@2021", table.Bad},
	} {
		t.Run(name, func(t *testing.T) {
			list := c.table(columnsOf(t, marksPlan+c.plan).Source(budget.Cash))
			for _, row := range list.Rows {
				if row.Level == table.Body && (row.ID == c.row || strings.Contains(row.ID, ".toml")) {
					if row.Mark != c.want {
						t.Errorf("%s has the mark %d; want %d", row.ID, row.Mark, c.want)
					}
					return
				}
			}
			t.Errorf("no row %s", c.row)
		})
	}
}

// TestLineOverByACentStandsInTheReport: exactly 100 % is no deviation.
func TestLineOverByACentStandsInTheReport(t *testing.T) {
	for amount, want := range map[string]bool{"100": false, "100.01": true} {
		plan := marksPlan + "[[measure]]\nid = \"m\"\ntitle = \"M\"\n[[measure.allocation]]\nline = \"it\"\namounts = { 2020 = " + amount + " }\n"
		found := false
		for _, section := range yearly.Of(columnsOf(t, plan).Source(budget.Cash), 2020).Sections {
			for _, one := range section.Tables {
				for _, row := range one.Rows {
					found = found || one.ID == "year-deviations" && row.ID == "it@2020"
				}
			}
		}
		if found != want {
			t.Errorf("%s of 100: a deviation %v; want %v", amount, found, want)
		}
	}
}

// TestFacts reads what stands above the figures of a measure and of a line.
func TestFacts(t *testing.T) {
	const more = `
committee = [{ id = "rat", name = "Rat" }]
principle = [{ id = "p", title = "First" }, { id = "q", title = "Second" }]
paper = [{ number = "V/1", title = "One", kind = "decision", hearings = [{ committee = "rat", date = 2020-03-01, role = "decision", outcome = "adopted" }] }]
forward_authority = [{ line = "bau", year = 2020, due = { 2021 = 89, 2022 = 53 }, used = { 2021 = 23 } }, { line = "land", year = 2020, due = { 2021 = 7 } }]
commitment = [{ line = "it", year = 2021, stage = "bound", amount = 31, billed = 4 }, { line = "it", year = 2020, stage = "bound", amount = 1 }]
`
	const measure = `
[[measure]]
id         = "m"
title      = "M"
theme      = "x"
area       = "group"
principles = ["q", "p"]
status     = "running"
progress   = 40
lead       = "L"
term       = { from = 2020, to = 2021 }
offline    = "O"
results    = "R"
next       = "N"
note       = "B"
decided_by = ["V/1"]
milestones = [{ date = 2020-04-01, title = "S", done = true }, { date = 2020-09-01, title = "T" }]
grant      = [{ giver = "G", line = "land", rate = 50, eligible = { 2020 = 46, 2021 = 38 }, cap = 40, status = "granted" }]
[[measure]]
id     = "bare"
title  = "Bare"
status = "idea"
`
	src := columnsOf(t, more+marksPlan+measure).Source(budget.Cash)
	detail := func(found report.Detail, ok bool) report.Detail {
		if !ok {
			t.Fatal("not found")
		}
		return found
	}
	for name, c := range map[string]struct {
		detail report.Detail
		want   string
	}{
		"a measure": {detail(measures.Detail(src, "m")), "Theme: x X; Area: city's companies; Principle: Second · First; Status: running, 40% of the results; Lead: L; Term: 2020–2021; " +
			"Decision: V/1; Without a computer: O; Results: R; Next steps: N; Note: B; Milestone: 1 Apr 2020 S (reached); Milestone: 1 Sep 2020 T; Grant: G, 50%, €40 granted, at most €40"},
		"one that says little": {detail(measures.Detail(src, "bare")), "Status: idea"},
		"a line": {detail(money.LineDetail(src, "bau", 2021)), "Book: City; Part: capital, payment; Budget year: medium-term, without authority; " +
			"Forward authority: 2020, due 2021: €89, used of it €23, lasts until the end of 2021; Forward authority: 2020, due 2022: €53, used of it €0, lasts until the end of 2021"},
		"a line with orders": {detail(money.LineDetail(src, "it", 2020)), "Book: City; Part: operating, expense; Forward load: 2021: €27"},
	} {
		var facts []string
		for _, fact := range c.detail.Facts {
			text, _, _ := strings.Cut(fact.Value.In(words.English), " (plan.toml")
			if title := fact.Title.In(words.English); title != "Trail" {
				facts = append(facts, title+": "+text)
			}
		}
		if got := strings.Join(facts, "; "); got != c.want {
			t.Errorf("%s says\n%s; want\n%s", name, got, c.want)
		}
	}
}
