package budget

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// whole adds up all lines that match over all years.
func whole(l *Ledger, match func(*Line) bool) Position {
	var sum Position
	for year := Year(2025); year <= 2030; year++ {
		sum = sum.Plus(l.Sum(year, match))
	}
	return sum
}

// A shift takes from one line what it gives to another of its group and year.
func TestShiftsKeepTheGroup(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAccounts.Draw(t, "accounts")
		before := NewLedger(a)
		a.Movements = slices.Concat(a.Movements, anyMovements(a.Lines, Shift).Draw(t, "shifts"))
		after := NewLedger(a)
		for i := range a.Lines {
			for year := Year(2025); year <= 2029; year++ {
				got, want := together(after, &a.Lines[i], year).Updated(), together(before, &a.Lines[i], year).Updated()
				if got != want {
					t.Fatalf("F of the group of %s in %d = %v after shifts; want %v", a.Lines[i].ID, year, got, want)
				}
			}
		}
	})
}

// A carry adds to the F of one year what the year before passes on; F less
// what is carried out stays the same over all years.
func TestCarriesKeepTheLineOverTheYears(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAccounts.Draw(t, "accounts")
		before := NewLedger(a)
		a.Movements = slices.Concat(a.Movements, anyMovements(a.Lines, Carry).Draw(t, "carries"))
		after := NewLedger(a)
		for _, line := range a.Lines {
			kept := func(l *Ledger) Cents {
				p := whole(l, func(other *Line) bool { return other.ID == line.ID })
				return p.Updated() - p.Of(CarriedOut)
			}
			if got, want := kept(after), kept(before); got != want {
				t.Fatalf("Σ F − carried out of %s = %v after carries; want %v", line.ID, got, want)
			}
		}
	})
}

// What the measures have of a book is what its lines have given them.
func TestMeasuresAndLinesAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ledger := NewLedger(anyAccounts.Draw(t, "accounts"))
		for year := Year(2025); year <= 2029; year++ {
			for _, view := range Views {
				var sum Both
				for measure := range ledger.measures {
					sum = sum.Plus(ledger.Measure(measure, year, view))
				}
				for book, got := range map[Book]Cents{City: sum.City, Provider: sum.Provider} {
					want := ledger.Sum(year, func(l *Line) bool {
						return l.Book == book && l.Side == Expense && view.Counts(l)
					}).Of(Allocated)
					if got != want {
						t.Fatalf("the measures have %v of %s in %d (%s); its lines gave %v", got, book, year, view, want)
					}
				}
				income := ledger.Sum(year, func(l *Line) bool {
					return l.Book == Provider && l.Side == Income && view.Counts(l)
				}).Of(Allocated)
				if got := sum.Received + sum.Across + sum.External; got != income {
					t.Fatalf("R_int + A + R_ext = %v in %d (%s); the provider's income lines have %v", got, year, view, income)
				}
			}
		}
	})
}

func TestConsolidatingNeverAdds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := bothBooks()
		ledger := NewLedger(Accounts{Lines: lines, Allocations: anyAllocations(lines, notNegative, true).Draw(t, "allocations")})
		for measure, flows := range ledger.measures {
			for _, year := range flows.years {
				for _, view := range Views {
					if both := ledger.Measure(measure, year, view); both.Consolidated() > both.Naive() || both.Consolidated() < both.Provider {
						t.Fatalf("K = %v of %+v; want Q ≤ K ≤ C + Q", both.Consolidated(), both)
					}
				}
			}
		}
	})
}

