package importer

import (
	"fmt"
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/words"
)

// coarser are lines whose code of digits is the beginning of other lines' codes, and
// that name no account: they add those up, so that both together count twice.
func coarser(lines []*line) map[*line][]*line {
	var codes []*line
	for _, l := range lines {
		if l.account == "" && isDigits(l.group) {
			codes = append(codes, l)
		}
	}
	slices.SortStableFunc(codes, func(a, b *line) int { return strings.Compare(a.group, b.group) })
	found := map[*line][]*line{}
	for i, l := range codes {
		var direct string
		for _, other := range codes[i+1:] {
			if !strings.HasPrefix(other.group, l.group) {
				break
			}
			if other.group == l.group || other.book != l.book || other.part != l.part || other.side != l.side {
				continue
			}
			if direct == "" || !strings.HasPrefix(other.group, direct) || other.group == direct {
				direct = other.group
				found[l] = append(found[l], other)
			}
		}
	}
	return found
}

// withoutCoarser leaves out lines that add up others, and refuses those that do not
// give the same: then nobody knows which of the two is meant.
func (s *lineSet) withoutCoarser(name string, a *Account) error {
	lines := make([]*line, 0, len(s.byKey))
	for _, l := range s.byKey {
		lines = append(lines, l)
	}
	slices.SortFunc(lines, func(a, b *line) int { return a.row - b.row })
	for l, parts := range coarser(lines) {
		for _, y := range l.years {
			for _, figure := range []Figure{Estimate, Actual} {
				own, given := y.of(figure), false
				var sum budget.Cents
				for _, part := range parts {
					for _, other := range part.years {
						if f := other.of(figure); other.year == y.year && f.file >= 0 {
							sum, given = sum+f.amount, true
						}
					}
				}
				if own.file < 0 || !given {
					continue
				}
				if own.amount != sum {
					return refuse(name, words.Phrase{
						De: "„%s“ %s enthält feinere Zeilen (%s und andere), ergibt aber nicht ihre Summe: %s statt %s",
						En: "%q %s holds finer rows (%s and others), but is not their sum: %s instead of %s",
					}.With(words.Clean(l.group), words.Clean(l.name), words.Clean(parts[0].group), own.amount, sum),
						words.Phrase{De: "in der Zuordnung eine Ebene weglassen: die Spalte, die sie nennt, als is = \"figure\" und unter [words] die Wörter = \"ignore\" (%s)", En: "leave one level out in the mapping: the column that names it as is = \"figure\", and its words = \"ignore\" under [words] (%s)"}.With(fmt.Sprint(y.year)))
				}
			}
		}
		for key, other := range s.byKey {
			if other == l {
				delete(s.byKey, key)
			}
		}
		for _, y := range l.years {
			for _, figure := range []Figure{Estimate, Actual} {
				if f := y.of(figure); f.file >= 0 {
					a.backLine(l, y.year, figure, f.amount)
				}
			}
		}
		a.Checked++
	}
	return nil
}

func (y *lineYear) of(f Figure) *figure {
	if f == Actual {
		return &y.actual
	}
	return &y.estimate
}

// backLine takes the amount of a line out again.
func (a *Account) backLine(l *line, year int, figure Figure, amount budget.Cents) {
	for sum, s := range a.sums {
		if sum.Year == year && sum.Figure == figure && (sum.Side == l.side || sum.Side == "") && s.Written != 0 {
			a.back(sum, leftSum, amount)
			return
		}
	}
}
