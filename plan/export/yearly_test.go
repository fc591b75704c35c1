package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/save"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// dataOf reads a sample plan.
func dataOf(tb testing.TB, name string) report.Data {
	tb.Helper()
	place, err := workspace.Find("../../testdata", name)
	if err != nil {
		tb.Fatal(err)
	}
	return place.Read().Data(budget.Cash)
}

func yearlyAs(tb testing.TB, ending string, y report.Yearly, lang words.Lang) []byte {
	tb.Helper()
	var to bytes.Buffer
	if err := WriteYearly("bericht"+ending, y, lang, &to); err != nil {
		tb.Fatal(err)
	}
	return to.Bytes()
}

// TestYearlyGolden holds the report of the sample plan, against its state of
// 2017, in both languages. DIGIPLAN_YEARLY names a folder to look at the pages.
func TestYearlyGolden(t *testing.T) {
	d, before := dataOf(t, "muenster"), dataOf(t, "muenster-2017")
	for _, ending := range []string{".md", ".html"} {
		for _, lang := range []words.Lang{words.German, words.English} {
			got := yearlyAs(t, ending, d.YearlySince(2018, before), lang)
			if folder := os.Getenv("DIGIPLAN_YEARLY"); folder != "" {
				if err := os.WriteFile(filepath.Join(folder, "bericht."+string(lang)+ending), got, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if ending == ".html" {
				continue
			}
			name := filepath.Join("testdata", "yearly."+string(lang)+ending)
			if *update {
				if err := os.WriteFile(name, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s differs (%v); read it after go test ./plan/export -update", name, err)
			}
		}
	}
}

// TestYearlyPageIsWhole reads the page as XML: every tag closes, nothing is
// fetched, nothing runs, links inside lead somewhere.
func TestYearlyPageIsWhole(t *testing.T) {
	for _, plan := range []string{"muenster", "muenster-2017", "citeq-2026"} {
		d := dataOf(t, plan)
		page := yearlyAs(t, ".html", d.Yearly(d.Years.From), words.German)
		checkPage(t, plan, page)
	}
}

func checkPage(t *testing.T, name string, page []byte) {
	t.Helper()
	ids, links := make(map[string]bool), []string{}
	decoder := xml.NewDecoder(bytes.NewReader(page))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "script", "link", "img", "iframe", "object":
			t.Errorf("%s has <%s>", name, start.Name.Local)
		}
		for _, attribute := range start.Attr {
			switch value := attribute.Value; {
			case attribute.Name.Local == "id":
				if ids[value] {
					t.Errorf("%s: id %q stands twice", name, value)
				}
				ids[value] = true
			case attribute.Name.Local == "href":
				links = append(links, value)
			case attribute.Name.Local == "src" || strings.HasPrefix(attribute.Name.Local, "on"):
				t.Errorf("%s: <%s %s>", name, start.Name.Local, attribute.Name.Local)
			}
		}
	}
	for _, link := range links {
		if target, ok := strings.CutPrefix(link, "#"); !ok || !ids[target] {
			t.Errorf("%s: link %q leads nowhere", name, link)
		}
	}
	if foreign := regexp.MustCompile(`https?://|@import|url\([^#]|ZgotmplZ`).Find(page); foreign != nil {
		t.Errorf("%s holds %q", name, foreign)
	}
}

// TestYearlyPageEscapes puts signs of the page's own language into a plan.
func TestYearlyPageEscapes(t *testing.T) {
	d := dataOf(t, "muenster")
	p := *d.Plan
	p.City = `</style><script>alert("x")</script>`
	p.Title = "A & B \u202e < C"
	p.Measures = append(p.Measures[:0:0], p.Measures...)
	p.Measures[0].Title, p.Measures[0].Results = `<b onclick="x">`, "</dd><img src=x>"
	d.Plan = &p
	page := yearlyAs(t, ".html", d.Yearly(2018), words.German)
	checkPage(t, "hostile", page)
	if bytes.Contains(page, []byte("\u202e")) {
		t.Error("a sign that turns the text around is left in the page")
	}
	checkMarkdown(t, yearlyAs(t, ".md", d.Yearly(2018), words.German))
}

func checkMarkdown(t *testing.T, text []byte) {
	t.Helper()
	if tag := regexp.MustCompile(`<[a-z/]+[^b]`).FindAll(text, -1); tag != nil {
		for _, one := range tag {
			if !strings.HasPrefix(string(one), "<br") {
				t.Errorf("Markdown holds %q", one)
			}
		}
	}
}

// TestBarsFillTheirWidth lays out bars: the longest takes the whole width, and
// no amount is too large.
func TestBarsFillTheirWidth(t *testing.T) {
	most := int64(budget.MaxAmount)
	c := report.Chart{Parts: []report.ChartPart{{Key: "city"}, {Key: "provider"}, {Key: "gap"}},
		Bars: []report.Bar{{Lengths: []int64{60, 30, 10}}, {Lengths: []int64{0, 50, 0}}, {Lengths: []int64{0, 0, 0}}}}
	got := pieces(c, c.Bars[0])
	if want := []stretch{{"city", 0, 600}, {"provider", 600, 900}, {"gap", 900, 1000}}; len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("pieces %v; want %v", got, want)
	}
	if got := pieces(c, c.Bars[1]); len(got) != 1 || got[0] != (stretch{"provider", 0, 500}) {
		t.Errorf("half a bar is %v", got)
	}
	if got := pieces(c, c.Bars[2]); got != nil {
		t.Errorf("nothing is drawn as %v", got)
	}
	large := report.Bar{Lengths: []int64{most * 40_000, most * 40_000, 0}}
	c.Bars = []report.Bar{large}
	if got := pieces(c, large); len(got) != 2 || got[1].To != 1000 || got[0].To != 500 {
		t.Errorf("large bars %v", got)
	}
}

