package words

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"
)

func TestCSVLine(t *testing.T) {
	if got := CSVLine(";", "-1,50", "x") + CSVLine(",", "-1,50", "x"); got != `-1,50;x"-1,50",x` {
		t.Errorf("numbers become %q", got)
	}
	for field, want := range map[string]string{
		"": "", "a": "a", "=a": "=a", "a b": "a b", "a'b": "a'b", "Straße": "Straße",
		"Freifunk;=cmd|' /C calc'!A1": `"Freifunk;=cmd|' /C calc'!A1"`,
		"a,=b":                        `"a,=b"`, "a\t=b": "\"a\t=b\"", "a|=b": `"a|=b"`,
		`"`: `""""`, `a"b`: `"a""b"`, "a\nb": "\"a\nb\"", "a\rb": "\"a\rb\"", " a": `" a"`, "\u00a0a": "\"\u00a0a\"",
		";": `";"`, "\t": "\"\t\"", "1;2": `"1;2"`, "-1.50": "-1.50", "1,=2": `"1,=2"`,
	} {
		for _, separator := range []string{",", ";", "\t"} {
			if got := CSVLine(separator, "x", field, "y"); got != "x"+separator+want+separator+"y" {
				t.Errorf("CSVLine(%q, %q) = %q; want %q in it", separator, field, got, want)
			}
		}
		if got := CSVLine(",", field); got != want {
			t.Errorf("CSVLine(%q) = %q; want %q", field, got, want)
		}
		r := csv.NewReader(strings.NewReader(CSVLine(";", "x", field) + "\n"))
		r.Comma = ';'
		if got, err := r.Read(); err != nil || !slices.Equal(got, []string{"x", field}) {
			t.Errorf("%q reads back as %q, %v", field, got, err)
		}
	}
}
