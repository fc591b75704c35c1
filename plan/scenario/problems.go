package scenario

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// problem is a finding about a scenario: a warning, for the plan itself is sound.
func problem(place source.Place, message, hint words.Sentence) source.Problem {
	return source.Problem{Place: place, Rule: "scenario", Severity: source.Warning, Message: message, Hint: hint}
}

// contradictions are keys without effect, steps outside the plan's years, about measures that it does not
// have, and about measures of which another step says the opposite.
func (b *Base) contradictions(steps []plan.Step) []source.Problem {
	p := b.Plan
	var found []source.Problem
	for i := range steps {
		s := &steps[i]
		found = append(found, useless(s)...)
		if s.Year != 0 && !p.Years.Has(s.Year) {
			found = append(found, problem(at(s, "year"), words.Phrase{De: "das Jahr %s liegt außerhalb des Plans", En: "the year %s is outside the plan"}.With(words.PlainYear(s.Year)),
				words.Phrase{De: "ein Jahr von %s bis %s nennen", En: "name a year from %s to %s"}.With(words.PlainYear(p.Years.From), words.PlainYear(p.Years.To))))
		}
		if missing := b.missing(s); missing != nil {
			found = append(found, *missing)
			continue
		}
		for j := range steps[:i] {
			if opposed(steps[j].Do, s.Do) && s.Measure != "" && steps[j].Measure == s.Measure {
				found = append(found, problem(at(s, "measure"), words.Phrase{
					De: "„%s“ soll %s und %s: beides zugleich geht nicht", En: "%q is to %s and to %s: not both",
				}.With(string(s.Measure), plan.DeedNames[steps[j].Do], plan.DeedNames[s.Do]), words.Text("einen der beiden Schritte löschen", "delete one of the two steps")))
			}
		}
	}
	return found
}

// name is what a step calls something that the plan must have.
type name struct {
	key, id string
	there   bool
	says    words.Phrase
	known   func() []string
}

// names are those of a step.
func (b *Base) names(s *plan.Step) []name {
	missing := words.Phrase{De: "die Maßnahme „%s“ gibt es nicht", En: "there is no measure %q"}
	measures := func() []string { return idsOf(b.Plan.Measures, func(m *plan.Measure) string { return string(m.ID) }) }
	_, measure := b.at[s.Measure]
	_, before := b.at[s.Before]
	return []name{
		{"measure", string(s.Measure), measure, missing, measures},
		{"before", string(s.Before), before, missing, measures},
		{"theme", string(s.Theme), slices.ContainsFunc(b.Plan.Themes, func(t plan.Theme) bool { return t.ID == s.Theme }),
			words.Phrase{De: "das Thema „%s“ gibt es nicht", En: "there is no theme %q"},
			func() []string { return idsOf(b.Plan.Themes, func(t plan.Theme) string { return string(t.ID) }) }},
		{"line", string(s.Line), b.Ledger.Line(s.Line) != nil, words.Phrase{De: "die Haushaltsstelle „%s“ gibt es nicht", En: "there is no budget line %q"},
			func() []string { return idsOf(b.Ledger.Lines, func(l budget.Line) string { return string(l.ID) }) }},
		{"cover", s.Cover, slices.ContainsFunc(b.Ledger.Lines, func(l budget.Line) bool { return l.CoverGroup == s.Cover }),
			words.Phrase{De: "den Deckungskreis „%s“ gibt es nicht", En: "there is no cover group %q"},
			func() []string { return idsOf(b.Ledger.Lines, func(l budget.Line) string { return l.CoverGroup }) }},
	}
}

func idsOf[T any](all []T, id func(T) string) []string {
	ids := make([]string, len(all))
	for i := range all {
		ids[i] = id(all[i])
	}
	return ids
}

// missing says that there is nothing of a name that a step gives.
func (b *Base) missing(s *plan.Step) *source.Problem {
	for _, name := range b.names(s) {
		if name.id != "" && !name.there {
			p := problem(at(s, name.key), name.says.With(words.Clean(name.id)), meant(name.id, name.known()))
			return &p
		}
	}
	if s.Before != "" && s.Before == s.Measure {
		p := problem(at(s, "before"), words.Phrase{De: "„%s“ kann nicht vor sich selbst stehen", En: "%q cannot stand before itself"}.With(string(s.Measure)),
			words.Text("eine andere Maßnahme nennen", "name another measure"))
		return &p
	}
	return nil
}

