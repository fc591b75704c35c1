package workspace

import (
	"context"
	"hash/maphash"
	"io/fs"
	"time"

	"github.com/fsnotify/fsnotify"

	"digiplan/plan/source"
)

// WatchOptions say how often the files of a plan are looked at: after how long a quiet
// following a notice of the system, and at least how often without one.
type WatchOptions struct {
	Quiet, Poll time.Duration
	Go          func(work func()) // starts the watching; nil: a goroutine
}

// DefaultWatch is for a screen that people look at.
func DefaultWatch(start func(work func())) WatchOptions {
	return WatchOptions{Quiet: 120 * time.Millisecond, Poll: 2 * time.Second, Go: start}
}

// Watch tells each time the files of a plan have changed since a stamp. It
// never waits for its reader: several changes may come as one. The channel is
// closed when ctx ends; the plan inside the program never changes.
func (p WatchOptions) Watch(ctx context.Context, place Location, since Stamp) <-chan struct{} {
	w := &watch{WatchOptions: p, place: place, changed: make(chan struct{}, 1)}
	if place.Folder == "" {
		context.AfterFunc(ctx, func() { close(w.changed) })
		return w.changed
	}
	w.listen()
	w.seen = place.look()
	if w.seen.stamp != since {
		w.tell()
	}
	if p.Go == nil {
		p.Go = func(work func()) { go work() }
	}
	p.Go(func() { w.run(ctx) })
	return w.changed
}

// watch listens to the folder, not to the files: a file that is replaced takes
// its listener with it. Network drives send no notices, so it polls as well.
type watch struct {
	WatchOptions
	place   Location
	changed chan struct{}
	system  *fsnotify.Watcher // nil where the system gives none
	seen    look
	doubt   bool // the time of change was new: a second change may carry the same
	waited  bool // for files that are about to be written
}

func (w *watch) run(ctx context.Context) {
	defer close(w.changed)
	defer w.deafen()
	poll := time.NewTicker(w.Poll)
	defer poll.Stop()
	quiet := time.NewTimer(w.Quiet)
	defer quiet.Stop()
	for {
		again := false
		select {
		case <-ctx.Done():
			return
		case <-w.notices():
			again = true
		case <-w.troubles():
			again = true
		case <-quiet.C:
			again = w.look()
		case <-poll.C:
			w.listen()
			again = (w.doubt || w.place.Stamp() != w.seen.stamp) && w.look()
		}
		if again {
			quiet.Reset(w.Quiet)
		}
	}
}

// look compares the files with those seen before. It asks to be called again
// where files have become fewer or empty: whoever saves may be halfway.
func (w *watch) look() (again bool) {
	now := w.place.look()
	w.doubt = now.stamp != w.seen.stamp
	if now.full < w.seen.full && !w.waited {
		w.waited = true
		return true
	}
	w.waited = false
	if now.content != w.seen.content {
		w.tell()
	}
	w.seen = now
	return false
}

func (w *watch) tell() {
	select {
	case w.changed <- struct{}{}:
	default: // the reader has not taken the last one yet
	}
}

// listen asks the system for notices of the folder, which may be a new one of
// the same name.
func (w *watch) listen() {
	if w.system == nil {
		system, err := fsnotify.NewWatcher()
		if err != nil {
			return
		}
		w.system = system
	}
	if w.system.Add(w.place.Folder) != nil {
		w.deafen()
	}
}

func (w *watch) deafen() {
	if w.system != nil {
		w.system.Close()
		w.system = nil
	}
}

func (w *watch) notices() <-chan fsnotify.Event {
	if w.system == nil {
		return nil
	}
	return w.system.Events
}

func (w *watch) troubles() <-chan error {
	if w.system == nil {
		return nil
	}
	return w.system.Errors
}

// look is a state of a plan's files.
type look struct {
	stamp   Stamp
	content uint64
	full    int // files with text
}

// seed makes contents comparable, as long as the program runs.
var seed = maphash.MakeSeed()

func (p Location) look() look {
	seen := look{stamp: p.Stamp()}
	var hash maphash.Hash
	hash.SetSeed(seed)
	names, err := source.Names(p.Files, p.Only)
	if err != nil {
		hash.WriteString("no folder")
	}
	for _, name := range names {
		text, err := p.text(name)
		if err != nil {
			text = []byte(err.Error())
		} else if len(text) > 0 {
			seen.full++
		}
		hash.WriteString(name + "\x00")
		hash.Write(text)
		hash.WriteString("\x00")
	}
	seen.content = hash.Sum64()
	return seen
}

// text is what stands in a file; of a file that is never read its state.
func (p Location) text(name string) ([]byte, error) {
	info, err := fs.Stat(p.Files, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > source.MaxFile {
		return []byte(info.Mode().String() + info.ModTime().String()), nil
	}
	return fs.ReadFile(p.Files, name)
}
