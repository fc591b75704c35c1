package tui

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/page"
	"digiplan/tui/style"
)

var clock = time.Date(2018, time.March, 14, 14, 3, 22, 0, time.UTC)

// copied is the example in a folder of its own, so that it can be changed.
func copied(t testing.TB) workspace.Location {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../testdata/muenster")); err != nil {
		t.Fatal(err)
	}
	return workspace.Location{Files: os.DirFS(folder), Folder: folder}
}

func overwrite(t testing.TB, place workspace.Location, file, before, after string) {
	t.Helper()
	text, err := os.ReadFile(place.Path(file))
	if err != nil || !strings.Contains(string(text), before) {
		t.Fatalf("%s has no %q: %v", file, before, err)
	}
	text = []byte(strings.Replace(string(text), before, after, 1))
	if err := os.WriteFile(place.Path(file), text, 0o600); err != nil {
		t.Fatal(err)
	}
}

// started is an app whose plan has been read.
func started(t testing.TB, place workspace.Location, lang words.Lang, width, height int) *app {
	t.Helper()
	return startedWith(testOptions(place, lang), width, height)
}

func testOptions(place workspace.Location, lang words.Lang) Options {
	return Options{Place: place, Lang: lang, View: "cash", Theme: style.Mono, Clock: func() time.Time { return clock }, Env: func(string) string { return "" }}
}

func startedWith(o Options, width, height int) *app {
	a := untimed(o)
	a.Update(tea.WindowSizeMsg{Width: width, Height: height})
	a.run(a.Init())
	return a
}

// untimed is an app whose timers ring at once and say nothing.
func untimed(o Options) *app {
	a := newApp(o)
	a.later = func(time.Duration, tea.Msg) tea.Cmd { return func() tea.Msg { return nil } }
	return a
}

// run does the work of a command, but no timers: those come last in a batch.
func (a *app) run(cmd tea.Cmd) {
	for cmd != nil {
		msg := cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			cmd = batch[0]
			continue
		}
		_, cmd = a.Update(msg)
	}
}

func (a *app) keys(names ...string) {
	for _, name := range names {
		_, cmd := a.Update(key(name))
		a.run(cmd)
	}
}

var keyTypes = map[string]tea.KeyType{
	"enter": tea.KeyEnter, "esc": tea.KeyEsc, "up": tea.KeyUp, "down": tea.KeyDown, "tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd, "backspace": tea.KeyBackspace,
	"f1": tea.KeyF1, "f3": tea.KeyF3, "f5": tea.KeyF5, "ctrl+p": tea.KeyCtrlP, "ctrl+c": tea.KeyCtrlC, "ctrl+l": tea.KeyCtrlL,
	"ctrl+w": tea.KeyCtrlW, "ctrl+g": tea.KeyCtrlG, "delete": tea.KeyDelete, "ctrl+u": tea.KeyCtrlU, "shift+down": tea.KeyShiftDown, "shift+up": tea.KeyShiftUp, "left": tea.KeyLeft, "right": tea.KeyRight,
}

