package changes

import (
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Redline shows a paper as the council's supplement prints it, item by item.
func Redline(src report.Source, r compare.Redline) *table.Table {
	t := &table.Table{
		ID:    "redline-" + string(r.Paper.Key()),
		Title: redlineTitle(r),
		Note:  words.Text("[-gestrichen-] {+neu+}", "[-struck-] {+new+}"),
		Columns: []table.Column{
			{Key: "number", Title: words.Phrase{De: "Punkt", En: "Item"}, Priority: 1},
			{Key: "became", Title: words.Phrase{De: "Änderung", En: "Change"}, Priority: 2},
			{Key: "text", Title: words.Phrase{De: "Wortlaut", En: "Wording"}, Kind: table.Prose, Priority: 1},
			{Key: "reason", Title: words.Phrase{De: "Begründung", En: "Reason"}, Kind: table.Prose, Priority: 3},
			{Key: "strength", Title: words.Phrase{De: "Verbindlichkeit", En: "Strength"}, Priority: 4},
		},
	}
	for _, item := range r.Items {
		t.Rows = append(t.Rows, redlineRow(item))
	}
	return t
}

func redlineTitle(r compare.Redline) words.Phrase {
	old, new := r.Title()
	switch {
	case old == "" || old == new:
		return words.Same(new)
	case new == "":
		return words.Same(old)
	}
	return words.Same(old + " → " + new)
}

func redlineRow(item compare.ItemRedline) table.Row {
	var old, new plan.Item
	if item.Old != nil {
		old = *item.Old
	}
	if item.New != nil {
		new = *item.New
	}
	row := table.Row{ID: item.ID, Mark: changeMarks[item.ChangeKind], Cells: []table.Cell{
		redlineNumber(old.Number, new.Number), table.Phrase(redlineFate(item)), redlined(old.Text, new.Text), redlined(old.Reason, new.Reason), nil,
	}}
	if item.New != nil {
		row.Place = item.New.At
	} else {
		row.Place = item.Old.At
	}
	if item.ChangeKind == compare.Changed && old.Strength != new.Strength {
		row.Cells[4] = Redlined{table.LabelOf(plan.StrengthNames[old.Strength]), table.LabelOf(plan.StrengthNames[new.Strength])}
	}
	return row
}

// redlined is nil where neither version says anything.
func redlined(old, new string) table.Cell {
	if old == "" && new == "" {
		return nil
	}
	return Redlined{table.Name(old), table.Name(new)}
}

// redlineNumber is the printed number; where it changed, both.
func redlineNumber(old, new string) table.Cell {
	switch {
	case old == new || new == "":
		return table.NameOf(old)
	case old == "":
		return table.Name(new)
	}
	return table.Name(old + " → " + new)
}

func redlineFate(item compare.ItemRedline) words.Phrase {
	switch {
	case item.ChangeKind == compare.New:
		return words.Phrase{De: "+ neu", En: "+ new"}
	case item.ChangeKind == compare.Gone:
		return words.Phrase{De: "✗ gestrichen", En: "✗ struck"}
	case item.Same:
		return words.Phrase{De: "= unverändert", En: "= unchanged"}
	}
	return words.Phrase{De: "± geändert", En: "± changed"}
}

// Motions lists the motions that are open again or settled.
func Motions(src report.Source, motions []compare.Change) *table.Table {
	t := &table.Table{
		ID:    "changed-motions",
		Title: words.Phrase{De: "Anträge", En: "Motions"},
		Columns: []table.Column{
			{Key: "number", Title: words.Motion, Priority: 1},
			{Key: "title", Title: words.Title, Priority: 1},
			{Key: "state", Title: words.Status, Priority: 1},
			{Key: "reason", Title: words.Phrase{De: "Grund", En: "Reason"}, Kind: table.Prose, Priority: 1},
		},
	}
	for _, m := range motions {
		state, _ := m.New.(council.State)
		t.Rows = append(t.Rows, table.Row{ID: m.ID, Place: m.Place, Cells: []table.Cell{
			table.Name(m.ID), table.Name(m.Title), table.Phrase(changedMotionState(m)), changedMotionReason(m.Reason),
		}, Mark: map[bool]table.Mark{true: table.Good, false: table.Warn}[state == council.InForce]})
	}
	return t
}

// changedMotionState says what became of a motion.
func changedMotionState(m compare.Change) words.Phrase {
	old, _ := m.Old.(council.State)
	state, _ := m.New.(council.State)
	wasClosed := m.Old != nil && (old == council.InForce || old == council.Pending)
	if wasClosed && state > council.Pending {
		return words.Phrase{De: "✗ wieder offen", En: "✗ open again"}
	}
	return changedMotions[state]
}

// changedMotionReason says which item settles a motion, and what became of it.
func changedMotionReason(r compare.Reason) table.Cell {
	if len(r.Decisions) == 0 {
		return table.Phrase(words.Phrase{De: "kein Beschlusspunkt erledigt ihn", En: "no item settles it"})
	}
	paper, item := plan.CutDecision(r.Decisions[0])
	about := words.Plain(string(paper))
	switch {
	case r.Item != "":
		about = words.Phrase{De: "Punkt %s von %s", En: "item %s of %s"}.With(r.Item, string(paper))
	case item != "":
		about = words.Phrase{De: "Punkt „%s“ von %s", En: "item %q of %s"}.With(item, string(paper))
	}
	return table.Label(words.Phrase{De: "%s %s", En: "%s %s"}.With(about, changedDecisions[r.State]))
}
