package linear

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"digiplan/budget"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// exchange is what a person types, and what is then said.
type exchange []struct{ text, want string }

// importingTalk holds a talk beside a file to import, and gives the folder of the plan.
func importingTalk(t *testing.T, text string, typed exchange) (folder string) {
	t.Helper()
	folder = t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../../testdata/muenster")); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "export.csv")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	place, err := workspace.Find("", folder)
	if err != nil {
		t.Fatal(err)
	}
	keys := &typist{}
	for _, one := range typed {
		*keys = append(*keys, func() string { return one.text })
	}
	var out strings.Builder
	o := Options{In: keys, Out: &out, Place: place, Lang: words.German, View: budget.Cash, Day: time.Date(2018, 3, 14, 0, 0, 0, 0, time.UTC),
		Path: func(typed string) string { return filepath.Join(filepath.Dir(file), typed) }}
	if err := Run(o); err != nil {
		t.Fatal(err)
	}
	rest := out.String()
	for _, one := range typed {
		_, after, ok := strings.Cut(rest, one.want)
		if !ok {
			t.Fatalf("%q does not say %q; said since:\n%s", one.text, one.want, rest)
		}
		rest = after
	}
	return folder
}

// TestImportLineByLine: a file is shown, its meaning changed by numbers, written and
// taken back.
func TestImportLineByLine(t *testing.T) {
	folder := importingTalk(t, "Produkt;Konto;Bezeichnung;Ansatz 2018;Wert 1\n0102;529100;IT-Dienste;1.000,50;7,00\n", exchange{
		{"import", "die Datei nennen"},
		{"import export.csv", "Was enthält die Datei?"},
		{"1", "5: Ansatz 2018 jetzt: Betrag, Ansatz 2018"},
		{"6", "7: Betrag, Ist"},
		{"7", "es steht nicht da, aus welchem Jahr die Beträge in „Wert 1“ sind"},
		{"Jahr", "7: 2018"},
		{"7", "2018, Wert 1, Ist, Aufwand oder Auszahlung: 7,00"},
		{"Wert", "Betrag"},
		{"–", "1 Eintrag: 1 neu"},
		{"Schreiben", "export.csv in lines.toml importiert: 1 neu, 0 geändert, 0 entfallen"},
		{"u", "zurückgenommen: lines.toml wie vor dem Import von export.csv"},
		{"import nix.csv", "Was enthält"},
		{"4", "nix.csv: gibt es hier nicht"},
		{"q", ""},
	})
	if _, err := os.Stat(filepath.Join(folder, "lines.toml")); err == nil {
		t.Error("what was taken back is still there")
	}
}

// TestImportWordLineByLine: what a word in cells means is said by a number.
func TestImportWordLineByLine(t *testing.T) {
	folder := importingTalk(t, "Jahr;Produkt;Konto;Werttyp;Betrag\n2018;0102;529100;Plan;1,00\n2018;0103;529100;Etat;2,00\n", exchange{
		{"import export.csv", "Was enthält die Datei?"},
		{"1", "2: „Etat“ (Werttyp) jetzt: ? (1 Zeile, zuerst 3)"},
		{"2", "4: nichts: diese Zeilen weglassen"},
		{"4", "0,00 + 2,00 = 2,00 (laut Zuordnung weggelassen 2,00)"},
		{"Schreiben", "export.csv in lines.toml importiert: 1 neu, 0 geändert, 0 entfallen"},
		{"q", ""},
	})
	if text, err := os.ReadFile(filepath.Join(folder, "lines.map.toml")); err != nil || !strings.Contains(string(text), "Etat = \"ignore\"") {
		t.Errorf("%v\n%s", err, text)
	}
}
