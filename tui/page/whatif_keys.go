package page

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/scenario"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// targetStep is by how much a key changes the target: five percent.
const targetStep budget.Percent = 5_00

// targetActions change what is asked for, and of which money.
func (w *whatIf) targetActions() []Action {
	more := func(by budget.Percent) func(Frame) tea.Cmd {
		return func(f Frame) tea.Cmd { return refusal(w.draft.More(f.Model.base(), by)) }
	}
	turn := func(by int) func(Frame) tea.Cmd {
		return func(f Frame) tea.Cmd { w.draft.Turn(f.Model.base(), by); return nil }
	}
	return []Action{
		{Keys: "+", Title: words.Phrase{De: "5 % mehr muss weichen", En: "5% more is to give way"}, Short: words.Phrase{De: "mehr", En: "more"}, Do: more(+targetStep)},
		{Keys: "-", Title: words.Phrase{De: "5 % weniger muss weichen", En: "5% less is to give way"}, Short: words.Phrase{De: "weniger", En: "less"}, Do: more(-targetStep)},
		{Keys: "a", Title: words.Phrase{De: "Ziel eingeben", En: "type the target"}, Short: words.Phrase{De: "Ziel", En: "target"}, Do: w.askTarget},
		{Keys: "t", Title: words.Phrase{De: "anderer Plan", En: "other book"}, Short: words.Phrase{De: "Plan", En: "book"},
			Do: func(f Frame) tea.Cmd { w.draft.NextScope(f.Model.base()); return nil }},
		{Keys: "right l y", Title: words.Phrase{De: "nächstes Jahr", En: "next year"}, Do: turn(+1), Quiet: true},
		{Keys: "left h Y", Title: words.Phrase{De: "voriges Jahr", En: "previous year"}, Do: turn(-1), Quiet: true},
	}
}

// measureActions are those of the measure under the cursor.
func (w *whatIf) measureActions(f Frame) []Action {
	_, m := w.current(f)
	if m == nil {
		return nil
	}
	do := func(change func(*scenario.Base, budget.MeasureID) *source.Problem) func(Frame) tea.Cmd {
		return func(f Frame) tea.Cmd {
			w.cursor = string(m.ID)
			return refusal(change(f.Model.base(), m.ID))
		}
	}
	toggle := func(deed plan.Deed) func(Frame) tea.Cmd {
		return do(func(b *scenario.Base, id budget.MeasureID) *source.Problem { return w.draft.Toggle(b, deed, id) })
	}
	move := func(later bool) func(Frame) tea.Cmd {
		return do(func(b *scenario.Base, id budget.MeasureID) *source.Problem { return w.draft.Move(b, id, later) })
	}
	return []Action{
		{Keys: "shift+up K", Title: words.Phrase{De: "später weichen lassen", En: "let it give way later"}, Short: words.Phrase{De: "höher", En: "up"}, Do: move(true)},
		{Keys: "shift+down J", Title: words.Phrase{De: "früher weichen lassen", En: "let it give way sooner"}, Short: words.Phrase{De: "tiefer", En: "down"}, Do: move(false)},
		{Keys: "p", Title: words.Phrase{De: "schützen", En: "protect"}, Do: toggle(plan.Protect)},
		{Keys: "d", Title: words.Phrase{De: "streichen", En: "drop"}, Do: toggle(plan.Drop)},
		{Keys: ">", Title: words.Phrase{De: "verschieben", En: "postpone"}, Do: do(w.draft.Postpone)},
		{Keys: "b", Title: words.Phrase{De: "sperren", En: "block"}, Do: do(w.draft.Block)},
		{Keys: "e", Title: editMeasure, Short: editShort, Quiet: true, Do: func(Frame) tea.Cmd { return ask(EditMsg{m.At}) }},
	}
}

var editMeasure = words.Phrase{De: "Maßnahme bearbeiten", En: "edit the measure"}

