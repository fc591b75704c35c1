package budget

import (
	"math"
	"math/bits"
)

// Percent is a share in hundredths of a percent; 12.5 % is Percent(1250).
type Percent int64

// Whole is 100 %.
const Whole Percent = 100_00

// Of is this share of an amount, rounded once to the cent, half away from zero.
func (p Percent) Of(amount Cents) Cents {
	quotient, _ := ratio(amount.magnitude(), Cents(p).magnitude(), uint64(Whole))
	if (amount < 0) != (p < 0) {
		return -Cents(quotient)
	}
	return Cents(quotient)
}

// Share is part of whole, rounded half away from zero. It does not exist
// where whole is not above zero, or is too small a fraction of part to be told.
func Share(part, whole Cents) (Percent, bool) {
	if whole <= 0 {
		return 0, false
	}
	quotient, fits := ratio(part.magnitude(), uint64(Whole), whole.magnitude())
	switch {
	case !fits:
		return 0, false
	case part < 0:
		return -Percent(quotient), true
	}
	return Percent(quotient), true
}

// ratio is a×b/whole in 128 bits, rounded half up. Where it does not fit into
// int64 it wraps around, as + and * do.
func ratio(a, b, whole uint64) (quotient uint64, fits bool) {
	high, low := bits.Mul64(a, b)
	low, carry := bits.Add64(low, whole/2, 0)
	high += carry
	quotient, _ = bits.Div64(high%whole, low, whole)
	return quotient, high < whole && quotient <= math.MaxInt64
}
