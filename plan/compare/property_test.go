package compare_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"
)

func folder(text string) fs.FS {
	return fstest.MapFS{"plan.toml": &fstest.MapFile{Data: []byte(text)}}
}

// inForce is a paper that movements stand on.
const inForce = `
[[committee]]
id = "rat"
name = "Rat"
[[paper]]
id = "b"
kind = "budget"
title = "B"
hearings = [{ committee = "rat", role = "decision", outcome = "adopted" }]
`

// drawn is a small plan by chance: some lines, some measures, some movements,
// some of them wrong.
func drawn(t *rapid.T, label string) string {
	var text strings.Builder
	text.WriteString(inForce)
	pick := func(name string, words ...string) string { return rapid.SampledFrom(words).Draw(t, label+name) }
	amount := func(name string) int { return rapid.IntRange(-200, 900).Draw(t, label+name) }
	for _, id := range []string{"a", "b", "c", "d"} {
		if rapid.Bool().Draw(t, label+id) {
			fmt.Fprintf(&text, "[[line]]\nid = %q\nbook = %q\npart = %q\nside = %q\nname = %q\n2018 = { estimate = %d }\n2019 = { estimate = %d, actual = %d }\n",
				id, pick("book", "city", "provider"), pick("part", "operating", "capital"), pick("side", "expense", "income"), strings.ToUpper(id),
				amount("2018"), amount("2019"), amount("actual"))
		}
	}
	for _, id := range []string{"m", "n", "o"} {
		if rapid.Bool().Draw(t, label+id) {
			fmt.Fprintf(&text, "[[measure]]\nid = %q\ntitle = %q\nneed = { 2018 = %d }\n", id, strings.ToUpper(id), rapid.IntRange(0, 99).Draw(t, label+"need"))
			for range rapid.IntRange(0, 3).Draw(t, label+"allocations") {
				fmt.Fprintf(&text, "[[measure.allocation]]\nline = %q\namounts = { 2018 = %d, 2020 = %d }\n", pick("line", "a", "b", "c", "x"), amount("of"), amount("of"))
				if rapid.Bool().Draw(t, label+"on") {
					fmt.Fprintf(&text, "to = %q\nreceived = { 2019 = %d, 2020 = %d }\n", pick("to", "b", "d"), amount("received"), amount("received"))
				}
			}
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, label+"movements") {
		switch pick("kind", "supplement", "shift", "block", "commitment") {
		case "supplement":
			fmt.Fprintf(&text, "[[movement]]\nkind = \"supplement\"\nline = %q\nyear = 2018\namount = %d\nby = \"b\"\n", pick("on", "a", "b", "x"), amount("by"))
		case "shift":
			fmt.Fprintf(&text, "[[movement]]\nkind = \"shift\"\nfrom = { line = %q, year = 2018 }\nto = { line = %q, year = 2019 }\namount = %d\nby = \"b\"\n", pick("from", "a", "b"), pick("into", "b", "c"), amount("by"))
		case "block":
			fmt.Fprintf(&text, "[[movement]]\nkind = \"block\"\nbook = \"city\"\nyear = 2018\npercent = %d\nby = \"b\"\n", rapid.IntRange(1, 99).Draw(t, label+"percent"))
		default:
			fmt.Fprintf(&text, "[[commitment]]\nline = %q\nyear = 2018\nstage = %q\namount = %d\n", pick("on", "a", "b"), pick("stage", "bound", "reserved"), rapid.IntRange(0, 99).Draw(t, label+"amount"))
		}
	}
	return text.String()
}

// Whatever two versions are, sound or not, the differences add up to the
// difference of the totals, and both directions tell the same.
func TestAnyTwoVersionsAddUpAndMirror(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		old, new := version(drawn(r, "old ")), version(drawn(r, "new "))
		checkSums(t, "drawn", old, new)
		checkSums(t, "drawn", new, old)
		checkSums(t, "drawn", old, old)
		checkMirror(t, "drawn", old, new)
		if t.Failed() {
			r.FailNow()
		}
	})
}
