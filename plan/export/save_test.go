package export

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"digiplan/budget"
	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/paper"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/yearly"
	"digiplan/plan/save"
	"digiplan/plan/words"
)

func put(t *testing.T, name, content string) string {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

// leftovers are the files that an export must not leave behind.
func leftovers(t *testing.T, folder string) []string {
	t.Helper()
	found, _ := filepath.Glob(filepath.Join(folder, ".digiplan-*"))
	return found
}

func TestSaveFaults(t *testing.T) {
	for name, c := range map[string]struct {
		make  func(t *testing.T, folder string) string
		force bool
		want  save.Reason
		says  string
	}{
		"no folder": {func(t *testing.T, folder string) string { return filepath.Join(folder, "nein", "a.xlsx") }, true, save.NoFolder, "Ordner gibt es nicht"},
		"folder is a file": {func(t *testing.T, folder string) string {
			return filepath.Join(put(t, filepath.Join(folder, "datei"), ""), "a.xlsx")
		}, true, save.NoFolder, "Ordner gibt es nicht"},
		"is a folder":     {func(t *testing.T, folder string) string { return folder }, true, save.IsFolder, "ist ein Ordner"},
		"ends in a slash": {func(t *testing.T, folder string) string { return folder + "/" }, true, save.IsFolder, "ist ein Ordner"},
		"open in LibreOffice": {func(t *testing.T, folder string) string {
			put(t, filepath.Join(folder, ".~lock.a.xlsx#"), "Anna Amt,anna,rechner,01.03.2026 08:00,file:///home;")
			return filepath.Join(folder, "a.xlsx")
		}, true, save.Open, "(von Anna Amt)"},
		"open in Excel": {func(t *testing.T, folder string) string {
			put(t, filepath.Join(folder, "~$a.xlsx"), "\x04Bert"+strings.Repeat(" ", 50))
			return filepath.Join(folder, "a.xlsx")
		}, true, save.Open, "(von Bert)"},
		"not a workbook": {func(t *testing.T, folder string) string { return put(t, filepath.Join(folder, "a.xlsx"), "Brief") }, false, save.Foreign, "nach der Ausgabe geändert"},
		"worked on by somebody": {func(t *testing.T, folder string) string {
			return put(t, filepath.Join(folder, "a.xlsx"), savedBy(t, "Microsoft Excel"))
		}, false, save.Foreign, "nach der Ausgabe geändert"},
		"somebody else's": {func(t *testing.T, folder string) string {
			return put(t, filepath.Join(folder, "a.xlsx"), foreign(t))
		}, false, save.Foreign, "nach der Ausgabe geändert"},
		"read-only": {func(t *testing.T, folder string) string {
			name := put(t, filepath.Join(folder, "a.xlsx"), "")
			os.Chmod(name, 0o444)
			return name
		}, false, save.ReadOnly, "schreibgeschützt"},
		"links in a circle": {func(t *testing.T, folder string) string {
			name := filepath.Join(folder, "a.xlsx")
			if err := os.Symlink(name, name); err != nil {
				t.Fatal(err)
			}
			return name
		}, true, save.Failed, "im Kreis"},
	} {
		if runtime.GOOS == "windows" && name == "links in a circle" {
			continue // needs a right that people there have not
		}
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			target := c.make(t, folder)
			before, _ := os.ReadFile(target)
			err := Save(t.Context(), target, formatOf(t, "xlsx"), exporttest.Sample(words.German), c.force, nil)
			var known *save.Error
			if !errors.As(err, &known) || known.Why != c.want {
				t.Fatalf("Save gives %v; want reason %d", err, c.want)
			}
			if c.want != save.Failed && !strings.Contains(known.In(words.German), c.says) || known.In(words.English) == known.In(words.German) {
				t.Errorf("it says %q and %q; want %q", known.In(words.German), known.In(words.English), c.says)
			}
			if after, _ := os.ReadFile(target); !bytes.Equal(before, after) {
				t.Error("the old file has changed")
			}
			if found := leftovers(t, folder); len(found) > 0 {
				t.Errorf("left behind: %q", found)
			}
		})
	}
}

// foreign is a workbook that somebody else has made.
func foreign(t *testing.T) string {
	var to bytes.Buffer
	archive := zip.NewWriter(&to)
	core, _ := archive.Create("docProps/core.xml")
	io.WriteString(core, `<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Anna</dc:creator></cp:coreProperties>`)
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return to.String()
}

// savedBy is a workbook of digiplan that another program has saved.
func savedBy(t *testing.T, program string) string {
	file, err := excelize.OpenReader(bytes.NewReader(written(t, "xlsx", exporttest.Sample(words.German))))
	if err != nil {
		t.Fatal(err)
	}
	var to bytes.Buffer
	if err := errors.Join(file.SetAppProps(&excelize.AppProperties{Application: program}), file.Write(&to), file.Close()); err != nil {
		t.Fatal(err)
	}
	return to.String()
}

