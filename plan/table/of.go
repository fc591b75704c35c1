package table

import "digiplan/budget"

// CellColumn is a column with what stands in it, in rows that are made of a T: its
// head, its formula and its cells are one line of a table, and cannot come apart.
type CellColumn[T any] struct {
	Column
	of func(T) Cell
}

// Col is a column whose cells come from a function.
func Col[T any](column Column, of func(T) Cell) CellColumn[T] { return CellColumn[T]{column, of} }

// Once is how cells of a column are made, one for each key: rows of the same key share
// it, which large tables would else hold many times.
func Once[T any, K comparable](key func(T) K, of func(K) Cell) func(T) Cell {
	made := make(map[K]Cell)
	return func(row T) Cell {
		k := key(row)
		cell, ok := made[k]
		if !ok {
			cell = of(k)
			made[k] = cell
		}
		return cell
	}
}

// Amount is a column of money whose amounts come from a function.
func Amount[T any](column Column, of func(T) budget.Cents) CellColumn[T] {
	column.Kind = Money
	return Col(column, func(row T) Cell { return Cash(of(row)) })
}

// Columns are the columns of rows that are made of a T.
type Columns[T any] []CellColumn[T]

// Heads are the columns as a table has them.
func (c Columns[T]) Heads() []Column {
	heads := make([]Column, len(c))
	for i := range c {
		heads[i] = c[i].Column
	}
	return heads
}

// Cells are the cells of a row.
func (c Columns[T]) Cells(row T) []Cell {
	cells := make([]Cell, len(c))
	for i := range c {
		cells[i] = c[i].of(row)
	}
	return cells
}
