package command

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"digiplan/plan/words"
)

// Command is a line of the table in main.
type Command struct {
	Use  string         // its name and what it takes, in English; in brackets what may be left out
	Says words.Sentence // in the list of commands
	More words.Sentence // in its own help, where that is not enough
	Make Maker
}

// Maker gives a command its flags and its work.
type Maker func(*cobra.Command, *Context)

// With makes a command that has flags.
func With[O any](flags func(*pflag.FlagSet, words.Lang, *O), do func(context.Context, Context, Args, O) error) Maker {
	return func(cmd *cobra.Command, c *Context) {
		var o O
		flags(cmd.Flags(), c.Lang, &o)
		cmd.RunE = func(cmd *cobra.Command, args []string) error { return do(cmd.Context(), *c, args, o) }
	}
}

// Plain makes a command without flags of its own.
func Plain(do func(Context, Args) error) Maker {
	return func(cmd *cobra.Command, c *Context) {
		cmd.RunE = func(_ *cobra.Command, args []string) error { return do(*c, args) }
	}
}

// OfAll makes a command that tells of all commands.
func OfAll(do func(root *cobra.Command, c Context, args Args) error) Maker {
	return func(cmd *cobra.Command, c *Context) {
		cmd.RunE = func(cmd *cobra.Command, args []string) error { return do(cmd.Root(), *c, args) }
	}
}

// Args are the words behind a command that are no flags.
type Args []string

// At is one of them, "" where there are not so many.
func (a Args) At(i int) string {
	if i >= 0 && i < len(a) {
		return a[i]
	}
	return ""
}

// Run does what the arguments say and returns the exit code. The first of the
// commands is the program itself.
func Run(args []string, commands []Command, c Context) int {
	c.Lang = spoken(args, c.Getenv)
	root := program(commands, &c)
	root.SetArgs(joinSort(args))
	root.SetIn(c.In)
	out := &remembering{Writer: c.Out}
	root.SetOut(out)
	root.SetErr(c.Err)
	err := c.Guard(root.Execute)
	if err == nil {
		err = out.err
	}
	return code(c, err)
}

// remembering keeps the first error of writing: cobra prints help and does not
// look.
type remembering struct {
	io.Writer
	err error
}

func (r *remembering) Write(p []byte) (int, error) {
	n, err := r.Writer.Write(p)
	if r.err == nil {
		r.err = err
	}
	return n, err
}

func program(commands []Command, c *Context) *cobra.Command {
	root := commands[0].cobra(c)
	root.Version, root.SilenceErrors, root.SilenceUsage = Version(), true, true
	show := root.RunE
	root.RunE = func(cmd *cobra.Command, args []string) error {
		return orCommand(cmd, Args(args).At(0), show(cmd, args))
	}
	say := in(c.Lang)
	flags := root.PersistentFlags()
	flags.Var(langFlag(c), "lang", say("Sprache: de oder en (sonst die des Plans)", "language: de or en (else the plan's)"))
	flags.Var(viewFlag(c), "view", say("Rechenweise: cash (Zahlungen), resource (Ressourcenverbrauch) oder full-cost (Vollkosten)", "view: cash, resource or full-cost"))
	flags.Var(day{&c.AsOf, c.Lang}, "as-of", say("der Plan wie an diesem Tag: was später beschlossen oder gebucht wurde, zählt noch nicht (sonst sein Stand)", "the plan as on this day: what was decided or booked later does not count yet (else its own day)"))
	for _, command := range commands[1:] {
		root.AddCommand(command.cobra(c))
	}
	complete(root, c)
	localize(root, c.Lang)
	return root
}

func (command Command) cobra(c *Context) *cobra.Command {
	cmd := &cobra.Command{
		Use:   command.Use,
		Short: command.Says.In(c.Lang),
		Long:  command.More.In(c.Lang),
		Args:  takes(placeholders(command.Use)),
	}
	command.Make(cmd, c)
	return cmd
}

// placeholders are what stands for the arguments in how a command is called.
func placeholders(use string) []string { return strings.Fields(use)[1:] }

// needed tells whether the argument of a placeholder must be given.
func needed(placeholder string) bool { return !strings.HasPrefix(placeholder, "[") }

// several tells whether the argument of a placeholder may be given more than once.
func several(placeholder string) bool {
	return strings.HasSuffix(strings.TrimSuffix(placeholder, "]"), "...")
}

// takes demands an argument for each placeholder that needs one, and no more
// than there are placeholders. What is too much for digiplan itself may be a
// command that is misspelled.
func takes(places []string) cobra.PositionalArgs {
	least := len(slices.DeleteFunc(slices.Clone(places), func(place string) bool { return !needed(place) }))
	return func(cmd *cobra.Command, args []string) error {
		how := words.Phrase{De: "Aufruf: %s", En: "usage: %s"}.With(strings.TrimSpace(cmd.UseLine()))
		switch {
		case len(args) < least:
			return usageSaid(words.Phrase{De: "hier fehlt eine Angabe – %s", En: "a word is missing – %s"}.With(how))
		case len(places) > 0 && several(places[len(places)-1]):
		case len(args) > len(places) && !cmd.HasParent():
			return usageSaid(noCommand(cmd, args[0]))
		case len(args) > len(places):
			return usageSaid(words.Phrase{De: "„%s“ ist eine Angabe zu viel – %s", En: "%q is a word too many – %s"}.With(words.Clean(args[len(places)]), how))
		}
		return nil
	}
}
