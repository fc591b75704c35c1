package whatif

import (
	"strconv"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/scenario"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Floor lists what cannot give way, with the reason, of all that the steps reach.
func Floor(src report.Source, o *scenario.Outcome) *table.Table {
	columns := table.Columns[scenario.Bound]{
		table.Col(table.Column{Key: "reason", Title: words.Phrase{De: "Was nicht weichen kann", En: "What cannot give way"}, Priority: 1}, func(b scenario.Bound) table.Cell { return table.Phrase(scenario.ReasonNames[b.Reason]) }),
		table.Col(table.Column{Key: "measure", Title: words.Measure, Priority: 1}, func(b scenario.Bound) table.Cell { return measureCell(b.Measure) }),
		table.Col(table.Column{Key: "line", Title: words.Line, Priority: 1}, func(b scenario.Bound) table.Cell { return table.Name(b.Line) }),
		table.Col(table.Column{Key: "name", Title: words.Title, Priority: 3}, func(b scenario.Bound) table.Cell { return table.NameOf(lineName(src, b.Line)) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(b scenario.Bound) table.Cell { return table.Period(b.Year) }),
		table.Amount(table.Column{Key: "amount", Title: words.Phrase{De: "Betrag", En: "Amount"}, Priority: 1, Sum: true}, func(b scenario.Bound) budget.Cents { return b.Amount }),
	}
	t := &table.Table{ID: "scenario-floor", Title: words.Phrase{De: "Der Boden", En: "The floor"}, Note: words.Said(report.InEuros), Columns: columns.Heads()}
	for i := range o.Rounds {
		for _, reason := range scenario.Reasons {
			for n, b := range o.Rounds[i].Floor {
				if b.Reason == reason {
					t.Rows = append(t.Rows, table.Row{ID: strconv.Itoa(i+1) + "-" + strconv.Itoa(n+1), Cells: columns.Cells(b)})
				}
			}
		}
	}
	t.AddTotal()
	return t
}

func measureCell(m *plan.Measure) table.Cell {
	if m == nil {
		return nil
	}
	return table.NameOf(m.Title)
}

var effectColumns = table.Columns[scenario.Effect]{
	table.Col(table.Column{Key: "effect", Title: words.Phrase{De: "Was mitgeht", En: "What goes with it"}, Priority: 1}, func(e scenario.Effect) table.Cell { return table.Phrase(scenario.EffectNames[e.Kind]) }),
	table.Col(table.Column{Key: "measure", Title: words.Measure, Priority: 1}, func(e scenario.Effect) table.Cell { return measureCell(e.Measure) }),
	table.Amount(table.Column{Key: "amount", Title: words.Phrase{De: "Betrag", En: "Amount"}, Priority: 1}, func(e scenario.Effect) budget.Cents { return e.Amount }),
	table.Col(table.Column{Key: "says", Title: words.Phrase{De: "Näheres", En: "Details"}, Kind: table.Prose, Priority: 1}, func(e scenario.Effect) table.Cell { return table.SentenceOf(e.Says) }),
}

// Effects list what goes with a scenario. They are of different kinds and have no sum.
func Effects(o *scenario.Outcome) *table.Table {
	t := &table.Table{ID: "scenario-effects", Title: words.Phrase{De: "Was mitgeht", En: "What goes with it"},
		Note: words.Phrase{De: "%s · über alle Jahre des Plans", En: "%s · over all years of the plan"}.With(report.InEuros), Columns: effectColumns.Heads()}
	for i, e := range o.Effects() {
		t.Rows = append(t.Rows, table.Row{ID: strconv.Itoa(i + 1), Cells: effectColumns.Cells(e)})
	}
	return t
}

// way is the order, or the best choice, with what is lost by it.
type way struct {
	name     words.Phrase
	points   int
	measures words.Sentence
}

// lost has no number where there is no proof.
func (w way) lost() table.Cell {
	if w.points == 0 {
		return nil
	}
	return table.Number(w.points)
}

var wayColumns = table.Columns[way]{
	table.Col(table.Column{Key: "way", Title: words.Phrase{De: "Weg", En: "Way"}, Priority: 1}, func(w way) table.Cell { return table.Phrase(w.name) }),
	table.Col(table.Column{Key: "points", Title: words.Phrase{De: "Punkte verloren", En: "Points lost"}, Kind: table.Count, Priority: 1}, way.lost),
	table.Col(table.Column{Key: "measures", Title: words.Measures, Kind: table.Prose, Priority: 1}, func(w way) table.Cell { return table.SentenceOf(w.measures) }),
}

// notApart says why there is no proof.
var notApart = words.Text("mehrere Schritte nehmen Geld derselben Haushaltsstelle und desselben Jahres; was eine Maßnahme dem einen gibt, fehlt dem anderen",
	"several steps take money of one line and year; what a measure gives to one, the other lacks")

// Proof holds the order against the least that could be lost; it has no rows where no
// measure gives way.
func Proof(o *scenario.Outcome) *table.Table {
	t := proofTable()
	proof, ok := o.Prove()
	switch {
	case !o.Apart():
		return unproven(notApart)
	case !ok:
		return t
	}
	least := words.Phrase{De: "am wenigsten, bewiesen", En: "the least, proven"}
	if proof.Least != proof.Bound {
		least = words.Phrase{De: "das Beste, das gefunden wurde", En: "the best that was found"}
	}
	add := func(w way) {
		t.Rows = append(t.Rows, table.Row{ID: strconv.Itoa(len(t.Rows) + 1), Cells: wayColumns.Cells(w)})
	}
	add(way{words.Phrase{De: "nach der Reihenfolge", En: "by the order"}, proof.Order, words.Sentence{}})
	add(way{least, proof.Least, instead(proof)})
	if proof.Least != proof.Bound {
		add(way{words.Phrase{De: "weniger als das geht nicht", En: "no less than this is possible"}, proof.Bound, words.Sentence{}})
	}
	return t
}

func proofTable() *table.Table {
	return &table.Table{ID: "scenario-proof", Title: words.Phrase{De: "Der Nachweis", En: "The proof"},
		Note: words.Text("Priorität 1 zählt 9 Punkte, Priorität 9 oder keine zählt 1; wer weicht, verliert seine Punkte",
			"priority 1 counts 9 points, priority 9 or none counts 1; who gives way loses its points"), Columns: wayColumns.Heads()}
}

// unproven says why there is no proof.
func unproven(why words.Sentence) *table.Table {
	t := proofTable()
	t.Rows = append(t.Rows, table.Row{ID: "none", Cells: wayColumns.Cells(way{words.Phrase{De: "kein Nachweis", En: "no proof"}, 0, why})})
	return t
}

// instead says what the best choice spares, and what gives way for it.
func instead(p scenario.Proof) words.Sentence {
	if p.Least == p.Order {
		return words.Text("die Reihenfolge verliert nicht mehr", "the order loses no more")
	}
	spared := words.Phrase{De: "verschont %s", En: "spares %s"}.With(titles(p.Spared))
	if len(p.Instead) == 0 {
		return spared
	}
	return words.Phrase{De: "%s; dafür weicht %s", En: "%s; instead %s gives way"}.With(spared, titles(p.Instead))
}

func titles(measures []*plan.Measure) words.Sentence {
	var said []words.Sentence
	for _, m := range measures {
		said = append(said, words.Plain(m.Title))
	}
	return words.List(said)
}
