package command

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"digiplan/budget"
	"digiplan/plan/importer"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// ImportOptions say how files of other systems are taken into a plan.
type ImportOptions struct {
	Output  string // the TOML file
	Map     string // the mapping; read where it is there, else written
	Yes     bool   // write
	Numbers importer.Numbers
	Fixed   importer.Fixed
	Full    bool
	Sum     bool
	Skip    bool
}

// ImportHelp explains the import.
var ImportHelp = words.Text(`ART ist lines (Haushaltsstellen), actuals (Buchungen), commitments (Mittelbindungen) oder papers (Vorlagen
mit Beratungen, aus OParl-JSON oder CSV).
DATEI ist eine CSV- oder .xlsx-Datei des Finanzsystems (SAP, Infoma, H&H) oder eines Datenportals.
Zuerst wird gezeigt, was die Spalten bedeuten, was geschrieben würde und ob die Summen aufgehen;
erst --yes schreibt. Wie die Datei gelesen wird, steht danach neben dem Ziel in NAME.map.toml: der nächste Monat
ist derselbe Aufruf. Mit --map NAME.map.toml, den es noch nicht gibt, entsteht die Zuordnung vorab, zum Ändern.`,
	`KIND is lines (budget lines), actuals (bookings), commitments (orders) or papers (with their hearings, of OParl JSON or
CSV).
FILE is a CSV or .xlsx file of the finance system (SAP, Infoma, H&H) or of a data portal.
First it is shown what the columns mean, what would be written and whether the sums agree; only --yes writes.
How the file is read stands beside the target in NAME.map.toml then: next month is the same call. With --map
NAME.map.toml that does not exist yet the mapping is made first, to be changed.`)

// ImportFlags are the flags of the import.
func ImportFlags(flags *pflag.FlagSet, lang words.Lang, o *ImportOptions) {
	say := in(lang)
	flags.StringVarP(&o.Output, "output", "o", "", say("Zieldatei (sonst lines.toml, actuals.toml, …)", "file to write to (else lines.toml, actuals.toml, …)"))
	flags.StringVar(&o.Map, "map", "", say("Zuordnung der Spalten lesen, oder anlegen, wo es sie nicht gibt", "mapping of the columns to read, or to make where there is none"))
	flags.BoolVar(&o.Yes, "yes", false, say("schreiben, nicht nur zeigen", "write, not just show"))
	flags.Var(choice[importer.Numbers]{&o.Numbers, []importer.Numbers{importer.German, importer.English}}, "numbers", say("Zahlen wie 1.234,56 (de) oder 1,234.56 (en), wo es die Datei nicht verrät", "numbers like 1.234,56 (de) or 1,234.56 (en), where the file does not tell"))
	flags.Var(choice[budget.Book]{&o.Fixed.Book, budget.Books[:]}, "book", say("Haushalt der Stadt (sonst dieser) oder Wirtschaftsplan", "the city's budget (the default) or the business plan"))
	flags.Var(choice[budget.Part]{&o.Fixed.Part, budget.Parts[:]}, "part", say("Planteil, wo ihn die Datei nicht nennt", "part, where the file does not name it"))
	flags.Var(choice[budget.Side]{&o.Fixed.Side, budget.Sides[:]}, "side", say("Seite, wo sie die Datei nicht nennt", "side, where the file does not name it"))
	flags.Var(choice[importer.Figure]{&o.Fixed.Figure, []importer.Figure{importer.Estimate, importer.Actual}}, "figure", say("Ansatz oder Ist, wo es die Datei nicht sagt", "estimate or actual, where the file does not say"))
	flags.Var(choice[budget.Stage]{&o.Fixed.Stage, []budget.Stage{budget.ReservedStage, budget.Earmarked, budget.Bound}}, "stage", say("Stufe der Mittelbindungen, wo sie die Datei nicht nennt", "stage of commitments, where the file does not name it"))
	flags.IntVar(&o.Fixed.Year, "year", 0, say("Jahr der Beträge, wo es die Datei nicht nennt", "year of the amounts, where the file does not name it"))
	flags.BoolVar(&o.Full, "full-cost", false, say("auch interne Verrechnungen (48x, 58x) und kalkulatorische Konten (9x)", "internal charges (48x, 58x) and calculatory accounts (9x), too"))
	flags.BoolVar(&o.Sum, "sum", false, say("Buchungen je Haushaltsstelle und Jahr zusammenfassen", "add bookings up by line and year"))
	flags.BoolVar(&o.Skip, "skip", false, say("Zeilen, die nicht passen, weglassen statt nichts zu schreiben", "leave out rows that do not fit, instead of writing nothing"))
}

