package budget

import "math/bits"

// Percent is a share in hundredths of a percent; 12.5 % is Percent(1250).
type Percent int64

// Whole is 100 %.
const Whole Percent = 100_00

// Of is this share of an amount, rounded once to the cent, half away from zero.
func (p Percent) Of(amount Cents) Cents {
	high, low := bits.Mul64(amount.magnitude(), Cents(p).magnitude())
	low, carry := bits.Add64(low, uint64(Whole)/2, 0)
	quotient, _ := bits.Div64(high+carry, low, uint64(Whole))
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
	high, low := bits.Mul64(part.magnitude(), uint64(Whole))
	low, carry := bits.Add64(low, whole.magnitude()/2, 0)
	high += carry
	if high >= whole.magnitude() {
		return 0, false
	}
	quotient, _ := bits.Div64(high, low, whole.magnitude())
	if quotient > 1<<62 {
		return 0, false
	}
	if part < 0 {
		return -Percent(quotient), true
	}
	return Percent(quotient), true
}
