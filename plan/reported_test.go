package plan_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
)

// The council wants reports on 2018 to 2022 about the strategy V/1, whose first
// supplement is V/1/1; a theme "netz" is not that of the strategy.
const reporting = `[plan]
title = "P"
years = { from = 2018, to = 2022 }
strategy = "V/1/1"
report = { to = "rat", from = 2018, until = 2022 }
[[committee]]
id = "rat"
name = "Rat"
[[theme]]
id = "strategie"
title = "Strategie"
[[theme]]
id = "netz"
title = "Netz"
[[paper]]
number = "V/1"
kind = "decision"
title = "Strategie"
[[paper]]
number = "V/1/1"
amends = "V/1"
theme = "strategie"
kind = "supplement"
title = "Strategie, 1. Ergänzung"
`

func reportPaper(number, more string) string {
	return "[[paper]]\nnumber = \"" + number + "\"\nkind = \"report\"\ntitle = \"Bericht\"\n" + more + "\n"
}

func TestReportSettlesOneYear(t *testing.T) {
	strategy := "theme = \"strategie\"\n"
	for name, c := range map[string]struct {
		papers string
		want   []budget.Year
	}{
		"none":                      {"", nil},
		"names its year":            {reportPaper("B/1", "year = 2019"), []budget.Year{2019}},
		"two years":                 {reportPaper("B/1", "year = 2018") + reportPaper("B/2", "year = 2020\ndate = 2021-02-01"), []budget.Year{2018, 2020}},
		"in preparation":            {"[[paper]]\nid = \"b\"\nkind = \"report\"\ntitle = \"B\"\nyear = 2018\n", nil},
		"in its own year":           {reportPaper("B/1", strategy+"date = 2018-12-12"), []budget.Year{2018}},
		"in the year after":         {reportPaper("B/1", strategy+"date = 2019-03-01"), []budget.Year{2018}},
		"in December, year by year": {reportPaper("B/1", strategy+"date = 2018-12-12") + reportPaper("B/2", strategy+"date = 2019-12-11"), []budget.Year{2018, 2019}},
		"two in one year":           {reportPaper("B/2", strategy+"date = 2019-12-11") + reportPaper("B/1", strategy+"date = 2019-01-15"), []budget.Year{2018, 2019}},
		"beside one that says so":   {reportPaper("B/1", "year = 2018") + reportPaper("B/2", strategy+"date = 2019-03-01"), []budget.Year{2018, 2019}},
		"years in between are owed": {reportPaper("B/1", strategy+"date = 2018-12-12") + reportPaper("B/2", strategy+"date = 2021-12-01"), []budget.Year{2018, 2020}},
		"refers to the strategy":    {reportPaper("B/1", "related = [\"V/1\"]\ndate = 2018-12-12"), []budget.Year{2018}},
		"amends the strategy":       {reportPaper("B/1", "amends = \"V/1/1\"\ndate = 2018-12-12"), []budget.Year{2018}},
		"a new version":             {reportPaper("B/1", strategy+"date = 2018-12-12") + reportPaper("B/1/1", strategy+"amends = \"B/1\"\ndate = 2019-02-01"), []budget.Year{2018}},
		"on another theme":          {reportPaper("B/1", "theme = \"netz\"\nrelated = [\"V/1/1\"]\ndate = 2018-12-12"), nil},
		"on something else":         {reportPaper("B/1", "date = 2018-12-12"), nil},
		"without a day":             {reportPaper("B/1", strategy), nil},
	} {
		t.Run(name, func(t *testing.T) {
			p, problems := load(t, reporting+c.papers)
			if len(problems) > 0 {
				t.Fatal(told(problems))
			}
			var got []budget.Year
			for year := budget.Year(2017); year <= 2023; year++ {
				if p.Reported(year) {
					got = append(got, year)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("reported are %v; want %v", got, c.want)
			}
		})
	}
}

// What follows from all papers is not kept with the file that a paper stands in: here
// another file brings the report on the year that the first one seemed to be about.
func TestReportedYearIsNotKept(t *testing.T) {
	texts := fstest.MapFS{"plan.toml": {Data: []byte(reporting + reportPaper("B/1", "theme = \"strategie\"\ndate = 2018-12-12"))}}
	first, _, err := source.Read(texts, "", "")
	if err != nil {
		t.Fatal(err)
	}
	alone, _ := plan.Load(first)
	texts["report.toml"] = &fstest.MapFile{Data: []byte(reportPaper("B/2", "year = 2018"))}
	second, _, err := source.Read(texts, "", "")
	if err != nil {
		t.Fatal(err)
	}
	both, _ := plan.Load([]*source.File{first[0], second[1]})
	for name, years := range map[string][2]budget.Year{
		"alone":    {alone.Papers[2].Year, 2018},
		"together": {both.Papers[2].Year, 0},
	} {
		if years[0] != years[1] {
			t.Errorf("%s, the report is on %d; want %d", name, years[0], years[1])
		}
	}
}

// The public plan has no references between papers, and knows all the same
// which year was reported.
func TestPublicPlanKnowsWhatWasReported(t *testing.T) {
	p, _ := load(t, reporting+reportPaper("B/1", "related = [\"V/1\"]\ndate = 2018-12-12"))
	if public, _ := p.ForPublic(); !public.Reported(2018) || public.Reported(2019) {
		t.Error("the public plan owes 2018 or has 2019; want the other way round")
	}
}
