package source

import (
	"errors"
	"slices"

	"digiplan/budget"
	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// Quantity is a measured number with at most two decimals, nil where nothing is said.
func Quantity[T any](key string, in func(*T) **budget.Quantity) Field[T] {
	return Field[T]{Key: key, Kind: KindQuantity, get: pointerIn(in), read: func(r *reading, at Place, target *T) {
		if quantity, ok := r.quantity(at); ok {
			*in(target) = &quantity
		}
	}}.like(euroPattern)
}

// NonNegativeQuantity is a number that cannot be below zero.
func NonNegativeQuantity[T any](key string, in func(*T) **budget.Quantity) Field[T] {
	return Field[T]{Key: key, Kind: KindQuantity, get: pointerIn(in), read: func(r *reading, at Place, target *T) {
		if quantity, ok := r.quantity(at); ok && r.countsUp(at, quantity) {
			*in(target) = &quantity
		}
	}}.ofGains()
}

// NonNegativeQuantities are such numbers for several years, in any order.
func NonNegativeQuantities[T any](key string, in func(*T) *budget.Quantities) Field[T] {
	return Field[T]{Key: key, Kind: KindQuantities, get: quantitiesIn(in), read: func(r *reading, at Place, target *T) {
		if at.node().Kind() != tree.Table {
			r.wrongKind(at, KindQuantities)
			return
		}
		var quantities budget.Quantities
		for year := at.node().First(); year.Exists(); year = year.Next() {
			place := at.To(year)
			if !isYear(year.Key()) {
				r.noYear(place, KindQuantities)
				continue
			}
			if quantity, ok := r.quantity(place); ok && r.countsUp(place, quantity) {
				quantities = append(quantities, budget.YearOf[budget.Quantity]{Year: yearOf(year.Key()), Amount: quantity})
			}
		}
		slices.SortFunc(quantities, func(a, b budget.YearOf[budget.Quantity]) int { return int(a.Year - b.Year) })
		*in(target) = quantities
	}}.ofGains()
}

// quantity reads a number or says why it is none.
func (r *reading) quantity(at Place) (budget.Quantity, bool) {
	number, err := Amount(at.node())
	switch {
	case err == nil:
		return budget.Quantity(number), true
	case errors.Is(err, budget.ErrTooFine):
		written := at.node().Plain()
		if at.node().Kind() == tree.String {
			written = at.node().Text()
		}
		r.add(at, "number", words.Phrase{De: "„%s“ hat mehr als zwei Nachkommastellen", En: "%q has more than two decimal places"}.With(verbatim(written)),
			words.Text("auf zwei Nachkommastellen festlegen; digiplan rundet nicht", "settle on two decimal places; digiplan does not round"))
	default:
		r.wrongKind(at, KindQuantity)
	}
	return 0, false
}

func (r *reading) countsUp(at Place, quantity budget.Quantity) bool {
	if quantity >= 0 {
		return true
	}
	r.add(at, "number", words.Phrase{De: "%s ist negativ", En: "%s is negative"}.With(quantity), words.Text("hier stehen Zahlen ab 0", "numbers from 0 on stand here"))
	return false
}
