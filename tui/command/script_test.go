package command_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

const root = "../.."

// built is the folder of the program, as people build it.
var built string

// pressedVariable makes the test binary the program whose keys are pressed, where
// pressed knows how.
const pressedVariable = "COMMAND_TEST_PRESSED"

var pressed func() int

func TestMain(m *testing.M) {
	flag.Parse()
	if pressed != nil && os.Getenv(pressedVariable) != "" {
		os.Exit(pressed())
	}
	os.Exit(withProgram(m.Run))
}

func withProgram(tests func() int) int {
	folder, err := os.MkdirTemp("", "digiplan")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	build := exec.Command("go", "build", "-o", folder, ".")
	build.Dir = root
	if output, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "build the program: %v\n%s", err, output)
		return 1
	}
	built = folder
	return tests()
}

// updating tells whether scripts and README are written anew, by the flag of the
// golden files.
func updating() bool { return flag.Lookup("update").Value.String() == "true" }

// TestScripts runs the program as people run it: one file per topic.
func TestScripts(t *testing.T) {
	plans, err := filepath.Abs(filepath.Join(root, "testdata"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join(root, "testdata", "script"),
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", built+string(os.PathListSeparator)+env.Getenv("PATH"))
			env.Setenv("PLANS", plans)
			env.Setenv("LANG", "de_DE.UTF-8")
			return nil
		},
		UpdateScripts: updating(),
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits runs a program and demands its exit code: exits 3 digiplan check.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code program [arguments]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit code %d; want %d", got, want)
	}
}

// TestReadmeShowsTheOverview holds the picture in the README: it is what the
// program prints without a terminal.
func TestReadmeShowsTheOverview(t *testing.T) {
	screen, err := exec.Command(filepath.Join(built, "digiplan")).Output()
	if err != nil {
		t.Fatal(err)
	}
	readmeHolds(t, "bild", "```text\n"+string(screen)+"```\n")
}

// readmeHolds compares what stands between two marks of the README.
func readmeHolds(t *testing.T, mark, want string) {
	t.Helper()
	name := filepath.Join(root, "README.md")
	readme, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	begins, ends := "<!-- "+mark+" -->\n", "<!-- /"+mark+" -->"
	before, rest, ok := strings.Cut(string(readme), begins)
	stands, after, closed := strings.Cut(rest, ends)
	if !ok || !closed {
		t.Fatalf("README.md has no place %q … %q", begins, ends)
	}
	if updating() {
		if err := os.WriteFile(name, []byte(before+begins+want+ends+after), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if stands != want {
		t.Errorf("README.md differs between %q and %q: go test ./tui/command -run Readme -update", begins, ends)
	}
}
