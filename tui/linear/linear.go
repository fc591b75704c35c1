// Package linear shows a plan line by line, for screen readers and braille
// displays: one question, one answer, then the next question. It draws nothing,
// moves no cursor and uses no colours; what a sign says elsewhere is a word
// here. It reads lines, from a terminal or a pipe.
package linear

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/edit"
	"digiplan/plan/query"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/starter"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/page"
)

// Options are what is shown, and where people type.
type Options struct {
	In    io.Reader
	Out   io.Writer
	Place workspace.Location
	Lang  words.Lang // asked for; "" means the plan's
	View  budget.View

	Earlier *workspace.Snapshot       // an earlier version to compare with; nil for none
	Day     time.Time                 // today: when what is imported came
	Path    func(typed string) string // whole path of one that a person types; nil: as typed
	NewPlan func(folder string, files []starter.File) (shown string, err error)

	// Views are the person's own views, KeepView keeps one among them. nil: there are none.
	Views    func() []page.SavedView
	KeepView func(view page.SavedView, lang words.Lang) error

	// Export writes the workbook, or what the ending of the path names. nil: nothing can be written.
	Export func(s *workspace.Snapshot, lang words.Lang, path string) (shown string, err error)
	// Sheet writes the sheet of a measure; "" for a path is the one proposed. nil: nothing can be written.
	Sheet func(s *workspace.Snapshot, id budget.MeasureID, lang words.Lang, path string) (shown string, err error)
}

// Run answers until the person quits or the input ends. The error is one of
// writing.
func Run(o Options) error {
	t := &talk{Options: o, in: bufio.NewReader(o.In), pages: page.AllWith(o.Earlier)}
	t.load(o.Place.Read())
	t.menu()
	for t.err == nil {
		text, ok := t.ask()
		if !ok || t.answer(text) {
			break
		}
	}
	return t.err
}

// talk is what has been said so far.
type talk struct {
	Options
	in       *bufio.Reader
	snapshot *workspace.Snapshot // as last read
	told     workspace.Stamp     // the change that was last spoken of
	data     report.Source       // of the last sound snapshot
	model    *page.Model         // the same, for what keys do
	choice   *page.Menu          // waits for an answer; nil: none does
	offers   []page.Offer        // of it
	steps    []edit.Step         // what was written and can be taken back, the last one last
	lang     words.Lang

	pages []page.Page

	open  page.Reader  // the open page; nil in the menu
	all   *query.Index // of it
	index *query.Index // with the figures of the years that are asked for
	asked query.Question
	rows  []*table.Row
	from  int          // first row of the part that was read
	leads []table.Link // of what was read last, in the order of their numbers
	trail []opened     // what was opened from there, the last one last
	root  func()       // reads anew where that began
	err   error
}

func (t *talk) load(snapshot *workspace.Snapshot) {
	t.snapshot, t.told = snapshot, snapshot.Stamp
	t.lang = t.Lang
	if t.lang == "" {
		t.lang = snapshot.Plan.Language
	}
	if snapshot.Sound {
		t.model = page.NewModel(snapshot, t.View, t.lang, nil)
		t.data = t.model.Source
	}
}

// sound tells whether there is anything to read.
func (t *talk) sound() bool { return t.data.Plan != nil }

func (t *talk) say(lines ...words.Sentence) {
	for _, line := range lines {
		t.line(line.In(t.lang))
	}
}

// line writes one line. What comes from the plan has been cleaned before, so
// that it cannot drive a terminal.
func (t *talk) line(text string) {
	if _, err := fmt.Fprintln(t.Out, words.Clean(text)); err != nil && t.err == nil {
		t.err = err
	}
}

// ask waits for a line; false at the end of the input.
func (t *talk) ask() (string, bool) {
	if stamp := t.Place.Stamp(); stamp != t.told {
		t.told = stamp
		t.say(words.Text("Die Dateien haben sich geändert; r lädt sie neu", "The files have changed; r reloads them"))
	}
	t.say(words.Text("Eingabe, h für Hilfe:", "Your input, h for help:"))
	text, err := t.in.ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		t.err = err
	}
	return strings.TrimSpace(text), err == nil || text != ""
}

// menu says what there is.
func (t *talk) menu() {
	t.open, t.trail, t.leads = nil, nil, nil
	p := t.snapshot.Plan
	t.say(words.Phrase{De: "digiplan. %s. %s. Stand %s", En: "digiplan. %s. %s. As of %s"}.With(words.Clean(p.Title), words.Clean(p.City), p.AsOf))
	if !t.snapshot.Sound {
		t.broken()
	}
	if !t.sound() {
		return
	}
	for i, p := range t.pages {
		if r, ok := p.(page.Reader); ok {
			t.say(words.Phrase{De: "%d: %s, Zeilen: %d", En: "%d: %s, rows: %d"}.With(page.Number(t.pages, i), p.Title(), len(query.New(r.Read(t.data), t.lang).Body)))
		} else {
			t.say(words.Phrase{De: "%d: %s", En: "%d: %s"}.With(page.Number(t.pages, i), p.Title()))
		}
	}
}

// broken says why the files cannot be read, and what is shown instead.
func (t *talk) broken() {
	t.say(words.Text("Der Plan kann nicht gelesen werden:", "The plan cannot be read:"))
	for _, problem := range t.snapshot.Problems {
		if problem.Severity == source.Error {
			for line := range strings.SplitSeq(problem.Text(t.lang), "\n") {
				t.line(strings.TrimSpace(line))
			}
		}
	}
	if t.sound() {
		t.say(stale)
	}
}

// stale is said of what is no longer that of the files.
var stale = words.Text("Gezeigt wird der letzte lesbare Stand.", "What is shown is the last state that could be read.")
