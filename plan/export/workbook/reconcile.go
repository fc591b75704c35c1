package workbook

import (
	"slices"

	"digiplan/plan/report/reconcile"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// ContradictionError says that two sheets would say different things of the
// same money. It is a mistake of digiplan; such a file is not written.
type ContradictionError struct{ Checks []table.Row }

func (e *ContradictionError) Error() string { return e.In(words.English) }

// In names the first check that fails, with both amounts.
func (e *ContradictionError) In(lang words.Lang) string {
	cells := e.Checks[0].Cells
	return words.Phrase{
		De: "nichts geschrieben, weil zwei Blätter einander widersprechen: %s: %s in „%s“, %s in „%s“ (%s). Das ist ein Fehler von digiplan; bitte mit dem Plan melden",
		En: "nothing written, since two sheets contradict each other: %s: %s in %q, %s in %q (%s). This is a mistake of digiplan; please report it with the plan",
	}.With(cells[0], cells[2], cells[1].In(lang), cells[4], cells[3].In(lang),
		words.Count(len(e.Checks), words.Phrase{De: "Prüfung", En: "check"}, words.Phrase{De: "Prüfungen", En: "checks"})).In(lang)
}

// reconcile adds a sheet that holds the others against each other, in front of the
// last one, which explains. A part of a plan says what does not agree beside its papers
// and findings.
func (w Workbook) reconcile(part bool) Workbook {
	t := reconcile.Table(w.present().Tables(), w.sheetNames())
	counts := make(map[table.Mark]int)
	for _, row := range t.Rows {
		counts[row.Mark]++
	}
	w.Sheets = slices.Clone(w.Sheets)
	if part {
		papers := &w.Sheets[max(0, slices.IndexFunc(w.Sheets, func(sheet Sheet) bool { return sheet.Table.ID == "papers" }))]
		papers.Under = append(slices.Clone(papers.Under), brief(t, counts[table.Good]))
		return w
	}
	sheet := Sheet{Table: t, Name: words.Phrase{De: "Abstimmung", En: "Reconciliation"}}
	if len(t.Rows) > 0 {
		sheet.Summary = words.Phrase{De: "%s · %d stimmen, %d weichen ab, wie der Plan es sagt", En: "%s · %d agree, %d differ as the plan says"}.With(t.Title, counts[table.Good], counts[table.Warn])
	}
	w.Sheets = slices.Insert(w.Sheets, max(0, len(w.Sheets)-1), sheet)
	return w
}

// brief leaves out the checks of the sheets among themselves that agree, and with them
// the headings.
func brief(t *table.Table, agree int) *table.Table {
	kept := t.Keep(func(row table.Row) bool { return row.Mark != table.Good })
	kept.Rows = slices.DeleteFunc(kept.Rows, func(row table.Row) bool { return row.Level == table.Heading })
	kept.Note = words.Phrase{De: "%s · %d Prüfungen stimmen, hier stehen die übrigen", En: "%s · %d checks agree, here are the others"}.With(t.Note, agree)
	return kept
}

// sheetNames are the sheets that tables stand on.
func (w Workbook) sheetNames() map[string]words.Phrase {
	names := make(map[string]words.Phrase)
	for _, sheet := range w.Sheets {
		for _, t := range sheet.Tables() {
			if t != nil {
				names[t.ID] = sheet.Name
			}
		}
	}
	return names
}

// contradiction holds the tables against each other once more as they are
// written, nil if they agree.
func (w Workbook) contradiction() error {
	tables := w.Tables()
	if !slices.ContainsFunc(tables, func(t *table.Table) bool { return t.ID == reconcile.ReconciliationID }) {
		return nil
	}
	if wrong := reconcile.Contradictions(reconcile.Table(tables, w.sheetNames())); len(wrong) > 0 {
		return &ContradictionError{wrong}
	}
	return nil
}
