package xlsx

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/words"
)

// TestNotesSheet finds what a reader must know of a file: state, version, what
// it is compared with, selection, what is assumed, rounding.
func TestNotesSheet(t *testing.T) {
	src := reporttest.Plan(t, "muenster").Source(budget.Cash)
	w := workbook.Whole(src, words.German, "Version 2").WithChanges(src, src, compare.Changes{}, words.Same("%s").With("HEAD~3"))
	sheet := open(t, unzip(t, written(t, w))).sheet("Hinweise")
	said := map[string]string{}
	for _, row := range sheet.Rows {
		if len(row.Cells) > 1 {
			said[row.Cells[0].text()] = row.Cells[1].text()
		}
	}
	for term, want := range map[string]string{
		"Stand der Daten":     "14.03.2018",
		"Rechenweise":         "Zahlungen, mit Investitionen, ohne Abschreibungen",
		"Auswahl":             "der ganze Plan: 35 Maßnahmen, 36 Haushaltsstellen, Jahre 2018 bis 2022",
		"Fassung":             "Version 2",
		"Verglichen mit":      "HEAD~3",
		"Annahme":             "18.336.300 € der bereinigten Kosten sind Annahmen der Planung ohne Quelle",
		"Angenommene Ansätze": "35 von 36 Haushaltsstellen sind als Annahme gekennzeichnet",
		"Rundung":             "alle Beträge sind auf den Cent genau gerechnet; gerundet wird nur die Anzeige",
	} {
		if said[term] != want {
			t.Errorf("%s: %q; want %q", term, said[term], want)
		}
	}
}
