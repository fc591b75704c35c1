package committees

import (
	"strings"

	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Motions lists the motions of the council groups, whether they are settled,
// and why. The state is computed from what is in force.
func Motions(src report.Source) *table.Table {
	columns := motionColumns(src)
	t := &table.Table{
		ID:    "motions",
		Title: words.Phrase{De: "Anträge", En: "Motions"},
		Note: words.Text(
			"der Stand folgt aus den geltenden Beschlüssen; fällt der Punkt weg, der einen Antrag erledigt, ist er wieder offen",
			"the status follows from what is in force; a motion whose settling item is struck is open again"),

		Columns: columns.Heads(),
	}
	for _, motion := range src.Council.Motions(src.Plan) {
		_, mark := motionState(motion)
		t.Rows = append(t.Rows, table.Row{ID: motion.Number, Place: motion.At, Mark: mark, Cells: columns.Cells(motion)})
	}
	return t
}

func motionColumns(src report.Source) table.Columns[council.Motion] {
	type motion = council.Motion
	return table.Columns[motion]{
		table.Col(table.Column{Key: "number", Title: words.Motion, Priority: 1}, func(m motion) table.Cell { return table.Name(m.Number) }),
		table.Col(table.Column{Key: "title", Title: words.Phrase{De: "Betreff", En: "Subject"}, Kind: table.Prose, Priority: 2}, func(m motion) table.Cell { return table.NameOf(m.Title) }),
		table.Col(table.Column{Key: "by", Title: words.Phrase{De: "Fraktion", En: "Group"}, Kind: table.Prose, Priority: 3}, func(m motion) table.Cell { return table.NameOf(strings.Join(m.By, ", ")) }),
		table.Col(table.Column{Key: "date", Title: words.Phrase{De: "Datum", En: "Date"}, Kind: table.Day, Priority: 5}, func(m motion) table.Cell { return table.DateOf(m.Date) }),
		table.Col(table.Column{Key: "theme", Title: words.Theme, Priority: 4}, func(m motion) table.Cell { return src.ThemeCell(m.Theme) }),
		table.Col(table.Column{Key: "state", Title: words.Status, Priority: 1}, func(m motion) table.Cell {
			state, _ := motionState(m)
			return state
		}),
		table.Col(table.Column{Key: "reason", Title: words.Phrase{De: "Grund", En: "Reason"}, Kind: table.Prose, Priority: 1}, func(m motion) table.Cell { return table.Label(motionReason(src, m)) }),
		table.Col(table.Column{Key: "paper", Title: words.Phrase{De: "Vorlagen zum Thema", En: "Papers on the theme"}, Kind: table.Prose, Priority: 6}, func(m motion) table.Cell { return table.SentenceOf(papersOn(src, m.Theme)) }),
	}
}

func motionState(m council.Motion) (table.Cell, table.Mark) {
	if m.Settled() {
		return table.Phrase(words.Phrase{De: "✓ erledigt", En: "✓ settled"}), table.Good
	}
	return table.Phrase(words.Phrase{De: "○ offen", En: "○ open"}), table.Warn
}

// motionReason says why a motion is open or settled.
func motionReason(src report.Source, m council.Motion) words.Sentence {
	if m.SettledBy == "" {
		return words.Text("keine Vorlage erledigt ihn", "no paper settles it")
	}
	paper, item := plan.CutDecision(m.SettledBy)
	by := src.DecisionName(m.SettledBy)
	if item == "" {
		by = src.PaperName(paper)
	}
	switch m.State {
	case council.InForce:
		return words.Phrase{De: "erledigt durch %s", En: "settled by %s"}.With(by)
	case council.Pending:
		return words.Phrase{De: "offen: %s ist noch nicht beschlossen", En: "open: %s is not decided yet"}.With(by)
	case council.Struck:
		return words.Phrase{De: "wieder offen: %s wurde durch %s gestrichen", En: "open again: %s was struck by %s"}.With(by, string(src.Council.History(paper).InForce.Key()))
	case council.Void:
		return words.Phrase{De: "offen: %s wurde nicht beschlossen", En: "open: %s was not adopted"}.With(by)
	}
	return words.Phrase{De: "offen: %s ist nicht bekannt", En: "open: %s is not known"}.With(by)
}

// papersOn lists the newest papers of a theme.
func papersOn(src report.Source, theme plan.ThemeID) words.Sentence {
	var list words.Sentence
	for _, history := range src.Council.Histories {
		if last := history.Last(); theme != "" && last.Theme == theme {
			list = words.Comma(list, src.PaperName(last.Key()))
		}
	}
	return list
}
