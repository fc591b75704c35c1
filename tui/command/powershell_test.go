package command

import (
	"regexp"
	"strings"
	"testing"
)

// quotedByScript does what the filter of the script for PowerShell does, with the
// patterns that stand in it.
func quotedByScript(t *testing.T, value string) string {
	t.Helper()
	plain := regexp.MustCompile(`\$_ -match '(.*)'\) \{ \$_ \}`).FindStringSubmatch(powershellScript)
	doubled := regexp.MustCompile(`"'" \+ \(\$_ -replace "(.*)", '\$&\$&'\) \+ "'"`).FindStringSubmatch(powershellScript)
	if plain == nil || doubled == nil {
		t.Fatal("the script quotes in another way than this test knows")
	}
	if regexp.MustCompile(plain[1]).MatchString(value) {
		return value
	}
	quotes := regexp.MustCompile(regexp.MustCompile(`\\u([0-9A-F]{4})`).ReplaceAllString(doubled[1], `\x{$1}`))
	return "'" + quotes.ReplaceAllString(value, "$0$0") + "'"
}

// singleQuotes are what PowerShell takes for one: about_Quoting_Rules and its
// tokenizer name the typographic ones too.
const singleQuotes = "'‘’‚‛"

// readByPowerShell is the one argument that a text is, as about_Quoting_Rules says:
// in single quotes all is text, and two of them are one. false: it is not one
// argument, or more than text.
func readByPowerShell(text string) (string, bool) {
	runes := []rune(text)
	if !strings.ContainsRune(singleQuotes, runes[0]) {
		return text, !strings.ContainsAny(text, " \t\r\n'\"`$@#;,|&<>(){}[]*?~!%^‘’‚‛“”„–—―")
	}
	var value []rune
	for i := 1; i < len(runes); i++ {
		if strings.ContainsRune(singleQuotes, runes[i]) {
			if i++; i == len(runes) {
				return string(value), true
			}
			if !strings.ContainsRune(singleQuotes, runes[i]) {
				return "", false // the rest is outside
			}
		}
		value = append(value, runes[i])
	}
	return "", false
}

func TestPowerShellTakesValuesForText(t *testing.T) {
	for _, value := range []string{
		"lead:citeq", "status:läuft", "2018", "a-b_c/d.e", "Zeche d'Or", "Stadt;Amt", "$(touch ran)", "';touch ran;'", "’;touch ran;’", "‘;touch ran;‘", "‚x‚", "‛x‛",
		"“$(touch ran)”", "`touch ran`", "a`'b", "'", "''", "’", "'’", "x'", "'x", "x’", "@(touch ran)", "@{a=1}", "&touch ran", "|touch ran", "#x", "a #x", "--output=ran;x",
		"%{touch ran}", "–x", "a,b", "{touch ran}", "[x]::y", "*?", "~x", "\t", "x y", "",
	} {
		text := quotedByScript(t, value)
		if got, ok := readByPowerShell(text); !ok || got != value {
			t.Errorf("%q is offered as %s, which PowerShell reads as %q, %t", value, text, got, ok)
		}
	}
}
