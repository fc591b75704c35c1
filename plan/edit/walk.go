package edit

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// walker collects the values of an entry.
type walker struct {
	plan   *plan.Plan
	years  []budget.Year // of the plan: values of these can be added
	fields []Field
}

// section is a table of an entry, or one inside it.
type section struct {
	at    source.Place
	table string
	of    words.Sentence // which of several
	year  budget.Year
	inner bool
}

// within names a table in the section by both.
func (s section) within(label words.Sentence) words.Sentence {
	if s.of.Empty() {
		return label
	}
	return words.Comma(s.of, label)
}

func (w *walker) table(s section, fields []source.FieldInfo) {
	for _, field := range fields {
		switch field.Kind {
		case source.KindID, source.KindTexts, source.KindRefs, source.KindWords:
			// ids are named elsewhere, lists are not one value
		case source.KindOpen:
			w.own(s, field)
		case source.KindYears:
			w.span(s, field)
		case source.KindSeries:
			w.series(s, field, source.KindEuros)
		case source.KindQuantities:
			w.series(s, field, source.KindQuantity)
		case source.KindTables:
			w.tables(s, field)
		case source.KindTable:
			w.inside(s, field)
		default:
			w.single(s, field)
		}
	}
}

// add enters a value. What is not said in a table inside an entry is offered
// only where people look for it: words and days.
func (w *walker) add(s section, field source.FieldInfo, place source.Place) {
	said := place.Node()
	switch {
	case !said.Exists() && s.inner && s.year == 0 && !slices.Contains([]source.Kind{source.KindWord, source.KindDay, source.KindReached}, field.Kind):
		return
	case field.Kind == source.KindText && strings.ContainsAny(said.Text(), "\n\r"):
		return // for an editor
	}
	w.fields = append(w.fields, Field{Place: place, Table: s.table, Info: field, Of: s.of, Year: s.year, Said: valueOf(said, field.Kind)})
}

func (w *walker) single(s section, field source.FieldInfo) {
	if field.Key != "" {
		w.add(s, field, s.at.At(field.Key))
		return
	}
	w.eachYear(s, s.at, true, func(s section, place source.Place) { w.add(s, field, place) })
}

// own are the values of fields of the city's own.
func (w *walker) own(s section, field source.FieldInfo) {
	for _, f := range w.plan.OwnFields(s.table) {
		before := len(w.fields)
		w.add(s, f.Info(), s.at.At(field.Key).At(f.ID))
		for i := range w.fields[before:] {
			w.fields[before+i].Own = f.Title
		}
	}
}

// span is a value for each end.
func (w *walker) span(s section, field source.FieldInfo) {
	for _, end := range field.Inner {
		if !isCommon(end) {
			end.Doc = field.Doc
			place := s.at.At(field.Key).At(end.Key)
			w.fields = append(w.fields, Field{Place: place, Table: s.table, Info: end, Span: field.Key, Of: s.of, Said: valueOf(place.Node(), end.Kind)})
		}
	}
}

// series is a value for each year; one that is not there at all can only be
// begun for an entry as a whole.
func (w *walker) series(s section, field source.FieldInfo, kind source.Kind) {
	amounts := s.at.At(field.Key)
	one := field
	one.Kind, one.Needed = kind, false
	stands := amounts.Node().Kind() == tree.Table
	w.eachYear(s, amounts, stands || !s.inner, func(s section, place source.Place) {
		if place.Node().Kind() == tree.Table {
			w.table(section{at: place, table: s.table, of: s.of, year: s.year, inner: true}, field.Inner)
			return
		}
		w.add(s, one, place)
	})
}

// eachYear goes through the years that are said in a table and, if more may be
// added, those of the plan.
func (w *walker) eachYear(s section, table source.Place, more bool, visit func(s section, at source.Place)) {
	keys := make(map[string]bool)
	for child := range table.Node().Children() {
		if year, err := strconv.Atoi(child.Key()); err == nil && len(child.Key()) == 4 && year > 0 {
			keys[child.Key()] = true
		}
	}
	for _, year := range w.years {
		if more {
			keys[words.PlainYear(year)] = true
		}
	}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		year, _ := strconv.Atoi(key)
		s.year = budget.Year(year)
		visit(s, table.At(key))
	}
}

// inside is a table in the section: of each year, or one of its own.
func (w *walker) inside(s section, field source.FieldInfo) {
	if field.Key == "" {
		w.eachYear(s, s.at, true, func(s section, place source.Place) {
			w.table(section{at: place, table: s.table, of: s.of, year: s.year, inner: true}, figures(field.Inner))
		})
		return
	}
	if place := s.at.At(field.Key); place.Node().Kind() == tree.Table {
		w.table(section{at: place, table: field.Key, of: s.within(words.Said(report.FieldName(s.table, field.Key))), inner: true}, field.Inner)
	}
}

// figures leaves out what every entry may say.
func figures(fields []source.FieldInfo) []source.FieldInfo {
	return slices.DeleteFunc(slices.Clone(fields), isCommon)
}

func isCommon(field source.FieldInfo) bool {
	return field.Key == "note" || field.Key == "source" || field.Key == "assumed"
}

// tables are several of one kind, told apart by what each must say, else by
// what they say otherwise, and at last by their order.
func (w *walker) tables(s section, field source.FieldInfo) {
	alike := make(map[string][]tree.Node)
	list := s.at.At(field.Key).Node()
	for said := range list.Children() {
		label := labelOf(said, field).In(words.German)
		alike[label] = append(alike[label], said)
	}
	seen := make(map[string]int)
	for said := range list.Children() {
		label := labelOf(said, field)
		name := label.In(words.German)
		seen[name]++
		if key := telling(alike[name], field); key != "" {
			label = words.Phrase{De: "%s, %s", En: "%s, %s"}.With(label, words.Clean(said.At(key).Text()))
		} else if n := seen[name]; n > 1 {
			label = words.Phrase{De: "%s, %d.", En: "%s, no. %d"}.With(label, n)
		}
		w.table(section{at: s.at.To(said), table: field.Key, of: s.within(label), inner: true}, field.Inner)
	}
}

// telling is the key whose words are different in each of several tables: the
// decision before others; "" if there is none.
func telling(several []tree.Node, field source.FieldInfo) string {
	if len(several) < 2 {
		return ""
	}
	keys := []string{"by"}
	for _, inner := range field.Inner {
		if !isCommon(inner) {
			keys = append(keys, inner.Key)
		}
	}
	for _, key := range keys {
		values := make(map[string]bool)
		for _, said := range several {
			if text := words.Clean(said.At(key).Text()); text != "" {
				values[text] = true
			}
		}
		if len(values) == len(several) {
			return key
		}
	}
	return ""
}

// labelOf is what a table inside an entry must say in words.
func labelOf(said tree.Node, field source.FieldInfo) words.Sentence {
	var label words.Sentence
	for _, inner := range field.Inner {
		text := said.At(inner.Key)
		if text.Kind() != tree.String || !inner.Needed {
			continue
		}
		name := words.Plain(words.Clean(text.Text()))
		if inner.Kind == source.KindWord {
			name = words.Said(report.WordName(field.Key, inner.Key, text.Text()))
		}
		if !label.Empty() {
			name = words.Phrase{De: "%s, %s", En: "%s, %s"}.With(label, name)
		}
		label = name
	}
	if label.Empty() {
		return words.Said(report.FieldName("", field.Key))
	}
	return label
}
