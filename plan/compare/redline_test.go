package compare

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWords(t *testing.T) {
	tests := map[string]struct{ old, new, plain, markdown string }{
		"equal":               {"der Rat", "der Rat", "der Rat", "der Rat"},
		"nothing":             {"", "", "", ""},
		"new":                 {"", "der Rat", "{+der Rat+}", "**der Rat**"},
		"gone":                {"der Rat", "", "[-der Rat-]", "~~der Rat~~"},
		"a word added":        {"im Wirtschaftsplan der citeq", "im Haushalt der Stadt und im Wirtschaftsplan der citeq", "im {+Haushalt der Stadt und im+} Wirtschaftsplan der citeq", "im **Haushalt der Stadt und im** Wirtschaftsplan der citeq"},
		"a word struck":       {"der ganze Rat tagt", "der Rat tagt", "der [-ganze-] Rat tagt", "der ~~ganze~~ Rat tagt"},
		"a word replaced":     {"bis 2021 einschließlich", "bis 2022 einschließlich", "bis [-2021-] {+2022+} einschließlich", "bis ~~2021~~ **2022** einschließlich"},
		"a sentence added":    {"Der Rat tagt.", "Der Rat tagt. Er beschließt.", "Der Rat tagt. {+Er beschließt.+}", "Der Rat tagt. **Er beschließt.**"},
		"the end":             {"Es gilt, bis es endet.", "Es gilt.", "Es gilt[-, bis es endet-].", "Es gilt~~, bis es endet~~."},
		"a number is a word":  {"Vorlage V/0989/2017 gilt", "Vorlage V/0154/2018 gilt", "Vorlage [-V/0989/2017-] {+V/0154/2018+} gilt", "Vorlage ~~V/0989/2017~~ **V/0154/2018** gilt"},
		"lines broken anew":   {"der Rat\n  tagt", "der\nRat tagt", "der Rat tagt", "der Rat tagt"},
		"rewritten":           {"Ob Mittel bereitstehen, hängt von der Lage ab.", "Zusätzliche Mittel werden im Haushalt der Stadt bereitgestellt.", "[-Ob Mittel bereitstehen, hängt von der Lage ab.-] {+Zusätzliche Mittel werden im Haushalt der Stadt bereitgestellt.+}", "~~Ob Mittel bereitstehen, hängt von der Lage ab.~~ **Zusätzliche Mittel werden im Haushalt der Stadt bereitgestellt.**"},
		"signs of Markdown":   {"a*b", "a*b_c [x]", "a*[-b-] {+b_c [x]+}", `a\*~~b~~ **b\_c \[x\]**`},
		"one word in between": {"Haushalt und Plan der Stadt Münster", "Etat und Vorhaben der Stadt Münster", "[-Haushalt und Plan-] {+Etat und Vorhaben+} der Stadt Münster", "~~Haushalt und Plan~~ **Etat und Vorhaben** der Stadt Münster"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			runs := Words(test.old, test.new)
			if got := Plain(runs); got != test.plain {
				t.Errorf("Plain(Words(%q, %q)) = %q; want %q", test.old, test.new, got, test.plain)
			}
			if got := Markdown(runs); got != test.markdown {
				t.Errorf("Markdown(Words(%q, %q)) = %q; want %q", test.old, test.new, got, test.markdown)
			}
		})
	}
}

// holds checks that a redline holds both texts, and strikes and adds nothing
// where they are equal.
func holds(t interface{ Errorf(string, ...any) }, old, new string) {
	runs := Words(old, new)
	var before, after strings.Builder
	for i, run := range runs {
		if run.Op != Added {
			before.WriteString(run.Text)
		}
		if run.Op != Struck {
			after.WriteString(run.Text)
		}
		if run.Text == "" || i > 0 && runs[i-1].Op == run.Op {
			t.Errorf("Words(%q, %q) = %v; want no empty run and no two of one kind in a row", old, new, runs)
		}
	}
	if oneLine(before.String()) != oneLine(old) || oneLine(after.String()) != oneLine(new) {
		t.Errorf("Words(%q, %q) holds %q and %q", old, new, before.String(), after.String())
	}
	if oneLine(old) == oneLine(new) && strings.TrimSpace(old) == old && strings.TrimSpace(new) == new && Differs(runs) {
		t.Errorf("Words(%q, %q) = %v; want no difference", old, new, runs)
	}
}

func TestRedlineHoldsBothTexts(t *testing.T) {
	word := rapid.SampledFrom([]string{"der", "Rat", "Stadt", "und", "citeq", " ", "  ", "\n", ".", ",", "2018", "59.500", "ä", "-"})
	text := rapid.Map(rapid.SliceOfN(word, 0, 40), func(words []string) string { return strings.Join(words, "") })
	rapid.Check(t, func(t *rapid.T) {
		old, new := text.Draw(t, "old"), text.Draw(t, "new")
		holds(t, old, new)
		holds(t, old, old)
	})
}

func FuzzWords(f *testing.F) {
	f.Add("der Rat", "der ganze Rat")
	f.Add("a.b", "a\u00a0b\xff")
	f.Fuzz(func(t *testing.T, old, new string) {
		Plain(Words(old, new))
		Markdown(Words(old, new))
		if strings.ToValidUTF8(old, "") == old && strings.ToValidUTF8(new, "") == new {
			holds(t, old, new)
		}
	})
}

// Texts too long for the table are compared at their beginning and end.
func TestLongTexts(t *testing.T) {
	old := "Anfang " + strings.Repeat("alt ", 5000) + "Ende"
	new := "Anfang " + strings.Repeat("neu ", 5000) + "Ende"
	holds(t, old, new)
}
