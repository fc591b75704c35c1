package table

import (
	"slices"
	"time"

	"digiplan/budget"
	"digiplan/plan/words"
)

// DateOf is a day as a cell, nil for none.
func DateOf(day time.Time) Cell {
	if day.IsZero() {
		return nil
	}
	return Date(day)
}

// SentenceOf is a sentence as a cell, nil for an empty one.
func SentenceOf(s words.Sentence) Cell {
	if s.Empty() {
		return nil
	}
	return Label(s)
}

// NameOf is a text of the files on one line, nil for an empty one.
func NameOf(text string) Cell {
	if text == "" {
		return nil
	}
	return Name(words.Clean(text))
}

// RatioOf is a share as a cell, nil where there is none.
func RatioOf(share budget.Percent, ok bool) Cell {
	if !ok {
		return nil
	}
	return Ratio(share)
}

// HundredthsOf is a number that may not be given, nil for none.
func HundredthsOf(value *budget.Quantity) Cell {
	if value == nil {
		return nil
	}
	return Hundredths(*value)
}

// LabelOf is a phrase as a cell, nil for an empty one.
func LabelOf(p words.Phrase) Cell {
	if p == (words.Phrase{}) {
		return nil
	}
	return Phrase(p)
}

// PeriodOf is a year as a cell, nil for none.
func PeriodOf(year budget.Year) Cell {
	if year == 0 {
		return nil
	}
	return Period(year)
}

// WordOf is a key of the files as a cell, nil where there is nothing to read.
// Where the keys of the field have an order, the cell has its rank in it.
func WordOf[K ~string](key K, says words.Phrase, order ...K) Cell {
	if says.Empty() {
		return nil
	}
	return Word{Key: string(key), Says: words.Said(says), Rank: slices.Index(order, key) + 1}
}
