package source

import (
	"regexp"
	"strings"

	"digiplan/budget"
	"digiplan/plan/words"
)

var zeroFirst = regexp.MustCompile(`^-?0[0-9_]+$`)

func leadingZero(s *slip) (message, hint words.Sentence, ok bool) {
	return words.Phrase{De: "„%s“ ist keine Zahl, weil sie mit 0 beginnt", En: "%q is not a number, since it begins with 0"}.With(verbatim(s.found)),
		words.Phrase{De: "Nummern mit führenden Nullen in Anführungszeichen setzen: \"%s\"", En: "put numbers with leading zeros in quotation marks: \"%s\""}.With(verbatim(s.found)),
		zeroFirst.MatchString(s.found)
}

var (
	germanNumber = regexp.MustCompile(`=\s*(-?[0-9.]+,[0-9]+-?)\s*(?:$|[,}\]#€])`)
	dashNumber   = regexp.MustCompile(`=\s*(-?[0-9][0-9_.]*,[-–]+)`)
	swissNumber  = regexp.MustCompile(`=\s*(-?[0-9]{1,3}(?:['’][0-9]{3})+)`)
	numberAnd    = regexp.MustCompile(`=\s*-?[0-9][0-9_.]*(\s*(€|%|[Ee][Uu][Rr]|[Tt]sd|[Mm]io|T€)|\s+[0-9]{3}\b)`)
)

func germanAmount(s *slip) (message, hint words.Sentence, ok bool) {
	number, ok := s.marks(germanNumber)
	return words.Text("ein Betrag mit Komma ist hier keine Zahl", "an amount with a comma is not a number here"),
		words.Phrase{De: "deutsche Beträge in Anführungszeichen setzen: \"%s\"", En: "put German amounts in quotation marks: \"%s\""}.With(verbatim(number)), ok
}

// noCents is an amount with a dash where the cents would stand.
func noCents(s *slip) (message, hint words.Sentence, ok bool) {
	number, ok := s.marks(dashNumber)
	whole, _, _ := strings.Cut(number, ",")
	return words.Phrase{De: "„%s“ ist keine Zahl", En: "%q is not a number"}.With(verbatim(number)),
		words.Phrase{De: "den Strich weglassen: \"%s,00\"", En: "leave the dash out: \"%s,00\""}.With(verbatim(strings.ReplaceAll(whole, "_", ""))), ok
}

// apostrophe is an amount whose thousands are divided as in Switzerland.
func apostrophe(s *slip) (message, hint words.Sentence, ok bool) {
	number, ok := s.marks(swissNumber)
	return words.Phrase{De: "„%s“ ist keine Zahl", En: "%q is not a number"}.With(verbatim(number)),
		words.Phrase{De: "Tausender mit _ trennen: %s", En: "divide thousands by _: %s"}.With(verbatim(strings.NewReplacer("'", "_", "’", "_").Replace(number))), ok
}

var plainNumber = words.Text("Zahlen als Ziffern ohne €, % und Leerzeichen schreiben: 35_000 oder 1234.50", "write numbers as digits without €, % and blanks: 35_000 or 1234.50")

func numberWithMore(s *slip) (message, hint words.Sentence, ok bool) {
	return words.Text("hinter der Zahl steht noch etwas", "something stands behind the number"), plainNumber, numberAnd.MatchString(s.line)
}

func badNumber(s *slip) (message, hint words.Sentence, ok bool) {
	ok = strings.HasPrefix(s.says, "Invalid integer") || strings.HasPrefix(strings.ToLower(s.says), "invalid float") || strings.HasPrefix(s.says, "floats must start")
	if ok {
		s.markFound()
	}
	return words.Phrase{De: "„%s“ ist keine Zahl", En: "%q is not a number"}.With(verbatim(s.found)), plainNumber, ok
}

// hugeNumber is one that no computer word holds, and so no amount of a city.
func hugeNumber(s *slip) (message, hint words.Sentence, ok bool) {
	say, hint := NoAmount(budget.ErrTooLarge, s.found)
	return say.With(verbatim(s.found)), hint, strings.Contains(s.says, "is out of range")
}
