package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/edit"
	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/page"
	"digiplan/tui/widget"
)

// change lists the values of an entry, then asks for a new one.
type change struct {
	app    *app
	entry  edit.Entry
	ofYear bool // its values of one year come first
	menu   chooser

	moved   *move         // shown before it is written; nil: none
	value   *edit.Field   // being asked for; nil: the menu is open
	choices []edit.Choice // where there are few
	choice  chooser
	prompt
}

func (c *change) Title() words.Phrase { return changing }
func (c *change) Typing() bool        { return true }
func (c *change) Prepare(*page.Model) {}

var changing = words.Phrase{De: "Wert ändern", En: "Change a value"}

func (c *change) Update(msg tea.Msg, _ page.Frame) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	switch {
	case !ok, c.moved != nil:
	case c.value == nil:
		c.menu.press(key)
		c.trouble = trouble{}
	case len(c.choices) > 0:
		c.choice.press(key)
		c.trouble = trouble{}
	default:
		c.press(key)
	}
	return nil
}

// menuItem is a line of the menu.
type menuItem struct {
	name, text string
	do         func(page.Frame) tea.Cmd
}

// items are the values of the entry, those that are changed most first, and last, for a
// measure, the ways to move it. Where a year was asked for, its values lead already.
func (c *change) items(lang words.Lang) []menuItem {
	var items []menuItem
	for _, i := range c.order() {
		v := &c.entry.Fields[i]
		items = append(items, menuItem{v.Name().In(lang), v.Text().In(lang), func(f page.Frame) tea.Cmd { return c.ask(v, f) }})
	}
	if c.entry.CanMove() {
		move := func(years int) func(page.Frame) tea.Cmd {
			return func(page.Frame) tea.Cmd { c.preview(years); return nil }
		}
		span := c.entry.Moves().In(lang)
		items = append(items,
			menuItem{words.Phrase{De: "um ein Jahr vorziehen", En: "move forward by a year"}.In(lang), span, move(-1)},
			menuItem{words.Phrase{De: "um ein Jahr verschieben", En: "postpone by a year"}.In(lang), span, move(+1)})
	}
	return items
}

// order are the places of the values as the menu lists them.
func (c *change) order() []int {
	order := make([]int, len(c.entry.Fields))
	for i := range order {
		order[i] = i
	}
	if !c.ofYear {
		slices.SortStableFunc(order, func(i, j int) int { return usage(&c.entry.Fields[i]) - usage(&c.entry.Fields[j]) })
	}
	return order
}

// usage ranks the values: how something stands, how far it is, its amounts, the rest.
func usage(v *edit.Field) int {
	switch {
	case v.Info.Key == "status" || v.Info.Key == "outcome":
		return 0
	case v.Info.Key == "progress":
		return 1
	case v.Year != 0:
		return 2
	}
	return 3
}

func (c *change) itemNames(lang words.Lang) []string {
	var names []string
	for _, item := range c.items(lang) {
		names = append(names, item.name)
	}
	return names
}

// ask goes from the menu to a value.
func (c *change) ask(v *edit.Field, f page.Frame) tea.Cmd {
	c.value, c.choices, c.choice = v, v.Choices(), chooser{}
	c.begin(v.Typed(f.Lang))
	for i, choice := range c.choices {
		if v.Said != nil && v.Same(choice.Value) {
			c.choice.at = i
		}
	}
	return nil
}

// renew goes on with what the files say now. What was typed stays; a value that
// others have changed meanwhile is pointed out before it is replaced.
func (c *change) renew(s *workspace.Snapshot) {
	entry, ok := c.entry.Again(s)
	if !ok {
		c.app.overlay, c.app.pending.bad = nil, true
		c.app.pending.said = words.Phrase{De: "nichts geschrieben: %s steht nicht mehr in %s", En: "nothing written: %s is no longer in %s"}.
			With(c.entry.Title, c.entry.Place.Path())
		return
	}
	c.entry = entry
	if c.moved != nil {
		c.preview(c.moved.years)
	}
	if c.value == nil {
		return
	}
	before := *c.value
	now, ok := before.Again(entry)
	if !ok {
		c.value = nil
		return
	}
	c.value = &now
	if !before.Same(now.Said) {
		c.trouble = trouble{
			words.Phrase{De: "der Wert wurde inzwischen geändert: %s → %s", En: "the value has been changed meanwhile: %s → %s"}.With(before.Text(), now.Text()),
			words.Text("Enter überschreibt ihn, Esc verwirft", "Enter replaces it, Esc drops yours"),
		}
	}
}

