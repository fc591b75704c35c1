package command_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/command"
	"digiplan/tui/terminal"
)

// heard is a context whose streams are kept.
func heard(folder string, lang words.Lang) (c command.Context, out, messages *bytes.Buffer) {
	out, messages = new(bytes.Buffer), new(bytes.Buffer)
	return command.Context{Out: out, Err: messages, Folder: folder, Lang: lang, Asked: lang, View: budget.Cash}, out, messages
}

func TestCompareOfTheSamples(t *testing.T) {
	for name, lang := range map[string]words.Lang{"de": words.German, "en": words.English} {
		compared := func(t *testing.T, format string, colour bool) string {
			c, out, messages := heard("../../testdata", lang)
			if err := command.Compare(t.Context(), c, command.Args{"muenster-2017", "muenster"}, options("", format, colour)); err != nil {
				t.Fatal(err)
			}
			if messages.Len() > 0 {
				t.Errorf("messages: %s", messages)
			}
			return out.String()
		}
		for manner, format := range map[string]string{"text": "text", "markdown": "md"} {
			t.Run(name+"/"+manner, func(t *testing.T) { golden.RequireEqual(t, compared(t, format, false)) })
		}
		t.Run(name+"/colour", func(t *testing.T) {
			coloured := compared(t, "text", true)
			if ansi.Strip(coloured) != compared(t, "text", false) {
				t.Error("the coloured text is another one")
			}
			if lang == words.German {
				golden.RequireEqual(t, coloured)
			}
		})
	}
}

func TestCompareWithItself(t *testing.T) {
	c, out, _ := heard("../../testdata", words.German)
	if err := command.Compare(t.Context(), c, command.Args{"muenster", "muenster"}, options("", "text", false)); err != nil {
		t.Fatal(err)
	}
	if want := "muenster (14.03.2018) → muenster (14.03.2018)\nkeine Unterschiede\n"; out.String() != want {
		t.Errorf("got %q; want %q", out, want)
	}
}

func TestCompareForPrograms(t *testing.T) {
	c, out, _ := heard("../../testdata", words.English)
	if err := command.Compare(t.Context(), c, command.Args{"muenster-2017", "muenster"}, options("", "json", true)); err != nil {
		t.Fatal(err)
	}
	var file struct {
		Schema string
		Tables []struct{ ID string }
	}
	if err := json.Unmarshal(out.Bytes(), &file); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, table := range file.Tables {
		ids = append(ids, table.ID)
	}
	if got, want := strings.Join(ids, ", "), "changes, changed-totals, handovers, redline-V/0989/2017/1. Erg., redline-V/0154/2018"; got != want {
		t.Errorf("tables %s; want %s", got, want)
	}
}

func TestCompareUsage(t *testing.T) {
	tests := map[string]struct{ old, new, rev, format, want string }{
		"one plan":  {"a", "", "", "text", "zwei Pläne nennen, oder einen mit --rev"},
		"two plans": {"a", "b", "HEAD", "text", "mit --rev nur einen Plan nennen"},
		"no folder": {"a", "b", "", "text", "a gibt es nicht: einen Ordner mit TOML-Dateien oder eine TOML-Datei nennen"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			c, _, _ := heard(t.TempDir(), words.German)
			err := command.Compare(t.Context(), c, command.Args{test.old, test.new}, options(test.rev, test.format, false))
			if got := command.Say(err, words.German); err == nil || got != test.want {
				t.Errorf("says %q; want %q", got, test.want)
			}
		})
	}
}

func write(t *testing.T, folder string, files ...string) {
	t.Helper()
	for i := 0; i < len(files); i += 2 {
		path := filepath.Join(folder, files[i])
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(files[i+1]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

const small = "[plan]\ntitle = \"Klein\"\nyears = { from = 2020, to = 2021 }\n"

// A version that cannot be read in full says so, and the rest is compared.
func TestBrokenVersionIsComparedAsFarAsItCanBeRead(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "alt/plan.toml", small, "alt/b.toml", "[[theme]\n", "neu/plan.toml", strings.Replace(small, "Klein", "Größer", 1))
	c, out, messages := heard(folder, words.German)
	if err := command.Compare(t.Context(), c, command.Args{"alt", "neu"}, options("", "text", false)); err != nil {
		t.Fatal(err)
	}
	if want := "Bezeichnung: [-Klein-] {+Größer+}"; !strings.Contains(out.String(), want) {
		t.Errorf("printed %q; want %q in it", out, want)
	}
	if got := messages.String(); !strings.HasPrefix(got, "alt kann nicht vollständig gelesen werden (zuerst b.toml:1: ") || !strings.HasSuffix(got, "; verglichen wird, was lesbar ist\n") {
		t.Errorf("said %q", got)
	}
}

// Texts of a plan drive neither the terminal nor Markdown.
func TestComparedTextsAreSafe(t *testing.T) {
	folder := t.TempDir()
	const evil = "[[theme]]\nid = \"t\"\ntitle = \"a\\u001b]52;c;eA==\\u0007 | <b> *x*\"\n[[measure]]\nid = \"m\"\ntitle = \"\\u001b[2J\"\nresults = \"\"\"x\n\u202ey \\u009b2J\"\"\"\n"
	write(t, folder, "alt/plan.toml", small+"[[measure]]\nid = \"m\"\ntitle = \"M\"\n", "neu/plan.toml", small+evil)
	for _, format := range []string{"text", "md", "json"} {
		c, out, _ := heard(folder, words.German)
		if err := command.Compare(t.Context(), c, command.Args{"alt", "neu"}, options("", format, false)); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsAny(out.String(), "\x1b\x07\u009b\u202e") {
			t.Errorf("%s: %q drives a terminal", format, out)
		}
	}
}

func TestCompareWithARevisionThatIsNotThere(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "plan.toml", small)
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(folder))
	c, out, _ := heard(folder, words.German)
	err := command.Compare(t.Context(), c, command.Args{"", ""}, options("HEAD~3", "text", false))
	var fault *workspace.RevisionError
	if !errors.As(err, &fault) || out.Len() > 0 {
		t.Errorf("error %v, printed %q; want a sentence about git and nothing printed", err, out)
	}
}

func options(rev, format string, colour bool) command.CompareOptions {
	o := command.CompareOptions{Rev: rev, Format: format, Color: terminal.Never}
	if colour {
		o.Color = terminal.Always
	}
	return o
}
