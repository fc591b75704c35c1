package budget

import (
	"fmt"
	"runtime/debug"
)

// beside does two things at the same time and returns when both have ended. A
// panic in the first is met by the caller, with its stack, and not by the whole
// program.
func beside(first, second func()) {
	fault := make(chan any, 1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				fault <- fmt.Sprintf("%v\n%s", r, debug.Stack())
			}
			close(fault)
		}()
		first()
	}()
	second()
	if r := <-fault; r != nil {
		panic(r)
	}
}
