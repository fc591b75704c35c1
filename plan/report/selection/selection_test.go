package selection_test

import (
	"slices"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/overview"
	"digiplan/plan/report/reconcile"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/selection"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

func selected(t *testing.T, src report.Source, committee plan.CommitteeID, date time.Time) selection.Selection {
	t.Helper()
	at := slices.IndexFunc(src.Committees, func(c plan.Committee) bool { return c.ID == committee })
	if at < 0 {
		t.Fatalf("no committee %s", committee)
	}
	return selection.For(src, src.Committees[at], date)
}

// The board hears of broadband ahead, and only takes notice: no measure cites
// the report, but three belong to its theme.
func TestSelectionOfAReport(t *testing.T) {
	undecided := reporttest.Undecided(t)
	s := selected(t, undecided, "ba-citeq", time.Time{})
	if got := reporttest.Lines(t, s.Measures(), "id", "k", "rests"); !slices.Equal(got, []string{
		"breitbandkoordination|200.000|breitband-bericht", "glasfaser-ausbau|2.800.000|breitband-bericht", "glasfaser-schulen|1.290.000|breitband-bericht",
	}) {
		t.Errorf("measures %q", got)
	}
	if s.Empty() || !selected(t, undecided, "ba-citeq", reporttest.Day(2019, time.January, 1)).Empty() {
		t.Error("the board hears something ahead, and nothing on the first of January")
	}
	reporttest.Has(t, reporttest.Row(s.Shares(), "k"), map[string]string{"chosen": "4.290.000", "whole": "18.871.800", "share": "22,7 %"})
}

// A struck item changes the measure that stood on it, so the committee that
// heard the supplement sees it, without a decision.
func TestSelectionHoldsWhatAPaperChanges(t *testing.T) {
	s := selected(t, reporttest.Sample(t, "muenster"), "ba-citeq", reporttest.Day(2018, time.March, 8))
	reporttest.Has(t, reporttest.Row(s.Measures(), "konzernrunde"), map[string]string{"state": "✗ unbeschlossen", "rests": "V/0989/2017/1. Erg."})
	if got := len(committees.Motions(s.Source).Rows); got != 4 {
		t.Errorf("%d motions; want the four that item 6 had settled", got)
	}
	if got := reporttest.Lines(t, s.Papers(), "paper"); !slices.Equal(got, []string{"V/0989/2017", "V/0989/2017/1. Erg."}) {
		t.Errorf("papers %q; want both versions", got)
	}
	if got := reporttest.Lines(t, s.Findings(), "rule"); !slices.Equal(got, []string{"Beschluss gestrichen", "Folgekosten offen"}) {
		t.Errorf("findings %q", got)
	}
}

// TestSelectionReconciles holds the sums of every committee against the whole
// plan in two ways: measure by measure, and as the whole less the rest.
func TestSelectionReconciles(t *testing.T) {
	for _, name := range []string{"muenster", "muenster-2017"} {
		src := reporttest.Sample(t, name)
		for _, view := range budget.Views {
			src.View = view
			for _, committee := range src.Committees {
				s := selection.For(src, committee, time.Time{})
				compareSums(t, src, s)
				for _, row := range reconcile.Contradictions(reconcile.Table(reporttest.SelectedSheets(s), nil)) {
					t.Errorf("%s, %s, %s: %s", name, view, committee.ID, row.ID)
				}
			}
		}
	}
}

func compareSums(t *testing.T, whole report.Source, s selection.Selection) {
	t.Helper()
	all, part := measures.All(whole), s.Measures()
	for _, key := range []string{"need", "city", "provider", "twice", "k", "gap"} {
		var some, rest budget.Cents
		for _, row := range all.Rows {
			cash, _ := row.Cells[all.Column(key)].(table.Cash) // no gap among resources
			amount := budget.Cents(cash)
			if slices.ContainsFunc(part.Rows, func(r table.Row) bool { return r.ID == row.ID }) {
				some += amount
				continue
			}
			rest += amount
		}
		selected := reporttest.Total(t, part, key)
		if selected != some || selected != reporttest.Total(t, all, key)-rest {
			t.Errorf("%s, %s: %s in the selection, %s by measure, %s less %s in the plan", s.Committee.ID, key, selected, some, reporttest.Total(t, all, key), rest)
		}
		shares := s.Shares()
		row := shares.Rows[slices.IndexFunc(shares.Rows, func(r table.Row) bool { return r.ID == key })]
		if row.Cells[1] != table.Cash(selected) || row.Cells[2] != table.Cash(reporttest.Total(t, overview.Of(whole).Years, key)) {
			t.Errorf("%s, %s: the cover says %v of %v", s.Committee.ID, key, row.Cells[1], row.Cells[2])
		}
	}
	for _, book := range budget.Books {
		lines, chosen := money.Lines(whole, book), s.Lines(book)
		for _, row := range chosen.Rows {
			if row.Level != table.Body {
				continue
			}
			for key, text := range reporttest.Row(lines, row.ID) {
				if got := reporttest.Row(chosen, row.ID)[key]; got != text {
					t.Errorf("%s: %s of %s is %s; want %s as in the whole plan", s.Committee.ID, key, row.ID, got, text)
				}
			}
		}
	}
}

// Sums say that they are the selection's.
func TestSelectionSumsAreLabelled(t *testing.T) {
	s := selected(t, reporttest.Sample(t, "muenster"), "rat", time.Time{})
	for _, list := range reporttest.SelectedSheets(s) {
		for _, row := range append(slices.Clone(list.Rows), deref(list.Total)...) {
			if row.Level != table.Subtotal && row.Level != table.Grand {
				continue
			}
			if text := row.Cells[0].In(words.German); text[max(0, len(text)-9):] != "(Auswahl)" {
				t.Errorf("%s: %q", list.ID, text)
			}
		}
	}
}

func deref(row *table.Row) []table.Row {
	if row == nil {
		return nil
	}
	return []table.Row{*row}
}
