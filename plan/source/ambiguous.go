package source

import (
	"strings"

	"digiplan/plan/words"
)

// readings spells out both meanings of an amount whose only separator has three digits
// behind it: that of thousands first.
func readings(text string) words.Sentence {
	text = strings.ReplaceAll(strings.TrimSpace(text), "−", "-")
	sign := ""
	if strings.Contains(text, "-") {
		sign = "-"
	}
	text = strings.Trim(text, "+- ")
	at := strings.LastIndexAny(text, ".,")
	if at < 0 {
		return words.Sentence{}
	}
	whole, fraction := text[:at], text[at+1:]
	thousands := sign + whole + "_" + fraction
	if cents, even := strings.CutSuffix(fraction, "0"); even {
		return words.Phrase{
			De: "als Tausend schreiben: %s, oder als Euro und Cent: %s",
			En: "write it as thousands: %s, or as euros and cents: %s",
		}.With(verbatim(thousands), verbatim(sign+whole+"."+cents))
	}
	return words.Phrase{
		De: "als Tausend schreiben: %s; sind es Euro und Cent, auf ganze Cent festlegen",
		En: "write it as thousands: %s; if these are euros and cents, settle on whole cents",
	}.With(verbatim(thousands))
}
