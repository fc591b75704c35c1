package widget

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"digiplan/plan/words"
	"digiplan/tui/style"
)

func TestColumnsMoveSideways(t *testing.T) {
	g := NewGrid(sampleTable(), words.German)
	g.Frozen = []string{"title"}
	for scrolled, want := range []string{
		"0: title need allocated filled 0 2",
		"1: title allocated filled id 1 1",
		"2: title filled id 2 1",
		"3: title id note 3 0",
		"3: title id note 3 0", // there is no more to see
	} {
		g.Scrolled = scrolled
		left, right := g.Sideways(50)
		if got := fmt.Sprintf("%d: %s %d %d", left, strings.Join(g.Keys(50), " "), left, right); got != want {
			t.Errorf("%d scrolled: %q; want %q", scrolled, got, want)
		}
	}
	g.Scrolled = 5
	if left, right := g.Sideways(120); left != 0 || right != 0 {
		t.Errorf("%d and %d columns are hidden where all fit", left, right)
	}
}

func TestHeadTellsHowManyColumnsAreHidden(t *testing.T) {
	g := NewGrid(sampleTable(), words.German)
	g.Frozen = []string{"title"}
	for scrolled, want := range []string{
		"  Maßnahme 2›  Bedarf  Zugeordnet        %        ",
		"  Maßnahme     Zugeordnet  % ‹1 1›  Id            ",
		"  Maßnahme     % ‹2 1›  Id                        ",
		"  Maßnahme ‹3  Id                 Bemerkung       ",
	} {
		g.Scrolled = scrolled
		if head := headOf(g, 50); head != want {
			t.Errorf("%d scrolled the head is %q; want %q", scrolled, head, want)
		}
	}
	g.Frozen = nil
	if head := headOf(g, 50); strings.ContainsAny(head, "‹›") {
		t.Errorf("the head of a table that does not move is %q", head)
	}
}

func headOf(g Grid, width int) string {
	head, _, _ := strings.Cut(g.View(width, 4, words.German, style.Style{}), "\n")
	return head
}

func TestOnlyChosenColumns(t *testing.T) {
	g := NewGrid(sampleTable(), words.German)
	g.Frozen, g.Only = []string{"title"}, []string{"note", "need"}
	if got := strings.Join(g.Keys(80), " "); got != "need note" {
		t.Errorf("chosen are %q", got)
	}
	g.Only = []string{"note", "need", "allocated", "title", "filled", "helper"}
	if got := strings.Join(g.Keys(39), " "); got != "title need allocated" {
		t.Errorf("as many as fit, from the left: %q", got)
	}
}

// TestEveryColumnComesIntoSight moves step by step through any table: each step
// keeps the first column and shows a new one, and no number is cut.
func TestEveryColumnComesIntoSight(t *testing.T) {
	g := NewGrid(sampleTable(), words.English)
	g.Bars = map[string][2]string{"filled": {"allocated", "need"}}
	rapid.Check(t, func(t *rapid.T) {
		g := g
		g.Frozen = rapid.SampledFrom([][]string{{"title"}, {"id", "title"}, {"gone"}}).Draw(t, "frozen")
		g.Sort = rapid.SampledFrom([]string{"", "need", "note"}).Draw(t, "sort")
		width := rapid.IntRange(40, 120).Draw(t, "width")
		seen := make(map[string]bool)
		g.Scrolled = 0
		kept := g.Keys(width)[0]
		if g.Frozen[0] == "title" {
			kept = "title"
		}
		for step := 0; ; step++ {
			g.Scrolled = step
			left, right := g.Sideways(width)
			keys := g.Keys(width)
			if left != step || !slices.Contains(keys, kept) || len(keys)+left+right != 6 {
				t.Fatalf("step %d: %v with %d and %d hidden", step, keys, left, right)
			}
			for _, key := range keys {
				seen[key] = true
			}
			text := g.View(width, 6, words.English, style.Style{})
			for _, line := range strings.Split(text, "\n") {
				if ansi.StringWidth(line) != width {
					t.Fatalf("%q is not %d cells wide", line, width)
				}
			}
			if seen["allocated"] && strings.Contains(text, "15…") {
				t.Fatalf("a number is cut:\n%s", text)
			}
			if right == 0 { // the last one is in sight
				break
			}
		}
		if len(seen) != 6 {
			t.Fatalf("only %v are ever in sight", seen)
		}
	})
}
