// Digiplan plans a city's digital measures against its money: the city's
// budget and the business plan of its IT provider.
//
// The commands are listed below, in the order of the help. Without a command
// the plan is shown on the screen, or as text where there is no terminal. The
// plan is a folder of TOML files or one such file; without one it is the plan
// in the working folder, else the example that the program carries inside.
package main

import (
	"embed"
	"io/fs"
	"os"
	"time"

	"github.com/spf13/cobra"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/command"
)

//go:embed testdata/muenster/*.toml
var example embed.FS

func main() {
	folder, err := os.Getwd()
	if err != nil {
		folder = "."
	}
	own, err := os.UserConfigDir()
	if err != nil {
		own = "" // there is no home: nothing of the person's own is kept
	}
	os.Exit(run(os.Args[1:], command.Context{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Folder: folder, Own: own, Getenv: os.Getenv, Now: time.Now,
	}))
}

// run does what the arguments say and returns the exit code.
func run(args []string, c command.Context) int {
	files, err := fs.Sub(example, "testdata/muenster")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	c.Example = workspace.Place{Files: files, Shown: "testdata/muenster"}
	c.Lang = command.Spoken(args, c.Getenv)
	root := rootCommand(&c)
	root.SetArgs(command.Typed(args))
	root.SetIn(c.In)
	root.SetOut(c.Out)
	root.SetErr(c.Err)
	return command.Code(c, c.Guard(root.Execute))
}

func rootCommand(c *command.Context) *cobra.Command {
	say := func(de, en string) string { return words.Phrase{De: de, En: en}.In(c.Lang) }
	var screen command.ScreenOptions
	root := &cobra.Command{
		Use:   "digiplan [PLAN]",
		Short: say("Digitale Maßnahmen gegen Haushalt und Wirtschaftsplan planen", "Plan digital measures against two budgets"),
		Long: say(`digiplan zeigt, was ein Plan digitaler Maßnahmen kostet, wer ihn bezahlt und was daran nicht stimmt.
PLAN ist ein Ordner mit TOML-Dateien oder eine solche Datei; ohne Angabe der Plan in diesem Ordner, sonst das Beispiel Münster.`,
			`digiplan shows what a plan of digital measures costs, who pays, and what is wrong with it.
PLAN is a folder of TOML files or one such file; without it the plan in this folder, else the example, Münster.`),
		Version:       command.Version(),
		Args:          command.Takes(0, 1),
		SilenceErrors: true, SilenceUsage: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			return command.OrCommand(cmd, first(args), command.Screen(cmd.Context(), *c, first(args), screen))
		},
	}
	flags := root.PersistentFlags()
	flags.Var(command.LangFlag(c), "lang", say("Sprache: de oder en (sonst die des Plans)", "language: de or en (else the plan's)"))
	flags.Var(command.ViewFlag(c), "view", say("Sicht: cash (Zahlungen) oder resource (Ressourcenverbrauch)", "view: cash or resource"))
	flags.Var(command.DayFlag(c), "as-of", say("Stichtag, etwa für fällige Berichte (sonst der des Plans)", "day to look at the plan, for what is due (else the plan's)"))
	command.ScreenFlags(root.Flags(), c.Lang, &screen)
	root.AddCommand(
		checkCommand(c, say),
		explainCommand(c, say),
		showCommand(c, say),
		exportCommand(c, say),
		openDataCommand(c, say),
		compareCommand(c, say),
		agendaCommand(c, say),
		reportCommand(c, say),
		initCommand(c, say),
		&cobra.Command{
			Use:   "schema",
			Short: say("das Format als JSON-Schema für Editoren ausgeben", "print the format as a JSON Schema for editors"),
			Args:  command.Takes(0, 0),
			RunE:  func(*cobra.Command, []string) error { return command.Schema(*c) },
		},
		&cobra.Command{
			Use:   "man",
			Short: say("die Handbuchseite ausgeben: digiplan man | man -l -", "print the manual page: digiplan man | man -l -"),
			Args:  command.Takes(0, 0),
			RunE:  func(*cobra.Command, []string) error { return command.Man(root, *c) },
		},
		completionCommand(root, c, say),
	)
	command.Complete(root, c)
	command.Localize(root, c.Lang)
	return root
}

type sayer = func(de, en string) string

func checkCommand(c *command.Context, say sayer) *cobra.Command {
	var o command.CheckOptions
	cmd := &cobra.Command{
		Use:   "check [PLAN]",
		Short: say("prüfen und jede Feststellung mit Stelle und Ausweg nennen", "name everything wrong, with its place and the way out"),
		Args:  command.Takes(0, 1),
		RunE:  func(_ *cobra.Command, args []string) error { return command.Check(*c, first(args), o) },
	}
	command.CheckFlags(cmd.Flags(), c.Lang, &o)
	return cmd
}

func explainCommand(c *command.Context, say sayer) *cobra.Command {
	return &cobra.Command{
		Use:   "explain ID YEAR [PLAN]",
		Short: say("herleiten, wie die Zahlen einer Haushaltsstelle oder Maßnahme entstehen", "derive the figures of a budget line or a measure"),
		Args:  command.Takes(2, 3),
		RunE: func(_ *cobra.Command, args []string) error {
			return command.Explain(*c, first(args[2:]), args[0], args[1])
		},
	}
}

