package page

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/words"
)

var (
	moreColumns   = words.Phrase{De: "mehr Spalten", En: "more columns"}
	columnsBack   = words.Phrase{De: "Spalten zurück", En: "columns back"}
	chooseColumns = words.Phrase{De: "Spalten wählen …", En: "choose columns …"}
	chooseOrder   = words.Phrase{De: "sortieren nach …", En: "sort by …"}
)

// columnActions move columns sideways and choose among them.
func (l *list) columnActions(f Frame) []Action {
	var actions []Action
	left, right := l.grid(f).Sideways(l.areas(f).tableWidth)
	scroll := func(to int) func(Frame) tea.Cmd { return func(Frame) tea.Cmd { l.scrolled = to; return nil } }
	if right > 0 {
		actions = append(actions, Action{Keys: "right l", Title: moreColumns, Do: scroll(left + 1)})
	}
	if left > 0 {
		actions = append(actions, Action{Keys: "left h", Title: columnsBack, Do: scroll(left - 1), Quiet: true})
	}
	return append(actions, menuAction("o", chooseOrder, l.orderMenu()), menuAction("C", chooseColumns, l.columnMenu()))
}

func menuAction(key string, title words.Phrase, menu Menu) Action {
	action := asking(key, title, MenuMsg{menu})
	action.Quiet = true
	return action
}

// usable are the columns that there is something to show of.
func (l *list) usable(f Frame) []int {
	var columns []int
	for i, width := range l.index(f).room.Widths {
		if width > 0 {
			columns = append(columns, i)
		}
	}
	return columns
}

func (l *list) orderMenu() Menu {
	return Menu{Title: words.Phrase{De: "Sortieren nach", En: "Sort by"}, Offers: l.orders}
}

func (l *list) orders(f Frame, _ string) []Offer {
	own := Offer{Title: words.Phrase{De: "Reihenfolge der Tabelle", En: "the table's own order"},
		Do: func(Frame) tea.Cmd { l.sort = ""; return nil }}
	if l.sort == "" {
		own.Sign = "✓"
	}
	offers := []Offer{own}
	for _, i := range l.usable(f) {
		column := l.index(f).Table.Columns[i]
		offer := Offer{Title: column.Title, Do: func(f Frame) tea.Cmd { l.setSort(f, column.Key); return nil }}
		switch {
		case column.Key != l.sort:
		case l.fromHigh:
			offer.Sign = "▼"
		default:
			offer.Sign = "▲"
		}
		offers = append(offers, offer)
	}
	return offers
}

func (l *list) columnMenu() Menu {
	return Menu{Title: words.Phrase{De: "Spalten", En: "Columns"}, Offers: l.columnOffers}
}

func (l *list) columnOffers(f Frame, _ string) []Offer {
	var offers []Offer
	chosen := l.chosenColumns(f)
	for _, i := range l.usable(f) {
		column := l.index(f).Table.Columns[i]
		offer := Offer{Title: column.Title, Stays: true, Do: func(f Frame) tea.Cmd { l.toggleColumn(f, column.Key); return nil }}
		if slices.Contains(chosen, column.Key) {
			offer.Sign = "✓"
		}
		offers = append(offers, offer)
	}
	if l.columns != nil {
		offers = append(offers, Offer{Title: words.Phrase{De: "Spalten wie vorgegeben, so viele passen", En: "the usual columns, as many as fit"},
			Do: func(Frame) tea.Cmd { l.columns, l.scrolled = nil, 0; return nil }})
	}
	return offers
}

// chosenColumns are those that were chosen, or those in sight and in headings.
func (l *list) chosenColumns(f Frame) []string {
	if l.columns != nil {
		return l.columns
	}
	return append(l.grid(f).Keys(l.areas(f).tableWidth), strings.Fields(l.group)...)
}

// toggleColumn shows a column or hides it, but not the last one.
func (l *list) toggleColumn(f Frame, key string) {
	chosen := slices.Clone(l.chosenColumns(f))
	if at := slices.Index(chosen, key); at < 0 {
		chosen = append(chosen, key)
	} else if len(chosen) > 1 {
		chosen = slices.Delete(chosen, at, at+1)
	}
	l.columns, l.scrolled = chosen, 0
}
