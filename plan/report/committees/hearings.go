// Package committees makes tables of papers on their way through the committees:
// the calendar, meetings and their agendas, versions, items and motions.
package committees

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Hearing is one step of a paper's way through the committees, with all that
// a calendar needs to know.
type Hearing struct {
	*plan.Hearing
	Paper *plan.Paper
	Step  int // 1 first; the order in the file counts, also on one day
	Steps int
	Nth   int // 1 unless the committee hears the paper several times
}

// ID names a hearing so that it is the same one after its day has changed.
func (h Hearing) ID() string {
	id := string(h.Paper.Key()) + "@" + string(h.Committee)
	if h.Nth > 1 {
		id += " " + strconv.Itoa(h.Nth)
	}
	return id
}

// Hearings lists all hearings, paper by paper in the order of the files.
func Hearings(src report.Source) []Hearing {
	var hearings []Hearing
	for i := range src.Papers {
		paper := &src.Papers[i]
		times := make(map[plan.CommitteeID]int)
		for j := range paper.Hearings {
			h := &paper.Hearings[j]
			times[h.Committee]++
			hearings = append(hearings, Hearing{h, paper, j + 1, len(paper.Hearings), times[h.Committee]})
		}
	}
	return hearings
}

// Outcome is what came of the hearing, empty where nothing is recorded.
func (h Hearing) Outcome() words.Sentence {
	outcome := words.Said(plan.OutcomeNames[h.Hearing.Outcome])
	if vote := plan.VoteNames[h.Vote]; !vote.Empty() {
		outcome = words.Phrase{De: "%[2]s %[1]s", En: "%s %s"}.With(outcome, vote)
	}
	if adopted := h.adoptedItems(); len(adopted) > 0 {
		outcome = words.Phrase{De: "%s (Punkt %s)", En: "%s (item %s)"}.With(outcome, words.List(adopted))
	}
	return outcome
}

// adoptedItems are the items that a hearing adopted of a paper in part, by their printed
// numbers where they have one.
func (h Hearing) adoptedItems() []words.Sentence {
	var names []words.Sentence
	for _, id := range h.Items {
		name := id
		for _, item := range h.Paper.Items {
			if item.ID == id && item.Number != "" {
				name = item.Number
			}
		}
		names = append(names, words.Plain(words.Clean(name)))
	}
	return names
}

// outcome is what came of the hearing, as a value, or that it is still to be added.
func outcome(src report.Source, h Hearing) table.Cell {
	if h.Step > 0 && whenOf(src, h) == unrecorded {
		return table.Phrase(words.Phrase{De: "Ergebnis nachtragen", En: "outcome to be added"})
	}
	if says := h.Outcome(); !says.Empty() {
		return table.Word{Key: string(h.Hearing.Outcome), Says: says}
	}
	return nil
}

// when tells the next hearings from those without a day and those that are over.
type when int

const (
	ahead when = iota
	undated
	inPreparation
	unrecorded
	needless
	past
)

var whens = [...]words.Phrase{
	ahead:         {De: "Nächste Beratungen", En: "Next hearings"},
	undated:       {De: "Ohne Termin", En: "No date yet"},
	inPreparation: {De: "In Vorbereitung, noch ohne Beratung", En: "In preparation, without a hearing yet"},
	unrecorded:    {De: "Vorbei, Ergebnis nachtragen", En: "Over, outcome to be added"},
	needless:      {De: "Entfällt, die Vorlage ist erledigt", En: "Not needed, the paper is done with"},
	past:          {De: "Frühere Beratungen", En: "Earlier hearings"},
}

// whenOf places a hearing in time: the day of the data's state counts as ahead. A step
// that the paper went before it was closed is over, also where nobody knows its day.
func whenOf(src report.Source, h Hearing) when {
	switch closed := h.Paper.Closed(); {
	case closed >= 0 && h.Step > closed+1 && !h.Recorded():
		return needless
	case h.Paper.Unrecorded(h.Step-1, src.AsOf) && src.Council.History(h.Paper.Key()).Open() == h.Paper:
		return unrecorded
	case h.Date.IsZero() && !h.Recorded() && closed < 0:
		return undated
	case h.Date.IsZero() || h.Date.Before(src.AsOf):
		return past
	}
	return ahead
}

// decided tells whether a hearing that is not before a day is done with by its end: it
// has an outcome, or its paper is closed.
func (h Hearing) decided(day time.Time) bool {
	return !h.Date.After(day) && (h.Recorded() || h.Step <= h.Paper.Closed()+1)
}

// byTime puts the next hearings first, then those without a day, then the
// past ones from the last back. On one day the order of the files counts.
func byTime(src report.Source, hearings []Hearing) []Hearing {
	day := func(h Hearing) time.Time { return h.Date }
	sorted := slices.Clone(hearings)
	slices.SortStableFunc(sorted, func(a, b Hearing) int {
		days := day(a).Compare(day(b))
		if whenOf(src, a) == past {
			days = -days
		}
		return cmp.Or(cmp.Compare(whenOf(src, a), whenOf(src, b)), days)
	})
	return sorted
}

