package source

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"digiplan/plan/words"
)

// MostOfKind is how many problems of one kind are told of one file. Who has that
// many has made one mistake many times, or another file of it.
const MostOfKind = 1000

// Collector gathers problems and leaves out what nobody reads: of one kind and
// file all behind MostOfKind, which are counted. The zero value is empty.
type Collector struct {
	kept []Problem
	of   map[kind]*tally
}

// kind is what makes problems alike.
type kind struct {
	file     *File
	rule     string
	severity Severity
}

type tally struct {
	kept, left int
	from       Place // the first that was left out
}

// Add takes a problem, or one that stands for those that another one left out.
func (c *Collector) Add(p Problem) {
	t := c.tally(kind{p.Place.file, p.Rule, p.Severity})
	if p.More > 0 {
		t.leave(p.More, p.Place)
		return
	}
	if t.kept < MostOfKind {
		t.kept++
		c.kept = append(c.kept, p)
		return
	}
	t.leave(1, p.Place)
}

func (c *Collector) tally(k kind) *tally {
	t := c.of[k]
	if t == nil {
		if c.of == nil {
			c.of = make(map[kind]*tally)
		}
		t = new(tally)
		c.of[k] = t
	}
	return t
}

func (t *tally) leave(n int, from Place) {
	if t.left == 0 {
		t.from = from
	}
	t.left += n
}

// full tells whether an error of a file would be left out; then it need not be
// put into words.
func (c *Collector) full(file *File, rule string) bool {
	t := c.of[kind{file: file, rule: rule}]
	return t != nil && t.kept == MostOfKind
}

// overflows tells whether anything was left out.
func (c *Collector) overflows() bool {
	for _, t := range c.of {
		if t.left > 0 {
			return true
		}
	}
	return false
}

// join takes what another one has.
func (c *Collector) join(other *Collector) {
	for _, p := range other.kept {
		c.Add(p)
	}
	for k, t := range other.of {
		if t.left > 0 {
			c.tally(k).leave(t.left, t.from)
		}
	}
}

// All are the problems that were kept, and one for each kind of which some were
// left out.
func (c *Collector) All() []Problem {
	all := c.kept
	for _, k := range slices.SortedFunc(maps.Keys(c.of), kind.compare) {
		if t := c.of[k]; t.left > 0 {
			all = append(all, Problem{Place: t.from, Rule: k.rule, Severity: k.severity, More: t.left,
				Message: words.Phrase{De: "hier und weiter unten noch %s wie diese", En: "here and further down %s like these"}.With(
					words.Count(t.left, words.Phrase{De: "weitere Feststellung", En: "more finding"}, words.Phrase{De: "weitere Feststellungen", En: "more findings"})),
				Hint: words.Text("die ersten beheben, dann erneut prüfen", "mend the first, then check again")})
		}
	}
	return all
}

func (k kind) compare(other kind) int {
	return cmp.Or(strings.Compare(k.path(), other.path()), strings.Compare(k.rule, other.rule), cmp.Compare(k.severity, other.severity))
}

func (k kind) path() string {
	if k.file == nil {
		return ""
	}
	return k.file.Path
}
