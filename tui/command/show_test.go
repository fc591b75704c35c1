package command_test

import (
	"strings"
	"testing"

	"digiplan/plan/words"
	"digiplan/tui/command"
)

// TestEveryTableIsPrinted prints every table that the list of tables names.
func TestEveryTableIsPrinted(t *testing.T) {
	c, out, messages := heard(root, words.English)
	if err := command.Show(t.Context(), c, command.Args{"", ""}, command.ShowOptions{Format: "table"}); err != nil {
		t.Fatal(err)
	}
	list := strings.Split(strings.TrimSpace(out.String()), "\n")[1:]
	if len(list) < 20 {
		t.Errorf("only %d tables", len(list))
	}
	for _, line := range list {
		name, _, _ := strings.Cut(line, " ")
		o := command.ShowOptions{Format: "table"}
		if name == "changes" {
			o.Compare = "testdata/muenster-2017"
		}
		out.Reset()
		messages.Reset()
		if err := command.Show(t.Context(), c, command.Args{name, "testdata/muenster"}, o); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if empty := messages.String() == "the table has no rows\n"; empty != (strings.Count(out.String(), "\n") < 2) {
			t.Errorf("%s prints %q and says %q", name, out.String(), messages.String())
		}
	}
}
