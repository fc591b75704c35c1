package source

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// slip is a spot where a text is no TOML, as the decoder found it.
type slip struct {
	file  *File
	spot  tree.Span
	line  string // the whole line of the spot
	found string // the value or word that begins at the spot
	says  string // the decoder's own words
}

func (f *File) slipAt(from, length int, says string) *slip {
	s := &slip{file: f, spot: tree.Span{From: from, To: from + length}, says: says}
	s.line = strings.TrimSpace(f.Line(f.pos(s.spot).Line))
	rest := string(f.Text[from:])
	if end := strings.IndexAny(rest, " \t\r\n,]}#"); end > 0 {
		rest = rest[:end]
	}
	s.found = rest
	return s
}

// explain says what is wrong and how it is put right.
func (s *slip) explain() (message, hint words.Sentence) {
	for _, kind := range slips {
		if message, hint, ok := kind(s); ok {
			return message, hint
		}
	}
	return words.Phrase{De: "hier ist der Text kein gültiges TOML (%s)", En: "the text is not valid TOML here (%s)"}.With(verbatim(s.says)),
		words.Text("Anführungszeichen, Klammern und Kommas dieser und der vorigen Zeile prüfen", "check quotation marks, brackets and commas of this line and the one before")
}

// slips are the mistakes that people make, the surest first.
var slips = []func(*slip) (message, hint words.Sentence, ok bool){
	openConflict, openAbove, control, unseen, curlyQuotes, openText, badDay, noCents, germanAmount, apostrophe, numberWithMore,
	leadingZero, hugeNumber, badNumber, openBracket, openHeader, badKey, badEscape, noValue, bareWord, strayMark, moreBehind,
}

var conflict = regexp.MustCompile(`^(<<<<<<<|=======|>>>>>>>)`)

func openConflict(s *slip) (message, hint words.Sentence, ok bool) {
	return words.Text("ein Konflikt von git ist noch offen", "a git conflict is still open"),
		words.Text("beide Fassungen zusammenführen und die Zeilen mit <<<<<<<, ======= und >>>>>>> löschen", "merge both versions and delete the lines with <<<<<<<, ======= and >>>>>>>"),
		conflict.MatchString(s.line)
}

var controlMark = regexp.MustCompile(`control characters: '0x([0-9a-f]{2})'`)

// control names a control character, which no text may hold.
func control(s *slip) (message, hint words.Sentence, ok bool) {
	found := controlMark.FindStringSubmatch(s.says)
	if found == nil {
		return message, hint, false
	}
	hint = words.Text("es löschen", "delete it")
	code, _ := strconv.ParseUint(found[1], 16, 8)
	if behind := bytes.IndexByte(s.file.Text[s.spot.From:], byte(code)); behind >= 0 {
		s.spot = tree.Span{From: s.spot.From + behind, To: s.spot.From + behind + 1}
	}
	if code == '\r' {
		hint = words.Text("es löschen, oder die Datei im Editor mit den Zeilenenden LF oder CRLF speichern", "delete it, or save the file in the editor with the line endings LF or CRLF")
	}
	return words.Phrase{De: "hier steht ein Steuerzeichen (U+00%s)", En: "a control character stands here (U+00%s)"}.With(strings.ToUpper(found[1])), hint, true
}

// unseen names a character that nobody sees, and that TOML does not take for a blank.
func unseen(s *slip) (message, hint words.Sentence, ok bool) {
	at := strings.IndexFunc(s.line, func(r rune) bool {
		return r == '\u00a0' || r == '\ufeff' || '\u200b' <= r && r <= '\u200f' || r == '\u2060' || r == '\u202f'
	})
	key, _, _ := strings.Cut(s.line, "=")
	if at < 0 || at > len(key) && !strings.HasPrefix(s.says, "expected value") || strings.Contains(s.line[:at], "#") {
		return message, hint, false
	}
	found, _ := utf8.DecodeRuneInString(s.line[at:])
	return words.Phrase{De: "hier steht ein unsichtbares Zeichen (%s)", En: "an invisible character stands here (%s)"}.With(fmt.Sprintf("%U", found)),
		words.Text("es löschen und, wo nötig, ein gewöhnliches Leerzeichen schreiben", "delete it, and write an ordinary blank where one is needed"), true
}

func curlyQuotes(s *slip) (message, hint words.Sentence, ok bool) {
	return words.Text("das sind keine geraden Anführungszeichen", "these quotation marks are not straight"),
		words.Text("gerade Anführungszeichen \" verwenden", "use straight quotation marks \""),
		strings.ContainsAny(s.line, "“”„‟") && !strings.Contains(s.line, `"`)
}

