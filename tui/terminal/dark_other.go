//go:build !unix

package terminal

import (
	"os"
	"time"
)

// ask has no answer: the Windows console does not tell its colours.
func ask(_, _ *os.File, _ time.Duration) string { return "" }
