package rewrite

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"digiplan/budget"
)

// Literal is a value as TOML writes it, large amounts divided by underscores.
func Literal(value any) string { return literal(value, "") }

// literal is a value as TOML writes it. Large amounts are divided by
// underscores unless the text that they replace was not.
func literal(value any, old string) string {
	switch value := value.(type) {
	case string:
		return Quoted(value)
	case []string:
		quoted := make([]string, len(value))
		for i, text := range value {
			quoted[i] = Quoted(text)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	case bool:
		return strconv.FormatBool(value)
	case int:
		return strconv.Itoa(value)
	case time.Time:
		return value.Format(time.DateOnly)
	case budget.Quantity:
		return shortest(budget.Cents(value).String())
	case budget.Percent:
		return shortest(budget.Cents(value).String())
	case budget.Cents:
		return divided(shortest(value.String()), old)
	}
	return fmt.Sprint(value)
}

// shortest leaves out the cents where there are none.
func shortest(number string) string { return strings.TrimSuffix(number, ".00") }

func divided(number, old string) string {
	if len(strings.Trim(old, "-0123456789")) == 0 && len(old) > 3 {
		return number
	}
	sign, digits := "", number
	if rest, ok := strings.CutPrefix(number, "-"); ok {
		sign, digits = "-", rest
	}
	whole, fraction, found := strings.Cut(digits, ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "_" + whole[at:]
	}
	if found {
		whole += "." + fraction
	}
	return sign + whole
}

// Quoted is a text as a basic string; what TOML does not allow in one, and
// what cannot be seen, is escaped.
func Quoted(text string) string {
	var to strings.Builder
	to.WriteByte('"')
	for _, r := range strings.ToValidUTF8(text, string(utf8.RuneError)) {
		switch {
		case r == '"' || r == '\\':
			to.WriteString(`\` + string(r))
		case r == '\n':
			to.WriteString(`\n`)
		case r == '\t':
			to.WriteString(`\t`)
		case r == '\r':
			to.WriteString(`\r`)
		case r < ' ' || r >= 0x7f && r < 0xa0:
			fmt.Fprintf(&to, `\u%04X`, r)
		default:
			to.WriteRune(r)
		}
	}
	to.WriteByte('"')
	return to.String()
}

// keyText is a key as TOML writes it: bare where that is allowed.
func keyText(key string) string {
	if isBare(key) {
		return key
	}
	return Quoted(key)
}

// isBare tells whether a key may stand without quotation marks.
func isBare(key string) bool {
	for i := range len(key) {
		switch c := key[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '_', c == '-':
		default:
			return false
		}
	}
	return key != ""
}
