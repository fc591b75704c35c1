package report

import (
	"cmp"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// CommitteeCell is a committee by its short name.
func (src Source) CommitteeCell(id plan.CommitteeID) table.Cell {
	for _, committee := range src.Committees {
		if committee.ID == id {
			return table.Ref{Label: committee.Label(), ID: string(id), Title: committee.Name}
		}
	}
	return table.Name(id)
}

// CommitteeLabel is the short name of a committee.
func (src Source) CommitteeLabel(id plan.CommitteeID) string {
	for _, committee := range src.Committees {
		if committee.ID == id {
			return committee.Label()
		}
	}
	return string(id)
}

// ThemeTitle is a theme by its number and title, nil for none.
func (src Source) ThemeTitle(id plan.ThemeID) table.Cell {
	for _, theme := range src.Themes {
		if theme.ID == id {
			return table.Name(theme.Label() + " " + theme.Title)
		}
	}
	return nil
}

// PrinciplesCell are those of a measure; it names the main one first.
func (src Source) PrinciplesCell(m *plan.Measure) table.Cell {
	var all table.List
	for _, id := range m.Principles {
		for _, principle := range src.Principles {
			if principle.ID == id {
				title := words.Clean(principle.Title)
				all = table.List{First: cmp.Or(all.First, title), All: Joined(all.All, title), IDs: Joined(all.IDs, string(id))}
			}
		}
	}
	if all.All == "" {
		return nil
	}
	return all
}

// Joined adds an item to a list with points between.
func Joined(list, item string) string {
	if list == "" {
		return item
	}
	return list + " · " + item
}

// ProgressCell is the status of a measure with how much of its results is there.
func (src Source) ProgressCell(m *plan.Measure) table.Cell {
	if m.Status == "" {
		return nil
	}
	if m.Profile().Progress == 0 {
		return table.Phrase(plan.StatusNames[m.Status])
	}
	return table.Label(words.Phrase{De: "%s, %d %% der Ergebnisse", En: "%s, %d%% of the results"}.With(plan.StatusNames[m.Status], m.Profile().Progress))
}

// PlaceCell is a place in the files as a cell.
func PlaceCell(place source.Place) table.Cell { return table.NameOf(place.String()) }

// YesCell says yes, nil for no.
func YesCell(is bool) table.Cell {
	if is {
		return table.Phrase(words.Yes)
	}
	return nil
}

// FilledFormula is how much of a line measures take.
var FilledFormula = words.Same(`IF([updated]>0,[allocated]/[updated],"–")`)

// ThemeCell is a theme by its printed number, nil for none.
func (src Source) ThemeCell(id plan.ThemeID) table.Cell {
	for _, theme := range src.Themes {
		if theme.ID == id {
			return table.Ref{Label: theme.Label(), ID: string(theme.ID), Title: theme.Title}
		}
	}
	return nil
}

// TermCell is a span of years as a cell.
func TermCell(years budget.Years) table.Cell {
	switch {
	case years.From == 0:
		return nil
	case years.To == 0:
		return table.Label(words.Phrase{De: "ab %d", En: "from %d"}.With(years.From))
	case years.To == years.From:
		return table.Name(words.PlainYear(years.From))
	}
	return table.Name(words.PlainYear(years.From) + "–" + words.PlainYear(years.To))
}
