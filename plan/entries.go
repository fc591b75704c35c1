package plan

import "digiplan/plan/source"

// Entry is one entry of a table.
type Entry struct {
	Of     any // *Plan, *Principle, …
	At     source.Place
	Values []source.Value
}

// Entries are the entries of a table, named as in the files.
func (p *Plan) Entries(table string) []Entry {
	switch table {
	case "plan":
		return []Entry{{p, p.At, planFields.Values(p)}}
	case "principle":
		return entries(p.Principles, principleFields)
	case "theme":
		return entries(p.Themes, themeFields)
	case "committee":
		return entries(p.Committees, committeeFields)
	case "paper":
		return entries(p.Papers, paperFields)
	case "motion":
		return entries(p.Motions, motionFields)
	case "measure":
		list := make([]Entry, len(p.Measures))
		for i, m := range p.Measures {
			list[i] = Entry{m, m.At, measureFields.Values(m)}
		}
		return list
	case "line":
		return entries(p.Lines, lineFields)
	case "movement":
		return entries(p.Movements, movementFields)
	case "commitment":
		return entries(p.Commitments, commitmentFields)
	case "forward_authority":
		return entries(p.Authorities, authorityFields)
	case "forward_total":
		return entries(p.FATotals, forwardTotalFields)
	case "transfer":
		return entries(p.Transfers, transferFields)
	case "actual":
		return entries(p.Actuals, actualFields)
	case "total":
		return entries(p.Totals, totalFields)
	}
	return nil
}

func entries[T any](list []T, fields source.Fields[T]) []Entry {
	all := make([]Entry, len(list))
	for i := range list {
		at := any(&list[i]).(interface{ Where() source.Place }).Where()
		all[i] = Entry{&list[i], at, fields.Values(&list[i])}
	}
	return all
}

// Values are all that the item says.
func (i *Item) Values() []source.Value { return itemFields.Values(i) }
