package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// grantGiven: a grant says where it is received and what it is paid for, else it
// counts nowhere; it comes from outside, and its rate is in percent.
func grantGiven(in Input) []source.Problem {
	charged := in.charged()
	var found []source.Problem
	for _, m := range in.Measures {
		for j := range m.Grants {
			g := &m.Grants[j]
			if g.Line == "" && !g.At.At("line").Stands() {
				found = append(found, grantProblem(m, g.At, source.Warning,
					words.Phrase{De: "%s: die Förderung von „%s“ nennt keine Position, auf der sie eingeht, und zählt nirgends", En: "%s: the grant of %q names no line on which it is received, and counts nowhere"}.With(m.Title, g.Giver),
					words.Phrase{De: "„line“ mit einer Ertragsposition ergänzen", En: "add \"line\" with an income line"}))
			}
			if len(g.Eligible) == 0 {
				found = append(found, grantProblem(m, g.At, source.Warning,
					words.Phrase{De: "%s: die Förderung von „%s“ nennt keine zuwendungsfähigen Ausgaben und zahlt nichts", En: "%s: the grant of %q names no eligible cost and pays nothing"}.With(m.Title, g.Giver),
					words.Phrase{De: "„eligible“ mit den Ausgaben je Jahr ergänzen", En: "add \"eligible\" with the cost by year"}))
			}
			if problem, ok := notPromised(m, g); ok {
				found = append(found, problem)
			}
			if charged[g.Line] {
				found = append(found, grantProblem(m, g.At.At("line"), source.Error,
					words.Phrase{De: "%s: auf %s gehen die Zahlungen der Stadt ein; eine Förderung kommt von außen", En: "%s: %s receives what the city pays; a grant comes from outside"}.With(m.Title, string(g.Line)),
					words.Phrase{De: "eine eigene Ertragsposition für die Förderung nennen", En: "name an income line of its own for the grant"}))
			}
			if slip, ok := asFraction(g.Rate); ok {
				found = append(found, grantProblem(m, g.At.At("rate"), source.Warning,
					words.Phrase{De: "%s: der Fördersatz ist %s", En: "%s: the rate of the grant is %s"}.With(m.Title, exactly(g.Rate)), slip))
			}
		}
	}
	return found
}

// notPromised: what arrives of a grant is what it gives. More is an error; less is
// said, for the rest may arrive after the plan.
func notPromised(m *plan.Measure, g *plan.Grant) (source.Problem, bool) {
	account := g.Account(m.ID)
	received, promised := account.Received.Sum(), account.Promised().Sum()
	if len(g.Received) == 0 || received == promised {
		return source.Problem{}, false
	}
	severity := source.Error
	if received < promised {
		severity = source.Notice
	}
	return grantProblem(m, g.At.At("received"), severity,
		words.Phrase{
			De: "%s: von „%s“ gehen %s ein, nach Satz, Ausgaben und Höchstbetrag sind es %s",
			En: "%s: %[3]s arrive of the grant of %[2]q, by rate, cost and cap it is %[4]s",
		}.With(m.Title, g.Giver, received, promised),
		words.Phrase{
			De: "in „received“ alle Eingänge nennen; was nach dem letzten Jahr des Plans eingeht, fehlt ihm",
			En: "name all that arrives in \"received\"; what arrives after the last year of the plan is missing in it",
		}), true
}

// charged are the provider's lines that receive what the city pays.
func (in Input) charged() map[budget.LineID]bool {
	lines := make(map[budget.LineID]bool)
	for _, m := range in.Measures {
		for _, a := range m.Allocations {
			if a.To != "" {
				lines[a.To] = true
			}
		}
	}
	for _, t := range in.Transfers {
		if t.Kind == budget.ServiceCharge {
			lines[t.Provider] = true
		}
	}
	return lines
}

// asFraction tells of a percentage that was probably meant as a part of one: 0.8
// for 80 %.
func asFraction(share budget.Percent) (hint words.Phrase, ok bool) {
	meant := exactly(100 * share)
	return words.Phrase{
		De: "der Satz steht in Prozent; gemeint sind wohl " + meant.De,
		En: "the rate is in percent; " + meant.En + " is probably meant",
	}, 0 < share && share < 1_00
}
