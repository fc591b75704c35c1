package command

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/pflag"

	"digiplan/plan/compare"
	"digiplan/plan/export"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report"
	"digiplan/plan/report/changes"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/terminal"
)

// CompareOptions say what is compared and how it is printed.
type CompareOptions struct {
	Rev    string // a git revision of the same plan; "" compares two plans
	Format string // "text", "md" or "json"
	Color  terminal.Color
}

// CompareFlags are the flags of a comparison.
func CompareFlags(flags *pflag.FlagSet, lang words.Lang, o *CompareOptions) {
	say := in(lang)
	o.Format = "text"
	flags.StringVar(&o.Rev, "rev", "", say("frühere Fassung desselben Plans aus git, etwa HEAD~3", "an earlier version of the same plan from git, like HEAD~3"))
	flags.Var(choice[string]{&o.Format, []string{"text", "md", "json"}}, "format", say("wie der Vergleich ausgegeben wird", "how the comparison is printed"))
	colorFlag(flags, lang, &o.Color)
}

// Compare prints what a newer version of a plan changes in an earlier one: two
// folders, or with a revision one folder (else the working one) and its own past.
func Compare(ctx context.Context, c Context, args Args, o CompareOptions) error {
	was, now, err := c.versions(ctx, args.At(0), args.At(1), o.Rev)
	if err != nil {
		return err
	}
	old, new := was.Read(), now.Read()
	lang := c.LangOf(new)
	for _, snapshot := range []*workspace.Snapshot{old, new} {
		if !snapshot.Sound {
			fmt.Fprintln(c.Err, unsound(snapshot).In(lang))
		}
	}
	m := comparison{
		old: old, new: new, lang: lang, data: new.Source(c.View),
		changes: compare.Compare(old.Version(), new.Version()),
	}
	switch {
	case o.Format == "json":
		return m.json(ctx, c.Out)
	case o.Format == "md":
		m.to = markdownManner(lang)
	default:
		m.to = textManner(lang, c.colored(o.Color))
	}
	var text strings.Builder
	if err := m.write(&text); err != nil {
		return err
	}
	_, err = io.WriteString(c.Out, text.String())
	return err
}

// colored tells whether text may bear colours: as asked for, else where a
// terminal shows it.
func (c Context) colored(asked terminal.Color) bool {
	out, ok := c.Out.(*os.File)
	return asked == terminal.Always || asked != terminal.Never && ok && terminal.Interactive(out) && terminal.Colored(asked, c.Getenv)
}

// versions finds both versions that the person named.
func (c Context) versions(ctx context.Context, oldName, newName, rev string) (old, new workspace.Location, err error) {
	switch {
	case rev != "" && oldName != "" && newName != "":
		return old, new, usage(words.Phrase{De: "mit --rev nur einen Plan nennen", En: "with --rev name one plan only"})
	case rev != "":
		if new, err = c.Find(oldName + newName); err != nil {
			return old, new, err
		}
		old, err = workspace.Revision(ctx, new, rev)
		return old, new, err
	case oldName == "" || newName == "":
		return old, new, usage(words.Phrase{De: "zwei Pläne nennen, oder einen mit --rev", En: "name two plans, or one with --rev"})
	}
	if old, err = c.Find(oldName); err != nil {
		return old, new, err
	}
	new, err = c.Find(newName)
	return old, new, err
}

// unsound warns that a version cannot be read in full.
func unsound(s *workspace.Snapshot) words.Sentence {
	return words.Phrase{
		De: "%s kann nicht vollständig gelesen werden (zuerst %s); verglichen wird, was lesbar ist",
		En: "%s cannot be read in full (first %s); what can be read is compared",
	}.With(planName(s.Location), firstError(s))
}

// planName is a plan in a sentence.
func planName(p workspace.Location) words.Sentence {
	if name := placeName(p); name != "." {
		return words.Plain(name)
	}
	return words.Text("der Plan in diesem Ordner", "the plan in this folder")
}

func placeName(p workspace.Location) string {
	if p.Shown == "" && p.Only == "" {
		return "."
	}
	return words.Clean(p.Shown + p.Only)
}

// comparison is what is written.
type comparison struct {
	old, new *workspace.Snapshot
	changes  compare.Changes
	data     report.Source
	lang     words.Lang
	to       comparisonStyle
}

func (m comparison) json(ctx context.Context, w io.Writer) error {
	format, err := export.Find(export.Table, "json")
	if err != nil {
		return err
	}
	tables := []*table.Table{changes.All(m.data, m.changes), changes.Totals(m.data, m.changes), changes.FundingMoves(m.data, m.changes)}
	for _, redline := range m.changes.Papers {
		tables = append(tables, changes.Redline(m.data, redline))
	}
	return export.Write(ctx, format, m.workbook(tables...), w)
}

