// Package command does what the commands of the command line say: text in,
// text out, no screen.
package command

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"digiplan/budget"
	"digiplan/plan/save"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// Exit codes of the program.
const (
	OK          = 0
	Failed      = 1
	Usage       = 2
	Found       = 3  // findings at or above the level asked for
	Crashed     = 70 // with a report
	Interrupted = 130
)

// ErrFound says that a check found something; it has been printed.
var ErrFound = errors.New("findings")

// Context is what a command works with: nothing is taken from the process.
type Context struct {
	In      io.Reader
	Out     io.Writer // data
	Err     io.Writer // messages
	Folder  string    // the working folder; "" where it is no longer there
	Own     string    // the folder of the person's own settings; "" for none
	Getenv  func(string) string
	Now     func() time.Time
	Example workspace.Location // the plan inside the program

	Lang  words.Lang // of what is said before a plan is open
	Asked words.Lang // language asked for; "" means the plan's own
	View  budget.View

	ViewAsked bool   // somebody asked for the view
	Exports   string // folder that the screen writes sheets into; "": the working folder

	AsOf time.Time // looks at the plan as on this day; zero: as the plan itself says
}

// Open finds and reads a plan. Without a name it is the one in the working
// folder, else the example, and then that is said.
func (c Context) Open(name string) (*workspace.Snapshot, error) {
	place, err := c.Find(name)
	if err != nil {
		return nil, err
	}
	return place.Read(), nil
}

// Find is Open without reading.
func (c Context) Find(name string) (workspace.Location, error) {
	place, err := c.named(name)
	if err == nil && place.Folder == "" {
		fmt.Fprintln(c.Err, words.Phrase{
			De: "kein Plan genannt: dies ist das Beispiel %s · ein eigener: digiplan init ORDNER",
			En: "no plan named: this is the example, %s · one of your own: digiplan init FOLDER",
		}.With(exampleCity).In(c.Lang))
	}
	return place, err
}

const exampleCity = "Stadt Münster"

// locate finds the plan like Find, but does not say so where it is the example.
func (c Context) named(name string) (workspace.Location, error) {
	if name == "" && c.Folder == "" {
		return workspace.Location{}, &NoWorkingFolderError{}
	}
	if name == "" && workspace.HasPlan(c.Folder) {
		name = "."
	}
	place := c.Example
	if name != "" {
		found, err := workspace.Find(c.Folder, name)
		if err != nil {
			return found, err
		}
		place = found
	}
	place.AsOf = c.AsOf
	return place, nil
}

// ownPlan is a *NoPlanError where none is named and the working folder holds none:
// what is checked or handed out is never the example.
func (c Context) ownPlan(name string) error {
	if name == "" && c.Folder != "" && !workspace.HasPlan(c.Folder) {
		return &NoPlanError{}
	}
	return nil
}

// NoPlanError says that the working folder holds no plan.
type NoPlanError struct{}

func (e *NoPlanError) Error() string { return e.In(words.English) }

// In says it in a language.
func (e *NoPlanError) In(lang words.Lang) string {
	return words.Phrase{
		De: "hier steht kein Plan: seinen Ordner nennen, oder mit „digiplan init ORDNER“ einen anlegen",
		En: "there is no plan here: name its folder, or begin one with \"digiplan init FOLDER\"",
	}.In(lang)
}

// NoWorkingFolderError says that nobody knows which plan is meant.
type NoWorkingFolderError struct{}

func (e *NoWorkingFolderError) Error() string { return e.In(words.English) }

// In says it in a language.
func (e *NoWorkingFolderError) In(lang words.Lang) string {
	return words.Phrase{
		De: "den Arbeitsordner gibt es nicht mehr: in einen anderen wechseln oder den Plan mit vollem Namen nennen",
		En: "the working folder is no longer there: go to another one or name the plan in full",
	}.In(lang)
}

// LangOf is the language asked for, or the plan's.
func (c Context) LangOf(snapshot *workspace.Snapshot) words.Lang {
	if c.Asked != "" {
		return c.Asked
	}
	return snapshot.Plan.Language
}

// Say puts an error into words of the language asked for, if it has them.
func Say(err error, lang words.Lang) string {
	var speaker interface{ In(words.Lang) string }
	if errors.As(err, &speaker) {
		return speaker.In(lang)
	}
	if failed := new(fs.PathError); errors.As(err, &failed) && failed.Op == "write" {
		name := failed.Path
		if name == os.Stdout.Name() {
			name = words.Phrase{De: "die Ausgabe", En: "the output"}.In(lang)
		}
		return Say(save.Wrap(name, failed.Err), lang)
	}
	return words.Clean(err.Error())
}
