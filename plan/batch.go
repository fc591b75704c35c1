package plan

import (
	"slices"
	"sync"

	"digiplan/plan/source"
)

// Batch is the measures of one file. Reloads keep it for as long as its file
// stays as it is and nothing changes in the plan but measures of other files. So
// what follows from its measures and from what is no measure can be kept with it.
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
// the key is another one than the last time in this slot. The work must not look
// at other measures, nor at sums that these are part of.
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
// these stay.
func (p *Plan) group(files []*source.File, measures [][]Measure, before *Plan) {
	p.files, p.loaded = files, p
	n := 0
	for _, list := range measures {
		n += len(list)
	}
	p.Measures = make([]*Measure, 0, n)
	known := make(map[*source.File]*Batch)
	if slices.Equal(frame(files), frame(before.files)) {
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

// byFile are the batches that stand for the files of the plan.
func (p *Plan) byFile() map[*source.File]*Batch {
	known := make(map[*source.File]*Batch, len(p.batches))
	for i, batch := range p.batches {
		known[p.files[i]] = batch
	}
	return known
}

// frame are the files that say more than measures.
func frame(files []*source.File) []*source.File {
	return slices.DeleteFunc(slices.Clone(files), func(file *source.File) bool { return file.Only("measure") })
}

func pointers[T any](list []T) []*T {
	all := make([]*T, len(list))
	for i := range list {
		all[i] = &list[i]
	}
	return all
}
