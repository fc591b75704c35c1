package xlsx

import (
	"strconv"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/compare"
	"digiplan/plan/table"
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

func textEntryOf(text string) entry { return entry{kind: textEntry, text: text} }

// says tells whether there is anything to read.
func (e entry) says() bool {
	return e.kind != nothing && (e.kind != textEntry || e.text != "")
}

// whole is the text of all runs.
func (e entry) whole() string {
	var text strings.Builder
	for _, run := range e.runs {
		text.WriteString(run.Text)
	}
	return text.String()
}

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
func contentIn(kind table.Kind, value table.Cell, lang words.Lang) entry {
	if day, ok := value.(table.Date); ok && kind != table.Day {
		return textEntryOf(day.In(lang))
	}
	return content(value, lang)
}

// content is what a cell holds of a value.
func content(value table.Cell, lang words.Lang) entry {
	switch value := value.(type) {
	case nil:
		return entry{}
	case table.Cash:
		return number(budget.Cents(value))
	case table.Hundredths:
		return number(budget.Cents(value))
	case table.Ratio:
		return numeral(int64(value), 4)
	case table.Number:
		return numeral(int64(value), 0)
	case table.Period:
		return numeral(int64(value), 0)
	case table.Date:
		if serial, ok := serialDay(time.Time(value)); ok {
			return numeral(serial, 0)
		}
		return textEntryOf(value.In(lang))
	case redlined:
		return redline(value, lang)
	}
	return textEntryOf(cellText(value.In(lang), lang))
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
