package measures

import (
	"strconv"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// staffYear is what measures need of a staff plan in a year, and what it has.
type staffYear struct {
	book  budget.Book
	asked budget.Quantity
	plan.StaffYear
}

// Staff tells for each year how many posts measures need of each staff plan, and what
// that leaves of those that nobody fills. A part of the plan does not tell what is left.
func Staff(src report.Source) *table.Table {
	columns := staffColumns(src)
	t := &table.Table{ID: "staff", Title: words.Staff, Note: words.Text("Vollzeitäquivalente (VZÄ)", "full-time equivalents (FTE)"), Columns: columns.Heads()}
	if !src.Plan.AsksPosts() && len(src.Plan.Staff) == 0 {
		return t
	}
	years := make([][]table.Row, 0, len(src.Years.Each()))
	both := false // in any year
	for _, year := range src.Years.Each() {
		rows := staffRows(src, columns, year)
		years, both = append(years, rows), both || len(rows) > 1
	}
	for i, rows := range years {
		t.Rows = append(t.Rows, rows...)
		if both && len(rows) > 0 {
			t.Rows = append(t.Rows, sumOfBooks(t, rows, src.Years.From+budget.Year(i)))
		}
	}
	t = t.WithoutEmpty("planned", "filled", "free", "left")
	if src.Part {
		t = t.Without("left")
	}
	return t
}

// staffRows are the books in a year of which anything is said.
func staffRows(src report.Source, columns table.Columns[staffYear], year budget.Year) []table.Row {
	var rows []table.Row
	for _, book := range budget.Books {
		one := staffYear{book, askedPosts(src, book, year), src.Plan.StaffOf(book, year)}
		if one.asked == 0 && one.Planned == nil && one.Filled == nil {
			continue
		}
		row := table.Row{ID: string(book) + "@" + words.PlainYear(year), Place: one.At, Cells: columns.Cells(one)}
		if left, known := one.left(); known && left < 0 {
			row.Mark = table.Warn
		}
		rows = append(rows, row)
	}
	return rows
}

// sumOfBooks adds up both books in a year, as far as each of them gives a number.
func sumOfBooks(t *table.Table, rows []table.Row, year budget.Year) table.Row {
	sum := t.SumOf(rows, table.Subtotal, words.Phrase{De: "Summe %s", En: "Total %s"}.With(words.PlainYear(year)))
	for i, column := range t.Columns {
		if !column.Sum {
			continue
		}
		for _, row := range rows {
			if row.Cells[i] == nil {
				sum.Cells[i] = nil
			}
		}
	}
	return sum
}

func askedPosts(src report.Source, book budget.Book, year budget.Year) budget.Quantity {
	var asked budget.Quantity
	for _, m := range src.Plan.Measures {
		asked += m.Posts(year, book)
	}
	return asked
}

// left are the free posts that measures do not need.
func (s staffYear) left() (budget.Quantity, bool) {
	free, known := s.Free()
	return free - s.asked, known
}

func staffColumns(src report.Source) table.Columns[staffYear] {
	number := func(key string, title words.Phrase, formula string, of func(staffYear) table.Cell) table.CellColumn[staffYear] {
		return table.Col(table.Column{Key: key, Title: title, Kind: table.Decimal, Priority: 1, Sum: true, Formula: words.Same(formula)}, of)
	}
	ofBook := table.Where{Column: "bookid", Is: []string{"[bookid]"}}
	from := func(list, column string) string { return table.SumWhere(list, column, ofBook, report.OfYear) }
	known := func(value budget.Quantity, ok bool) table.Cell {
		if !ok {
			return nil
		}
		return table.Hundredths(value)
	}
	return table.Columns[staffYear]{
		table.Col(table.Column{Key: "book", Title: words.Book, Priority: 1}, func(s staffYear) table.Cell { return src.BookCell(s.book) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(s staffYear) table.Cell { return table.Period(s.Year) }),
		number("posts", words.Phrase{De: "Maßnahmen brauchen", En: "Measures need"}, from("posts", "posts"), func(s staffYear) table.Cell { return table.Hundredths(s.asked) }),
		number("planned", words.Phrase{De: "Stellen geplant", En: "Posts planned"}, from("staff-plan", "planned"), func(s staffYear) table.Cell { return table.HundredthsOf(s.Planned) }),
		number("filled", words.Phrase{De: "besetzt", En: "filled"}, from("staff-plan", "filled"), func(s staffYear) table.Cell { return table.HundredthsOf(s.Filled) }),
		number("free", words.Phrase{De: "frei", En: "free"}, "[planned]-[filled]", func(s staffYear) table.Cell { return known(s.Free()) }),
		number("left", words.Phrase{De: "frei danach", En: "free then"}, "[free]-[posts]", func(s staffYear) table.Cell { return known(s.left()) }),
		money.BookKey("bookid", func(s staffYear) budget.Book { return s.book }),
	}
}

// groupYear is a group of a staff plan in a year.
type groupYear struct {
	*plan.Staff
	*plan.StaffYear
}

// StaffPlan lists the staff plans as the files have them.
func StaffPlan(src report.Source) *table.Table {
	columns := staffPlanColumns(src)
	t := &table.Table{
		ID:      "staff-plan",
		Title:   words.Phrase{De: "Stellenplan", En: "Staff plan"},
		Note:    words.Text("Vollzeitäquivalente (VZÄ), besetzt ohne Stellen der Maßnahmen", "full-time equivalents (FTE), filled without posts of measures"),
		Columns: columns.Heads(),
	}
	for i := range src.Plan.Staff {
		staff := &src.Plan.Staff[i]
		for j := range staff.Years {
			if one := (groupYear{staff, &staff.Years[j]}); src.Years.Has(one.Year) {
				t.Rows = append(t.Rows, table.Row{ID: strconv.Itoa(i+1) + "@" + words.PlainYear(one.Year), Place: one.StaffYear.At, Cells: columns.Cells(one)})
			}
		}
	}
	return t.WithoutEmpty("group", "planned", "filled", "free", "source", "assumed", "note")
}

func staffPlanColumns(src report.Source) table.Columns[groupYear] {
	number := func(key string, title words.Phrase, formula table.Formula, of func(groupYear) table.Cell) table.CellColumn[groupYear] {
		return table.Col(table.Column{Key: key, Title: title, Kind: table.Decimal, Priority: 1, Formula: formula}, of)
	}
	either := func(year, whole string) table.Cell {
		if year != "" {
			return table.NameOf(year)
		}
		return table.NameOf(whole)
	}
	return table.Columns[groupYear]{
		table.Col(table.Column{Key: "book", Title: words.Book, Priority: 1}, func(g groupYear) table.Cell { return src.BookCell(g.Book) }),
		table.Col(table.Column{Key: "group", Title: report.FieldName("staff", "group"), Priority: 1}, func(g groupYear) table.Cell { return table.NameOf(g.Group) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(g groupYear) table.Cell { return table.Period(g.Year) }),
		number("planned", report.FieldNames["planned"], table.Formula{}, func(g groupYear) table.Cell { return table.HundredthsOf(g.Planned) }),
		number("filled", report.FieldNames["filled"], table.Formula{}, func(g groupYear) table.Cell { return table.HundredthsOf(g.Filled) }),
		number("free", words.Free, words.Same("[planned]-[filled]"), func(g groupYear) table.Cell {
			free, known := g.Free()
			if !known {
				return nil
			}
			return table.Hundredths(free)
		}),
		table.Col(table.Column{Key: "source", Title: words.Source, Kind: table.Prose, Priority: 4}, func(g groupYear) table.Cell { return either(g.StaffYear.Source, g.Staff.Source) }),
		table.Col(table.Column{Key: "assumed", Title: words.Assumed, Priority: 4}, func(g groupYear) table.Cell { return report.YesCell(g.StaffYear.Assumed || g.Staff.Assumed) }),
		table.Col(table.Column{Key: "note", Title: words.Note, Kind: table.Prose, Priority: 5}, func(g groupYear) table.Cell { return either(g.StaffYear.Note, g.Staff.Note) }),
		money.BookKey("bookid", func(g groupYear) budget.Book { return g.Book }),
	}
}

// Peak says in which year of the plan measures need most posts: "4,50 VZÄ im Jahr 2020";
// empty where they need none.
func Peak(src report.Source) words.Sentence {
	var most budget.Quantity
	var in budget.Year
	for _, year := range src.Years.Each() {
		var asked budget.Quantity
		for _, book := range budget.Books {
			asked += askedPosts(src, book, year)
		}
		if asked > most {
			most, in = asked, year
		}
	}
	if most == 0 {
		return words.Sentence{}
	}
	return words.Phrase{De: "%s VZÄ (%s)", En: "%s FTE (%s)"}.With(table.Hundredths(most), words.PlainYear(in))
}
