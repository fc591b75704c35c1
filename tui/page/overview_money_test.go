package page

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/charmbracelet/x/ansi"

	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// small is a plan of two lines, the city's and the provider's, and one measure.
func small(t *testing.T, more string) *workspace.Snapshot {
	t.Helper()
	text := `
[plan]
title = "Klein"
provider = "citeq"
years = { from = 2025, to = 2026 }
budget = { from = 2025, to = 2026 }
` + more
	s := workspace.Location{Files: fstest.MapFS{"plan.toml": {Data: []byte(text)}}}.Read()
	if !s.Sound {
		t.Fatal(s.Problems)
	}
	return s
}

func viewOf(s *workspace.Snapshot, view budget.View, lang words.Lang, width int) Frame {
	f := frameOf(s, lang, width, 20, All()...)
	f.Model = NewModel(s, view, lang, All())
	return f
}

// TestOverviewSaysItsView: whatever the size, what is counted stands below the
// figures, and a gap without investments is not taken for one of the plan.
func TestOverviewSaysItsView(t *testing.T) {
	s := example()
	for _, lang := range []words.Lang{words.German, words.English} {
		for _, view := range budget.Views {
			for _, width := range []int{40, 80, 100, 160, 200} {
				f := viewOf(s, view, lang, width)
				text := strings.Join(strings.Fields(ansi.Strip(NewOverview().View(f))), " ")
				if !strings.Contains(text, words.View(view).In(lang)) {
					t.Errorf("%s, %s: at %d the view is not said:\n%s", lang, view, width, text)
				}
				panel := figurePanel(f)
				figures := strings.Join(append(append(panel.head, panel.rows[0].text), panel.foot...), "\n")
				without := strings.Contains(figures, "–  ") || strings.Contains(figures, "– ")
				if alarm := strings.Contains(figures, " !"); without != (view != budget.Cash) || alarm == without {
					t.Errorf("%s, %s: at %d the gap without investments: %v, alarming: %v", lang, view, width, without, alarm)
				}
			}
			if text := Text(viewOf(s, view, lang, 100)); !strings.Contains(text, words.View(view).In(lang)) {
				t.Errorf("%s, %s: the text does not say its view", lang, view)
			}
		}
	}
}

// TestFiguresOfYearsStandApart: whatever their size, there is a blank before
// each.
func TestFiguresOfYearsStandApart(t *testing.T) {
	for name, c := range map[string]struct{ city, provider, need, unit, row string }{
		"thousands":     {"10_000", "2_000_000", "10_000_000_000", "Tsd. €", "10 2.000 9.997.990"},
		"all millions":  {"3_000_000_000", "2_000_000_000", "10_000_000_000", "Mio. €", "3.000 2.000 5.000"},
		"small ones":    {"10_000", "2_000_000_000", "0", "Tsd. €", "10 2.000.000 –"},
		"nothing":       {"0", "0", "0", "Tsd. €", "– – –"},
		"beyond bounds": {"10_000", "900_000_000_000", "0", "", ""},
	} {
		s := small(t, `
[[line]]
id = "c"
book = "city"
part = "operating"
side = "expense"
name = "Stadt"
[[line]]
id = "q"
book = "provider"
part = "operating"
side = "expense"
name = "citeq"
[[measure]]
id = "m"
title = "Maßnahme"
need = { 2025 = `+c.need+` }
[[measure.allocation]]
line = "c"
amounts = { 2025 = `+c.city+` }
[[measure.allocation]]
line = "q"
amounts = { 2025 = `+c.provider+` }
`)
		for _, width := range []int{40, 43, 60, 120} {
			p := yearPanel(viewOf(s, budget.Cash, words.German, 120), width)
			text := ansi.Strip(strings.Join(append(p.head, p.rows[0].text), "\n"))
			row := regexp.MustCompile(`(?m)^ 2025.*$`).FindString(text)
			got := strings.Join(strings.Fields(strings.Trim(row[5:], " █▒░")), " ")
			if c.row != "" && got != c.row || !strings.Contains(text, c.unit) {
				t.Errorf("%s: at %d the row is %q; want %q in %s:\n%s", name, width, got, c.row, c.unit, text)
			}
			if len(strings.Fields(got)) != 3 {
				t.Errorf("%s: at %d the figures %q do not stand apart", name, width, got)
			}
			if !strings.Contains(text, "Stadt selbst") || width >= 60 && !strings.Contains(text, "bereinigt") {
				t.Errorf("%s: at %d nothing says that the figures are consolidated:\n%s", name, width, text)
			}
			for _, line := range strings.Split(text, "\n") {
				if ansi.StringWidth(line) > width {
					t.Errorf("%s: at %d a line is wider: %q", name, width, line)
				}
			}
		}
	}
}

