package paper

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/yearly"
	"digiplan/plan/words"
)

var update = flag.Bool("update", false, "write the expected files anew")

func dataOf(tb testing.TB, name string) report.Source {
	tb.Helper()
	return reporttest.Plan(tb, name).Source(budget.Cash)
}

func written(tb testing.TB, write func(Report, io.Writer) error, y yearly.Report, lang words.Lang) []byte {
	tb.Helper()
	var to bytes.Buffer
	if err := write(Report{y, lang}, &to); err != nil {
		tb.Fatal(err)
	}
	return to.Bytes()
}

// TestGolden holds the report of the sample plan, against its state of
// 2017, in both languages. DIGIPLAN_YEARLY names a folder to look at the pages.
func TestGolden(t *testing.T) {
	src, before := dataOf(t, "muenster"), dataOf(t, "muenster-2017")
	for ending, write := range map[string]func(Report, io.Writer) error{".md": Markdown, ".html": HTML} {
		for _, lang := range []words.Lang{words.German, words.English} {
			got := written(t, write, yearly.Since(src, 2018, before), lang)
			if folder := os.Getenv("DIGIPLAN_YEARLY"); folder != "" {
				if err := os.WriteFile(filepath.Join(folder, "bericht."+string(lang)+ending), got, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if ending == ".html" {
				continue
			}
			name := filepath.Join("testdata", "report."+string(lang)+ending)
			if *update {
				if err := os.WriteFile(name, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s differs (%v); read it after go test ./plan/export/paper -update", name, err)
			}
		}
	}
}

// TestPageIsWhole reads the page as XML: every tag closes, nothing is
// fetched, nothing runs, links inside lead somewhere, tables have a caption and
// every row of them a header.
func TestPageIsWhole(t *testing.T) {
	for _, plan := range []string{"muenster", "muenster-2017", "citeq-2026"} {
		src := dataOf(t, plan)
		page := written(t, HTML, yearly.Of(src, src.Years.From), words.German)
		checkPage(t, plan, page)
	}
}

func checkPage(t *testing.T, name string, page []byte) {
	t.Helper()
	ids, links, within := make(map[string]bool), []string{}, ""
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
		if want := map[string]string{"table": "caption", "tr": "th"}[within]; want != "" && start.Name.Local != want {
			t.Errorf("%s: <%s> begins with <%s>; want <%s>", name, within, start.Name.Local, want)
		}
		within = start.Name.Local
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

// TestPageEscapes puts signs of the page's own language into a plan.
func TestPageEscapes(t *testing.T) {
	src := dataOf(t, "muenster")
	p := *src.Plan
	p.City = `</style><script>alert("x")</script>`
	p.Title = "A & B \u202e < C"
	p.Measures = append(p.Measures[:0:0], p.Measures...)
	hostile := *p.Measures[0]
	hostile.Title = `<b onclick="x">`
	hostile.SetProfile(plan.Profile{Results: "</dd><img src=x>"})
	p.Measures[0] = &hostile
	src.Plan = &p
	page := written(t, HTML, yearly.Of(src, 2018), words.German)
	checkPage(t, "hostile", page)
	if bytes.Contains(page, []byte("\u202e")) {
		t.Error("a sign that turns the text around is left in the page")
	}
	checkMarkdown(t, written(t, Markdown, yearly.Of(src, 2018), words.German))
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
	c := yearly.Chart{Parts: []yearly.ChartPart{{Key: "city"}, {Key: "provider"}, {Key: "gap"}},
		Bars: []yearly.Bar{{Lengths: []int64{60, 30, 10}}, {Lengths: []int64{0, 50, 0}}, {Lengths: []int64{0, 0, 0}}}}
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
	large := yearly.Bar{Lengths: []int64{most * 40_000, most * 40_000, 0}}
	c.Bars = []yearly.Bar{large}
	if got := pieces(c, large); len(got) != 2 || got[1].To != 1000 || got[0].To != 500 {
		t.Errorf("large bars %v", got)
	}
}
