package committees

import (
	"slices"

	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Papers lists each matter with its versions, the oldest first: whether it is
// in force, who decides, and which items are in force, new, changed or struck.
func Papers(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "papers",
		Title: words.Phrase{De: "Vorlagen", En: "Papers"},
		Note: words.Text(
			"eine Zeile je Fassung; Punkte mit der Nummer ihrer eigenen Fassung, gestrichene mit der vorigen",
			"a row for each version; items with the number of their own version, struck ones with the one before"),

		Columns: []table.Column{
			{Key: "paper", Title: words.Paper, Priority: 1},
			{Key: "title", Title: words.Phrase{De: "Betreff", En: "Subject"}, Kind: table.Prose, Priority: 2},
			{Key: "kind", Title: words.Phrase{De: "Art", En: "Kind"}, Priority: 5},
			{Key: "version", Title: words.Phrase{De: "Fassung", En: "Version"}, Kind: table.Count, Priority: 4},
			{Key: "theme", Title: words.Theme, Priority: 6},
			{Key: "office", Title: words.Lead, Priority: 6},
			{Key: "public", Title: words.Phrase{De: "Öffentlich", En: "Public"}, Priority: 7},
			{Key: "state", Title: words.Status, Priority: 1},
			{Key: "decides", Title: words.Phrase{De: "Entscheidung", En: "Decision"}, Priority: 2},
			{Key: "items", Title: words.Phrase{De: "Punkte", En: "Items"}, Kind: table.Prose, Priority: 3},
			{Key: "changed", Title: words.Phrase{De: "geändert", En: "Changed"}, Kind: table.Prose, Priority: 4},
			{Key: "struck", Title: words.Phrase{De: "gestrichen", En: "Struck"}, Kind: table.Prose, Priority: 4},
		},
	}
	for _, matter := range src.Council.Histories {
		for i := range matter.Versions {
			t.Rows = append(t.Rows, paperRow(src, matter, i))
		}
	}
	return t
}

func paperRow(src report.Source, matter *council.PaperHistory, i int) table.Row {
	paper := matter.Versions[i]
	var before *plan.Paper
	if i > 0 {
		before = matter.Versions[i-1]
	}
	var kept, changed, struck words.Sentence
	for _, item := range council.Items(before, paper) {
		switch {
		case item.New == nil:
			struck = words.Comma(struck, itemNumber(item.Old))
			continue
		case item.Change == council.Changed || item.Change == council.Added && before != nil:
			changed = words.Comma(changed, itemChange(item))
		}
		kept = words.Comma(kept, itemNumber(item.New))
	}
	state, mark := paperState(matter, paper)
	return table.Row{ID: string(paper.Key()), Place: paper.At, Mark: mark, Cells: []table.Cell{
		table.Name(paper.Key()), table.NameOf(paper.Title), table.WordOf(paper.Kind, plan.PaperKindNames[paper.Kind]), table.Number(i + 1), src.ThemeCell(paper.Theme), table.NameOf(paper.Office),
		yesOrNo(paper.Public == nil || *paper.Public), table.Label(state), deciding(src, paper), table.SentenceOf(kept), table.SentenceOf(changed), table.SentenceOf(struck),
	}}
}

func yesOrNo(yes bool) table.Cell {
	if yes {
		return table.Phrase(words.Phrase{De: "ja", En: "yes"})
	}
	return table.Phrase(words.Phrase{De: "nein", En: "no"})
}

// paperState says what a version is worth, with its sign.
func paperState(matter *council.PaperHistory, paper *plan.Paper) (words.Sentence, table.Mark) {
	at := slices.Index(matter.Versions, paper)
	later := matter.InForce != nil && slices.Index(matter.Versions, matter.InForce) > at
	switch {
	case paper == matter.InForce:
		return words.Text("✓ gilt", "✓ in force"), table.Good
	case later:
		return words.Phrase{De: "ersetzt durch %s", En: "replaced by %s"}.With(string(matter.InForce.Key())), table.Faint
	case paper.Ended() == plan.Noted:
		return words.Said(plan.OutcomeNames[plan.Noted]), table.Faint
	case paper.Ended() != "":
		return words.Phrase{De: "✗ %s", En: "✗ %s"}.With(plan.OutcomeNames[paper.Ended()]), table.Faint
	case paper != matter.Open():
		return words.Phrase{De: "○ in Beratung als %s", En: "○ being heard as %s"}.With(string(matter.Open().Key())), table.Plain
	case len(paper.Hearings) == 0:
		return words.Text("○ in Vorbereitung", "○ in preparation"), table.Warn
	case paper.ForNotice():
		return words.Text("zur Kenntnis", "for notice"), table.Plain
	}
	return words.Text("○ in Beratung", "○ being heard"), table.Warn
}

// deciding says who decides a paper, when, and what came of it; where the
// decision was put off and no other hearing is known, that it was.
func deciding(src report.Source, paper *plan.Paper) table.Cell {
	h := paper.Decider()
	for i := range paper.Hearings {
		if h == nil && paper.Hearings[i].Role == plan.Deciding {
			h = &paper.Hearings[i]
		}
	}
	if h == nil {
		return nil
	}
	who, outcome := src.CommitteeLabel(h.Committee), Hearing{Hearing: h, Paper: paper}.Outcome()
	switch {
	case h.Date.IsZero() && outcome.Empty():
		return table.Label(words.Phrase{De: "%s, ohne Termin", En: "%s, without a day"}.With(who))
	case h.Date.IsZero():
		return table.Label(words.Phrase{De: "%s: %s", En: "%s: %s"}.With(who, outcome))
	case outcome.Empty():
		return table.Label(words.Phrase{De: "%s, %s", En: "%s, %s"}.With(who, h.Date))
	}
	return table.Label(words.Phrase{De: "%s, %s: %s", En: "%s, %s: %s"}.With(who, h.Date, outcome))
}

var fates = map[council.ItemChange]words.Phrase{
	council.Kept:    {De: "unverändert", En: "unchanged"},
	council.Changed: {De: "geändert", En: "changed"},
	council.Added:   {De: "neu", En: "new"},
	council.Dropped: {De: "✗ gestrichen", En: "✗ struck"},
}

func itemNow(item council.Item, compared bool) table.Row {
	row := table.Row{ID: item.ID, Cells: make([]table.Cell, 5)}
	said := item.New
	if item.Old != nil && compared {
		said = item.Old
		row.Cells[1] = table.NameOf(item.Old.Number)
	}
	if item.New != nil {
		said = item.New
		row.Cells[0] = table.NameOf(item.New.Number)
	}
	if compared {
		row.Cells[2] = table.Phrase(fates[item.Change])
	}
	if item.Change == council.Dropped {
		row.Mark = table.Faint
	}
	row.Place = said.At
	row.Cells[3], row.Cells[4] = table.SentenceOf(words.Said(plan.StrengthNames[said.Strength])), table.NameOf(said.Text)
	return row
}
