package xlsx

import (
	"slices"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// An input is a value that was entered and that formulas count on: who changes it
// sees others move. It is blue, what is calculated black, as accountants have it.

var legend = words.Text(
	"Blau: eingetragen, schwarz: gerechnet; Änderungen hier ändern den Plan nicht",
	"blue: entered, black: calculated; changes here do not change the plan",
)

// findInputs finds the columns that formulas count on, and the words they may hold.
func (b *block) findInputs(u uses) {
	b.counted, b.choices = make([]bool, len(b.table.Columns)), make([][]string, len(b.table.Columns))
	for i, column := range b.table.Columns {
		id := columnID{b.table.ID, column.Key}
		b.choices[i] = b.choicesOf(i, u.words[id])
		b.counted[i] = !column.Helper && (slices.Contains([]table.Kind{table.Money, table.Share, table.Decimal}, column.Kind) && u.columns[id] || len(b.choices[i]) > 0)
	}
}

// isInput tells an input from what is calculated and from what counts for nothing.
func (b *block) isInput(i int, row table.Row, value table.Cell, formula string) bool {
	return b.counted[i] && row.Level == table.Body && value != nil && formula == ""
}

// hasInputs tells a sheet on which a change has effects.
func (s *sheet) hasInputs() bool {
	for _, b := range s.blocks {
		for i, counted := range b.counted {
			for r, row := range b.table.Rows {
				if counted && b.isInput(i, row, row.At(i), b.formulaAt(i, row, row.At(i), b.first+r)) {
					return true
				}
			}
		}
	}
	return false
}
