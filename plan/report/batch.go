package report

import (
	"digiplan/plan"
	"digiplan/plan/parallel"
	"digiplan/plan/words"
)

// inBatches works something out for the measures of each file, and keeps it with
// them. The work looks at these and at the frame of the plan alone, see plan.Batch.
func inBatches[T any](d Data, slot string, work func(Data) T) []T {
	return inKeyedBatches(d, slot, func(*plan.Batch) any { return nil }, work)
}

// inKeyedBatches is inBatches for work that depends on something else as well: the
// key of a batch says on what.
func inKeyedBatches[T any](d Data, slot string, key func(*plan.Batch) any, work func(Data) T) []T {
	batches := d.Batches()
	found := make([]T, len(batches))
	parallel.Each(len(batches), func(i int) {
		found[i] = plan.Keep(batches[i], slot+" "+string(d.View), key(batches[i]), func() T { return work(d.of(batches[i])) })
	})
	return found
}

// of is the data with the measures of a batch alone.
func (d Data) of(batch *plan.Batch) Data {
	d.Plan, d.Problems = d.With(batch.Measures), nil
	return d
}

// Part is some rows of a table, the same in the tables of several states where
// nothing that they tell of has changed.
type Part struct {
	Rows  []Row
	total Row // what the rows add up to
}

// Bodies is how many of the rows are body rows.
func (p *Part) Bodies() int {
	n := 0
	for i := range p.Rows {
		if p.Rows[i].Level == Body {
			n++
		}
	}
	return n
}

// newPart makes a part of rows for the columns of a table.
func (t *Table) newPart(rows []Row) *Part {
	for i := range rows {
		rows[i].Cells = rows[i].Cells[:len(rows[i].Cells):len(rows[i].Cells)] // whoever adds a cell makes a copy
	}
	return &Part{rows, t.sum(rows, Body, words.Sentence{})}
}

// join makes parts the rows of a table.
func (t *Table) join(parts []*Part) {
	n := 0
	for _, part := range parts {
		n += len(part.Rows)
	}
	t.parts, t.Rows = parts, make([]Row, 0, n)
	for _, part := range parts {
		t.Rows = append(t.Rows, part.Rows...)
	}
}

// addTotalOfParts gives the table a total of all its parts.
func (t *Table) addTotalOfParts() {
	total := t.Sum(func(yield func(*Row) bool) {
		for _, part := range t.parts {
			if !yield(&part.total) {
				return
			}
		}
	}, Grand, words.Said(words.Total))
	t.Total = &total
}

// Parts are the parts that the rows are made of; nil where they are not made of
// parts, or of others by now.
func (t *Table) Parts() []*Part {
	rows := t.Rows
	for _, part := range t.parts {
		if len(rows) < len(part.Rows) {
			return nil
		}
		for i := range part.Rows {
			if !rows[i].is(&part.Rows[i]) {
				return nil
			}
		}
		rows = rows[len(part.Rows):]
	}
	if len(rows) > 0 {
		return nil
	}
	return t.parts
}

// is tells whether two rows are one and the same.
func (r *Row) is(other *Row) bool {
	return len(r.Cells) == len(other.Cells) && len(r.Cells) > 0 && &r.Cells[0] == &other.Cells[0] && r.Level == other.Level
}
