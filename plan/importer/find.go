package importer

import (
	"cmp"
	"regexp"
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
	if above := squash(strings.Join(append(s.titles, s.heads...), " ")); strings.Contains(above, "ergebnisplan") || strings.Contains(above, "erfolgsplan") {
		f.All.Part = budget.Operating
	}
	f.numbersAreCodes()
	f.onlyOne(IsYear, IsFigure, IsSide, IsPart, IsDate, IsDocument, IsStage, IsMeasure, IsBilled, IsLine)
	f.oneAccount()
	f.bindNames()
	f.fallBackName()
	f.chooseGroups()
	f.titles()
	f.forKind()
	f.findSide()
	return f.Mapping
}

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

// numbersAreCodes: a column under the head of names that holds numbers holds codes, as
// under a head that stands over two columns.
func (f finding) numbersAreCodes() {
	for _, c := range f.of(IsName) {
		if share(f.cells(c), isDigits) == 100 {
			c.Is = IsAccount
		}
	}
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

// oneAccount keeps the account where the rows are numbered, too.
func (f finding) oneAccount() {
	columns := f.of(IsAccount)
	for i, c := range columns {
		numbers := regexp.MustCompile(`^(nr|zeile|zeilennr|pos|position)$`).MatchString(squash(c.Head))
		if len(columns) > 1 && (numbers || i > 0 && columns[0].Is == IsAccount) {
			c.drop("laufende Nummer oder zweites Konto", "a running number or a second account")
		}
	}
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
		case code == nil && c.Head != "" && squash(c.Head) != "" && ranks[f.rest(c)] == 0 && !f.alone(c):
			c.drop("gehört zu keiner erkannten Spalte", "belongs to no column that is known")
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
		if short, found := strings.CutSuffix(rest, end); found && (ranks[short] > 0 || meanings[short] == IsAccount) {
			return short
		}
	}
	return rest
}

// alone tells a name that stands for itself: of the line, or with nothing else in its head.
func (f finding) alone(c *Column) bool {
	rest := f.rest(c)
	return rest == "" || meanings[rest] == IsLine || meanings[rest] == IsAccount
}

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
		if word := squash(code.Head); rest != "" && (word == rest || ranks[rest] > 0 && ranks[word] == ranks[rest] || code.Is == IsAccount && meanings[rest] == IsAccount) {
			return code
		}
		if code.at < c.at {
			left = code
		}
	}
	if left != nil && left.Head == c.Head {
		return left // one head stands over both
	}
	if rest != "" && ranks[rest] == 0 {
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
		if c.Is == IsNothing && c.why.Empty() && share(f.cells(c), letters) > 80 {
			c.Is = IsName
			return
		}
	}
}

// chooseGroups leaves out codes that finer ones begin with: of 01 and 0101 the second
// says it all. The others are put together.
func (f finding) chooseGroups() {
	columns := f.of(IsGroup)
	for i, coarse := range columns {
		for _, fine := range columns {
			if rank(fine) > rank(coarse) && f.constant(coarse) {
				coarse.drop("in allen Zeilen gleich", "the same in all rows")
				break
			}
			if rank(fine) > rank(coarse) && f.within(coarse, fine) || rank(fine) == rank(coarse) && fine != columns[i] && fine.at < coarse.at {
				coarse.drop("gröber als „"+fine.Head+"“ und darin enthalten", "coarser than \""+fine.Head+"\", which holds it")
				break
			}
		}
	}
	f.nameFinest(columns)
}

// constant tells whether a column says the same in all rows, where all are samples.
func (f finding) constant(c *Column) bool {
	cells := f.cells(c)
	return len(f.s.samples) < sampleRows && len(cells) == len(f.s.samples) && share(cells, func(cell string) bool { return cell == cells[0] }) == 100
}

// nameFinest keeps the name of the finest code alone.
func (f finding) nameFinest(all []*Column) {
	used := f.of(IsGroup)
	if len(used) == 0 {
		return
	}
	finest := used[0]
	for _, c := range used {
		if rank(c) >= rank(finest) {
			finest = c
		}
	}
	for _, name := range f.of(IsGroupName) {
		if code := f.namedBy(&Column{Head: name.Head, at: name.at}); code != nil && code != finest || code == nil && !f.names(name, finest, all) {
			name.drop("Bezeichnung eines gröberen Codes", "name of a coarser code")
		}
	}
}

