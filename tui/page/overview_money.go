package page

import (
	"strings"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// figurePanel is the headline: the big figures, and below them what they hide.
func figurePanel(f Frame) panel {
	v := f.Data.overview()
	var heads, values, rest []string
	for _, figure := range v.Figures {
		switch figure.Key {
		case "need", "city", "provider", "k", "gap":
			head, value := bigFigure(f, figure)
			heads, values = append(heads, head), append(values, value)
		case "twice", "assumed":
			if figure.Value != 0 {
				rest = append(rest, smallFigure(figure).In(f.Lang))
			}
		}
	}
	lines := figureRows(heads, values, f.Width)
	for _, line := range widget.Wrap(strings.Join(rest, " · "), f.Width-2) {
		lines = append(lines, " "+f.Style.Faint.On(line))
	}
	return panel{head: lines}
}

// figureRows put the big figures side by side, in as many rows as the width asks
// for: none may be missing.
func figureRows(heads, values []string, width int) []string {
	gap := strings.Repeat(" ", max(2, min(8, (width-76)/5+2)))
	var lines []string
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

// bigFigure is a title above an amount, as wide as both need.
func bigFigure(f Frame, figure report.Figure) (head, value string) {
	paint := f.Style.Book(figure.Book)
	if figure.Mark != report.Plain {
		paint = f.Style.Mark(figure.Mark)
	}
	head, value = figure.Title.In(f.Lang), words.Millions(figure.Value, f.Lang)
	if figure.Key == "need" && f.Data.Years.From > 0 {
		head += " " + words.PlainYear(f.Data.Years.From) + "–" + words.PlainYear(f.Data.Years.To)
	}
	if figure.Key == "gap" && figure.Value > 0 {
		value += " !"
	}
	width := max(widget.Width(head), widget.Width(value))
	return f.Style.Head.On(widget.Line(head, width)), f.Style.Title.On(paint.On(widget.Line(value, width)))
}

func smallFigure(figure report.Figure) words.Sentence {
	if figure.Key == "assumed" {
		return words.Phrase{De: "Annahmen %s", En: "assumptions %s"}.With(million(figure.Value))
	}
	return words.Phrase{De: "%s in beiden Plänen, hier einmal gezählt", En: "%s in both books, counted once here"}.With(million(figure.Value))
}

// million is an amount that a sentence says rounded.
type million budget.Cents

// In is the amount in a language.
func (m million) In(lang words.Lang) string { return words.Millions(budget.Cents(m), lang) }

// inThousands is an amount for a narrow column, rounded; small ones are not
// rounded away to nothing.
func inThousands(amount budget.Cents, lang words.Lang) string {
	thousands := (amount + 500_00) / 1000_00
	switch {
	case amount == 0:
		return words.None
	case thousands == 0:
		return "<1"
	}
	return words.Amount(thousands*100, lang)
}

var thousandEuros = words.Phrase{De: "Tsd. €", En: "€k"}

// yearPanel has bars of each year: what the city spends itself, what the
// provider spends, what is open. What stands in both books is drawn once.
func yearPanel(f Frame, width int) panel {
	t := f.Data.overview().Years
	cash := func(row *report.Row, key string) budget.Cents {
		value, _ := row.Cells[t.Column(key)].(report.Cash)
		return budget.Cents(value)
	}
	var most budget.Cents
	for i := range t.Rows {
		most = max(most, cash(&t.Rows[i], "k")+cash(&t.Rows[i], "gap"))
	}
	const number = 9
	room := max(3, width-7-3*number)
	name, unit := words.Phrase{De: "Je Jahr", En: "By year"}.In(f.Lang), thousandEuros.In(f.Lang)
	long := words.Phrase{De: "bereinigt, %s", En: "consolidated, %s"}.With(thousandEuros).In(f.Lang)
	if widget.Width(name+long) < 5+room { // what is paid on to the provider is not the city's here
		unit = long
	}
	head := widget.Line(" "+f.Style.Title.On(name)+" "+f.Style.Faint.On(unit), 7+room)
	for _, legend := range []string{
		f.Style.City.On("█") + " " + words.BookName(budget.City, "").In(f.Lang),
		f.Style.Provider.On("▒") + " " + words.BookName(budget.Provider, f.Data.Provider).In(f.Lang),
		f.Style.Gap.On("░") + " " + words.Gap.In(f.Lang),
	} {
		head += " " + widget.Right(legend, number-1)
	}
	lines := []string{head}
	for i := range t.Rows {
		row := &t.Rows[i]
		own, provider, missing := cash(row, "city")-cash(row, "twice"), cash(row, "provider"), cash(row, "gap")
		line := " " + row.Cells[0].In(f.Lang) + "  " + widget.Stack([]widget.Piece{
			{Amount: own, Sign: "█", Paint: f.Style.City}, {Amount: provider, Sign: "▒", Paint: f.Style.Provider}, {Amount: missing, Sign: "░", Paint: f.Style.Gap},
		}, most, room)
		for _, amount := range []budget.Cents{own, provider, missing} {
			line += widget.Right(inThousands(amount, f.Lang), number)
		}
		lines = append(lines, line)
	}
	return panel{head: lines}
}

// coverageSigns are the pieces of a bar, from decided to undecided, told apart
// without colour.
var coverageSigns = [...]string{"█", "▓", "▒", "░"}

// statePanel tells how much of the money is decided: a bar, and its legend with
// the amounts.
func statePanel(f Frame, width int) panel {
	t := f.Data.overview().Coverage
	const name, number, share = 17, 8, 8
	title := " " + f.Style.Title.On(t.Title.In(f.Lang))
	lines := []string{widget.Line(title, 1+name) + widget.Right(f.Style.Faint.On(thousandEuros.In(f.Lang)), number)}
	total, _ := t.Total.Cells[1].(report.Cash)
	var pieces []widget.Piece
	var legend []string
	for i := range t.Rows {
		row := &t.Rows[i]
		amount, _ := row.Cells[1].(report.Cash)
		paint := f.Style.Mark(row.Mark)
		percent := words.None
		if row.Cells[2] != nil {
			percent = row.Cells[2].In(f.Lang)
		}
		pieces = append(pieces, widget.Piece{Amount: budget.Cents(amount), Sign: coverageSigns[i], Paint: paint})
		_, state, _ := strings.Cut(row.Cells[0].In(f.Lang), " ") // the bar has signs of its own
		legend = append(legend, " "+paint.On(coverageSigns[i]+" "+widget.Line(state, name-2))+
			widget.Right(inThousands(budget.Cents(amount), f.Lang), number)+widget.Right(percent, share))
	}
	lines = append(lines, " "+widget.Stack(pieces, budget.Cents(total), max(0, width-2)))
	return panel{head: append(lines, legend...)}
}
