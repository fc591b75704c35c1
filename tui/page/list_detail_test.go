package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"digiplan/plan/report/committees"
	"digiplan/plan/words"
)

// TestDetailSaysThatItGoesOn scrolls down a detail that is longer than its
// room, below the table and beside it, until its last line is in sight.
func TestDetailSaysThatItGoesOn(t *testing.T) {
	for _, width := range []int{40, 80, 200} {
		l := NewMeasures().(*list)
		f := frameOf(example(), words.German, width, 20, l)
		press(t, l, f, "enter")
		lines := l.detailText(f, l.areas(f).detailWidth).Lines
		last := strings.TrimSpace(ansi.Strip(lines[len(lines)-1]))
		if view := ansi.Strip(l.View(f)); !strings.Contains(view, " ↓ ") || !strings.Contains(view, " weitere Zeilen") || strings.Contains(view, last) {
			t.Errorf("at %d the detail does not say that it goes on:\n%s", width, view)
		}
		for range len(lines) {
			if view := ansi.Strip(l.View(f)); !strings.Contains(view, "↓ ") {
				break
			}
			press(t, l, f, "J")
		}
		if view := ansi.Strip(l.View(f)); !strings.Contains(view, last) || !strings.Contains(view, "↑ ") || strings.Contains(view, "↓ ") {
			t.Errorf("at %d the end is not in sight:\n%s", width, view)
		}
	}
}

func TestShortDetailIsNotScrolled(t *testing.T) {
	l := NewFindings().(*list)
	f := frameOf(example(), words.German, 80, 40, l)
	for _, action := range l.Actions(f) {
		if strings.Contains(action.Keys, "J") && !action.Quiet {
			t.Errorf("the key line offers %s", action.Title.De)
		}
	}
	if view := ansi.Strip(l.View(f)); strings.ContainsAny(view, "↓↑") {
		t.Errorf("there is more than all:\n%s", view)
	}
}

// TestDetailsOpenAndCloseWithI on every list, as its action says.
func TestDetailsOpenAndCloseWithI(t *testing.T) {
	snapshot := example()
	for _, p := range append(All(), NewChanges(earlier())) {
		l, ok := p.(*list)
		if !ok {
			continue
		}
		f := frameOf(snapshot, words.German, 80, 20, p)
		for range 3 {
			was, title := l.open, details
			if was {
				title = shutDetail
			}
			for _, action := range p.Actions(f) {
				if strings.Contains(" "+action.Keys+" ", " i ") && action.Title != title {
					t.Errorf("%s: i is %q; want %q", l.table, action.Title.De, title.De)
				}
			}
			if press(t, p, f, "i"); l.open == was {
				t.Errorf("%s: i leaves the detail as it is", l.table)
			}
		}
	}
}

// A page that knows no more of a row shows the row's own cells, on the screen and
// line by line.
func TestDetailsOfARowAlone(t *testing.T) {
	l := &list{title: words.Phrase{De: "Anträge", En: "Motions"}, table: "motions", make: committees.Motions}
	f := frameOf(example(), words.German, 100, 30, l)
	l.toggleDetail(f)
	for _, want := range []string{"Fraktion", "Bündnis 90/Die Grünen/GAL, CDU", "Punkt 6 von V/0989/2017"} {
		if view := ansi.Strip(l.View(f)); !strings.Contains(view, want) {
			t.Errorf("the details do not say %q:\n%s", want, view)
		}
	}
	detail, ok := l.About(f.Model.Source, "A-R/0045/2016")
	if !ok || len(detail.Facts) != 7 || detail.Facts[1].Value.In(words.German) != "Masterplan für flächendeckenden Freifunk" {
		t.Errorf("the motion is %v, %+v", ok, detail)
	}
	if _, ok := l.About(f.Model.Source, "A-R/none"); ok {
		t.Error("there is a motion that there is not")
	}
}
