package tui

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// commit records the folder of a plan in a git repository of its own, without
// any configuration of the machine.
func commit(t *testing.T, place workspace.Location, subject string) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	empty := filepath.Join(t.TempDir(), "gitconfig")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GIT_CONFIG_GLOBAL", empty)
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	for _, args := range [][]string{{"init", "--quiet", "--initial-branch=main"}, {"add", "--all"}, {"commit", "--quiet", "--message=" + subject}} {
		cmd := exec.Command("git", append([]string{"-C", place.Folder}, args...)...)
		cmd.Env = append(os.Environ(), "GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_AUTHOR_DATE=2018-03-14T12:00:00Z",
			"GIT_COMMITTER_NAME=A", "GIT_COMMITTER_EMAIL=a@example.org", "GIT_COMMITTER_DATE=2018-03-14T12:00:00Z")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
}

// comparable is an app that finds earlier versions in git.
func comparable(t *testing.T, place workspace.Location, width, height int) *app {
	o := testOptions(place, words.German)
	o.Versions = func(ctx context.Context) ([]workspace.Version, error) { return workspace.Versions(ctx, place, 20) }
	o.ReadEarlier = func(ctx context.Context, name string) (*workspace.Snapshot, error) {
		was, err := workspace.Revision(ctx, place, name)
		if err != nil {
			return nil, err
		}
		return was.Read(), nil
	}
	return startedWith(o, width, height)
}

func TestEarlierVersionIsChosenOnTheScreen(t *testing.T) {
	place := copied(t)
	commit(t, place, "Erster Stand")
	overwrite(t, place, "measures-opendata.toml", `status = "decided"`, `status = "running"`)
	commit(t, place, "Zweiter \x1b[31mStand")
	a := comparable(t, place, 120, 30)
	a.keys(":", "v", "e", "r", "g", "l", "enter")
	wantShown(t, a, "mit früherer Fassung vergleichen", "14.03.2018  Erster Stand", "14.03.2018  Zweiter ␛[31mStand", "oder Fassung oder Ordner tippen")
	a.keys("E", "r", "s", "t", "e", "r", "enter")
	wantShown(t, a, "8 Änderungen", "verglichen mit ", "Stand 14.03.2018", "beschlossen", "läuft")
	if a.pages[a.open].Title().De != "Änderungen" {
		t.Fatalf("the open page is %v", a.pages[a.open].Title())
	}
	a.keys("r")
	wantShown(t, a, "8 Änderungen", "läuft")
	a.keys("v", "L", "1")
	wantShown(t, a, "8 Changes")
	a.keys("L", "8")
	if a.overlay != nil || a.open != 7 {
		t.Error("8 does not open the page")
	}
	// Another version takes the place of the first.
	a.keys("=", "H", "E", "A", "D", "enter")
	wantShown(t, a, "beide Fassungen sind gleich", "verglichen mit HEAD")
	if len(a.pages) != 9 {
		t.Errorf("there are %d pages", len(a.pages))
	}
}

// TestEight: the key of the page that is not there yet asks for the version; a
// file that changes meanwhile is taken into account.
func TestEight(t *testing.T) {
	place := copied(t)
	commit(t, place, "Stand")
	a := comparable(t, place, 80, 24)
	a.keys("8", "H", "E", "A", "D")
	wantShown(t, a, "„HEAD“ vergleichen: Fassung oder Ordner")
	_, cmd := a.Update(key("enter"))
	result := late(t, cmd)
	overwrite(t, place, "measures-opendata.toml", `status = "decided"`, `status = "running"`)
	a.run(a.read())
	a.Update(result)
	wantShown(t, a, "8 Änd", "läuft")
}

func TestUnknownVersionsAreSaidInWords(t *testing.T) {
	place := copied(t)
	commit(t, place, "Stand")
	a := comparable(t, place, 120, 30)
	a.keys("8", "n", "i", "e", "enter")
	wantShown(t, a, "✗ die Fassung nie gibt es hier in git nicht")
	a.keys("1")
	alone := copied(t)
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(alone.Folder))
	a = comparable(t, alone, 120, 30)
	a.keys("8")
	wantShown(t, a, "liegt nicht in git: einen Ordner mit der älteren Fassung nennen")
	t.Setenv("PATH", t.TempDir())
	a.keys("esc", "8")
	wantShown(t, a, "fehlt das Programm git")
	if len(a.pages) != 8 || a.options.Earlier != nil {
		t.Error("a page of changes has come of it")
	}
}

