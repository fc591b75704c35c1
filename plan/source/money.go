package source

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"digiplan/budget"
	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// Euros is an exact amount.
func Euros[T any](key string, in func(*T) *budget.Cents) Field[T] {
	return Field[T]{Key: key, Kind: KindEuros, get: valueIn(in), read: func(r *reading, at Place, target *T) {
		if amount, ok := r.euros(at); ok {
			*in(target) = amount
		}
	}}.ofEuros()
}

// NonNegativeEuros is an exact amount that cannot be below zero.
func NonNegativeEuros[T any](key string, in func(*T) *budget.Cents) Field[T] {
	return Field[T]{Key: key, Kind: KindEuros, get: valueIn(in), read: func(r *reading, at Place, target *T) {
		if amount, ok := r.euros(at); ok && r.notNegative(at, amount) {
			*in(target) = amount
		}
	}}.ofGains()
}

// MaybeEuros is an exact amount, or nil where nothing is said.
func MaybeEuros[T any](key string, in func(*T) **budget.Cents) Field[T] {
	return Field[T]{Key: key, Kind: KindEuros, get: pointerIn(in), read: func(r *reading, at Place, target *T) {
		if amount, ok := r.euros(at); ok {
			*in(target) = &amount
		}
	}}.ofEuros()
}

// MaybeNonNegativeEuros is an amount that cannot be below zero, or nil where nothing
// is said.
func MaybeNonNegativeEuros[T any](key string, in func(*T) **budget.Cents) Field[T] {
	return Field[T]{Key: key, Kind: KindEuros, get: pointerIn(in), read: func(r *reading, at Place, target *T) {
		if amount, ok := r.euros(at); ok && r.notNegative(at, amount) {
			*in(target) = &amount
		}
	}}.ofGains()
}

// YearEuros takes every year of the table as a key of an amount.
func YearEuros[T any](in func(*T) *budget.Series) Field[T] {
	return Field[T]{Kind: KindEuros, get: seriesIn(in), read: func(r *reading, at Place, target *T) {
		if amount, ok := r.euros(at); ok {
			*in(target) = append(*in(target), budget.YearAmount{Year: yearOf(at.Key()), Amount: amount})
		}
	}}.ofEuros()
}

// Series is an exact amount for each of several years, in any order.
func Series[T any](key string, in func(*T) *budget.Series) Field[T] {
	return Field[T]{Key: key, Kind: KindSeries, get: seriesIn(in), read: func(r *reading, at Place, target *T) {
		*in(target) = r.series(at, false)
	}}.ofEuros()
}

// NonNegativeSeries is a series without amounts below zero.
func NonNegativeSeries[T any](key string, in func(*T) *budget.Series) Field[T] {
	return Field[T]{Key: key, Kind: KindSeries, get: seriesIn(in), read: func(r *reading, at Place, target *T) {
		*in(target) = r.series(at, true)
	}}.ofGains()
}

func (r *reading) series(at Place, positive bool) budget.Series {
	if at.node().Kind() != tree.Table {
		r.wrongKind(at, KindSeries)
		return nil
	}
	series := make(budget.Series, 0, at.node().Len())
	for year := at.node().First(); year.Exists(); year = year.Next() {
		place := at.To(year)
		if !isYear(year.Key()) {
			r.noYear(place, KindSeries)
			continue
		}
		amount, ok := r.euros(place)
		if ok && (!positive || r.notNegative(place, amount)) {
			series = append(series, budget.YearAmount{Year: yearOf(year.Key()), Amount: amount})
		}
	}
	slices.SortFunc(series, func(a, b budget.YearAmount) int { return int(a.Year - b.Year) })
	return series
}

func (r *reading) noYear(at Place, kind Kind) {
	r.add(at.OnKey(), "unknown-key", words.Phrase{De: "„%s“ ist kein Jahr", En: "%q is not a year"}.With(verbatim(at.Key())),
		words.Phrase{De: "erwartet: %s", En: "expected: %s"}.With(kindPhrases[kind]))
}

func (r *reading) notNegative(at Place, amount budget.Cents) bool {
	if amount >= 0 {
		return true
	}
	r.add(at, "amount", words.Phrase{De: "%s ist negativ", En: "%s is negative"}.With(amount),
		words.Text("Beträge stehen hier ohne Minus; Aufwand und Ertrag unterscheidet die Haushaltsstelle", "amounts stand here without a minus; the line tells expense from income"))
	return false
}

