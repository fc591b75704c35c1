package importer

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"digiplan/plan"
	"digiplan/plan/save"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// readTarget reads the target, if there is one.
func (p *Preview) readTarget() error {
	text, err := save.ReadRegular(p.Job.Target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return save.Wrap(p.Job.Target, err)
	}
	name := filepath.Base(p.Job.Target)
	p.before = source.NewFile(name, name, text)
	return nil
}

// hold refuses what would keep the plan from being read.
func (p *Preview) hold(folder []*source.File) error {
	name := filepath.Base(p.Job.Target)
	after := source.NewFile(name, name, p.text)
	if problem := after.Problem(); problem != nil {
		return &Refusal{Says: problem.Message, Hint: problem.Hint}
	}
	_, before := plan.Load(folder)
	files := append(slices.DeleteFunc(slices.Clone(folder), func(f *source.File) bool { return f.Path == name }), after)
	_, problems := plan.Load(files)
	for _, problem := range problems {
		if problem.Severity == source.Error && problem.Rule != "no-plan" && !knownProblem(before, problem) {
			if problem.Rule == "unknown-id" && p.loose() {
				continue
			}
			return &Refusal{Says: words.Phrase{De: "der Plan wäre danach nicht zu lesen: %s", En: "the plan could not be read afterwards: %s"}.With(problem.Message),
				Hint: words.Text("ist es schon in einer anderen Datei des Plans importiert, diese als Ziel nennen (-o)", "if another file of the plan has it already, name that as the target (-o)")}
		}
	}
	return nil
}

// loose tells whether there is no plan around the target yet, that lines could be in.
func (p *Preview) loose() bool {
	names, _ := source.Names(os.DirFS(filepath.Dir(p.Job.Target)), "")
	return len(slices.DeleteFunc(names, func(name string) bool { return name == filepath.Base(p.Job.Target) })) == 0
}

func knownProblem(before []source.Problem, problem source.Problem) bool {
	return slices.ContainsFunc(before, func(b source.Problem) bool {
		return b.Rule == problem.Rule && b.Message.In(words.German) == problem.Message.In(words.German)
	})
}

// Write writes the target, and the mapping if a name for it is given: both or none.
func (p *Preview) Write(mapping string) error {
	folder, err := save.OpenFolder(filepath.Dir(p.Job.Target), true)
	if err != nil {
		return err
	}
	defer folder.Close()
	guard := save.Options{Guard: func(target, _ string) error {
		text, err := save.ReadRegular(target)
		if p.before == nil && errors.Is(err, fs.ErrNotExist) || err == nil && p.before != nil && bytes.Equal(text, p.before.Bytes()) {
			return nil
		}
		return &Refusal{Says: words.Phrase{De: "%s wurde inzwischen geändert", En: "%s has been changed meanwhile"}.With(words.Clean(filepath.Base(p.Job.Target))), Hint: words.Text("noch einmal importieren", "import once more")}
	}}
	if err := folder.File(filepath.Base(p.Job.Target), guard, writes(p.text)); err != nil {
		return err
	}
	if mapping != "" && filepath.Dir(mapping) == filepath.Dir(p.Job.Target) {
		text, err := p.mappingText()
		if err != nil {
			return err
		}
		if err := folder.File(filepath.Base(mapping), save.Options{}, writes(text)); err != nil {
			return err
		}
		mapping = ""
	}
	if err := folder.Place(); err != nil || mapping == "" {
		return err
	}
	return p.WriteMapping(mapping)
}

// WriteMapping writes the mapping alone.
func (p *Preview) WriteMapping(name string) error {
	text, err := p.mappingText()
	if err != nil {
		return err
	}
	return save.File(name, save.Options{}, writes(text))
}

// mappingText is the mapping as TOML, with the words that nobody knows for a person to
// say what they mean.
func (p *Preview) mappingText() ([]byte, error) {
	m := *p.Mapping
	for _, w := range p.unknownWords() {
		if m.Words[w.text] == "" {
			m.Words = maps.Clone(m.Words)
			if m.Words == nil {
				m.Words = map[string]string{}
			}
			m.Words[w.text] = ""
		}
	}
	return m.Text()
}

func writes(text []byte) func(io.Writer) error {
	return func(to io.Writer) error {
		_, err := to.Write(text)
		return err
	}
}
