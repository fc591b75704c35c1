package page

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"digiplan/plan/query"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

var completing = words.Phrase{De: "ergänzen", En: "complete"}

// completion is a filter being completed: what was typed, and which of the
// offers for it stands there now.
type completion struct {
	typed string
	at    int
}

// offers are the ways to go on with what stands before the caret, or before the
// first of them was taken.
func (l *list) offers(f Frame) []query.Offer {
	x := l.index(f)
	type question struct{ page, typed string }
	return remember(f.Model, "offers", question{l.table, l.completion.typed}, func() []query.Offer {
		return x.Offers(l.completion.typed, func(column int) []query.ColumnValue {
			type values struct {
				page   string
				column int
			}
			return remember(f.Model, "values", values{l.table, column}, func() []query.ColumnValue { return x.Values(column) })
		})
	})
}

// typedOn forgets the offers after any other key than Tab.
func (l *list) typedOn() { l.completion = completion{l.filter.Before(), -1} }

// complete takes the next of the offers, or the one before.
func (l *list) complete(step int) func(Frame) tea.Cmd {
	return func(f Frame) tea.Cmd {
		offers := l.offers(f)
		if len(offers) == 0 {
			return nil
		}
		if len(offers) == 1 && l.completion.at == 0 { // taken already: go on from there
			l.typedOn()
			if offers = l.offers(f); len(offers) == 0 {
				return nil
			}
		}
		at := l.completion.at + step
		if l.completion.at < 0 {
			at = min(0, step)
		}
		l.completion.at = (at + len(offers)) % len(offers)
		l.filter.SetBefore(offers[l.completion.at].Text)
		return nil
	}
}

// filterHint is the line below a filter being typed: what can stand here.
func (l *list) filterHint(f Frame) string {
	offers := l.offers(f)
	line := ""
	if len(offers) > 0 {
		line = " " + f.Style.Key.On(widget.KeyName("tab", f.Lang)) + " "
	}
	from := max(0, l.completion.at)
	for i, offer := range slices.Concat(offers[from:], offers[:from]) {
		word := offer.Word
		if i == 0 && l.completion.at >= 0 {
			word = f.Style.Title.On(word)
		}
		text := " " + word + " " + f.Style.Faint.On(offer.Says) + " "
		if widget.Width(line)+widget.Width(text) > f.Width {
			return widget.Ends(line, "… ", f.Width)
		}
		line += text
	}
	if len(offers) == 0 {
		line = " " + f.Style.Faint.On(l.writing(f).In(f.Lang))
	}
	return widget.Line(line, f.Width)
}

// writing tells how what is being typed can be written, with an example.
func (l *list) writing(f Frame) words.Phrase {
	x := l.index(f)
	column := x.Asked(l.completion.typed)
	if column < 0 {
		return words.Phrase{
			De: `Wörter in allen Spalten; Bedingungen wie stand:läuft bedarf>100k !lead:citeq titel:"zwei Wörter"`,
			En: `words in all columns; conditions like status:running need>100k !lead:citeq title:"two words"`,
		}
	}
	switch kind := x.Table.Columns[column].Kind; {
	case kind == table.Day:
		return words.Phrase{De: "ein Tag wie 14.03.2018; auch < > <= >=", En: "a day like 2018-03-14; also < > <= >="}
	case kind == table.Share:
		return words.Phrase{De: "ein Anteil wie 90 oder 12,5; > < >= <= =", En: "a share like 90 or 12.5; > < >= <= ="}
	case kind == table.Decimal:
		return words.Phrase{De: "eine Zahl wie 3 oder 1,5; > < >= <= =", En: "a number like 3 or 1.5; > < >= <= ="}
	case kind == table.Count:
		return words.Phrase{De: "eine Zahl wie 3; > < >= <= =", En: "a number like 3; > < >= <= ="}
	case kind == table.Money:
		return words.Phrase{De: "ein Betrag wie 100000, 100k oder 1,5m; > < >= <= =", En: "an amount like 100000, 100k or 1.5m; > < >= <= ="}
	}
	return words.Phrase{De: "ein Teil des Textes, ganz mit =; zwei Wörter in Anführungszeichen", En: "a part of the text, all of it with =; two words in quotes"}
}
