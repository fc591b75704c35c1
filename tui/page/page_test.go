package page

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/style"
)

func example() *workspace.Snapshot {
	return workspace.Location{Files: os.DirFS("../../testdata/muenster")}.Read()
}

func frameOf(snapshot *workspace.Snapshot, lang words.Lang, width, height int, pages ...Page) Frame {
	model := NewModel(snapshot, budget.Cash, lang, pages)
	return Frame{Width: width, Height: height, Lang: lang, Style: style.For(style.Mono), Model: model}
}

// press does what a key of an action does.
func press(t testing.TB, p Page, f Frame, keys ...string) (msg tea.Msg) {
	t.Helper()
	for _, key := range keys {
		done := false
		for _, action := range p.Actions(f) {
			for _, name := range strings.Fields(action.Keys) {
				if name == key && !done {
					done = true
					if cmd := action.Do(f); cmd != nil {
						msg = cmd()
					}
				}
			}
		}
		if !done && p.Typing() {
			p.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(key)}, f)
		} else if !done {
			t.Fatalf("no action for %q", key)
		}
	}
	return msg
}

func TestDetails(t *testing.T) {
	snapshot := example()
	for name, p := range map[string]Page{"measures": NewMeasures(), "budget": NewBudget(), "both": NewBoth(), "committees": NewCommittees()} {
		for _, lang := range []words.Lang{words.German, words.English} {
			t.Run(name+"-"+string(lang), func(t *testing.T) {
				f := frameOf(snapshot, lang, 80, 40, p)
				if name == "budget" { // a line with movements, and one with forward authority
					p.(*list).cursor = map[words.Lang]string{words.German: "citeq.material@2018", words.English: "citeq.invest@2018"}[lang]
				}
				if l := p.(*list); !l.open {
					press(t, p, f, "enter")
				}
				golden.RequireEqual(t, ansi.Strip(p.View(f)))
			})
		}
	}
}

func TestGroupsKeepExpenseAndIncomeApart(t *testing.T) {
	p := NewBudget().(*list)
	f := frameOf(example(), words.German, 120, 40, p)
	for range len(p.groups) + 1 {
		var sums, bodies budget.Cents
		column := p.index(f).Table.Column("updated")
		pure := map[string]bool{}
		for _, row := range p.rows(f).rows {
			cash, _ := row.Cells[column].(table.Cash)
			switch row.Level {
			case table.Heading:
				pure = map[string]bool{}
			case table.Body:
				bodies += budget.Cents(cash)
				pure[row.SumClass] = true
			case table.Subtotal:
				sums += budget.Cents(cash)
				if len(pure) != 1 {
					t.Errorf("grouped by %q a sum mixes %v", p.group, pure)
				}
			}
		}
		if p.group != "" && sums != bodies {
			t.Errorf("grouped by %q the sums are %v; want %v", p.group, sums, bodies)
		}
		press(t, p, f, "t")
	}
}

// TestYearOfTheFilter: the figures are those of the year that the filter asks
// for. Of digitallabor's gap 120,000 are of 2020 and 150,000 of 2021; in 2021
// kita-online lacks 55,000, too.
func TestYearOfTheFilter(t *testing.T) {
	p := NewMeasures().(*list)
	f := frameOf(example(), words.German, 120, 40, p)
	for filter, want := range map[string]string{"gap>0 year:2020": "digitallabor 120.000", "gap>0 year:2021": "digitallabor 150.000, kita-online 55.000"} {
		p.filter.Set(filter)
		p.sort = "id"
		s, gap := p.rows(f), p.index(f).Table.Column("gap")
		var got []string
		var sum table.Cash
		for _, row := range s.rows {
			got = append(got, row.ID+" "+row.Cells[gap].In(words.German))
			sum += row.Cells[gap].(table.Cash)
		}
		if strings.Join(got, ", ") != want || s.footer.Cells[gap] != sum {
			t.Errorf("%s shows %q, in all %v; want %q and %v", filter, got, s.footer.Cells[gap], want, sum)
		}
		if head := ansi.Strip(p.info(f)[0]); !strings.Contains(head, "· "+filter[len(filter)-4:]+" ·") {
			t.Errorf("%s is said to be about %q", filter, head)
		}
	}
}

