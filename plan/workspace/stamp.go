package workspace

import (
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"

	"digiplan/plan/source"
)

// Stamp tells two states of a plan's files apart without reading them: names,
// sizes and times of change, and what else the system knows.
type Stamp uint64

// Stamp takes the state of the files as it is now.
func (p Location) Stamp() Stamp {
	hash := fnv.New64a()
	names, err := source.Names(p.Files, p.Only)
	if err != nil {
		io.WriteString(hash, err.Error())
	}
	for _, name := range names {
		info, err := fs.Stat(p.Files, name)
		if err != nil {
			fmt.Fprintf(hash, "%q %v\n", name, err)
			continue
		}
		fmt.Fprintf(hash, "%q %d %d %v %s\n", name, info.Size(), info.ModTime().UnixNano(), info.Mode(), kernel(info))
	}
	return Stamp(hash.Sum64())
}
