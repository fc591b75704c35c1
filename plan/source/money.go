package source

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"digiplan/budget"
	"digiplan/plan/words"
)

// Euros is an exact amount.
func Euros[T any](key string, at func(*T) *budget.Cents) Field[T] {
	return Field[T]{Key: key, Kind: KindEuros, read: func(r *reading, place Place, key string, value any, target *T) {
		if amount, ok := r.euros(place, key, value); ok {
			*at(target) = amount
		}
	}}.ofEuros()
}

// PositiveEuros is an exact amount that cannot be below zero.
func PositiveEuros[T any](key string, at func(*T) *budget.Cents) Field[T] {
	return Field[T]{Key: key, Kind: KindEuros, read: func(r *reading, place Place, key string, value any, target *T) {
		if amount, ok := r.euros(place, key, value); ok && r.notNegative(place, key, amount) {
			*at(target) = amount
		}
	}}.ofGains()
}

// MaybeEuros is an exact amount, or nil where nothing is said.
func MaybeEuros[T any](key string, at func(*T) **budget.Cents) Field[T] {
	return Field[T]{Key: key, Kind: KindEuros, read: func(r *reading, place Place, key string, value any, target *T) {
		if amount, ok := r.euros(place, key, value); ok {
			*at(target) = &amount
		}
	}}.ofEuros()
}

// YearEuros takes every year of the table as a key of an amount.
func YearEuros[T any](at func(*T) *budget.Series) Field[T] {
	return Field[T]{Kind: KindEuros, read: func(r *reading, place Place, key string, value any, target *T) {
		if amount, ok := r.euros(place, key, value); ok {
			*at(target) = append(*at(target), budget.Entry{Year: yearOf(key), Amount: amount})
		}
	}}.ofEuros()
}

// Series is an exact amount for each of several years, in any order.
func Series[T any](key string, at func(*T) *budget.Series) Field[T] {
	return Field[T]{Key: key, Kind: KindSeries, read: func(r *reading, place Place, key string, value any, target *T) {
		*at(target) = r.series(place, key, value, false)
	}}.ofEuros()
}

// PositiveSeries is a series without amounts below zero.
func PositiveSeries[T any](key string, at func(*T) *budget.Series) Field[T] {
	return Field[T]{Key: key, Kind: KindSeries, read: func(r *reading, place Place, key string, value any, target *T) {
		*at(target) = r.series(place, key, value, true)
	}}.ofGains()
}

func (r *reading) series(place Place, key string, value any, positive bool) budget.Series {
	values, ok := value.(map[string]any)
	if !ok {
		r.wrongKind(place.At(key), key, KindSeries)
		return nil
	}
	series := make(budget.Series, 0, len(values))
	for year, value := range values {
		if !isYear(year) {
			r.noYear(place.At(key), year)
			continue
		}
		inner := place.At(key)
		amount, err := inner.amount(year, value)
		if err != nil || positive && amount < 0 {
			if amount, ok := r.euros(inner, year, value); ok {
				r.notNegative(inner, year, amount)
			}
			continue
		}
		r.count(amount)
		series = append(series, budget.Entry{Year: yearOf(year), Amount: amount})
	}
	slices.SortFunc(series, func(a, b budget.Entry) int { return int(a.Year - b.Year) })
	return series
}

func (r *reading) noYear(place Place, key string) {
	r.add(place.key(key), "unknown-key", words.Phrase{De: "„%s“ ist kein Jahr", En: "%q is not a year"}.With(verbatim(key)),
		words.Phrase{De: "erwartet: %s", En: "expected: %s"}.With(kindPhrases[KindSeries]))
}

func (r *reading) notNegative(place Place, key string, amount budget.Cents) bool {
	if amount >= 0 {
		return true
	}
	r.add(place.At(key), "amount", words.Phrase{De: "%s ist negativ", En: "%s is negative"}.With(amount),
		words.Text("Beträge stehen hier ohne Minus; Aufwand und Ertrag unterscheidet die Haushaltsstelle", "amounts stand here without a minus; the line tells expense from income"))
	return false
}

