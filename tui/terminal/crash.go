package terminal

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
)

// Crash is the error of a program that panicked. The terminal is in order when
// it is returned.
type Crash struct {
	Report string // path of the report; "" if it could not be written
	Value  any    // what panic was called with
	Stack  []byte // where; to be shown when there is no report
}

func (c *Crash) Error() string { return fmt.Sprintf("crash: %v", c.Value) }

// Unwrap gives the panic's value if it was an error.
func (c *Crash) Unwrap() error {
	err, _ := c.Value.(error)
	return err
}

// Report makes a crash of what a recovered panic was called with. It must be
// called in the deferred function that recovers.
func Report(value any, o Options) *Crash { return report(newCrashMsg(value), o) }

// report writes the crash into a new file. The name needs no clock, and the
// file's own time says when.
func report(crash CrashMsg, o Options) *Crash {
	c := &Crash{Value: crash.Value, Stack: crash.Stack}
	file, err := os.CreateTemp(o.ReportDir, "digiplan-crash-*.txt")
	if err != nil {
		return c
	}
	err = writeReport(file, c, o)
	if closing := file.Close(); err != nil || closing != nil {
		return c
	}
	c.Report = file.Name()
	return c
}

// writeReport names the surroundings but nothing of the plan: reports are sent
// to strangers. Only the panic's own text may quote data.
func writeReport(w io.Writer, c *Crash, o Options) error {
	_, err := fmt.Fprintf(w, "digiplan crashed. This file says where; please pass it on.\n\n"+
		"version:  %s\nbuild:    %s\nsystem:   %s/%s, %s\nterminal: TERM=%s COLORTERM=%s TERM_PROGRAM=%s LANG=%s\n\n"+
		"panic: %v\n\n%s",
		o.Version, revision(), runtime.GOOS, runtime.GOARCH, runtime.Version(),
		o.Env("TERM"), o.Env("COLORTERM"), o.Env("TERM_PROGRAM"), o.Env("LANG"), c.Value, c.Stack)
	return err
}

// revision is the commit the program was built from, "unknown" without one.
func revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return s.Value
		}
	}
	return "unknown"
}
