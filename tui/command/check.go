package command

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/pflag"

	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/terminal"
)

// CheckOptions say how problems are printed and which of them count.
type CheckOptions struct {
	Format string // "text", "json", "github" or "sarif"
	FailOn string // the mildest severity that makes the check fail
	Min    string // the mildest severity that is printed
	Sort   string // "place", or "severity": errors first
	All    bool   // also what repeats itself
	Color  terminal.Color
}

// CheckFlags are the flags of a check.
func CheckFlags(flags *pflag.FlagSet, lang words.Lang, o *CheckOptions) {
	say := in(lang)
	severities := []string{"error", "warning", "notice"}
	o.Format, o.FailOn, o.Min, o.Sort = "text", "error", "notice", "place"
	flags.Var(choice[string]{&o.Format, []string{"text", "json", "github", "sarif"}}, "format", say("für Menschen, für Programme, für GitHub oder als SARIF", "for people, for programs, for GitHub or as SARIF"))
	flags.Var(choice[string]{&o.FailOn, severities}, "fail-on", say("ab welcher Schwere der Rückgabewert 3 ist", "severity from which the exit code is 3"))
	flags.Var(choice[string]{&o.Min, severities}, "min", say("ab welcher Schwere ausgegeben wird", "severity from which findings are printed"))
	flags.Var(choice[string]{&o.Sort, []string{"place", "severity"}}, "sort", say("nach Stelle in den Dateien oder nach Schwere ordnen", "in the order of the files or by severity"))
	flags.BoolVar(&o.All, "all", false, say("auch, was sich oft wiederholt", "also what repeats itself many times"))
	colorFlag(flags, lang, &o.Color)
}

// Check prints all problems of a plan and returns ErrFound if any is severe
// enough.
func Check(_ context.Context, c Context, args Args, o CheckOptions) error {
	limit, err := source.ParseSeverity(o.FailOn)
	if err != nil {
		return err
	}
	if err := c.ownPlan(args.At(0)); err != nil {
		return err
	}
	snapshot, err := c.Open(args.At(0))
	if err != nil {
		return err
	}
	lang := c.LangOf(snapshot)
	fmt.Fprintln(c.Err, read(snapshot).In(lang))
	problems, err := o.chosen(snapshot.Problems)
	if err != nil {
		return err
	}
	switch o.Format {
	case "json":
		err = checkJSON(c, problems, snapshot.Sound, lang)
	case "sarif":
		err = checkSARIF(c, problems, snapshot.Sound, lang)
	case "github":
		err = checkGitHub(c, problems, lang)
	default:
		err = checkText(c, problems, lang, o)
		fmt.Fprintln(c.Err, summary(snapshot.Problems).In(lang))
	}
	if err != nil {
		return err
	}
	if !snapshot.Sound {
		fmt.Fprintln(c.Err, words.Phrase{
			De: "die Regeln werden geprüft, sobald alle Dateien gelesen werden können",
			En: "the rules are checked as soon as all files can be read",
		}.In(lang))
	}
	if source.Worst(snapshot.Problems, limit) {
		return ErrFound
	}
	return nil
}

// chosen are the problems that are asked for, in the order asked for.
func (o CheckOptions) chosen(problems []source.Problem) ([]source.Problem, error) {
	least, err := source.ParseSeverity(o.Min)
	if err != nil {
		return nil, err
	}
	chosen := slices.DeleteFunc(slices.Clone(problems), func(p source.Problem) bool { return p.Severity > least })
	if o.Sort == "severity" {
		slices.SortStableFunc(chosen, func(a, b source.Problem) int { return int(a.Severity - b.Severity) })
	}
	return chosen, nil
}

// read says what a plan was read from, and how much it is.
func read(s *workspace.Snapshot) words.Sentence {
	one := func(n int, de, des, en, ens string) words.Sentence {
		return words.Count(n, words.Phrase{De: de, En: en}, words.Phrase{De: des, En: ens})
	}
	return words.Phrase{De: "gelesen: %s, %s, %s, %s", En: "read: %s, %s, %s, %s"}.With(
		one(s.FileCount(), "Datei", "Dateien", "file", "files"),
		one(len(s.Plan.Measures), "Maßnahme", "Maßnahmen", "measure", "measures"),
		one(len(s.Plan.Lines), "Haushaltsstelle", "Haushaltsstellen", "budget line", "budget lines"),
		one(len(s.Plan.Papers), "Vorlage", "Vorlagen", "paper", "papers"))
}

// summary counts problems by severity.
func summary(problems []source.Problem) words.Sentence {
	var counts [len(source.Severities)]int
	for _, problem := range problems {
		counts[problem.Severity] += problem.Count()
	}
	return words.Phrase{De: "%s, %s, %s", En: "%s, %s, %s"}.With(
		words.Count(counts[source.Error], words.Phrase{De: "Fehler", En: "error"}, words.Phrase{De: "Fehler", En: "errors"}),
		words.Count(counts[source.Warning], words.Phrase{De: "Warnung", En: "warning"}, words.Phrase{De: "Warnungen", En: "warnings"}),
		words.Count(counts[source.Notice], words.Phrase{De: "Hinweis", En: "notice"}, words.Phrase{De: "Hinweise", En: "notices"}))
}
