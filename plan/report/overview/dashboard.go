package overview

import (
	"cmp"
	"slices"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Dashboard is what stands beside the overview where there is room for it: what
// one wants to see all day.
type Dashboard struct {
	Fullest    *table.Table // all lines and years that are filled, the fullest first
	Gaps       *table.Table // what is missing, by theme and year; the largest first
	Themes     *table.Table // how much of each theme's money is decided
	Undecided  *table.Table // measures with money that nobody has decided yet, the most first
	Hearings   *table.Table // all meetings ahead
	Milestones *table.Table // those missed, then those ahead
	Months     *table.Table // what the next twelve months bring; nil where no day is known
}

// DashboardOf tells of the whole plan.
func DashboardOf(src report.Source) Dashboard {
	return Dashboard{
		Fullest: fullest(src, len(src.Plan.Lines)*len(src.Years.Each())), Gaps: gapTable(src), Themes: money.Coverage(src), Undecided: undecided(src),
		Hearings: committees.NextMeetings(src, len(committees.Hearings(src))), Milestones: nextMilestones(src), Months: monthTable(src),
	}
}

// gapTable has a row for each theme that lacks money. Gaps are those of the
// single measures, as everywhere.
func gapTable(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "gaps",
		Title: words.Phrase{De: "Lücke je Thema", En: "Gap by theme"},
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(budget.Cash)),
		Columns: []table.Column{
			{Key: "theme", Title: words.Theme, Priority: 1},
			{Key: "title", Title: words.Title, Priority: 1},
		},
	}
	years := src.Years.Each()
	for _, year := range years {
		t.Columns = append(t.Columns, table.Column{Key: words.PlainYear(year), Title: words.Same(words.PlainYear(year)), Kind: table.Money, Priority: 2, Sum: true})
	}
	t.Columns = append(t.Columns, table.Column{Key: "gap", Title: words.Gap, Kind: table.Money, Priority: 1, Sum: true})
	gaps := gaps(src)
	for _, theme := range append(slices.Clone(src.Themes), plan.Theme{Title: words.None}) {
		sums := gaps[theme.ID]
		if sums == nil || sums[len(years)] == 0 {
			continue
		}
		row := table.Row{ID: string(theme.ID), Place: theme.At, Cells: []table.Cell{table.NameOf(theme.Label()), table.NameOf(theme.Title)}}
		for _, sum := range sums {
			row.Cells = append(row.Cells, table.Cash(sum))
		}
		t.Rows = append(t.Rows, row)
	}
	gap := t.Column("gap")
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int { return cmp.Compare(b.Cells[gap].(table.Cash), a.Cells[gap].(table.Cash)) })
	t.AddTotal()
	return t
}

// gaps are those of each theme in each year of the plan, and in all of them.
func gaps(src report.Source) map[plan.ThemeID][]budget.Cents {
	gaps, years := make(map[plan.ThemeID][]budget.Cents), src.Years.Each()
	for _, m := range src.Plan.Measures {
		sums, flows := gaps[m.Theme], src.Ledger.Flows(m.ID)
		if sums == nil {
			sums = make([]budget.Cents, len(years)+1)
			gaps[m.Theme] = sums
		}
		for i, year := range years {
			gap := flows.In(year, budget.Cash).Gap(src.Need(m, year))
			sums[i] += gap
			sums[len(years)] += gap
		}
	}
	return gaps
}

// undecided has the measures whose money is pending or undecided, with that
// money.
func undecided(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "undecided",
		Title: words.Phrase{De: "Noch nicht beschlossen", En: "Not decided yet"},
		Note:  words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(src.View)),
		Columns: []table.Column{
			{Key: "measure", Title: words.Measure, Priority: 1},
			{Key: "state", Title: words.Coverage, Priority: 2},
			{Key: "amount", Title: words.Consolidated, Kind: table.Money, Priority: 1, Sum: true},
		},
	}
	t.Rows = undecidedRows(src)
	amount := t.Column("amount")
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int {
		return cmp.Compare(b.Cells[amount].(table.Cash), a.Cells[amount].(table.Cash))
	})
	t.AddTotal()
	return t
}

