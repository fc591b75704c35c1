package linear

import (
	"strconv"
	"strings"

	"digiplan/plan/words"
	"digiplan/tui/page"
)

// sheet writes the sheet of the measure of a row, to a path that may stand behind its
// number.
func (t *talk) sheet(text string) {
	row, path, _ := strings.Cut(text, " ")
	number, err := strconv.Atoi(row)
	switch {
	case t.Sheet == nil:
		return
	case !t.snapshot.Sound:
		t.broken()
		return
	case t.open == nil || err != nil || number < 1 || number > len(t.rows):
		t.say(words.Text("auf einer Seite mit Maßnahmen die Nummer einer Zeile nennen, etwa steckbrief 3", "on a page with measures name the number of a row, like sheet 3"))
		return
	}
	m := page.MeasureOf(t.snapshot.Plan, t.index.Table.ID, t.rows[number-1].ID)
	if m == nil {
		t.say(words.Text("diese Zeile ist keine Maßnahme", "this row is no measure"))
		return
	}
	if shown, err := t.Sheet(t.snapshot, m.ID, t.lang, strings.TrimSpace(path)); t.write(err) {
		t.say(words.Phrase{De: "geschrieben: %s", En: "written: %s"}.With(words.Clean(shown)))
	}
}
