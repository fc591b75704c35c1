package workspace

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"digiplan/plan/words"
)

// git asks the git program about one folder.
type git struct {
	ctx    context.Context
	folder string
	shown  string
	rev    string // as shown to people
}

// fromHome are the variables that git needs to find itself and its
// configuration, where a person says whose repositories to trust. No other
// variable reaches it: neither GIT_DIR of a hook, nor a pager, nor an editor.
var fromHome = []string{
	"PATH", "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES",
	"SystemRoot", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "ProgramData", "PATHEXT", "TEMP", "TMP",
}

func gitEnvironment() []string {
	env := []string{"LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=", "GIT_PAGER=cat"}
	for _, name := range fromHome {
		if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// run runs git. It reads only: no hook, no pager, no monitor, no network.
func (g git) run(args ...string) ([]byte, error) { return g.feed(nil, args...) }

// feed runs git with an input; nil is none.
func (g git) feed(input io.Reader, args ...string) ([]byte, error) {
	program, err := exec.LookPath("git")
	if err != nil {
		return nil, g.fault(NoGit, err)
	}
	fixed := []string{"-C", g.folder, "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull}
	cmd := exec.CommandContext(g.ctx, program, append(fixed, args...)...)
	var out, message bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr, cmd.Env = input, &out, &message, gitEnvironment()
	cmd.WaitDelay = time.Second
	if err := cmd.Run(); err != nil {
		return nil, g.explain(err, message.String())
	}
	return out.Bytes(), nil
}

// text is one line of an answer.
func (g git) text(args ...string) (string, error) {
	out, err := g.run(args...)
	return strings.TrimRight(string(out), "\r\n"), err
}

// explain turns what git said into a fault.
func (g git) explain(err error, message string) error {
	switch {
	case errors.Is(g.ctx.Err(), context.DeadlineExceeded):
		return g.fault(TooSlow, err)
	case g.ctx.Err() != nil:
		return g.ctx.Err()
	case strings.Contains(message, "dubious ownership") || strings.Contains(message, "unsafe repository"):
		return g.fault(NotOwned, err)
	case strings.Contains(message, "not a git repository") || strings.Contains(message, "must be run in a work tree"):
		return g.fault(NoRepository, err)
	}
	fault := g.fault(GitFails, err)
	fault.Detail = shortened(words.Clean(message))
	if fault.Detail == "" {
		fault.Detail = words.Clean(err.Error())
	}
	return fault
}

// shortened keeps a foreign message to what fits into a line.
func shortened(text string) string {
	const most = 200
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}

func (g git) fault(fault RevisionFault, err error) *RevisionError {
	return &RevisionError{Fault: fault, Revision: g.rev, Folder: g.shown, Err: err}
}
