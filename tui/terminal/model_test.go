package terminal

import (
	"errors"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// recorder is a model that writes down what it gets. A slash opens its text
// field, an exclamation mark makes it panic.
type recorder struct {
	got  []string
	text bool
	bad  string // where to panic: "update", "view", "init"
}

func (r *recorder) Typing() bool { return r.text }

func (r *recorder) Init() tea.Cmd {
	r.panicAt("init")
	return nil
}

func (r *recorder) View() string {
	r.panicAt("view")
	return "view"
}

func (r *recorder) panicAt(place string) {
	if r.bad == place {
		panic("bad " + place)
	}
}

func (r *recorder) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	r.panicAt("update")
	if key, ok := msg.(tea.KeyMsg); ok {
		r.got = append(r.got, key.String())
		r.text = r.text || key.String() == "/"
	}
	return r, nil
}

// guarded gives a guard around the model and whether it was told to stop.
func guarded(model tea.Model, mouse bool) (*guardedModel, *bool) {
	s := newGuardedModel(model, Options{Mouse: mouse, Env: environment(), Out: os.Stdout}, os.Stdin)
	stopped := false
	s.quit = func() { stopped = true }
	return s, &stopped
}

func runes(text string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text)} }

func TestKeyBursts(t *testing.T) {
	paste := runes("jjjj")
	paste.Paste = true
	tests := map[string]struct {
		msg  tea.KeyMsg
		text bool
		want []string
	}{
		"burst":                {runes("jjjj"), false, []string{"j", "j", "j", "j"}},
		"one key":              {runes("j"), false, []string{"j"}},
		"not letters":          {tea.KeyMsg{Type: tea.KeyUp}, false, []string{"up"}},
		"text":                 {runes("jjjj"), true, []string{"jjjj"}},
		"paste":                {paste, false, []string{"[jjjj]"}},
		"esc in a burst":       {tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("j"), Alt: true}, false, []string{"esc", "j"}},
		"esc in text":          {tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("j"), Alt: true}, true, []string{"esc", "j"}},
		"AltGr in text":        {tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("€"), Alt: true}, true, []string{"€"}},
		"AltGr, in ASCII":      {tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("~"), Alt: true}, true, []string{"~"}},
		"AltGr without text":   {tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("@"), Alt: true}, false, []string{"esc", "@"}},
		"esc and enter":        {tea.KeyMsg{Type: tea.KeyEnter, Alt: true}, false, []string{"esc", "enter"}},
		"esc twice":            {tea.KeyMsg{Type: tea.KeyEsc, Alt: true}, false, []string{"esc", "esc"}},
		"a word deleted":       {tea.KeyMsg{Type: tea.KeyBackspace, Alt: true}, true, []string{"alt+backspace"}},
		"key opens text field": {runes("j/abc"), false, []string{"j", "/", "abc"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			model := &recorder{text: test.text}
			s, _ := guarded(model, false)
			s.Update(test.msg)
			if !reflect.DeepEqual(model.got, test.want) {
				t.Errorf("%q arrived as %q; want %q", test.msg, model.got, test.want)
			}
		})
	}
}

// flat runs a command and the batches it answers with, and names the messages.
func flat(cmd tea.Cmd) []string {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		var all []string
		for _, cmd := range batch {
			all = append(all, flat(cmd)...)
		}
		return all
	}
	return []string{reflect.TypeOf(msg).String()}
}

