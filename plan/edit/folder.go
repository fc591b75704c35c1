package edit

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/scenario"
	"digiplan/plan/source"
	"digiplan/plan/source/rewrite"
	"digiplan/plan/starter"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// Outcome is the plan that a scenario leaves, as files: those of the plan with the
// amounts of measures that gave way, and lower estimates where money was cut. A block is
// a movement that needs a decision; none is invented for it.
func Outcome(s *workspace.Snapshot, o *scenario.Outcome) ([]starter.File, *source.Problem) {
	w := outcome{snapshot: s, of: o, changes: make(map[*source.File][]rewrite.Change)}
	for i, m := range o.Before.Plan.Measures {
		if now := o.After.Plan.Measures[i]; now != m {
			if len(now.Grants) != len(m.Grants) {
				return nil, unwritable(m.At, plan.Refuse)
			}
			w.measure(m, now)
		}
	}
	if o.Before.Council != o.After.Council {
		return nil, unwritable(s.Plan.At, plan.Overturn)
	}
	blocks, problem := w.movements()
	if problem != nil {
		return nil, problem
	}
	return w.files(blocks)
}

// unwritable says that a step has no form in files but a person's own.
func unwritable(at source.Place, do plan.Deed) *source.Problem {
	return &source.Problem{Place: at, Rule: "edit",
		Message: words.Phrase{De: "der Schritt „%s“ lässt sich nicht in einen Plan schreiben", En: "a step that does %q cannot be written into a plan"}.With(plan.DeedNames[do]),
		Hint:    words.Text("ohne ihn schreiben und im neuen Ordner von Hand ändern", "write without it, and change the new folder by hand")}
}

// outcome collects what becomes different in which file.
type outcome struct {
	snapshot *workspace.Snapshot
	of       *scenario.Outcome
	changes  map[*source.File][]rewrite.Change
}

func (w *outcome) set(at source.Place, value any) {
	file := w.snapshot.FileOf(at)
	w.changes[file] = append(w.changes[file], rewrite.Set(at, value))
}

func (w *outcome) measure(m, now *plan.Measure) {
	setYears(w, m.At.At("need"), m.Need, now.Need)
	setYears(w, m.At.At("running"), m.Running, now.Running)
	for i, post := range m.Profile().Posts {
		setYears(w, post.At.At("years"), post.Years, now.Profile().Posts[i].Years)
	}
	for i := range m.Allocations {
		a, b := &m.Allocations[i], &now.Allocations[i]
		setYears(w, a.At.At("amounts"), a.Amounts, b.Amounts)
		setYears(w, a.At.At("received"), a.Received, b.Received)
	}
	for i := range m.Grants {
		g, h := &m.Grants[i], &now.Grants[i]
		setYears(w, g.At.At("eligible"), g.Eligible, h.Eligible)
		setYears(w, g.At.At("received"), g.Received, h.Received)
	}
	if now.Term.To != m.Term.To {
		w.set(m.At.At("term").At("to"), int(now.Term.To))
	}
	if now.Status != m.Status {
		w.set(m.At.At("status"), string(now.Status))
	}
}

// setYears sets the years that differ; what is nothing any more is written as 0.
func setYears[N ~int64](w *outcome, at source.Place, before, after budget.SeriesOf[N]) {
	for _, entry := range before {
		if now := after.At(entry.Year); now != before.At(entry.Year) {
			w.set(at.Year(int(entry.Year)), now)
		}
	}
	for _, entry := range after {
		if _, stood := before.Find(entry.Year); !stood && entry.Amount != 0 {
			w.set(at.Year(int(entry.Year)), entry.Amount)
		}
	}
}

// movements lowers the estimates by what was cut, and returns the blocks.
func (w *outcome) movements() ([]budget.Movement, *source.Problem) {
	var blocks []budget.Movement
	cut := make(map[budget.Leg]budget.Cents)
	for _, m := range w.of.After.Plan.Movements[len(w.of.Before.Plan.Movements):] {
		if m.Kind == budget.Block {
			blocks = append(blocks, m.Movement)
		} else {
			cut[m.On] -= m.Amount
		}
	}
	for i := range w.snapshot.Plan.Lines {
		line := &w.snapshot.Plan.Lines[i]
		for j := range line.Years {
			year := &line.Years[j]
			less := cut[budget.Leg{Line: line.ID, Year: year.Year}]
			switch {
			case less == 0:
				continue
			case year.Estimate == nil || *year.Estimate < less:
				return nil, &source.Problem{Place: year.At, Rule: "edit",
					Message: words.Phrase{De: "%s hat im Jahr %d keinen Ansatz, der um %s sinken kann", En: "%s has no estimate in %d that can fall by %s"}.With(string(line.ID), int(year.Year), less),
					Hint:    words.Text("die Kürzung von Hand als Nachtrag eintragen", "enter the cut by hand, as a supplement")}
			}
			w.set(year.At.At("estimate"), *year.Estimate-less)
		}
	}
	return blocks, nil
}

// files are those of the plan, with what has become different in them.
func (w *outcome) files(blocks []budget.Movement) ([]starter.File, *source.Problem) {
	var files []starter.File
	holder := w.snapshot.FileOf(w.snapshot.Plan.At)
	for _, file := range w.snapshot.Files() {
		after := file
		if changes := w.changes[file]; len(changes) > 0 {
			var problem *source.Problem
			if after, problem = rewrite.Apply(file, changes...); problem != nil {
				return nil, problem
			}
		}
		if file == holder {
			after = after.With(appended(after.Text, blockText(blocks)))
		}
		files = append(files, starter.File{Name: file.Path, Text: after.Bytes()})
	}
	return files, nil
}

// blockText are blocks as entries of the format.
func blockText(blocks []budget.Movement) []byte {
	var text []byte
	for _, m := range blocks {
		text = append(text, "\n[[movement]]\nkind   = \"block\"\nline   = "+rewrite.Literal(string(m.On.Line))+
			"\nyear   = "+rewrite.Literal(int(m.On.Year))+"\namount = "+rewrite.Literal(m.Amount)+"\n"...)
	}
	return text
}
