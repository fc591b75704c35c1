package source

import (
	"errors"

	"github.com/BurntSushi/toml"

	"digiplan/plan/words"
)

// decode turns the text into tables, or says where it is no TOML. What a version
// before it, if there is one, said in the same words is taken from there.
func (f *File) decode(before *File) *Problem {
	if problem := checkDepth(f.Text); problem != nil {
		return problem
	}
	if before != nil && f.readAgain(before) {
		return nil
	}
	text := string(f.Text)
	if f.table = decodePieces(text); f.table != nil {
		return nil
	}
	_, err := toml.Decode(text, &f.table)
	if err == nil {
		return nil
	}
	f.table = nil
	problem := &Problem{Rule: "syntax"}
	var parse toml.ParseError
	if !errors.As(err, &parse) {
		problem.Message = words.Phrase{De: "kein gültiges TOML: %s", En: "not valid TOML: %s"}.With(verbatim(err.Error()))
		return problem
	}
	s := f.slipAt(max(0, min(parse.Position.Start, len(f.Text))), max(1, parse.Position.Len), parse.Message)
	problem.Message, problem.Hint = s.explain()
	problem.Place.spot = &s.spot
	return problem
}
