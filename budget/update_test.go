package budget

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// The flag of go test ./... -update; nothing in this package is written anew.
var _ = flag.Bool("update", false, "write the golden files anew")

// knowsUpdate is how a test file gives its package the flag -update.
var knowsUpdate = regexp.MustCompile(`"github\.com/charmbracelet/x/exp/golden"|flag\.Bool\("update"`)

// TestEveryPackageKnowsUpdate: go test refuses a flag in packages that do not
// have it, so one that has tests, but no golden files, imports the flag alone.
func TestEveryPackageKnowsUpdate(t *testing.T) {
	knows := make(map[string]bool)
	err := walk(func(name string) error {
		if matched, _ := filepath.Match("*_test.go", filepath.Base(name)); !matched {
			return nil
		}
		text, err := os.ReadFile(filepath.Join(root, name))
		folder := filepath.ToSlash(filepath.Dir(name))
		knows[folder] = knows[folder] || knowsUpdate.Match(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for folder, known := range knows {
		if !known {
			t.Errorf("go test ./... -update fails in %s: it needs the file update_test.go of its neighbours", folder)
		}
	}
	if len(knows) < 2 {
		t.Errorf("tests in %d packages", len(knows))
	}
}
