package command

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui"
)

// mostVersions is how many versions the screen lists; others can be typed.
const mostVersions = 100

func versions(place workspace.Location) tui.Versions {
	return func(ctx context.Context) ([]workspace.Version, error) {
		return workspace.Versions(ctx, place, mostVersions)
	}
}

// readEarlier reads what a person typed on the screen: a folder or a file that is
// there, else a revision of the plan in git.
func (c Context) readEarlier(place workspace.Location) tui.ReadEarlier {
	return func(ctx context.Context, name string) (*workspace.Snapshot, error) {
		found, missing := workspace.Find(c.Folder, c.atHome(name))
		if missing == nil {
			if found.Only == "" && !workspace.HasPlan(found.Folder) {
				return nil, &noPlanError{words.Clean(name)}
			}
			found.AsOf = c.AsOf
			return soundly(found)
		}
		found, err := workspace.Revision(ctx, place, name)
		if err != nil {
			return nil, moreFitting(err, missing)
		}
		return soundly(found)
	}
}

// soundly reads a plan that must be whole: figures of a part of it would all
// look like changes.
func soundly(place workspace.Location) (*workspace.Snapshot, error) {
	snapshot := place.Read()
	return snapshot, sound(snapshot)
}

// moreFitting prefers to say that there is no such folder where git knows of no
// version at all.
func moreFitting(err, missing error) error {
	var fault *workspace.RevisionError
	if errors.As(err, &fault) && (fault.Fault == workspace.NoRepository || fault.Fault == workspace.NoFolder) {
		return missing
	}
	return err
}

// atHome reads "~" as the person's home, as a shell does.
func (c Context) atHome(name string) string {
	rest, ok := strings.CutPrefix(name, "~")
	if home := c.home(); ok && home != "" && (rest == "" || os.IsPathSeparator(rest[0])) {
		return filepath.Join(home, rest)
	}
	return name
}

// home is the person's own folder, "" if it is not known.
func (c Context) home() string {
	if home := c.Getenv("HOME"); home != "" {
		return home
	}
	return c.Getenv("USERPROFILE")
}

// noPlanError says that a folder has no plan to compare with.
type noPlanError struct{ name string }

func (e *noPlanError) Error() string { return e.In(words.English) }

// In says it to the person who typed the name.
func (e *noPlanError) In(lang words.Lang) string {
	return words.Phrase{De: "im Ordner %s steht kein Plan: einen mit TOML-Dateien nennen", En: "the folder %s has no plan: name one with TOML files"}.With(e.name).In(lang)
}
