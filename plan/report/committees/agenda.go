package committees

import (
	"slices"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// tasks are what a committee does with papers, the weightiest first.
var tasks = []struct {
	role  plan.Role
	title words.Phrase
}{
	{plan.Deciding, words.Phrase{De: "Zur Entscheidung", En: "For decision"}},
	{plan.Advice, words.Phrase{De: "Zur Vorberatung", En: "For advice"}},
	{plan.Heard, words.Phrase{De: "Zur Anhörung", En: "For a hearing"}},
	{plan.ToNotice, words.Phrase{De: "Zur Kenntnis", En: "For notice"}},
}

// Agenda lists what a committee decides and what it only hears on a day, with
// the measures and the money that hang on each paper. Without a day it lists
// all that is ahead of the committee.
func Agenda(src report.Source, committee plan.CommitteeID, date time.Time) *table.Table {
	columns := agendaColumns(src)
	t := &table.Table{
		ID:      "agenda",
		Title:   words.Same(src.CommitteeLabel(committee)),
		Note:    agendaNote(src, committee, date),
		Columns: columns.Heads(),
	}
	hearings := HeardBy(src, committee, date)
	for _, task := range tasks {
		begun := false
		for _, h := range hearings {
			if h.Role != task.role {
				continue
			}
			if !begun {
				t.Rows = append(t.Rows, t.HeadingRow(string(task.role), task.title))
				begun = true
			}
			t.Rows = append(t.Rows, table.Row{ID: h.ID(), Place: h.At, Cells: columns.Cells(heard{h, standingOn(src, h.Paper)})})
		}
	}
	return t
}

func agendaNote(src report.Source, committee plan.CommitteeID, date time.Time) words.Sentence {
	full := src.CommitteeLabel(committee)
	for _, c := range src.Committees {
		if c.ID == committee {
			full = c.Name
		}
	}
	money := words.Phrase{
		De: "%s · Geld zählt bei jeder Vorlage, auf die es sich beruft, und darf nicht addiert werden · %s",
		En: "%s · money counts with each paper that it stands on and must not be added up · %s",
	}.With(report.InEuros, words.View(src.View))
	if date.IsZero() {
		return words.Phrase{De: "%s: alles, was ansteht · %s", En: "%s: all that is ahead · %s"}.With(full, money)
	}
	return words.Phrase{De: "%s, Sitzung am %s · %s", En: "%s, meeting on %s · %s"}.With(full, date, money)
}

// heard is a hearing with what hangs on its paper.
type heard struct {
	Hearing
	standing
}

func agendaColumns(src report.Source) table.Columns[heard] {
	year := moneyYear(src)
	now := words.PlainYear(year)
	return table.Columns[heard]{
		table.Col(table.Column{Key: "paper", Title: words.Paper, Priority: 1}, func(h heard) table.Cell { return table.Name(h.Paper.Key()) }),
		table.Col(table.Column{Key: "title", Title: words.Phrase{De: "Betreff", En: "Subject"}, Kind: table.Prose, Priority: 1}, func(h heard) table.Cell { return Subject(h.Paper) }),
		table.Col(table.Column{Key: "date", Title: words.Phrase{De: "Sitzung", En: "Meeting"}, Kind: table.Day, Priority: 3}, func(h heard) table.Cell { return table.DateOf(h.Date) }),
		table.Col(table.Column{Key: "office", Title: words.Phrase{De: "Vorbereitet von", En: "Prepared by"}, Priority: 6}, func(h heard) table.Cell { return table.NameOf(h.Paper.Office) }),
		table.Col(table.Column{Key: "outcome", Title: words.Phrase{De: "Ergebnis", En: "Outcome"}, Priority: 3}, func(h heard) table.Cell { return outcome(src, h.Hearing) }),
		table.Col(table.Column{Key: "count", Title: words.Measures, Kind: table.Count, Priority: 4}, func(h heard) table.Cell { return onlyIf(h.count > 0, table.Number(h.count)) }),
		table.Amount(table.Column{Key: "now", Title: words.Same(now), Priority: 2}, func(h heard) budget.Cents { return h.money.At(year) }),
		table.Amount(table.Column{Key: "later", Title: words.Phrase{De: "nach " + now, En: "after " + now}, Priority: 2}, func(h heard) budget.Cents { return h.after(year) }),
		table.Col(table.Column{Key: "measures", Title: words.Phrase{De: "Maßnahmen, deren Geld daran hängt", En: "Measures whose money hangs on it"}, Kind: table.Prose, Priority: 5}, func(h heard) table.Cell { return table.NameOf(h.names) }),
	}
}

// moneyYear is the year that the state of the data is in, within the plan.
func moneyYear(src report.Source) budget.Year {
	return min(max(report.YearOf(src.AsOf), src.Years.From), src.Years.To)
}

// HeardBy are a committee's hearings of a day, or all that are ahead or whose outcome
// is still to be added; none of a paper that is done with.
func HeardBy(src report.Source, committee plan.CommitteeID, date time.Time) []Hearing {
	var list []Hearing
	for _, h := range byTime(src, Hearings(src)) {
		at := whenOf(src, h)
		if h.Committee != committee || at == needless {
			continue
		}
		if date.IsZero() && at != past || !date.IsZero() && h.Date.Equal(date) {
			list = append(list, h)
		}
	}
	return list
}

// standing is what hangs on a paper.
type standing struct {
	count int
	names string
	money budget.Series
	lines []lineMoney // where it comes from
}

// lineMoney is what a line pays, year by year.
type lineMoney struct {
	line  *budget.Line
	money budget.Series
}

func (s standing) after(year budget.Year) budget.Cents {
	var sum budget.Cents
	for _, entry := range s.money {
		if entry.Year > year {
			sum += entry.Amount
		}
	}
	return sum
}

// standingOn adds up the measures and the money that cite a paper in any of
// its versions; an item that was struck carries nothing.
func standingOn(src report.Source, paper *plan.Paper) standing {
	var on standing
	history := src.Council.History(paper.Key())
	for _, m := range src.Plan.Measures {
		before := on.money
		for j := range m.Allocations {
			a := &m.Allocations[j]
			for _, entry := range standingOf(src, history, m, a) {
				on.add(src.Ledger.Line(a.Line), entry)
			}
		}
		if on.money.Sum() != before.Sum() {
			on.count++
			on.names = report.Joined(on.names, m.Title)
		}
	}
	return on
}

// standingOf is what of an allocation hangs on a paper.
func standingOf(src report.Source, history *council.PaperHistory, m *plan.Measure, a *plan.Allocation) budget.Series {
	line := src.Ledger.Line(a.Line)
	if line == nil || !slices.Contains(src.Council.StandOn(a.Decisions(m)), history) {
		return nil
	}
	var money budget.Series
	for _, entry := range council.Consolidated(src.View)(a, line) {
		if src.Years.Has(entry.Year) {
			money = append(money, entry)
		}
	}
	return money
}

func (s *standing) add(line *budget.Line, entry budget.YearAmount) {
	s.money = s.money.Add(entry.Year, entry.Amount)
	at := slices.IndexFunc(s.lines, func(l lineMoney) bool { return l.line == line })
	if at < 0 {
		at = len(s.lines)
		s.lines = append(s.lines, lineMoney{line: line})
	}
	s.lines[at].money = s.lines[at].money.Add(entry.Year, entry.Amount)
}
