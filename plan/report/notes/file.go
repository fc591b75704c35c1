package notes

import (
	"slices"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// OfFile are the notes of a file that is handed out: what is in it, what it
// is compared with or made from, what is assumed, and what can be done with it.
func OfFile(src report.Source, more ...Note) *table.Table {
	t := All(src)
	t.Title = words.Phrase{De: "Hinweise zu dieser Datei", En: "Notes on this file"}
	t.Note = words.Text("Stand, Auswahl, Begriffe und Berechnung", "state, selection, terms and how figures are made")
	at := slices.IndexFunc(t.Rows, func(row table.Row) bool { return row.ID == "assumed" })
	var rows []table.Row
	for _, note := range append(more, LeftOut(src)...) {
		rows = append(rows, note.Row())
	}
	t.Rows = slices.Insert(t.Rows, at, rows...)
	assumed := slices.DeleteFunc(slices.Clone(src.Plan.Lines), func(l plan.Line) bool { return !l.Assumed })
	t.Rows = slices.Insert(t.Rows, at+len(rows)+1, Note{"assumed-lines", words.Phrase{De: "Angenommene Ansätze", En: "Assumed estimates"}, words.Phrase{
		De: "%d von %d Haushaltsstellen sind als Annahme gekennzeichnet",
		En: "%d of %d budget lines are marked as assumed",
	}.With(len(assumed), len(src.Plan.Lines))}.Row())
	for _, note := range handling {
		t.Rows = append(t.Rows, note.Row())
	}
	return t
}

// Everything is the note on a file that leaves nothing out.
func Everything(src report.Source) Note {
	return Note{"selection", words.Phrase{De: "Auswahl", En: "Selection"}, words.Phrase{
		De: "der ganze Plan: %s, %s, Jahre %d bis %d",
		En: "the whole plan: %s, %s, years %d to %d",
	}.With(
		words.Count(len(src.Plan.Measures), words.Phrase{De: "Maßnahme", En: "measure"}, words.Phrase{De: "Maßnahmen", En: "measures"}),
		words.Count(len(src.Plan.Lines), words.Phrase{De: "Haushaltsstelle", En: "budget line"}, words.Phrase{De: "Haushaltsstellen", En: "budget lines"}),
		src.Years.From, src.Years.To)}
}

var handling = []Note{
	{"verdicts", words.Phrase{De: "Abstimmung", En: "Reconciliation"}, words.Text(
		"✓ beide Stellen sind gleich; ● der Plan lässt etwas offen, etwa Bedarf ohne Mittel; ✗ zwei Blätter widersprechen einander, dann gibt digiplan nichts aus",
		"✓ both places are the same; ● the plan leaves something open, like need without money; ✗ two sheets contradict each other, then digiplan hands nothing out")},
	{"formulas", words.Phrase{De: "Formeln", En: "Formulas"}, words.Text(
		"Summen, Lücken und Prüfungen sind Formeln; die gespeicherten Werte hat digiplan selbst gerechnet, sie sind dieselben",
		"sums, gaps and checks are formulas; the stored values were calculated by digiplan itself and are the same")},
	{"changes", words.Phrase{De: "Eintragungen in dieser Datei", En: "What is typed into this file"}, words.Text(
		"ändern den Plan nicht; er steht in seinen TOML-Dateien",
		"does not change the plan, which stands in its TOML files")},
}
