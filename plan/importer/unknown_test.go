package importer

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// answered is the job in which a setting says something else.
func answered(t *testing.T, p *Preview, asks Asked, name, says string) *Job {
	t.Helper()
	for _, s := range p.Settings() {
		for _, c := range s.Choices {
			if s.Asks == asks && strings.HasPrefix(s.Name.In(words.German), name) && c.Says.In(words.German) == says {
				return p.With(c)
			}
		}
	}
	t.Fatalf("nothing asks %s %q and offers %q", asks, name, says)
	return nil
}

// A word that nobody knows is asked for once, with how often it stands and where first;
// what the person says holds for all its rows, can be changed, and is kept.
func TestUnknownWords(t *testing.T) {
	const text = "Jahr;Produkt;Konto;Werttyp;Betrag\n2020;0102;5291;Plan;1,00\n2020;0103;5291;Fortgeschr.;2,00\n2020;0104;5291;Fortgeschr.;4,00\n2020;0105;5291;Etat;8,00\n"
	p := preview(t, job(t, Lines, text))
	if got, want := askedWords(p), []string{"„Fortgeschr.“ (Werttyp): ? (2 Zeilen, zuerst 3)", "„Etat“ (Werttyp): ? (1 Zeile, zuerst 5)"}; !slices.Equal(got, want) || p.Bad() != 3 {
		t.Fatalf("asks for %q, %d bad rows; want %q, 3", got, p.Bad(), want)
	}
	p = preview(t, answered(t, p, AskUnknown, "„Fortgeschr.“", "Ansatz"))
	if got, want := askedWords(p), []string{"„Etat“ (Werttyp): ? (1 Zeile, zuerst 5)", "„Fortgeschr.“: Ansatz"}; !slices.Equal(got, want) || p.Bad() != 1 {
		t.Fatalf("asks for %q, %d bad rows; want %q, 1", got, p.Bad(), want)
	}
	j := answered(t, p, AskUnknown, "„Etat“", "nichts: diese Zeilen weglassen")
	j = answered(t, preview(t, j), AskWord, "„Fortgeschr.“", "Ist")
	lines, p := written(t, j)
	want := []string{"city.0102.5291 operating expense 0102/5291 2020=1.00", "city.0103.5291 operating expense 0103/5291 2020:2.00", "city.0104.5291 operating expense 0104/5291 2020:4.00"}
	if got := said(lines); !slices.Equal(got, want) || p.Bad() != 0 {
		t.Errorf("lines %q; want %q", got, want)
	}
	text2, err := p.Mapping.Text()
	if err != nil {
		t.Fatal(err)
	}
	if kept, err := ReadMapping("m", text2); err != nil || kept.Words["Fortgeschr."] != "actual" || kept.Words["Etat"] != "ignore" {
		t.Errorf("mapping keeps %v (%v)", kept, err)
	}
}

