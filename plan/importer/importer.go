// Package importer reads what other systems give – exports of finance programs, tables
// of open data, papers of council systems – and makes tables of a plan of it.
//
// A file is read three times: its beginning to find out what its columns mean (find.go),
// its amounts until one proves the form of numbers (form.go), and all rows to convert
// them (convert.go). Each amount is added to the account of its file before anything is
// decided about it, so that what is written and what is left out add up to the file.
package importer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/save"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"time"
)

// Job is what is to be imported, and how.
type Job struct {
	Kind    Kind
	Files   []string
	Mapping *Mapping // nil: found from the first file
	Fixed   Fixed    // what the person says of all rows
	Numbers Numbers  // what the person says of the form of numbers
	Full    bool     // internal charges and calculatory accounts, too
	Sum     bool     // one booking for each line and year
	Target  string   // the TOML file
	Day     time.Time
	Tell    func(done, all int) // how far the reading is, in thousandths
}

// Input is a file as it was read.
type Input struct {
	Name      string
	Encoding  Encoding
	Separator rune   // of a text
	Sheet     string // of a workbook
	Head      int    // row of the head
	Heads     []string
	Samples   [][]string // the first rows below it
	Proof     *proof
}

// Preview is what an import would write.
type Preview struct {
	Job      *Job
	Mapping  *Mapping
	Inputs   []Input
	Accounts []*Account
	Entries  int
	Same     int // entries that the target says already
	Twice    int // figures or bookings that stand twice and count once
	Changes  []Change

	before *source.File // the target; nil: there is none
	text   []byte
}

// Preview reads the files and works out what they would change in the target. Nothing
// is written. Beside an error it holds the mapping, where one was found.
func (j *Job) Preview(ctx context.Context) (*Preview, error) {
	p := &Preview{Job: j}
	folder, err := j.plan()
	if err != nil {
		return nil, err
	}
	if err := p.readTarget(); err != nil {
		return nil, err
	}
	entries, err := p.read(ctx, folder)
	if err != nil {
		return p.found(), err
	}
	p.Entries = len(entries)
	size := 0
	for i := range entries {
		size += len(entries[i].key) + 60
	}
	if size > source.MaxFile {
		return nil, p.tooMuch()
	}
	m, err := merge(j.Kind.table(), p.before, entries, p.names())
	if err != nil {
		return nil, err
	}
	p.Changes, p.Same, p.text = m.changes, m.same, m.text
	if len(p.text) > source.MaxFile {
		return nil, p.tooMuch()
	}
	return p, p.hold(folder)
}

// found is the preview of what was refused: nil where not even a mapping was found.
func (p *Preview) found() *Preview {
	if p.Mapping == nil {
		return nil
	}
	return p
}

func (p *Preview) tooMuch() error {
	hint := words.Text("in mehrere Dateien teilen, oder Spalten, die zu fein sind, in der Zuordnung weglassen", "divide it into several files, or leave columns that are too fine out of the mapping")
	if p.Job.Kind != Lines {
		hint = words.Text("mit --sum eine Buchung je Haushaltsstelle und Jahr daraus machen", "make one booking for each line and year of them with --sum")
	}
	return refuse(p.Inputs[0].Name, words.Text("ergibt mehr Einträge, als eine Datei eines Plans fasst (32 MiB)", "makes more entries than a file of a plan can hold (32 MiB)"), hint)
}

// names are the files, as sources name them.
func (p *Preview) names() []string {
	names := make([]string, len(p.Job.Files))
	for i, file := range p.Job.Files {
		names[i] = words.Clean(filepath.Base(file))
	}
	return names
}

// Bad is how many rows do not fit.
func (p *Preview) Bad() int {
	n := 0
	for _, a := range p.Accounts {
		n += a.BadCount
	}
	return n
}

// Unchanged tells whether the target says all of it already.
func (p *Preview) Unchanged() bool { return p.before != nil && bytes.Equal(p.text, p.before.Bytes()) }

// plan reads the files of the target's folder, if there are any.
func (j *Job) plan() ([]*source.File, error) {
	files, _, err := source.Read(os.DirFS(filepath.Dir(j.Target)), "", "")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return files, save.Wrap(filepath.Dir(j.Target), err)
}

// readTarget reads the target, if there is one.
func (p *Preview) readTarget() error {
	text, err := save.ReadRegular(p.Job.Target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return save.Wrap(p.Job.Target, err)
	}
	name := filepath.Base(p.Job.Target)
	p.before = source.NewFile(name, name, text)
	return nil
}

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

