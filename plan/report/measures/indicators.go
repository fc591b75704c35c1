package measures

import (
	"strconv"
	"time"

	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// indicator is an indicator of a measure with its last value.
type indicator struct {
	*plan.Indicator
	of   *plan.Measure
	last plan.Reading
}

// Indicators lists what is measured of all measures, and how far each has come.
func Indicators(src report.Source) *table.Table {
	columns := indicatorColumns(src)
	t := &table.Table{
		ID:      "indicators",
		Title:   words.Phrase{De: "Kennzahlen", En: "Indicators"},
		Note:    words.Text("Weg: Anteil der Strecke vom Ausgangswert zum Zielwert", "way: share of the distance from the baseline to the target"),
		Columns: columns.Heads(),
	}
	for _, m := range src.Plan.Measures {
		for i := range m.Profile().Indicators {
			one := &m.Profile().Indicators[i]
			row := indicator{one, m, one.Latest(time.Time{})}
			t.Rows = append(t.Rows, table.Row{ID: string(m.ID) + " " + strconv.Itoa(i+1), Place: one.At, Cells: columns.Cells(row)})
		}
	}
	return t.WithoutEmpty("source", "assumed", "note")
}

func indicatorColumns(src report.Source) table.Columns[indicator] {
	numbers := src.Numbers()
	text := func(key string, title words.Phrase, priority int, of func(indicator) string) table.CellColumn[indicator] {
		return table.Col(table.Column{Key: key, Title: title, Kind: table.Prose, Priority: priority}, func(i indicator) table.Cell { return table.NameOf(of(i)) })
	}
	reading := func(key string, title words.Phrase, of func(indicator) plan.Reading) table.CellColumn[indicator] {
		return table.Col(table.Column{Key: key, Title: title, Priority: 1}, func(i indicator) table.Cell { return readingCell(of(i)) })
	}
	return table.Columns[indicator]{
		table.Col(table.Column{Key: "title", Title: words.Measure, Priority: 1}, func(i indicator) table.Cell { return table.NameOf(i.of.Title) }),
		table.Col(table.Column{Key: "theme", Title: words.Theme, Priority: 3}, func(i indicator) table.Cell { return src.ThemeCell(i.of.Theme) }),
		text("indicator", report.FieldNames["indicator"], 1, func(i indicator) string { return i.Title }),
		text("unit", report.FieldNames["unit"], 1, func(i indicator) string { return i.Unit }),
		reading("baseline", report.FieldNames["baseline"], func(i indicator) plan.Reading { return i.Baseline }),
		reading("last", words.Phrase{De: "Zuletzt", En: "Last"}, func(i indicator) plan.Reading { return i.last }),
		reading("target", report.FieldNames["target"], func(i indicator) plan.Reading { return i.Target }),
		table.Col(table.Column{Key: "way", Title: words.Phrase{De: "Weg", En: "Way"}, Kind: table.Share, Priority: 1}, func(i indicator) table.Cell { return table.RatioOf(i.Way(i.last)) }),
		table.Col(table.Column{Key: "values", Title: report.FieldNames["values"], Kind: table.Prose, Priority: 2}, func(i indicator) table.Cell { return readingsCell(i.Values) }),
		text("source", words.Source, 4, func(i indicator) string { return i.Source }),
		table.Col(table.Column{Key: "assumed", Title: words.Assumed, Priority: 4}, func(i indicator) table.Cell { return report.YesCell(i.Assumed) }),
		text("note", words.Note, 5, func(i indicator) string { return i.Note }),
		table.Col(report.MeasureNumber, func(i indicator) table.Cell { return numbers.Measure(i.of.ID) }),
	}
}

// said is a value with its day, with where it comes from and what is noted on it.
func said(r plan.Reading) words.Sentence {
	says := words.Phrase{De: "%s (%s)", En: "%s (%s)"}.With(*r.Value, r.Date)
	for _, more := range []string{r.Source, r.Note} {
		if more != "" {
			says = words.Comma(says, words.Plain(words.Clean(more)))
		}
	}
	if r.Assumed {
		says = words.Comma(says, words.Said(words.Assumed))
	}
	return says
}

func readingCell(r plan.Reading) table.Cell {
	if !r.Given() {
		return nil
	}
	return table.Label(said(r))
}

func readingsCell(values []plan.Reading) table.Cell {
	var list []words.Sentence
	for _, one := range values {
		if one.Given() {
			list = append(list, said(one))
		}
	}
	if list == nil {
		return nil
	}
	return table.Label(joined(list))
}

// Effect says what an indicator has come to by a day, without a day by the last
// value: "Anträge: 40 (31.12.2019) von 100 bis 31.12.2020, zu Beginn 10".
func Effect(i *plan.Indicator, until time.Time) words.Sentence {
	says := words.Phrase{De: "%s: noch nicht gemessen", En: "%s: not measured yet"}.With(i.Title)
	last := i.Latest(until)
	if last.Given() {
		says = words.Phrase{De: "%s: %s %s (%s)", En: "%s: %s %s (%s)"}.With(i.Title, *last.Value, i.Unit, last.Date)
	}
	if i.Baseline.Given() {
		says = words.Phrase{De: "%s, zu Beginn %s (%s)", En: "%s, at first %s (%s)"}.With(says, *i.Baseline.Value, i.Baseline.Date)
	}
	if i.Target.Given() {
		says = words.Phrase{De: "%s, Ziel %s bis %s", En: "%s, target %s by %s"}.With(says, *i.Target.Value, i.Target.Date)
	}
	if way, ok := i.Way(last); ok {
		says = words.Phrase{De: "%s, %s des Weges", En: "%s, %s of the way"}.With(says, way)
	}
	return says
}

// effectCell is what the indicators of a measure have come to, nil for none.
func effectCell(m *plan.Measure) table.Cell {
	var list []words.Sentence
	for i := range m.Profile().Indicators {
		list = append(list, Effect(&m.Profile().Indicators[i], time.Time{}))
	}
	if list == nil {
		return nil
	}
	return table.Label(joined(list))
}

// joined are sentences with points between them.
func joined(list []words.Sentence) words.Sentence {
	says := list[0]
	for _, one := range list[1:] {
		says = words.Same("%s · %s").With(says, one)
	}
	return says
}