func showCommand(c *command.Context, say sayer) *cobra.Command {
	var o command.ShowOptions
	cmd := &cobra.Command{
		Use:   "show [TABLE] [PLAN]",
		Short: say("eine Tabelle ausgeben, gefiltert, sortiert, gruppiert; ohne Namen: welche es gibt", "print a table, filtered, sorted, grouped; without a name: which there are"),
		Args:  command.Takes(0, 2),
		RunE: func(_ *cobra.Command, args []string) error {
			return command.Show(*c, first(args), first(args[min(1, len(args)):]), o)
		},
	}
	command.ShowFlags(cmd.Flags(), c.Lang, &o)
	return cmd
}

func exportCommand(c *command.Context, say sayer) *cobra.Command {
	var o command.ExportOptions
	cmd := &cobra.Command{
		Use:   "export [PLAN]",
		Short: say("die Arbeitsmappe für die Ausschüsse schreiben", "write the workbook for the committees"),
		Long: say(`Schreibt den ganzen Plan, mit --committee nur was ein Gremium berät: seine Vorlagen, deren Punkte und Anträge, die
Maßnahmen, die daran hängen, und die Zahlen des ganzen Plans daneben. Berät es nichts, entsteht keine Datei.
Mit --public fehlt alles, was auf nicht öffentlichen Vorlagen (public = false) beruht, auch in den Summen.`,
			`Writes the whole plan, with --committee only what a committee hears: its papers, their items and motions, the
measures that hang on them, and the figures of the whole plan beside. If it hears nothing, no file is made.
With --public all that rests on papers that are not public (public = false) is left out, of the sums too.`),
		Args: command.Takes(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return command.Export(cmd.Context(), *c, first(args), o)
		},
	}
	command.ExportFlags(cmd.Flags(), c.Lang, &o)
	return cmd
}

func openDataCommand(c *command.Context, say sayer) *cobra.Command {
	var o command.OpenDataOptions
	cmd := &cobra.Command{
		Use:   "opendata [PLAN]",
		Short: say("was öffentlich ist als Datenpaket (Frictionless) schreiben", "write what is public as a data package (Frictionless)"),
		Args:  command.Takes(0, 1),
		RunE:  func(_ *cobra.Command, args []string) error { return command.OpenData(*c, first(args), o) },
	}
	command.OpenDataFlags(cmd.Flags(), c.Lang, &o)
	return cmd
}

func compareCommand(c *command.Context, say sayer) *cobra.Command {
	var o command.CompareOptions
	cmd := &cobra.Command{
		Use:   "compare [OLD] [NEW]",
		Short: say("zwei Fassungen vergleichen: was neu, entfallen, geändert ist, mit Streichfassung", "compare two versions: what is new, gone, changed, with a redline"),
		Args:  command.Takes(0, 2),
		RunE: func(_ *cobra.Command, args []string) error {
			return command.Compare(*c, first(args), first(args[min(1, len(args)):]), o)
		},
	}
	command.CompareFlags(cmd.Flags(), c.Lang, &o)
	return cmd
}

func agendaCommand(c *command.Context, say sayer) *cobra.Command {
	var o command.AgendaOptions
	cmd := &cobra.Command{
		Use:   "agenda [PLAN]",
		Short: say("sagen, was ein Gremium entscheidet und was es nur berät, auch als Kalender", "say what a committee decides and what it only hears, also as a calendar"),
		Args:  command.Takes(0, 1),
		RunE:  func(_ *cobra.Command, args []string) error { return command.Agenda(*c, first(args), o) },
	}
	command.AgendaFlags(cmd.Flags(), c.Lang, &o)
	return cmd
}

func reportCommand(c *command.Context, say sayer) *cobra.Command {
	var o command.YearlyOptions
	cmd := &cobra.Command{
		Use:   "report [PLAN]",
		Short: say("den Jahresbericht an den Rat schreiben", "write the yearly report to the council"),
		Args:  command.Takes(0, 1),
		RunE:  func(_ *cobra.Command, args []string) error { return command.Yearly(*c, first(args), o) },
	}
	command.YearlyFlags(cmd.Flags(), c.Lang, &o)
	return cmd
}

func initCommand(c *command.Context, say sayer) *cobra.Command {
	var o command.InitOptions
	cmd := &cobra.Command{
		Use:   "init FOLDER",
		Short: say("einen erklärten Plan zum Anfangen anlegen", "write a plan with explanations to begin with"),
		Args:  command.Takes(1, 1),
		RunE:  func(_ *cobra.Command, args []string) error { return command.Init(*c, args[0], o) },
	}
	command.InitFlags(cmd.Flags(), c.Lang, &o)
	return cmd
}

func completionCommand(root *cobra.Command, c *command.Context, say sayer) *cobra.Command {
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: say("Ergänzen mit Tab einrichten, für bash, zsh, fish oder powershell", "set up completion with Tab, for bash, zsh, fish or powershell"),
		Long:  command.CompletionHelp(c.Lang),
		Args:  command.Takes(1, 1),
		RunE:  func(_ *cobra.Command, args []string) error { return command.CompletionScript(root, args[0], c.Out) },
	}
}

// first is the first argument, or "" for none.
func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}
