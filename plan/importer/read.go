package importer

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// read reads all files, and gives the entries that they make, in order.
func (p *Preview) read(ctx context.Context, folder []*source.File) ([]entry, error) {
	var loaded *plan.Plan
	if len(folder) > 0 {
		loaded, _ = plan.Load(folder)
	}
	lines, bookings := newLineSet(), newBookingSet(p.Job.Kind, p.Job.Sum, loaded)
	if p.Job.Kind == Actuals {
		bookings.knownFrom(loaded, filepath.Base(p.Job.Target))
	}
	for i := range p.Job.Files {
		of := newLineSet()
		if err := p.readFile(ctx, i, of, bookings); err != nil {
			return nil, err
		}
		twice, err := lines.merge(of, p.names())
		if err != nil {
			return nil, err
		}
		p.Twice += twice
	}
	if bookings.overflow {
		return nil, p.tooMuch()
	}
	var entries []entry
	for _, l := range lines.sorted() {
		entries = append(entries, lineEntry(l, p.names(), p.Job.Day))
	}
	p.beyond(loaded, lines)
	for _, b := range bookings.sorted() {
		entries = append(entries, bookingEntry(p.Job.Kind, &b, p.names(), p.Job.Day))
	}
	if len(entries) == 0 && p.Bad() == 0 {
		return nil, p.nothing()
	}
	return entries, nil
}

// beyond notes years that lie behind those of the plan, which its check will not accept,
// and files of which no year is one of the plan's, so that nothing of them is seen.
func (p *Preview) beyond(loaded *plan.Plan, lines *lineSet) {
	last := 0
	for _, l := range lines.byKey {
		last = max(last, l.years[len(l.years)-1].year)
	}
	if loaded != nil && last != 0 && last < int(loaded.Years.From) {
		p.Accounts[0].note(words.Phrase{
			De: "die Datei endet %s, der Plan beginnt erst %s: zu sehen ist nichts davon, bis „years“ in [plan] diese Jahre nennt",
			En: "the file ends in %s, the plan begins in %s only: nothing of it is seen until \"years\" in [plan] names these years",
		}.With(fmt.Sprint(last), words.PlainYear(loaded.Years.From)))
	}
	if loaded != nil && loaded.Years.To != 0 && last > int(loaded.Years.To) {
		p.Accounts[0].note(words.Phrase{
			De: "die Datei reicht bis %s, der Plan nur bis %s: „years“ in [plan] erweitern",
			En: "the file reaches to %s, the plan only to %s: extend \"years\" in [plan]",
		}.With(fmt.Sprint(last), words.PlainYear(loaded.Years.To)))
	}
}

// nothing refuses files of which nothing is left.
func (p *Preview) nothing() error {
	a := p.Accounts[0]
	hint := words.Text("die Zuordnung prüfen: mit --map einen neuen Namen nennen", "check the mapping: give --map a new name")
	if twice := a.left[leftTwice]; twice > 0 && twice == a.Rows {
		return refuse(a.File, words.Phrase{De: "enthält nichts Neues: alle Buchungen (%d) stehen schon da", En: "has nothing new: all bookings (%d) stand already"}.With(twice),
			words.Text("nichts zu tun", "nothing to do"))
	}
	if a.left[leftSum] > 0 {
		hint = words.Text("sollen Summenzeilen Haushaltsstellen werden, in der Zuordnung keep_sums = true", "if rows of sums are to be budget lines, keep_sums = true in the mapping")
	}
	return ask(AskColumn, a.File, words.Phrase{De: "enthält nichts zu übernehmen: %d Zeilen, davon %d ohne Betrag, %d Beträge in Summenzeilen", En: "has nothing to import: %d rows, %d of them without an amount, %d amounts in rows of sums"}.With(a.Rows, a.Empty, a.left[leftSum]), hint)
}

