package command

import (
	"slices"
	"testing"

	"github.com/spf13/cobra"
)

// TestOffersArePlain holds that shells are offered nothing that is more than
// one line of text, and no flag where an argument is wanted.
func TestOffersArePlain(t *testing.T) {
	all := offer(func(typed) ([]cobra.Completion, cobra.ShellCompDirective) {
		return []cobra.Completion{"id\twhat it is", "id$(x)", "a\nb", "a\x1b[31m", "a\u202eb", "-rf", "--output=x", "--output=y\tz"}, 0
	})
	for word, want := range map[string][]cobra.Completion{
		"":   {"id\twhat it is", "id$(x)"},
		"a":  {},
		"-":  {"-rf", "--output=x", "--output=y\tz"},
		"id": {"id\twhat it is", "id$(x)"},
	} {
		if got, _ := all.to(typed{word: word}); !slices.Equal(got, want) {
			t.Errorf("behind %q is offered %q; want %q", word, got, want)
		}
	}
}
