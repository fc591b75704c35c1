package table

import (
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/words"
)

// ForPrograms is a cell as other programs read it: amounts without separators and
// always with cents, shares as fractions, English days as ISO 8601 has them, and
// texts that no spreadsheet takes for formulas: those of files are guarded, words
// of digiplan go without the sign of a sum. nil is "".
func ForPrograms(cell Cell, lang words.Lang) string {
	switch value := cell.(type) {
	case nil:
		return ""
	case Cash:
		return decimal(budget.Cents(value).String(), lang)
	case Hundredths:
		return decimal(budget.Cents(value).String(), lang)
	case Ratio:
		return decimal(fraction(value), lang)
	case Number:
		return strings.TrimSuffix(budget.Cents(value*100).String(), ".00")
	case Date:
		if lang == words.English && !time.Time(value).IsZero() {
			return time.Time(value).Format(time.DateOnly)
		}
		return value.In(lang)
	case Period:
		return value.In(lang)
	case Label:
		return words.Harmless(withoutSign(words.Sentence(value), lang))
	}
	return words.Harmless(cell.In(lang))
}

// withoutSign is a step of a sum by its name: "Frei" for "= Frei". Its amount says
// whether it adds or takes away.
func withoutSign(step words.Sentence, lang words.Lang) string {
	text := step.In(lang)
	for _, sign := range []string{"= ", "+ ", "− "} {
		if strings.HasPrefix(step.Phrase.In(lang), sign) {
			return strings.TrimPrefix(text, sign)
		}
	}
	return text
}

// fraction is a share as a plain number: 85.71 % is "0.8571".
func fraction(share Ratio) string {
	sign, rest := "", int64(share)
	if rest < 0 {
		sign, rest = "-", -rest
	}
	digits := "0000" + budget.Cents(rest*100).String()
	digits = strings.TrimSuffix(digits, ".00")
	whole := strings.TrimLeft(digits[:len(digits)-4], "0")
	if whole == "" {
		whole = "0"
	}
	return sign + whole + "." + digits[len(digits)-4:]
}

func decimal(plain string, lang words.Lang) string {
	if lang == words.English {
		return plain
	}
	return strings.Replace(plain, ".", ",", 1)
}
