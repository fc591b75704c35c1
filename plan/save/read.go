package save

import (
	"io"
	"io/fs"
	"os"
)

// OpenRegular opens a file for reading, links followed. Whoever may write to a
// folder may put a pipe or a device there, which would be waited for without
// end: what is no regular file is an error.
func OpenRegular(name string) (*os.File, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errNoFile}
	}
	return os.OpenFile(name, os.O_RDONLY|nonblock, 0)
}

// ReadRegular reads a file as OpenRegular opens it.
func ReadRegular(name string) ([]byte, error) {
	file, err := OpenRegular(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}
