package widget

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"digiplan/budget"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/style"
)

func TestBoxKeepsItsSize(t *testing.T) {
	texts := []string{"", "a", "Straße", "世界世界世界", "e\u0301e\u0301", "\x1b[1mfett\x1b[0m und lang", "a\nb\n\nc", strings.Repeat("x", 300)}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom(texts)).Draw(t, "texts"), " ")
		width, height := rapid.IntRange(1, 200).Draw(t, "width"), rapid.IntRange(1, 80).Draw(t, "height")
		lines := strings.Split(Box(text, width, height), "\n")
		if len(lines) != height {
			t.Fatalf("%d lines; want %d", len(lines), height)
		}
		for _, line := range lines {
			if got := ansi.StringWidth(line); got != width {
				t.Fatalf("%q is %d cells wide; want %d", line, got, width)
			}
		}
	})
}

func TestBar(t *testing.T) {
	for name, c := range map[string]struct {
		part, whole budget.Cents
		want        string
	}{
		"nothing":               {0, 100, "        │ "},
		"a cent of a million":   {1, 1_000_000_00, "▏       │ "},
		"half":                  {50, 100, "████    │ "},
		"a cent less than all":  {99_999, 100_000, "███████▉│ "},
		"exactly all is within": {100, 100, "████████│ "},
		"a cent over":           {100_001, 100_000, "████████│▏"},
		"far over":              {500, 100, "████████│»"},
		"without any authority": {5, 0, "████████│»"},
		"below zero":            {-5, 100, "◂         "},
		"both below zero":       {-5, -100, "◂         "},
		"largest amounts":       {1 << 62, 1<<63 - 1, "████    │ "},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Bar(Amount{c.part, c.whole}, 10, style.Style{}); got != c.want {
				t.Errorf("Bar(%d of %d) = %q; want %q", c.part, c.whole, got, c.want)
			}
		})
	}
}

func TestStack(t *testing.T) {
	stack := func(width int, amounts ...budget.Cents) string {
		signs := []string{"█", "▒", "░"}
		var pieces []Piece
		for i, amount := range amounts {
			pieces = append(pieces, Piece{Amount: amount, Sign: signs[i]})
		}
		return Stack(pieces, 100, width)
	}
	for want, got := range map[string]string{
		"█████▒▒▒░░": stack(10, 50, 30, 20),
		"█▒░       ": stack(10, 1, 1, 1),
		"████████▒░": stack(10, 98, 1, 1),
		"░░░░░     ": stack(10, 0, -5, 50),
		"          ": stack(10, 0, 0, 0),
		"█▒░":        stack(3, 98, 1, 1),
	} {
		if got != want {
			t.Errorf("got %q; want %q", got, want)
		}
	}
}

func TestBarsKeepTheirWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amount := Amount{budget.Cents(rapid.Int64().Draw(t, "part")), budget.Cents(rapid.Int64().Draw(t, "whole"))}
		width := rapid.IntRange(0, 60).Draw(t, "width")
		for _, bar := range []string{
			Bar(amount, width, style.Style{}), Share(amount, width, style.Paint{}),
			Stack([]Piece{{amount.Part, "█", style.Paint{}}, {amount.Whole, "▒", style.Paint{}}}, amount.Whole, width),
		} {
			if got := ansi.StringWidth(bar); got != width {
				t.Fatalf("%q is %d cells wide; want %d", bar, got, width)
			}
		}
	})
}

func sampleTable() *table.Table {
	t := &table.Table{Columns: []table.Column{
		{Key: "id", Title: words.Same("Id"), Priority: 4},
		{Key: "title", Title: words.Measure, Priority: 1},
		{Key: "need", Title: words.Need, Kind: table.Money, Priority: 1, Sum: true},
		{Key: "allocated", Title: words.Allocated, Kind: table.Money, Priority: 2, Sum: true},
		{Key: "filled", Title: words.Same("%"), Kind: table.Share, Priority: 3},
		{Key: "note", Title: words.Note, Kind: table.Prose, Priority: 5},
		{Key: "helper", Title: words.Same("helper"), Helper: true, Priority: 1},
	}}
	t.Rows = []table.Row{
		{Level: table.Heading, Cells: []table.Cell{table.Name("Gruppe eins"), nil, nil, nil, nil, nil, nil}},
		{ID: "a", Cells: []table.Cell{table.Name("a"), table.Name("WLAN"), table.Cash(100_00), table.Cash(150_00), table.Ratio(150_00), table.Name("viel zu viel"), table.Name("x")}},
		{ID: "b", Cells: []table.Cell{table.Name("b"), table.Name("Straße 世界"), table.Cash(-5_00), nil, nil, nil, nil}, Mark: table.Warn},
		{Level: table.Subtotal, Cells: []table.Cell{table.Name("Summe Gruppe eins"), nil, table.Cash(95_00), table.Cash(150_00), nil, nil, nil}},
	}
	total := table.Row{Level: table.Grand, Cells: []table.Cell{table.Name("Summe"), nil, table.Cash(95_00), table.Cash(150_00), nil, nil, nil}}
	t.Total = &total
	return t
}

