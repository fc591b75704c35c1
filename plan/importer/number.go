package importer

import (
	"strings"

	"digiplan/budget"
)

// Numbers is the form in which a file writes amounts.
type Numbers string

// The forms. A file of whole euros without any separator is Plain: it reads the
// same in both others.
const (
	German  Numbers = "de" // 1.234,56
	English Numbers = "en" // 1,234.56
	Plain   Numbers = "plain"
)

// noFigures are what stands where there is no amount, which is not 0.
var noFigures = map[string]bool{
	"": true, "-": true, "–": true, "—": true, ".": true, "/": true, "x": true, "nan": true, "null": true, "none": true,
	"na": true, "n/a": true, "#n/a": true, "k.a.": true, "k. a.": true, "ka": true, "k.a": true, "entfällt": true,
}

func isNoFigure(cell string) bool {
	return cell != "" && cell[0] == '-' && strings.Trim(cell, "-") == "" || len(cell) < 10 && (cell == "" || noFigures[cell] || noFigures[strings.ToLower(cell)])
}

// bare takes sign, currency and blanks off an amount.
func bare(cell string) (digits string, negative, ok bool) {
	if len(cell) > 40 {
		return "", false, false
	}
	if plain := strings.Trim(cell, ".,0123456789"); plain == "" {
		return cell, false, true
	}
	cell = strings.NewReplacer("€", "", "EUR", "", "\u00a0", "", "\u202f", "", "'", "", "−", "-", "–", "-", " ", "").Replace(cell)
	if inner, found := strings.CutPrefix(cell, "("); found && strings.HasSuffix(inner, ")") {
		return strings.TrimSuffix(inner, ")"), true, true
	}
	for _, sign := range []string{"-", "+"} {
		if rest, found := strings.CutPrefix(cell, sign); found {
			return rest, sign == "-", rest != ""
		}
		if rest, found := strings.CutSuffix(cell, sign); found {
			return rest, sign == "-", rest != ""
		}
	}
	return cell, false, cell != ""
}

// evidence is what a cell tells of the form: German or English where it has a
// decimal mark, Plain where it has no mark at all, "" where it could be read two
// ways. Only a decimal mark proves a form: in "29.026.000" there is none.
func evidence(cell string) (form Numbers, isNumber bool) {
	digits, _, ok := bare(cell)
	if !ok {
		return "", false
	}
	digits, _, power := cutPower(digits)
	dot, comma := strings.LastIndexByte(digits, '.'), strings.LastIndexByte(digits, ',')
	switch {
	case strings.Trim(digits, "0123456789.,") != "" || digits == "":
		return "", false
	case dot < 0 && comma < 0:
		return Plain, true
	case dot >= 0 && comma >= 0:
		return markForm(max(dot, comma) == comma), true
	}
	at := max(dot, comma)
	if strings.Count(digits, digits[at:at+1]) > 1 {
		return "", true
	}
	if decimals := len(digits) - at - 1; decimals != 3 || at > 3 || at == 0 || digits[0] == '0' || power {
		return markForm(comma >= 0), true
	}
	return "", true
}

// markForm is the form whose decimal mark was found.
func markForm(comma bool) Numbers {
	if comma {
		return German
	}
	return English
}

// cutPower takes the power of ten off "4.7E7".
func cutPower(digits string) (mantissa string, power int, found bool) {
	at := strings.IndexAny(digits, "eE")
	if at < 0 {
		return digits, 0, false
	}
	negative := false
	for i, c := range []byte(digits[at+1:]) {
		switch {
		case i == 0 && (c == '+' || c == '-'):
			negative = c == '-'
		case c < '0' || c > '9' || power > 99:
			return digits, 0, false // no number: the letter stays in it
		default:
			power = 10*power + int(c-'0')
		}
	}
	if negative {
		power = -power
	}
	return digits[:at], power, true
}

// amount reads an amount in a form, of whole euros or of thousands.
func (n Numbers) amount(cell string, thousands bool) (budget.Cents, error) {
	digits, negative, ok := bare(cell)
	if !ok {
		return 0, budget.ErrNoNumber
	}
	digits, power, _ := cutPower(digits)
	point, group := byte('.'), byte(',')
	if n == German {
		point, group = ',', '.'
	}
	if thousands {
		power += 3
	}
	cents, err := readCents(digits, point, group, power)
	if negative {
		cents = -cents
	}
	return cents, err
}

// readCents reads digits with marks. Groups have three digits, or there are none.
func readCents(text string, point, group byte, power int) (budget.Cents, error) {
	var value int64
	scale := power + 2 // by how many tens the digits so far have yet to be multiplied
	grouped, since, decimals, digits := false, 0, false, 0
	for i := range len(text) {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			if value > int64(budget.MaxAmount) {
				return 0, budget.ErrTooLarge
			}
			value, digits, since = 10*value+int64(c-'0'), digits+1, since+1
			if decimals {
				scale--
			}
		case c == group && !decimals:
			if since == 0 || since > 3 || grouped && since != 3 {
				return 0, budget.ErrNoNumber
			}
			grouped, since = true, 0
		case c == point && !decimals:
			if grouped && since != 3 {
				return 0, budget.ErrNoNumber
			}
			decimals = true
		default:
			return 0, budget.ErrNoNumber
		}
	}
	if digits == 0 || grouped && !decimals && since != 3 {
		return 0, budget.ErrNoNumber
	}
	return scaled(value, scale)
}

// scaled multiplies by a power of ten, and refuses fractions of a cent.
func scaled(value int64, power int) (budget.Cents, error) {
	if value == 0 {
		return 0, nil
	}
	for ; power < 0; power++ {
		if value%10 != 0 {
			return 0, budget.ErrTooFine
		}
		value /= 10
	}
	for ; power > 0; power-- {
		if value *= 10; value > int64(budget.MaxAmount) {
			return 0, budget.ErrTooLarge
		}
	}
	if value > int64(budget.MaxAmount) {
		return 0, budget.ErrTooLarge
	}
	return budget.Cents(value), nil
}
