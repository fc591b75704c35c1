package save

import (
	"os"
	"testing"
)

// Held makes a file that a save of this process is writing.
func Held(t *testing.T, name string) *os.File {
	t.Helper()
	file, err := os.Create(name)
	if err != nil || !hold(file, name) {
		t.Fatalf("%s cannot be held: %v", name, err)
	}
	return file
}
