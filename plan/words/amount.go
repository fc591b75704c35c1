package words

import (
	"strconv"
	"strings"
	"time"

	"digiplan/budget"
)

// Minus is the sign of negative amounts on the screen; a hyphen is too short
// beside figures.
const Minus = "−"

// None stands where there is no amount, which is not the same as zero.
const None = "–"

// Amount is euros with separators of the language; cents only if there are any.
func Amount(amount budget.Cents, lang Lang) string {
	plain := amount.String()
	if cut, ok := strings.CutSuffix(plain, ".00"); ok {
		plain = cut
	}
	return separate(plain, lang)
}

// Exact is euros with separators and always both decimal places.
func Exact(amount budget.Cents, lang Lang) string { return separate(amount.String(), lang) }

// Euros is an amount with its unit: "59.500 €" or "€59,500".
func Euros(amount budget.Cents, lang Lang) string {
	if lang == English {
		text := Amount(amount, lang)
		if rest, ok := strings.CutPrefix(text, Minus); ok {
			return Minus + "€" + rest
		}
		return "€" + text
	}
	return Amount(amount, lang) + " €"
}

// Millions is a rounded amount for a headline: "18,42 Mio. €". Amounts below
// 100,000 euros are given in full, since "0,00 Mio. €" would hide them.
func Millions(amount budget.Cents, lang Lang) string {
	if amount.Abs() < 100_000_00 {
		return Euros(Nearest(amount, 100)*100, lang)
	}
	text := separate(Nearest(amount, 1_000_000).String(), lang)
	if lang == English {
		if rest, ok := strings.CutPrefix(text, Minus); ok {
			return Minus + "€" + rest + "m"
		}
		return "€" + text + "m"
	}
	return text + " Mio. €"
}

// Nearest divides and rounds half away from zero.
func Nearest[N ~int64](number, divisor N) N {
	quotient, rest := number/divisor, number%divisor
	switch {
	case rest >= divisor-rest:
		return quotient + 1
	case -rest >= divisor+rest:
		return quotient - 1
	}
	return quotient
}

// Quantity is a measured number with as many decimals as it has: "1.234,5", "40".
func Quantity(value budget.Quantity, lang Lang) string {
	plain := budget.Cents(value).String()
	return separate(strings.TrimSuffix(strings.TrimRight(plain, "0"), "."), lang)
}

// TwoPlaces is a number with two decimals, as staff plans print posts: "1.234,50".
func TwoPlaces(value budget.Quantity, lang Lang) string {
	return separate(budget.Cents(value).String(), lang)
}

// Share is a percentage for a column of them, always with one decimal: "104,0 %",
// "0.5%".
func Share(share budget.Percent, lang Lang) string { return percentage(tenth(share), lang) }

// Percent is a percentage for a sentence, with at most one decimal: "104 %".
func Percent(share budget.Percent, lang Lang) string {
	return percentage(strings.TrimSuffix(tenth(share), ".0"), lang)
}

// tenth is a percentage in plain form with one decimal.
func tenth(share budget.Percent) string {
	plain := budget.Cents(Nearest(int64(share), 10) * 10).String() // two places, the last one 0
	return strings.TrimSuffix(plain, "0")
}

func percentage(plain string, lang Lang) string {
	text := separate(plain, lang)
	if lang == English {
		return text + "%"
	}
	return text + " %"
}

// separate puts a plain number ("-1234.50") into the form of the language.
func separate(plain string, lang Lang) string {
	group, point := ".", ","
	if lang == English {
		group, point = ",", "."
	}
	plain, negative := strings.CutPrefix(plain, "-")
	whole, fraction, found := strings.Cut(plain, ".")
	var text strings.Builder
	if negative {
		text.WriteString(Minus)
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			text.WriteString(group)
		}
		text.WriteRune(digit)
	}
	if found {
		text.WriteString(point + fraction)
	}
	return text.String()
}

// Date is a day: "14.03.2018" or "14 Mar 2018"; an unknown day is None.
func Date(day time.Time, lang Lang) string {
	switch {
	case day.IsZero():
		return None
	case lang == English:
		return day.Format("2 Jan 2006")
	}
	return day.Format("02.01.2006")
}

// Span is "2018–2022", or the year where it is but one.
func Span(years budget.Years) string {
	if years.From == years.To {
		return PlainYear(years.From)
	}
	return PlainYear(years.From) + "–" + PlainYear(years.To)
}

// PlainYear is a year without separators.
func PlainYear(year budget.Year) string { return strconv.Itoa(int(year)) }
