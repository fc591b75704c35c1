package source_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

var broken = map[string]struct{ text, want string }{
	"key twice": {"a = 1\na = 2\n",
		`2:1:1 „a“ steht in diesem Eintrag zweimal, zuerst in Zeile 1 (eine der beiden Stellen löschen oder darüber mit [[…]] einen neuen Eintrag beginnen) [syntax]`},
	"table twice": {"[plan]\n[plan]\n",
		`2:2:4 die Tabelle [plan] steht zweimal in der Datei, zuerst in Zeile 1 (was unter beiden steht, unter einem [plan] zusammenführen) [syntax]`},
	"one bracket and two": {"[[a]]\n[a]\n",
		`2:2:1 die Tabelle [a] steht zweimal in der Datei, zuerst in Zeile 1 (eine der beiden löschen, oder jeden von mehreren Einträgen mit [[a]] beginnen) [syntax]`},
	"one bracket only": {"[thing]\ntext = \"x\"\n",
		`1:2:5 „thing“ muss als [[thing]] geschrieben werden (die Klammern verdoppeln: es kann viele solche Einträge geben) [wrong-kind]`},
	"table left open": {"[plan\na = 1\n",
		`1:6:1 der Name der Tabelle ist nicht geschlossen (] ergänzen: [plan], oder [[measure]] für einen von vielen Einträgen) [syntax]`},
	"git conflict": {"a = 1\r\n<<<<<<< HEAD\r\nb = 2\r\n=======\r\nb = 3\r\n>>>>>>> x\r\n",
		`2:1:1 ein Konflikt von git ist noch offen (beide Fassungen zusammenführen und die Zeilen mit <<<<<<<, ======= und >>>>>>> löschen) [syntax]`},
	"German quotes": {"\ttitle = „Plan“\n",
		`1:10:1 das sind keine geraden Anführungszeichen (gerade Anführungszeichen " verwenden) [syntax]`},
	"German number, bare": {"amount = 1.234,56\n",
		`1:10:8 ein Betrag mit Komma ist hier keine Zahl (deutsche Beträge in Anführungszeichen setzen: "1.234,56") [syntax]`},
	"cents as a dash": {"a = { b = 40_000,- }\n",
		`1:11:8 „40_000,-“ ist keine Zahl (den Strich weglassen: "40000,00") [syntax]`},
	"thousands of Switzerland": {"a = { b = 40'000 }\n",
		`1:11:6 „40'000“ ist keine Zahl (Tausender mit _ trennen: 40_000) [syntax]`},
	"letters in a number": {"a = { b = 45_OOO }\n",
		`1:11:6 „45_OOO“ ist keine Zahl (Zahlen als Ziffern ohne €, % und Leerzeichen schreiben: 35_000 oder 1234.50) [syntax]`},
	"carriage return in a text": {"a = \"x\ry\"\n",
		`1:7:1 hier steht ein Steuerzeichen (U+000D) (es löschen, oder die Datei im Editor mit den Zeilenenden LF oder CRLF speichern) [syntax]`},
	"NUL in a text": {"a = \"x\x00y\"\n", `1:7:1 hier steht ein Steuerzeichen (U+0000) (es löschen) [syntax]`},
	"day that is none, with a remark": {"a = 2018-02-30    # Stand\n",
		`1:5:10 „2018-02-30“ ist kein Datum (einen Tag, den es gibt, als Jahr-Monat-Tag schreiben, etwa 2018-03-14) [syntax]`},
	"list open before a table": {"a = [\n  { b = 1 },\n\n# [c]\n[[c]]\n",
		`1:5:1 die Klammer [ ist nicht geschlossen (] ergänzen, oder ein Komma vor dem nächsten Wert) [syntax]`},
	"list open before a table inside": {"[[p]]\na = [\n  1,\n  [[p.item]]\nid = 1\n",
		`2:5:1 die Klammer [ ist nicht geschlossen (] ergänzen, oder ein Komma vor dem nächsten Wert) [syntax]`},
	"brace open in a list": {"a = [\n  { b = 1 ,\n]\n",
		`2:3:1 die Klammer { ist nicht geschlossen (} ergänzen, oder ein Komma vor dem nächsten Wert) [syntax]`},
	"part of an entry before any": {"[[m.a]]\nx = 1\n[[m]]\ny = 1\n",
		`1:3:1 [[m.a]] steht vor dem ersten [[m]] (unter den Eintrag [[m]] stellen, zu dem es gehört) [syntax]`},
	"year twice in braces": {"a = { 2026 = 1, 2026 = 2 }\n",
		`1:17:4 „2026“ steht in dieser Klammer zweimal (eine der beiden Angaben löschen oder ihren Schlüssel berichtigen) [syntax]`},
	"euro sign": {"a = { b = 35_000 € }\n",
		`1:18:1 hinter der Zahl steht noch etwas (Zahlen als Ziffern ohne €, % und Leerzeichen schreiben: 35_000 oder 1234.50) [syntax]`},
	"blank in a number": {"a = 35 000\n",
		`1:7:2 hinter der Zahl steht noch etwas (Zahlen als Ziffern ohne €, % und Leerzeichen schreiben: 35_000 oder 1234.50) [syntax]`},
	"number beginning with zero": {"a = 0113\n",
		`1:5:4 „0113“ ist keine Zahl, weil sie mit 0 beginnt (Nummern mit führenden Nullen in Anführungszeichen setzen: "0113") [syntax]`},
	"number ending in an underscore": {"a = 35_\n",
		`1:5:3 „35_“ ist keine Zahl (Zahlen als Ziffern ohne €, % und Leerzeichen schreiben: 35_000 oder 1234.50) [syntax]`},
	"bare text": {"title = Plan 7\n",
		`1:9:4 „Plan“ ist kein Wert (Text gehört in Anführungszeichen) [syntax]`},
	"German truth": {"a = ja\n",
		`1:5:2 „ja“ ist kein Wert (ja heißt true) [syntax]`},
	"no value": {"a =\nb = 1\n",
		`1:4:1 hier fehlt der Wert (den Wert ergänzen oder die Zeile löschen) [syntax]`},
	"no pair": {"hallo\n",
		`1:6:1 hier steht kein Paar „schlüssel = wert“ (eine Zeile ist eine Tabelle [[…]], ein Paar „schlüssel = wert“ oder ein Kommentar #) [syntax]`},
	"colon": {"a: 1\n",
		`1:2:1 hier steht kein Paar „schlüssel = wert“ (= statt : schreiben) [syntax]`},
	"remark of another language": {"// so\n",
		`1:1:1 hier steht kein Paar „schlüssel = wert“ (Bemerkungen beginnen mit #) [syntax]`},
	"German key": {"maßnahme = 1\n",
		`1:3:1 „maßnahme“ ist kein Schlüssel (Schlüssel sind englische Wörter wie title, need, status) [syntax]`},
	"two values": {"a = \"ä\" 2\n",
		`1:8:2 hinter dem Wert steht noch etwas (je Zeile ein Paar schreiben, ohne ; am Ende; Bemerkungen beginnen mit #) [syntax]`},
	"quote left open": {"a = \"x\nb = 1\n",
		`1:7:1 der Text ist nicht geschlossen (mit " schließen; Text über mehrere Zeilen steht zwischen """ und """) [syntax]`},
	"backslash": {`a = "C:\Users"` + "\n",
		`1:6:5 der umgekehrte Schrägstrich \ beginnt in diesem Text ein Sonderzeichen, das es nicht gibt (\\ schreiben oder den Text zwischen einfache Anführungszeichen ' setzen) [syntax]`},
	"table left open before a pair": {"a = { b = \"{\", c = [1] # }\nd = 1\n",
		`1:5:1 die Klammer { ist nicht geschlossen (} ergänzen, oder ein Komma vor dem nächsten Wert) [syntax]`},
	"comma left out": {"a = [\n  1\n  2\n]\n",
		`3:3:1 hier fehlt ein Komma oder die Klammer ] (Werte mit Kommas trennen, Text in Anführungszeichen setzen) [syntax]`},
	"no such day": {"a = 2018-02-30\n",
		`1:5:10 „2018-02-30“ ist kein Datum (einen Tag, den es gibt, als Jahr-Monat-Tag schreiben, etwa 2018-03-14) [syntax]`},
	"German day": {"a = 01.03.2018\n",
		`1:5:10 „01.03.2018“ ist kein Datum (als Jahr-Monat-Tag schreiben: 2018-03-01) [syntax]`},
	"two dots in a key": {"a..b = 1\n",
		`1:3:1 „.“ steht hier an der falschen Stelle (das Zeichen löschen, oder Text in Anführungszeichen setzen) [syntax]`},
	"two equals signs": {"x = = 1\n",
		`1:5:1 „=“ steht hier an der falschen Stelle (das Zeichen löschen, oder Text in Anführungszeichen setzen) [syntax]`},
	"number beyond all": {"need = { 2018 = 99999999999999999999999999 }\n",
		`1:17:26 „99999999999999999999999999“ ist mehr als eine Billion Euro (auf einen Tippfehler prüfen) [syntax]`},
	"number beyond all floats": {"need = 1e400\n",
		`1:8:5 „1e400“ ist mehr als eine Billion Euro (auf einen Tippfehler prüfen) [syntax]`},
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
		"texts = ['" + many + "', '''" + many + "[''']\n" + strings.Repeat("[[thing]]\nlist = [{ name = \"[\" }]\n", 50)
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
	_, problems := readAll(map[string]string{"a.toml": text.String()})
	if len(problems) != source.MostOfKind+1 || counted(problems) != 3000 {
		t.Errorf("%d problems, which are %d; want 3000", len(problems), counted(problems))
	}
}

