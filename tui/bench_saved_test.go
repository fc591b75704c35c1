//go:build unix

package tui

import (
	"bytes"
	"fmt"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"github.com/BurntSushi/toml"

	"digiplan/plan/words"
)

// BenchmarkSaved is the way from the notice of a saved file, which is the whole
// plan, to the frame that shows it, in processor time and as a multiple of what
// toml.Decode takes for the same text. Aims: 20 ms for 400 measures, 60 ms for
// 2,000, 400 ms for 20,000. What goes on behind the frame does not count.
func BenchmarkSaved(b *testing.B) {
	for _, measures := range []int{400, 2_000, 20_000} {
		for _, open := range []string{"1", "2", "3"} {
			b.Run(fmt.Sprintf("%d measures, page %s", measures, open), func(b *testing.B) { benchmarkSaved(b, measures, open) })
		}
	}
}

func benchmarkSaved(b *testing.B, measures int, open string) {
	place, folder := large(measures)
	a := started(b, place, words.German, 200, 60)
	if n := len(a.model.Problems); n > 0 {
		b.Fatalf("%d findings, such as %s", n, a.model.Problems[0].Text(words.German))
	}
	a.keys(open)
	var took, reference time.Duration
	for b.Loop() {
		changeNeed(folder)
		begun := processorTime()
		rest := a.saved()
		took += processorTime() - begun
		a.run(rest)
		if !strings.Contains(a.shown(), "neu geladen") {
			b.Fatalf("the screen does not tell of the change:\n%s", a.shown())
		}
		begun = processorTime()
		var tables map[string]any
		if _, err := toml.Decode(string(folder[largeFile].Data), &tables); err != nil {
			b.Fatal(err)
		}
		reference += processorTime() - begun
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(took.Microseconds())/1000/float64(b.N), "cpu-ms/op")
	b.ReportMetric(float64(took)/float64(reference), "×decode")
}

// changeNeed changes the need of the first measure, or changes it back.
func changeNeed(folder fstest.MapFS) {
	from, to := []byte("need = { 2018 = 50_000,"), []byte("need = { 2018 = 50_001,")
	text := folder[largeFile].Data
	if bytes.Contains(text, to) {
		from, to = to, from
	}
	folder[largeFile] = &fstest.MapFile{Data: bytes.Replace(text, from, to, 1)}
}

// processorTime is what the process has used so far.
func processorTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
