package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// forwardAuthority: only capital lines carry it, it falls due in later years,
// is not used beyond what falls due, and the estimates of those years cover
// it (domain § 3, 5; § 85 GO NRW).
func forwardAuthority(book Book) []source.Problem {
	var found []source.Problem
	for i := range book.Authorities {
		f := &book.Authorities[i]
		line := book.Ledger.Line(f.Line)
		if line == nil {
			continue
		}
		if line.Part != budget.Capital || line.Side != budget.Expense {
			found = append(found, authorityProblem(f, f.At.At("line"), source.Error, words.Phrase{
				De: "%s ist keine investive Auszahlung und trägt keine Verpflichtungsermächtigung",
				En: "%s is no capital payment and bears no forward authority",
			}.With(string(f.Line))))
		}
		for _, due := range f.Due {
			if due.Year <= f.Year {
				found = append(found, authorityProblem(f, f.At.At("due").Year(int(due.Year)), source.Error, words.Phrase{
					De: "die Verpflichtungsermächtigung %d wird schon %d fällig; sie gilt für spätere Jahre",
					En: "the forward authority of %d falls due in %d; it is for later years",
				}.With(f.Year, due.Year)))
			}
		}
		found = append(found, overused(book, f)...)
	}
	return append(found, uncoveredDue(book)...)
}

func authorityProblem(f *plan.ForwardAuthority, place source.Place, severity source.Severity, message words.Sentence) source.Problem {
	return source.Problem{
		Place: place, Severity: severity, Line: string(f.Line), Message: message,
		Hint: words.Said(words.Phrase{
			De: "mit der Übersicht der Verpflichtungsermächtigungen im Haushaltsplan abgleichen",
			En: "compare with the budget's overview of forward authorities",
		}),
	}
}

// overused: used at most what falls due in a year, and before it has lapsed.
func overused(book Book, f *plan.ForwardAuthority) []source.Problem {
	var found []source.Problem
	for _, used := range f.Used {
		if due := f.Due.At(used.Year); used.Amount > due {
			found = append(found, authorityProblem(f, f.At.At("used").Year(int(used.Year)), source.Error, words.Phrase{
				De: "für %d sind %s fällig gestellt, genutzt werden %s",
				En: "for %d %s fall due, %s are used",
			}.With(used.Year, due, used.Amount)))
		}
	}
	if lapsed := budget.Year(book.AsOf.Year()) > f.Lapses(); lapsed && len(f.Used) > 0 && f.Used.Sum() < f.Due.Sum() {
		found = append(found, authorityProblem(f, f.At.At("year"), source.Notice, words.Phrase{
			De: "die Verpflichtungsermächtigung %d ist Ende %d verfallen; %s wurden nicht genutzt",
			En: "the forward authority of %d lapsed at the end of %d; %s were not used",
		}.With(f.Year, f.Lapses(), f.Due.Sum()-f.Used.Sum())))
	}
	return found
}

// uncoveredDue: the estimates of a due year are at least what falls due then.
// A line without any estimates only bears the printed matrix.
func uncoveredDue(book Book) []source.Problem {
	due := make(map[budget.Leg]budget.Cents)
	var found []source.Problem
	for i := range book.Authorities {
		f := &book.Authorities[i]
		line := book.Ledger.Line(f.Line)
		if line == nil || len(line.Figures) == 0 {
			continue
		}
		for _, entry := range f.Due {
			leg := budget.Leg{Line: f.Line, Year: entry.Year}
			due[leg] += entry.Amount
			updated := book.Ledger.Position(f.Line, entry.Year).Updated()
			if due[leg] > updated && due[leg]-entry.Amount <= updated {
				found = append(found, authorityProblem(f, f.At.At("due").Year(int(entry.Year)), source.Warning, words.Phrase{
					De: "%s: %d werden %s fällig, veranschlagt sind %s",
					En: "%s: %[3]s fall due in %[2]d, the estimate is %[4]s",
				}.With(string(f.Line), entry.Year, due[leg], updated)))
			}
		}
	}
	return found
}
