//go:build linux && !race

// The screen library reads the size of the terminal while it takes the terminal back
// from an editor, a race of its own.

package command_test

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"digiplan/plan/words"
	"digiplan/tui/command"
)

var randomKeys = flag.Int("keys", 200, "how many random keys TestRandomKeysLeaveNothing presses; an hour is about 1,000,000")

func init() { pressed = screenPressed }

// screenPressed is the program on its terminal. For every byte on one pipe it says on
// the other what it holds.
func screenPressed() int {
	go answer(os.NewFile(3, "questions"), os.NewFile(4, "answers"))
	folder, _ := os.Getwd()
	err := command.Screen(context.Background(), command.Context{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Folder: folder, Own: filepath.Join(folder, "own"),
		Getenv: os.Getenv, Now: time.Now, Lang: words.German,
	}, command.Args{"plan"}, command.ScreenOptions{})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

func answer(questions io.Reader, answers io.Writer) {
	for question := make([]byte, 1); ; {
		if _, err := questions.Read(question); err != nil {
			return
		}
		open, _ := os.ReadDir("/proc/self/fd")
		runtime.GC()
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		if question[0] == 'w' {
			_ = pprof.Lookup("goroutine").WriteTo(os.Stderr, 1)
		}
		fmt.Fprintln(answers, len(open), runtime.NumGoroutine(), memory.HeapAlloc>>20)
	}
}

// holding is what a program holds: files, goroutines, megabytes that are in use.
type holding struct{ files, goroutines, megabytes int }

// presser is who presses the keys of the program.
type presser struct {
	t         *testing.T
	folder    string // where it works; the plan is in it
	program   *exec.Cmd
	keys, tty *os.File // both ends of its terminal
	questions io.Writer
	answers   *bufio.Reader
	said      *os.File // its messages
	gone      chan struct{}
	end       error // of the program, once it is gone
}

// anyKeys are what is pressed, one as often as another; but nothing that quits.
var anyKeys = strings.Split(strings.Join([]string{
	"1 2 2 2 3 4 5 6 7 8 9 \r \r \r \t \x1b[Z / s S t i U j k g G ? : \x7f o a need>1 !x e e n c u x y X f l L M V v r = h C 2019 ß 世界 \u0301",
	"\x1b[A \x1b[B \x1b[C \x1b[D \x1b[5~ \x1b[6~ \x1b[H \x1b[F \x1b[3~ \x1bOP \x1bOR \x17 \x15 \x0c \x1a \x07",
	"\x1b\x1b \x1b\x1b \x1b\x1b \x1b\x1b \x1b\x1b \x1b\x1b \x1b\x1b \x1b\x1b \x1b\x1b \x1b\x1b \x1b", // the second begins another key
	"cstand\r\x1b[A\r cbedarf\r9\r VNeu\r =HEAD\r =plan\r :drucken\r :zurück\r \x1b[200~von\nanderswo\x1b[201~",
	"\x1b[<0;20;5M \x1b[<64;20;5M \x1b[<65;20;5M \x1b[<0;60;2M",
}, " "), " ")

func startPressed(t *testing.T) *presser {
	t.Helper()
	folder := t.TempDir()
	p := &presser{t: t, folder: folder, gone: make(chan struct{})}
	p.restore()
	var err error
	if p.keys, p.tty, err = pty.Open(); err != nil {
		t.Skipf("no terminal to be had: %v", err)
	}
	questions, ask := pipe(t)
	hear, answers := pipe(t)
	p.questions, p.answers = ask, bufio.NewReader(hear)
	if p.said, err = os.Create(filepath.Join(folder, "said")); err != nil {
		t.Fatal(err)
	}
	p.program = exec.Command(os.Args[0])
	p.program.Dir, p.program.ExtraFiles = folder, []*os.File{questions, answers}
	p.program.Stdin, p.program.Stdout, p.program.Stderr = p.tty, p.tty, p.said
	p.program.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	p.program.Env = []string{
		pressedVariable + "=1", "TERM=xterm-256color", "COLORFGBG=15;0", "LANG=de_DE.UTF-8", "EDITOR=touch", "PATH=" + os.Getenv("PATH"), "HOME=" + folder,
		"GIT_CEILING_DIRECTORIES=" + folder,
	}
	p.resize(100, 30)
	if err := p.program.Start(); err != nil {
		t.Fatal(err)
	}
	for _, file := range []*os.File{questions, answers} {
		_ = file.Close() // it has them
	}
	go func() {
		p.end = p.program.Wait()
		close(p.gone)
	}()
	p.awaitPlan()
	t.Cleanup(func() { _ = p.program.Process.Kill(); _ = p.tty.Close(); _ = p.keys.Close(); _ = p.said.Close() })
	return p
}

// awaitPlan waits until the plan is on the screen. From then on nobody looks.
func (p *presser) awaitPlan() {
	p.t.Helper()
	shown := make(chan bool)
	go func() {
		screen := bufio.NewReader(p.keys)
		for line, err := "", error(nil); !strings.Contains(line, "Maßnahmenplanung"); line, err = screen.ReadString('\n') {
			if err != nil {
				break
			}
		}
		close(shown)
		_, _ = io.Copy(io.Discard, screen) // until the program is gone
	}()
	select {
	case <-shown:
	case <-time.After(time.Minute):
		p.t.Fatalf("the plan is never shown: %s", p.words())
	}
}

func pipe(t *testing.T) (read, write *os.File) {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = read.Close(); _ = write.Close() })
	return read, write
}

