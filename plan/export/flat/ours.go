package flat

import "bytes"

// SameFirstLine takes a text with the same first line for an older state of
// the same export.
func SameFirstLine(_ string, start, fresh []byte) bool {
	first, _, _ := bytes.Cut(start, []byte("\n"))
	same, _, _ := bytes.Cut(fresh, []byte("\n"))
	return bytes.Equal(first, same)
}
