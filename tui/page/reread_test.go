package page

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/style"
)

// After any change of the files, a reload says and shows what a fresh start does.
func TestReloadsShowWhatAFreshStartShows(t *testing.T) {
	for seed := range uint64(12) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(seed, 0))
			whole := exampleFiles(t)
			folder := maps.Clone(whole)
			place := workspace.Location{Files: folder}
			state := place.Read()
			model := NewModel(state, budget.Cash, words.German, All())
			old := model // as a fresh start would have shown it
			for range 12 {
				file, did := edited(random, folder, whole)
				state = state.Reread()
				fresh := place.Read()
				if got, want := saidBy(state), saidBy(fresh); got != want {
					t.Fatalf("after %s in %s the reload says\n%s\nand a fresh start\n%s", did, file, got, want)
				}
				if !fresh.Sound {
					continue
				}
				next := NewModel(state, budget.Cash, words.German, All())
				now := NewModel(fresh, budget.Cash, words.German, All())
				wantShown(t, did+" in "+file, next, now)
				if got, want := next.Since(model), now.Since(old); !maps.Equal(got, want) {
					t.Fatalf("after %s in %s %v have changed; want %v", did, file, got, want)
				}
				model, old = next, now
			}
		})
	}
}

func exampleFiles(t *testing.T) fstest.MapFS {
	folder := make(fstest.MapFS)
	const example = "../../testdata/muenster"
	files, err := os.ReadDir(example)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(filepath.Join(example, file.Name()))
		if err != nil {
			t.Fatal(err)
		}
		folder[file.Name()] = &fstest.MapFile{Data: text}
	}
	return folder
}

// edits are what people do to a file, well and badly.
var edits = []struct {
	name string
	do   func(random *rand.Rand, text string) string
}{
	{"another amount", replaced(`= (\d[\d_]*)\b`, func(random *rand.Rand) string { return fmt.Sprint(random.IntN(90_000)) })},
	{"another status", replaced(`status = "(\w+)"`, func(random *rand.Rand) string { return pick(random, "idea", "running", "done", "stopped") })},
	{"another theme", replaced(`theme = "(\w+)"`, func(random *rand.Rand) string { return pick(random, "dms", "wlan", "rathaus", "nowhere") })},
	{"another title", replaced(`title = "([^"]+)"`, func(*rand.Rand) string { return "Zebra" })},
	{"another decision", replaced(`by = "([^"]+)"`, func(random *rand.Rand) string { return pick(random, "V/0154/2018", "V/0989/2017") })},
	{"another outcome", replaced(`outcome = "(\w+)"`, func(random *rand.Rand) string { return pick(random, "adopted", "rejected", "postponed") })},
	{"another part", replaced(`part = "(\w+)"`, func(random *rand.Rand) string { return pick(random, "operating", "capital") })},
	{"another number", replaced(`number = "([\d.]+)"`, func(random *rand.Rand) string { return pick(random, "2.2", "9") })},
	{"another day", replaced(`(?m)date = (\d{4})-`, func(random *rand.Rand) string { return pick(random, "2017", "2018", "2019") })},
	{"another state of the data", replaced(`as_of = (\d{4})-`, func(random *rand.Rand) string { return pick(random, "2017", "2019", "2021") })},
	{"another side", replaced(`side = "(\w+)"`, func(random *rand.Rand) string { return pick(random, "expense", "income") })},
	{"another id", replaced(`(?m)^id = "([^"]+)"`, func(random *rand.Rand) string { return fmt.Sprint("id-", random.IntN(99)) })},
	{"an entry less", func(random *rand.Rand, text string) string {
		entries := strings.Split(text, "\n[[")
		at := random.IntN(len(entries))
		return strings.Join(slices.Delete(entries, at, at+1), "\n[[")
	}},
	{"an entry twice", func(random *rand.Rand, text string) string {
		entries := strings.Split(text, "\n[[")
		return text + "\n[[" + entries[random.IntN(len(entries))]
	}},
	{"a slip", func(random *rand.Rand, text string) string {
		at := random.IntN(len(text))
		return text[:at] + "\n=" + text[at:]
	}},
	{"nothing left", func(*rand.Rand, string) string { return "" }},
}

func replaced(pattern string, by func(*rand.Rand) string) func(*rand.Rand, string) string {
	search := regexp.MustCompile(pattern)
	return func(random *rand.Rand, text string) string {
		all := search.FindAllStringSubmatchIndex(text, -1)
		if len(all) == 0 {
			return text
		}
		at := all[random.IntN(len(all))]
		return text[:at[2]] + by(random) + text[at[3]:]
	}
}

