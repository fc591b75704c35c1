package importer

import (
	"cmp"
	"fmt"
	"hash/maphash"
	"slices"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// booking is an actual or a commitment.
type booking struct {
	line                    string
	year                    int
	amount, billed          budget.Cents
	day                     time.Time
	document, measure, note string
	stage                   budget.Stage
	file, row               int
	rows                    int // that were added up
}

// mostBookings is how many entries a plan can hold: each has some hundred bytes.
const mostBookings = source.MaxFile / 100

// bookingSet collects bookings.
type bookingSet struct {
	kind     Kind
	sum      bool // one for each line, year and measure
	lines    *planLines
	all      []booking
	summed   map[string]*booking
	seen     map[[2]uint64]int64 // document, line, year and amount: where it first stands, negative in the plan
	seeds    [2]maphash.Seed
	texts    map[string]string
	overflow bool
}

func newBookingSet(kind Kind, sum bool, p *plan.Plan) *bookingSet {
	return &bookingSet{kind: kind, sum: sum, lines: newPlanLines(p), summed: map[string]*booking{}, seen: map[[2]uint64]int64{},
		seeds: [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}, texts: map[string]string{}}
}

// intern is a text that is kept once, apart from the row that it came in.
func (s *bookingSet) intern(text string) string {
	if kept, ok := s.texts[text]; ok {
		return kept
	}
	kept := strings.Clone(text)
	s.texts[kept] = kept
	return kept
}

// add takes a row, or says why not.
func (s *bookingSet) add(r *record, negative budget.Side) (twice int64, wrong words.Sentence) {
	line, wrong := s.lines.find(r)
	if !wrong.Empty() {
		return 0, wrong
	}
	if negative == line.side && line.side != "" && r.side == "" {
		r.amount = -r.amount
	}
	if before, found := s.before(line.id, r); found {
		return before, words.Sentence{}
	}
	if s.kind == Commitments && r.amount < 0 {
		return 0, words.Phrase{De: "der Auftragswert %s ist negativ", En: "the amount ordered, %s, is negative"}.With(r.amount)
	}
	if s.sum {
		s.addUp(line.id, r)
		return 0, words.Sentence{}
	}
	if s.overflow || len(s.all) >= mostBookings {
		s.overflow, s.all = true, nil
		return 0, words.Sentence{}
	}
	s.all = append(s.all, booking{line: line.id, year: r.year, amount: r.amount, billed: r.billed, day: r.day, document: strings.Clone(r.document),
		measure: s.intern(r.measure), note: s.intern(r.note), stage: r.stage, file: r.file, row: r.row, rows: 1})
	return 0, words.Sentence{}
}

// knownFrom takes the bookings of a plan's other files for known.
func (s *bookingSet) knownFrom(p *plan.Plan, target string) {
	if p == nil {
		return
	}
	for i := range p.Actuals {
		a := &p.Actuals[i]
		if a.Document == "" || a.At.Path() == target {
			continue
		}
		s.before(string(a.Line), &record{file: -1, document: a.Document, year: int(a.Year), amount: a.Amount})
	}
}

// before is where the same booking stands already: the document, line, year and amount
// are equal. Bookings without a document are not the same as any other.
func (s *bookingSet) before(line string, r *record) (at int64, found bool) {
	if r.document == "" {
		return 0, false
	}
	key := [2]uint64{}
	for i, seed := range s.seeds {
		var h maphash.Hash
		h.SetSeed(seed)
		h.WriteString(r.document)
		h.WriteByte(0)
		h.WriteString(line)
		h.WriteByte(0)
		maphash.WriteComparable(&h, [2]int64{int64(r.year), int64(r.amount)})
		key[i] = h.Sum64()
	}
	at, found = s.seen[key]
	if !found {
		s.seen[key] = int64(r.file)<<32 | int64(r.row)
	}
	return at, found
}

func (s *bookingSet) addUp(line string, r *record) {
	key := fmt.Sprint(line, "\x00", r.year, "\x00", r.measure, "\x00", r.stage)
	b := s.summed[key]
	if b == nil {
		b = &booking{line: line, year: r.year, measure: strings.Clone(r.measure), stage: r.stage, file: r.file, row: r.row}
		s.summed[key] = b
	}
	b.amount += r.amount
	b.billed += r.billed
	b.rows++
}

// sorted are all bookings, by line, year, day and document.
func (s *bookingSet) sorted() []booking {
	all := slices.Clone(s.all)
	for _, b := range s.summed {
		all = append(all, *b)
	}
	slices.SortStableFunc(all, func(a, b booking) int {
		return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.year, b.year), a.day.Compare(b.day), cmp.Compare(a.document, b.document),
			cmp.Compare(a.measure, b.measure), cmp.Compare(a.stage, b.stage), cmp.Compare(a.amount, b.amount), cmp.Compare(a.row, b.row))
	})
	return all
}

// planLines finds the line of a booking: by its id, by product and account of a line
// of the plan, else as the lines of the same files would be called.
type planLines struct {
	known bool // there is a plan with lines, and no others may be booked on
	byID  map[string]foundLine
	byKey map[string]foundLine
	cache map[string]foundLine
}

type foundLine struct {
	id    string
	side  budget.Side
	wrong words.Sentence
}

func newPlanLines(p *plan.Plan) *planLines {
	l := &planLines{byID: map[string]foundLine{}, byKey: map[string]foundLine{}, cache: map[string]foundLine{}}
	if p == nil {
		return l
	}
	l.known = len(p.Lines) > 0
	for i := range p.Lines {
		line := &p.Lines[i]
		found := foundLine{id: string(line.ID), side: line.Side}
		l.byID[string(line.ID)] = found
		key := string(line.Book) + "\x00" + line.ProductGroup + "\x00" + line.Account
		if other, twice := l.byKey[key]; twice {
			found.wrong = words.Phrase{De: "%s und %s haben dasselbe Produkt und Konto", En: "%s and %s have the same product and account"}.With(other.id, string(line.ID))
		}
		l.byKey[key] = found
	}
	return l
}

func (l *planLines) find(r *record) (foundLine, words.Sentence) {
	key := r.line + "\x00" + r.group + "\x00" + r.account + "\x00" + string(r.side)
	if r.account == "" && r.group == "" {
		key += r.name
	}
	found, known := l.cache[key]
	if !known {
		found = l.look(r)
		l.cache[strings.Clone(key)] = found
	}
	return found, found.wrong
}

func (l *planLines) look(r *record) foundLine {
	id := r.line
	if found, ok := l.byID[id]; ok && id != "" {
		return found
	}
	if found, ok := l.byKey[string(r.book)+"\x00"+r.group+"\x00"+r.account]; ok && r.group+r.account != "" {
		return found
	}
	made := &line{book: r.book, side: r.side, group: r.group, account: r.account, name: cmp.Or(r.name, r.groupName), own: r.name}
	if !source.IsPrintedID(id) {
		id = lineID(made, false)
	}
	for _, name := range []string{id, lineID(made, true)} {
		if found, ok := l.byID[name]; ok {
			return found
		}
	}
	if l.known {
		return foundLine{wrong: words.Phrase{
			De: "die Haushaltsstelle %s gibt es im Plan nicht: erst mit „digiplan import lines“ anlegen",
			En: "the plan has no budget line %s: make it first with \"digiplan import lines\"",
		}.With(words.Clean(id))}
	}
	return foundLine{id: strings.Clone(id), side: r.side}
}
