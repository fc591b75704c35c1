package command

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/terminal"
)

// UsageError is a mistake in the words of a command.
type UsageError struct{ Says words.Phrase }

func (e *UsageError) Error() string { return e.Says.En }

// In says it to the person who typed it.
func (e *UsageError) In(lang words.Lang) string { return e.Says.In(lang) }

func usage(says words.Phrase) error { return &UsageError{says} }

// code prints what went wrong and turns it into an exit code.
func code(c Context, err error) int {
	var crash *terminal.Crash
	var mistake *UsageError
	var lost *terminal.NoTerminalError
	if wrong := new(pflag.InvalidValueError); errors.As(err, &wrong) {
		err = wrongValue(wrong)
	}
	switch {
	case err == nil:
		return OK
	case errors.Is(err, ErrFound):
		return Found
	case errors.Is(err, terminal.ErrInterrupted) || errors.Is(err, context.Canceled):
		return Interrupted
	case errors.As(err, &crash):
		fmt.Fprintln(c.Err, crashed(crash).In(c.Lang))
		return Crashed
	case errors.As(err, &mistake):
		fmt.Fprintln(c.Err, "digiplan: "+mistake.In(c.Lang))
		return Usage
	case errors.As(err, &lost):
		fmt.Fprintln(c.Err, "digiplan: "+terminalLost.With(words.Clean(lost.Err.Error())).In(c.Lang))
		return Failed
	}
	if text, ok := cobraMistake(err.Error(), c.Lang); ok {
		fmt.Fprintln(c.Err, "digiplan: "+text)
		return Usage
	}
	fmt.Fprintln(c.Err, "digiplan: "+Say(err, c.Lang))
	return Failed
}

var terminalLost = words.Phrase{
	De: "beendet, weil sich das Terminal danach nicht zurückholen ließ (%s); was geändert wurde, ist gespeichert: digiplan neu starten",
	En: "ended, since the terminal could not be had back afterwards (%s); what was changed is saved: start digiplan again",
}

// crashed says where the report is, or is the report where it has no file.
func crashed(crash *terminal.Crash) words.Sentence {
	if crash.Report == "" {
		return words.Phrase{
			De: "digiplan ist abgestürzt; keine Datei ist halb geschrieben. Bitte weitergeben:\n%s\n%s",
			En: "digiplan crashed; no file is half written. Please pass this on:\n%s\n%s",
		}.With(words.Clean(fmt.Sprint(crash.Value)), string(crash.Stack))
	}
	return words.Phrase{
		De: "digiplan ist abgestürzt; keine Datei ist halb geschrieben. Bericht: %s",
		En: "digiplan crashed; no file is half written. Report: %s",
	}.With(words.Clean(crash.Report))
}

// cobraMistakes are the beginnings of what cobra says of wrong words, and
// what digiplan says instead.
var cobraMistakes = []struct {
	begins string
	says   words.Phrase
}{
	{"unknown command", words.Phrase{De: "unbekannter Befehl", En: "unknown command"}},
	{"unknown flag: ", words.Phrase{De: "unbekannte Option ", En: "unknown option "}},
	{"unknown shorthand flag: ", words.Phrase{De: "unbekannte Option ", En: "unknown option "}},
	{"flag needs an argument: ", words.Phrase{De: "dieser Option fehlt ihr Wert: ", En: "this option needs a value: "}},
}

func cobraMistake(text string, lang words.Lang) (string, bool) {
	text = words.Clean(text)
	for _, mistake := range cobraMistakes {
		if rest, ok := strings.CutPrefix(text, mistake.begins); ok {
			return mistake.says.In(lang) + rest + " – digiplan --help", true
		}
	}
	return "", false
}

// orCommand adds to the error about a plan that is not there which command its
// name may be meant for.
func orCommand(root *cobra.Command, name string, err error) error {
	var missing *workspace.MissingError
	if near, ok := source.Nearest(name, commandNames(root)); ok && errors.As(err, &missing) {
		return usageSaid(words.Phrase{De: "„%s“ ist weder ein Plan noch ein Befehl, gemeint ist wohl „%s“", En: "%q is neither a plan nor a command, did you mean %q?"}.With(words.Clean(name), near))
	}
	return err
}

func commandNames(root *cobra.Command) []string {
	var names []string
	for _, cmd := range root.Commands() {
		if !cmd.Hidden {
			names = append(names, cmd.Name())
		}
	}
	return names
}

// spoken is the language for words that are said before a plan is open: the
// one asked for, else the one of the environment, else German.
func spoken(args []string, env func(string) string) words.Lang {
	for i, arg := range args {
		value, ok := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if ok && value == string(words.English) {
			return words.English
		}
		if ok {
			return words.German
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := env(name); value != "" && value != "C" && value != "POSIX" && !strings.HasPrefix(value, "C.") {
			if strings.HasPrefix(value, "de") {
				return words.German
			}
			return words.English
		}
	}
	return words.German
}