func key(name string) tea.KeyMsg {
	if kind, ok := keyTypes[name]; ok {
		return tea.KeyMsg{Type: kind}
	}
	if name == "space" {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

func (a *app) shown() string { return ansi.Strip(a.View()) }

func wantShown(t *testing.T, a *app, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(a.shown(), text) {
			t.Errorf("the screen does not say %q:\n%s", text, a.shown())
		}
	}
}

// screen is an app after some keys.
type screen struct {
	lang          words.Lang
	width, height int
	keys          []string
}

func (s screen) open(t *testing.T) *app {
	a := started(t, copied(t), s.lang, s.width, s.height)
	a.keys(s.keys...)
	return a
}

var screens = map[string]screen{
	"measures-detail":    {words.German, 120, 40, []string{"2", "down", "enter"}},
	"measures-beside":    {words.German, 200, 60, []string{"2", "enter"}},
	"help-de":            {words.German, 120, 40, []string{"2", "?"}},
	"help-en":            {words.English, 80, 24, []string{"?"}},
	"palette-de":         {words.German, 80, 24, []string{"2", ":", "s", "o"}},
	"filter-en":          {words.English, 80, 24, []string{"2", "/", "lead:citeq"}},
	"narrow-de":          {words.German, 40, 10, []string{"2"}},
	"columns-de":         {words.German, 80, 24, []string{"2", "C", "down", "down", "enter"}},
	"views-de":           {words.German, 80, 24, []string{"2", "V"}},
	"sort-by-en":         {words.English, 80, 24, []string{"3", "s", "o", "a", "t", "e", "d"}},
	"sideways-de":        {words.German, 80, 24, []string{"3", "right", "right", "right"}},
	"sideways-wide-de":   {words.German, 120, 40, []string{"4", "l", "l", "l", "h", "enter"}},
	"what-if-de":         {words.German, 80, 24, []string{"9", "t", "right", "+", "+"}},
	"what-if-moved-en":   {words.English, 200, 60, []string{"9", "t", "right", "+", "+", "K", "down", "down", "p", "down", "d"}},
	"what-if-details-de": {words.German, 80, 24, []string{"9", "t", "right", "+", "+", "enter"}},
	"what-if-narrow-de":  {words.German, 40, 10, []string{"9", "t", "right", "+", "+"}},
	"grouped-marked-de":  {words.German, 120, 40, []string{"2", "t", "space", "space", "s", "s"}},
}

func TestScreens(t *testing.T) {
	for name, s := range screens {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, s.open(t).body()) })
	}
}

// TestFeetOfScreens has them all in one golden file.
func TestFeetOfScreens(t *testing.T) {
	var text strings.Builder
	for _, name := range slices.Sorted(maps.Keys(screens)) {
		fmt.Fprintf(&text, "-- %s --\n%s\n", name, screens[name].open(t).foot())
	}
	golden.RequireEqual(t, text.String())
}

// TestWindowsThatAreTooSmall say so, as far as there is room.
func TestWindowsThatAreTooSmall(t *testing.T) {
	for size, want := range map[[2]int]string{
		{39, 10}: "Fenster zu klein (40 × 10) – q beendet ", {40, 9}: "Fenster zu klein (40 × 10) – q beendet  ", {20, 1}: "zu klein – q beendet", {11, 1}: "zu klein: q", {3, 1}: "q  ",
	} {
		a := started(t, copied(t), words.German, size[0], size[1])
		if got := a.shown(); got != want+strings.Repeat("\n"+strings.Repeat(" ", size[0]), size[1]-1) {
			t.Errorf("at %v: %q; want %q above blank lines", size, got, want)
		}
	}
}

func TestBrokenFileKeepsTheLastState(t *testing.T) {
	place := copied(t)
	a := started(t, place, words.German, 100, 30)
	a.keys("2", "down", "down")
	before := a.frame().Model
	overwrite(t, place, "measures-opendata.toml", `status = "decided"`, `status = "decidet"`)
	a.run(a.read())
	if a.model != before {
		t.Error("the data changed")
	}
	wantShown(t, a, "✗ measures-opendata.toml:13:10", "angezeigt: Stand 14:03:22", `status = "decidet"`, "^^^", "Fehler bearbeiten")
	golden.RequireEqual(t, a.lines(2, a.height))

	overwrite(t, place, "measures-opendata.toml", `status = "decidet"`, `status = "running"`)
	a.run(a.read())
	if len(a.problems) > 0 {
		t.Error("the banner stays")
	}
	wantShown(t, a, "neu geladen 14:03:22 · 1 Zeile geändert", "*")
}

