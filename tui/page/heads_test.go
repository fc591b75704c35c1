package page

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// TestHeadingsAreNotCut moves through the columns of every page at several
// widths, with much in them and with nothing. A heading is only cut where the
// signs of hidden columns find no room at all.
func TestHeadingsAreNotCut(t *testing.T) {
	bare := workspace.Location{Files: os.DirFS("../../testdata/citeq-2026")}.Read() // no measures
	for name, snapshot := range map[string]*workspace.Snapshot{"full": example(), "bare": bare} {
		for _, lang := range []words.Lang{words.German, words.English} {
			for _, width := range []int{80, 93, 120, 160, 200} {
				pages := append(All(), NewChanges(earlier()))
				f := frameOf(snapshot, lang, width, 20, pages...)
				for _, p := range pages {
					if l, ok := p.(*list); ok {
						wantHeads(t, name, l, f)
					}
				}
			}
		}
	}
}

// mostSigns are the cells of the signs of more than ten columns on either side.
const mostSigns = len(" <10 10>")

func wantHeads(t *testing.T, name string, l *list, f Frame) {
	t.Helper()
	for _, l.open = range []bool{false, true} {
		width := l.areas(f).tableWidth
		for l.scrolled = 0; ; l.scrolled++ {
			g := l.grid(f)
			left, right := g.Sideways(width)
			head, _, _ := strings.Cut(ansi.Strip(g.View(width, 4, f.Lang, f.Style)), "\n")
			free := width - len([]rune(strings.TrimRight(head, " ")))
			if strings.Contains(head, "…") && (free >= mostSigns || left+right == 0) {
				t.Errorf("%s: %s at %d cuts a heading: %s", name, l.table, f.Width, head)
			}
			if left < l.scrolled || right == 0 {
				break
			}
		}
	}
	l.scrolled = 0
}

// TestIdsAreNotCut: on a hundred and twenty columns an id stands in full or not
// at all, and on eighty the number of a paper does.
func TestIdsAreNotCut(t *testing.T) {
	ids := map[string][]string{"measures": {"id"}, "positions": {"line"}, "both": {"id"}, "calendar": {"paper"}, "findings": {"measure", "line"}}
	f := frameOf(example(), words.German, 120, 20, All()...)
	for _, p := range All() {
		l, ok := p.(*list)
		if !ok {
			continue
		}
		l.open, l.group = false, ""
		for _, width := range []int{80, 120, 200} {
			f.Width = width
			g := l.grid(f)
			text := ansi.Strip(g.View(width, 400, f.Lang, f.Style))
			for _, key := range ids[l.table] {
				if !slices.Contains(g.Keys(width), key) {
					continue
				}
				for _, row := range l.index(f).Body {
					if value := row.Cells[g.Table.Column(key)]; value != nil && !strings.Contains(text, value.In(f.Lang)) {
						t.Errorf("%s at %d cuts %s", l.table, width, value.In(f.Lang))
					}
				}
			}
		}
		if l.table == "calendar" && !slices.Contains(l.grid(f).Keys(80), "paper") {
			t.Error("on eighty columns there is no paper")
		}
	}
}
