package check

import (
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// staffCost tells an operating line of staff cost: by its account, of the groups 50
// (staff) and 51 (pensions) of the chart of accounts of North Rhine-Westphalia (VV Muster
// zur GO NRW und KomHVO NRW), and where it has none by what business plans call it
// (§ 275 (2) no. 6 HGB).
func staffCost(line *budget.Line) bool {
	if line.Part != budget.Operating || line.Side != budget.Expense {
		return false
	}
	if line.Account != "" {
		return strings.HasPrefix(line.Account, "50") || strings.HasPrefix(line.Account, "51")
	}
	name := words.Fold(line.Name)
	return slices.ContainsFunc(staffWords, func(word string) bool { return strings.HasPrefix(name, word) })
}

var staffWords = []string{"personalauf", "personalkosten", "lohne und gehalter", "staff cost", "personnel"}

// postsAndCost: who is paid has a post, and a post has money. Plans without any post owe
// none.
func postsAndCost(in Input) []source.Problem {
	if !in.AsksPosts() {
		return nil
	}
	told := make(map[budget.Book]bool) // books that tell staff cost from other cost
	for i := range in.Ledger.Lines {
		if line := &in.Ledger.Lines[i]; staffCost(line) {
			told[line.Book] = true
		}
	}
	var found []source.Problem
	for _, m := range in.Measures {
		if m.Status == plan.Stopped || m.Status == plan.Done {
			continue
		}
		for _, book := range budget.Books {
			found = append(found, costWithoutPost(in, m, book)...)
			found = append(found, postWithoutMoney(in, m, book, told[book])...)
		}
	}
	return found
}

func costWithoutPost(in Input, m *plan.Measure, book budget.Book) []source.Problem {
	var each []yearly
	for i := range m.Allocations {
		a := &m.Allocations[i]
		line := in.Ledger.Line(a.Line)
		if line == nil || line.Book != book || !staffCost(line) {
			continue
		}
		for _, entry := range a.Amounts {
			if entry.Amount <= 0 || m.Posts(entry.Year, book) > 0 || !in.Years.Has(entry.Year) {
				continue
			}
			each = append(each, yearly{entry.Year, source.Problem{
				Place: a.At.At("amounts").Year(int(entry.Year)), Severity: source.Warning, Measure: string(m.ID), Line: string(a.Line),
				Message: words.Phrase{
					De: "%s erhält %d %s Personalaufwand (%s), aber keine Stelle",
					En: "%s gets %[3]s of staff cost in %[2]d (%[4]s), but no post",
				}.With(m.Title, entry.Year, entry.Amount, words.BookName(book, in.Provider)),
				Hint: words.Text("[[measure.post]] mit den Stellen (VZÄ) je Jahr ergänzen", "add [[measure.post]] with the posts (full-time equivalents) by year"),
			}})
		}
	}
	return overYears(each)
}

// postWithoutMoney: an idea needs no money yet.
func postWithoutMoney(in Input, m *plan.Measure, book budget.Book, told bool) []source.Problem {
	var each []yearly
	for _, year := range in.Years.Each() {
		count := m.Posts(year, book)
		if count == 0 || m.Status == plan.Idea || in.paysStaff(m, book, year, told) {
			continue
		}
		each = append(each, yearly{year, source.Problem{
			Place: postPlace(m, book, year), Severity: source.Warning, Measure: string(m.ID),
			Message: words.Phrase{
				De: "%s braucht %d Stellen (%s VZÄ, %s), hat dafür aber keinen Personalaufwand",
				En: "%s needs posts in %d (%s full-time equivalents, %s), but has no staff cost for them",
			}.With(m.Title, year, count, words.BookName(book, in.Provider)),
			Hint: words.Text("Mittel einer Haushaltsstelle mit Personalaufwand (Konten 50, 51) zuordnen, oder die Stelle streichen", "allocate money of a line of staff cost (accounts 50, 51), or drop the post"),
		}})
	}
	return overYears(each)
}

// postPlace is where the first post of a book says what it is in a year.
func postPlace(m *plan.Measure, book budget.Book, year budget.Year) source.Place {
	for _, post := range m.Profile().Posts {
		if post.Book == book && post.Years.At(year) > 0 {
			return post.At.At("years").Year(int(year))
		}
	}
	return m.At
}

// paysStaff tells whether a measure has staff cost of a book in a year; of one that tells
// it from no other cost, any operating expense.
func (in Input) paysStaff(m *plan.Measure, book budget.Book, year budget.Year, told bool) bool {
	return slices.ContainsFunc(m.Allocations, func(a plan.Allocation) bool {
		line := in.Ledger.Line(a.Line)
		return line != nil && line.Book == book && a.Amounts.At(year) > 0 &&
			line.Part == budget.Operating && line.Side == budget.Expense && (!told || staffCost(line))
	})
}
