package report

import (
	"unicode/utf8"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/words"
)

// Redlined is a value of two versions: what stood there struck, what stands
// there now in bold, equal words once.
type Redlined struct{ Old, New Value }

// Runs are the words with their fates, for a screen or a sheet.
func (r Redlined) Runs(lang words.Lang) []compare.Run {
	say := func(value Value) string {
		if value == nil {
			return ""
		}
		return value.In(lang)
	}
	_, oldText := r.Old.(Name)
	_, newText := r.New.(Name)
	if oldText && newText {
		return compare.Words(say(r.Old), say(r.New))
	}
	var runs []compare.Run
	if text := say(r.Old); text != "" {
		runs = append(runs, compare.Run{Op: compare.Struck, Text: text})
	}
	if text := say(r.New); text != "" {
		runs = append(runs, compare.Run{Op: compare.Added, Text: text})
	}
	return runs
}

// In implements Value: "[-old-] {+new+}".
func (r Redlined) In(lang words.Lang) string { return compare.Plain(r.Runs(lang)) }

// Within is the text for a cell of so many signs: where not all fits it begins
// with the first difference.
func (r Redlined) Within(lang words.Lang, signs int) string {
	runs := r.Runs(lang)
	text := compare.Plain(runs)
	if utf8.RuneCountInString(text) <= signs || len(runs) < 2 || runs[0].Op != compare.Same {
		return text
	}
	return "… " + compare.Plain(runs[1:])
}

// Changes lists every difference between two versions; d is the newer one.
// Amounts that add up stand in groups, each with its sum: the difference of
// the totals of both versions.
func (d Data) Changes(c compare.Changes) *Table {
	t := d.changeTable("changes", words.Phrase{De: "Änderungen", En: "Changes"})
	for _, kind := range compare.Kinds {
		d.addThings(t, c.Of(kind), kind)
	}
	for _, figure := range compare.Figures() {
		for _, account := range changeAccounts() {
			d.addAmounts(t, c, figure, account)
		}
	}
	return t
}

// ChangedThings lists the differences in words: what is new and gone, and all
// values that are not part of a sum.
func (d Data) ChangedThings(c compare.Changes) *Table {
	t := d.changeTable("changed-things", words.Phrase{De: "Geänderte Angaben", En: "Changed details"})
	for _, kind := range compare.Kinds {
		if kind != compare.Item {
			d.addThings(t, c.Of(kind), kind)
		}
	}
	return t
}

// PrintedChanges are the changes for a sheet, whose type tells old from new.
func (d Data) PrintedChanges(c compare.Changes, older words.Sentence) *Table {
	t := d.Changes(c)
	t.Note = d.changeNote(words.Phrase{
		De: "gestrichen: bisher, fett: neu · verglichen mit %s", En: "struck: old, bold: new · compared with %s"}.With(older))
	return t
}

// changeNote tells old from new, and what the sums are.
func (d Data) changeNote(redline words.Sentence) words.Sentence {
	note := words.Phrase{
		De: "%s · %s · jede Summe ist die Differenz der Gesamtbeträge beider Fassungen",
		En: "%s · %s · each sum is the difference of both versions' totals",
	}
	if d.Part {
		note = words.Phrase{
			De: "%s · %s · nur Änderungen an der Auswahl, jede Summe zählt nur diese",
			En: "%s · %s · changes of the selection only, each sum counts these alone",
		}
	}
	return note.With(inEuros, redline)
}

func (d Data) changeTable(id string, title words.Phrase) *Table {
	return &Table{
		ID:    id,
		Title: title,
		Note:  d.changeNote(words.Text("[-alt-] {+neu+}", "[-old-] {+new+}")),
		Columns: []Column{
			{Key: "thing", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1},
			{Key: "title", Title: words.Title, Priority: 3},
			{Key: "field", Title: words.Phrase{De: "Angabe", En: "Detail"}, Priority: 1},
			{Key: "year", Title: words.Year, Kind: Year, Priority: 1},
			{Key: "change", Title: words.Phrase{De: "Änderung", En: "Change"}, Kind: Prose, Priority: 1},
			{Key: "delta", Title: words.Phrase{De: "Differenz", En: "Difference"}, Kind: Money, Priority: 1, Sum: true, Signed: true},
			{Key: "book", Title: words.Book, Priority: 4},
			{Key: "reason", Title: words.Decision, Priority: 2},
			{Key: "old", Title: words.Phrase{De: "bisher", En: "old"}, Kind: Prose, Priority: 7},
			{Key: "new", Title: words.Phrase{De: "neu", En: "new"}, Kind: Prose, Priority: 6},
			{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 5},
		},
	}
}

// accounts are all accounts, and before them none: needs stand in no book.
func changeAccounts() []compare.Account { return append([]compare.Account{{}}, compare.Accounts()...) }

func (t *Table) changeHeading(name words.Sentence) {
	t.Rows = append(t.Rows, Row{Level: Heading, Cells: append([]Value{Said(name)}, make([]Value, len(t.Columns)-1)...)})
}

func (d Data) addThings(t *Table, changes []compare.Change, kind compare.Kind) {
	begun := false
	for _, change := range changes {
		if change.Figure != compare.NoFigure {
			continue
		}
		if !begun {
			t.changeHeading(words.Said(changedKinds[kind]))
			begun = true
		}
		t.Rows = append(t.Rows, d.changeRow(change))
	}
}