func TestMouseComesBack(t *testing.T) {
	const on = "tea.enableMouseCellMotionMsg"
	answer := func() tea.Msg { return errors.New("answer") }
	tests := map[string]struct {
		mouse bool
		msgs  []tea.Msg
		want  bool // the last message switches it on
	}{
		"after the editor":        {true, []tea.Msg{editedMsg{answer: answer}}, true},
		"after suspending":        {true, []tea.Msg{tea.ResumeMsg{}}, true},
		"not if never on":         {false, []tea.Msg{tea.ResumeMsg{}}, false},
		"not if switched off":     {true, []tea.Msg{mouseMsg(false), editedMsg{answer: answer}}, false},
		"if switched on later":    {false, []tea.Msg{mouseMsg(true), editedMsg{answer: answer}}, true},
		"switching on is at once": {false, []tea.Msg{mouseMsg(true)}, true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s, _ := guarded(&recorder{}, test.mouse)
			var last tea.Cmd
			for _, msg := range test.msgs {
				_, last = s.Update(msg)
			}
			if got := flat(last); strings.Contains(strings.Join(got, " "), on) != test.want {
				t.Errorf("after %v: %v; mouse on: want %v", test.msgs, got, test.want)
			}
		})
	}
}

func TestPanicsOfTheModel(t *testing.T) {
	tests := map[string]func(*guardedModel){
		"init":   func(s *guardedModel) { s.Init() },
		"update": func(s *guardedModel) { s.Update(nil) },
		"view":   func(s *guardedModel) { s.View() },
	}
	for place, call := range tests {
		t.Run(place, func(t *testing.T) {
			s, stopped := guarded(&recorder{bad: place}, false)
			call(s)
			crash := s.crash.Load()
			if crash == nil || crash.Value != "bad "+place || !*stopped {
				t.Fatalf("crash = %+v, stopped %v", crash, *stopped)
			}
			if !strings.Contains(string(crash.Stack), "panicAt") {
				t.Errorf("the stack does not show the place:\n%s", crash.Stack)
			}
			model, _ := s.Update(runes("j"))
			if model != tea.Model(s) || s.View() != "" {
				t.Error("the model is asked again after its crash")
			}
		})
	}
}

func bad() tea.Msg { panic("bad command") }

func TestGuard(t *testing.T) {
	good := func() tea.Msg { return "good" }
	tests := map[string]tea.Cmd{
		"alone":       bad,
		"in batch":    tea.Batch(good, bad),
		"in sequence": tea.Sequence(good, bad),
		"deep":        tea.Batch(good, tea.Sequence(good, tea.Batch(good, bad))),
	}
	for name, cmd := range tests {
		t.Run(name, func(t *testing.T) {
			crashes := 0
			runAll(Guard(cmd), func(msg tea.Msg) {
				if crash, ok := msg.(CrashMsg); ok && crash.Value == "bad command" {
					crashes++
				}
			})
			if crashes != 1 {
				t.Errorf("%d crashes arrived; want 1", crashes)
			}
		})
	}
	if Guard(nil) != nil {
		t.Error("Guard(nil) is a command")
	}
}

// runAll runs commands as bubbletea does, lists of any type included.
func runAll(cmd tea.Cmd, each func(tea.Msg)) {
	msg := cmd()
	list := reflect.ValueOf(msg)
	if list.Kind() != reflect.Slice {
		each(msg)
		return
	}
	for i := range list.Len() {
		runAll(list.Index(i).Interface().(tea.Cmd), each)
	}
}

func TestAlarm(t *testing.T) {
	alarm := NewAlarm()
	alarm.Safely(func() { panic("bad goroutine") })
	if crash := <-alarm.rings(); crash.Value != "bad goroutine" {
		t.Errorf("alarm = %v", crash.Value)
	}
}

func TestEditorOfItsOwnWindow(t *testing.T) {
	told := make(chan error, 2)
	cmd := openWindow(exec.Command("/no/such/editor"), func(err error) tea.Msg { told <- err; return nil })
	cmd()
	if err := <-told; err == nil {
		t.Error("a missing program is not told")
	}
}

func TestTitleIsSafe(t *testing.T) {
	if got := safeTitle("Plan\x07\x1b]52;c;x\u009c ä"); got != "Plan]52;c;x ä" {
		t.Errorf("safeTitle = %q", got)
	}
}
