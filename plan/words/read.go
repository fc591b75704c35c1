package words

import (
	"errors"
	"regexp"
	"strings"
	"time"

	"digiplan/budget"
)

var (
	typedAmount = regexp.MustCompile(`^(-?[0-9.,\s]+)(k|tsd\.?|t|m|mio\.?|)\s*(eur|euro|)$`)
	thousands   = regexp.MustCompile(`^-?[1-9]\d{0,2}([.,]\d{3})+$`)
)

// ReadAmount reads euros as people type them: "120000", "120.000", "120 000,50",
// "1,234.50", "100k", "1,5m", "1,5 Mio. €". The one separator in front of three
// digits divides thousands if it is that of the language; the other one, as in
// "1,500" typed in German, and either of them before a unit, as in "1.500 Tsd.",
// could be both and is refused. The error is one of those of budget.ParseCents.
func ReadAmount(text string, lang Lang) (budget.Cents, error) {
	text = strings.TrimSpace(strings.NewReplacer("€", "", Minus, "-").Replace(strings.ToLower(text)))
	parts := typedAmount.FindStringSubmatch(text)
	if parts == nil {
		return 0, budget.ErrNoNumber
	}
	number := strings.Join(strings.Fields(parts[1]), "")
	switch strings.TrimSuffix(parts[2], ".") {
	case "k", "tsd", "t":
		return scaled(number, 3)
	case "m", "mio":
		return scaled(number, 6)
	}
	if decimalComma := lang != English; thousands.MatchString(number) && strings.Count(number, ".")+strings.Count(number, ",") == 1 && strings.Contains(number, ",") == decimalComma {
		return 0, budget.ErrAmbiguous
	}
	if thousands.MatchString(number) && !(strings.Contains(number, ".") && strings.Contains(number, ",")) {
		return budget.ParseCents(strings.NewReplacer(".", "", ",", "").Replace(number))
	}
	if comma, dot := strings.LastIndexByte(number, ','), strings.LastIndexByte(number, '.'); comma >= 0 && comma < dot {
		number = strings.NewReplacer(",", ".", ".", ",").Replace(number) // the English way
	}
	return budget.ParseCents(number)
}

// scaled moves the decimal separator to the right.
func scaled(number string, places int) (budget.Cents, error) {
	if thousands.MatchString(number) {
		return 0, budget.ErrAmbiguous
	}
	whole, fraction, _ := strings.Cut(strings.ReplaceAll(number, ",", "."), ".")
	if strings.ContainsAny(fraction, ".") {
		return 0, budget.ErrNoNumber
	}
	fraction += strings.Repeat("0", max(0, places-len(fraction)))
	number = whole + fraction[:places]
	if cents := strings.TrimRight(fraction[places:], "0"); cents != "" {
		number += "." + cents
		if len(cents) > 2 {
			return 0, budget.ErrTooFine
		}
	}
	return budget.ParseCents(number)
}

var errNoDay = errors.New("not a day")

// englishMonths puts months, and how they are shortened, into English.
var englishMonths = strings.NewReplacer(
	"Januar ", "January ", "Jänner ", "January ", "Jän ", "Jan ", "Februar ", "February ", "März ", "Mar ", "Mär ", "Mar ", "Mrz ", "Mar ",
	"Mai ", "May ", "Juni ", "June ", "Juli ", "July ", "Oktober ", "October ", "Okt ", "Oct ", "Dezember ", "December ", "Dez ", "Dec ",
)

// ReadDay reads a day as people type it: "14.03.2018", "14.3.18", "2018-03-14",
// "14. März 2018", "14 Mar 2018".
func ReadDay(text string) (time.Time, error) {
	text = strings.TrimSpace(text)
	if strings.Contains(text, " ") { // a month in letters
		text = englishMonths.Replace(strings.Join(strings.Fields(strings.ReplaceAll(text, ".", " ")), " "))
	}
	for _, form := range []string{time.DateOnly, "2.1.2006", "2.1.06", "2 Jan 2006", "2 January 2006"} {
		if day, err := time.Parse(form, text); err == nil {
			return day, nil
		}
	}
	return time.Time{}, errNoDay
}