// E = K + P where no third party pays and tax alone differs; in general what is
// lost between the books stands beside it, and what is paid in one view and earned
// in the other: E = N + P − A + d − tax.
func TestEffectIsCostAndMargin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := bothBooks()
		allocations := anyAllocations(lines, anyCents, true).Draw(t, "allocations")
		taxed := rapid.Bool().Draw(t, "all taxed")
		for i := range allocations {
			allocations[i].Taxed = taxed || rapid.Bool().Draw(t, "taxed")
		}
		ledger := NewLedger(Accounts{Lines: lines, Allocations: allocations})
		for measure, flows := range ledger.measures {
			for _, year := range flows.years {
				for _, view := range Views {
					b := ledger.Measure(measure, year, view)
					if want := b.Net() + b.Margin() - b.Across + b.Difference() - b.Tax; b.CityEffect() != want {
						t.Fatalf("E = %v of %+v; want N + P − A + d − tax = %v", b.CityEffect(), b, want)
					}
					if taxed && b.ThirdParty() == 0 && b.Across == 0 && b.Grants == 0 && b.CityEffect() != b.Consolidated()+b.Margin() {
						t.Fatalf("E = %v of %+v; want K + P = %v", b.CityEffect(), b, b.Consolidated()+b.Margin())
					}
				}
			}
		}
	})
}

func TestWithoutReceivedTheBooksAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := bothBooks()
		ledger := NewLedger(Accounts{Lines: lines, Allocations: anyAllocations(lines, anyCents, false).Draw(t, "allocations")})
		for measure, flows := range ledger.measures {
			for _, year := range flows.years {
				for _, view := range Views {
					if d := ledger.Measure(measure, year, view).Difference(); d != 0 {
						t.Fatalf("d of %s in %d = %v; want 0", measure, year, d)
					}
				}
			}
		}
	})
}

func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAccounts.Draw(t, "accounts")
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		b := a
		b.Lines = shuffled(random, a.Lines)
		b.Allocations = shuffled(random, a.Allocations)
		b.Movements = shuffled(random, a.Movements)
		b.Commitments = shuffled(random, a.Commitments)
		b.Bookings = shuffled(random, a.Bookings)
		one, other := NewLedger(a), NewLedger(b)
		samePositions(t, one, other.Position)
		sameMeasures(t, one, other)
	})
}

func shuffled[T any](random *rand.Rand, values []T) []T {
	values = slices.Clone(values)
	random.Shuffle(len(values), func(i, j int) { values[i], values[j] = values[j], values[i] })
	return values
}

func samePositions(t *rapid.T, want *Ledger, got func(LineID, Year) Position) {
	for _, line := range want.Lines {
		for year := Year(2025); year <= 2030; year++ {
			if g, w := got(line.ID, year), want.Position(line.ID, year); g != w {
				t.Fatalf("Position(%s, %d) = %v; want %v", line.ID, year, g, w)
			}
		}
	}
}

func sameMeasures(t *rapid.T, want, got *Ledger) {
	for measure, flows := range want.measures {
		for _, year := range flows.years {
			for _, view := range Views {
				if g, w := got.Measure(measure, year, view), want.Measure(measure, year, view); g != w {
					t.Fatalf("Measure(%s, %d, %s) = %+v; want %+v", measure, year, view, g, w)
				}
			}
		}
	}
}

// All components but blocks, which have a limit, add up over any two halves.
func TestHalvesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAccounts.Draw(t, "accounts")
		a.Movements = slices.DeleteFunc(a.Movements, func(m Movement) bool { return m.Kind == Block })
		one, other := a, a
		one.Movements, other.Movements = halves(t, a.Movements)
		one.Allocations, other.Allocations = halves(t, a.Allocations)
		one.Commitments, other.Commitments = halves(t, a.Commitments)
		one.Bookings, other.Bookings = halves(t, a.Bookings)
		other.Lines = bothBooks() // the estimates stand in the first half
		first, second := NewLedger(one), NewLedger(other)
		samePositions(t, NewLedger(a), func(id LineID, year Year) Position {
			sum := first.Position(id, year).Plus(second.Position(id, year))
			sum.settled = false // the second half alone lacks the estimates
			return sum
		})
	})
}

func halves[T any](t *rapid.T, values []T) (one, other []T) {
	for _, value := range values {
		if rapid.Bool().Draw(t, "first half") {
			one = append(one, value)
		} else {
			other = append(other, value)
		}
	}
	return one, other
}

