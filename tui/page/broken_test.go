package page

import (
	"strings"
	"testing"
	"testing/fstest"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// TestNoPlanNamesTheCommand that makes one; another fault does not.
func TestNoPlanNamesTheCommand(t *testing.T) {
	for text, want := range map[string]bool{"": true, "[plan\n": false} {
		files := fstest.MapFS{}
		if text != "" {
			files["plan.toml"] = &fstest.MapFile{Data: []byte(text)}
		}
		problems := workspace.Location{Files: files}.Read().Problems
		shown := NewBroken().View(Frame{Width: 80, Height: 24, Lang: words.German, Problems: problems})
		if got := strings.Contains(shown, "digiplan init ORDNER"); got != want {
			t.Errorf("%q: %v\n%s", text, got, shown)
		}
	}
}
