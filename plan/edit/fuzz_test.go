package edit_test

import (
	"os"
	"path/filepath"
	"testing"

	"digiplan/plan/edit"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// FuzzSetAndUndo changes any field of the first measure of any text, as it is
// typed: the file holds what the step says, and undone it is what it was, byte for
// byte.
func FuzzSetAndUndo(f *testing.F) {
	f.Add([]byte(small), 3, "läuft")
	f.Add([]byte(small), 5, "")
	f.Add([]byte("\ufeff[plan]\r\ntitle = 'x'\r\nyears = {from=2018,to=2019}\r\n[[measure]]\r\nid='a'\r\ntitle='b'\r\nneed.2018 = 1 # c\r\n"), 7, "1.234,50")
	f.Fuzz(func(t *testing.T, text []byte, field int, typed string) {
		folder := t.TempDir()
		name := filepath.Join(folder, "plan.toml")
		if err := os.WriteFile(name, text, 0o600); err != nil {
			t.Fatal(err)
		}
		s := workspace.Location{Files: os.DirFS(folder), Folder: folder}.Read()
		if len(s.Plan.Measures) == 0 {
			return
		}
		entry, ok := edit.Find(s, s.Plan.Measures[0].At, 0)
		if !ok || len(entry.Fields) == 0 {
			return
		}
		v := entry.Fields[int(uint(field)%uint(len(entry.Fields)))]
		value, problem := v.Read(typed, words.German)
		if problem != nil {
			return
		}
		step, problem := entry.Set(v, value)
		if problem != nil {
			return
		}
		holds := func(want []byte) {
			t.Helper()
			if got, err := os.ReadFile(name); err != nil || string(got) != string(want) {
				t.Errorf("the file says %q, %v; want %q", got, err, want)
			}
		}
		if err := step.Do(s.Location); err != nil {
			t.Fatal(err)
		}
		holds(step.After)
		if err := step.Undo(s.Location); err != nil {
			t.Fatal(err)
		}
		holds(text)
	})
}
