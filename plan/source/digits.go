package source

import (
	"bytes"
	"strings"
)

// threePlaces finds a dot between digits with three or more behind it, unless
// the digits belong to an id or a date. Only where there is one must an amount
// be looked up to know its digits.
func threePlaces(text []byte) bool {
	for at := 0; ; at++ {
		next := bytes.IndexByte(text[at:], '.')
		if next < 0 {
			return false
		}
		at += next
		from, to := at, at+1
		for from > 0 && isDigit(text[from-1]) {
			from--
		}
		for to < len(text) && isDigit(text[to]) {
			to++
		}
		if from < at && to-at > 3 && !inWord(text, from-1) && !inWord(text, to) {
			return true
		}
	}
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' || b == '_' }

// inWord tells whether a byte beside a number makes it part of something else.
func inWord(text []byte, at int) bool {
	return at >= 0 && at < len(text) && bytes.IndexByte([]byte(" \t\r\n=,[]{}+-#"), text[at]) < 0
}

// digits is the plain number that stands at the place, without underscores;
// "" if it is written with an exponent or is no number.
func (p Place) digits() string {
	if p.file == nil {
		return ""
	}
	at := p.file.index().spans[p.step.hash()].value
	text := strings.ReplaceAll(string(p.file.Text[at.from:at.to]), "_", "")
	if strings.Trim(text, "+-.0123456789") != "" {
		return ""
	}
	return text
}
