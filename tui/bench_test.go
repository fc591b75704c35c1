package tui

import (
	"bytes"
	"fmt"
	"testing"
	"testing/fstest"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

const largeFile = "plan.toml"

// large is a sound plan of many measures with five allocations each, on a tenth as
// many lines, in one file.
func large(measures int) (workspace.Location, fstest.MapFS) {
	lines := measures / 10
	var text bytes.Buffer
	text.WriteString("[plan]\ntitle = \"Große Maßnahmenplanung\"\nyears = { from = 2018, to = 2022 }\nbudget = { from = 2018, to = 2018 }\n\n" +
		"[[theme]]\nid = \"thema\"\ntitle = \"Thema\"\n\n[[principle]]\nid = \"alle\"\ntitle = \"Für alle\"\n\n[[paper]]\nnumber = \"V/0001/2018\"\nkind = \"decision\"\ntitle = \"Vorlage\"\n\n")
	for i := range lines {
		fmt.Fprintf(&text, "[[line]]\nid = \"city.%05d\"\nbook = \"city\"\npart = \"operating\"\nside = \"expense\"\nname = \"Sachverständigenleistungen %d\"\n", i, i)
		text.WriteString("2018 = { estimate = 50_000_000 }\n2019 = { estimate = 50_000_000 }\n2020 = { estimate = 50_000_000 }\n\n")
	}
	for i := range measures {
		fmt.Fprintf(&text, "[[measure]]\nid = \"massnahme-%05d\"\ntitle = \"Maßnahme für Bürgerinnen und Bürger Nr. %d\"\ntheme = \"thema\"\n", i, i*7919%measures)
		fmt.Fprintf(&text, "area = \"administration\"\nprinciples = [\"alle\"]\nstatus = \"running\"\nlead = \"Amt %d\"\nterm = { from = 2018, to = 2020 }\n", i%40)
		text.WriteString("decided_by = [\"V/0001/2018\"]\nneed = { 2018 = 50_000, 2019 = 49_997.5, 2020 = 49_997.5 }\n")
		for j := range 5 {
			fmt.Fprintf(&text, "[[measure.allocation]]\nline = \"city.%05d\"\namounts = { 2018 = 10_000, 2019 = 9_999.5, 2020 = \"9.999,50\" }\n", (i*5+j)%lines)
		}
		text.WriteByte('\n')
	}
	folder := fstest.MapFS{largeFile: {Data: text.Bytes()}}
	return workspace.Location{Files: folder}, folder
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
	place, _ := large(20_000)
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