// euros reads an amount or says why it is none.
func (r *reading) euros(at Place) (budget.Cents, bool) {
	amount, err := Amount(at.node())
	if err == nil {
		r.count(amount)
		return amount, true
	}
	switch at.node().Kind() {
	case tree.Integer, tree.Float:
		say, hint := NoAmount(err, at.node().Plain())
		r.add(at, "amount", say.With(verbatim(at.node().Plain())), hint)
	case tree.String:
		text := at.node().Text()
		say, hint := NoAmount(err, text)
		if strings.ContainsAny(text, "€–—") {
			hint = words.Phrase{De: "ohne € und mit einem gewöhnlichen Minus schreiben: %s", En: "write it without € and with an ordinary minus: %s"}.With(
				`"` + verbatim(strings.TrimSpace(plainSigns.Replace(text))) + `"`)
		}
		r.add(at, "amount", say.With(verbatim(text)), hint)
	default:
		r.wrongKind(at, KindEuros)
	}
	return 0, false
}

// plainSigns turn the signs of printed amounts into those of files.
var plainSigns = strings.NewReplacer("€", "", "–", "-", "—", "-")

// NoAmount says what is wrong with an amount as it is written, and what to do.
func NoAmount(err error, written string) (say words.Phrase, hint words.Sentence) {
	switch {
	case errors.Is(err, budget.ErrAmbiguous):
		return words.Phrase{De: "„%s“ kann auf zwei Arten gelesen werden", En: "%q can be read two ways"},
			readings(written)
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

// Amount is a number or text of a file as euros, by its digits: 35.000 may be
// meant as thousands, and is refused.
func Amount(value tree.Node) (budget.Cents, error) {
	switch value.Kind() {
	case tree.Integer:
		number := value.Int()
		if number > int64(budget.MaxAmount)/100 || number < -int64(budget.MaxAmount)/100 {
			return 0, budget.ErrTooLarge
		}
		return budget.Cents(number * 100), nil
	case tree.Float:
		return ofDigits(value.Plain())
	case tree.String:
		return budget.ParseCents(value.Text())
	}
	return 0, budget.ErrNoNumber
}

// ofDigits reads a float, also one with an exponent.
func ofDigits(text string) (budget.Cents, error) {
	mantissa, power, found := strings.Cut(strings.ToLower(text), "e")
	switch {
	case strings.HasSuffix(text, "nan"), strings.HasSuffix(text, "inf"):
		return 0, budget.ErrNoNumber
	case !found:
		return budget.ParseCents(text)
	}
	sign := strings.Trim(mantissa, "0123456789.")
	whole, fraction, _ := strings.Cut(strings.TrimLeft(mantissa, "+-"), ".")
	digits := strings.TrimLeft(whole+fraction, "0")
	exponent, err := strconv.Atoi(power)
	point := exponent + len(digits) - len(fraction) // digits in front of the decimal point
	digits = strings.TrimRight(digits, "0")
	switch {
	case digits == "":
		return 0, nil
	case err != nil && !strings.HasPrefix(power, "-"), point > maxDigits:
		return 0, budget.ErrTooLarge
	case err != nil, len(digits)-point > 2:
		return 0, budget.ErrTooFine
	}
	digits = strings.Repeat("0", max(0, 1-point)) + digits + strings.Repeat("0", max(0, point-len(digits)))
	point = max(1, point)
	return budget.ParseCents(sign + strings.TrimSuffix(digits[:point]+"."+digits[point:], "."))
}

// maxDigits is more than the whole euros of any amount have.
const maxDigits = 15

// Twofold is euros by year, each either one amount or a table of several.
func Twofold[T, U any](key string, fields Fields[U], same func(budget.Cents) U, in func(*T) *[]U, year func(*U) *budget.Year) Field[T] {
	return Field[T]{Key: key, Kind: KindSeries, Inner: fields.Info(), get: tablesIn(fields, in, year), read: func(r *reading, at Place, target *T) {
		if at.node().Kind() != tree.Table {
			r.wrongKind(at, KindSeries)
			return
		}
		for _, child := range byKey(slices.Collect(at.node().Children())) {
			place := at.To(child)
			var inner U
			switch {
			case !isYear(child.Key()):
				r.noYear(place, KindSeries)
				continue
			case child.Kind() == tree.Table:
				fields.read(r, place, &inner)
			default:
				amount, ok := r.euros(place)
				if !ok {
					continue
				}
				inner = same(amount)
			}
			*year(&inner) = yearOf(child.Key())
			*in(target) = append(*in(target), inner)
		}
	}}.ofEuros()
}