func (c *change) Actions(f page.Frame) []page.Action {
	close := func(page.Frame) tea.Cmd { c.app.overlay = nil; return nil }
	back := func(page.Frame) tea.Cmd { c.value, c.trouble = nil, trouble{}; return nil }
	write := words.Phrase{De: "schreiben", En: "write"}
	switch {
	case c.moved != nil:
		return c.moved.actions(c)
	case c.value == nil:
		actions := append([]page.Action{{Keys: "esc", Title: words.Phrase{De: "schließen", En: "close"}, Do: close}}, c.menu.moves(c.itemNames)...)
		if at := c.menu.picked(c.itemNames(f.Lang)); at >= 0 {
			actions = append(actions, page.Action{Keys: "enter", Title: words.Phrase{De: "wählen", En: "choose"}, Do: c.items(f.Lang)[at].do})
		}
		return actions
	case len(c.choices) > 0:
		actions := append([]page.Action{{Keys: "esc", Title: words.Phrase{De: "zurück", En: "back"}, Do: back}}, c.choice.moves(c.choiceNames)...)
		if at := c.choice.picked(c.choiceNames(f.Lang)); at >= 0 {
			actions = append(actions, page.Action{Keys: "enter", Title: write, Do: func(page.Frame) tea.Cmd { return c.set(c.choices[at].Value) }})
		}
		return actions
	}
	return []page.Action{
		{Keys: "esc", Title: words.Phrase{De: "zurück", En: "back"}, Do: back},
		{Keys: "enter", Title: write, Do: c.read},
	}
}

func (c *change) choiceNames(lang words.Lang) []string {
	names := make([]string, len(c.choices))
	for i, choice := range c.choices {
		names[i] = choice.Name.In(lang)
		if word, ok := choice.Value.(string); ok && word != names[i] {
			names[i] += "  (" + word + ")"
		}
	}
	return names
}

// read takes what was typed.
func (c *change) read(page.Frame) tea.Cmd {
	value, problem := c.value.Read(c.input.String(), c.app.lang)
	if problem != nil {
		c.trouble = troubleOf(problem)
		return nil
	}
	return c.set(value)
}

func (c *change) set(value any) tea.Cmd {
	if c.value.Same(value) {
		c.app.overlay = nil
		return c.app.say(words.Text("nichts geändert", "nothing changed"))
	}
	entry, v := c.entry, *c.value
	return c.app.write(func() (edit.Step, *source.Problem) { return entry.Set(v, value) })
}

func (c *change) View(f page.Frame) string {
	lines := []string{widget.Ends(" "+f.Style.Title.On(c.heading(f.Lang)), f.Style.Faint.On(page.PlaceText(c.place()))+" ", f.Width)}
	below := c.trouble.lines(f)
	switch room := max(1, f.Height-1-len(below)); {
	case c.moved != nil:
		lines = append(lines, c.moved.lines(f, room)...)
	case c.value == nil:
		lines = append(lines, c.menuLines(f, room)...)
	case len(c.choices) > 0:
		names := c.choiceNames(f.Lang)
		lines = append(lines, c.choice.lines(f, room, names, func(i int) string { return names[i] })...)
	default:
		lines = append(lines, c.promptLines(f)...)
	}
	return widget.Box(strings.Join(append(lines, below...), "\n"), f.Width, f.Height)
}

func (c *change) heading(lang words.Lang) string {
	if c.value == nil {
		return changing.In(lang) + " · " + c.entry.Title.In(lang)
	}
	return c.value.Name().In(lang) + " · " + c.entry.Title.In(lang)
}

func (c *change) place() source.Place {
	if c.value == nil {
		return c.entry.Place
	}
	return c.value.Place
}

func (c *change) menuLines(f page.Frame, height int) []string {
	items, names := c.items(f.Lang), c.itemNames(f.Lang)
	widest := 0
	for _, name := range names {
		widest = max(widest, widget.Width(name))
	}
	widest = min(widest, f.Width*3/5)
	return c.menu.lines(f, height, names, func(i int) string { return widget.Line(names[i], widest) + "  " + items[i].text })
}

// promptLines are the old value and the new one.
func (c *change) promptLines(f page.Frame) []string {
	before, now := words.Phrase{De: "bisher", En: "before"}.In(f.Lang), words.Phrase{De: "neu", En: "now"}.In(f.Lang)
	width := max(widget.Width(before), widget.Width(now)) + 2
	lines := []string{
		"",
		"  " + f.Style.Faint.On(c.value.Info.Doc.In(f.Lang)),
		"",
		"  " + widget.Line(before, width) + c.value.Text().In(f.Lang),
		"  " + f.Style.Key.On(widget.Line(now, width)) + c.line(f, max(1, f.Width-width-3)),
	}
	if !c.value.Info.Needed {
		lines = append(lines, "  "+widget.Line("", width)+f.Style.Faint.On(words.Phrase{De: "leer: keine Angabe", En: "empty: nothing said"}.In(f.Lang)))
	}
	return append(lines, "")
}
