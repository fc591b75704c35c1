package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"digiplan/tui/command"
)

var update = flag.Bool("update", false, "draw the picture in the README anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"digiplan": main})
}

// TestScripts runs the program as people run it: one file per topic.
func TestScripts(t *testing.T) {
	working, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("PLANS", working+"/testdata")
			env.Setenv("LANG", "de_DE.UTF-8")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
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

// TestReadmeShowsTheOverview holds the picture in the README: it is what
// `go run .` prints without a terminal.
func TestReadmeShowsTheOverview(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	const begins, ends = "<!-- bild -->\n", "<!-- /bild -->"
	before, rest, ok := strings.Cut(string(readme), begins)
	_, after, closed := strings.Cut(rest, ends)
	if !ok || !closed {
		t.Fatalf("README.md has no place for the picture: %q … %q", begins, ends)
	}
	var screen bytes.Buffer
	code := run([]string{}, command.Context{Out: &screen, Err: &screen, Folder: ".", Getenv: func(string) string { return "" }, Now: func() time.Time { return time.Time{} }})
	if code != command.OK {
		t.Fatalf("exit code %d; want 0: %s", code, &screen)
	}
	want := before + begins + "```text\n" + screen.String() + "```\n" + ends + after
	if *update {
		if err := os.WriteFile("README.md", []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(readme) != want {
		t.Error("the picture in README.md is not what digiplan shows: go test . -run Readme -update")
	}
}
