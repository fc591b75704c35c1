package importer

import (
	"regexp"
	"strings"
)

// numbersAreCodes: a column under the head of names that holds numbers holds codes, as
// under a head that stands over two columns.
func (f finding) numbersAreCodes() {
	for _, c := range f.of(IsName) {
		if share(f.cells(c), isDigits) == 100 {
			c.Is = IsAccount
		}
	}
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

// chooseGroups leaves out codes that finer ones begin with: of 01 and 0101 the second
// says it all, and codes that another of their level decides. The others are put together.
func (f finding) chooseGroups() {
	columns := f.of(IsGroup)
	f.leaveAccountGroups(columns)
	for _, coarse := range f.of(IsGroup) {
		for _, fine := range f.of(IsGroup) {
			if rank(fine) > rank(coarse) && f.constant(coarse) {
				coarse.drop("in allen Zeilen gleich", "the same in all rows")
				break
			}
			if rank(fine) == rank(coarse) && fine.at < coarse.at && f.tells(fine, coarse) {
				coarse.drop("steht mit „"+fine.Head+"“ fest", "follows from \""+fine.Head+"\"")
				break
			}
			if rank(fine) > rank(coarse) && f.within(coarse, fine) {
				coarse.drop("gröber als „"+fine.Head+"“ und darin enthalten", "coarser than \""+fine.Head+"\", which holds it")
				break
			}
		}
	}
	f.nameFinest(columns)
	f.findPath(columns)
}

// leaveAccountGroups leaves out groups of accounts where the accounts are there.
func (f finding) leaveAccountGroups(columns []*Column) {
	for _, account := range f.of(IsAccount) {
		for _, coarse := range columns {
			if rank(account) > rank(coarse) && f.within(coarse, account) {
				coarse.drop("die Kontengruppe, die im Konto steht", "the group of accounts, which the account holds")
			}
		}
	}
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
		if code := f.namedBy(&Column{Head: name.Head, at: name.at}); code != nil && code != finest || !f.names(name, finest, all) {
			name.drop("Bezeichnung eines gröberen Codes", "name of a coarser code")
		}
	}
}

// names tells whether a name is that of a code, and not of one that was left out: by
// the level in its head, else by the nearest code to its left.
func (f finding) names(name, code *Column, all []*Column) bool {
	level := rankOf(f.rest(name))
	near := code
	for _, other := range all {
		if other != code && level > 0 && rank(other) == level {
			return false
		}
		if other.at < name.at && (near.at > name.at || other.at > near.at) {
			near = other
		}
	}
	return near == code || f.rest(name) != ""
}

func rank(c *Column) int { return rankOf(squash(c.Head)) }

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
