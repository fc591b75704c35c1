package command

import (
	"fmt"
	"strings"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// repeated is how many findings of one rule are printed before the rest is counted.
const repeated = 20

// checkText prints problems as compilers do, each with its line and the way out.
func checkText(c Context, problems []source.Problem, lang words.Lang, o CheckOptions) error {
	colored := c.colored(o.Color)
	counts := make(map[string]int)
	var over []string // rules that have more to say
	for _, problem := range problems {
		counts[problem.Rule]++
		if n := counts[problem.Rule]; n > repeated && !o.All {
			if n == repeated+1 {
				over = append(over, problem.Rule)
			}
			continue
		}
		if _, err := fmt.Fprint(c.Out, problemText(problem, lang, colored)); err != nil {
			return err
		}
	}
	for _, rule := range over {
		fmt.Fprintln(c.Out, words.Phrase{
			De: "… und %d weitere derselben Art [%s]; alle: --all",
			En: "… and %d more of the same kind [%s]; all of them: --all",
		}.With(counts[rule]-repeated, rule).In(lang))
	}
	return nil
}

func problemText(problem source.Problem, lang words.Lang, colored bool) string {
	var text strings.Builder
	text.WriteString(paintSeverity(problem.Labelled(lang), problem.Severity, lang, colored) + "\n")
	if line, marks := problem.Caret(); line != "" {
		fmt.Fprintf(&text, "    %s\n    %s\n", line, marks)
	}
	if !problem.Hint.Empty() {
		fmt.Fprintf(&text, "    %s: %s\n", words.Phrase{De: "Ausweg", En: "hint"}.In(lang), problem.Hint.In(lang))
	}
	return text.String()
}

// severityColors are those of compilers: red, yellow, cyan.
var severityColors = map[source.Severity]string{source.Error: "31", source.Warning: "33", source.Notice: "36"}

// paintSeverity colours the word for the severity. The word says it without colour.
func paintSeverity(text string, severity source.Severity, lang words.Lang, colored bool) string {
	if !colored {
		return text
	}
	word := source.SeverityNames[severity].In(lang) + ": "
	return strings.Replace(text, word, "\x1b[1;"+severityColors[severity]+"m"+word+"\x1b[0m", 1)
}
