package committees

import (
	"strconv"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// competence is one of a committee, or what else is said of when it must be asked.
type competence struct {
	*plan.Committee
	*plan.Competence // nil: only the notice is said
}

// Competences lists who may decide what, and how long before a meeting papers must be out.
func Competences(src report.Source) *table.Table {
	columns := competenceColumns()
	t := &table.Table{
		ID:    "competences",
		Title: words.Phrase{De: "Zuständigkeiten", En: "Competences"},
		Note: words.Phrase{
			De: "%s · mehr als der erste Betrag, bis einschließlich zum zweiten; ohne Gegenstand: für alles, was keinen eigenen hat",
			En: "%s · more than the first amount, up to and including the second; without a subject: for all that has none of its own",
		}.With(report.InEuros),
		Columns: columns.Heads(),
	}
	for i := range src.Committees {
		one := &src.Committees[i]
		for j := range one.Decides {
			c := &one.Decides[j]
			t.Rows = append(t.Rows, table.Row{ID: string(one.ID) + " " + strconv.Itoa(j+1), Place: c.At, Cells: columns.Cells(competence{one, c})})
		}
		if len(one.Decides) == 0 && one.NoticeDays > 0 {
			t.Rows = append(t.Rows, table.Row{ID: string(one.ID), Place: one.At, Cells: columns.Cells(competence{one, nil})})
		}
	}
	return t
}

func competenceColumns() table.Columns[competence] {
	col := func(column table.Column, of func(*plan.Competence) table.Cell) table.CellColumn[competence] {
		return table.Col(column, func(c competence) table.Cell {
			if c.Competence == nil {
				return nil
			}
			return of(c.Competence)
		})
	}
	limit := func(amount *budget.Cents) table.Cell {
		if amount == nil {
			return nil
		}
		return table.Cash(*amount)
	}
	meta := func(c competence) source.Meta {
		if c.Competence == nil {
			return c.Committee.Meta
		}
		return c.Competence.Meta
	}
	return table.Columns[competence]{
		table.Col(table.Column{Key: "committee", Title: words.Committee, Priority: 1}, func(c competence) table.Cell {
			return table.Ref{Label: c.Label(), ID: string(c.ID), Title: c.Name}
		}),
		col(table.Column{Key: "role", Title: words.Phrase{De: "Aufgabe", En: "Role"}, Priority: 1}, func(c *plan.Competence) table.Cell { return table.WordOf(c.Role(), plan.RoleNames[c.Role()]) }),
		col(table.Column{Key: "from", Title: words.Phrase{De: "mehr als", En: "More than"}, Kind: table.Money, Priority: 1}, func(c *plan.Competence) table.Cell { return limit(c.From) }),
		col(table.Column{Key: "to", Title: words.Phrase{De: "bis", En: "Up to"}, Kind: table.Money, Priority: 1}, func(c *plan.Competence) table.Cell { return limit(c.To) }),
		col(table.Column{Key: "subject", Title: report.FieldNames["subject"], Priority: 2}, func(c *plan.Competence) table.Cell { return table.NameOf(c.Subject) }),
		table.Col(table.Column{Key: "notice", Title: report.FieldNames["notice_days"], Kind: table.Count, Priority: 2}, func(c competence) table.Cell {
			return onlyIf(c.NoticeDays > 0, table.Number(c.NoticeDays))
		}),
		table.Col(table.Column{Key: "source", Title: words.Source, Kind: table.Prose, Priority: 3}, func(c competence) table.Cell { return table.NameOf(meta(c).Source) }),
		table.Col(table.Column{Key: "assumed", Title: words.Assumed, Priority: 4}, func(c competence) table.Cell { return report.YesCell(meta(c).Assumed) }),
		table.Col(table.Column{Key: "note", Title: words.Note, Kind: table.Prose, Priority: 5}, func(c competence) table.Cell { return table.NameOf(meta(c).Note) }),
	}
}
