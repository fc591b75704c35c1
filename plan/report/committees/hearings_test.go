package committees_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// TestCalendarOfTheStrategy holds the way of V/0989/2017/1. Erg. as printed on
// the paper of 20.02.2018. Seen from a day before, all four hearings are ahead;
// HFA and Rat meet on one day, and the HFA comes first.
func TestCalendarOfTheStrategy(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	src.AsOf = time.Date(2018, time.March, 1, 0, 0, 0, 0, time.UTC)
	var way []string
	for _, line := range reporttest.Lines(t, committees.Calendar(src), "paper", "step", "date", "committee", "role", "outcome") {
		if rest, ok := strings.CutPrefix(line, "V/0989/2017/1. Erg.|"); ok {
			way = append(way, rest)
		}
	}
	reporttest.Same(t, "way of the strategy", way, []string{
		"1 von 4|08.03.2018|BA citeq|Vorberatung|",
		"2 von 4|13.03.2018|APOSOE|Vorberatung|",
		"3 von 4|14.03.2018|HFA|Vorberatung|",
		"4 von 4|14.03.2018|Rat|Entscheidung|einstimmig beschlossen",
	})
}

// TestCalendarPutsTheNextFirst: first comes what is ahead, then what has no day, then
// the past, the last one first. On the day itself a hearing counts as ahead until the
// paper is decided.
func TestCalendarPutsTheNextFirst(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	lines := reporttest.Lines(t, committees.Calendar(src), "date", "committee", "paper")
	reporttest.Same(t, "decided", lines[2:], []string{
		"14.03.2018|HFA|V/0989/2017/1. Erg.", "14.03.2018|Rat|V/0989/2017/1. Erg.", "14.03.2018|Rat|massnahmenplanung-vorlage", "14.03.2018|Rat|V/0154/2018",
		"14.03.2018|Rat|rathaus-vorlage", "14.03.2018|Rat|breitband-bericht", "14.03.2018|Rat|smartcity-vorlage",
		"13.03.2018|APOSOE|V/0989/2017/1. Erg.", "08.03.2018|BA citeq|V/0989/2017/1. Erg.",
		"|APOSOE|massnahmenplanung-vorlage", "|APOSOE|rathaus-vorlage", "|BA citeq|breitband-bericht", "|HFA|smartcity-vorlage",
		"|Rat|haushalt-2018", "|Rat|wirtschaftsplan-2018",
	})
	at := slices.IndexFunc(src.Papers, func(p plan.Paper) bool { return p.Number == "V/0989/2017/1. Erg." })
	paper := &src.Papers[at]
	paper.Hearings[3].Outcome, paper.Hearings[3].Vote = "", ""
	lines = reporttest.Lines(t, committees.Calendar(src), "date", "committee", "paper")
	reporttest.Same(t, "not decided", lines[:2], []string{"14.03.2018|HFA|V/0989/2017/1. Erg.", "14.03.2018|Rat|V/0989/2017/1. Erg."})
}

// TestMotionsAreOpenAgain: old item 6 settled all four motions, and the
// supplement struck it.
func TestMotionsAreOpenAgain(t *testing.T) {
	const why = "○ offen|wieder offen: Punkt 6 von V/0989/2017 wurde durch V/0989/2017/1. Erg. gestrichen"
	reporttest.Same(t, "motions", reporttest.Lines(t, committees.Motions(reporttest.Sample(t, "muenster")), "number", "state", "reason"), []string{
		"A-R/0045/2016|" + why, "A-R/0002/2015|" + why, "A-R/0046/2016|" + why, "A-R/0050/2016|" + why,
	})
}

// TestItemsOfTheStrategy: old item 5 became 3; items 3, 4 and 6 were struck.
func TestItemsOfTheStrategy(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	reporttest.Same(t, "items", reporttest.Lines(t, committees.Items(src, src.Strategy), "number", "before", "became"), []string{
		"1|1|unverändert", "2|2|geändert", "|3|✗ gestrichen", "|4|✗ gestrichen", "3|5|geändert", "|6|✗ gestrichen", "||geändert",
	})
}

// TestAgendaOfTheCouncil: on 14.03.2018 the Rat decides six papers; on the
// third hang 59,500 euros of 2018 and 4 × 119,000 euros after it. The HFA
// only advises.
func TestAgendaOfTheCouncil(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	day := time.Date(2018, time.March, 14, 0, 0, 0, 0, time.UTC)
	agenda := committees.Agenda(src, "rat", day)
	lines := reporttest.Lines(t, agenda, "paper", "count", "now", "later")
	if len(lines) != 6 || lines[2] != "V/0154/2018|1|59.500|476.000" {
		t.Errorf("agenda of the Rat:\n%s", strings.Join(lines, "\n"))
	}
	if title := agenda.Rows[0].Cells[0].In(words.German); title != "Zur Entscheidung" {
		t.Errorf("the Rat's papers stand under %q", title)
	}
	advice := committees.Agenda(src, "hfa", day)
	if title := advice.Rows[0].Cells[0].In(words.German); title != "Zur Vorberatung" || len(advice.Rows) != 2 {
		t.Errorf("the HFA has %d rows under %q", len(advice.Rows)-1, title)
	}
}

