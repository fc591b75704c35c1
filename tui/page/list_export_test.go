package page

import (
	"strings"
	"testing"

	"digiplan/plan/table"
	"digiplan/plan/words"
)

// TestExportIsWhatIsShown: the file has the rows, headings and sums of the
// list, in its order, with every column that says something.
func TestExportIsWhatIsShown(t *testing.T) {
	for _, p := range All() {
		l, ok := p.(*list)
		if !ok {
			continue
		}
		f := frameOf(example(), words.German, 120, 40, p)
		l.filter.Set("en")
		for _, l.group = range Groupings(p, f) {
			for _, l.sort = range []string{"", l.index(f).Table.Columns[0].Key} {
				msg, ok := press(t, p, f, "X").(ExportMsg)
				if !ok {
					t.Fatalf("%s: nothing is handed out", l.table)
				}
				rows := l.rows(f).rows
				if got, want := idsOf(msg.Table.Rows), idsOf(values(rows)); got != want || len(rows) == 0 {
					t.Errorf("%s by %q, sorted by %q, hands out\n%s\nand shows\n%s", l.table, l.group, l.sort, got, want)
				}
				if got, want := len(msg.Table.Columns), len(l.usable(f)); got != want {
					t.Errorf("%s hands out %d columns; want %d", l.table, got, want)
				}
			}
		}
	}
}

// TestExportHasTheChosenColumns in their order, and none where a filter is wrong.
func TestExportHasTheChosenColumns(t *testing.T) {
	p := NewMeasures().(*list)
	f := frameOf(example(), words.German, 120, 40, p)
	p.columns = []string{"title", "gap"}
	msg, _ := press(t, p, f, "X").(ExportMsg)
	if got := msg.Table.Columns; len(got) != 2 || got[0].Key != "title" || got[1].Key != "gap" {
		t.Errorf("columns %v; want title and gap", got)
	}
	p.filter.Set("gap>viel")
	if msg := press(t, p, f, "X"); msg != nil {
		t.Errorf("a wrong filter hands out %v", msg)
	}
}

// TestMarksOutsideTheFilter are not written and not copied; where no marked row
// is shown, X writes what is, and the count says how many are hidden.
func TestMarksOutsideTheFilter(t *testing.T) {
	p := NewMeasures().(*list)
	f := frameOf(example(), words.German, 120, 40, p)
	body := p.index(f).Body
	p.marks = map[string]bool{body[0].ID: true, body[1].ID: true}
	shown := func(filter string) (string, int) {
		p.filter.Set(filter)
		written, _ := press(t, p, f, "X").(ExportMsg)
		copied, _ := press(t, p, f, "y").(CopyMsg)
		if got := strings.Count(copied.Text, "\n") - 1; got != 1 {
			t.Errorf("%q: %d rows are copied; want the one that is marked and shown, or the one under the cursor", filter, got)
		}
		return idsOf(written.Table.Rows), p.markedBeyond(f)
	}
	if got, beyond := shown("id=" + body[1].ID); got != body[1].ID || beyond != 1 {
		t.Errorf("%q is written and %d are hidden; want %q and 1", got, beyond, body[1].ID)
	}
	if got, beyond := shown("id=" + body[2].ID); got != body[2].ID || beyond != 2 {
		t.Errorf("%q is written and %d are hidden; want %q and 2", got, beyond, body[2].ID)
	}
	if got := p.counted(f); !strings.Contains(got, "2 markiert und ausgeblendet · 1 von") {
		t.Errorf("the count is %q", got)
	}
}

// idsOf are rows with what their name says, if it is a heading or a sum.
func idsOf(rows []table.Row) string {
	var ids []string
	for _, row := range rows {
		id := row.ID
		if row.Level != table.Body {
			id = row.Cells[0].In(words.German)
		}
		ids = append(ids, id)
	}
	return strings.Join(ids, "\n")
}

func values(rows []*table.Row) []table.Row {
	var all []table.Row
	for _, row := range rows {
		all = append(all, *row)
	}
	return all
}
