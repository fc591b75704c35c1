package linear

import (
	"strconv"
	"strings"

	"digiplan/plan/edit"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/page"
)

// change reads the values of a row's entry, "3"; those that one of them can have, "3 2";
// gives it another, "3 2 läuft"; or moves a measure by years, "3 +1".
func (t *talk) change(text string) {
	row, rest, _ := strings.Cut(text, " ")
	number, err := strconv.Atoi(row)
	if !t.snapshot.Sound {
		t.broken()
		return
	}
	if t.open == nil || err != nil || number < 1 || number > len(t.rows) {
		t.say(words.Text("auf einer Seite die Nummer einer Zeile nennen, etwa c 3", "on a page name the number of a row, like c 3"))
		return
	}
	entry, ok := edit.Find(t.snapshot, t.rows[number-1].Place, 0)
	if !ok {
		t.say(words.Text("an dieser Zeile lässt sich nichts ändern", "nothing of this row can be changed"))
		return
	}
	t.changeEntry(entry, row, strings.TrimSpace(rest))
}

func (t *talk) changeEntry(entry edit.Entry, row, rest string) {
	which, value, typed := strings.Cut(rest, " ")
	number, err := strconv.Atoi(which)
	switch {
	case rest == "":
		t.values(entry, row)
	case err == nil && strings.ContainsAny(which[:1], "+-") && entry.CanMove():
		t.do(entry.Move(number))
	case err != nil || number < 1 || number > len(entry.Fields):
		t.say(words.Phrase{De: "c %s nennt die Werte mit ihren Nummern", En: "c %s names the values with their numbers"}.With(row))
	case !typed:
		t.choices(entry.Fields[number-1])
	default:
		t.set(entry, entry.Fields[number-1], strings.TrimSpace(value))
	}
}

// values reads what can be changed, each with its number.
func (t *talk) values(entry edit.Entry, row string) {
	t.say(entry.Title)
	for i, v := range entry.Fields {
		t.line(strconv.Itoa(i+1) + ": " + v.Name().In(t.lang) + ": " + spokenText(v.Text().In(t.lang)))
	}
	t.say(words.Phrase{De: "c %s, Nummer und neuer Wert, etwa c %s 1 …; ein Strich statt des Werts löscht ihn", En: "c %s, number and new value, like c %s 1 …; a dash for the value clears it"}.With(row, row))
	if entry.CanMove() {
		t.say(words.Phrase{De: "c %s +1 verschiebt um ein Jahr, c %s -1 zieht vor: %s", En: "c %s +1 postpones by a year, c %s -1 moves forward: %s"}.With(row, row, entry.Moves()))
	}
}

// choices reads the values that are possible, where they are few.
func (t *talk) choices(v edit.Field) {
	t.line(v.Name().In(t.lang) + ": " + spokenText(v.Text().In(t.lang)))
	for _, choice := range v.Choices() {
		if choice.Value != nil {
			t.line(choice.Name.In(t.lang))
		}
	}
}

// set gives a value what was typed: one of its choices, or a text that it can read.
func (t *talk) set(entry edit.Entry, v edit.Field, typed string) {
	if typed == "-" || typed == words.None {
		t.do(entry.Set(v, nil))
		return
	}
	for _, choice := range v.Choices() {
		if choice.Value != nil && words.Fold(choice.Name.In(t.lang)) == words.Fold(typed) {
			t.do(entry.Set(v, choice.Value))
			return
		}
	}
	value, problem := v.Read(typed, t.lang)
	if problem != nil {
		t.refuse(problem)
		return
	}
	t.do(entry.Set(v, value))
}

// do writes a step, and reads how many findings there are if that changes them.
func (t *talk) do(step edit.Step, problem *source.Problem) {
	switch {
	case problem != nil:
		t.refuse(problem)
		return
	case t.Place.Folder == "":
		t.say(words.Said(page.Sealed))
		return
	}
	if !t.write(step.Do(t.Place)) {
		return
	}
	t.steps = append(t.steps, step)
	before := len(t.snapshot.Problems)
	t.load(t.snapshot.Reread())
	t.find()
	t.say(words.Phrase{De: "%s; u nimmt es zurück", En: "%s; u takes it back"}.With(step.Said))
	if now := len(t.snapshot.Problems); now != before {
		t.say(words.Phrase{De: "Feststellungen: %d, vorher %d", En: "findings: %d, before %d"}.With(now, before))
	}
}

// export writes the whole workbook, or another format by the ending of the path.
func (t *talk) export(path string) {
	switch {
	case t.Export == nil:
	case !t.snapshot.Sound:
		t.broken()
	case path == "":
		t.say(words.Text("eine Datei nennen, etwa export rat.xlsx", "name a file, like export council.xlsx"))
	default:
		if shown, err := t.Export(t.snapshot, t.lang, path); t.write(err) {
			t.say(words.Phrase{De: "geschrieben: %s", En: "written: %s"}.With(words.Clean(shown)))
		}
	}
}
