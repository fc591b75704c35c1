package opendata

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

type postOf struct {
	measure *plan.Measure
	number  int
	*plan.Post
	budget.YearOf[budget.Quantity]
}

// posts are the posts that measures need: book, grade and number, no persons.
func (d maker) posts() Table {
	var all []postOf
	for _, m := range d.Plan.Measures {
		posts := m.Profile().Posts
		for i := range posts {
			for _, entry := range posts[i].Years {
				all = append(all, postOf{m, i + 1, &posts[i], entry})
			}
		}
	}
	return fill(d, Table{Name: "posts", Title: words.Phrase{De: "Stellen der Maßnahmen", En: "Posts of measures"}, Key: []string{"measure", "number", "year"}, Refs: []Ref{to("measures", "measure")}}, all,
		text("measure", "Maßnahme", "measure", func(p postOf) budget.MeasureID { return p.measure.ID }).required(),
		number("number", "Nummer der Stelle in der Maßnahme", "number of the post within the measure", func(p postOf) int { return p.number }).required(),
		word("book", plan.FieldOf("measure", "post", "book"), func(p postOf) budget.Book { return p.Book }),
		year("year", "Jahr", "year", func(p postOf) budget.Year { return p.Year }).required(),
		quantity("posts", "Vollzeitäquivalente (VZÄ)", "full-time equivalents", func(p postOf) budget.Quantity { return p.Amount }),
		text("grade", "Wertigkeit", "pay grade", func(p postOf) string { return p.Grade }),
		text("source", "Quelle", "source", func(p postOf) string { return p.Source }),
		truth("assumed", "Annahme der Planung", "assumption of the planner", func(p postOf) bool { return p.Assumed }),
	)
}

type staffOf struct {
	number int
	*plan.Staff
	year *plan.StaffYear
}

// staff are the staff plans of both books.
func (d maker) staff() Table {
	var all []staffOf
	for i := range d.Plan.Staff {
		staff := &d.Plan.Staff[i]
		for j := range staff.Years {
			all = append(all, staffOf{i + 1, staff, &staff.Years[j]})
		}
	}
	maybePosts := func(name, de, en string, of func(staffOf) *budget.Quantity) column[staffOf] {
		return maybe(name, de, en, func(s staffOf) (budget.Cents, bool) {
			if of(s) == nil {
				return 0, false
			}
			return budget.Cents(*of(s)), true
		})
	}
	return fill(d, Table{Name: "staff", Title: words.Phrase{De: "Stellenpläne", En: "Staff plans"}, Key: []string{"number", "year"}}, all,
		number("number", "Nummer der Gruppe", "number of the group", func(s staffOf) int { return s.number }).required(),
		word("book", plan.FieldOf("staff", "book"), func(s staffOf) budget.Book { return s.Book }),
		text("post_group", "Gruppe; leer: der ganze Stellenplan", "group; empty: the whole staff plan", func(s staffOf) string { return s.Group }),
		year("year", "Jahr", "year", func(s staffOf) budget.Year { return s.year.Year }).required(),
		maybePosts("planned", "Stellen (VZÄ) nach dem Stellenplan; leer: nicht genannt", "posts of the staff plan; empty: not said", func(s staffOf) *budget.Quantity { return s.year.Planned }),
		maybePosts("filled", "davon besetzt, ohne Stellen der Maßnahmen; leer: nicht genannt", "of it filled, without posts of measures; empty: not said", func(s staffOf) *budget.Quantity { return s.year.Filled }),
		text("source", "Quelle", "source", func(s staffOf) string {
			if s.year.Source != "" {
				return s.year.Source
			}
			return s.Staff.Source
		}),
		truth("assumed", "Annahme der Planung", "assumption of the planner", func(s staffOf) bool { return s.Staff.Assumed || s.year.Assumed }),
	)
}
