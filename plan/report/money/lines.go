package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Lines lists a book's lines with their updated estimates by year, grouped by
// part and side, each group with its sum.
func Lines(src report.Source, book budget.Book) *table.Table {
	from, to := words.PlainYear(src.Years.From), words.PlainYear(src.Years.To)
	t := &table.Table{
		ID:    string(book),
		Title: BookTitle(src, book),
		Note: words.Phrase{
			De: "%s · fortgeschriebener Ansatz je Jahr · zugeordnet: Summe der Maßnahmen über alle Jahre",
			En: "%s · updated estimate by year · allocated: sum of the measures over all years",
		}.With(report.InEuros),
		Columns: append([]table.Column{
			{Key: "line", Title: words.Line, Priority: 1},
			{Key: "name", Title: words.Title, Priority: 1},
			{Key: "group", Title: words.Group, Priority: 3},
			{Key: "cover", Title: words.Cover, Priority: 5},
			{Key: "assumed", Title: words.Assumed, Priority: 6},
		}, src.YearColumns()...),
	}
	sum := func(key string, title words.Phrase, formula string) table.Column {
		return table.Column{Key: key, Title: title, Kind: table.Money, Priority: 1, Sum: true, Formula: words.Same(formula)}
	}
	given := table.SumWhere("allocation", "sum", report.OfLine)
	t.Columns = append(t.Columns, sum("updated", words.Total, "SUM(["+from+":"+to+"])"))
	if src.Part {
		t.Columns = append(t.Columns, sum("allocated", words.Allocated, ""), sum("chosen", words.Phrase{De: "davon Auswahl", En: "of it selection"}, given))
	} else {
		t.Columns = append(t.Columns, sum("allocated", words.Allocated, given))
	}
	t.Columns = append(t.Columns,
		sum("free", words.Free, "[updated]-[allocated]"),
		table.Column{Key: "filled", Title: words.Phrase{De: "Auslastung", En: "Filled"}, Kind: table.Share, Priority: 2, Formula: report.FilledFormula},
	)
	t.Columns = append(t.Columns, table.Column{Key: "side", Title: words.Phrase{De: "Art (Kennung)", En: "Side (id)"}, Helper: true})
	addLines(src, t, book)
	return t
}

func addLines(src report.Source, t *table.Table, book budget.Book) {
	ledger := src.Ledger
	if src.Part {
		ledger = budget.NewLedger(src.Plan.Accounts(src.Council.Effective))
	}
	for _, part := range budget.Parts {
		for _, side := range budget.Sides {
			var rows []table.Row
			for i := range src.Plan.Lines {
				if line := &src.Plan.Lines[i]; line.Book == book && line.Part == part && line.Side == side {
					rows = append(rows, lineRow(src, line, ledger))
				}
			}
			if len(rows) == 0 {
				continue
			}
			name := words.Phrase{De: "%s, %s", En: "%s, %s"}.With(words.Part(book, part), words.Side(part, side))
			t.Rows = append(t.Rows, table.Row{Level: table.Heading, Cells: append([]table.Cell{table.Label(name)}, make([]table.Cell, len(t.Columns)-1)...)})
			t.Rows = append(t.Rows, rows...)
			subtotal := t.SumOf(rows, table.Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(name))
			fillShare(t, &subtotal)
			t.Rows = append(t.Rows, subtotal)
		}
	}
}

// lineRow is a line with the figures of the whole plan; of a part of the plan
// it says what that part gives its measures, too.
func lineRow(src report.Source, line *plan.Line, part *budget.Ledger) table.Row {
	row := table.Row{ID: string(line.ID), Place: line.At, SumClass: kin(line), Cells: []table.Cell{
		table.Name(line.ID), table.Name(line.Name), table.Name(line.Group), table.Name(line.Cover), assumed(line.Assumed),
	}}
	var whole budget.Position
	var given budget.Cents
	for _, year := range src.Years.Each() {
		position := src.Ledger.Position(line.ID, year)
		whole = whole.Plus(position)
		given += part.Position(line.ID, year).Of(budget.Allocated)
		row.Cells = append(row.Cells, table.Cash(position.Updated()))
		if position.Over() {
			row.Mark = table.Bad
		}
	}
	row.Cells = append(row.Cells, table.Cash(whole.Updated()), table.Cash(whole.Of(budget.Allocated)))
	if src.Part {
		row.Cells = append(row.Cells, table.Cash(given))
	}
	row.Cells = append(row.Cells, table.Cash(whole.Free()), table.RatioOf(whole.Filled()), table.Name(line.Side))
	return row
}

// fillShare puts the share of a group into its sum.
func fillShare(t *table.Table, row *table.Row) {
	updated, _ := row.Cells[t.Column("updated")].(table.Cash)
	allocated, _ := row.Cells[t.Column("allocated")].(table.Cash)
	row.Cells[t.Column("filled")] = table.RatioOf(budget.Share(budget.Cents(allocated), budget.Cents(updated)))
}

// BookTitle is the name of a book's document.
func BookTitle(src report.Source, book budget.Book) words.Phrase {
	if book == budget.City {
		return words.Phrase{De: "Haushalt der Stadt", En: "City budget"}
	}
	name := src.BookName(book)
	return words.Phrase{De: "Wirtschaftsplan " + name.De, En: "Business plan of " + name.En}
}
