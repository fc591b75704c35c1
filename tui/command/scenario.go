package command

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"digiplan/plan"
	"digiplan/plan/export"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report"
	"digiplan/plan/report/whatif"
	"digiplan/plan/scenario"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// ScenarioOptions are steps made on the fly, and where the answer goes.
type ScenarioOptions struct {
	Steps   typedSteps
	Compare []string // other scenarios, side by side
	Output  string   // the file, whose ending chooses the format; "" prints text
	Force   bool
}

// ScenarioFlags are the flags of a scenario.
func ScenarioFlags(flags *pflag.FlagSet, lang words.Lang, o *ScenarioOptions) {
	say := in(lang)
	_, endings := formats(export.Workbook)
	o.Steps.flags(flags, lang)
	flags.StringSliceVar(&o.Compare, "compare", nil, say("andere Szenarien des Plans daneben stellen: ID[,ID]", "other scenarios of the plan to set beside it: ID[,ID]"))
	flags.StringVarP(&o.Output, "output", "o", "", words.Phrase{
		De: "Zieldatei, deren Endung das Format wählt: %s (sonst Text)", En: "file to write, whose ending chooses the format: %s (else text)",
	}.With(strings.Join(endings, " ")).In(lang))
	forceFlag(flags, lang, &o.Force)
}

// Scenario tries a scenario of the plan, or steps given by flags, and prints what comes
// of it; without either it lists the scenarios. Of a scenario that cannot be tried only
// the findings are told.
func Scenario(ctx context.Context, c Context, args Args, o ScenarioOptions) error {
	name, folder := args.At(0), args.At(1)
	if folder == "" && name != "" && c.isPlan(name) {
		name, folder = "", name
	}
	if o.Output != "" {
		if err := c.ownPlan(folder); err != nil {
			return err
		}
	}
	return c.watchFile(ctx, o.Output, func(ctx context.Context, p *progress) error {
		p.begin(reading)
		snapshot, err := c.openWhole(folder, false)
		if err != nil {
			return err
		}
		p.speak(c.LangOf(snapshot))
		steps, err := o.Steps.read(c.LangOf(snapshot))
		if err != nil {
			return err
		}
		if name == "" && len(steps) == 0 && len(o.Compare) == 0 {
			return writeTable(c.Out, whatif.List(snapshot.Plan), c.LangOf(snapshot))
		}
		p.begin(calculating)
		outcomes, err := c.outcomes(snapshot, name, steps, o.Compare)
		if err != nil {
			return err
		}
		return c.putScenario(ctx, p, snapshot, outcomes, o)
	})
}

// outcomes are those of the scenario asked for and of the others beside it.
func (c Context) outcomes(snapshot *workspace.Snapshot, name string, steps []plan.Step, others []string) ([]*scenario.Outcome, error) {
	asked := plan.Scenario{Title: typedTitle.In(c.LangOf(snapshot))}
	if name != "" {
		found, err := findScenario(snapshot.Plan, name)
		if err != nil {
			return nil, err
		}
		asked = found
	}
	asked.Steps = slices.Concat(asked.Steps, steps)
	all := []plan.Scenario{asked}
	if name == "" && len(steps) == 0 {
		all = nil
	}
	for _, other := range others {
		found, err := findScenario(snapshot.Plan, other)
		if err != nil {
			return nil, err
		}
		all = append(all, found)
	}
	var outcomes []*scenario.Outcome
	for _, one := range all {
		outcome := scenario.Run(snapshot.Version(), one)
		if len(outcome.Problems) > 0 {
			return nil, &ScenarioError{outcome}
		}
		outcomes = append(outcomes, &outcome)
	}
	return outcomes, nil
}

var typedTitle = words.Phrase{De: "Was wäre wenn", En: "What if"}

func findScenario(p *plan.Plan, name string) (plan.Scenario, error) {
	var known []string
	for _, one := range p.Scenarios {
		if words.Fold(one.ID) == words.Fold(name) {
			return one, nil
		}
		known = append(known, one.ID)
	}
	return plan.Scenario{}, noSuch(words.Phrase{De: "das Szenario", En: "scenario"}, name, known)
}

// ScenarioError says why a scenario was not computed.
type ScenarioError struct{ Outcome scenario.Outcome }

func (e *ScenarioError) Error() string { return e.In(words.English) }

// In names the findings with their places and hints.
func (e *ScenarioError) In(lang words.Lang) string {
	lines := []string{words.Text("nichts gerechnet:", "nothing was computed:").In(lang)}
	for _, problem := range e.Outcome.Problems {
		lines = append(lines, problem.Text(lang), "    "+problem.Hint.In(lang))
	}
	return strings.Join(lines, "\n")
}

// putScenario writes the answer: several scenarios side by side, then each by itself.
func (c Context) putScenario(ctx context.Context, p *progress, snapshot *workspace.Snapshot, outcomes []*scenario.Outcome, o ScenarioOptions) error {
	src, lang := snapshot.Source(c.View), c.LangOf(snapshot)
	if !slices.ContainsFunc(outcomes, func(o *scenario.Outcome) bool { return len(whatif.Tables(src, o)) > 0 }) {
		fmt.Fprintln(c.Err, words.Text("das Szenario ändert nichts", "the scenario changes nothing").In(lang))
		return nil
	}
	if o.Output == "" {
		var text strings.Builder
		if err := writeScenarios(&text, src, lang, outcomes); err != nil {
			return err
		}
		_, err := io.WriteString(c.Out, text.String())
		return err
	}
	format, err := formatOf(export.Workbook, o.Output)
	if err != nil {
		return err
	}
	return put(ctx, c, p, o.Output, format, workbook.Scenario(src, lang, outcomes), o.Force)
}

// writeScenarios writes one scenario by itself, several side by side.
func writeScenarios(w *strings.Builder, src report.Source, lang words.Lang, outcomes []*scenario.Outcome) error {
	tables := whatif.Compared
	if len(outcomes) == 1 {
		tables = func(src report.Source, o ...*scenario.Outcome) []*table.Table { return whatif.Tables(src, o[0]) }
	}
	for i, t := range tables(src, outcomes...) {
		if i > 0 {
			w.WriteString("\n")
		}
		if err := writeTitled(w, t, lang); err != nil {
			return err
		}
	}
	return nil
}

func writeTitled(w *strings.Builder, t *table.Table, lang words.Lang) error {
	w.WriteString(t.Title.In(lang) + " (" + t.Note.In(lang) + ")\n")
	return writeTable(w, t, lang)
}
