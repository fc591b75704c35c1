package overview

import (
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// alerts are the figures that ask for something to be put right.
func alerts(src report.Source, o Overview) []Figure {
	over := Figure{Key: "overplanned", Title: words.Phrase{De: "überplant", En: "overplanned"}}
	lines := 0
	for _, f := range filled(src) {
		if f.position.Over() {
			over.Value -= f.position.Free()
			lines++
		}
	}
	if lines > 0 {
		over.Mark = table.Bad
	}
	if lines <= len(o.Fullest.Rows) { // the fullest come first
		over.Formula = words.Same(`-SUMIF(fullest[free],"<0")`)
	}
	return []Figure{over,
		counted(words.Phrase{De: "Fehler", En: "errors"}, source.Error, o.Counts[source.Error]),
		counted(words.Phrase{De: "Warnungen", En: "warnings"}, source.Warning, o.Counts[source.Warning])}
}

// counted is how many findings there are of a severity.
func counted(title words.Phrase, severity source.Severity, n int) Figure {
	figure := Figure{Key: severity.String(), Title: title, Kind: table.Count, Count: n}
	if n > 0 {
		figure.Mark = report.SeverityMarks[severity]
	}
	word := report.Severity(severity)
	in := func(word string) string {
		return table.CountWhere("findings", table.Where{Column: "severity", Is: []string{table.Quoted(word)}})
	}
	figure.Formula = words.Phrase{De: in(word.De), En: in(word.En)}
	return figure
}

// mostErrors is how many errors an overview tells in words.
const mostErrors = 3

// errors tells the first errors in words, how many more there are, or that there
// is none. A plan without measures has room for more.
func errors(src report.Source) []words.Sentence {
	most := mostErrors
	if len(src.Plan.Measures) == 0 {
		most *= 4
	}
	var says []words.Sentence
	more := 0
	for _, p := range src.Problems {
		switch {
		case p.Severity != source.Error:
		case len(says) < most:
			says = append(says, words.Same("✗ %s").With(p.Message))
		default:
			more++
		}
	}
	switch {
	case more > 0:
		says = append(says, words.Phrase{De: "… und %d weitere Fehler, siehe „%s“", En: "… and %d more errors, see %q"}.With(more, words.Findings))
	case len(says) == 0:
		says = []words.Sentence{words.Text("✓ Die Prüfung meldet keine Fehler", "✓ no errors are reported")}
	}
	return says
}
