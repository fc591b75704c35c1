package workspace

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"
)

const never = time.Hour

// folderOf makes a real folder with files.
func folderOf(t *testing.T, files map[string]string) Location {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "plan")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		write(t, filepath.Join(folder, name), text)
	}
	place, err := Find(folder, ".")
	if err != nil {
		t.Fatal(err)
	}
	return place
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// comes waits for a notice; the time is only there so that a failing test ends.
func comes(t *testing.T, changed <-chan struct{}) {
	t.Helper()
	select {
	case _, open := <-changed:
		if !open {
			t.Fatal("the channel is closed; want a notice")
		}
	case <-time.After(20 * time.Second):
		t.Fatal("no notice of the change")
	}
}

func TestWatchNoticesEveryWayToSave(t *testing.T) {
	ways := map[string]func(t *testing.T, file, text string){
		"written": write,
		"renamed over": func(t *testing.T, file, text string) {
			write(t, file+".new", text)
			must(t, os.Rename(file+".new", file))
		},
		"moved away and written anew": func(t *testing.T, file, text string) {
			must(t, os.Rename(file, file+"~"))
			write(t, file, text)
		},
		"removed": func(t *testing.T, file, _ string) { must(t, os.Remove(file)) },
		"emptied": func(t *testing.T, file, _ string) { write(t, file, "") },
		"file added": func(t *testing.T, file, text string) {
			write(t, filepath.Join(filepath.Dir(file), "b.toml"), text)
		},
	}
	paces := map[string]WatchOptions{
		"told by the system": {Quiet: time.Millisecond, Poll: never},
		"polled":             {Quiet: time.Millisecond, Poll: time.Millisecond},
	}
	for way, save := range ways {
		for how, pace := range paces {
			t.Run(way+", "+how, func(t *testing.T) {
				place := folderOf(t, map[string]string{"a.toml": "a = 1\n"})
				changed := pace.Watch(t.Context(), place, place.Stamp())
				for round := range 3 { // a listener that holds on to the file is deaf the second time
					save(t, place.Path("a.toml"), fmt.Sprintf("b = %d\n", round))
					comes(t, changed)
					write(t, place.Path("a.toml"), fmt.Sprintf("a = 1%d\n", round))
					comes(t, changed)
				}
			})
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestWatchPollsWhereTheSystemIsSilent(t *testing.T) {
	elsewhere := filepath.Join(t.TempDir(), "real.toml")
	write(t, elsewhere, "a = 1\n")
	place := folderOf(t, nil)
	if err := os.Symlink(elsewhere, place.Path("a.toml")); err != nil {
		t.Skip("no links here:", err)
	}
	changed := WatchOptions{Quiet: time.Millisecond, Poll: time.Millisecond}.Watch(t.Context(), place, place.Stamp())
	write(t, elsewhere, "a = 22\n")
	comes(t, changed)
}

func TestWatchSurvivesItsFolder(t *testing.T) {
	place := folderOf(t, map[string]string{"a.toml": "a = 1\n"})
	changed := WatchOptions{Quiet: time.Millisecond, Poll: time.Millisecond}.Watch(t.Context(), place, place.Stamp())
	must(t, os.RemoveAll(place.Folder))
	comes(t, changed)
	must(t, os.Mkdir(place.Folder, 0o755))
	write(t, place.Path("a.toml"), "b = 2\n")
	comes(t, changed)
}

func TestWatchTellsOfWhatChangedBefore(t *testing.T) {
	place := folderOf(t, map[string]string{"a.toml": "a = 1\n"})
	before := place.Stamp()
	write(t, place.Path("a.toml"), "a = 22\n")
	comes(t, WatchOptions{Quiet: never, Poll: never}.Watch(t.Context(), place, before))
}

func TestWatchEndsWithItsContext(t *testing.T) {
	places := map[string]Location{
		"folder":                  folderOf(t, map[string]string{"a.toml": "a = 1\n"}),
		"plan inside the program": {Files: fstest.MapFS{"a.toml": {Data: []byte("a = 1\n")}}},
	}
	for name, place := range places {
		t.Run(name, func(t *testing.T) {
			ctx, end := context.WithCancel(t.Context())
			changed := DefaultWatch(nil).Watch(ctx, place, place.Stamp())
			end()
			select {
			case _, open := <-changed:
				if open {
					t.Fatal("a notice without a change")
				}
			case <-time.After(20 * time.Second):
				t.Fatal("the watch goes on")
			}
		})
	}
}

// TestWatchLooks goes step by step, without a clock: each step changes the
// files, then the watch looks.
func TestWatchLooks(t *testing.T) {
	place := folderOf(t, map[string]string{"a.toml": "a = 1\n", "b.toml": "b = 1\n"})
	w := &watch{place: place, changed: make(chan struct{}, 1), seen: place.look()}
	info, err := os.Stat(place.Path("a.toml"))
	must(t, err)
	steps := []struct {
		name        string
		change      func()
		again, told bool
	}{
		{"nothing", func() {}, false, false},
		{"only the time", func() { must(t, os.Chtimes(place.Path("a.toml"), time.Time{}, info.ModTime().Add(time.Second))) }, false, false},
		{"same size and time, other text", func() {
			write(t, place.Path("a.toml"), "a = 2\n")
			must(t, os.Chtimes(place.Path("a.toml"), time.Time{}, info.ModTime().Add(time.Second)))
		}, false, true},
		{"empty", func() { write(t, place.Path("a.toml"), "") }, true, false},
		{"written after all", func() { write(t, place.Path("a.toml"), "a = 3\n") }, false, true},
		{"empty again", func() { write(t, place.Path("a.toml"), "") }, true, false},
		{"still empty", func() {}, false, true},
		{"gone", func() { must(t, os.Remove(place.Path("b.toml"))) }, true, false},
		{"back as it was", func() { write(t, place.Path("b.toml"), "b = 1\n") }, false, false},
		{"hidden file", func() { write(t, place.Path(".#a.toml"), "x") }, false, false},
		{"other file", func() { write(t, place.Path("a.txt"), "x") }, false, false},
	}
	for _, step := range steps {
		step.change()
		again := w.look()
		told := len(w.changed) > 0
		if again != step.again || told != step.told {
			t.Errorf("%s: look again %v, told %v; want %v, %v", step.name, again, told, step.again, step.told)
		}
		if told {
			<-w.changed
		}
	}
}

func TestWatchNeverWaitsForItsReader(t *testing.T) {
	w := &watch{changed: make(chan struct{}, 1)}
	for range 3 {
		w.tell()
	}
	if len(w.changed) != 1 {
		t.Errorf("%d notices wait; want 1", len(w.changed))
	}
}

func TestStamp(t *testing.T) {
	changes := map[string]func(t *testing.T, place Location){
		"size": func(t *testing.T, place Location) {
			write(t, place.Path("a.toml"), "a = 10\n")
			must(t, os.Chtimes(place.Path("a.toml"), time.Time{}, time.Unix(1_500_000_000, 0)))
		},
		"time": func(t *testing.T, place Location) {
			must(t, os.Chtimes(place.Path("a.toml"), time.Time{}, time.Unix(1_600_000_000, 1)))
		},
		"added file":  func(t *testing.T, place Location) { write(t, place.Path("b.toml"), "") },
		"removed":     func(t *testing.T, place Location) { must(t, os.Remove(place.Path("a.toml"))) },
		"renamed":     func(t *testing.T, place Location) { must(t, os.Rename(place.Path("a.toml"), place.Path("c.toml"))) },
		"folder gone": func(t *testing.T, place Location) { must(t, os.RemoveAll(place.Folder)) },
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			place := folderOf(t, map[string]string{"a.toml": "a = 1\n"})
			must(t, os.Chtimes(place.Path("a.toml"), time.Time{}, time.Unix(1_500_000_000, 0)))
			before := place.Stamp()
			if again := place.Stamp(); again != before {
				t.Fatalf("Stamp() = %d, then %d without a change", before, again)
			}
			write(t, place.Path(".hidden.toml"), "x")
			if after := place.Stamp(); after != before {
				t.Error("a hidden file changes the stamp")
			}
			change(t, place)
			if after := place.Stamp(); after == before {
				t.Error("the stamp is the same after the change")
			}
		})
	}
}
