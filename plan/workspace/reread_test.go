package workspace

import (
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

// TestRereadOfChangedEntries changes a file of the example again and again:
// what is read anew entry by entry is what is read for the first time.
func TestRereadOfChangedEntries(t *testing.T) {
	const name = "measures-rathaus.toml"
	folder := exampleFiles(t)
	old := string(folder[name].Data)
	last := old[strings.LastIndex(old, "\n[[measure]]\n"):]
	place := Location{Files: folder}
	snapshot := place.Read()
	for i, text := range []string{
		"# neu\n" + old,
		strings.Replace(old, "\ntitle = ", "\ntitle = 1 # ", 2),
		"\n" + strings.Replace(old, "\ntitle = ", "\ntitle = 1 # ", 2),
		strings.Replace(old, "\ntitle = ", "\ntitle = = ", 1),
		old + last,
		strings.TrimSuffix(old, last),
		strings.ReplaceAll(old, "\n", "\r\n"),
		old + "\n[plan]\ntitle = \"Noch einer\"\n",
		last + old,
		old,
	} {
		before := written(t, snapshot)
		folder[name] = &fstest.MapFile{Data: []byte(text)}
		want := written(t, place.Read())
		again := make([]*Snapshot, 4)
		var reading sync.WaitGroup
		for i := range again {
			reading.Go(func() { again[i] = snapshot.Reread() })
		}
		reading.Wait()
		for _, again := range again {
			if got := written(t, again); got != want {
				t.Errorf("text %d reads again\n%s; want\n%s", i, got, want)
			}
		}
		if written(t, snapshot) != before {
			t.Errorf("text %d has changed the old snapshot", i)
		}
		snapshot = again[0]
	}
}

func exampleFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	const example = "../../testdata/muenster"
	entries, err := os.ReadDir(example)
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{}
	for _, entry := range entries {
		text, err := os.ReadFile(example + "/" + entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		folder[entry.Name()] = &fstest.MapFile{Data: text}
	}
	return folder
}
