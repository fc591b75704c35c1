package linear

import (
	"cmp"
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/edit"
	"digiplan/plan/importer"
	"digiplan/plan/words"
	"digiplan/tui/page"
)

// importing asks what a file of another system holds, then shows what it would change.
func (t *talk) importing(file string) {
	switch {
	case file == "":
		t.say(words.Text("die Datei nennen, etwa import export.csv", "name the file, like import export.csv"))
		return
	case t.Place.Folder == "":
		t.say(words.Text("das Beispiel steckt im Programm; ein eigener Plan: digiplan init ORDNER", "the example is inside the program; a plan of your own: digiplan init FOLDER"))
		return
	case !t.snapshot.Sound:
		t.broken()
		return
	}
	if t.Path != nil {
		file = t.Path(file)
	}
	t.offer(page.Menu{Title: words.Phrase{De: "Was enthält die Datei?", En: "What does the file hold?"}, Offers: func(page.Frame, string) []page.Offer {
		var offers []page.Offer
		for _, kind := range importer.Kinds {
			offers = append(offers, t.offered(words.Said(importer.KindNames[kind]), "", func() { t.begin(kind, file) }))
		}
		return offers
	}}, "")
}

// offered is an offer that talks for itself.
func (t *talk) offered(title words.Sentence, more string, do func()) page.Offer {
	return page.Offer{Title: words.Phrase{De: title.In(words.German), En: title.In(words.English)}, More: more, Do: func(page.Frame) tea.Cmd {
		return func() tea.Msg { do(); return nil }
	}}
}

// begin reads a file for the target that its kind has, with the mapping beside that.
func (t *talk) begin(kind importer.Kind, file string) {
	target := string(kind) + ".toml"
	if t.Place.Only != "" {
		target = t.Place.Only
	}
	job := &importer.Job{Kind: kind, Files: []string{file}, Target: t.Place.Path(target), Day: t.Place.AsOf}
	if job.Day.IsZero() {
		job.Day = t.Day
	}
	mapping := importer.MappingFile(job.Target)
	if kind != importer.Papers {
		var err error
		if job.Mapping, err = importer.LoadMapping(mapping); !t.write(err) {
			return
		}
		if job.Mapping != nil {
			mapping = ""
		}
	}
	t.preview(job, mapping)
}

// preview says what an import would do, and asks what is to be said otherwise or
// whether it is to be written, with the mapping that is not there yet.
func (t *talk) preview(job *importer.Job, mapping string) {
	p, err := job.Preview(context.Background())
	if p == nil || err != nil && len(p.Settings()) == 0 {
		t.write(err)
		return
	}
	if p.Mapping != nil {
		t.lines(p.Read(t.lang))
		t.lines(p.Counted(t.lang))
	}
	if err == nil {
		t.lines(p.Redline(t.lang))
	}
	t.lines(p.Warned(t.lang))
	if refused := new(importer.Refusal); errors.As(err, &refused) {
		t.say(refused.Says)
	}
	t.offer(page.Menu{Title: words.Phrase{De: "Importieren: eine Zahl wählt, nichts bricht ab", En: "Import: a number chooses, nothing cancels"}, Offers: func(page.Frame, string) []page.Offer {
		var offers []page.Offer
		if err == nil && !p.Unchanged() {
			title := words.Text("Schreiben", "Write")
			if bad := p.Bad(); bad > 0 {
				title = words.Phrase{De: "Schreiben ohne die Zeilen, die nicht passen (%d)", En: "Write without the rows that do not fit (%d)"}.With(bad)
			}
			offers = append(offers, t.offered(title, "", func() { t.importNow(p, mapping) }))
		}
		for _, s := range p.Settings() {
			offers = append(offers, t.offered(s.Name, words.Phrase{De: "jetzt: %s", En: "now: %s"}.With(cmp.Or(s.Says.In(t.lang), words.None)).In(t.lang), func() { t.setting(p, s) }))
		}
		return offers
	}}, "")
}

func (t *talk) lines(texts []string) {
	for _, text := range texts {
		t.line(pauses.Replace(text))
	}
}

// setting asks what a column means, or what holds for all rows.
func (t *talk) setting(p *importer.Preview, s importer.Setting) {
	t.offer(page.Menu{Title: words.Same(s.Name.In(t.lang)), Offers: func(page.Frame, string) []page.Offer {
		var offers []page.Offer
		for _, choice := range s.Choices {
			offers = append(offers, t.offered(choice.Says, "", func() { t.preview(p.With(choice), importer.MappingFile(p.Job.Target)) }))
		}
		return offers
	}}, "")
}

// importNow writes what the import changes.
func (t *talk) importNow(p *importer.Preview, mapping string) {
	if p.Mapping == nil {
		mapping = ""
	}
	step, err := edit.Import(p, mapping)
	if !t.write(err) {
		return
	}
	t.steps = append(t.steps, step)
	t.load(t.snapshot.Reread())
	t.say(step.Said)
}