func TestFilteredTotalAddsUpWhatIsShown(t *testing.T) {
	p := NewMeasures().(*list)
	f := frameOf(example(), words.German, 120, 40, p)
	press(t, p, f, "/", "lead:citeq", "enter")
	s := p.rows(f)
	column := p.index(f).Table.Column("need")
	var want table.Cash
	for _, row := range s.rows {
		want += row.Cells[column].(table.Cash)
	}
	if got := s.footer.Cells[column]; got != want || s.matched == 0 || s.matched == s.total {
		t.Errorf("%d of %d rows with a total of %v; want %v", s.matched, s.total, got, want)
	}
}

// A filter with a mistake says so beside it, as soon as it is one; the unit and
// the count stay above.
func TestFilterHint(t *testing.T) {
	p := NewMeasures().(*list)
	f := frameOf(example(), words.German, 80, 20, p)
	for filter, want := range map[string]string{
		"need>":        "",
		"need>viel":    "„viel“ ist keine Zahl, etwa 100000, 100k oder 1,5m",
		"stauts:läuft": "keine Spalte „stauts“, gemeint ist wohl „status“",
		`"stauts:x"`:   "",
	} {
		p.filter.Set(filter)
		lines := strings.Split(ansi.Strip(p.View(f)), "\n")
		if !strings.HasPrefix(lines[0], " Alle Beträge in Euro") || !strings.HasSuffix(lines[0], " von 35 ") {
			t.Errorf("%s shows %q above", filter, lines[0])
		}
		if !strings.HasPrefix(lines[1], " / "+filter+" ") || !strings.HasSuffix(strings.TrimRight(lines[1], " "), want) {
			t.Errorf("%s shows %q; want %q", filter, lines[1], want)
		}
	}
}

func TestFilterHistory(t *testing.T) {
	p := NewMeasures().(*list)
	f := frameOf(example(), words.German, 120, 40, p)
	press(t, p, f, "/", "wlan", "enter", "esc", "/", "app", "enter", "esc", "/", "up", "up")
	if p.filter.String() != "wlan" {
		t.Errorf("two up is %q", p.filter.String())
	}
	press(t, p, f, "down", "down")
	if p.filter.String() != "" {
		t.Errorf("down again is %q", p.filter.String())
	}
}

func TestCopyIsForSpreadsheets(t *testing.T) {
	p := NewMeasures()
	f := frameOf(example(), words.German, 120, 40, p)
	msg, ok := press(t, p, f, "space", "space", "y").(CopyMsg)
	if !ok || strings.Count(msg.Text, "\n") != 3 || !strings.HasPrefix(msg.Text, "Kennung\tMaßnahme\t") {
		t.Errorf("copied %q", msg.Text)
	}
}

// TestCopyIsTextAlone: no cell is a formula or breaks its row, whatever the
// plan says, and amounts are numbers.
func TestCopyIsTextAlone(t *testing.T) {
	s := example()
	for _, m := range s.Plan.Measures {
		m.Title, m.Lead = "\"a\t=1+1\n=cmd|' /C calc'!A1", "=2;=3"
	}
	p := NewMeasures()
	f := frameOf(s, words.German, 120, 40, p)
	msg, _ := press(t, p, f, "y").(CopyMsg)
	r := csv.NewReader(strings.NewReader(msg.Text))
	r.Comma = '\t'
	rows, err := r.ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatalf("copied %d rows, %v, of %q", len(rows), err, msg.Text)
	}
	for _, want := range []string{"\"a =1+1 =cmd|' /C calc'!A1", "'=2;=3", "0,00"} {
		if !slices.Contains(rows[1], want) {
			t.Errorf("copied %q without %q", rows[1], want)
		}
	}
	if strings.Contains(msg.Text, "\n=") || strings.Contains(msg.Text, "\t=") {
		t.Errorf("a cell begins with a formula: %q", msg.Text)
	}
}

