package importer

import (
	"cmp"
	"regexp"
	"strings"
	"sync"

	"digiplan/budget"
)

// findSide finds what tells expense from income where no column does: the account of
// the chart of North Rhine-Westphalia, or the name.
func (f finding) findSide() {
	if f.has(IsSide) && f.chartAgrees() {
		f.SideFrom = "account" // which tells the part, too
	}
	if f.has(IsSide) || !f.has(IsAmount) || f.sided() {
		return
	}
	for _, c := range f.of(IsAccount) {
		if cells := f.cells(c); share(cells, isChart) == 100 && share(cells, func(cell string) bool { return sideOfAccount(cell) != "" }) > 50 {
			f.SideFrom, f.Negative = "account", cmp.Or(f.Negative, f.negative(c))
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

// chartAgrees tells whether the accounts are those of the chart: the sides that they
// have by it are those that a column names, in all samples and of both sides.
func (f finding) chartAgrees() bool {
	seen := map[budget.Side]bool{}
	for _, account := range f.of(IsAccount) {
		for _, row := range f.s.samples {
			number, said := cell(row, account), sideWord(squash(cell(row, f.of(IsSide)[0])))
			if number == "" || said == "" || len(number) < 4 || classOf(number) == calculatory {
				continue
			}
			if sideOfAccount(onlyDigits(number)) != said {
				return false
			}
			seen[said] = true
		}
	}
	return len(seen) == 2
}

// debits takes columns of debits and credits for amounts, of which the second count
// with a minus; then income stands with a minus.
func (f finding) debits() {
	for i := range f.Columns {
		for j := range f.Columns {
			debit, credit := &f.Columns[i], &f.Columns[j]
			if debitHead.MatchString(unyeared(debit.Head)) && creditHead.MatchString(unyeared(credit.Head)) && yearOf(debit.Head) == yearOf(credit.Head) {
				*debit = Column{Head: debit.Head, at: debit.at, Is: IsAmount, Year: yearOf(debit.Head)}
				*credit = Column{Head: credit.Head, at: credit.at, Is: IsAmount, Year: yearOf(credit.Head), Minus: true}
				f.Negative = budget.Income
			}
		}
	}
}

var (
	debitHead  = regexp.MustCompile(`^(betrag)?(soll|debit|belastung)(betrag|buchungen)?(ineur|eur|ineuro|euro)?$`)
	creditHead = regexp.MustCompile(`^(betrag)?(haben|credit|gutschrift)(betrag|buchungen)?(ineur|eur|ineuro|euro)?$`)
)

// unyeared is a head without its year, squashed.
func unyeared(head string) string {
	if found := yearIn.FindStringSubmatch(head); found != nil {
		head = strings.Replace(head, found[1], " ", 1)
	}
	return squash(head)
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
	if n := len(account); n > 4 && account[n-1] >= 'A' && account[n-1] <= 'Z' {
		account = account[:n-1] // a letter that towns put behind some
	}
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

// partOfAccount is its part: results, payments of current administration, or investments
// and loans.
func partOfAccount(account string) budget.Part {
	switch {
	case sideOfAccount(account) == "":
		return ""
	case account[0] == '4' || account[0] == '5':
		return budget.Operating
	case account[1] >= '8':
		return budget.Capital
	}
	return budget.Running
}

// sideOfName is the side that the name of a row tells: by its words, by the sign before
// it in the forms of North Rhine-Westphalia, or as its chart of accounts has the name.
func sideOfName(name string) budget.Side {
	word := squash(name)
	if side := sideOf(word); side != "" {
		return side
	}
	switch cmp.Or(name, " ")[0] {
	case '+':
		return budget.Income
	case '-':
		return budget.Expense
	}
	return chartSides()[word]
}

// chartSides are the sides of the names in the chart that stand on one side only.
var chartSides = sync.OnceValue(func() map[string]budget.Side {
	sides := map[string]budget.Side{}
	for account, name := range chart() {
		word, side := squash(name), sideOfAccount(account)
		if before, twice := sides[word]; twice && before != side {
			side = ""
		}
		sides[word] = side
	}
	return sides
})
