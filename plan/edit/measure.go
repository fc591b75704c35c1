package edit

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"digiplan/plan/save"
	"digiplan/plan/source"
	"digiplan/plan/source/rewrite"
	"digiplan/plan/starter"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// FreeID makes an id of a text that no measure has yet.
func FreeID(s *workspace.Snapshot, text string) string {
	id := idFrom(text)
	free := id
	for n := 2; taken(s, free); n++ {
		free = id + "-" + strconv.Itoa(n)
	}
	return free
}

func taken(s *workspace.Snapshot, id string) bool {
	for _, m := range s.Plan.Measures {
		if string(m.ID) == id {
			return true
		}
	}
	return false
}

// idFrom is the nearest id to a text.
func idFrom(text string) string {
	text = strings.ReplaceAll(words.Spelled(strings.TrimSpace(words.Clean(text))), " ", "-")
	id := strings.Map(func(r rune) rune {
		if source.IsID(string(r)) {
			return r
		}
		return -1
	}, text)
	if runes := []rune(id); len(runes) > 50 {
		id = string(runes[:50]) // there is room for a number
	}
	if id = strings.Trim(id, "-./"); id == "" {
		return "neu"
	}
	return id
}

// MeasureFiles are the files that can take a new measure, in the order of the plan: those
// that may be written. The usual one comes first: that of a place, else that of the plan's
// title.
func MeasureFiles(s *workspace.Snapshot, near source.Place) []*source.File {
	usual := s.FileOf(near)
	if usual == nil {
		usual = s.FileOf(s.Plan.At)
	}
	files := slices.DeleteFunc(slices.Clone(s.Files()), func(file *source.File) bool { return file == usual || !save.Writable(s.Location.Path(file.Path)) })
	if usual != nil && (len(files) == 0 || save.Writable(s.Location.Path(usual.Path))) {
		files = slices.Insert(files, 0, usual)
	}
	return files
}

// NewMeasure adds a commented entry for a measure, in the plan's language, to the end of
// a file of the plan. The place is that of its title.
func NewMeasure(s *workspace.Snapshot, before *source.File, id string) (Step, source.Place, *source.Problem) {
	if problem := badID(s, id); problem != nil {
		return Step{}, source.Place{}, problem
	}
	title := words.Phrase{De: "Neue Maßnahme", En: "New measure"}.In(s.Plan.Language)
	first := max(s.Plan.InForce.From, s.Plan.Years.From)
	text, err := starter.Measure(s.Plan.Language, rewrite.Quoted(id), rewrite.Quoted(title), first, min(first+1, max(first, s.Plan.Years.To)))
	if err != nil || before == nil {
		return Step{}, source.Place{}, &source.Problem{Rule: "edit", Message: words.Text("der Plan hat keine Datei für die Maßnahme", "the plan has no file for the measure")}
	}
	after := before.With(appended(before.Text, text))
	if problem := s.Try(before, after); problem != nil {
		return Step{}, source.Place{}, problem
	}
	all := source.In(after).At("measure")
	place := all.To(all.Node().Last()).At("title")
	said := words.Phrase{De: "Maßnahme %s in %s angelegt", En: "measure %s begun in %s"}.With(id, place)
	return Step{before.Path, before.Bytes(), after.Bytes(), id, said, said, after}, place, nil
}

// appended ends the text with more lines, which end as its own do.
func appended(text, more []byte) []byte {
	end := []byte("\n")
	if bytes.Contains(text, []byte("\r\n")) {
		end = []byte("\r\n")
	}
	if len(text) > 0 && !bytes.HasSuffix(text, []byte("\n")) {
		text = append(slices.Clip(text), end...)
	}
	return append(slices.Clip(text), bytes.ReplaceAll(more, []byte("\n"), end)...)
}

// badID says why a text cannot be the id of a new measure, and which could.
func badID(s *workspace.Snapshot, id string) *source.Problem {
	problem := &source.Problem{Rule: "id"}
	switch {
	case taken(s, id):
		problem.Message = words.Phrase{De: "die Kennung „%s“ ist schon vergeben", En: "the id %q is taken already"}.With(words.Clean(id))
	case !source.IsID(id):
		problem.Message = words.Phrase{De: "„%s“ ist keine Kennung: kleine Buchstaben, Ziffern und . - _ /", En: "%q is not an id: small letters, digits and . - _ /"}.With(words.Clean(id))
	default:
		return nil
	}
	problem.Hint = words.Phrase{De: "frei ist: %s", En: "free: %s"}.With(FreeID(s, id))
	return problem
}
