package scenario_test

import (
	"reflect"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/scenario"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// tenth is a draft of "ten percent less at citeq in 2020".
func tenth(t *testing.T) (*scenario.Base, *scenario.Draft) {
	t.Helper()
	b := scenario.On(sample(t))
	d := &scenario.Draft{Scope: scenario.Scope{Book: budget.Provider, Part: budget.Operating, Year: 2020}}
	done(t, d.More(b, 5_00))
	done(t, d.More(b, 5_00))
	return b, d
}

func done(t *testing.T, problem *source.Problem) {
	t.Helper()
	if problem != nil {
		t.Fatal(problem.Message.In(words.German))
	}
}

// shown are the places, one word for each state.
func shown(b *scenario.Base, d *scenario.Draft) string {
	states := map[scenario.State]string{scenario.Keeps: "held", scenario.Stays: "stays", scenario.GivesPart: "part", scenario.GivesAll: "gives", scenario.Gone: "gone"}
	var all []string
	for _, p := range d.Places(b) {
		if p.State != scenario.Keeps {
			id := string(p.Line)
			if p.Measure != nil {
				id = string(p.Measure.ID)
			}
			all = append(all, states[p.State]+" "+id)
		}
	}
	return strings.Join(all, ", ")
}

const byTheOrder = "stays prozessanalyse, stays anliegen, part massnahmenportal, gives wlan-gebaeude, gives archivspeicher, gives citeq.sonst, gives citeq.personal, gives citeq.material"

// TestDraft follows the red line while measures move, are protected, dropped and blocked. Of
// the 160,000 that measures give archivspeicher has 40,000, wlan-gebaeude 80,000,
// massnahmenportal 45,000 and anliegen 150,000. Dropped, the 45,000 of massnahmenportal are
// free, so that wlan-gebaeude gives 75,000.
func TestDraft(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*scenario.Base, *scenario.Draft) *source.Problem
		want   string
	}{
		"as it is": {func(*scenario.Base, *scenario.Draft) *source.Problem { return nil }, byTheOrder},
		"moved up": {func(b *scenario.Base, d *scenario.Draft) *source.Problem { return d.Move(b, "massnahmenportal", true) },
			"stays prozessanalyse, stays massnahmenportal, part anliegen, gives wlan-gebaeude, gives archivspeicher, gives citeq.sonst, gives citeq.personal, gives citeq.material"},
		"moved down": {func(b *scenario.Base, d *scenario.Draft) *source.Problem { return d.Move(b, "massnahmenportal", false) },
			"stays prozessanalyse, stays anliegen, part wlan-gebaeude, gives massnahmenportal, gives archivspeicher, gives citeq.sonst, gives citeq.personal, gives citeq.material"},
		"moved up from the top":      {func(b *scenario.Base, d *scenario.Draft) *source.Problem { return d.Move(b, "prozessanalyse", true) }, byTheOrder},
		"moved down from the bottom": {func(b *scenario.Base, d *scenario.Draft) *source.Problem { return d.Move(b, "archivspeicher", false) }, byTheOrder},
		"protected": {func(b *scenario.Base, d *scenario.Draft) *source.Problem {
			return d.Toggle(b, plan.Protect, "massnahmenportal")
		},
			"stays prozessanalyse, part anliegen, gives wlan-gebaeude, gives archivspeicher, gives citeq.sonst, gives citeq.personal, gives citeq.material"},
		"dropped": {func(b *scenario.Base, d *scenario.Draft) *source.Problem {
			return d.Toggle(b, plan.Drop, "massnahmenportal")
		},
			"stays prozessanalyse, stays anliegen, part wlan-gebaeude, gives archivspeicher, gives citeq.sonst, gives citeq.personal, gives citeq.material, gone massnahmenportal"},
		"blocked beside it": {func(b *scenario.Base, d *scenario.Draft) *source.Problem { return d.Block(b, "massnahmenportal") },
			"stays prozessanalyse, part anliegen, gives wlan-gebaeude, gives archivspeicher, gives citeq.sonst, gives citeq.personal, gives citeq.material, gone massnahmenportal"},
		"less": {func(b *scenario.Base, d *scenario.Draft) *source.Problem { return d.More(b, -10_00) },
			"stays prozessanalyse, stays anliegen, stays massnahmenportal, stays wlan-gebaeude, stays archivspeicher, stays citeq.sonst, stays citeq.personal, stays citeq.material"},
	} {
		t.Run(name, func(t *testing.T) {
			b, d := tenth(t)
			done(t, c.change(b, d))
			if got := shown(b, d); got != c.want {
				t.Errorf("%s; want %s", got, c.want)
			}
		})
	}
}

