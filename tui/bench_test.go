package tui

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// large is a plan of 20,000 measures with 100,000 allocations on 2,000 lines, in
// forty files.
func large() (workspace.Location, fstest.MapFS) {
	const measures, lines, files = 20_000, 2_000, 39
	head := "[plan]\ntitle = \"Große Maßnahmenplanung\"\nyears = { from = 2018, to = 2022 }\nbudget = { from = 2018, to = 2018 }\n\n" +
		"[[theme]]\nid = \"thema\"\ntitle = \"Thema\"\n\n[[principle]]\nid = \"alle\"\ntitle = \"Für alle\"\n\n[[paper]]\nnumber = \"V/0001/2018\"\nkind = \"decision\"\ntitle = \"Vorlage\"\n\n"
	for i := range lines {
		head += fmt.Sprintf("[[line]]\nid = \"city.%05d\"\nbook = \"city\"\npart = \"operating\"\nside = \"expense\"\nname = \"Sachverständigenleistungen %d\"\n", i, i) +
			"2018 = { estimate = 50_000_000 }\n2019 = { estimate = 50_000_000 }\n2020 = { estimate = 50_000_000 }\n\n"
	}
	folder := fstest.MapFS{"plan.toml": {Data: []byte(head)}}
	for file := range files {
		var text bytes.Buffer
		for i := file * measures / files; i < (file+1)*measures/files; i++ {
			fmt.Fprintf(&text, "[[measure]]\nid = \"massnahme-%05d\"\ntitle = \"Maßnahme für Bürgerinnen und Bürger Nr. %d\"\ntheme = \"thema\"\n", i, i*7919%measures)
			fmt.Fprintf(&text, "area = \"administration\"\nprinciples = [\"alle\"]\nstatus = \"running\"\nlead = \"Amt %d\"\nterm = { from = 2018, to = 2020 }\n", i%40)
			text.WriteString("decided_by = [\"V/0001/2018\"]\nneed = { 2018 = 50_000, 2019 = 49_997.5, 2020 = 49_997.5 }\n")
			for j := range 5 {
				fmt.Fprintf(&text, "[[measure.allocation]]\nline = \"city.%05d\"\namounts = { 2018 = 10_000, 2019 = 9_999.5, 2020 = \"9.999,50\" }\n", (i*5+j)%lines)
			}
			text.WriteByte('\n')
		}
		folder[measureFile(file)] = &fstest.MapFile{Data: text.Bytes()}
	}
	return workspace.Location{Files: folder}, folder
}

// BenchmarkSaved is the way from the notice of a changed file, one of forty, to
// the frame that shows it: a sum of a measure, the estimate of a line, and a sum in
// a file that changes for the first time. What goes on behind the frame is not
// timed.
func BenchmarkSaved(b *testing.B) {
	for _, open := range []string{"1", "2", "3"} {
		for name, file := range map[string]string{"a measure": measureFile(7), "a line": "plan.toml"} {
			b.Run("page "+open+", "+name, func(b *testing.B) {
				a, folder := opened(b, open)
				b.ReportAllocs()
				for b.Loop() {
					changeFile(folder, file)
					savedInTime(b, a)
				}
			})
		}
		b.Run("page "+open+", first change", func(b *testing.B) {
			var a *app
			var folder fstest.MapFS
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				if i%30 == 0 {
					a, folder = opened(b, open)
				}
				changeFile(folder, measureFile(i%30))
				b.StartTimer()
				savedInTime(b, a)
			}
		})
	}
}

// opened is the large plan on the screen, at a page.
func opened(b *testing.B, page string) (*app, fstest.MapFS) {
	place, folder := large()
	a := started(b, place, words.German, 200, 60)
	if n := len(a.data.Problems); n > 0 {
		b.Fatalf("%d findings, such as %s", n, a.data.Problems[0].Text(words.German))
	}
	a.keys(page)
	return a, folder
}

func measureFile(i int) string { return fmt.Sprintf("massnahmen-%02d.toml", i) }

// changeFile changes the first sum in a file, or changes it back.
func changeFile(folder fstest.MapFS, name string) {
	from, to := "0_000", "0_001"
	if bytes.Contains(folder[name].Data, []byte(to)) {
		from, to = to, from
	}
	folder[name] = &fstest.MapFile{Data: bytes.Replace(folder[name].Data, []byte(from), []byte(to), 1)}
}

// savedInTime times the way to the frame alone.
func savedInTime(b *testing.B, a *app) {
	rest := a.saved()
	b.StopTimer()
	a.run(rest)
	if !strings.Contains(a.shown(), "neu geladen") {
		b.Fatalf("the screen does not tell of the change:\n%s", a.shown())
	}
	b.StartTimer()
}

// saved tells the app of a change, up to the frame that shows it, and returns
// what is left to be done.
func (a *app) saved() tea.Cmd {
	_, cmd := a.Update(changedMsg{})
	for {
		msg := cmd()
		batch, ok := msg.(tea.BatchMsg)
		if !ok {
			_, rest := a.Update(msg)
			a.View()
			return rest
		}
		cmd = batch[0]
	}
}

// BenchmarkKey is the way from a key to the frame that shows what it does.
func BenchmarkKey(b *testing.B) {
	place, _ := large()
	for name, keys := range map[string][2]string{
		"move": {"down", "up"}, "page": {"pgdown", "pgup"}, "ends": {"end", "home"}, "reverse": {"S", "S"},
	} {
		b.Run(name, func(b *testing.B) {
			a := started(b, place, words.German, 200, 60)
			a.keys("2", "s", "s", "enter")
			a.View()
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				a.Update(key(keys[i%2]))
				a.View()
			}
		})
	}
}
