package selection

import (
	"digiplan/budget"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/money"
	"digiplan/plan/report/notes"
	"digiplan/plan/report/overview"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Title names the committee over a plan's title.
func (s Selection) Title() words.Sentence {
	return words.Same("%s: %s").With(words.Clean(s.Plan.Title), words.Clean(s.Committee.Name))
}

// ShortTitle has the short name of the committee.
func (s Selection) ShortTitle() words.Sentence {
	return words.Same("%s: %s").With(words.Clean(s.Plan.Title), words.Clean(s.Committee.Label()))
}

// Sitting says which sitting the selection is for.
func (s Selection) Sitting() words.Sentence {
	if s.Date.IsZero() {
		return words.Phrase{De: "alles, was ab %s ansteht", En: "all that is ahead from %s on"}.With(s.AsOf)
	}
	return words.Phrase{De: "Sitzung am %s", En: "meeting on %s"}.With(s.Date)
}

// Agenda lists the papers heard with the money that hangs on each.
func (s Selection) Agenda() *table.Table {
	t := committees.Agenda(s.Whole, s.Committee.ID, s.Date)
	t.Title = words.Phrase{De: "Vorlagen dieser Sitzung", En: "Papers of this meeting"}
	if s.Date.IsZero() {
		t.Title = words.Phrase{De: "Anstehende Vorlagen", En: "Papers ahead"}
	}
	t.Note = words.Phrase{De: "%s · je Vorlage nur Mittel, die sich auf sie berufen, nicht addieren", En: "%s · by paper only the money that stands on it, not to be added up"}.With(report.InEuros)
	return t.Pick("paper", "title", "date", "outcome", "count", "now", "later")
}

// Overview adds the selection up.
func (s Selection) Overview() overview.Overview {
	o := overview.Of(s.Source)
	o.Years = chosen(o.Years)
	o.Years.Title = words.Phrase{De: "Bedarf und Mittel der Auswahl je Jahr", En: "Need and money of the selection by year"}
	return o
}

// Shares sets the figures of the selection beside those of the whole plan.
func (s Selection) Shares() *table.Table {
	t := &table.Table{
		ID:    "shares",
		Title: words.Phrase{De: "Auswahl und ganzer Plan", En: "Selection and whole plan"},
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(s.View)),
		Columns: []table.Column{
			{Key: "figure", Title: words.Title, Priority: 1},
			{Key: "chosen", Title: words.Phrase{De: "Auswahl", En: "Selection"}, Kind: table.Money, Priority: 1},
			{Key: "whole", Title: s.wholeTitle(), Kind: table.Money, Priority: 1},
			{Key: "share", Title: words.Phrase{De: "Anteil", En: "Share"}, Kind: table.Share, Priority: 1, Formula: words.Same(`IF([whole]>0,[chosen]/[whole],"–")`)},
		},
	}
	chosenStates, allStates := money.StateSums(s.Source), money.StateSums(s.Whole)
	part, whole := overview.Figures(s.Source, overview.Years(s.Source), chosenStates), overview.Figures(s.Whole, overview.Years(s.Whole), allStates)
	for i, figure := range part {
		if formula, ok := s.shareFormulas()[figure.Key]; ok {
			t.Rows = append(t.Rows, shareRow(figure.Key, figure.Title, figure.Value, whole[i].Value, formula))
		}
	}
	for _, c := range council.Coverages {
		t.Rows = append(t.Rows, shareRow(money.CoverageKeys[c], money.CoverageNames[c], chosenStates[c], allStates[c], words.Same("SUM(coverage["+money.CoverageKeys[c]+"])")))
	}
	return t
}

func (s Selection) wholeTitle() words.Phrase {
	if s.Restricted {
		return words.Phrase{De: "Ganzer öffentlicher Plan", En: "Whole public plan"}
	}
	return words.Phrase{De: "Ganzer Plan", En: "Whole plan"}
}

// shareFormulas add the selection up on the other sheets.
func (s Selection) shareFormulas() map[string]table.Formula {
	formulas := make(map[string]table.Formula)
	for _, key := range []string{"need", "city", "provider", "twice", "k", "gap"} {
		formulas[key] = words.Same("SUM(measures[" + key + "])")
	}
	formulas["assumed"] = money.SumOfAssumed("sum", money.OnceFlows)
	return formulas
}

func shareRow(id string, title words.Phrase, part, whole budget.Cents, formula table.Formula) table.Row {
	return table.Row{ID: id, Formulas: map[string]table.Formula{"chosen": formula}, Cells: []table.Cell{
		table.Phrase(title), table.Cash(part), table.Cash(whole), table.RatioOf(budget.Share(part, whole)),
	}}
}

// Notes say what was chosen, and how its sums stand to those of the plan.
func (s Selection) Notes() []notes.Note {
	return []notes.Note{
		{ID: "committee", Term: words.Committee, Meaning: words.Phrase{De: "%s · %s", En: "%s · %s"}.With(words.Clean(s.Committee.Name), s.Sitting())},
		{ID: "selection", Term: words.Phrase{De: "Auswahl", En: "Selection"}, Meaning: words.Phrase{
			De: "%s von %d: jede, die sich auf eine dieser Vorlagen beruft oder über die ein Bericht berichtet, mit allen ihren Mitteln; dazu ihre Haushaltsstellen, die Anträge zu den Vorlagen oder ihrem Thema und die Feststellungen dazu",
			En: "%s of %d: each that stands on one of these papers or that a report is about, with all its money; besides its budget lines, the motions on the papers or their theme, and the findings on these",
		}.With(words.Count(len(s.Plan.Measures), words.Phrase{De: "Maßnahme", En: "measure"}, words.Phrase{De: "Maßnahmen", En: "measures"}), len(s.Whole.Plan.Measures))},
		{ID: "selection-sums", Term: words.Phrase{De: "Summen der Auswahl", En: "Sums of the selection"}, Meaning: words.Text(
			"zählen nur die gezeigten Maßnahmen und heißen „Auswahl“; jede Haushaltsstelle steht mit dem Ansatz und den Zuordnungen des ganzen Plans, „davon Auswahl“ ist der Teil der gezeigten Maßnahmen",
			"count the measures shown alone and are called \"selection\"; each budget line stands with the estimate and the allocations of the whole plan, \"of it selection\" is the part of the measures shown")},
	}
}