// beyond notes years that lie behind those of the plan, which its check will not accept.
func (p *Preview) beyond(loaded *plan.Plan, lines *lineSet) {
	last := 0
	for _, l := range lines.byKey {
		last = max(last, l.years[len(l.years)-1].year)
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
	if a.left[leftSum] > 0 {
		hint = words.Text("sollen Summenzeilen Haushaltsstellen werden, in der Zuordnung keep_sums = true", "if rows of sums are to be budget lines, keep_sums = true in the mapping")
	}
	return refuse(a.File, words.Phrase{De: "enthält nichts zu übernehmen: %d Zeilen, davon %d ohne Betrag, %d Beträge in Summenzeilen", En: "has nothing to import: %d rows, %d of them without an amount, %d amounts in rows of sums"}.With(a.Rows, a.Empty, a.left[leftSum]), hint)
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
	found, err := in.decideForm(ctx, m, s)
	if err != nil {
		return err
	}
	p.Inputs = append(p.Inputs, Input{in.name, in.encoding, in.separator, in.sheet, s.first, s.heads, s.samples[:min(3, len(s.samples))], found})
	a := newAccount(in.name)
	p.Accounts = append(p.Accounts, a)
	lines.chart = m.SideFrom == "account"
	c := &converter{Mapping: m, in: in, file: i, s: s, full: p.Job.Full, account: a}
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
	m.All.Book = or(j.Fixed.Book, or(m.All.Book, budget.City))
	m.All.Part = or(j.Fixed.Part, m.All.Part)
	m.All.Side = or(j.Fixed.Side, m.All.Side)
	m.All.Figure = or(j.Fixed.Figure, m.All.Figure)
	m.All.Stage = or(j.Fixed.Stage, m.All.Stage)
	m.Numbers = or(j.Numbers, m.Numbers)
	if j.Fixed.Year != 0 {
		m.All.Year = j.Fixed.Year
	}
}

// agrees holds what lines say against what was read, each added up in its own way.
func (a *Account) agrees(s *lineSet) error {
	got := map[[2]any]budget.Cents{}
	for sum, cents := range figures(slices.Collect(maps.Values(s.byKey))) {
		got[[2]any{sum.Year, sum.Figure}] += cents
	}
	want := map[[2]any]budget.Cents{}
	for _, sum := range a.sums {
		var left budget.Cents
		for _, cents := range sum.Left {
			left += cents
		}
		if sum.Written+left != sum.File {
			return a.wrong(sum)
		}
		want[[2]any{sum.Year, sum.Figure}] += sum.Amount
	}
	for key, cents := range want {
		if got[key] != cents {
			return a.wrong(nil)
		}
	}
	return nil
}

// wrong is a fault of this program, of which nothing must be written.
func (a *Account) wrong(sum *Sums) error {
	return fmt.Errorf("%s: what was read does not add up to what would be written: %v", a.File, sum)
}

// hold refuses what would keep the plan from being read.
func (p *Preview) hold(folder []*source.File) error {
	name := filepath.Base(p.Job.Target)
	after := source.NewFile(name, name, p.text)
	if problem := after.Problem(); problem != nil {
		return &Refusal{problem.Message, problem.Hint}
	}
	_, before := plan.Load(folder)
	files := append(slices.DeleteFunc(slices.Clone(folder), func(f *source.File) bool { return f.Path == name }), after)
	_, problems := plan.Load(files)
	for _, problem := range problems {
		if problem.Severity == source.Error && problem.Rule != "no-plan" && !knownProblem(before, problem) {
			if problem.Rule == "unknown-id" && p.loose() {
				continue
			}
			return &Refusal{words.Phrase{De: "der Plan wäre danach nicht zu lesen: %s", En: "the plan could not be read afterwards: %s"}.With(problem.Message),
				words.Text("ist es schon in einer anderen Datei des Plans importiert, dieselbe mit -o nennen", "if another file of the plan has it already, name that with -o")}
		}
	}
	return nil
}

// loose tells whether there is no plan around the target yet, that lines could be in.
func (p *Preview) loose() bool {
	names, _ := source.Names(os.DirFS(filepath.Dir(p.Job.Target)), "")
	return len(slices.DeleteFunc(names, func(name string) bool { return name == filepath.Base(p.Job.Target) })) == 0
}

func knownProblem(before []source.Problem, problem source.Problem) bool {
	return slices.ContainsFunc(before, func(b source.Problem) bool {
		return b.Rule == problem.Rule && b.Message.In(words.German) == problem.Message.In(words.German)
	})
}

// Write writes the target, and the mapping if a name for it is given: both or none.
func (p *Preview) Write(mapping string) error {
	folder, err := save.OpenFolder(filepath.Dir(p.Job.Target), true)
	if err != nil {
		return err
	}
	defer folder.Close()
	guard := save.Options{Guard: func(target, _ string) error {
		text, err := save.ReadRegular(target)
		if p.before == nil && errors.Is(err, fs.ErrNotExist) || err == nil && p.before != nil && bytes.Equal(text, p.before.Bytes()) {
			return nil
		}
		return &Refusal{words.Phrase{De: "%s wurde inzwischen geändert", En: "%s has been changed meanwhile"}.With(words.Clean(filepath.Base(p.Job.Target))), words.Text("noch einmal importieren", "import once more")}
	}}
	if err := folder.File(filepath.Base(p.Job.Target), guard, writes(p.text)); err != nil {
		return err
	}
	if mapping != "" && filepath.Dir(mapping) == filepath.Dir(p.Job.Target) {
		text, err := p.Mapping.Text()
		if err != nil {
			return err
		}
		if err := folder.File(filepath.Base(mapping), save.Options{}, writes(text)); err != nil {
			return err
		}
		mapping = ""
	}
	if err := folder.Place(); err != nil || mapping == "" {
		return err
	}
	return p.WriteMapping(mapping)
}

// WriteMapping writes the mapping alone.
func (p *Preview) WriteMapping(name string) error {
	text, err := p.Mapping.Text()
	if err != nil {
		return err
	}
	return save.File(name, save.Options{}, writes(text))
}

func writes(text []byte) func(io.Writer) error {
	return func(to io.Writer) error {
		_, err := to.Write(text)
		return err
	}
}
