package opendata

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// reportTextOf is a text of a report on a year.
type reportTextOf struct {
	year   budget.Year
	number int // of the text in the report
	part   string
	plan.ThemeText
}

// reportTexts are what the administration says in its yearly reports.
func (d maker) reportTexts() Table {
	var all []reportTextOf
	for i := range d.ReportTexts {
		r := &d.ReportTexts[i]
		if d.ReportText(r.Year) != r {
			continue // the first one of a year counts
		}
		number := 0
		add := func(part string, text plan.ThemeText) {
			if text.Text != "" {
				number++
				all = append(all, reportTextOf{r.Year, number, part, text})
			}
		}
		add("implementation", plan.ThemeText{Text: r.Summary})
		for _, theme := range r.Themes {
			add("implementation", theme)
		}
		add("development", plan.ThemeText{Text: r.Development})
	}
	part := field("part", Text, "Stand der Umsetzung oder Fortschreibung der Strategie", "state of implementation or developing the strategy further", func(r reportTextOf) string { return r.part }).required()
	part.Words = []string{"implementation", "development"}
	return fill(d, Table{Name: "report_texts", Title: words.Phrase{De: "Jahresberichte", En: "Yearly reports"}, Key: []string{"year", "number"}, Refs: []Ref{to("themes", "theme")}}, all,
		year("year", "Berichtsjahr", "year reported on", func(r reportTextOf) budget.Year { return r.year }).required(),
		number("number", "Nummer im Bericht", "number in the report", func(r reportTextOf) int { return r.number }).required(),
		part,
		text("theme", "Thema; leer: zum Ganzen", "theme; empty: on the whole", func(r reportTextOf) plan.ThemeID { return r.Theme }),
		text("text", "Text", "text", func(r reportTextOf) string { return r.Text }).required(),
	)
}
