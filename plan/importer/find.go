package importer

import (
	"regexp"
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/words"
)

// finding is the work of finding out what the columns of a file mean.
type finding struct {
	*Mapping
	s *survey
}

// findMapping finds a mapping from the heads and the first rows of a file.
func findMapping(kind Kind, s *survey) *Mapping {
	f := finding{&Mapping{Kind: kind, All: Fixed{Book: budget.City}}, s}
	for i, head := range s.heads {
		column := guess(head)
		column.at = i
		f.Columns = append(f.Columns, column)
	}
	if s.thousand {
		f.Unit = "thousand"
	}
	if above := squash(strings.Join(append(s.titles, s.heads...), " ")); ofOperating.MatchString(above) {
		f.All.Part = budget.Operating
	}
	f.debits()
	f.byCells()
	f.numbersAreCodes()
	f.onlyOne(IsYear, IsFigure, IsSide, IsPart, IsDate, IsDocument, IsStage, IsMeasure, IsBilled, IsLine)
	f.oneAccount()
	f.finestIsAccount()
	f.bindNames()
	f.fallBackName()
	f.chooseGroups()
	f.titles()
	f.forKind()
	f.findSide()
	return f.Mapping
}

// ofOperating are words above the amounts of the operating part.
var ofOperating = regexp.MustCompile(`ergebnisplan|erfolgsplan|(ertrags|aufwands)arten`)

// cells are the filled cells of a column among the samples.
func (f finding) cells(c *Column) []string {
	var cells []string
	for _, row := range f.s.samples {
		if c.at < len(row) && row[c.at] != "" {
			cells = append(cells, row[c.at])
		}
	}
	return cells
}

// share is which part of some cells is so, in percent.
func share(cells []string, is func(string) bool) int {
	n := 0
	for _, cell := range cells {
		if is(cell) {
			n++
		}
	}
	if len(cells) == 0 {
		return 0
	}
	return 100 * n / len(cells)
}

func isDigits(cell string) bool { return cell != "" && strings.Trim(cell, "0123456789") == "" }

// drop takes a column out, and says why.
func (c *Column) drop(de, en string) {
	c.Is, c.Figure, c.Side, c.Part, c.Year, c.why = IsNothing, "", "", "", 0, words.Phrase{De: de, En: en}
}

// onlyOne keeps one column for each of the meanings: the one whose cells fit best.
func (f finding) onlyOne(meanings ...Meaning) {
	for _, meaning := range meanings {
		columns := f.of(meaning)
		var best *Column
		fits := -1
		for _, c := range columns {
			if share := share(f.cells(c), func(cell string) bool { return f.fits(meaning, cell) }); share > fits {
				best, fits = c, share
			}
		}
		for _, c := range columns {
			switch {
			case c != best:
				c.drop("steht schon in einer anderen Spalte", "another column says it")
			case fits < 50 && (meaning == IsYear || meaning == IsDate):
				c.drop("ist weder Jahr noch Tag", "is neither a year nor a day")
			}
		}
	}
}

// fits tells whether a cell can be what its column is to say.
func (f finding) fits(meaning Meaning, cell string) bool {
	switch meaning {
	case IsYear:
		return len(cell) == 4 && isDigits(cell)
	case IsFigure:
		return figureOf(squash(cell)) != ""
	case IsSide:
		return sideWord(squash(cell)) != ""
	case IsPart:
		return partOf(squash(cell)) != ""
	case IsDate:
		_, ok := parseDay(cell)
		return ok
	}
	return true
}

var namingWords = regexp.MustCompile(`bezeichnung(en)?|beschreibung|bez$|name[n]?$|text(e)?|titel|label|arten$`)

