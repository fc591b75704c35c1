package plan_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/BurntSushi/toml"

	"digiplan/plan"
)

// TestSamplesUseEveryKey: who reads the samples meets each key of the format, but for
// those whose reason stands here.
func TestSamplesUseEveryKey(t *testing.T) {
	exceptions := map[string]string{
		"plan.provider_short":    "citeq has a short name",
		"plan.licence":           "the city alone may grant one for its figures",
		"plan.note":              "stands at many other entries",
		"plan.source":            "stands at many other entries",
		"plan.assumed":           "stands at many other entries",
		"paper.year":             "the first yearly report is due after the day of the samples",
		"paper.attachments.hash": "no file of an attachment is known",
		"paper.attachments.link": "no address of an attachment is known",
		"paper.hearings.items":   "no paper was adopted in part",
		"motion.outcome":         "no motion was rejected, withdrawn or settled without a paper",
		"line.internal":          "the published figures show no internal charges",
		"movement.book":          "a block of a whole book would take money from every measure",
		"forward_load.billed":    "nothing is billed before the first year that is due",
	}
	var names []string
	for _, sample := range []string{"muenster", "muenster-2017", "citeq-2026"} {
		files, err := filepath.Glob(filepath.Join("../testdata", sample, "*.toml"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files (%v)", sample, len(files), err)
		}
		names = append(names, files...)
	}
	all := make(map[string][]map[string]any)
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var tables map[string]any
		if _, err := toml.Decode(string(text), &tables); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for table, value := range tables {
			all[table] = append(all[table], asTables(value)...)
		}
	}
	var unused []string
	for _, table := range plan.Tables() {
		unused = append(unused, unusedKeys(table.Name, table.Fields, all[table.Name])...)
	}
	for key := range exceptions {
		if !slices.Contains(unused, key) {
			t.Errorf("%s is used by a sample: no exception", key)
		}
	}
	for _, key := range unused {
		if exceptions[key] == "" {
			t.Errorf("%s is used by no sample", key)
		}
	}
}
