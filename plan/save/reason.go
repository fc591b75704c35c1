package save

import (
	"errors"
	"io/fs"
	"runtime"
	"strings"
	"syscall"

	"digiplan/plan/words"
)

// Error says why a file was not written, to the person who wants it.
type Error struct {
	Name string // as the person gave it
	Why  Reason
	Who  string       // who has it open, if that is known
	Or   words.Phrase // another way out, for a file that is read-only
	Err  error
}

// Reason is why a file cannot be written.
type Reason int

// The reasons.
const (
	Failed Reason = iota // see Err
	NoFolder
	NotFolder // but a file, somewhere on the way
	IsFolder
	Open    // in LibreOffice or Excel
	Foreign // written by somebody else
	Changed // by somebody else, since it was read
	ReadOnly
	Linked    // has another name, which would keep the old content
	Protected // the file, from this person
	Denied    // the folder, to this person
	Full      // the disk
)

func (e *Error) Error() string { return "save " + e.In(words.English) }
func (e *Error) Unwrap() error { return e.Err }

var reasons = map[Reason]words.Phrase{
	NoFolder: {De: "%s: den Ordner gibt es nicht; ihn anlegen oder einen anderen nennen", En: "%s: there is no such folder; make it or name another one"},
	NotFolder: {
		De: "%s: auf dem Weg dorthin steht eine Datei, wo ein Ordner sein muss; einen anderen Namen nennen",
		En: "%s: a file stands on the way, where a folder must be; name another one"},
	IsFolder: {De: "%s ist ein Ordner: einen Dateinamen nennen", En: "%s is a folder: name a file"},
	Open: {
		De: "%s ist geöffnet%s: dort schließen und noch einmal ausführen; bleibt die Meldung, die Sperrdatei daneben löschen",
		En: "%s is open%s: close it there and try again; if this stays, delete the lock file beside it"},
	Foreign: {
		De: "%s wurde nach der Ausgabe geändert oder ist nicht von digiplan und wird nicht überschrieben: einen anderen Namen nennen oder --force angeben",
		En: "%s was changed after it was written, or is not by digiplan, and is kept: name another file or give --force"},
	Changed:  {De: "%s wurde inzwischen geändert: neu laden mit r, dann noch einmal", En: "%s has been changed meanwhile: reload with r, then try again"},
	ReadOnly: {De: "%s ist schreibgeschützt: den Schutz aufheben%s", En: "%s is read-only: make it writable%s"},
	Linked: {
		De: "%s hat noch einen zweiten Namen (harter Verweis), der beim alten Inhalt bliebe: die Datei durch eine Kopie ersetzen%s",
		En: "%s has a second name (hard link) that would stay with the old content: replace the file by a copy%s"},
	Protected: {
		De: "%s: diese Datei darf nicht geändert werden; Schreibrecht für die Datei erteilen lassen",
		En: "%s: no permission to change this file; ask for the right to write to it"},
	Denied: {De: "%s: hier darf nicht geschrieben werden; Schreibrecht für den Ordner erteilen", En: "%s: no permission to write here; give yourself the right to write to the folder"},
	Full:   {De: "%s wurde nicht geschrieben: der Datenträger ist voll; Platz schaffen und noch einmal versuchen", En: "%s was not written: the disk is full; make room and try again"},
	Failed: {De: "%s wurde nicht geschrieben: %s", En: "%s was not written: %s"},
}

// In says it in a language.
func (e *Error) In(lang words.Lang) string {
	name := words.Clean(e.Name)
	switch e.Why {
	case Open:
		who := ""
		if e.Who != "" {
			who = words.Phrase{De: " (von %s)", En: " (by %s)"}.With(words.Clean(e.Who)).In(lang)
		}
		return reasons[Open].With(name, who).In(lang)
	case ReadOnly, Linked:
		return reasons[e.Why].With(name, e.Or).In(lang)
	case Failed:
		var speaker interface{ In(words.Lang) string }
		if errors.As(e.Err, &speaker) {
			return speaker.In(lang)
		}
		return reasons[Failed].With(name, cause(e.Err)).In(lang)
	}
	return reasons[e.Why].With(name).In(lang)
}

// Wrap gives an error its name and, where it is one that people know, its reason.
func Wrap(name string, err error) error {
	if err == nil {
		return nil
	}
	known := &Error{Err: err}
	var already *Error
	switch {
	case errors.As(err, &already):
		known = already
	case errors.Is(err, fs.ErrNotExist):
		known.Why = NoFolder
	case errors.Is(err, syscall.ENOTDIR):
		known.Why = NotFolder
	case errors.Is(err, fs.ErrPermission):
		known.Why = Denied
	case isFull(err):
		known.Why = Full
	case runtime.GOOS == "windows" && strings.Contains(err.Error(), "being used by another process"):
		known.Why = Open
	}
	known.Name = name
	return known
}

// isFull tells a full disk, or a full share of it; Windows has a number of its
// own for that.
func isFull(err error) bool {
	const windowsDiskFull = syscall.Errno(112)
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || runtime.GOOS == "windows" && errors.Is(err, windowsDiskFull)
}
