package overview_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/overview"
	"digiplan/plan/workspace"
)

// rewritten is the plan of Münster with a text in papers.toml replaced.
func rewritten(t *testing.T, old, new string) report.Source {
	t.Helper()
	folder := fstest.MapFS{}
	names, err := os.ReadDir("../../../testdata/muenster")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := os.ReadFile("../../../testdata/muenster/" + name.Name())
		if err != nil {
			t.Fatal(err)
		}
		if name.Name() == "papers.toml" {
			if !strings.Contains(string(text), old) {
				t.Fatalf("papers.toml does not say %q", old)
			}
			text = []byte(strings.Replace(string(text), old, new, 1))
		}
		folder[name.Name()] = &fstest.MapFile{Data: text}
	}
	return workspace.Location{Files: folder}.Read().Source(budget.Cash)
}

// Münster owes reports on 2018 to 2022. What settles one says so; the report on
// broadband is another one, whether it has a day or not.
func TestNextReport(t *testing.T) {
	const broadband = "[[paper]]\nid = \"breitband-bericht\""
	yearly := func(year string) string {
		return "[[paper]]\nnumber = \"V/9" + year + "\"\nkind = \"report\"\ntitle = \"Jahresbericht\"\nyear = " + year + "\n"
	}
	for name, c := range map[string]struct {
		text    string // in place of the head of the report on broadband
		asOf    int
		year    budget.Year
		overdue bool
		none    bool
	}{
		"nothing reported":              {broadband, 2018, 2018, false, false},
		"nothing reported, years later": {broadband, 2021, 2018, true, false},
		"broadband has a day":           {broadband + "\ndate = 2018-12-01", 2019, 2018, true, false},
		"the first was given":           {yearly("2018") + broadband, 2019, 2019, false, false},
		"the second is missing":         {yearly("2018") + yearly("2020") + broadband, 2021, 2019, true, false},
		"all were given":                {yearly("2018") + yearly("2019") + yearly("2020") + yearly("2021") + yearly("2022") + broadband, 2023, 0, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			src := rewritten(t, broadband, c.text)
			src.AsOf = time.Date(c.asOf, time.June, 30, 0, 0, 0, 0, time.UTC)
			year, _, overdue, ok := overview.NextReport(src)
			if year != c.year || overdue != c.overdue || ok == c.none {
				t.Errorf("next is %d, overdue %v, owed %v; want %d, %v, %v", year, overdue, ok, c.year, c.overdue, !c.none)
			}
		})
	}
}
