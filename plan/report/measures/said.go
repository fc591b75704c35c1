package measures

import (
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// saidColumns are what planners say of a measure beside its money.
func saidColumns(src report.Source) table.Columns[measure] {
	competence := src.Competence()
	text := func(key string, title words.Phrase, priority int, of func(measure) string) table.CellColumn[measure] {
		return table.Col(table.Column{Key: key, Title: title, Kind: table.Prose, Priority: priority}, func(m measure) table.Cell { return table.NameOf(of(m)) })
	}
	return table.Columns[measure]{
		table.Col(table.Column{Key: "priority", Title: words.Priority, Short: words.Phrase{De: "Prio.", En: "Prio."}, Kind: table.Count, Priority: 11}, func(m measure) table.Cell { return priorityCell(m.Measure) }),
		table.Col(table.Column{Key: "task", Title: report.FieldNames["task"], Priority: 11}, func(m measure) table.Cell {
			return table.WordOf(m.Task, plan.TaskNames[m.Task], "mandatory", "voluntary")
		}),
		table.Col(table.Column{Key: "bound", Title: report.FieldNames["bound"], Priority: 11}, func(m measure) table.Cell { return report.YesCell(m.Bound) }),
		table.Col(table.Column{Key: "conditional", Title: report.FieldNames["conditional"], Priority: 12}, func(m measure) table.Cell { return report.YesCell(m.Conditional) }),
		table.Col(table.Column{Key: "serves", Title: report.FieldNames["serves"], Priority: 12}, func(m measure) table.Cell { return wordsCell(m.Profile().Serves, plan.ServesNames) }),
		table.Col(table.Column{Key: "goals", Title: report.FieldNames["goals"], Priority: 13}, func(m measure) table.Cell { return wordsCell(m.Profile().Goals, plan.GoalNames) }),
		table.Col(table.Column{Key: "progress", Title: words.Progress, Kind: table.Share, Priority: 11}, func(m measure) table.Cell {
			return table.RatioOf(budget.Percent(m.Profile().Progress*100), m.Profile().Progress > 0)
		}),
		table.Col(table.Column{Key: "late", Title: lateTitle, Kind: table.Count, Priority: 11}, func(m measure) table.Cell { return daysCell(Late(src, m.Measure)) }),
		table.Col(table.Column{Key: "next", Title: nextTitle, Priority: 12}, func(m measure) table.Cell { next, _ := nextMilestone(src, m.Measure); return next }),
		table.Col(table.Column{Key: "decision", Title: words.Decision, Kind: table.Prose, Priority: 12}, func(m measure) table.Cell { return src.DecisionsCell(m.DecidedBy...) }),
		table.Col(table.Column{Key: "competent", Title: report.CompetentTitle, Priority: 12}, func(m measure) table.Cell { return competence.OfMeasure(m.Measure) }),
		text("description", report.FieldNames["description"], 14, func(m measure) string { return m.Profile().Description }),
		text("responsible", report.FieldNames["responsible"], 13, func(m measure) string { return m.Profile().Responsible }),
		text("contact", report.FieldNames["contact"], 13, func(m measure) string { return m.Profile().Contact }),
		text("partners", report.FieldNames["partners"], 13, func(m measure) string { return strings.Join(m.Profile().Partners, ", ") }),
		text("results", report.FieldNames["results"], 14, func(m measure) string { return m.Profile().Results }),
		table.Col(table.Column{Key: "effect", Title: effectTitle, Kind: table.Prose, Priority: 14}, func(m measure) table.Cell { return effectCell(m.Measure) }),
		text("steps", report.FieldNames["next"], 14, func(m measure) string { return m.Profile().Next }),
		text("offline", report.FieldNames["offline"], 14, func(m measure) string { return m.Profile().Offline }),
		runningColumn(src),
		oneOffColumn(src),
		money.PermanentColumn(12, measureOf),
		money.WholeTermColumn(src, 12, measureOf),
		table.Col(table.Column{Key: "posts", Title: words.Posts, Kind: table.Decimal, Priority: 12}, func(m measure) table.Cell { return postsCell(src, m.Measure) }),
		additionalColumn(src, "newcity", budget.City),
		additionalColumn(src, "newprovider", budget.Provider),
		text("source", words.Source, 13, func(m measure) string { return m.Source }),
		table.Col(table.Column{Key: "assumed", Title: words.Assumed, Priority: 13}, func(m measure) table.Cell { return report.YesCell(m.Assumed) }),
		text("note", words.Note, 14, func(m measure) string { return m.Note }),
	}
}

func measureOf(m measure) *plan.Measure { return m.Measure }

// runningColumn is what comes back every year of the need, nil where that is not said.
func runningColumn(src report.Source) table.CellColumn[measure] {
	return table.Col(table.Column{Key: "running", Title: words.RunningCosts, Kind: table.Money, Priority: 12, Sum: true, Formula: words.Same(table.SumWhere("running", "running", report.OfMeasure))},
		func(m measure) table.Cell { return saidCell(m, money.RunningSum(src, m.Measure)) })
}

// oneOffColumn is the rest of the need, which is paid once.
func oneOffColumn(src report.Source) table.CellColumn[measure] {
	return table.Col(table.Column{Key: "oneoff", Title: words.OneOff, Kind: table.Money, Priority: 12, Sum: true, Formula: words.Same("[need]-[running]")},
		func(m measure) table.Cell {
			return saidCell(m, money.Need(src, m.Measure)-money.RunningSum(src, m.Measure))
		})
}

// saidCell is an amount of a measure that says its running cost.
func saidCell(m measure, amount budget.Cents) table.Cell {
	if len(m.Running) == 0 {
		return nil
	}
	return table.Cash(amount)
}

// additionalColumn is what is additional of a book's money for a measure.
func additionalColumn(src report.Source, key string, book budget.Book) table.CellColumn[measure] {
	name := src.BookName(book)
	title := words.Phrase{De: "zusätzlich: " + name.De, En: "additional: " + name.En}
	return table.Amount(table.Column{Key: key, Title: title, Priority: 11, Book: book, Sum: true}, func(m measure) budget.Cents {
		return money.OriginsOf(src, book, src.Years, m.Measure)[plan.Fresh]
	})
}

var (
	nextTitle      = words.Phrase{De: "Nächster Meilenstein", En: "Next milestone"}
	milestoneTitle = words.Phrase{De: "Meilenstein", En: "Milestone"}
	effectTitle    = words.Phrase{De: "Wirkung", En: "Effect"}
	lateTitle      = words.Phrase{De: "Tage im Verzug", En: "Days late"}
)

// priorityCell is nil where no priority is given.
func priorityCell(m *plan.Measure) table.Cell {
	if m.Priority == 0 {
		return nil
	}
	return table.Number(m.Priority)
}

// wordsCell lists words of the format, which a filter finds in both languages.
func wordsCell(keys []string, names map[string]words.Phrase) table.Cell {
	list := words.Sentence{}
	for _, key := range keys {
		list = words.Comma(list, words.Said(names[key]))
	}
	return table.SentenceOf(list)
}

// daysCell is nil for none.
func daysCell(days int) table.Cell {
	if days == 0 {
		return nil
	}
	return table.Number(days)
}

// Late is how many days a measure is behind: as many as its milestone that is furthest
// behind.
func Late(src report.Source, m *plan.Measure) int {
	if furthest := furthestBehind(src, m); furthest != nil {
		return furthest.Late(src.AsOf)
	}
	return 0
}

// furthestBehind is the milestone, of those not reached, that is most days late; nil for
// none. A measure that is done or stopped is never late.
func furthestBehind(src report.Source, m *plan.Measure) (furthest *plan.Milestone) {
	if m.Status == plan.Done || m.Status == plan.Stopped {
		return nil
	}
	days := 0
	for i := range m.Milestones {
		if one := &m.Milestones[i]; !one.Done && one.Late(src.AsOf) > days {
			furthest, days = one, one.Late(src.AsOf)
		}
	}
	return furthest
}

// saidFacts are what planners say of a measure, for its detail.
func saidFacts(m *plan.Measure) []report.Fact {
	return []report.Fact{
		{Title: report.FieldNames["description"], Value: table.NameOf(m.Profile().Description)},
		{Title: report.FieldNames["responsible"], Value: table.NameOf(m.Profile().Responsible)},
		{Title: report.FieldNames["contact"], Value: table.NameOf(m.Profile().Contact)},
		{Title: report.FieldNames["partners"], Value: table.NameOf(strings.Join(m.Profile().Partners, ", "))},
		{Title: words.Priority, Value: priorityCell(m)},
		{Title: report.FieldNames["task"], Value: taskValue(m)},
		{Title: report.FieldNames["conditional"], Value: report.YesCell(m.Conditional)},
		{Title: report.FieldNames["serves"], Value: wordsCell(m.Profile().Serves, plan.ServesNames)},
		{Title: report.FieldNames["goals"], Value: wordsCell(m.Profile().Goals, plan.GoalNames)},
	}
}

// taskValue says whether a measure must be, in law or in fact.
func taskValue(m *plan.Measure) table.Cell {
	task := words.Said(plan.TaskNames[m.Task])
	if m.Bound {
		task = words.Comma(task, words.Text("gebunden", "bound"))
	}
	return table.SentenceOf(task)
}

// sourceFacts say where the figures of a measure come from.
func sourceFacts(m *plan.Measure) []report.Fact {
	return []report.Fact{
		{Title: words.Source, Value: table.NameOf(m.Source)},
		{Title: words.Assumed, Value: report.YesCell(m.Assumed)},
		{Title: words.Note, Value: table.NameOf(m.Note)},
	}
}
