package terminal

import (
	"os"
	"time"
)

// gate lets reads of the terminal wait for keys, or ends them while somebody
// else is to read: an editor, a shell. nil is always open.
type gate struct {
	r, w *os.File // a byte stands in the pipe while the gate is closed
	shut bool
}

func newGate() (*gate, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	return &gate{r: r, w: w}, nil
}

// close ends the read that waits, and all further ones, until open.
func (g *gate) close() {
	if g != nil && !g.shut {
		_, err := g.w.Write([]byte{0})
		g.shut = err == nil
	}
}

// open lets reads wait for keys again.
func (g *gate) open() {
	if g != nil && g.shut {
		_, err := g.r.Read(make([]byte, 1))
		g.shut = err != nil
	}
}

// end closes the gate for good and frees what it holds.
func (g *gate) end() {
	if g != nil {
		g.close()
		g.w.Close() // what has been written still ends all reads
	}
}

// pass waits for a key, and is false while the gate is closed. A reader comes
// back until bubbletea tells it to end, so it is slowed down.
func (g *gate) pass(f *os.File) bool {
	if g == nil {
		return true
	}
	closed := awaited(int(f.Fd()), int(g.r.Fd()))
	if closed {
		time.Sleep(time.Millisecond)
	}
	return !closed
}
