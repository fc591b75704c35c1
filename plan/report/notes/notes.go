// Package notes says in words what stands beside figures: terms, how they are
// made, and what a file leaves out.
package notes

import (
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Note explains one thing.
type Note struct {
	ID      string
	Term    words.Phrase
	Meaning words.Sentence
}

// Row is the note as a row of the notes.
func (n Note) Row() table.Row {
	return table.Row{ID: n.ID, Cells: []table.Cell{table.Phrase(n.Term), table.Label(n.Meaning)}}
}

// All explains what the other sheets show: state of the data, terms, how
// figures are made.
func All(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "notes",
		Title: words.Phrase{De: "Hinweise", En: "Notes"},
		Columns: []table.Column{
			{Key: "term", Title: words.Phrase{De: "Begriff", En: "Term"}, Priority: 1},
			{Key: "meaning", Title: words.Phrase{De: "Bedeutung", En: "Meaning"}, Kind: table.Prose, Priority: 1},
		},
	}
	add := func(id string, term words.Phrase, meaning words.Sentence) {
		t.Rows = append(t.Rows, Note{id, term, meaning}.Row())
	}
	add("state", words.Phrase{De: "Stand der Daten", En: "State of the data"}, words.Phrase{De: "%s", En: "%s"}.With(src.AsOf))
	add("view", words.Phrase{De: "Rechenweise", En: "View"}, words.Said(words.View(src.View)))
	add("assumed", words.Assumed, words.Phrase{
		De: "%s der bereinigten Kosten sind Annahmen der Planung ohne Quelle",
		En: "%s of the consolidated cost are assumptions of the planners without a source",
	}.With(money.Assumed(src)))
	for _, note := range glossary {
		add(note.term.En, note.term, words.Said(note.meaning))
	}
	return t
}

var glossary = []struct{ term, meaning words.Phrase }{
	{words.Need, words.Phrase{De: "was eine Maßnahme in einem Jahr kostet, als Zahlung; eine eingestellte braucht nicht mehr, als noch gezahlt wird", En: "what a measure costs in a year, as payments; one that is stopped needs no more than is still paid"}},
	{words.Consolidated, words.Phrase{
		De: "beide Pläne zusammen; was die Stadt an den IT-Dienstleister zahlt, steht in beiden und zählt einmal. Umsatzsteuer darauf steht nur bei der Stadt und zählt mit",
		En: "both books together; what the city pays to the provider stands in both and counts once. VAT on it stands with the city alone and counts"}},
	{words.Gap, words.Phrase{
		De: "Bedarf, den kein Plan deckt, je Maßnahme und Jahr; ein Überschuss an anderer Stelle gleicht ihn nicht aus. In jeder Summe ist Bedarf − bereinigt = Lücke − über Bedarf. Der Bedarf enthält Investitionen, darum gibt es die Lücke nur in der Sicht der Zahlungen",
		En: "need that no book pays, per measure and year; a surplus elsewhere does not fill it. In every sum need − consolidated = gap − above need. Needs hold investments, so gaps exist in the cash view only"}},
	{words.AboveNeed, words.Phrase{
		De: "was die Pläne über den Bedarf hinaus bezahlen, je Maßnahme und Jahr; die Spalte steht nur da, wo es etwas gibt",
		En: "what the books pay beyond the need, per measure and year; the column stands only where there is any"}},
	{words.Phrase{De: "Abweichung", En: "Difference"}, words.Phrase{
		De: "was die Stadt zahlt, abzüglich dessen, was der IT-Dienstleister erwartet; Ziel ist 0, sonst ist ein Grund anzugeben (§ 15 Abs. 2, § 16 Abs. 2 EigVO NRW)",
		En: "what the city pays less what the provider expects; the target is 0, else a cause is given (§ 15 (2), § 16 (2) EigVO NRW)"}},
	{words.Phrase{De: "von Dritten", En: "third parties"}, words.Phrase{
		De: "Fördermittel und Erträge von anderen Kunden, einmal gezählt, wo und wann sie von außen kommen. Förderung ist Satz mal zuwendungsfähige Ausgaben, höchstens der Höchstbetrag; geht sie in einem anderen Jahr ein als die Ausgaben, ist der Eigenanteil dort negativ, über ihre ganze Zeit nie",
		En: "grants and income from other customers, counted once, where and when they come in. A grant is rate times eligible cost, at most the cap; where it arrives in another year than the cost, the own share of that year is negative, over its whole time it never is"}},
	{words.Phrase{De: "netto", En: "net"}, words.Phrase{De: "bereinigte Kosten abzüglich des Geldes von Dritten", En: "consolidated cost less the money of third parties"}},
	{words.Phrase{De: "Belastung der Stadt", En: "Effect on the city"}, words.Phrase{
		De: "was die Stadt aus ihrem Haushalt zahlt, abzüglich der Förderung, die dort eingeht",
		En: "what the city pays from its budget less the grants that come in there"}},
	{words.Phrase{De: "Überschuss des IT-Dienstleisters", En: "Margin of the provider"}, words.Phrase{
		De: "was er für eine Maßnahme auf Positionen dieser Rechenweise einnimmt, wer auch zahlt, abzüglich seines Aufwands; negativ: er zahlt aus seinem eigenen Wirtschaftsplan zu",
		En: "what it takes in for a measure on lines of this view, whoever pays, less its expense; negative: it pays for it from its own business plan"}},
	{words.Updated, words.Phrase{
		De: "Ansatz mit Nachträgen, Umschichtungen, Übertragungen aus dem Vorjahr und unechter Deckung",
		En: "estimate with supplements, shifts, what is carried in, and income cover"}},
	{words.Free, words.Phrase{De: "fortgeschriebener Ansatz abzüglich der Zuordnungen; negativ: überplant", En: "updated estimate less allocations; negative: over-allocated"}},
	{words.Phrase{De: "Mittelfristige Planung", En: "Medium-term"}, words.Phrase{
		De: "Jahre nach dem geltenden Haushalt; sie enthalten keine Ermächtigung",
		En: "years after the budget in force; they carry no authority"}},
	{words.Phrase{De: "Rundung", En: "Rounding"}, words.Phrase{
		De: "alle Beträge sind auf den Cent genau gerechnet; gerundet wird nur die Anzeige",
		En: "all amounts are exact to the cent; only what is shown is rounded"}},
}
