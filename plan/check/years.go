package check

import (
	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// years: what measures need and get lies within the years of the plan. Lines
// and movements may reach back before it, for what is carried over.
func years(book Book) []source.Problem {
	var found []source.Problem
	look := func(place source.Place, series budget.Series, measure, line string) {
		for _, entry := range series {
			if !book.Years.Has(entry.Year) {
				found = append(found, outside(book.Years, place.Year(int(entry.Year)), entry.Year, measure, line))
			}
		}
	}
	for i := range book.Measures {
		m := &book.Measures[i]
		id := string(m.ID)
		look(m.At.At("need"), m.Need, id, "")
		for _, a := range m.Allocations {
			look(a.At.At("amounts"), a.Amounts, id, string(a.Line))
			look(a.At.At("received"), a.Received, id, string(a.To))
		}
		for _, g := range m.Grants {
			look(g.At.At("eligible"), g.Eligible, id, string(g.Line))
		}
	}
	for i := range book.Lines {
		for _, year := range book.Lines[i].Years {
			if year.Year > book.Years.To {
				found = append(found, outside(book.Years, year.At, year.Year, "", string(book.Lines[i].ID)))
			}
		}
	}
	return found
}

func outside(span budget.Years, place source.Place, year budget.Year, measure, line string) source.Problem {
	return source.Problem{
		Place: place, Severity: source.Error, Measure: measure, Line: line,
		Message: words.Phrase{
			De: "%d liegt außerhalb der Jahre des Plans (%d–%d)",
			En: "%d is outside the years of the plan (%d–%d)",
		}.With(year, span.From, span.To),
		Hint: words.Said(words.Phrase{De: "das Jahr prüfen oder „years“ in [plan] erweitern", En: "check the year or widen \"years\" in [plan]"}),
	}
}

// outsideTerm: a measure needs money only while it lasts.
func outsideTerm(book Book) []source.Problem {
	var found []source.Problem
	for i := range book.Measures {
		m := &book.Measures[i]
		for _, need := range m.Need {
			if need.Amount == 0 || m.Term.From == 0 || m.Term.Has(need.Year) {
				continue
			}
			found = append(found, source.Problem{
				Place: m.At.At("need").Year(int(need.Year)), Severity: source.Warning, Measure: string(m.ID),
				Message: words.Phrase{
					De: "%s braucht %d Geld, läuft dann aber nicht",
					En: "%s needs money in %d but does not run then",
				}.With(m.Title, need.Year),
				Hint: words.Said(words.Phrase{De: "Laufzeit („term“) oder Bedarf berichtigen", En: "correct the term or the need"}),
			})
		}
	}
	return found
}
