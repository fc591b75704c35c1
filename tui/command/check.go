package command

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/pflag"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// CheckOptions say how problems are printed and which of them count.
type CheckOptions struct {
	Format string // "text" or "json"
	FailOn string // the mildest severity that makes the check fail
}

// CheckFlags are the flags of a check.
func CheckFlags(flags *pflag.FlagSet, lang words.Lang, o *CheckOptions) {
	say := in(lang)
	o.Format, o.FailOn = "text", "error"
	flags.Var(choice[string]{&o.Format, []string{"text", "json"}}, "format", say("für Menschen oder für Programme", "for people or for programs"))
	flags.Var(choice[string]{&o.FailOn, []string{"error", "warning", "notice"}}, "fail-on", say("ab welcher Schwere der Rückgabewert 3 ist", "severity from which the exit code is 3"))
}

// Check prints all problems of a plan and returns ErrFound if any is severe
// enough.
func Check(_ context.Context, c Context, args Args, o CheckOptions) error {
	limit, err := source.ParseSeverity(o.FailOn)
	if err != nil {
		return err
	}
	snapshot, err := c.Open(args.At(0))
	if err != nil {
		return err
	}
	lang := c.LangOf(snapshot)
	if o.Format == "json" {
		err = checkJSON(c, snapshot.Problems, lang)
	} else {
		err = checkText(c, snapshot.Problems, lang)
	}
	if err != nil {
		return err
	}
	if !snapshot.Sound {
		fmt.Fprintln(c.Err, words.Phrase{
			De: "die Regeln werden geprüft, sobald alle Dateien gelesen werden können",
			En: "the rules are checked as soon as all files can be read",
		}.In(lang))
	}
	if source.Worst(snapshot.Problems, limit) {
		return ErrFound
	}
	return nil
}

func checkText(c Context, problems []source.Problem, lang words.Lang) error {
	for _, problem := range problems {
		if _, err := fmt.Fprintln(c.Out, problem.Text(lang)); err != nil {
			return err
		}
		if line, marks := problem.Caret(); line != "" {
			fmt.Fprintf(c.Out, "    %s\n    %s\n", line, marks)
		}
		if !problem.Hint.Empty() {
			fmt.Fprintf(c.Out, "    %s: %s\n", words.Phrase{De: "Hinweis", En: "hint"}.In(lang), problem.Hint.In(lang))
		}
	}
	fmt.Fprintln(c.Err, summary(problems).In(lang))
	return nil
}

// summary counts problems by severity.
func summary(problems []source.Problem) words.Sentence {
	var counts [len(source.Severities)]int
	for _, problem := range problems {
		counts[problem.Severity] += problem.Count()
	}
	return words.Phrase{De: "%s, %s, %s", En: "%s, %s, %s"}.With(
		words.Count(counts[source.Error], words.Phrase{De: "Fehler", En: "error"}, words.Phrase{De: "Fehler", En: "errors"}),
		words.Count(counts[source.Warning], words.Phrase{De: "Warnung", En: "warning"}, words.Phrase{De: "Warnungen", En: "warnings"}),
		words.Count(counts[source.Notice], words.Phrase{De: "Hinweis", En: "notice"}, words.Phrase{De: "Hinweise", En: "notices"}))
}

// jsonProblem is a problem as programs read it. The names are part of the
// program's promise.
type jsonProblem struct {
	File     string `json:"file"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
	Measure  string `json:"measure,omitempty"`
	Budget   string `json:"budget_line,omitempty"`
}

func checkJSON(c Context, problems []source.Problem, lang words.Lang) error {
	list := make([]jsonProblem, len(problems))
	for i, p := range problems {
		pos := p.Place.Pos()
		list[i] = jsonProblem{p.Place.File(), pos.Line, pos.Col, p.Rule, p.Severity.String(), p.Message.In(lang), p.Hint.In(lang), p.Measure, p.Line}
	}
	encoder := json.NewEncoder(c.Out)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(list)
}
