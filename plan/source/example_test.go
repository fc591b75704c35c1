package source_test

import (
	"fmt"
	"testing/fstest"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// A table of the format is a struct and the list of its fields; what is wrong is
// reported with its place and the way out.
func ExampleEach() {
	type measure struct {
		source.Meta
		ID   string
		Need budget.Series
	}
	fields := source.Fields[measure]{
		source.ID("id", "measure", func(m *measure) *string { return &m.ID }).Required().Says("Kennung", "id"),
		source.Series("need", func(m *measure) *budget.Series { return &m.Need }).Says("Bedarf je Jahr", "need by year"),
	}
	folder := fstest.MapFS{"plan.toml": {Data: []byte("[[measure]]\nid = \"portal\"\nneed = { 2026 = \"1.234,50\" }\n[[measure]]\nid = \"wlan\"\nneeds = { 2026 = 100 }\n")}}
	files, _, err := source.Read(folder, "", "")
	if err != nil {
		fmt.Println(err)
		return
	}
	reader := source.NewReader(files)
	for _, m := range source.Each(reader, "measure", fields) {
		fmt.Println(m.At, m.ID, m.Need.At(2026))
	}
	for _, problem := range reader.Finish() {
		fmt.Println(problem.Text(words.English))
		fmt.Println("   ", problem.Hint.In(words.English))
	}
	// Output:
	// plan.toml:1 portal 1234.50
	// plan.toml:4 wlan 0.00
	// plan.toml:6:1: unknown key "needs" [unknown-key]
	//     did you mean "need"?
}
