package parallel

import (
	"strings"
	"sync/atomic"
	"testing"
)

func TestEach(t *testing.T) {
	for _, n := range []int{0, 1, 2, 1000} {
		done := make([]int32, n)
		Each(n, func(i int) { atomic.AddInt32(&done[i], 1) })
		for i, times := range done {
			if times != 1 {
				t.Errorf("%d of %d is done %d times", i, n, times)
			}
		}
	}
}

func TestRuns(t *testing.T) {
	for _, n := range []int{0, 1, few, few + 1, 1000} {
		done := make([]int32, n)
		Runs(n, func(from, to int) {
			for i := from; i < to; i++ {
				atomic.AddInt32(&done[i], 1)
			}
		})
		for i, times := range done {
			if times != 1 {
				t.Errorf("%d of %d is done %d times", i, n, times)
			}
		}
	}
}

// TestEachMeetsAFault: the others still end, and the stack names the place.
func TestEachMeetsAFault(t *testing.T) {
	var ended atomic.Int32
	defer func() {
		fault, _ := recover().(string)
		if !strings.HasPrefix(fault, "no such line") || !strings.Contains(fault, "parallel_test.go") {
			t.Errorf("met %q", fault)
		}
		if ended.Load() != 9 {
			t.Errorf("%d others ended; want 9", ended.Load())
		}
	}()
	Each(10, func(i int) {
		if i == 3 {
			panic("no such line")
		}
		ended.Add(1)
	})
}
