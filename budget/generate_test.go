package budget

import (
	"slices"

	"pgregory.net/rapid"
)

// Amounts of any size that can be read, the limits more often than chance.
var (
	anyCents = rapid.OneOf(
		rapid.Map(rapid.Int64Range(-int64(MaxAmount), int64(MaxAmount)), func(n int64) Cents { return Cents(n) }),
		rapid.SampledFrom([]Cents{0, 1, -1, 100, MaxAmount, -MaxAmount}))
	notNegative = rapid.Map(anyCents, Cents.Abs)
	anyYear     = rapid.Map(rapid.IntRange(2025, 2029), func(n int) Year { return Year(n) })
)

func anySeries(amounts *rapid.Generator[Cents]) *rapid.Generator[Series] {
	return rapid.Custom(func(t *rapid.T) Series {
		var series Series
		for year := Year(2025); year <= 2029; year++ {
			if rapid.Bool().Draw(t, "given") {
				series = append(series, YearAmount{year, amounts.Draw(t, "amount")})
			}
		}
		return series
	})
}

// anyLines always has a line of each book, so that there is something to pay on.
var anyLines = rapid.Custom(func(t *rapid.T) []Line {
	lines := bothBooks()
	for i := range lines {
		lines[i].CoverGroup = rapid.SampledFrom([]string{"", "x", "y"}).Draw(t, "cover")
		for year := Year(2025); year <= 2029; year++ {
			lines[i].Figures = append(lines[i].Figures, Figures{Year: year, Estimate: new(anyCents.Draw(t, "estimate"))})
		}
	}
	return lines
})

func anyLeg(lines []Line) *rapid.Generator[Leg] {
	return rapid.Custom(func(t *rapid.T) Leg {
		return Leg{rapid.SampledFrom(lines).Draw(t, "line").ID, anyYear.Draw(t, "year")}
	})
}

// anyMovements keep the rules: shifts stay in their group and year, carries on their line.
func anyMovements(lines []Line, kinds ...MovementKind) *rapid.Generator[[]Movement] {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Movement {
		leg := anyLeg(lines)
		m := Movement{Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), Amount: anyCents.Draw(t, "amount")}
		switch m.Kind {
		case Shift:
			m.From = leg.Draw(t, "from")
			from := lines[slices.IndexFunc(lines, func(l Line) bool { return l.ID == m.From.Line })]
			var group []Line
			for _, to := range lines {
				if to.ID == from.ID || to.Covers(&from) {
					group = append(group, to)
				}
			}
			m.To = Leg{rapid.SampledFrom(group).Draw(t, "to").ID, m.From.Year}
		case Carry:
			m.From = leg.Draw(t, "from")
			m.To = Leg{m.From.Line, m.From.Year + 1}
		case Block:
			m.On = leg.Draw(t, "on")
			m.Percent = Percent(rapid.IntRange(0, int(Whole)).Draw(t, "percent"))
			if rapid.Bool().Draw(t, "on a group") {
				m.On.Line, m.CoverGroup = "", "x"
			}
		default:
			m.On = leg.Draw(t, "on")
		}
		return m
	}), 0, 12)
}

func anyAllocations(lines []Line, amounts *rapid.Generator[Cents], differing bool) *rapid.Generator[[]Allocation] {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Allocation {
		line := rapid.SampledFrom(lines).Draw(t, "line")
		a := Allocation{Measure: MeasureID(rapid.StringMatching("[abc]").Draw(t, "measure")), Line: line.ID, Amounts: anySeries(amounts).Draw(t, "amounts")}
		if line.Book == City && line.Side == Expense && rapid.Bool().Draw(t, "paid on") {
			a.To = "citeq.sales"
			if differing {
				a.Received = anySeries(amounts).Draw(t, "received")
			}
		}
		return a
	}), 0, 12)
}

var anyAccounts = rapid.Custom(func(t *rapid.T) Accounts {
	lines := anyLines.Draw(t, "lines")
	a := Accounts{InForce: Years{2026, 2027}, Lines: lines}
	a.Movements = anyMovements(lines, Supplement, Shift, Carry, IncomeCover, Excess, Block).Draw(t, "movements")
	a.Allocations = anyAllocations(lines, anyCents, true).Draw(t, "allocations")
	a.Commitments = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Commitment {
		return Commitment{Leg: anyLeg(lines).Draw(t, "leg"), Stage: rapid.SampledFrom([]Stage{ReservedStage, Earmarked, Bound}).Draw(t, "stage"),
			Amount: notNegative.Draw(t, "amount"), Billed: notNegative.Draw(t, "billed")}
	}), 0, 8).Draw(t, "commitments")
	a.Bookings = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Booking {
		return Booking{Leg: anyLeg(lines).Draw(t, "leg"), Amount: anyCents.Draw(t, "amount")}
	}), 0, 8).Draw(t, "bookings")
	return a
})
