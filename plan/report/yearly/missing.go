package yearly

import (
	"cmp"
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/notes"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// missing is what the report cannot say yet, and who owes it.
func (y writer) missing() Section {
	section := Section{
		ID: "missing", Level: 1, Paged: true,
		Title: words.Text("Was noch fehlt, und wer es beisteuert", "What is still missing, and who owes it"),
	}
	if t := y.owed(); len(t.Rows) > 0 {
		section.Tables = []*table.Table{t}
	} else {
		section.Prose = []words.Sentence{words.Text("Alle Angaben liegen vor.", "Everything has been given.")}
	}
	return section
}

var nobody = words.Phrase{De: "(keine Federführung genannt)", En: "(no lead named)"}

// owed lists what is missing, office by office.
func (y writer) owed() *table.Table {
	t := &table.Table{
		ID:    "year-owed",
		Title: words.Phrase{De: "Was noch fehlt, und wer es beisteuert", En: "What is still missing, and who owes it"},
		Columns: []table.Column{
			{Key: "who", Title: words.Phrase{De: "Wer", En: "Who"}, Priority: 1},
			{Key: "what", Title: words.Phrase{De: "Wozu", En: "About"}, Priority: 1},
			{Key: "missing", Title: words.Phrase{De: "Was fehlt", En: "What is missing"}, Kind: table.Prose, Priority: 1},
		},
	}
	for _, m := range y.named {
		if gaps := y.gapsOf(m); !gaps.Empty() {
			who := table.NameOf(m.Lead)
			if who == nil {
				who = table.Phrase(nobody)
			}
			t.Rows = append(t.Rows, table.Row{ID: string(m.ID), Place: m.At, Mark: table.Warn, Cells: []table.Cell{who, table.NameOf(m.Title), table.Label(gaps)}})
		}
	}
	y.owedByPapers(t)
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int {
		return cmp.Compare(words.Fold(a.Cells[0].In(words.German)), words.Fold(b.Cells[0].In(words.German)))
	})
	return y.addOwedByAll(t)
}

// addOwedByAll adds what no single measure owes: actuals and outcomes.
func (y writer) addOwedByAll(t *table.Table) *table.Table {
	for _, book := range budget.Books {
		if !y.booked(book) {
			t.Rows = append(t.Rows, table.Row{ID: "actuals " + string(book), Mark: table.Warn, Cells: []table.Cell{
				table.Phrase(y.BookName(book)), table.Phrase(words.Phrase{De: "Buchführung", En: "Accounts"}),
				table.Label(words.Phrase{De: "Ist %d", En: "actuals of %d"}.With(y.on)),
			}})
		}
	}
	for _, h := range committees.Hearings(y.Source) {
		if !h.Date.IsZero() && h.Date.Before(y.AsOf) && report.YearOf(h.Date) <= y.on && h.Hearing.Outcome == "" && h.Role == plan.Deciding {
			t.Rows = append(t.Rows, table.Row{ID: "outcome " + h.ID(), Place: h.At, Mark: table.Warn, Cells: []table.Cell{
				table.Name(y.CommitteeLabel(h.Committee)), table.Name(h.Paper.Key()),
				table.Label(words.Phrase{De: "Ergebnis der Sitzung am %s", En: "outcome of the meeting on %s"}.With(h.Date)),
			}})
		}
	}
	return t
}

// gapsOf names what a measure has not told.
func (y writer) gapsOf(m *plan.Measure) words.Sentence {
	var list words.Sentence
	add := func(is bool, what words.Phrase) {
		if is {
			list = words.Comma(list, words.Said(what))
		}
	}
	begun := m.Status == plan.Running || m.Status == plan.Paused || m.Status == plan.Done
	add(m.Status == "", words.Phrase{De: "Stand", En: "status"})
	add(m.Lead == "", words.Phrase{De: "Federführung", En: "lead"})
	add(len(m.Profile().Goals) == 0, words.Phrase{De: "Ziele", En: "goals"})
	add(begun && m.Profile().Results == "", words.Phrase{De: "Ergebnisse", En: "results"})
	add(begun && m.Profile().Progress == 0, words.Phrase{De: "Fortschritt", En: "progress"})
	add(m.Profile().Next == "" && m.Status != plan.Done && m.Status != plan.Stopped, words.Phrase{De: "nächste Schritte", En: "next steps"})
	for i := range m.Milestones {
		if one := &m.Milestones[i]; measures.StateOfMilestone(y.Source, one) == measures.Missed {
			list = words.Comma(list, words.Phrase{De: "Stand des Meilensteins vom %s", En: "state of the milestone of %s"}.With(one.Deadline()))
		}
	}
	return list
}

// terms explains the words and the way of counting.
func (y writer) terms() Section {
	notes := notes.All(y.Source)
	notes.Title = words.Phrase{De: "Begriffe und Berechnung", En: "Terms and how it is counted"}
	return Section{ID: "terms", Level: 1, Title: words.Said(notes.Title), Tables: []*table.Table{notes}}
}

// withTable gives a section its table, or says why there is none.
func withTable(s Section, t *table.Table, none words.Phrase) Section {
	if len(t.Rows) == 0 {
		s.Prose = append(s.Prose, words.Said(none))
		return s
	}
	s.Tables = append(s.Tables, t)
	return s
}
