package yearly

import (
	"slices"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// implementation is part (a), theme by theme.
func (y writer) implementation() []Section {
	sections := []Section{{
		ID: "implementation", Level: 1, Paged: true,
		Title: words.Text("Teil A: Stand der Umsetzung", "Part A: state of implementation"),
		Prose: append(paragraphs(y.text().Summary), words.Text(
			"Je Thema: die Mittel des Jahres in beiden Plänen, die Meilensteine und zu jeder Maßnahme Ziel, Ergebnisse und nächste Schritte.",
			"For each theme: the year's money in both books, the milestones, and for each measure its goal, results and next steps.")),
		Tables: []*table.Table{y.byTheme()},
	}}
	for i := range y.Themes {
		theme := &y.Themes[i]
		sections = append(sections, y.theme("theme-"+string(theme.ID), themeName(theme), paragraphs(y.text().Of(theme.ID)), y.of(theme.ID))...)
	}
	if rest := y.of(""); len(rest) > 0 {
		sections = append(sections, y.theme("theme-none", words.Text("Ohne Thema", "Without a theme"), nil, rest)...)
	}
	return sections
}

// themeName is a theme as a heading: "2.2 OpenData und Apps". A label that is
// no number stands behind, unless the title says it already.
func themeName(theme *plan.Theme) words.Sentence {
	label, title := theme.Label(), words.Clean(theme.Title)
	switch {
	case label != "" && label[0] >= '0' && label[0] <= '9':
		return words.Same("%s %s").With(label, title)
	case strings.Contains(words.Fold(title), words.Fold(label)) || label == string(theme.ID):
		return words.Same("%s").With(title)
	}
	return words.Same("%s (%s)").With(title, label)
}

// of lists the year's measures of a theme.
func (y writer) of(theme plan.ThemeID) []*plan.Measure {
	var found []*plan.Measure
	for _, m := range y.named {
		if m.Theme == theme {
			found = append(found, m)
		}
	}
	return found
}

// theme is a chapter with what the administration says of it, and its measures.
func (y writer) theme(id string, title words.Sentence, says []words.Sentence, measures []*plan.Measure) []Section {
	if len(measures) == 0 {
		return []Section{{ID: id, Level: 2, Title: title, Prose: append(says,
			words.Phrase{De: "Zu diesem Thema gibt es %d keine Maßnahme.", En: "There is no measure on this theme in %d."}.With(y.on))}}
	}
	chapter := Section{ID: id, Level: 2, Title: title, Prose: says, Charts: []Chart{progressChart(id, measures)}}
	chapter.Tables = append(chapter.Tables, y.moneyOfMeasures(id+"-money", measures))
	if milestones := y.milestones(id+"-milestones", measures); len(milestones.Rows) > 0 {
		chapter.Tables = append(chapter.Tables, milestones)
	}
	sections := []Section{chapter}
	for _, m := range measures {
		sections = append(sections, Section{ID: "measure-" + string(m.ID), Level: 3, Title: words.Same("%s").With(m.Title), Facts: y.told(m)})
	}
	return sections
}

func progressChart(id string, measures []*plan.Measure) Chart {
	c := Chart{
		ID:    id + "-progress",
		Title: words.Progress,
		Note:  words.Text("Anteil der beabsichtigten Ergebnisse, nach Angabe der Ämter", "share of the intended results, as the offices say"),
		Parts: []ChartPart{{"progress", words.Progress}},
		Whole: 100,
	}
	for _, m := range measures {
		value := table.Cell(table.Label(words.Same("%s").With(budget.Percent(m.Profile().Progress * 100))))
		if m.Profile().Progress == 0 {
			value = table.Phrase(words.Phrase{De: "keine Angabe", En: "not given"})
		}
		c.Bars = append(c.Bars, Bar{table.NameOf(m.Title), []int64{int64(m.Profile().Progress)}, []table.Cell{value}})
	}
	return c
}

// told is what the report says of a measure besides its money. What is empty
// is named as such, so that nobody takes silence for success.
func (y writer) told(m *plan.Measure) []report.Fact {
	empty := table.Phrase(words.Phrase{De: "noch keine Angabe", En: "nothing given yet"})
	or := func(v table.Cell) table.Cell {
		if v == nil {
			return empty
		}
		return v
	}
	facts := []report.Fact{
		{Title: words.Status, Value: or(y.ProgressCell(m))},
		{Title: words.Lead, Value: or(table.NameOf(m.Lead))},
		{Title: words.Phrase{De: "Ziele", En: "Goals"}, Value: or(y.goalsOf(m))},
	}
	if m.Status != plan.Idea && m.Status != plan.Prepared || m.Profile().Results != "" {
		facts = append(facts, report.Fact{Title: words.Phrase{De: "Ergebnisse", En: "Results"}, Value: or(table.NameOf(m.Profile().Results))})
	}
	if posts := m.Posts(y.on); posts > 0 {
		facts = append(facts, report.Fact{Title: words.Posts, Value: table.Hundredths(posts)})
	}
	indicators := m.Profile().Indicators
	for i := range indicators {
		facts = append(facts, report.Fact{Title: words.Phrase{De: "Wirkung", En: "Effect"}, Value: table.Label(measures.Effect(&indicators[i], y.end()))})
	}
	if m.Status != plan.Done && m.Status != plan.Stopped || m.Profile().Next != "" {
		facts = append(facts, report.Fact{Title: words.Phrase{De: "Nächste Schritte", En: "Next steps"}, Value: or(table.NameOf(m.Profile().Next))})
	}
	if m.Profile().Offline != "" {
		facts = append(facts, report.Fact{Title: words.Phrase{De: "Ohne Computer", En: "Without a computer"}, Value: table.NameOf(m.Profile().Offline)})
	}
	for i := range m.Grants {
		if m.Grants[i].Account(m.ID).Money().At(y.on) != 0 {
			facts = append(facts, report.Fact{Title: words.Phrase{De: "Förderung", En: "Grant"}, Value: y.grantOfYear(&m.Grants[i])})
		}
	}
	return facts
}

// end is the last day of the year.
func (y writer) end() time.Time {
	return time.Date(int(y.on), time.December, 31, 0, 0, 0, 0, time.UTC)
}

func (y writer) grantOfYear(g *plan.Grant) table.Cell {
	amount := g.Account("").Money().At(y.on)
	return table.Label(words.Phrase{De: "%s: %s im Jahr %d (%s)", En: "%s: %s in %d (%s)"}.With(g.Giver, amount, y.on, plan.GrantStatusNames[g.Status]))
}

// goalsOf names the goals and the principles that a measure serves.
func (y writer) goalsOf(m *plan.Measure) table.Cell {
	var list words.Sentence
	for _, goal := range m.Profile().Goals {
		list = words.Comma(list, words.Said(plan.GoalNames[goal]))
	}
	principles := y.PrinciplesCell(m)
	switch {
	case list.Empty():
		return principles
	case principles == nil:
		return table.Label(list)
	}
	return table.Label(words.Same("%s – %s").With(list, principles))
}

func moneyColumn(key string, title words.Phrase, book budget.Book) table.Column {
	return table.Column{Key: key, Title: title, Kind: table.Money, Priority: 1, Book: book, Sum: true}
}

// moneyColumns are planned and actual money of a year, book by book.
func (y writer) moneyColumns() table.Columns[*plan.Measure] {
	city, provider := y.BookName(budget.City), y.BookName(budget.Provider)
	both := func(m *plan.Measure) budget.Both { return y.Ledger.Measure(m.ID, y.on, y.View) }
	amount := func(key string, title words.Phrase, book budget.Book, of func(*plan.Measure) budget.Cents) table.CellColumn[*plan.Measure] {
		return table.Amount(moneyColumn(key, title, book), of)
	}
	return table.Columns[*plan.Measure]{
		amount("city", city, budget.City, func(m *plan.Measure) budget.Cents { return both(m).City }),
		amount("paid", words.Phrase{De: "davon an " + provider.De, En: "of it to " + provider.En}, budget.City, func(m *plan.Measure) budget.Cents { return both(m).ToProvider }),
		amount("provider", provider, budget.Provider, func(m *plan.Measure) budget.Cents { return both(m).Provider }),
		amount("k", words.Consolidated, "", func(m *plan.Measure) budget.Cents { return both(m).Consolidated() }),
		amount("actual-city", words.Phrase{De: "Ist " + city.De, En: "Actual " + city.En}, budget.City, func(m *plan.Measure) budget.Cents { return y.spent(budget.City, m.ID) }),
		amount("actual-provider", words.Phrase{De: "Ist " + provider.De, En: "Actual " + provider.En}, budget.Provider, func(m *plan.Measure) budget.Cents { return y.spent(budget.Provider, m.ID) }),
		table.Col(moneyColumn("gap", words.Gap, ""), func(m *plan.Measure) table.Cell { return money.GapCell(y.Source, both(m).Gap(y.Need(m, y.on))) }),
	}
}

// moneyOfMeasures has the year's money of some measures.
func (y writer) moneyOfMeasures(id string, measures []*plan.Measure) *table.Table {
	columns := table.Columns[*plan.Measure]{table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(m *plan.Measure) table.Cell { return table.NameOf(m.Title) })}
	columns = append(columns, y.moneyColumns()...)
	columns = append(columns, table.Col(table.Column{Key: "state", Title: words.Coverage, Priority: 2}, func(m *plan.Measure) table.Cell {
		if worst, ok := y.states(m, y.thisYear()).Worst(); ok {
			return table.Phrase(money.CoverageNames[worst])
		}
		return nil
	}))
	t := &table.Table{
		ID:      id,
		Title:   words.Phrase{De: "Mittel " + words.PlainYear(y.on) + " und Ist", En: "Money of " + words.PlainYear(y.on) + " and actuals"},
		Note:    words.Phrase{De: "%s · %s", En: "%s · %s"}.With(report.InEuros, words.View(y.View)),
		Columns: columns.Heads(),
	}
	for _, m := range measures {
		row := table.Row{ID: string(m.ID), Place: m.At, Cells: columns.Cells(m)}
		if worst, ok := y.states(m, y.thisYear()).Worst(); ok {
			row.Mark = money.CoverageMarks[worst]
		}
		t.Rows = append(t.Rows, row)
	}
	t.AddTotal()
	return t
}

