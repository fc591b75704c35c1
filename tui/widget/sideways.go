package widget

import (
	"slices"
	"strconv"
)

// layout is which columns are in sight, where they stand, and how many are out
// of sight on either side.
type layout struct {
	slots       []slot
	left, right int
}

// signs tell what is out of sight. They stand behind a title, where they
// take no room from the columns.
func (l layout) signs() string {
	signs := ""
	if l.left > 0 {
		signs += " ‹" + strconv.Itoa(l.left)
	}
	if l.right > 0 {
		signs += " " + strconv.Itoa(l.right) + "›"
	}
	return signs
}

// Sideways is how many columns are out of sight at the left, which may be less
// than was asked for, and at the right.
func (g Grid) Sideways(width int) (left, right int) {
	l := g.layout(width)
	return l.left, l.right
}

// layout chooses the columns in sight: those that fit best, or moved sideways,
// those behind them.
func (g Grid) layout(width int) layout {
	rooms, available := g.rooms(), width-gutter
	best := fitting(rooms, available)
	all := len(unitsOf(rooms))
	if len(g.Stay) == 0 || len(unitsOf(best)) == all {
		return layout{slots: placed(best, available)}
	}
	t := g.train(rooms, best)
	if g.Aside <= 0 && len(unitsOf(best)) > len(t.stay) {
		return layout{placed(best, available), 0, all - len(unitsOf(best))}
	}
	aside, shown := t.from(g.Aside, available)
	return layout{placed(shown, available), aside, len(t.moving) - aside - (len(unitsOf(shown)) - len(t.stay))}
}

// unit is a column, behind its bar if it has one.
type unit []room

func (u unit) column() int { return u[0].column }

func unitsOf(rooms []room) []unit {
	var units []unit
	for _, r := range rooms {
		if n := len(units); n > 0 && units[n-1].column() == r.column {
			units[n-1] = append(units[n-1], r)
		} else {
			units = append(units, unit{r})
		}
	}
	return units
}

// train is the order in which columns come into sight: some stay, the others
// move past them, first the rest of those that fit, then those that do not.
type train struct{ stay, moving []unit }

func (g Grid) train(rooms, best []room) train {
	var t train
	var behind []unit
	fits := func(u unit) bool {
		return slices.ContainsFunc(best, func(r room) bool { return r.column == u.column() })
	}
	for _, u := range unitsOf(rooms) {
		switch {
		case !fits(u):
			behind = append(behind, u)
		case slices.Contains(g.Stay, g.Table.Columns[u.column()].Key):
			t.stay = append(t.stay, u)
		default:
			t.moving = append(t.moving, u)
		}
	}
	if len(t.stay) == 0 {
		t.stay, t.moving = t.moving[:1], t.moving[1:]
	}
	t.moving = append(t.moving, behind...)
	return t
}

// from is what is in sight when some columns have moved away; no more of them
// than it takes to see the last one.
func (t train) from(aside, available int) (moved int, shown []room) {
	for moved = 0; moved < aside; moved++ {
		if shown = t.window(moved, available); len(unitsOf(shown))-len(t.stay) == len(t.moving)-moved {
			return moved, shown
		}
	}
	return moved, t.window(moved, available)
}

// window is the columns that stay and, of the others, as many as fit from one
// on, but at least that one.
func (t train) window(from, available int) []room {
	next := t.moving[from:]
	if len(next) == 0 {
		return flat(t.stay)
	}
	first := next[0][len(next[0])-1:] // without its bar
	stay := squeezed(flat(t.stay), available-gap-least(first))
	shown := stay
	for i, u := range next {
		wide := append(slices.Clone(shown), u...)
		if needed(wide) > available {
			wide = append(slices.Clone(shown), u[len(u)-1])
		}
		if i > 0 && needed(wide) > available {
			break
		}
		shown = wide
	}
	if over := least(shown) - available; over > 0 && !shown[len(shown)-1].short {
		last := &shown[len(shown)-1]
		last.least = max(1, last.least-over)
	}
	return shown
}

// needed is the room for some columns, with their titles in full where these
// stand over numbers.
func needed(rooms []room) int { return least(rooms) + cutTitles(rooms) }

func flat(units []unit) []room {
	var rooms []room
	for _, u := range units {
		rooms = append(rooms, u...)
	}
	return rooms
}

// squeezed makes text narrower until it fits, but not illegible.
func squeezed(rooms []room, available int) []room {
	const legible = 8
	for i := range rooms {
		over := least(rooms) - available
		if r := &rooms[i]; over > 0 && !r.short {
			r.least = max(min(legible, r.least), r.least-over)
		}
	}
	return rooms
}
