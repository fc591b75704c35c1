package xlsx

import (
	"slices"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"

	"digiplan/plan/report/notes"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Cells have names, so that formulas of a clerk's own read like sentences and hold
// when rows are added: Summe_Bedarf_2019 is an amount of page one, Zuordnung_Summe
// are all amounts of a column of a list with money.

// mostNamed is how many characters a name has at most, of the 255 that Excel takes.
const mostNamed = 100

// nameCells names what is to be found on the sheet.
func (s *sheet) nameCells() error {
	for _, b := range s.blocks {
		for i, column := range b.table.Columns {
			switch {
			case column.Helper || b.last < b.first:
			case b.filtered() && b.hasMoney():
				if err := b.name(s.name+" "+column.Title.In(s.book.Lang), s.quoted()+"!"+b.span(b.at[i], b.first, b.last)); err != nil {
					return err
				}
			case b.byYear() && column.Kind == table.Money:
				if err := b.nameYears(i); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (b *block) hasMoney() bool {
	return slices.ContainsFunc(b.table.Columns, func(column table.Column) bool { return column.Kind == table.Money })
}

// byYear tells the table of page one that has a row for each year.
func (b *block) byYear() bool {
	return b.sheet.index == 0 && b == b.sheet.blocks[0] && b.sum != nil && b.table.Columns[0].Kind == table.Year
}

// nameYears names the amounts of a column, and their sum.
func (b *block) nameYears(i int) error {
	title := words.Total.In(b.sheet.book.Lang) + " " + b.table.Columns[i].Title.In(b.sheet.book.Lang)
	for r, row := range b.table.Rows {
		if row.Level != table.Body || row.At(0) == nil {
			continue
		}
		if err := b.name(title+" "+row.At(0).In(b.sheet.book.Lang), b.fixed(b.at[i], b.first+r)); err != nil {
			return err
		}
	}
	return b.name(title, b.fixed(b.at[i], b.total))
}

// name gives cells a name, unless others have it already.
func (b *block) name(text, cells string) error {
	name, taken := cellsName(text), b.sheet.book.named
	if name == "" || taken[words.Fold(name)] {
		return nil
	}
	taken[words.Fold(name)] = true
	return b.sheet.book.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: cells})
}

// cellsName is a text as spreadsheet programs take it for a name: its words, of
// letters and digits, with lines between them. One line at least keeps it from being
// taken for the place of a cell.
func cellsName(text string) string {
	parts := strings.FieldsFunc(words.Clean(text), func(r rune) bool { return !unicode.In(r, unicode.Latin) && (r < '0' || r > '9') })
	if len(parts) == 0 {
		return ""
	}
	name := strings.Join(parts, "_")
	if len(parts) == 1 || name[0] <= '9' {
		name = "_" + name
	}
	if runes := []rune(name); len(runes) > mostNamed {
		name = string(runes[:mostNamed])
	}
	return name
}

// explainNames says in the notes how cells are named, with two that are.
func (b *book) explainNames() {
	years, list, told := b.sheets[0].Table, b.sheetOf("allocation"), b.sheetOf("notes")
	if told == nil || list == nil || len(years.Rows) == 0 || years.Column("year") != 0 || years.Column("need") < 0 {
		return
	}
	title := func(t *table.Table, key string) string { return t.Columns[t.Column(key)].Title.In(b.Lang) }
	one := cellsName(words.Total.In(b.Lang) + " " + title(years, "need") + " " + years.Rows[0].ID)
	all := cellsName(list.name + " " + title(list.Table, "sum"))
	more := *told.Table
	more.Rows = append(slices.Clone(more.Rows), notes.Note{
		ID: "names", Term: words.Phrase{De: "Eigene Formeln", En: "Formulas of your own"}, Meaning: words.Phrase{
			De: "nennen Beträge beim Namen: =%s ist ein Betrag der ersten Seite, =SUMME(%s) zählt eine Spalte einer Liste zusammen; jede Spalte heißt nach Blatt und Überschrift. Nichts ist geschützt",
			En: "call amounts by name: =%s is an amount of the first page, =SUM(%s) adds up a column of a list; each column is called by sheet and heading. Nothing is protected",
		}.With(one, all),
	}.Row())
	told.Table = &more
}

// sheetOf is the sheet whose own table has an id, nil if there is none.
func (b *book) sheetOf(id string) *sheet {
	for _, s := range b.sheets {
		if s.Table.ID == id {
			return s
		}
	}
	return nil
}
