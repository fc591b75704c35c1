package importer

import (
	"fmt"

	"digiplan/plan/words"
)

// Proven is the cell that the form of numbers was known by, if there was one.
func (in Input) Proven() (row int, head, cell string, ok bool) {
	if in.Proof == nil {
		return 0, "", "", false
	}
	return in.Proof.row, words.Clean(in.Proof.head), words.Clean(in.Proof.cell), true
}

// ColumnRow is a column as the preview shows it.
type ColumnRow struct {
	Head string
	Says words.Sentence
	At   int // place among the cells of a row
}

// Shown are the columns in the order of the mapping.
func (m *Mapping) Shown() []ColumnRow {
	rows := make([]ColumnRow, len(m.Columns))
	for i := range m.Columns {
		rows[i] = ColumnRow{words.Clean(m.Columns[i].Head), m.Columns[i].says(), m.Columns[i].at}
	}
	return rows
}

// FixedSays is what holds for all rows.
func (m *Mapping) FixedSays() []words.Sentence {
	says := []words.Sentence{words.Phrase{De: "alle Zeilen: book = %s", En: "all rows: book = %s"}.With(string(m.All.Book))}
	for _, fixed := range [][2]string{{"part", string(m.All.Part)}, {"side", string(m.All.Side)}, {"figure", string(m.All.Figure)}, {"stage", string(m.All.Stage)}} {
		if fixed[1] != "" {
			says[0] = words.Comma(says[0], words.Plain(fixed[0]+" = "+fixed[1]))
		}
	}
	if m.All.Year != 0 {
		says[0] = words.Comma(says[0], words.Plain("year = "+fmt.Sprint(m.All.Year)))
	}
	switch m.SideFrom {
	case "account":
		says = append(says, words.Text("Seite und Planteil aus dem Konto (Kontenrahmen NRW: 4 Ertrag, 5 Aufwand, 68 Ein-, 78 Auszahlung für Investitionen)", "side and part by the account (chart of North Rhine-Westphalia: 4 income, 5 expense, 68 receipts, 78 payments of investments)"))
	case "name":
		says = append(says, words.Text("Seite aus der Bezeichnung (Ertrag, Aufwand, + oder − davor)", "side by the name (Ertrag, Aufwand, + or − before it)"))
	case "sign":
		says = append(says, words.Text("Seite aus dem Vorzeichen", "side by the sign"))
	}
	if m.Negative != "" {
		says = append(says, words.Phrase{De: "mit Minus steht in der Datei: %s; im Plan stehen beide Seiten positiv", En: "the file writes with a minus: %s; in the plan both sides stand positive"}.With(words.Side("operating", m.Negative)))
	}
	return says
}

// Counts are how many entries are new, gone and changed.
func (p *Preview) Counts() (added, gone, changed int) {
	last := ""
	for _, c := range p.Changes {
		switch {
		case c.Key == "" && c.Old != "":
			gone++
		case c.Key == "":
			added++
		case c.Entry != last:
			changed++
			last = c.Entry
		}
	}
	return added, gone, changed
}

// Replaces tells whether the target is there already.
func (p *Preview) Replaces() bool { return p.before != nil }