// useless are the keys that change nothing in a step.
func useless(s *plan.Step) []source.Problem {
	var found []source.Problem
	for _, key := range s.Unread() {
		found = append(found, problem(s.At.At(key), words.Phrase{De: "„%s“ ändert am Schritt „%s“ nichts", En: "%q changes nothing in a step that does %q"}.With(key, plan.DeedNames[s.Do]),
			words.Text("löschen, oder einen anderen Schritt nennen", "delete it, or name another step")))
	}
	if s.Percent != 0 && s.Amount != nil && s.Do != plan.FixTotal {
		found = append(found, problem(at(s, "amount"), words.Text("ein Schritt nennt Prozent oder Betrag, nicht beides", "a step gives a percentage or an amount, not both"),
			words.Text("eines von beiden löschen", "delete one of the two")))
	}
	return found
}

// opposed tells which deeds about one measure exclude each other.
func opposed(a, b plan.Deed) bool {
	moves := []plan.Deed{plan.Postpone, plan.Stretch, plan.Drop}
	afterDrop := append(moves, plan.Refuse, plan.Delay)
	return a == plan.Protect && slices.Contains(moves, b) || b == plan.Protect && slices.Contains(moves, a) ||
		a == plan.Drop && slices.Contains(afterDrop, b)
}

func at(s *plan.Step, key string) source.Place {
	if place := s.At.At(key); place.Stands() {
		return place
	}
	return s.At
}

func meant(id string, known []string) words.Sentence {
	if near, ok := source.Nearest(id, known); ok {
		return words.Phrase{De: "meinten Sie „%s“?", En: "did you mean %q?"}.With(near)
	}
	return words.Text("die Kennung aus dem Plan nennen", "name the id that the plan gives")
}

// impossible says that more is asked for than there is, and what stands against it.
func impossible(s *plan.Step, r *Round) *source.Problem {
	var p source.Problem
	switch {
	case r.Base == 0 && r.Possible == 0 && len(r.Floor) == 0:
		p = problem(s.At, words.Phrase{De: "der Schritt meint kein Geld: im Jahr %s steht auf keiner solchen Haushaltsstelle Aufwand", En: "the step means no money: in %s no such budget line has an expense"}.With(words.PlainYear(s.Year)),
			words.Text("Plan, Teil, Deckungskreis, Thema und Jahr prüfen", "check book, part, cover group, theme and year"))
	case r.Asked < 0:
		p = problem(at(s, "amount"), words.Phrase{De: "deckeln auf %s ist mehr, als da ist: %s", En: "fixing the total at %s is more than there is: %s"}.With(*s.Amount, r.Base),
			words.Text("einen kleineren Betrag nennen", "name a smaller amount"))
	case r.Asked > r.Possible:
		p = problem(s.At, words.Phrase{De: "gefordert sind %s, im Jahr %s können höchstens %s weichen; dagegen stehen %s", En: "asked for are %s, in %s at most %s can give way; against it stand %s"}.
			With(r.Asked, words.PlainYear(s.Year), r.Possible, Against(r.Floor)), words.Text("weniger fordern, oder weniger schützen", "ask for less, or protect less"))
	default:
		return nil
	}
	return &p
}

// Against adds the floor up by its reasons.
func Against(floor []Bound) words.Sentence {
	var sums [reasonCount]budget.Cents
	for i := range floor {
		sums[floor[i].Reason] += floor[i].Amount
	}
	var said []words.Sentence
	for _, reason := range Reasons {
		if sums[reason] > 0 {
			said = append(said, words.Phrase{De: "%s %s", En: "%s %s"}.With(sums[reason], ReasonNames[reason]))
		}
	}
	if len(said) == 0 {
		return words.Text("keine Bindungen; mehr ist nicht geplant", "no bonds; no more is planned")
	}
	return words.List(said)
}

// held says that a measure does not give way, if it does not.
func (t *trial) held(s *plan.Step, m *plan.Measure) *source.Problem {
	reason, holds := t.holds(m)
	if !holds {
		return nil
	}
	p := problem(at(s, "measure"), words.Phrase{De: "„%s“ kann nicht weichen: %s", En: "%q cannot give way: %s"}.With(string(m.ID), ReasonNames[reason]),
		words.Text("eine andere Maßnahme nennen", "name another measure"))
	p.Measure = string(m.ID)
	return &p
}

// idle says that a step changes nothing.
func idle(s *plan.Step) *source.Problem {
	key, message := "giver", words.Phrase{De: "„%s“ hat keine solche Förderung", En: "%q has no such grant"}.With(string(s.Measure))
	if s.Do == plan.Overturn {
		key, message = "decision", words.Phrase{De: "„%s“ gilt ohnehin nicht", En: "%q is not in force anyway"}.With(words.Clean(s.Decision))
	}
	p := problem(at(s, key), message, words.Text("den Schritt löschen oder berichtigen", "delete the step or correct it"))
	return &p
}
