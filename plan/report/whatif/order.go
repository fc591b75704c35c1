package whatif

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/scenario"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// LineID is the row of the red line.
const LineID = "heading red-line"

var stateNames = map[scenario.State]words.Phrase{
	scenario.Keeps: {De: "● fest", En: "● held"}, scenario.Stays: {De: "✓ bleibt", En: "✓ stays"}, scenario.GivesPart: {De: "◐ teils", En: "◐ partly"},
	scenario.GivesAll: {De: "✗ weicht", En: "✗ gives"},
}

// takenNames are for measures that a step of their own takes money from.
var takenNames = map[plan.Deed]words.Phrase{
	plan.Drop: {De: "✗ gestrichen", En: "✗ dropped"}, plan.Postpone: {De: "✗ verschoben", En: "✗ postponed"}, plan.BlockMoney: {De: "✗ gesperrt", En: "✗ blocked"},
}

var taken = words.Phrase{De: "✗ weniger", En: "✗ less"}

// placed is a place with its name.
type placed struct {
	scenario.Place
	id, title string
}

func (p placed) state() words.Phrase {
	if p.State != scenario.Gone {
		return stateNames[p.State]
	}
	if name, ok := takenNames[p.Deed]; ok {
		return name
	}
	return taken
}

// gives tells what stands below the red line.
func (p placed) gives() bool { return p.State >= scenario.GivesPart }

func (p placed) mark() table.Mark {
	switch {
	case p.State == scenario.GivesPart:
		return table.Warn
	case p.gives():
		return table.Faint
	}
	return table.Plain
}

func (p placed) points() table.Cell {
	if p.Measure == nil {
		return nil
	}
	return table.Number(scenario.Points(p.Measure))
}

// reason says why money stands where it does. It is put into words where it is shown: of
// thousands of places few are.
type reason struct{ scenario.Place }

func (r reason) In(lang words.Lang) string {
	why := r.Why()
	return why.In(lang)
}

var placeColumns = table.Columns[placed]{
	table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(p placed) table.Cell { return table.NameOf(p.title) }),
	table.Col(table.Column{Key: "state", Title: words.Status, Priority: 1}, func(p placed) table.Cell { return table.Phrase(p.state()) }),
	table.Amount(table.Column{Key: "left", Title: words.Phrase{De: "bleibt", En: "stays"}, Priority: 1, Sum: true}, func(p placed) budget.Cents { return p.Left }),
	table.Amount(table.Column{Key: "gives", Title: words.Phrase{De: "weicht", En: "gives way"}, Priority: 1, Sum: true}, func(p placed) budget.Cents { return p.Had - p.Left }),
	table.Col(table.Column{Key: "points", Title: words.Phrase{De: "Punkte", En: "Points"}, Kind: table.Count, Priority: 3}, placed.points),
	table.Col(table.Column{Key: "why", Title: words.Phrase{De: "Warum an dieser Stelle", En: "Why at this place"}, Kind: table.Prose, Priority: 2}, func(p placed) table.Cell { return reason{p.Place} }),
	table.Col(table.Column{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 4}, func(p placed) table.Cell { return table.Name(p.id) }),
}

// Order lists the money of a draft's scope: who stays longest stands first, who gives way
// first stands last, and between those that stay and those that give way is the red
// line.
func Order(src report.Source, base *scenario.Base, d *scenario.Draft) *table.Table {
	t := &table.Table{ID: "scenario-order", Title: words.Phrase{De: "Was wäre wenn", En: "What if"}, Columns: placeColumns.Heads(),
		Note: words.Phrase{De: "%s · wer unten steht, weicht zuerst", En: "%s · who stands last gives way first"}.With(report.InEuros)}
	drawn := false
	line := t.HeadingRow("red-line", words.Phrase{De: "── rote Linie: hier endet das Geld ──", En: "── red line: the money ends here ──"})
	for _, place := range d.Places(base) {
		p := placed{Place: place, id: string(place.Line)}
		if p.title = lineName(src, place.Line); place.Measure != nil {
			p.id, p.title = string(place.Measure.ID), place.Measure.Title
		}
		if p.gives() && !drawn {
			t.Rows, drawn = append(t.Rows, line), true
		}
		row := table.Row{ID: p.id, Mark: p.mark(), Years: []budget.Year{d.Scope.Year}, Cells: placeColumns.Cells(p)}
		if place.Measure != nil {
			row.Place = place.Measure.At
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) > 0 && !drawn {
		t.Rows = append(t.Rows, line)
	}
	t.AddTotal()
	return t
}