func TestSaveReplaces(t *testing.T) {
	for _, f := range For(Workbook) {
		t.Run(f.Name, func(t *testing.T) {
			target := filepath.Join(t.TempDir(), "plan"+f.Endings[0])
			for range 2 { // the second one replaces a file of ours
				if err := Save(t.Context(), target, f, exporttest.Sample(words.German), false, nil); err != nil {
					t.Fatal(err)
				}
			}
			put(t, target, "etwas anderes\n")
			if err := Save(t.Context(), target, f, exporttest.Sample(words.German), false, nil); err == nil {
				t.Error("a file of somebody else was replaced")
			}
			if err := Save(t.Context(), target, f, exporttest.Sample(words.German), true, nil); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestSaveKeepsModeAndLink(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Log("modes and links are of Unix")
		return
	}
	folder := t.TempDir()
	target := put(t, filepath.Join(folder, "echt.xlsx"), "")
	if err := os.Chmod(target, 0o640); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(folder, "zeiger.xlsx")
	if err := os.Symlink("echt.xlsx", link); err != nil {
		t.Fatal(err)
	}
	if err := Save(t.Context(), link, formatOf(t, "xlsx"), exporttest.Sample(words.German), false, nil); err != nil {
		t.Fatal(err)
	}
	info, _ := os.Stat(target)
	if still, err := os.Readlink(link); err != nil || still != "echt.xlsx" || info.Mode().Perm() != 0o640 || info.Size() == 0 {
		t.Errorf("link to %q, mode %v, %d bytes", still, info.Mode(), info.Size())
	}
	dangling := filepath.Join(folder, "neu-zeiger.xlsx")
	os.Symlink("neu.xlsx", dangling)
	if err := Save(t.Context(), dangling, formatOf(t, "xlsx"), exporttest.Sample(words.German), false, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(folder, "neu.xlsx")); err != nil {
		t.Error(err)
	}
}

// TestSaveBreaksOff: a full disk, or any fault while writing, leaves the old file.
func TestSaveBreaksOff(t *testing.T) {
	folder := t.TempDir()
	target := put(t, filepath.Join(folder, "a.csv"), "alt")
	full := errors.New("no space left on device")
	err := formatOf(t, "csv").save(save.File, target, true, func(w io.Writer) error {
		io.WriteString(w, strings.Repeat("x", 1<<20))
		return full
	})
	if content, _ := os.ReadFile(target); string(content) != "alt" || !errors.Is(err, full) || len(leftovers(t, folder)) > 0 {
		t.Errorf("%q, %v, %q", content, err, leftovers(t, folder))
	}
}

// TestSaveKilled kills an export in the middle of its writing: the old file
// stays whole.
func TestSaveKilled(t *testing.T) {
	if target := os.Getenv("DIGIPLAN_EXPORT_TO"); target != "" {
		err := formatOf(t, "xlsx").save(save.File, target, true, func(w io.Writer) error {
			io.WriteString(w, strings.Repeat("x", 1<<20))
			os.Stdout.WriteString("half\n")
			io.ReadAll(os.Stdin) // until killed
			return nil
		})
		t.Fatal(err)
	}
	target := put(t, filepath.Join(t.TempDir(), "plan.xlsx"), "alt")
	child := exec.Command(os.Args[0], "-test.run=^TestSaveKilled$")
	child.Env = append(os.Environ(), "DIGIPLAN_EXPORT_TO="+target)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := child.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(out, make([]byte, len("half\n"))); err != nil {
		t.Fatal(err)
	}
	child.Process.Kill()
	child.Wait()
	if content, err := os.ReadFile(target); string(content) != "alt" {
		t.Errorf("after a kill: %d bytes, %v", len(content), err)
	}
}

// TestYearlySavesOverItsOwn replaces an older state of the same report and
// keeps what it did not write.
func TestYearlySavesOverItsOwn(t *testing.T) {
	src := reporttest.Plan(t, "muenster").Source(budget.Cash)
	saved := func(name string, format Format, force bool) error {
		return Save(t.Context(), name, format, paper.Report{Report: yearly.Of(src, 2018), Lang: words.German}, force, nil)
	}
	for _, format := range For(Report) {
		name := filepath.Join(t.TempDir(), "bericht"+format.Endings[0])
		for range 2 {
			if err := saved(name, format, false); err != nil {
				t.Fatal(format.Name, err)
			}
			src.AsOf = src.AsOf.Add(24 * time.Hour)
		}
		if err := os.WriteFile(name, []byte("# Meine Notizen\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		var refused *save.Error
		if err := saved(name, format, false); !errors.As(err, &refused) || refused.Why != save.Foreign {
			t.Errorf("%s: a foreign file gave %v", format.Name, err)
		}
		if err := saved(name, format, true); err != nil {
			t.Errorf("%s with force: %v", format.Name, err)
		}
	}
}
