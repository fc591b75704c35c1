package source

import (
	"errors"
	"strings"

	"github.com/BurntSushi/toml"

	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// parse makes the tree of the text, or says why there is none.
func (f *File) parse() {
	problem := checkText(f)
	if problem == nil {
		problem = checkWidth(f.Text)
	}
	if problem == nil {
		var err error
		if f.tree, err = tree.Parse(f.Text); err != nil {
			f.tree, problem = nil, f.explain(err)
		}
	}
	if problem != nil {
		f.fail(*problem)
	}
}

func (f *File) fail(problem Problem) {
	problem.Place.file = f
	f.problem = &problem
}

// explain says what is wrong with a text that is no TOML, and how it is put
// right. What is no table or value at all is explained by a second opinion,
// which tells slips apart better.
func (f *File) explain(err error) *Problem {
	var twice *tree.TwiceError
	if errors.As(err, &twice) {
		return f.twice(twice)
	}
	if problem := checkDepth(f.Text); problem != nil {
		return problem
	}
	s := f.slipOfOtherParser()
	if s == nil {
		s = f.slipOfParser(err)
	}
	problem := &Problem{Rule: "syntax"}
	problem.Message, problem.Hint = s.explain()
	problem.Place.spot = &s.spot
	return problem
}

// slipOfOtherParser asks the other reader of TOML; nil if that one has no complaint.
func (f *File) slipOfOtherParser() *slip {
	var nothing map[string]any
	_, err := toml.Decode(string(f.Text), &nothing)
	var parse toml.ParseError
	if !errors.As(err, &parse) {
		return nil
	}
	return f.slipAt(max(0, min(parse.Position.Start, len(f.Text))), max(1, parse.Position.Len), parse.Message)
}

func (f *File) slipOfParser(err error) *slip {
	var at tree.Span
	var syntax *tree.SyntaxError
	if errors.As(err, &syntax) {
		at = syntax.At
	}
	return f.slipAt(at.From, max(1, at.To-at.From), err.Error())
}

// twice says what is defined twice, with both places.
func (f *File) twice(err *tree.TwiceError) *Problem {
	problem := &Problem{Rule: "syntax", Place: Place{spot: &err.Again}}
	name, line := verbatim(err.Name), f.pos(err.First).Line
	if deeper, ok := f.orphan(err); ok {
		problem.Place.spot = &err.First
		problem.Message = words.Phrase{De: "[[%s]] steht vor dem ersten [[%s]]", En: "[[%s]] stands in front of the first [[%s]]"}.With(verbatim(deeper), name)
		problem.Hint = words.Phrase{De: "unter den Eintrag [[%s]] stellen, zu dem es gehört", En: "put it below the entry [[%s]] that it belongs to"}.With(name)
		return problem
	}
	if err.Header {
		problem.Message = words.Phrase{De: "die Tabelle [%s] steht zweimal in der Datei, zuerst in Zeile %d", En: "the table [%s] stands twice in the file, first in line %d"}.With(name, line)
		if err.Name == "plan" {
			problem.Hint = words.Text("was unter beiden steht, unter einem [plan] zusammenführen", "bring together under one [plan] what stands below both")
			return problem
		}
		problem.Hint = words.Phrase{De: "eine der beiden löschen, oder jeden von mehreren Einträgen mit [[%s]] beginnen", En: "delete one of the two, or begin each of several entries with [[%s]]"}.With(name)
		return problem
	}
	problem.Message = words.Phrase{De: "„%s“ steht in diesem Eintrag zweimal, zuerst in Zeile %d", En: "%q stands twice in this entry, first in line %d"}.With(name, line)
	if opened(f.Text, err.Again.From) >= 0 {
		problem.Message = words.Phrase{De: "„%s“ steht in dieser Klammer zweimal", En: "%q stands twice in these brackets"}.With(name)
		problem.Hint = words.Text("eine der beiden Angaben löschen oder ihren Schlüssel berichtigen", "delete one of the two or correct its key")
		return problem
	}
	problem.Hint = words.Text("eine der beiden Stellen löschen oder darüber mit [[…]] einen neuen Eintrag beginnen", "delete one of the two places or begin a new entry above it with [[…]]")
	return problem
}

// orphan is the name of a table in [[entries]] that stands in front of the first of them.
func (f *File) orphan(err *tree.TwiceError) (string, bool) {
	header := func(at tree.Span) string { return strings.TrimSpace(f.Line(f.pos(at).Line)) }
	first := strings.Trim(header(err.First), "[ ]")
	return first, err.Header && strings.HasPrefix(first, err.Name+".") && strings.HasPrefix(header(err.Again), "[["+err.Name+"]]")
}
