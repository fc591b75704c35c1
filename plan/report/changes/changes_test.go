package changes_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/report/changes"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

func changesOf(t *testing.T, oldName, newName string) (report.Source, compare.Changes) {
	t.Helper()
	var versions []compare.Version
	var src report.Source
	for _, name := range []string{oldName, newName} {
		place, err := workspace.Find("../../../testdata", name)
		if err != nil {
			t.Fatal(err)
		}
		s := place.Read()
		versions = append(versions, compare.Version{Plan: s.Plan, Ledger: s.Ledger, Council: s.Council})
		src = s.Source(budget.Cash)
	}
	return src, compare.Compare(versions[0], versions[1])
}

// Every sum row of the changes is the difference of the totals of both
// versions, in the flat table, in the matrices and in the totals.
func TestSumsOfChangesAreDifferencesOfTotals(t *testing.T) {
	for _, names := range [][2]string{{"muenster-2017", "muenster"}, {"muenster", "muenster-2017"}, {"muenster", "citeq-2026"}} {
		src, c := changesOf(t, names[0], names[1])
		var listed, told, matrices budget.Cents
		flat := changes.All(src, c)
		for _, row := range flat.Rows {
			if row.Level == table.Subtotal {
				listed += budget.Cents(row.Cells[flat.Column("delta")].(table.Cash))
			}
		}
		totals := changes.Totals(src, c)
		for _, row := range totals.Rows {
			told += budget.Cents(row.Cells[totals.Column("delta")].(table.Cash))
		}
		for _, figure := range compare.Figures() {
			m := changes.Amounts(src, c, figure)
			for i, row := range m.Rows {
				if row.Level != table.Subtotal || row.Mark == table.Faint {
					continue
				}
				for at, column := range m.Columns {
					if column.Kind != table.Money {
						continue
					}
					sum, old, new := cash(row, at), cash(m.Rows[i+1], at), cash(m.Rows[i+2], at)
					if sum != new-old {
						t.Errorf("%v: %s %s: changes add up to %s; want %s − %s", names, m.ID, column.Key, sum, new, old)
					}
					if column.Key == "sum" {
						matrices += sum
					}
				}
			}
		}
		if listed != told || matrices != told {
			t.Errorf("%v: listed %s, in matrices %s; want %s", names, listed, matrices, told)
		}
	}
}

func cash(row table.Row, at int) budget.Cents {
	value, _ := row.Cells[at].(table.Cash)
	return budget.Cents(value)
}

// Rows have as many cells as columns, names of their own, and words in both
// languages for every value.
func TestChangesAreWholeTables(t *testing.T) {
	for _, names := range [][2]string{{"muenster-2017", "muenster"}, {"citeq-2026", "muenster"}} {
		src, c := changesOf(t, names[0], names[1])
		tables := []*table.Table{changes.All(src, c), changes.Details(src, c), changes.Totals(src, c), changes.FundingMoves(src, c), changes.Motions(src, c.Of(compare.Motion))}
		for _, redline := range c.Papers {
			tables = append(tables, changes.Redline(src, redline))
		}
		for _, figure := range compare.Figures() {
			tables = append(tables, changes.Amounts(src, c, figure))
		}
		for _, list := range tables {
			seen := make(map[string]bool)
			for _, row := range list.Rows {
				if len(row.Cells) != len(list.Columns) {
					t.Errorf("%s: row %q has %d cells; want %d", list.ID, row.ID, len(row.Cells), len(list.Columns))
				}
				if row.Level == table.Body && seen[row.ID] {
					t.Errorf("%s: two rows are called %q", list.ID, row.ID)
				}
				seen[row.ID] = true
				for _, value := range row.Cells {
					if value != nil && (value.In(words.German) == "") != (value.In(words.English) == "") {
						t.Errorf("%s: %q says %q and %q", list.ID, row.ID, value.In(words.German), value.In(words.English))
					}
				}
			}
		}
	}
}
