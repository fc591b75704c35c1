// Package importer reads what other systems give – exports of finance programs, tables
// of open data, papers of council systems – and makes tables of a plan of it.
//
// A file is read three times: its beginning to find out what its columns mean (find.go),
// its amounts until one proves the form of numbers (form.go), and all rows to convert
// them (convert.go). Each amount is added to the account of its file before anything is
// decided about it, so that what is written and what is left out add up to the file.
package importer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"digiplan/budget"
	"digiplan/plan/save"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Job is what is to be imported, and how.
type Job struct {
	Kind    Kind
	Files   []string
	Mapping *Mapping // nil: found from the first file
	Fixed   Fixed    // what the person says of all rows
	Numbers Numbers  // what the person says of the form of numbers
	Full    bool     // internal charges and calculatory accounts, too
	Sum     bool     // one booking for each line and year
	Target  string   // the TOML file
	Day     time.Time
	Tell    func(done, all int) // how far the reading is, in thousandths
}

// Input is a file as it was read.
type Input struct {
	Name      string
	Encoding  Encoding
	Separator rune   // of a text
	Sheet     string // of a workbook
	Head      int    // row of the head
	Heads     []string
	Samples   [][]string // the first rows below it
	Proof     *proof
}

// Preview is what an import would write.
type Preview struct {
	Job      *Job
	Mapping  *Mapping
	Inputs   []Input
	Accounts []*Account
	Entries  int
	Same     int              // entries that the target says already
	Twice    int              // figures or bookings that stand twice and count once
	Notes    []words.Sentence // words of papers that are not known
	Changes  []Change

	before *source.File      // the target; nil: there is none
	above  map[string]string // by step of paths: the step above it
	text   []byte
}

// Preview reads the files and works out what they would change in the target. Nothing
// is written. Beside an error it holds the mapping, where one was found.
func (j *Job) Preview(ctx context.Context) (*Preview, error) {
	p := &Preview{Job: j, above: map[string]string{}}
	folder, err := j.plan()
	if err != nil {
		return nil, err
	}
	if err := p.readTarget(); err != nil {
		return nil, err
	}
	if j.Kind == Papers {
		return p, p.papers(ctx, folder)
	}
	return p.table(ctx, folder)
}

// table is the preview of tables of amounts.
func (p *Preview) table(ctx context.Context, folder []*source.File) (*Preview, error) {
	entries, err := p.read(ctx, folder)
	if err != nil {
		return p.found(), err
	}
	p.Entries = len(entries)
	size := 0
	for i := range entries {
		size += len(entries[i].key) + 60
	}
	if size > source.MaxFile {
		return nil, p.tooMuch()
	}
	m, err := merge(p.Job.Kind.table(), p.before, entries, p.names())
	if err != nil {
		return nil, err
	}
	p.Changes, p.Same, p.text = m.changes, m.same, m.text
	if len(p.text) > source.MaxFile {
		return nil, p.tooMuch()
	}
	if len(m.stays) > 0 {
		p.Notes = append(p.Notes, words.Phrase{
			De: "im Ziel stehen %d Beträge, die die Datei nicht mehr nennt, zuerst %s; sie bleiben, bis sie jemand löscht",
			En: "the target has %d amounts that the file does not give any more, first %s; they stay until somebody deletes them",
		}.With(len(m.stays), words.Clean(m.stays[0])))
	}
	return p, p.hold(folder)
}

// found is the preview of what was refused: nil where not even a mapping was found.
func (p *Preview) found() *Preview {
	if p.Mapping == nil {
		return nil
	}
	return p
}

func (p *Preview) tooMuch() error {
	hint := words.Text("in mehrere Dateien teilen, oder Spalten, die zu fein sind, in der Zuordnung weglassen", "divide it into several files, or leave columns that are too fine out of the mapping")
	if p.Job.Kind != Lines {
		hint = words.Text("mit --sum eine Buchung je Haushaltsstelle und Jahr daraus machen", "make one booking for each line and year of them with --sum")
	}
	return refuse(p.Inputs[0].Name, words.Text("ergibt mehr Einträge, als eine Datei eines Plans fasst (32 MiB)", "makes more entries than a file of a plan can hold (32 MiB)"), hint)
}

// names are the files, as sources name them.
func (p *Preview) names() []string {
	names := make([]string, len(p.Job.Files))
	for i, file := range p.Job.Files {
		names[i] = words.Clean(filepath.Base(file))
	}
	return names
}

// Bad is how many rows do not fit.
func (p *Preview) Bad() int {
	n := 0
	for _, a := range p.Accounts {
		n += a.BadCount
	}
	return n
}

// Unchanged tells whether the target says all of it already.
func (p *Preview) Unchanged() bool { return p.before != nil && bytes.Equal(p.text, p.before.Bytes()) }

// plan reads the files of the target's folder, if there are any.
func (j *Job) plan() ([]*source.File, error) {
	files, _, err := source.Read(os.DirFS(filepath.Dir(j.Target)), "", "")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return files, save.Wrap(filepath.Dir(j.Target), err)
}

// agrees holds what lines say against what was read, each added up in its own way.
func (a *Account) agrees(s *lineSet) error {
	got := map[[2]any]budget.Cents{}
	for sum, cents := range figures(slices.Collect(maps.Values(s.byKey))) {
		got[[2]any{sum.Year, sum.Figure}] += cents
	}
	want := map[[2]any]budget.Cents{}
	for _, sum := range a.sums {
		var left budget.Cents
		for _, cents := range sum.Left {
			left += cents
		}
		if sum.Written+left != sum.File {
			return a.wrong(sum)
		}
		want[[2]any{sum.Year, sum.Figure}] += sum.Amount
	}
	for key, cents := range want {
		if got[key] != cents {
			return a.wrong(nil)
		}
	}
	return nil
}

// wrong is a fault of this program, of which nothing must be written.
func (a *Account) wrong(sum *Sums) error {
	return fmt.Errorf("%s: what was read does not add up to what would be written: %v", a.File, sum)
}
