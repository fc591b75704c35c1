package terminal

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// listen ends the program on a signal, an alarm or the context's end. The
// function it returns stops listening; it must be called.
//
// A SIGINT during the visit of an editor is meant for the editor. On the screen
// ctrl+c is a key, so the signal comes from outside.
//
// Only the first other signal is ours: should the program hang, the next one
// ends it the hard way.
func (m *guardedModel) listen(ctx context.Context, alarm *Alarm) (stop func()) {
	signals := make(chan os.Signal, 3) // one of each kind
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	done := make(chan struct{})
	go func() {
		defer signal.Stop(signals)
		for m.hear(ctx, signals, alarm.rings(), done) {
		}
	}()
	return func() { close(done) }
}

// hear waits for one event and reports whether to wait for more.
func (m *guardedModel) hear(ctx context.Context, signals <-chan os.Signal, alarm <-chan CrashMsg, done <-chan struct{}) bool {
	select {
	case sig := <-signals:
		if sig == os.Interrupt && m.visits.recent() {
			return true
		}
		m.end(ErrInterrupted)
	case <-ctx.Done():
		m.end(ctx.Err())
	case crash := <-alarm:
		m.fail(crash)
	case <-done:
	}
	return false
}
