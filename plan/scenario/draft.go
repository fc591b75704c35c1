package scenario

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Scope is the money of a year that a draft looks at, as a step names it.
type Scope struct {
	Book    budget.Book
	Part    budget.Part
	Theme   plan.ThemeID
	Cover   string
	Line    budget.LineID
	Measure budget.MeasureID
	Year    budget.Year
}

func scopeOf(s *plan.Step) Scope {
	return Scope{s.Book, s.Part, s.Theme, s.Cover, s.Line, s.Measure, s.Year}
}

// step is one that means this money.
func (s Scope) step(do plan.Deed) plan.Step {
	return plan.Step{Do: do, Book: s.Book, Part: s.Part, Theme: s.Theme, Cover: s.Cover, Line: s.Line, Measure: s.Measure, Year: s.Year}
}

// Draft is a scenario that is tried step by step. Every state of it can be tried: a
// change that cannot is refused. The zero value has no steps.
type Draft struct {
	Scope    Scope
	Scenario plan.Scenario // without an id it stands in no file

	past []plan.Scenario // to be undone, the last one last
	on   *Base           // what was tried below belongs to
	at   Scope
	now  *Outcome // nil: to be tried
}

// Look is the draft on a plan: what it makes of it, and the step that takes money of
// its scope, which asks for nothing where the draft has none; nil where there is no such
// money.
func (d *Draft) Look(b *Base) (*Outcome, *Round) {
	if d.on != b || d.at != d.Scope || d.now == nil {
		d.settle(b)
		o := d.try(b, d.Scenario.Steps)
		d.on, d.at, d.now = b, d.Scope, &o
	}
	for i := range d.now.Rounds {
		if r := &d.now.Rounds[i]; scopeOf(&r.Step) == d.Scope {
			return d.now, r
		}
	}
	return d.now, nil
}

// try asks for nothing of the scope, where no step does, to learn who could give.
func (d *Draft) try(b *Base, steps []plan.Step) Outcome {
	s := d.Scenario
	if s.Steps = steps; d.target(steps) < 0 {
		none := d.Scope.step(plan.CutMoney)
		none.Amount = new(budget.Cents)
		s.Steps = append(slices.Clip(steps), none)
		if o := b.Run(s); len(o.Problems) == 0 {
			o.Scenario.Steps = steps
			return o
		}
		s.Steps = steps
	}
	return b.Run(s)
}

// settle chooses a scope that the plan has.
func (d *Draft) settle(b *Base) {
	if !b.Plan.Years.Has(d.Scope.Year) {
		next := max(b.Plan.InForce.To+1, b.Plan.Years.From)
		d.Scope.Year = min(next, b.Plan.Years.To)
	}
	if scopes := d.Scopes(b); len(scopes) > 0 && !slices.Contains(scopes, d.Scope) {
		d.Scope = scopes[0]
	}
}

// Scopes are those of the scope's year: the parts of both books, then those that steps
// of the draft mean.
func (d *Draft) Scopes(b *Base) []Scope {
	var scopes []Scope
	for _, part := range budget.Parts[:2] {
		for _, book := range budget.Books {
			if slices.ContainsFunc(b.Ledger.Lines, func(l budget.Line) bool {
				return l.Book == book && l.Part == part && l.Side == budget.Expense
			}) {
				scopes = append(scopes, Scope{Book: book, Part: part, Year: d.Scope.Year})
			}
		}
	}
	for i := range d.Scenario.Steps {
		s := &d.Scenario.Steps[i]
		if scope := scopeOf(s); s.Do.Takes() && s.Year == d.Scope.Year && !slices.Contains(scopes, scope) && s.Measure == "" {
			scopes = append(scopes, scope)
		}
	}
	return scopes
}

// target is the place of the step that takes money of the scope, -1 for none.
func (d *Draft) target(steps []plan.Step) int {
	return slices.IndexFunc(steps, func(s plan.Step) bool { return s.Do.Takes() && scopeOf(&s) == d.Scope })
}

// Target is the step that takes money of the scope; false where there is none.
func (d *Draft) Target() (plan.Step, bool) {
	if at := d.target(d.Scenario.Steps); at >= 0 {
		return d.Scenario.Steps[at], true
	}
	return plan.Step{}, false
}

// NextScope looks at the next book and part, or year where by is given.
func (d *Draft) NextScope(b *Base) {
	d.settle(b)
	if scopes := d.Scopes(b); len(scopes) > 0 {
		d.Scope = scopes[(slices.Index(scopes, d.Scope)+1)%len(scopes)]
	}
}

// Turn looks at a later year, or an earlier one, within the plan.
func (d *Draft) Turn(b *Base, by int) {
	d.settle(b)
	d.Scope.Year = max(b.Plan.Years.From, min(d.Scope.Year+budget.Year(by), b.Plan.Years.To))
}

// Open begins with a scenario, looking at the money that it takes first. A scenario
// without an id is a new one.
func (d *Draft) Open(s plan.Scenario) {
	s.Steps = slices.Clone(s.Steps)
	for i := range s.Steps {
		s.Steps[i].Meta = source.Meta{}
	}
	if first := slices.IndexFunc(s.Steps, func(s plan.Step) bool { return s.Do.Takes() }); first >= 0 {
		d.Scope = scopeOf(&s.Steps[first])
	}
	d.Scenario, d.past, d.now = s, nil, nil
}

// Kept says that the draft stands in a file now, under an id and a title.
func (d *Draft) Kept(id, title string) {
	d.Scenario.ID, d.Scenario.Title, d.past = id, title, nil
}

// CanUndo tells whether there is a change to be undone.
func (d *Draft) CanUndo() bool { return len(d.past) > 0 }

// Undo takes the last change back.
func (d *Draft) Undo() {
	if last := len(d.past) - 1; last >= 0 {
		d.Scenario, d.past, d.now = d.past[last], d.past[:last], nil
	}
}

// change takes other steps, if they can be tried; else it says why not.
func (d *Draft) change(b *Base, steps []plan.Step) *source.Problem {
	o := d.try(b, steps)
	if len(o.Problems) > 0 {
		return &o.Problems[0]
	}
	d.past = append(d.past, d.Scenario)
	d.Scenario.Steps = steps
	d.on, d.at, d.now = b, d.Scope, &o
	return nil
}

// added are the steps with one more, before those that take money.
func added(steps []plan.Step, s plan.Step) []plan.Step {
	at := slices.IndexFunc(steps, func(s plan.Step) bool { return s.Do.Takes() && s.Measure == "" })
	if at < 0 {
		at = len(steps)
	}
	return slices.Insert(slices.Clone(steps), at, s)
}

// refused says that something cannot be done.
func refused(de, en string, values ...any) *source.Problem {
	p := problem(source.Place{}, words.Phrase{De: de, En: en}.With(values...), words.Sentence{})
	return &p
}
