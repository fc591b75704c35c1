package source

import "digiplan/budget"

// Patterns of texts, in the part of regular expressions that all editors know.
// They are never stricter than the loader.
const (
	idPattern      = "^[^\\x00-,:-^`{-\u00bf\u00c0-\u00de\u00f7]{1,60}$" // no blanks, capitals and marks but . - _ /
	printedPattern = "^[^\\x00-,:-@\\[-^`{-\u00bf\u00d7\u00f7]{1,60}$"   // the same with capitals
	dayPattern     = `^(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$`
	minus          = "[-\u2212]"
	euroPattern    = `^\s*(` + plus + euroDigits + `|` + minus + `\s*` + euroDigits + `|` + euroDigits + `\s*` + minus + `)\s*$`
	gainPattern    = `^\s*` + plus + euroDigits + `\s*$`
	percentPattern = `^\s*` + plus + `0*(100([.,]0{1,2})?|[0-9]{1,2}([.,][0-9]{1,2})?)\s*$`
	cityKeyPattern = `^[0-9]{8}$`
	plus           = `\+?\s*`
	euroDigits     = `(0*([0-9]{1,12}|10{12})([.,][0-9]{1,2})?` + // 1234.56 and 1234,56
		`|([0-9]{1,3}(\.[0-9]{3}){1,3}|1(\.000){4}),[0-9]{1,2}` + // 1.234,56
		`|([0-9]{1,3}(\.[0-9]{3}){2,3}|1(\.000){4}))` // 1.234.567
)

// maxEuros is the largest amount, in whole euros.
const maxEuros = int64(budget.MaxAmount / 100)

// Years of plans.
const firstYear, lastYear = 1900, 2199

// between gives a field its bounds.
func (f Field[T]) between(low, high int64) Field[T] {
	f.Low, f.High = low, high
	return f
}

// like gives a field the pattern of its texts.
func (f Field[T]) like(pattern string) Field[T] {
	f.Pattern = pattern
	return f
}

// ofEuros are the bounds and the pattern of amounts.
func (f Field[T]) ofEuros() Field[T] { return f.between(-maxEuros, maxEuros).like(euroPattern) }

// ofGains are those of amounts that cannot be below zero.
func (f Field[T]) ofGains() Field[T] { return f.between(0, maxEuros).like(gainPattern) }
