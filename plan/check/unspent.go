package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// unspent says of a measure that lacks money in a year that the city does pay it,
// but the provider plans to spend only a part: then the provider's allocation is
// missing, and entering the city's again would count the money twice.
func (in Input) unspent(m *plan.Measure, year budget.Year, both budget.Both) (message, hint words.Sentence, ok bool) {
	if both.ToProvider <= both.Provider {
		return message, hint, false
	}
	message = words.Phrase{
		De: "%s: die Stadt zahlt %d %s an %s, dort sind davon %s verplant",
		En: "%s: in %d the city pays %s to %s, where %s of it are planned to be spent",
	}.With(m.Title, year, both.ToProvider, in.provider(), both.Provider)
	hint = words.Text(
		"beim IT-Dienstleister zuordnen, wofür er das Geld ausgibt; die Zahlung der Stadt nicht noch einmal eintragen",
		"allocate what the provider spends the money on; do not enter the city's payment again")
	return message, hint, true
}
