package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"digiplan/plan/report/trail"
	"digiplan/plan/words"
	"digiplan/tui/style"
	"digiplan/tui/widget"
)

// of makes a panel of some rows with a title.
func of(name string, rows, least int) panel {
	p := panel{head: []string{name}, least: least}
	for i := range rows {
		p.rows = append(p.rows, spot{id: fmt.Sprint(name, i), text: fmt.Sprint(" ", name, i)})
	}
	return p
}

func TestPanelsShareTheHeight(t *testing.T) {
	s := stack{of("a", 5, 2), of("b", 1, 3), of("c", 9, 1)}
	// Two blank lines, three titles and 2 + 1 + 1 rows must be.
	if s.least() != 9 || s.most() != 20 {
		t.Errorf("from %d to %d lines; want 9 to 20", s.least(), s.most())
	}
	for height, want := range map[int]string{0: "[2 1 1]", 9: "[2 1 1]", 10: "[3 1 1]", 11: "[3 1 2]", 13: "[4 1 3]", 20: "[5 1 9]", 50: "[5 1 9]"} {
		if got := fmt.Sprint(s.shares(height)); got != want {
			t.Errorf("at %d the rows are %s; want %s", height, got, want)
		}
	}
}

func TestBandsFillTheHeight(t *testing.T) {
	bands := []band{{stacks: []stack{{of("a", 0, 0)}}}, {stacks: []stack{{of("b", 8, 3)}, {of("c", 2, 2)}}}, {stacks: []stack{{of("d", 20, 1)}}}, {stacks: []stack{{of("e", 30, 3)}}}}
	for height, want := range map[int]string{
		7:  "[1 5 7 7]",   // two bands fit, the others are scrolled to
		9:  "[1 4 2 9]",   // a third one fits exactly
		14: "[1 4 2 4]",   // all fit exactly
		20: "[1 6 4 6]",   // six lines more, in turn
		80: "[1 9 21 31]", // as much as there is
	} {
		if got := fmt.Sprint(heights(bands, height)); got != want {
			t.Errorf("at %d the bands are %s high; want %s", height, got, want)
		}
	}
}

func TestCursorGoesThroughTheOverview(t *testing.T) {
	p := NewOverview().(*overviewPage)
	f := frameOf(example(), words.German, 200, 55, All()...)
	if got := p.board(f); got.spots[p.at(got)].id != "line/city.0113.5291@2019" {
		t.Errorf("at first the cursor is on %s", got.spots[p.at(got)].id)
	}
	press(t, p, f, "right")
	if p.spot != "gap/smartcity" {
		t.Errorf("right goes to %s", p.spot)
	}
	press(t, p, f, "down", "down", "up", "left")
	if !strings.HasPrefix(p.spot, "line/") {
		t.Errorf("left goes to %s", p.spot)
	}
	if n := strings.Count(ansi.Strip(p.View(f)), "›"); n != 1 {
		t.Errorf("%d cursors", n)
	}
	b := p.board(f)
	for range b.spots {
		press(t, p, f, "down")
	}
	if last := b.spots[len(b.spots)-1].id; p.spot != last || !strings.HasPrefix(last, "finding/") {
		t.Errorf("the last row is %s, the cursor on %s", last, p.spot)
	}
}

// TestCursorStaysInSight walks through a small window from end to end.
func TestCursorStaysInSight(t *testing.T) {
	for _, width := range []int{60, 80, 120} {
		p := NewOverview().(*overviewPage)
		f := frameOf(example(), words.German, width, 20, All()...)
		for range len(p.board(f).spots) + 1 {
			press(t, p, f, "down")
			if !strings.Contains(ansi.Strip(p.View(f)), "›") {
				t.Fatalf("at %d the cursor on %s is out of sight", width, p.spot)
			}
		}
		for range len(p.board(f).spots) + 1 {
			press(t, p, f, "up")
			if !strings.Contains(ansi.Strip(p.View(f)), "›") {
				t.Fatalf("at %d, upwards, the cursor on %s is out of sight", width, p.spot)
			}
		}
	}
}

