package linear

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// TestChangesAreWrittenAndTakenBack: a value by its choice and by its text, a measure
// moved and one begun; what cannot be is refused, and in the end the file is as it was.
func TestChangesAreWrittenAndTakenBack(t *testing.T) {
	const plan = `[plan]
title = "P"
years = { from = 2018, to = 2020 }
[[measure]]
id = "a"
title = "Alt"
status = "running" # so
need = { 2018 = 1_000 }
`
	file := filepath.Join(t.TempDir(), "plan.toml")
	if err := os.WriteFile(file, []byte(plan), 0o600); err != nil {
		t.Fatal(err)
	}
	place, err := workspace.Find("", filepath.Dir(file))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	holds := func(text, answer string) func() string {
		return func() string {
			t.Helper()
			if now, err := os.ReadFile(file); err != nil || !strings.Contains(string(now), text) {
				t.Errorf("before %q the file has no %q: %v\n%s", answer, text, err, now)
			}
			return answer
		}
	}
	keys := &typist{
		said("c 1"), said("2"), said("c"), said("c 1"), said("c 1 99 x"), said("c 1 2 morgen"), said("c 1 2"), said("c 1 2 eingestellt"),
		holds(`status = "stopped" # so`, "u"), holds(`status = "running" # so`, "c 1 +1"),
		holds("need = { 2019 = 1_000 }", "u"), holds("need = { 2018 = 1_000 }", "n Neues Bad"),
		holds(`= "neues-bad"`, "export"), said("export rat.xlsx"), holds(`= "neues-bad"`, "u"), holds("need", "q"),
	}
	export := func(_ *workspace.Snapshot, _ words.Lang, path string) (string, error) { return "/hier/" + path, nil }
	if err := Run(Options{In: keys, Out: &out, Place: place, Lang: words.German, View: budget.Cash, Export: export}); err != nil {
		t.Fatal(err)
	}
	rest := out.String()
	for _, want := range []string{
		"auf einer Seite die Nummer einer Zeile nennen, etwa c 3", "auf einer Seite die Nummer einer Zeile nennen", "2: Stand: läuft", "c 1 +1 verschiebt um ein Jahr",
		"c 1 nennt die Werte mit ihren Nummern", "„morgen“ ist hier nicht vorgesehen", "Stand: läuft\nIdee\n", "; u nimmt es zurück", "zurückgenommen: ",
		"um ein Jahr verschoben", "zurückgenommen: ", "Maßnahme neues-bad in plan.toml:", "eine Datei nennen", "geschrieben: /hier/rat.xlsx", "zurückgenommen: ",
	} {
		_, after, ok := strings.Cut(rest, want)
		if !ok {
			t.Fatalf("%q is not said behind the others:\n%s", want, out.String())
		}
		rest = after
	}
	if now, err := os.ReadFile(file); err != nil || string(now) != plan {
		t.Errorf("in the end the file is\n%s", now)
	}
}
