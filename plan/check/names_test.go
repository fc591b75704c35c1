package check

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// Every rule, and every message of the examples, has a name in both languages.
func TestEveryRuleHasAName(t *testing.T) {
	ids := make(map[string]bool)
	for _, rule := range rules {
		ids[rule.id] = true
	}
	wants, err := filepath.Glob("../../testdata/broken/*.want")
	if err != nil || len(wants) == 0 {
		t.Fatal(len(wants), err)
	}
	for _, name := range wants {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range regexp.MustCompile(`(?m)^[^ ].* \[([a-z0-9-]+)\]$`).FindAllStringSubmatch(string(text), -1) {
			ids[match[1]] = true
		}
	}
	for id := range ids {
		if name := Name(id); name.De == "" || name.En == "" {
			t.Errorf("%s has no name", id)
		}
	}
}

// A rule goes by its own name, and nothing goes by that of a rule that is none.
func TestName(t *testing.T) {
	for id, want := range map[string]string{"gap": "gap", "offline": "access without a computer", "syntax": "syntax", "no-such": ""} {
		if got := Name(id).En; got != want {
			t.Errorf("Name(%q) = %q; want %q", id, got, want)
		}
	}
}
