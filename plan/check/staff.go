package check

import (
	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// staffPlan: measures need no more posts of a book than its staff plan leaves.
func staffPlan(in Input) []source.Problem {
	var found []source.Problem
	for _, book := range budget.Books {
		var each []yearly
		for _, year := range in.Years.Each() {
			if problem, ok := aboveStaffPlan(in, book, year); ok {
				each = append(each, yearly{year, problem})
			}
		}
		found = append(found, overYears(each)...)
	}
	return found
}

func aboveStaffPlan(in Input, book budget.Book, year budget.Year) (source.Problem, bool) {
	var asked budget.Quantity
	for _, m := range in.Measures {
		asked += m.Posts(year, book)
	}
	staff := in.StaffOf(book, year)
	name := words.BookName(book, in.Provider)
	problem := source.Problem{
		Place: staff.At, Severity: source.Warning,
		Hint: words.Text("Stellen zum Stellenplan anmelden, oder Maßnahmen strecken; „filled“ zählt ohne die Stellen der Maßnahmen", "ask for posts in the staff plan, or stretch measures; \"filled\" counts without the posts of measures"),
	}
	free, known := staff.Free()
	switch {
	case known && asked > max(0, free):
		problem.Message = words.Phrase{
			De: "%s %d: Maßnahmen brauchen %s VZÄ, frei sind %s (%s geplant, %s besetzt)",
			En: "%s in %d: measures need %s full-time equivalents, %s are free (%s planned, %s filled)",
		}.With(name, year, asked, free, *staff.Planned, *staff.Filled)
		return problem, true
	case !known && staff.Planned != nil && asked > *staff.Planned:
		problem.Message = words.Phrase{
			De: "%s %d: Maßnahmen brauchen %s VZÄ, der Stellenplan hat %s",
			En: "%s in %d: measures need %s full-time equivalents, the staff plan has %s",
		}.With(name, year, asked, *staff.Planned)
		return problem, true
	}
	return problem, false
}

// staffTwice: each group of a staff plan stands once for a year, else it counts twice.
// The whole plan is no group beside others.
func staffTwice(in Input) []source.Problem {
	type key struct {
		book  budget.Book
		group string
		year  budget.Year
	}
	first := make(map[key]source.Place)
	var found []source.Problem
	for i := range in.Staff {
		s := &in.Staff[i]
		for _, year := range s.Years {
			k := key{s.Book, words.Fold(s.Group), year.Year}
			before, twice := first[k]
			if !twice {
				first[k] = year.At
				continue
			}
			found = append(found, source.Problem{
				Place: year.At, Severity: source.Error,
				Message: words.Phrase{
					De: "der Stellenplan %d von %s (%s) steht schon in %s und zählt doppelt",
					En: "the staff plan of %[2]s for %[1]d (%[3]s) stands at %[4]s already and counts twice",
				}.With(year.Year, words.BookName(s.Book, in.Provider), groupName(s.Group), before.String()),
				Hint: words.Text("einen der beiden Einträge streichen oder die Gruppen unterscheiden", "drop one of the two, or tell the groups apart"),
			})
		}
	}
	return append(found, wholeAndGroups(in)...)
}

// wholeAndGroups: a year has the whole staff plan of a book, or its groups.
func wholeAndGroups(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Staff {
		whole := &in.Staff[i]
		if whole.Group != "" {
			continue
		}
		for _, year := range whole.Years {
			if group := groupOf(in, whole.Book, year.Year); group != "" {
				found = append(found, source.Problem{
					Place: year.At, Severity: source.Error,
					Message: words.Phrase{
						De: "der ganze Stellenplan %d von %s steht neben seiner Gruppe „%s“ und zählt doppelt",
						En: "the whole staff plan of %[2]s for %[1]d stands beside its group %[3]q and counts twice",
					}.With(year.Year, words.BookName(whole.Book, in.Provider), group),
					Hint: words.Text("entweder den ganzen Stellenplan eintragen oder seine Gruppen", "enter either the whole staff plan or its groups"),
				})
			}
		}
	}
	return found
}

// groupOf is a group of a staff plan that has posts in a year, "" for none.
func groupOf(in Input, book budget.Book, year budget.Year) string {
	for i := range in.Staff {
		s := &in.Staff[i]
		for _, one := range s.Years {
			if s.Book == book && s.Group != "" && one.Year == year {
				return s.Group
			}
		}
	}
	return ""
}

func groupName(group string) words.Phrase {
	if group == "" {
		return words.Phrase{De: "im Ganzen", En: "as a whole"}
	}
	return words.Same(group)
}
