package trail_test

import (
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/trail"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// everything opens all that can be reached from the figures, the years, the lines, the
// measures and the papers of a plan.
func everything(t *testing.T, src report.Source) map[table.Link]report.Detail {
	t.Helper()
	next := []table.Link{report.ToFigures(0)}
	for _, year := range src.Years.Each() {
		next = append(next, report.ToFigures(year))
		for i := range src.Plan.Lines {
			next = append(next, report.ToLine(src.Plan.Lines[i].ID, year))
		}
	}
	for _, m := range src.Plan.Measures {
		next = append(next, report.ToMeasure(m.ID))
	}
	for i := range src.Plan.Papers {
		next = append(next, report.ToPaper(src.Plan.Papers[i].Key()))
	}
	opened := make(map[table.Link]report.Detail)
	for len(next) > 0 {
		link := next[0]
		next = next[1:]
		if _, done := opened[link]; done {
			continue
		}
		detail, ok := trail.Open(src, link)
		if !ok {
			t.Errorf("%+v leads nowhere", link)
		}
		if detail.Name.Empty() || detail.Title == "" || detail.Place.Path() == "" {
			t.Errorf("%+v has no name, title or place: %+v", link, detail)
		}
		opened[link] = detail
		next = append(next, leads(detail)...)
	}
	return opened
}

func leads(d report.Detail) []table.Link {
	links := []table.Link{{Place: d.Place}}
	for _, fact := range d.Facts {
		links = append(links, fact.Opens)
	}
	for _, one := range d.Tables {
		for i := range one.Rows {
			links = append(links, one.Rows[i].Link())
		}
	}
	var real []table.Link
	for _, link := range links {
		if link.Leads() {
			real = append(real, link)
		}
	}
	return real
}

// TestPartsAddUp: whatever can be reached on the samples, in each view: all rows that a
// figure is made of add up to it, and each row leads to its own amount.
func TestPartsAddUp(t *testing.T) {
	for _, sample := range []string{"muenster", "muenster-2017", "citeq-2026"} {
		for _, view := range budget.Views {
			src := reporttest.Plan(t, sample).Source(view)
			opened := everything(t, src)
			kinds := make(map[string]int)
			for link, detail := range opened {
				kinds[link.To]++
				switch link.To {
				case report.FigureLink:
					figureAddsUp(t, opened, link, detail)
				case report.FiguresLink:
					rowsLeadToTheirAmounts(t, opened, detail.Tables[0])
				case report.MeasureYearLink:
					booksAddUp(t, link, detail.Tables[0])
				case report.PaperLink:
					for _, one := range detail.Tables {
						if one.ID == "paid-from" {
							standingAddsUp(t, opened, one)
						}
					}
				case report.AllocationLink:
					allocationStandsOnItsLines(t, opened, detail.Tables[0])
				}
			}
			if sample == "muenster" && view == budget.Cash {
				for _, kind := range []string{report.MeasureLink, report.MeasureYearLink, report.LineLink, report.PaperLink, report.AllocationLink, report.MovementLink,
					report.OrderLink, report.ActualsLink, report.StandingLink, report.FiguresLink, report.FigureLink, ""} {
					if kinds[kind] == 0 {
						t.Errorf("nothing leads to a %q", kind)
					}
				}
			}
		}
	}
}

func amountOf(t *testing.T, one *table.Table, row *table.Row) budget.Cents {
	t.Helper()
	for i, column := range one.Columns {
		if column.Key == "amount" {
			cash, _ := row.Cells[i].(table.Cash)
			return budget.Cents(cash)
		}
	}
	t.Fatalf("%s has no amounts", one.ID)
	return 0
}

func figureAddsUp(t *testing.T, opened map[table.Link]report.Detail, link table.Link, detail report.Detail) {
	t.Helper()
	whole := budget.Cents(detail.Facts[0].Value.(table.Cash))
	if len(detail.Tables) == 0 {
		t.Errorf("%s is made of nothing", link.ID)
	}
	for _, one := range detail.Tables {
		var sum budget.Cents
		for i := range one.Rows {
			sum += amountOf(t, one, &one.Rows[i])
		}
		if sum != whole || amountOf(t, one, one.Total) != whole {
			t.Errorf("%s is %v; %s add up to %v, their total is %v", link.ID, whole, one.ID, sum, amountOf(t, one, one.Total))
		}
		rowsLeadToTheirAmounts(t, opened, one)
	}
}

// rowsLeadToTheirAmounts where they lead to a further figure.
func rowsLeadToTheirAmounts(t *testing.T, opened map[table.Link]report.Detail, one *table.Table) {
	t.Helper()
	for i := range one.Rows {
		if to := one.Rows[i].Link(); to.To == report.FigureLink {
			if there := opened[to].Facts[0].Value; there != table.Cell(table.Cash(amountOf(t, one, &one.Rows[i]))) {
				t.Errorf("%s of %v leads to %s of %v", one.Rows[i].ID, amountOf(t, one, &one.Rows[i]), to.ID, there)
			}
		}
	}
}

// booksAddUp: the rows above C and those between it and Q are what these are made of.
func booksAddUp(t *testing.T, link table.Link, one *table.Table) {
	t.Helper()
	var sum budget.Cents
	for i := range one.Rows {
		row := &one.Rows[i]
		title := row.Cells[0].In(words.German)
		switch {
		case row.Level == table.Body:
			sum += amountOf(t, one, row)
		case strings.HasPrefix(title, "C = "), strings.HasPrefix(title, "Q = "):
			if want := amountOf(t, one, row); sum != want {
				t.Errorf("%s: %s is %v, its rows are %v", link.ID, title, want, sum)
			}
			sum = 0
		default:
			return
		}
	}
}

func standingAddsUp(t *testing.T, opened map[table.Link]report.Detail, paidFrom *table.Table) {
	t.Helper()
	last := paidFrom.Column("sum")
	for i := range paidFrom.Rows {
		row := &paidFrom.Rows[i]
		there := opened[row.Link()].Tables[0]
		var sum budget.Cents
		for j := range there.Rows {
			sum += amountOf(t, there, &there.Rows[j])
		}
		if table.Cell(table.Cash(sum)) != row.Cells[last] {
			t.Errorf("%s gives %v; its measures have %v", row.ID, row.Cells[last], sum)
		}
	}
}

// allocationStandsOnItsLines: the line of each year names the allocation with its amount.
func allocationStandsOnItsLines(t *testing.T, opened map[table.Link]report.Detail, years *table.Table) {
	t.Helper()
	for i := range years.Rows {
		row := &years.Rows[i]
		line, found := opened[row.Link()].Tables[0], false
		for j := range line.Rows {
			found = found || line.Rows[j].Place == row.Place && amountOf(t, line, &line.Rows[j]) == -amountOf(t, years, row)
		}
		if !found {
			t.Errorf("%s does not name the %v of %s", row.Opens.ID, amountOf(t, years, row), row.Place.String())
		}
	}
}

// TestFileIsTheEnd: the last step is the table of the file with the line of the figure.
func TestFileIsTheEnd(t *testing.T) {
	src := reporttest.Plan(t, "muenster").Source(budget.Cash)
	place := src.MeasureOf("familien-app").Allocations[0].At.At("amounts").Year(2019)
	detail, ok := trail.Open(src, table.Link{Place: place})
	if !ok {
		t.Fatal("there is no such place")
	}
	rows := detail.Tables[0].Rows
	if got := rows[0].Cells[1].In(words.German); got != "[[measure.allocation]]" {
		t.Errorf("the first line is %q", got)
	}
	for i := range rows {
		if number := rows[i].Cells[0].In(words.German); strings.HasPrefix(number, "→ ") {
			if text := rows[i].Cells[1].In(words.German); !strings.Contains(text, "2019 = 60_000") {
				t.Errorf("%s %q", number, text)
			}
			return
		}
	}
	t.Errorf("no line is the one of %s", place.String())
}
