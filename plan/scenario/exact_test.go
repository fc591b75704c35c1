package scenario_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"digiplan/budget"
	"digiplan/plan/scenario"
)

// brute tries every choice of items.
func brute(items []scenario.Item, targets []budget.Cents) (points int, ok bool) {
	sums, lost := make([][3]budget.Cents, 1<<len(items)), make([]int, 1<<len(items))
	for set := range 1 << len(items) {
		if set > 0 {
			last := 0
			for set>>last&1 == 0 {
				last++
			}
			sums[set], lost[set] = sums[set&(set-1)], lost[set&(set-1)]+items[last].Points
			for j, yield := range items[last].Yields {
				sums[set][j] += yield
			}
		}
		reached := true
		for j, target := range targets {
			reached = reached && sums[set][j] >= target
		}
		if reached && (!ok || lost[set] < points) {
			points, ok = lost[set], true
		}
	}
	return points, ok
}

func upTo(r *rand.Rand, most budget.Cents) budget.Cents {
	return budget.Cents(r.Int64N(int64(most) + 1))
}

// random is a question to the solver; small amounts make ties.
func random(r *rand.Rand, most, targets int) ([]scenario.Item, []budget.Cents) {
	items := make([]scenario.Item, most)
	scale := []budget.Cents{5, 1_000, 90_000_00}[r.IntN(3)]
	asked := make([]budget.Cents, targets)
	for i := range items {
		items[i] = scenario.Item{Points: 1 + r.IntN(9), Yields: make([]budget.Cents, targets)}
		for j := range targets {
			if r.IntN(4) > 0 {
				items[i].Yields[j] = upTo(r, scale)
			}
			asked[j] += items[i].Yields[j]
		}
	}
	for j := range asked {
		asked[j] = upTo(r, asked[j]+1)
	}
	return items, asked
}

// holds checks that a choice reaches its targets and loses what it says.
func holds(t *testing.T, items []scenario.Item, targets []budget.Cents, got scenario.Choice) {
	t.Helper()
	lost, left := 0, slices.Clone(targets)
	for n, i := range got.Picked {
		if n > 0 && got.Picked[n-1] >= i {
			t.Errorf("picked %v: not in order, or one twice", got.Picked)
		}
		lost += items[i].Points
		for j := range left {
			left[j] -= items[i].Yields[j]
		}
	}
	if lost != got.Points || slices.ContainsFunc(left, func(need budget.Cents) bool { return need > 0 }) {
		t.Errorf("%+v loses %d points and leaves %v of %v", got, lost, left, targets)
	}
}

// TestLeastIsTheOptimum holds the solver against every choice there is, on 1,000 random
// questions of up to 18 measures and one to three targets.
func TestLeastIsTheOptimum(t *testing.T) {
	r := rand.New(rand.NewPCG(20, 2018))
	for n := range 1_000 {
		items, targets := random(r, 1+n%18, 1+n/18%3)
		got, ok := scenario.Least(items, targets)
		points, possible := brute(items, targets)
		if ok != possible || ok && (got.Points != points || !got.Proven()) {
			t.Fatalf("question %d, %v of %v: Least = %+v, %v; want %d points, %v", n, targets, items, got, ok, points, possible)
		}
		if ok {
			holds(t, items, targets, got)
		}
		if again, _ := scenario.Least(items, targets); !reflect.DeepEqual(got, again) {
			t.Fatalf("question %d has two answers: %+v and %+v", n, got, again)
		}
	}
}

// 60 and 50 lose 3 and 2 points, 100 loses 4.
func TestLeast(t *testing.T) {
	items := []scenario.Item{{3, []budget.Cents{60}}, {2, []budget.Cents{50}}, {4, []budget.Cents{100}}}
	for name, c := range map[string]struct {
		target budget.Cents
		picked []int
		points int
		ok     bool
	}{
		"nothing":          {0, nil, 0, true},
		"less than one":    {50, []int{1}, 2, true},
		"a cent over":      {51, []int{0}, 3, true},
		"one for two":      {61, []int{2}, 4, true},
		"all but a little": {160, []int{0, 2}, 7, true},
		"all":              {210, []int{0, 1, 2}, 9, true},
		"more than all":    {211, nil, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := scenario.Least(items, []budget.Cents{c.target})
			if want := (scenario.Choice{Picked: c.picked, Points: c.points, Bound: c.points}); ok != c.ok || ok && !reflect.DeepEqual(got, want) {
				t.Errorf("Least(%d) = %+v, %v; want %+v, %v", c.target, got, ok, want, c.ok)
			}
		})
	}
}

// Where the work is cut off, the choice still holds and the gap is told.
func TestLeastOfThreeTells(t *testing.T) {
	items, targets := random(rand.New(rand.NewPCG(1, 1)), 400, 3)
	for j := range targets {
		var sum budget.Cents
		for _, item := range items {
			sum += item.Yields[j]
		}
		targets[j] = sum / 10
	}
	got, ok := scenario.Least(items, targets)
	if !ok || got.Bound > got.Points {
		t.Fatalf("Least = %+v, %v", got, ok)
	}
	holds(t, items, targets, got)
	t.Logf("%d points, bound %d", got.Points, got.Bound)
}

func BenchmarkLeast(b *testing.B) {
	for _, targets := range []int{1, 2, 3} {
		b.Run(string(rune('0'+targets)), func(b *testing.B) {
			items, asked := random(rand.New(rand.NewPCG(7, 7)), 400, targets)
			for j := range asked {
				var sum budget.Cents
				for _, item := range items {
					sum += item.Yields[j]
				}
				asked[j] = sum / 10
			}
			b.ReportAllocs()
			for b.Loop() {
				scenario.Least(items, asked)
			}
		})
	}
}
