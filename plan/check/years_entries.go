package check

import (
	"digiplan/budget"
	"digiplan/plan/source"
)

// yearsOfEntries: nothing is moved, ordered, booked or due in a year after the
// plan's, where no sum would count it (domain § 3, 14). Entries may reach back
// before the plan, for what is carried over.
func yearsOfEntries(in Input) []source.Problem {
	var found []source.Problem
	look := func(at source.Place, year budget.Year, measure budget.MeasureID, line budget.LineID) {
		if year > in.Years.To {
			found = append(found, outside(in.Years, at, year, string(measure), string(line)))
		}
	}
	for i := range in.Movements {
		m := &in.Movements[i]
		look(m.Meta.At.At("year"), m.On.Year, "", m.On.Line)
		look(m.Meta.At.At("from").At("year"), m.From.Year, "", m.From.Line)
		look(m.Meta.At.At("to").At("year"), m.To.Year, "", m.To.Line)
		for j := range m.CoverBy {
			cover := &m.CoverBy[j]
			look(cover.At.At("year"), cover.Year, "", cover.Line)
		}
	}
	for i := range in.Staff {
		for _, year := range in.Staff[i].Years {
			look(year.At, year.Year, "", "")
		}
	}
	for i := range in.Commitments {
		c := &in.Commitments[i]
		look(c.At.At("year"), c.Year, c.Measure, c.Line)
	}
	for i := range in.Loads {
		f := &in.Loads[i]
		for _, due := range f.Due {
			look(f.At.At("due").Year(int(due.Year)), due.Year, f.Measure, f.Line)
		}
		for _, billed := range f.Billed {
			look(f.At.At("billed").Year(int(billed.Year)), billed.Year, f.Measure, f.Line)
		}
	}
	for i := range in.Actuals {
		a := &in.Actuals[i]
		look(a.At.At("year"), a.Year, a.Measure, a.Line)
	}
	for i := range in.Authorities {
		f := &in.Authorities[i]
		look(f.At.At("year"), f.Year, "", f.Line)
		for _, due := range f.Due {
			look(f.At.At("due").Year(int(due.Year)), due.Year, "", f.Line)
		}
		for _, used := range f.Used {
			look(f.At.At("used").Year(int(used.Year)), used.Year, "", f.Line)
		}
	}
	return found
}
