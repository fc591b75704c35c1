package scenario

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/words"
)

// Figure is one sum of a plan in a year that scenarios are held against.
type Figure struct {
	Key  string
	Name words.Phrase // with %s for the provider's name where it is about its book
	Book budget.Book  // whose book it is from; "" for both
	Of   func(compare.Version, budget.Year, budget.View) budget.Cents
}

// Figures are what a scenario shows before and after, both books and then once.
var Figures = []Figure{
	{"city-spendable", words.Phrase{De: "verfügt die Stadt", En: "city may spend"}, budget.City, spendable(budget.City)},
	{"city-measures", words.Phrase{De: "davon für Maßnahmen (Stadt)", En: "of it for measures (city)"}, budget.City, ofBoth(func(b budget.Both) budget.Cents { return b.City })},
	{"provider-spendable", words.Phrase{De: "verfügt der IT-Dienstleister", En: "provider may spend"}, budget.Provider, spendable(budget.Provider)},
	{"provider-measures", words.Phrase{De: "davon für Maßnahmen (IT-Dienstleister)", En: "of it for measures (provider)"}, budget.Provider, ofBoth(func(b budget.Both) budget.Cents { return b.Provider })},
	{"provider-income", words.Phrase{De: "erhält der IT-Dienstleister von der Stadt", En: "provider receives from the city"}, budget.Provider, ofBoth(func(b budget.Both) budget.Cents { return b.Received })},
	{"provider-margin", words.Phrase{De: "bleibt dem IT-Dienstleister", En: "provider keeps"}, budget.Provider, ofBoth(budget.Both.Margin)},
	{"third", words.Phrase{De: "von Dritten", En: "from third parties"}, "", ofBoth(budget.Both.ThirdParty)},
	{"city-effect", words.Phrase{De: "trägt der Haushalt der Stadt", En: "the city's budget bears"}, budget.City, ofBoth(budget.Both.CityEffect)},
	{"consolidated", words.Consolidated, "", ofBoth(budget.Both.Consolidated)},
	{"gap", words.Gap, "", gap},
}

// Spendable is what a book may spend in a year, payments alone.
func Spendable(v compare.Version, book budget.Book, year budget.Year) budget.Cents {
	return spendable(book)(v, year, budget.Cash)
}

// spendable is what a book may spend in a year, on all lines that the view counts.
func spendable(book budget.Book) func(compare.Version, budget.Year, budget.View) budget.Cents {
	return func(v compare.Version, year budget.Year, view budget.View) budget.Cents {
		return v.Ledger.Sum(year, func(l *budget.Line) bool {
			return l.Book == book && l.Side == budget.Expense && view.Counts(l)
		}).Spendable()
	}
}

// ofBoth is a figure of all measures together.
func ofBoth(of func(budget.Both) budget.Cents) func(compare.Version, budget.Year, budget.View) budget.Cents {
	return func(v compare.Version, year budget.Year, view budget.View) budget.Cents {
		var sum budget.Both
		for _, m := range v.Plan.Measures {
			sum = sum.Plus(v.Ledger.Measure(m.ID, year, view))
		}
		return of(sum)
	}
}

// gap is what measures need and no book pays. Needs are payments, so the resource view
// has none.
func gap(v compare.Version, year budget.Year, view budget.View) budget.Cents {
	var sum budget.Cents
	if view != budget.Cash {
		return 0
	}
	for _, m := range v.Plan.Measures {
		both := v.Ledger.Measure(m.ID, year, view)
		need := m.Need.At(year)
		if m.Status == plan.Stopped {
			need = min(need, both.Consolidated())
		}
		sum += both.Gap(need)
	}
	return sum
}
