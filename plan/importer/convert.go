package importer

import (
	"context"
	"io"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/words"
)

// record is what a row says of one amount.
type record struct {
	file, row int
	book      budget.Book
	part      budget.Part
	side      budget.Side // "" where neither the file nor the mapping says
	year      int
	figure    Figure
	raw       budget.Cents // as the file writes it
	amount    budget.Cents // positive on its side
	billed    budget.Cents

	line, group, account, name, groupName string
	document, measure, note               string
	day                                   time.Time
	stage                                 budget.Stage
}

// converter reads the rows of a file by its mapping.
type converter struct {
	*Mapping
	in      *input
	file    int
	s       *survey
	full    bool // internal charges and calculatory accounts, too
	account *Account
	take    func(*record)

	columns map[Meaning][]*Column
	words   map[string]meant
	isSum   map[string]bool
	sums    sumCheck
	lengths [][longest]string // of codes in each group column, with one of that length
}

// meant is what a word in a cell means.
type meant struct {
	figure Figure
	side   budget.Side
	part   budget.Part
	sum    bool
	ignore bool
}

// run reads all rows, and gives what they say to take.
func (c *converter) run(ctx context.Context) error {
	r, err := c.in.rows(ctx)
	if err != nil {
		return err
	}
	defer r.close()
	c.columns, c.words, c.isSum = map[Meaning][]*Column{}, map[string]meant{}, map[string]bool{}
	for i := range c.Columns {
		if column := &c.Columns[i]; column.Is != IsNothing {
			c.columns[column.Is] = append(c.columns[column.Is], column)
		}
	}
	c.lengths = make([][longest]string, len(c.columns[IsGroup]))
	for {
		cells, number, err := r.next()
		if err == io.EOF {
			c.lostZeros()
			return nil
		}
		if err != nil {
			return err
		}
		if number > c.s.last && len(cells) > 0 {
			c.row(cells, number)
		}
	}
}

// cell is the cell of a column, "" where the row is shorter.
func cell(cells []string, c *Column) string {
	if c.at < len(cells) {
		return cells[c.at]
	}
	return ""
}

// first is the cell of the first column of a meaning.
func (c *converter) first(cells []string, meaning Meaning) string {
	if columns := c.columns[meaning]; len(columns) > 0 {
		return cell(cells, columns[0])
	}
	return ""
}

// row reads one row.
func (c *converter) row(cells []string, number int) {
	c.account.Rows++
	for _, column := range c.columns[IsBalance] {
		c.balance(cells, column)
	}
	if !c.hasAmount(cells) {
		c.account.Empty++
		return
	}
	r := record{file: c.file, row: number, book: c.All.Book, measure: c.first(cells, IsMeasure), document: c.first(cells, IsDocument), note: c.first(cells, IsNote)}
	c.name(&r, cells)
	all, wrong := c.meant(&r, cells)
	if wrong.Empty() && !all.sum {
		wrong = c.code(&r, cells)
	}
	if wrong.Empty() {
		wrong = c.when(&r, cells)
	}
	if wrong.Empty() && c.Kind == Commitments {
		wrong = c.order(&r, cells)
	}
	if all.sum {
		wrong = words.Sentence{}
	}
	c.sums.begin(number, r.name+r.groupName)
	for _, column := range c.columns[IsAmount] {
		c.amount(r, all, wrong, cells, column)
	}
	if all.sum {
		c.sums.end(c.account)
	}
}

// hasAmount tells a row of figures from a title, a note or an empty row.
func (c *converter) hasAmount(cells []string) bool {
	for _, column := range c.columns[IsAmount] {
		if !isNoFigure(cell(cells, column)) {
			return true
		}
	}
	return false
}

// balance adds up what is not imported.
func (c *converter) balance(cells []string, column *Column) {
	if text := cell(cells, column); !isNoFigure(text) {
		if cents, err := c.Numbers.amount(text, c.Unit == "thousand"); err == nil {
			c.account.add(Sum{Head: column.Head}, leftBalance, cents)
		}
	}
}

