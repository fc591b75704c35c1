package widget

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/style"
)

// years is a table of money over many years, with words of any length.
func years(n int, said string) *table.Table {
	t := &table.Table{Columns: []table.Column{{Key: "what", Title: words.Title, Priority: 1}}}
	row := table.Row{ID: "a", Cells: []table.Cell{table.Name("Bedarf " + said)}}
	for year := range n {
		text := strconv.Itoa(2020 + year)
		t.Columns = append(t.Columns, table.Column{Key: text, Title: words.Same(text), Kind: table.Money, Priority: 1})
		row.Cells = append(row.Cells, table.Cash(100_000_00+year*100))
	}
	t.Columns = append(t.Columns, table.Column{Key: "decision", Title: words.Decision, Priority: 3},
		table.Column{Key: "text", Title: words.Same("Wortlaut"), Kind: table.Prose, Priority: 2},
		table.Column{Key: "place", Title: words.Same("Stelle"), Priority: 2})
	row.Cells = append(row.Cells, table.Name("V/0154/2018"), table.Name(said), table.Name("measures-dms.toml:27"))
	t.Rows = []table.Row{{Level: table.Heading, Cells: make([]table.Cell, len(row.Cells))}, row}
	t.Rows[0].Cells[0] = table.Name("Gruppe")
	return t
}

// TestWholeLeavesNothingOut looks for every word and amount in any width.
func TestWholeLeavesNothingOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, width := rapid.IntRange(0, 30).Draw(t, "years"), rapid.IntRange(38, 200).Draw(t, "width")
		said := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"Die", "Verwaltung", "berichtet", "jährlich", "世界"}), 1, 60).Draw(t, "said"), " ")
		table := years(n, said)
		lines := Whole(table, width, words.German, style.Style{}).Lines
		for _, line := range lines {
			if line != "" && Width(line) != width || strings.Contains(line, "…") {
				t.Fatalf("%q is cut or not %d cells wide", line, width)
			}
		}
		text := strings.Join(lines, "\n")
		for i, cell := range table.Rows[1].Cells {
			wanted := strings.Fields(cell.In(words.German) + " " + table.Columns[i].Title.In(words.German))
			if key := table.Columns[i].Key; selfExplaining[key] {
				wanted = strings.Fields(cell.In(words.German))
			}
			for _, word := range wanted {
				if !strings.Contains(text, word) {
					t.Fatalf("%q is missing at %d:\n%s", word, width, text)
				}
			}
		}
		if got, want := strings.Count(text, "berichtet"), strings.Count(said, "berichtet"); got < 2*want {
			t.Fatalf("%d of %d words are there:\n%s", got, 2*want, text)
		}
	})
}

// TestWholeIsOneTableWhereItFits has every row on one line.
func TestWholeIsOneTableWhereItFits(t *testing.T) {
	lines := Whole(years(5, "kurz"), 140, words.German, style.Style{}).Lines
	if len(lines) != 3 || !strings.Contains(lines[2], "V/0154/2018  kurz      measures-dms.toml:27") {
		t.Errorf("the table is\n%s", strings.Join(lines, "\n"))
	}
}

// TestWholeGoesOnInBlocks repeats the first column before further years, and
// says what stands below a row once.
func TestWholeGoesOnInBlocks(t *testing.T) {
	text := strings.Join(Whole(years(12, "x"), 80, words.German, style.Style{}).Lines, "\n")
	if strings.Count(text, "Bedarf x") < 2 || strings.Count(text, "Beschluss V/0154/2018") != 1 {
		t.Errorf("the blocks are\n%s", text)
	}
}
