package edit

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/workspace"
)

// many is a plan of one file with many measures.
func many(t *testing.T, measures int) (workspace.Location, []byte) {
	var text bytes.Buffer
	text.WriteString("[plan]\ntitle = \"P\"\nyears = { from = 2026, to = 2027 }\n[[line]]\nid = \"l\"\nbook = \"city\"\npart = \"operating\"\nside = \"expense\"\nname = \"L\"\n2026 = { estimate = 9_000_000_000 }\n")
	for i := range measures {
		fmt.Fprintf(&text, "[[measure]]\nid = \"m-%d\"\ntitle = \"Maßnahme %d\"\nstatus = \"idea\"\nneed = { 2026 = 5_000 }\n", i, i)
		for range 5 {
			text.WriteString("[[measure.allocation]]\nline = \"l\"\namounts = { 2026 = 1_000 }\n")
		}
	}
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "plan.toml"), text.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	place, err := workspace.Find(folder, ".")
	if err != nil {
		t.Fatal(err)
	}
	return place, text.Bytes()
}

// allocated are the bytes that some work takes. Of all that can be measured of it,
// they alone are the same on every machine.
func allocated(work func()) int {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return int(after.TotalAlloc - before.TotalAlloc)
}

// TestWorkOfAnEdit: to find an entry, and to find it again in what another program
// has made of its file, no file is parsed; for a change it is parsed once, and what
// is read back is that file.
func TestWorkOfAnEdit(t *testing.T) {
	place, text := many(t, 2000)
	before := place.Read()
	measure := before.Plan.Measures[1900]
	parse := allocated(func() { source.NewFile("plan.toml", "plan.toml", text) })
	if parse < len(text) {
		t.Fatalf("to parse takes %d bytes, less than the text", parse)
	}

	var entry Entry
	if took := allocated(func() { entry, _ = Find(before, measure.At, 2026) }); took > parse/10 {
		t.Errorf("to find an entry takes %d bytes, to parse %d", took, parse)
	}

	shifted := bytes.Replace(text, []byte("[[measure]]\n"), []byte("[[measure]]\nid = \"new\"\ntitle = \"Neu\"\n[[measure]]\n"), 1)
	if err := os.WriteFile(place.Path("plan.toml"), shifted, 0o644); err != nil {
		t.Fatal(err)
	}
	after := before.Reread()
	took := allocated(func() {
		again, ok := entry.Again(after)
		if !ok || again.id() != "m-1900" {
			t.Errorf("found again is %q, %t", again.id(), ok)
		}
		entry = again
	})
	if took > parse/10 {
		t.Errorf("to find an entry again takes %d bytes, to parse %d", took, parse)
	}

	var step Step
	var problem *source.Problem
	once := allocated(func() { plan.Load([]*source.File{source.NewFile("plan.toml", "plan.toml", shifted)}) })
	took = allocated(func() { step, problem = entry.Set(valueNamed(t, entry, "Bedarf 2026"), budget.Cents(4_000_00)) })
	if problem != nil {
		t.Fatal(problem.Text("de"))
	}
	if took > once+parse {
		t.Errorf("a change takes %d bytes, to parse and load its file once %d, to parse it %d", took, once, parse)
	}
	if err := step.Do(place); err != nil {
		t.Fatal(err)
	}
	next := after.Reread(step.Written)
	if next.FileOf(next.Plan.At) != step.Written {
		t.Error("what was written is parsed again")
	}
	if got := next.Plan.Measures[1901].Need.At(2026); got != 4_000_00 {
		t.Errorf("the need is %s", got)
	}
}

func valueNamed(t *testing.T, e Entry, name string) Field {
	for _, v := range e.Fields {
		if v.Name().In("de") == name {
			return v
		}
	}
	t.Fatalf("no value %q", name)
	return Field{}
}
