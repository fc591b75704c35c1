package compare

import (
	"fmt"
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
)

// things are all things of a kind. Items are compared with their papers.
func (s side) things(kind Kind) []thing {
	switch kind {
	case Frame:
		return []thing{s.frame()}
	case Principle:
		return collect(s.Plan.Principles, s.principle)
	case Theme:
		return collect(s.Plan.Themes, s.theme)
	case Committee:
		return collect(s.Plan.Committees, s.committee)
	case Paper:
		return collect(s.Plan.Papers, s.paper)
	case Motion:
		return collect(s.Plan.Motions, s.motion)
	case Measure:
		return collect(s.Plan.Measures, func(m **plan.Measure) thing { return s.measure(*m) })
	case Line:
		return collect(s.Plan.Lines, s.line)
	}
	return numbered(s.entries(kind))
}

func collect[T any](list []T, describe func(*T) thing) []thing {
	things := make([]thing, 0, len(list))
	for i := range list {
		things = append(things, describe(&list[i]))
	}
	return things
}

// named begins a thing that has an id.
func (s side) named(kind Kind, id, title string) thing {
	t := thing{kind: kind, key: s.name(kind, id), id: id, title: title}
	t.fields.add("title", title)
	return t
}

func (s side) ref(kind Kind, id string) Ref { return Ref{kind, s.name(kind, id)} }

func (s side) frame() thing {
	p := s.Plan
	t := thing{kind: Frame, title: p.Title, place: p.At}
	f := &t.fields
	f.add("title", p.Title)
	f.add("city", p.City)
	f.add("city_key", p.CityKey)
	f.add("licence", Word(p.Licence))
	f.add("provider", p.Provider)
	f.add("language", Word(p.Language))
	f.add("years", p.Years)
	f.add("budget", p.InForce)
	f.add("as_of", p.AsOf)
	f.add("strategy", s.ref(Paper, string(p.Strategy)))
	f.of("to", "report", 0, s.ref(Committee, string(p.Report.To)))
	f.of("years", "report", 0, budget.Years{From: p.Report.From, To: p.Report.Until})
	f.entry(p.Meta, "", 0)
	return t
}

func (s side) principle(p *plan.Principle) thing {
	t := s.named(Principle, string(p.ID), p.Title)
	t.fields.entry(p.Meta, "", 0)
	t.place = p.At
	return t
}

func (s side) theme(theme *plan.Theme) thing {
	t := s.named(Theme, string(theme.ID), theme.Title)
	t.fields.add("number", theme.Number)
	t.fields.entry(theme.Meta, "", 0)
	t.place = theme.At
	return t
}

func (s side) committee(c *plan.Committee) thing {
	t := s.named(Committee, string(c.ID), c.Name)
	t.fields.add("short", c.Short)
	t.fields.entry(c.Meta, "", 0)
	t.place = c.At
	return t
}

func (s side) paper(p *plan.Paper) thing {
	t := s.named(Paper, string(p.Key()), p.Title)
	t.place = p.At
	f := &t.fields
	f.add("kind", Word(p.Kind))
	f.add("date", p.Date)
	f.add("theme", s.ref(Theme, string(p.Theme)))
	f.add("office", p.Office)
	f.add("amends", s.ref(Paper, string(p.Amends)))
	f.add("related", joined(p.Related, func(id string) string { return s.name(Paper, id) }))
	if p.Public != nil {
		f.add("public", Word(fmt.Sprint(*p.Public)))
	}
	f.entry(p.Meta, "", 0)
	seen := make(nth)
	for _, hearing := range p.Hearings {
		of := seen.name(s.name(Committee, string(hearing.Committee)) + " " + string(hearing.Role))
		f.of("role", of, 0, Word(hearing.Role))
		f.of("date", of, 0, hearing.Date)
		f.of("outcome", of, 0, Word(hearing.Outcome))
		f.of("vote", of, 0, Word(hearing.Vote))
		f.entry(hearing.Meta, of, 0)
	}
	f.add("state", s.Council.Decision(string(p.Key())))
	var items strings.Builder
	for _, item := range p.Items {
		fmt.Fprintf(&items, "%q %q %q %q %q\n", item.ID, item.Number, item.Strength, oneLine(item.Text), oneLine(item.Reason))
	}
	t.rest = items.String()
	return t
}

func (s side) motion(m *plan.Motion) thing {
	t := s.named(Motion, m.Number, m.Title)
	t.place = m.At
	f := &t.fields
	f.add("by", strings.Join(m.By, ", "))
	f.add("date", m.Date)
	f.add("theme", s.ref(Theme, string(m.Theme)))
	f.add("settled_by", s.decision(m.SettledBy))
	f.entry(m.Meta, "", 0)
	state := council.Unknown
	if m.SettledBy != "" {
		state = s.Council.Decision(m.SettledBy)
		t.cause = Reason{Decisions: []string{s.decision(m.SettledBy)}, Item: s.printed(m.SettledBy), State: state}
	}
	f.add("state", state)
	return t
}

