package command

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"digiplan/budget"
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

// Code prints what went wrong and turns it into an exit code.
func Code(c Context, err error) int {
	var crash *terminal.Crash
	var mistake *UsageError
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
	}
	if text, ok := cobraMistake(err.Error(), c.Lang); ok {
		fmt.Fprintln(c.Err, "digiplan: "+text)
		return Usage
	}
	fmt.Fprintln(c.Err, "digiplan: "+Say(err, c.Lang))
	return Failed
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

// Takes demands so many words behind a command. What is too much for digiplan
// itself may be a command that is misspelled.
func Takes(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		how := words.Phrase{De: "Aufruf: %s", En: "usage: %s"}.With(strings.TrimSpace(cmd.UseLine()))
		switch {
		case len(args) < least:
			return usageSaid(words.Phrase{De: "hier fehlt eine Angabe – %s", En: "a word is missing – %s"}.With(how))
		case len(args) > most && !cmd.HasParent():
			return usageSaid(noCommand(cmd, args[0]))
		case len(args) > most:
			return usageSaid(words.Phrase{De: "„%s“ ist eine Angabe zu viel – %s", En: "%q is a word too many – %s"}.With(words.Clean(args[most]), how))
		}
		return nil
	}
}

// OrCommand adds to the error about a plan that is not there which command its
// name may be meant for.
func OrCommand(root *cobra.Command, name string, err error) error {
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

// Spoken is the language for words that are said before a plan is open: the
// one asked for, else the one of the environment, else German.
func Spoken(args []string, env func(string) string) words.Lang {
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

// Choice is a flag that takes one of a few words.
func Choice(target *string, words ...string) pflag.Value { return choice[string]{target, words} }

// choice is a flag that takes one of a few words.
type choice[S ~string] struct {
	target *S
	words  []S
}

func (c choice[S]) String() string {
	if c.target == nil {
		return ""
	}
	return string(*c.target)
}

func (c choice[S]) Type() string { return strings.Join(c.Words(), "|") }

// Words are those to choose from, for shells to complete.
func (c choice[S]) Words() []string {
	texts := make([]string, len(c.words))
	for i, word := range c.words {
		texts[i] = string(word)
	}
	return texts
}

func (c choice[S]) Set(text string) error {
	for _, word := range c.words {
		if text == string(word) {
			*c.target = word
			return nil
		}
	}
	return errors.New(c.Type())
}

// Version is the version of the program, as the Go tools recorded it.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "(ohne Version)"
	}
	return info.Main.Version
}

// LangFlag chooses the language; the plan's if it is not set.
func LangFlag(c *Context) pflag.Value {
	return choice[words.Lang]{&c.Asked, []words.Lang{words.German, words.English}}
}

// ViewFlag chooses what is added up; cash if it is not set.
func ViewFlag(c *Context) pflag.Value {
	c.View = budget.Cash
	return choice[budget.View]{&c.View, budget.Views[:]}
}

// DayFlag sets the day on which the plan is looked at.
func DayFlag(c *Context) pflag.Value { return day{&c.AsOf, c.Lang} }

// day is a flag that takes a day.
type day struct {
	target *time.Time
	lang   words.Lang
}

func (d day) Type() string { return words.Phrase{De: "JJJJ-MM-TT", En: "YYYY-MM-DD"}.In(d.lang) }

func (d day) String() string {
	if d.target == nil || d.target.IsZero() {
		return ""
	}
	return d.target.Format(time.DateOnly)
}

func (d day) Set(text string) (err error) {
	*d.target, err = time.Parse(time.DateOnly, text)
	if err != nil {
		return errors.New(d.Type())
	}
	return nil
}
