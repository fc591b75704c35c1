package plan

import (
	"slices"
	"sync"

	"digiplan/plan/source"
)

// Batch is the measures of one file. Reloads keep it for as long as its file and
// the frame of the plan stay as they are. So what follows from its measures and
// from the frame can be kept with it.
//
// The frame is [plan], principles, themes, committees, papers, motions and
// transfers, and of each line its id, book, part and side, and whether it is
// noncash. Figures of lines, movements, orders and bookings do not belong to it.
type Batch struct {
	Measures []*Measure

	keeping sync.Mutex
	kept    map[string]*fact
}

// fact follows from a batch and from what its key says.
type fact struct {
	key  any
	work func() any
}

// Keep is what follows from a batch: it is worked out once, and again only where
// the key is another one than the last time in this slot. The work looks at its
// measures and at the frame alone.
func Keep[T any](b *Batch, slot string, key any, work func() T) T {
	b.keeping.Lock()
	known := b.kept[slot]
	if known == nil || known.key != key {
		known = &fact{key, sync.OnceValue(func() any { return work() })}
		if b.kept == nil {
			b.kept = make(map[string]*fact)
		}
		b.kept[slot] = known
	}
	b.keeping.Unlock()
	return known.work().(T)
}

// Batches are all measures of the plan in their order, by file. What a copy of a
// plan is changed to is not known to them: its measures are a batch of their own.
func (p *Plan) Batches() []*Batch {
	if p.loaded != p {
		return []*Batch{{Measures: p.Measures}}
	}
	return p.batches
}

// With is a copy of the plan that has other measures.
func (p *Plan) With(measures []*Measure) *Plan {
	other := *p
	other.Measures = measures
	return &other
}

// group takes the measures of each file, in batches of the state before where
// these stay. All else has been read.
func (p *Plan) group(files []*source.File, measures [][]Measure, before *Plan) {
	p.files, p.loaded = files, p
	n := 0
	for _, list := range measures {
		n += len(list)
	}
	p.Measures = make([]*Measure, 0, n)
	known := make(map[*source.File]*Batch)
	if p.framedAs(before) {
		known = before.byFile()
	}
	for i, file := range files {
		batch := known[file]
		if batch == nil {
			batch = &Batch{Measures: pointers(measures[i])}
		}
		p.batches = append(p.batches, batch)
		p.Measures = append(p.Measures, batch.Measures...)
	}
}

// framedAs tells whether two states of a plan have the same frame.
func (p *Plan) framedAs(before *Plan) bool {
	alike := func(a, b Line) bool {
		return a.ID == b.ID && a.Book == b.Book && a.Part == b.Part && a.Side == b.Side && a.Noncash == b.Noncash
	}
	same := func(a, b *source.File) bool { return a == b || a.SaysAs(b, "plan") }
	return slices.EqualFunc(p.ofPlan(), before.ofPlan(), same) && slices.Equal(p.framing(), before.framing()) && slices.EqualFunc(p.Lines, before.Lines, alike)
}

// ofPlan are the files that have the table [plan].
func (p *Plan) ofPlan() []*source.File {
	return slices.DeleteFunc(slices.Clone(p.files), func(file *source.File) bool { return !file.Says("plan") })
}

// framing are the states of the tables that belong to the frame with all that they
// say.
func (p *Plan) framing() []*byte {
	var states []*byte
	for _, file := range p.files {
		for _, name := range []string{"principle", "theme", "committee", "paper", "motion", "transfer"} {
			if state := file.State(name); state != nil {
				states = append(states, state)
			}
		}
	}
	return states
}

// byFile are the batches that stand for the files of the plan.
func (p *Plan) byFile() map[*source.File]*Batch {
	known := make(map[*source.File]*Batch, len(p.batches))
	for i, batch := range p.batches {
		known[p.files[i]] = batch
	}
	return known
}

func pointers[T any](list []T) []*T {
	all := make([]*T, len(list))
	for i := range list {
		all[i] = &list[i]
	}
	return all
}
