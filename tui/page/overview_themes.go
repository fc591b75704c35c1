package page

import (
	"strings"

	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// themePanel shows for each theme how much of its money is decided; the bars
// are all of one length, since the amounts stand beside them.
func themePanel(f Frame, width int) panel {
	t := f.Model.dashboard().Themes
	totals := themeTotals(t)
	s := newScale(f.Lang, 9, width/3, totals)
	title := " " + f.Style.Title.On(words.Phrase{De: "Beschlusslage je Thema", En: "Decided by theme"}.In(f.Lang))
	p := panel{head: []string{widget.Ends(title, f.Style.Faint.On(s.unit.In(f.Lang))+" ", width)}, least: 8}
	bar := max(8, (width-s.width)/3)
	first := len(t.Columns) - 1 - len(coverageSigns)
	for i := range t.Rows {
		row := &t.Rows[i]
		total := totals[i]
		if total == 0 {
			continue
		}
		var pieces []widget.Piece
		for j, sign := range coverageSigns {
			amount, _ := row.Cells[first+j].(table.Cash)
			pieces = append(pieces, widget.Piece{Amount: budget.Cents(amount), Sign: sign, Paint: f.Style.Mark(coveragePaints[j])})
		}
		name := themeTitle(row, f.Lang)
		text := widget.Line(" "+name, width-s.width-bar-3) + " " + widget.Stack(pieces, total, bar) + s.right(total)
		p.rows = append(p.rows, spot{id: "theme/" + row.ID, text: text,
			open: LookMsg{SavedView{Name: words.Same(name), Page: "measures", Filter: themeFilter(row.ID), Sort: "state"}}, edit: EditMsg{row.Place}})
	}
	return p
}

func themeTotals(t *table.Table) []budget.Cents {
	totals := make([]budget.Cents, len(t.Rows))
	for i := range t.Rows {
		total, _ := t.Rows[i].Cells[len(t.Columns)-1].(table.Cash)
		totals[i] = budget.Cents(total)
	}
	return totals
}

// coveragePaints are the marks of decided, conditional, pending and undecided.
var coveragePaints = [...]table.Mark{table.Good, table.Warn, table.Warn, table.Bad}

// themeTitle is "2.5 Smart City".
func themeTitle(row *table.Row, lang words.Lang) string {
	var parts []string
	for _, cell := range row.Cells[:2] {
		if cell != nil {
			parts = append(parts, cell.In(lang))
		}
	}
	return strings.Join(parts, " ")
}

// themeFilter leaves the measures of a theme.
func themeFilter(id string) string {
	if id == "" {
		return ""
	}
	return "theme=" + id
}

// gapPanel shows where money is missing, by theme and year, the most first.
func gapPanel(f Frame, width int) panel {
	t := f.Model.dashboard().Gaps
	if len(t.Rows) == 0 {
		title := " " + f.Style.Title.On(t.Title.In(f.Lang))
		return panel{head: []string{title, " " + f.Style.Good.On("✓ "+words.Phrase{De: "keine Lücke", En: "no gap"}.In(f.Lang))}}
	}
	g := newGapColumns(f, t, width)
	p := panel{head: g.head(), least: 3}
	last := len(t.Columns) - 1
	most, _ := t.Rows[0].Cells[last].(table.Cash)
	for i := range t.Rows {
		r := &t.Rows[i]
		gap, _ := r.Cells[last].(table.Cash)
		name := themeTitle(r, f.Lang)
		bar := widget.Share(widget.Amount{Part: budget.Cents(gap), Whole: budget.Cents(most)}, g.bar, f.Style.Gap)
		view := SavedView{Name: words.Same(name), Page: "measures", Filter: strings.TrimSpace(themeFilter(r.ID) + " gap>0"), Sort: "gap", FromHigh: true}
		p.rows = append(p.rows, spot{id: "gap/" + r.ID, text: g.row(name, r.Cells, bar), open: LookMsg{view}, edit: EditMsg{r.Place}})
	}
	p.foot = []string{f.Style.Sum.On(g.row(words.Total.In(f.Lang), t.Total.Cells, ""))}
	return p
}

// gapColumns are the years in which something is missing, as many as there is
// room for, and their sum.
type gapColumns struct {
	f         Frame
	t         *table.Table
	shown     []int // of the table's columns; the last one is the sum
	all       bool
	scale     scale
	width     int // of the panel
	name, bar int // widths
}

func newGapColumns(f Frame, t *table.Table, width int) gapColumns {
	var amounts []budget.Cents
	for _, row := range append(t.Rows[:len(t.Rows):len(t.Rows)], *t.Total) {
		for _, cell := range row.Cells[2:] {
			cash, _ := cell.(table.Cash)
			amounts = append(amounts, budget.Cents(cash))
		}
	}
	const leastName, leastBar = 16, 6
	g := gapColumns{f: f, t: t, width: width, scale: newScale(f.Lang, 1+widget.Width(words.Total.In(f.Lang)), width/3, amounts), all: true}
	last := len(t.Columns) - 1
	for i := 2; i < last; i++ {
		switch cash, _ := t.Total.Cells[i].(table.Cash); {
		case cash == 0:
		case leastName+(len(g.shown)+2)*g.scale.width < width:
			g.shown = append(g.shown, i)
		default:
			g.all = false
		}
	}
	g.shown = append(g.shown, last)
	rest := width - 1 - len(g.shown)*g.scale.width
	if g.bar = rest - 22; g.bar < leastBar {
		g.bar = 0
	}
	g.name = rest - g.bar
	return g
}

func (g gapColumns) row(name string, cells []table.Cell, bar string) string {
	text := widget.Line(" "+name, g.name)
	for _, i := range g.shown {
		cash, _ := cells[i].(table.Cash)
		text += g.scale.right(budget.Cents(cash))
	}
	return text + " " + bar
}

// head says so if some years are only in the sum, and on a line of its own if
// investments are left out.
func (g gapColumns) head() []string {
	f := g.f
	title, unit := " "+f.Style.Title.On(g.t.Title.In(f.Lang)), " "+f.Style.Faint.On(g.scale.unit.In(f.Lang))
	var lines []string
	if f.Model.View != budget.Cash {
		lines = []string{title + " " + f.Style.Faint.On(words.Phrase{De: "ohne Investitionen", En: "without investments"}.In(f.Lang))}
		title = ""
	}
	head := widget.Line(title+unit, g.name)
	for i, column := range g.shown {
		text := g.t.Columns[column].Title.In(f.Lang)
		if i == len(g.shown)-1 {
			text = words.Total.In(f.Lang)
			if !g.all {
				text = "…" + text
			}
		}
		head += widget.Right(f.Style.Head.On(text), g.scale.width)
	}
	return append(lines, head)
}
