package xlsx

import (
	"slices"
	"testing"
)

// TestAlign: the first column of a table stands under the first of the sheet; its
// number stands at the right edge where the table is spread, else at the left, and
// where there is no place gets one of its own.
func TestAlign(t *testing.T) {
	b := &block{}
	text, number := func(width int) *gridColumn { return &gridColumn{width: width} }, func(width int) *gridColumn { return &gridColumn{width: width, right: true} }
	for name, one := range map[string]struct {
		columns []*gridColumn
		spread  bool
		want    []int // how many columns of the table stand in each of the sheet
	}{
		"spread":         {[]*gridColumn{text(100), number(50), number(50)}, true, []int{1, 0, 1}},
		"small":          {[]*gridColumn{text(100), number(50), number(50)}, false, []int{1, 1, 0}},
		"no place":       {[]*gridColumn{text(100)}, true, []int{1, 1}},
		"a wider column": {[]*gridColumn{text(100), number(200), number(50)}, true, []int{1, 1, 0}},
		"a text":         {[]*gridColumn{text(100), number(70), text(75)}, false, []int{1, 1, 0}},
		"all the same":   {[]*gridColumn{text(100), text(75), number(65)}, false, []int{1, 0, 1}},
		"an empty sheet": {nil, true, []int{1, 1}},
	} {
		wishes := []*gridColumn{text(80), number(90)}
		for _, wish := range wishes {
			wish.members = []member{{b, 0}}
		}
		var got []int
		for _, column := range align(wishes, one.columns, one.spread) {
			got = append(got, len(column.members))
		}
		if !slices.Equal(got, one.want) {
			t.Errorf("%s: %v; want %v", name, got, one.want)
		}
	}
}
