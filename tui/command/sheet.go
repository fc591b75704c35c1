package command

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"digiplan/plan"
	"digiplan/plan/export"
	"digiplan/plan/export/paper"
	"digiplan/plan/report/yearly"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// SheetOptions say where sheets of measures go.
type SheetOptions struct {
	Output string // the file; its ending chooses the format; "" prints Markdown
	Plan   string // the folder of the plan, "" for the one here
	Public bool   // leave out what is not public
	Force  bool   // replace what digiplan did not write
}

// SheetFlags are the flags of sheets of measures.
func SheetFlags(flags *pflag.FlagSet, lang words.Lang, o *SheetOptions) {
	say := in(lang)
	_, endings := formats(export.Report)
	flags.StringVarP(&o.Output, "output", "o", "", words.Phrase{
		De: "Zieldatei; die Endung wählt das Format: %s (sonst Markdown auf die Ausgabe)",
		En: "file to write; its ending chooses the format: %s (else Markdown to standard output)",
	}.With(strings.Join(endings, " ")).In(lang))
	flags.StringVar(&o.Plan, "plan", "", say("Ordner des Plans (sonst der in diesem Ordner)", "folder of the plan (else the one in this folder)"))
	publicFlag(flags, lang, &o.Public)
	forceFlag(flags, lang, &o.Force)
}

// Sheet writes the sheets (Steckbriefe) of some measures, of all where none is named. A
// plan may stand behind them.
func Sheet(ctx context.Context, c Context, args Args, o SheetOptions) error {
	format, err := YearlyOptions{Output: o.Output}.format()
	if err != nil {
		return err
	}
	if last := len(args) - 1; o.Plan == "" && last >= 0 && c.isPlan(args[last]) {
		args, o.Plan = args[:last], args[last]
	}
	if err := c.ownPlan(o.Plan); err != nil {
		return err
	}
	return c.watchFile(ctx, o.Output, func(ctx context.Context, p *progress) error {
		p.begin(reading)
		snapshot, err := c.openWhole(o.Plan, o.Public)
		if err != nil {
			return err
		}
		p.speak(c.LangOf(snapshot))
		list, err := measuresNamed(snapshot, args)
		if err != nil {
			return err
		}
		return put(ctx, c, p, o.Output, format, paper.Report{Report: yearly.Sheets(snapshot.Source(c.View), list), Lang: c.LangOf(snapshot)}, o.Force)
	})
}

// measuresNamed are the measures of some ids, in their order; all for none.
func measuresNamed(snapshot *workspace.Snapshot, ids Args) ([]*plan.Measure, error) {
	if len(ids) == 0 {
		return snapshot.Plan.Measures, nil
	}
	var list []*plan.Measure
	for _, id := range ids {
		at := slices.IndexFunc(snapshot.Plan.Measures, func(m *plan.Measure) bool { return words.Fold(string(m.ID)) == words.Fold(id) })
		if at < 0 {
			var known []string
			for _, m := range snapshot.Plan.Measures {
				known = append(known, string(m.ID))
			}
			return nil, noSuch(words.Phrase{De: "die Maßnahme", En: "measure"}, id, known)
		}
		list = append(list, snapshot.Plan.Measures[at])
	}
	return list, nil
}