// decision names a decision by the first paper of its matter, so that a
// supplement that keeps an item changes no decision that cites it.
func (s side) decision(decision string) string {
	if decision == "" {
		return ""
	}
	paper, item := plan.CutDecision(decision)
	if matter := s.Council.History(paper); matter != nil && item != "" {
		paper = matter.First().Key()
	}
	name := s.name(Paper, string(paper))
	if item != "" {
		name += "#" + item
	}
	return name
}

func (s side) decisions(decisions []string) []string {
	var names []string
	for _, decision := range decisions {
		names = append(names, s.decision(decision))
	}
	return names
}

// printed is the number that an item bears in the newest version of its
// paper that still has it.
func (s side) printed(decision string) string {
	paper, id := plan.CutDecision(decision)
	matter := s.Council.History(paper)
	if matter == nil {
		return ""
	}
	number := ""
	for _, version := range matter.Versions {
		for _, item := range version.Items {
			if item.ID == id {
				number = item.Number
			}
		}
	}
	return number
}

func (s side) measure(m *plan.Measure) thing {
	t := s.named(Measure, string(m.ID), m.Title)
	t.place = m.At
	t.cause = s.standsOn(m)
	same := func(name string) string { return name }
	f := &t.fields
	f.add("theme", s.ref(Theme, string(m.Theme)))
	f.add("area", Word(m.Area))
	f.add("principles", joined(m.Principles, func(id string) string { return s.name(Principle, id) }))
	f.add("status", Word(m.Status))
	f.add("lead", m.Lead)
	f.add("term", m.Term)
	f.add("priority", m.Priority)
	f.add("task", Word(m.Task))
	f.add("bound", m.Bound)
	f.add("conditional", m.Conditional)
	f.add("serves", joined(m.Serves, same))
	f.add("offline", m.Offline)
	f.add("goals", joined(m.Goals, same))
	f.add("progress", m.Progress)
	f.add("results", m.Results)
	f.add("next", m.Next)
	f.add("decided_by", joined(s.decisions(m.DecidedBy), same))
	f.entry(m.Meta, "", 0)
	if worst, ok := s.Council.Measure(m, s.Ledger, s.Plan.Years, council.Consolidated(budget.Cash)).Worst(); ok {
		f.add("coverage", worst)
	}
	s.addSteps(f, m)
	s.addAllocations(f, m)
	t.rest = s.amounts(m)
	return t
}

// standsOn are all decisions that a measure or its money cites.
func (s side) standsOn(m *plan.Measure) Reason {
	decisions := s.decisions(m.DecidedBy)
	for _, a := range m.Allocations {
		for _, decision := range s.decisions(a.Decisions(m)) {
			if !slices.Contains(decisions, decision) {
				decisions = append(decisions, decision)
			}
		}
	}
	return Reason{Decisions: decisions}
}

func (s side) addSteps(f *fields, m *plan.Measure) {
	seen := make(nth)
	for _, milestone := range m.Milestones {
		of := seen.name(milestone.Title)
		f.of("date", of, 0, milestone.Date)
		f.of("done", of, 0, milestone.Done)
		f.entry(milestone.Meta, of, 0)
	}
	seen = make(nth)
	for _, grant := range m.Grants {
		of := seen.name(grant.Giver)
		f.of("rate", of, 0, grant.Rate)
		f.series("eligible", of, grant.Eligible)
		f.of("cap", of, 0, grant.Cap)
		f.of("status", of, 0, Word(grant.Status))
		f.of("until", of, 0, grant.Until)
		f.of("line", of, 0, s.ref(Line, string(grant.Line)))
		f.entry(grant.Meta, of, 0)
	}
}

// addAllocations enters what an allocation says besides its amounts.
func (s side) addAllocations(f *fields, m *plan.Measure) {
	seen := make(nth)
	for _, a := range m.Allocations {
		of := seen.name(s.name(Line, string(a.Line)))
		f.of("to", of, 0, s.ref(Line, string(a.To)))
		f.of("by", of, 0, s.decision(a.By))
		f.series("received", of, a.Received)
		f.of("cause", of, 0, Word(a.Cause))
		f.entry(a.Meta, of, 0)
	}
}

// amounts are the amounts of a measure as a text, for renamings.
func (s side) amounts(m *plan.Measure) string {
	var text strings.Builder
	fmt.Fprintln(&text, m.Need)
	for _, a := range m.Allocations {
		fmt.Fprintln(&text, s.name(Line, string(a.Line)), a.Amounts)
	}
	return text.String()
}

func (s side) line(l *plan.Line) thing {
	t := thing{kind: Line, key: s.name(Line, string(l.ID)), id: string(l.ID), title: l.Name, place: l.At}
	f := &t.fields
	f.add("name", l.Name)
	f.add("book", Word(l.Book))
	f.add("part", Word(l.Part))
	f.add("side", Word(l.Side))
	f.add("group", l.Group)
	f.add("account", l.Account)
	f.add("cover", l.Cover)
	f.add("noncash", l.Noncash)
	f.entry(l.Meta, "", 0)
	var figures strings.Builder
	for _, year := range l.Years {
		f.entry(year.Meta, "", year.Year)
		fmt.Fprintln(&figures, year.Year, year.Estimate, year.Actual)
	}
	t.rest = figures.String()
	return t
}