// byTheme adds the year's money up by theme.
func (y writer) byTheme() *table.Table {
	t := &table.Table{
		ID:    "year-themes",
		Title: words.Phrase{De: "Mittel " + words.PlainYear(y.on) + " und Ist je Thema", En: "Money of " + words.PlainYear(y.on) + " and actuals by theme"},
		Note:  words.Phrase{De: "%s · nur Ist, das eine Maßnahme nennt · %s", En: "%s · only actuals that name a measure · %s"}.With(report.InEuros, words.View(y.View)),
		Columns: append([]table.Column{
			{Key: "theme", Title: words.Theme, Priority: 1},
			{Key: "title", Title: words.Title, Priority: 1},
			{Key: "count", Title: words.Measures, Kind: table.Count, Priority: 1, Sum: true},
		}, y.moneyColumns().Heads()...),
	}
	add := func(id plan.ThemeID, label, title table.Cell) {
		measures := y.of(id)
		row := table.Row{ID: "theme " + string(id), Cells: []table.Cell{label, title, table.Number(len(measures))}}
		money := y.moneyOfMeasures("", measures)
		for _, column := range t.Columns[len(row.Cells):] {
			row.Cells = append(row.Cells, money.Total.Cells[money.Column(column.Key)])
		}
		t.Rows = append(t.Rows, row)
	}
	for i := range y.Themes {
		add(y.Themes[i].ID, table.Name(y.Themes[i].Label()), table.NameOf(y.Themes[i].Title))
	}
	if len(y.of("")) > 0 {
		add("", nil, table.Phrase(words.Phrase{De: "ohne Thema", En: "without a theme"}))
	}
	t.AddTotal()
	return t
}

