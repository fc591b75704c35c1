package command

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"time"

	"digiplan/plan/words"
	"digiplan/tui/terminal"
)

const (
	barDelay  = time.Second // before anything is said of work that takes long
	drawEvery = 100 * time.Millisecond
	barLength = 20
)

var (
	cancelled   = words.Text("abgebrochen, es wurde nichts geschrieben", "cancelled, nothing was written")
	writtenFile = words.Phrase{De: "geschrieben: %s", En: "written: %s"}
)

// progress is one line about how far long work is. It is told by the work and
// shown beside it.
type progress struct {
	to    io.Writer // nil: nobody looks
	says  io.Writer // what is left standing
	now   func() time.Time
	begun time.Time

	lock      sync.Mutex
	lang      words.Lang
	step      words.Phrase
	done, all int
	saving    bool // a file is being put in its place, which must be waited for
	givenUp   bool // the work is to end without a file
	shown     int  // length of the line
}

// begin says what is done from now on.
func (p *progress) begin(step words.Phrase) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.step, p.done, p.all = step, 0, 0
}

func (p *progress) tell(done, all int) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.done, p.all = done, all
}

// speak changes the language, once it is known.
func (p *progress) speak(lang words.Lang) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.lang = lang
}

// say leaves a line standing.
func (p *progress) say(text words.Sentence) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.put("")
	fmt.Fprintln(p.says, text.In(p.lang))
}

// wrote says that a file is whole.
func (p *progress) wrote(name string) {
	p.say(writtenFile.With(words.Clean(name)))
	p.lock.Lock()
	defer p.lock.Unlock()
	p.saving = false
}

// save says that files are touched from now on. It is false if the work has
// been given up already.
func (p *progress) save() bool {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.saving = !p.givenUp
	return p.saving
}

// giveUp is false if the work must be waited for.
func (p *progress) giveUp() bool {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.givenUp = !p.saving
	return p.givenUp
}

// text is the line, "" as long as the work is not long.
func (p *progress) text() string {
	if p.now().Sub(p.begun) < barDelay {
		return ""
	}
	step := p.step.In(p.lang)
	if p.all == 0 {
		return step + " …"
	}
	full := barLength * p.done / p.all
	bar := strings.Repeat("#", full) + strings.Repeat("-", barLength-full)
	return words.Phrase{De: "%s [%s] %s %%", En: "%s [%s] %s%%"}.With(step, bar, fmt.Sprintf("%3d", 100*p.done/p.all)).In(p.lang)
}

// draw shows the line over the one before.
func (p *progress) draw() {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.put(p.text())
}

// clear takes the line away.
func (p *progress) clear() {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.put("")
}

func (p *progress) put(text string) {
	length := len([]rune(text))
	if p.to == nil || length == 0 && p.shown == 0 {
		return
	}
	fmt.Fprint(p.to, "\r"+text+strings.Repeat(" ", max(0, p.shown-length)))
	if length == 0 {
		fmt.Fprint(p.to, "\r")
	}
	p.shown = length
}

func (c Context) progress() *progress {
	return &progress{says: c.Err, now: c.Now, begun: c.Now(), lang: c.Lang}
}

// watchFile is watch for work that may print instead of writing the file of a
// name: then it has none, and the program ends where it is.
func (c Context) watchFile(ctx context.Context, name string, work func(context.Context, *progress) error) error {
	if name == "" {
		return work(ctx, c.progress())
	}
	return c.watch(ctx, work)
}

// watch does work that may take long. A terminal shows how far it is; ctrl+c
// calls it off, and nothing is written.
func (c Context) watch(ctx context.Context, work func(context.Context, *progress) error) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	context.AfterFunc(ctx, stop) // another ctrl+c ends the program the hard way
	p := c.progress()
	if file, ok := c.Err.(*os.File); ok && terminal.Interactive(file) {
		p.to = file
	}
	ticker := time.NewTicker(drawEvery)
	defer ticker.Stop()
	err := p.wait(ctx, ticker.C, func(ctx context.Context, p *progress) error {
		return c.Guard(func() error { return work(ctx, p) })
	})
	if ctx.Err() != nil && err != nil {
		p.say(cancelled)
		return ctx.Err()
	}
	return err
}

// wait does the work beside the line that shows it. When ctx ends, it waits
// only for work that touches files.
func (p *progress) wait(ctx context.Context, ticks <-chan time.Time, work func(context.Context, *progress) error) error {
	done := make(chan error, 1)
	go func() { done <- work(ctx, p) }()
	defer p.clear()
	ended := ctx.Done()
	for {
		select {
		case err := <-done:
			return err
		case <-ticks:
			p.draw()
		case <-ended:
			if p.giveUp() {
				return ctx.Err()
			}
			ended = nil
		}
	}
}
