package budget

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// floors of the house, from the ground up. Imports go down the stairs only.
var floors = map[string]int{"testdata": 0, "budget": 0, "plan": 1, "tui": 2, "": 3}

const root = ".."

func TestImportsGoDownTheStairs(t *testing.T) {
	err := walk(func(name string) error {
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, name), nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if wrong := stairs(filepath.ToSlash(name), imported); wrong != "" {
				t.Errorf("%s imports %s: %s", name, imported, wrong)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// walk visits every Go file of the house, by its name inside it.
func walk(visit func(name string) error) error {
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != root && strings.HasPrefix(entry.Name(), "."):
			return filepath.SkipDir
		case entry.IsDir() || !strings.HasSuffix(path, ".go"):
			return nil
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		return visit(name)
	})
}

// stairs says what is wrong with a file's import, "" if nothing is.
func stairs(file, imported string) string {
	from, known := floors[folder(file)]
	if !known {
		return "the house has no such folder"
	}
	inside := imported == "digiplan" || strings.HasPrefix(imported, "digiplan/")
	if !inside {
		first, _, _ := strings.Cut(imported, "/")
		rapid := imported == "pgregory.net/rapid" && strings.HasSuffix(file, "_test.go")
		if from == 0 && strings.Contains(first, ".") && !rapid {
			return "budget needs the standard library only"
		}
		return ""
	}
	to, known := floors[folder(strings.TrimPrefix(imported, "digiplan/")+"/")]
	switch {
	case imported == "digiplan":
		return "nobody imports main"
	case !known:
		return "the house has no such folder"
	case to > from:
		return "imports go down the stairs only: main → tui → plan → budget"
	}
	return ""
}

// folder is the first part of a path, "" for a file at the top.
func folder(path string) string {
	first, _, nested := strings.Cut(path, "/")
	if !nested {
		return ""
	}
	return first
}

func TestStairs(t *testing.T) {
	for name, c := range map[string]struct {
		file, imported string
		fine           bool
	}{
		"one down":               {"plan/load.go", "digiplan/budget", true},
		"all the way down":       {"main.go", "digiplan/budget", true},
		"same floor":             {"plan/check/check.go", "digiplan/plan/source", true},
		"one up":                 {"budget/ledger.go", "digiplan/plan", false},
		"two up":                 {"budget/ledger.go", "digiplan/tui/page", false},
		"plan up":                {"plan/report/report.go", "digiplan/tui/widget", false},
		"a test up":              {"plan/report/report_test.go", "digiplan/tui/widget", false},
		"main":                   {"tui/app.go", "digiplan", false},
		"new folder":             {"tui/app.go", "digiplan/util", false},
		"file in new folder":     {"util/util.go", "fmt", false},
		"library in plan":        {"plan/source/decode.go", "github.com/BurntSushi/toml", true},
		"library in budget":      {"budget/ledger.go", "github.com/BurntSushi/toml", false},
		"rapid in budget":        {"budget/ledger.go", "pgregory.net/rapid", false},
		"rapid in a budget test": {"budget/ledger_test.go", "pgregory.net/rapid", true},
		"standard library":       {"budget/ledger.go", "math/bits", true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := stairs(c.file, c.imported); (got == "") != c.fine {
				t.Errorf("stairs(%q, %q) = %q; want fine: %v", c.file, c.imported, got, c.fine)
			}
		})
	}
}
