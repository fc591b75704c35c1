package workspace

import (
	"hash/fnv"
	"io"
	"io/fs"
	"path"
	"strings"
	"time"
)

// Stamp tells two states of a plan's files apart without reading them: names,
// sizes and times of change.
type Stamp uint64

// Stamp takes the state of the files as it is now.
func (p Place) Stamp() Stamp {
	hash := fnv.New64a()
	entries, err := fs.ReadDir(p.Files, ".")
	if err != nil {
		io.WriteString(hash, err.Error())
	}
	for _, entry := range entries {
		if p.Only != "" && entry.Name() != p.Only || !strings.EqualFold(path.Ext(entry.Name()), ".toml") {
			continue
		}
		info, err := fs.Stat(p.Files, entry.Name())
		if err != nil {
			io.WriteString(hash, entry.Name()+err.Error())
			continue
		}
		io.WriteString(hash, info.Name()+info.ModTime().Format(time.RFC3339Nano)+info.Mode().String())
		hash.Write([]byte{byte(info.Size()), byte(info.Size() >> 8), byte(info.Size() >> 16), byte(info.Size() >> 24)})
	}
	return Stamp(hash.Sum64())
}
