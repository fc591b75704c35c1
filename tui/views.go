package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/source"
	"digiplan/plan/words"
	"digiplan/tui/page"
)

// viewsMsg says what the file of views holds now.
type viewsMsg struct {
	views *viewsFile
	said  words.Sentence // what was done; empty if the file was only read
	err   error          // for which nothing was done; views is nil then
}

// viewer is the open page, if the way to look at it can be saved.
func (a *app) viewer() (page.Viewer, bool) {
	v, ok := a.pages[a.open].(page.Viewer)
	return v, ok
}

// openViews shows what was read last, and reads the file again: another window
// may have saved something.
func (a *app) openViews(page.Frame) tea.Cmd {
	m := page.Menu{Title: words.Phrase{De: "Ansichten", En: "Saved views"}, Offers: a.viewOffers}
	if _, ok := a.viewer(); ok && a.options.Views != "" {
		m.Note = words.Phrase{De: "Namen tippen: die jetzige Ansicht speichern", En: "type a name: save the present view"}
	} else if !ok {
		m.Note = words.Phrase{De: "diese Seite hat keine Ansicht; speichern geht auf Listen", En: "this page has no view; those of lists can be saved"}
	}
	a.overlay = &menu{app: a, Menu: m}
	path := a.options.Views
	return func() tea.Msg { return viewsMsg{views: readViews(path)} }
}

// viewOffers are the views of the open page, then those of the others; own
// views stand before those that come with the program.
func (a *app) viewOffers(f page.Frame, typed string) []page.Offer {
	var here, there []page.Offer
	for _, view := range a.allViews() {
		offer := page.Offer{Title: view.Name, More: a.viewText(view, f), Do: func(f page.Frame) tea.Cmd { return a.recall(view, f) }}
		if a.ownView(view) {
			offer.Drop = func(f page.Frame) tea.Cmd { return a.dropView(view, f) }
		}
		if v, ok := a.viewer(); ok && v.Table() == view.Page {
			now := v.Saved()
			if now.Name = view.Name; now == view {
				offer.Sign = "✓"
			}
			here = append(here, offer)
			continue
		}
		there = append(there, offer)
	}
	return append(append(here, there...), a.savingOffer(typed)...)
}

// allViews are those of pages that are open; an own view stands in the place
// of one with its name. Those that come with the program need the columns they name.
func (a *app) allViews() []page.SavedView {
	var views []page.SavedView
	if a.views != nil {
		views = a.views.usable()
	}
	for _, view := range page.BuiltIn(a.spoken()) {
		if a.views == nil || a.views.place(view) < 0 {
			views = append(views, view)
		}
	}
	return slices.DeleteFunc(views, func(v page.SavedView) bool {
		at := a.pageOf(v)
		return at < 0 || !a.ownView(v) && a.pages[at].(page.Viewer).Unknown(v, a.frame()) != nil
	})
}

func (a *app) ownView(view page.SavedView) bool { return a.views != nil && a.views.place(view) >= 0 }

// pageOf is the place of a view's page; -1 if it is not open.
func (a *app) pageOf(view page.SavedView) int { return a.pageWith(view.Page) }

func (a *app) pageWith(table string) int {
	return slices.IndexFunc(a.pages, func(p page.Page) bool {
		v, ok := p.(page.Viewer)
		return ok && v.Table() == table
	})
}

// keyOf is the key that opens the page of a table.
func (a *app) keyOf(table string) int { return a.pageWith(table) + 1 }

// viewText says which page a view is of, and what it leaves.
func (a *app) viewText(view page.SavedView, f page.Frame) string {
	parts := []string{a.pages[a.pageOf(view)].Title().In(f.Lang)}
	if a.ownView(view) {
		parts = append(parts, words.Phrase{De: "eigene", En: "own"}.In(f.Lang))
	}
	if view.Filter != "" {
		parts = append(parts, words.Clean(view.Filter))
	}
	return strings.Join(parts, " · ")
}

