package workbook

import (
	"slices"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Rows of what shares a sheet: a few are seen at one look, more are sorted and filtered
// on a sheet of their own.
const (
	mostShort  = 14 // of one table
	mostShared = 24 // of all tables of a sheet
)

// isShort tells a table that may share a sheet.
func isShort(t *table.Table) bool { return len(t.Rows) > 0 && len(t.Rows) <= mostShort }

// together puts short tables under each other on one sheet, which bears a name for all
// of them. Others keep sheets of their own, and those without rows are left out.
func together(name words.Phrase, sheets ...Sheet) []Sheet {
	var short, long []Sheet
	rows := 0
	for _, sheet := range sheets {
		switch {
		case isShort(sheet.Table):
			short = append(short, sheet)
			rows += len(sheet.Table.Rows)
		case len(sheet.Table.Rows) > 0:
			long = append(long, sheet)
		}
	}
	if len(short) < 2 || rows > mostShared {
		return slices.DeleteFunc(sheets, func(sheet Sheet) bool { return len(sheet.Table.Rows) == 0 })
	}
	shared := Sheet{Name: name, Title: name, Table: short[0].Table}
	for _, sheet := range short[1:] {
		shared.Under = append(shared.Under, sheet.Table)
	}
	return append([]Sheet{shared}, long...)
}

// withoutEmptyTexts leaves out the columns of texts and days in which nothing stands,
// but the first, which bears the headings.
func (w Workbook) withoutEmptyTexts() Workbook {
	spare := func(t *table.Table) *table.Table {
		var texts []string
		for i, column := range t.Columns {
			if i > 0 && !column.Helper && (column.Kind == table.Text || column.Kind == table.Prose || column.Kind == table.Day) {
				texts = append(texts, column.Key)
			}
		}
		return t.WithoutEmpty(texts...)
	}
	for i := range w.Sheets {
		sheet := &w.Sheets[i]
		sheet.Table = spare(sheet.Table)
		for j := range sheet.Under {
			sheet.Under[j] = spare(sheet.Under[j])
		}
	}
	return w
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
		t.Note = alongside(t.Note, words.Text("alle Zeilen sind Annahmen", "all rows are assumptions"))
		return t
	case 2*assumed <= rows:
		return t
	}
	t = t.Without()
	t.Note = alongside(t.Note, words.Text("Zeilen, die nicht als belegt gekennzeichnet sind, sind Annahmen", "rows that are not marked as sourced are assumptions"))
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

// foldBoth folds what says nothing of its own where no money comes from third parties:
// net is then consolidated, and the city bears what it pays.
func foldBoth(t *table.Table) *table.Table {
	if hasAmount(t, "third") {
		return t
	}
	return fold(t, "third", "net", "effect")
}

// foldLines folds columns of lines, or of their years, in which nothing stands.
func foldLines(t *table.Table) *table.Table {
	var idle []string
	for _, key := range []string{"changed", "excess", "blocked", "carried", "lent", "actual", "open"} {
		if !hasAmount(t, key) {
			idle = append(idle, key)
		}
	}
	if !hasAmount(t, "allocated") {
		idle = append(idle, "allocated", "tightest", "least", "free", "filled")
	}
	return fold(t.WithoutEmpty("cover"), idle...)
}

// hasAmount tells whether an amount other than 0 stands in a column.
func hasAmount(t *table.Table, key string) bool {
	at := t.Column(key)
	return at >= 0 && slices.ContainsFunc(t.Rows, func(row table.Row) bool {
		value := row.At(at)
		return value != nil && value != table.Cell(table.Cash(0))
	})
}

// fold makes columns helpers, for formulas go on asking them.
func fold(t *table.Table, keys ...string) *table.Table {
	t = t.Without()
	for i := range t.Columns {
		if slices.Contains(keys, t.Columns[i].Key) {
			t.Columns[i].Helper = true
		}
	}
	return t
}
