package command_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestPlansAreCompleted holds that every command completes the plan that it
// takes, wherever it stands.
func TestPlansAreCompleted(t *testing.T) {
	use := regexp.MustCompile(`(?m)^  digiplan ([a-z]+) ?(.*) \[OPTIONS\]$`)
	commands := 0
	for line := range strings.Lines(output(t, "--lang", "en", "--help")) {
		name, _, _ := strings.Cut(strings.TrimPrefix(line, "  "), " ")
		if !regexp.MustCompile(`^  [a-z]+ {2}`).MatchString(line) || name == "help" {
			continue
		}
		found := use.FindStringSubmatch(helpOf(t, name))
		if found == nil {
			t.Fatalf("the help of %s does not say how it is called", name)
		}
		place := slices.IndexFunc(strings.Fields(found[2]), func(argument string) bool { return slices.Contains([]string{"[PLAN]", "[OLD]"}, argument) })
		if place < 0 {
			continue
		}
		commands++
		typed := append([]string{"__complete", name}, slices.Repeat([]string{"x"}, place)...)
		if got := output(t, append(typed, "")...); got != "toml\n:8\n" {
			t.Errorf("%s completes its plan with %q", name, got)
		}
	}
	if commands < 8 {
		t.Errorf("only %d commands take a plan", commands)
	}
}
