package page

import (
	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// scale is the unit of the amounts in a panel, and the room that each of them
// takes: that of the widest, and a blank.
type scale struct {
	unit  words.Phrase
	one   budget.Cents // of the unit
	width int
	lang  words.Lang
}

// newScale counts in thousands. Where that takes more room than the least, and
// nothing is lost, or more than the most, it counts in millions.
func newScale(lang words.Lang, least, most int, amounts []budget.Cents) scale {
	s := scale{unit: words.Phrase{De: "Tsd. €", En: "€k"}, one: 1000_00, lang: lang}
	s.widen(least, amounts)
	large := true
	for _, amount := range amounts {
		large = large && (amount == 0 || amount.Abs() >= 1_000_000_00)
	}
	if s.width > most || large && s.width > least {
		s.unit, s.one = words.Phrase{De: "Mio. €", En: "€m"}, 1_000_000_00
		s.widen(least, amounts)
	}
	return s
}

func (s *scale) widen(least int, amounts []budget.Cents) {
	s.width = least
	for _, amount := range amounts {
		s.width = max(s.width, 1+widget.Width(s.text(amount)))
	}
}

// text is an amount, rounded; small ones are not rounded away to nothing.
func (s scale) text(amount budget.Cents) string {
	rounded := words.Nearest(amount, s.one)
	switch {
	case amount == 0:
		return words.None
	case rounded == 0 && amount < 0:
		return ">" + words.Minus + "1"
	case rounded == 0:
		return "<1"
	}
	return words.Amount(rounded*100, s.lang)
}

// right is the amount at the right end of its room.
func (s scale) right(amount budget.Cents) string { return widget.Right(s.text(amount), s.width) }
