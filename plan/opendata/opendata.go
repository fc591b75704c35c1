// Package opendata publishes a plan as tables for machines: one package a
// city, whose tables can be put together with those of other cities and loaded
// into a database as they are. Names, kinds and the order of columns are the
// same in every package and every language.
package opendata

import (
	"slices"

	"digiplan/plan/report"
	"digiplan/plan/words"
)

// Package is a data package as Frictionless describes it.
type Package struct {
	Lang   words.Lang
	Data   report.Source
	Tables []Table
}

// Of makes the package of a plan, which should be one for the public.
func Of(src report.Source, lang words.Lang) (Package, error) {
	city := words.Clean(src.Plan.CityKey)
	if city == "" {
		city = words.Clean(src.Plan.City)
	}
	if city == "" {
		return Package{}, &NoCityError{}
	}
	m := maker{Source: src, city: city, secrets: src.Hidden.Secrets(published(src))}
	tables := append(append(m.plan(), m.milestones(), m.indicators(), m.posts(), m.staff()), m.money()...)
	tables = slices.Concat(tables, m.principles(), m.council(), []Table{m.items(), m.motions()}, m.movements(), []Table{m.authorities(), m.reportTexts()}, m.own())
	return Package{Lang: lang, Data: src, Tables: tables}, nil
}

// NoCityError says that a package needs the name of its city.
type NoCityError struct{}

func (e *NoCityError) Error() string { return e.In(words.English) }

// In says it in a language.
func (e *NoCityError) In(lang words.Lang) string {
	return words.Phrase{
		De: "offene Daten brauchen den Namen der Stadt: in [plan] „city“ ergänzen",
		En: "open data need the name of the city: add \"city\" to [plan]",
	}.In(lang)
}

// published are the names of what is public, which no secret can be.
func published(src report.Source) map[string]bool {
	names := make(map[string]bool)
	for _, m := range src.Plan.Measures {
		names[m.Title] = true
	}
	for _, p := range src.Plan.Papers {
		names[p.Title] = true
	}
	for _, l := range src.Plan.Lines {
		names[l.Name] = true
	}
	return names
}

// File is a file of the package.
type File struct {
	Name string
	Text []byte
}

// Files are the files of the package, the record and then the descriptor last.
func (p Package) Files() []File {
	var files []File
	for _, t := range p.Tables {
		files = append(files, File{t.Name + ".csv", t.CSV()})
	}
	return append(files, File{Record, p.record(files)}, File{Descriptor, p.descriptor(files)})
}
