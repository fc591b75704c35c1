package workbook

import (
	"slices"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// mostShort is how many rows the tables have together that share a sheet.
const mostShort = 24

// together puts short tables under each other on one sheet, which bears a name for all
// of them; long ones keep sheets of their own.
func together(name words.Phrase, sheets ...Sheet) []Sheet {
	var some []Sheet
	rows := 0
	for _, sheet := range sheets {
		if sheet.Table != nil && len(sheet.Table.Rows) > 0 {
			some = append(some, sheet)
			rows += len(sheet.Table.Rows)
		}
	}
	if len(some) < 2 || rows > mostShort {
		return some
	}
	one := some[0]
	one.Name, one.Book = name, ""
	for _, sheet := range some[1:] {
		one.Under = append(one.Under, sheet.Table)
	}
	return []Sheet{one}
}

// sayOnce hides a column that says of most rows that they are assumed, for formulas
// go on asking it: the note says it, and a column marks the rows that are not, which
// the hidden one follows.
func sayOnce(t *table.Table) *table.Table {
	at := t.Column("assumed")
	if at < 0 {
		return t
	}
	rows, assumed := 0, 0
	for _, row := range t.Rows {
		if row.Level == table.Body {
			rows++
			if row.At(at) != nil {
				assumed++
			}
		}
	}
	switch {
	case assumed == 0:
		return t.Without("assumed")
	case assumed == rows:
		t = t.Without("assumed")
		t.Note = words.Phrase{De: "%s · alle Zeilen sind Annahmen", En: "%s · all rows are assumptions"}.With(t.Note)
		return t
	case 2*assumed <= rows:
		return t
	}
	t = t.Without()
	t.Note = words.Phrase{De: "%s · Zeilen, die nicht als belegt gekennzeichnet sind, sind Annahmen", En: "%s · rows that are not marked as sourced are assumptions"}.With(t.Note)
	helper := t.Columns[at]
	helper.Helper = true
	helper.Formula = words.Phrase{De: `IF([sourced]="ja","nein","ja")`, En: `IF([sourced]="yes","no","yes")`}
	t.Columns[at] = table.Column{Key: "sourced", Title: words.Phrase{De: "Belegt", En: "Sourced"}, Priority: helper.Priority}
	t.Columns = append(t.Columns, helper)
	for r := range t.Rows {
		row := &t.Rows[r]
		says := row.Cells[at]
		row.Cells = append(row.Cells, says)
		switch {
		case row.Level == table.Body && says == nil:
			row.Cells[at], row.Cells[len(row.Cells)-1] = table.Phrase(words.Yes), table.Phrase(words.No)
		case row.Level == table.Body:
			row.Cells[at] = nil
		}
	}
	if t.Total != nil {
		total := *t.Total
		total.Cells = append(slices.Clone(total.Cells), nil)
		t.Total = &total
	}
	return t
}

// fold makes columns helpers that say nothing of their own where no money comes from
// third parties: net is then consolidated, and the city bears what it pays.
func fold(t *table.Table) *table.Table {
	third := t.Column("third")
	for _, row := range t.Rows {
		if row.At(third) != table.Cell(table.Cash(0)) {
			return t
		}
	}
	t = t.Without()
	for i := range t.Columns {
		switch t.Columns[i].Key {
		case "third", "net", "effect":
			t.Columns[i].Helper = true
		}
	}
	return t
}