// TestComparingIsCalledOff: what Esc has given up is not shown any more.
func TestComparingIsCalledOff(t *testing.T) {
	o := testOptions(copied(t), words.German)
	var gone error
	o.ReadEarlier = func(ctx context.Context, _ string) (*workspace.Snapshot, error) {
		gone = ctx.Err()
		return yearBefore(), nil
	}
	a := startedWith(o, 120, 30)
	a.keys("=", "x")
	_, cmd := a.Update(key("enter"))
	a.Update(spinMsg(a.tasks.begun))
	wantShown(t, a, "frühere Fassung wird gelesen", "Esc abbrechen")
	a.Update(key("esc"))
	wantShown(t, a, "abgebrochen")
	a.Update(late(t, cmd))
	if !errors.Is(gone, context.Canceled) || len(a.pages) != 8 {
		t.Errorf("reading goes on: %v, %d pages", gone, len(a.pages))
	}
	// Changing the view goes on beside it.
	_, view := a.Update(key("v"))
	result := late(t, view)
	if batch, ok := result.(tea.BatchMsg); ok {
		result = batch[0]()
	}
	a.Update(key("="))
	a.Update(key("x"))
	_, cmd = a.Update(key("enter"))
	_, again := a.Update(result)
	a.run(again)
	a.run(cmd)
	if a.model.View != a.view || len(a.pages) != 9 {
		t.Errorf("the view is %v, shown %v, on %d pages", a.view, a.model.View, len(a.pages))
	}
}

// TestUnreadableEarlierVersion: what can be read of it is compared, and that is
// said.
func TestUnreadableEarlierVersion(t *testing.T) {
	place := copied(t)
	overwrite(t, place, "measures-opendata.toml", `status = "decided"`, `status = "decidet"`)
	o := testOptions(copied(t), words.German)
	o.ReadEarlier = func(context.Context, string) (*workspace.Snapshot, error) { return place.Read(), nil }
	a := startedWith(o, 160, 40)
	a.keys("=", "x", "enter")
	wantShown(t, a, "die frühere Fassung ist nicht vollständig lesbar: measures-opendata.toml:13:10")
}

func yearBefore() *workspace.Snapshot {
	return workspace.Location{Files: os.DirFS("../testdata/muenster-2017")}.Read()
}

// TestExportHasTheChanges of a version that was chosen on the screen.
func TestExportHasTheChanges(t *testing.T) {
	var handed Exported
	o := testOptions(copied(t), words.German)
	o.ReadEarlier = func(context.Context, string) (*workspace.Snapshot, error) { return yearBefore(), nil }
	o.Export = func(_ context.Context, what Exported) (string, error) { handed = what; return "x", nil }
	a := startedWith(o, 120, 30)
	a.keys("=", "x", "enter", "x", "enter")
	if handed.Earlier == nil || handed.Earlier != a.options.Earlier {
		t.Error("the workbook has no changes")
	}
	if !strings.Contains(a.shown(), "geschrieben: x") {
		t.Error(a.shown())
	}
}

// TestComparisonEnds by a key, from the page of changes or another one, and can begin
// again.
func TestComparisonEnds(t *testing.T) {
	for _, at := range []string{"8", "9", "2"} {
		o := testOptions(copied(t), words.German)
		o.Earlier = yearBefore()
		o.ReadEarlier = func(context.Context, string) (*workspace.Snapshot, error) { return yearBefore(), nil }
		a := startedWith(o, 120, 30)
		pages := len(a.pages)
		a.keys(at)
		was := a.pages[a.open]
		a.keys("E")
		wantShown(t, a, "Vergleich mit ", " beendet")
		if a.options.Earlier != nil || len(a.pages) != pages-1 || strings.Contains(a.shown(), "Änderungen") {
			t.Errorf("%s: the comparison goes on", at)
		}
		if at != "8" && a.pages[a.open] != was {
			t.Errorf("%s: another page is open", at)
		}
		a.keys("8", "x", "enter")
		wantShown(t, a, "›8 Änderungen", "verglichen mit")
	}
}

// TestMoneyThatChangesHandsLeads the changes, as it does where they are printed.
func TestMoneyThatChangesHandsLeads(t *testing.T) {
	o := testOptions(copied(t), words.German)
	o.Earlier = yearBefore()
	a := startedWith(o, 120, 30)
	a.keys("8")
	_, below, _ := strings.Cut(a.shown(), "  Kennung")
	lines := strings.Split(below, "\n")
	for i, want := range []string{"Geld wechselt den Plan", "Stadt statt citeq"} {
		if !strings.Contains(lines[i+1], want) {
			t.Errorf("%q is missing in %q", want, lines[i+1])
		}
	}
	if !strings.Contains(lines[2], "119.000") || !strings.Contains(lines[2], "2019") {
		t.Errorf("no amount and year in %q", lines[2])
	}
}
