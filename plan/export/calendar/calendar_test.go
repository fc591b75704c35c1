package calendar

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/words"
)

func calendarOf(t *testing.T, src report.Source, hearings []committees.Hearing) (text string, undated int) {
	t.Helper()
	var to bytes.Buffer
	agenda := Agenda{Data: src, Hearings: hearings, Lang: words.German}
	if err := ICal(agenda, &to); err != nil {
		t.Fatal(err)
	}
	return to.String(), agenda.Undated()
}

// unfold is what a calendar program reads (RFC 5545, 3.1).
func unfold(text string) []string {
	return strings.Split(strings.TrimSuffix(strings.ReplaceAll(text, "\r\n ", ""), "\r\n"), "\r\n")
}

// TestCalendarKeepsTheFormat: lines end in CRLF, none is longer than 75 bytes,
// and none is cut inside a letter.
func TestCalendarKeepsTheFormat(t *testing.T) {
	src := reporttest.Plan(t, "muenster").Source(budget.Cash)
	text, undated := calendarOf(t, src, committees.Hearings(src))
	if undated != 6 {
		t.Errorf("%d hearings have no day; want 6", undated)
	}
	for _, line := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || strings.ToValidUTF8(line, "") != line {
			t.Errorf("line %q", line)
		}
	}
	for _, want := range []string{
		"DTSTAMP:20180314T000000Z",
		"DTSTART;VALUE=DATE:20180308", "DTEND;VALUE=DATE:20180309",
		`SUMMARY:Rat: V/0989/2017/1. Erg. Digitale Stadt Münster – Digitalisierungsstrategie der Stadtverwaltung\, 1. Ergänzung (Entscheidung)`,
		`DESCRIPTION:Rat\nSchritt 4 von 4 der Beratungsfolge\nvorbereitet von citeq\nErgebnis: einstimmig beschlossen\nStand 14.03.2018`,
	} {
		if !strings.Contains("\n"+strings.Join(unfold(text), "\n")+"\n", "\n"+want+"\n") {
			t.Errorf("no line %q in\n%s", want, text)
		}
	}
	again, _ := calendarOf(t, reporttest.Plan(t, "muenster").Source(budget.Cash), committees.Hearings(reporttest.Plan(t, "muenster").Source(budget.Cash)))
	if again != text {
		t.Error("the same plan gave another calendar")
	}
}

// TestCalendarNamesStay: no two events share a name, and an event keeps its
// name when its day changes.
func TestCalendarNamesStay(t *testing.T) {
	src := reporttest.Plan(t, "muenster").Source(budget.Cash)
	names := func() map[string]bool {
		text, _ := calendarOf(t, src, committees.Hearings(src))
		found := make(map[string]bool)
		for _, line := range unfold(text) {
			if name, ok := strings.CutPrefix(line, "UID:"); ok {
				if found[name] {
					t.Errorf("%s stands twice", name)
				}
				found[name] = true
			}
		}
		return found
	}
	before := names()
	src.Papers[1].Hearings[0].Date = src.Papers[1].Hearings[0].Date.Add(7 * 24 * time.Hour)
	after := names()
	if len(before) != 10 || len(after) != len(before) {
		t.Fatalf("%d events, then %d; want 10", len(before), len(after))
	}
	for name := range before {
		if !after[name] {
			t.Errorf("%s is gone after a change of day", name)
		}
	}
}

// TestCalendarEscapes puts signs of the format into a plan.
func TestCalendarEscapes(t *testing.T) {
	src := reporttest.Plan(t, "muenster").Source(budget.Cash)
	src.Papers[1].Title = "a;b,c\\d\r\nBEGIN:VALARM\u202e"
	text, _ := calendarOf(t, src, committees.Hearings(src))
	if strings.Contains(text, "\nBEGIN:VALARM") || !strings.Contains(strings.Join(unfold(text), "\n"), `a\;b\,c\\d\nBEGIN:VALARM (`) {
		t.Errorf("not escaped:\n%s", text)
	}
}

// TestCalendarKeepsSecrets: the subject of a paper that is not public stays out.
func TestCalendarKeepsSecrets(t *testing.T) {
	src := reporttest.Plan(t, "muenster").Source(budget.Cash)
	public := false
	src.Papers[1].Public, src.Papers[1].Title = &public, "Grundstück"
	text, _ := calendarOf(t, src, committees.Hearings(src))
	if strings.Contains(text, "Grundstück") || strings.Count(text, "CLASS:PRIVATE") != 4 {
		t.Errorf("not kept:\n%s", text)
	}
}

// TestCalendarTellsChanges: what was changed after the day of the data has a later
// stamp and a higher sequence, and a meeting that did not take place is cancelled.
func TestCalendarTellsChanges(t *testing.T) {
	src := reporttest.Plan(t, "muenster").Source(budget.Cash)
	day := src.AsOf
	for name, c := range map[string]struct {
		changed time.Time
		want    string
	}{
		"files of no time":  {time.Time{}, "DTSTAMP:20180314T000000Z SEQUENCE:25349760"},
		"files before":      {day.Add(-time.Hour), "DTSTAMP:20180314T000000Z SEQUENCE:25349760"},
		"files a day after": {day.Add(25*time.Hour + time.Second), "DTSTAMP:20180315T010001Z SEQUENCE:25351260"},
	} {
		var to bytes.Buffer
		if err := ICal(Agenda{Data: src, Hearings: committees.Hearings(src), Lang: words.German, Changed: c.changed}, &to); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(strings.Join(unfold(to.String()), " "), c.want) || strings.Contains(to.String(), "STATUS:CANCELLED") {
			t.Errorf("%s: no %q, or cancelled, in\n%s", name, c.want, to.String())
		}
	}
	src.Papers[1].Hearings[0].Outcome = plan.Cancelled
	if text, _ := calendarOf(t, src, committees.Hearings(src)); strings.Count(text, "STATUS:CANCELLED") != 1 {
		t.Errorf("one meeting is cancelled, but not in\n%s", text)
	}
}
