package tui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"digiplan/plan/words"
)

// exporting is an app that keeps what it hands out, and fails as long as fail says.
func exporting(t *testing.T, fail *error) (*app, *Exported) {
	t.Helper()
	a, handed := started(t, copied(t), words.German, 120, 30), new(Exported)
	a.options.ExportName = func(what Exported) string {
		name := "digiplan-2018-03-14"
		if what.Part != nil {
			name += "-" + what.Part.ID
		}
		if what.Sheet != "" {
			name += "+" + string(what.Sheet)
		}
		return name + string(what.Committee)
	}
	a.options.Export = func(_ context.Context, what Exported) (string, error) {
		*handed = what
		return what.Path, *fail
	}
	return a, handed
}

// TestRefusedExportAsksForAnotherPath: the form comes back with the reason and with all
// that was said, and what was typed is written.
func TestRefusedExportAsksForAnotherPath(t *testing.T) {
	fail := errors.New("hier darf nicht geschrieben werden")
	for name, keys := range map[string][]string{"the form": {"2", "x", "enter"}, "a list at once": {"2", "X"}} {
		a, handed := exporting(t, &fail)
		a.keys(keys...)
		wantShown(t, a, "✗ hier darf nicht geschrieben werden", "Pfad", "digiplan-2018-03-14")
		list := handed.Part != nil
		a.keys("ctrl+u", "b", ".", "m", "d")
		before := fail
		fail = nil
		a.keys("enter")
		wantShown(t, a, "geschrieben: b.md")
		if handed.Path != "b.md" || (handed.Part != nil) != list {
			t.Errorf("%s: handed out %+v", name, handed)
		}
		fail = before
	}
}

// TestExportFormProposes a path that fits the choices, until another is typed.
func TestExportFormProposes(t *testing.T) {
	var fail error
	for name, c := range map[string]struct {
		keys []string
		path string
		ok   func(Exported) bool
	}{
		"as it stands":     {nil, "digiplan-2018-03-14.xlsx", func(e Exported) bool { return e.Part == nil && !e.Public && e.Committee == "" && e.Label == "" }},
		"a folder":         {[]string{"down", "right"}, "digiplan-2018-03-14/", func(e Exported) bool { return e.Part == nil }},
		"another kind":     {[]string{"down", "left"}, "digiplan-2018-03-14.md", func(e Exported) bool { return e.Part == nil }},
		"the list":         {[]string{"down", "down", "right"}, "digiplan-2018-03-14-measures.xlsx", func(e Exported) bool { return e.Part != nil && e.Part.ID == "measures" }},
		"a list as csv":    {[]string{"down", "down", "right", "up", "right"}, "digiplan-2018-03-14-measures.csv", func(e Exported) bool { return e.Part != nil }},
		"a committee":      {[]string{"down", "down", "down", "right"}, "digiplan-2018-03-14ba-citeq.xlsx", func(e Exported) bool { return e.Committee == "ba-citeq" }},
		"no folder for it": {[]string{"down", "right", "down", "down", "right"}, "digiplan-2018-03-14ba-citeq.xlsx", func(e Exported) bool { return e.Committee == "ba-citeq" }},
		"for the public":   {[]string{"up", "up", "right"}, "digiplan-2018-03-14.xlsx", func(e Exported) bool { return e.Public }},
		"an edition":       {[]string{"up", "E", "3"}, "digiplan-2018-03-14.xlsx", func(e Exported) bool { return e.Label == "E3" }},
		"not for a list": {[]string{"up", "up", "right", "up", "up", "right"}, "digiplan-2018-03-14-measures.xlsx",
			func(e Exported) bool { return e.Part != nil && !e.Public }},
		"a sheet":             {[]string{"down", "down", "left"}, "digiplan-2018-03-14+breitbandkoordination.xlsx", func(e Exported) bool { return e.Sheet == "breitbandkoordination" && e.Part == nil }},
		"a sheet to print":    {[]string{"down", "down", "left", "up", "left"}, "digiplan-2018-03-14+breitbandkoordination.html", func(e Exported) bool { return e.Sheet != "" }},
		"a public sheet":      {[]string{"down", "down", "left", "down", "right"}, "digiplan-2018-03-14+breitbandkoordination.xlsx", func(e Exported) bool { return e.Sheet != "" && e.Public }},
		"no committee's":      {[]string{"down", "down", "down", "right", "up", "left"}, "digiplan-2018-03-14+breitbandkoordination.xlsx", func(e Exported) bool { return e.Sheet != "" && e.Committee == "" }},
		"a path of one's own": {[]string{"p", ".", "m", "d", "down", "down", "right"}, "p.md", func(e Exported) bool { return e.Part != nil }},
	} {
		a, handed := exporting(t, &fail)
		a.keys("2", "x")
		a.keys(c.keys...)
		a.keys("enter")
		if handed.Path != c.path || !c.ok(*handed) {
			t.Errorf("%s: handed out %q, %+v", name, handed.Path, handed)
		}
	}
}

// TestExportFormSaysTheDate that stands in the name.
func TestExportFormSaysTheDate(t *testing.T) {
	var fail error
	a, _ := exporting(t, &fail)
	a.keys("x")
	wantShown(t, a, "das Datum im Namen ist der Stand der Daten, nicht der Tag der Ausgabe")
	a.keys("p")
	wantShown(t, a, "der Stand der Daten, 14.03.2018, steht nicht im Namen")
}

// TestRefusalFollowsTheError: the place that is named is the one that the files have now.
func TestRefusalFollowsTheError(t *testing.T) {
	place := copied(t)
	a := started(t, place, words.German, 120, 30)
	a.options.Export = func(context.Context, Exported) (string, error) { return "", nil }
	overwrite(t, place, "plan.toml", "\n[plan]\n", "\n[plan\n")
	a.run(a.read())
	a.keys("x")
	refusal := func() string {
		_, rest, _ := strings.Cut(a.shown(), "erst den Fehler in ")
		named, _, _ := strings.Cut(rest, " beheben")
		return named
	}
	before := refusal()
	overwrite(t, place, "plan.toml", "\n[plan\n", "\n\n\n[plan\n")
	a.run(a.read())
	if after := refusal(); before == "" || after == "" || after == before {
		t.Errorf("the error stands in %q, then in %q", before, after)
	}
	overwrite(t, place, "plan.toml", "\n[plan\n", "\n[plan]\n")
	a.run(a.read())
	if after := refusal(); after != "" {
		t.Errorf("the error stands in %q and is mended", after)
	}
}

// TestSheetFromThePalette: the list of all commands has the sheet of the measure under the
// cursor, also of one of its years, and where there is no measure it has none.
func TestSheetFromThePalette(t *testing.T) {
	var fail error
	for _, open := range []string{"2", "4", "6"} {
		a, handed := exporting(t, &fail)
		a.keys(open, ":", "S", "t", "e", "c", "k", "b", "enter")
		wantShown(t, a, "Steckbrief der Maßnahme: ", "Für wen")
		a.keys("enter")
		if handed.Sheet == "" || handed.Part != nil {
			t.Errorf("page %s: handed out %+v", open, handed)
		}
	}
	a, _ := exporting(t, &fail)
	a.keys("2", "?")
	wantShown(t, a, "Steckbrief dieser Maßnahme ausgeben")
	for _, open := range []string{"1", "3", "7"} {
		a, _ := exporting(t, &fail)
		a.keys(open, ":", "S", "t", "e", "c", "k", "b")
		if strings.Contains(a.shown(), "Steckbrief dieser") {
			t.Errorf("page %s has a sheet of no measure", open)
		}
	}
}