// TestEverythingIsOnTheOverview: whatever the size, all sections can be reached.
func TestEverythingIsOnTheOverview(t *testing.T) {
	for _, width := range []int{40, 60, 80, 120, 160, 200} {
		f := frameOf(example(), words.German, width, 20, All()...)
		f.Model.Changed = map[string]bool{"open-data": true, "city.0113.5291": true}
		var all []string
		for _, line := range NewOverview().(*overviewPage).board(f).lines {
			all = append(all, ansi.Strip(line))
		}
		text := strings.Join(all, "\n")
		for _, title := range []string{"Bedarf", "Lücke", "█ Stadt selbst", "Beschlusslage", "Höchste Auslastung", "Nächste Beratungen", "Jahresbericht 2018", "Feststellungen",
			"Lücke je Thema", "Beschlusslage je Thema", "Noch nicht beschlossen", "Stand der Maßnahmen", "Nächste Meilensteine", "Beim letzten Neuladen geändert 2", "* Open-Data-Portal"} {
			if !strings.Contains(text, title) {
				t.Errorf("at %d there is no %q", width, title)
			}
		}
	}
}

// TestOpenedRowsExist: Enter leads from every row to one that is there.
func TestOpenedRowsExist(t *testing.T) {
	pages := All()
	f := frameOf(example(), words.German, 200, 200, pages...)
	f.Style = style.Style{}
	f.Model.Changed = map[string]bool{"open-data": true, "city.0113.5291": true}
	for _, at := range NewOverview().(*overviewPage).board(f).spots {
		switch msg := at.open.(type) {
		case OpenMsg:
			if x := f.Model.indexes[msg.Table]; x == nil || x.index().Find(msg.Row) == nil {
				t.Errorf("%s opens %v", at.id, msg)
			}
		case TrailMsg:
			if _, ok := trail.Open(f.Model.Source, msg.Opens); !ok {
				t.Errorf("%s opens %v", at.id, msg.Opens)
			}
		case LookMsg:
			l := pages[1].(*list)
			if unknown := l.Recall(msg.SavedView, f); unknown != nil || l.rows(f).matched == 0 || l.rows(f).matched == l.rows(f).total {
				t.Errorf("%s leaves %d of %d measures, unknown %v", at.id, l.rows(f).matched, l.rows(f).total, unknown)
			}
		default:
			t.Errorf("%s opens %T", at.id, msg)
		}
	}
}

// TestYearsOfGapsAreNotLostInSilence: the head tells of years that are only in
// the sum.
func TestYearsOfGapsAreNotLostInSilence(t *testing.T) {
	f := frameOf(example(), words.German, 80, 20, All()...)
	for width, want := range map[int]string{
		65: "2020  2021  2022 Summe", 43: "2020  2021  2022 Summe", 35: "2020  2021…Summe", 30: "2020…Summe", 25: "…Summe",
	} {
		p := gapPanel(f, width)
		head := ansi.Strip(p.head[0])
		if !strings.HasSuffix(head, want) {
			t.Errorf("at %d the head is %q; want it to end with %q", width, head, want)
		}
		for _, row := range p.rows {
			if widget.Width(ansi.Strip(row.text)) > width {
				t.Errorf("at %d: %q", width, row.text)
			}
		}
	}
}

func TestGapsOfAThemeAreItsMeasures(t *testing.T) {
	pages := All()
	f := frameOf(example(), words.German, 200, 55, pages...)
	l := pages[1].(*list)
	for _, row := range gapPanel(f, 65).rows {
		l.Recall(row.open.(LookMsg).SavedView, f)
		var found []string
		for _, row := range l.rows(f).rows {
			found = append(found, row.ID)
		}
		want := map[string]string{"gap/smartcity": "digitallabor", "gap/rathaus": "kita-online"}[row.id]
		if strings.Join(found, " ") != want {
			t.Errorf("%s is of %v; want %s", row.id, found, want)
		}
	}
}
