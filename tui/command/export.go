package command

import (
	"context"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"digiplan/plan/compare"
	"digiplan/plan/export"
	"digiplan/plan/export/workbook"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// ExportOptions say what is written, and where to.
type ExportOptions struct {
	Output    string    // the file, whose ending chooses the format; with All or Format the folder
	Force     bool      // replace what digiplan did not write
	Public    bool      // leave out what is not public
	Committee string    // only what this committee hears: id or short name
	All       bool      // a file for each committee
	Date      time.Time // of the sitting; zero: all that is ahead
	Format    string    // of the files in a folder: of each committee with All, else of each table
	Table     string    // only this table, by its name
	Label     string    // which edition this is, on every page
	Derived   bool      // with how the figures of all lines come about
	Internal  bool      // leave what only planners know in what goes to committees
	Compared            // adds a sheet of changes
}

// defaultFile is the file for which no other is named.
const defaultFile = "plan." + defaultFormat

// ExportFlags are the flags of the export.
func ExportFlags(flags *pflag.FlagSet, lang words.Lang, o *ExportOptions) {
	say := in(lang)
	names, endings := formats(export.Workbook)
	flags.StringVarP(&o.Output, "output", "o", "", words.Phrase{
		De: "Zieldatei, deren Endung das Format wählt: %s (sonst %s); mit --all-committees oder --format der Ordner",
		En: "file to write, whose ending chooses the format: %s (else %s); with --all-committees or --format the folder",
	}.With(strings.Join(endings, " "), defaultFile).In(lang))
	flags.StringVar(&o.Committee, "committee", "", say("nur was dieses Gremium berät: Kennung oder Name", "only what this committee hears: its id or name"))
	flags.BoolVar(&o.All, "all-committees", false, say("je Gremium eine Datei in den Ordner von -o", "a file for each committee, into the folder of -o"))
	flags.Var(day{&o.Date, lang}, "date", say("Tag der Sitzung (sonst alles, was ansteht)", "day of the meeting (else all that is ahead)"))
	flags.Var(choice[string]{&o.Format, append(names, tableFormat)}, "format", words.Phrase{
		De: "Format der Dateien im Ordner (sonst %s); %s: eine Datei je Tabelle", En: "format of the files in the folder (else %s); %s: a file for each table",
	}.With(defaultFormat, tableFormat).In(lang))
	flags.StringVar(&o.Table, "table", "", words.Phrase{
		De: "nur diese Tabelle, mit dem Namen wie bei show (sonst als %s)", En: "this table only, by its name as with show (else as %s)",
	}.With(tableFormat).In(lang))
	flags.StringVar(&o.Label, "label", "", say("Fassung, die auf jeder Seite steht, etwa \"Entwurf 3\"", "edition to be named on every page, like \"Draft 3\""))
	flags.BoolVar(&o.Derived, "with-derivations", false, say("dazu, wie die Zahlen jeder Haushaltsstelle zustande kommen", "with how the figures of each line come about"))
	flags.BoolVar(&o.Internal, "internal", false, say("für Gremien: auch Kennungen, Stellen in den Dateien und Hinweise für Planende", "for committees: ids, places in the files and hints for planners, too"))
	publicFlag(flags, lang, &o.Public)
	forceFlag(flags, lang, &o.Force)
	comparedFlags(flags, lang, &o.Compared)
}

// wrong names what does not go together.
func (o ExportOptions) wrong() error {
	switch {
	case o.All && o.Committee != "":
		return usage(words.Phrase{De: "--committee oder --all-committees nennen, nicht beide", En: "give --committee or --all-committees, not both"})
	case o.All && hasEnding(o.Output):
		return usage(words.Phrase{De: "mit --all-committees ist -o ein Ordner; das Format wählt --format", En: "with --all-committees -o is a folder; --format chooses the format"})
	case o.All && o.Format == tableFormat:
		return usageSaid(oneTable)
	case o.All && o.Output == "":
		return usage(words.Phrase{De: "mit --all-committees den Zielordner nennen: -o ORDNER", En: "with --all-committees name the folder to write to: -o FOLDER"})
	case o.Table != "" && (o.All || o.Committee != "" || o.Format != "" || o.Derived):
		return usage(words.Phrase{De: "--table schreibt eine Tabelle des ganzen Plans, ohne Gremien, --format und --with-derivations", En: "--table writes one table of the whole plan, without committees, --format and --with-derivations"})
	case o.intoFolder() && o.Format != tableFormat:
		return usage(words.Phrase{De: "--format gilt nur, wo -o ein Ordner ist; sonst wählt die Endung der Zieldatei das Format", En: "--format goes only where -o is a folder; else the ending of the file chooses the format"})
	case o.intoFolder() && (o.Output == "" || hasEnding(o.Output) || o.Committee != ""):
		return usageSaid(oneTable)
	case (o.All || o.Committee != "") && o.Derived:
		return usage(words.Phrase{De: "--with-derivations gilt nur für den ganzen Plan, nicht für Gremien", En: "--with-derivations goes with the whole plan only, not with committees"})
	case !o.All && o.Committee == "" && o.Internal:
		return usage(words.Phrase{De: "--internal gilt nur mit --committee oder --all-committees; die Datei des ganzen Plans hat alles", En: "--internal goes with --committee or --all-committees only; the file of the whole plan has it all"})
	case o.Public && o.Internal:
		return usage(words.Phrase{De: "--public oder --internal nennen, nicht beide", En: "give --public or --internal, not both"})
	case !o.All && o.Committee == "" && !o.Date.IsZero():
		return usage(words.Phrase{De: "--date gilt nur mit --committee oder --all-committees", En: "--date goes with --committee or --all-committees only"})
	}
	return o.Compared.wrong()
}

// intoFolder tells of a file for each table.
func (o ExportOptions) intoFolder() bool { return !o.All && o.Format != "" }

// oneTable says what a file of the tables' format can hold.
var oneTable = words.Phrase{
	De: "eine %[1]s-Datei hat eine Tabelle des ganzen Plans: --table NAME nennen, oder für jede eine: -o ORDNER/ --format %[2]s",
	En: "a %[1]s file has one table of the whole plan: give --table NAME, or for each of them one: -o FOLDER/ --format %[2]s",
}.With(strings.ToUpper(tableFormat), tableFormat)

var (
	reading     = words.Phrase{De: "der Plan wird gelesen", En: "reading the plan"}
	calculating = words.Phrase{De: "die Tabellen werden berechnet", En: "working out the tables"}
	writing     = words.Phrase{De: "die Datei wird geschrieben", En: "writing the file"}
)

// hasEnding tells a name that looks like a file's.
func hasEnding(name string) bool {
	_, err := export.Find(export.Workbook, filepath.Ext(name))
	return err == nil || ofTables(name)
}

// ofTables tells a name that looks like that of a file of one table.
func ofTables(name string) bool {
	format, err := export.Find(export.Table, filepath.Ext(name))
	return err == nil && format.DataOnly()
}

// Export writes the workbook of a plan, or of what committees hear of it. When
// ctx ends, or on ctrl+c, files that are not whole yet are not written.
func Export(ctx context.Context, c Context, args Args, o ExportOptions) error {
	if err := o.wrong(); err != nil {
		return err
	}
	format, err := o.format()
	if err != nil {
		return err
	}
	if err := c.ownPlan(args.At(0)); err != nil {
		return err
	}
	return c.watch(ctx, func(ctx context.Context, p *progress) error { return c.export(ctx, p, args.At(0), format, o) })
}

// export reads, reckons and writes, and says what it is at.
func (c Context) export(ctx context.Context, p *progress, name string, format export.Format, o ExportOptions) error {
	p.begin(reading)
	snapshot, err := c.Open(name)
	if err != nil {
		return err
	}
	p.speak(c.LangOf(snapshot))
	if err := sound(snapshot); err != nil {
		return err
	}
	before, err := c.earlier(ctx, snapshot.Location, o.Compared)
	if err != nil {
		return err
	}
	if o.Public {
		snapshot, before = public(snapshot, before)
	}
	p.begin(calculating)
	defer snapshot.Location.Sparing()()
	this := handout{c, snapshot, before, format, o, p}
	switch {
	case o.All:
		return committeeExport{this}.exportAll(ctx)
	case o.Committee != "":
		return committeeExport{this}.exportOne(ctx)
	case o.Table != "":
		return tableExport{this}.exportOne(ctx)
	case o.intoFolder():
		return tableExport{this}.exportAll(ctx)
	}
	if o.Output == "" {
		o.Output = defaultFile
	}
	return put(ctx, c, p, o.Output, format, c.book(snapshot, before, o), o.Force)
}

// handout is what is needed to write what was asked for.
type handout struct {
	Context
	snapshot, before *workspace.Snapshot
	format           export.Format
	options          ExportOptions
	progress         *progress
}

// format is the format asked for: by the ending of the file, or by name where
// a folder is written.
func (o ExportOptions) format() (export.Format, error) {
	switch {
	case o.Table != "" && o.Output == "", o.intoFolder():
		return export.Find(export.Table, tableFormat)
	case o.Table != "":
		return formatOf(export.Table, o.Output)
	case o.Format != "":
		return export.Find(export.Workbook, o.Format)
	case o.All || o.Output == "":
		return export.Find(export.Workbook, defaultFormat)
	}
	if ofTables(o.Output) {
		return export.Format{}, usageSaid(oneTable)
	}
	return formatOf(export.Workbook, o.Output)
}

// book is the workbook of a sound snapshot, with what has changed since an
// earlier one if there is one.
func (c Context) book(snapshot, before *workspace.Snapshot, o ExportOptions) workbook.Workbook {
	src := snapshot.Source(c.View)
	book := workbook.Whole(src, c.LangOf(snapshot), o.Label)
	if o.Derived {
		book = book.WithDerivations(src)
	}
	if before != nil {
		book = book.WithChanges(src, before.Source(c.View), compare.Compare(before.Version(), snapshot.Version()), earlier(before))
	}
	return book
}

// public are both versions without what is not public now, the earlier one also
// without what was not public then.
func public(now, before *workspace.Snapshot) (*workspace.Snapshot, *workspace.Snapshot) {
	if before == nil {
		return now.Public(), nil
	}
	return now.PublicSince(before)
}

// earlier says which version a plan is compared with: by its name among files
// only where that stays in the house, and never with the way to it.
func earlier(before *workspace.Snapshot) words.Sentence {
	name := words.Clean(before.Plan.Title)
	if folder := before.Location.Folder; folder != "" && !before.Restricted {
		name = words.Clean(filepath.Base(folder))
	} else if rev, _, found := strings.Cut(before.Location.Shown, ":"); found && folder == "" {
		name = words.Clean(rev)
	}
	return words.Phrase{De: "%s, Stand %s", En: "%s, as of %s"}.With(name, before.Plan.AsOf)
}
