package measures_test

import (
	"slices"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// staffText has posts in both books, one of a year outside the plan, those of a measure
// that is stopped, and staff plans that do not say all.
const staffText = `
[plan]
title = "P"
provider = "citeq"
years = { from = 2020, to = 2022 }
[[measure]]
id = "m"
title = "M"
post = [
  { book = "provider", grade = "EG 11", years = { 2020 = 0.5, 2021 = 1.25, 2023 = 7 } },
  { book = "city", years = { 2021 = 0.25 } },
]
[[measure]]
id = "n"
title = "N"
post = [{ book = "provider", years = { 2020 = 0.75, 2021 = "1,00" }, grade = "EG 12" }]
[[measure]]
id = "stopped"
title = "S"
status = "stopped"
post = [{ book = "city", years = { 2020 = 9 } }]
[[staff]]
book = "provider"
group = "Beamte"
2020 = { planned = 33, filled = 27.96 }
2021 = { planned = 33, filled = 32.5 }
[[staff]]
book = "provider"
group = "Tarif"
2020 = { planned = 237.28, filled = 192.83 }
2021 = { planned = 1, filled = 0.5 }
[[staff]]
book = "city"
2021 = { planned = 10 }
2022 = { planned = 10, filled = 10 }
`

// TestStaff: in 2020 the provider has 270.28 posts, 220.79 of them filled, and measures
// need 0.5 and 0.75; in 2021 one is free, and they need 2.25.
func TestStaff(t *testing.T) {
	src := reporttest.Planned(staffText, budget.Cash)
	got := reporttest.Lines(t, measures.Staff(src), "book", "year", "posts", "planned", "filled", "free", "left")
	want := []string{
		"citeq|2020|1,25|270,28|220,79|49,49|48,24",
		"Stadt|2021|0,25|10,00|||",
		"citeq|2021|2,25|34,00|33,00|1,00|−1,25",
		"Stadt|2022|–|10,00|10,00|–|–",
	}
	if !slices.Equal(got, want) {
		t.Errorf("staff\n%q\nwant\n%q", got, want)
	}
	for _, row := range measures.Staff(src).Rows {
		if short := row.ID == "provider@2021"; row.Level == table.Body && (row.Mark == table.Warn) != short {
			t.Errorf("%s: too few posts: %v; want %v", row.ID, !short, short)
		}
	}
	if got := measures.Peak(src).In(words.German); got != "2,50 VZÄ (2021)" {
		t.Errorf("most posts %q", got)
	}
}

func TestPosts(t *testing.T) {
	src := reporttest.Planned(staffText, budget.Cash)
	got := reporttest.Lines(t, measures.Posts(src), "title", "book", "year", "grade", "posts")
	want := []string{"M|citeq|2020|EG 11|0,50", "M|citeq|2021|EG 11|1,25", "M|Stadt|2021||0,25", "N|citeq|2020|EG 12|0,75", "N|citeq|2021|EG 12|1,00"}
	if !slices.Equal(got, want) {
		t.Errorf("posts\n%q\nwant\n%q", got, want)
	}
	// of M the most in a year: 1.25 and 0.25 in 2021
	if got := reporttest.Lines(t, measures.All(src), "title", "posts"); !slices.Equal(got, []string{"M|1,50", "N|1,00", "S|–"}) {
		t.Errorf("posts of measures %q", got)
	}
}