func pick(random *rand.Rand, words ...string) string { return words[random.IntN(len(words))] }

// edited changes a file; half of the time it first puts all files right again, so
// that the plan is sound now and then.
func edited(random *rand.Rand, folder, whole fstest.MapFS) (file, did string) {
	if random.IntN(2) == 0 {
		maps.Copy(folder, whole)
	}
	files := slices.Sorted(maps.Keys(folder))
	for {
		file = files[random.IntN(len(files))]
		edit, before := edits[random.IntN(len(edits))], string(folder[file].Data)
		if after := edit.do(random, before); after != before {
			folder[file] = &fstest.MapFile{Data: []byte(after)}
			return file, edit.name
		}
	}
}

func saidBy(s *workspace.Snapshot) string {
	var said strings.Builder
	for _, problem := range s.Problems {
		fmt.Fprintf(&said, "%s %s %s\n", problem.Place, problem.Rule, problem.Text(words.German))
	}
	return said.String()
}

// wantShown compares all pages as they are first seen, then filtered, sorted and
// grouped.
func wantShown(t *testing.T, after string, got, want *Model) {
	t.Helper()
	for i, p := range All() {
		for _, look := range []func(*list){
			func(*list) {},
			func(l *list) { l.sort = "title"; l.filter.Set("e") },
			func(l *list) { l.group = strings.Join(l.groups[:min(1, len(l.groups))], "") },
		} {
			if l, ok := p.(*list); ok {
				look(l)
				if g, w := cellsOf(l, got), cellsOf(l, want); g != w {
					t.Fatalf("%s after %s:\n%s\na fresh start has\n%s", l.table, after, g, w)
				}
			}
			if g, w := shownBy(p, got), shownBy(p, want); g != w {
				t.Fatalf("page %d after %s:\n%s\na fresh start shows\n%s", i+1, after, g, w)
			}
		}
	}
}

// cellsOf is all that the rows of a list hold.
func cellsOf(l *list, model *Model) string {
	var text strings.Builder
	x := model.index(l.table, l.make)
	for _, row := range append(slices.Clone(x.Table.Rows), *cmp.Or(x.Table.Total, &table.Row{})) {
		fmt.Fprintf(&text, "%s %d %d %s %v:", row.ID, row.Level, row.Mark, row.Place, row.Years)
		for _, cell := range row.Cells {
			fmt.Fprintf(&text, " %v |", cell)
		}
		text.WriteByte('\n')
	}
	return text.String()
}

func shownBy(p Page, model *Model) string {
	f := Frame{Width: 200, Height: 60, Lang: words.German, Style: style.For(style.Mono), Model: model}
	return p.View(f)
}

// A measure whose file stays as it is can be found fault with all the same.
func TestAnUnchangedFileGetsAFinding(t *testing.T) {
	folder := exampleFiles(t)
	place := workspace.Location{Files: folder}
	state := place.Read()
	model := NewModel(state, budget.Cash, words.German, All())
	const file, measure = "measures-dms.toml", "freifunk"
	folder[file] = &fstest.MapFile{Data: replaceFirst(folder[file].Data, `title = "[^"]+"`, `title = "`+titleOf(t, model, measure)+`"`)}
	next := NewModel(state.Reread(), budget.Cash, words.German, nil)
	l := NewMeasures().(*list)
	counted := func(m *Model) table.Cell {
		x := m.index(l.table, l.make)
		return x.Find(measure).Cells[x.Table.Column("findings")]
	}
	if before, after := counted(model).(table.Number), counted(next).(table.Number); after != before+1 {
		t.Errorf("%d findings, then %d; want one more", before, after)
	}
	if changed := next.Since(model); !changed[measure] {
		t.Errorf("changed are %v; want %s among them", changed, measure)
	}
}

func titleOf(t *testing.T, model *Model, measure string) string {
	t.Helper()
	for _, m := range model.Plan.Measures {
		if string(m.ID) == measure {
			return m.Title
		}
	}
	t.Fatalf("no measure %s", measure)
	return ""
}

func replaceFirst(text []byte, pattern, by string) []byte {
	at := regexp.MustCompile(pattern).FindIndex(text)
	return slices.Concat(text[:at[0]], []byte(by), text[at[1]:])
}
