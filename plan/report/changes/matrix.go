package changes

import (
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

func inOrder(years []budget.Year) []budget.Year {
	slices.Sort(years)
	return years
}

// addMatrix adds the group of one account.
func addMatrix(src report.Source, t *table.Table, c compare.Changes, figure compare.Figure, account compare.Account, years []budget.Year) {
	var rows []table.Row
	at, reasons := make(map[string]int), make(map[int][]string)
	for _, change := range c.List {
		if change.Figure != figure || change.Account != account {
			continue
		}
		id := string(account.Book) + string(account.Part) + string(account.Side) + " " + change.ID + " " + change.Of
		i, known := at[id]
		if !known {
			i = len(rows)
			at[id] = i
			row := table.Row{ID: id, Place: change.Place, Mark: changeMarks[change.ChangeKind], Cells: make([]table.Cell, len(t.Columns))}
			row.Cells[0], row.Cells[1] = table.Name(change.ID), table.Name(change.Of)
			rows = append(rows, row)
		}
		reasons[i] = append(reasons[i], change.Reason.Decisions...)
		changeCash(&rows[i], 2+slices.Index(years, change.Year), change.Delta)
		changeCash(&rows[i], 2+len(years), change.Delta)
	}
	if len(rows) == 0 {
		return
	}
	for i := range rows {
		slices.Sort(reasons[i])
		rows[i].Cells[len(t.Columns)-1] = table.NameOf(strings.Join(slices.Compact(reasons[i]), ", "))
	}
	if account.Book != "" {
		heading(t, changeSum(src, figure, account))
	}
	t.Rows = append(t.Rows, rows...)
	t.Rows = append(t.Rows, t.SumOf(rows, table.Subtotal, words.Text("Summe der Änderungen", "Sum of the changes")))
	t.Rows = append(t.Rows, changedTotalsOf(t, c, figure, account, years)...)
}

func changeCash(row *table.Row, i int, amount budget.Cents) {
	cash, _ := row.Cells[i].(table.Cash)
	row.Cells[i] = cash + table.Cash(amount)
}

// changedTotalsOf are the totals of both versions.
func changedTotalsOf(t *table.Table, c compare.Changes, figure compare.Figure, account compare.Account, years []budget.Year) []table.Row {
	old := t.SumOf(nil, table.Subtotal, words.Text("Gesamt bisher", "Total, old"))
	new := t.SumOf(nil, table.Subtotal, words.Text("Gesamt neu", "Total, new"))
	for _, sum := range c.Sums {
		if sum.Figure != figure || sum.Account != account {
			continue
		}
		for _, i := range []int{2 + slices.Index(years, sum.Year), 2 + len(years)} {
			changeCash(&old, i, sum.Old)
			changeCash(&new, i, sum.New)
		}
	}
	old.Mark, new.Mark = table.Faint, table.Faint
	return []table.Row{old, new}
}

// Totals shows the totals of both versions by figure, book, part, side
// and year.
func Totals(src report.Source, c compare.Changes) *table.Table {
	t := &table.Table{
		ID:    "changed-totals",
		Title: words.Phrase{De: "Gesamtbeträge beider Fassungen", En: "Totals of both versions"},
		Note:  words.Said(report.InEuros),
		Columns: []table.Column{
			{Key: "sum", Title: words.Total, Priority: 1},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			{Key: "old", Title: words.Phrase{De: "bisher", En: "old"}, Kind: table.Money, Priority: 1},
			{Key: "new", Title: words.Phrase{De: "neu", En: "new"}, Kind: table.Money, Priority: 1},
			{Key: "delta", Title: words.Phrase{De: "Differenz", En: "Difference"}, Kind: table.Money, Priority: 1, Formula: words.Same("[new]-[old]")},
		},
	}
	for _, sum := range c.Sums {
		name := changeSum(src, sum.Figure, sum.Account)
		t.Rows = append(t.Rows, table.Row{ID: name.In(words.English) + " " + words.PlainYear(sum.Year), Cells: []table.Cell{
			table.Label(name), table.Period(sum.Year), table.Cash(sum.Old), table.Cash(sum.New), table.Cash(sum.Delta()),
		}})
	}
	return t
}

// FundingMoves lists the money that stays the same while another book pays it.
func FundingMoves(src report.Source, c compare.Changes) *table.Table {
	t := &table.Table{
		ID:    "handovers",
		Title: words.Phrase{De: "Geld wechselt den Plan", En: "Money that changes hands"},
		Note: words.Phrase{
			De: "%s · gleiche Kosten der Maßnahme im Jahr, anderer Plan · %s",
			En: "%s · same cost of the measure in the year, other book · %s",
		}.With(report.InEuros, words.View(budget.Cash)),
		Columns: []table.Column{
			{Key: "id", Title: words.Phrase{De: "Kennung", En: "Id"}, Priority: 1},
			{Key: "title", Title: words.Measure, Priority: 1},
			{Key: "from", Title: words.Phrase{De: "von", En: "from"}, Priority: 1},
			{Key: "to", Title: words.Phrase{De: "auf", En: "to"}, Priority: 1},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			{Key: "amount", Title: words.Phrase{De: "Betrag", En: "Amount"}, Kind: table.Money, Priority: 1},
			{Key: "decision", Title: words.Decision, Priority: 2},
		},
	}
	for _, h := range c.FundingMoves {
		reason := reasonOf(src, compare.Change{Reason: compare.Reason{Decisions: h.Decisions}})
		for _, entry := range h.Amounts {
			t.Rows = append(t.Rows, table.Row{ID: h.Measure + " " + words.PlainYear(entry.Year), Cells: []table.Cell{
				table.Name(h.Measure), table.Name(h.Title), table.Phrase(src.BookName(h.From)), table.Phrase(src.BookName(h.To)), table.Period(entry.Year), table.Cash(entry.Amount), reason,
			}})
		}
	}
	return t
}

// FundingMove says in one sentence which money changed hands.
func FundingMove(src report.Source, h compare.FundingMove) words.Sentence {
	years := words.Sentence{}
	for i, entry := range h.Amounts {
		one := words.Phrase{De: "%d: %s", En: "%d: %s"}.With(entry.Year, entry.Amount)
		if i == 0 {
			years = one
			continue
		}
		years = words.Phrase{De: "%s; %s", En: "%s; %s"}.With(years, one)
	}
	return words.Phrase{De: "%s, %s: von %s auf %s (%s)", En: "%s, %s: from %s to %s (%s)"}.With(
		h.Measure, h.Title, src.BookName(h.From), src.BookName(h.To), years)
}

// LedByFundingMoves is the table of all changes behind the money that changed hands,
// which is the same in both versions and so differs in no sum.
func LedByFundingMoves(src report.Source, t *table.Table, c compare.Changes) *table.Table {
	moves := FundingMoves(src, c)
	if len(moves.Rows) == 0 {
		return t
	}
	places := make(map[string]source.Place)
	for _, m := range src.Plan.Measures {
		places[string(m.ID)] = m.At
	}
	led := *t
	led.Rows = nil
	heading(&led, words.Said(moves.Title))
	for _, move := range moves.Rows {
		said := func(key string) table.Cell { return move.Cells[moves.Column(key)] }
		row := table.Row{ID: "handover " + move.ID, Place: places[said("id").In(words.English)], Cells: make([]table.Cell, len(t.Columns))}
		for key, cell := range map[string]table.Cell{
			"id": said("id"), "title": said("title"), "year": said("year"), "reason": said("decision"), "new": said("amount"),
			"field":  table.Label(words.Phrase{De: "%s statt %s", En: "%s instead of %s"}.With(said("to"), said("from"))),
			"change": table.Label(words.Same("%s").With(said("amount"))),
		} {
			row.Cells[t.Column(key)] = cell
		}
		led.Rows = append(led.Rows, row)
	}
	led.Rows = append(led.Rows, t.Rows...)
	return &led
}
