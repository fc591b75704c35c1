package xlsx

import (
	"regexp"
	"slices"
	"strings"

	"digiplan/plan/table"
)

// uses are what the formulas of a workbook count on.
type uses struct {
	columns map[columnID]bool
	words   map[columnID][]string // that formulas look for in a column
	seen    map[string]bool       // formulas that many rows have
}

// columnID names a column of a table.
type columnID struct{ table, key string }

// place finds a place for everything, and what counts on it: formulas point forward
// as well as back.
func (b *book) place() {
	for _, s := range b.sheets {
		s.place()
	}
	u := uses{make(map[columnID]bool), make(map[columnID][]string), make(map[string]bool)}
	for _, s := range b.sheets {
		for _, block := range s.blocks {
			u.addBlock(block)
		}
		for _, figure := range s.Figures {
			u.add(s.blocks[0], parseFormula(figure.Formula.In(b.Lang)))
		}
	}
	for _, s := range b.sheets {
		for _, block := range s.blocks {
			block.findInputs(u)
		}
		if s.hasInputs() {
			s.legend = legend.In(b.Lang)
		}
	}
}

func (u uses) addBlock(b *block) {
	sums := b.sum != nil || slices.ContainsFunc(b.table.Rows, func(row table.Row) bool { return row.Level == table.Subtotal })
	for i, column := range b.table.Columns {
		u.add(b, b.formulas[i])
		if column.Sum && sums {
			u.columns[columnID{b.table.ID, column.Key}] = true
		}
	}
	if b.sheet.Excerpt {
		return
	}
	for _, row := range b.table.All() {
		if len(row.Formulas) == 0 {
			continue
		}
		for _, column := range b.table.Columns {
			text := row.Formulas[column.Key].In(b.sheet.book.Lang)
			if id := b.table.ID + " " + text; text != "" && !u.seen[id] {
				u.seen[id] = true
				u.add(b, parseFormula(text))
			}
		}
	}
}

// add adds what a formula of a table counts on.
func (u uses) add(b *block, f formula) {
	for i, p := range f {
		if p.text != "" {
			continue
		}
		id := columnID{p.table, p.from}
		if p.table == "" {
			id.table = b.table.ID
		}
		for _, key := range p.keys(b) {
			u.columns[columnID{id.table, key}] = true
		}
		if i+1 < len(f) {
			u.addWord(id, f[i+1].text, p.table != "")
		}
	}
}

var (
	equals  = regexp.MustCompile(`^(?:=|<>)"((?:[^"]|"")+)"`)
	lookups = regexp.MustCompile(`^(?:=|<>|,)"((?:[^"]|"")+)"`)
)

// addWord adds the word that a column is compared with, if that is what follows it
// in a formula. Only a column elsewhere has its criteria behind a comma.
func (u uses) addWord(id columnID, follows string, elsewhere bool) {
	pattern := equals
	if elsewhere {
		pattern = lookups
	}
	match := pattern.FindStringSubmatch(follows)
	if match == nil {
		return
	}
	if word := strings.ReplaceAll(match[1], `""`, `"`); !slices.Contains(u.words[id], word) {
		u.words[id] = append(u.words[id], word)
	}
}

// keys are those of the columns that a reference means.
func (p piece) keys(b *block) []string {
	switch {
	case p.named:
		var keys []string
		at := b.table.Column(p.from)
		for _, row := range b.table.Rows {
			if value := row.At(max(0, at)); at >= 0 && value != nil {
				keys = append(keys, value.In(b.sheet.book.Lang))
			}
		}
		return keys
	case p.to != "":
		var keys []string
		for i := max(0, b.table.Column(p.from)); i <= b.table.Column(p.to); i++ {
			keys = append(keys, b.table.Columns[i].Key)
		}
		return keys
	}
	return []string{p.from}
}