// importKinds are what can be imported.
func importKinds(typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return kindNames(), cobra.ShellCompDirectiveNoFileComp
}

func kindNames() []string {
	var names []string
	for _, kind := range importer.Kinds {
		names = append(names, string(kind))
	}
	return names
}

// Import shows what files of other systems would change in a plan, and changes it
// where that is asked for.
func Import(ctx context.Context, c Context, args Args, o ImportOptions) error {
	kind := importer.Kind(args.At(0))
	if !slices.Contains(importer.Kinds[:], kind) {
		return usageSaid(meaning(words.Phrase{De: "„%s“ lässt sich nicht importieren, nur %s", En: "%q cannot be imported, only %s"}.With(words.Clean(args.At(0)), strings.Join(kindNames(), ", ")), args.At(0), kindNames()))
	}
	if o.Fixed.Year != 0 && (o.Fixed.Year < 1990 || o.Fixed.Year > 2199) {
		return usage(words.Phrase{De: "--year braucht ein Jahr wie 2026", En: "--year takes a year like 2026"})
	}
	if o.Output == "" {
		o.Output = string(kind) + ".toml"
	}
	if !source.IsPlanFile(filepath.Base(o.Output)) {
		return usageSaid(words.Phrase{De: "das Ziel %s muss auf .toml enden", En: "the target %s must end in .toml"}.With(words.Clean(o.Output)))
	}
	return c.watch(ctx, func(ctx context.Context, p *progress) error { return c.importFiles(ctx, p, kind, args[1:], o) })
}

var readingFiles = words.Phrase{De: "die Dateien werden gelesen", En: "reading the files"}

// importFiles imports files of a kind.
func (c Context) importFiles(ctx context.Context, p *progress, kind importer.Kind, files []string, o ImportOptions) error {
	job, mapping, err := c.importJob(kind, files, o)
	if err != nil {
		return err
	}
	p.begin(readingFiles)
	job.Tell = p.tell
	preview, err := job.Preview(ctx)
	if refused := new(importer.Refusal); errors.As(err, &refused) && mapping.make && o.Map != "" && preview != nil {
		return c.draftMapping(p, preview, mapping.path, err)
	}
	if err != nil {
		return err
	}
	p.clear()
	if err := c.showImport(preview, mapping); err != nil {
		return err
	}
	switch {
	case preview.Bad() > 0 && !o.Skip && o.Yes:
		return notFitting(preview.Bad())
	case !o.Yes && o.Map != "" && mapping.make:
		return c.makeMapping(p, preview, mapping.path)
	case !o.Yes && !preview.Unchanged():
		p.say(words.Text("nichts geschrieben; mit --yes wird geschrieben", "nothing written; --yes writes"))
		return nil
	case preview.Unchanged():
		p.say(words.Phrase{De: "%s sagt das alles schon; nichts geschrieben", En: "%s says all of it already; nothing written"}.With(words.Clean(o.Output)))
		return nil
	}
	if !p.save() {
		return ctx.Err()
	}
	keep := ""
	if mapping.make {
		keep = mapping.path
	}
	if err := preview.Write(keep); err != nil {
		return err
	}
	p.wrote(o.Output)
	if keep != "" {
		p.wrote(mapping.shown)
	}
	return nil
}

