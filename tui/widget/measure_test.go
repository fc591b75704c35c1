package widget

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/style"
)

func TestWidthIsTheTerminals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("aZ Ä߀–…−„“e\u0301世\u200bſ\u00ad"))).Draw(t, "text")
		if got, want := Width(text), ansi.StringWidth(text); got != want {
			t.Fatalf("Width(%q) = %d; want %d", text, got, want)
		}
	})
}

// TestWidestAmountIsFoundAmongFew compares with measuring every amount.
func TestWidestAmountIsFoundAmongFew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amounts := rapid.SliceOf(rapid.OneOf(rapid.Int64Range(-1e13, 1e13), rapid.Int64Range(-2000, 2000), rapid.Just(int64(0)))).Draw(t, "amounts")
		list := &table.Table{Columns: []table.Column{{Key: "k", Kind: table.Money}}}
		want, cents := 0, slices.ContainsFunc(amounts, func(amount int64) bool { return amount%100 != 0 })
		for _, amount := range amounts {
			list.Rows = append(list.Rows, table.Row{Cells: []table.Cell{table.Cash(amount)}})
			width := ansi.StringWidth(table.Cash(amount).In(words.German))
			if cents && amount != 0 && amount%100 == 0 {
				width += len(",00")
			}
			want = max(want, width)
		}
		m := Measure(list, words.German)
		if got := m.Widths[0]; got != want || m.Cents[0] != cents {
			t.Fatalf("the widest of %d takes %d cells, cents %v; want %d, %v", amounts, got, m.Cents[0], want, cents)
		}
	})
}

// TestCentsStandBelowCents: where one amount of a column has cents, all have them, but
// for nothing; where none has, none.
func TestCentsStandBelowCents(t *testing.T) {
	for want, amounts := range map[string][]table.Cash{
		"    1.000,00\n        2,50\n           –\n       -3,00": {100_000, 2_50, 0, -3_00},
		"       1.000\n           2":                             {100_000, 2_00},
	} {
		list := &table.Table{Columns: []table.Column{{Key: "k", Title: words.Same("Kosten"), Kind: table.Money}}}
		for _, amount := range amounts {
			list.Rows = append(list.Rows, table.Row{Cells: []table.Cell{amount}})
		}
		shown := NewGrid(list, words.German).View(12, 1+len(amounts), words.German, style.Style{})
		var lines []string
		for _, line := range strings.Split(ansi.Strip(shown), "\n")[1:] {
			lines = append(lines, fmt.Sprintf("%12s", strings.ReplaceAll(strings.TrimSpace(line), "−", "-")))
		}
		if got := strings.Join(lines, "\n"); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

// TestAskedColumnsStayInSight: what a table is filtered and sorted by is not among
// what gives way.
func TestAskedColumnsStayInSight(t *testing.T) {
	list := &table.Table{Columns: []table.Column{{Key: "name", Title: words.Same("Maßnahme"), Priority: 1}}}
	row := table.Row{ID: "a", Cells: []table.Cell{table.Name("Digitallabor")}}
	for i := range 9 {
		key := string(rune('a' + i))
		list.Columns = append(list.Columns, table.Column{Key: key, Title: words.Same("Betrag"), Kind: table.Money, Priority: 1 + i})
		row.Cells = append(row.Cells, table.Cash(1_000_000_00))
	}
	list.Rows = []table.Row{row}
	g := NewGrid(list, words.German)
	for _, width := range []int{40, 80} {
		if g.Asked = nil; slices.Contains(g.Keys(width), "i") {
			t.Errorf("%d: nothing gives way: %v", width, g.Keys(width))
		}
		if g.Asked = []string{"i", "h"}; !slices.Contains(g.Keys(width), "i") || !slices.Contains(g.Keys(width), "h") {
			t.Errorf("%d: %v", width, g.Keys(width))
		}
	}
}

// TestLongTitlesGiveWay above numbers, never the numbers themselves.
func TestLongTitlesGiveWay(t *testing.T) {
	for title, want := range map[int]int{23: 23, 24: 24, 57: 24} {
		list := &table.Table{
			Columns: []table.Column{{Key: "k", Title: words.Same(strings.Repeat("x", title)), Kind: table.Money}},
			Rows:    []table.Row{{Cells: []table.Cell{table.Cash(100_00)}}},
		}
		if got := Measure(list, words.German).Widths[0]; got != want {
			t.Errorf("a title of %d cells takes %d; want %d", title, got, want)
		}
	}
}
