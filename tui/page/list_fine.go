package page

import (
	"maps"

	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// fineness is how some columns are drawn in the room that there is. The zero
// value leaves all as it is.
type fineness struct {
	columns []string
	cells   int // of each of them
	note    words.Sentence
}

func (l *list) fineness(f Frame) fineness {
	if l.fine == nil {
		return fineness{}
	}
	return l.fine(f.Model, l.areas(f).tableWidth)
}

// room gives the columns their cells.
func (fine fineness) room(room map[string]widget.Room) map[string]widget.Room {
	if len(fine.columns) == 0 {
		return room
	}
	room = maps.Clone(room)
	for _, key := range fine.columns {
		room[key] = widget.Room{Priority: 1, Least: fine.cells, Most: fine.cells}
	}
	return room
}

// note is what the table says about itself.
func (l *list) note(f Frame) words.Sentence {
	if len(f.Problems) > 0 && l.stale[0] != (words.Phrase{}) {
		return words.Said(l.stale[0])
	}
	if note := l.fineness(f).note; !note.Empty() {
		return note
	}
	return l.index(f).Table.Note
}
