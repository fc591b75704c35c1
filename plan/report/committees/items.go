package committees

import (
	"cmp"
	"slices"

	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// itemNumber is the printed number of an item, or that none is printed.
func itemNumber(item *plan.Item) words.Sentence {
	if item.Number == "" {
		return words.Text("ohne Nr.", "unnumbered")
	}
	return words.Same("%s").With(words.Clean(item.Number))
}

// itemChange shows an old number that differs: "5 → 3".
func itemChange(item council.Item) words.Sentence {
	if item.Old != nil && item.Old.Number != item.New.Number {
		return words.Same("%s → %s").With(itemNumber(item.Old), itemNumber(item.New))
	}
	return itemNumber(item.New)
}

// Items lists the items of a paper in whichever version it is named: those of
// the version in force, or of the newest where none is, held against the version
// before.
func Items(src report.Source, paper plan.PaperID) *table.Table {
	t := &table.Table{ID: "items", Title: words.Phrase{De: "Beschlusspunkte", En: "Items"}, Columns: itemColumns.Heads()}
	history := src.Council.History(paper)
	if history == nil {
		return t
	}
	now := history.InForce
	if now == nil {
		now = cmp.Or(history.Open(), history.Last())
	}
	var before *plan.Paper
	t.Note = words.Same("%s").With(string(now.Key()))
	if at := slices.Index(history.Versions, now); at > 0 {
		before = history.Versions[at-1]
		t.Note = words.Phrase{De: "%s gegenüber %s", En: "%s against %s"}.With(string(now.Key()), string(before.Key()))
	}
	for _, item := range council.Items(before, now) {
		t.Rows = append(t.Rows, decidedItem{item, before != nil, now.Decided() && item.New != nil && !now.Adopts(item.ID)}.row())
	}
	return t
}

// decidedItem is an item of a version, held against the version before if there is one.
type decidedItem struct {
	council.Item
	compared bool
	refused  bool // the version is in force without it
}

func (d decidedItem) row() table.Row {
	row := table.Row{ID: d.ID, Place: d.now().At, Cells: itemColumns.Cells(d)}
	if d.Change == council.Dropped || d.refused {
		row.Mark = table.Faint
	}
	return row
}

// now is the item as it stands, or as it stood last.
func (d decidedItem) now() *plan.Item { return cmp.Or(d.New, d.Old) }

var itemChanges = map[council.ItemChange]words.Phrase{
	council.Kept:    {De: "unverändert", En: "unchanged"},
	council.Changed: {De: "geändert", En: "changed"},
	council.Added:   {De: "neu", En: "new"},
	council.Dropped: {De: "✗ gestrichen", En: "✗ struck"},
}

var itemColumns = table.Columns[decidedItem]{
	table.Col(table.Column{Key: "number", Title: words.Phrase{De: "Punkt", En: "Item"}, Priority: 1}, func(d decidedItem) table.Cell { return numberCell(d.New) }),
	table.Col(table.Column{Key: "before", Title: words.Phrase{De: "bisher", En: "Before"}, Priority: 3}, func(d decidedItem) table.Cell { return onlyIf(d.compared, numberCell(d.Old)) }),
	table.Col(table.Column{Key: "became", Title: words.Status, Priority: 1}, func(d decidedItem) table.Cell {
		if d.refused {
			return table.Phrase(words.Phrase{De: "✗ nicht beschlossen", En: "✗ not adopted"})
		}
		return onlyIf(d.compared, table.Phrase(itemChanges[d.Change]))
	}),
	table.Col(table.Column{Key: "strength", Title: words.Phrase{De: "Der Rat …", En: "The council …"}, Priority: 4}, func(d decidedItem) table.Cell {
		return table.SentenceOf(words.Said(plan.StrengthNames[d.now().Strength]))
	}),
	table.Col(table.Column{Key: "text", Title: words.Phrase{De: "Wortlaut", En: "Wording"}, Kind: table.Prose, Priority: 1}, func(d decidedItem) table.Cell { return table.NameOf(d.now().Text) }),
	table.Col(table.Column{Key: "reason", Title: report.FieldNames["reason"], Kind: table.Prose, Priority: 7}, func(d decidedItem) table.Cell { return table.NameOf(d.now().Reason) }),
}

// numberCell is the printed number of an item, nil where there is none.
func numberCell(item *plan.Item) table.Cell {
	if item == nil {
		return nil
	}
	return table.NameOf(item.Number)
}

func onlyIf(is bool, cell table.Cell) table.Cell {
	if is {
		return cell
	}
	return nil
}

// AllItems lists the items of all papers.
func AllItems(src report.Source) *table.Table { return ItemsOf(src, src.Council.Histories) }

// ItemsOf lists the items of papers: those in force, and what became of the
// older ones.
func ItemsOf(src report.Source, histories []*council.PaperHistory) *table.Table {
	all := Items(src, "")
	all.Note = words.Text(
		"die geltende Fassung, sonst die neueste, gegenüber der vorigen",
		"the version in force, else the newest, against the one before")

	for _, history := range histories {
		items := Items(src, history.First().Key())
		if len(items.Rows) == 0 {
			continue
		}
		heading := all.HeadingRow(string(history.First().Key()), words.Phrase{})
		heading.Cells[0] = table.Label(words.Same("%s").With(items.Note))
		all.Rows = append(all.Rows, heading)
		for _, row := range items.Rows {
			row.ID = string(history.First().Key()) + "#" + row.ID
			all.Rows = append(all.Rows, row)
		}
	}
	return all
}
