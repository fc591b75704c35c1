package command

import (
	"context"
	"errors"
	"os"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"digiplan/budget"
	"digiplan/plan/export"
	"digiplan/plan/export/paper"
	"digiplan/plan/report"
	"digiplan/plan/report/overview"
	"digiplan/plan/report/yearly"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// YearlyOptions say which year is reported on, and where the report goes.
type YearlyOptions struct {
	Year   int    // 0: the year of the plan's state
	Output string // the file; its ending chooses the format; "" prints Markdown
	Since  string // a folder, or a revision of the plan, to say what has changed
	Public bool   // leave out what is not public
	Force  bool   // replace what digiplan did not write
}

// YearlyFlags are the flags of the yearly report.
func YearlyFlags(flags *pflag.FlagSet, lang words.Lang, o *YearlyOptions) {
	say := in(lang)
	_, endings := formats(export.Report)
	flags.IntVar(&o.Year, "year", 0, say("Berichtsjahr (sonst das nächste, das fällig ist)", "year reported on (else the next one due)"))
	flags.StringVarP(&o.Output, "output", "o", "", words.Phrase{
		De: "Zieldatei; die Endung wählt das Format: %s (sonst Markdown auf die Ausgabe)",
		En: "file to write; its ending chooses the format: %s (else Markdown to standard output)",
	}.With(strings.Join(endings, " ")).In(lang))
	flags.StringVar(&o.Since, "since", "", say("früherer Stand zum Vergleich: Ordner oder Git-Stand", "earlier state to compare with: a folder or a git revision"))
	publicFlag(flags, lang, &o.Public)
	forceFlag(flags, lang, &o.Force)
}

// Yearly writes the report to the council on a year.
func Yearly(ctx context.Context, c Context, args Args, o YearlyOptions) error {
	format, err := o.format()
	if err != nil {
		return err
	}
	if o.Year != 0 && (o.Year < 1900 || o.Year > 2199) {
		return usage(words.Phrase{De: "--year braucht ein Jahr wie 2018", En: "--year takes a year like 2018"})
	}
	if err := c.ownPlan(args.At(0)); err != nil {
		return err
	}
	return c.watchFile(ctx, o.Output, func(ctx context.Context, p *progress) error {
		p.begin(reading)
		snapshot, err := c.openWhole(args.At(0), o.Public)
		if err != nil {
			return err
		}
		p.speak(c.LangOf(snapshot))
		yearly, err := c.yearly(ctx, snapshot, o)
		if err != nil {
			return err
		}
		return put(ctx, c, p, o.Output, format, paper.Report{Report: yearly, Lang: c.LangOf(snapshot)}, o.Force)
	})
}

// format is that of the file, or of what is printed.
func (o YearlyOptions) format() (export.Format, error) {
	if o.Output == "" {
		return export.Find(export.Report, "md")
	}
	return formatOf(export.Report, o.Output)
}

func (c Context) yearly(ctx context.Context, snapshot *workspace.Snapshot, o YearlyOptions) (yearly.Report, error) {
	src, year := snapshot.Source(c.View), budget.Year(o.Year)
	if year == 0 {
		year = reportYear(src)
	} else if err := within(src.Years, year); err != nil {
		return yearly.Report{}, err
	}
	if o.Since == "" {
		return yearly.Of(src, year), nil
	}
	earlier, err := c.since(ctx, snapshot, o.Since)
	if err != nil {
		return yearly.Report{}, err
	}
	if o.Public {
		earlier = earlier.Public(snapshot.Hidden.PaperNames...)
		src.Hidden = src.Hidden.AlsoSilencing(earlier.Hidden)
	}
	return yearly.Since(src, year, earlier.Source(c.View)), nil
}

// reportYear is the year that a report is owed for next, else the year of the
// data's state.
func reportYear(src report.Source) budget.Year {
	if year, _, _, ok := overview.NextReport(src); ok {
		return year
	}
	if src.AsOf.IsZero() {
		return src.Years.From
	}
	return budget.Year(src.AsOf.Year())
}

// since opens an earlier state of a plan: a folder or file of that name, else
// a revision. It is seen as on its own day.
func (c Context) since(ctx context.Context, snapshot *workspace.Snapshot, since string) (*workspace.Snapshot, error) {
	place, err := workspace.Find(c.Folder, since)
	if errors.Is(err, os.ErrNotExist) && snapshot.Location.Folder != "" {
		place, err = workspace.Revision(ctx, snapshot.Location, since)
	}
	if err != nil {
		return nil, err
	}
	place.AsOf = time.Time{}
	earlier := place.Read()
	return earlier, sound(earlier)
}