// readFile reads one file.
func (p *Preview) readFile(ctx context.Context, i int, lines *lineSet, bookings *bookingSet) error {
	in, err := openInput(ctx, p.Job.Files[i])
	if err != nil {
		return err
	}
	in.name = p.names()[i]
	if tell := p.Job.Tell; tell != nil {
		in.tell = func(done, all int) { tell(done+1000*i, all*len(p.Job.Files)) }
	}
	m, s, err := p.prepare(ctx, in)
	if err != nil {
		return err
	}
	if p.Inputs[i].Proof, err = in.decideForm(ctx, m, s); err != nil {
		return err
	}
	a := newAccount(in.name)
	p.Accounts = append(p.Accounts, a)
	lines.chart = m.SideFrom == "account"
	c := &converter{Mapping: m, in: in, file: i, s: s, full: p.Job.Full, account: a, above: p.above}
	names := !m.has(IsAccount) && !m.has(IsTitle)
	c.take = func(r *record) { lines.of(r, names).add(r) }
	if m.Kind != Lines {
		c.take = func(r *record) { p.book(c, bookings, r) }
	}
	if err := c.run(ctx); err != nil {
		return err
	}
	if m.Kind == Lines {
		lines.noteNames(a)
		if err := lines.withoutCoarser(in.name, a); err != nil {
			return err
		}
		return a.agrees(lines)
	}
	return nil
}

// book takes a booking, and says where it does not fit or stands twice.
func (p *Preview) book(c *converter, bookings *bookingSet, r *record) {
	sum := Sum{Year: r.year, Figure: r.figure, Side: r.side}
	for _, column := range c.columns[IsAmount] {
		sum.Head = column.Head
		break
	}
	twice, wrong := bookings.add(r, c.Negative)
	switch {
	case !wrong.Empty():
		c.account.bad(r.row, wrong)
		c.account.back(sum, leftBad, r.raw)
	case twice != 0:
		p.Twice++
		c.account.back(sum, leftTwice, r.raw)
		where := words.Phrase{De: "im Plan", En: "in the plan"}.With()
		if twice > 0 {
			where = words.Same("%s:%s").With(p.names()[twice>>32], fmt.Sprint(twice&(1<<32-1)))
		}
		c.account.note(words.Phrase{De: "Zeile %d: Beleg %s über %s steht schon da (%s) und zählt einmal", En: "row %d: document %s of %s stands already (%s) and counts once"}.With(r.row, words.Clean(r.document), r.raw, where))
	}
}

// prepare finds out how a file is to be read.
func (p *Preview) prepare(ctx context.Context, in *input) (*Mapping, *survey, error) {
	given := p.Job.Mapping
	if p.Mapping != nil {
		given = p.Mapping // of the first file
	}
	if given != nil {
		if given.Encoding != "" && given.Encoding != Workbook && in.encoding != Workbook && in.encoding != UTF16 {
			in.encoding = given.Encoding
		}
		in.sheet = given.Sheet
		for _, separator := range given.Separate {
			in.separator = separator
		}
	}
	if err := in.findSeparator(); err != nil {
		return nil, nil, err
	}
	s, err := in.survey(ctx)
	if err != nil {
		return nil, nil, err
	}
	p.Inputs = append(p.Inputs, Input{Name: in.name, Encoding: in.encoding, Separator: in.separator, Sheet: in.sheet, Head: s.first, Heads: s.heads, Samples: s.samples[:min(3, len(s.samples))]})
	m := findMapping(p.Job.Kind, s)
	if given != nil {
		copied := *given
		copied.Columns = slices.Clone(given.Columns)
		m = &copied
		if m.Kind != "" && m.Kind != p.Job.Kind {
			return nil, nil, refuse(in.name, words.Phrase{De: "die Zuordnung ist für %s", En: "the mapping is for %s"}.With(string(m.Kind)), words.Phrase{De: "digiplan import %s", En: "digiplan import %s"}.With(string(m.Kind)))
		}
		if err := m.fit(in.name, s.heads); err != nil {
			return nil, nil, err
		}
	}
	m.Kind = p.Job.Kind
	m.say(p.Job)
	if p.Mapping == nil {
		p.Mapping = m
	}
	if in.encoding != Workbook {
		m.Separate = string(in.separator)
	}
	m.Sheet = in.sheet
	return m, s, m.complete(in.name, s)
}

// say puts what the person says of all rows into the mapping.
func (m *Mapping) say(j *Job) {
	m.All.Book = cmp.Or(j.Fixed.Book, cmp.Or(m.All.Book, budget.City))
	m.All.Part = cmp.Or(j.Fixed.Part, m.All.Part)
	m.All.Side = cmp.Or(j.Fixed.Side, m.All.Side)
	m.All.Figure = cmp.Or(j.Fixed.Figure, m.All.Figure)
	m.All.Stage = cmp.Or(j.Fixed.Stage, m.All.Stage)
	m.Numbers = cmp.Or(j.Numbers, m.Numbers)
	if j.Fixed.Year != 0 {
		m.All.Year = j.Fixed.Year
	}
}
