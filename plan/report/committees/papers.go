package committees

import (
	"slices"
	"strings"

	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Papers lists each paper with its versions, the oldest first: whether it is
// in force, who decides, and which items are in force, new, changed or struck.
func Papers(src report.Source) *table.Table {
	columns := paperColumns(src)
	t := &table.Table{
		ID:    "papers",
		Title: words.Phrase{De: "Vorlagen", En: "Papers"},
		Note: words.Text(
			"eine Zeile je Fassung; Punkte mit der Nummer ihrer eigenen Fassung, gestrichene mit der vorigen",
			"a row for each version; items with the number of their own version, struck ones with the one before"),

		Columns: columns.Heads(),
	}
	for _, history := range src.Council.Histories {
		for i := range history.Versions {
			v := versionOf(history, i)
			t.Rows = append(t.Rows, table.Row{ID: string(v.Key()), Place: v.At, Opens: table.To(report.ToPaper(v.Key())), Mark: v.mark, Cells: columns.Cells(v)})
		}
	}
	return t.WithoutEmpty("competent")
}

// version is one version of a paper.
type version struct {
	*plan.Paper
	number                 int
	state                  words.Sentence
	mark                   table.Mark
	items, changed, struck words.Sentence // by number
}

func versionOf(history *council.PaperHistory, i int) version {
	v := version{Paper: history.Versions[i], number: i + 1}
	var before *plan.Paper
	if i > 0 {
		before = history.Versions[i-1]
	}
	for _, item := range council.Items(before, v.Paper) {
		switch {
		case item.New == nil:
			v.struck = words.Comma(v.struck, itemNumber(item.Old))
			continue
		case item.Change == council.Changed || item.Change == council.Added && before != nil:
			v.changed = words.Comma(v.changed, itemChange(item))
		}
		v.items = words.Comma(v.items, itemNumber(item.New))
	}
	v.state, v.mark = paperState(history, v.Paper)
	return v
}

func paperColumns(src report.Source) table.Columns[version] {
	competence := src.Competence()
	columns := table.Columns[version]{
		table.Col(table.Column{Key: "paper", Title: words.Paper, Priority: 1}, func(v version) table.Cell { return table.Name(v.Key()) }),
		table.Col(table.Column{Key: "title", Title: words.Phrase{De: "Betreff", En: "Subject"}, Kind: table.Prose, Priority: 2}, func(v version) table.Cell { return table.NameOf(v.Title) }),
		table.Col(table.Column{Key: "kind", Title: words.Phrase{De: "Art", En: "Kind"}, Priority: 5}, func(v version) table.Cell { return table.WordOf(v.Kind, plan.PaperKindNames[v.Kind]) }),
		table.Col(table.Column{Key: "version", Title: words.Phrase{De: "Fassung", En: "Version"}, Kind: table.Count, Priority: 4}, func(v version) table.Cell { return table.Number(v.number) }),
		table.Col(table.Column{Key: "theme", Title: words.Theme, Priority: 6}, func(v version) table.Cell { return src.ThemeCell(v.Theme) }),
		table.Col(table.Column{Key: "office", Title: words.Lead, Priority: 6}, func(v version) table.Cell { return table.NameOf(v.Office) }),
		table.Col(table.Column{Key: "year", Title: words.Phrase{De: "Berichtsjahr", En: "Year reported on"}, Kind: table.Year, Priority: 8}, func(v version) table.Cell { return table.PeriodOf(v.Year) }),
		table.Col(table.Column{Key: "department", Title: report.FieldNames["department"], Priority: 9}, func(v version) table.Cell { return table.NameOf(v.Department) }),
		table.Col(table.Column{Key: "contact", Title: report.FieldNames["contact"], Priority: 9}, func(v version) table.Cell { return table.NameOf(v.Contact) }),
		table.Col(table.Column{Key: "signed", Title: report.FieldNames["signed_by"], Priority: 9}, func(v version) table.Cell { return table.NameOf(v.SignedBy) }),
		table.Col(table.Column{Key: "attachments", Title: report.FieldNames["attachments"], Kind: table.Prose, Priority: 9}, func(v version) table.Cell { return attachments(v.Paper) }),
		table.Col(table.Column{Key: "public", Title: words.Phrase{De: "Öffentlich", En: "Public"}, Priority: 7}, func(v version) table.Cell { return yesOrNo(v.Public == nil || *v.Public) }),
		table.Col(table.Column{Key: "state", Title: words.Status, Priority: 1}, func(v version) table.Cell { return table.Label(v.state) }),
		table.Col(table.Column{Key: "decides", Title: words.Phrase{De: "Entscheidung", En: "Decision"}, Priority: 2}, func(v version) table.Cell { return deciding(src, v.Paper) }),
		table.Col(table.Column{Key: "competent", Title: report.CompetentTitle, Priority: 3}, func(v version) table.Cell { return competence.OfPaper(v.Paper) }),
		table.Col(table.Column{Key: "items", Title: words.Phrase{De: "Punkte", En: "Items"}, Kind: table.Prose, Priority: 3}, func(v version) table.Cell { return table.SentenceOf(v.items) }),
		table.Col(table.Column{Key: "changed", Title: words.Phrase{De: "geändert", En: "Changed"}, Kind: table.Prose, Priority: 4}, func(v version) table.Cell { return table.SentenceOf(v.changed) }),
		table.Col(table.Column{Key: "struck", Title: words.Phrase{De: "gestrichen", En: "Struck"}, Kind: table.Prose, Priority: 4}, func(v version) table.Cell { return table.SentenceOf(v.struck) }),
	}
	return append(columns, report.OwnRepeated(src, "paper", func(v version) source.Place { return v.At })...)
}

func yesOrNo(yes bool) table.Cell {
	if yes {
		return table.Phrase(words.Yes)
	}
	return table.Phrase(words.No)
}

// paperState says what a version is worth, with its sign.
func paperState(history *council.PaperHistory, paper *plan.Paper) (words.Sentence, table.Mark) {
	at := slices.Index(history.Versions, paper)
	later := history.InForce != nil && slices.Index(history.Versions, history.InForce) > at
	switch {
	case paper == history.InForce:
		return words.Text("✓ gilt", "✓ in force"), table.Good
	case later:
		return words.Phrase{De: "ersetzt durch %s", En: "replaced by %s"}.With(string(history.InForce.Key())), table.Faint
	case paper.Ended() == plan.Noted:
		return words.Said(plan.OutcomeNames[plan.Noted]), table.Faint
	case paper.Ended() != "":
		return words.Phrase{De: "✗ %s", En: "✗ %s"}.With(plan.OutcomeNames[paper.Ended()]), table.Faint
	case paper != history.Open():
		return words.Phrase{De: "○ in Beratung als %s", En: "○ being heard as %s"}.With(string(history.Open().Key())), table.Plain
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

// attachments lists the annexes of a paper, each with its version and where it is
// to be found.
func attachments(p *plan.Paper) table.Cell {
	var list []string
	for _, a := range p.Attachments {
		more := slices.DeleteFunc([]string{a.Version, a.Hash, a.Link}, func(text string) bool { return text == "" })
		if len(more) > 0 {
			list = append(list, a.Title+" ("+strings.Join(more, ", ")+")")
		} else {
			list = append(list, a.Title)
		}
	}
	return table.NameOf(strings.Join(list, " · "))
}