func (d Data) addAmounts(t *Table, c compare.Changes, figure compare.Figure, account compare.Account) {
	var rows []Row
	for _, change := range c.List {
		if change.Figure == figure && change.Account == account {
			rows = append(rows, d.changeRow(change))
		}
	}
	if len(rows) == 0 {
		return
	}
	name := d.changeSum(figure, account)
	t.changeHeading(name)
	t.Rows = append(t.Rows, rows...)
	t.Rows = append(t.Rows, t.sum(rows, Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(name)))
}

// changeSum names what an amount belongs to: a figure, and where it has one, its
// book, part and side.
func (d Data) changeSum(figure compare.Figure, account compare.Account) words.Sentence {
	name := changedFields[figure.Field()]
	if account.Book == "" {
		return words.Said(name)
	}
	return words.Phrase{De: "%s · %s, %s, %s", En: "%s · %s, %s, %s"}.With(name, d.bookName(account.Book),
		words.Part(account.Book, account.Part), words.Side(account.Part, account.Side))
}

func (d Data) changeRow(c compare.Change) Row {
	old, new := d.changedValue(c, c.Old), d.changedValue(c, c.New)
	row := Row{ID: changeID(c), Place: c.Place, Mark: changeMarks[c.ChangeKind]}
	cells := map[string]Value{
		"thing": changeThing(c), "title": Name(c.Title), "field": d.changeField(c), "change": Redlined{old, new},
		"old": onOneLine(old), "new": onOneLine(new), "reason": d.changeReason(c), "place": placeValue(c.Place),
	}
	if c.Figure != compare.NoFigure {
		row.Kin = c.Figure.Field() + " " + string(c.Account.Book) + " " + string(c.Account.Part) + " " + string(c.Account.Side)
	}
	if c.Field == "" {
		cells["field"], cells["change"] = changeFate(c), nil
	}
	if c.Kind == compare.Item && c.ChangeKind != compare.Changed {
		cells["field"] = changeFate(c)
	}
	if c.Delta != 0 {
		cells["delta"] = Cash(c.Delta)
	}
	if c.Year != 0 {
		cells["year"] = Period(c.Year)
	}
	if c.Account.Book != "" {
		cells["book"] = Phrase(d.bookName(c.Account.Book))
	}
	for _, column := range d.changeTable("", words.Phrase{}).Columns {
		row.Cells = append(row.Cells, cells[column.Key])
	}
	return row
}

// onOneLine is a text without its line breaks; the redline keeps them.
func onOneLine(value Value) Value {
	if text, ok := value.(Name); ok {
		return Name(words.Clean(string(text)))
	}
	return value
}

// changeID names a change, so that it is the same one after a reload.
func changeID(c compare.Change) string {
	id := string(c.Kind) + " " + c.ID + " " + c.Field + " " + c.Of
	if c.Year != 0 {
		id += " " + words.PlainYear(c.Year)
	}
	if account := c.Account; account.Book != "" {
		id += " " + string(account.Book) + " " + string(account.Part) + " " + string(account.Side)
	}
	return id
}

var changeMarks = map[compare.ChangeKind]Mark{compare.New: Good, compare.Gone: Bad, compare.Renamed: Faint}

// changeReason is what a change rests on: the struck item that opens a motion
// again, or the decisions that are cited.
func (d Data) changeReason(c compare.Change) Value {
	if c.Kind == compare.Motion && c.Field == "state" {
		return changedMotionReason(c.Reason)
	}
	return d.decided(c.Reason.Decisions...)
}

// ChangedAmounts shows one figure as a matrix: a row for each line, or each
// measure and line, a column for each year. Below each group stand the sum of
// the changes and the totals of both versions, whose difference it is.
func (d Data) ChangedAmounts(c compare.Changes, figure compare.Figure) *Table {
	years := changedYears(c, figure)
	t := &Table{
		ID:    "changed-" + figure.Field(),
		Title: changedFields[figure.Field()],
		Note: words.Phrase{
			De: "%s · neu abzüglich bisher; Gesamt zählt auch, was sich nicht ändert",
			En: "%s · new less old; the totals count what does not change too",
		}.With(inEuros),
		Columns: []Column{
			{Key: "thing", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1},
			{Key: "line", Title: words.Line, Priority: 2},
		},
	}
	for _, year := range years {
		text := words.PlainYear(year)
		t.Columns = append(t.Columns, Column{Key: text, Title: words.Same(text), Kind: Money, Priority: 1, Sum: true})
	}
	t.Columns = append(t.Columns, Column{Key: "sum", Title: words.Total, Kind: Money, Priority: 1, Sum: true},
		Column{Key: "reason", Title: words.Decision, Priority: 4})
	for _, account := range changeAccounts() {
		d.addMatrix(t, c, figure, account, years)
	}
	return t
}

func changedYears(c compare.Changes, figure compare.Figure) []budget.Year {
	var years []budget.Year
	seen := make(map[budget.Year]bool)
	for _, sum := range c.Sums {
		if sum.Figure == figure && !seen[sum.Year] {
			seen[sum.Year] = true
			years = append(years, sum.Year)
		}
	}
	return inOrder(years)
}