// bindNames finds what each name names: the code whose word stands in its head, else
// the code to its left.
func (f finding) bindNames() {
	named := map[int]bool{} // by place of the code
	for _, c := range f.of(IsName) {
		code := f.namedBy(c)
		switch {
		case code != nil && named[code.at]:
			c.drop("nennt noch einmal, was schon benannt ist", "names once more what has a name")
		case code == nil && c.Head != "" && squash(c.Head) != "" && rankOf(f.rest(c)) == 0 && !f.alone(c):
			c.drop("gehört zu keiner erkannten Spalte", "belongs to no column that is known")
		case code == nil && slices.ContainsFunc(f.of(IsGroup), func(g *Column) bool { return rank(g) > rankOf(f.rest(c)) && rankOf(f.rest(c)) > 0 }):
			c.drop("Bezeichnung eines gröberen Codes", "name of a coarser code")
		case code != nil && code.Is == IsGroup && f.several(code, c):
			continue // each code has several: they are names of its lines
		case code != nil && code.Is == IsGroup:
			c.Is, c.Year = IsGroupName, 0
		}
		if code != nil {
			named[code.at] = true
		}
	}
}

// rest is the head of a name without the words for a name.
func (f finding) rest(c *Column) string {
	rest := namingWords.ReplaceAllString(squash(c.Head), "")
	for _, end := range []string{"", "s", "n", "en"} {
		if short, found := strings.CutSuffix(rest, end); found && (rankOf(short) > 0 || meanings[short] == IsAccount) {
			return short
		}
	}
	if rankOf(rest) == 0 {
		rest = strings.TrimRight(rest, "0123456789")
	}
	return rest
}

// alone tells a name that stands for itself: of the line, or with nothing else in its head.
func (f finding) alone(c *Column) bool {
	rest := f.rest(c)
	return rest == "" || meanings[rest] == IsLine || meanings[rest] == IsAccount || ofKinds.MatchString(squash(c.Head))
}

// ofKinds are heads over kinds of income and expense, by which budget books name lines.
var ofKinds = regexp.MustCompile(`^(ertrags|aufwands|einzahlungs|auszahlungs|ein|aus|und)+arten?$`)

// namedBy is the code that a name belongs to; nil: it names the line itself.
func (f finding) namedBy(c *Column) *Column {
	rest := f.rest(c)
	if meanings[rest] == IsLine {
		return nil
	}
	var left *Column
	for i := range f.Columns {
		code := &f.Columns[i]
		if code.Is != IsGroup && code.Is != IsAccount {
			continue
		}
		if word := squash(code.Head); rest != "" && (word == rest || rankOf(rest) > 0 && rankOf(word) == rankOf(rest) || code.Is == IsAccount && meanings[rest] == IsAccount) {
			return code
		}
		if code.at < c.at {
			left = code
		}
	}
	if left != nil && left.Head == c.Head {
		return left // one head stands over both
	}
	if rest != "" && rankOf(rest) == 0 || numbered.MatchString(rest) {
		return nil
	}
	return left
}

// fallBackName takes the first column of texts for the name where no head tells of one.
func (f finding) fallBackName() {
	if f.has(IsName) || f.has(IsGroupName) || f.has(IsLine) {
		return
	}
	for i := range f.Columns {
		c := &f.Columns[i]
		letters := func(cell string) bool { return strings.ContainsAny(squash(cell), "abcdefghijklmnopqrstuvwxyz") }
		if cells := f.cells(c); c.Is == IsNothing && c.why.Empty() && share(cells, letters) > 80 && (len(cells) < 2 || !f.constant(c)) {
			c.Is = IsName
			return
		}
	}
}

// forKind leaves out what the kind of import has no use for.
func (f finding) forKind() {
	for i := range f.Columns {
		c := &f.Columns[i]
		switch c.Is {
		case IsDate, IsDocument, IsMeasure, IsNote:
			if f.Kind == Lines {
				c.drop("für Haushaltsstellen ohne Bedeutung", "of no meaning for budget lines")
			}
		case IsPath:
			if f.Kind != Lines {
				c.drop("steht bei der Haushaltsstelle", "the budget line says it")
			}
		case IsAmount:
			if f.Kind == Lines && stages[squash(c.Head)] != "" { // orders are no figure of a line
				c.Is = IsBalance
			}
		case IsStage, IsBilled:
			if f.Kind != Commitments {
				c.drop("nur für Mittelbindungen", "for commitments only")
			}
		}
	}
	if f.Kind == Commitments && !f.has(IsStage) {
		for _, c := range f.of(IsAmount) {
			if stage := stages[squash(c.Head)]; stage != "" {
				f.All.Stage = stage
			}
		}
	}
	if f.Kind == Actuals && !f.has(IsFigure) {
		f.All.Figure = Actual
	}
}
