//go:build !unix

package terminal

import (
	"io"
	"os"
	"time"
)

// repaired is the file itself: bubbletea reads whole keys from the Windows
// console, and only when it gets the console's own file.
func repaired(f *os.File, _ time.Duration) (io.Reader, *gate, error) { return f, nil, nil }

func awaited(int, int) bool { return false }

func openTTY() (*os.File, error) { return os.OpenFile("CONIN$", os.O_RDWR, 0) }
