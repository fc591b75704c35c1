package command_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"digiplan/plan/export"
)

// TestFormatsAreNamed: whatever the export can write, the help, the completion
// and the message about a wrong ending name.
func TestFormatsAreNamed(t *testing.T) {
	wrong := func(args ...string) string {
		said, _ := exec.Command(filepath.Join(built, "digiplan"), args...).CombinedOutput()
		return string(said)
	}
	for content, texts := range map[export.Content][]string{
		export.Workbook: {
			output(t, "export", "--lang", "de", "--help"), output(t, "export", "--lang", "en", "--help"),
			wrong("export", "--lang", "de", "-o", "plan.zip"), wrong("export", "--lang", "en", "-o", "plan.zip"),
		},
		export.Report: {
			output(t, "report", "--lang", "de", "--help"), output(t, "report", "--lang", "en", "--help"),
			wrong("report", "--lang", "de", "-o", "report.zip"), wrong("report", "--lang", "en", "-o", "report.zip"),
		},
	} {
		for _, format := range export.For(content) {
			for _, text := range texts {
				if !strings.Contains(text+" ", format.Endings[0]+" ") && !strings.Contains(text, format.Endings[0]+"\n") {
					t.Errorf("%s is not named in\n%s", format.Endings[0], text)
				}
			}
		}
	}
	for command, content := range map[string]export.Content{"export": export.Workbook, "show": export.Table} {
		offered := output(t, "__complete", command, "--format", "")
		for _, format := range export.For(content) {
			if !strings.Contains("\n"+offered, "\n"+format.Name+"\n") {
				t.Errorf("%s --format is not completed to %s:\n%s", command, format.Name, offered)
			}
		}
	}
}

// TestNoListOfFormatsByHand: a text that names two formats would have to be
// changed with the list.
func TestNoListOfFormatsByHand(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(names, filepath.Join(root, "main.go")) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		places := token.NewFileSet()
		file, err := parser.ParseFile(places, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(node ast.Node) bool {
			if text, ok := node.(*ast.BasicLit); ok && text.Kind == token.STRING && formatsIn(text.Value) > 1 {
				t.Errorf("%s lists formats: %s", places.Position(text.Pos()), text.Value)
			}
			return true
		})
	}
}

// formatsIn counts the formats that a text names.
func formatsIn(text string) int {
	named := 0
	for _, format := range export.Formats {
		for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(" ,:;()\"`|/", r) }) {
			if word == format.Name || word == format.Endings[0] {
				named++
				break
			}
		}
	}
	return named
}
