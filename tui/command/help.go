package command

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"digiplan/plan/words"
)

// helpOn prints the help of a command, or says that it is none.
func helpOn(root *cobra.Command, args []string) error {
	found, _, err := root.Find(args)
	if err != nil || found == root && len(args) > 0 {
		return usageSaid(noCommand(root, args[0]))
	}
	return found.Help()
}

func noCommand(root *cobra.Command, name string) words.Sentence {
	return meaning(words.Phrase{De: "„%s“ ist kein Befehl", En: "%q is no command"}.With(words.Clean(name)), name, commandNames(root))
}

// localize puts cobra's own words into a language.
func localize(root *cobra.Command, lang words.Lang) {
	root.SetVersionTemplate("{{.Name}} {{.Version}}\n")
	root.InitDefaultHelpCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "help" {
			cmd.Run, cmd.RunE = nil, func(_ *cobra.Command, args []string) error { return helpOn(root, args) }
		}
	}
	for _, cmd := range append(root.Commands(), root) {
		cmd.LocalFlags().VisitAll(func(flag *pflag.Flag) { sayFlag(flag, lang) })
		cmd.Use, cmd.DisableFlagsInUseLine = called(cmd.Use, lang), true
	}
	if lang != words.German {
		return
	}
	root.SetUsageTemplate(strings.NewReplacer(
		"Usage:", "Aufruf:", "Aliases:", "Auch:", "Examples:", "Beispiele:", "Available Commands:", "Befehle:",
		"Additional Commands:", "Weitere Befehle:", "Global Flags:", "Optionen für alle Befehle:", "Flags:", "Optionen:",
		"Additional help topics:", "Weitere Hilfe:",
		"Use \"", "„", " [command] --help\" for more information about a command.", " BEFEHL --help“ erklärt einen Befehl.",
		"[command]", "[BEFEHL]",
	).Replace(root.UsageTemplate()))
	root.InitDefaultHelpFlag()
	root.InitDefaultVersionFlag()
	root.Flags().Lookup("help").Usage = "diese Hilfe"
	root.Flags().Lookup("version").Usage = "die Version"
	for _, cmd := range root.Commands() {
		cmd.InitDefaultHelpFlag()
		cmd.Flags().Lookup("help").Usage = "diese Hilfe"
		if cmd.Name() == "help" {
			cmd.Short = "einen Befehl erklären"
		}
	}
}

// sayFlag says what a flag takes, and what it is without, in a language.
func sayFlag(flag *pflag.Flag, lang words.Lang) {
	switch flag.Value.Type() {
	case "string":
		flag.Value = taking{flag.Value, words.Phrase{De: "TEXT", En: "TEXT"}.In(lang)}
	case "int":
		flag.Value = taking{flag.Value, words.Phrase{De: "ZAHL", En: "NUMBER"}.In(lang)}
	}
	if without := flag.DefValue; without != "" && without != "false" && without != "0" {
		flag.Usage += words.Phrase{De: " (ohne Angabe: %s)", En: " (default: %s)"}.With(without).In(lang)
		flag.DefValue = ""
	}
}

// taking is the value of a flag with another word for what it takes.
type taking struct {
	pflag.Value
	what string
}

func (t taking) Type() string { return t.what }

// called is how a command is called, with options and in words of the language.
func called(use string, lang words.Lang) string {
	if lang == words.English {
		return use + " [OPTIONS]"
	}
	called := strings.Fields(use)
	for i, place := range called[1:] {
		name := strings.Trim(place, "[]")
		called[i+1] = strings.Replace(place, name, cmp.Or(arguments[name].german, name), 1)
	}
	return strings.Join(append(called, "[OPTIONEN]"), " ")
}
