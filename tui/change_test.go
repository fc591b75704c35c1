package tui

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"digiplan/plan/starter"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/page"
	"digiplan/tui/style"
)

const dataFile = "measures-opendata.toml"

// onOpenData is an app with the cursor on the measure open-data.
func onOpenData(t testing.TB, place workspace.Location) *app {
	t.Helper()
	a := started(t, place, words.German, 100, 30)
	a.keys("2")
	a.Update(page.OpenMsg{Table: "measures", Row: "open-data"})
	return a
}

func typed(text string) []string { return strings.Split(text, "") }

func fileText(t testing.TB, place workspace.Location, file string) string {
	t.Helper()
	text, err := os.ReadFile(place.Path(file))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func wantText(t testing.TB, place workspace.Location, file, want string) {
	t.Helper()
	if got := fileText(t, place, file); got != want {
		t.Errorf("%s says\n%s\nwant\n%s", file, got, want)
	}
}

func TestChangeAStatusAndTakeItBack(t *testing.T) {
	place := copied(t)
	a := onOpenData(t, place)
	before := fileText(t, place, dataFile)
	a.keys(append(append([]string{"c"}, typed("stand")...), "enter")...)
	wantShown(t, a, "Stand · Open-Data-Portal", "› beschlossen  (decided)", dataFile+":13:10")
	a.keys("down", "enter")
	wantShown(t, a, "Stand von Open-Data-Portal: beschlossen → läuft · u nimmt es zurück", "›*Open-Data-Portal")
	wantText(t, place, dataFile, strings.Replace(before, `status = "decided"`, `status = "running"`, 1))

	a.keys("c")
	a.keys(append(typed("bedarf 2019"), "enter")...)
	wantShown(t, a, "bisher  119.000 €")
	a.keys(append(typed("120,5k"), "enter")...)
	wantShown(t, a, "Bedarf 2019 von Open-Data-Portal: 119.000 € → 120.500 €")
	wantText(t, place, dataFile, strings.NewReplacer(`status = "decided"`, `status = "running"`, "need = { 2018 = 59_500, 2019 = 119_000", "need = { 2018 = 59_500, 2019 = 120_500").Replace(before))

	a.keys("u")
	wantShown(t, a, "zurückgenommen: Bedarf 2019 von Open-Data-Portal wieder „119.000 €“")
	a.keys("u")
	wantShown(t, a, "zurückgenommen: Stand von Open-Data-Portal")
	wantText(t, place, dataFile, before)
	a.keys("u")
	wantShown(t, a, "nichts mehr zurückzunehmen")
	a.keys("ctrl+r")
	wantShown(t, a, "Stand von Open-Data-Portal: beschlossen → läuft · u nimmt es zurück")
	a.keys("ctrl+r")
	wantText(t, place, dataFile, strings.NewReplacer(`status = "decided"`, `status = "running"`, "need = { 2018 = 59_500, 2019 = 119_000", "need = { 2018 = 59_500, 2019 = 120_500").Replace(before))
	a.keys("u", "u")
	wantText(t, place, dataFile, before)
}

// TestNothingToMakeAgain: who goes another way after taking back leaves nothing to
// make again.
func TestNothingToMakeAgain(t *testing.T) {
	a := onOpenData(t, copied(t))
	change := append(append([]string{"c"}, typed("stand")...), "enter", "down", "enter")
	a.keys(change...)
	a.keys("u")
	if len(a.undone) != 1 {
		t.Fatalf("%d steps to make again; want 1", len(a.undone))
	}
	a.keys(change...)
	if len(a.undone) != 0 || len(a.steps) != 1 {
		t.Errorf("%d steps to make again, %d to take back; want 0 and 1", len(a.undone), len(a.steps))
	}
}

// TestMoveIsShownFirst: what changes several places is shown line by line, and Esc
// writes nothing.
func TestMoveIsShownFirst(t *testing.T) {
	const file = "measures-breitband.toml"
	place := copied(t)
	a := started(t, place, words.German, 100, 30)
	before := fileText(t, place, file)
	a.keys("2", "c", "up", "enter")
	wantShown(t, a, "Breitbandkoordination um ein Jahr verschoben (12 Stellen)",
		"− term = { from = 2018, to = 2019 }", "+ term = { from = 2019, to = 2020 }", "schreiben")
	a.keys("x") // no letter does anything here
	a.keys("esc")
	wantShown(t, a, "um ein Jahr verschieben")
	a.keys("esc")
	wantText(t, place, file, before)
	if len(a.steps) > 0 {
		t.Error("there is something to take back")
	}
}

// TestOwnChangeIsNoNews: the notice of what the program wrote itself says and
// marks nothing new, whether it comes before or after the reading.
func TestOwnChangeIsNoNews(t *testing.T) {
	for _, early := range []bool{false, true} {
		place := copied(t)
		a := onOpenData(t, place)
		a.keys("c")
		a.keys(append(typed("fortschritt"), "enter", "5", "0")...)
		_, cmd := a.Update(key("enter"))
		msg := cmd().(tea.BatchMsg)[0]()
		if early {
			_, cmd := a.Update(changedMsg{})
			a.run(cmd)
		}
		_, cmd = a.Update(msg)
		a.run(cmd)
		if !early {
			_, cmd = a.Update(changedMsg{})
			a.run(cmd)
		}
		wantShown(t, a, "Fortschritt von Open-Data-Portal: 5 → 50", "›*Open-Data-Portal")
	}
}

func TestWrongValuesAreNotWritten(t *testing.T) {
	place := copied(t)
	a := onOpenData(t, place)
	before := fileText(t, place, dataFile)
	a.keys("c")
	a.keys(append(typed("fortschritt"), "enter")...)
	a.keys("1", "2", "0", "enter")
	wantShown(t, a, "✗ 120 liegt nicht zwischen 0 und 100", "neu     120")
	a.keys("backspace")
	if strings.Contains(a.shown(), "✗") {
		t.Error("the trouble stays while it is being mended")
	}
	a.keys("x", "enter")
	wantShown(t, a, "✗ „12x“ ist keine ganze Zahl", "→ nur Ziffern eingeben", "Esc zurück  ↵ schreiben")
	golden.RequireEqual(t, a.body())
	a.keys("esc")
	wantShown(t, a, "Wert ändern · Open-Data-Portal")
	a.keys("esc")
	if a.overlay != nil {
		t.Error("esc leaves the menu open")
	}
	wantText(t, place, dataFile, before)
	if len(a.steps) > 0 {
		t.Error("there is something to take back")
	}
}

// TestChangeThatBreaksARule: the money stays free to be planned, but what it
// breaks is said at once.
func TestChangeThatBreaksARule(t *testing.T) {
	place := copied(t)
	a := onOpenData(t, place)
	a.keys(append(append([]string{"c"}, typed("bedarf 2019")...), "enter", "2", "0", "0", "k", "enter")...)
	wantShown(t, a, "Bedarf 2019 von Open-Data-Portal: 119.000 € → 200.000 € · u nimmt es zurück", "· Feststellungen", "(Taste 7): +1, zuerst Open-Data-Portal: von 200.000 € Bedarf sind 2019 119.000 €")
	a.keys("u")
	wantShown(t, a, "wieder „119.000 €“")
	if strings.Contains(a.shown(), ", zuerst ") {
		t.Error("taking it back breaks a rule")
	}
}

// TestTypedAhead: the letters right behind the key are text, not actions.
func TestTypedAhead(t *testing.T) {
	for _, name := range []string{"c", "n"} {
		a := onOpenData(t, copied(t))
		for _, name := range []string{name, "q", "s"} {
			if _, cmd := a.Update(key(name)); cmd != nil {
				t.Errorf("%s does %T", name, cmd())
			}
		}
		if !a.Typing() || !strings.Contains(a.shown(), " qs") {
			t.Errorf("%s: the letters are lost:\n%s", name, a.shown())
		}
	}
}

func TestMenuOfValues(t *testing.T) {
	want := func(a *app, name, keys string) {
		t.Run(name, func(t *testing.T) {
			if got := lastLine(a); got != keys {
				t.Errorf("the keys are %q; want %q", got, keys)
			}
			golden.RequireEqual(t, a.body())
		})
	}
	a := onOpenData(t, copied(t))
	a.keys("c")
	want(a, "menu", "Esc schließen  ↑ auf  ↓ ab  ↵ wählen")
	a.keys(append(typed("bedarf 2020"), "enter")...)
	want(a, "amount", "Esc zurück  ↵ schreiben")
	b := started(t, copied(t), words.English, 80, 24)
	b.keys("5", "c", "enter")
	want(b, "outcome", "Esc back  ↑ up  ↓ down  ↵ write")
}

// TestPostponeInFewKeys counts them: from the start page it takes eight at
// most, the search for the measure left out.
func TestPostponeInFewKeys(t *testing.T) {
	const file = "measures-breitband.toml"
	place := copied(t)
	a := started(t, place, words.German, 100, 30)
	before := fileText(t, place, file)
	a.keys("2", "c", "up", "enter", "enter")
	wantShown(t, a, "Breitbandkoordination um ein Jahr verschoben (12 Stellen) · u nimmt es zurück", "+3, zuerst ")
	entry, rest, _ := strings.Cut(before, "[[measure]]\nid = \"glasfaser-ausbau\"")
	entry = strings.NewReplacer("2018 = ", "2019 = ", "2019 = ", "2020 = ", "from = 2018, to = 2019", "from = 2019, to = 2020").Replace(entry)
	wantText(t, place, file, entry+"[[measure]]\nid = \"glasfaser-ausbau\""+rest)
	a.keys("u")
	wantText(t, place, file, before)
}

// TestPostponeOutOfThePlan: what would be in no sum any more stays where it is.
func TestPostponeOutOfThePlan(t *testing.T) {
	place := copied(t)
	a := onOpenData(t, place)
	before := fileText(t, place, dataFile)
	a.keys("c", "up", "enter")
	wantShown(t, a, "✗ nicht verschoben: 2023 liegt außerhalb der Jahre des Plans (2018–2022)", "→ erst „years“ in [plan] erweitern")
	wantText(t, place, dataFile, before)
}

func TestRefusedWhenChangedMeanwhile(t *testing.T) {
	place := copied(t)
	a := onOpenData(t, place)
	a.keys("c")
	a.keys(append(typed("fortschritt"), "enter")...)
	overwrite(t, place, dataFile, `priority = 1`, `priority = 4`)
	changed := fileText(t, place, dataFile)
	a.keys("5", "0", "enter")
	wantShown(t, a, "✗ nichts geschrieben: die Datei wurde inzwischen geändert",
		"→ sie ist neu gelesen: Enter schreibt jetzt, Esc verwirft", "neu     50")
	wantText(t, place, dataFile, changed)
	a.keys("enter")
	wantShown(t, a, "Fortschritt von Open-Data-Portal: 5 → 50")
	wantText(t, place, dataFile, strings.Replace(changed, "progress = 5\n", "progress = 50\n", 1))

	overwrite(t, place, dataFile, `priority = 4`, `priority = 1`)
	changed = fileText(t, place, dataFile)
	a.keys("u")
	wantShown(t, a, "✗ measures-opendata.toml ist nicht mehr, wie digiplan sie geschrieben hat")
	wantText(t, place, dataFile, changed)
	overwrite(t, place, dataFile, `priority = 1`, `priority = 4`)
	a.keys("u")
	wantShown(t, a, "zurückgenommen: Fortschritt")
}

// TestChangedMeanwhile: what others write while a value is asked for is seen
// before it is replaced, wherever in the file the entry stands now.
func TestChangedMeanwhile(t *testing.T) {
	place := copied(t)
	a := onOpenData(t, place)
	a.keys(append(append([]string{"c"}, typed("fortschritt")...), "enter", "5", "0")...)
	overwrite(t, place, dataFile, "progress = 5\n", "progress = 30\n")
	overwrite(t, place, dataFile, "[[measure]]\n", "[[measure]]\nid = \"neu\"\ntitle = \"Neu\"\n\n[[measure]]\n")
	a.run(a.read())
	wantShown(t, a, "✗ der Wert wurde inzwischen geändert: 5 → 30", "→ Enter überschreibt ihn, Esc verwirft", "bisher  30", "neu     50")
	changed := fileText(t, place, dataFile)
	a.keys("enter")
	wantShown(t, a, "Fortschritt von Open-Data-Portal: 30 → 50")
	wantText(t, place, dataFile, strings.Replace(changed, "progress = 30\n", "progress = 50\n", 1))
}

func TestGoneMeanwhile(t *testing.T) {
	place := copied(t)
	a := onOpenData(t, place)
	a.Update(page.OpenMsg{Table: "measures", Row: "mitreden-app"})
	a.keys("c")
	overwrite(t, place, dataFile, `id = "mitreden-app"`, `id = "mitreden"`)
	a.run(a.read())
	wantShown(t, a, "✗ nichts geschrieben: Eigene App für Anregungen steht nicht mehr in measures-opendata.toml")
	if a.overlay != nil {
		t.Error("the menu stays open")
	}
}

func TestRefusedWhereNothingCanBeWritten(t *testing.T) {
	t.Run("read-only", func(t *testing.T) {
		place := copied(t)
		if err := os.Chmod(place.Path(dataFile), 0o444); err != nil {
			t.Fatal(err)
		}
		before := fileText(t, place, dataFile)
		a := onOpenData(t, place)
		a.keys("c")
		a.keys(append(typed("fortschritt"), "enter", "7", "enter")...)
		wantShown(t, a, "✗ measures-opendata.toml ist schreibgeschützt: den Schutz aufheben")
		wantText(t, place, dataFile, before)
		if a.tasks.going[writeTask] != nil || a.tasks.shown() != nil {
			t.Error("the work does not end")
		}
	})
	t.Run("broken", func(t *testing.T) {
		place := copied(t)
		a := onOpenData(t, place)
		overwrite(t, place, "plan.toml", "\n[plan]\n", "\n[plan\n")
		a.run(a.read())
		for _, name := range []string{"c", "n"} {
			a.keys(name)
			wantShown(t, a, "✗ erst den Fehler in plan.toml:")
			if a.overlay != nil {
				t.Errorf("%s opens", name)
			}
		}
	})
	t.Run("in the program", func(t *testing.T) {
		place := copied(t)
		place.Folder = ""
		a := onOpenData(t, place)
		for _, name := range []string{"c", "n"} {
			a.keys(name)
			wantShown(t, a, "✗ das Beispiel steckt im Programm", "digiplan init ORDNER")
		}
	})
	t.Run("an earlier version", func(t *testing.T) {
		a := onOpenData(t, copied(t))
		a.run(a.changing(page.ChangeMsg{Place: copied(t).Read().Plan.Measures[0].At}))
		wantShown(t, a, "✗ hier steht kein Wert, der sich einzeln ändern lässt")
	})
}

// TestOneStepAtATime: a second Enter does not write again.
func TestOneStepAtATime(t *testing.T) {
	a := onOpenData(t, copied(t))
	a.keys(append(append([]string{"c"}, typed("stand")...), "enter", "down")...)
	_, first := a.Update(key("enter"))
	if _, second := a.Update(key("enter")); first == nil || second != nil {
		t.Error("two steps are under way")
	}
}

func TestNewMeasureOnTheScreen(t *testing.T) {
	folder := t.TempDir()
	editor := filepath.Join(folder, "nano")
	if runtime.GOOS == "windows" {
		editor += ".exe"
	}
	if err := os.WriteFile(editor, nil, 0o700); err != nil {
		t.Fatal(err)
	}
	place := copied(t)
	a := onOpenData(t, place)
	before := fileText(t, place, dataFile)
	a.options.Env = func(name string) string { return map[string]string{"EDITOR": editor}[name] }
	a.keys("n")
	wantShown(t, a, "neue Maßnahme", "Kennung  neue-massnahme", "kommt ans Ende von "+dataFile+", der Datei dieser Zeile")
	a.keys(append(typed("open-data"), "enter")...)
	wantShown(t, a, "✗ die Kennung „open-data“ ist schon vergeben", "→ frei ist: open-data-2", "Esc schließen  ↵ anlegen und im Editor öffnen  Tab Vorschlag übernehmen")
	golden.RequireEqual(t, a.body())
	a.keys("tab")
	_, cmd := a.Update(key("enter"))
	_, cmd = a.Update(cmd().(tea.BatchMsg)[0]())
	both := cmd().(tea.BatchMsg)
	line := strings.Count(before, "\n") + 4
	if got, want := fmt.Sprintf("%+v", both[1]()), fmt.Sprintf("+%d,10 %s", line, place.Path(dataFile)); !strings.Contains(got, want) {
		t.Errorf("the editor is started with %s; want %s", got, want)
	}
	a.run(both[0])
	wantShown(t, a, fmt.Sprintf("Maßnahme open-data-2 in measures-opendata.toml:%d angelegt · u nimmt es zurück", line), "›*Neue Maßnahme")
	if now := fileText(t, place, dataFile); !strings.HasPrefix(now, before+"\n[[measure]]\nid     = \"open-data-2\"\n") {
		t.Errorf("the file says %q", now[len(before):])
	}
	a.keys("u")
	wantText(t, place, dataFile, before)
}

// TestNewMeasureElsewhere: another file is chosen, and is said before it is written; one
// that may not be written is no choice.
func TestNewMeasureElsewhere(t *testing.T) {
	place := copied(t)
	a := onOpenData(t, place)
	a.options.Env = func(name string) string { return map[string]string{"EDITOR": "/no/such/editor"}[name] }
	if err := os.Chmod(place.Path("citeq.toml"), 0o400); err != nil {
		t.Fatal(err)
	}
	a.keys("n", "x", "y", "down")
	wantShown(t, a, "› Datei    ‹ "+dataFile+" ›", "→ andere Wahl")
	before := make(map[string]string)
	for range 30 {
		a.keys("right")
		name := ""
		for _, file := range a.model.Snapshot.Files() {
			if strings.Contains(a.shown(), "‹ "+file.Path+" ›") {
				name = file.Path
			}
		}
		wantShown(t, a, "kommt ans Ende von "+name)
		before[name] = fileText(t, place, name)
	}
	if _, offered := before["citeq.toml"]; offered || len(before) != len(a.model.Snapshot.Files())-1 {
		t.Errorf("%d of %d files are offered", len(before), len(a.model.Snapshot.Files()))
	}
	for !strings.Contains(a.shown(), "‹ measures-wlan.toml ›") {
		a.keys("left")
	}
	a.keys("up", "z", "down", "x", "enter")
	wantShown(t, a, "Maßnahme xyz in measures-wlan.toml:")
	if now := fileText(t, place, "measures-wlan.toml"); !strings.HasPrefix(now, before["measures-wlan.toml"]) || !strings.Contains(now, `id     = "xyz"`) {
		t.Error("the measure is not at the end of the file that was chosen")
	}
	wantText(t, place, dataFile, before[dataFile])
	a.keys("u")
	wantText(t, place, "measures-wlan.toml", before["measures-wlan.toml"])
}

// TestNewMeasureInAnEmptyPlan also has no editor: the status says the place and
// stays.
func TestNewMeasureInAnEmptyPlan(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "plan.toml"), []byte("[plan]\ntitle = \"P\"\nyears = { from = 2018, to = 2020 }\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	a := started(t, workspace.Location{Files: os.DirFS(folder), Folder: folder}, words.German, 160, 24)
	a.options.Env = func(name string) string { return map[string]string{"EDITOR": "/no/such/editor"}[name] }
	a.keys("2")
	wantShown(t, a, "noch keine Maßnahme: n beginnt eine")
	a.keys("n")
	wantShown(t, a, "kommt ans Ende von plan.toml")
	a.keys("enter")
	wantShown(t, a, "✗ Maßnahme neue-massnahme in plan.toml:7 angelegt · kein Editor geöffnet: EDITOR nennt einen Editor, den es hier nicht gibt", "Neue Maßnahme")
	a.Update(fadeMsg(a.status.number))
	wantShown(t, a, "plan.toml:7")
}

// TestRandomChanges presses keys in the menu and the prompts: every frame keeps
// its size, and what stands in the files can always be read.
func TestRandomChanges(t *testing.T) {
	files, err := starter.Files(words.German, 2018)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	place := workspace.Location{Files: os.DirFS(folder), Folder: folder}
	restore := func() {
		for _, file := range files {
			if err := os.WriteFile(place.Path(file.Name), file.Text, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	names := []string{"c", "c", "n", "u", "up", "down", "enter", "enter", "esc", "tab", "backspace", "ctrl+u", "ctrl+w", "left", "1", "2019", "5", "k", "ä", "\u0301", "s", "space", "2", "5", "3", "?", ":"}
	rapid.Check(t, func(t *rapid.T) {
		restore()
		a := untimed(Options{Place: place, Lang: words.German, View: "cash", Theme: style.Dark, Clock: func() time.Time { return clock }, Env: func(string) string { return "" }})
		a.style = style.For(style.Dark)
		a.Update(tea.WindowSizeMsg{Width: rapid.IntRange(40, 130).Draw(t, "width"), Height: rapid.IntRange(10, 40).Draw(t, "height")})
		a.run(a.read())
		a.keys("2")
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			_, cmd := a.Update(key(rapid.SampledFrom(names).Draw(t, "key")))
			for cmd != nil {
				msg := cmd()
				if batch, ok := msg.(tea.BatchMsg); ok {
					cmd = batch[0]
					continue
				}
				switch msg.(type) {
				case page.ChangeMsg, page.NewMeasureMsg, wroteMsg, refusedMsg, loadedMsg, chosenMsg:
					_, cmd = a.Update(msg)
				default:
					cmd = nil
				}
			}
			wantSize(t, a.View(), a.width, a.height)
			if len(a.problems) > 0 {
				t.Fatalf("the plan cannot be read: %s", a.problems[0].Text(words.English))
			}
		}
		for len(a.steps) > 0 {
			a.overlay = nil
			a.run(a.undo(a.frame()))
		}
		for _, file := range files {
			if now, _ := os.ReadFile(place.Path(file.Name)); !bytes.Equal(now, file.Text) {
				t.Fatalf("after taking all back the file says\n%s", now)
			}
		}
	})
}
