package page

import (
	"path/filepath"
	"strings"

	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/report/changes"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/style"
	"digiplan/tui/widget"
)

// NewChanges is the page that compares the plan with an earlier version of it:
// every difference, and the sums of the differences by book and year.
func NewChanges(before *workspace.Snapshot) Page {
	old := before.Version()
	made := func(src report.Source) *table.Table {
		differences := compare.Compare(old, src.Version())
		t := changes.LedByFundingMoves(src, changes.All(src, differences), differences)
		t.Note = words.Phrase{De: "gegenüber %s · %s", En: "compared with %s · %s"}.With(VersionName(before), t.Note)
		return t
	}
	return &list{
		title:     words.Phrase{De: "Änderungen", En: "Changes"},
		short:     words.Phrase{De: "Änd.", En: "Chg."},
		frozen:    []string{"id", "field", "year"},
		table:     "changes",
		make:      made,
		read:      readChanges(made, before),
		sumColumn: "delta",
		room: map[string]widget.Room{ // the difference is what the page is for; the change holds two amounts, and says old and new
			"delta": {Priority: 0}, "change": {Priority: 2, Least: 27}, "id": {Priority: 1, Least: 14}, "field": {Priority: 1, Least: 10},
			"title": {Priority: 7, Least: 20}, "place": {Priority: 8}, "new": {Priority: 9}, "old": {Priority: 10},
		},
		empty: words.Phrase{De: "beide Fassungen sind gleich", En: "both versions are the same"},
		detail: func(f Frame, row *table.Row, width int) widget.Text {
			return changeText(f, f.Model.index("changes", made).Table, row, width)
		},
	}
}

// readChanges says what is struck and added one after the other.
func readChanges(made func(report.Source) *table.Table, before *workspace.Snapshot) func(report.Source) *table.Table {
	return func(src report.Source) *table.Table {
		t := made(src)
		for _, key := range []string{"old", "new"} {
			t.Columns[t.Column(key)].Priority = 1
		}
		t.Columns[t.Column("change")].Helper = true
		t.Note = words.Phrase{De: "verglichen mit dem Stand %s", En: "compared with the state of %s"}.With(before.Plan.AsOf)
		return t
	}
}

// VersionName is what people call an earlier version.
func VersionName(s *workspace.Snapshot) string {
	if s.Location.Folder == "" {
		return strings.TrimSuffix(words.Clean(s.Location.Shown), ":.")
	}
	return words.Clean(filepath.Base(s.Location.Path(s.Location.Only)))
}

// Comparison is the page of changes with its table for one state of the data.
type Comparison struct {
	Page  Page
	on    *Model
	table *lazyIndex
}

// Compared compares a state of the data with an earlier version. It changes
// nothing and may run beside the screen.
func Compared(before *workspace.Snapshot, m *Model) Comparison {
	p := NewChanges(before)
	table := m.lazy(p.(*list).table, p.(*list).make)
	table.index()
	return Comparison{p, m, table}
}

// Keep puts the table into the data on the screen. Into a newer state of it
// comes none: its page makes one when it is shown.
func (c Comparison) Keep(m *Model) {
	if m != c.on {
		c.table = nil
	}
	m.keep(c.Page.(*list).table, c.table)
}

// changeText shows one difference in full, word by word.
func changeText(f Frame, t *table.Table, row *table.Row, width int) widget.Text {
	detail := report.Detail{Place: row.Place}
	var redline []string
	for i, column := range t.Columns {
		value := row.Cells[i]
		redlined, isRedline := value.(changes.Redlined)
		switch {
		case value == nil || value.In(f.Lang) == "" || column.Key == "old" || column.Key == "new":
		case column.Key == "title":
			detail.Title = value.In(f.Lang)
		case isRedline:
			redline = widget.Indent(widget.Wrap(redlineText(redlined.Runs(f.Lang), f.Style), width-2), 1)
		default:
			detail.Facts = append(detail.Facts, report.Fact{Title: column.Title, Value: value})
		}
	}
	detail.Lead = len(detail.Facts)
	text := DetailText(f, detail, width)
	if len(redline) > 0 {
		text.Add(table.Link{}, append([]string{""}, redline...)...)
	}
	return text
}

// redlineText strikes what is gone and stresses what is new; signs say the
// same, since not every terminal can cross out.
func redlineText(runs []compare.Run, s style.Style) string {
	return compare.Marked(runs, [3][2]string{
		compare.Struck: s.Struck.Around("[-", "-]"),
		compare.Added:  s.Added.Around("{+", "+}"),
	})
}
