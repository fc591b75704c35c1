// Package tui shows a plan on the screen of a terminal.
package tui

import (
	"context"
	"os"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/page"
	"digiplan/tui/style"
	"digiplan/tui/terminal"
)

// Options are what the screen needs from outside.
type Options struct {
	In, Out *os.File
	Env     func(string) string
	Place   workspace.Location
	Lang    words.Lang       // "": the plan's own
	View    budget.View      // "": cash
	Theme   style.Theme      // "": dark or light, as the terminal's background is
	Color   terminal.Color   // "": as the environment says; without colour the theme is mono
	Glyphs  style.Glyphs     // "": as the environment says
	Clock   func() time.Time // usually time.Now
	NoMouse bool
	Views   string // file that keeps the person's own views; "" for none
	Prefer  string // file that keeps what the person prefers; "" for none

	PreferWrong []source.Problem // what is wrong in it

	Version string              // named in crash reports
	Earlier *workspace.Snapshot // an earlier version to compare with; nil for none

	Path        func(typed string) string // whole path of one that a person types; nil: as typed
	NewPlan     NewPlan                   // nil if no folder can be written
	Export      Export                    // nil if there is nothing to export to
	ExportName  ExportName                // nil proposes none
	Versions    Versions                  // nil if there are none to choose from
	ReadEarlier ReadEarlier               // nil if no earlier version can be read
}

// Versions lists the last earlier versions of the plan, the newest first. It runs
// beside the screen.
type Versions func(ctx context.Context) ([]workspace.Version, error)

// ReadEarlier reads an earlier version: a revision in git, or another folder. It runs
// beside the screen.
type ReadEarlier func(ctx context.Context, name string) (*workspace.Snapshot, error)

// Export writes what is on the screen to a file and returns the file's name. It
// runs beside the screen. When ctx ends, nothing is written.
type Export func(ctx context.Context, what Exported) (file string, err error)

// ExportName proposes a path for what is to be written, without an ending.
type ExportName func(what Exported) string

// Exported is what is to be written: all of a plan, or one table of it.
type Exported struct {
	Snapshot  *workspace.Snapshot
	Earlier   *workspace.Snapshot // that it is compared with; nil for none
	View      budget.View
	Lang      words.Lang
	Path      string           // its ending chooses the format; "/" a folder with a file for each table
	Part      *table.Table     // nil for the whole workbook
	Committee plan.CommitteeID // only what it hears; "" for all. It goes with the whole
	Sheet     budget.MeasureID // only the sheet of this measure; "" for no sheet
	Public    bool             // without what is not public
	Label     string           // the edition, on every page; "" for none
}

// Run shows the plan until the person quits. Its errors are those of
// terminal.Run.
func Run(ctx context.Context, o Options) error {
	o = o.complete()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	a := newApp(o)
	alarm := terminal.NewAlarm()
	a.watch = func(since workspace.Stamp) <-chan struct{} {
		return workspace.DefaultWatch(alarm.Safely).Watch(ctx, o.Place, since)
	}
	defer a.abandon()
	return terminal.Run(ctx, a, terminal.Options{
		In: o.In, Out: o.Out, Env: o.Env, Mouse: !o.NoMouse, Color: o.Color, Title: "digiplan", Version: o.Version, Alarm: alarm,
	})
}

// complete fills in what was left open.
func (o Options) complete() Options {
	if o.View == "" {
		o.View = budget.Cash
	}
	if o.Glyphs == "" {
		o.Glyphs = style.GlyphsOf(o.Env)
	}
	switch {
	case !terminal.Colored(o.Color, o.Env):
		o.Theme = style.Mono
	case o.Theme != "":
	case terminal.Dark(o.In, o.Out, o.Env, terminal.DarkLimit):
		o.Theme = style.Dark
	default:
		o.Theme = style.Light
	}
	return o
}

// Text is the overview for where there is no terminal. Of a plan that cannot be
// read it is the list of problems.
func Text(snapshot *workspace.Snapshot, view budget.View, lang words.Lang, width int) string {
	width = max(40, width)
	if !snapshot.Sound {
		text := ""
		for _, problem := range snapshot.Problems {
			text += problem.Text(lang) + "\n"
		}
		return text
	}
	model := page.NewModel(snapshot, view, lang, page.All())
	f := page.Frame{Width: width, Lang: lang, Model: model}
	return titleText(model) + "\n" + stateText(model, lang) + "\n\n" + page.Text(f)
}
