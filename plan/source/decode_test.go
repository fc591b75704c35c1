package source_test

import (
	"strings"
	"testing"
	"time"

	"digiplan/plan/words"
)

var broken = map[string]struct{ text, want string }{
	"key twice": {"a = 1\na = 2\n",
		`2:1:1 dieser Schlüssel steht in derselben Tabelle zweimal (eine der beiden Zeilen löschen oder eine neue Tabelle [[…]] beginnen) [syntax]`},
	"table twice": {"[plan]\n[plan]\n",
		`2:2:4 dieser Schlüssel steht in derselben Tabelle zweimal (eine der beiden Zeilen löschen oder eine neue Tabelle [[…]] beginnen) [syntax]`},
	"one bracket and two": {"[[a]]\n[a]\n",
		`2:2:1 dieser Schlüssel steht in derselben Tabelle zweimal (eine der beiden Zeilen löschen oder eine neue Tabelle [[…]] beginnen) [syntax]`},
	"git conflict": {"a = 1\r\n<<<<<<< HEAD\r\nb = 2\r\n=======\r\nb = 3\r\n>>>>>>> x\r\n",
		`2:1:1 hier ist der Text kein gültiges TOML (expected '.' or '=', but got '<' instead) (ein Konflikt von git ist noch offen: die Stelle zusammenführen) [syntax]`},
	"German quotes": {"\ttitle = „Plan“\n",
		`1:10:1 hier ist der Text kein gültiges TOML (expected value but found '„' instead) (gerade Anführungszeichen " verwenden) [syntax]`},
	"German number, bare": {"amount = 1.234,56\n",
		`1:15:1 hier ist der Text kein gültiges TOML (expected a top-level item to end with a newline, comment, o…) (deutsche Beträge in Anführungszeichen setzen: "1.234,56") [syntax]`},
	"bare text": {"title = Plan\n",
		`1:9:4 hier ist der Text kein gültiges TOML (expected value but found "Plan" instead) (Text gehört in Anführungszeichen; Zahlen, true und false nicht) [syntax]`},
	"no pair": {"hallo\n",
		`1:6:1 hier ist der Text kein gültiges TOML (expected '.' or '=', but got '\n' instead) (eine Zeile ist eine Tabelle [[…]], ein Paar „schlüssel = wert“ oder ein Kommentar #) [syntax]`},
	"two values": {"a = \"ä\" 2\n",
		`1:8:2 hier ist der Text kein gültiges TOML (expected a top-level item to end with a newline, comment, o…) (Anführungszeichen, Klammern und Kommas dieser und der vorigen Zeile prüfen) [syntax]`},
	"quote left open": {"a = \"x\nb = 1\n",
		`1:7:1 hier ist der Text kein gültiges TOML (strings cannot contain newlines) (Anführungszeichen, Klammern und Kommas dieser und der vorigen Zeile prüfen) [syntax]`},
	"no such day": {"a = 2018-02-30\n",
		`1:5:10 hier ist der Text kein gültiges TOML (invalid datetime: "2018-02-30") (Anführungszeichen, Klammern und Kommas dieser und der vorigen Zeile prüfen) [syntax]`},
	"too many brackets": {"a = " + strings.Repeat("[", 2_000_000),
		`1:37:1 hier stehen zu viele Tabellen ineinander (Klammern prüfen) [syntax]`},
	"too many braces": {"a = " + strings.Repeat("{a=", 100_000),
		`1:101:1 hier stehen zu viele Tabellen ineinander (Klammern prüfen) [syntax]`},
	"too many dots": {strings.Repeat("a.", 100_000) + "a = 1",
		`1:66:1 hier stehen zu viele Tabellen ineinander (Klammern prüfen) [syntax]`},
}

func TestBrokenText(t *testing.T) {
	for name, test := range broken {
		t.Run(name, func(t *testing.T) {
			_, problems := readAll(map[string]string{"a.toml": test.text})
			if got := told(problems, words.German); got != test.want {
				t.Errorf("%.80q:\n%s; want\n%s", test.text, got, test.want)
			}
			if english := told(problems, words.English); english == test.want || strings.Contains(english, "Zeile") {
				t.Errorf("%.80q speaks German to the English: %s", test.text, english)
			}
		})
	}
}

// TestDepthLooksPastStrings holds that brackets and dots of texts and comments
// are nobody's depth.
func TestDepthLooksPastStrings(t *testing.T) {
	many := strings.Repeat("[{.", 100)
	text := "[[thing]]\ntext = \"" + many + "\\\"" + many + "\" # " + many + "\nprose = \"\"\"\n" + many + "\n\"\"\"\"\n" +
		"texts = ['" + many + "', '''" + many + "''']\n" + strings.Repeat("[[thing]]\nlist = [{ name = \"[\" }]\n", 50)
	if _, problems := readAll(map[string]string{"a.toml": text}); len(problems) > 0 {
		t.Errorf("problems\n%s", told(problems, words.English))
	}
}

// TestManyUnknownIDs ends soon although nothing fits.
func TestManyUnknownIDs(t *testing.T) {
	var text strings.Builder
	for i := range 3000 {
		name := time.Unix(int64(i)*1_000_003, 0).UTC().Format("2006-01-02-15-04-05")
		text.WriteString("[[thing]]\nid = \"" + name + "\"\nref = \"x" + strings.ReplaceAll(name, "-", "") + "\"\n")
	}
	if _, problems := readAll(map[string]string{"a.toml": text.String()}); len(problems) != 3000 {
		t.Errorf("%d problems; want 3000", len(problems))
	}
}
