package importer

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// line is a budget line as files give it.
type line struct {
	id             string
	book           budget.Book
	part           budget.Part
	side           budget.Side
	group, account string
	path           []string // down to the group
	name           string
	own            string // the name where it tells the line from others of its group
	named          int    // how many other names its rows have
	file, row      int    // where it first stands
	rows           int
	internal       bool
	noncash        bool
	years          []lineYear
}

// lineYear is what files give of a year.
type lineYear struct {
	year             int
	estimate, actual figure
}

// figure is an amount, and which file gave it; file -1 where none is given.
type figure struct {
	amount budget.Cents
	file   int
	rows   int
}

// lineSet adds up rows by line.
type lineSet struct {
	byKey map[string]*line
	key   []byte
	chart bool  // accounts are those of North Rhine-Westphalia
	last  *line // of the row read last
	at    int   // that row
}

func newLineSet() *lineSet { return &lineSet{byKey: map[string]*line{}} }

// of is the line that a row belongs to.
func (s *lineSet) of(r *record, names bool) *line {
	if s.last == nil || s.at != r.row || s.last.side != r.side || s.last.part != r.part {
		s.last, s.at = s.find(r, names), r.row
	}
	return s.last
}

// find is that line, by what the row says.
func (s *lineSet) find(r *record, names bool) *line {
	s.key = s.key[:0]
	parts := [...]string{string(r.book), string(r.part), string(r.side), r.line, r.group, r.account, ""}
	if names {
		parts[6] = r.name
	}
	for _, part := range parts {
		s.key = append(append(s.key, part...), 0)
	}
	if found := s.byKey[string(s.key)]; found != nil {
		if r.account != "" && r.name != "" && found.name != r.name {
			found.named++
		}
		return found
	}
	l := &line{id: strings.Clone(r.line), book: r.book, part: r.part, side: r.side, group: strings.Clone(r.group), account: strings.Clone(r.account), path: cloned(r.path),
		name: strings.Clone(cmp.Or(r.name, r.groupName)), file: r.file, row: r.row}
	if names {
		l.own = strings.Clone(r.name)
	}
	if s.chart {
		class := classOf(l.account)
		l.internal, l.noncash = class == internal || class == calculatory, class == depreciation || class == calculatory
		l.name = cmp.Or(l.name, accountName(l.account))
	}
	l.name = cmp.Or(l.name, cmp.Or(areaName(l.group), cmp.Or(strings.TrimSpace(l.group+" "+l.account), l.id)))
	s.byKey[string(s.key)] = l
	return l
}

// add adds the amount of a row.
func (l *line) add(r *record) {
	l.rows++
	i, found := slices.BinarySearchFunc(l.years, r.year, func(y lineYear, year int) int { return cmp.Compare(y.year, year) })
	if !found {
		l.years = slices.Insert(l.years, i, lineYear{year: r.year, estimate: figure{file: -1}, actual: figure{file: -1}})
	}
	of := &l.years[i].estimate
	if r.figure == Actual {
		of = &l.years[i].actual
	}
	of.amount += r.amount
	of.file = r.file
	of.rows++
}

// merge adds the lines of another file. What both give must be equal, and counts once.
func (s *lineSet) merge(other *lineSet, names []string) (twice int, err error) {
	for key, l := range other.byKey {
		mine := s.byKey[key]
		if mine == nil {
			s.byKey[key] = l
			continue
		}
		mine.rows += l.rows
		for _, y := range l.years {
			i, found := slices.BinarySearchFunc(mine.years, y.year, func(a lineYear, year int) int { return cmp.Compare(a.year, year) })
			if !found {
				mine.years = slices.Insert(mine.years, i, y)
				continue
			}
			for _, pair := range [][2]*figure{{&mine.years[i].estimate, &y.estimate}, {&mine.years[i].actual, &y.actual}} {
				switch a, b := pair[0], pair[1]; {
				case b.file < 0:
				case a.file < 0:
					*a = *b
				case a.amount != b.amount:
					return 0, &Refusal{Says: words.Phrase{De: "%s %s: %s in %s, %s in %s", En: "%s %s: %s in %s, %s in %s"}.With(words.Clean(mine.name), fmt.Sprint(y.year), a.amount, names[a.file], b.amount, names[b.file]),
						Hint: words.Text("die Dateien einzeln in dasselbe Ziel importieren, die gültige zuletzt", "import the files one by one into the same target, the valid one last")}
				default:
					twice++
				}
			}
		}
	}
	return twice, nil
}

