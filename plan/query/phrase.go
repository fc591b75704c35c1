package query

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// queryText is a term as it is written: lead:citeq, !"two words".
type queryText struct {
	not          bool
	column, sign string // "" for plain words
	value        string
	quoted       bool   // the value
	whole        string // all of it but the "!"
}

var (
	begins = regexp.MustCompile(`^([\p{L}\d_-]+)(:|>=|<=|>|<|=)`)
	signs  = regexp.MustCompile(`^(:|>=|<=|>|<|=)`)
)

// cutPhrase takes the first phrase off a filter.
func cutPhrase(text string) (p queryText, rest string) {
	text, p.not = strings.CutPrefix(text, "!")
	rest = text
	if quoted, after, ok := cutQuoted(text); ok {
		p.sign = signs.FindString(after)
		if p.sign == "" {
			p.value, p.quoted, p.whole = quoted, true, quoted
			return p, after
		}
		p.column, rest = quoted, after[len(p.sign):]
	} else if parts := begins.FindStringSubmatch(text); parts != nil {
		p.column, p.sign, rest = parts[1], parts[2], text[len(parts[0]):]
	}
	if quoted, after, ok := cutQuoted(rest); ok && p.sign != "" {
		p.value, p.quoted, rest = quoted, true, after
	} else {
		p.value, rest = cutWord(rest)
	}
	p.whole = text[:len(text)-len(rest)]
	return p, rest
}

func cutWord(text string) (word, rest string) {
	if end := strings.IndexFunc(text, unicode.IsSpace); end >= 0 {
		return text[:end], text[end:]
	}
	return text, ""
}

const quotes = `"„“”`

// cutQuoted takes a text in quotes off; a closing quote that is missing may
// still be typed.
func cutQuoted(text string) (quoted, rest string, ok bool) {
	_, width := utf8.DecodeRuneInString(text)
	if strings.IndexAny(text, quotes) != 0 {
		return "", "", false
	}
	text = text[width:]
	end := strings.IndexAny(text, quotes)
	if end < 0 {
		return text, "", true
	}
	_, width = utf8.DecodeRuneInString(text[end:])
	return text[:end], text[end+width:], true
}
