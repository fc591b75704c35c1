package linear

import (
	"slices"
	"strconv"
	"strings"

	"digiplan/plan/edit"
	"digiplan/plan/query"
	"digiplan/plan/report/whatif"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/page"
)

// doer is the open page, if its keys do something.
func (t *talk) doer() (page.Page, page.Doer) {
	d, ok := t.open.(page.Doer)
	if !ok {
		return nil, nil
	}
	return d.(page.Page), d
}

func (t *talk) frame() page.Frame {
	return page.Frame{Width: 80, Height: 24, Lang: t.lang, Model: t.model}
}

// spokenKey is the key of an action that can be typed as a word, "" if there is none: one
// that means nothing else here.
func spokenKey(a page.Action) string {
	for _, key := range strings.Fields(a.Keys) {
		if len(key) == 1 && !strings.Contains("hjklqmrsgGX/?ie", key) {
			return key
		}
	}
	return ""
}

// ofRow tells whether an action is about the chosen row: without one it is not there.
func ofRow(p page.Page, a page.Action, t *talk) bool {
	p.(page.Doer).Choose(whatif.LineID)
	return !slices.ContainsFunc(p.Actions(t.frame()), func(b page.Action) bool { return b.Keys == a.Keys })
}

// keys says what else can be typed on the open page.
func (t *talk) keys() {
	p, _ := t.doer()
	if p == nil {
		return
	}
	for _, a := range t.deeds() {
		if ofRow(p, a, t) {
			t.say(words.Phrase{De: "%s und eine Zeile, etwa %s 3: %s", En: "%s and a row, like %s 3: %s"}.With(spokenKey(a), spokenKey(a), a.Title))
		} else {
			t.say(words.Phrase{De: "%s: %s", En: "%s: %s"}.With(spokenKey(a), a.Title))
		}
	}
}

// deeds are the actions of the open page that can be typed.
func (t *talk) deeds() []page.Action {
	p, d := t.doer()
	for _, row := range t.rows {
		if row.Place.Path() != "" { // that of a measure has them all
			d.Choose(row.ID)
			break
		}
	}
	return slices.DeleteFunc(p.Actions(t.frame()), func(a page.Action) bool { return spokenKey(a) == "" })
}

// press does what a key of the open page does, to a row where the key is about one; it
// tells whether there is such a key.
func (t *talk) press(key, rest string) bool {
	p, d := t.doer()
	if p == nil || !t.sound() {
		return false
	}
	deeds := t.deeds()
	at := slices.IndexFunc(deeds, func(a page.Action) bool { return spokenKey(a) == key })
	number, err := strconv.Atoi(rest)
	switch {
	case key == "u" && at < 0:
		t.undo()
	case at < 0, ofRow(p, deeds[at], t) && rest == "" && key == "b": // which reads back
		return false
	case ofRow(p, deeds[at], t) && (err != nil || number < 1 || number > len(t.rows)):
		t.say(words.Phrase{De: "die Nummer einer Zeile nennen, etwa %s 3", En: "name the number of a row, like %s 3"}.With(key))
	case ofRow(p, deeds[at], t):
		id := t.rows[number-1].ID
		d.Choose(id)
		t.act(spokenAction(p, key, t.frame()), "")
		t.place(id)
	default:
		t.act(&deeds[at], rest)
	}
	return true
}

// place says where a row stands now.
func (t *talk) place(id string) {
	for i, row := range t.rows {
		if row.ID == id {
			t.say(words.Phrase{De: "jetzt Zeile %d: %s", En: "now row %d: %s"}.With(i+1, sentence(t.index.Table, row, t.lang, 1)))
		}
	}
}

// spokenAction is the action of a key on the chosen row, nil if that has none.
func spokenAction(p page.Page, key string, f page.Frame) *page.Action {
	actions := p.Actions(f)
	at := slices.IndexFunc(actions, func(a page.Action) bool { return spokenKey(a) == key })
	if at < 0 {
		return nil
	}
	return &actions[at]
}

// act does something and says what has come of it.
func (t *talk) act(a *page.Action, rest string) {
	if a == nil {
		t.say(words.Text("mit dieser Zeile geht das nicht: sie ist keine Maßnahme", "that cannot be done with this row: it is no measure"))
		return
	}
	cmd := a.Do(t.frame())
	if cmd == nil {
		t.after()
		return
	}
	switch msg := cmd().(type) {
	case page.RefusedMsg:
		t.say(msg.Why)
	case page.TableMsg:
		t.line(pauses.Replace(msg.Table.Note.In(t.lang)))
		t.table(msg.Table)
	case page.MenuMsg:
		t.offer(msg.Menu, rest)
	case page.KeepMsg:
		t.keep(msg)
	case page.NewPlanMsg:
		t.newPlan(msg)
	}
}

