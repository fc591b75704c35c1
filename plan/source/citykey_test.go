package source

import (
	"strings"
	"testing"

	"digiplan/plan/words"
)

// TestCityKeyHints: each slip has its own way out.
func TestCityKeyHints(t *testing.T) {
	for text, want := range map[string]string{
		"5515000":      `"05515000"`,
		"055150000000": `"05515000"`,
		"053340002002": `"05334002"`,
		"05 515 000":   "ohne Leerzeichen",
		"Münster":      "acht Ziffern",
	} {
		if hint := cityKeyHint(text).In(words.German); !strings.Contains(hint, want) {
			t.Errorf("the hint for %q is %q; want %s", text, hint, want)
		}
	}
}