// TestNoticeOfAChange: what stands in the files counts, not their size and
// date. A notice of what is on the screen already says nothing.
func TestNoticeOfAChange(t *testing.T) {
	place := copied(t)
	a := started(t, place, words.German, 100, 30)
	file := place.Path("measures-opendata.toml")
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	overwrite(t, place, "measures-opendata.toml", `status = "decided"`, `status = "running"`)
	if err := os.Chtimes(file, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	notice := func() {
		_, cmd := a.Update(changedMsg{})
		a.run(cmd)
	}
	notice()
	wantShown(t, a, "neu geladen 14:03:22 · 1 Zeile geändert")
	a.keys("down")
	shown := a.shown()
	notice()
	if a.shown() != shown {
		t.Error("a notice without a change shows on the screen")
	}
	if a.tasks.shown() != nil {
		t.Error("the work does not end")
	}
}

// TestNoticeWhileTheLanguageChanges: a notice without a change, which overtakes
// what the person asked for, still ends in what they asked for.
func TestNoticeWhileTheLanguageChanges(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 40)
	_, translating := a.Update(key("L"))
	_, notice := a.Update(changedMsg{})
	a.run(translating)
	a.run(notice)
	wantShown(t, a, "Overview")
}

// TestOnlyTheOpenPageIsPreparedAtFirst: a reload shows the open page with what
// has changed on it, then counts what has changed on all of them.
func TestOnlyTheOpenPageIsPreparedAtFirst(t *testing.T) {
	place := copied(t)
	a := started(t, place, words.German, 100, 30)
	a.keys("2")
	overwrite(t, place, "measures-opendata.toml", `amounts = { 2018 = `, `amounts = { 2018 = 1`)
	rest := a.saved()
	wantShown(t, a, "neu geladen 14:03:22", "*")
	if strings.Contains(a.shown(), "geändert") {
		t.Error("changes are counted before all pages are prepared")
	}
	a.run(rest)
	wantShown(t, a, "neu geladen 14:03:22 · 2 Zeilen geändert")
}

// TestKeysWhilePagesAreCompared is for the race detector.
func TestKeysWhilePagesAreCompared(t *testing.T) {
	place := copied(t)
	a := started(t, place, words.German, 100, 30)
	for i, keys := range [][]string{{"2", "s", "s", "/", "w", "l", "enter"}, {"3", "t", "down"}, {"4", "s", "s", "S"}, {"7", "/", "x", "esc", "esc"}} {
		overwrite(t, place, "measures-opendata.toml", fmt.Sprint("progress = ", 5+i), fmt.Sprint("progress = ", 6+i))
		behind := a.saved()().(tea.BatchMsg)[0]
		done := make(chan tea.Msg, 1)
		go func() { done <- behind() }()
		for _, name := range keys {
			a.Update(key(name))
			a.View()
		}
		a.Update(<-done)
	}
}

func TestReloadKeepsThePlace(t *testing.T) {
	place := copied(t)
	a := started(t, place, words.German, 100, 30)
	a.keys("2", "/", "o", "enter", "s", "down", "down", "enter")
	before := a.shown()
	overwrite(t, place, "plan.toml", `title = "Digitale Maßnahmenplanung"`, `title = "Neuer Titel"`)
	a.run(a.read())
	after := strings.Replace(a.shown(), "Neuer Titel", "Digitale Maßnahmenplanung", 1)
	b, c := strings.Split(before, "\n"), strings.Split(after, "\n")
	for i := 1; i < len(b)-1; i++ {
		if b[i] != c[i] {
			t.Errorf("line %d was %q, is %q", i, b[i], c[i])
		}
	}
}

func TestBrokenAtTheStartHealsItself(t *testing.T) {
	place := copied(t)
	overwrite(t, place, "plan.toml", "\n[plan]\n", "\n[plan\n")
	a := started(t, place, words.German, 80, 24)
	wantShown(t, a, "Der Plan kann nicht gelesen werden", "plan.toml:", "^")
	golden.RequireEqual(t, a.shown())
	overwrite(t, place, "plan.toml", "\n[plan\n", "\n[plan]\n")
	a.run(a.read())
	wantShown(t, a, "Übersicht")
}

