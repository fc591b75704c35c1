package source

import (
	"slices"

	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// loose are the pairs of a file that stand in no table and are none. One may be
// misplaced; of several, the header above is missing.
func (f *File) loose() []tree.Node {
	var pairs []tree.Node
	for child := range In(f).node().Children() {
		kind := child.Kind()
		if kind == tree.Table || kind == tree.Tables {
			continue
		}
		if _, ok := tablesOf(child); !ok {
			pairs = append(pairs, child)
		}
	}
	return pairs
}

// lacksHeader tells whether the header above the first pairs of a file is missing. What else
// is wrong with them, and with the tables below, follows from it.
func (f *File) lacksHeader() bool { return len(f.loose()) > 1 }

// sayHeader reports a missing header, with the table that has most of the keys.
func (r *Reader) sayHeader(file *File) {
	pairs := file.loose()
	hint := words.Text("darüber fehlt eine Zeile wie [plan] oder [[measure]]", "a line like [plan] or [[measure]] is missing above")
	most := 0
	for _, table := range r.described() {
		has := 0
		for _, pair := range pairs {
			if slices.ContainsFunc(table.Inner, func(f FieldInfo) bool { return f.Key == pair.Key() }) {
				has++
			}
		}
		if has > most {
			most = has
			header := "[[" + table.Key + "]]"
			if table.Kind == KindTable {
				header = "[" + table.Key + "]"
			}
			hint = words.Phrase{De: "darüber fehlt wohl die Zeile %s", En: "the line %s seems to be missing above"}.With(header)
		}
	}
	r.Add(In(file).To(pairs[0]).OnKey(), "unknown-key",
		words.Phrase{De: "„%s“ und was folgt stehen in keinem Eintrag", En: "%q and what follows stand in no entry"}.With(verbatim(pairs[0].Key())), hint)
}

// described are the tables of the format, none where they are not known.
func (r *Reader) described() []FieldInfo {
	if r.tables == nil {
		return nil
	}
	return r.tables()
}
