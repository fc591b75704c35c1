package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"digiplan/plan/importer"
	"digiplan/plan/words"
)

// importing is an app whose import form names a file of this text.
func importingApp(t *testing.T, text string) (a *app, file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "export.csv")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	a = started(t, copied(t), words.German, 100, 40)
	a.keys("I")
	a.overlay.(*importForm).file.begin(file)
	return a, file
}

const exported = "Produkt;Konto;Bezeichnung;Ansatz 2018;Ansatz 2019\n0102;529100;IT-Dienste;1.000,50;2.000,00\n0102;448100;Erstattung;20,00;30,00\n"

// TestImportIsShownFirst: what would be written is shown; Enter on it writes as the
// command does, with the mapping; u takes it back.
func TestImportIsShownFirst(t *testing.T) {
	a, _ := importingApp(t, exported)
	a.keys("enter")
	wantShown(t, a, "Nach lines.toml schreiben", "Semikolon", "Ansatz 2018     → Betrag, Ansatz 2018", "1.000,50 | 20,00", "Ansatz 2018, Ansatz: 1.020,50 + 0,00 = 1.020,50", "2 Einträge: 2 neu")
	lines := a.options.Place.Path("lines.toml")
	if _, err := os.Stat(lines); err == nil {
		t.Fatal("written before it was asked for")
	}
	a.keys("home", "enter")
	wantShown(t, a, "export.csv in lines.toml importiert: 2 neu, 0 geändert, 0 entfallen · u nimmt es zurück")
	if text, _ := os.ReadFile(lines); !strings.Contains(string(text), "2018 = { estimate = 1_000.50 }") {
		t.Errorf("written was\n%s", text)
	}
	if mapping, err := importer.LoadMapping(importer.MappingFile(lines)); err != nil || mapping == nil {
		t.Errorf("no mapping: %v", err)
	}
	for _, id := range []string{"city.0102.448100", "city.0102.529100"} {
		if !strings.Contains(a.model.Snapshot.Files()[0].Path+joined(a), id) {
			t.Errorf("%s is not in the plan", id)
		}
	}
	a.keys("u")
	wantShown(t, a, "zurückgenommen: lines.toml wie vor dem Import von export.csv")
	if _, err := os.Stat(lines); err == nil {
		t.Error("the file is still there")
	}
}

func joined(a *app) string {
	var ids strings.Builder
	for _, line := range a.model.Snapshot.Plan.Lines {
		ids.WriteString(string(line.ID) + "\n")
	}
	return ids.String()
}

// TestImportMeaningIsChosen: another meaning of a column is chosen from a list, what
// then has to be said is under the cursor, and what was chosen is kept in the mapping.
func TestImportMeaningIsChosen(t *testing.T) {
	a, _ := importingApp(t, "Produkt;Konto;Wert 1;Ansatz 2018\n0102;529100;5,00;1.000,50\n")
	a.keys("enter", "down", "down", "down", "down", "down")
	wantShown(t, a, "›   Wert 1          → –")
	a.keys("enter", "I", "s", "t", "enter")
	wantShown(t, a, "es steht nicht da, aus welchem Jahr die Beträge in „Wert 1“ sind", "›   Jahr")
	a.keys("enter", "2", "0", "1", "6", "enter")
	wantShown(t, a, "Wert 1          → Betrag, Ist", "2016, Wert 1, Ist, Aufwand oder Auszahlung: 5,00 + 0,00 = 5,00")
	a.keys("home", "enter")
	mapping, err := importer.LoadMapping(importer.MappingFile(a.options.Place.Path("lines.toml")))
	if err != nil || mapping.All.Year != 2016 || mapping.Columns[2].Is != importer.IsAmount || mapping.Columns[2].Figure != importer.Actual {
		t.Errorf("mapping %+v (%v)", mapping, err)
	}
}

