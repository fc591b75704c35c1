package command

import (
	"io"
	"regexp"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"digiplan/plan/words"
)

// Man prints the manual page of the program, made of its commands, so that it
// cannot fall behind them.
func Man(root *cobra.Command, c Context, _ Args) error {
	p := manual{lang: c.Lang}
	p.line(`.\" -*- mode: nroff; coding: utf-8 -*-`)
	p.macro(".TH", strings.ToUpper(root.Name()), "1", c.dated(), root.Name(), root.Name())
	p.line(".nh") // words would be broken as English ones
	p.section("NAME", "NAME")
	p.line(p.say(words.Same(root.Name())) + ` \- ` + roff(root.Short))
	p.section("ÜBERSICHT", "SYNOPSIS")
	p.line(p.use(root))
	for _, cmd := range documented(root) {
		p.line(".br")
		p.line(p.use(cmd))
	}
	p.section("BESCHREIBUNG", "DESCRIPTION")
	p.paragraphs(root.Long)
	for _, text := range manDescription {
		p.line(".PP")
		p.paragraphs(text.In(c.Lang))
	}
	p.section("BEFEHLE", "COMMANDS")
	for _, cmd := range documented(root) {
		p.command(cmd)
	}
	p.section("OPTIONEN", "OPTIONS")
	p.flags(root.PersistentFlags())
	p.flags(root.LocalNonPersistentFlags())
	for _, s := range manSections {
		p.section(s.title.De, s.title.En)
		for _, entry := range s.entries {
			p.entry(`\fB`+roff(entry.term)+`\fR`, entry.says.In(c.Lang))
		}
	}
	_, err := io.WriteString(c.Out, p.text.String())
	return err
}

// documented are the commands that people use.
func documented(root *cobra.Command) []*cobra.Command {
	var commands []*cobra.Command
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() && cmd.Name() != "help" {
			commands = append(commands, cmd)
		}
	}
	return commands
}

// dated is the day of the program's version, else today.
func (c Context) dated() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		if day, ok := committed(info); ok {
			return day.Format(time.DateOnly)
		}
	}
	return c.Now().Format(time.DateOnly)
}

// manual is a manual page as it is written, in the language of man macros.
type manual struct {
	lang words.Lang
	text strings.Builder
}

func (p *manual) say(text words.Phrase) string { return roff(text.In(p.lang)) }

func (p *manual) line(text string) { p.text.WriteString(text + "\n") }

// macro is a line with arguments in quotes.
func (p *manual) macro(name string, arguments ...string) {
	for _, argument := range arguments {
		name += ` "` + roff(argument) + `"`
	}
	p.line(name)
}

func (p *manual) section(de, en string) { p.macro(".SH", words.Phrase{De: de, En: en}.In(p.lang)) }

func (p *manual) entry(term, says string) {
	p.line(".TP")
	p.line(term)
	p.paragraphs(says)
}

// paragraphs are texts with empty lines between them; what is indented keeps
// its lines.
func (p *manual) paragraphs(text string) {
	kept := false
	for _, line := range strings.Split(text, "\n") {
		indented := strings.HasPrefix(line, "  ")
		if indented != kept && line != "" {
			p.line(map[bool]string{true: ".PP\n.nf", false: ".fi\n.PP"}[indented])
			kept = indented
		}
		if line != "" {
			p.line(roff(line))
		}
	}
	if kept {
		p.line(".fi")
	}
}

var placeholder = regexp.MustCompile(`\b[A-Z]{2,}\b`)

// use is how a command is called, with what people fill in set apart.
func (p *manual) use(cmd *cobra.Command) string {
	name, arguments, _ := strings.Cut(cmd.Use, " ")
	if cmd.HasParent() {
		name = cmd.Parent().Name() + " " + name
	}
	return strings.TrimSpace(`\fB` + roff(name) + `\fR ` + placeholder.ReplaceAllString(roff(arguments), `\fI$0\fR`))
}

func (p *manual) command(cmd *cobra.Command) {
	p.entry(p.use(cmd), cmd.Short)
	if cmd.Long != "" {
		p.line(".RS")
		p.line(".PP")
		p.paragraphs(cmd.Long)
		p.line(".RE")
	}
	if cmd.LocalFlags().HasAvailableFlags() {
		p.line(".RS")
		p.flags(cmd.LocalFlags())
		p.line(".RE")
	}
}

func (p *manual) flags(flags *pflag.FlagSet) {
	flags.VisitAll(func(flag *pflag.Flag) {
		if flag.Hidden || flag.Name == "help" {
			return
		}
		term := `\fB` + roff("--"+flag.Name) + `\fR`
		if flag.Shorthand != "" {
			term = `\fB` + roff("-"+flag.Shorthand) + `\fR, ` + term
		}
		if kind := flag.Value.Type(); kind != "bool" {
			term += ` \fI` + roff(kind) + `\fR`
		}
		p.entry(term, flag.Usage)
	})
}

var roffSigns = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, `"`, `\(dq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`)

// roff is a text that means nothing but itself.
func roff(text string) string {
	text = roffSigns.Replace(text)
	if strings.HasPrefix(text, ".") {
		text = `\&` + text
	}
	return text
}
