package export

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"digiplan/budget"
	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/paper"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/selection"
	"digiplan/plan/report/yearly"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// secretFile adds to the sample what is not public, and public things that
// name it.
const secretFile = `
[[paper]]
number = "V/0777/2018"
kind = "decision"
title = "Ankauf der Rechenzentrumsfläche Hansaring"
theme = "smartcity"
office = "Liegenschaftsamt Nord"
public = false
note = "Verkäufer möchte ungenannt bleiben"
hearings = [
  { committee = "ba-citeq", date = 2018-03-20, role = "advice" },
  { committee = "rat", date = 2018-03-21, role = "decision", outcome = "adopted" },
]
[[paper.item]]
id = "kauf"
number = "1"
text = "Die Fläche am Hansaring wird für 123.457 € erworben."
reason = "Die Lage neben dem Umspannwerk ist günstig."

[[paper]]
number = "V/0778/2018"
kind = "decision"
title = "Öffentliche Vorlage am selben Tag"
public = true
hearings = [{ committee = "ba-citeq", date = 2018-03-20, role = "advice" }]
[[paper.item]]
id = "bezug"
text = "Das Nähere regelt V/0777/2018 (Ankauf der Rechenzentrumsfläche Hansaring)."

[[measure]]
id = "hansaring-kauf"
title = "Standort Hansaring sichern"
theme = "smartcity"
status = "decided"
lead = "Liegenschaftsamt Nord"
need = { 2018 = 123_457, 2019 = 31_019 }
decided_by = ["V/0777/2018"]
offline = "betrifft niemanden am Empfangspult"
results = "Notartermin vereinbart"
next = "Kaufpreis überweisen"
note = "Rücktritt bis Mai möglich"
milestones = [{ date = 2018-05-01, title = "Beurkundung beim Notar" }]
  [[measure.allocation]]
  line = "city.0901.5291"
  amounts = { 2018 = 123_457, 2019 = 31_019 }

[[measure]]
id = "radwege"
title = "Radwege erfassen"
theme = "smartcity"
status = "idea"
need = { 2019 = 10_000 }
decided_by = ["V/0778/2018"]
note = "nur für die Planungsgruppe"

[[motion]]
number = "A-R/0777/2018"
title = "Standortfrage nicht öffentlich klären"
settled_by = "V/0777/2018#kauf"

[[movement]]
kind = "supplement"
line = "city.0901.5291"
year = 2018
amount = 77_123
by = "V/0777/2018"
note = "Nachtrag für den Hansaring"

[[commitment]]
line = "city.0901.5291"
year = 2018
measure = "hansaring-kauf"
stage = "bound"
amount = 41_777

[[actual]]
line = "city.0901.5291"
year = 2018
amount = 8_191.25
measure = "hansaring-kauf"
document = "Beleg-Hansa-1"
`

// secrets must not be in any file for the public.
var secrets = []string{
	"V/0777/2018", "Rechenzentrumsfläche", "Hansaring", "hansaring", "Umspannwerk", "Verkäufer", "Liegenschaftsamt Nord",
	"Notartermin", "Kaufpreis", "Rücktritt", "Beurkundung", "Empfangspult", "A-R/0777/2018", "Standortfrage", "Beleg-Hansa-1",
	"Planungsgruppe", "geheim-liegenschaften", ".toml:",
	"123457", "123.457", "123,457", "31019", "31.019", "31,019", "77123", "77.123", "41777", "41.777", "8191.25", "8.191,25",
	// What the line's figures would be with them: 123,457 and 31,019 more.
	"188457", "231019",
}

func secretPlan(t *testing.T) *workspace.Snapshot {
	t.Helper()
	files := fstest.MapFS{"geheim-liegenschaften.toml": {Data: []byte(secretFile)}}
	entries, err := os.ReadDir(reporttest.Folder(t) + "/muenster")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		content, err := os.ReadFile(reporttest.Folder(t) + "/muenster/" + entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		files[entry.Name()] = &fstest.MapFile{Data: content}
	}
	s := workspace.Location{Files: files}.Read()
	if !s.Sound {
		t.Fatalf("the plan is not sound: %s", s.Problems[0].Text(words.German))
	}
	return s
}

// holdsNone searches all bytes of a file, unpacked, for secrets.
func holdsNone(t *testing.T, name, format string, content []byte) {
	t.Helper()
	contents := map[string]string{name: string(content)}
	if format == "xlsx" {
		contents = exporttest.Unzip(t, content)
	}
	for part, text := range contents {
		for _, secret := range secrets {
			if strings.Contains(text, secret) || strings.Contains(part, secret) {
				t.Errorf("%s, %s holds %q", name, part, secret)
			}
		}
	}
}

// TestPublicHoldsNoSecrets: none of the texts and amounts, in no part of no
// format; they are in the file for the planners.
func TestPublicHoldsNoSecrets(t *testing.T) {
	s := secretPlan(t)
	for _, lang := range []words.Lang{words.German, words.English} {
		for _, view := range budget.Views {
			for _, format := range For(Workbook) {
				holdsNone(t, "whole", format.Name, written(t, format.Name, workbook.Whole(s.Public().Source(view), lang, "")))
			}
		}
	}
	internal := string(written(t, "json", workbook.Whole(s.Source(budget.Cash), words.German, "")))
	for _, secret := range []string{"V/0777/2018", "Hansaring", "123.457", "A-R/0777/2018", ".toml:"} {
		if !strings.Contains(internal, secret) {
			t.Errorf("the file for the planners does not hold %q, so the search proves nothing", secret)
		}
	}
}

