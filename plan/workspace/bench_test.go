package workspace

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"
)

// largePlan writes a sound plan with some measures and five times as many
// allocations, on a tenth as many lines, as one file.
func largePlan(measures int) []byte {
	var text bytes.Buffer
	text.WriteString("[plan]\ntitle = \"Große Maßnahmenplanung\"\nyears = { from = 2018, to = 2022 }\nbudget = { from = 2018, to = 2018 }\n\n")
	text.WriteString("[[theme]]\nid = \"thema\"\ntitle = \"Thema\"\n\n[[principle]]\nid = \"alle\"\ntitle = \"Für alle\"\n\n")
	text.WriteString("[[paper]]\nnumber = \"V/0001/2018\"\nkind = \"decision\"\ntitle = \"Vorlage\"\n\n")
	lines := max(10, measures/10)
	for i := range lines {
		fmt.Fprintf(&text, "[[line]]\nid = \"city.%05d\"\nbook = \"city\"\npart = \"operating\"\nside = \"expense\"\nname = \"Sachverständigenleistungen %d\"\n", i, i)
		for year := 2018; year <= 2022; year++ {
			fmt.Fprintf(&text, "%d = { estimate = 50_000_000 }\n", year)
		}
		text.WriteByte('\n')
	}
	for i := range measures {
		fmt.Fprintf(&text, "[[measure]]\nid = \"massnahme-%05d\"\ntitle = \"Maßnahme für Bürgerinnen und Bürger Nr. %d\"\n", i, i)
		text.WriteString("theme = \"thema\"\narea = \"administration\"\nprinciples = [\"alle\"]\nstatus = \"running\"\nlead = \"citeq\"\nterm = { from = 2018, to = 2020 }\n")
		text.WriteString("decided_by = [\"V/0001/2018\"]\nneed = { 2018 = 50_000, 2019 = 49_997.5, 2020 = 49_997.5 }\n")
		for j := range 5 {
			fmt.Fprintf(&text, "[[measure.allocation]]\nline = \"city.%05d\"\n", (i*5+j)%lines)
			fmt.Fprintf(&text, "amounts = { 2018 = 10_000, 2019 = 9_999.5, 2020 = \"9.999,50\" }\n")
		}
		text.WriteByte('\n')
	}
	return text.Bytes()
}

func largePlace(measures int) Location {
	return Location{Files: fstest.MapFS{"plan.toml": {Data: largePlan(measures)}}}
}

func benchmarkRead(b *testing.B, place Location) {
	b.ReportAllocs()
	for b.Loop() {
		if snapshot := place.Read(); len(snapshot.Problems) > 0 {
			b.Fatal(snapshot.Problems[0].Text("en"))
		}
	}
}

var planFile = flag.String("plan", "../../testdata/broken/gap.toml", "a plan of one file, for the two tests that other programs are measured against")

// TestReadAlone reads the plan of that file, adds it up and checks it.
func TestReadAlone(t *testing.T) {
	folder, name := filepath.Split(*planFile)
	place := Location{Files: os.DirFS(folder), Only: name}
	if snapshot := place.Read(); !snapshot.Sound {
		t.Fatal(snapshot.Problems[0].Text("en"))
	}
}

// TestDecodeAlone decodes the text of that file, and does nothing else.
func TestDecodeAlone(t *testing.T) {
	var tables map[string]any
	if _, err := toml.DecodeFile(*planFile, &tables); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkRead20000(b *testing.B) { benchmarkRead(b, largePlace(20_000)) }

func BenchmarkRead2000(b *testing.B) { benchmarkRead(b, largePlace(2_000)) }

// BenchmarkDecode20000 is what the decoder alone takes: Read aims at no more
// than 1.6 times as long.
func BenchmarkDecode20000(b *testing.B) {
	text := string(largePlan(20_000))
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		var tables map[string]any
		if _, err := toml.Decode(text, &tables); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadMuenster(b *testing.B) {
	place, err := Find("../../testdata", "muenster")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		place.Read()
	}
}

// BenchmarkRead20000WithProblem pays for looking places up.
func BenchmarkRead20000WithProblem(b *testing.B) {
	text := append(largePlan(20_000), "[[measure]]\nid = \"x\"\ntitle = 1\n"...)
	place := Location{Files: fstest.MapFS{"plan.toml": {Data: text}}}
	b.ReportAllocs()
	for b.Loop() {
		if snapshot := place.Read(); len(snapshot.Problems) != 1 {
			b.Fatal(len(snapshot.Problems), "problems; want 1")
		}
	}
}

// largeFolder is the large plan divided over some files.
func largeFolder(measures, files int) (Location, fstest.MapFS) {
	head, rest, _ := bytes.Cut(largePlan(measures), []byte("[[measure]]\n"))
	entries := bytes.Split(rest, []byte("[[measure]]\n"))
	folder := fstest.MapFS{"plan.toml": {Data: head}}
	for i := range files - 1 {
		var text []byte
		for _, entry := range entries[i*len(entries)/(files-1) : (i+1)*len(entries)/(files-1)] {
			text = append(append(text, "[[measure]]\n"...), entry...)
		}
		folder[fmt.Sprintf("massnahmen-%02d.toml", i)] = &fstest.MapFile{Data: text}
	}
	return Location{Files: folder}, folder
}

// BenchmarkReread20000 reads again a plan of forty files, of which one has
// changed.
func BenchmarkReread20000(b *testing.B) {
	place, folder := largeFolder(20_000, 40)
	snapshot := place.Read()
	old := folder["massnahmen-07.toml"]
	texts := [][]byte{bytes.Replace(old.Data, []byte("10_000"), []byte("10_001"), 1), old.Data}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		folder["massnahmen-07.toml"] = &fstest.MapFile{Data: texts[i%2]}
		i++
		snapshot = snapshot.Reread()
	}
	if len(snapshot.Plan.Measures) != 20_000 || len(snapshot.Problems) > 0 {
		b.Fatalf("%d measures, problems: %v", len(snapshot.Plan.Measures), snapshot.Problems)
	}
}