func TestLanguageAndViewSwitch(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 40)
	a.keys("2", "L")
	wantShown(t, a, "Measures", "All amounts in euros")
	a.keys("v")
	wantShown(t, a, "resource view")
	a.keys("L")
	wantShown(t, a, "Ressourcenverbrauch")
}

func TestEscNeverQuits(t *testing.T) {
	a := started(t, copied(t), words.German, 80, 24)
	for range a.pages {
		for range 5 {
			if _, cmd := a.Update(key("esc")); cmd != nil {
				t.Errorf("esc does %T", cmd())
			}
		}
		a.keys("tab")
	}
}

func TestQuitClosesFirst(t *testing.T) {
	a := started(t, copied(t), words.German, 80, 24)
	a.keys("?")
	if _, cmd := a.Update(key("q")); cmd != nil || a.overlay != nil {
		t.Error("q does not close the help")
	}
	if _, cmd := a.Update(key("q")); cmd == nil {
		t.Error("q does not quit")
	}
	a.Update(tea.WindowSizeMsg{Width: 20, Height: 5})
	if _, cmd := a.Update(key("q")); cmd == nil {
		t.Error("q does not quit in a small window")
	}
}

func TestErrorsStayUntilAKey(t *testing.T) {
	place := copied(t)
	place.Folder = ""
	a := started(t, place, words.German, 120, 30)
	a.keys("2", "e")
	wantShown(t, a, "das Beispiel steckt im Programm")
	a.Update(fadeMsg(a.status.number))
	wantShown(t, a, "das Beispiel steckt im Programm")
	a.keys("down")
	if strings.Contains(a.shown(), "das Beispiel") {
		t.Error("the error stays after a key")
	}
}

func TestSlowWorkShowsASpinner(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 30)
	_ = a.read()
	if strings.Contains(a.shown(), "wird gelesen") {
		t.Error("the spinner shows at once")
	}
	a.Update(spinMsg(a.tasks.begun))
	wantShown(t, a, "wird gelesen")
}

func TestExportReports(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 30)
	a.options.Export = func(context.Context, Exported) (string, error) {
		return "plan.xlsx", nil
	}
	a.keys("x", "enter")
	wantShown(t, a, "geschrieben: plan.xlsx")
}

// TestExportOfAList hands out what is on the screen, one export at a time.
func TestExportOfAList(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 30)
	var part *table.Table
	a.options.Export = func(_ context.Context, what Exported) (string, error) {
		part = what.Part
		return "liste.xlsx", nil
	}
	a.keys("2", "/", "wlan", "enter", "X")
	wantShown(t, a, "geschrieben: liste.xlsx")
	if part == nil || part.ID != "measures" || part.Query.Filter != "wlan" {
		t.Errorf("handed out %+v", part)
	}
	a.keys("esc", "space", "down", "space", "X")
	if len(part.Rows) != 2 || part.Note.In(words.German) == "" || part.Total == nil {
		t.Errorf("of two marked rows it hands out %d", len(part.Rows))
	}
	a.options.Export = endless
	answer := beside(t, a)
	a.keys("X")
	wantShown(t, a, "es wird noch ausgegeben")
	a.keys("ctrl+g")
	a.Update(<-answer)
	wantShown(t, a, "Ausgabe abgebrochen")
}

// TestBrokenFilesAreNotHandedOut: what is on the screen is no longer what the
// files say.
func TestBrokenFilesAreNotHandedOut(t *testing.T) {
	place := copied(t)
	a := started(t, place, words.German, 120, 30)
	a.options.Export = func(context.Context, Exported) (string, error) {
		t.Error("an export begins")
		return "", nil
	}
	overwrite(t, place, "plan.toml", "\n[plan]\n", "\n[plan\n")
	a.run(a.read())
	for _, name := range []string{"x", "X"} {
		a.keys("2", name)
		wantShown(t, a, "✗ nichts ausgegeben: erst den Fehler in plan.toml:")
	}
}

