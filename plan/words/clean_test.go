package words

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

var cleaned = map[string]struct{ text, line, lines string }{
	"plain":               {"Open-Data-Portal", "Open-Data-Portal", "Open-Data-Portal"},
	"empty":               {"", "", ""},
	"umlauts":             {"Maßnahme für Bürger", "Maßnahme für Bürger", "Maßnahme für Bürger"},
	"put together":        {"Mu\u0308nster", "Münster", "Münster"},
	"escape":              {"\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇", "␛]52;c;aGk=␇"},
	"delete":              {"a\x7fb", "a␡b", "a␡b"},
	"C1":                  {"a\u009b31mb", "a�31mb", "a�31mb"},
	"bidi":                {"a\u202eb\u2066c\u200f", "abc", "abc"},
	"zero width":          {"a\u200bb\u200dc\ufeffd\u00ade\u2060f", "abcdef", "abcdef"},
	"hangul filler":       {"a\u3164b\u115fc\u034fd", "abcd", "abcd"},
	"variation selectors": {"a\ufe0fb\U000e0100c\u180bd", "abcd", "abcd"},
	"tags":                {"a\U000e0041b", "ab", "ab"},
	"tab":                 {"a\tb", "a b", "a b"},
	"lines":               {"a\nb\r\nc\rd\u2028e", "a b c d e", "a\nb\nc d e"},
	"spaces":              {"  a   b ", "a b", "  a   b "},
	"no UTF-8":            {"a\xffb", "a�b", "a�b"},
	"noncharacter":        {"a\uffffb\ufdd0", "a�b�", "a�b�"},
	"tower of accents":    {"e" + strings.Repeat("\u0316", 50) + "x", "e\u0316\u0316\u0316\u0316x", "e\u0316\u0316\u0316\u0316x"},
}

func TestClean(t *testing.T) {
	for name, test := range cleaned {
		t.Run(name, func(t *testing.T) {
			if got := Clean(test.text); got != test.line {
				t.Errorf("Clean(%q) = %q; want %q", test.text, got, test.line)
			}
			if got := CleanLines(test.text); got != test.lines {
				t.Errorf("CleanLines(%q) = %q; want %q", test.text, got, test.lines)
			}
		})
	}
}

func FuzzClean(f *testing.F) {
	for _, seed := range cleaned {
		f.Add(seed.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		line, lines := Clean(text), CleanLines(text)
		checkClean(t, text, line)
		checkClean(t, text, strings.ReplaceAll(lines, "\n", ""))
		if again := Clean(line); again != line {
			t.Errorf("Clean(%q) = %q, again %q", text, line, again)
		}
		if again := CleanLines(lines); again != lines {
			t.Errorf("CleanLines(%q) = %q, again %q", text, lines, again)
		}
	})
}

// checkClean knows the dangerous characters by their numbers, not by the tables
// that Clean uses.
func checkClean(t *testing.T, text, clean string) {
	t.Helper()
	invisible := []rune{0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180e, 0x3164, 0xfeff, 0xffa0}
	for _, r := range clean {
		switch {
		case r < ' ' || r >= 0x7f && r < 0xa0,
			r >= 0x200b && r <= 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f,
			r >= 0xfe00 && r <= 0xfe0f, r >= 0x180b && r <= 0x180f, r >= 0xe0000 && r <= 0xe0fff,
			r >= 0xfff9 && r <= 0xfffb, slices.Contains(invisible, r), unicode.IsControl(r):
			t.Errorf("%U of %q is left in %q", r, text, clean)
		}
	}
	if !utf8.ValidString(clean) || !norm.NFC.IsNormalString(clean) {
		t.Errorf("%q of %q is not in normal form", clean, text)
	}
}

// TestLatinNeedsNoCleaning: the fast way may only take texts that the slow one
// leaves alone.
func TestLatinNeedsNoCleaning(t *testing.T) {
	for r := range rune(0x3000) {
		text := string(r)
		if !Latin(text) {
			continue
		}
		if visible(r) != r || !norm.NFC.IsNormalString("a"+text+"e") || unicode.Is(unicode.M, r) {
			t.Errorf("%q (%U) counts as Latin", text, r)
		}
	}
	for _, text := range []string{"a\tb", "a\u00adb", "a\u00a0b", "u\u0308", "\xff", "世"} {
		if Latin(text) {
			t.Errorf("%q counts as Latin", text)
		}
	}
}

func TestHarmless(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "Titel": "Titel", "a=1": "a=1", "=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "＝1": "'＝1",
		"\u200b=1+1": "'=1+1", "\u202e=1": "'=1", "\ufeff@a": "'@a", "\t=1": "' =1", " =1": "' =1", "\n=1": "'\n=1", "\tTitel": " Titel", "\u200bTitel": "Titel",
	} {
		if got := Harmless(text); got != want {
			t.Errorf("Harmless(%q) = %q; want %q", text, got, want)
		}
	}
}
