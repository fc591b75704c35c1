package widget

import (
	"slices"
	"strings"

	"digiplan/plan/table"
)

// gutter is the room left of a table: the cursor, and a sign for marked or
// changed rows.
const gutter = 2

// gap is the room between columns.
const gap = 2

// slot is where a column stands on the screen.
type slot struct {
	column int
	bar    bool // the bar of the column, not its value
	x      int
	width  int
}

// Room is what a page wants of a column otherwise than the table says.
type Room struct {
	Priority int
	Least    int // cells it needs at least; 0: as usual
	Most     int // cells it makes use of; 0: as usual
}

// room is what a slot can do with.
type room struct {
	slot
	least, most int
	priority    int
	short       bool // a column of numbers
}

// placed gives the columns their places from left to right, and what room is
// left to those that want more.
func placed(rooms []room, available int) []slot {
	rooms = slices.Clone(rooms)
	if len(rooms) == 1 {
		rooms[0].least = min(rooms[0].least, max(1, available))
	}
	widen(rooms, available-least(rooms))
	slots := make([]slot, len(rooms))
	x := gutter
	for i, r := range rooms {
		slots[i] = slot{column: r.column, bar: r.bar, x: x, width: r.least}
		x += r.least + gap
	}
	return slots
}

// fitting chooses the columns that fit. Those of the highest priority number
// go first; what matters little goes for the sake of names, too.
func fitting(rooms []room, available int) []room {
	for len(rooms) > 1 && least(rooms)+cutTitles(rooms)+cutNames(rooms) > available && last(rooms).priority > 6 {
		rooms = without(rooms)
	}
	for len(rooms) > 1 && least(rooms)+cutTitles(rooms) > available && last(rooms).priority > 2 {
		rooms = without(rooms)
	}
	for len(rooms) > 1 && least(rooms) > available {
		rooms = without(rooms)
	}
	return rooms
}

func (g Grid) rooms() []room {
	var rooms []room
	for i, column := range g.Table.Columns {
		most := g.Widths[i]
		if most == 0 || column.Helper {
			continue
		}
		if wish := g.Room[column.Key]; wish.Most > 0 {
			most = wish.Most
		}
		if column.Key == g.Sort {
			most += 2
		}
		if g.Only != nil && !slices.Contains(g.Only, column.Key) {
			continue
		}
		priority, few := column.Priority, g.leastWidth(i, most)
		if wish, ok := g.Room[column.Key]; ok {
			priority = wish.Priority
			few = min(most, max(few, wish.Least))
			if flows(column.Kind) && wish.Least > 0 {
				few = min(most, wish.Least)
			}
		}
		if g.Only != nil { // all are wanted alike, with their titles
			priority = 3
		}
		if _, ok := g.Bars[column.Key]; ok {
			rooms = append(rooms, room{slot: slot{column: i, bar: true}, least: 9, most: 21, priority: priority + 1})
		}
		if slices.Contains(g.Asked, column.Key) {
			priority = 0
		}
		rooms = append(rooms, room{slot: slot{column: i}, least: few, most: most, priority: priority,
			short: column.Kind != table.Text && column.Kind != table.Prose})
	}
	return rooms
}

// leastWidth never cuts numbers, but text, and titles above numbers; titles
// above text only if they are long.
func (g Grid) leastWidth(i, most int) int {
	column := g.Table.Columns[i]
	few := max(g.Least[i], 6)
	switch {
	case column.Kind == table.Prose:
		few = 44
	case column.Kind == table.Text && column.Priority == 1:
		few = g.titleWidth(i, 16)
	case column.Kind == table.Text && column.Priority == 2:
		few = g.titleWidth(i, 17)
	case column.Kind == table.Text:
		few = g.titleWidth(i, 13)
	}
	return min(most, few)
}

// titleWidth is what a title above text takes, within limits.
func (g Grid) titleWidth(i, least int) int { return max(least, min(g.Least[i], 20)) }

func least(rooms []room) int {
	sum := gap * (len(rooms) - 1)
	for _, r := range rooms {
		sum += r.least
	}
	return sum
}

// cutTitles is the room that titles above numbers lack. Less important columns
// go before the titles of others are cut.
func cutTitles(rooms []room) int {
	sum := 0
	for _, r := range rooms {
		if r.short && !r.bar {
			sum += r.most - r.least
		}
	}
	return sum
}

// cutNames is the room that the words lack which say what a row is about.
func cutNames(rooms []room) int {
	const legible = 34
	sum := 0
	for _, r := range rooms {
		if !r.short && r.priority == 1 {
			sum += max(0, min(r.most, legible)-r.least)
		}
	}
	return sum
}

// last is the column that is needed least.
func last(rooms []room) room { return rooms[lastAt(rooms)] }

func lastAt(rooms []room) int {
	last := len(rooms) - 1
	for i := last; i >= 0; i-- {
		if rooms[i].priority > rooms[last].priority {
			last = i
		}
	}
	return last
}

// without drops that column.
func without(rooms []room) []room {
	at := lastAt(rooms)
	return append(rooms[:at:at], rooms[at+1:]...)
}

// widen gives what is left to columns that want more: first to the titles above
// numbers, which want little, then to text, the important ones first.
func widen(rooms []room, left int) {
	for i := range rooms {
		if r := &rooms[i]; r.short {
			more := min(left, r.most-r.least)
			r.least += more
			left -= more
		}
	}
	for priority := 0; left > 0 && priority < 12; priority++ {
		for wanted := true; wanted && left > 0; {
			wanted = false
			for i := range rooms {
				if r := &rooms[i]; r.priority == priority && r.least < r.most && left > 0 {
					r.least++
					left--
					wanted = true
				}
			}
		}
	}
}

// ColumnAt is the key of the column at a cell of the table's head.
func (g Grid) ColumnAt(width, x int) (key string, ok bool) {
	for _, s := range g.layout(width).slots {
		if x >= s.x && x < s.x+s.width+gap {
			return g.Table.Columns[s.column].Key, true
		}
	}
	return "", false
}

func blanks(n int) string { return strings.Repeat(" ", max(0, n)) }

// Keys are the columns in sight, from left to right.
func (g Grid) Keys(width int) []string {
	var keys []string
	for _, s := range g.layout(width).slots {
		if !s.bar {
			keys = append(keys, g.Table.Columns[s.column].Key)
		}
	}
	return keys
}
