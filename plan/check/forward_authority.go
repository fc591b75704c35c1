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
func forwardAuthority(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Authorities {
		f := &in.Authorities[i]
		line := in.Ledger.Line(f.Line)
		if line == nil {
			continue
		}
		if line.Part != budget.Capital || line.Side != budget.Expense {
			found = append(found, authorityProblem(f, f.At.At("line"), source.Error,
				words.Phrase{
					De: "%s ist keine investive Auszahlung und trägt keine Verpflichtungsermächtigung",
					En: "%s is no capital payment and bears no forward authority",
				}.With(string(f.Line)),
				words.Phrase{
					De: "eine Haushaltsstelle mit part = \"capital\" und side = \"expense\" nennen; Verträge des Ergebnisplans brauchen keine",
					En: "name a line with part = \"capital\" and side = \"expense\"; operating contracts need none",
				}))
		}
		for _, due := range f.Due {
			if due.Year <= f.Year {
				found = append(found, authorityProblem(f, f.At.At("due").Year(int(due.Year)), source.Error,
					words.Phrase{
						De: "die Verpflichtungsermächtigung %d wird schon %d fällig; sie gilt für spätere Jahre",
						En: "the forward authority of %d falls due in %d; it is for later years",
					}.With(f.Year, due.Year),
					words.Phrase{
						De: "was im eigenen Jahr gezahlt wird, als Ansatz der Haushaltsstelle eintragen",
						En: "enter what is paid in its own year as the estimate of the line",
					}))
			}
		}
		found = append(found, overused(in, f)...)
		found = append(found, lapse(in, f)...)
	}
	return append(found, uncoveredDue(in)...)
}

func authorityProblem(f *plan.ForwardAuthority, place source.Place, severity source.Severity, message words.Sentence, hint words.Phrase) source.Problem {
	return source.Problem{Place: place, Severity: severity, Line: string(f.Line), Message: message, Hint: words.Said(hint)}
}

// overused: used at most what falls due in a year.
func overused(in Input, f *plan.ForwardAuthority) []source.Problem {
	var found []source.Problem
	for _, used := range f.Used {
		if due := f.Due.At(used.Year); used.Amount > due {
			found = append(found, authorityProblem(f, f.At.At("used").Year(int(used.Year)), source.Error,
				words.Phrase{
					De: "für %d sind %s fällig gestellt, genutzt werden %s",
					En: "for %d %s fall due, %s are used",
				}.With(used.Year, due, used.Amount),
				words.Phrase{
					De: "Aufträge auf das Fällige begrenzen oder eine weitere Verpflichtungsermächtigung beantragen",
					En: "keep orders within what falls due or apply for more forward authority",
				}))
		}
	}
	return found
}

// lapse: what has not been used when the authority ends is gone (§ 85 (2) GO NRW).
// A line without figures bears the printed matrix, which says nothing of its use.
func lapse(in Input, f *plan.ForwardAuthority) []source.Problem {
	if f.Until != 0 && f.Until <= f.Year {
		return []source.Problem{authorityProblem(f, f.At.At("until"), source.Error,
			words.Phrase{
				De: "die Verpflichtungsermächtigung %d soll nur bis %d gelten; sie gilt mindestens bis Ende %d",
				En: "the forward authority of %d is to end with %d; it lasts until the end of %d at least",
			}.With(f.Year, f.Until, f.Year+1),
			words.Phrase{
				De: "„until“ weglassen, wenn keine Haushaltssatzung sie verlängert",
				En: "leave out \"until\" unless a by-law prolongs it",
			})}
	}
	left := f.Left(0).Sum()
	switch {
	case !lapsed(in, f) || left <= 0:
		return nil
	case f.Used != nil:
		return []source.Problem{authorityProblem(f, f.At.At("year"), source.Notice,
			words.Phrase{
				De: "die Verpflichtungsermächtigung %d ist Ende %d verfallen; %s wurden nicht genutzt",
				En: "the forward authority of %d lapsed at the end of %d; %s were not used",
			}.With(f.Year, f.Lapses(), left),
			words.Phrase{
				De: "was noch gebraucht wird, im nächsten Haushalt neu veranschlagen; hat eine Haushaltssatzung sie verlängert, „until“ ergänzen",
				En: "ask for what is still needed anew in the next budget; where a by-law prolonged it, add \"until\"",
			})}
	case len(in.Ledger.Line(f.Line).Figures) > 0:
		return []source.Problem{authorityProblem(f, f.At.At("year"), source.Notice,
			words.Phrase{
				De: "die Verpflichtungsermächtigung %d ist Ende %d verfallen; wie viel von %s genutzt wurde, steht nicht im Plan",
				En: "the forward authority of %d lapsed at the end of %d; the plan does not say how much of %s was used",
			}.With(f.Year, f.Lapses(), left),
			words.Phrase{
				De: "mit „used“ angeben, was in Anspruch genommen wurde, notfalls used = {}",
				En: "say with \"used\" what was committed, used = {} if nothing was",
			})}
	}
	return nil
}

// lapsed tells whether the authority could no longer be used when the plan
// was written.
func lapsed(in Input, f *plan.ForwardAuthority) bool {
	return budget.Year(in.AsOf.Year()) > f.Lapses()
}

// uncoveredDue: the estimates of a due year are at least what falls due then.
// Of a lapsed authority only what was used still falls due, all of it where nobody
// knows. Years outside the
// plan have no estimates to compare with, nor has a line that only bears the
// printed matrix.
func uncoveredDue(in Input) []source.Problem {
	due := make(map[budget.Leg]budget.Cents)
	var found []source.Problem
	for i := range in.Authorities {
		f := &in.Authorities[i]
		line := in.Ledger.Line(f.Line)
		if line == nil || len(line.Figures) == 0 {
			continue
		}
		falling := f.Due
		if lapsed(in, f) && f.Used != nil {
			falling = f.Used
		}
		var each []yearly
		for _, entry := range falling {
			leg := budget.Leg{Line: f.Line, Year: entry.Year}
			due[leg] += entry.Amount
			updated := in.Ledger.Position(f.Line, entry.Year).Updated()
			if in.Years.Has(entry.Year) && due[leg] > updated && due[leg]-entry.Amount <= updated {
				each = append(each, yearly{entry.Year, authorityProblem(f, f.At.At("due").Year(int(entry.Year)), source.Warning,
					words.Phrase{
						De: "%s: %d werden %s fällig, veranschlagt sind %s",
						En: "%s: %[3]s fall due in %[2]d, the estimate is %[4]s",
					}.With(string(f.Line), entry.Year, due[leg], updated),
					words.Phrase{
						De: "den Ansatz des Jahres anheben oder die Fälligkeit verschieben",
						En: "raise the estimate of the year or move what falls due",
					})})
			}
		}
		found = append(found, overYears(each)...)
	}
	return found
}
