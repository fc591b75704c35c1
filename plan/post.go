package plan

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan/source"
)

// Post (Stelle) is staff that a measure needs, in full-time equivalents (VZÄ).
type Post struct {
	source.Meta
	Book  budget.Book // whose staff plan it belongs to
	Years budget.Quantities
	Grade string // pay grade as the staff plan prints it
	By    string // the decision; "" means those of the measure
}

// Staff (Stellenplan, Stellenübersicht) is what a staff plan has of a group of posts.
type Staff struct {
	source.Meta
	Book  budget.Book
	Group string // such as a pay grade; "" is the whole plan
	Years []StaffYear
}

// StaffYear are the posts of a year, in full-time equivalents; nil is not given.
type StaffYear struct {
	source.Meta
	Year            budget.Year
	Planned, Filled *budget.Quantity
}

// Posts are those that the measure needs in a year, of some books or of all. One that
// is stopped needs none.
func (m *Measure) Posts(year budget.Year, books ...budget.Book) budget.Quantity {
	var sum budget.Quantity
	if m.Status == Stopped {
		return 0
	}
	for _, post := range m.Profile().Posts {
		if len(books) == 0 || slices.Contains(books, post.Book) {
			sum += post.Years.At(year)
		}
	}
	return sum
}

// AsksPosts tells whether any measure of the plan needs staff.
func (p *Plan) AsksPosts() bool {
	return slices.ContainsFunc(p.Measures, func(m *Measure) bool { return len(m.Profile().Posts) > 0 })
}

// StaffOf adds up what the staff plan of a book has in a year. A sum is nil where no
// group gives it, or one that gives the other number leaves it out.
func (p *Plan) StaffOf(book budget.Book, year budget.Year) StaffYear {
	sum := StaffYear{Year: year}
	planned, filled := true, true
	for i := range p.Staff {
		if p.Staff[i].Book != book {
			continue
		}
		for _, one := range p.Staff[i].Years {
			if one.Year != year || one.Planned == nil && one.Filled == nil {
				continue
			}
			sum.Planned, planned = added(sum.Planned, one.Planned), planned && one.Planned != nil
			sum.Filled, filled = added(sum.Filled, one.Filled), filled && one.Filled != nil
			if sum.At == (source.Place{}) {
				sum.At = one.At
			}
		}
	}
	if !planned {
		sum.Planned = nil
	}
	if !filled {
		sum.Filled = nil
	}
	return sum
}

// added is a sum with another number, where that is given.
func added(sum, more *budget.Quantity) *budget.Quantity {
	switch {
	case more == nil:
		return sum
	case sum == nil:
		return more
	}
	both := *sum + *more
	return &both
}

// Free are the posts that nobody fills; below zero where more are filled than planned.
// They are not known where one of the two numbers is not given.
func (s StaffYear) Free() (budget.Quantity, bool) {
	if s.Planned == nil || s.Filled == nil {
		return 0, false
	}
	return *s.Planned - *s.Filled, true
}

var postFields = source.Fields[Post]{
	source.Word("book", budget.Books[:], BookNames, func(p *Post) *budget.Book { return &p.Book }).Required().Says("Plan, zu dessen Stellenplan sie gehört", "book whose staff plan it belongs to"),
	source.Text("grade", func(p *Post) *string { return &p.Grade }).Says("Wertigkeit, wie im Stellenplan: „EG 11“, „A 12“", "pay grade as in the staff plan: \"EG 11\", \"A 12\""),
	source.NonNegativeQuantities("years", func(p *Post) *budget.Quantities { return &p.Years }).Required().Says("Vollzeitäquivalente (VZÄ) je Jahr, mit höchstens zwei Nachkommastellen", "full-time equivalents by year, with at most two decimal places"),
	source.Ref("by", "decision", func(p *Post) *string { return &p.By }).Says("Beschluss; fehlt er, gilt decided_by der Maßnahme", "the decision; left out: the measure's decided_by"),
}

var staffYearFields = source.Fields[StaffYear]{
	source.NonNegativeQuantity("planned", func(s *StaffYear) **budget.Quantity { return &s.Planned }).Says("Stellen (VZÄ) nach dem Stellenplan", "posts (full-time equivalents) of the staff plan"),
	source.NonNegativeQuantity("filled", func(s *StaffYear) **budget.Quantity { return &s.Filled }).Says("davon besetzt, ohne Stellen der Maßnahmen", "of it filled, without posts of measures"),
}

var staffFields = source.Fields[Staff]{
	source.Word("book", budget.Books[:], BookNames, func(s *Staff) *budget.Book { return &s.Book }).Required().Says("Plan", "book"),
	source.Text("group", func(s *Staff) *string { return &s.Group }).Says("Gruppe, etwa „Beamte“ oder „EG 11“; fehlt sie, der ganze Stellenplan", "group, such as a pay grade; left out: the whole staff plan"),
	source.Years(staffYearFields, func(s *Staff) *[]StaffYear { return &s.Years }, func(y *StaffYear) *budget.Year { return &y.Year }).Says("Stellen des Jahres", "posts of the year"),
}
