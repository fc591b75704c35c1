package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"digiplan/budget"
	"digiplan/plan/words"
)

// TestTimelineUsesItsRoom: where the window is wide, a year has a sign for each
// month or half of it, and the line above says so.
func TestTimelineUsesItsRoom(t *testing.T) {
	snapshot := example()
	short := example()
	short.Plan.Years = budget.Years{From: 2018, To: 2019}
	for name, c := range map[string]struct {
		width int
		short bool
		wants []string
	}{
		"two months": {80, false, []string{"je 2 Monate: ", "  ▒▒▒▒•▒  ▒▒▒▒▒▒  ▒▒▒▒▒•  "}},
		"months":     {200, false, []string{"je ein Monat: ", "  ▒▒▒▒▒▒▒▒▒•▒▒  ▒▒▒▒▒▒▒▒▒▒▒▒  "}},
		"halves":     {200, true, []string{"je ein halber Monat: ", "  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒•▒▒▒▒  "}},
	} {
		p := NewTimeline()
		f := frameOf(snapshot, words.German, c.width, 20, p)
		if c.short {
			f = frameOf(short, words.German, c.width, 20, p)
		}
		view := ansi.Strip(p.View(f))
		for _, want := range c.wants {
			if !strings.Contains(view, want) {
				t.Errorf("%s: %q is missing in\n%s", name, want, view)
			}
		}
	}
}

// TestNarrowCountsTakeLittleRoom: the number of findings does not take the room
// of the titles, and none is a dash.
func TestNarrowCountsTakeLittleRoom(t *testing.T) {
	p := NewMeasures()
	f := frameOf(example(), words.German, 200, 20, p)
	view := ansi.Strip(p.View(f))
	head := strings.Split(view, "\n")[1]
	if !strings.Contains(head, "  Festst.") || strings.Contains(head, "Feststellungen") || !strings.Contains(view, "Glasfaser für unterversorgte Lagen  ") {
		t.Errorf("the page is\n%s", view)
	}
	for _, line := range strings.Split(view, "\n")[2:] {
		if strings.HasSuffix(strings.TrimRight(line, " "), "  0") {
			t.Errorf("no finding is a nought: %s", line)
		}
	}
}
