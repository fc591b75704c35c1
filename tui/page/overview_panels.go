package page

import (
	"strings"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// figureLines are the headline: the big figures, and below them what they hide.
func figureLines(f Frame, v report.Overview) []string {
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
	return append(lines, "")
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

// yearLines are bars of each year: what the city spends itself, what the
// provider spends, what is open. What stands in both books is drawn once.
func yearLines(f Frame, v report.Overview, width int) []string {
	t := v.Years
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
	unit := thousandEuros.In(f.Lang)
	if room >= 24 { // what is paid on to the provider is not the city's here
		unit = words.Phrase{De: "bereinigt, %s", En: "consolidated, %s"}.With(thousandEuros).In(f.Lang)
	}
	title := f.Style.Title.On(words.Phrase{De: "Je Jahr", En: "By year"}.In(f.Lang)) + " " + f.Style.Faint.On(unit)
	head := widget.Line(" "+title, 7+room)
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
	return lines
}

// stateLines tell how much of the money is decided.
func stateLines(f Frame, v report.Overview, width int) []string {
	t := v.Coverage
	const name, number, share = 18, 7, 8
	title := " " + f.Style.Title.On(t.Title.In(f.Lang))
	lines := []string{widget.Line(title, 1+name-3) + widget.Right(f.Style.Faint.On(thousandEuros.In(f.Lang)), number+3)}
	total, _ := t.Total.Cells[1].(report.Cash)
	for i := range t.Rows {
		row := &t.Rows[i]
		amount, _ := row.Cells[1].(report.Cash)
		paint := f.Style.Mark(row.Mark)
		percent := words.None
		if row.Cells[2] != nil {
			percent = row.Cells[2].In(f.Lang)
		}
		lines = append(lines, " "+paint.On(widget.Line(row.Cells[0].In(f.Lang), name))+
			widget.Right(inThousands(budget.Cents(amount), f.Lang), number)+widget.Right(percent, share)+" "+
			widget.Share(widget.Amount{Part: budget.Cents(amount), Whole: budget.Cents(total)}, max(0, width-name-number-share-3), paint))
	}
	return lines
}

// fullLines are the lines and years that measures fill most.
func (o *overview) fullLines(f Frame, v report.Overview, width int) []string {
	t := v.Fullest
	lines := []string{" " + f.Style.Title.On(t.Title.In(f.Lang))}
	rows := t.Rows[:min(len(t.Rows), roomFor(f))]
	if len(rows) == 0 {
		return append(lines, " "+f.Style.Faint.On(words.Phrase{De: "keine Zuordnungen", En: "no allocations"}.In(f.Lang)))
	}
	if at := o.at(t.Rows); at >= len(rows) {
		rows = t.Rows[at+1-len(rows) : at+1]
	}
	chosen := o.at(t.Rows)
	bar := 11
	if width < 50 {
		bar = 6
	}
	for i := range rows {
		row := &rows[i]
		cell := func(key string) string {
			if value := row.Cells[t.Column(key)]; value != nil {
				return value.In(f.Lang)
			}
			return ""
		}
		allocated, _ := row.Cells[t.Column("allocated")].(report.Cash)
		updated, _ := row.Cells[t.Column("updated")].(report.Cash)
		amount := widget.Amount{Part: budget.Cents(allocated), Whole: budget.Cents(updated)}
		sign := " "
		if row == &t.Rows[chosen] && o.line != "-" {
			sign = "›"
		}
		warning := " "
		if amount.Over() {
			warning = "!"
		}
		right := ""
		if width >= 56 {
			right = widget.Right(cell("free"), 10) + " "
		}
		right += widget.Right(cell("filled"), 7) + f.Style.Bad.On(warning) + " " + widget.Bar(amount, bar, f.Style)
		lines = append(lines, widget.Ends(sign+cell("year")+" "+cell("name"), right, width))
	}
	return lines
}

// roomFor is how many rows the lists of the overview get.
func roomFor(f Frame) int {
	years := len(f.Data.overview().Years.Rows)
	return max(3, min(8, f.Height-11-max(4, years)))
}

// hearingLines are the next meetings, and when the yearly report is due.
func hearingLines(f Frame, v report.Overview, width int) []string {
	t := v.Hearings
	lines := []string{" " + f.Style.Title.On(t.Title.In(f.Lang))}
	for i := range t.Rows[:min(len(t.Rows), roomFor(f))] {
		cells := t.Rows[i].Cells
		count, _ := cells[2].(report.Number)
		papers := words.Count(int(count), words.Phrase{De: "Vorlage", En: "paper"}, words.Phrase{De: "Vorlagen", En: "papers"}).In(f.Lang)
		lines = append(lines, widget.Ends(" "+cells[0].In(f.Lang)+"  "+cells[1].In(f.Lang), papers+" ", width))
	}
	if len(t.Rows) == 0 {
		lines = append(lines, " "+f.Style.Faint.On(words.Phrase{De: "keine angesetzt", En: "none scheduled"}.In(f.Lang)))
	}
	if !v.Due.Empty() {
		for _, line := range widget.Wrap(v.Due.In(f.Lang), width-2) {
			lines = append(lines, " "+line)
		}
	}
	return lines
}

// statusLines count the measures by how far they have come.
func statusLines(f Frame, v report.Overview, width int) []string {
	t := v.Statuses
	lines := []string{" " + f.Style.Title.On(t.Title.In(f.Lang))}
	total, _ := t.Total.Cells[1].(report.Number)
	for i := range t.Rows {
		count, _ := t.Rows[i].Cells[1].(report.Number)
		bar := max(0, min(20, width-22))
		lines = append(lines, " "+widget.Line(t.Rows[i].Cells[0].In(f.Lang), 16)+widget.Right(count.In(f.Lang), 4)+"  "+
			widget.Share(widget.Amount{Part: budget.Cents(count), Whole: budget.Cents(total)}, bar, f.Style.Faint))
	}
	return lines
}

// statusLine is the same without bars.
func statusLine(f Frame, v report.Overview) []string {
	var counts []string
	for _, row := range v.Statuses.Rows {
		counts = append(counts, row.Cells[0].In(f.Lang)+" "+row.Cells[1].In(f.Lang))
	}
	title := v.Statuses.Title.In(f.Lang)
	lines := widget.Wrap(title+"   "+strings.Join(counts, " · "), f.Width-2)
	lines[0] = strings.Replace(lines[0], title, f.Style.Title.On(title), 1)
	return widget.Indent(lines, 1)
}

// findingCounts are how many findings there are, and as many of the gravest as
// the height has room for.
func findingCounts(f Frame, v report.Overview, height int) []string {
	line := " " + f.Style.Title.On(words.Findings.In(f.Lang))
	for _, severity := range source.Severities {
		if n := v.Counts[severity]; n > 0 {
			line += "   " + f.Style.Mark(severityMarks[severity]).On(countOf(severity, n, f.Lang))
		}
	}
	if v.Worst == nil {
		return []string{line + "   " + f.Style.Good.On("✓ "+words.Phrase{De: "keine", En: "none"}.In(f.Lang))}
	}
	lines := []string{widget.Line(line, f.Width)}
	x := f.Data.indexes["findings"]
	if x == nil || height < 2 {
		return lines
	}
	for _, row := range x.Body[:min(len(x.Body), height-1, 12)] {
		p := findingOf(f.Data, row)
		sign, _, _ := strings.Cut(report.Severity(p.Severity).In(f.Lang), " ")
		text := " " + f.Style.Mark(severityMarks[p.Severity]).On(sign) + " " + p.Message.In(f.Lang)
		lines = append(lines, widget.Ends(text, f.Style.Faint.On(p.Place.String())+" ", f.Width))
	}
	return lines
}

// countOf is "✗ 3 Fehler", with the sign of the severity's word.
func countOf(severity source.Severity, n int, lang words.Lang) string {
	sign, _, _ := strings.Cut(report.Severity(severity).In(lang), " ")
	forms := severityForms[severity]
	return sign + " " + words.Count(n, forms[0], forms[1]).In(lang)
}

var severityForms = map[source.Severity][2]words.Phrase{
	source.Error:   {{De: "Fehler", En: "error"}, {De: "Fehler", En: "errors"}},
	source.Warning: {{De: "Warnung", En: "warning"}, {De: "Warnungen", En: "warnings"}},
	source.Notice:  {{De: "Hinweis", En: "notice"}, {De: "Hinweise", En: "notices"}},
}
