// Package reconcile compares figures of tables that must be the same.
package reconcile

import (
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// ReconciliationID is the id of the table that holds the others together.
const ReconciliationID = "reconciliation"

// The verdicts of a check. What is not paid for, not decided, or differs with a
// cause or without one is the plan's; an error would be digiplan's.
var (
	agrees    = words.Phrase{De: "✓ stimmt", En: "✓ agrees"}
	lacks     = words.Phrase{De: "● Lücke", En: "● gap"}
	undecided = words.Phrase{De: "● nicht beschlossen", En: "● not decided"}
	reasoned  = words.Phrase{De: "● begründet", En: "● with cause"}
	open      = words.Phrase{De: "● offen", En: "● open"}
	faulty    = words.Phrase{De: "✗ Fehler", En: "✗ error"}
)

// Table holds tables against each other: the plan should leave nothing
// open, and what stands in two of them must be the same. It looks at the
// tables alone, not at what they were made from. Checks of a table that is not
// among them, or that is empty, are left out. Sheets are the names of the
// sheets that tables stand on, by id of the table.
func Table(tables []*table.Table, sheets map[string]words.Phrase) *table.Table {
	t := &table.Table{
		ID:    ReconciliationID,
		Title: words.Phrase{De: "Abstimmung", En: "Reconciliation"},
		Note: words.Phrase{
			De: "%s · jede Zeile rechnet zwei Stellen dieser Datei gegeneinander",
			En: "%s · every row sets two places of this file against each other",
		}.With(report.InEuros),
		Columns: []table.Column{
			{Key: "what", Title: words.Phrase{De: "Prüfung", En: "Check"}, Kind: table.Prose, Priority: 1},
			{Key: "left", Title: words.Phrase{De: "Hier", En: "Here"}, Priority: 3},
			{Key: "a", Title: words.Phrase{De: "Betrag", En: "Amount"}, Kind: table.Money, Priority: 2},
			{Key: "right", Title: words.Phrase{De: "Dort", En: "There"}, Priority: 3},
			{Key: "b", Title: words.Phrase{De: "Betrag", En: "Amount"}, Kind: table.Money, Priority: 2},
			{Key: "d", Title: words.Phrase{De: "Differenz", En: "Difference"}, Kind: table.Money, Priority: 1, Formula: words.Same("ROUND([a]-[b],2)")},
			{Key: "check", Title: words.Phrase{De: "Ergebnis", En: "Result"}, Priority: 1},
		},
	}
	r := reconciler{byID: make(map[string]*table.Table), sheets: sheets}
	for _, table := range tables {
		if table != nil && len(table.Rows) > 0 {
			r.byID[table.ID] = table
		}
	}
	r.group(t, "plan", words.Phrase{De: "Der Plan selbst", En: "The plan itself"}, r.planChecks())
	r.group(t, "sheets", words.Phrase{De: "Die Blätter untereinander", En: "The sheets among themselves"}, r.sheetChecks())
	return t
}

// Contradictions are the checks that show a mistake of digiplan: two tables
// that say different things of the same money.
func Contradictions(reconciliation *table.Table) []table.Row {
	var rows []table.Row
	for _, row := range reconciliation.Rows {
		if row.Level == table.Body && row.Mark == table.Bad {
			rows = append(rows, row)
		}
	}
	return rows
}

type reconciler struct {
	byID   map[string]*table.Table
	sheets map[string]words.Phrase
}

// reading is a sum over rows of a table.
type reading struct {
	table, column string
	above         string // counts only what column has more than this one
	weighed       bool   // each row as often as the number of its measure says, so that two measures are not taken for each other
	where         []match
	minus         bool
}

// match is a condition: a column's text equals one of some.
type match struct {
	column string
	is     []words.Phrase
}

func only(column string, texts ...string) match {
	m := match{column: column}
	for _, text := range texts {
		m.is = append(m.is, words.Same(text))
	}
	return m
}

// comparison sets two sums of readings against each other.
type comparison struct {
	id   string
	what words.Sentence
	a, b []reading
}

func (r reconciler) group(t *table.Table, id string, title words.Phrase, comparisons []comparison) {
	begun := false
	for _, c := range comparisons {
		if !r.has(c.a) || !r.has(c.b) {
			continue
		}
		if !begun {
			t.Rows = append(t.Rows, t.HeadingRow(id, title))
			begun = true
		}
		t.Rows = append(t.Rows, r.row(c, id == "sheets"))
	}
}

// has tells whether all tables and columns are there, and say anything: a view
// without gaps leaves theirs empty.
func (r reconciler) has(readings []reading) bool {
	return !slices.ContainsFunc(readings, func(one reading) bool {
		t := r.byID[one.table]
		if t == nil || t.Column(one.column) < 0 {
			return true
		}
		return !slices.ContainsFunc(t.Rows, func(row table.Row) bool { return row.Level == table.Body && row.Cells[t.Column(one.column)] != nil })
	})
}

func (r reconciler) row(c comparison, strict bool) table.Row {
	a, b := r.sum(c.a), r.sum(c.b)
	otherwise, mark := r.otherwise(c.id), table.Warn
	if strict {
		otherwise, mark = faulty, table.Bad
	}
	verdict := otherwise
	if a == b {
		verdict, mark = agrees, table.Good
	}
	choose := func(lang words.Lang) string {
		return "IF(ISERROR([d])," + table.Quoted(faulty.In(lang)) + ",IF([d]=0," + table.Quoted(agrees.In(lang)) + "," + table.Quoted(otherwise.In(lang)) + "))"
	}
	return table.Row{
		ID: c.id, Mark: mark,
		Cells: []table.Cell{table.Label(c.what), table.Label(r.places(c.a)), table.Cash(a), table.Label(r.places(c.b)), table.Cash(b), table.Cash(a - b), table.Phrase(verdict)},
		Formulas: map[string]table.Formula{
			"a": r.formula(c.a), "b": r.formula(c.b),
			"check": {De: choose(words.German), En: choose(words.English)},
		},
	}
}

// otherwise is what is said of a difference that the plan may have.
func (r reconciler) otherwise(id string) words.Phrase {
	switch {
	case strings.HasPrefix(id, "need "):
		return lacks
	case id == "decided":
		return undecided
	case id == "paid-on":
		return causes(r.byID["both"])
	}
	return causes(r.byID["transfers"])
}

// causes tells whether each row that differs gives a cause.
func causes(t *table.Table) words.Phrase {
	if t == nil || t.Column("cause") < 0 || t.Column("d") < 0 {
		return open
	}
	for _, row := range t.Rows {
		if d, _ := row.At(t.Column("d")).(table.Cash); row.Level == table.Body && d != 0 && row.At(t.Column("cause")) == nil {
			return open
		}
	}
	return reasoned
}

// places names the sheets where readings stand.
func (r reconciler) places(readings []reading) words.Sentence {
	var list words.Sentence
	var seen []words.Phrase
	for _, one := range readings {
		name, ok := r.sheets[one.table]
		if !ok {
			name = r.byID[one.table].Title
		}
		if !slices.Contains(seen, name) {
			seen = append(seen, name)
			list = words.Comma(list, words.Said(name))
		}
	}
	return list
}

func (r reconciler) sum(readings []reading) budget.Cents {
	var sum budget.Cents
	for _, one := range readings {
		if one.minus {
			sum -= one.value(r.byID[one.table])
		} else {
			sum += one.value(r.byID[one.table])
		}
	}
	return sum
}

// value adds up the table's rows, as the formula does on the sheet.
func (one reading) value(t *table.Table) budget.Cents {
	var sum budget.Cents
	amount := func(row table.Row, key string) budget.Cents {
		cash, _ := row.Cells[t.Column(key)].(table.Cash)
		return budget.Cents(cash)
	}
	for _, row := range t.Rows {
		if row.Level != table.Body || !one.matches(t, row) {
			continue
		}
		part := amount(row, one.column)
		if one.above != "" {
			part = max(0, part-amount(row, one.above))
		}
		if one.weighed {
			number, _ := row.Cells[t.Column(report.MeasureNumber.Key)].(table.Number)
			part *= budget.Cents(number)
		}
		sum += part
	}
	return sum
}

func (one reading) matches(t *table.Table, row table.Row) bool {
	for _, m := range one.where {
		value := row.Cells[t.Column(m.column)]
		if value == nil || !slices.ContainsFunc(m.is, func(p words.Phrase) bool { return p.De == value.In(words.German) }) {
			return false
		}
	}
	return true
}

func (r reconciler) formula(readings []reading) table.Formula {
	if len(readings) == 0 {
		return words.Same("0")
	}
	in := func(lang words.Lang) string {
		var text strings.Builder
		for i, one := range readings {
			switch {
			case one.minus:
				text.WriteString("-")
			case i > 0:
				text.WriteString("+")
			}
			text.WriteString(one.formula(r.byID[one.table], lang))
		}
		return text.String()
	}
	return table.Formula{De: in(words.German), En: in(words.English)}
}

func (one reading) formula(t *table.Table, lang words.Lang) string {
	switch {
	case one.weighed:
		return "SUMPRODUCT(" + one.table + "[" + report.MeasureNumber.Key + "]," + one.table + "[" + one.column + "])"
	case one.above != "":
		return table.SumAboveWhere(one.table, one.column, one.above, one.conditions(t, lang)...)
	case len(one.where) == 0:
		return "SUM(" + one.table + "[" + one.column + "])"
	}
	return table.SumWhere(one.table, one.column, one.conditions(t, lang)...)
}

// conditions are those of the reading in a language.
func (one reading) conditions(t *table.Table, lang words.Lang) []table.Where {
	conditions := make([]table.Where, len(one.where))
	for i, m := range one.where {
		conditions[i].Column = m.column
		for _, is := range m.is {
			text := table.Quoted(is.In(lang))
			if t.Columns[t.Column(m.column)].Kind == table.Year {
				text = is.In(lang)
			}
			conditions[i].Is = append(conditions[i].Is, text)
		}
	}
	return conditions
}
