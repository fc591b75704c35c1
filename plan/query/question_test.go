package query

import (
	"fmt"
	"strings"
	"testing"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// text is a table on a few lines: heads, rows, total.
func text(t *table.Table) string {
	var lines []string
	var keys []string
	for _, column := range t.Columns {
		keys = append(keys, column.Key)
	}
	lines = append(lines, strings.Join(keys, "|"))
	rows := t.Rows
	if t.Total != nil {
		rows = append(rows, *t.Total)
	}
	for _, row := range rows {
		var cells []string
		for _, cell := range row.Cells {
			if cell == nil {
				cells = append(cells, "")
			} else {
				cells = append(cells, cell.In(words.German))
			}
		}
		lines = append(lines, strings.Join(cells, "|"))
	}
	return strings.Join(lines, "\n")
}

func TestAsk(t *testing.T) {
	list := small()
	list.Columns[4].Sum = true
	list.Total = &table.Row{Level: table.Grand, Cells: []table.Cell{table.Name("Summe"), nil, nil, nil, table.Cash(350_000_00), nil, nil}}
	x := New(list, words.German)
	for name, c := range map[string]struct {
		filter, sort, group, columns string
		want                         string
	}{
		"all columns wanted": {"", "", "", "id,need", "id|need\na|100.000\nb|250.000\nc|–\nSumme|350.000"},
		"filter and total":   {"need<200k", "-id", "", "id,need", "id|need\nc|–\na|100.000\nSumme|100.000"},
		"groups by title":    {"", "bedarf", "jahr", "title,need", "title|need\n2018|\nStraße und Bürger|100.000\nSumme 2018|100.000\n2019|\n2.2|–\nWLAN Schule|250.000\nSumme 2019|250.000\nSumme|350.000"},
		"two groups":         {"id:a", "", "year status", "id", "id\n2018 · läuft\na\nSumme 2018 · läuft\nSumme"},
		"sums hide no sum":   {"id:a", "", "year", "need,id", "need|id\n2018|\n100.000|a\n100.000|\n100.000|"},
		"blanks in titles":   {"", "", "", "zur prüfung,  id", "filled|id\n104,0 %|a\n12,5 %|b\n|c\nSumme|"},
		"nothing left":       {"zzz", "", "", "id,need", "id|need\nSumme|–"},
	} {
		t.Run(name, func(t *testing.T) {
			q := Question{Filter: c.filter}
			var wrong [3]*Mistake
			q.Sort, wrong[0] = x.Orders(c.sort)
			q.Group, wrong[1] = x.Keys(c.group)
			q.Columns, wrong[2] = x.Keys(c.columns)
			if wrong != [3]*Mistake{} {
				t.Fatalf("mistakes: %v", wrong)
			}
			answer, mistakes := x.Ask(q)
			if len(mistakes) > 0 {
				t.Fatalf("mistakes: %v", mistakes)
			}
			if got := text(answer); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestAnswersSayWhatWasAsked(t *testing.T) {
	x := New(small(), words.German)
	q := Question{Filter: "id:a %d", Group: []string{"year", "status"}}
	q.Sort, _ = x.Orders("Bedarf,-id")
	answer, _ := x.Ask(q)
	if want := (table.Query{Filter: "id:a %d", Sort: "need,-id", Group: "year,status"}); answer.Query != want {
		t.Errorf("asked %+v; want %+v", answer.Query, want)
	}
	if note, want := answer.Note.In(words.German), "Filter id:a %d: 0 von 3"; note != want {
		t.Errorf("the note is %q; want %q", note, want)
	}
	if _, wrong := x.Orders("need,-stat"); wrong == nil || fmt.Sprint(wrong.Keys) != "[id title status year need filled checked]" {
		t.Errorf("an unknown column gives %v", wrong)
	}
	if _, wrong := x.Ask(Question{Filter: "need>x"}); len(wrong) != 1 {
		t.Errorf("a filter with a mistake gives %v", wrong)
	}
	if len(x.Table.Columns) != 7 || len(x.Table.Rows) != 3 {
		t.Error("asking changes the table")
	}
}

// TestMarked: 100,000 and 0 of the marked rows; a mark that the filter has left
// out counts for nothing.
func TestMarked(t *testing.T) {
	list := small()
	list.Columns[4].Sum = true
	list.Total = &table.Row{Level: table.Grand, Cells: []table.Cell{table.Name("Summe"), nil, nil, nil, table.Cash(350_000_00), nil, nil}}
	x := New(list, words.German)
	marked := map[string]bool{"a": true, "c": true, "gone": true}
	for filter, want := range map[string]struct{ text, note string }{
		"":          {"id|need\na|100.000\nc|–\nSumme|100.000", "markierte Zeilen: 2 von 3"},
		"year:2019": {"id|need\nc|–\nSumme|–", "Filter year:2019, markierte Zeilen: 1 von 3"},
	} {
		answer, mistakes := x.Ask(Question{Filter: filter, Columns: []string{"id", "need"}, Marked: marked})
		if got := text(answer); got != want.text || len(mistakes) > 0 || answer.Note.In(words.German) != want.note {
			t.Errorf("%q: %s\n%s; want %s\n%s", filter, got, answer.Note.In(words.German), want.text, want.note)
		}
	}
}
