package terminal

import (
	"reflect"
	"runtime/debug"

	tea "github.com/charmbracelet/bubbletea"
)

// CrashMsg is a panic on its way to Run, which ends the program for it.
type CrashMsg struct {
	Value any    // what panic was called with
	Stack []byte // where
}

// newCrashMsg must be called in the deferred function that recovers: only there
// the stack still shows the place.
func newCrashMsg(value any) CrashMsg {
	return CrashMsg{Value: value, Stack: debug.Stack()}
}

// Guard makes a command answer with a CrashMsg where it would panic, also the
// commands of a batch or sequence it returns. Run guards every command of the
// model by itself.
func Guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if value := recover(); value != nil {
				msg = newCrashMsg(value)
			}
		}()
		return guardList(cmd())
	}
}

// guardList guards the commands of tea.BatchMsg and of tea's sequence message.
// The latter has no exported name, so both are known by what they are.
func guardList(msg tea.Msg) tea.Msg {
	list := reflect.ValueOf(msg)
	if list.Kind() != reflect.Slice || list.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return msg
	}
	guarded := reflect.MakeSlice(list.Type(), list.Len(), list.Len())
	for i := range list.Len() {
		cmd := list.Index(i).Interface().(tea.Cmd)
		guarded.Index(i).Set(reflect.ValueOf(Guard(cmd)))
	}
	return guarded.Interface()
}

// Alarm brings panics of goroutines to Run. One Alarm serves one Run.
type Alarm struct{ ring chan CrashMsg }

// NewAlarm makes an alarm for Options and for the goroutines it shall watch.
func NewAlarm() *Alarm { return &Alarm{ring: make(chan CrashMsg, 1)} }

// Safely runs work in a goroutine of its own. If it panics, Run ends with a
// *Crash. Only the first panic counts.
func (a *Alarm) Safely(work func()) {
	go func() {
		defer func() {
			if value := recover(); value != nil {
				a.sound(newCrashMsg(value))
			}
		}()
		work()
	}()
}

// sound does not wait: one crash is enough to end the program.
func (a *Alarm) sound(crash CrashMsg) {
	select {
	case a.ring <- crash:
	default:
	}
}

// rings is nil, and so never rings, without an alarm.
func (a *Alarm) rings() <-chan CrashMsg {
	if a == nil {
		return nil
	}
	return a.ring
}