// sorted are the lines with ids, by id.
func (s *lineSet) sorted() []*line {
	keys := slices.Sorted(maps.Keys(s.byKey))
	sides := map[string]int{} // how many lines have a code
	for _, key := range keys {
		l := s.byKey[key]
		sides[codeOf(l)]++
	}
	taken := map[string]bool{}
	lines := make([]*line, 0, len(keys))
	for _, key := range keys {
		l := s.byKey[key]
		if !source.IsPrintedID(l.id) {
			l.id = lineID(l, sides[codeOf(l)] > 1)
		}
		if taken[strings.ToLower(l.id)] {
			l.id = short(l.id, 51) + "-" + digest(key)
		}
		taken[strings.ToLower(l.id)] = true
		lines = append(lines, l)
	}
	slices.SortFunc(lines, func(a, b *line) int { return cmp.Compare(a.id, b.id) })
	return lines
}

// codeOf is what the id of a line is made of: its codes, or its name where it has none.
func codeOf(l *line) string {
	book := "city"
	if l.book == budget.Provider {
		book = "provider"
	}
	code := book
	for _, part := range strings.Split(l.group, " / ") {
		code = joinID(code, part)
	}
	if l.account != "" {
		return joinID(code, l.account)
	}
	if code == book {
		return joinID(code, cmp.Or(l.own, l.name))
	}
	return joinID(code, l.own)
}

func joinID(code, part string) string {
	if part = slug(part); part == "" {
		return code
	}
	return code + "." + part
}

// slug is the nearest to a text that may stand in an id.
func slug(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case source.IsID(string(r)):
			return r
		case r == ' ' || r == ',' || r == '(' || r == ')':
			return '-'
		}
		return -1
	}, words.Spelled(text))
	for strings.Contains(text, "--") {
		text = strings.ReplaceAll(text, "--", "-")
	}
	return strings.Trim(text, "-./_")
}

// lineID is an id of at most 60 letters.
func lineID(l *line, sided bool) string {
	id := codeOf(l)
	if sided || l.account == "" {
		id += "." + string(l.side)
	}
	if len([]rune(id)) > 60 {
		id = short(id, 51) + "-" + digest(id)
	}
	return id
}

func short(id string, most int) string {
	if runes := []rune(id); len(runes) > most {
		return strings.TrimRight(string(runes[:most]), "-./")
	}
	return id
}

func digest(text string) string {
	h := fnv.New32a()
	h.Write([]byte(text))
	return fmt.Sprintf("%08x", h.Sum32())
}

// noteNames notes lines whose rows have several names, of which the first is kept.
func (s *lineSet) noteNames(a *Account) {
	lines, rows := 0, 0
	var example *line
	for _, l := range s.byKey {
		if l.named > 0 {
			lines, rows = lines+1, rows+l.named
			if example == nil || l.row < example.row {
				example = l
			}
		}
	}
	if example != nil {
		a.note(words.Phrase{
			De: "%d Haushaltsstellen haben Zeilen mit verschiedenen Bezeichnungen und demselben Konto (%d Zeilen); die erste steht da, die Beträge sind addiert, zuerst „%s“ (%s)",
			En: "%d lines have rows of several names and one account (%d rows); the first name is kept, the amounts are added up, first %q (%s)",
		}.With(lines, rows, words.Clean(example.name), words.Clean(strings.TrimSpace(example.group+" "+example.account))))
	}
}