func TestThousandsAreRounded(t *testing.T) {
	s := newScale(words.German, 8, 20, nil)
	for amount, want := range map[budget.Cents]string{
		0: "–", 1: "<1", 499_99: "<1", 500_00: "1", 1499_99: "1", 2600_00: "3", -1: ">−1", -400_00: ">−1", -500_00: "−1", -2600_00: "−3", -2400_00: "−2",
	} {
		if got := s.text(amount); got != want {
			t.Errorf("text(%s) = %q; want %q", amount, got, want)
		}
	}
}

// TestNothingLeftIsFullest: a line whose estimate a supplement has used up has
// no percentage, but what measures have of it is too much.
func TestNothingLeftIsFullest(t *testing.T) {
	s := small(t, `
[[line]]
id = "halb"
book = "city"
part = "operating"
side = "expense"
name = "halb voll"
2025 = { estimate = 100_000 }
2026 = { estimate = 1 }
[[line]]
id = "weg"
book = "city"
part = "operating"
side = "expense"
name = "weggefallen"
2025 = { estimate = 100_000 }
[[paper]]
id = "nachtrag"
kind = "budget"
title = "Nachtrag"
hearings = [{ committee = "rat", role = "decision", outcome = "adopted" }]
[[committee]]
id = "rat"
name = "Rat"
[[movement]]
kind = "supplement"
line = "weg"
year = 2025
amount = -150_000
by = "nachtrag"
[[measure]]
id = "m"
title = "Maßnahme"
need = { 2025 = 5_000 }
[[measure.allocation]]
line = "halb"
amounts = { 2025 = 50_000, 2026 = 500 }
[[measure.allocation]]
line = "weg"
amounts = { 2025 = 5_000 }
`)
	for _, width := range []int{43, 60} {
		p := fullestPanel(viewOf(s, budget.Cash, words.German, 120), width)
		var rows []string
		for _, row := range p.rows {
			rows = append(rows, row.id)
		}
		if got := strings.Join(rows, " "); got != "line/weg@2025 line/halb@2026 line/halb@2025" {
			t.Fatalf("at %d the order is %s", width, got)
		}
		if first := ansi.Strip(p.rows[0].text); !strings.Contains(first, "−55.000") || !strings.Contains(first, " –!") {
			t.Errorf("at %d the line without an estimate reads %q", width, first)
		}
		if head := p.head[0]; !strings.Contains(head, "2 von 3 über 90 %") {
			t.Errorf("at %d the head is %q", width, head)
		}
	}
}

// TestTheGravestFindingIsInSight: at every size that shows more than the
// figures, it can be seen and opened.
func TestTheGravestFindingIsInSight(t *testing.T) {
	for _, name := range []string{"citeq-2026", "muenster"} {
		s := workspace.Location{Files: os.DirFS("../../testdata/" + name)}.Read()
		for _, size := range [][2]int{{40, 16}, {60, 20}, {80, 15}, {80, 20}, {120, 20}, {160, 36}, {200, 55}} {
			f := frameOf(s, words.German, size[0], size[1], All()...)
			p := NewOverview().(*overviewPage)
			seen := false
			for _, at := range p.board(f).spots {
				seen = seen || strings.HasPrefix(at.id, "finding/") && at.line < f.Height
			}
			if !seen {
				t.Errorf("%s: at %v no finding is in sight:\n%s", name, size, ansi.Strip(p.View(f)))
			}
		}
	}
}

func TestOneYearIsNamedOnce(t *testing.T) {
	for years, want := range map[string]string{"from = 2025, to = 2025": "Bedarf 2025 ", "from = 2025, to = 2026": "Bedarf 2025–2026 "} {
		s := workspace.Location{Files: fstest.MapFS{"plan.toml": {Data: []byte("[plan]\ntitle = \"Klein\"\nyears = { " + years + " }\n")}}}.Read()
		if head := figurePanel(viewOf(s, budget.Cash, words.German, 120)).head[0]; !strings.Contains(head, want) {
			t.Errorf("%s: the heads are %q; want %q", years, head, want)
		}
	}
}
