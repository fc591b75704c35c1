package scenario_test

import (
	"bytes"
	"fmt"
	"testing"
	"testing/fstest"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/scenario"
	"digiplan/plan/workspace"
)

// large is a plan of many measures with five allocations and five years each, on a
// tenth as many lines.
func large(measures int) *workspace.Snapshot {
	var text bytes.Buffer
	text.WriteString("[plan]\ntitle = \"P\"\nyears = { from = 2018, to = 2022 }\n[[paper]]\nnumber = \"V/1\"\nkind = \"decision\"\ntitle = \"Vorlage\"\n")
	for i := range measures / 10 {
		fmt.Fprintf(&text, "[[line]]\nid = \"l%d\"\nbook = \"city\"\npart = \"operating\"\nside = \"expense\"\nname = \"L\"\n", i)
		for year := 2018; year <= 2022; year++ {
			fmt.Fprintf(&text, "%d = { estimate = 600_000 }\n", year)
		}
	}
	for i := range measures {
		fmt.Fprintf(&text, "[[measure]]\nid = \"m%d\"\ntitle = \"M\"\nterm = { from = 2018 }\npriority = %d\ndecided_by = [\"V/1\"]\n", i, 1+i%9)
		for j := range 5 {
			fmt.Fprintf(&text, "[[measure.allocation]]\nline = \"l%d\"\namounts = { 2018 = 10_000, 2019 = 10_000, 2020 = 10_000, 2021 = 10_000, 2022 = 10_000 }\n", (i*5+j)%(measures/10))
		}
	}
	return workspace.Location{Files: fstest.MapFS{"plan.toml": {Data: text.Bytes()}}}.Read()
}

// BenchmarkRunLarge is what a key asks for: one scenario of a plan made ready.
func BenchmarkRunLarge(b *testing.B) {
	for _, measures := range []int{400, 5_000} {
		b.Run(fmt.Sprint(measures), func(b *testing.B) {
			base := scenario.On(large(measures).Version())
			asked := plan.Scenario{Steps: []plan.Step{{Do: plan.CutMoney, Book: budget.City, Year: 2020, Percent: 20_00}}}
			b.ReportAllocs()
			for b.Loop() {
				if o := base.Run(asked); len(o.Problems) > 0 || len(o.Rounds) != 1 {
					b.Fatalf("%d rounds, %v", len(o.Rounds), o.Problems)
				}
			}
		})
	}
}