func undecidedRows(src report.Source) []table.Row {
	var rows []table.Row
	for _, m := range src.Plan.Measures {
		sums := src.Council.Measure(m, src.Ledger, src.Years, council.Consolidated(src.View))
		worst, _ := sums.Worst()
		if amount := sums[council.InHearing] + sums[council.Undecided]; amount > 0 {
			rows = append(rows, table.Row{ID: string(m.ID), Place: m.At, Mark: money.CoverageMarks[worst],
				Cells: []table.Cell{table.NameOf(m.Title), table.Phrase(money.CoverageNames[worst]), table.Cash(amount)}})
		}
	}
	return rows
}

// nextMilestones are those of measures that go on: the missed ones first, each
// part by its day.
func nextMilestones(src report.Source) *table.Table {
	t := &table.Table{
		ID:    "milestones",
		Title: words.Phrase{De: "Nächste Meilensteine", En: "Next milestones"},
		Columns: []table.Column{
			{Key: "date", Title: words.Phrase{De: "Termin", En: "Day"}, Kind: table.Day, Priority: 1},
			{Key: "milestone", Title: words.Phrase{De: "Meilenstein", En: "Milestone"}, Priority: 1},
			{Key: "measure", Title: words.Measure, Priority: 2},
		},
	}
	t.Rows = milestoneRows(src)
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int { return measures.DayOf(a).Compare(measures.DayOf(b)) })
	return t
}

func milestoneRows(src report.Source) []table.Row {
	var rows []table.Row
	for _, m := range src.Plan.Measures {
		if m.Status == plan.Done || m.Status == plan.Stopped {
			continue
		}
		for j := range m.Milestones {
			one := &m.Milestones[j]
			sign := measures.MilestoneSign(src, one)
			if sign == measures.MilestoneDone || one.Deadline().IsZero() {
				continue
			}
			row := table.Row{ID: string(m.ID) + "@" + one.Deadline().Format(time.DateOnly) + " " + words.Clean(one.Title), Place: one.At,
				Cells: []table.Cell{table.Date(one.Deadline()), table.NameOf(one.Title), table.NameOf(m.Title)}}
			if sign == measures.MilestoneMissed {
				row.Mark = table.Bad
			}
			rows = append(rows, row)
		}
	}
	return rows
}

var monthNames = [...]words.Phrase{
	{De: "Jan", En: "Jan"}, {De: "Feb", En: "Feb"}, {De: "Mär", En: "Mar"}, {De: "Apr", En: "Apr"}, {De: "Mai", En: "May"}, {De: "Jun", En: "Jun"},
	{De: "Jul", En: "Jul"}, {De: "Aug", En: "Aug"}, {De: "Sep", En: "Sep"}, {De: "Okt", En: "Oct"}, {De: "Nov", En: "Nov"}, {De: "Dez", En: "Dec"},
}

// monthTable counts what is ahead in this month and the eleven after it.
func monthTable(src report.Source) *table.Table {
	if src.AsOf.IsZero() {
		return nil
	}
	t := &table.Table{ID: "months", Title: words.Phrase{De: "Die nächsten zwölf Monate", En: "The next twelve months"},
		Columns: []table.Column{{Key: "what", Title: words.Phrase{De: "Was", En: "What"}, Priority: 1}}}
	first := src.AsOf.Year()*12 + int(src.AsOf.Month()) - 1
	for month := first; month < first+len(monthNames); month++ {
		t.Columns = append(t.Columns, table.Column{Key: time.Month(month%12 + 1).String(), Title: monthNames[month%12], Kind: table.Count, Priority: 1})
	}
	add := func(title words.Phrase, days []time.Time) {
		row := table.Row{ID: title.En, Cells: []table.Cell{table.Phrase(title)}}
		counts := make([]table.Number, len(monthNames))
		for _, day := range days {
			if at := day.Year()*12 + int(day.Month()) - 1 - first; !day.Before(src.AsOf) && at < len(counts) {
				counts[at]++
			}
		}
		for _, count := range counts {
			row.Cells = append(row.Cells, count)
		}
		t.Rows = append(t.Rows, row)
	}
	var meetings, milestones, reports []time.Time
	for _, s := range committees.Meetings(src) {
		meetings = append(meetings, s.Date)
	}
	for _, row := range nextMilestones(src).Rows {
		milestones = append(milestones, measures.DayOf(row))
	}
	if _, due, overdue, ok := NextReport(src); ok && !overdue {
		reports = append(reports, due)
	}
	add(words.Phrase{De: "Sitzungen", En: "Meetings"}, meetings)
	add(words.Phrase{De: "Meilensteine", En: "Milestones"}, milestones)
	add(words.Phrase{De: "Jahresbericht", En: "Yearly report"}, reports)
	return t
}
