package xlsx

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"digiplan/plan/export/exporttest"
	"digiplan/plan/words"
)

// What a clerk finds who goes on calculating in a workbook.

func TestNamesOfCells(t *testing.T) {
	for lang, want := range map[words.Lang]map[string]string{
		words.German:  {"Summe_Bedarf_2019": "'Übersicht'!$B$13", "Summe_Bedarf": "'Übersicht'!$B$17", "Zuordnung_Summe": "'Zuordnung'!$O$6:$O$92", "Beide_Pläne_Lücke": "'Beide Pläne'!$L$6:$L$149", "Vorlagen_Vorlage": ""},
		words.English: {"Total_Need_2019": "'Overview'!$B$13", "Total_Need": "'Overview'!$B$17", "Allocation_Total": "'Allocation'!$O$6:$O$92", "Summe_Bedarf": ""},
	} {
		o := open(t, unzip(t, written(t, exporttest.Muenster(t, lang))))
		found := make(map[string]string)
		for _, one := range o.book.Names {
			if one.Local == "" {
				found[one.Name] = one.Text
			}
		}
		for name, place := range want {
			if found[name] != place {
				t.Errorf("%s is %q; want %q", name, found[name], place)
			}
		}
		notes := o.sheet(map[words.Lang]string{words.German: "Hinweise", words.English: "Notes"}[lang])
		if said := notes.cell("B" + notes.Dimension.Ref[len("A1:B"):]).text(); !named(said, found) {
			t.Errorf("the notes name no cells: %s", said)
		}
	}
}

// named tells whether a text names two names that there are.
func named(said string, found map[string]string) bool {
	count := 0
	for name := range found {
		if regexp.MustCompile(`[=(]` + name + `\b`).MatchString(said) {
			count++
		}
	}
	return count == 2
}

func TestCellsName(t *testing.T) {
	for text, want := range map[string]string{
		"Summe Lücke 2019": "Summe_Lücke_2019", "Stadt je Jahr über-/apl.": "Stadt_je_Jahr_über_apl", "Summe <ci\"teq*": "Summe_ci_teq",
		"A1": "_A1", "R": "_R", "2019 Ansatz": "_2019_Ansatz", "✓": "", "": "", "Ω Stadt Ⅷ": "_Stadt",
	} {
		if got := cellsName(text); got != want && !(text == "Ω Stadt Ⅷ" && strings.HasPrefix(got, "Stadt_")) {
			t.Errorf("cellsName(%q) = %q; want %q", text, got, want)
		}
	}
	if got := cellsName(strings.Repeat("ä ", 300)); len([]rune(got)) != mostNamed {
		t.Errorf("a name of %d characters", len([]rune(got)))
	}
}

var lookedFor = regexp.MustCompile(`'([^']+)'!\$([A-Z]+)\$\d+:\$[A-Z]+\$\d+(?:,|=)"([^"]+)"`)

// TestWordsAreChosen: where a formula looks for a word in a column, the column takes
// words of a list only, that one among them and all that stand there.
func TestWordsAreChosen(t *testing.T) {
	looked := 0
	for _, lang := range []words.Lang{words.German, words.English} {
		o := open(t, unzip(t, written(t, exporttest.Muenster(t, lang))))
		o.eachFormula(func(_ *xmlSheet, _ xmlCell, formula string) {
			for _, match := range lookedFor.FindAllStringSubmatch(formula, -1) {
				if match[2] == "A" || strings.HasPrefix(match[3], "<") {
					continue // names a row, or is a condition on numbers
				}
				looked++
				if !slices.Contains(o.sheet(match[1]).choices(match[2]), match[3]) {
					t.Errorf("%s, column %s: %q is no choice", match[1], match[2], match[3])
				}
			}
		})
		for _, sheet := range o.sheets {
			for _, list := range sheet.Validations {
				place, offered := areaOf(list.Ref), sheet.choices(strings.TrimRight(strings.Split(list.Ref, ":")[0], "0123456789"))
				for row := place.top; row <= place.bottom; row++ {
					if text := sheet.cell(cellName(place.left, row)).text(); text != "" && !slices.Contains(offered, text) {
						t.Errorf("%s, row %d: %q is no choice of %q", sheet.Name, row, text, offered)
					}
				}
			}
		}
	}
	if looked < 100 {
		t.Errorf("formulas look for %d words", looked)
	}
}

// choices are the words of which a column's cells hold one.
func (s *xmlSheet) choices(column string) []string {
	for _, list := range s.Validations {
		if list.Type == "list" && strings.TrimRight(strings.Split(list.Ref, ":")[0], "0123456789") == column {
			return strings.Split(strings.Trim(list.Formula, `"`), ",")
		}
	}
	return nil
}

// TestInputsAreBlue: no formula is blue, every amount that another sheet adds up is,
// unless a mark colours it, and a sheet with anything blue says what that means.
func TestInputsAreBlue(t *testing.T) {
	const blue = "FF" + inputBlue
	o := open(t, unzip(t, written(t, exporttest.Muenster(t, words.German))))
	colour := func(c xmlCell) string { return o.styles.Fonts[o.styles.Cells[c.Style].Font].Colour.RGB }
	with := make(map[string]int)
	o.eachCell(func(sheet *xmlSheet, cell xmlCell) {
		if colour(cell) != blue {
			return
		}
		with[sheet.Name]++
		if cell.Formula != nil || cell.text() == "" {
			t.Errorf("%s!%s is blue: %v", sheet.Name, cell.R, cell.Formula)
		}
	})
	for _, sheet := range o.sheets {
		says := strings.Contains(sheet.cell("A2").text()+sheet.cell("A3").text(), "Blau: eingetragen, schwarz: gerechnet; Änderungen hier ändern den Plan nicht")
		if says != (with[sheet.Name] > 0) {
			t.Errorf("%s has %d blue cells and says so: %v", sheet.Name, with[sheet.Name], says)
		}
	}
	for place, want := range map[string]string{"Zuordnung!J6": blue, "Zuordnung!G6": blue, "Beide Pläne!D6": blue, "Stadt je Jahr!E6": blue, "Zuordnung!O6": "FF" + ink, "Zuordnung!A6": "FF" + linkBlue, "Übersicht!C12": "FF" + ink, "Beide Pläne!C6": "FF" + ink} {
		name, at, _ := strings.Cut(place, "!")
		if got := colour(o.sheet(name).cell(at)); got != want {
			t.Errorf("%s is %s; want %s", place, got, want)
		}
	}
}

// TestNoGreenTriangles: what Excel would mark as doubtful is meant so, on all of a sheet.
func TestNoGreenTriangles(t *testing.T) {
	for _, sheet := range open(t, unzip(t, written(t, exporttest.Muenster(t, words.German)))).sheets {
		var text, alike, summed bool
		for _, one := range sheet.Ignored {
			whole := one.Ref == sheet.Dimension.Ref
			text, alike, summed = text || whole && one.Text, alike || whole && one.Alike, summed || whole && one.Range
		}
		if !text || !alike || !summed {
			t.Errorf("%s: %+v", sheet.Name, sheet.Ignored)
		}
	}
}