// TestPublicSaysWhatItLeavesOut counts by hand: one paper, one measure, one
// motion, one movement, an order and a booking.
func TestPublicSaysWhatItLeavesOut(t *testing.T) {
	text := string(written(t, "md", workbook.Whole(secretPlan(t).Public().Source(budget.Cash), words.German, "")))
	for _, want := range []string{
		"1 nicht öffentliche Vorlage ist nicht enthalten; auch nicht, was darauf beruht: 1 Maßnahme, 1 Antrag, 1 Bewegung, 2 Aufträge und Buchungen",
		"Radwege erfassen", "V/0778/2018",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
	if note := workbook.Whole(secretPlan(t).Public().Source(budget.Cash), words.German, "").Note.In(words.German); note != "öffentliche Fassung" {
		t.Errorf("the cover says %q", note)
	}
	// Without anything hidden the sums are those of the whole plan.
	whole := string(written(t, "md", workbook.Whole(reporttest.Plan(t, "muenster").Public().Source(budget.Cash), words.German, "")))
	for _, want := range []string{"der Plan hat keine nicht öffentlichen Vorlagen", "18.871.800"} {
		if !strings.Contains(whole, want) {
			t.Errorf("no %q in the sample for the public", want)
		}
	}
}

// TestPublicYearlyHoldsNoSecrets: also not in what has changed since the plan
// without that paper; the report for the council says that it is not public.
func TestPublicYearlyHoldsNoSecrets(t *testing.T) {
	s := secretPlan(t)
	before := workspace.Location{Files: os.DirFS(reporttest.Folder(t) + "/muenster")}.Read()
	for _, lang := range []words.Lang{words.German, words.English} {
		for _, year := range []budget.Year{2018, 2019} {
			public := s.Public()
			y := yearly.Since(public.Source(budget.Cash), year, before.Public(public.Hidden.PaperNames...).Source(budget.Cash))
			for _, format := range For(Report) {
				holdsNone(t, "report", format.Name, written(t, format.Name, paper.Report{Report: y, Lang: lang}))
			}
		}
	}
	for name, c := range map[string]struct {
		data report.Source
		want []string
	}{
		"public":  {s.Public().Source(budget.Cash), []string{"1 nicht öffentliche Vorlage ist nicht enthalten"}},
		"council": {s.Source(budget.Cash), []string{"nicht für die Öffentlichkeit: er stützt sich auch auf 1 nicht öffentliche Vorlage", "Ankauf der Rechenzentrumsfläche Hansaring (nicht öffentlich)", "123.457"}},
		"sample":  {before.Source(budget.Cash), nil},
	} {
		page := string(written(t, "html", paper.Report{Report: yearly.Of(c.data, 2018), Lang: words.German}))
		for _, want := range c.want {
			if !strings.Contains(page, want) {
				t.Errorf("%s: the report does not say %q", name, want)
			}
		}
		if c.want == nil && strings.Contains(page, "öffentliche Vorlage") {
			t.Errorf("%s: the report speaks of what is not public", name)
		}
	}
}

// TestPublicAgenda: on the 20th the board hears two papers, one of them not
// public.
func TestPublicAgenda(t *testing.T) {
	s := secretPlan(t)
	day := time.Date(2018, 3, 20, 0, 0, 0, 0, time.UTC)
	public := s.Public()
	shown := workbook.PublicTable(committees.Agenda(public.Source(budget.Cash), "ba-citeq", day), public.Hidden)
	holdsNone(t, "agenda", "md", written(t, "md", workbook.Workbook{Lang: words.German, Sheets: []workbook.Sheet{{Table: shown, Name: shown.Title}}}))
	inside := committees.Agenda(s.Source(budget.Cash), "ba-citeq", day)
	text := string(written(t, "md", workbook.Workbook{Lang: words.German, Sheets: []workbook.Sheet{{Table: inside, Name: inside.Title}}}))
	if len(shown.Rows) != 2 || !strings.Contains(text, "Ankauf der Rechenzentrumsfläche Hansaring (nicht öffentlich)") {
		t.Errorf("%d rows for the public; inside\n%s", len(shown.Rows), text)
	}
}

// TestPublicCommitteesHoldNoSecrets: the board hears two papers on one day,
// one of them not public; the item of the other names it.
func TestPublicCommitteesHoldNoSecrets(t *testing.T) {
	s := secretPlan(t)
	day := time.Date(2018, 3, 20, 0, 0, 0, 0, time.UTC)
	for _, lang := range []words.Lang{words.German, words.English} {
		src := s.Public().Source(budget.Cash)
		for _, committee := range src.Committees {
			for _, date := range []time.Time{{}, day} {
				selection := selection.For(src, committee, date)
				if selection.Empty() {
					continue
				}
				for _, format := range For(Workbook) {
					holdsNone(t, string(committee.ID), format.Name, written(t, format.Name, workbook.Committee(selection, lang, "")))
				}
			}
		}
	}
	src := s.Public().Source(budget.Cash)
	board := string(written(t, "md", workbook.Committee(selection.For(src, src.Committees[0], day), words.German, "")))
	for _, want := range []string{"Das Nähere regelt \\[nicht öffentlich\\] (\\[nicht öffentlich\\]).", "V/0778/2018", "1 nicht öffentliche Vorlage", "Ganzer öffentlicher Plan"} {
		if !strings.Contains(board, want) {
			t.Errorf("no %q", want)
		}
	}
	if council := selection.For(src, src.Committees[3], time.Date(2018, 3, 21, 0, 0, 0, 0, time.UTC)); !council.Empty() {
		t.Error("the council hears only what is not public on the 21st")
	}
}
