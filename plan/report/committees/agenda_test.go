package committees_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"digiplan/plan"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// ids are the rows of a table, headings in brackets.
func ids(t *table.Table) []string {
	var list []string
	for _, row := range t.Rows {
		if row.Level == table.Heading {
			list = append(list, "["+row.Cells[0].In(words.German)+"]")
			continue
		}
		list = append(list, row.ID)
	}
	return list
}

// What the council decided on the day of the data's state is not to come any more.
func TestCalendarHasTheNextHearingsFirst(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	want := []string{
		"[Nächste Beratungen]", "dms-vorlage@rat",
		"[In Vorbereitung, noch ohne Beratung]", "wlan-vorlage",
		"[Frühere Beratungen]", "V/0989/2017/1. Erg.@hfa", "V/0989/2017/1. Erg.@rat", "massnahmenplanung-vorlage@rat", "V/0154/2018@rat",
		"rathaus-vorlage@rat", "breitband-bericht@rat", "smartcity-vorlage@rat", "V/0989/2017/1. Erg.@aposoe", "V/0989/2017/1. Erg.@ba-citeq",
		"massnahmenplanung-vorlage@aposoe", "rathaus-vorlage@aposoe", "breitband-bericht@ba-citeq", "smartcity-vorlage@hfa",
		"haushalt-2018@rat", "wirtschaftsplan-2018@rat",
	}
	if got := ids(committees.Calendar(src)); !slices.Equal(got, want) {
		t.Errorf("calendar\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestMattersShowWhatBecameOfItems(t *testing.T) {
	papers := committees.Papers(reporttest.Sample(t, "muenster"))
	reporttest.Has(t, reporttest.Row(papers, "V/0989/2017"), map[string]string{"state": "ersetzt durch V/0989/2017/1. Erg.", "version": "1", "items": "1, 2, 3, 4, 5, 6, ohne Nr.", "struck": ""})
	reporttest.Has(t, reporttest.Row(papers, "V/0989/2017/1. Erg."), map[string]string{
		"state": "✓ gilt", "version": "2", "decides": "Rat, 14.03.2018: einstimmig beschlossen", "items": "1, 2, 3, ohne Nr.", "changed": "2, 5 → 3, ohne Nr.", "struck": "3, 4, 6"})
	reporttest.Has(t, reporttest.Row(papers, "wlan-vorlage"), map[string]string{"state": "○ in Vorbereitung"})
	reporttest.Has(t, reporttest.Row(papers, "rathaus-vorlage"), map[string]string{"state": "✓ gilt", "decides": "Rat, 14.03.2018: einstimmig beschlossen"})
	reporttest.Has(t, reporttest.Row(papers, "breitband-bericht"), map[string]string{"state": "✓ gilt"})
	papers = committees.Papers(reporttest.Undecided(t))
	reporttest.Has(t, reporttest.Row(papers, "rathaus-vorlage"), map[string]string{"state": "○ in Beratung", "decides": "Rat, ohne Termin"})
	reporttest.Has(t, reporttest.Row(papers, "breitband-bericht"), map[string]string{"state": "zur Kenntnis", "decides": ""})
	items := committees.Items(reporttest.Sample(t, "muenster"), "V/0989/2017")
	reporttest.Has(t, reporttest.Row(items, "funding"), map[string]string{"number": "3", "before": "5", "became": "geändert", "strength": "beauftragt"})
	reporttest.Has(t, reporttest.Row(items, "motions"), map[string]string{"number": "", "before": "6", "became": "✗ gestrichen"})
}

// Before the supplement nothing was adopted, so nothing was struck.
func TestMotionsBeforeTheSupplement(t *testing.T) {
	before := committees.Motions(reporttest.Sample(t, "muenster-2017"))
	reporttest.Has(t, reporttest.Row(before, "A-R/0002/2015"), map[string]string{"state": "○ offen", "reason": "offen: Punkt 6 von V/0989/2017 ist noch nicht beschlossen"})
}

// TestMotionReasons changes how the motions of the sample are to be settled.
func TestMotionReasons(t *testing.T) {
	for by, want := range map[string]string{
		"":                            "keine Vorlage erledigt ihn",
		"V/0154/2018":                 "erledigt durch V/0154/2018",
		"V/0989/2017/1. Erg.#funding": "erledigt durch Punkt 3 von V/0989/2017/1. Erg.",
		"V/0154/2018#financing":       "erledigt durch Punkt „financing“ von V/0154/2018",
		"rathaus-vorlage":             "erledigt durch „Virtuelles Rathaus weiterentwickeln, Anfrage- und Antragsmanagement“",
		"wlan-vorlage":                "offen: „WLAN und Mobilfunk“ ist noch nicht beschlossen",
		"V/9999/2018":                 "offen: V/9999/2018 ist nicht bekannt",
	} {
		src := reporttest.Sample(t, "muenster")
		p := *src.Plan
		p.Motions = slices.Clone(p.Motions)
		p.Motions[0].SettledBy = by
		src.Plan = &p
		if got := reporttest.Row(committees.Motions(src), "A-R/0045/2016")["reason"]; got != want {
			t.Errorf("settled by %q: %q; want %q", by, got, want)
		}
	}
}

func TestAgendaTellsDecisionsFromAdvice(t *testing.T) {
	src := reporttest.Sample(t, "muenster")
	day := reporttest.Day(2018, time.March, 14)
	for committee, want := range map[plan.CommitteeID][]string{
		"rat": {"[Zur Entscheidung]", "V/0989/2017/1. Erg.@rat", "massnahmenplanung-vorlage@rat", "V/0154/2018@rat", "rathaus-vorlage@rat",
			"breitband-bericht@rat", "smartcity-vorlage@rat"},
		"hfa":      {"[Zur Vorberatung]", "V/0989/2017/1. Erg.@hfa"},
		"ba-citeq": nil,
	} {
		if got := ids(committees.Agenda(src, committee, day)); !slices.Equal(got, want) {
			t.Errorf("%s on the 14th: %q; want %q", committee, got, want)
		}
	}
	undecided := reporttest.Undecided(t)
	want := []string{"[Zur Entscheidung]", "V/0989/2017/1. Erg.@rat", "V/0154/2018@rat", "massnahmenplanung-vorlage@rat", "rathaus-vorlage@rat", "smartcity-vorlage@rat", "dms-vorlage@rat"}
	if got := ids(committees.Agenda(undecided, "rat", time.Time{})); !slices.Equal(got, want) {
		t.Errorf("ahead of the council: %q; want %q", got, want)
	}
	if got := ids(committees.Agenda(src, "aposoe", time.Time{})); got != nil {
		t.Errorf("ahead of the APOSOE, when all is decided: %q", got)
	}
	// What hangs on V/0154/2018: 59,500 in 2018 and 4 × 119,000 later.
	reporttest.Has(t, reporttest.Row(committees.Agenda(src, "rat", day), "V/0154/2018@rat"), map[string]string{
		"count": "1", "now": "59.500", "later": "476.000", "measures": "Open-Data-Portal", "outcome": "einstimmig beschlossen"})
	// The report on broadband is only taken notice of, and no money hangs on it.
	board := committees.Agenda(undecided, "ba-citeq", time.Time{})
	if got := ids(board); !slices.Equal(got, []string{"[Zur Kenntnis]", "breitband-bericht@ba-citeq"}) {
		t.Errorf("ahead of the board: %q", got)
	}
	reporttest.Has(t, reporttest.Row(board, "breitband-bericht@ba-citeq"), map[string]string{"count": "", "now": "–", "measures": ""})
}
