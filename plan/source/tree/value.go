package tree

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Text is a string's text, "" for other kinds.
func (n Node) Text() string {
	if n.Kind() != String {
		return ""
	}
	if text, ok := n.tree.texts[n.at]; ok {
		return text
	}
	written := n.Written()
	return written[1 : len(written)-1]
}

// Int is a whole number, 0 for other kinds.
func (n Node) Int() int64 {
	number, _ := strconv.ParseInt(n.Plain(), base(n.Written()), 64)
	return number
}

// base is 0, for the prefix to tell, or 10 where there is none.
func base(written string) int {
	if len(written) > 2 && written[0] == '0' {
		return 0
	}
	return 10
}

// Float is a number as a float64; amounts are better read from Plain.
func (n Node) Float() float64 {
	written := n.Plain()
	if strings.HasSuffix(written, "nan") { // which takes no sign in Go
		return math.NaN()
	}
	number, _ := strconv.ParseFloat(written, 64)
	return number
}

// Truth is what a bool says.
func (n Node) Truth() bool { return n.Written() == "true" }

// Day is a local date as midnight UTC, the zero time for other kinds.
func (n Node) Day() time.Time {
	if n.Kind() != LocalDate {
		return time.Time{}
	}
	day, _ := time.Parse(time.DateOnly, n.Written())
	return day
}

// Value is the node as Go has it: a string, int64, float64, bool, []any or
// map[string]any; a local date is its day, other times are as they are written.
func (n Node) Value() any {
	switch n.Kind() {
	case None:
		return nil
	case String:
		return n.Text()
	case Integer:
		return n.Int()
	case Float:
		return n.Float()
	case Bool:
		return n.Truth()
	case LocalDate:
		return n.Day()
	case List, Tables:
		list := make([]any, 0, n.Len())
		for item := range n.Children() {
			list = append(list, item.Value())
		}
		return list
	case Table:
		table := make(map[string]any)
		for child := range n.Children() {
			table[child.Key()] = child.Value()
		}
		return table
	}
	return n.Written()
}

// sound tells whether a value that looks right is one: a number that fits, a
// time that exists.
func sound(kind Kind, written string) bool {
	switch kind {
	case Integer:
		if len(written) < 18 {
			return true
		}
		_, err := strconv.ParseInt(strings.ReplaceAll(written, "_", ""), base(written), 64)
		return err == nil
	case Float:
		if len(written) < 200 && !strings.ContainsAny(written, "eE") {
			return true
		}
		_, err := strconv.ParseFloat(strings.ReplaceAll(written, "_", ""), 64)
		return err == nil
	case DateTime, LocalDateTime, LocalDate, LocalTime:
		return isTime(written)
	}
	return true
}

var timeForm = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)?([Tt ]?)(?:(\d\d:\d\d)(:\d\d)?(\.\d+)?)?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$`)

// isTime tells whether a text is a date, a time or both, that exist.
func isTime(written string) bool {
	if len(written) == len(time.DateOnly) && written[4] == '-' {
		_, err := time.Parse(time.DateOnly, written)
		return err == nil
	}
	parts := timeForm.FindStringSubmatch(written)
	if parts == nil {
		return false
	}
	day, between, clock, seconds, fraction, offset := parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]
	if clock == "" || (day == "") != (between == "") || fraction != "" && seconds == "" || day == "" && offset != "" {
		return false
	}
	if seconds == "" {
		seconds = ":00"
	}
	form, text := "15:04:05", clock+seconds
	if day != "" {
		form, text = "2006-01-02T15:04:05", day+"T"+text
	}
	if offset != "" && offset != "Z" && offset != "z" {
		form, text = form+"-07:00", text+offset
	}
	_, err := time.Parse(form, text)
	return err == nil
}
