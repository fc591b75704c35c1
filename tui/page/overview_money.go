package page

import (
	"strings"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/overview"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// figurePanel is the headline: the big figures, and below them what they count
// and hide.
func figurePanel(f Frame) panel {
	v := f.Model.overview()
	var figures []overview.Figure
	var rest []string
	for _, figure := range v.Figures {
		switch figure.Key {
		case "need", "city", "provider", "k", "gap":
			figures = append(figures, figure)
		case "twice", "assumed":
			if figure.Value != 0 {
				rest = append(rest, smallFigure(figure).In(f.Lang))
			}
		case "additional", "unknown", "permanent":
			rest = append(rest, smallFigure(figure).In(f.Lang))
		}
	}
	if peak := measures.Peak(f.Model.Source); !peak.Empty() {
		rest = append(rest, words.Phrase{De: "Stellen bis zu %s", En: "posts up to %s"}.With(peak).In(f.Lang))
	}
	big, lines := bigFigures(f, figures), []string(nil)
	view, note := words.View(f.Model.View).In(f.Lang), strings.Join(rest, " · ")
	notes := []string{view + " · " + note}
	if note == "" {
		notes = []string{view}
	} else if widget.Width(notes[0]) > f.Width-2 {
		notes = []string{view, note}
	}
	var small []string
	for _, text := range notes {
		small = append(small, widget.Wrap(text, f.Width-2)...)
	}
	for _, line := range shortened(small, f.Height-len(big)-belowFigures) {
		lines = append(lines, " "+f.Style.Faint.On(line))
	}
	all := spot{id: "figures", text: big[1], open: TrailMsg{report.ToFigures(0)}}
	return panel{head: big[:1], rows: []spot{all}, foot: append(big[2:], lines...), least: 1}
}

// belowFigures is what the gravest finding takes: a blank line, a title and itself.
const belowFigures = 3

// shortened are the first lines of a text, one at least, with a sign where more follow.
func shortened(lines []string, most int) []string {
	most = max(most, 1)
	if len(lines) <= most {
		return lines
	}
	last := lines[most-1]
	return append(lines[:most-1], last[:strings.LastIndex(last, " ")+1]+"…")
}

func bigFigures(f Frame, figures []overview.Figure) []string {
	var heads, values []string
	for _, figure := range figures {
		head, value := bigFigure(f, figure)
		heads, values = append(heads, head), append(values, value)
	}
	return figureRows(heads, values, f.Width)
}

// figureRows put the big figures side by side, as far apart as there is room,
// and in as many rows as the width asks for: none may be missing.
func figureRows(heads, values []string, width int) []string {
	const least, most = 2, 8
	for gap := min(most, (width-76)/5+least); gap > least; gap-- {
		if lines := figuresApart(heads, values, width, gap); len(lines) == 2 {
			return lines
		}
	}
	return figuresApart(heads, values, width, least)
}

func figuresApart(heads, values []string, width, apart int) (lines []string) {
	gap := strings.Repeat(" ", apart)
	upper, lower := "", ""
	for i := range heads {
		if upper != "" && 1+widget.Width(upper+gap+heads[i]) > width {
			lines = append(lines, " "+upper, " "+lower)
			upper, lower = "", ""
		}
		if upper != "" {
			upper, lower = upper+gap, lower+gap
		}
		upper, lower = upper+heads[i], lower+values[i]
	}
	return append(lines, " "+upper, " "+lower)
}

// bigFigure is a title above an amount, as wide as both need; a dash where the view
// has no gap.
func bigFigure(f Frame, figure overview.Figure) (head, value string) {
	paint, real := f.Style.Book(figure.Book), f.Model.View == budget.Cash
	if figure.Mark != table.Plain && real {
		paint = f.Style.Mark(figure.Mark)
	}
	head, value = figure.Title.In(f.Lang), words.Millions(figure.Value, f.Lang)
	if figure.Key == "need" && f.Model.Years.From > 0 {
		head += " " + words.Span(f.Model.Years)
	}
	switch {
	case figure.Key == "gap" && !real:
		value = "–"
	case figure.Key == "gap" && figure.Value > 0:
		value += " !"
	}
	width := max(widget.Width(head), widget.Width(value))
	return f.Style.Head.On(widget.Line(head, width)), f.Style.Title.On(paint.On(widget.Line(value, width)))
}

func smallFigure(figure overview.Figure) words.Sentence {
	switch figure.Key {
	case "assumed":
		return words.Phrase{De: "Annahmen %s", En: "assumptions %s"}.With(million(figure.Value))
	case "additional":
		return words.Phrase{De: "im Haushalt der Stadt zusätzlich %s", En: "additional in the city's budget %s"}.With(million(figure.Value))
	case "permanent":
		says := words.Phrase{De: "dauerhaft %s im Jahr", En: "for ever %s a year"}.With(figure.Value)
		if figure.Count > 0 {
			says = words.Phrase{De: "%s (%s ohne Angabe)", En: "%s (not given: %s)"}.With(says, words.Count(figure.Count, words.Phrase{De: "Daueraufgabe", En: "permanent task"}, words.Phrase{De: "Daueraufgaben", En: "permanent tasks"}))
		}
		return says
	case "unknown":
		return words.Phrase{De: "Herkunft ohne Angabe %s", En: "origin not given %s"}.With(million(figure.Value))
	}
	return words.Phrase{De: "%s in beiden Plänen, hier einmal gezählt", En: "%s in both books, counted once here"}.With(million(figure.Value))
}

// million is an amount that a sentence says rounded.
type million budget.Cents

// In is the amount in a language.
func (m million) In(lang words.Lang) string { return words.Millions(budget.Cents(m), lang) }

// yearPanel has bars of each year: what the city spends itself, what the
// provider spends, what is open. What stands in both books is drawn once.
func yearPanel(f Frame, width int) panel {
	t := f.Model.overview().Years
	cash := func(row *table.Row, key string) budget.Cents {
		value, _ := row.Cells[t.Column(key)].(table.Cash)
		return budget.Cents(value)
	}
	var most budget.Cents
	for i := range t.Rows {
		most = max(most, cash(&t.Rows[i], "k")+cash(&t.Rows[i], "gap"))
	}
	amounts := make([][3]budget.Cents, len(t.Rows))
	var all []budget.Cents
	for i := range t.Rows {
		row := &t.Rows[i]
		amounts[i] = [...]budget.Cents{cash(row, "city") - cash(row, "twice"), cash(row, "provider"), cash(row, "gap")}
		all = append(all, amounts[i][:]...)
	}
	const years, leastBar = 7, 3
	s := newScale(f.Lang, 8, (width-years-leastBar)/3, all)
	room := max(leastBar, width-years-3*s.width)
	p := panel{head: yearHead(f, s, years+room), least: len(t.Rows)}
	for i := range t.Rows {
		own, provider, missing := amounts[i][0], amounts[i][1], amounts[i][2]
		line := " " + t.Rows[i].Cells[0].In(f.Lang) + "  " + widget.Stack([]widget.Piece{
			{Amount: own, Sign: "█", Paint: f.Style.City}, {Amount: provider, Sign: "▒", Paint: f.Style.Provider}, {Amount: missing, Sign: "░", Paint: f.Style.Gap},
		}, most, room)
		for _, amount := range amounts[i] {
			line += s.right(amount)
		}
		p.rows = append(p.rows, spot{id: "year/" + t.Rows[i].ID, text: line, open: TrailMsg{t.Rows[i].Link()}})
	}
	return p
}

// yearHead says what the bars are, as much of it as there is room for; but that the
// city's is without what it pays the provider is always said.
func yearHead(f Frame, s scale, room int) []string {
	name := words.Phrase{De: "Je Jahr", En: "By year"}.In(f.Lang)
	unit := words.Phrase{De: "bereinigt, %s", En: "consolidated, %s"}.With(s.unit).In(f.Lang)
	legend := " " + f.Style.City.On("█") + " " + words.CityItself.In(f.Lang)
	for _, text := range []string{
		f.Style.Provider.On("▒") + " " + words.BookName(budget.Provider, f.Model.Provider).In(f.Lang),
		f.Style.Gap.On("░") + " " + words.Gap.In(f.Lang),
	} {
		legend += " " + widget.Right(text, s.width-1)
	}
	width, long := room+3*s.width, " "+f.Style.Title.On(name)+" "+f.Style.Faint.On(unit)
	for _, title := range []string{long, " " + f.Style.Title.On(unit), " " + f.Style.Title.On(s.unit.In(f.Lang))} {
		if widget.Width(title+legend) < width {
			return []string{widget.Ends(title, legend, width)}
		}
	}
	return []string{long, widget.Ends("", legend, width)}
}

// coverageSigns are the pieces of a bar, from decided to undecided, told apart
// without colour.
var coverageSigns = [...]string{"█", "▓", "▒", "░"}

// statePanel tells how much of the money is decided: a bar, and its legend with
// the amounts.
func statePanel(f Frame, width int) panel {
	t := f.Model.overview().Coverage
	const name, share = 17, 8
	var amounts []budget.Cents
	for i := range t.Rows {
		amount, _ := t.Rows[i].Cells[1].(table.Cash)
		amounts = append(amounts, budget.Cents(amount))
	}
	s := newScale(f.Lang, 8, width-name-share-1, amounts)
	title := " " + f.Style.Title.On(t.Title.In(f.Lang))
	lines := []string{widget.Line(title, 1+name) + widget.Right(f.Style.Faint.On(s.unit.In(f.Lang)), s.width)}
	total, _ := t.Total.Cells[1].(table.Cash)
	var pieces []widget.Piece
	var legend []spot
	for i := range t.Rows {
		row := &t.Rows[i]
		paint := f.Style.Mark(row.Mark)
		percent := words.None
		if row.Cells[2] != nil {
			percent = row.Cells[2].In(f.Lang)
		}
		pieces = append(pieces, widget.Piece{Amount: amounts[i], Sign: coverageSigns[i], Paint: paint})
		_, state, _ := strings.Cut(row.Cells[0].In(f.Lang), " ") // the bar has signs of its own
		one := spot{text: " " + paint.On(coverageSigns[i]+" "+widget.Line(state, name-2)) + s.right(amounts[i]) + widget.Right(percent, share)}
		if row.Opens != nil {
			one.id, one.open = "state/"+row.ID, TrailMsg{row.Link()}
		}
		legend = append(legend, one)
	}
	lines = append(lines, " "+widget.Stack(pieces, budget.Cents(total), max(0, width-2)))
	return panel{head: lines, rows: legend, least: len(legend)}
}
