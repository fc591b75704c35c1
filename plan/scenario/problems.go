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

// missing says that there is no measure that a step names.
func (b *Base) missing(s *plan.Step) *source.Problem {
	for _, named := range []struct {
		key string
		id  budget.MeasureID
	}{{"measure", s.Measure}, {"before", s.Before}} {
		if _, known := b.at[named.id]; !known && named.id != "" {
			p := problem(at(s, named.key), words.Phrase{De: "die Maßnahme „%s“ gibt es nicht", En: "there is no measure %q"}.With(words.Clean(string(named.id))), meantMeasure(b.Plan, named.id))
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

func meantMeasure(p *plan.Plan, id budget.MeasureID) words.Sentence {
	var known []string
	for _, m := range p.Measures {
		known = append(known, string(m.ID))
	}
	if meant, ok := source.Nearest(string(id), known); ok {
		return words.Phrase{De: "meinten Sie „%s“?", En: "did you mean %q?"}.With(meant)
	}
	return words.Text("die Kennung einer Maßnahme nennen", "name the id of a measure")
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
