package command_test

import (
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"testing"

	"digiplan/plan/words"
	"digiplan/tui/command"
)

// TestFullOutputIsSaid: a system's words are put into words of the language.
func TestFullOutputIsSaid(t *testing.T) {
	err := fmt.Errorf("show: %w", &fs.PathError{Op: "write", Path: os.Stdout.Name(), Err: syscall.ENOSPC})
	want := "die Ausgabe wurde nicht geschrieben: der Datenträger ist voll; Platz schaffen und noch einmal versuchen"
	if got := command.Say(err, words.German); got != want {
		t.Errorf("Say(%v) = %q; want %q", err, got, want)
	}
}
