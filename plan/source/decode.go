package source

import (
	"errors"
	"regexp"
	"strings"

	"github.com/BurntSushi/toml"

	"digiplan/plan/words"
)

// decode turns the text into tables, or says where it is no TOML.
func (f *File) decode() *Problem {
	if problem := checkDepth(f.Text); problem != nil {
		return problem
	}
	_, err := toml.Decode(string(f.Text), &f.table)
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
	from := max(0, min(parse.Position.Start, len(f.Text)))
	problem.Place.spot = &span{from, from + max(1, parse.Position.Len)}
	problem.Message, problem.Hint = f.explain(parse, from)
	return problem
}

var (
	germanNumber = regexp.MustCompile(`=\s*-?[0-9.]+,[0-9]+-?\s*($|[,}\]#])`)
	conflict     = regexp.MustCompile(`^(<<<<<<<|=======|>>>>>>>)`)
	bareText     = regexp.MustCompile(`=\s*[A-Za-zÄÖÜäöü]`)
)

// explain puts the decoder's technical word into a sentence with a way out.
func (f *File) explain(parse toml.ParseError, from int) (message, hint words.Sentence) {
	line := f.Line(f.pos(span{from, from}).Line)
	message = words.Phrase{
		De: "hier ist der Text kein gültiges TOML (%s)",
		En: "the text is not valid TOML here (%s)",
	}.With(verbatim(parse.Message))
	switch {
	case strings.Contains(parse.Message, "already been defined") || strings.Contains(parse.Message, "has already"):
		message = words.Said(words.Phrase{De: "dieser Schlüssel steht in derselben Tabelle zweimal", En: "this key stands twice in the same table"})
		hint = words.Said(words.Phrase{De: "eine der beiden Zeilen löschen oder eine neue Tabelle [[…]] beginnen", En: "delete one of the two lines or begin a new table [[…]]"})
	case conflict.MatchString(line):
		hint = words.Said(words.Phrase{De: "ein Konflikt von git ist noch offen: die Stelle zusammenführen", En: "a git conflict is still open: merge this place"})
	case strings.ContainsAny(line, "“”„‟"):
		hint = words.Said(words.Phrase{De: "gerade Anführungszeichen \" verwenden", En: "use straight quotation marks \""})
	case germanNumber.MatchString(line):
		hint = words.Said(words.Phrase{De: "deutsche Beträge in Anführungszeichen setzen: \"1.234,56\"", En: "put German amounts in quotation marks: \"1.234,56\""})
	case bareText.MatchString(line):
		hint = words.Said(words.Phrase{De: "Text gehört in Anführungszeichen; Zahlen, true und false nicht", En: "text belongs in quotation marks; numbers, true and false do not"})
	case !strings.Contains(line, "="):
		hint = words.Said(words.Phrase{De: "eine Zeile ist eine Tabelle [[…]], ein Paar „schlüssel = wert“ oder ein Kommentar #", En: "a line is a table [[…]], a pair \"key = value\" or a comment #"})
	default:
		hint = words.Said(words.Phrase{De: "Anführungszeichen, Klammern und Kommas dieser und der vorigen Zeile prüfen", En: "check quotation marks, brackets and commas of this line and the one before"})
	}
	return message, hint
}
