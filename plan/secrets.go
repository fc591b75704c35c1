package plan

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"digiplan/plan/words"
)

// Secrets are texts that a file for the public must not hold, the longest
// first.
type Secrets []string

// Secrets are what the things left out say of themselves. Short words, and
// what public things are called too, tell nothing.
func (h Hidden) Secrets(public map[string]bool) Secrets {
	const short = 5
	var secrets Secrets
	for _, text := range h.Texts {
		text = words.Clean(text)
		if utf8.RuneCountInString(text) > short && !public[text] {
			secrets = append(secrets, text)
		}
	}
	slices.SortFunc(secrets, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	return secrets
}

// Redact puts a mark where a text names a secret in whole words.
func (s Secrets) Redact(text, mark string) string {
	for _, secret := range s {
		for from := 0; ; {
			at := strings.Index(text[from:], secret)
			if at < 0 {
				break
			}
			at += from
			end := at + len(secret)
			before, _ := utf8.DecodeLastRuneInString(text[:at])
			after, _ := utf8.DecodeRuneInString(text[end:])
			if wordly(before) || wordly(after) {
				from = end
				continue
			}
			text = text[:at] + mark + text[end:]
			from = at + len(mark)
		}
	}
	return text
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
