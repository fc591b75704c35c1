package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
	"time"

	"digiplan/budget"
)

func TestSentence(t *testing.T) {
	day := time.Date(2018, 3, 14, 0, 0, 0, 0, time.UTC)
	tests := map[string]struct {
		sentence Sentence
		de, en   string
	}{
		"nothing":      {Sentence{}, "", ""},
		"no values":    {Said(Phrase{"80 % frei", "80 % free"}), "80 % frei", "80 % free"},
		"same":         {Said(Same("100%d")), "100%d", "100%d"},
		"amount":       {Phrase{"%s fehlen", "%s short"}.With(budget.Cents(1234_50)), "1.234,50 € fehlen", "€1,234.50 short"},
		"share":        {Phrase{"%s", "%s"}.With(budget.Percent(12_50)), "12,5 %", "12.5%"},
		"year":         {Phrase{"im Jahr %d", "in %d"}.With(budget.Year(2018)), "im Jahr 2018", "in 2018"},
		"date":         {Phrase{"am %s", "on %s"}.With(day), "am 14.03.2018", "on 14 Mar 2018"},
		"phrase":       {Phrase{"%s fehlt", "%s is missing"}.With(Line), "Haushaltsstelle fehlt", "Budget line is missing"},
		"percent sign": {Phrase{"„%s“", "%q"}.With("50 % von %s"), "„50 % von %s“", `"50 % von %s"`},
		"sentence inside a sentence": {Phrase{"(%s)", "(%s)"}.With(Phrase{"%s am %s", "%s on %s"}.With("5 %d", day)),
			"(5 %d am 14.03.2018)", "(5 %d on 14 Mar 2018)"},
		"other order": {Phrase{"%s in %d", "in %[2]d: %[1]s"}.With("x", budget.Year(2018)), "x in 2018", "in 2018: x"},
		"one":         {Count(1, Measure, Measures), "1 Maßnahme", "1 Measure"},
		"none":        {Count(0, Measure, Measures), "0 Maßnahmen", "0 Measures"},
		"several":     {Count(34, Measure, Measures), "34 Maßnahmen", "34 Measures"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := test.sentence.In(German); got != test.de {
				t.Errorf("In(German) = %q; want %q", got, test.de)
			}
			if got := test.sentence.In(English); got != test.en {
				t.Errorf("In(English) = %q; want %q", got, test.en)
			}
		})
	}
	if !(Sentence{}).Empty() || Said(Line).Empty() || !(Phrase{}).Empty() || Line.Empty() {
		t.Error("Empty() confuses something and nothing")
	}
}

// TestGlossarySpeaksBothLanguages reads the glossary as text, so that no word
// of it can be forgotten here.
// Counts are written as the amounts beside them; a year never is.
func TestCountsHaveSeparators(t *testing.T) {
	for name, c := range map[string]struct {
		sentence Sentence
		de, en   string
	}{
		"counts": {Phrase{"%d von %d", "%d of %d"}.With(10_000, 1_234_567), "10.000 von 1.234.567", "10,000 of 1,234,567"},
		"few":    {Phrase{"%d von %d", "%d of %d"}.With(7, 9_999), "7 von 9999", "7 of 9999"},
		"year":   {Phrase{"Jahr %d", "year %d"}.With(budget.Year(2018)), "Jahr 2018", "year 2018"},
		"order":  {Phrase{"%[2]d/%[1]d", "%[2]d/%[1]d"}.With(10_000, 20_000), "20.000/10.000", "20,000/10,000"},
		"many":   {Count(10_000, Phrase{"Maßnahme", "measure"}, Phrase{"Maßnahmen", "measures"}), "10.000 Maßnahmen", "10,000 measures"},
	} {
		t.Run(name, func(t *testing.T) {
			if de, en := c.sentence.In(German), c.sentence.In(English); de != c.de || en != c.en {
				t.Errorf("says %q, %q; want %q, %q", de, en, c.de, c.en)
			}
		})
	}
}

func TestGlossarySpeaksBothLanguages(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "glossary.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	phrases := 0
	ast.Inspect(file, func(node ast.Node) bool {
		literal, ok := node.(*ast.CompositeLit)
		if !ok || len(literal.Elts) == 0 {
			return true
		}
		for _, element := range literal.Elts {
			if text, ok := element.(*ast.BasicLit); ok && strings.TrimSpace(strings.Trim(text.Value, `"`)) == "" {
				t.Errorf("an empty word in %v", literal.Elts)
			}
		}
		if _, ok := literal.Elts[0].(*ast.BasicLit); ok {
			phrases++
			if len(literal.Elts) != 2 {
				t.Errorf("%d languages; want 2", len(literal.Elts))
			}
		}
		return true
	})
	if phrases < 50 {
		t.Errorf("only %d phrases seen", phrases)
	}
}

func TestEveryBookPartSideAndViewHasAName(t *testing.T) {
	for _, book := range budget.Books {
		if name := BookName(book, ""); name.De == "" || name.En == "" {
			t.Errorf("BookName(%q) is empty", book)
		}
		for _, part := range budget.Parts {
			if name := Part(book, part); name.De == "" || name.En == "" {
				t.Errorf("Part(%q, %q) is empty", book, part)
			}
			for _, side := range budget.Sides {
				if name := Side(part, side); name.De == "" || name.En == "" {
					t.Errorf("Side(%q, %q) is empty", part, side)
				}
			}
		}
	}
	for _, view := range budget.Views {
		if name := View(view); name.De == "" || name.En == "" {
			t.Errorf("View(%q) is empty", view)
		}
	}
	if got := BookName(budget.Provider, "citeq").In(German); got != "citeq" {
		t.Errorf("BookName(provider) = %q; want its own name", got)
	}
}