func preview(t *testing.T, j *Job) *Preview {
	t.Helper()
	p, err := j.Preview(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// askedWords are the settings of words in short.
func askedWords(p *Preview) []string {
	var asked []string
	for _, s := range p.Settings() {
		if s.Asks == AskUnknown || s.Asks == AskWord {
			asked = append(asked, fmt.Sprintf("%s: %s", s.Name.In(words.German), s.Says.In(words.German)))
		}
	}
	return asked
}

// Words tell sides, parts and how firm an order is, too; so does the name or the account
// of a row where no column does.
func TestWordsOfOtherColumns(t *testing.T) {
	for name, c := range map[string]struct {
		kind             Kind
		text, word, says string
		want             string
	}{
		"side":                  {Lines, "Ergebnisplan\nJahr;Produkt;Bezeichnung;E/A;Ansatz\n2020;01;IT;Aufwand;1,00\n2020;02;IT;Bedarf;2,00\n", "„Bedarf“ (E/A)", "Aufwand oder Auszahlung", `side = "expense"`},
		"part":                  {Lines, "Jahr;Produkt;Konto;Haushaltsart;Ansatz\n2020;01;5291;Verwaltung;1,00\n2020;02;5291;Sonder;2,00\n", "„Sonder“ (Haushaltsart)", plan.PartNames[budget.Capital].De, `part = "capital"`},
		"side by the name":      {Lines, "Ergebnisplan\nJahr;Produkt;Bezeichnung;Ansatz\n2020;01;Personalaufwand;1,00\n2020;03;Sachaufwand;1,00\n2020;02;Gebühren;2,00\n", "„Gebühren“", "Ertrag oder Einzahlung", `side = "income"`},
		"left out by its name":  {Lines, "Ergebnisplan\nJahr;Produkt;Bezeichnung;Ansatz\n2020;01;Personalaufwand;1,00\n2020;03;Sachaufwand;1,00\n2020;02;Stellen;2,00\n", "„Stellen“", "nichts: diese Zeilen weglassen", ""},
		"how firm an order is":  {Commitments, "Jahr;Produkt;Konto;Status;Bestellwert\n2020;01;5291;bestellt;1,00\n2020;02;5291;erfasst;2,00\n", "„erfasst“ (Status)", "vorgemerkt", `stage = "earmarked"`},
		"an order that is none": {Commitments, "Jahr;Produkt;Konto;Status;Bestellwert\n2020;01;5291;bestellt;1,00\n2020;02;5291;storniert;2,00\n", "„storniert“ (Status)", "nichts: diese Zeilen weglassen", ""},
	} {
		p := preview(t, job(t, c.kind, c.text))
		if p.Bad() != 1 {
			t.Errorf("%s: %d bad rows; want 1", name, p.Bad())
			continue
		}
		p = preview(t, answered(t, p, AskUnknown, c.word, c.says))
		if p.Bad() != 0 || !strings.Contains(string(p.text), c.want) || c.want == "" && p.Accounts[0].left[leftWord] != 1 {
			t.Errorf("%s: %d bad rows, %+v,\n%s\nwant %s", name, p.Bad(), p.Accounts[0].Bad, p.text, c.want)
		}
	}
}

// What an earlier import took for an estimate stays beside the actual that it is now
// said to be, and is told; where nothing of it is left, nothing is told.
func TestAmountsThatStay(t *testing.T) {
	j := job(t, Lines, "Produkt;Konto;Bezeichnung;Wert 2020\n0102;5291;IT;1,00\n0103;5291;Post;2,00\n")
	mapping := &Mapping{All: Fixed{Book: "city", Year: 2020}, SideFrom: "account", Columns: []Column{{Head: "Produkt", Is: IsGroup}, {Head: "Konto", Is: IsAccount}, {Head: "Wert 2020", Is: IsAmount, Figure: Estimate}}}
	j.Mapping = mapping
	if _, p := written(t, j); len(p.Notes) > 0 {
		t.Errorf("notes %v", p.Notes)
	}
	if _, p := written(t, j); len(p.Notes) > 0 {
		t.Errorf("notes %v of the same again", p.Notes)
	}
	mapping.Columns[2].Figure = Actual
	_, p := written(t, j)
	if want := "im Ziel stehen 2 Beträge, die die Datei nicht mehr nennt, zuerst city.0102.5291 2020 estimate"; len(p.Notes) != 1 || !strings.HasPrefix(p.Notes[0].In(words.German), want) {
		t.Errorf("notes %v; want %s", p.Notes, want)
	}
}

// A mapping that is made to be filled in names the words that nobody knows.
func TestMappingNamesUnknownWords(t *testing.T) {
	p := preview(t, job(t, Lines, "Jahr;Produkt;Konto;Werttyp;Betrag\n2020;0102;5291;Plan;1,00\n2020;0103;5291;Etat;2,00\n"))
	file := p.Job.Target + ".map.toml"
	if err := p.WriteMapping(file); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(file); err != nil || !strings.Contains(string(text), "[words]\nEtat = \"\"\n") {
		t.Errorf("%v,\n%s", err, text)
	}
	if p.Mapping.Words != nil {
		t.Errorf("words %v of the mapping itself", p.Mapping.Words)
	}
}

// Estimates among bookings are none.
func TestEstimatesAreNoBookings(t *testing.T) {
	p := preview(t, job(t, Actuals, "Jahr;Produkt;Konto;Werttyp;Betrag\n2020;0102;5291;Plan;1,00\n2020;0102;5291;Ist;2,00\n"))
	if strings.Count(string(p.text), "[[actual]]") != 1 || !strings.Contains(string(p.text), "amount = 2\n") || p.Accounts[0].left[leftEstimate] != 1 {
		t.Errorf("%v left out,\n%s", p.Accounts[0].left, p.text)
	}
}
