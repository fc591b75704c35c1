package command

import (
	"errors"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/tui/terminal"
)

// in says texts in a language.
func in(lang words.Lang) func(de, en string) string {
	return func(de, en string) string { return words.Phrase{De: de, En: en}.In(lang) }
}

func forceFlag(flags *pflag.FlagSet, lang words.Lang, force *bool) {
	flags.BoolVar(force, "force", false, in(lang)("auch eine Datei ersetzen, die nicht von digiplan ist", "replace a file that digiplan did not write"))
}

func publicFlag(flags *pflag.FlagSet, lang words.Lang, public *bool) {
	flags.BoolVar(public, "public", false, in(lang)("ohne nicht öffentliche Vorlagen und alles, was auf ihnen beruht", "without papers that are not public and all that rests on them"))
}

func colorFlag(flags *pflag.FlagSet, lang words.Lang, color *terminal.Color) {
	flags.Var(choice[terminal.Color]{color, []terminal.Color{terminal.Auto, terminal.Always, terminal.Never}}, "color", in(lang)("farbig oder nicht; NO_COLOR gilt auch", "coloured or not; NO_COLOR counts too"))
}

// langFlag chooses the language; the plan's if it is not set.
func langFlag(c *Context) pflag.Value {
	return choice[words.Lang]{&c.Asked, []words.Lang{words.German, words.English}}
}

// viewFlag chooses what is added up; cash if it is not set.
func viewFlag(c *Context) pflag.Value {
	c.View = budget.Cash
	return asked{choice[budget.View]{&c.View, budget.Views[:]}, &c.ViewAsked}
}

// asked is a choice that remembers that somebody made it.
type asked struct {
	choice[budget.View]
	made *bool
}

func (a asked) Set(text string) error {
	*a.made = true
	return a.choice.Set(text)
}

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
		if strings.EqualFold(text, string(word)) {
			*c.target = word
			return nil
		}
	}
	return errors.New(c.Type())
}

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
