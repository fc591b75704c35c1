//go:build unix

package command_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// hangingGit stands in for git: it says that it has begun, and never ends.
const hangingGit = "#!/bin/sh\necho begun >'%s'\nexec cat '%s'\n"

// TestInterrupted stops the program in the middle of its work.
func TestInterrupted(t *testing.T) {
	for _, args := range [][]string{{"export", "--rev", "HEAD", "-o", "plan.xlsx"}, {"report", "--since", "HEAD", "-o", "plan.xlsx"}} {
		t.Run(args[0], func(t *testing.T) { interrupt(t, args) })
	}
}

func interrupt(t *testing.T, args []string) {
	plan, err := filepath.Abs(filepath.Join(root, "testdata", "muenster"))
	if err != nil {
		t.Fatal(err)
	}
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		folder, tools := t.TempDir(), t.TempDir()
		begun, never := filepath.Join(tools, "begun"), filepath.Join(tools, "never")
		if err := errors.Join(
			syscall.Mkfifo(begun, 0o600), syscall.Mkfifo(never, 0o600),
			os.WriteFile(filepath.Join(tools, "git"), fmt.Appendf(nil, hangingGit, begun, never), 0o700),
			os.WriteFile(filepath.Join(folder, "plan.xlsx"), []byte("the old one"), 0o600),
		); err != nil {
			t.Fatal(err)
		}
		var says bytes.Buffer
		program := exec.Command(filepath.Join(built, "digiplan"), append(args, plan, "--force", "--lang", "en")...)
		program.Dir, program.Stderr = folder, &says
		program.Env = append(os.Environ(), "PATH="+tools+":"+os.Getenv("PATH"))
		if err := program.Start(); err != nil {
			t.Fatal(err)
		}
		awaitLine(t, begun)
		if err := program.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		var exit *exec.ExitError
		if err := program.Wait(); !errors.As(err, &exit) || exit.ExitCode() != 130 || !strings.Contains(says.String(), "cancelled, nothing was written") {
			t.Errorf("%v: %v, says %q", sig, err, says.String())
		}
		left, err := os.ReadDir(folder)
		if content, _ := os.ReadFile(filepath.Join(folder, "plan.xlsx")); err != nil || len(left) != 1 || string(content) != "the old one" {
			t.Errorf("%v leaves %v; the old file holds %q, %v", sig, left, content, err)
		}
	}
}

// awaitLine waits until somebody writes into a pipe.
func awaitLine(t *testing.T, name string) {
	t.Helper()
	pipe, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer pipe.Close()
	if err := pipe.SetReadDeadline(time.Now().Add(time.Minute)); err != nil {
		t.Fatal(err)
	}
	if _, err := pipe.Read(make([]byte, 16)); err != nil {
		t.Fatal(err)
	}
}
