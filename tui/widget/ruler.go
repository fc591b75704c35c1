package widget

import (
	"digiplan/plan/report"
	"digiplan/plan/words"
)

// Ruler measures the tables of one name, and remembers the parts that the next of
// them will have again. The zero value is ready. One goroutine uses it at a time.
type Ruler struct {
	lang words.Lang
	of   map[*report.Part][]extent
}

// extent is the room that the values of a column take.
type extent struct {
	width   int // of all that is no amount
	amounts extremes
}

func (e extent) in(lang words.Lang) int { return max(e.width, e.amounts.width(lang)) }

// body measures the columns of a table without their titles and totals.
func (r *Ruler) body(t *report.Table, lang words.Lang) []extent {
	known, all := r.of, make([]extent, len(t.Columns))
	if r.lang != lang {
		known = nil
	}
	r.lang, r.of = lang, make(map[*report.Part][]extent)
	for _, part := range t.Parts() {
		extents := known[part]
		if extents == nil {
			extents = extentsOf(part.Rows, len(t.Columns), lang)
		}
		r.of[part] = extents
		for i, extent := range extents {
			all[i].width = max(all[i].width, extent.width)
			all[i].amounts.join(extent.amounts)
		}
	}
	if len(r.of) == 0 {
		return extentsOf(t.Rows, len(t.Columns), lang)
	}
	return all
}

func extentsOf(rows []report.Row, columns int, lang words.Lang) []extent {
	extents, said := make([]extent, columns), make(map[words.Phrase]int)
	for i := range rows {
		if rows[i].Level == report.Heading {
			continue
		}
		for column, value := range rows[i].Cells {
			extents[column].take(value, lang, said)
		}
	}
	return extents
}

// take makes room for a value. Phrases are remembered, since most stand in many
// rows.
func (e *extent) take(value report.Value, lang words.Lang, said map[words.Phrase]int) {
	switch value := value.(type) {
	case report.Cash:
		e.amounts.take(value)
	case report.Said:
		e.width = max(e.width, saidWidth(value, lang, said))
	case nil:
	default:
		if text := value.In(lang); len(text) > e.width { // no text takes more cells than bytes
			e.width = max(e.width, Width(text))
		}
	}
}

func saidWidth(value report.Said, lang words.Lang, known map[words.Phrase]int) int {
	if len(value.Values) > 0 {
		return Width(value.In(lang))
	}
	width, ok := known[value.Phrase]
	if !ok {
		width = Width(value.Phrase.In(lang))
		known[value.Phrase] = width
	}
	return width
}
