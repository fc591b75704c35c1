package export

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"digiplan/plan/words"
)

// TestCancelledSaveLeavesTheFolder: whichever format is called off in the
// middle, old files stay as they were and nothing is left beside them.
func TestCancelledSaveLeavesTheFolder(t *testing.T) {
	workbook := large(2_000)
	for _, format := range Formats {
		t.Run(format.Name, func(t *testing.T) {
			folder := t.TempDir()
			old := put(t, filepath.Join(folder, "old"+format.Ext), "the old one")
			for _, target := range []string{old, filepath.Join(folder, "new"+format.Ext)} {
				ctx, cancel := context.WithCancel(t.Context())
				err := Save(ctx, target, format, workbook, true, func(done, all int) {
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
	workbook := large(2_048)
	workbook.Sheets = append(workbook.Sheets, sample(words.German).Sheets...)
	for _, format := range Formats {
		heard, last, whole := 0, 0, 0
		err := write(t.Context(), format, workbook, io.Discard, func(done, all int) {
			if done < last || done > all || whole != 0 && all != whole {
				t.Errorf("%s: %d of %d after %d", format.Name, done, all, last)
			}
			heard, last, whole = heard+1, done, all
		})
		if err != nil || heard < 8 || whole-last >= pause {
			t.Errorf("%s: %d reports, the last %d of %d, %v", format.Name, heard, last, whole, err)
		}
	}
}

// TestCalledOffBefore: a job that is called off before it begins writes nothing.
func TestCalledOffBefore(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, format := range Formats {
		if err := Write(ctx, format, large(10), failing{t}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", format.Name, err)
		}
	}
}

type failing struct{ t *testing.T }

func (f failing) Write(content []byte) (int, error) {
	f.t.Errorf("%d bytes are written", len(content))
	return len(content), nil
}
