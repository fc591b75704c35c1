package check

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// yearsOfBudget: the budget in force reaches the years of the plan. One of an earlier
// year may be the last that is in force.
func yearsOfBudget(in Input) []source.Problem {
	if in.InForce.From <= in.Years.To {
		return nil
	}
	problem := outside(in.Years, in.At.At("budget").At("from"), in.InForce.From, "", "")
	problem.Hint = words.Text("„budget“ sind die Jahre des Haushalts, der gilt; spätere Jahre des Plans sind mittelfristig", "\"budget\" are the years of the budget in force; later years of the plan are medium-term")
	return []source.Problem{problem}
}

// fewOutside is how many entries of one year are each a slip.
const fewOutside = 3

// yearsOutside: entries lie within the years of the plan. Where many name the year before
// it or behind it, the years of the plan are what is wrong.
func yearsOutside(in Input) []source.Problem {
	all := slices.Concat(yearsOfMeasures(in), yearsOfLines(in), yearsOfEntries(in))
	for _, year := range []budget.Year{in.Years.From - 1, in.Years.To + 1} {
		said := outside(in.Years, in.At, year, "", "").Message.In(words.English)
		is := func(p source.Problem) bool { return p.Message.In(words.English) == said }
		count := 0
		for _, problem := range all {
			if is(problem) {
				count++
			}
		}
		if count <= fewOutside {
			continue
		}
		all = append(slices.DeleteFunc(all, is), source.Problem{
			Place: in.At.At("years"), Severity: source.Error,
			Message: words.Phrase{De: "der Plan umfasst %d–%d, %d Angaben sind aber für %d", En: "the plan spans %d–%d, but %d entries are for %d"}.With(in.Years.From, in.Years.To, count, year),
			Hint:    words.Text("„years“ erweitern oder diese Angaben streichen", "widen \"years\" or drop these entries"),
		})
	}
	return all
}

// yearsOfMeasures: what measures need and get lies within the years of the plan.
func yearsOfMeasures(in Input) []source.Problem {
	var found []source.Problem
	look := func(at source.Place, key string, series budget.Series, measure, line string) {
		for _, entry := range series {
			if !in.Years.Has(entry.Year) {
				found = append(found, outside(in.Years, at.At(key).Year(int(entry.Year)), entry.Year, measure, line))
			}
		}
	}
	for _, m := range in.Measures {
		id := string(m.ID)
		look(m.At, "need", m.Need, id, "")
		look(m.At, "running", m.Running, id, "")
		for j := range m.Allocations {
			a := &m.Allocations[j]
			look(a.At, "amounts", a.Amounts, id, string(a.Line))
			look(a.At, "received", a.Received, id, string(a.To))
		}
		for j := range m.Grants {
			g := &m.Grants[j]
			look(g.At, "eligible", g.Eligible, id, string(g.Line))
			look(g.At, "received", g.Received, id, string(g.Line))
		}
		for _, post := range m.Profile().Posts {
			for _, entry := range post.Years {
				if !in.Years.Has(entry.Year) {
					found = append(found, outside(in.Years, post.At.At("years").Year(int(entry.Year)), entry.Year, id, ""))
				}
			}
		}
		if message, ok := missesPlan(m, in.Years); ok {
			found = append(found, source.Problem{
				Place: m.At.At("term"), Severity: source.Error, Measure: id, Message: message, Hint: checkYear,
			})
		}
	}
	return found
}

// yearsOfLines: the years of lines, and of what goes from book to book, lie within
// the plan's. Lines may reach back before it, for what is carried over.
func yearsOfLines(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Lines {
		line := &in.Lines[i]
		for _, year := range line.Years {
			if year.Year > in.Years.To {
				found = append(found, outside(in.Years, year.At, year.Year, "", string(line.ID)))
			}
		}
	}
	for i := range in.Transfers {
		t := &in.Transfers[i]
		for _, crossing := range t.Amounts {
			if !in.Years.Has(crossing.Year) {
				place := t.Meta.At.At("amounts").Year(int(crossing.Year))
				found = append(found, outside(in.Years, place, crossing.Year, "", string(t.City)))
			}
		}
	}
	return found
}

// missesPlan tells of a measure that never runs in a year of the plan, or began half a
// century before it. What is done or stopped may stand there for its results.
func missesPlan(m *plan.Measure, span budget.Years) (words.Sentence, bool) {
	switch {
	case m.Term.From == 0 || m.Status == plan.Done || m.Status == plan.Stopped:
		return words.Sentence{}, false
	case m.Term.From > span.To:
		return words.Phrase{
			De: "%s beginnt %d, der Plan endet %d",
			En: "%s begins in %d, the plan ends in %d",
		}.With(m.Title, m.Term.From, span.To), true
	case m.Term.From < span.From-50:
		return words.Phrase{
			De: "%s beginnt %d, der Plan %d",
			En: "%s begins in %d, the plan in %d",
		}.With(m.Title, m.Term.From, span.From), true
	case m.Term.To != 0 && m.Term.To < span.From:
		return words.Phrase{
			De: "%s endet %d, der Plan beginnt %d",
			En: "%s ends in %d, the plan begins in %d",
		}.With(m.Title, m.Term.To, span.From), true
	}
	return words.Sentence{}, false
}

var checkYear = words.Text(
	"das Jahr prüfen oder „years“ in [plan] erweitern",
	"check the year or widen \"years\" in [plan]")

func outside(span budget.Years, place source.Place, year budget.Year, measure, line string) source.Problem {
	return source.Problem{
		Place: place, Severity: source.Error, Measure: measure, Line: line, Hint: checkYear,
		Message: words.Phrase{
			De: "%d liegt außerhalb der Jahre des Plans (%d–%d)",
			En: "%d is outside the years of the plan (%d–%d)",
		}.With(year, span.From, span.To),
	}
}
