package source_test

import (
	"testing"
	"unicode"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// FuzzLoad reads any bytes as a file: nothing panics, and nothing that could
// drive a terminal gets into a problem.
func FuzzLoad(f *testing.F) {
	for _, seed := range wrong {
		f.Add([]byte("[[thing]]\n" + seed.text))
	}
	for _, seed := range broken {
		f.Add([]byte(seed.text[:min(len(seed.text), 200)]))
	}
	f.Add([]byte("\ufeff[[thing]]\r\nlist = [\r\n  { name = \"x\" },\r\n]\r\n"))
	f.Add([]byte("[[thing]]\ntext = \"\\u001b]52;c;\\u0007\"\n\"\\u202e\" = [[[{}]]]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		_, problems := readAll(map[string]string{"a.toml": string(text), "\x1b.toml": "[[thing]]\nref = \"a\"\nid = \"a\"\n"})
		for _, problem := range problems {
			checkProblem(t, problem)
		}
	})
}

func checkProblem(t *testing.T, problem source.Problem) {
	t.Helper()
	line, marks := problem.Caret()
	said := []string{problem.Place.String(), problem.Place.File(), problem.Hint.In(words.German), problem.Hint.In(words.English),
		problem.Text(words.German), problem.Text(words.English), line, marks}
	for _, text := range said {
		for _, r := range text {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
				t.Errorf("%q has %U", text, r)
			}
		}
	}
	if pos := problem.Place.Pos(); pos.Line < 0 || pos.Line > 0 && (pos.Col < 1 || pos.Width < 1) {
		t.Errorf("%s stands at %+v", problem.Text(words.English), pos)
	}
}

// FuzzAmounts reads any text behind an equals sign as an amount: it is read
// exactly or refused, as number and as text.
func FuzzAmounts(f *testing.F) {
	for _, seed := range []string{"0.1", "1e3", "nan", "-inf", "1.005", "-0.0", "1_000_000_000_000", "1.234,56-", "0x10", "1.234", "9007199254740993.0"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, value := range []string{text, `"` + text + `"`} {
			things, problems := readAll(map[string]string{"a.toml": "[[thing]]\neuros = " + value + "\n"})
			for _, problem := range problems {
				checkProblem(t, problem)
			}
			if len(problems) > 0 || len(things) != 1 {
				continue
			}
			amount := things[0].Euros
			again, problems := readAll(map[string]string{"a.toml": "[[thing]]\neuros = \"" + amount.String() + "\"\n"})
			if len(problems) > 0 || again[0].Euros != amount {
				t.Errorf("%s is read as %s, and that as %v", value, amount, again)
			}
		}
	})
}
