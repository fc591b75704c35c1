package check

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// ownShare: over the whole time of a grant, from the first cost to the last
// money, third parties never pay more than a measure costs, and in no year more
// than 100 % of what is eligible in it (domain § 2, grants, and § 3, 23).
func ownShare(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		if problem, ok := rates(m, in.Years); ok {
			found = append(found, problem)
		}
		var over []budget.Years
		for _, span := range m.GrantTimes() {
			span.To = min(span.To, in.Years.To) // what lies behind is reported as such
			if both := in.Ledger.Flows(m.ID).Over(span, budget.Cash); both.Net() < 0 {
				found, over = append(found, overpaid(m, span, both)), append(over, span)
			}
		}
		found = append(found, beyondCost(in, m, over)...)
	}
	return found
}

// beyondCost: what a grant counts as eligible is spent in its year. Where less is
// planned than needed, the need is the limit. Where third parties pay too much, more
// need not be said.
func beyondCost(in Input, m *plan.Measure, said []budget.Years) []source.Problem {
	var found []source.Problem
	flows := in.Ledger.Flows(m.ID)
	cost := func(year budget.Year) budget.Cents {
		return max(flows.In(year, budget.Cash).Consolidated(), m.Need.At(year))
	}
	for i := range m.Grants {
		g := &m.Grants[i]
		var years []budget.Year
		for _, entry := range g.Eligible {
			over := slices.ContainsFunc(said, func(span budget.Years) bool { return span.Has(entry.Year) })
			if entry.Amount > cost(entry.Year) && !over && in.Years.Has(entry.Year) {
				years = append(years, entry.Year)
			}
		}
		if len(years) == 0 {
			continue
		}
		found = append(found, grantProblem(m, g.At.At("eligible").Year(int(years[0])), source.Warning,
			words.Phrase{
				De: "%s: zuwendungsfähig sind %d %s, die Maßnahme kostet aber nur %s%s",
				En: "%s: %[3]s are eligible in %[2]d, but the measure costs only %[4]s%[5]s",
			}.With(m.Title, years[0], g.Eligible.At(years[0]), cost(years[0]), alsoIn(years[1:])),
			words.Phrase{
				De: "in „eligible“ die Ausgaben des Jahres nennen, in dem sie anfallen; wann das Geld eingeht, sagt „received“",
				En: "name in \"eligible\" the cost of the year in which it is spent; \"received\" says when the money arrives"}))
	}
	return found
}

func overpaid(m *plan.Measure, years budget.Years, both budget.Both) source.Problem {
	grant, place := lastMoney(m, years)
	problem := source.Problem{
		Place: place, Severity: source.Error, Measure: string(m.ID), Line: string(grant.Line),
		Message: words.Phrase{
			De: "%s: Dritte zahlen %d %s, die Maßnahme kostet aber nur %s",
			En: "%s: third parties pay %[3]s in %[2]d, but the measure costs only %[4]s",
		}.With(m.Title, years.From, both.ThirdParty(), both.Consolidated()),
		Hint: words.Text(
			"Förderung, zuwendungsfähige Ausgaben und Zuordnungen abgleichen; geht sie erst später ein als die Ausgaben, „received“ ergänzen",
			"compare grant, eligible cost and allocations; if it arrives later than the cost, add \"received\""),
	}
	if years.To > years.From {
		problem.Message = words.Phrase{
			De: "%s: Dritte zahlen von %d bis %d %s, die Maßnahme kostet in dieser Zeit aber nur %s",
			En: "%s: third parties pay %[4]s from %[2]d to %[3]d, but the measure costs only %[5]s in that time",
		}.With(m.Title, years.From, years.To, both.ThirdParty(), both.Consolidated())
	}
	return problem
}

// lastMoney is the last grant that counts, with the place of its last year.
func lastMoney(m *plan.Measure, years budget.Years) (grant *plan.Grant, place source.Place) {
	for i := range m.Grants {
		g := &m.Grants[i]
		key, series := "eligible", g.Eligible
		if len(g.Received) > 0 {
			key, series = "received", g.Received
		}
		for _, entry := range series {
			if g.Line != "" && entry.Amount != 0 && years.Has(entry.Year) {
				grant, place = g, g.At.At(key).Year(int(entry.Year))
			}
		}
	}
	return grant, place
}

// rates adds up the rates that meet in a year, and reports the years in which
// they are too many.
func rates(m *plan.Measure, years budget.Years) (source.Problem, bool) {
	var over []budget.Year
	var first budget.Percent
	var last *plan.Grant
	for _, year := range years.Each() {
		var sum budget.Percent
		var latest *plan.Grant
		for i := range m.Grants {
			if g := &m.Grants[i]; g.Eligible.At(year) != 0 {
				sum, latest = sum+g.Rate, g
			}
		}
		if sum > budget.Whole {
			over = append(over, year)
			if last == nil {
				first, last = sum, latest
			}
		}
	}
	if last == nil {
		return source.Problem{}, false
	}
	return source.Problem{
		Place: last.At.At("rate"), Severity: source.Error, Measure: string(m.ID), Line: string(last.Line),
		Message: words.Phrase{
			De: "%s: die Fördersätze ergeben %d zusammen %s%s",
			En: "%s: the rates of %d add up to %s%s",
		}.With(m.Title, over[0], exactly(first), alsoIn(over[1:])),
		Hint: words.Text(
			"die Sätze auf zusammen höchstens 100 % begrenzen",
			"keep the rates within 100 % together"),
	}, true
}

// exactly is a percentage with all its places: 100.01 % is more than 100 %.
func exactly(share budget.Percent) words.Phrase {
	return words.Phrase{
		De: words.Amount(budget.Cents(share), words.German) + " %",
		En: words.Amount(budget.Cents(share), words.English) + "%",
	}
}
