package xlsx

import (
	"bytes"
	"encoding/xml"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/selection"
	"digiplan/plan/words"
)

// printed is what of a sheet says where its pages end.
type printed struct {
	Columns []struct {
		Width  float64 `xml:"width,attr"`
		Hidden bool    `xml:"hidden,attr"`
	} `xml:"cols>col"`
	Rows []struct {
		Number int     `xml:"r,attr"`
		Height float64 `xml:"ht,attr"`
	} `xml:"sheetData>row"`
	Breaks []rowBreak `xml:"rowBreaks>brk"`
}

type rowBreak struct {
	Row int `xml:"id,attr"` // the last of a page
}

var (
	printArea   = regexp.MustCompile(`\$([A-Z]+)\$(\d+)$`)
	printTitles = regexp.MustCompile(`\$1:\$(\d+)$`)
)

// pagesOf counts the pages on which a program prints each sheet, from what is in the
// file: the heights of rows, breaks, titles on every page, all shrunk to one width.
func pagesOf(t *testing.T, w workbook.Workbook) map[string]int {
	t.Helper()
	ready, err := w.Ready()
	if err != nil {
		t.Fatal(err)
	}
	o := open(t, unzip(t, written(t, ready)))
	pages := make(map[string]int)
	for i, sheet := range o.sheets {
		var p printed
		if err := xml.NewDecoder(bytes.NewReader([]byte(o.parts["xl/worksheets/sheet"+strconv.Itoa(i+1)+".xml"]))).Decode(&p); err != nil {
			t.Fatal(err)
		}
		last, titles := 0, 0
		for _, name := range o.book.Names {
			if name.Local != strconv.Itoa(i) {
				continue
			}
			if part := printArea.FindStringSubmatch(name.Text); part != nil && strings.Contains(name.Name, "Area") {
				last, _ = strconv.Atoi(part[2])
			}
			if part := printTitles.FindStringSubmatch(name.Text); part != nil {
				titles, _ = strconv.Atoi(part[1])
			}
		}
		pages[sheet.Name] = p.pages(last, titles)
	}
	return pages
}

func (p printed) pages(last, titles int) int {
	const room = pageHeight * fontSize / leastSize
	heights := make(map[int]float64)
	for _, row := range p.Rows {
		heights[row.Number] = row.Height
	}
	repeated, used, pages := 0.0, 0.0, 1
	for number := 1; number <= last; number++ {
		height := heights[number]
		if height == 0 {
			height = textHeight
		}
		if number <= titles {
			repeated += height
		}
		if slices.Contains(p.Breaks, rowBreak{number - 1}) || used+height > room {
			pages, used = pages+1, repeated
		}
		used += height
	}
	return pages
}

// TestFewPages: what a committee hears of two measures, their posts and who may decide
// included, prints on 10 pages, and what has changed on 7.
func TestFewPages(t *testing.T) {
	sum := func(pages map[string]int, names ...string) (all int) {
		for name, count := range pages {
			if len(names) == 0 || slices.Contains(names, name) {
				all += count
			}
		}
		return all
	}
	undecided := reporttest.Undecided(t)
	for _, committee := range undecided.Committees {
		if committee.ID != "aposoe" {
			continue
		}
		pages := pagesOf(t, workbook.Committee(selection.For(undecided, committee, time.Time{}), words.German, "").ForCommittee(undecided.Plan))
		if count := sum(pages); count > 10 || count < 4 {
			t.Errorf("%s: %d pages: %v", committee.ID, count, pages)
		}
	}
	before, now := reporttest.Plan(t, "muenster-2017"), reporttest.Plan(t, "muenster")
	src := now.Source(budget.Cash)
	changed := workbook.Whole(src, words.German, "").WithChanges(src, before.Source(budget.Cash), compare.Compare(before.Version(), now.Version()), words.Same("%s").With("2017"))
	if pages := pagesOf(t, changed); sum(pages, "Änderungen", "Geänderte Beträge", "Geänderte Angaben") > 7 {
		t.Errorf("the comparison: %v", pages)
	}
}
