package source

import (
	"strings"
	"sync/atomic"

	"github.com/BurntSushi/toml"

	"digiplan/plan/parallel"
)

// A file is decoded in pieces, which begin at its entries: a long one on all
// processors. A piece that ends inside a text, list or comment is no TOML on its
// own, and two pieces can say more of the same name only with [[name]]; whatever is
// odd is decoded whole. Pieces say what the whole says, but for a key that is a
// list in one entry and a dotted table in a later one, as none of the format may
// be: there the decoder loses values of the whole, and none of the pieces.

// longPiece is as many bytes as are worth the way to another processor.
const longPiece = 64 << 10

// decodePieces is a text as tables; nil where it must be decoded whole.
func decodePieces(text string) map[string]any {
	pieces := cut(text, longPiece)
	if len(pieces) == 1 {
		return nil
	}
	return joined(decodeEach(pieces))
}

// cut divides a text at lines that begin with [[name]], into pieces of so many
// bytes or more.
func cut(text string, least int) []string {
	var pieces []string
	from, at := 0, 0
	for {
		next := strings.Index(text[at:], "\n[[")
		if next < 0 {
			return append(pieces, text[from:])
		}
		at += next + 1
		if at-from >= least && beginsEntry(text[at:]) {
			pieces = append(pieces, text[from:at])
			from = at
		}
	}
}

// entryName is the name of the entry that a text begins with: its line [[name]] has
// one name and no dots.
func entryName(text string) (string, bool) {
	line, _, _ := strings.Cut(text, "\n")
	line, opened := strings.CutPrefix(line, "[[")
	name, _, closed := strings.Cut(line, "]]")
	return name, opened && closed && isBare(name)
}

func beginsEntry(text string) bool {
	_, ok := entryName(text)
	return ok
}

// decodeEach decodes pieces; nil if one is no TOML.
func decodeEach(pieces []string) []map[string]any {
	tables := make([]map[string]any, len(pieces))
	var wrong atomic.Bool
	parallel.Each(len(pieces), func(i int) {
		if wrong.Load() {
			return
		}
		if _, err := toml.Decode(pieces[i], &tables[i]); err != nil {
			wrong.Store(true)
		}
	})
	if wrong.Load() {
		return nil
	}
	return tables
}

// joined puts the tables of pieces together without changing them; nil if
// there are none, or two say of a name what cannot be said twice.
func joined(pieces []map[string]any) map[string]any {
	if pieces == nil {
		return nil
	}
	all := make(map[string]any)
	for _, piece := range pieces {
		for name, value := range piece {
			_, stands := all[name]
			first, listed := all[name].([]map[string]any)
			more, list := value.([]map[string]any)
			switch {
			case stands && !(listed && list):
				return nil
			case list:
				all[name] = append(first, more...)
			default:
				all[name] = value
			}
		}
	}
	return all
}