func (m comparison) workbook(tables ...*table.Table) workbook.Workbook {
	book := workbook.Of(m.data, m.lang)
	for _, t := range tables {
		book.Sheets = append(book.Sheets, workbook.Sheet{Table: t, Name: t.Title})
	}
	return book
}

func (m comparison) say(p words.Phrase, values ...any) string { return p.With(values...).In(m.lang) }

// write tells the changes from the papers down to the euros.
func (m comparison) write(w *strings.Builder) error {
	w.WriteString(m.to.title(m.say(words.Phrase{De: "%s (%s) → %s (%s)", En: "%s (%s) → %s (%s)"},
		placeName(m.old.Location), m.old.Plan.AsOf, placeName(m.new.Location), m.new.Plan.AsOf)))
	if m.changes.Empty() {
		w.WriteString(m.to.line(0, m.to.plain(m.say(words.Phrase{De: "keine Unterschiede", En: "no differences"}))))
		return nil
	}
	w.WriteString(m.to.line(0, m.to.plain(m.say(words.Phrase{De: "%d neu, %d entfallen, %d geändert, %d umbenannt", En: "%d new, %d gone, %d changed, %d renamed"},
		m.changes.Count(compare.New), m.changes.Count(compare.Gone), m.changes.Count(compare.Changed), m.changes.Count(compare.Renamed)))))
	for _, redline := range m.changes.Papers {
		m.writeRedline(w, redline)
	}
	if len(m.changes.FundingMoves) > 0 {
		w.WriteString(m.to.section(changes.FundingMoves(m.data, m.changes).Title.In(m.lang)))
		for _, h := range m.changes.FundingMoves {
			w.WriteString(m.to.line(1, m.to.plain(changes.FundingMove(m.data, h).In(m.lang))))
		}
	}
	m.writeThings(w, changes.Details(m.data, m.changes))
	for _, figure := range compare.Figures() {
		t := changes.Amounts(m.data, m.changes, figure)
		if len(t.Rows) == 0 {
			continue
		}
		if err := m.to.table(w, t); err != nil {
			return err
		}
	}
	return nil
}

func (m comparison) writeRedline(w *strings.Builder, r compare.Redline) {
	t := changes.Redline(m.data, r)
	w.WriteString(m.to.section(t.Title.In(m.lang)))
	for _, row := range t.Rows {
		text := m.value(row, t, "number")
		if text != "" {
			text += " "
		}
		text += m.value(row, t, "became")
		if strength := m.value(row, t, "strength"); strength != "" {
			text += ", " + strength
		}
		w.WriteString(m.to.line(1, text))
		for _, key := range []string{"text", "reason"} {
			value := m.value(row, t, key)
			if key == "reason" && value != "" {
				value = m.to.plain(m.say(words.Phrase{De: "Begründung: ", En: "Reason: "})) + " " + value
			}
			if value != "" {
				w.WriteString(m.to.line(2, value))
			}
		}
	}
	for _, row := range changes.Motions(m.data, r.Motions).Rows {
		text := m.say(words.Phrase{De: "Antrag %s, %s: %s, denn %s", En: "motion %s, %s: %s, since %s"}, row.Cells[0], row.Cells[1], row.Cells[2], row.Cells[3])
		w.WriteString(m.to.line(1, m.to.plain(text)))
	}
}

// writeThings writes a line for each thing, and below it one for each of its
// values.
func (m comparison) writeThings(w *strings.Builder, t *table.Table) {
	last := ""
	for _, row := range t.Rows {
		if row.Level == table.Heading {
			w.WriteString(m.to.section(row.Cells[0].In(m.lang)))
			last = ""
			continue
		}
		thing := strings.TrimSpace(m.value(row, t, "id") + "  " + m.value(row, t, "title"))
		change := m.value(row, t, "change")
		if change == "" {
			w.WriteString(m.to.line(1, m.value(row, t, "field")+"  "+thing+m.reason(row, t)))
			last = thing
			continue
		}
		if thing != last {
			w.WriteString(m.to.line(1, thing))
			last = thing
		}
		field := m.value(row, t, "field")
		if year := m.value(row, t, "year"); year != "" {
			field += " " + year
		}
		w.WriteString(m.to.line(2, field+": "+change+m.reason(row, t)))
	}
}

// reason is what a change rests on, in brackets.
func (m comparison) reason(row table.Row, t *table.Table) string {
	if text := m.value(row, t, "reason"); text != "" {
		return " (" + text + ")"
	}
	return ""
}

// value is a cell as the manner writes it.
func (m comparison) value(row table.Row, t *table.Table, key string) string {
	switch value := row.Cells[t.Column(key)].(type) {
	case nil:
		return ""
	case changes.Redlined:
		return m.to.runs(value.Runs(m.lang))
	default:
		return m.to.plain(value.In(m.lang))
	}
}