// endless is an export that goes on until it is called off.
func endless(ctx context.Context, _ Exported) (string, error) {
	<-ctx.Done()
	return "", fmt.Errorf("export: %w", ctx.Err())
}

// beside begins an export and returns its answer.
func beside(t *testing.T, a *app) <-chan tea.Msg {
	t.Helper()
	a.Update(key("x"))
	_, cmd := a.Update(key("enter"))
	batch, ok := cmd().(tea.BatchMsg)
	if !ok {
		t.Fatal("the export waits")
	}
	answer := make(chan tea.Msg, 1)
	go func() { answer <- batch[0]() }()
	return answer
}

func TestEscCancelsTheExport(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 30)
	a.options.Export = endless
	a.keys("2", "/", "wlan", "enter")
	answer := beside(t, a)
	a.Update(spinMsg(a.tasks.begun))
	wantShown(t, a, "wird ausgegeben", "Esc Ausgabe abbrechen")
	for _, action := range a.actions() {
		if action.Keys == "x" {
			t.Error("a second export can begin")
		}
	}
	a.keys("esc")
	a.Update(<-answer)
	wantShown(t, a, "Ausgabe abgebrochen, es wurde nichts geschrieben")
	if strings.Contains(a.shown(), "Open-Data-Portal") {
		t.Error("the first esc clears the filter too")
	}
	if a.tasks.shown() != nil || a.tasks.going[exportTask] != nil {
		t.Error("the export goes on")
	}
	a.keys("esc")
	wantShown(t, a, "Open-Data-Portal")
}

func TestLeavingWaitsForTheExport(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 30)
	begun, ended := make(chan bool), false
	a.options.Export = func(ctx context.Context, what Exported) (string, error) {
		close(begun)
		file, err := endless(ctx, what)
		ended = true
		return file, err
	}
	beside(t, a)
	<-begun
	if a.abandon(); !ended {
		t.Error("the screen leaves before the export has ended")
	}
}

