// Package yearly makes the yearly report to the council, a file for each chapter.
package yearly

import (
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/report/notes"
	"digiplan/plan/report/overview"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// forWhom says what a report for the public leaves out, and of any other that
// it is not for the public.
func (y writer) forWhom() []words.Sentence {
	var notices []words.Sentence
	for _, note := range notes.LeftOut(y.Source) {
		notices = append(notices, words.Phrase{De: "%s: %s.", En: "%s: %s."}.With(note.Term, note.Meaning))
	}
	secret := 0
	for i := range y.Plan.Papers {
		if y.Plan.Papers[i].Secret() {
			secret++
		}
	}
	if secret > 0 {
		notices = append(notices, words.Phrase{
			De: "Dieser Bericht ist nicht für die Öffentlichkeit: er stützt sich auch auf %s.",
			En: "This report is not for the public: it also rests on %s."}.With(words.Count(secret,
			words.Phrase{De: "nicht öffentliche Vorlage", En: "paper that is not public"},
			words.Phrase{De: "nicht öffentliche Vorlagen", En: "papers that are not public"})))
	}
	return notices
}

// Report is the report that the council gets on a year: (a) the state of
// implementation, (b) the further development of the strategy.
type Report struct {
	Year     budget.Year
	Title    words.Sentence
	Plan     string // title of the plan
	City     string
	State    time.Time         // state of the data
	Facts    []report.Fact     // for whom, on what ground
	Notices  []words.Sentence  // what to know before reading on: no actuals, year not over
	Figures  []overview.Figure // the cover
	Sections []Section         // in the order of reading

	OnePage    bool        // each section is one page in print, as of a sheet of a measure
	Restricted bool        // made for the public
	Hidden     plan.Hidden // what that left out
}

// Section is a heading with what stands under it.
type Section struct {
	ID     string
	Level  int // 1 a part, 2 a chapter, 3 a measure
	Title  words.Sentence
	Paged  bool // begins a page in print
	Prose  []words.Sentence
	Facts  []report.Fact
	Charts []Chart
	Tables []*table.Table
}

// Chart is horizontal bars. What they show stands beside them as text, too.
type Chart struct {
	ID    string
	Title words.Phrase
	Note  words.Sentence
	Parts []ChartPart // what the bars are made of, from left to right
	Bars  []Bar
	Whole int64 // what fills the width; 0: the longest bar
}

// ChartPart is one kind of piece; its key stands for a colour or a pattern.
type ChartPart struct {
	Key   string
	Title words.Phrase
}

// Bar is one bar, with a length and a value for each part of the chart.
type Bar struct {
	Label   table.Cell
	Lengths []int64
	Values  []table.Cell
}

// writer holds what all sections of one report need.
type writer struct {
	report.Source
	on      budget.Year
	earlier *report.Source
	named   []*plan.Measure // the measures that the year is about
}

// Of reports on a year.
func Of(src report.Source, year budget.Year) Report { return about(src, year, nil) }

// Since reports on a year and says what has changed since an earlier
// state of the plan.
func Since(src report.Source, year budget.Year, earlier report.Source) Report {
	return about(src, year, &earlier)
}

func about(src report.Source, year budget.Year, earlier *report.Source) Report {
	y := writer{Source: src, on: year, earlier: earlier}
	for _, m := range src.Plan.Measures {
		if y.concerns(m) {
			y.named = append(y.named, m)
		}
	}
	r := Report{
		Year:  year,
		Title: words.Phrase{De: "Jahresbericht %d", En: "Yearly report %d"}.With(year),
		Plan:  src.Title, City: src.City, State: src.AsOf,
		Facts: y.facts(), Notices: y.notices(), Figures: y.figures(),
		Restricted: src.Restricted, Hidden: src.Hidden,
	}
	r.Sections = append(r.Sections, y.summary())
	r.Sections = append(r.Sections, y.implementation()...)
	r.Sections = append(r.Sections, y.money()...)
	r.Sections = append(r.Sections, y.development()...)
	r.Sections = append(r.Sections, y.missing(), y.terms())
	return r
}

// concerns tells whether a year's report speaks of a measure: the year is in
// its term, or money or need stands in the year.
func (y writer) concerns(m *plan.Measure) bool {
	return m.Term.Has(y.on) || m.Need.At(y.on) != 0 || y.Ledger.Measure(m.ID, y.on, y.View) != (budget.Both{})
}

func (y writer) facts() []report.Fact {
	facts := []report.Fact{{Title: words.Phrase{De: "Plan", En: "Plan"}, Value: table.NameOf(y.Title)}}
	if y.Report.To != "" {
		facts = append(facts, report.Fact{Title: words.Phrase{De: "An", En: "To"}, Value: table.NameOf(committeeName(y.Source, y.Report.To))})
	}
	if y.Strategy != "" {
		facts = append(facts, report.Fact{Title: words.Phrase{De: "Grundlage", En: "Based on"}, Value: table.NameOf(string(y.Strategy))})
	}
	if !y.AsOf.IsZero() {
		facts = append(facts, report.Fact{Title: words.Phrase{De: "Stand der Angaben", En: "State of the data"}, Value: table.Date(y.AsOf)})
	}
	if due, ok := overview.Due(y.Source, y.on); ok {
		facts = append(facts, report.Fact{Title: words.Phrase{De: "Fällig", En: "Due"}, Value: table.Date(due)})
	}
	return facts
}

func committeeName(src report.Source, id plan.CommitteeID) string {
	for _, committee := range src.Committees {
		if committee.ID == id {
			return committee.Name
		}
	}
	return string(id)
}

// over tells whether the year had ended at the state of the data.
func (y writer) over() bool { return !y.AsOf.IsZero() && report.YearOf(y.AsOf) > y.on }

func (y writer) notices() []words.Sentence {
	var notices []words.Sentence
	add := func(is bool, s words.Sentence) {
		if is {
			notices = append(notices, s)
		}
	}
	add(!y.Years.Has(y.on), words.Phrase{De: "Der Plan umfasst die Jahre %d bis %d; zu %d sagt er nichts.", En: "The plan spans %d to %d; it says nothing about %d."}.With(y.Years.From, y.Years.To, y.on))
	add(y.Report.To != "" && (y.on < y.Report.From || y.on > y.Report.Until), words.Phrase{De: "Verlangt sind Berichte für %d bis %d.", En: "Reports are asked for %d to %d."}.With(y.Report.From, y.Report.Until))
	add(!y.AsOf.IsZero() && !y.over(), words.Phrase{
		De: "Das Jahr %d ist noch nicht abgeschlossen. Der Bericht gibt den Stand vom %s wieder.",
		En: "The year %d is not over. This report shows the state of %s."}.With(y.on, y.AsOf))
	add(y.MediumTerm(y.on), words.Phrase{
		De: "%d liegt nach dem geltenden Haushalt: Die Beträge sind mittelfristige Planung und keine Ermächtigung.",
		En: "%d lies beyond the budget in force: its amounts are medium-term planning and no authority."}.With(y.on))
	notices = append(append(notices, y.forWhom()...), y.noActuals()...)
	share, ok := budget.Share(y.assumed(), y.both().Consolidated())
	add(ok && share > 0, words.Phrase{
		De: "%s der geplanten Mittel (%s) sind Annahmen der Planung ohne Quelle.",
		En: "%s of the planned money (%s) are assumptions of the planners without a source."}.With(share, y.assumed()))
	if n := y.count(source.Error); n > 0 {
		notices = append(notices, words.Phrase{
			De: "Die Prüfung des Plans meldet %s; „digiplan check“ nennt Stelle und Ausweg.",
			En: "Checking the plan finds %s; \"digiplan check\" names the place and the way out."}.With(
			words.Count(n, words.Phrase{De: "Fehler", En: "error"}, words.Phrase{De: "Fehler", En: "errors"})))
	}
	return notices
}

// noActuals says so where nothing is booked, in one book or in both.
func (y writer) noActuals() []words.Sentence {
	var none []budget.Book
	for _, book := range budget.Books {
		if !y.booked(book) {
			none = append(none, book)
		}
	}
	switch len(none) {
	case 0:
		return nil
	case len(budget.Books):
		return []words.Sentence{words.Phrase{
			De: "Für %d liegt in keinem der beiden Pläne ein Ist vor. Der Bericht nennt deshalb nur geplante Beträge.",
			En: "Neither book has actuals for %d. This report therefore gives planned amounts only."}.With(y.on)}
	}
	return []words.Sentence{words.Phrase{
		De: "Für %d liegt im Plan „%s“ noch kein Ist vor.",
		En: "The book %[2]q has no actuals for %[1]d yet."}.With(y.on, y.BookName(none[0]))}
}

func (y writer) count(severity source.Severity) int {
	n := 0
	for _, problem := range y.Problems {
		if problem.Severity == severity {
			n++
		}
	}
	return n
}

// assumed is the part of the year's consolidated money that is only assumed.
func (y writer) assumed() budget.Cents {
	src := y.Source
	p := *src.Plan
	p.Years = budget.Years{From: y.on, To: y.on}
	src.Plan = &p
	return money.Assumed(src)
}

func (y writer) both() budget.Both {
	both, _, _ := money.InYear(y.Source, y.on)
	return both
}