func TestCursorStaysWhenItsRowGoes(t *testing.T) {
	p := NewMeasures().(*list)
	f := frameOf(example(), words.German, 120, 40, p)
	press(t, p, f, "down", "down", "down")
	before := p.current(f).ID
	press(t, p, f, "/", "wlan", "enter")
	if p.current(f) == nil || p.current(f).ID == before {
		t.Fatal("no row is under the cursor")
	}
	press(t, p, f, "esc")
	if p.current(f).ID != before {
		t.Error("the cursor does not come back")
	}
}

// many is a plan of 20,000 measures.
func many() *workspace.Snapshot {
	p := &plan.Plan{Title: "viele", Years: budget.Years{From: 2018, To: 2022}, InForce: budget.Years{From: 2018, To: 2018}, Language: words.German}
	line := plan.Line{Line: budget.Line{ID: "city.1", Book: budget.City, Part: budget.Operating, Side: budget.Expense, Name: "IT"}}
	p.Lines = []plan.Line{line}
	for i := range 20_000 {
		m := &plan.Measure{ID: budget.MeasureID(fmt.Sprintf("m-%05d", i)), Title: fmt.Sprintf("Maßnahme %d der Größe %d", i, i*7919%1000),
			Status: plan.Statuses[i%len(plan.Statuses)], Lead: fmt.Sprintf("Amt für Ämter %d", i%40)}
		for year := budget.Year(2018); year <= 2022; year++ {
			m.Need = append(m.Need, budget.YearAmount{Year: year, Amount: budget.Cents(i*7919%100_000) * 100})
		}
		m.Allocations = []plan.Allocation{{Line: "city.1", Amounts: m.Need[:1]}}
		p.Measures = append(p.Measures, m)
	}
	return &workspace.Snapshot{Plan: p, Ledger: budget.NewLedger(p.Accounts(council.New(p).Effective)), Council: council.New(p), Sound: true}
}

func BenchmarkPrepare(b *testing.B) {
	snapshot := many()
	for b.Loop() {
		frameOf(snapshot, words.German, 200, 60, All()...)
	}
}

func BenchmarkView(b *testing.B) {
	p := NewMeasures()
	f := frameOf(many(), words.German, 200, 60, p)
	press(b, p, f, "end", "up", "enter")
	for b.Loop() {
		p.View(f)
	}
}

func BenchmarkOverview(b *testing.B) {
	p := NewOverview()
	f := frameOf(many(), words.German, 200, 60, p)
	for b.Loop() {
		p.View(f)
		p.Actions(f)
	}
}

func BenchmarkMove(b *testing.B) {
	p := NewMeasures().(*list)
	f := frameOf(many(), words.German, 200, 60, p)
	for b.Loop() {
		p.move(f, +1)
		p.View(f)
	}
}

func BenchmarkFilterKeystroke(b *testing.B) {
	for _, filter := range []string{"größe 7", "lead:amt need>1000", "!status:done", "7", "title:7"} {
		b.Run(filter, func(b *testing.B) {
			p := NewMeasures().(*list)
			f := frameOf(many(), words.German, 200, 60, p)
			press(b, p, f, "s", "s", "/")
			p.filter.Set(filter)
			for i := 0; b.Loop(); i++ {
				p.filter.Set(filter + strings.Repeat(" ", i%2)) // never the same question twice
				p.typedOn()
				p.View(f)
			}
		})
	}
}

func BenchmarkSort(b *testing.B) {
	p := NewMeasures().(*list)
	f := frameOf(many(), words.German, 200, 60, p)
	p.sort = "title"
	for b.Loop() {
		p.fromHigh = !p.fromHigh
		p.View(f)
	}
}

// BenchmarkReload is what follows the reading: tables, and what has changed.
func BenchmarkReload(b *testing.B) {
	before := NewModel(many(), budget.Cash, words.German, All())
	after := many()
	for b.Loop() {
		NewModel(after, budget.Cash, words.German, All()).Since(before)
	}
}
