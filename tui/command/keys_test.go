package command

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"digiplan/budget"
	"digiplan/plan/opendata"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// inDetail are keys that stand in no column, but where a thing is shown in full,
// each with its reason.
var inDetail = map[string]string{
	"paper.related":       "leads to the other papers from each of them",
	"measure.grant.rate":  "grants are listed by year, their terms with their measure",
	"measure.grant.cap":   "grants are listed by year, their terms with their measure",
	"measure.grant.until": "grants are listed by year, their terms with their measure",
	"plan.provider_short": "names the provider where there is little room",
}

// unseen are keys that are nowhere shown as they are, each with its reason.
var unseen = map[string]string{
	"plan.strategy":           "the way of every measure begins with it, and what is handed out bears its number",
	"plan.report.to":          "says which reports the overview calls due",
	"plan.language":           "everything handed out is in this language",
	"plan.budget":             "says which years have authority: figures of other years are dashes",
	"plan.report.from":        "says which reports the overview calls due",
	"plan.report.until":       "says which reports the overview calls due",
	"line..actual":            "the bookings of the line in the year count instead",
	"forward_authority.total": "a printed sum that only the findings speak of",
	"forward_total.due":       "a printed sum that only the findings speak of",
	"forward_total.total":     "a printed sum that only the findings speak of",
	"forward_total.tolerance": "a printed sum that only the findings speak of",
}

// movementKinds are kinds of movements that between them take all keys, the first
// for all other tables.
var movementKinds = []string{"supplement", "block", "excess", "shift"}

// TestNoKeyIsInvisible changes every key of the format, one after the other, in a
// plan that has them all: a column of a table becomes another, which can be
// filtered, sorted and exported.
func TestNoKeyIsInvisible(t *testing.T) {
	before := make(map[string]map[string]string)
	for _, kind := range movementKinds {
		before[kind] = seenOf(t, "", kind)
	}
	for _, path := range reporttest.Paths() {
		where := "nowhere"
		for i, kind := range movementKinds {
			if where == "in a column" || i > 0 && !strings.HasPrefix(path, "movement.") {
				break
			}
			if found := seenIn(before[kind], seenOf(t, path, kind)); found != "nowhere" {
				where = found
			}
		}
		want := "in a column"
		switch {
		case unseen[path] != "":
			want = "nowhere"
		case inDetail[path] != "":
			want = "in a detail"
		}
		if where != want {
			t.Errorf("%s is seen %s; want %s", path, where, want)
		}
	}
}

// seenIn tells where a plan shows something else than another one.
func seenIn(before, now map[string]string) string {
	where := "nowhere"
	for place := range merged(before, now) {
		switch {
		case before[place] == now[place]:
		case strings.HasPrefix(place, "column"):
			return "in a column"
		default:
			where = "in a detail"
		}
	}
	return where
}

// merged has the places of both.
func merged(before, now map[string]string) map[string]string {
	all := maps.Clone(before)
	maps.Copy(all, now)
	return all
}

// seenOf is what the plan with every key shows, by its places; its movement is of
// a kind that takes the key.
func seenOf(t *testing.T, other, kind string) map[string]string {
	t.Helper()
	text := strings.Replace(reporttest.EveryKey(strings.TrimSuffix(other, "line.internal")), `kind = "supplement", line`, fmt.Sprintf("kind = %q, line", kind), 1)
	// What is internal is in no sum.
	text = strings.Replace(text, "internal = true", fmt.Sprint("internal = ", other == "line.internal"), 1)
	files := fstest.MapFS{"plan.toml": {Data: []byte(text)}}
	src := workspace.Location{Files: files}.Read().Source(budget.Cash)
	seen := make(map[string]string)
	for _, one := range tables {
		if one.make != nil && one.name != "findings" {
			addColumns(seen, "column "+one.name, one.make(src))
		}
	}
	for _, one := range opendataOf(t, src) {
		for _, row := range one.Rows {
			for i, text := range row {
				seen["column open data "+one.Name+" "+one.Fields[i].Name] += text + "\n"
			}
		}
	}
	for _, detail := range detailsOf(src) {
		seen["detail"] += detail.Title + "\n"
		for _, fact := range detail.Facts {
			if fact.Value != nil {
				seen["detail"] += fact.Title.De + " " + fact.Value.In(words.German) + "\n"
			}
		}
		for _, one := range detail.Tables {
			addColumns(seen, "detail "+one.ID, one)
		}
	}
	return seen
}

func opendataOf(t *testing.T, src report.Source) []opendata.Table {
	t.Helper()
	public, _ := src.Plan.ForPublic()
	src.Plan, src.Restricted = public, true
	p, err := opendata.Of(src, words.German)
	if err != nil {
		t.Fatal(err)
	}
	return p.Tables
}

func detailsOf(src report.Source) []report.Detail {
	var all []report.Detail
	add := func(detail report.Detail, ok bool) {
		if ok {
			all = append(all, detail)
		}
	}
	for _, id := range []string{"a", "b"} {
		add(measures.Detail(src, budget.MeasureID(id)))
		add(measures.Year(src, budget.MeasureID(id), 2018))
		add(money.LineDetail(src, budget.LineID(id), 2018))
	}
	for i := range src.Plan.Papers {
		add(committees.PaperDetail(src, src.Plan.Papers[i].Key()))
	}
	return all
}

// addColumns adds what stands in the columns of a table, but the places in files
// and what only formulas need.
func addColumns(seen map[string]string, name string, t *table.Table) {
	for _, row := range t.Rows {
		for i, column := range t.Columns {
			if cell := row.At(i); cell != nil && !column.Helper && column.Key != "place" {
				seen[name+" "+column.Key] += cell.In(words.German) + "\n"
			}
		}
	}
}

// TestExceptionsAreKeys holds that exceptions are about keys that there are.
func TestExceptionsAreKeys(t *testing.T) {
	paths := reporttest.Paths()
	for _, path := range slices.Concat(slices.Collect(maps.Keys(inDetail)), slices.Collect(maps.Keys(unseen))) {
		if !slices.Contains(paths, path) {
			t.Errorf("%s is no key of the format", path)
		}
	}
}
