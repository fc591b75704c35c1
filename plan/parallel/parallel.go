// Package parallel does several things at once, on all processors.
package parallel

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

// Each calls do with every number from 0 to n-1, in no order, and returns when
// all have ended. A panic in one of them is met by the caller, with its stack,
// and not by the whole program.
func Each(n int, do func(int)) {
	faults := make([]any, n)
	next := make(chan int)
	var work sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		work.Go(func() {
			for i := range next {
				faults[i] = try(func() { do(i) })
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	work.Wait()
	for _, fault := range faults {
		if fault != nil {
			panic(fault)
		}
	}
}

// Runs divides the numbers from 0 to n-1 into runs, one for each processor, and
// calls do with the first number of each and the one behind its last. Few numbers
// are one run.
func Runs(n int, do func(from, to int)) {
	runs := min(runtime.GOMAXPROCS(0), (n+few-1)/few)
	Each(runs, func(run int) { do(run*n/runs, (run+1)*n/runs) })
}

// few are not worth the way to another processor.
const few = 32

func try(do func()) (fault any) {
	defer func() {
		if r := recover(); r != nil {
			fault = fmt.Sprintf("%v\n%s", r, debug.Stack())
		}
	}()
	do()
	return nil
}
