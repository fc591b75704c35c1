package importer

import (
	"slices"
	"strings"
	"testing"

	"digiplan/plan/words"
)

const levelled = "Produktbereich;Produktgruppe;Produkt;Sachkonto;Bezeichnung;Ansatz 2020\n"

// mappingOfLevels is a mapping of the columns of levelled.
func mappingOfLevels() *Mapping {
	return &Mapping{All: Fixed{Book: "city"}, SideFrom: "account", Columns: []Column{{Head: "Produktbereich", Is: IsPath}, {Head: "Produktgruppe", Is: IsPath}, {Head: "Produkt", Is: IsGroup},
		{Head: "Sachkonto", Is: IsAccount}, {Head: "Bezeichnung", Is: IsName}, {Head: "Ansatz 2020", Is: IsAmount, Year: 2020, Figure: Estimate}}}
}

// Columns of areas, groups and products become the path of a line, whose last step is
// its group. Without zeros that were lost, an area is no beginning of its groups, yet
// each group of two rows has the same one.
func TestPath(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"three levels":            {levelled + "01;0102;010202;5291;IT;1,00\n01;0101;010101;5291;Rat;2,00\n", []string{"01 0101 010101", "01 0102 010202"}},
		"the finest first":        {"Produkt;Produktgruppe;Produktbereich;Sachkonto;Ansatz 2020\n010202;0102;01;5291;1,00\n", []string{"01 0102 010202"}},
		"an area without groups":  {levelled + "01;0102;010202;5291;IT;1,00\n16;;;4011;Steuern;2,00\n", []string{"01 0102 010202", "16"}},
		"one code in two columns": {levelled + "01;0102;0102;5291;IT;1,00\n", []string{"01 0102"}},
		"zeros lost":              {"Einzelplan;Gliederung;Sachkonto;Ansatz 2020\n0;20;5291;1,00\n0;20;5292;1,00\n1;11;5291;1,00\n1;11;5292;1,00\n", []string{"1 11", "1 11", "0 20", "0 20"}},
		"codes with names":        {"Produktbereich;Produkt;Sachkonto;Ansatz 2020\n01 Verwaltung;0102 IT;5291;1,00\n01 Verwaltung;0102 IT;5292;1,00\n", []string{"01 Verwaltung 0102 IT", "01 Verwaltung 0102 IT"}},
		"codes behind words":      {"Produktbereich;Produktgruppe;Richtung;Ansatz 2020\nBereich 01;Gruppe 01.01;Aufwand;1,00\nBereich 01;Gruppe 01.01;Ertrag;1,00\nBereich 02;Gruppe 02.01;Aufwand;1,00\nBereich 02;Gruppe 02.01;Ertrag;1,00\n", []string{"Bereich 01 Gruppe 01.01", "Bereich 01 Gruppe 01.01", "Bereich 02 Gruppe 02.01", "Bereich 02 Gruppe 02.01"}},
		"names are no steps":      {"Produktbereich;Produkt;Sachkonto;Ansatz 2020\nVerwaltung;Büro;5291;1,00\nVerwaltung;Büro;5292;1,00\n", []string{"", ""}},
		"no level of the other":   {"Abschnitt;Produkt;Sachkonto;Ansatz 2020\n7;0102;5291;1,00\n8;0102;5292;1,00\n", []string{"", ""}},
	} {
		lines, p := written(t, job(t, Lines, c.text))
		var got []string
		for _, l := range lines {
			got = append(got, strings.Join(l.Path, " "))
			if len(l.Path) > 0 && l.ProductGroup != l.Path[len(l.Path)-1] {
				t.Errorf("%s: group %q of the path %q", name, l.ProductGroup, l.Path)
			}
		}
		if !slices.Equal(got, c.want) || p.Bad() > 0 {
			t.Errorf("%s: paths %q, %+v; want %q", name, got, p.Accounts[0].Bad, c.want)
		}
	}
}

// The same file again changes nothing; a code that moves to another area is told.
func TestPathAgain(t *testing.T) {
	j := job(t, Lines, levelled+"01;0102;010202;5291;IT;1,00\n")
	written(t, j)
	if _, p := written(t, j); !p.Unchanged() {
		t.Errorf("changes %+v; want none", p.Changes)
	}
	moved := job(t, Lines, levelled+"15;0102;010202;5291;IT;1,00\n")
	moved.Target = j.Target
	moved.Mapping = mappingOfLevels()
	lines, p := written(t, moved)
	if want := (Change{"city.010202.5291", "path", `["01", "0102", "010202"]`, `["15", "0102", "010202"]`}); len(p.Changes) != 1 || p.Changes[0] != want {
		t.Errorf("changes %+v; want %+v", p.Changes, want)
	}
	if got := strings.Join(lines[0].Path, " "); got != "15 0102 010202" {
		t.Errorf("path %q", got)
	}
}

// A step that is left out, and one that stands in two places, in one file or in two.
func TestPathThatDoesNotFit(t *testing.T) {
	for name, c := range map[string]struct {
		texts []string
		row   int
		want  string
	}{
		"a hole":            {[]string{levelled + "01;0102;010202;5291;IT;1,00\n01;0101;010101;5291;Rat;2,00\n;0103;010301;5291;Bau;4,00\n"}, 4, "Spalte „Produktbereich“: der Schritt der Gliederung über „0103“ ist leer"},
		"above the group":   {[]string{levelled + "01;0102;010202;5291;IT;1,00\n01;;010101;5291;Rat;4,00\n"}, 3, "Spalte „Produktgruppe“: der Schritt der Gliederung über „010101“ ist leer"},
		"two areas":         {[]string{levelled + "01;0102;010202;5291;IT;1,00\n02;0102;010202;5292;IT;4,00\n"}, 3, "„0102“ steht unter „02“, vorher unter „01“"},
		"two files":         {[]string{levelled + "01;0102;010202;5291;IT;1,00\n", levelled + "02;0102;010202;5292;IT;4,00\n"}, 2, "„0102“ steht unter „02“, vorher unter „01“"},
		"above and beneath": {[]string{levelled + "01;0102;010202;5291;IT;1,00\n0102;;;5292;IT;4,00\n"}, 3, "„0102“ steht ganz oben, vorher unter „01“"},
	} {
		j := job(t, Lines, c.texts...)
		j.Mapping = mappingOfLevels()
		_, p := written(t, j)
		a := p.Accounts[len(p.Accounts)-1]
		if len(a.Bad) != 1 || a.Bad[0].Row != c.row || !strings.Contains(a.Bad[0].Says.In(words.German), c.want) {
			t.Errorf("%s: %+v; want row %d with %q", name, a.Bad, c.row, c.want)
			continue
		}
		if s := a.Sums()[0]; s.Left[leftBad] != 4_00 {
			t.Errorf("%s: %s left out; want 4.00", name, s.Left[leftBad])
		}
	}
}

// Bookings find their lines by the group, whatever stands above it.
func TestPathOfBookings(t *testing.T) {
	j := job(t, Actuals, "Produktbereich;Produktgruppe;Produkt;Sachkonto;Datum;Betrag\n01;0102;010202;5291;01.02.2020;1,00\n")
	p, err := j.Preview(t.Context())
	if err != nil || !strings.Contains(string(p.text), `line = "city.010202.5291"`) {
		t.Errorf("%v, %s", err, p.text)
	}
}
