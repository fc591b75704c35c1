package widget

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"digiplan/plan/table"
	"digiplan/plan/words"
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
		want := 0
		for _, amount := range amounts {
			list.Rows = append(list.Rows, table.Row{Cells: []table.Cell{table.Cash(amount)}})
			want = max(want, ansi.StringWidth(table.Cash(amount).In(words.German)))
		}
		widths, _ := Measure(list, words.German)
		if got := widths[0]; got != want {
			t.Fatalf("the widest of %d takes %d cells; want %d", amounts, got, want)
		}
	})
}