func TestTableDropsColumnsByPriority(t *testing.T) {
	g := NewGrid(sampleTable(), words.German)
	for width, want := range map[int]string{
		120: "id title need allocated filled note",
		60:  "id title need allocated filled",
		46:  "title need allocated filled",
		8:   "title",
	} {
		if got := strings.Join(g.Keys(width), " "); got != want {
			t.Errorf("at %d: %q; want %q", width, got, want)
		}
	}
}

func TestTableNamesSumsInWhateverColumnIsFirst(t *testing.T) {
	g := NewGrid(sampleTable(), words.German)
	text := g.View(30, 7, words.German, style.Style{})
	for _, want := range []string{"Gruppe eins", "Summe", "95"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if strings.Contains(text, "helper") {
		t.Error("a helper column shows")
	}
}

func TestTableKeepsItsSize(t *testing.T) {
	g := NewGrid(sampleTable(), words.English)
	g.Bars = map[string][2]string{"filled": {"allocated", "need"}}
	g.Sort, g.Marked, g.Changed = "need", map[string]bool{"a": true}, map[string]bool{"b": true}
	rapid.Check(t, func(t *rapid.T) {
		width, height := rapid.IntRange(1, 200).Draw(t, "width"), rapid.IntRange(1, 80).Draw(t, "height")
		g := g
		g.Cursor, g.Top = rapid.IntRange(-1, 3).Draw(t, "cursor"), rapid.IntRange(0, 3).Draw(t, "top")
		lines := strings.Split(g.View(width, height, words.English, style.For(style.Mono)), "\n")
		if len(lines) != height {
			t.Fatalf("%d lines; want %d", len(lines), height)
		}
		for _, line := range lines {
			if got := ansi.StringWidth(line); got != width {
				t.Fatalf("%q is %d cells wide; want %d", line, got, width)
			}
		}
	})
}

func TestInput(t *testing.T) {
	var in Input
	press := func(keys ...tea.KeyMsg) {
		for _, key := range keys {
			in.Press(key)
		}
	}
	press(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("läd")}, tea.KeyMsg{Type: tea.KeySpace, Runes: []rune(" ")}, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("x")})
	press(tea.KeyMsg{Type: tea.KeyLeft}, tea.KeyMsg{Type: tea.KeyBackspace}, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("e")})
	if in.String() != "lädex" {
		t.Errorf("typed %q", in.String())
	}
	press(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune("\x1b]52;c;x\x07\nb")})
	if strings.ContainsAny(in.String(), "\x1b\x07\n") {
		t.Errorf("pasted %q", in.String())
	}
	press(tea.KeyMsg{Type: tea.KeyCtrlU}, tea.KeyMsg{Type: tea.KeyCtrlK})
	if in.String() != "" {
		t.Errorf("left %q", in.String())
	}
	for width := 1; width < 10; width++ {
		in.Set("eine lange Eingabe")
		if got := Width(in.View(width, style.Style{})); got != width {
			t.Errorf("%d cells; want %d", got, width)
		}
	}
}

func TestTabsAreWhereTheyAreDrawn(t *testing.T) {
	tabs := []Tab{{"1", "Übersicht", "Übers."}, {"2", "Maßnahmen", "Maßn."}, {"3", "Haushalt", "HH"}}
	for _, width := range []int{80, 37, 27} {
		text := []rune(Tabs(tabs, 1, width, style.Style{}))
		for i, tab := range tabs {
			at := strings.Index(string(text), tab.Key+" ")
			at = len([]rune(string(text)[:at]))
			if got := TabAt(tabs, 1, width, at); got != i {
				t.Errorf("at %d of %d: tab %d; want %d", at, width, got, i)
			}
		}
	}
}

func TestTabsGetShorterStepByStep(t *testing.T) {
	tabs := []Tab{{"1", "Übersicht", "Übers."}, {"2", "Maßnahmen", "Maßn."}, {"3", "Haushalt", "HH"}}
	for width, want := range map[int]string{
		40: " 1 Übersicht ›2 Maßnahmen  3 Haushalt   ",
		38: " 1 Übersicht ›2 Maßnahmen  3 Haushalt ",
		37: " 1 Übers. ›2 Maßnahmen  3 HH         ",
		27: " 1 Übers.›2 Maßnahmen 3 HH ",
		25: " 1 Über…›2 Maßnahmen 3 HH",
		20: " 1›2 Maßnahmen 3    ",
		10: " 1›2 Maßn…",
	} {
		if got := Tabs(tabs, 1, width, style.Style{}); got != want {
			t.Errorf("at %d: %q; want %q", width, got, want)
		}
	}
}

func TestShare(t *testing.T) {
	for name, c := range map[string]struct {
		part, whole budget.Cents
		want        string
	}{
		"nothing":             {0, 100, "    "},
		"of nothing":          {5, 0, "    "},
		"below zero":          {-5, 100, "    "},
		"both below zero":     {-5, -10, "    "},
		"a cent of a million": {1, 1_000_000_00, "▏   "},
		"an eighth of a cell": {1, 32, "▏   "},
		"less than a half":    {49, 100, "█▉  "},
		"a half":              {50, 100, "██  "},
		"a cent less":         {99_999, 100_000, "███▉"},
		"all":                 {100, 100, "████"},
		"more than all":       {500, 100, "████"},
	} {
		if got := Share(Amount{c.part, c.whole}, 4, style.Paint{}); got != c.want {
			t.Errorf("%s: %q; want %q", name, got, c.want)
		}
	}
}