// savingOffer saves the present view under the name that is being typed.
func (a *app) savingOffer(typed string) []page.Offer {
	v, ok := a.viewer()
	name := words.Clean(typed)
	if name == "" || a.options.Views == "" {
		return nil
	}
	if !ok {
		return []page.Offer{{Title: words.Phrase{De: "„" + name + "“ speichern: auf einer Liste", En: "save “" + name + "”: on a list"}, Do: func(page.Frame) tea.Cmd {
			return a.complain(words.Phrase{
				De: "nichts gespeichert: diese Seite hat keine Ansicht · erst eine Liste öffnen, etwa mit %d die Maßnahmen",
				En: "nothing saved: this page has no view · first open a list, as the measures with %d",
			}.With(a.keyOf("measures")))
		}}}
	}
	view := v.Saved()
	view.Name = words.Same(name)
	title := words.Phrase{De: "„" + name + "“ speichern", En: "save “" + name + "”"}
	if a.ownView(view) {
		title = words.Phrase{De: "„" + name + "“ durch die jetzige Ansicht ersetzen", En: "replace “" + name + "” by the present view"}
	}
	return []page.Offer{{Title: title, Do: func(f page.Frame) tea.Cmd { return a.putView(view, f) }}}
}

// recall opens the page of a view and shows it.
func (a *app) recall(view page.SavedView, f page.Frame) tea.Cmd {
	at := a.pageOf(view)
	a.turnTo(at)
	unknown := a.pages[at].(page.Viewer).Recall(view, f)
	if len(unknown) > 0 {
		return a.complain(words.Phrase{De: "Ansicht „%s“: hier gibt es nicht: %s", En: "view “%s”: there is no %s here"}.
			With(view.Name, words.Clean(strings.Join(unknown, ", "))))
	}
	return a.say(words.Phrase{De: "Ansicht: %s", En: "view: %s"}.With(view.Name))
}

func (a *app) putView(view page.SavedView, f page.Frame) tea.Cmd {
	path, lang := a.options.Views, f.Lang
	said := words.Phrase{De: "gespeichert: %s", En: "saved: %s"}.With(view.Name)
	return func() tea.Msg {
		views, err := readViews(path).put(view, lang)
		return viewsMsg{views, said, err}
	}
}

func (a *app) dropView(view page.SavedView, _ page.Frame) tea.Cmd {
	path, said := a.options.Views, words.Phrase{De: "gelöscht: %s", En: "deleted: %s"}.With(view.Name)
	return func() tea.Msg {
		views, err := readViews(path).drop(view)
		return viewsMsg{views, said, err}
	}
}

// heardViews takes what the file holds, and says what was done or what is
// wrong in it.
func (a *app) heardViews(msg viewsMsg) tea.Cmd {
	if msg.err != nil {
		return a.complain(a.sayError(msg.err))
	}
	before := a.views
	a.views = msg.views
	switch {
	case !msg.said.Empty():
		return a.say(msg.said)
	case len(msg.views.problems) > 0 && (before == nil || !sameProblems(before.problems, msg.views.problems)):
		return a.complain(viewsProblem(msg.views.problems))
	}
	return nil
}

func viewsProblem(problems []source.Problem) words.Sentence {
	first := problemText(problems[0])
	if more := len(problems) - 1; more > 0 {
		return words.Phrase{De: "gespeicherte Ansichten: %s (+%d)", En: "saved views: %s (+%d)"}.With(first, more)
	}
	return words.Phrase{De: "gespeicherte Ansichten: %s", En: "saved views: %s"}.With(first)
}

func sameProblems(a, b []source.Problem) bool {
	return slices.EqualFunc(a, b, func(a, b source.Problem) bool {
		return problemText(a).In(words.English) == problemText(b).In(words.English)
	})
}

// viewActions are all views for the palette.
func (a *app) viewActions() []page.Action {
	if a.model == nil {
		return nil
	}
	var actions []page.Action
	for _, view := range a.allViews() {
		name := words.Phrase{De: "Ansicht: " + view.Name.De, En: "view: " + view.Name.En}
		actions = append(actions, page.Action{Title: name, Do: func(f page.Frame) tea.Cmd { return a.recall(view, f) }})
	}
	return actions
}
