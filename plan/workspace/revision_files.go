package workspace

import (
	"bytes"
	"io/fs"
	"maps"
	"slices"
	"time"
)

// frozen is a folder in memory that never changes: the files of a revision.
type frozen map[string]*frozenFile

// frozenFile describes itself; it has no time, since a revision has none for
// each file.
type frozenFile struct {
	name string
	text []byte
	mode fs.FileMode
	size int64
}

// Open implements fs.FS.
func (f frozen) Open(name string) (fs.File, error) {
	if name == "." {
		return openFolder{&frozenFile{name: ".", mode: fs.ModeDir | 0o555}}, nil
	}
	file, ok := f[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &openFile{file, bytes.NewReader(file.text)}, nil
}

// ReadDir implements fs.ReadDirFS.
func (f frozen) ReadDir(name string) ([]fs.DirEntry, error) {
	if name != "." {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	var entries []fs.DirEntry
	for _, name := range slices.Sorted(maps.Keys(f)) {
		entries = append(entries, fs.FileInfoToDirEntry(f[name]))
	}
	return entries, nil
}

// What fs.FileInfo asks for.
func (f *frozenFile) Name() string       { return f.name }
func (f *frozenFile) Size() int64        { return f.size }
func (f *frozenFile) Mode() fs.FileMode  { return f.mode }
func (f *frozenFile) ModTime() time.Time { return time.Time{} }
func (f *frozenFile) IsDir() bool        { return f.mode.IsDir() }
func (f *frozenFile) Sys() any           { return nil }

type openFile struct {
	about *frozenFile
	*bytes.Reader
}

func (o *openFile) Stat() (fs.FileInfo, error) { return o.about, nil }
func (o *openFile) Close() error               { return nil }

type openFolder struct{ about *frozenFile }

func (o openFolder) Stat() (fs.FileInfo, error) { return o.about, nil }
func (o openFolder) Close() error               { return nil }
func (o openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: ".", Err: fs.ErrInvalid}
}