// TestPaperDetail names the way, what hangs on the paper, and the motions.
func TestPaperDetail(t *testing.T) {
	detail, ok := committees.PaperDetail(reporttest.Sample(t, "muenster"), "V/0154/2018")
	var facts []string
	for _, fact := range detail.Facts {
		if fact.Value != nil {
			facts = append(facts, fact.Title.De+": "+fact.Value.In(words.German))
		}
	}
	text := strings.Join(facts, "\n")
	for _, want := range []string{
		"Daran hängt: 535.500 €: Open-Data-Portal",
		"14.03.2018 Rat (Entscheidung)",
		"Antrag: A-R/0002/2015",
	} {
		if !ok || !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if _, ok := committees.PaperDetail(reporttest.Sample(t, "muenster"), "V/none"); ok {
		t.Error("an unknown paper has a detail")
	}
}

// TestMoneyOfAPaper: the paper gives citeq 59,500 euros in 2018, and the city
// 119,000 euros in each of the four years after it.
func TestMoneyOfAPaper(t *testing.T) {
	detail, _ := committees.PaperDetail(reporttest.Sample(t, "muenster"), "V/0154/2018")
	i := slices.IndexFunc(detail.Tables, func(t *table.Table) bool { return t.ID == "paid-from" })
	reporttest.Same(t, "money of V/0154/2018", reporttest.Lines(t, detail.Tables[i], "line", "2018", "2019", "2020", "2021", "2022", "sum"), []string{
		"citeq.material|59.500|–|–|–|–|59.500",
		"city.0902.5291|–|119.000|119.000|119.000|119.000|476.000",
	})
	if sum := detail.Tables[i].Total.Cells[len(detail.Tables[i].Columns)-1].In(words.German); sum != "535.500" {
		t.Errorf("all of it is %s; want 535.500, as the facts say", sum)
	}
}

// TestHearingsOfWhatIsOver: seen from 10 March a hearing whose outcome is not
// recorded is still asked for, and one of a withdrawn paper is called up no more.
func TestHearingsOfWhatIsOver(t *testing.T) {
	src := reporttest.Planned(`
plan = { title = "P", years = { from = 2020, to = 2020 }, as_of = 2020-03-10 }
committee = [{ id = "rat", name = "Rat" }]
paper = [
  { number = "V/1", kind = "decision", title = "A", hearings = [{ committee = "rat", date = 2020-03-09, role = "decision" }] },
  { number = "V/2", kind = "decision", title = "B", hearings = [
    { committee = "rat", date = 2020-03-02, role = "advice", outcome = "withdrawn" },
    { committee = "rat", date = 2020-03-20, role = "decision" },
  ] },
]
motion = [
  { number = "A/1", title = "A", outcome = "withdrawn" },
]`, budget.Cash)
	agenda := committees.Agenda(src, "rat", time.Time{})
	reporttest.Same(t, "agenda", reporttest.Lines(t, agenda, "paper", "outcome"), []string{"V/1|Ergebnis nachtragen"})
	if meetings := committees.Meetings(src); len(meetings) != 0 {
		t.Errorf("meetings are %v; want none", meetings)
	}
	reporttest.Same(t, "motions", reporttest.Lines(t, committees.Motions(src), "number", "state", "reason"), []string{
		"A/1|✓ zurückgezogen|ohne Vorlage beendet",
	})
}

// TestAdoptedInPart: the hearing says which items were adopted, by their printed numbers,
// and the list of items which were not.
func TestAdoptedInPart(t *testing.T) {
	src := reporttest.Planned(`[plan]
title = "P"
years = { from = 2020, to = 2021 }
[[committee]]
id = "rat"
name = "Rat"
[[paper]]
number = "V/1"
kind = "decision"
title = "V"
hearings = [{ committee = "rat", date = 2020-03-11, role = "decision", outcome = "adopted-in-part", vote = "majority", items = ["a", "c"] }]
[[paper.item]]
id = "a"
number = "1"
[[paper.item]]
id = "b"
number = "2"
[[paper.item]]
id = "c"
`, budget.Cash)
	reporttest.Same(t, "outcome", reporttest.Lines(t, committees.Calendar(src), "paper", "outcome"), []string{"V/1|mehrheitlich teilweise beschlossen (Punkt 1, c)"})
	reporttest.Same(t, "items", reporttest.Lines(t, committees.Items(src, "V/1"), "number", "became"), []string{"1|", "2|✗ nicht beschlossen", "|"})
}
