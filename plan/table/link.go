package table

import "digiplan/plan/source"

// Link is what a row or a fact leads to: a thing of the plan, or the parts of an
// amount, by its kind and id; else a place in the files. The zero Link leads nowhere.
type Link struct {
	To, ID string
	Place  source.Place
}

// Leads tells whether there is anything to open.
func (l Link) Leads() bool { return l.To != "" || l.Place.Path() != "" }

// To is a link as rows hold it, in few bytes: nil where it leads nowhere.
func To(l Link) *Link {
	if !l.Leads() {
		return nil
	}
	return &l
}

// Link is what the row opens: its own, or its place in the files.
func (r *Row) Link() Link {
	if r.Opens != nil {
		return *r.Opens
	}
	return Link{Place: r.Place}
}