func hearingColumns(src report.Source) table.Columns[Hearing] {
	competence := src.Competence()
	return table.Columns[Hearing]{
		table.Col(table.Column{Key: "date", Title: words.Phrase{De: "Sitzung", En: "Meeting"}, Kind: table.Day, Priority: 1}, func(h Hearing) table.Cell { return table.DateOf(h.Date) }),
		table.Col(table.Column{Key: "committee", Title: words.Committee, Priority: 1}, func(h Hearing) table.Cell { return onlyIf(h.Committee != "", src.CommitteeCell(h.Committee)) }),
		table.Col(table.Column{Key: "role", Title: words.Phrase{De: "Aufgabe", En: "Role"}, Priority: 1}, func(h Hearing) table.Cell { return table.WordOf(h.Role, plan.RoleNames[h.Role]) }),
		table.Col(table.Column{Key: "paper", Title: words.Paper, Priority: 1}, func(h Hearing) table.Cell { return table.Name(h.Paper.Key()) }),
		table.Col(table.Column{Key: "title", Title: words.Phrase{De: "Betreff", En: "Subject"}, Kind: table.Prose, Priority: 2}, func(h Hearing) table.Cell { return Subject(h.Paper) }),
		table.Col(table.Column{Key: "step", Title: words.Phrase{De: "Schritt", En: "Step"}, Priority: 4}, func(h Hearing) table.Cell {
			return onlyIf(h.Step > 0, table.Label(words.Phrase{De: "%d von %d", En: "%d of %d"}.With(h.Step, h.Steps)))
		}),
		table.Col(table.Column{Key: "office", Title: words.Phrase{De: "Vorbereitet von", En: "Prepared by"}, Priority: 5}, func(h Hearing) table.Cell { return table.NameOf(h.Paper.Office) }),
		table.Col(table.Column{Key: "outcome", Title: words.Phrase{De: "Ergebnis", En: "Outcome"}, Priority: 2}, func(h Hearing) table.Cell { return outcome(src, h) }),
		table.Col(table.Column{Key: "competent", Title: report.CompetentTitle, Priority: 3}, func(h Hearing) table.Cell { return competence.OfPaper(h.Paper) }),
		table.Col(table.Column{Key: "out_by", Title: words.Phrase{De: "Vorlage bis", En: "Paper by"}, Kind: table.Day, Priority: 3}, func(h Hearing) table.Cell { return table.DateOf(outBy(src, h)) }),
	}
}

// Calendar lists all hearings: the next ones first, then those without a day,
// what is prepared, and the past. "Step" is the paper's place in its way
// through the committees.
func Calendar(src report.Source) *table.Table {
	columns := append(hearingColumns(src), report.OwnRepeated(src, "paper", func(h Hearing) source.Place { return h.Paper.At })...)
	t := &table.Table{
		ID:      "calendar",
		Title:   words.Phrase{De: "Beratungen", En: "Hearings"},
		Columns: columns.Heads(),
	}
	if !src.AsOf.IsZero() {
		t.Note = words.Phrase{De: "Stand %s; ein leeres Ergebnis heißt: keines vermerkt", En: "as of %s; an empty outcome means none recorded"}.With(src.AsOf)
	}
	rows := make(map[when][]table.Row)
	for _, h := range byTime(src, Hearings(src)) {
		at := whenOf(src, h)
		if at == ahead && h.decided(src.AsOf) {
			at = past
		}
		row := table.Row{ID: h.ID(), Place: h.At, Cells: columns.Cells(h)}
		if at == past {
			row.Mark = table.Faint
		}
		rows[at] = append(rows[at], row)
	}
	for _, paper := range unheard(src) {
		none := Hearing{Hearing: &plan.Hearing{}, Paper: paper}
		rows[inPreparation] = append(rows[inPreparation], table.Row{ID: string(paper.Key()), Place: paper.At, Cells: columns.Cells(none)})
	}
	for at, title := range whens {
		if group := rows[when(at)]; len(group) > 0 {
			t.Rows = append(t.Rows, t.HeadingRow(string(rune('0'+at)), title))
			t.Rows = append(t.Rows, group...)
		}
	}
	return t.WithoutEmpty("competent", "out_by")
}

// outBy is the day by which the paper must be out for a hearing ahead; zero where nothing
// is said.
func outBy(src report.Source, h Hearing) time.Time {
	if h.Date.IsZero() || h.Recorded() || h.Paper.Closed() >= 0 || whenOf(src, h) != ahead {
		return time.Time{}
	}
	return src.OutBy(h.Hearing)
}

// unheard are the newest versions of papers that no committee has on its list.
func unheard(src report.Source) []*plan.Paper {
	var papers []*plan.Paper
	for _, history := range src.Council.Histories {
		if open := history.Open(); open != nil && history.InForce == nil && len(open.Hearings) == 0 {
			papers = append(papers, open)
		}
	}
	return papers
}

// Subject is what a paper is about, and whether that is for everybody.
func Subject(paper *plan.Paper) table.Cell {
	if !paper.Secret() {
		return table.NameOf(paper.Title)
	}
	title := words.Clean(paper.Title)
	return table.Phrase(words.Phrase{De: title + " (" + words.NotPublic.De + ")", En: title + " (" + words.NotPublic.En + ")"})
}
