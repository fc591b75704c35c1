package check_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"digiplan/plan/check"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

var update = flag.Bool("update", false, "write the .want files anew")

const broken = "../../testdata/broken"

// loading are the rules of reading; "file" and "too-much" need a folder or a
// plan that is too large to stand here and are tested where files are read.
var loading = []string{"syntax", "utf8", "unknown-key", "missing-key", "wrong-kind", "unknown-word", "unknown-id", "duplicate-id", "id", "own-field", "link", "amount", "number", "city-key", "no-plan"}

// TestBroken holds the examples: what each says, where, and the way out, in
// both languages. They are the manual of the rules. An example is named after
// its rule; what cannot stand in one plan follows behind a "_".
func TestBroken(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(broken, "*.toml"))
	if err != nil {
		t.Fatal(err)
	}
	missing := append(check.Rules(), loading...)
	for _, file := range files {
		example := strings.TrimSuffix(filepath.Base(file), ".toml")
		rule, _, _ := strings.Cut(example, "_")
		missing = slices.DeleteFunc(missing, func(id string) bool { return id == rule })
		t.Run(example, func(t *testing.T) { testExample(t, example, rule) })
	}
	for _, rule := range missing {
		t.Errorf("the rule %s has no example", rule)
	}
}

func testExample(t *testing.T, example, rule string) {
	place, err := workspace.Find(broken, example+".toml")
	if err != nil {
		t.Fatal(err)
	}
	problems := place.Read().Problems
	for _, problem := range problems {
		if problem.Rule != rule {
			t.Errorf("breaks another rule too: %s", problem.Text(words.English))
		}
	}
	got := said(problems, words.German) + "---\n" + said(problems, words.English)
	name := filepath.Join(broken, example+".want")
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) || len(problems) == 0 {
		t.Errorf("%s.toml says\n%s\nwant\n%s", example, got, want)
	}
}

// TestRulesShowTheWayOut holds that every rule says what to do next, speaks
// both languages, and ends no sentence with a full stop.
func TestRulesShowTheWayOut(t *testing.T) {
	for _, rule := range check.Rules() {
		place, err := workspace.Find(broken, rule+".toml")
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range place.Read().Problems {
			for _, said := range []words.Sentence{problem.Message, problem.Hint} {
				german, english := said.In(words.German), said.In(words.English)
				if german == "" || german == english || strings.HasSuffix(german, ".") || strings.HasSuffix(english, ".") {
					t.Errorf("%s says %q and %q", rule, german, english)
				}
			}
		}
	}
}

func said(problems []source.Problem, lang words.Lang) string {
	var text strings.Builder
	for _, problem := range problems {
		text.WriteString(problem.Text(lang) + "\n    " + problem.Severity.String() + "\n")
		if hint := problem.Hint.In(lang); hint != "" {
			text.WriteString("    " + words.Phrase{De: "Hinweis", En: "hint"}.In(lang) + ": " + hint + "\n")
		}
	}
	return text.String()
}

// TestEveryExampleHasARule finds examples, and what they should say, that
// nothing tests.
func TestEveryExampleHasARule(t *testing.T) {
	rules := append(check.Rules(), loading...)
	files, err := filepath.Glob(filepath.Join(broken, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		example := strings.TrimSuffix(strings.TrimSuffix(file, ".toml"), ".want")
		if rule, _, _ := strings.Cut(filepath.Base(example), "_"); !slices.Contains(rules, rule) || !slices.Contains(files, example+".toml") {
			t.Errorf("%s belongs to no rule", file)
		}
	}
}

// TestSamples lists what the sample plans break: Münster what it was given on
// purpose (see its comments), the published figures their real faults.
func TestSamples(t *testing.T) {
	want := map[string][]string{
		"muenster": {
			"overallocated city.0113.5291",
			"incomplete archivspeicher",
			"struck konzernrunde",
			"undecided familien-app",
			"transfer-differs anliegen",
			"running-costs kita-online",
			"unfunded digitallabor",
			"indicator ",
			"notice-days ",
		},
		"muenster-2017": nil,
		"citeq-2026": {
			"total ", "total ",
			"transfer-differs city.0115.finanzertraege", "transfer-differs city.0115.finanzertraege", "transfer-differs city.0115.finanzertraege",
			"transfer-differs city.0115.finanzertraege", "transfer-differs city.0115.finanzertraege",
		},
	}
	for name, findings := range want {
		t.Run(name, func(t *testing.T) {
			place, err := workspace.Find("../../testdata", name)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, problem := range place.Read().Problems {
				about := problem.Measure
				if about == "" {
					about = problem.Line
				}
				got = append(got, problem.Rule+" "+about)
			}
			slices.Sort(got)
			slices.Sort(findings)
			if !slices.Equal(got, findings) {
				t.Errorf("finds\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(findings, "\n"))
			}
		})
	}
}