// euros reads an amount or says why it is none.
func (r *reading) euros(place Place, key string, value any) (budget.Cents, bool) {
	amount, err := place.amount(key, value)
	if err == nil {
		r.count(amount)
		return amount, true
	}
	switch value.(type) {
	case int64, float64, string:
		say, hint := NoAmount(err)
		r.add(place.At(key), "amount", say.With(place.At(key).describe(value)), hint)
	default:
		r.wrongKind(place.At(key), key, KindEuros)
	}
	return 0, false
}

// amount is the value of a key of the place as euros. A number is taken by its
// digits as they stand in the file: 35.000 may be meant as thousands.
func (p Place) amount(key string, value any) (budget.Cents, error) {
	amount, err := AmountOf(value)
	if _, isFloat := value.(float64); !isFloat || !p.file.fine() {
		return amount, err
	}
	if digits := p.At(key).digits(); digits != "" {
		return budget.ParseCents(digits)
	}
	return amount, err
}

// NoAmount says what is wrong with a number or text, and what to do.
func NoAmount(err error) (say words.Phrase, hint words.Sentence) {
	switch {
	case errors.Is(err, budget.ErrAmbiguous):
		return words.Phrase{De: "„%s“ kann auf zwei Arten gelesen werden", En: "%q can be read two ways"},
			words.Text("mit Cent schreiben (\"1.234,00\") oder als Zahl ohne Punkt (1234)", "write it with cents (\"1.234,00\") or as a number without a dot (1234)")
	case errors.Is(err, budget.ErrTooFine):
		return words.Phrase{De: "„%s“ hat mehr als zwei Nachkommastellen", En: "%q has more than two decimal places"},
			words.Text("auf ganze Cent festlegen; digiplan rundet nicht", "settle on whole cents; digiplan does not round")
	case errors.Is(err, budget.ErrTooLarge):
		return words.Phrase{De: "„%s“ ist mehr als eine Billion Euro", En: "%q is more than 10^12 euros"},
			words.Text("auf einen Tippfehler prüfen", "check for a slip")
	}
	return words.Phrase{De: "„%s“ ist kein Betrag", En: "%q is not an amount"},
		words.Phrase{De: "erwartet: %s", En: "expected: %s"}.With(kindPhrases[KindEuros])
}

// AmountOf takes an amount in any of the forms that TOML has for it.
func AmountOf(value any) (budget.Cents, error) {
	switch value := value.(type) {
	case int64:
		if value > int64(budget.MaxAmount)/100 || value < -int64(budget.MaxAmount)/100 {
			return 0, budget.ErrTooLarge
		}
		return budget.Cents(value * 100), nil
	case float64:
		if math.IsNaN(value) || math.IsInf(value, 0) {
			return 0, budget.ErrNoNumber
		}
		return exact(strconv.FormatFloat(value, 'f', -1, 64))
	case string:
		return budget.ParseCents(value)
	}
	return 0, budget.ErrNoNumber
}

// exact reads the shortest text of a float: three places are too fine here,
// not ambiguous.
func exact(text string) (budget.Cents, error) {
	amount, err := budget.ParseCents(text)
	if errors.Is(err, budget.ErrAmbiguous) {
		err = budget.ErrTooFine
	}
	return amount, err
}

// describe is a value as its author would recognise it.
func (p Place) describe(value any) string {
	if _, isFloat := value.(float64); isFloat {
		if digits := p.digits(); digits != "" {
			return verbatim(digits)
		}
	}
	return verbatim(fmt.Sprint(value))
}

// Twofold is euros by year, each either one amount or a table of several.
func Twofold[T, U any](key string, fields Fields[U], same func(budget.Cents) U, add func(*T, budget.Year, U)) Field[T] {
	return Field[T]{Key: key, Kind: KindSeries, Inner: fields.Info(), read: func(r *reading, place Place, key string, value any, target *T) {
		values, ok := value.(map[string]any)
		if !ok {
			r.wrongKind(place.At(key), key, KindSeries)
			return
		}
		place = place.At(key)
		for _, year := range slices.Sorted(maps.Keys(values)) {
			tables, isTable := values[year].(map[string]any)
			switch {
			case !isYear(year):
				r.noYear(place, year)
			case isTable:
				var inner U
				fields.read(r, place.At(year), tables, &inner)
				add(target, yearOf(year), inner)
			default:
				if amount, ok := r.euros(place, year, values[year]); ok {
					add(target, yearOf(year), same(amount))
				}
			}
		}
	}}.ofEuros()
}
