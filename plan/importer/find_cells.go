package importer

import (
	"regexp"
	"slices"
)

// The words that columns of sides hold, and nothing else.
var sideWords = regexp.MustCompile(`^(einnahmen?|ausgaben?|ertrag|ertraege|aufwand|aufwaende|aufwendung(en)?|einzahlung(en)?|auszahlung(en)?|erloese?|kosten|income|expense|revenue|expenditure)$`)

// byCells corrects what heads say by what stands below them: words that tell side or
// figure, years under a head of days, names under one of accounts, amounts under one of
// codes ("Budget").
func (f finding) byCells() {
	for i := range f.Columns {
		c := &f.Columns[i]
		all := func(is func(string) bool) bool { return share(f.cells(c), is) == 100 }
		switch c.Is {
		case IsNothing, IsName, IsSide, IsFigure, IsPart:
			if all(func(cell string) bool { return sideWords.MatchString(squash(cell)) }) {
				c.Is = IsSide
			} else if all(func(cell string) bool { return figureOf(squash(cell)) != "" }) {
				c.Is = IsFigure
			}
		case IsDate:
			if all(func(cell string) bool { return f.fits(IsYear, cell) && yearIn.MatchString(cell) }) {
				c.Is = IsYear
			}
		case IsAccount:
			if cells := f.cells(c); len(cells) > 0 && share(cells, isCode) == 0 {
				c.Is = IsName
			}
		case IsGroup:
			if squash(c.Head) == "budget" && share(f.cells(c), isAmount) > 50 {
				c.Is = IsAmount
			}
		}
	}
}

// isAmount tells an amount from a code: it has a decimal mark.
func isAmount(cell string) bool {
	form, isNumber := evidence(cell)
	return isNumber && (form == German || form == English)
}

// finestIsAccount: of levels that are but numbered, the finest holds accounts where all
// of its codes are such and another level is there for the product.
func (f finding) finestIsAccount() {
	columns := f.of(IsGroup)
	if f.has(IsAccount) || len(columns) < 2 {
		return
	}
	finest := slices.MaxFunc(columns, func(a, b *Column) int { return rank(a) - rank(b) })
	isAccount := func(cell string) bool { return len(cell) >= 4 && sideOfAccount(onlyDigits(cell)) != "" }
	if numbered.MatchString(squash(finest.Head)) && share(f.cells(finest), isAccount) == 100 {
		finest.Is = IsAccount
	}
}

// pairs counts the codes of a column, and with how many cells of another they stand.
func (f finding) pairs(code, other *Column) (codes, pairs int) {
	seen := map[[2]string]bool{}
	for _, row := range f.s.samples {
		if key := cell(row, code); key != "" {
			if !seen[[2]string{key}] {
				codes++
			}
			if pair := [2]string{key, "=" + cell(row, other)}; !seen[pair] {
				pairs++
				seen[pair] = true
			}
			seen[[2]string{key}] = true
		}
	}
	return codes, pairs
}

// tells whether each code stands with one cell of another column.
func (f finding) tells(code, other *Column) bool {
	codes, pairs := f.pairs(code, other)
	return codes == pairs
}

// several tells whether codes stand with more than two names on average; two may be a
// name that has changed.
func (f finding) several(code, name *Column) bool {
	codes, pairs := f.pairs(code, name)
	return pairs > 2*codes
}
