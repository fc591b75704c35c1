package yearly

import (
	"slices"
	"strings"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// paragraphs are those of a text.
func paragraphs(text string) []words.Sentence {
	var list []words.Sentence
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		if says := words.Plain(words.Clean(paragraph)); !says.Empty() {
			list = append(list, says)
		}
	}
	return list
}

// text is what the administration says in the report, nothing where it does not.
func (y writer) text() *plan.ReportText {
	if text := y.ReportText(y.on); text != nil {
		return text
	}
	return new(plan.ReportText)
}

// said is a text of a report, by where it stands.
type said struct {
	*plan.ReportText
	part words.Phrase
	plan.ThemeText
}

// Texts lists what the administration says in its reports.
func Texts(src report.Source) *table.Table {
	columns := table.Columns[said]{
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(s said) table.Cell { return table.Period(s.Year) }),
		table.Col(table.Column{Key: "part", Title: words.Phrase{De: "Teil", En: "Part"}, Priority: 1}, func(s said) table.Cell { return table.Phrase(s.part) }),
		table.Col(table.Column{Key: "theme", Title: words.Theme, Priority: 1}, func(s said) table.Cell { return src.ThemeCell(s.Theme) }),
		table.Col(table.Column{Key: "text", Title: words.Phrase{De: "Text", En: "Text"}, Kind: table.Prose, Priority: 1}, func(s said) table.Cell { return table.NameOf(s.Text) }),
		table.Col(table.Column{Key: "source", Title: words.Source, Kind: table.Prose, Priority: 2}, func(s said) table.Cell { return table.NameOf(s.ThemeText.Source) }),
		table.Col(table.Column{Key: "assumed", Title: words.Assumed, Priority: 2}, func(s said) table.Cell { return report.YesCell(s.ThemeText.Assumed) }),
		table.Col(table.Column{Key: "note", Title: words.Note, Kind: table.Prose, Priority: 3}, func(s said) table.Cell { return table.NameOf(s.ThemeText.Note) }),
	}
	t := &table.Table{
		ID:      "report-texts",
		Title:   words.Phrase{De: "Worte der Verwaltung im Jahresbericht", En: "The administration's words in the yearly report"},
		Columns: columns.Heads(),
	}
	for i := range src.ReportTexts {
		for _, one := range saidIn(&src.ReportTexts[i]) {
			t.Rows = append(t.Rows, table.Row{ID: one.ThemeText.At.String() + " " + one.part.En, Place: one.ThemeText.At, Cells: columns.Cells(one)})
		}
	}
	return t.WithoutEmpty("theme", "source", "assumed", "note")
}

// saidIn are the texts of a report in their order, without those that are empty.
func saidIn(r *plan.ReportText) []said {
	a, b := words.Phrase{De: "A: Stand der Umsetzung", En: "A: state of implementation"}, words.Phrase{De: "B: Fortschreibung", En: "B: developing further"}
	list := []said{{r, a, plan.ThemeText{Meta: r.Meta, Text: r.Summary}}}
	for _, theme := range r.Themes {
		list = append(list, said{r, a, theme})
	}
	list = append(list, said{r, b, plan.ThemeText{Meta: r.Meta, Text: r.Development}})
	return slices.DeleteFunc(list, func(s said) bool { return s.Text == "" })
}
