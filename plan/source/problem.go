package source

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"digiplan/plan/words"
)

// Severity orders problems; the zero value is an error.
type Severity int

// From bad to mild.
const (
	Error Severity = iota
	Warning
	Notice
)

// Severities lists all, the worst first.
var Severities = [...]Severity{Error, Warning, Notice}

var severityNames = [...]string{"error", "warning", "notice"}

// String is the word of the command line and of JSON.
func (s Severity) String() string { return severityNames[s] }

// ParseSeverity reads that word.
func ParseSeverity(text string) (Severity, error) {
	i := slices.Index(severityNames[:], text)
	if i < 0 {
		return Error, fmt.Errorf("%q is not one of %s", text, strings.Join(severityNames[:], ", "))
	}
	return Severity(i), nil
}

// Problem is the one kind of bad news: text that cannot be read, and a rule
// that is broken.
type Problem struct {
	Place    Place
	Rule     string
	Severity Severity
	Message  words.Sentence // the fact with its numbers
	Hint     words.Sentence // what to do next; may be empty
	Measure  string         // id of the measure it is about, if it is about one
	Line     string         // id of the budget line, likewise
	More     int            // of its kind and file that it stands for, because they were left out; 0: it is one itself
}

// Count is how many problems it stands for.
func (p Problem) Count() int { return max(1, p.More) }

// Text is the problem as compilers print theirs, without its hint:
// "file:line:col: sentence [rule]".
func (p Problem) Text(lang words.Lang) string {
	var place string
	if file := p.Place.File(); file != "" {
		place = file + ": "
		if pos := p.Place.Pos(); pos.Line > 0 {
			place = fmt.Sprintf("%s:%d:%d: ", file, pos.Line, pos.Col)
		}
	}
	return place + p.Message.In(lang) + " [" + p.Rule + "]"
}

// lineShown is how many letters of a source line are shown.
const lineShown = 160

// Caret is the source line and a line of marks under the place, "" and "" if
// there is none. Of a long line it is the part around the place. Tabs are one
// space wide; the marks are measured in cells, so that they stand right below
// wide letters and behind taken out marks too.
func (p Problem) Caret() (line, marks string) {
	pos := p.Place.Pos()
	if pos.Line == 0 {
		return "", ""
	}
	text := []rune(p.Place.Source())
	from := min(pos.Col-1, len(text))
	to := min(from+pos.Width, len(text))
	lead, tail := "", ""
	if begin := max(0, min(from-lineShown/4, len(text)-lineShown)); begin > 0 {
		lead, text, from, to = "…", text[begin:], from-begin, to-begin
	}
	if len(text) > lineShown {
		tail, text, to = "…", text[:lineShown], min(to, lineShown)
	}
	return lead + words.CleanLines(string(text)) + tail,
		strings.Repeat(" ", ansi.StringWidth(lead)+cells(text[:from])) + strings.Repeat("^", max(1, cells(text[from:to])))
}

func cells(text []rune) int { return ansi.StringWidth(words.CleanLines(string(text))) }

// Sort puts problems in the order of files, lines and columns; problems of
// one place keep their order.
func Sort(problems []Problem) {
	type keyed struct {
		Problem
		pos Pos
	}
	all := make([]keyed, len(problems))
	for i, problem := range problems {
		all[i] = keyed{problem, problem.Place.Pos()}
	}
	slices.SortStableFunc(all, func(a, b keyed) int {
		return cmp.Or(
			cmp.Compare(a.Place.Path(), b.Place.Path()),
			cmp.Compare(a.pos.Line, b.pos.Line),
			cmp.Compare(a.pos.Col, b.pos.Col),
		)
	})
	for i := range all {
		problems[i] = all[i].Problem
	}
}

// Worst tells whether any problem is at least this severe.
func Worst(problems []Problem, limit Severity) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool { return p.Severity <= limit })
}
