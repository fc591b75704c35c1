package export

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"digiplan/plan/export/exporttest"
	"digiplan/plan/words"
)

// TestCancelledSaveLeavesTheFolder: whichever format is called off in the
// middle, old files stay as they were and nothing is left beside them.
func TestCancelledSaveLeavesTheFolder(t *testing.T) {
	w := exporttest.Large(2_000)
	for _, format := range For(Workbook) {
		t.Run(format.Name, func(t *testing.T) {
			folder := t.TempDir()
			old := put(t, filepath.Join(folder, "old"+format.Endings[0]), "the old one")
			for _, target := range []string{old, filepath.Join(folder, "new"+format.Endings[0])} {
				ctx, cancel := context.WithCancel(t.Context())
				err := Save(ctx, target, format, w, true, func(done, all int) {
					if done*2 > all {
						cancel()
					}
				})
				if !errors.Is(err, context.Canceled) {
					t.Errorf("%s: %v", target, err)
				}
			}
			if content, err := os.ReadFile(old); err != nil || string(content) != "the old one" {
				t.Errorf("the old file holds %q, %v", content, err)
			}
			if found, _ := os.ReadDir(folder); len(found) != 1 {
				t.Errorf("left behind: %v", found)
			}
		})
	}
}

// TestProgressReachesTheEnd without going back, by steps that are worth
// drawing, with all tables and their totals.
func TestProgressReachesTheEnd(t *testing.T) {
	w := exporttest.Large(2_048)
	w.Sheets = append(w.Sheets, exporttest.Sample(words.German).Sheets...)
	for _, format := range For(Workbook) {
		heard, last, whole := 0, 0, 0
		err := write(format, w, &job{ctx: t.Context(), to: io.Discard, tell: func(done, all int) {
			if done < last || done > all || whole != 0 && all != whole {
				t.Errorf("%s: %d of %d after %d", format.Name, done, all, last)
			}
			heard, last, whole = heard+1, done, all
		}})
		if err != nil || heard < 8 || whole-last >= pause {
			t.Errorf("%s: %d reports, the last %d of %d, %v", format.Name, heard, last, whole, err)
		}
	}
}

// TestCalledOffBefore: a job that is called off before it begins writes nothing.
func TestCalledOffBefore(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, format := range For(Workbook) {
		if err := Write(ctx, format, exporttest.Large(10), failing{t}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", format.Name, err)
		}
	}
}

type failing struct{ t *testing.T }

func (f failing) Write(content []byte) (int, error) {
	f.t.Errorf("%d bytes are written", len(content))
	return len(content), nil
}
