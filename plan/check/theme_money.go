package check

import (
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// themeMoney: the council has told every theme to bring its measures with
// their money; a theme without any says so with a measure whose need is 0.
// The theme of the strategy itself brings none. A measure that gets money and names no
// need is found itself.
func themeMoney(in Input) []source.Problem {
	said := make(map[plan.ThemeID]bool)
	for _, m := range in.Measures {
		if len(m.Need)+len(m.Allocations) > 0 {
			said[m.Theme] = true
		}
	}
	for i := range in.Papers {
		if p := &in.Papers[i]; p.Key() == in.Strategy {
			said[p.Theme] = true
		}
	}
	var found []source.Problem
	for i := range in.Themes {
		theme := &in.Themes[i]
		if said[theme.ID] || len(in.Measures) == 0 {
			continue
		}
		found = append(found, source.Problem{
			Place: theme.At.At("id"), Severity: source.Warning,
			Message: words.Phrase{
				De: "zum Thema %s „%s“ nennt keine Maßnahme einen Bedarf",
				En: "no measure of theme %s %q states a need",
			}.With(theme.Label(), theme.Title),
			Hint: words.Text(
				"Maßnahmen mit Bedarf eintragen, oder eine mit need = { 2018 = 0 }, wenn kein Geld nötig ist",
				"enter measures with their need, or one with need = { 2018 = 0 } if no money is needed"),
		})
	}
	return found
}