// restore makes the plan what it was, as somebody else would who saves it.
func (p *presser) restore() {
	p.t.Helper()
	files, err := filepath.Glob(filepath.Join(root, "testdata", "muenster", "*.toml"))
	if err != nil {
		p.t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(p.folder, "plan"), 0o777); err != nil {
		p.t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err == nil {
			err = os.WriteFile(filepath.Join(p.folder, "plan", filepath.Base(file)), text, 0o666)
		}
		if err != nil {
			p.t.Fatal(err)
		}
	}
}

func (p *presser) resize(width, height int) {
	p.t.Helper()
	if err := pty.Setsize(p.keys, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}); err != nil {
		p.t.Fatal(err)
	}
}

// press presses keys and waits until they are read: what is typed ahead of an
// editor may be lost.
func (p *presser) press(keys string) error {
	if _, err := p.keys.WriteString(keys); err != nil {
		return err
	}
	for {
		unread, err := unix.IoctlGetInt(int(p.tty.Fd()), unix.TIOCINQ)
		if err != nil || unread == 0 {
			return err
		}
		select {
		case <-p.gone:
			return os.ErrProcessDone
		case <-time.After(time.Millisecond):
		}
	}
}

// holds asks the program what it holds.
func (p *presser) holds(question string) (h holding, err error) {
	if _, err = io.WriteString(p.questions, question); err == nil {
		_, err = fmt.Fscanln(p.answers, &h.files, &h.goroutines, &h.megabytes)
	}
	return h, err
}

// settled waits until the keys are done with and the program holds no more than
// some; in vain for a minute.
func (p *presser) settled(most holding) (h holding, err error) {
	if err := p.press("\x1b\x1b\x1b"); err != nil {
		return h, err
	}
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if h, err = p.holds("?"); err != nil || h.files <= most.files && h.goroutines <= most.goroutines {
			break
		}
	}
	return h, err
}

// pressAll presses keys until there were enough or one of them has ended the
// program, and tells how many there were.
func (p *presser) pressAll(random *rand.Rand, enough int) (pressed int) {
	const round = 1000
	begun, err := p.holds("?")
	most := holding{begun.files + 3, begun.goroutines + 10, 0} // what is read and shown at the moment
	for pressed < enough && err == nil {
		for last := min(pressed+round, enough); pressed < last && err == nil; pressed++ {
			err = p.press(anyKeys[random.IntN(len(anyKeys))])
		}
		p.resize(40+random.IntN(120), 10+random.IntN(50))
		now, err := p.settled(most)
		if err != nil {
			break
		}
		p.t.Logf("%d keys: %+v", pressed, now)
		if now.files > most.files || now.goroutines > most.goroutines {
			_, _ = p.holds("w")
			p.t.Fatalf("after %d keys the program holds %+v, after none %+v: %s", pressed, now, begun, p.words())
		}
		p.restore()
	}
	return pressed
}

// quit presses ctrl+c until the program is gone, which it may be already: one that
// meets an editor is the editor's, and where the program has laid the screen aside, it
// is a signal. In vain for a minute.
func (p *presser) quit() {
	p.t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); {
		_ = p.press("\x03")
		select {
		case <-p.gone:
			return
		case <-time.After(time.Second):
		}
	}
	p.t.Fatalf("ctrl+c does not end the program: %s", p.words())
}

// words are what the program has said beside its screen.
func (p *presser) words() string {
	text, err := os.ReadFile(p.said.Name())
	if err != nil {
		p.t.Fatal(err)
	}
	return string(text)
}

// TestRandomKeysLeaveNothing: whatever is pressed, with visits of an editor and
// files that others save, the program holds as many files and goroutines as before.
func TestRandomKeysLeaveNothing(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(16, 0))
	for pressed := 0; pressed < *randomKeys; {
		p := startPressed(t)
		pressed += p.pressAll(random, *randomKeys-pressed)
		if p.quit(); p.end != nil && strings.TrimSpace(p.words()) != "interrupted" {
			t.Fatalf("the program ended with %v: %s", p.end, p.words())
		}
	}
}
