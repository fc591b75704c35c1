package tui

import (
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/edit"
	"digiplan/plan/importer"
	"digiplan/plan/words"
)

// previewedMsg is what an import would do, or why it cannot.
type previewedMsg struct {
	number  int // of the task
	preview *importer.Preview
	fresh   bool // the target has no mapping yet
	anew    bool // asked for by the form
	err     error
}

// typedPath is the whole path of one that a person has typed.
func (a *app) typedPath(typed string) string {
	if a.options.Path == nil {
		return typed
	}
	return a.options.Path(typed)
}

// previewImport reads the files of an import beside the screen; anew, with the mapping
// that stands beside the target.
func (a *app) previewImport(job *importer.Job, anew bool) tea.Cmd {
	cmd := a.begin(importTask, words.Phrase{De: "die Datei wird gelesen", En: "reading the file"}, func(ctx context.Context, number int) tea.Msg {
		var loaded *importer.Mapping
		if anew && job.Kind != importer.Papers {
			mapping, err := importer.LoadMapping(importer.MappingFile(job.Target))
			if err != nil {
				return previewedMsg{number: number, err: err}
			}
			job.Mapping, loaded = mapping, mapping
		}
		preview, err := job.Preview(ctx)
		return previewedMsg{number, preview, anew && loaded == nil, anew, err}
	})
	going := a.tasks.going[importTask]
	job.Tell = func(done, all int) { going.percent.Store(int32(100 * done / max(1, all))) }
	return cmd
}

// stopsImport ends the reading of an import, if there is one.
func (a *app) stopsImport() bool {
	going := a.tasks.going[importTask] != nil
	a.tasks.end(importTask)
	return going
}

// heardPreview shows what an import would do. Where not even the columns are known, the
// form says why.
func (a *app) heardPreview(msg previewedMsg) {
	if !a.tasks.answered(importTask, msg.number) {
		return
	}
	shown, _ := a.overlay.(*importView)
	form, _ := a.overlay.(*importForm)
	if shown != nil {
		form = shown.form
	}
	if form == nil {
		return
	}
	why := a.importTrouble(msg.err)
	if msg.preview == nil || msg.err != nil && len(msg.preview.Settings()) == 0 {
		a.overlay, form.file.trouble = form, why
		return
	}
	if msg.anew {
		form.fresh = msg.fresh
	}
	next := newImportView(form, msg.preview, why)
	next.goTo(func(s *importer.Setting) bool { return s.Asks == importer.AskUnknown })
	if shown != nil {
		next.changed = true
		if lines := shown.lines(a.frame()); shown.at < len(lines) && lines[shown.at].of != nil {
			was := lines[shown.at].of
			next.goTo(func(s *importer.Setting) bool {
				return s.Asks == was.Asks && s.Name.In(words.German) == was.Name.In(words.German)
			})
		}
	}
	if refused := new(importer.Refusal); errors.As(msg.err, &refused) {
		next.goTo(func(s *importer.Setting) bool { return s.Asks == refused.Asks && s.Asks != importer.AskColumn })
	}
	a.overlay = next
}

// importTrouble is why an import is refused; what a person can say is asked for on the
// screen, not with flags.
func (a *app) importTrouble(err error) trouble {
	var refused *importer.Refusal
	switch {
	case err == nil:
		return trouble{}
	case !errors.As(err, &refused):
		return trouble{message: a.sayError(err)}
	case refused.Asks != "":
		return trouble{refused.Says, words.Text("unten angeben: Zeile wählen, Enter", "say it below: choose the row, Enter")}
	}
	return trouble{refused.Says, refused.Hint}
}

// writeImport writes the target, and the mapping where it is new or was changed.
func (a *app) writeImport(p *importer.Preview, mapping string) tea.Cmd {
	return a.beginWriting(func() tea.Msg {
		step, err := edit.Import(p, mapping)
		if err != nil {
			return refusedMsg{trouble: a.importTrouble(err)}
		}
		return wroteMsg{step: step}
	})
}