func TestBlockedStaysWithinTheAuthority(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ledger := NewLedger(anyAccounts.Draw(t, "accounts"))
		for _, line := range ledger.Lines {
			for _, year := range ledger.Years(line.ID) {
				p := ledger.Position(line.ID, year)
				if p.Of(Blocked) < 0 || p.Of(Blocked) > max(0, p.Authority()) {
					t.Fatalf("blocked on %s in %d = %v; want 0 to %v", line.ID, year, p.Of(Blocked), p.Authority())
				}
			}
		}
	})
}

func TestEveryChangeIsExplained(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ledger := NewLedger(anyAccounts.Draw(t, "accounts"))
		samePositions(t, ledger, func(id LineID, year Year) Position {
			position := ledger.empty(year)
			position.income = ledger.Line(id).Side == Income
			for _, posting := range ledger.Explain(id, year) {
				position.components[posting.Component] += posting.Amount
			}
			return position
		})
	})
}

func TestSplitAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amount := anyCents.Draw(t, "amount")
		weights := rapid.SliceOfN(anyCents, 1, 20).Draw(t, "weights")
		var sum, base Cents
		for _, weight := range weights {
			base += max(0, weight)
		}
		for i, part := range amount.Split(weights...) {
			sum += part
			if weights[i] <= 0 && base > 0 && part != 0 {
				t.Fatalf("Split(%v) gives %v to weight %v; want nothing", weights, part, weights[i])
			}
			if exact, _ := ratio(amount.magnitude(), max(0, weights[i]).magnitude(), max(1, base.magnitude())); base > 0 && (part.Abs()-Cents(exact)).Abs() > 1 {
				t.Fatalf("Split(%v) gives %v to weight %v; want within a cent of %v", weights, part, weights[i], Cents(exact))
			}
		}
		if sum != amount {
			t.Fatalf("Cents(%d).Split(%v) adds up to %d; want the amount", amount, weights, sum)
		}
	})
}

func TestGrantStaysWithinCapAndCost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		grant := Grant{
			Rate:     Percent(rapid.IntRange(0, int(Whole)).Draw(t, "rate")),
			Eligible: anySeries(notNegative).Draw(t, "eligible"),
			Cap:      rapid.Ptr(notNegative, true).Draw(t, "cap"),
		}
		money := grant.Money()
		if sum := money.Sum(); grant.Cap != nil && sum > *grant.Cap {
			t.Fatalf("%+v gives %v; want at most the cap", grant, sum)
		}
		for i, entry := range money {
			if entry.Amount < 0 || entry.Amount > grant.Eligible[i].Amount {
				t.Fatalf("%+v gives %v in %d; want 0 to %v", grant, entry.Amount, entry.Year, grant.Eligible[i].Amount)
			}
		}
		if lost := grant.Lost(notNegative.Draw(t, "cut")); lost < 0 || lost > money.Sum() || grant.Lost(0) != 0 {
			t.Fatalf("%+v loses %v; want 0 to %v, and nothing without a cut", grant, lost, money.Sum())
		}
	})
}

func TestStringIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amount := anyCents.Draw(t, "amount")
		for _, text := range []string{amount.String(), german(amount)} {
			if got, err := ParseCents(text); got != amount || err != nil {
				t.Fatalf("ParseCents(%q) = %v, %v; want %v", text, got, err, amount)
			}
		}
	})
}

// german prints an amount the way budgets do, the minus last.
func german(amount Cents) string {
	whole, text := int64(amount.Abs()/100), fmt.Sprintf(",%02d", int64(amount.Abs()%100))
	for ; whole >= 1000; whole /= 1000 {
		text = fmt.Sprintf(".%03d", whole%1000) + text
	}
	text = fmt.Sprint(whole) + text
	if amount < 0 {
		return text + "-"
	}
	return text
}
