// Package changes makes tables of what differs between two versions of a
// plan.
package changes

import (
	"unicode/utf8"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Redlined is a value of two versions: what stood there struck, what stands
// there now in bold, equal words once.
type Redlined struct{ Old, New table.Cell }

// Runs are the words and what became of each, for a screen or a sheet.
func (r Redlined) Runs(lang words.Lang) []compare.Run {
	say := func(value table.Cell) string {
		if value == nil {
			return ""
		}
		return value.In(lang)
	}
	_, oldText := r.Old.(table.Name)
	_, newText := r.New.(table.Name)
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

// In implements Cell: "[-old-] {+new+}".
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

// All lists every difference between two versions; src is the newer one.
// Amounts that add up stand in groups, each with its sum: the difference of
// the totals of both versions.
func All(src report.Source, c compare.Changes) *table.Table {
	t := newTable(src, "changes", words.Phrase{De: "Änderungen", En: "Changes"})
	for _, kind := range compare.Kinds {
		addThings(src, t, c.Of(kind), kind)
	}
	for _, figure := range compare.Figures() {
		for _, account := range accounts() {
			addAmounts(src, t, c, figure, account)
		}
	}
	return t
}

// Details lists the differences in words: what is new and gone, and all
// values that are not part of a sum.
func Details(src report.Source, c compare.Changes) *table.Table {
	t := newTable(src, "changed-things", words.Phrase{De: "Geänderte Angaben", En: "Changed details"})
	for _, kind := range compare.Kinds {
		if kind != compare.Item {
			addThings(src, t, c.Of(kind), kind)
		}
	}
	return t
}

func newTable(src report.Source, id string, title words.Phrase) *table.Table {
	return &table.Table{
		ID:    id,
		Title: title,
		Note: words.Phrase{
			De: "%s · [-alt-] {+neu+} · jede Summe ist die Differenz der Gesamtbeträge beider Fassungen",
			En: "%s · [-old-] {+new+} · each sum is the difference of both versions' totals",
		}.With(report.InEuros),
		Columns: columns(src).Heads(),
	}
}

// accounts are all accounts, led by none: needs stand in no book.
func accounts() []compare.Account { return append([]compare.Account{{}}, compare.Accounts()...) }

func heading(t *table.Table, name words.Sentence) {
	t.Rows = append(t.Rows, table.Row{Level: table.Heading, Cells: append([]table.Cell{table.Label(name)}, make([]table.Cell, len(t.Columns)-1)...)})
}

func addThings(src report.Source, t *table.Table, changes []compare.Change, kind compare.Kind) {
	begun := false
	for _, change := range changes {
		if change.Figure != compare.NoFigure {
			continue
		}
		if !begun {
			heading(t, words.Said(report.KindNames[kind]))
			begun = true
		}
		t.Rows = append(t.Rows, row(src, change))
	}
}

func addAmounts(src report.Source, t *table.Table, c compare.Changes, figure compare.Figure, account compare.Account) {
	var rows []table.Row
	for _, change := range c.List {
		if change.Figure == figure && change.Account == account {
			rows = append(rows, row(src, change))
		}
	}
	if len(rows) == 0 {
		return
	}
	name := changeSum(src, figure, account)
	heading(t, name)
	t.Rows = append(t.Rows, rows...)
	t.Rows = append(t.Rows, t.SumOf(rows, table.Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(name)))
}

// changeSum names what an amount belongs to: a figure, and where it has one, its
// book, part and side.
func changeSum(src report.Source, figure compare.Figure, account compare.Account) words.Sentence {
	name := report.FieldNames[figure.Field()]
	if account.Book == "" {
		return words.Said(name)
	}
	return words.Phrase{De: "%s · %s, %s, %s", En: "%s · %s, %s, %s"}.With(name, src.BookName(account.Book),
		words.Part(account.Book, account.Part), words.Side(account.Part, account.Side))
}

// change is a change with its values as people see them.
type change struct {
	compare.Change
	old, new table.Cell
}

func row(src report.Source, c compare.Change) table.Row {
	one := change{c, changedValue(src, c, c.Old), changedValue(src, c, c.New)}
	row := table.Row{ID: idOf(c), Place: c.Place, Mark: changeMarks[c.ChangeKind], Cells: columns(src).Cells(one)}
	if c.Figure != compare.NoFigure {
		row.SumClass = sumClass(c)
	}
	return row
}

// sumClass is what an amount may be added up with.
func sumClass(c compare.Change) string {
	if c.Figure == compare.NoFigure {
		return string(c.Kind) + " " + c.Field
	}
	return c.Figure.Field() + " " + string(c.Account.Book) + " " + string(c.Account.Part) + " " + string(c.Account.Side)
}

func columns(src report.Source) table.Columns[change] {
	return table.Columns[change]{
		table.Col(table.Column{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1}, func(c change) table.Cell { return changeThing(c.Change) }),
		table.Col(table.Column{Key: "title", Title: words.Title, Priority: 3}, func(c change) table.Cell { return table.Name(c.Title) }),
		table.Col(table.Column{Key: "field", Title: words.Phrase{De: "Angabe", En: "Detail"}, Priority: 1}, func(c change) table.Cell { return c.field(src) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(c change) table.Cell { return table.PeriodOf(c.Year) }),
		table.Col(table.Column{Key: "change", Title: words.Phrase{De: "Änderung", En: "Change"}, Kind: table.Prose, Priority: 1}, change.redlined),
		table.Col(table.Column{Key: "delta", Title: words.Phrase{De: "Differenz", En: "Difference"}, Kind: table.Money, Priority: 1, Sum: true, Signed: true}, change.delta),
		table.Col(table.Column{Key: "book", Title: words.Book, Priority: 4}, func(c change) table.Cell { return c.book(src) }),
		table.Col(table.Column{Key: "reason", Title: words.Decision, Priority: 2}, func(c change) table.Cell { return reasonOf(src, c.Change) }),
		table.Col(table.Column{Key: "old", Title: words.Phrase{De: "bisher", En: "old"}, Kind: table.Prose, Priority: 7}, func(c change) table.Cell { return onOneLine(c.old) }),
		table.Col(table.Column{Key: "new", Title: words.Phrase{De: "neu", En: "new"}, Kind: table.Prose, Priority: 6}, func(c change) table.Cell { return onOneLine(c.new) }),
		table.Col(table.Column{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 5}, func(c change) table.Cell { return report.PlaceCell(c.Place) }),
	}
}

// field is what changed; of a whole thing, and of items that came or went, that.
func (c change) field(src report.Source) table.Cell {
	if c.Field == "" || c.Kind == compare.Item && c.ChangeKind != compare.Changed {
		return changeFate(c.Change)
	}
	return changeField(src, c.Change)
}

func (c change) redlined() table.Cell {
	if c.Field == "" {
		return nil
	}
	return Redlined{c.old, c.new}
}

func (c change) delta() table.Cell {
	if c.Delta == 0 {
		return nil
	}
	return table.Cash(c.Delta)
}

func (c change) book(src report.Source) table.Cell {
	if c.Account.Book == "" {
		return nil
	}
	return table.Phrase(src.BookName(c.Account.Book))
}

// onOneLine is a text without its line breaks; the redline keeps them.
func onOneLine(value table.Cell) table.Cell {
	if text, ok := value.(table.Name); ok {
		return table.Name(words.Clean(string(text)))
	}
	return value
}

// idOf names a change, so that it is the same one after a reload.
func idOf(c compare.Change) string {
	id := string(c.Kind) + " " + c.ID + " " + c.Field + " " + c.Of
	if c.Year != 0 {
		id += " " + words.PlainYear(c.Year)
	}
	if account := c.Account; account.Book != "" {
		id += " " + string(account.Book) + " " + string(account.Part) + " " + string(account.Side)
	}
	return id
}

var changeMarks = map[compare.ChangeKind]table.Mark{compare.New: table.Good, compare.Gone: table.Bad, compare.Renamed: table.Faint}

// reasonOf is what a change rests on: the struck item that opens a motion
// again, or the decisions that are cited.
func reasonOf(src report.Source, c compare.Change) table.Cell {
	if c.Kind == compare.Motion && c.Field == "state" {
		return changedMotionReason(c.Reason)
	}
	return src.DecisionsInForceCell(c.Reason.Decisions...)
}

// Amounts shows one figure as a matrix: a row for each line, or each
// measure and line, a column for each year. Below each group stand the sum of
// the changes and the totals of both versions, whose difference it is.
func Amounts(src report.Source, c compare.Changes, figure compare.Figure) *table.Table {
	years := changedYears(c, figure)
	t := &table.Table{
		ID:    "changed-" + figure.Field(),
		Title: report.FieldNames[figure.Field()],
		Note: words.Phrase{
			De: "%s · neu abzüglich bisher; Gesamt zählt auch, was sich nicht ändert",
			En: "%s · new less old; the totals count what does not change too",
		}.With(report.InEuros),
		Columns: []table.Column{
			{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1},
			{Key: "line", Title: words.Line, Priority: 2},
		},
	}
	for _, year := range years {
		text := words.PlainYear(year)
		t.Columns = append(t.Columns, table.Column{Key: text, Title: words.Same(text), Kind: table.Money, Priority: 1, Sum: true})
	}
	t.Columns = append(t.Columns, table.Column{Key: "sum", Title: words.Total, Kind: table.Money, Priority: 1, Sum: true},
		table.Column{Key: "reason", Title: words.Decision, Priority: 4})
	for _, account := range accounts() {
		addMatrix(src, t, c, figure, account, years)
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