// TestUndoneIsThePlan: each change undone gives the state before it, and all of them the
// plan; a second press of a key takes back the first.
func TestUndoneIsThePlan(t *testing.T) {
	b, d := tenth(t)
	states := []string{shown(b, d)}
	for _, change := range []func() *source.Problem{
		func() *source.Problem { return d.Move(b, "anliegen", true) },
		func() *source.Problem { return d.Move(b, "wlan-gebaeude", false) },
		func() *source.Problem { return d.Toggle(b, plan.Protect, "prozessanalyse") },
		func() *source.Problem { return d.Toggle(b, plan.Drop, "archivspeicher") },
		func() *source.Problem { return d.Postpone(b, "wlan-gebaeude") },
		func() *source.Problem { return d.Block(b, "anliegen") },
		func() *source.Problem { return d.Block(b, "anliegen") },
		func() *source.Problem { return d.Toggle(b, plan.Drop, "archivspeicher") },
		func() *source.Problem { amount := budget.Cents(1_00); return d.Ask(b, 0, &amount) },
	} {
		done(t, change())
		states = append(states, shown(b, d))
	}
	if states[5] != states[7] || states[6] == states[5] {
		t.Error("a block lifted is not as before it")
	}
	for n := len(states) - 2; n >= 0; n-- {
		if d.Undo(); shown(b, d) != states[n] {
			t.Errorf("state %d is %s; want %s", n, shown(b, d), states[n])
		}
	}
	for d.CanUndo() {
		d.Undo()
	}
	o, _ := d.Look(b)
	if len(d.Scenario.Steps) > 0 || !compare.Compare(b.Version, o.After).Empty() {
		t.Errorf("%d steps are left, and the plan is another one", len(d.Scenario.Steps))
	}
}

// TestEmptyDraftIsThePlan: without a step no figure differs, and nothing goes with it.
func TestEmptyDraftIsThePlan(t *testing.T) {
	b := scenario.On(sample(t))
	o := b.Run(plan.Scenario{})
	if !reflect.DeepEqual(o.After, b.Version) || len(o.Effects()) > 0 || len(o.Changed(budget.Cash)) > 0 {
		t.Errorf("effects %v, years %v", o.Effects(), o.Changed(budget.Cash))
	}
	if before, after := o.Coverage(); before != after {
		t.Errorf("coverage %v, then %v", before, after)
	}
	d := scenario.Draft{}
	for _, p := range d.Places(b) {
		if p.Had != p.Left || p.State > scenario.Stays {
			t.Errorf("%+v gives way", p)
		}
	}
}

// TestDraftRefuses: what cannot be tried leaves the draft as it is. Of citeq's 2,450,000 in
// 2020 480,000 can give way, 19.59 %.
func TestDraftRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*scenario.Base, *scenario.Draft) *source.Problem
		want   string
	}{
		"more than there is": {func(b *scenario.Base, d *scenario.Draft) *source.Problem { return d.More(b, 10_00) }, "gefordert sind 490.000 €, im Jahr 2020 können höchstens 480.000 € weichen"},
		"what is bound":      {func(b *scenario.Base, d *scenario.Draft) *source.Problem { return d.Toggle(b, plan.Drop, "e-rechnung") }, "„e-rechnung“ kann nicht weichen: rechtlich gebunden"},
		"protects too much": {func(b *scenario.Base, d *scenario.Draft) *source.Problem {
			done(t, d.Ask(b, 19_00, nil))
			return d.Toggle(b, plan.Protect, "anliegen")
		}, "höchstens 330.000 € weichen"},
		"moves what is held": {func(b *scenario.Base, d *scenario.Draft) *source.Problem { return d.Move(b, "e-akte", true) }, "„e-akte“ hat dort nichts, was weichen kann"},
		"no money there": {func(b *scenario.Base, d *scenario.Draft) *source.Problem {
			d.Scope = scenario.Scope{Book: budget.City, Part: budget.Capital, Year: 2022}
			return d.More(b, 5_00)
		}, "dort steht im Jahr 2022 kein Geld"},
	} {
		t.Run(name, func(t *testing.T) {
			b, d := tenth(t)
			problem := c.change(b, d)
			if problem == nil || !strings.Contains(problem.Message.In(words.German), c.want) {
				t.Fatalf("%v; want %q", problem, c.want)
			}
			if o, _ := d.Look(b); len(o.Problems) > 0 {
				t.Errorf("the draft cannot be tried any more: %v", o.Problems)
			}
		})
	}
}
