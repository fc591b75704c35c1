package tui

import (
	"context"
	"errors"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/page"
)

type (
	// versionsMsg lists what can be chosen from.
	versionsMsg struct {
		number   int // of the task
		versions []workspace.Version
		err      error
	}
	// earlierMsg is an earlier version, compared with the data that was on the screen
	// when it was asked for.
	earlierMsg struct {
		number   int // of the task
		earlier  *workspace.Snapshot
		compared page.Comparison
		err      error
	}
)

var comparing = words.Phrase{De: "mit früherer Fassung vergleichen …", En: "compare with an earlier version …"}

// openEarlier asks which version to compare with.
func (a *app) openEarlier(page.Frame) tea.Cmd {
	a.overlay = &menu{app: a, Menu: page.Menu{Title: comparing, Offers: a.earlierOffers,
		Note: words.Phrase{De: "oder Fassung oder Ordner tippen", En: "or type a revision or a folder"}}}
	a.versions = nil
	list := a.options.Versions
	if list == nil {
		return nil
	}
	return a.begin(compareTask, words.Phrase{De: "frühere Fassungen werden gesucht", En: "looking for earlier versions"}, func(ctx context.Context, number int) tea.Msg {
		versions, err := list(ctx)
		return versionsMsg{number, versions, err}
	})
}

// earlierOffers are the versions of the plan and whatever is being typed.
func (a *app) earlierOffers(f page.Frame, typed string) []page.Offer {
	var offers []page.Offer
	for _, v := range a.versions {
		about := func(lang words.Lang) string { return v.Revision + "  " + words.Date(v.Date, lang) + "  " + v.Subject }
		offers = append(offers, page.Offer{Title: words.Phrase{De: about(words.German), En: about(words.English)},
			Do: func(page.Frame) tea.Cmd { return a.readEarlier(v.Revision) }})
	}
	if name := words.Clean(typed); name != "" {
		offers = append(offers, page.Offer{Title: words.Phrase{De: "„" + name + "“ vergleichen: Fassung oder Ordner", En: "compare “" + name + "”: a revision or a folder"},
			Do: func(page.Frame) tea.Cmd { return a.readEarlier(typed) }})
	}
	return offers
}

func (a *app) heardVersions(msg versionsMsg) tea.Cmd {
	switch {
	case !a.tasks.answered(compareTask, msg.number) || errors.Is(msg.err, context.Canceled):
		return nil
	case msg.err != nil:
		return a.complain(a.sayError(msg.err))
	}
	a.versions = msg.versions
	return nil
}

// readEarlier reads a version and compares the data on the screen with it.
func (a *app) readEarlier(name string) tea.Cmd {
	model, read := a.model, a.options.ReadEarlier
	return a.begin(compareTask, words.Phrase{De: "frühere Fassung wird gelesen", En: "reading the earlier version"}, func(ctx context.Context, number int) tea.Msg {
		before, err := read(ctx, name)
		if err != nil {
			return earlierMsg{number: number, err: err}
		}
		return earlierMsg{number, before, page.Compared(before, model), nil}
	})
}

// putChanges puts the page of the changes into its place. The pages that led here
// stay the same, where the one behind it moves.
func (a *app) putChanges(changes page.Page) {
	if a.options.Earlier != nil {
		a.pages = slices.Clone(a.pages)
		a.pages[page.ChangesAt()] = changes
		return
	}
	a.pages = page.WithChanges(a.pages, changes)
	for i, at := range a.history {
		if at >= page.ChangesAt() {
			a.history[i]++
		}
	}
}

// heardEarlier opens the page of changes.
func (a *app) heardEarlier(msg earlierMsg) tea.Cmd {
	switch {
	case !a.tasks.answered(compareTask, msg.number) || errors.Is(msg.err, context.Canceled):
		return nil
	case msg.err != nil:
		return a.complain(a.sayError(msg.err))
	}
	a.putChanges(msg.compared.Page)
	a.options.Earlier = msg.earlier
	msg.compared.Keep(a.model)
	a.open = page.ChangesAt()
	if worst := gravest(msg.earlier.Problems); !msg.earlier.Sound && len(worst) > 0 {
		return a.complain(words.Phrase{
			De: "die frühere Fassung ist nicht vollständig lesbar: %s · verglichen wird, was lesbar ist",
			En: "the earlier version cannot be read in full: %s · what can be read is compared",
		}.With(problemText(worst[0])))
	}
	return a.say(words.Phrase{De: "verglichen mit %s · Stand %s · E beendet", En: "compared with %s · as of %s · E ends"}.With(page.VersionName(msg.earlier), msg.earlier.Plan.AsOf))
}

// endComparison takes the page of changes away, and what led there.
func (a *app) endComparison(page.Frame) tea.Cmd {
	at, before := page.ChangesAt(), a.options.Earlier
	behind := func(i int) int {
		if i > at {
			return i - 1
		}
		return i
	}
	a.options.Earlier = nil
	a.pages = slices.Delete(slices.Clone(a.pages), at, at+1)
	a.history = slices.DeleteFunc(a.history, func(i int) bool { return i == at })
	for i := range a.history {
		a.history[i] = behind(a.history[i])
	}
	if a.open == at {
		a.turnTo(0)
	} else {
		a.open = behind(a.open)
	}
	return a.say(words.Phrase{De: "Vergleich mit %s beendet", En: "comparison with %s ended"}.With(page.VersionName(before)))
}
