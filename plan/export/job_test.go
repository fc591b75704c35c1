package export

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
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
				heard := 0
				err := Save(ctx, target, format, workbook, true, func(done, all int) {
					heard++
					if done*2 > all {
						cancel()
					}
				})
				if !errors.Is(err, context.Canceled) || heard != 4 {
					t.Errorf("%s: %v, after %d reports", target, err, heard)
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

// TestProgressCountsAllRows of all tables, totals too.
func TestProgressCountsAllRows(t *testing.T) {
	for _, format := range Formats {
		var heard []int
		err := write(t.Context(), format, large(1_024), io.Discard, func(done, all int) {
			if all != 1_024 {
				t.Errorf("%s: %d rows in all", format.Name, all)
			}
			heard = append(heard, done)
		})
		if err != nil || !slices.Equal(heard, []int{256, 512, 768, 1024}) {
			t.Errorf("%s: heard %v, %v", format.Name, heard, err)
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
