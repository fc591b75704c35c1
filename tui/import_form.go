package tui

import (
	"path/filepath"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/importer"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// importForm asks for a file of another system, what it holds and which file of the
// plan gets it.
type importForm struct {
	app    *app
	at     int // the field under the cursor
	file   prompt
	kind   int // place among importer.Kinds
	target prompt
	own    bool // the target is the person's, not the one proposed
	fresh  bool // the target has no mapping yet
}

var importing = words.Phrase{De: "Importieren", En: "Import"}

func (a *app) openImport(page.Frame) tea.Cmd {
	if why := a.unwritable(); !why.Empty() {
		return a.complain(why)
	}
	form := &importForm{app: a}
	form.propose()
	a.overlay = form
	return nil
}

func (i *importForm) Title() words.Phrase { return importing }
func (i *importForm) Typing() bool        { return true }
func (i *importForm) Prepare(*page.Model) {}

// propose names the target after the kind until the person names another.
func (i *importForm) propose() {
	if !i.own {
		i.target.begin(string(importer.Kinds[i.kind]) + ".toml")
	}
}

// fields are what is asked for. A plan that is one file gets all in that.
func (i *importForm) fields() []formField {
	kind := formField{name: words.Phrase{De: "Inhalt", En: "Content"}, at: i.kind, choose: func(at int) { i.kind = at }}
	for _, one := range importer.Kinds {
		kind.choices = append(kind.choices, importer.KindNames[one])
	}
	fields := []formField{{name: words.Phrase{De: "Datei", En: "File"}, text: &i.file}, kind}
	if i.app.options.Place.Only == "" {
		fields = append(fields, formField{name: words.Phrase{De: "Ziel im Plan", En: "Target in the plan"}, text: &i.target})
	}
	return fields
}

// Update implements page.Page: typed letters go into a text, a blank turns the choice.
func (i *importForm) Update(msg tea.Msg, _ page.Frame) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	switch field := i.fields()[i.at]; {
	case field.text != nil:
		field.text.press(key)
		i.file.trouble = trouble{}
		i.own = i.own || field.text == &i.target
	case key.Type == tea.KeySpace:
		i.turn(+1)
	}
	return nil
}

func (i *importForm) turn(by int) {
	i.kind = (i.kind + by + len(importer.Kinds)) % len(importer.Kinds)
	i.propose()
}

// Actions implements page.Page.
func (i *importForm) Actions(page.Frame) []page.Action {
	close := words.Phrase{De: "schließen", En: "close"}
	if i.app.tasks.going[importTask] != nil {
		close = words.Phrase{De: "abbrechen", En: "cancel"}
	}
	return append([]page.Action{
		{Keys: "esc", Title: close, Do: i.close},
		{Keys: "enter", Title: words.Phrase{De: "ansehen", En: "look at it"}, Do: i.look},
	}, fieldKeys(i.fields(), &i.at, i.turn)...)
}

// close ends the reading, else the form.
func (i *importForm) close(page.Frame) tea.Cmd {
	if i.app.stopsImport() {
		return i.app.say(words.Text("abgebrochen, es wurde nichts geschrieben", "cancelled, nothing was written"))
	}
	i.app.overlay = nil
	return nil
}

// look reads the file and shows what would become of it.
func (i *importForm) look(page.Frame) tea.Cmd {
	file, target := strings.TrimSpace(i.file.input.String()), strings.TrimSpace(i.target.input.String())
	place := i.app.options.Place
	if place.Only != "" {
		target = place.Only
	}
	switch {
	case file == "":
		i.refuse(words.Text("keine Datei genannt", "no file is named"), words.Text("die CSV-, xlsx- oder JSON-Datei des anderen Systems nennen", "name the CSV, xlsx or JSON file of the other system"))
		return nil
	case filepath.Base(target) != target || !source.IsPlanFile(target):
		i.refuse(words.Phrase{De: "%s ist keine Datei des Plans", En: "%s is no file of the plan"}.With(words.Clean(target)), words.Text("einen Namen ohne Ordner nennen, der auf .toml endet", "give a name without a folder that ends in .toml"))
		return nil
	}
	day := place.AsOf
	if day.IsZero() {
		day = i.app.options.Clock()
	}
	return i.app.previewImport(&importer.Job{Kind: importer.Kinds[i.kind], Files: []string{i.app.typedPath(file)}, Target: place.Path(target), Day: day}, true)
}

func (i *importForm) refuse(message, hint words.Sentence) { i.file.trouble = trouble{message, hint} }

// View implements page.Page.
func (i *importForm) View(f page.Frame) string {
	lines := append([]string{" " + f.Style.Title.On(importing.In(f.Lang)), ""}, fieldLines(f, i.fields(), i.at)...)
	lines = append(lines, "", "  "+f.Style.Faint.On(words.Phrase{
		De: "Es wird erst gezeigt, was die Datei ändern würde.", En: "First it is shown what the file would change.",
	}.In(f.Lang)), "")
	return widget.Box(strings.Join(append(lines, i.file.trouble.lines(f)...), "\n"), f.Width, f.Height)
}