// name takes codes and names of the line.
func (c *converter) name(r *record, cells []string) {
	r.line, r.account = c.first(cells, IsLine), c.first(cells, IsAccount)
	r.name, r.groupName = c.first(cells, IsName), c.first(cells, IsGroupName)
	if title := c.first(cells, IsTitle); title != "" {
		r.name = title
		if found := titled.FindStringSubmatch(title); found != nil {
			r.account, r.name = found[1], found[2]
		}
	}
	last := ""
	for _, column := range c.columns[IsGroup] {
		code := column.code(cell(cells, column))
		switch {
		case code == "" || code == last:
		case r.group == "":
			r.group = code
		case isCode(r.group) && isCode(code):
			r.group += "." + code
		default:
			r.group += " / " + code
		}
		last = code
	}
}

// code is a code with the zeros that it has lost.
func (c *Column) code(text string) string {
	if c.Width > len(text) && isDigits(text) {
		return strings.Repeat("0", c.Width-len(text)) + text
	}
	if day := dateLike.FindStringSubmatch(text); day != nil && c.Undate {
		return day[1] + day[3]
	}
	return text
}

// isCode tells a code from a name.
func isCode(text string) bool {
	return strings.ContainsAny(text, "0123456789") && !strings.ContainsAny(text, " ,")
}

// meant puts what cells say in words together.
func (c *converter) meant(r *record, cells []string) (all meant, wrong words.Sentence) {
	for _, column := range c.Columns {
		var what words.Phrase
		switch column.Is {
		case IsFigure:
			what = words.Phrase{De: "Ansatz oder Ist", En: "estimate or actual"}
		case IsSide:
			what = words.Phrase{De: "Aufwand oder Ertrag", En: "expense or income"}
		case IsPart:
			what = words.Phrase{De: "Ergebnis- oder Finanzplan", En: "operating or capital"}
		default:
			continue
		}
		text := cell(cells, &column)
		one := c.word(column.Is, text)
		all.sum, all.ignore = all.sum || one.sum, all.ignore || one.ignore
		all.figure, all.side, all.part = or(all.figure, one.figure), or(all.side, one.side), or(all.part, one.part)
		if one == (meant{}) && (c.Kind == Lines || column.Is == IsSide) {
			wrong = words.Phrase{De: "„%s“ in der Spalte „%s“ sagt nicht, ob es %s ist: in der Zuordnung unter [words] nennen", En: "%q in the column %q does not say whether it is %s: name it under [words] of the mapping"}.With(words.Clean(text), words.Clean(column.Head), what)
		}
	}
	if !c.KeepSums {
		all.sum = all.sum || c.sumRow(r)
	}
	return all, wrong
}

func or[S ~string](a, b S) S {
	if a != "" {
		return a
	}
	return b
}

// sumRow tells a row that adds up others.
func (c *converter) sumRow(r *record) bool {
	for _, text := range [...]string{r.name, r.groupName, r.group} {
		if text == "" {
			continue
		}
		known, seen := c.isSum[text]
		if !seen {
			known = isSum(text)
			if len(c.isSum) < 50_000 {
				c.isSum[strings.Clone(text)] = known
			}
		}
		if known {
			return true
		}
	}
	return false
}

// word is what a word means: as the mapping says, else as the field uses it.
func (c *converter) word(is Meaning, text string) meant {
	key := string(is) + text
	if found, known := c.words[key]; known {
		return found
	}
	var m meant
	switch said := c.Words[text]; said {
	case "":
		m = plainWord(is, squash(text))
	case "sum":
		m.sum = true
	case "ignore":
		m.ignore = true
	case "estimate", "actual":
		m.figure = Figure(said)
	case "expense", "income":
		m.side = budget.Side(said)
	default:
		m.part = budget.Part(said)
	}
	if len(c.words) < 50_000 {
		c.words[strings.Clone(key)] = m
	}
	return m
}

// plainWord is what a word means in the field.
func plainWord(is Meaning, word string) (m meant) {
	switch is {
	case IsFigure:
		m.figure = figureOf(word)
	case IsPart:
		m.part = partOf(word)
	case IsSide:
		m.side = sideWord(word)
		if m.side != "" && (strings.Contains(word, "auf") || strings.Contains(word, "ertr") || strings.Contains(word, "erloes") || word == "kosten") {
			m.part = budget.Operating
		}
		if strings.Contains(word, "inv") {
			m.part = budget.Capital
		}
	}
	return m
}

