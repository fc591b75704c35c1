// Package workspace opens a plan, a folder or a single file of it, as one
// snapshot that never changes, and notices when the files do.
package workspace

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/check"
	"digiplan/plan/compare"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Location is where a plan is: a folder, or one file of it.
type Location struct {
	Files  fs.FS
	Shown  string // what people call the folder; "" for the current one
	Folder string // the folder on disk; "" for the example inside the program
	Only   string // the one file that is the plan; "" for all of the folder

	AsOf time.Time // looks at the plan as on this day; zero: as the plan itself says
}

// Find looks for the plan that a person named: a folder or a file, as seen
// from the working folder.
func Find(working, name string) (Location, error) {
	full := name
	if !filepath.IsAbs(full) {
		full = filepath.Join(working, name)
	}
	info, err := os.Stat(full)
	if err != nil {
		return Location{}, &MissingError{words.Clean(name), err}
	}
	if info.IsDir() {
		return Location{Files: os.DirFS(full), Shown: name, Folder: full}, nil
	}
	folder, file := filepath.Split(full)
	shown, _ := filepath.Split(name)
	return Location{Files: os.DirFS(folder), Shown: shown, Folder: filepath.Clean(folder), Only: file}, nil
}

// HasPlan tells whether a plan stands in a folder, or a part of one: tables that
// only plans have.
func HasPlan(folder string) bool {
	files := os.DirFS(folder)
	names, _ := source.Names(files, "")
	return slices.ContainsFunc(names, func(name string) bool {
		text := source.ReadText(files, name)
		return bytes.Contains(text, []byte("[plan]")) || bytes.Contains(text, []byte("[[measure]]")) || bytes.Contains(text, []byte("[[line]]"))
	})
}

// Changed is when a file of the plan was last written, zero where that is not known.
func (p Location) Changed() (latest time.Time) {
	names, _ := source.Names(p.Files, p.Only)
	for _, name := range names {
		if info, err := fs.Stat(p.Files, name); err == nil && info.ModTime().After(latest) {
			latest = info.ModTime()
		}
	}
	return latest
}

// Path is where a file of the plan stands on disk.
func (p Location) Path(file string) string { return filepath.Join(p.Folder, file) }

// MissingError says that there is no plan of that name.
type MissingError struct {
	Name string
	Err  error
}

func (e *MissingError) Error() string { return fmt.Sprintf("open %s: %v", e.Name, e.Err) }
func (e *MissingError) Unwrap() error { return e.Err }

// In says it to the person who typed the name.
func (e *MissingError) In(lang words.Lang) string {
	say := words.Phrase{De: "%s kann nicht geöffnet werden", En: "%s cannot be opened"}
	switch {
	case errors.Is(e.Err, fs.ErrNotExist):
		say = words.Phrase{De: "%s gibt es nicht: einen Ordner mit TOML-Dateien oder eine TOML-Datei nennen", En: "%s does not exist: name a folder of TOML files or a TOML file"}
	case errors.Is(e.Err, fs.ErrPermission):
		say = words.Phrase{De: "%s darf nicht gelesen werden: Leserecht erteilen", En: "%s may not be read: give yourself permission to read it"}
	case errors.Is(e.Err, syscall.ELOOP):
		say = words.Phrase{De: "%s ist ein Verweis, der im Kreis führt", En: "%s is a link that leads in a circle"}
	}
	return say.With(e.Name).In(lang)
}

// Snapshot is a plan with everything that follows from it. Nothing in it
// changes; a reload makes a new one.
type Snapshot struct {
	Location Location
	Plan     *plan.Plan
	Ledger   *budget.Ledger
	Council  *council.Council
	Problems []source.Problem // by file, line and column
	Sound    bool             // all files could be read; only then were the rules checked
	Stamp    Stamp            // of the files it was read from
	files    []*source.File
	unread   []source.Problem // with what could not be read, or was passed over

	Restricted bool        // made for the public, see Public
	Hidden     plan.Hidden // what that left out
}

// Source is what tables are made of, in one view.
func (s *Snapshot) Source(view budget.View) report.Source {
	return report.Source{
		Plan: s.Plan, Ledger: s.Ledger, Council: s.Council, Problems: s.Problems, View: view,
		Restricted: s.Restricted, Hidden: s.Hidden,
	}
}

// Version is what a comparison needs to know.
func (s *Snapshot) Version() compare.Version {
	return compare.Version{Plan: s.Plan, Ledger: s.Ledger, Council: s.Council}
}

// Read reads the plan and checks it. It never fails: what cannot be read is
// among the problems.
func (p Location) Read() *Snapshot { return p.read(&Snapshot{}) }

// Reread reads the plan anew. Files whose text is still the same, or that of one
// that has been written, are not parsed again, and where none has changed, nothing
// is worked out again.
func (s *Snapshot) Reread(written ...*source.File) *Snapshot { return s.Location.read(s, written...) }

// FileCount is how many files the snapshot was read from.
func (s *Snapshot) FileCount() int { return len(s.files) }

// Same tells whether two snapshots were read from the same texts.
func (s *Snapshot) Same(other *Snapshot) bool { return slices.Equal(s.files, other.files) }

