package report

import (
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Yearly is the report that the council gets on a year: (a) the state of
// implementation, (b) the further development of the strategy.
type Yearly struct {
	Year     budget.Year
	Title    words.Sentence
	Plan     string // title of the plan
	City     string
	State    time.Time        // state of the data
	Facts    []Fact           // for whom, on what ground
	Notices  []words.Sentence // what to know before reading on: no actuals, year not over
	Figures  []Figure         // the cover
	Sections []Section        // in the order of reading

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
	Facts  []Fact
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

// yearlyMaker holds what all sections of one report need.
type yearlyMaker struct {
	Data
	on      budget.Year
	earlier *Data
	named   []*plan.Measure // the measures that the year is about
}

// Yearly reports on a year.
func (d Data) Yearly(year budget.Year) Yearly { return d.yearly(year, nil) }

// YearlySince reports on a year and says what has changed since an earlier
// state of the plan.
func (d Data) YearlySince(year budget.Year, earlier Data) Yearly { return d.yearly(year, &earlier) }

func (d Data) yearly(year budget.Year, earlier *Data) Yearly {
	y := yearlyMaker{Data: d, on: year, earlier: earlier}
	for _, m := range d.Plan.Measures {
		if y.concerns(m) {
			y.named = append(y.named, m)
		}
	}
	report := Yearly{
		Year:  year,
		Title: words.Phrase{De: "Jahresbericht %d", En: "Yearly report %d"}.With(year),
		Plan:  d.Title, City: d.City, State: d.AsOf,
		Facts: y.facts(), Notices: y.notices(), Figures: y.figures(),
		Restricted: d.Restricted, Hidden: d.Hidden,
	}
	report.Sections = append(report.Sections, y.summary())
	report.Sections = append(report.Sections, y.implementation()...)
	report.Sections = append(report.Sections, y.money()...)
	report.Sections = append(report.Sections, y.development()...)
	report.Sections = append(report.Sections, y.missing(), y.terms())
	return report
}

// concerns tells whether a year's report speaks of a measure: the year is in
// its term, or money or need stands in the year.
func (y yearlyMaker) concerns(m *plan.Measure) bool {
	return m.Term.Has(y.on) || m.Need.At(y.on) != 0 || y.Ledger.Measure(m.ID, y.on, y.View) != (budget.Both{})
}

func (y yearlyMaker) facts() []Fact {
	facts := []Fact{{words.Phrase{De: "Plan", En: "Plan"}, table.NameOf(y.Title)}}
	if y.Report.To != "" {
		facts = append(facts, Fact{words.Phrase{De: "An", En: "To"}, table.NameOf(y.committeeName(y.Report.To))})
	}
	if y.Strategy != "" {
		facts = append(facts, Fact{words.Phrase{De: "Grundlage", En: "Based on"}, table.NameOf(string(y.Strategy))})
	}
	if !y.AsOf.IsZero() {
		facts = append(facts, Fact{words.Phrase{De: "Stand der Angaben", En: "State of the data"}, table.Date(y.AsOf)})
	}
	if due, ok := y.due(y.on); ok {
		facts = append(facts, Fact{words.Phrase{De: "Fällig", En: "Due"}, table.Date(due)})
	}
	return facts
}

func (d Data) committeeName(id plan.CommitteeID) string {
	for _, committee := range d.Committees {
		if committee.ID == id {
			return committee.Name
		}
	}
	return string(id)
}

// over tells whether the year had ended at the state of the data.
func (y yearlyMaker) over() bool { return !y.AsOf.IsZero() && yearOf(y.AsOf) > y.on }

func (y yearlyMaker) notices() []words.Sentence {
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
	add(y.InForce.To != 0 && y.on > y.InForce.To, words.Phrase{
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
func (y yearlyMaker) noActuals() []words.Sentence {
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
		En: "The book %[2]q has no actuals for %[1]d yet."}.With(y.on, y.bookName(none[0]))}
}

func (y yearlyMaker) count(severity source.Severity) int {
	n := 0
	for _, problem := range y.Problems {
		if problem.Severity == severity {
			n++
		}
	}
	return n
}

// assumed is the part of the year's consolidated money that is only assumed.
func (y yearlyMaker) assumed() budget.Cents {
	d := y.Data
	p := *d.Plan
	p.Years = budget.Years{From: y.on, To: y.on}
	d.Plan = &p
	return d.assumptions()
}

func (y yearlyMaker) both() budget.Both {
	both, _, _ := y.year(y.on)
	return both
}