func TestMouse(t *testing.T) {
	a := started(t, copied(t), words.German, 80, 24)
	click := func(x, y int) {
		a.Update(tea.MouseMsg{X: x, Y: y, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
	}
	click(14, 1)
	wantShown(t, a, "›2 Maßnahmen")
	click(10, a.bodyTop()+5)
	wantShown(t, a, "› E-Akte")
	click(36, a.bodyTop()+1)
	wantShown(t, a, "Bedarf ▼")
	a.Update(tea.MouseMsg{X: 5, Y: 12, Button: tea.MouseButtonWheelDown, Action: tea.MouseActionPress})
}

// TestKeys walks through the states of every page: no key does two things, each
// action has words in both languages, and none needs AltGr.
func TestKeys(t *testing.T) {
	a := started(t, copied(t), words.German, 80, 24)
	check := func(where string) {
		seen := make(map[string]string)
		for _, action := range a.actions() {
			if action.Title.De == "" || action.Title.En == "" || action.Do == nil {
				t.Errorf("%s: %q has no words or no deed", where, action.Keys)
			}
			for _, key := range strings.Fields(action.Keys) {
				if seen[key] != "" {
					t.Errorf("%s: %q is %q and %q", where, key, seen[key], action.Title.En)
				}
				seen[key] = action.Title.En
				if strings.ContainsAny(key, `[]{}\|@~^`) {
					t.Errorf("%s: %q needs AltGr or is a dead key", where, key)
				}
			}
		}
	}
	for i, p := range a.pages {
		a.open = i
		for _, keys := range [][]string{nil, {"down", "space", "s"}, {"t"}, {"enter"}, {"/"}, {"o", "enter"}, {"/", "up"}, {"esc"}, {"?"}, {"esc"}, {":"}, {"esc"}, {"C"}, {"esc"}, {"V"}, {"esc"}, {"o"}, {"esc"}, {"l"}} {
			if p.Title() == words.Findings && len(keys) > 0 && keys[0] == "enter" {
				continue // would open an editor
			}
			a.keys(keys...)
			a.open = i
			check(p.Title().En + " after " + strings.Join(keys, " "))
		}
	}
}

func TestPagesHaveTabs(t *testing.T) {
	if n := len(page.All()); n > 9 {
		t.Errorf("%d pages; the keys 1…9 reach nine", n)
	}
}

// TestTabsFitEightyColumns opens every page, also with changes to compare: the
// open one is named in full, the others at least in short.
func TestTabsFitEightyColumns(t *testing.T) {
	place := copied(t)
	for _, lang := range []words.Lang{words.German, words.English} {
		a := untimed(Options{Place: place, Lang: lang, View: "cash", Theme: style.Mono, Clock: func() time.Time { return clock }, Earlier: place.Read()})
		a.run(a.Init())
		for i := range a.pages {
			a.open = i
			line := strings.Split(a.shown(), "\n")[1]
			for j, p := range a.pages {
				title := shortTitle(p)
				if i == j {
					title = p.Title()
				}
				if !strings.Contains(line, strconv.Itoa(j+1)+" "+title.In(lang)) {
					t.Errorf("%q is not in %q", title.In(lang), line)
				}
			}
		}
	}
}

func TestASCIIHasOnlyLetters(t *testing.T) {
	a := started(t, copied(t), words.German, 120, 40)
	a.options.Glyphs = style.ASCII
	for range a.pages {
		for _, r := range a.shown() {
			if r > '~' && !strings.ContainsRune("äöüÄÖÜß€§²é", r) {
				t.Errorf("%q is shown", r)
			}
		}
		a.keys("tab")
	}
}

// TestTextWithoutATerminal: the README shows the text, and a test holds it there.
func TestTextWithoutATerminal(t *testing.T) {
	snapshot := copied(t).Read()
	for _, width := range []int{60, 100, 160} {
		for line := range strings.Lines(Text(snapshot, "cash", words.German, width)) {
			line = strings.TrimSuffix(line, "\n")
			if strings.Contains(line, "\x1b") || strings.HasSuffix(line, " ") || ansi.StringWidth(line) > width {
				t.Errorf("at %d a line has control sequences, blanks at its end or more than its width: %q", width, line)
			}
		}
	}
}

// wantSize checks that a frame is exactly as large as the terminal.
func wantSize(t interface{ Fatalf(string, ...any) }, frame string, width, height int) {
	lines := strings.Split(frame, "\n")
	if len(lines) != height {
		t.Fatalf("%d lines; want %d", len(lines), height)
	}
	for i, line := range lines {
		if got := ansi.StringWidth(line); got != width {
			t.Fatalf("line %d is %d cells wide; want %d: %q", i, got, width, line)
		}
	}
}

func TestRandomKeysKeepTheSize(t *testing.T) {
	place := copied(t)
	place.Folder = "" // no editor is started
	snapshot := place.Read()
	names := []string{"1", "2", "3", "4", "5", "9", "+", "-", "p", "d", ">", "b", "K", "J", "w", "W", "f", "y", "Y", "u", "up", "down", "pgup", "pgdown", "home", "end", "enter", "esc", "tab", "shift+tab", "/", "s", "S", "t", "space",
		"i", "U", "j", "k", "g", "G", "?", ":", "backspace", "o", "a", "need>1", "!x", "shift+down", "shift+up", "e", "f1", "f3", "ctrl+w", "left", "right", "h", "l", "C", "o", "V", "delete", "ctrl+g", "ß", "世界", "\u0301"}
	rapid.Check(t, func(t *rapid.T) {
		lang := rapid.SampledFrom([]words.Lang{words.German, words.English}).Draw(t, "lang")
		a := untimed(Options{Place: place, Lang: lang, View: "cash", Theme: style.Dark, Clock: func() time.Time { return clock }, Env: func(string) string { return "" }})
		a.style = style.For(style.Dark)
		a.loaded(loadedMsg{snapshot: snapshot, data: page.NewModel(snapshot, "cash", lang, a.pages), at: clock, reloaded: true})
		width, height := 80, 24
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			switch rapid.IntRange(0, 9).Draw(t, "kind") {
			case 0:
				width, height = rapid.IntRange(1, 200).Draw(t, "width"), rapid.IntRange(1, 80).Draw(t, "height")
				a.Update(tea.WindowSizeMsg{Width: width, Height: height})
			case 1:
				a.Update(tea.MouseMsg{X: rapid.IntRange(-1, 200).Draw(t, "x"), Y: rapid.IntRange(-1, 80).Draw(t, "y"), Action: tea.MouseActionPress,
					Button: rapid.SampledFrom([]tea.MouseButton{tea.MouseButtonLeft, tea.MouseButtonWheelDown, tea.MouseButtonWheelUp}).Draw(t, "button")})
			default:
				_, cmd := a.Update(key(rapid.SampledFrom(names).Draw(t, "key")))
				if cmd != nil {
					switch msg := cmd().(type) {
					case page.OpenMsg, page.EditMsg, page.MenuMsg, chosenMsg:
						if _, ok := msg.(chosenMsg); !ok {
							a.Update(msg)
						}
					}
				}
			}
			if a.width > 0 {
				wantSize(t, a.View(), width, height)
			}
		}
	})
}

func TestEverySizeOfEveryPage(t *testing.T) {
	a := started(t, copied(t), words.German, 80, 24)
	for i := range a.pages {
		a.open = i
		for width := 1; width <= 200; width += 7 {
			for height := 1; height <= 80; height += 5 {
				a.Update(tea.WindowSizeMsg{Width: width, Height: height})
				wantSize(t, a.View(), width, height)
			}
		}
	}
	a.Update(tea.WindowSizeMsg{})
	wantSize(t, a.View(), 80, 24)
}

func TestEverySizeWithABrokenFile(t *testing.T) {
	place := copied(t)
	later := started(t, place, words.German, 80, 24)
	overwrite(t, place, "plan.toml", "\n[plan]\n", "\n[plan\n")
	later.run(later.read())
	for _, a := range []*app{later, started(t, place, words.English, 80, 24)} {
		for width := 1; width <= 200; width += 9 {
			for height := 1; height <= 80; height += 3 {
				a.Update(tea.WindowSizeMsg{Width: width, Height: height})
				wantSize(t, a.View(), width, height)
			}
		}
	}
}

func TestFirstFrameHasNoDataYet(t *testing.T) {
	a := untimed(Options{Place: workspace.Location{Folder: filepath.Join(t.TempDir(), "none")}})
	wantSize(t, a.View(), 80, 24)
	wantShown(t, a, "wird gelesen")
}

// Each step presses keys on a small German screen; what must stand there then.
func TestFilterCompletion(t *testing.T) {
	a := started(t, copied(t), words.German, 80, 24)
	for _, step := range []struct {
		keys  string
		shown []string
	}{
		{"2 / s t a", []string{"Tab  status: Stand  city> Stadt  state: Beschlusslage"}},
		{"tab", []string{" / status: ", "Tab  status: Stand  city> Stadt"}},
		{"tab", []string{" / city> ", "Tab  city> Stadt  state: Beschlusslage  status: Stand"}},
		{"shift+tab", []string{" / status: "}},
		{"v o r", []string{" / status:vor ", "10 von 35", `Tab  "in Vorbereitung" 10`}},
		{"tab", []string{` / status:"in Vorbereitung" `, "10 von 35"}},
		{"enter", []string{"10 von 35"}},
		{"/ ctrl+u g a p > tab", []string{" / gap> ", "ein Betrag wie 100000, 100k oder 1,5m; > < >= <= ="}},
	} {
		a.keys(strings.Fields(step.keys)...)
		wantShown(t, a, step.shown...)
	}
}
