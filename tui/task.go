package tui

import (
	"context"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
)

const (
	spinnerDelay = 200 * time.Millisecond // until a spinner shows that something is under way
	spinEvery    = 120 * time.Millisecond
)

// taskKind is what a task is for.
type taskKind int

const (
	readTask    taskKind = iota // the files
	prepareTask                 // the same data in another language or view
	writeTask                   // a step, or to take it back
	exportTask
	compareTask // look for earlier versions, or read one
	importTask  // read files of another system
	taskKinds
)

// aside tells whether the data on the screen stays, whatever comes of the task.
func (k taskKind) aside() bool { return k != readTask && k != prepareTask }

// task is something that goes on beside the screen.
type task struct {
	kind    taskKind
	number  int // in the order in which tasks begin
	title   words.Phrase
	stop    context.CancelFunc
	spins   int          // how often the spinner has turned; 0: not yet shown
	percent atomic.Int32 // how far it is; 0: it does not tell
	busy    sync.Mutex   // held while the work is done
}

// text is what is said of the task while it goes on.
func (t *task) text(lang words.Lang) string {
	said := spinner[t.spins%len(spinner)] + " " + t.title.In(lang) + " …"
	if percent := t.percent.Load(); percent > 0 {
		said += " " + strconv.Itoa(int(percent)) + " %"
	}
	return said
}

// tasks are what goes on, at most one of each kind.
type tasks struct {
	begun     int              // number of the latest task
	latest    taskKind         // its kind, also when it has ended
	cancelled int              // number of the latest task that was given up
	going     [taskKinds]*task // until they answer
}

// shown is the task that a spinner tells of: the latest, while it goes on.
func (t *tasks) shown() *task {
	if latest := t.going[t.latest]; latest != nil && latest.number == t.begun {
		return latest
	}
	return nil
}

// end forgets the task of a kind.
func (t *tasks) end(kind taskKind) {
	if t.going[kind] != nil {
		t.going[kind].stop()
		t.going[kind] = nil
	}
}

// answered ends the task of a number; false if another one of its kind has
// taken its place, or it has been given up.
func (t *tasks) answered(kind taskKind, number int) bool {
	if t.going[kind] == nil || t.going[kind].number != number {
		return false
	}
	t.end(kind)
	return number > t.cancelled
}

// begin starts a task; a spinner shows if it takes long.
func (a *app) begin(kind taskKind, title words.Phrase, do func(ctx context.Context, number int) tea.Msg) tea.Cmd {
	ctx, stop := context.WithCancel(context.Background())
	t := &task{kind: kind, number: a.tasks.begun + 1, title: title, stop: stop}
	a.tasks.end(kind)
	a.tasks.begun, a.tasks.latest, a.tasks.going[kind] = t.number, kind, t
	work := func() tea.Msg {
		t.busy.Lock()
		defer t.busy.Unlock()
		return do(ctx, t.number)
	}
	return tea.Batch(work, a.later(spinnerDelay, spinMsg(t.number)))
}

// spin turns the spinner of a task that goes on.
func (a *app) spin(msg spinMsg) tea.Cmd {
	t := a.tasks.shown()
	if t == nil || t.number != int(msg) {
		return nil
	}
	t.spins++
	return a.later(spinEvery, msg)
}
