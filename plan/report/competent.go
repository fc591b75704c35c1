package report

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// CompetentTitle asks who must decide.
var CompetentTitle = words.Phrase{De: "Zuständig", En: "Competent"}

// Competence tells who must decide, by the amounts that committees may.
type Competence struct {
	src     Source
	amounts map[*council.PaperHistory]budget.Cents
}

// Competence adds up what papers decide; a plan without competences asks for nothing.
func (src Source) Competence() Competence {
	c := Competence{src: src}
	if slices.ContainsFunc(src.Committees, func(one plan.Committee) bool { return len(one.Decides) > 0 }) {
		c.amounts = src.Council.Amounts(src.Plan, src.Ledger)
	}
	return c
}

// matter is what somebody must decide.
type matter struct {
	paper  *plan.Paper // nil: there is none yet, or it is known
	theme  plan.ThemeID
	amount budget.Cents
}

// OfPaper names who must decide a paper, and who is told, nil where nobody is named.
func (c Competence) OfPaper(paper *plan.Paper) table.Cell { return named(c.src, c.paper(paper)) }

// OfMeasure names who must decide the papers of a measure, without any the measure.
func (c Competence) OfMeasure(m *plan.Measure) table.Cell { return named(c.src, c.matters(m)...) }

// ExplainPaper says of which amount, and by which limits.
func (c Competence) ExplainPaper(paper *plan.Paper) table.Cell {
	one := c.paper(paper)
	one.paper = nil // the detail is about it
	return explained(c.src, one)
}

// Explain says it of the papers of a measure.
func (c Competence) Explain(m *plan.Measure) table.Cell { return explained(c.src, c.matters(m)...) }

func (c Competence) paper(paper *plan.Paper) matter {
	if c.amounts == nil || paper.Kind == plan.BudgetPaper || paper.Kind == plan.BusinessPlan {
		return matter{}
	}
	return matter{paper, paper.Theme, c.amounts[c.src.Council.History(paper.Key())]}
}

// matters are the papers that the money of a measure stands on, but for the by-laws of the
// two books. Where none is named it is the measure with its money, or with its need.
func (c Competence) matters(m *plan.Measure) []matter {
	if c.amounts == nil {
		return nil
	}
	decisions := slices.Clone(m.DecidedBy)
	for i := range m.Allocations {
		decisions = append(decisions, m.Allocations[i].By)
	}
	var list []matter
	for _, history := range c.src.Council.StandOn(decisions) {
		if one := c.paper(history.Last()); one.amount > 0 {
			list = append(list, one)
		}
	}
	if len(list) > 0 {
		return list
	}
	amount := c.src.Council.Measure(m, c.src.Ledger, c.src.Years, council.Consolidated(budget.Cash)).Total()
	if amount == 0 {
		for _, year := range c.src.Years.Each() {
			amount += c.src.Need(m, year)
		}
	}
	return []matter{{nil, m.Theme, amount}}
}

// named are the committees of some matters, each once.
func named(src Source, matters ...matter) table.Cell {
	var list words.Sentence
	seen := make(map[string]bool)
	add := func(said words.Sentence) {
		if text := said.In(words.German); !seen[text] {
			seen[text] = true
			list = words.Comma(list, said)
		}
	}
	for _, one := range matters {
		for _, c := range covering(src, one, plan.Deciding) {
			add(words.Plain(words.Clean(c.Label())))
		}
	}
	for _, one := range matters {
		for _, c := range covering(src, one, plan.ToNotice) {
			add(words.Phrase{De: "Kenntnis: %s", En: "notice: %s"}.With(c.Label()))
		}
	}
	return table.SentenceOf(list)
}

// explained are the same with the amounts and limits, one behind the other.
func explained(src Source, matters ...matter) table.Cell {
	var list words.Sentence
	for _, one := range matters {
		var who words.Sentence
		for _, role := range []plan.Role{plan.Deciding, plan.Advice, plan.Heard, plan.ToNotice} {
			for _, c := range covering(src, one, role) {
				said := words.Same("%s (%s)").With(c.Label(), c.Span())
				if role != plan.Deciding {
					said = words.Same("%s %s (%s)").With(plan.RoleNames[role], c.Label(), c.Span())
				}
				who = words.Comma(who, said)
			}
		}
		if who.Empty() {
			continue
		}
		said := words.Phrase{De: "für %s: %s", En: "for %s: %s"}.With(one.amount, who)
		if one.paper != nil {
			said = words.Phrase{De: "%s, %s: %s", En: "%s, %s: %s"}.With(string(one.paper.Key()), one.amount, who)
		}
		if list.Empty() {
			list = said
			continue
		}
		list = words.Same("%s · %s").With(list, said)
	}
	return table.SentenceOf(list)
}

// covering are the committees that do something with a matter.
func covering(src Source, one matter, role plan.Role) []plan.Competent {
	if one.amount <= 0 {
		return nil
	}
	return slices.DeleteFunc(src.CompetentFor(one.theme, role), func(c plan.Competent) bool { return !c.Covers(one.amount) })
}
