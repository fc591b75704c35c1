// Package budget is the arithmetic of two budgets: exact euros, the lines they
// are voted on, what changes a line, and the two books side by side.
//
// It knows no files, no words and no screen. Every figure is named as the
// budget ordinance of North Rhine-Westphalia names it (KomHVO NRW), and the
// business plan of a municipal enterprise (EigVO NRW).
package budget

import (
	"cmp"
	"errors"
	"math"
	"math/bits"
	"slices"
	"strconv"
	"strings"
)

// Cents is an amount of euros in hundredths; 12.50 EUR is Cents(1250).
// The zero value is 0.00. Use + and - freely: ParseCents refuses amounts
// beyond MaxAmount, and a plan is refused whose amounts together could leave int64.
type Cents int64

// MaxAmount is 10^12 EUR, the largest amount that can be read.
const MaxAmount Cents = 100_000_000_000_000

// Why a text is no amount.
var (
	ErrNoNumber  = errors.New("not an amount")
	ErrAmbiguous = errors.New("can be read two ways")
	ErrTooFine   = errors.New("more than two decimal places")
	ErrTooLarge  = errors.New("more than 10^12 euros")
)

// ParseCents reads euros in German ("1.234,56", "1.234,56-", "- 11.376.980")
// or plain form ("1234.56"). It never rounds and never guesses: "1.234" could
// be either and is refused with ErrAmbiguous.
func ParseCents(text string) (Cents, error) {
	body, negative, err := cutSign(text)
	if err != nil {
		return 0, err
	}
	whole, fraction, err := cutFraction(body)
	if err != nil {
		return 0, err
	}
	switch {
	case !digits(whole) || fraction != "" && !digits(fraction):
		return 0, ErrNoNumber
	case len(fraction) > 2:
		return 0, ErrTooFine
	}
	whole = strings.TrimLeft(whole, "0")
	if len(whole) > 13 {
		return 0, ErrTooLarge
	}
	amount, err := strconv.ParseInt(whole+(fraction + "00")[:2], 10, 64)
	if err != nil {
		return 0, ErrNoNumber
	}
	if Cents(amount) > MaxAmount {
		return 0, ErrTooLarge
	}
	if negative {
		amount = -amount
	}
	return Cents(amount), nil
}

// cutSign takes a sign from either end: printed budgets put the minus last.
func cutSign(text string) (body string, negative bool, err error) {
	body = strings.ReplaceAll(strings.TrimSpace(text), "−", "-")
	signs := 0
	if rest, ok := strings.CutPrefix(body, "-"); ok {
		body, negative, signs = rest, true, signs+1
	} else if rest, ok := strings.CutPrefix(body, "+"); ok {
		body, signs = rest, signs+1
	}
	if rest, ok := strings.CutSuffix(body, "-"); ok {
		body, negative, signs = rest, true, signs+1
	}
	if signs > 1 {
		return "", false, ErrNoNumber
	}
	return strings.TrimSpace(body), negative, nil
}

// cutFraction separates euros and cents and takes the dots of thousands out.
func cutFraction(body string) (whole, fraction string, err error) {
	if whole, fraction, found := strings.Cut(body, ","); found {
		if fraction == "" || strings.ContainsAny(fraction, ",.") {
			return "", "", ErrNoNumber
		}
		if maybeThousands(whole, fraction) {
			return "", "", ErrAmbiguous
		}
		whole, err = joinThousands(whole)
		return whole, fraction, err
	}
	if strings.Count(body, ".") > 1 {
		whole, err = joinThousands(body)
		return whole, "", err
	}
	whole, fraction, found := strings.Cut(body, ".")
	switch {
	case found && fraction == "":
		return "", "", ErrNoNumber
	case maybeThousands(whole, fraction):
		return "", "", ErrAmbiguous
	}
	return whole, fraction, nil
}

// maybeThousands sees that what follows the only separator could be a group
// of thousands as well as decimals.
func maybeThousands(whole, fraction string) bool {
	return len(fraction) == 3 && len(whole) <= 3 && digits(whole) && whole[0] != '0'
}

// joinThousands drops the dots of "1.234.567" and refuses groups of other lengths.
func joinThousands(text string) (string, error) {
	groups := strings.Split(text, ".")
	for i, group := range groups {
		if i > 0 && len(group) != 3 || len(groups) > 1 && (group == "" || len(group) > 3) {
			return "", ErrNoNumber
		}
	}
	return strings.Join(groups, ""), nil
}

func digits(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}

// String is the plain form, always with two places: "-1234.50".
func (c Cents) String() string {
	sign := ""
	if c < 0 {
		sign = "-"
	}
	magnitude := c.magnitude()
	text := strconv.FormatUint(magnitude/100, 10)
	cents := magnitude % 100
	return sign + text + "." + string([]byte{'0' + byte(cents/10), '0' + byte(cents%10)})
}

// Abs is the amount without its sign.
func (c Cents) Abs() Cents {
	if c < 0 {
		return -c
	}
	return c
}

func (c Cents) magnitude() uint64 {
	if c < 0 {
		return -uint64(c)
	}
	return uint64(c)
}

// Split divides an amount in proportion to weights; the parts add up to it
// again. A cent that belongs to nobody goes to the largest remainder, the
// first on a tie. Negative weights count as zero; without any weight the
// parts are equal.
func (c Cents) Split(weights ...Cents) []Cents {
	if len(weights) == 0 {
		return nil
	}
	shares, total := positive(weights)
	parts := make([]Cents, len(shares))
	remainders := make([]uint64, len(shares))
	left := c.magnitude()
	for i, share := range shares {
		quotient, remainder := mulDiv(c.magnitude(), share, total)
		parts[i], remainders[i] = Cents(quotient), remainder
		left -= quotient
	}
	for _, i := range largestFirst(remainders)[:left] {
		parts[i]++
	}
	if c < 0 {
		for i := range parts {
			parts[i] = -parts[i]
		}
	}
	return parts
}

// largestFirst are the places of the values from the largest to the smallest,
// equal ones in the order in which they stand.
func largestFirst(values []uint64) []int {
	places := make([]int, len(values))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(a, b int) int { return cmp.Compare(values[b], values[a]) })
	return places
}

// positive takes the weights as shares of their total. Weights so large that
// the total would leave uint64 lose their last bits, all the same number.
func positive(weights []Cents) (shares []uint64, total uint64) {
	lost, most := 0, math.MaxUint64/uint64(len(weights))
	for max(slices.Max(weights), 0).magnitude()>>lost > most {
		lost++
	}
	shares = make([]uint64, len(weights))
	for i, weight := range weights {
		shares[i] = max(weight, 0).magnitude() >> lost
		total += shares[i]
	}
	if total == 0 {
		for i := range shares {
			shares[i] = 1
		}
		total = uint64(len(shares))
	}
	return shares, total
}

// mulDiv is a×b/total in 128 bits; the quotient fits because b ≤ total.
func mulDiv(a, b, total uint64) (quotient, remainder uint64) {
	high, low := bits.Mul64(a, b)
	return bits.Div64(high, low, total)
}
