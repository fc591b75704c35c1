package page

import (
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// fullestPanel has the lines and years that measures fill most.
func fullestPanel(f Frame, width int) panel {
	t := f.Model.dashboard().Fullest
	p := panel{head: []string{" " + f.Style.Title.On(t.Title.In(f.Lang))}, least: 3}
	if len(t.Rows) == 0 {
		p.head = append(p.head, " "+f.Style.Faint.On(words.Phrase{De: "keine Zuordnungen", En: "no allocations"}.In(f.Lang)))
		return p
	}
	above := 0
	filled := t.Column("filled")
	for i := range t.Rows {
		if share, ok := t.Rows[i].Cells[filled].(table.Ratio); !ok || share > 90_00 {
			above++
		}
	}
	count := words.Phrase{De: "%d von %d über 90 %%", En: "%d of %d over 90%%"}.With(above, len(t.Rows)).In(f.Lang)
	p.head[0] = widget.Ends(p.head[0], f.Style.Faint.On(count)+" ", width)
	for i := range t.Rows[:min(len(t.Rows), mostRows)] {
		row := &t.Rows[i]
		p.rows = append(p.rows, spot{id: "line/" + row.ID, text: fullText(f, t, row, width), open: OpenMsg{"positions", row.ID}, edit: EditMsg{row.Place}})
	}
	return p
}

// mostRows is how long a list of the overview gets; the pages have the rest.
const mostRows = 40

func fullText(f Frame, t *table.Table, row *table.Row, width int) string {
	cell := func(key string) string {
		if value := row.Cells[t.Column(key)]; value != nil {
			return value.In(f.Lang)
		}
		return ""
	}
	allocated, _ := row.Cells[t.Column("allocated")].(table.Cash)
	updated, _ := row.Cells[t.Column("updated")].(table.Cash)
	amount := widget.Amount{Part: budget.Cents(allocated), Whole: budget.Cents(updated)}
	warning := " "
	if amount.Over() {
		warning = "!"
	}
	bar := 11
	if width < 50 {
		bar = 6
	}
	right, filled := "", cell("filled")
	if width >= 56 {
		right = widget.Right(cell("free"), 10) + " "
	}
	if filled == "" { // no share of nothing: what is missing instead
		filled = words.None
		if width < 56 {
			right = cell("free") + " "
		}
	}
	right += widget.Right(filled, 7) + f.Style.Bad.On(warning) + " " + widget.Bar(amount, bar, f.Style)
	return widget.Ends(changedSign(f, row.ID)+cell("year")+" "+cell("name"), right, width)
}

// changedSign stands before a row that the last reload changed.
func changedSign(f Frame, id string) string {
	if f.Model.Changed[subject(id)] {
		return "*"
	}
	return " "
}

// hearingPanel has the next meetings, and when the yearly report is due.
func hearingPanel(f Frame, width int) panel {
	t := f.Model.dashboard().Hearings
	p := panel{head: []string{" " + f.Style.Title.On(t.Title.In(f.Lang))}, least: 3}
	rows := firstHearings(f.Model)
	for i := range t.Rows[:min(len(t.Rows), mostRows)] {
		cells := t.Rows[i].Cells
		count, _ := cells[2].(table.Number)
		papers := words.Count(int(count), words.Phrase{De: "Vorlage", En: "paper"}, words.Phrase{De: "Vorlagen", En: "papers"}).In(f.Lang)
		p.rows = append(p.rows, spot{id: "hearing/" + t.Rows[i].ID, open: OpenMsg{"calendar", rows[t.Rows[i].ID]},
			text: widget.Ends(" "+cells[0].In(f.Lang)+"  "+cells[1].In(f.Lang), papers+" ", width)})
	}
	if len(t.Rows) == 0 {
		p.head = append(p.head, " "+f.Style.Faint.On(words.Phrase{De: "keine angesetzt", En: "none scheduled"}.In(f.Lang)))
	}
	if due := f.Model.overview().Due; !due.Empty() {
		p.foot = widget.Indent(widget.Wrap(due.In(f.Lang), width-2), 1)
	}
	return p
}

// firstHearings are, by meeting, the first rows of the calendar.
func firstHearings(m *Model) map[string]string {
	return remember(m, "first hearings", true, func() map[string]string {
		rows := make(map[string]string)
		for _, h := range committees.Hearings(m.Source) {
			meeting := committees.MeetingID(h.Date, h.Committee)
			if rows[meeting] == "" {
				rows[meeting] = h.ID()
			}
		}
		return rows
	})
}

// monthPanel counts what the next months bring; without rows where no day is
// known.
func monthPanel(f Frame, width int) panel {
	t := f.Model.dashboard().Months
	if t == nil {
		return panel{}
	}
	const name = 15
	room := max(4, (width-name-1)/(len(t.Columns)-1))
	head := widget.Line(" "+f.Style.Title.On(words.Phrase{De: "Nächste Monate", En: "Next months"}.In(f.Lang)), name)
	shown := min(len(t.Columns)-1, max(0, width-name)/room)
	for _, column := range t.Columns[1 : 1+shown] {
		head += widget.Right(f.Style.Head.On(column.Title.In(f.Lang)), room)
	}
	p := panel{head: []string{head}, least: len(t.Rows)}
	for i := range t.Rows {
		text := widget.Line(" "+t.Rows[i].Cells[0].In(f.Lang), name)
		for _, cell := range t.Rows[i].Cells[1 : 1+shown] {
			count, _ := cell.(table.Number)
			if count == 0 {
				text += widget.Right(f.Style.Faint.On("·"), room)
				continue
			}
			text += widget.Right(f.Style.Title.On(count.In(f.Lang)), room)
		}
		p.rows = append(p.rows, spot{text: text})
	}
	return p
}

// milestonePanel has the milestones that were missed and those ahead.
func milestonePanel(f Frame, width int) panel {
	t := f.Model.dashboard().Milestones
	p := panel{head: []string{" " + f.Style.Title.On(t.Title.In(f.Lang))}, least: 3}
	for i := range t.Rows[:min(len(t.Rows), mostRows)] {
		row := &t.Rows[i]
		var texts []string
		for _, cell := range row.Cells[1:] {
			if cell != nil {
				texts = append(texts, cell.In(f.Lang))
			}
		}
		day := " " + row.Cells[0].In(f.Lang) + "  "
		if row.Mark == table.Bad {
			day = " " + f.Style.Bad.On("✗ "+row.Cells[0].In(f.Lang)) + "  "
		}
		p.rows = append(p.rows, spot{id: "milestone/" + row.ID, text: widget.Line(day+strings.Join(texts, " · "), width),
			open: OpenMsg{"timeline", subject(row.ID)}, edit: EditMsg{row.Place}})
	}
	if len(t.Rows) == 0 {
		p.head = append(p.head, " "+f.Style.Faint.On(words.Phrase{De: "keine geplant", En: "none planned"}.In(f.Lang)))
	}
	return p
}

// undecidedPanel has the measures with most money that is not decided.
func undecidedPanel(f Frame, width int) panel {
	t := f.Model.dashboard().Undecided
	title := " " + f.Style.Title.On(t.Title.In(f.Lang))
	rows := t.Rows[:min(len(t.Rows), mostRows)]
	var amounts []budget.Cents
	for i := range rows {
		amount, _ := rows[i].Cells[2].(table.Cash)
		amounts = append(amounts, budget.Cents(amount))
	}
	s := newScale(f.Lang, 8, width/3, amounts)
	p := panel{head: []string{widget.Ends(title, f.Style.Faint.On(s.unit.In(f.Lang))+" ", width)}, least: 3}
	for i := range rows {
		row := &rows[i]
		state := row.Cells[1].In(f.Lang)
		if sign, _, found := strings.Cut(state, " "); found && width < 56 {
			state = sign
		} else {
			state = widget.Line(state, 16)
		}
		state = f.Style.Mark(row.Mark).On(state)
		p.rows = append(p.rows, spot{id: "undecided/" + row.ID, open: OpenMsg{"measures", row.ID}, edit: EditMsg{row.Place},
			text: widget.Ends(changedSign(f, row.ID)+row.Cells[0].In(f.Lang), state+s.right(amounts[i])+" ", width)})
	}
	if len(t.Rows) == 0 {
		p.head = append(p.head, " "+f.Style.Good.On("✓ "+words.Phrase{De: "alles beschlossen", En: "all is decided"}.In(f.Lang)))
	}
	return p
}

// statusPanel counts the measures by how far they have come.
func statusPanel(f Frame, width int) panel {
	t := f.Model.overview().Statuses
	p := panel{head: []string{" " + f.Style.Title.On(t.Title.In(f.Lang))}}
	most := table.Number(1)
	for _, row := range t.Rows {
		count, _ := row.Cells[1].(table.Number)
		most = max(most, count)
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		count, _ := row.Cells[1].(table.Number)
		need, _ := row.Cells[2].(table.Cash)
		text := " " + widget.Line(row.Cells[0].In(f.Lang), 16) + widget.Right(count.In(f.Lang), 6) + "  "
		amount := ""
		if width >= 44 {
			amount = widget.Right(words.Millions(budget.Cents(need), f.Lang), 14) + " "
		}
		bar := max(0, width-widget.Width(text)-widget.Width(amount))
		text += widget.Share(widget.Amount{Part: budget.Cents(count), Whole: budget.Cents(most)}, bar, f.Style.Faint) + amount
		s := spot{id: "status/" + row.ID, text: text}
		if row.ID != "" {
			s.open = LookMsg{SavedView{Name: words.Phrase{De: row.Cells[0].In(words.German), En: row.Cells[0].In(words.English)}, Page: "measures", Filter: "status=" + row.ID}}
		} else {
			s.id = ""
		}
		p.rows = append(p.rows, s)
	}
	p.least = len(p.rows)
	return p
}

// changedPanel has the measures and lines that the last reload changed.
func changedPanel(f Frame) panel {
	if len(f.Model.Changed) == 0 {
		return panel{}
	}
	p := panel{least: 3, head: []string{" " + f.Style.Title.On(words.Phrase{De: "Beim letzten Neuladen geändert", En: "Changed by the last reload"}.In(f.Lang)) +
		" " + f.Style.Faint.On(words.Phrase{De: "%d", En: "%d"}.With(len(f.Model.Changed)).In(f.Lang))}}
	for _, m := range f.Model.Plan.Measures {
		if f.Model.Changed[string(m.ID)] {
			p.rows = append(p.rows, spot{id: "changed/" + string(m.ID), text: " * " + words.Clean(m.Title), open: OpenMsg{"measures", string(m.ID)}, edit: EditMsg{m.At}})
		}
	}
	for i := range f.Model.Plan.Lines {
		l := &f.Model.Plan.Lines[i]
		years := f.Model.LineYears(l.ID)
		if f.Model.Changed[string(l.ID)] && len(years) > 0 {
			row := string(l.ID) + "@" + words.PlainYear(years[0])
			p.rows = append(p.rows, spot{id: "changed/" + string(l.ID), text: " * " + words.Clean(l.Name), open: OpenMsg{"positions", row}, edit: EditMsg{l.At}})
		}
	}
	p.rows = p.rows[:min(len(p.rows), mostRows)]
	return p
}

// findingPanel counts the findings and has the gravest of them.
func findingPanel(f Frame) panel {
	v := f.Model.overview()
	line := " " + f.Style.Title.On(words.Findings.In(f.Lang))
	for _, severity := range source.Severities {
		if n := v.Counts[severity]; n > 0 {
			line += "   " + f.Style.Mark(report.SeverityMarks[severity]).On(countOf(severity, n, f.Lang))
		}
	}
	if v.Worst == nil {
		return panel{head: []string{line + "   " + f.Style.Good.On("✓ "+words.Phrase{De: "keine", En: "none"}.In(f.Lang))}}
	}
	p := panel{head: []string{line}, least: 1, findings: true}
	x := f.Model.findings()
	for _, row := range slices.Clone(x.Body[:min(len(x.Body), mostRows)]) {
		problem := findingOf(f.Model, row)
		sign, _, _ := strings.Cut(report.Severity(problem.Severity).In(f.Lang), " ")
		text := " " + f.Style.Mark(report.SeverityMarks[problem.Severity]).On(sign) + " " + problem.Message.In(f.Lang)
		p.rows = append(p.rows, spot{id: "finding/" + row.ID, text: widget.Ends(text, f.Style.Faint.On(problem.Place.String())+" ", f.Width),
			open: OpenMsg{"findings", row.ID}, edit: EditMsg{problem.Place}})
	}
	return p
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
