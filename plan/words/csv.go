package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// CSVLine is a line of a CSV table as RFC 4180 has it, without its end. Fields
// are quoted that begin with a blank or hold what any program may take for the
// end of a field, whichever separator is in use: a program that expects another
// one must not find a formula in the middle of a text. Plain numbers hold none.
func CSVLine(separator string, fields ...string) string {
	var line strings.Builder
	for i, field := range fields {
		if i > 0 {
			line.WriteString(separator)
		}
		if !needsQuotes(separator, field) {
			line.WriteString(field)
			continue
		}
		line.WriteString(`"` + strings.ReplaceAll(field, `"`, `""`) + `"`)
	}
	return line.String()
}

func needsQuotes(separator, field string) bool {
	if strings.Trim(field, "-.,0123456789") == "" {
		return strings.Contains(field, separator)
	}
	first, _ := utf8.DecodeRuneInString(field)
	return unicode.IsSpace(first) || strings.ContainsAny(field, ",;|\t\"\r\n")
}
