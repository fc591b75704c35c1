package changes

import (
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// What a reader of print is told: sums, then amounts, then words. Left out is what
// only the keepers of the files ask for.

// Summary sets the main totals of both versions side by side where they differ.
func Summary(src report.Source, c compare.Changes) *table.Table {
	t := &table.Table{
		ID: "changed-sums", Title: words.Phrase{De: "Änderungen", En: "Changes"}, Note: note(src),
		Columns: []table.Column{{Key: "sum", Title: words.Phrase{De: "Alle Jahre", En: "All years"}, Priority: 1}},
	}
	t.Columns = append(t.Columns, amountColumns()...)
	for _, figure := range []compare.Figure{compare.Need, compare.Allocated, compare.Updated, compare.Booked} {
		for _, account := range accounts() {
			var before, now budget.Cents
			for _, sum := range sumsOf(src, c) {
				if sum.Figure == figure && sum.Account == account {
					before, now = before+sum.Old, now+sum.New
				}
			}
			if before != now {
				name := changeSum(src, figure, account)
				t.Rows = append(t.Rows, table.Row{ID: name.In(words.English), Cells: []table.Cell{table.Label(name), table.Cash(before), table.Cash(now), table.Cash(now - before)}})
			}
		}
	}
	return t
}

// note says what the sums are.
func note(src report.Source) words.Sentence {
	says := words.Phrase{De: "%s · Gesamtbeträge beider Fassungen", En: "%s · totals of both versions"}
	if src.Part {
		says = words.Phrase{De: "%s · nur Änderungen an der Auswahl", En: "%s · changes of the selection only"}
	}
	return says.With(report.InEuros)
}

// sumsOf are the totals of both versions; of a part of the plan those of what has
// changed.
func sumsOf(src report.Source, c compare.Changes) []compare.Sum {
	if !src.Part {
		return c.Sums
	}
	var sums []compare.Sum
	for _, change := range c.List {
		if change.Figure != compare.NoFigure {
			sums = append(sums, compare.Sum{Figure: change.Figure, Account: change.Account, Year: change.Year, Old: amount(change.Old), New: amount(change.New)})
		}
	}
	return sums
}

func amount(value compare.Value) budget.Cents {
	cents, _ := value.(budget.Cents)
	return cents
}

var (
	oldColumn   = table.Column{Key: "old", Title: words.Phrase{De: "Bisher", En: "Old"}, Kind: table.Money, Priority: 1, Sum: true}
	newColumn   = table.Column{Key: "new", Title: words.Phrase{De: "Neu", En: "New"}, Kind: table.Money, Priority: 1, Sum: true}
	deltaColumn = table.Column{Key: "delta", Title: words.Phrase{De: "Veränderung", En: "Change"}, Kind: table.Money, Priority: 1, Sum: true, Signed: true, Formula: words.Same("[new]-[old]")}
)

func amountColumns() []table.Column { return []table.Column{oldColumn, newColumn, deltaColumn} }

// Counted says how many things are new, changed and gone, in a line each.
func Counted(c compare.Changes) []words.Sentence {
	var lines []words.Sentence
	for _, as := range []compare.ChangeKind{compare.New, compare.Changed, compare.Gone} {
		var list words.Sentence
		for _, kind := range compare.Kinds {
			of := compare.Changes{List: slices.DeleteFunc(c.Of(kind), func(c compare.Change) bool { return technical(c) || ofAmounts[c.Kind] })}
			if n := of.Count(as); n > 0 {
				list = words.Comma(list, words.Same("%d %s").With(n, report.KindNames[kind]))
			}
		}
		if !list.Empty() {
			lines = append(lines, words.Same("%s: %s").With(kindNames[as], list))
		}
	}
	return lines
}

var kindNames = map[compare.ChangeKind]words.Phrase{
	compare.New: {De: "Neu", En: "New"}, compare.Changed: {De: "Geändert", En: "Changed"}, compare.Gone: {De: "Entfallen", En: "Gone"},
}

// ofAmounts are the kinds that say nothing but amounts.
var ofAmounts = map[compare.Kind]bool{
	compare.Movement: true, compare.Commitment: true, compare.Load: true, compare.Authority: true, compare.FATotal: true, compare.Transfer: true, compare.Actual: true, compare.Total: true,
}

// technical tells a change that says nothing of the plan itself: how entries hang
// together, what was remarked on them, where a figure comes from.
func technical(c compare.Change) bool {
	return slices.Contains([]string{"assumed", "by", "cause", "decided_by", "note", "number", "role", "source", "as_of"}, c.Field) || c.ChangeKind == compare.Renamed && c.Field == ""
}

// Money lists the amounts that differ, a row for each thing.
func Money(src report.Source, c compare.Changes) *table.Table {
	t := &table.Table{
		ID: "changed-money", Title: words.Phrase{De: "Geänderte Beträge", En: "Changed amounts"},
		Note: words.Phrase{
			De: "%s · bisher und neu zählen die Jahre, in denen sich etwas ändert",
			En: "%s · old and new count the years in which something changes",
		}.With(report.InEuros),
		Columns: []table.Column{
			{Key: "title", Title: words.Phrase{De: "Gegenstand", En: "Subject"}, Priority: 1},
			{Key: "field", Title: words.Phrase{De: "Angabe", En: "Detail"}, Priority: 1},
			{Key: "account", Title: words.Book, Priority: 1},
		},
	}
	t.Columns = append(t.Columns, amountColumns()...)
	t.Columns = append(t.Columns, table.Column{Key: "years", Title: words.Phrase{De: "Jahre", En: "Years"}, Priority: 2}, table.Column{Key: "reason", Title: words.Decision, Priority: 1})
	at := make(map[string]int)
	for _, change := range inOrderOfFigures(c) {
		id := string(change.Kind) + " " + change.ID + " " + change.Field + " " + change.Of + " " + sumClass(change)
		i, known := at[id]
		if !known {
			i = len(t.Rows)
			at[id], t.Rows = i, append(t.Rows, moneyRow(src, t, id, change))
		}
		row := &t.Rows[i]
		changeCash(row, t.Column("old"), amount(change.Old))
		changeCash(row, t.Column("new"), amount(change.New))
		changeCash(row, t.Column("delta"), amount(change.New)-amount(change.Old))
		if change.Year != 0 {
			row.Years = append(row.Years, change.Year)
		}
		row.Cells[t.Column("years")] = report.TermCell(span(row.Years))
	}
	return t
}

// span are the years from the first to the last, none of none.
func span(years []budget.Year) budget.Years {
	if len(years) == 0 {
		return budget.Years{}
	}
	return budget.Years{From: slices.Min(years), To: slices.Max(years)}
}

func moneyRow(src report.Source, t *table.Table, id string, c compare.Change) table.Row {
	row := table.Row{ID: id, Place: c.Place, SumClass: sumClass(c), Cells: make([]table.Cell, len(t.Columns))}
	row.Cells[0], row.Cells[1] = titleOf(c), changeField(src, c)
	if account := c.Account; account.Book != "" {
		row.Cells[2] = table.Label(words.Same("%s, %s").With(src.BookName(account.Book), words.Side(account.Part, account.Side)))
	}
	row.Cells[t.Column("reason")] = reasonOf(src, c)
	return row
}

// titleOf is what people call a thing; an item of a paper has its printed number.
func titleOf(c compare.Change) table.Cell {
	paper, _, isItem := strings.Cut(c.ID, "#")
	switch {
	case c.Kind == compare.Item && isItem && c.Title == "":
		return table.Name(paper)
	case c.Kind == compare.Item && isItem:
		return table.Label(words.Phrase{De: "%s, Punkt %s", En: "%s, item %s"}.With(paper, words.Clean(c.Title)))
	}
	if c.Title != "" {
		return table.Name(words.Clean(c.Title))
	}
	return changeThing(c)
}

// inOrderOfFigures are the changes of amounts: what adds up first, by its sums.
func inOrderOfFigures(c compare.Changes) []compare.Change {
	var list []compare.Change
	for _, figure := range append(compare.Figures(), compare.NoFigure) {
		for _, account := range accounts() {
			for _, change := range c.List {
				if change.Figure == figure && change.Account == account && isMoney(change) {
					list = append(list, change)
				}
			}
		}
	}
	return list
}

func isMoney(c compare.Change) bool {
	_, before := c.Old.(budget.Cents)
	_, now := c.New.(budget.Cents)
	return before || now
}

// Texts lists what differs in words, a row for each thing.
func Texts(src report.Source, c compare.Changes, older words.Sentence) *table.Table {
	t := &table.Table{
		ID: "changed-texts", Title: words.Phrase{De: "Geänderte Angaben", En: "Changed details"},
		Note: words.Phrase{
			De: "Gestrichen: bisher, fett: neu · verglichen mit %s · ohne Quellen, Bemerkungen und Verweise",
			En: "Struck: old, bold: new · compared with %s · without sources, remarks and references",
		}.With(older),
		Columns: []table.Column{
			{Key: "kind", Title: words.Phrase{De: "Art", En: "Kind"}, Priority: 1},
			{Key: "title", Title: words.Phrase{De: "Gegenstand", En: "Subject"}, Priority: 1},
			{Key: "became", Title: words.Phrase{De: "Änderung", En: "Change"}, Priority: 1},
			{Key: "change", Title: words.Phrase{De: "Angaben", En: "Details"}, Kind: table.Prose, Priority: 1},
		},
	}
	at := make(map[string]int)
	for _, change := range c.List {
		if isMoney(change) || technical(change) || ofAmounts[change.Kind] {
			continue
		}
		id := string(change.Kind) + " " + change.ID
		i, known := at[id]
		if !known {
			i = len(t.Rows)
			at[id] = i
			t.Rows = append(t.Rows, table.Row{ID: id, Place: change.Place, Cells: []table.Cell{table.Phrase(report.KindNames[change.Kind]), titleOf(change), changeFate(change), nil}})
		}
		row := &t.Rows[i]
		if change.Field == "" || change.Kind == compare.Item && change.ChangeKind != compare.Changed {
			row.Mark, row.Cells[2] = changeMarks[change.ChangeKind], changeFate(change)
		}
		if change.Field != "" {
			details, _ := row.Cells[3].(Redlines)
			row.Cells[3] = append(details, detail{changeField(src, change), Redlined{changedValue(src, change, change.Old), changedValue(src, change, change.New)}})
		}
	}
	return t
}

// Redlines are all values of one thing that differ, each with its name.
type Redlines []detail

type detail struct {
	name  table.Cell
	value Redlined
}

// Runs are the words and what became of each, for a sheet.
func (d Redlines) Runs(lang words.Lang) []compare.Run {
	var runs []compare.Run
	for i, one := range d {
		name := one.name.In(lang) + ": "
		if i > 0 {
			name = " · " + name
		}
		runs = append(append(runs, compare.Run{Op: compare.Same, Text: name}), one.value.Runs(lang)...)
	}
	return runs
}

// In implements table.Cell, as Redlined does.
func (d Redlines) In(lang words.Lang) string { return compare.Plain(d.Runs(lang)) }