func openText(s *slip) (message, hint words.Sentence, ok bool) {
	return words.Text("der Text ist nicht geschlossen", "the text is not closed"),
		words.Text("mit \" schließen; Text über mehrere Zeilen steht zwischen \"\"\" und \"\"\"", "close it with \"; text of several lines stands between \"\"\" and \"\"\""),
		strings.HasPrefix(s.says, "strings cannot contain newlines") || strings.HasPrefix(s.says, "unexpected EOF; expected '\"") || strings.HasPrefix(s.says, "unexpected EOF; expected \"'")
}

var dayLike = regexp.MustCompile(`^\d{1,4}([.-])\d{1,2}([.-])\d{1,4}$`)

func badDay(s *slip) (message, hint words.Sentence, ok bool) {
	if !dayLike.MatchString(s.found) {
		return message, hint, false
	}
	hint = words.Text("einen Tag, den es gibt, als Jahr-Monat-Tag schreiben, etwa 2018-03-14", "write a day that exists as year-month-day, like 2018-03-14")
	if day, err := words.ReadDay(s.found); err == nil {
		hint = words.Phrase{De: "als Jahr-Monat-Tag schreiben: %s", En: "write it as year-month-day: %s"}.With(day.Format(time.DateOnly))
	}
	s.markFound()
	return words.Phrase{De: "„%s“ ist kein Datum", En: "%q is not a date"}.With(verbatim(s.found)), hint, true
}

// marks puts the spot on the first group of a pattern in the line, and gives it.
func (s *slip) marks(pattern *regexp.Regexp) (string, bool) {
	at := pattern.FindStringSubmatchIndex(s.line)
	if at == nil {
		return "", false
	}
	from := s.lineStart() + at[2]
	s.spot = tree.Span{From: from, To: from + at[3] - at[2]}
	return s.line[at[2]:at[3]], true
}

// markFound puts the spot on all of the value or word that begins there.
func (s *slip) markFound() { s.spot.To = s.spot.From + len(s.found) }

// lineStart is where the line of the spot begins, without the blanks in front.
func (s *slip) lineStart() int {
	start := int(s.file.lines()[s.file.pos(s.spot).Line-1])
	return start + bytes.Index(s.file.Text[start:], []byte(s.line))
}

var (
	pairLike   = regexp.MustCompile(`^[\w"'.-]+\s*=`)
	headerLike = regexp.MustCompile(`^\[\[?\s*[A-Za-z][\w.-]*\s*\]`)
)

// openAbove finds a list or inline table that has not ended where the next pair or table
// begins, or the list around it ends. It is shown at its beginning.
func openAbove(s *slip) (message, hint words.Sentence, ok bool) {
	at := opened(s.file.Text, s.lineStart())
	if at < 0 {
		return message, hint, false
	}
	opening, closing, other := "{", "}", "]"
	if s.file.Text[at] == '[' {
		opening, closing, other = "[", "]", "}"
	}
	unended := strings.Contains(s.says, "terminator") && pairLike.MatchString(s.line)
	if !unended && !headerLike.MatchString(s.line) && !strings.HasPrefix(s.line, other) {
		return message, hint, false
	}
	s.spot = tree.Span{From: at, To: at + 1}
	return words.Phrase{De: "die Klammer %s ist nicht geschlossen", En: "the bracket %s is not closed"}.With(opening),
		words.Phrase{De: "%s ergänzen, oder ein Komma vor dem nächsten Wert", En: "add %s, or a comma before the next value"}.With(closing), true
}

// openBracket finds a list or inline table where another value could follow, or its end.
func openBracket(s *slip) (message, hint words.Sentence, ok bool) {
	closing := "}"
	if strings.Contains(s.says, "array terminator") {
		closing = "]"
	}
	return words.Phrase{De: "hier fehlt ein Komma oder die Klammer %s", En: "a comma or the bracket %s is missing here"}.With(closing),
		words.Text("Werte mit Kommas trennen, Text in Anführungszeichen setzen", "divide values by commas, put text in quotation marks"),
		strings.Contains(s.says, "terminator")
}

// opened is the last bracket before a place that is not closed there, -1 for none.
func opened(text []byte, end int) int {
	var open []int
	for at := 0; at < end; at++ {
		switch text[at] {
		case '"', '\'':
			at = closing(text, at)
		case '#':
			at = endOfLine(text, at) - 1
		case '[', '{':
			open = append(open, at)
		case ']', '}':
			open = open[:max(0, len(open)-1)]
		}
	}
	if len(open) == 0 {
		return -1
	}
	return open[len(open)-1]
}

