package command_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"digiplan/plan/export"
)

var (
	stepCommand = regexp.MustCompile("^`digiplan ([^`]+)`")
	stepFile    = regexp.MustCompile("`([a-zäöü]+\\.toml)` die Maßnahmen")
	stepText    = regexp.MustCompile("(?s)```toml\n(.*?)```")
)

// TestReadmeMakesASoundPlan follows the steps to an own plan word for word:
// each command runs, what is to be added is added, and nothing is wrong then.
func TestReadmeMakesASoundPlan(t *testing.T) {
	folder, plan := t.TempDir(), ""
	ran := 0
	for number, step := range readmeSteps(t) {
		if file := stepFile.FindStringSubmatch(step); file != nil {
			appendTo(t, filepath.Join(folder, plan, file[1]), strings.ReplaceAll(stepText.FindStringSubmatch(step)[1], "\n   ", "\n"))
			continue
		}
		words := strings.Fields(stepCommand.FindStringSubmatch(step)[1])
		if words[0] == "init" {
			plan = words[1]
		}
		run := exec.Command(filepath.Join(built, "digiplan"), words...)
		run.Dir = folder
		stdout, err := run.Output()
		if err != nil {
			t.Fatalf("step %d, digiplan %s: %v", number+1, strings.Join(words, " "), err)
		}
		if words[0] == "check" && len(bytes.TrimSpace(stdout)) > 0 {
			t.Errorf("the plan of the README has findings:\n%s", stdout)
		}
		ran++
	}
	if ran != 4 {
		t.Errorf("%d steps are commands; want init, the screen, check and export", ran)
	}
}

// TestReadmeNamesTheFormats holds that the README names all that a plan and its
// report can be written as.
func TestReadmeNamesTheFormats(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range export.Formats {
		if ending := format.Endings[0]; !strings.Contains(string(readme), "`"+ending+"`") {
			t.Errorf("README.md does not name %s", ending)
		}
	}
}

// TestReadmeMapsTheRooms holds that the README has a line for each package.
func TestReadmeMapsTheRooms(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	rooms, err := exec.Command("go", "list", "-C", root, "-f", "{{if .GoFiles}}{{.ImportPath}}{{end}}", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for room := range strings.FieldsSeq(string(rooms)) {
		folder, inside := strings.CutPrefix(room, "digiplan/")
		if inside && !strings.Contains(string(readme), "\n| `"+folder) {
			t.Errorf("README.md has no line for %s", folder)
		}
	}
}

// readmeSteps are the numbered steps of the README.
func readmeSteps(t *testing.T) []string {
	t.Helper()
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, steps, _ := strings.Cut(string(readme), "\n1. ")
	steps, _, _ = strings.Cut(steps, "\n## ")
	return regexp.MustCompile(`\n[2-9]\. `).Split(steps, -1)
}

func appendTo(t *testing.T, name, text string) {
	t.Helper()
	file, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteString("\n" + text); err != nil {
		t.Error(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}
