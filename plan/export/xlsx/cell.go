package xlsx

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

// entry is what a cell holds: nothing, a number, a text, or a text in runs.
type entry struct {
	kind   entryKind
	digits int64 // a number without its point …
	places int   // … and how many of its digits stand behind it
	text   string
	runs   []compare.Run
}

type entryKind int

const (
	nothing entryKind = iota
	numberEntry
	textEntry
	runsEntry
)

// numeral is a number with so many places. No number of a workbook becomes a
// float: amounts are written as they are held, to the cent.
func numeral(digits int64, places int) entry {
	return entry{kind: numberEntry, digits: digits, places: places}
}

func number(amount budget.Cents) entry { return numeral(int64(amount), 2) }

// whole is the text of all runs.
func (e entry) whole() string {
	var text strings.Builder
	for _, run := range e.runs {
		text.WriteString(run.Text)
	}
	return text.String()
}

func said(text string) entry { return entry{kind: textEntry, text: text} }

// append writes a number as files hold it, without zeros behind the point.
func (e entry) append(to []byte) []byte {
	digits, places := e.digits, e.places
	for places > 0 && digits%10 == 0 {
		digits, places = digits/10, places-1
	}
	if digits < 0 {
		to, digits = append(to, '-'), -digits
	}
	unit := int64(1)
	for range places {
		unit *= 10
	}
	to = strconv.AppendInt(to, digits/unit, 10)
	if places == 0 {
		return to
	}
	to = append(to, '.')
	for digits %= unit; unit > 1; digits %= unit {
		unit /= 10
		to = append(to, byte('0'+digits/unit))
	}
	return to
}

// contentIn is content in a column of some kind: a day among texts is a text.
func contentIn(kind report.Kind, value report.Value, lang words.Lang) entry {
	if day, ok := value.(report.Date); ok && kind != report.Day {
		return said(day.In(lang))
	}
	return content(value, lang)
}

// content is what a cell holds of a value.
func content(value report.Value, lang words.Lang) entry {
	switch value := value.(type) {
	case nil:
		return entry{}
	case report.Cash:
		return number(budget.Cents(value))
	case report.Ratio:
		return numeral(int64(value), 4)
	case report.Number:
		return numeral(int64(value), 0)
	case report.Period:
		return numeral(int64(value), 0)
	case report.Date:
		if serial, ok := serialDay(time.Time(value)); ok {
			return numeral(serial, 0)
		}
		return said(value.In(lang))
	case report.Redlined:
		return redline(value, lang)
	}
	return said(cellText(value.In(lang), lang))
}

// serialDay counts the days as spreadsheets do. Before March 1900 they count
// a day that never was, and after 9999 they stop.
func serialDay(day time.Time) (int64, bool) {
	midnight := time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.UTC)
	if day.IsZero() || midnight.Before(time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC)) || midnight.Year() > 9999 {
		return 0, false
	}
	const secondsOfDay = 24 * 60 * 60
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	return (midnight.Unix() - first.Unix()) / secondsOfDay, true
}

// maxText is how many UTF-16 units a cell of a spreadsheet holds.
const maxText = 32_767

var cut = words.Phrase{De: "… [gekürzt]", En: "… [cut]"}

// cellText is a text without control characters, line breaks as "\n", no
// longer than a cell; where it is cut it says so.
func cellText(text string, lang words.Lang) string {
	text = words.CleanLines(text)
	if len(text) <= maxText || units(text) <= maxText {
		return text
	}
	mark := cut.In(lang)
	return firstUnits(text, maxText-units(mark)) + mark
}

// units is the length of a text as spreadsheets count it, in UTF-16.
func units(text string) int { return len(utf16.Encode([]rune(text))) }

// firstUnits is the beginning of a text, as much as so many units hold.
func firstUnits(text string, room int) string {
	for at, r := range text {
		if room -= utf16.RuneLen(r); room < 0 {
			return text[:at]
		}
	}
	return text
}

// codeOf is the number format of a column: cents only where any of its
// amounts has cents.
func codeOf(t *report.Table, i int, withSign bool) code {
	switch t.Columns[i].Kind {
	case report.Money:
		switch cents := hasCents(t, i); {
		case cents && t.Columns[i].Signed:
			return centDelta
		case t.Columns[i].Signed:
			return euroDelta
		case cents && withSign:
			return centSign
		case cents:
			return centCode
		case withSign:
			return euroSign
		}
		return euroCode
	case report.Share:
		return shareCode
	case report.Count:
		return countCode
	case report.Day:
		return dayCode
	case report.Year:
		return yearCode
	}
	return textCode
}

// ownCode is the number format of a value in a column of texts, where figures
// of many kinds may stand: each shows as it would in a column of its own.
func ownCode(value report.Value) code {
	switch value := value.(type) {
	case report.Cash:
		if value%100 != 0 {
			return centCode
		}
		return euroCode
	case report.Ratio:
		if value%100 != 0 {
			return shareCode
		}
		return wholeShare
	case report.Number:
		return countCode
	case report.Period:
		return yearCode
	}
	return textCode
}

func hasCents(t *report.Table, i int) bool {
	for _, row := range t.All() {
		if cash, ok := row.At(i).(report.Cash); ok && cash%100 != 0 {
			return true
		}
	}
	return false
}

// widthOf is how wide a value is shown, in pixels.
func widthOf(value report.Value, code code, f face, lang words.Lang) float64 {
	switch value := value.(type) {
	case nil:
		return 0
	case report.Cash:
		return amountWidth(budget.Cents(value), code)
	case report.Number:
		return amountWidth(budget.Cents(value)*100, code)
	case report.Date:
		return f.pixels("00.00.0000")
	case report.Ratio:
		return f.pixels(value.In(lang) + ",0")
	}
	return f.pixels(value.In(lang))
}

// amountWidth measures without writing the amount down; figures are all of
// one width.
func amountWidth(amount budget.Cents, code code) float64 {
	digits, rest := 1, amount.Abs()/100
	for ; rest >= 10; rest /= 10 {
		digits++
	}
	units := digits*1038 + (digits-1)/3*517
	switch {
	case amount < 0:
		units += 627
	case code == euroDelta || code == centDelta:
		units += 1020
	}
	if code == centCode || code == centSign || code == centDelta {
		units += 511 + 2*1038
	}
	if code == euroSign || code == centSign {
		units += 463 + 1038
	}
	return float64(units) / unitsPerPixel
}

// shorten cuts a text to a number of runes, for names and page headers.
func shorten(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most-1]) + "…"
}
