package linear

import (
	"strconv"
	"strings"

	"digiplan/plan/report"
	"digiplan/plan/report/trail"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// opened is a step of a trail.
type opened struct {
	opens table.Link
	report.Detail
}

// start reads something from which a trail may lead on.
func (t *talk) start(read func()) {
	t.root, t.trail, t.leads = read, nil, nil
	read()
}

// leading reads a line; with a number before it where it leads on.
func (t *talk) leading(text string, opens table.Link) {
	here := len(t.trail) > 0 && t.trail[len(t.trail)-1].opens == opens
	if here || !opens.Leads() {
		t.line(text)
		return
	}
	t.leads = append(t.leads, opens)
	t.line("." + strconv.Itoa(len(t.leads)) + ": " + text)
}

// follow opens what the line of a number leads to.
func (t *talk) follow(text string) {
	number, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || number < 1 || number > len(t.leads) {
		t.say(words.Phrase{De: "hier führt nichts mit der Nummer .%s weiter", En: "nothing of the number .%s leads on here"}.With(words.Clean(text)))
		return
	}
	opens := t.leads[number-1]
	detail, ok := trail.Open(t.data, opens)
	if !ok {
		t.say(words.Text("das gibt es nicht mehr", "this is no longer there"))
		return
	}
	t.trail = append(t.trail, opened{opens, detail})
	t.stand()
}

// back leads to where one was before.
func (t *talk) back() {
	if t.trail = t.trail[:len(t.trail)-1]; len(t.trail) > 0 {
		t.stand()
		return
	}
	t.start(t.root)
}

// stand says where one stands, and reads what is known there.
func (t *talk) stand() {
	t.leads = nil
	names := make([]string, len(t.trail))
	for i, step := range t.trail {
		names[i] = step.Name.In(t.lang)
	}
	last := t.trail[len(t.trail)-1]
	t.line(strings.Join(names, ", "))
	t.line(last.Title)
	t.detail(last.Detail)
}
