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
	t := &table.Table{
		ID:      "agenda",
		Title:   words.Same(src.CommitteeLabel(committee)),
		Note:    agendaNote(src, committee, date),
		Columns: agendaColumns(src),
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
			t.Rows = append(t.Rows, agendaRow(src, h))
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

func agendaColumns(src report.Source) []table.Column {
	now := words.PlainYear(moneyYear(src))
	return []table.Column{
		{Key: "paper", Title: words.Paper, Priority: 1},
		{Key: "title", Title: words.Phrase{De: "Betreff", En: "Subject"}, Kind: table.Prose, Priority: 1},
		{Key: "date", Title: words.Phrase{De: "Sitzung", En: "Meeting"}, Kind: table.Day, Priority: 3},
		{Key: "office", Title: words.Phrase{De: "Vorbereitet von", En: "Prepared by"}, Priority: 6},
		{Key: "outcome", Title: words.Phrase{De: "Ergebnis", En: "Outcome"}, Priority: 3},
		{Key: "count", Title: words.Measures, Kind: table.Count, Priority: 4},
		{Key: "now", Title: words.Same(now), Kind: table.Money, Priority: 2},
		{Key: "later", Title: words.Phrase{De: "nach " + now, En: "after " + now}, Kind: table.Money, Priority: 2},
		{Key: "measures", Title: words.Phrase{De: "Maßnahmen, deren Geld daran hängt", En: "Measures whose money hangs on it"}, Kind: table.Prose, Priority: 5},
	}
}

// moneyYear is the year that the state of the data is in, within the plan.
func moneyYear(src report.Source) budget.Year {
	return min(max(report.YearOf(src.AsOf), src.Years.From), src.Years.To)
}

// HeardBy are a committee's hearings of a day, or all that are ahead.
func HeardBy(src report.Source, committee plan.CommitteeID, date time.Time) []Hearing {
	var heard []Hearing
	for _, h := range byTime(src, Hearings(src)) {
		if h.Committee != committee {
			continue
		}
		if date.IsZero() && whenOf(src, h) != past || !date.IsZero() && h.Date.Equal(date) {
			heard = append(heard, h)
		}
	}
	return heard
}

func agendaRow(src report.Source, h Hearing) table.Row {
	now := moneyYear(src)
	on := standingOn(src, h.Paper)
	var count table.Cell
	if on.count > 0 {
		count = table.Number(on.count)
	}
	return table.Row{ID: h.ID(), Place: h.At, Cells: []table.Cell{
		table.Name(h.Paper.Key()), Subject(h.Paper), table.DateOf(h.Date), table.NameOf(h.Paper.Office), table.SentenceOf(h.Outcome()),
		count, table.Cash(on.money.At(now)), table.Cash(on.after(now)), table.NameOf(on.names),
	}}
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
	for _, m := range src.Plan.Measures {
		before := on.money
		for j := range m.Allocations {
			a := &m.Allocations[j]
			line := src.Ledger.Line(a.Line)
			if line == nil || !cites(src, a.Decisions(m), paper) {
				continue
			}
			for _, entry := range council.Consolidated(src.View)(a, line) {
				if src.Years.Has(entry.Year) {
					on.add(line, entry)
				}
			}
		}
		if on.money.Sum() != before.Sum() {
			on.count++
			on.names = report.Joined(on.names, m.Title)
		}
	}
	return on
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

func cites(src report.Source, decisions []string, paper *plan.Paper) bool {
	for _, decision := range decisions {
		id, _ := plan.CutDecision(decision)
		state := src.Council.Decision(decision)
		if src.Council.History(id) == src.Council.History(paper.Key()) && (state == council.InForce || state == council.Pending) {
			return true
		}
	}
	return false
}