func notFitting(bad int) error {
	return saidError{words.Phrase{
		De: "nichts geschrieben, denn %s nicht: berichtigen, in der Zuordnung erklären, oder mit --skip weglassen",
		En: "nothing written, since %s: correct them, explain them in the mapping, or leave them out with --skip",
	}.With(words.Count(bad, words.Phrase{De: "Zeile passt", En: "row does not fit"}, words.Phrase{De: "Zeilen passen", En: "rows do not fit"}))}
}

// saidError is an error in both languages.
type saidError struct{ says words.Sentence }

func (e saidError) Error() string             { return e.says.In(words.English) }
func (e saidError) In(lang words.Lang) string { return e.says.In(lang) }

// mappingFile is where the mapping stands, or will.
type mappingFile struct {
	path, shown string
	make        bool // it is not there yet
}

// importJob finds target and mapping.
func (c Context) importJob(kind importer.Kind, files []string, o ImportOptions) (*importer.Job, mappingFile, error) {
	job := &importer.Job{Kind: kind, Target: c.path(o.Output), Fixed: o.Fixed, Numbers: o.Numbers, Full: o.Full, Sum: o.Sum, Day: c.AsOf}
	if job.Day.IsZero() {
		job.Day = c.Now()
	}
	for _, file := range files {
		job.Files = append(job.Files, c.path(file))
	}
	if kind == importer.Papers {
		return job, mappingFile{}, nil
	}
	shown := cmp.Or(o.Map, importer.MappingFile(o.Output))
	if !strings.HasSuffix(shown, source.MappingEnding) && source.IsPlanFile(filepath.Base(shown)) {
		return nil, mappingFile{}, usageSaid(words.Phrase{De: "der Name der Zuordnung muss auf %s enden, damit sie nicht für einen Teil des Plans gehalten wird", En: "the name of the mapping must end in %s, lest it be taken for a part of the plan"}.With(source.MappingEnding))
	}
	file := mappingFile{path: c.path(shown), shown: shown}
	var err error
	job.Mapping, err = importer.LoadMapping(file.path)
	file.make = err == nil && job.Mapping == nil
	return job, file, err
}

// showImport prints what an import would do.
func (c Context) showImport(p *importer.Preview, mapping mappingFile) error {
	var lines []string
	if p.Mapping != nil {
		from := words.Phrase{De: "Zuordnung aus %s", En: "mapping of %s"}
		if mapping.make {
			from = words.Phrase{De: "Zuordnung aus den Köpfen gefunden; mit dem Schreiben entsteht %s", En: "mapping found from the heads; writing makes %s"}
		}
		lines = slices.Concat(p.Read(c.Lang), p.Meant(c.Lang), []string{from.With(words.Clean(mapping.shown)).In(c.Lang)}, p.Counted(c.Lang))
	}
	_, err := fmt.Fprintln(c.Out, strings.Join(slices.Concat(lines, p.Redline(c.Lang), p.Warned(c.Lang)), "\n"))
	return err
}

// makeMapping writes the mapping alone, as it was asked for by name.
func (c Context) makeMapping(p *progress, preview *importer.Preview, path string) error {
	if !p.save() {
		return nil
	}
	if err := preview.WriteMapping(path); err != nil {
		return err
	}
	p.wrote(words.Clean(filepath.Base(path)))
	p.say(words.Text("die Zuordnung ansehen, dann mit --yes schreiben", "look at the mapping, then write with --yes"))
	return nil
}

// draftMapping writes what is known of a file that does not say enough.
func (c Context) draftMapping(p *progress, preview *importer.Preview, path string, why error) error {
	if _, err := os.Stat(filepath.Dir(path)); err != nil || !p.save() {
		return why
	}
	if err := preview.WriteMapping(path); err != nil {
		return err
	}
	p.wrote(words.Clean(filepath.Base(path)))
	return why
}
