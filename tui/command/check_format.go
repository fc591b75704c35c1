package command

import (
	"encoding/json"
	"fmt"
	"strings"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// jsonProblem is a problem as programs read it. The names are part of the
// program's promise.
type jsonProblem struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndColumn int    `json:"end_column"` // behind the last rune, on the same line
	Rule      string `json:"rule"`
	Severity  string `json:"severity"`
	Message   string `json:"message"`
	Hint      string `json:"hint,omitempty"`
	Measure   string `json:"measure,omitempty"`
	Budget    string `json:"budget_line,omitempty"`
	Checked   bool   `json:"rules_checked"` // false where a file cannot be read: then there may be more
}

func checkJSON(c Context, problems []source.Problem, sound bool, lang words.Lang) error {
	list := make([]jsonProblem, len(problems))
	for i, p := range problems {
		pos := p.Place.Pos()
		list[i] = jsonProblem{p.Place.File(), pos.Line, pos.Col, pos.Col + pos.Width, p.Rule, p.Severity.String(), p.Message.In(lang), p.Hint.In(lang), p.Measure, p.Line, sound}
	}
	encoder := json.NewEncoder(c.Out)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(list)
}

// checkGitHub prints problems as workflow commands, which GitHub shows beside the
// lines of a pull request.
func checkGitHub(c Context, problems []source.Problem, lang words.Lang) error {
	value := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, p := range problems {
		place := ""
		if pos := p.Place.Pos(); pos.Line > 0 {
			place = fmt.Sprintf("file=%s,line=%d,col=%d,endColumn=%d,", property.Replace(p.Place.File()), pos.Line, pos.Col, pos.Col+pos.Width)
		} else if file := p.Place.File(); file != "" {
			place = "file=" + property.Replace(file) + ","
		}
		text := p.Message.In(lang)
		if !p.Hint.Empty() {
			text += "\n" + p.Hint.In(lang)
		}
		if _, err := fmt.Fprintf(c.Out, "::%s %stitle=%s::%s\n", p.Severity, place, property.Replace(p.Rule), value.Replace(text)); err != nil {
			return err
		}
	}
	return nil
}
