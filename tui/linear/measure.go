package linear

import (
	"digiplan/plan/edit"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/page"
)

// newMeasure begins a measure of an id, or of one like a text; where several files can
// get it, it asks which.
func (t *talk) newMeasure(id string) {
	switch {
	case id == "":
		t.say(words.Text("die Kennung nennen, etwa n wlan-bad", "name the id, like n wlan-pool"))
		return
	case t.Place.Folder == "":
		t.say(words.Said(page.Sealed))
		return
	case !t.snapshot.Sound:
		t.broken()
		return
	case !source.IsID(id):
		id = edit.FreeID(t.snapshot, id)
	}
	files := edit.MeasureFiles(t.snapshot, source.Place{})
	if len(files) == 1 {
		t.create(files[0], id)
		return
	}
	title := words.Phrase{De: "In welche Datei? Die Maßnahme kommt an deren Ende", En: "Into which file? The measure goes to its end"}
	t.offer(page.Menu{Title: title, Offers: func(page.Frame, string) []page.Offer {
		var offers []page.Offer
		for _, file := range files {
			offers = append(offers, t.offered(words.Plain(words.Clean(file.Path)), "", func() { t.create(file, id) }))
		}
		return offers
	}}, "")
}

func (t *talk) create(file *source.File, id string) {
	step, _, problem := edit.NewMeasure(t.snapshot, file, id)
	t.do(step, problem)
}