// askTarget offers what can be asked for, and takes what is typed.
func (w *whatIf) askTarget(Frame) tea.Cmd {
	return ask(MenuMsg{Menu{
		Title: words.Phrase{De: "Wie viel soll weichen?", En: "How much is to give way?"},
		Note:  words.Phrase{De: "oder tippen: 7,5% oder 400000", En: "or type: 7.5% or 400000"},
		Offers: func(f Frame, typed string) []Offer {
			offer := func(text words.Phrase, step plan.Step) Offer {
				return Offer{Title: text, Do: func(f Frame) tea.Cmd {
					return refusal(w.draft.Ask(f.Model.base(), step.Percent, step.Amount))
				}}
			}
			if step, ok := scenario.ReadAsk(typed, f.Lang); ok {
				return []Offer{offer(words.Phrase{De: typed + "  weniger", En: typed + "  less"}, step)}
			}
			var offers []Offer
			for _, share := range []budget.Percent{0, 5_00, 10_00, 15_00, 20_00, 30_00, 50_00} {
				text := words.Phrase{De: words.Percent(share, words.German), En: words.Percent(share, words.English)}
				offers = append(offers, offer(text, plan.Step{Percent: share}))
			}
			return offers
		},
	}})
}

// choose offers the scenarios of the plan.
func (w *whatIf) choose(Frame) tea.Cmd {
	return ask(MenuMsg{Menu{Title: openScenario, Offers: func(f Frame, _ string) []Offer {
		open := func(s plan.Scenario) func(Frame) tea.Cmd {
			return func(Frame) tea.Cmd { w.draft.Open(s); w.cursor = ""; return nil }
		}
		offers := []Offer{{Title: words.Phrase{De: "neu, ohne Schritte", En: "new, without steps"}, Do: open(plan.Scenario{})}}
		for _, s := range f.Model.Plan.Scenarios {
			offers = append(offers, Offer{Title: words.Same(words.Clean(s.Title)), More: words.Clean(s.ID), Do: open(s)})
		}
		return offers
	}}})
}

// keep asks for a title and saves the draft under it.
func (w *whatIf) keep(f Frame) tea.Cmd {
	return ask(MenuMsg{Menu{
		Title: keepScenario,
		Note:  words.Phrase{De: "Namen tippen, oder ↵ für den vorgeschlagenen", En: "type a name, or ↵ for the one proposed"},
		Offers: func(f Frame, typed string) []Offer {
			title := words.Clean(typed)
			if title == "" {
				title = w.proposed(f)
			}
			msg := w.Keeping(title)
			return []Offer{{Title: words.Phrase{De: "„" + title + "“ speichern", En: "save “" + title + "”"}, Do: func(Frame) tea.Cmd { return ask(msg) }}}
		},
	}})
}

// proposed is the title that the draft has, or could have.
func (w *whatIf) proposed(f Frame) string {
	if w.draft.Scenario.Title != "" {
		return w.draft.Scenario.Title
	}
	where := scenario.Where(f.Model.Plan, w.draft.Scope).In(f.Lang)
	if step, ok := w.draft.Target(); ok {
		return where + ": " + scenario.Ask(step).In(f.Lang)
	}
	return where
}

// newPlan asks for a folder and writes what the scenario leaves into it.
func (w *whatIf) newPlan(Frame) tea.Cmd {
	return ask(MenuMsg{Menu{
		Title: newPlan,
		Note:  words.Phrase{De: "Ordner tippen, den es noch nicht gibt", En: "type a folder that is not there yet"},
		Offers: func(f Frame, typed string) []Offer {
			folder := strings.TrimSpace(typed)
			if folder == "" {
				return nil
			}
			o, _ := w.draft.Look(f.Model.base())
			return []Offer{{Title: words.Phrase{De: "in „" + words.Clean(folder) + "“ schreiben", En: "write into “" + words.Clean(folder) + "”"},
				Do: func(Frame) tea.Cmd { return ask(NewPlanMsg{o, folder}) }}}
		},
	}})
}

// Keeping is the draft under a title, to be saved.
func (w *whatIf) Keeping(title string) KeepMsg {
	s := w.draft.Scenario
	s.Title = title
	return KeepMsg{s, func(id string) { w.draft.Kept(id, title) }}
}