// names tells whether a name is that of a code, and not of one that was left out.
func (f finding) names(name, code *Column, all []*Column) bool {
	for _, other := range all {
		if other != code && ranks[f.rest(name)] == rank(other) && ranks[f.rest(name)] > 0 {
			return false
		}
	}
	return true
}

func rank(c *Column) int { return ranks[squash(c.Head)] }

// within tells whether codes of digits are the beginning of finer ones in all rows, or
// stand in them where they are long, dots and dashes apart.
func (f finding) within(coarse, fine *Column) bool {
	n := 0
	for _, row := range f.s.samples {
		if coarse.at >= len(row) || fine.at >= len(row) || row[coarse.at] == "" || row[fine.at] == "" {
			continue
		}
		a, b := onlyDigits(row[coarse.at]), onlyDigits(row[fine.at])
		if a == "" || len(a) < digitsIn(row[coarse.at]) || !strings.HasPrefix(b, a) && (len(a) < 4 || !strings.Contains(b, a)) {
			return false
		}
		n++
	}
	return n > 0
}

func onlyDigits(code string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, code)
}

// digitsIn is how many letters and digits a code has.
func digitsIn(code string) int { return len(squash(code)) }

var titled = regexp.MustCompile(`^(?:[^0-9]*: *)?(\d{4,8})[ -]+(\D.*)$`)

// titles finds account numbers that stand before the names.
func (f finding) titles() {
	if f.has(IsAccount) {
		return
	}
	for _, c := range f.of(IsName) {
		if share(f.cells(c), titled.MatchString) > 90 {
			c.Is = IsTitle
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

// findSide finds what tells expense from income where no column does: the account of
// the chart of North Rhine-Westphalia, or the name.
func (f finding) findSide() {
	if f.has(IsSide) || !f.has(IsAmount) || f.sided() {
		return
	}
	for _, c := range f.of(IsAccount) {
		if cells := f.cells(c); share(cells, isChart) == 100 && share(cells, func(cell string) bool { return sideOfAccount(cell) != "" }) > 50 {
			f.SideFrom, f.Negative = "account", f.negative(c)
			return
		}
	}
	for _, c := range append(f.of(IsName), f.of(IsGroupName)...) {
		if share(f.cells(c), func(cell string) bool { return isSum(cell) || sideOfName(cell) != "" }) > 50 {
			f.SideFrom = "name"
			return
		}
	}
}

// sided tells whether each amount says its side.
func (f finding) sided() bool {
	for _, c := range f.of(IsAmount) {
		if c.Side == "" {
			return false
		}
	}
	return true
}

// negative is the side whose amounts mostly stand with a minus: in SAP, income.
func (f finding) negative(account *Column) budget.Side {
	count := map[budget.Side][2]int{}
	for _, row := range f.s.samples {
		if account.at >= len(row) {
			continue
		}
		side := sideOfAccount(row[account.at])
		for _, c := range f.of(IsAmount) {
			if c.at >= len(row) || strings.Trim(row[c.at], "-0,. ") == "" {
				continue
			}
			n := count[side]
			if _, minus, ok := bare(row[c.at]); ok && minus {
				n[1]++
			} else if ok {
				n[0]++
			}
			count[side] = n
		}
	}
	for _, side := range budget.Sides {
		if n := count[side]; n[1] > n[0] {
			return side
		}
	}
	return ""
}

// isChart tells an account of the chart: of the classes 4 to 7, or calculatory.
func isChart(account string) bool {
	return sideOfAccount(account) != "" || isDigits(account) && classOf(account) == calculatory
}

// sideOfAccount is the side of an account of North Rhine-Westphalia (class 4 and 6
// income and receipts, 5 and 7 expense and payments), "" for others.
func sideOfAccount(account string) budget.Side {
	if !isDigits(account) || len(account) < 2 {
		return ""
	}
	switch account[0] {
	case '4', '6':
		return budget.Income
	case '5', '7':
		return budget.Expense
	}
	return ""
}

// partOfAccount is its part: results, payments of current administration, or investments.
func partOfAccount(account string) budget.Part {
	switch {
	case sideOfAccount(account) == "":
		return ""
	case account[0] == '4' || account[0] == '5':
		return budget.Operating
	case len(account) > 1 && account[1] == '8':
		return budget.Capital
	}
	return budget.Running
}

// sideOfName is the side that the name of a row tells, by a sign before it or its words.
func sideOfName(name string) budget.Side {
	if side := sideOf(squash(name)); side != "" {
		return side
	}
	switch cmp.Or(name, " ")[0] {
	case '+':
		return budget.Income
	case '-':
		return budget.Expense
	}
	return ""
}
