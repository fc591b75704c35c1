package workspace

import (
	"slices"

	"digiplan/plan"
	"digiplan/plan/source"
)

// FileOf is the file of the snapshot that a place is in, nil if it is in none.
func (s *Snapshot) FileOf(place source.Place) *source.File {
	i := slices.IndexFunc(s.files, place.Of)
	if i < 0 {
		return nil
	}
	return s.files[i]
}

// Files are the files of the plan, as they were read.
func (s *Snapshot) Files() []*source.File { return s.files }

// Relocate is the same path in the file of that name as the snapshot has it; nowhere
// if the plan has no such file any more.
func (s *Snapshot) Relocate(place source.Place) source.Place {
	for _, file := range s.files {
		if file.Path == place.Path() {
			return place.In(file)
		}
	}
	return source.Place{}
}

// Try reads the plan as it would be with one file in another state, and tells
// the first thing that would keep it from being read; nil if nothing would.
func (s *Snapshot) Try(before, after *source.File) *source.Problem {
	files := slices.Clone(s.files)
	for i := range files {
		if files[i] == before {
			files[i] = after
		}
	}
	if problem := after.Problem(); problem != nil {
		return problem
	}
	_, problems := plan.Load(files)
	source.Sort(problems)
	for i := range problems {
		if problems[i].Severity == source.Error {
			return &problems[i]
		}
	}
	return nil
}