// offer asks to choose; what was typed already is the answer.
func (t *talk) offer(m page.Menu, typed string) {
	t.choice, t.offers = &m, m.Offers(t.frame(), typed)
	if typed != "" {
		t.chosen(typed)
		return
	}
	t.say(words.Said(m.Title))
	if !m.Note.Empty() {
		t.say(words.Said(m.Note))
	}
	for i, o := range t.offers {
		t.line(strconv.Itoa(i+1) + ": " + strings.TrimSpace(o.Title.In(t.lang)+" "+o.More))
	}
}

// chosen takes the number of an offer, or a text; nothing goes back.
func (t *talk) chosen(text string) {
	m, offers := t.choice, t.offers
	t.choice, t.offers = nil, nil
	number, err := strconv.Atoi(text)
	if typed := m.Offers(t.frame(), text); err != nil || number < 1 || number > len(offers) {
		offers = slices.DeleteFunc(typed, func(o page.Offer) bool {
			return !strings.Contains(words.Fold(o.Title.In(t.lang)+" "+o.More), words.Fold(text))
		})
		number = 1
	}
	switch {
	case text == "":
		t.say(words.Text("nichts gewählt", "nothing chosen"))
	case len(offers) == 0:
		t.say(words.Phrase{De: "„%s“ steht nicht zur Wahl", En: "%q is none of these"}.With(words.Clean(text)))
	default:
		t.act(&page.Action{Do: offers[number-1].Do}, "")
	}
}

// after reads what the page makes of the plan now: the target, and who gives way.
func (t *talk) after() {
	t.all = query.New(t.open.Read(t.data), t.lang)
	t.index = t.all.During(t.asked.Filter)
	terms, _ := t.index.Conditions(t.asked.Filter)
	t.rows, t.from = t.index.Matching(t.index.Body, terms), 0
	t.line(pauses.Replace(t.index.Table.Note.In(t.lang)))
	below, gone := false, make(map[string]bool)
	for i := range t.index.Table.Rows {
		row := &t.index.Table.Rows[i]
		if below = below || row.ID == whatif.LineID; below {
			gone[row.ID] = true
		}
	}
	for i, row := range t.rows {
		if gone[row.ID] {
			t.line(strconv.Itoa(i+1) + ": " + sentence(t.index.Table, row, t.lang, 1))
		}
	}
}

// keep writes a scenario into the plan.
func (t *talk) keep(msg page.KeepMsg) {
	one := msg.Scenario
	one.ID = edit.ScenarioID(t.model.Snapshot, one.Title)
	if !t.snapshot.Sound {
		t.broken()
		return
	}
	step, problem := edit.KeepScenario(t.snapshot, one)
	if problem == nil && !t.write(step.Do(t.Place)) || problem != nil && !t.refuse(problem) {
		return
	}
	t.steps = append(t.steps, step)
	msg.Kept(one.ID)
	t.load(t.snapshot.Reread())
	t.say(step.Said)
}

// refuse says why nothing was written; it is always false.
func (t *talk) refuse(problem *source.Problem) bool {
	t.say(problem.Message, problem.Hint)
	return false
}

// write tells whether writing went well, and else why not.
func (t *talk) write(err error) bool {
	if err == nil {
		return true
	}
	if speaker, ok := err.(interface{ In(words.Lang) string }); ok {
		t.line(speaker.In(t.lang))
	} else {
		t.line(err.Error())
	}
	return false
}

// undo takes back what was written last.
func (t *talk) undo() {
	if len(t.steps) == 0 {
		t.say(words.Text("es gibt nichts zurückzunehmen", "there is nothing to take back"))
		return
	}
	last := t.steps[len(t.steps)-1]
	if t.write(last.Undo(t.Place)) {
		t.steps = t.steps[:len(t.steps)-1]
		t.load(t.snapshot.Reread())
		t.find()
		t.say(words.Phrase{De: "zurückgenommen: %s", En: "taken back: %s"}.With(last.Back))
	}
}

// newPlan writes the plan that a scenario leaves into a folder of its own.
func (t *talk) newPlan(msg page.NewPlanMsg) {
	files, problem := edit.Outcome(t.model.Snapshot, msg.Outcome)
	if problem != nil {
		t.refuse(problem)
		return
	}
	if shown, err := t.NewPlan(msg.Folder, files); t.write(err) {
		t.say(words.Phrase{De: "geschrieben: %s", En: "written: %s"}.With(words.Clean(shown)))
	}
}
