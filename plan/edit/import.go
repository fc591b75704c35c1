package edit

import (
	"path/filepath"

	"digiplan/plan/importer"
	"digiplan/plan/words"
)

// Import writes what an import changes, and its mapping where a file for that is named.
// The step takes it back; the mapping stays.
func Import(p *importer.Preview, mapping string) (Step, error) {
	if err := p.Write(mapping); err != nil {
		return Step{}, err
	}
	before, after := p.Texts()
	added, gone, changed := p.Counts()
	target, from := words.Clean(filepath.Base(p.Job.Target)), words.Clean(filepath.Base(p.Job.Files[0]))
	return Step{
		File: filepath.Base(p.Job.Target), Before: before, After: after,
		Said: words.Phrase{De: "%s in %s importiert: %d neu, %d geändert, %d entfallen", En: "%s imported into %s: %d new, %d changed, %d gone"}.
			With(from, target, added, changed, gone),
		Back: words.Phrase{De: "%s wie vor dem Import von %s", En: "%s as before the import of %s"}.With(target, from),
	}, nil
}
