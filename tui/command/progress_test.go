package command

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"digiplan/plan/words"
)

// clock is a clock that the test sets.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func began(lang words.Lang) (*progress, *clock, *bytes.Buffer) {
	c := &clock{time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)}
	var line bytes.Buffer
	return &progress{to: &line, now: c.now, begun: c.at, lang: lang}, c, &line
}

func TestProgressText(t *testing.T) {
	reading, writing := words.Phrase{De: "wird gelesen", En: "reading"}, words.Phrase{De: "wird geschrieben", En: "writing"}
	for name, c := range map[string]struct {
		lang      words.Lang
		after     time.Duration
		step      words.Phrase
		done, all int
		want      string
	}{
		"short work":     {words.German, 999 * time.Millisecond, writing, 1, 2, ""},
		"length unknown": {words.German, time.Second, reading, 0, 0, "wird gelesen …"},
		"begun":          {words.German, time.Second, writing, 1, 1000, "wird geschrieben [--------------------]   0 %"},
		"half":           {words.German, time.Minute, writing, 500, 1000, "wird geschrieben [##########----------]  50 %"},
		"in English":     {words.English, time.Minute, writing, 999, 1000, "writing [###################-]  99%"},
		"whole":          {words.English, time.Minute, writing, 7, 7, "writing [####################] 100%"},
	} {
		t.Run(name, func(t *testing.T) {
			p, clock, _ := began(c.lang)
			p.begin(c.step)
			p.tell(c.done, c.all)
			clock.at = clock.at.Add(c.after)
			if got := p.text(); got != c.want {
				t.Errorf("text is %q; want %q", got, c.want)
			}
		})
	}
}

// TestProgressLeavesNoTrace: a shorter line covers a longer one, and in the
// end the line is empty. Short work says nothing at all.
func TestProgressLeavesNoTrace(t *testing.T) {
	p, clock, line := began(words.German)
	p.begin(words.Same("a"))
	p.draw()
	p.clear()
	if line.Len() > 0 {
		t.Errorf("short work says %q", line)
	}
	clock.at = clock.at.Add(time.Second)
	p.begin(words.Same("long"))
	p.draw()
	p.begin(words.Same("b"))
	p.draw()
	p.clear()
	p.clear()
	if got, want := line.String(), "\rlong …\rb …   \r   \r"; got != want {
		t.Errorf("the line gets %q; want %q", got, want)
	}
}

// TestWaitForWork: when it is called off, reading is left alone at once, and
// writing is waited for, since it has a file to take away.
func TestWaitForWork(t *testing.T) {
	for name, saves := range map[string]bool{"reading": false, "writing": true} {
		t.Run(name, func(t *testing.T) {
			p, _, _ := began(words.German)
			ctx, cancel := context.WithCancel(t.Context())
			release, ended := make(chan bool), errors.New("the file is away")
			if saves {
				context.AfterFunc(ctx, func() { close(release) })
			} else {
				t.Cleanup(func() { close(release) })
			}
			err := p.wait(ctx, nil, func(context.Context, *progress) error {
				if saves && !p.save() {
					t.Error("the work has been given up")
				}
				cancel()
				<-release
				return ended
			})
			if want := map[bool]error{true: ended, false: context.Canceled}[saves]; !errors.Is(err, want) {
				t.Errorf("waiting ends with %v; want %v", err, want)
			}
			if got := p.save(); got != saves {
				t.Errorf("after that, files may be touched: %v", got)
			}
		})
	}
}

func TestProgressIsDrawn(t *testing.T) {
	p, clock, line := began(words.English)
	clock.at = clock.at.Add(2 * time.Second)
	p.begin(words.Same("work"))
	ticks, seen := make(chan time.Time), make(chan bool)
	err := p.wait(t.Context(), ticks, func(context.Context, *progress) error {
		ticks <- clock.at
		ticks <- clock.at // the first has been drawn by now
		close(seen)
		return nil
	})
	<-seen
	if err != nil || !strings.HasPrefix(line.String(), "\rwork …") || !strings.HasSuffix(line.String(), "\r") {
		t.Errorf("%v, the line gets %q", err, line)
	}
}