// when finds the year, and the day of a booking.
func (c *converter) when(r *record, cells []string) words.Sentence {
	if text := c.first(cells, IsDate); text != "" {
		day, ok := parseDay(text)
		if !ok {
			return words.Phrase{De: "„%s“ ist kein Tag wie 31.12.2018", En: "%q is no day like 31.12.2018"}.With(words.Clean(text))
		}
		r.day, r.year = day, day.Year()
	}
	if len(c.columns[IsYear]) > 0 {
		text := c.first(cells, IsYear)
		if len(text) != 4 || !isDigits(text) || text < "1990" || text > "2199" {
			return words.Phrase{De: "„%s“ ist kein Jahr", En: "%q is no year"}.With(words.Clean(text))
		}
		r.year = int(text[0]-'0')*1000 + int(text[1]-'0')*100 + int(text[2]-'0')*10 + int(text[3]-'0')
	}
	if r.year == 0 {
		r.year = c.All.Year
	}
	return words.Sentence{}
}

// order reads what only orders say.
func (c *converter) order(r *record, cells []string) words.Sentence {
	r.stage = c.All.Stage
	if text := c.first(cells, IsStage); text != "" {
		if r.stage = stages[squash(text)]; r.stage == "" {
			return words.Phrase{De: "„%s“ sagt nicht, ob reserviert, vorgemerkt oder gebunden", En: "%q does not say whether reserved, earmarked or bound"}.With(words.Clean(text))
		}
	}
	if text := c.first(cells, IsBilled); !isNoFigure(text) {
		billed, err := c.Numbers.amount(text, c.Unit == "thousand")
		if err != nil {
			return badAmount(text, c.columns[IsBilled][0], err)
		}
		r.billed = billed.Abs()
	}
	return words.Sentence{}
}

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
	if column.Year != 0 {
		r.year = column.Year
	}
	r.figure = or(column.Figure, or(all.figure, c.All.Figure))
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
	switch reason := c.leave(&r, all); {
	case all.ignore:
		c.account.add(sum, leftWord, r.raw)
	case reason != "":
		c.sums.row(column.at, &r)
		c.account.add(sum, reason, r.raw)
	case !wrong.Empty():
		c.sums.row(column.at, &r)
		c.account.bad(r.row, wrong)
		c.account.add(sum, leftBad, r.raw)
	default:
		c.sums.row(column.at, &r)
		r.amount = r.raw
		if c.Negative == r.side && r.side != "" {
			r.amount = -r.raw
		}
		c.account.take(sum, r.raw, r.amount)
		c.take(&r)
	}
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
	r.side, r.part = or(column.Side, all.side), or(column.Part, or(all.part, c.All.Part))
	switch {
	case r.side != "":
	case c.SideFrom == "account" && classOf(r.account) == calculatory:
		r.side, r.part = budget.Expense, or(r.part, budget.Operating) // receipts of cost accounting are negative cost
	case c.SideFrom == "account":
		r.side = sideOfAccount(r.account)
	case c.SideFrom == "name":
		name := or(r.name, r.groupName)
		if r.side = c.word(IsSide, name).side; r.side == "" {
			r.side = sideOfName(name)
		}
	case c.SideFrom == "sign" && (r.raw < 0) == (c.Negative == budget.Income):
		r.side = budget.Income
	case c.SideFrom == "sign":
		r.side = budget.Expense
	}
	r.side = or(r.side, c.All.Side)
	if r.part == "" && c.SideFrom == "account" {
		r.part = partOfAccount(r.account)
	}
	if r.part == "" && c.SideFrom == "name" && ofResults.MatchString(squash(or(r.name, r.groupName))) {
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
		return words.Phrase{De: "„%s“ sagt nicht, ob es Aufwand oder Ertrag ist: in der Zuordnung unter [words] nennen", En: "%q does not say whether it is expense or income: name it under [words] of the mapping"}.With(words.Clean(or(r.name, or(r.groupName, r.account))))
	case r.part == "":
		return words.Text("es steht nicht da, ob Ergebnis- oder Finanzplan: --part operating oder --part capital", "it does not say whether operating or capital: --part operating or --part capital")
	case r.figure == "":
		return words.Text("weder Ansatz noch Ist", "neither estimate nor actual")
	}
	return words.Sentence{}
}

// leave is why an amount is left out that could be imported; "" where it is not.
func (c *converter) leave(r *record, all meant) Reason {
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
