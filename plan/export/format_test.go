package export

import (
	"bytes"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/export/calendar"
	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/paper"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/yearly"
	"digiplan/plan/words"
)

// written is a content as a file of a format.
func written[C Contents](tb testing.TB, name string, content C) []byte {
	tb.Helper()
	var to bytes.Buffer
	if err := Write(tb.Context(), formatOf(tb, name), content, &to); err != nil {
		tb.Fatal(err)
	}
	return to.Bytes()
}

func formatOf(tb testing.TB, name string) Format {
	tb.Helper()
	for _, format := range Formats {
		if format.Name == name {
			return format
		}
	}
	tb.Fatalf("no format %s", name)
	return Format{}
}

// TestFormats: each has a name and endings of its own, knows its own files and
// holds something.
func TestFormats(t *testing.T) {
	taken := make(map[string]bool)
	for _, format := range Formats {
		for _, name := range append([]string{format.Name}, format.Endings...) {
			if taken[name] || name != strings.ToLower(name) {
				t.Errorf("%s: the name %q is taken, or not in small letters", format.Name, name)
			}
			taken[name] = true
		}
		if len(format.Endings) == 0 || format.ours == nil {
			t.Errorf("%s is not whole: %+v", format.Name, format)
		}
		held := 0
		for content := Table; content <= Agenda; content++ {
			if !format.Holds(content) {
				continue
			}
			held++
			for _, name := range append([]string{format.Name, strings.ToUpper(format.Name)}, format.Endings...) {
				if strings.HasPrefix(name, ".") {
					name = "Plan.v2" + strings.ToUpper(name)
				}
				if found, err := Find(content, name); err != nil || found.Name != format.Name {
					t.Errorf("%s is not found as %q, %v", format.Name, name, err)
				}
			}
		}
		if held == 0 {
			t.Errorf("%s holds nothing", format.Name)
		}
	}
}

// TestFormatErrorNamesTheFormats that there are for a content, and no others.
func TestFormatErrorNamesTheFormats(t *testing.T) {
	_, err := Find(Agenda, "zip")
	var wrong *FormatError
	if !errors.As(err, &wrong) || wrong.In(words.German) != "zip ist kein Format: ics nennen" {
		t.Errorf("an unknown format gives %v", err)
	}
	for content := Table; content <= Agenda; content++ {
		said := (&FormatError{"zip", content}).Error() + ","
		for _, format := range Formats {
			if named := strings.Contains(said, " "+format.Name+","); named != format.Holds(content) {
				t.Errorf("content %d, %s: %s", content, format.Name, said)
			}
		}
		for _, format := range Formats {
			if !format.Holds(content) {
				if _, err := Find(content, format.Name); err == nil {
					t.Errorf("%s is found for content %d, which it cannot hold", format.Name, content)
				}
			}
		}
	}
}

// TestEveryRoomIsListed: what a room can write, people can ask for. A function
// that writes into a file and that Formats does not name is found here.
func TestEveryRoomIsListed(t *testing.T) {
	listed := make(map[string]bool)
	for _, name := range []string{"format.go", "write.go"} {
		ast.Inspect(parsed(t, name), func(node ast.Node) bool {
			if chosen, ok := node.(*ast.SelectorExpr); ok {
				if room, ok := chosen.X.(*ast.Ident); ok {
					listed[room.Name+"."+chosen.Sel.Name] = true
				}
			}
			return true
		})
	}
	names, err := filepath.Glob("*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	writers := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		for _, declaration := range parsed(t, name).Decls {
			function, ok := declaration.(*ast.FuncDecl)
			if !ok || function.Recv != nil || !function.Name.IsExported() || !writes(function) {
				continue
			}
			writers++
			if called := filepath.Base(filepath.Dir(name)) + "." + function.Name.Name; !listed[called] {
				t.Errorf("%s writes a format that is not in Formats", called)
			}
		}
	}
	if writers < len(Formats) {
		t.Errorf("%d functions write %d formats", writers, len(Formats))
	}
}

func parsed(t *testing.T, name string) *ast.File {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// writes tells a function with an io.Writer among what it takes.
func writes(function *ast.FuncDecl) bool {
	for _, taken := range function.Type.Params.List {
		if kind, ok := taken.Type.(*ast.SelectorExpr); ok && kind.Sel.Name == "Writer" {
			if from, ok := kind.X.(*ast.Ident); ok && from.Name == "io" {
				return true
			}
		}
	}
	return false
}

// TestWrongContentIsRefused: a format that cannot hold a content says so.
func TestWrongContentIsRefused(t *testing.T) {
	src := reporttest.Plan(t, "muenster").Source(budget.Cash)
	for content, write := range map[Content]func(Format) error{
		Workbook: func(f Format) error { return Write(t.Context(), f, exporttest.Sample(words.German), io.Discard) },
		Report: func(f Format) error {
			return Write(t.Context(), f, paper.Report{Report: yearly.Of(src, 2018)}, io.Discard)
		},
		Agenda: func(f Format) error {
			return Write(t.Context(), f, calendar.Agenda{Data: src, Hearings: committees.Hearings(src)}, io.Discard)
		},
	} {
		for _, format := range Formats {
			if err := write(format); (err == nil) != format.Holds(content) {
				t.Errorf("%s, content %d: %v", format.Name, content, err)
			}
		}
	}
}
