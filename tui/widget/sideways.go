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
	all := len(groupsOf(rooms))
	if len(g.Frozen) == 0 || len(groupsOf(best)) == all {
		return layout{slots: placed(best, available)}
	}
	s := g.scroller(rooms, best)
	if g.Scrolled <= 0 && len(groupsOf(best)) > len(s.frozen) {
		return layout{placed(best, available), 0, all - len(groupsOf(best))}
	}
	scrolled, shown := s.from(g.Scrolled, available)
	return layout{placed(shown, available), scrolled, len(s.moving) - scrolled - (len(groupsOf(shown)) - len(s.frozen))}
}

// columnGroup is a column, behind its bar if it has one.
type columnGroup []room

func (c columnGroup) column() int { return c[0].column }

func groupsOf(rooms []room) []columnGroup {
	var groups []columnGroup
	for _, r := range rooms {
		if n := len(groups); n > 0 && groups[n-1].column() == r.column {
			groups[n-1] = append(groups[n-1], r)
		} else {
			groups = append(groups, columnGroup{r})
		}
	}
	return groups
}

// scroller is the order in which columns come into sight: some are frozen, the
// others move past them, first the rest of those that fit, then those that do
// not.
type scroller struct{ frozen, moving []columnGroup }

func (g Grid) scroller(rooms, best []room) scroller {
	var s scroller
	var behind []columnGroup
	fits := func(c columnGroup) bool {
		return slices.ContainsFunc(best, func(r room) bool { return r.column == c.column() })
	}
	for _, group := range groupsOf(rooms) {
		switch {
		case !fits(group):
			behind = append(behind, group)
		case slices.Contains(g.Frozen, g.Table.Columns[group.column()].Key):
			s.frozen = append(s.frozen, group)
		default:
			s.moving = append(s.moving, group)
		}
	}
	if len(s.frozen) == 0 {
		s.frozen, s.moving = s.moving[:1], s.moving[1:]
	}
	s.moving = append(s.moving, behind...)
	return s
}

// from is what is in sight when some columns have moved away; no more of them
// than it takes to see the last one.
func (s scroller) from(scrolled, available int) (moved int, shown []room) {
	for moved = 0; moved < scrolled; moved++ {
		if shown = s.window(moved, available); len(groupsOf(shown))-len(s.frozen) == len(s.moving)-moved {
			return moved, shown
		}
	}
	return moved, s.window(moved, available)
}

// window is the frozen columns and, of the others, as many as fit from one on,
// but at least that one.
func (s scroller) window(from, available int) []room {
	next := s.moving[from:]
	if len(next) == 0 {
		return flat(s.frozen)
	}
	first := next[0][len(next[0])-1:] // without its bar
	frozen := squeezed(flat(s.frozen), available-gap-least(first))
	shown := frozen
	for i, group := range next {
		wide := append(slices.Clone(shown), group...)
		if needed(wide) > available {
			wide = append(slices.Clone(shown), group[len(group)-1])
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

func flat(groups []columnGroup) []room {
	var rooms []room
	for _, group := range groups {
		rooms = append(rooms, group...)
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
