package workbook

import (
	"slices"

	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/report/changes"
	"digiplan/plan/report/notes"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// mostGreatest is how many of the greatest changes stand on the first page.
const mostGreatest = 10

// WithChanges says what differs from an older version: on the first page the
// money, and behind it on sheets of their own the sums, amounts and texts.
func (w Workbook) WithChanges(src, before report.Source, list compare.Changes, older words.Sentence) Workbook {
	since := changes.NewSince(src, before, list)
	sheets := slices.Clone(w.Sheets)
	cover := &sheets[0]
	cover.Table = withOld(cover.Table, since)
	cover.Under = slices.Clone(cover.Under)
	for i := range cover.Under {
		cover.Under[i] = withOld(cover.Under[i], since)
	}
	cover.Lead = []*table.Table{since.Greatest(mostGreatest)}
	told := Workbook{Sheets: []Sheet{
		{Table: changes.Summary(src, list), Name: words.Phrase{De: "Änderungen", En: "Changes"},
			Says: changes.Counted(list), Under: []*table.Table{changes.FundingMoves(src, list).Without("id")}},
		{Table: changes.Money(src, list), Name: words.Phrase{De: "Geänderte Beträge", En: "Changed amounts"}},
		{Table: changes.Texts(src, list, older), Name: words.Phrase{De: "Geänderte Angaben", En: "Changed details"}},
	}}
	if src.Restricted {
		cover.Lead = publicTables(cover.Lead, secretsOf(src.Hidden, cover.Lead))
		told = told.forPublic(src.Hidden)
	}
	w.Sheets = slices.Insert(sheets, 1, told.Sheets...)
	w.Note = alongside(w.Note, words.Phrase{De: "verglichen mit %s", En: "compared with %s"}.With(older))
	return w.noted(notes.Note{ID: "compared", Term: words.Phrase{De: "Verglichen mit", En: "Compared with"}, Meaning: older})
}

// withOld is the table of years with what they were; any other as it is.
func withOld(t *table.Table, since changes.Since) *table.Table {
	if t == nil || t.ID != "years" {
		return t
	}
	return since.Years(t)
}
