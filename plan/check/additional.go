package check

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// additional: the council orders additional money in the city's budget for the themes
// of the papers that belong to its strategy. Where the plan says of its money where it
// comes from, a theme of these with none that is new is found (domain § 3, 18).
func additional(in Input) []source.Problem {
	given := in.cityMoney()
	if given == nil {
		return nil
	}
	var found []source.Problem
	for _, theme := range in.themesOfStrategy() {
		money := given[theme.ID]
		if money.fresh > 0 {
			continue
		}
		found = append(found, source.Problem{
			Place: theme.At.At("id"), Severity: source.Warning,
			Message: words.Phrase{
				De: "Thema %s „%s“: Der Beschluss verlangt zusätzliche Mittel im Haushalt der Stadt, von %s ist dort aber nichts zusätzlich (%s ohne Angabe der Herkunft)",
				En: "theme %s %q: the decision orders additional money in the city's budget, but of %s there nothing is additional (%s without an origin)",
			}.With(theme.Label(), theme.Title, money.all, money.unknown),
			Hint: words.Text(
				"zusätzliches Geld mit origin = \"new\" kennzeichnen, oder es im Haushalt anmelden",
				"mark additional money with origin = \"new\", or ask for it in the budget"),
		})
	}
	return found
}

// themeGiven is what the city gives the measures of a theme: additional, and
// without a word about it.
type themeGiven struct{ all, fresh, unknown budget.Cents }

// cityMoney is what the city gives each theme in the years of the plan; nil where no
// allocation says where its money comes from.
func (in Input) cityMoney() map[plan.ThemeID]themeGiven {
	given, said := make(map[plan.ThemeID]themeGiven), false
	for _, m := range in.Measures {
		for i := range m.Allocations {
			a := &m.Allocations[i]
			said = said || a.Origin != ""
			line := in.Ledger.Line(a.Line)
			if line == nil || line.Book != budget.City || line.Side != budget.Expense {
				continue
			}
			money := given[m.Theme]
			for _, entry := range a.Amounts {
				switch {
				case !in.Years.Has(entry.Year):
					continue
				case a.Origin == plan.Fresh:
					money.fresh += entry.Amount
				case a.Origin == "":
					money.unknown += entry.Amount
				}
				money.all += entry.Amount
			}
			given[m.Theme] = money
		}
	}
	if !said {
		return nil
	}
	return given
}

// themesOfStrategy are the themes of the papers that the strategy names, in the order of
// the plan.
func (in Input) themesOfStrategy() []*plan.Theme {
	history := in.Council.History(in.Strategy)
	if in.Strategy == "" || history == nil || history.InForce == nil {
		return nil
	}
	var themes []*plan.Theme
	for i := range in.Themes {
		theme := &in.Themes[i]
		named := slices.ContainsFunc(history.InForce.Related, func(id plan.PaperID) bool {
			paper := in.Council.History(id)
			return paper != nil && paper.Last().Theme == theme.ID && paper.Last().Kind == plan.DecisionPaper
		})
		if named {
			themes = append(themes, theme)
		}
	}
	return themes
}