// TestImportWordIsExplained: a word in cells that nobody knows stands first, Enter says
// what it means, and the mapping keeps that.
func TestImportWordIsExplained(t *testing.T) {
	a, _ := importingApp(t, "Jahr;Produkt;Konto;Werttyp;Betrag\n2018;0102;529100;Plan;1.000,50\n2018;0103;529100;Etat;2,00\n")
	a.keys("enter")
	wantShown(t, a, "Was Wörter bedeuten, ist noch nicht gesagt: Zeile wählen, Enter", "„Etat“ (Werttyp) → ? (1 Zeile, zuerst 3)")
	a.keys("enter")
	wantShown(t, a, "Was gilt: „Etat“ (Werttyp)", "Ansatz", "Summe anderer Zeilen", "nichts: diese Zeilen weglassen")
	a.keys("enter")
	wantShown(t, a, "Was Wörter bedeuten", "2018, Betrag, Ansatz, Aufwand oder Auszahlung: 1.002,50 + 0,00 = 1.002,50")
	a.keys("home", "enter")
	mapping, err := importer.LoadMapping(importer.MappingFile(a.options.Place.Path("lines.toml")))
	if err != nil || mapping.Words["Etat"] != "estimate" {
		t.Errorf("mapping %+v (%v)", mapping, err)
	}
}

// TestImportLeavesNothing: Esc goes back step by step and writes nothing; what cannot
// be read is named.
func TestImportLeavesNothing(t *testing.T) {
	a, file := importingApp(t, exported)
	before, err := os.ReadDir(a.options.Place.Folder)
	if err != nil {
		t.Fatal(err)
	}
	a.keys("enter", "down", "down", "down", "enter")
	wantShown(t, a, "Was gilt: Produkt")
	a.keys("esc", "esc")
	wantShown(t, a, "Ziel im Plan", file)
	a.overlay.(*importForm).file.begin("fehlt.csv")
	a.keys("enter")
	wantShown(t, a, "✗ fehlt.csv: gibt es hier nicht", "→ Namen und Ordner prüfen")
	a.keys("esc")
	after, err := os.ReadDir(a.options.Place.Folder)
	if err != nil || a.overlay != nil || len(after) != len(before) {
		t.Errorf("%d files instead of %d, overlay %v (%v)", len(after), len(before), a.overlay, err)
	}
}

// TestImportNamesBadRows with file, row and column, and writes without them.
func TestImportNamesBadRows(t *testing.T) {
	a, _ := importingApp(t, exported+"0103;529100;Mehr;12,3x;1,00\n")
	a.keys("enter")
	wantShown(t, a, "Nach lines.toml schreiben, ohne die Zeilen, die nicht passen (1)", "Zeilen von export.csv, die nicht passen: 1", "Zeile 4: Spalte „Ansatz 2018“: „12,3x“ ist kein Betrag")
	a.keys("home", "enter")
	if ids := joined(a); !strings.Contains(ids, "city.0102.529100") {
		t.Errorf("lines\n%s", ids)
	}
}

// TestImportOfPapers has no columns to explain.
func TestImportOfPapers(t *testing.T) {
	a, _ := importingApp(t, "Vorlage;Betreff;Art;Gremium;Datum;Rolle;Ergebnis\nV/9/2018;Netz;Beschlussvorlage;Rat;14.03.2018;Behandlung;\n")
	a.keys("down", "left", "enter")
	wantShown(t, a, "Nach papers.toml schreiben", "Rolle „Behandlung“ unbekannt")
	a.keys("home", "enter")
	wantShown(t, a, "export.csv in papers.toml importiert: 1 neu")
}

// TestImportWarnsFirst: what should be known before writing stands where writing is offered.
func TestImportWarnsFirst(t *testing.T) {
	a, _ := importingApp(t, strings.ReplaceAll(exported, "201", "200"))
	a.keys("enter")
	_, below, _ := strings.Cut(a.shown(), "Nach lines.toml schreiben")
	if warned, _, _ := strings.Cut(below, "export.csv: CSV"); !strings.Contains(warned, "Achtung: die Datei endet 2009, der Plan beginnt erst 2018") {
		t.Errorf("not said first:\n%s", a.shown())
	}
}
