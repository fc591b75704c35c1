package plan

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan/source"
)

// ReportText is what the administration says in its report on a year, beside what
// follows from the plan. Blank lines part its paragraphs.
type ReportText struct {
	source.Meta
	Year        budget.Year
	Summary     string // before part A, the state of implementation
	Development string // in part B, the further development of the strategy
	Themes      []ThemeText
}

// ThemeText is what a report says of a theme.
type ThemeText struct {
	source.Meta
	Theme ThemeID
	Text  string
}

// ReportText is what is said in the report on a year, nil where nothing is.
func (p *Plan) ReportText(year budget.Year) *ReportText {
	i := slices.IndexFunc(p.ReportTexts, func(r ReportText) bool { return r.Year == year })
	if i < 0 {
		return nil
	}
	return &p.ReportTexts[i]
}

// Of is what is said of a theme, "" for nothing.
func (r *ReportText) Of(theme ThemeID) string {
	for i := range r.Themes {
		if r.Themes[i].Theme == theme {
			return r.Themes[i].Text
		}
	}
	return ""
}

var themeTextFields = source.Fields[ThemeText]{
	source.Ref("theme", "theme", func(t *ThemeText) *ThemeID { return &t.Theme }).Required().Says("Thema", "theme"),
	source.Prose("text", func(t *ThemeText) *string { return &t.Text }).Required().Says("was der Bericht zum Thema sagt", "what the report says of the theme"),
}

var reportTextFields = source.Fields[ReportText]{
	source.Year("year", func(r *ReportText) *budget.Year { return &r.Year }).Required().Says("Berichtsjahr", "year reported on"),
	source.Prose("summary", func(r *ReportText) *string { return &r.Summary }).Says("Einleitung von Teil A, Stand der Umsetzung; Leerzeilen trennen Absätze", "introduction of part A, the state of implementation; blank lines part paragraphs"),
	source.Prose("development", func(r *ReportText) *string { return &r.Development }).Says("Teil B, Fortschreibung der Strategie", "part B, developing the strategy further"),
	source.List("themes", themeTextFields, func(r *ReportText) *[]ThemeText { return &r.Themes }).Says("Worte zu einzelnen Themen in Teil A", "words on single themes in part A"),
}