// counted is how many problems there are, those that were left out too.
func counted(problems []source.Problem) int {
	n := 0
	for _, problem := range problems {
		n += problem.Count()
	}
	return n
}

// TestMostOfKind: of one mistake in one file a thousand are told and all are
// counted; other mistakes, and those of other files, are told beside.
func TestMostOfKind(t *testing.T) {
	for n, want := range map[int]int{source.MostOfKind: 2 * source.MostOfKind, source.MostOfKind + 1: 2*source.MostOfKind + 1, 50_000: 2*source.MostOfKind + 1} {
		for name, text := range map[string]string{
			"in one entry":  "[[thing]]\nid = \"a\"\n" + strings.Repeat("k%d = 1\n", n),
			"one each":      strings.Repeat("[[thing]]\nid = \"i%d\"\nk = 1\n", n),
			"of two tables": strings.Repeat("[[thing]]\nid = \"i%d\"\nk = 1\n", n/2) + strings.Repeat("[[t%d]]\n", n-n/2),
		} {
			var numbered strings.Builder
			for i, part := range strings.SplitAfter(text, "\n") {
				numbered.WriteString(strings.ReplaceAll(part, "%d", strconv.Itoa(i)))
			}
			other := strings.Repeat("[[thing]]\nid = 1\n", source.MostOfKind)
			_, problems := readAll(map[string]string{"a.toml": numbered.String(), "b.toml": other})
			if len(problems) != want || counted(problems) != n+source.MostOfKind {
				t.Errorf("%d %s and %d others: %d problems, which are %d; want %d", n, name, source.MostOfKind, len(problems), counted(problems), want)
			}
			if i := slices.IndexFunc(problems, func(p source.Problem) bool { return p.More > 0 }); i >= 0 {
				if rest := problems[i]; rest.More != n-source.MostOfKind || rest.Place.File() != "a.toml" || problems[i-1].Place.Pos().Line >= rest.Place.Pos().Line {
					t.Errorf("%s: %s", name, told(problems[i-1:i+1], words.German))
				}
			}
		}
	}
}

// TestMostValues: a list may be as long as no plan's is, and not longer.
func TestMostValues(t *testing.T) {
	const most = 100_000
	lists := func(n int) string {
		var values strings.Builder
		for i := range n {
			fmt.Fprintf(&values, "\"%d\",", i)
		}
		return "[[thing]]\nid = \"a\" # " + strings.Repeat(",", 2*most) + "\n" + "prose = \"\"\"\n" + strings.Repeat(",", most) + "\"\"\"\n" +
			"texts = [" + values.String() + "]\n"
	}
	if _, problems := readAll(map[string]string{"a.toml": lists(most)}); len(problems) > 0 {
		t.Errorf("%d values: %s", most, told(problems, words.German))
	}
	if _, problems := readAll(map[string]string{"a.toml": lists(most + 1)}); len(problems) != 1 || !strings.Contains(told(problems, words.German), "zu viele Werte in einer Klammer") {
		t.Errorf("%d values: %s", most+1, told(problems, words.German))
	}
}
