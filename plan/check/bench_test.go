package check

import (
	"fmt"
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
)

// BenchmarkRules takes each rule through a plan of 20,000 measures with
// 100,000 allocations on 2,000 lines. No rule may look at all measures or
// lines for each measure or line.
func BenchmarkRules(b *testing.B) {
	in := large(20_000, 2_000)
	for _, rule := range rules {
		b.Run(rule.id, func(b *testing.B) {
			for b.Loop() {
				for _, find := range rule.finds {
					find(in)
				}
			}
		})
	}
}

// large is a plan in which every line is overdrawn, so that rules have
// something to say.
func large(measures, lines int) Input {
	p := &plan.Plan{Years: budget.Years{From: 2020, To: 2024}, InForce: budget.Years{From: 2020, To: 2020}}
	var need budget.Series
	for year := p.Years.From; year <= p.Years.To; year++ {
		need = append(need, budget.YearAmount{Year: year, Amount: 100_00})
	}
	for i := range lines {
		line := plan.Line{Line: budget.Line{
			ID: lineID(i), Book: budget.City, Part: budget.Operating, Side: budget.Expense,
			ProductGroup: fmt.Sprintf("%04d", i/10), CoverGroup: fmt.Sprint("cover ", i/4),
		}}
		for _, entry := range need {
			line.Years = append(line.Years, plan.LineYear{Figures: budget.Figures{Year: entry.Year, Estimate: new(budget.Cents(5_000_00)), Actual: new(budget.Cents(6_000_00))}})
		}
		p.Lines = append(p.Lines, line)
		p.Totals = append(p.Totals, plan.Total{Book: budget.City, Part: budget.Operating, Side: budget.Expense, Group: line.ProductGroup, Sums: need})
		p.Movements = append(p.Movements, plan.Movement{Movement: budget.Movement{Kind: budget.Block, On: budget.Leg{Line: line.ID, Year: 2020}, Percent: 10_00}})
	}
	for i := range measures {
		m := &plan.Measure{ID: budget.MeasureID(fmt.Sprint("measure-", i)), Title: fmt.Sprint("Measure ", i), Status: plan.Running, Term: budget.Years{From: 2020}, Need: need}
		for j := range 5 {
			m.Allocations = append(m.Allocations, plan.Allocation{Line: lineID((i + j*lines/5) % lines), Amounts: need, By: "V/1"})
		}
		p.Measures = append(p.Measures, m)
	}
	return Input{Plan: p, Ledger: budget.NewLedger(p.Accounts(council.New(p).Effective)), Council: council.New(p)}
}

func lineID(i int) budget.LineID { return budget.LineID(fmt.Sprint("line-", i)) }
