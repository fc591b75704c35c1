package xlsx

import (
	"cmp"
	"math"
	"slices"
)

// Tables under each other share the columns of their sheet: each column of a table
// stands where it makes the sheet least wider, so that like stands under like.

// small is how many columns a table has that keeps to the left edge.
const small = 3

// What counts when a column stands under another, in pixels.
const (
	otherKind = 12 // a text under a number
	slight    = 20 // so much wider is as good
	figures   = 80 // a column of figures: where they stand must not change with them
)

// gridColumn is a column of a sheet while its tables look for their places.
type gridColumn struct {
	width   int // in pixels
	right   bool
	members []member
}

// member is a column of a table.
type member struct {
	block  *block
	column int
}

// grid gives the columns of all tables their columns of the sheet, those of the
// table with most columns first.
func (s *sheet) grid() {
	blocks := slices.Clone(s.blocks)
	slices.SortStableFunc(blocks, func(a, b *block) int { return cmp.Compare(b.own, a.own) })
	var columns []*gridColumn
	for _, b := range blocks {
		columns = align(b.wishes(), columns, b.own > small)
	}
	for at, column := range columns {
		for _, m := range column.members {
			m.block.at[m.column] = at + 1
		}
	}
	s.columns = max(len(columns), s.tilesInRow())
	for _, b := range s.blocks {
		if b.own > small {
			b.width = s.columns
		}
	}
}

// wishes are the printed columns of a table, as wide as they must be, and a part of
// what they would like besides; all figures take the same room.
func (b *block) wishes() []*gridColumn {
	var wishes []*gridColumn
	for _, i := range b.table.Shown() {
		column := b.table.Columns[i]
		natural, least, _ := b.contents(i)
		if column.Kind.RightAligned() {
			natural, least = figures, figures
		}
		width := max(least, face{bold: true}.longestWord(column.Title.In(b.sheet.book.Lang))+cellPadding)
		width += max(0, min(natural, widestText)-width) / 4
		wishes = append(wishes, &gridColumn{int(math.Ceil(width)), column.Kind.RightAligned(), []member{{b, i}}})
	}
	return wishes
}

// align puts the columns of a table under those of a sheet, in their order and the
// first under the first, and adds those that need a place of their own. Where places
// are equally good, texts take the left one, and the numbers of a spread table the
// right one.
func align(wishes, columns []*gridColumn, spread bool) []*gridColumn {
	if len(columns) == 0 || len(wishes) == 0 {
		return append(columns, wishes...)
	}
	first := columns[0].with(wishes[0])
	wishes, columns = wishes[1:], columns[1:]
	costs := alignmentCosts(wishes, columns)
	var aligned []*gridColumn
	for i, j := len(wishes), len(columns); i > 0 || j > 0; {
		under := i > 0 && j > 0 && costs[i][j] == costs[i-1][j-1]+wishes[i-1].under(columns[j-1])
		passes := j > 0 && costs[i][j] == costs[i][j-1]
		switch {
		case under && (!passes || spread && wishes[i-1].right):
			i, j = i-1, j-1
			aligned = append(aligned, columns[j].with(wishes[i]))
		case passes:
			j--
			aligned = append(aligned, columns[j])
		default:
			i--
			aligned = append(aligned, wishes[i])
		}
	}
	aligned = append(aligned, first)
	slices.Reverse(aligned)
	return aligned
}

// alignmentCosts are the least pixels that the first i columns of a table add to the
// first j of a sheet.
func alignmentCosts(wishes, columns []*gridColumn) [][]int {
	costs := make([][]int, len(wishes)+1)
	for i := range costs {
		costs[i] = make([]int, len(columns)+1)
		if i == 0 {
			continue
		}
		for j := range costs[i] {
			costs[i][j] = costs[i-1][j] + wishes[i-1].width
			if j > 0 {
				costs[i][j] = min(costs[i][j], costs[i][j-1], costs[i-1][j-1]+wishes[i-1].under(columns[j-1]))
			}
		}
	}
	return costs
}

// under is what a column adds where it stands under another.
func (c *gridColumn) under(other *gridColumn) int {
	cost := max(0, c.width-other.width-slight)
	if c.right != other.right {
		cost += otherKind
	}
	return cost
}

// with is the column with that of another table under it.
func (c *gridColumn) with(other *gridColumn) *gridColumn {
	return &gridColumn{max(c.width, other.width), c.right, slices.Concat(c.members, other.members)}
}
