package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"digiplan/plan/check"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// boundaries are the cases on both sides of the limits of a rule: exactly equal,
// a cent over and under, the first and the last year, nothing and zero.
type boundaries struct {
	given string // how every plan of the cases begins
	cases map[string]boundary
}

// boundary is the rest of a plan with what the rule finds in it: of each problem
// its severity and the beginning of its sentence.
type boundary struct {
	plan string
	want []string
}

func clean(plan string) boundary                 { return boundary{plan, nil} }
func finds(plan string, want ...string) boundary { return boundary{plan, want} }

// bounded are the boundaries of all rules.
func bounded() map[string]boundaries {
	all := make(map[string]boundaries)
	for _, some := range []map[string]boundaries{ofMeasures, ofYears, ofBothBooks, ofLines, ofMovements, ofForwardAuthority, ofPapers, ofSlips, ofScenarios, ofSaid, ofCommittees} {
		for rule, cases := range some {
			all[rule] = cases
		}
	}
	return all
}

// unbounded are rules without boundaries, each with the reason why.
var unbounded = map[string]string{}

func TestBoundaries(t *testing.T) {
	for rule, b := range bounded() {
		for name, c := range b.cases {
			t.Run(rule+"/"+name, func(t *testing.T) { c.test(t, rule, b.given) })
		}
	}
}

func (b boundary) test(t *testing.T, rule, given string) {
	place := workspace.Location{Files: fstest.MapFS{"plan.toml": {Data: []byte(given + b.plan)}}}
	var got []source.Problem
	for _, problem := range place.Read().Problems {
		if slices.Contains(loading, problem.Rule) {
			t.Fatalf("the plan cannot be read: %s\n%s", problem.Text(words.English), b.plan)
		}
		if problem.Rule == rule {
			got = append(got, problem)
		}
	}
	if len(got) != len(b.want) {
		t.Errorf("finds\n%s; want %q in\n%s", said(got, words.English), b.want, b.plan)
		return
	}
	for i, problem := range got {
		if text := problem.Severity.String() + " " + problem.Message.In(words.English); !strings.HasPrefix(text, b.want[i]) {
			t.Errorf("finds %q; want %q in\n%s", text, b.want[i], b.plan)
		}
	}
}

// TestEveryRuleHasBoundaries holds that a rule is tried where it begins to find
// something, and where it does not yet.
func TestEveryRuleHasBoundaries(t *testing.T) {
	all := bounded()
	for _, rule := range check.Rules() {
		finding, quiet := 0, 0
		for _, c := range all[rule].cases {
			if len(c.want) > 0 {
				finding++
			} else {
				quiet++
			}
		}
		if reason := unbounded[rule]; reason == "" && (finding == 0 || quiet == 0) {
			t.Errorf("%s: %d cases that find something and %d that do not; want both, or a reason", rule, finding, quiet)
		}
		delete(all, rule)
	}
	for rule := range all {
		t.Errorf("there are boundaries for %s, which is no rule", rule)
	}
}

// plan2020 is the beginning of a plan from 2020 to 2022; the budget of 2020 and
// 2021 is in force, by paper B.
const plan2020 = `
[[committee]]
id = "b"
name = "B"
[[paper]]
number = "B"
kind = "budget"
title = "B"
hearings = [{ committee = "b", role = "decision", outcome = "adopted" }]
[plan]
title  = "P"
years  = { from = 2020, to = 2022 }
budget = { from = 2020, to = 2021 }
`

// line is a line of a book, part and side, called by its id.
func line(id, book, part, side, more string) string {
	return fmt.Sprintf("[[line]]\nid = %q\nname = %[1]q\nbook = %q\npart = %q\nside = %q\n%s\n", id, book, part, side, more)
}

// cityLine is the city's operating expense.
func cityLine(id, more string) string { return line(id, "city", "operating", "expense", more) }

// someLines are lines of every sort, without figures.
var someLines = cityLine("city.it", "") + cityLine("city.afa", "noncash = true") +
	line("city.bau", "city", "capital", "expense", "") +
	line("city.land", "city", "operating", "income", "") +
	line("it.personal", "provider", "operating", "expense", "") +
	line("it.umsatz", "provider", "operating", "income", "")

// measure is a measure of an id, called by it in capitals.
func measure(id, more string) string {
	return fmt.Sprintf("[[measure]]\nid = %q\ntitle = %q\n%s\n", id, strings.ToUpper(id), more)
}

// gives is an allocation of the measure before it, grant a grant.
func gives(line, amounts, more string) string {
	return fmt.Sprintf("\n[[measure.allocation]]\nline = %q\namounts = { %s }\n%s\n", line, amounts, more)
}

func grant(line, rate, eligible, more string) string {
	if line != "" {
		more += fmt.Sprintf("\nline = %q", line)
	}
	return fmt.Sprintf("\n[[measure.grant]]\ngiver = \"G\"\nrate = %s\neligible = { %s }\n%s\n", rate, eligible, more)
}

// paper is a paper of a kind; its hearings and items follow.
func paper(number, kind, more string) string {
	return fmt.Sprintf("[[paper]]\nnumber = %q\ntitle = %[1]q\nkind = %q\n%s\n", number, kind, more)
}

// movement is a movement of a kind, decided with the budget if no other paper is
// named.
func movement(kind, more string) string {
	if !strings.Contains(more, "\nby = ") {
		more += "\nby = \"B\""
	}
	return undecided(kind, more)
}

// undecided is one that no paper decided.
func undecided(kind, more string) string {
	return fmt.Sprintf("[[movement]]\nkind = %q\n%s\n", kind, more)
}

// adds is a movement that changes a line in 2020.
func adds(kind, line, amount, more string) string {
	return movement(kind, fmt.Sprintf("line = %q\nyear = 2020\namount = %s\n%s", line, amount, more))
}

// moves is one from a line in 2020 to another.
func moves(kind, from, to, year, amount string) string {
	return movement(kind, fmt.Sprintf("from = { line = %q, year = 2020 }\nto = { line = %q, year = %s }\namount = %s", from, to, year, amount))
}

// entries are one of each kind that names a year, all in the same: twelve places.
func entries(year int) string {
	return strings.ReplaceAll(`
[[movement]]
kind = "supplement"
line = "city.it"
year = YEAR
amount = 1
[[movement]]
kind = "shift"
from = { line = "city.it", year = YEAR }
to = { line = "city.afa", year = YEAR }
amount = 1
[[movement]]
kind = "carry"
from = { line = "city.it", year = 2019 }
to = { line = "city.it", year = YEAR }
amount = 1
[[movement]]
kind = "excess"
line = "city.it"
year = YEAR
amount = 1
cover_by = [{ line = "city.afa", year = YEAR, amount = 1 }]
[[movement]]
kind = "block"
line = "city.it"
year = YEAR
amount = 1
[[commitment]]
line = "city.it"
year = YEAR
stage = "bound"
amount = 1
[[actual]]
line = "city.it"
year = YEAR
amount = 1
[[forward_authority]]
line = "city.bau"
year = YEAR
due = { YEAR = 1 }
used = { YEAR = 1 }
`, "YEAR", fmt.Sprint(year))
}
