package page

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// detailText is the whole detail of a row, without line breaks.
func detailText(t *testing.T, p Page, f Frame, row string) string {
	t.Helper()
	l := p.(*list)
	if !l.Select(l.table, row) || l.current(f).ID != row {
		t.Fatalf("%s has no row %q", l.table, row)
	}
	lines := l.detailText(f, l.areas(f).detailWidth).Lines
	for i := range lines {
		lines[i] = ansi.Strip(lines[i])
		if strings.Contains(lines[i], "…") && !strings.Contains(lines[i], "Der Rat …") {
			t.Errorf("%s of %s at %d is cut: %s", l.table, row, f.Width, lines[i])
		}
	}
	return strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
}

func wantInOrder(t *testing.T, text string, wanted ...string) {
	t.Helper()
	at := 0
	for _, want := range wanted {
		found := strings.Index(text[at:], want)
		if found < 0 {
			t.Fatalf("%q is missing, or not in its order, in\n%s", want, text)
		}
		at += found
	}
}

// TestLongPlansShowEveryYear has thirty years in windows of every size.
func TestLongPlansShowEveryYear(t *testing.T) {
	snapshot := example()
	snapshot.Plan.Years = budget.Years{From: 2020, To: 2049}
	m := snapshot.Plan.Measures[0]
	m.Need = nil
	for year := snapshot.Plan.Years.From; year <= snapshot.Plan.Years.To; year++ {
		m.Need = append(m.Need, budget.YearAmount{Year: year, Amount: budget.Cents(year) * 1000_00})
	}
	for _, width := range []int{40, 80, 120, 200} {
		p := NewMeasures()
		f := frameOf(snapshot, words.German, width, 20, p)
		text := detailText(t, p, f, string(m.ID))
		for year := snapshot.Plan.Years.From; year <= snapshot.Plan.Years.To; year++ {
			if head, amount := words.PlainYear(year), words.PlainYear(year)[:1]+"."+words.PlainYear(year)[1:]+".000"; !strings.Contains(text, head) || !strings.Contains(text, amount) {
				t.Errorf("at %d the year %s or its need of %s is missing", width, head, amount)
			}
		}
	}
}

// TestEachFigureHasItsPlace: two allocations of one line are told apart by
// their decision and place, in every window.
func TestEachFigureHasItsPlace(t *testing.T) {
	for _, width := range []int{40, 80, 120, 200} {
		p, snapshot := NewMeasures(), example()
		f := frameOf(snapshot, words.German, width, 20, p)
		text := detailText(t, p, f, "e-akte")
		at := slices.IndexFunc(snapshot.Plan.Measures, func(m *plan.Measure) bool { return m.ID == "e-akte" })
		given := snapshot.Plan.Measures[at].Allocations
		for _, want := range []string{"Haushaltssatzung 2018", "Dokumentenmanagement", given[0].At.String(), given[3].At.String()} {
			if !strings.Contains(text, want) {
				t.Errorf("at %d %q is missing in\n%s", width, want, text)
			}
		}
	}
}

// TestDetailsHaveOneOrder: the way with its missing link leads to the figures,
// whichever is longer, and the rest follows.
func TestDetailsHaveOneOrder(t *testing.T) {
	p := NewMeasures()
	f := frameOf(example(), words.German, 80, 20, p)
	for _, row := range p.(*list).index(f).Body {
		wantInOrder(t, detailText(t, p, f, row.ID), "Nachweiskette Strategie", "Bezeichnung 2018", "Lücke", "Bereich")
	}
}

// TestWordingIsRead has every word of what the council decides, and the title
// of the paper.
func TestWordingIsRead(t *testing.T) {
	snapshot := example()
	for _, width := range []int{40, 80, 120, 200} {
		p := NewCommittees()
		f := frameOf(snapshot, words.German, width, 20, p)
		p.(*list).filter.Set("0154")
		row := p.(*list).current(f).ID
		text := detailText(t, p, f, row)
		words := strings.Join(strings.Fields(text), " ")
		for i := range snapshot.Plan.Papers {
			paper := &snapshot.Plan.Papers[i]
			if string(paper.Key()) != "V/0154/2018" {
				continue
			}
			wantInOrder(t, words, strings.Fields(paper.Title)...)
			for _, item := range paper.Items {
				wantInOrder(t, words, strings.Fields(item.Text)...)
			}
		}
	}
}

// TestDetailTakesWhatTheTableLeaves: where few rows are left, the room below
// them shows the detail, but for the line of the filter.
func TestDetailTakesWhatTheTableLeaves(t *testing.T) {
	l := NewCommittees().(*list)
	f := frameOf(example(), words.German, 80, 20, l)
	press(t, l, f, "enter")
	before := l.areas(f)
	l.filter.Set("0154")
	after := l.areas(f)
	if after.body != 1 || after.detail <= before.detail || after.table+after.detail != before.table+before.detail-1 {
		t.Errorf("one row leaves %+v; all leave %+v", after, before)
	}
}
