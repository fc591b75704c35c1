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

// postYear is a post of a measure in a year.
type postYear struct {
	*plan.Post
	of    *plan.Measure
	year  budget.Year
	count budget.Quantity
}

// Posts lists the posts that measures need, a row for each year of the plan: those of
// several years do not add up.
func Posts(src report.Source) *table.Table {
	columns := postColumns(src)
	t := &table.Table{
		ID:      "posts",
		Title:   words.Phrase{De: "Stellen der Maßnahmen", En: "Posts of measures"},
		Note:    words.Text("Vollzeitäquivalente (VZÄ), eine Zeile je Jahr", "full-time equivalents (FTE), a row for each year"),
		Columns: columns.Heads(),
	}
	for _, m := range src.Plan.Measures {
		posts := m.Profile().Posts
		for i := range posts {
			for _, entry := range posts[i].Years {
				if !src.Years.Has(entry.Year) || m.Status == plan.Stopped {
					continue
				}
				one := postYear{&posts[i], m, entry.Year, entry.Amount}
				t.Rows = append(t.Rows, table.Row{
					ID: string(m.ID) + " " + strconv.Itoa(i+1) + "@" + words.PlainYear(entry.Year), Place: one.At.At("years").Year(int(entry.Year)), Cells: columns.Cells(one),
				})
			}
		}
	}
	return t.WithoutEmpty("grade", "source", "assumed", "note")
}

func postColumns(src report.Source) table.Columns[postYear] {
	numbers := src.Numbers()
	return table.Columns[postYear]{
		table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(p postYear) table.Cell { return table.NameOf(p.of.Title) }),
		table.Col(table.Column{Key: "theme", Title: words.Theme, Priority: 4}, func(p postYear) table.Cell { return src.ThemeCell(p.of.Theme) }),
		table.Col(table.Column{Key: "book", Title: words.Book, Priority: 1}, func(p postYear) table.Cell { return src.BookCell(p.Book) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(p postYear) table.Cell { return table.Period(p.year) }),
		table.Col(table.Column{Key: "grade", Title: report.FieldNames["grade"], Priority: 2}, func(p postYear) table.Cell { return table.NameOf(p.Grade) }),
		table.Col(table.Column{Key: "posts", Title: words.Posts, Kind: table.Decimal, Priority: 1}, func(p postYear) table.Cell { return table.Hundredths(p.count) }),
		table.Col(table.Column{Key: "decision", Title: words.Decision, Kind: table.Prose, Priority: 3}, func(p postYear) table.Cell {
			if p.By != "" {
				return src.DecisionsCell(p.By)
			}
			return src.DecisionsCell(p.of.DecidedBy...)
		}),
		table.Col(table.Column{Key: "source", Title: words.Source, Kind: table.Prose, Priority: 5}, func(p postYear) table.Cell { return table.NameOf(p.Source) }),
		table.Col(table.Column{Key: "assumed", Title: words.Assumed, Priority: 5}, func(p postYear) table.Cell { return report.YesCell(p.Assumed) }),
		table.Col(table.Column{Key: "note", Title: words.Note, Kind: table.Prose, Priority: 6}, func(p postYear) table.Cell { return table.NameOf(p.Note) }),
		table.Col(report.MeasureNumber, func(p postYear) table.Cell { return numbers.Measure(p.of.ID) }),
		money.BookKey("bookid", func(p postYear) budget.Book { return p.Book }),
	}
}

// mostPosts are the posts of a measure in the year of the plan in which they are most.
func mostPosts(src report.Source, m *plan.Measure) budget.Quantity {
	var most budget.Quantity
	for _, year := range src.Years.Each() {
		most = max(most, m.Posts(year))
	}
	return most
}

// postsCell is nil for a measure that names no posts.
func postsCell(src report.Source, m *plan.Measure) table.Cell {
	if len(m.Profile().Posts) == 0 {
		return nil
	}
	return table.Hundredths(mostPosts(src, m))
}

// postFacts are the posts of a measure, for its detail: "EG 11, citeq: 2019 1,50 · 2020 2,00".
func postFacts(src report.Source, m *plan.Measure) []report.Fact {
	var facts []report.Fact
	for _, post := range m.Profile().Posts {
		says := words.Said(src.BookName(post.Book))
		if post.Grade != "" {
			says = words.Comma(words.Plain(words.Clean(post.Grade)), says)
		}
		var years []words.Sentence
		for _, entry := range post.Years {
			years = append(years, words.Same("%s %s").With(words.PlainYear(entry.Year), table.Hundredths(entry.Amount)))
		}
		if years != nil {
			says = words.Same("%s: %s").With(says, joined(years))
		}
		facts = append(facts, report.Fact{Title: words.Posts, Value: table.Label(says)})
	}
	return facts
}
