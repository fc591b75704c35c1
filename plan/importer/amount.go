package importer

import (
	"cmp"
	"strings"

	"digiplan/budget"
	"digiplan/plan/words"
)

// amount reads the amount of a column, and adds it to the account of the file first.
func (c *converter) amount(r record, all meant, wrong words.Sentence, cells []string, column *Column) {
	text := cell(cells, column)
	if isNoFigure(text) {
		return
	}
	var err error
	if r.raw, err = c.Numbers.amount(text, c.Unit == "thousand"); err != nil {
		c.account.bad(r.row, badAmount(text, column, err))
		return
	}
	if r.raw == 0 && c.idle(cells, column) {
		return
	}
	if r.amount = r.raw; column.Minus {
		r.amount = -r.raw
	}
	if column.Year != 0 {
		r.year = column.Year
	}
	r.figure = cmp.Or(column.Figure, cmp.Or(all.figure, c.All.Figure))
	c.side(&r, all, column)
	sum := c.sum(&r, column)
	if all.sum {
		c.sums.printed(column.at, r.year, r.raw)
		c.account.add(sum, leftSum, r.raw)
		return
	}
	if wrong.Empty() {
		wrong = c.missing(&r)
	}
	switch reason := c.leave(&r); {
	case all.ignore:
		c.account.add(sum, leftWord, r.raw)
	case c.Kind == Actuals && r.figure == Estimate:
		c.account.add(sum, leftEstimate, r.raw)
	case reason != "":
		c.sums.row(column.at, &r)
		c.account.add(sum, reason, r.raw)
	case !wrong.Empty():
		c.sums.row(column.at, &r)
		c.account.bad(r.row, wrong)
		c.account.add(sum, leftBad, r.raw)
	default:
		c.sums.row(column.at, &r)
		if c.Negative == r.side && r.side != "" {
			r.amount = -r.amount
		}
		c.account.take(sum, r.raw, r.amount)
		c.take(&r)
	}
}

// idle tells a debit of 0 beside a credit, and the other way round.
func (c *converter) idle(cells []string, column *Column) bool {
	for _, other := range c.columns[IsAmount] {
		text := cell(cells, other)
		if other.Minus != column.Minus && other.Year == column.Year && !isNoFigure(text) && (column.Minus || strings.Trim(text, "-0,. ") != "") {
			return true
		}
	}
	return false
}

// sum is the sum that an amount belongs to: of its column, or of its year and figure
// where one column holds several.
func (c *converter) sum(r *record, column *Column) Sum {
	if column.Year != 0 && c.Kind == Lines {
		return Sum{Head: column.Head, Year: r.year, Figure: r.figure}
	}
	return Sum{Head: column.Head, Year: r.year, Figure: r.figure, Side: r.side}
}

// side finds side and part.
func (c *converter) side(r *record, all meant, column *Column) {
	r.side, r.part = cmp.Or(column.Side, all.side), cmp.Or(column.Part, cmp.Or(all.part, c.All.Part))
	switch {
	case r.side != "":
	case c.SideFrom == "account" && classOf(r.account) == calculatory:
		r.side, r.part = budget.Expense, cmp.Or(r.part, budget.Operating) // receipts of cost accounting are negative cost
	case c.SideFrom == "account":
		r.side = sideOfAccount(r.account)
	case c.SideFrom == "name":
		name := c.sideText(r)
		if r.side = c.word(IsSide, name).side; r.side == "" {
			r.side = sideOfName(name)
		}
	case c.SideFrom == "sign" && (r.amount < 0) == (c.Negative == budget.Income):
		r.side = budget.Income
	case c.SideFrom == "sign":
		r.side = budget.Expense
	}
	r.side = cmp.Or(r.side, c.All.Side)
	if r.part == "" && c.SideFrom == "account" {
		r.part = partOfAccount(r.account)
	}
	if r.part == "" && c.SideFrom == "name" && ofResults.MatchString(squash(cmp.Or(r.name, r.groupName))) {
		r.part = budget.Operating
	}
}

// missing says what a line cannot do without.
func (c *converter) missing(r *record) words.Sentence {
	switch {
	case r.year == 0:
		return words.Text("ohne Jahr", "without a year")
	case r.line == "" && r.group == "" && r.account == "" && r.name == "" && r.groupName == "":
		return words.Text("weder Produkt noch Konto noch Bezeichnung", "neither product nor account nor name")
	case c.Kind != Lines:
	case r.side == "":
		return c.unknown(IsSide, "", cmp.Or(c.sideText(r), cmp.Or(r.name, cmp.Or(r.groupName, r.account))), r.row)
	case r.part == "":
		return words.Text("es steht nicht da, ob Ergebnis- oder Finanzplan: --part operating oder --part capital", "it does not say whether operating or capital: --part operating or --part capital")
	case r.figure == "":
		return words.Text("weder Ansatz noch Ist", "neither estimate nor actual")
	}
	return words.Sentence{}
}

// leave is why an amount is left out that could be imported; "" where it is not.
func (c *converter) leave(r *record) Reason {
	if c.full || c.SideFrom != "account" || c.Kind != Lines {
		return ""
	}
	switch classOf(r.account) {
	case internal:
		return leftInternal
	case calculatory:
		return leftCalculatory
	}
	return ""
}

// badAmount says why a cell is no amount.
func badAmount(text string, column *Column, err error) words.Sentence {
	why := words.Phrase{De: "ist kein Betrag", En: "is no amount"}
	switch err {
	case budget.ErrTooFine:
		why = words.Phrase{De: "hat Bruchteile eines Cents", En: "has fractions of a cent"}
	case budget.ErrTooLarge:
		why = words.Phrase{De: "ist mehr als 10^12 Euro", En: "is more than 10^12 euros"}
	}
	return words.Phrase{De: "Spalte „%s“: „%s“ %s", En: "column %q: %q %s"}.With(words.Clean(column.Head), words.Clean(text), why)
}