func openHeader(s *slip) (message, hint words.Sentence, ok bool) {
	return words.Text("der Name der Tabelle ist nicht geschlossen", "the name of the table is not closed"),
		words.Text("] ergänzen: [plan], oder [[measure]] für einen von vielen Einträgen", "add ]: [plan], or [[measure]] for one of many entries"),
		strings.Contains(s.says, "end table name") || strings.Contains(s.says, "table array name")
}

// badKey tells what stands where a key and its equals sign should.
func badKey(s *slip) (message, hint words.Sentence, ok bool) {
	key, _, paired := strings.Cut(s.line, "=")
	message = words.Text("hier steht kein Paar „schlüssel = wert“", "this is no pair \"key = value\"")
	hint = words.Text("eine Zeile ist eine Tabelle [[…]], ein Paar „schlüssel = wert“ oder ein Kommentar #", "a line is a table [[…]], a pair \"key = value\" or a comment #")
	switch {
	case !strings.HasPrefix(s.says, "expected '.' or '='"):
		return message, hint, false
	case strings.HasPrefix(s.line, "//") || strings.HasPrefix(s.line, ";") || strings.HasPrefix(s.line, "/*"):
		hint = words.Text("Bemerkungen beginnen mit #", "remarks begin with #")
	case strings.HasPrefix(s.found, ":"):
		hint = words.Text("= statt : schreiben", "write = instead of :")
	case paired && strings.IndexFunc(key, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) }) >= 0:
		message = words.Phrase{De: "„%s“ ist kein Schlüssel", En: "%q is not a key"}.With(verbatim(strings.TrimSpace(key)))
		hint = words.Text("Schlüssel sind englische Wörter wie title, need, status", "keys are English words like title, need, status")
	}
	return message, hint, true
}

func badEscape(s *slip) (message, hint words.Sentence, ok bool) {
	return words.Text("der umgekehrte Schrägstrich \\ beginnt in diesem Text ein Sonderzeichen, das es nicht gibt", "the backslash \\ begins a special character that does not exist"),
		words.Text("\\\\ schreiben oder den Text zwischen einfache Anführungszeichen ' setzen", "write \\\\ or put the text between single quotation marks '"),
		strings.Contains(s.says, "escape") || strings.Contains(s.says, "hexadecimal digits after")
}

func noValue(s *slip) (message, hint words.Sentence, ok bool) {
	return words.Text("hier fehlt der Wert", "the value is missing here"),
		words.Text("den Wert ergänzen oder die Zeile löschen", "add the value or delete the line"),
		strings.HasPrefix(s.says, "expected value") && strings.HasSuffix(s.line, "=") || strings.HasPrefix(s.says, "unexpected EOF; expected value")
}

var bareText = regexp.MustCompile(`^\p{L}`)

func bareWord(s *slip) (message, hint words.Sentence, ok bool) {
	hint = words.Text("Text gehört in Anführungszeichen", "text belongs in quotation marks")
	switch strings.ToLower(s.found) {
	case "ja", "wahr", "yes", "true":
		hint = words.Text("ja heißt true", "yes is true")
	case "nein", "falsch", "no", "false":
		hint = words.Text("nein heißt false", "no is false")
	}
	return words.Phrase{De: "„%s“ ist kein Wert", En: "%q is not a value"}.With(verbatim(s.found)), hint,
		strings.HasPrefix(s.says, "expected value") && bareText.MatchString(s.found)
}

var outOfPlace = regexp.MustCompile(`^(?:expected value but found|unexpected) '(.+?)'`)

func strayMark(s *slip) (message, hint words.Sentence, ok bool) {
	found := outOfPlace.FindStringSubmatch(s.says)
	if found == nil {
		return message, hint, false
	}
	return words.Phrase{De: "„%s“ steht hier an der falschen Stelle", En: "%q is out of place here"}.With(verbatim(found[1])),
		words.Text("das Zeichen löschen, oder Text in Anführungszeichen setzen", "delete the mark, or put text in quotation marks"), true
}

func moreBehind(s *slip) (message, hint words.Sentence, ok bool) {
	return words.Text("hinter dem Wert steht noch etwas", "something stands behind the value"),
		words.Text("je Zeile ein Paar schreiben, ohne ; am Ende; Bemerkungen beginnen mit #", "write one pair a line, without ; at its end; remarks begin with #"),
		strings.HasPrefix(s.says, "expected a top-level item to end")
}
