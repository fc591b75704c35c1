package edit_test

import (
	"strings"
	"testing"

	"digiplan/plan/words"
)

// TestOwnFields: columns of the city's own are changed like those of the format, also where
// an entry says nothing of them yet, and wrong values are refused.
func TestOwnFields(t *testing.T) {
	plan := strings.Replace(small, "need = {", "fields = { nutzen = 2 }\nneed = {", 1) + `
[[field]]
id = "nutzen"
title = "Nutzwert"
on = "measure"
kind = "number"
[[field]]
id = "risiko"
title = "Risiko"
on = "measure"
kind = "choice"
values = ["niedrig", "sehr hoch"]
[[field]]
id = "kosten"
title = "Kosten"
on = "line"
kind = "amount"
`
	for name, c := range map[string]struct{ value, typed, before, now string }{
		"changed":   {"Nutzwert", "3,5", "nutzen = 2 }", "nutzen = 3.50 }"},
		"added":     {"Risiko", "sehr hoch", "nutzen = 2 }", "nutzen = 2, risiko = \"sehr hoch\" }"},
		"withdrawn": {"Nutzwert", "", "{ nutzen = 2 }", "{  }"},
		"first":     {"Kosten", "1.000,50", "actual = 7 }\n", "actual = 7 }\nfields = { kosten = 1_000.50 }\n"},
	} {
		s := opened(t, plan)
		at := s.Plan.Measures[0].At
		if name == "first" {
			at = s.Plan.Lines[0].Meta.At
		}
		entry := find(t, s, at, 0)
		v := value(t, entry, c.value)
		typed, problem := v.Read(c.typed, words.German)
		if problem != nil {
			t.Fatal(problem.Text(words.German))
		}
		step, problem := entry.Set(v, typed)
		if problem != nil {
			t.Fatal(problem.Text(words.German))
		}
		if err := step.Do(s.Location); err != nil {
			t.Fatal(err)
		}
		if want := strings.Replace(plan, c.before, c.now, 1); text(t, s) != want {
			t.Errorf("%s: the file says\n%s\nwant\n%s", name, text(t, s), want)
		}
	}
	s := opened(t, plan)
	entry := find(t, s, s.Plan.Measures[0].At, 0)
	risk := value(t, entry, "Risiko")
	if choices := risk.Choices(); len(choices) != 2 || choices[1].Name.In(words.German) != "sehr hoch" {
		t.Errorf("choices are %v", choices)
	}
	if _, problem := entry.Set(risk, "hoch"); problem == nil || problem.Rule != "unknown-word" {
		t.Errorf("another word is no problem: %v", problem)
	}
}
