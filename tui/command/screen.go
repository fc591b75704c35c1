package command

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/pflag"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui"
	"digiplan/tui/linear"
	"digiplan/tui/page"
	"digiplan/tui/settings"
	"digiplan/tui/style"
	"digiplan/tui/terminal"
)

// textWidth is the width of the overview where there is no terminal to ask.
const textWidth = 100

// ScreenFlags are the flags of the screen.
func ScreenFlags(flags *pflag.FlagSet, lang words.Lang, o *ScreenOptions) {
	say := in(lang)
	flags.Var(choice[style.Theme]{&o.Theme, style.Themes[:]}, "theme", say("Farben (sonst nach dem Hintergrund des Terminals)", "colours (else as the terminal's background asks)"))
	colorFlag(flags, lang, &o.Color)
	flags.Var(choice[style.Glyphs]{&o.Glyphs, style.GlyphSets[:]}, "glyphs", say("Zeichen für Balken und Linien", "signs for bars and lines"))
	comparedFlags(flags, lang, &o.Compared)
	flags.BoolVar(&o.Linear, "linear", false, say("Zeile für Zeile, für Screenreader; ACCESSIBLE=1 gilt auch", "line by line, for screen readers; ACCESSIBLE=1 counts too"))
	flags.BoolVar(&o.NoMouse, "no-mouse", false, say("die Maus dem Terminal lassen", "leave the mouse to the terminal"))
}

// ScreenOptions are what the screen's flags say.
type ScreenOptions struct {
	tui.Options
	Compared
	Linear bool // line by line, without a screen
}

// Compared names an earlier version of a plan; the zero value names none.
type Compared struct {
	Compare string // another plan
	Rev     string // or a git revision of this one
}

// comparedFlags are the flags that name an earlier version.
func comparedFlags(flags *pflag.FlagSet, lang words.Lang, o *Compared) {
	flags.StringVar(&o.Compare, "compare", "", words.Phrase{De: "Änderungen gegen diesen früheren Plan zeigen", En: "show the changes against this earlier plan"}.In(lang))
	flags.StringVar(&o.Rev, "rev", "", words.Phrase{De: "Änderungen gegen diese Fassung aus git zeigen, etwa HEAD~3", En: "show the changes against this version from git, like HEAD~3"}.In(lang))
}

// wrong names what does not go together.
func (o Compared) wrong() error {
	if o.Compare != "" && o.Rev != "" {
		return usage(words.Phrase{De: "--compare oder --rev nennen, nicht beide", En: "give --compare or --rev, not both"})
	}
	return nil
}

// Screen shows a plan: on the screen where there is a terminal, else its
// overview as text.
func Screen(ctx context.Context, c Context, args Args, o ScreenOptions) error {
	if err := o.wrong(); err != nil {
		return err
	}
	in, out, ok := terminals(c)
	find := c.Find
	if ok {
		find = c.named // the title says whose plan it is
	}
	place, err := find(args.At(0))
	if err != nil {
		return err
	}
	if o.Earlier, err = c.earlier(ctx, place, o.Compared); err != nil {
		return err
	}
	prefer, problems := settings.Read(c.own("settings.toml"))
	c.Asked = cmp.Or(c.Asked, prefer.Language)
	if !c.ViewAsked {
		c.View = cmp.Or(prefer.View, c.View)
	}
	if linearly(o.Linear, c.Getenv("ACCESSIBLE"), prefer.Linear) {
		for _, problem := range problems {
			fmt.Fprintln(c.Err, problem.Text(c.Lang))
		}
		c.Exports = prefer.Exports
		return linear.Run(c.linear(o, place))
	}
	if !ok {
		snapshot := place.Read()
		if _, err := io.WriteString(c.Out, tui.Text(snapshot, c.View, c.LangOf(snapshot), textWidth)); err != nil {
			return err
		}
		if !snapshot.Sound {
			return ErrFound
		}
		return nil
	}
	o.In, o.Out, o.Env, o.Place, o.Lang, o.View = in, out, c.Getenv, place, c.Asked, c.View
	o.Clock, o.Version, o.Views, o.Prefer = c.Now, Version(), c.own("views.toml"), c.own("settings.toml")
	o.prefer(prefer)
	o.PreferWrong, c.Exports = problems, prefer.Exports
	o.Export, o.ExportName, o.NewPlan = c.exporter(), c.exportName, c.newPlan
	o.Path = c.fromTilde
	o.Versions, o.ReadEarlier = versions(place), c.readEarlier(place)
	return tui.Run(ctx, o.Options)
}

// own is a file of the person's own, "" where they have no folder for such.
func (c Context) own(name string) string {
	if c.Own == "" {
		return ""
	}
	return filepath.Join(c.Own, "digiplan", name)
}

// linear is what is read line by line.
func (c Context) linear(o ScreenOptions, place workspace.Location) linear.Options {
	options := linear.Options{
		In: c.In, Out: c.Out, Place: place, Lang: c.Asked, View: c.View, Earlier: o.Earlier, Day: c.Now(),
		Path: c.fromTilde, NewPlan: c.newPlan, Sheet: c.writeSheetNamed, Export: c.exportLinear,
	}
	if views := c.own("views.toml"); views != "" {
		options.Views = func() []page.SavedView { return tui.OwnViews(views) }
		options.KeepView = func(view page.SavedView, lang words.Lang) error { return tui.KeepView(views, view, lang) }
	}
	return options
}

// linearly tells whether a person wants lines instead of a screen: the flag says so,
// else the environment, else the settings.
func linearly(flag bool, env string, preferred bool) bool {
	if flag || env == "" {
		return flag || preferred
	}
	return env != "0" && env != "false"
}

// prefer fills in what neither the flags nor the environment say.
func (o *ScreenOptions) prefer(s settings.Settings) {
	o.Theme = cmp.Or(o.Theme, s.Theme)
	o.NoMouse = o.NoMouse || s.NoMouse
	if style.GlyphsOf(o.Env) == style.Unicode {
		o.Glyphs = cmp.Or(o.Glyphs, s.Glyphs)
	}
}

// earlier reads the version to compare with, nil if none is asked for.
func (c Context) earlier(ctx context.Context, place workspace.Location, o Compared) (*workspace.Snapshot, error) {
	var err error
	switch {
	case o.Rev != "":
		place, err = workspace.Revision(ctx, place, o.Rev)
	case o.Compare != "":
		place, err = c.Find(o.Compare)
	default:
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return soundly(place)
}

// terminals are the two ends of a terminal, if both are there and can show a
// screen.
func terminals(c Context) (in, out *os.File, ok bool) {
	in, inOK := c.In.(*os.File)
	out, outOK := c.Out.(*os.File)
	ok = inOK && outOK && terminal.Interactive(in) && terminal.Interactive(out) && terminal.Capable(c.Getenv)
	return in, out, ok
}
