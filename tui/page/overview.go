package page

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/report/overview"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// NewOverview is the page that tells the state of the plan at one glance.
func NewOverview() Page { return &overviewPage{} }

type overviewPage struct {
	spot string // id of the chosen row; "" for the first
	from int    // first line in sight, where not all fits
}

func (o *overviewPage) Title() words.Phrase { return words.Overview }
func (o *overviewPage) Short() words.Phrase { return words.Phrase{De: "Übers.", En: "Overv."} }
func (o *overviewPage) Typing() bool        { return false }
func (o *overviewPage) Prepare(m *Model)    { m.overview(); m.dashboard(); m.findings() }

// overview is worked out once for each state of the data.
func (m *Model) overview() overview.Overview {
	return remember(m, "overview", true, func() overview.Overview { return overview.Of(m.Source) })
}

func (m *Model) dashboard() overview.Dashboard {
	return remember(m, "board", true, func() overview.Dashboard { return overview.DashboardOf(m.Source) })
}

var (
	nextPanel = words.Phrase{De: "zum nächsten Abschnitt", En: "to the next section"}
	lastPanel = words.Phrase{De: "zum vorigen Abschnitt", En: "to the previous section"}
)

func (o *overviewPage) Actions(f Frame) []Action {
	var actions []Action
	b := o.board(f)
	if at := o.at(b); at >= 0 {
		chosen := b.spots[at]
		actions = append(actions,
			Action{Keys: "enter", Title: open, Do: func(Frame) tea.Cmd { return ask(chosen.open) }},
			Action{Keys: "up k", Title: up, Do: o.choose(at - 1), Quiet: true},
			Action{Keys: "down j", Title: down, Do: o.choose(at + 1), Quiet: true},
			Action{Keys: "right l", Title: nextPanel, Do: o.choose(panelFrom(b, at, +1)), Quiet: true},
			Action{Keys: "left h", Title: lastPanel, Do: o.choose(panelFrom(b, at, -1)), Quiet: true})
		if chosen.edit != nil {
			actions = append(actions, Action{Keys: "e", Title: edit, Do: func(Frame) tea.Cmd { return ask(chosen.edit) }})
		}
	}
	if lines := len(b.lines); lines > f.Height {
		scroll := func(by int) func(Frame) tea.Cmd {
			return func(f Frame) tea.Cmd { o.from = widget.Scroll(o.from+by, lines, f.Height); return nil }
		}
		actions = append(actions,
			Action{Keys: "pgdown ctrl+f", Title: words.Phrase{De: "weiter", En: "more"}, Do: scroll(max(1, f.Height-1))},
			Action{Keys: "pgup ctrl+b", Title: pageUp, Do: scroll(-max(1, f.Height-1)), Quiet: true})
	}
	return actions
}

// Update implements Page: the wheel scrolls where not all fits, a click opens a row.
func (o *overviewPage) Update(msg tea.Msg, f Frame) tea.Cmd {
	if mouse, ok := msg.(tea.MouseMsg); ok {
		switch mouse.Button {
		case tea.MouseButtonWheelUp:
			o.from = widget.Scroll(o.from-3, len(o.board(f).lines), f.Height)
		case tea.MouseButtonWheelDown:
			o.from = widget.Scroll(o.from+3, len(o.board(f).lines), f.Height)
		case tea.MouseButtonLeft:
			return o.click(mouse, f)
		}
	}
	return nil
}

// click chooses a row and opens it.
func (o *overviewPage) click(msg tea.MouseMsg, f Frame) tea.Cmd {
	b := o.board(f)
	line := msg.Y + widget.Scroll(o.from, len(b.lines), f.Height)
	for _, at := range b.spots {
		if msg.Action == tea.MouseActionPress && at.line == line && msg.X >= at.from && msg.X < at.to {
			o.spot = at.id
			return ask(at.open)
		}
	}
	return nil
}

// at is the chosen row; without one the fullest line, or the first row. It is
// -1 where there is none.
func (o *overviewPage) at(b board) int {
	at := slices.IndexFunc(b.spots, func(p placed) bool { return p.id == o.spot })
	if at < 0 {
		at = slices.IndexFunc(b.spots, func(p placed) bool { return strings.HasPrefix(p.id, "line/") })
	}
	if at < 0 {
		at = min(0, len(b.spots)-1)
	}
	return at
}

// choose goes to a row and brings it into sight.
func (o *overviewPage) choose(at int) func(Frame) tea.Cmd {
	return func(f Frame) tea.Cmd {
		b := o.board(f)
		to := b.spots[max(0, min(at, len(b.spots)-1))]
		o.spot = to.id
		o.from = widget.Scroll(max(min(o.from, to.line-1), to.line+1-f.Height), len(b.lines), f.Height)
		return nil
	}
}