// read reads the files that are not those of an earlier snapshot.
func (p Location) read(before *Snapshot, written ...*source.File) *Snapshot {
	if before.files == nil {
		defer p.sparing()()
	}
	stamp := p.Stamp()
	files, problems, err := source.Read(p.Files, p.Shown, p.Only, append(written, before.files...)...)
	switch {
	case err != nil:
		problems = append(problems, folderProblem(p, err))
	case len(files) == 0:
		problems = append(problems, emptyFolder(p))
	case slices.Equal(files, before.files) && sameProblems(problems, before.unread) && !before.Restricted:
		same := *before
		same.Stamp = stamp
		return &same
	}
	snapshot := &Snapshot{Location: p, Stamp: stamp, files: files, unread: problems}
	snapshot.workOut(problems)
	return snapshot
}

// workOut makes everything that follows from the files, of which some may be
// wrong already.
func (s *Snapshot) workOut(unread []source.Problem) {
	loaded, wrong := plan.Load(s.files)
	if !s.Location.AsOf.IsZero() {
		loaded.On(s.Location.AsOf)
	}
	s.Problems = slices.Concat(unread, s.partOfPlan(relevant(wrong, unread)))
	s.Sound = !source.Worst(s.Problems, source.Error)
	s.Plan, s.Council = loaded, council.New(loaded)
	s.Ledger = budget.NewLedger(loaded.Accounts(s.Council.Effective))
	if s.Sound {
		s.Problems = append(s.Problems, check.Run(check.Input{Plan: s.Plan, Ledger: s.Ledger, Council: s.Council})...)
	}
	source.Sort(s.Problems)
}

// sameProblems tells whether the same was said of the same files.
func sameProblems(some, others []source.Problem) bool {
	return slices.EqualFunc(some, others, func(a, b source.Problem) bool {
		return a.Text(words.German) == b.Text(words.German)
	})
}

// partOfPlan says of a single file, in a folder whose other files belong to the same
// plan, that the plan is the folder; what follows from the missing files is left out.
func (s *Snapshot) partOfPlan(wrong []source.Problem) []source.Problem {
	if s.Location.Only == "" || !s.Location.besidePlan() {
		return wrong
	}
	part := source.Problem{
		Rule: "no-plan", Severity: source.Warning,
		Message: words.Phrase{
			De: "%s ist nur ein Teil eines Plans; der Plan ist der Ordner %s",
			En: "%s is only a part of a plan; the plan is the folder %s",
		}.With(words.Clean(s.Location.Only), s.Location.folderName()),
		Hint: words.Phrase{De: "den Ordner nennen: %s", En: "name the folder: %s"}.With(s.Location.folderName()),
	}
	return append(slices.DeleteFunc(wrong, func(p source.Problem) bool {
		missing := p.Rule == "no-plan" || p.Rule == "unknown-id"
		if missing {
			part.Severity = source.Error
		}
		return missing
	}), part)
}

// besidePlan tells whether one file of the folder begins a plan and others go on with it.
func (p Location) besidePlan() bool {
	names, _ := source.Names(p.Files, "")
	begin, goOn := 0, 0
	for _, name := range names {
		text := append([]byte("\n"), source.ReadText(p.Files, name)...)
		switch {
		case bytes.Contains(text, []byte("\n[plan]")):
			begin++
		case bytes.Contains(text, []byte("\n[[")):
			goOn++
		}
	}
	return begin == 1 && goOn > 0
}

// relevant leaves out what may only follow from a file that could not be read.
func relevant(wrong, unread []source.Problem) []source.Problem {
	if !source.Worst(unread, source.Error) {
		return wrong
	}
	kept := wrong[:0]
	for _, problem := range wrong {
		if problem.Rule != "unknown-id" && problem.Rule != "no-plan" {
			kept = append(kept, problem)
		}
	}
	return kept
}

func folderProblem(p Location, err error) source.Problem {
	say := words.Phrase{De: "der Ordner %s kann nicht gelesen werden", En: "the folder %s cannot be read"}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		say = words.Phrase{De: "den Ordner %s gibt es nicht", En: "the folder %s does not exist"}
	case errors.Is(err, fs.ErrPermission):
		say = words.Phrase{De: "der Ordner %s darf nicht gelesen werden", En: "the folder %s may not be read"}
	}
	return source.Problem{Rule: "file", Message: say.With(p.folderName()),
		Hint: words.Text("Namen, Leserecht und Laufwerk prüfen", "check its name, the permission to read it and the drive")}
}

// folderName is what people call the folder; the current one is a dot.
func (p Location) folderName() string {
	if p.Shown == "" {
		return "."
	}
	return words.Clean(p.Shown)
}

func emptyFolder(p Location) source.Problem {
	return source.Problem{Rule: "no-plan",
		Message: words.Phrase{De: "im Ordner %s steht keine TOML-Datei", En: "the folder %s has no TOML file"}.With(p.folderName()),
		Hint:    words.Text("eine Datei plan.toml mit einer Tabelle [plan] anlegen", "make a file plan.toml with a table [plan]")}
}
