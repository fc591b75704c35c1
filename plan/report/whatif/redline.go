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

// giver is who can give in a step: a measure, or a line for money that no measure has.
type giver struct {
	id, title string
	measure   *plan.Measure // nil: money that no measure has
	can       budget.Cents
	gives     budget.Cents
	why       words.Sentence
}

// The states of a giver, above and below the red line.
var (
	givesAll  = words.Phrase{De: "✗ weicht ganz", En: "✗ gives way"}
	givesPart = words.Phrase{De: "◐ weicht zum Teil", En: "◐ gives a part"}
	stays     = words.Phrase{De: "✓ bleibt", En: "✓ stays"}
)

func (g giver) state() words.Phrase {
	switch {
	case g.gives == 0:
		return stays
	case g.gives < g.can:
		return givesPart
	}
	return givesAll
}

func (g giver) mark() table.Mark {
	switch {
	case g.measure == nil || g.gives == 0:
		return table.Plain
	case g.gives < g.can:
		return table.Warn
	}
	return table.Bad
}

func (g giver) points() table.Cell {
	if g.measure == nil {
		return nil
	}
	return table.Number(scenario.Points(g.measure))
}

var giverColumns = table.Columns[giver]{
	table.Col(table.Column{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 2}, func(g giver) table.Cell { return table.Name(g.id) }),
	table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(g giver) table.Cell { return table.NameOf(g.title) }),
	table.Col(table.Column{Key: "points", Title: words.Phrase{De: "Punkte", En: "Points"}, Kind: table.Count, Priority: 2}, giver.points),
	table.Amount(table.Column{Key: "can", Title: words.Phrase{De: "kann weichen", En: "can give way"}, Priority: 1, Sum: true}, func(g giver) budget.Cents { return g.can }),
	table.Amount(table.Column{Key: "gives", Title: words.Phrase{De: "weicht", En: "gives way"}, Priority: 1, Sum: true}, func(g giver) budget.Cents { return g.gives }),
	table.Amount(table.Column{Key: "left", Title: words.Phrase{De: "bleibt", En: "stays"}, Priority: 2, Sum: true, Formula: words.Same("[can]-[gives]")}, func(g giver) budget.Cents { return g.can - g.gives }),
	table.Col(table.Column{Key: "state", Title: words.Status, Priority: 1}, func(g giver) table.Cell { return table.Phrase(g.state()) }),
	table.Col(table.Column{Key: "why", Title: words.Phrase{De: "Warum an dieser Stelle", En: "Why at this place"}, Kind: table.Prose, Priority: 2}, func(g giver) table.Cell { return table.SentenceOf(g.why) }),
}

// noMeasure says why money gives way first.
var noMeasure = words.Text("keiner Maßnahme zugeordnet", "allocated to no measure")

// RedLine lists who can give in each step that takes money, in the order in which they
// give way. Behind the last one that gives is the red line.
func RedLine(src report.Source, o *scenario.Outcome) *table.Table {
	t := &table.Table{ID: "scenario-line", Title: words.Phrase{De: "Die rote Linie", En: "The red line"},
		Note:    words.Phrase{De: "%s · wer zuerst steht, weicht zuerst", En: "%s · who stands first gives way first"}.With(report.InEuros),
		Columns: giverColumns.Heads()}
	for i := range o.Rounds {
		r := &o.Rounds[i]
		number := strconv.Itoa(i + 1)
		if len(o.Rounds) > 1 {
			said := scenario.Describe(src.Plan, r.Step)
			t.Rows = append(t.Rows, t.HeadingRow(number, words.Phrase{De: said.In(words.German), En: said.In(words.English)}))
		}
		var rows []table.Row
		add := func(g giver) {
			rows = append(rows, table.Row{ID: number + " " + g.id, Mark: g.mark(), Years: []budget.Year{r.Step.Year}, Cells: giverColumns.Cells(g)})
		}
		for _, free := range r.Spare {
			add(giver{id: string(free.Line), title: lineName(src, free.Line), can: free.Can, gives: free.Amount, why: noMeasure})
		}
		for j := range r.Givers {
			g := &r.Givers[j]
			add(giver{string(g.Measure.ID), g.Measure.Title, g.Measure, g.Can, g.Gives, g.Why()})
		}
		t.Rows = append(t.Rows, rows...)
		if len(o.Rounds) > 1 {
			t.Rows = append(t.Rows, t.SumOf(rows, table.Subtotal, words.Said(words.Total)))
		}
	}
	t.AddTotal()
	return t
}

func lineName(src report.Source, id budget.LineID) string {
	if line := src.Ledger.Line(id); line != nil {
		return line.Name
	}
	return ""
}