// milestones lists the year's milestones, older ones that are still missed,
// and those of the next year.
func (y writer) milestones(id string, list []*plan.Measure) *table.Table {
	t := &table.Table{
		ID:    id,
		Title: words.Phrase{De: "Meilensteine", En: "Milestones"},
		Columns: []table.Column{
			{Key: "date", Title: words.Phrase{De: "Termin", En: "Day"}, Kind: table.Day, Priority: 1},
			{Key: "milestone", Title: words.Phrase{De: "Meilenstein", En: "Milestone"}, Priority: 1},
			{Key: "measure", Title: words.Measure, Priority: 2},
			{Key: "state", Title: words.Status, Priority: 1},
		},
	}
	for _, m := range list {
		for i := range m.Milestones {
			one := &m.Milestones[i]
			state := measures.StateOfMilestone(y.Source, one)
			year := report.YearOf(one.Day())
			if year < y.on && state == measures.Kept || year > y.on+1 {
				continue
			}
			t.Rows = append(t.Rows, table.Row{ID: string(m.ID) + " " + one.Deadline().Format(time.DateOnly) + " " + one.Title, Place: one.At, Mark: measures.MilestoneMarks[state],
				Cells: []table.Cell{table.Date(one.Deadline()), table.NameOf(one.Title), table.NameOf(m.Title), measures.MilestoneCell(y.Source, one)}})
		}
	}
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int { return measures.DayOf(a).Compare(measures.DayOf(b)) })
	return t
}
