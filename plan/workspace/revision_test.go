package workspace

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"digiplan/plan/words"
)

// repository is a real git repository of one's own: no configuration of the
// machine, fixed author and dates.
type repository struct {
	t      *testing.T
	folder string
}

func newRepository(t *testing.T) repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	folder := t.TempDir()
	empty := filepath.Join(t.TempDir(), "gitconfig")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GIT_CONFIG_GLOBAL", empty)
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(folder))
	r := repository{t, folder}
	r.git("init", "--quiet", "--initial-branch=main")
	return r
}

func (r repository) git(args ...string) {
	r.t.Helper()
	cmd := exec.Command("git", append([]string{"-C", r.folder}, args...)...)
	cmd.Env = append(os.Environ(), "GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_AUTHOR_DATE=2018-03-14T12:00:00Z",
		"GIT_COMMITTER_NAME=A", "GIT_COMMITTER_EMAIL=a@example.org", "GIT_COMMITTER_DATE=2018-03-14T12:00:00Z")
	if out, err := cmd.CombinedOutput(); err != nil {
		r.t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

func (r repository) write(name, text string) {
	r.t.Helper()
	path := filepath.Join(r.folder, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		r.t.Fatal(err)
	}
}

func (r repository) commit() {
	r.t.Helper()
	r.git("add", "--all")
	r.git("commit", "--quiet", "--message=Stand")
}

func (r repository) at(name, rev string) (Location, error) {
	r.t.Helper()
	place, err := Find(r.folder, name)
	if err != nil {
		r.t.Fatal(err)
	}
	return Revision(context.Background(), place, rev)
}

func titled(title string) string {
	return "[plan]\ntitle = \"" + title + "\"\nyears = { from = 2018, to = 2019 }\n"
}

func (r repository) wantTitle(name, rev, title string) Location {
	r.t.Helper()
	place, err := r.at(name, rev)
	if err != nil {
		r.t.Fatalf("Revision(%q, %q): %v", name, rev, err)
	}
	if snapshot := place.Read(); snapshot.Plan.Title != title {
		r.t.Errorf("Revision(%q, %q) reads %q; want %q; problems %v", name, rev, snapshot.Plan.Title, title, snapshot.Problems)
	}
	return place
}

func TestRevision(t *testing.T) {
	r := newRepository(t)
	r.write("plan.toml", titled("eins"))
	r.write("sub/plan.toml", titled("unten eins"))
	r.write("sub/notes.txt", "nichts")
	r.commit()
	r.git("tag", "-a", "-m", "Stand", "stand")
	r.write("plan.toml", titled("zwei"))
	r.write("sub/plan.toml", titled("unten zwei"))
	r.write("sub/a b ä.toml", "[[theme]]\nid = \"t\"\ntitle = \"T\"\n")
	r.commit()
	r.write("plan.toml", titled("drei"))
	r.wantTitle(".", "HEAD", "zwei")
	r.wantTitle(".", "HEAD~1", "eins")
	r.wantTitle(".", "stand", "eins")
	r.wantTitle(".", ":/^Stand", "zwei") // by the message, of the newest
	r.wantTitle(".", "HEAD^{/Stand}", "zwei")
	r.wantTitle("plan.toml", "HEAD~1", "eins")
	place := r.wantTitle("sub", "HEAD~1", "unten eins")
	if place.Shown != "HEAD~1:sub" {
		t.Errorf("shown as %q; want HEAD~1:sub", place.Shown)
	}
	if themes := r.wantTitle("sub", "HEAD", "unten zwei").Read().Plan.Themes; len(themes) != 1 {
		t.Errorf("%d themes; want the one of the file with a space in its name", len(themes))
	}
	before := place.Stamp()
	r.write("sub/plan.toml", titled("anders"))
	if place.Stamp() != before {
		t.Error("the stamp of a revision changed with the folder")
	}
}

func TestRenamedFolderIsFound(t *testing.T) {
	r := newRepository(t)
	r.write("alt/plan.toml", titled("früher"))
	r.write("alt/city.toml", "[[theme]]\nid = \"t\"\ntitle = \"T\"\n")
	r.commit()
	r.git("mv", "alt", "neu")
	r.commit()
	place := r.wantTitle("neu", "HEAD~1", "früher")
	if place.Shown != "HEAD~1:alt" {
		t.Errorf("shown as %q; want HEAD~1:alt", place.Shown)
	}
	r.git("mv", "neu/plan.toml", "neu/haupt.toml")
	r.commit()
	r.wantTitle("neu/haupt.toml", "HEAD~1", "früher")
	r.wantTitle("neu/haupt.toml", "HEAD~2", "früher")
}

func TestRevisionFaults(t *testing.T) {
	r := newRepository(t)
	r.write("alt.txt", "noch kein Plan")
	r.commit()
	r.write("plan/plan.toml", titled("Plan"))
	r.commit()
	outside := repository{t, t.TempDir()}
	outside.write("plan/plan.toml", titled("Plan"))
	t.Setenv("GIT_CEILING_DIRECTORIES", outside.folder)
	tests := map[string]struct {
		from   repository
		rev    string
		fault  RevisionFault
		de, en string
	}{
		"no such revision": {r, "HEAD~9", NoRevision,
			"die Fassung HEAD~9 gibt es hier in git nicht: mit git log nachsehen, welche es gibt",
			"this git repository has no revision HEAD~9: see which there are with git log"},
		"no commit at all": {r, "^HEAD", NoRevision, "", ""},
		"a range":          {r, "HEAD..HEAD", NoRevision, "", ""},
		"no such message":  {r, ":/Unfug", NoRevision, "", ""},
		"an option":        {r, "--output=x", NoRevision, "", "this git repository has no revision --output=x: see which there are with git log"},
		"a file":           {r, "HEAD:alt.txt", NoRevision, "", ""},
		"nothing":          {r, "", NoRevision, "", ""},
		"an escape":        {r, "\x1b]52;c;eA==\a", NoRevision, "", "this git repository has no revision ␛]52;c;eA==␇: see which there are with git log"},
		"no plan yet":      {r, "HEAD~1", NoPlanThen, "in der Fassung HEAD~1 steht unter plan kein Plan, auch nicht in einem Ordner, der seither umbenannt wurde", "revision HEAD~1 has no plan at plan, nor in a folder that was renamed since"},
		"no repository":    {outside, "HEAD", NoRepository, "der Ordner plan liegt nicht in git: einen Ordner mit der älteren Fassung nennen", "the folder plan is in no git repository: name a folder with the older version"},
		"a missing blob":   {r, strings.Repeat("0", 40), NoRevision, "", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := test.from.at("plan", test.rev)
			wantFault(t, err, test.fault, test.de, test.en)
		})
	}
	_, err := Revision(context.Background(), Location{}, "HEAD")
	wantFault(t, err, NoFolder, "das mitgelieferte Beispiel hat keine älteren Fassungen: einen Ordner nennen", "")
	if entries, _ := os.ReadDir(r.folder); len(entries) != 3 {
		t.Errorf("git left something behind: %v", entries)
	}
}

func wantFault(t *testing.T, err error, want RevisionFault, de, en string) {
	t.Helper()
	var fault *RevisionError
	if !errors.As(err, &fault) || fault.Fault != want {
		t.Fatalf("error %#v; want fault %d", err, want)
	}
	for lang, text := range map[words.Lang]string{words.German: de, words.English: en} {
		if got := fault.In(lang); text != "" && got != text {
			t.Errorf("says %q; want %q", got, text)
		} else if strings.ContainsAny(got, "\x1b\n\x07") || strings.Contains(got, "%!") {
			t.Errorf("says %q, which is not safe to show", got)
		}
	}
}

// fakeGit puts a program named git on the path that says something and fails.
func fakeGit(t *testing.T, script string) Location {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("needs a shell")
	}
	bin := t.TempDir()
	if err := os.WriteFile(filepath.Join(bin, "git"), []byte("#!/bin/sh\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	return Location{Files: os.DirFS(bin), Shown: "plan", Folder: bin}
}

func TestSomeoneElsesRepository(t *testing.T) {
	place := fakeGit(t, "echo \"fatal: detected dubious ownership in repository at '/x'\" >&2\nexit 128\n")
	_, err := Revision(context.Background(), place, "HEAD")
	wantFault(t, err, NotOwned,
		"das git-Repository des Ordners plan gehört einem anderen Benutzer; wer ihm vertraut, erlaubt es mit git config --global --add safe.directory ORDNER",
		"the git repository of the folder plan belongs to another user; if you trust them, allow it with git config --global --add safe.directory FOLDER")
}

func TestNoGit(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := Revision(context.Background(), Location{Folder: t.TempDir()}, "HEAD")
	wantFault(t, err, NoGit, "für den Vergleich mit HEAD fehlt das Programm git: git installieren oder einen Ordner mit der älteren Fassung nennen", "")
}

func TestWhatGitSaysIsCleaned(t *testing.T) {
	place := fakeGit(t, "printf 'fatal: \\033]0;title\\007 broken\\nmore' >&2\nexit 1\n")
	_, err := Revision(context.Background(), place, "HEAD")
	wantFault(t, err, GitFails, "git kann die Fassung HEAD nicht lesen: fatal: ␛]0;title␇ broken more", "")
}

func TestSlowGitIsStopped(t *testing.T) {
	place := fakeGit(t, "exec sleep 30\n")
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	begun := time.Now()
	_, err := Revision(ctx, place, "HEAD")
	wantFault(t, err, TooSlow, "git braucht für die Fassung HEAD zu lange", "")
	if took := time.Since(begun); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestStoppedByThePerson(t *testing.T) {
	place := fakeGit(t, "exec sleep 30\n")
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(50*time.Millisecond, cancel)
	if _, err := Revision(ctx, place, "HEAD"); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v; want canceled", err)
	}
}

// Neither hooks nor pagers nor filters of the repository run, nor do the
// variables of a hook lead elsewhere.
func TestNothingOfTheRepositoryRuns(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("needs a shell")
	}
	r := newRepository(t)
	r.write("plan.toml", titled("Plan"))
	r.write(".gitattributes", "*.toml diff=spy filter=spy\n")
	r.commit()
	mark := filepath.Join(t.TempDir(), "ran")
	spy := filepath.Join(t.TempDir(), "spy")
	if err := os.WriteFile(spy, []byte("#!/bin/sh\ntouch "+mark+"\ncat \"$@\"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"diff.spy.textconv", "diff.spy.command", "diff.external", "core.fsmonitor", "core.pager", "filter.spy.smudge", "core.sshCommand"} {
		r.git("config", key, spy)
	}
	t.Setenv("GIT_DIR", "/nowhere")
	t.Setenv("GIT_PAGER", spy)
	t.Setenv("GIT_EXTERNAL_DIFF", spy)
	r.wantTitle(".", "HEAD", "Plan")
	if _, err := os.Stat(mark); err == nil {
		t.Error("a program of the repository ran")
	}
}

// A broken older version is read as far as it can be.
func TestBrokenOldVersion(t *testing.T) {
	r := newRepository(t)
	r.write("plan.toml", titled("Plan"))
	r.write("kaputt.toml", "[[measure]\n")
	if err := os.Symlink("/etc/passwd", filepath.Join(r.folder, "fremd.toml")); err != nil {
		t.Skip("no symbolic links here")
	}
	r.commit()
	snapshot := r.wantTitle(".", "HEAD", "Plan").Read()
	var files []string
	for _, problem := range snapshot.Problems {
		files = append(files, problem.Place.File())
	}
	if snapshot.Sound || strings.Join(files, " ") != "HEAD:./fremd.toml HEAD:./kaputt.toml" && strings.Join(files, " ") != "HEAD:/fremd.toml HEAD:/kaputt.toml" {
		t.Errorf("sound %v, problems in %v; want two broken files", snapshot.Sound, files)
	}
}