// panelFrom is the first row of the next panel, or of the one before.
func panelFrom(b board, at, step int) int {
	panel := b.spots[at].panel
	for at >= 0 && at < len(b.spots) && b.spots[at].panel == panel {
		at += step
	}
	at = max(0, min(at, len(b.spots)-1))
	for at > 0 && b.spots[at-1].panel == b.spots[at].panel {
		at--
	}
	return at
}

func (o *overviewPage) View(f Frame) string {
	return widget.Box(strings.Join(widget.Window(o.board(f).lines, o.from, f.Height), "\n"), f.Width, f.Height)
}

// textHeight is a page of paper: what is longer may be so.
const textHeight = 50

// Text is the overview without a screen: no cursor, no colours, as long as it
// takes.
func Text(f Frame) string {
	f.Height = textHeight
	var text strings.Builder
	for _, line := range draw(f, bands(f), "-").lines {
		text.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return strings.TrimRight(text.String(), "\n") + "\n"
}

// board draws all; without a chosen row the first one is.
func (o *overviewPage) board(f Frame) board {
	all := bands(f)
	b := draw(f, all, o.spot)
	if at := o.at(b); at >= 0 && b.spots[at].id != o.spot {
		b = draw(f, all, b.spots[at].id)
	}
	return b
}

// bands put the panels together, those that matter most first: below each
// other, in two or in three columns. Where not all fits, the findings go up
// until the gravest is in sight.
func bands(f Frame) []band {
	all := arranged(f)
	findings := slices.IndexFunc(all, func(b band) bool { return b.stacks[0][0].findings })
	for ; findings > 1 && leastOf(all[:findings+1]) > f.Height; findings-- {
		all[findings-1], all[findings] = all[findings], all[findings-1]
	}
	return all
}

// leastOf is the least height of bands, a blank line apart.
func leastOf(bands []band) int {
	height := len(bands) - 1
	for _, b := range bands {
		height += b.least()
	}
	return height
}

func arranged(f Frame) []band {
	switch {
	case f.Width >= wide:
		return threeColumns(f)
	case f.Width >= 76:
		return twoColumns(f)
	}
	single := func(p panel) band { return band{[]int{f.Width}, []stack{{p}}} }
	return []band{
		single(figurePanel(f)), single(yearPanel(f, f.Width)), single(statePanel(f, f.Width)), single(fullestPanel(f, f.Width)),
		single(hearingPanel(f, f.Width)), single(findingPanel(f)), single(gapPanel(f, f.Width)), single(themePanel(f, f.Width)),
		single(undecidedPanel(f, f.Width)), single(statusPanel(f, f.Width)), single(milestonePanel(f, f.Width)), single(changedPanel(f)),
	}
}

func twoColumns(f Frame) []band {
	right := max(35, f.Width*43/100)
	left := f.Width - 2 - right
	beside := func(a, b stack) band { return band{[]int{left, right}, []stack{a, b}} }
	whole := func(p panel) band { return band{[]int{f.Width}, []stack{{p}}} }
	all := []band{
		whole(figurePanel(f)),
		beside(stack{yearPanel(f, left)}, stack{statePanel(f, right)}),
		beside(stack{fullestPanel(f, left)}, stack{hearingPanel(f, right)}),
		whole(findingPanel(f)),
		beside(stack{gapPanel(f, left)}, stack{themePanel(f, right)}),
		beside(stack{undecidedPanel(f, left)}, stack{statusPanel(f, right)}),
		whole(milestonePanel(f, f.Width)),
	}
	if months := monthPanel(f, f.Width); len(months.rows) > 0 {
		all = append(all, whole(months))
	}
	if len(f.Model.Changed) > 0 {
		all = slices.Insert(all, 4, whole(changedPanel(f)))
	}
	return all
}

func threeColumns(f Frame) []band {
	width := (f.Width - 4) / 3
	widths := []int{f.Width - 4 - 2*width, width, width}
	whole := func(p panel) band { return band{[]int{f.Width}, []stack{{p}}} }
	last := stack{hearingPanel(f, width)}
	if months := monthPanel(f, width); len(months.rows) > 0 {
		last = append(last, months)
	}
	last = append(last, milestonePanel(f, width))
	if len(f.Model.Changed) > 0 {
		last = append(stack{changedPanel(f)}, last...)
	}
	return []band{
		whole(figurePanel(f)),
		{widths, []stack{{yearPanel(f, widths[0])}, {statePanel(f, width)}, {statusPanel(f, width)}}},
		{widths, []stack{{fullestPanel(f, widths[0])}, {gapPanel(f, width), themePanel(f, width), undecidedPanel(f, width)}, last}},
		whole(findingPanel(f)),
	}
}