// TestYearlySavesOverItsOwn replaces an older state of the same report and
// keeps what it did not write.
func TestYearlySavesOverItsOwn(t *testing.T) {
	d := dataOf(t, "muenster")
	for _, ending := range []string{".md", ".html", ".xlsx"} {
		name := filepath.Join(t.TempDir(), "bericht"+ending)
		for range 2 {
			if err := SaveYearly(name, d.Yearly(2018), words.German, false); err != nil {
				t.Fatal(ending, err)
			}
			d.AsOf = d.AsOf.Add(24 * time.Hour)
		}
		if err := os.WriteFile(name, []byte("# Meine Notizen\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		var refused *save.Error
		if err := SaveYearly(name, d.Yearly(2018), words.German, false); !errors.As(err, &refused) || refused.Why != save.Foreign {
			t.Errorf("%s: a foreign file gave %v", ending, err)
		}
		if err := SaveYearly(name, d.Yearly(2018), words.German, true); err != nil {
			t.Errorf("%s with force: %v", ending, err)
		}
	}
	if err := SaveYearly(filepath.Join(t.TempDir(), "bericht.pdf"), d.Yearly(2018), words.German, false); err == nil {
		t.Error("a report was written as .pdf")
	}
}

// TestYearlyWorkbook writes all tables of the report as a workbook whose sums hold.
func TestYearlyWorkbook(t *testing.T) {
	d := dataOf(t, "muenster")
	for _, lang := range []words.Lang{words.German, words.English} {
		y := d.YearlySince(2018, dataOf(t, "muenster-2017"))
		open(t, unzip(t, yearlyAs(t, ".xlsx", y, lang)))
		for _, sheet := range YearlyWorkbook(y, lang).Sheets {
			if name := sheet.Name.In(lang); len([]rune(name)) > 31 {
				t.Errorf("the name %q is too long for a sheet", name)
			}
		}
	}
}
