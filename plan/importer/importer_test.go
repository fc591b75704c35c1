package importer

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

var day = time.Date(2018, 1, 31, 0, 0, 0, 0, time.UTC)

// job makes a job of texts, each a file.
func job(t testing.TB, kind Kind, texts ...string) *Job {
	t.Helper()
	folder := t.TempDir()
	j := &Job{Kind: kind, Target: filepath.Join(folder, "plan", "lines.toml"), Day: day}
	if err := os.Mkdir(filepath.Dir(j.Target), 0o777); err != nil {
		t.Fatal(err)
	}
	for i, text := range texts {
		j.Files = append(j.Files, filepath.Join(folder, fmt.Sprintf("%d.csv", i+1)))
		if err := os.WriteFile(j.Files[i], []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return j
}

// written are the lines that a job writes, and what its preview says.
func written(t *testing.T, j *Job) ([]plan.Line, *Preview) {
	t.Helper()
	p, err := j.Preview(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Write(""); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(j.Target)
	if err != nil {
		t.Fatal(err)
	}
	loaded, _ := plan.Load([]*source.File{source.NewFile("lines.toml", "lines.toml", text)})
	return loaded.Lines, p
}

// said are lines in short.
func said(lines []plan.Line) []string {
	var all []string
	for _, l := range lines {
		text := fmt.Sprintf("%s %s %s %s/%s", l.ID, l.Part, l.Side, l.ProductGroup, l.Account)
		for _, y := range l.Years {
			if y.Estimate != nil {
				text += fmt.Sprintf(" %d=%s", y.Year, *y.Estimate)
			}
			if y.Actual != nil {
				text += fmt.Sprintf(" %d:%s", y.Year, *y.Actual)
			}
		}
		all = append(all, text)
	}
	return all
}

// The forms of the files of cities, of which each row is taken from their first rows:
// Fürth 2018 and 2019, Griesheim, Hamburg, Ilmenau, Karlsruhe, Münster (open data portals
// and budget books), shortened.
func TestLines(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		fixed Fixed
		want  []string
	}{
		"title lines, tabs and years as columns": {"Haushalt 2018\t\t\t\nStand: 01.01.2018\t\t\t\nProdukt\tKonto\tBezeichnung\tAnsatz 2018\tIst 2016\n0102\t529100\tIT\t1.000,50\t-\n0102\t448100\tErtrag\t20,00\t0,00\n", Fixed{},
			[]string{"city.0102.448100 operating income 0102/448100 2016:0.00 2018=20.00", "city.0102.529100 operating expense 0102/529100 2018=1000.50"}},
		"blanks behind quotation marks": {"Haushaltsjahr ,Haushaltsart ,Gliederung ,Bezeichnung HSt ,Einnahme/Ausgabe ,Betrag ,Plan/Ergebnis\n2019 ,Verwaltung ,0 ,\"Versorgungsbezüge \"\"Beamte\"\"\" ,Ausgabe ,109000 ,Plan\n2019 ,Verwaltung ,0 ,Feiern ,Ausgabe ,16800 ,Plan\n", Fixed{},
			[]string{"city.0.feiern.expense operating expense 0/ 2019=16800.00", "city.0.versorgungsbezuege-beamte.expense operating expense 0/ 2019=109000.00"}},
		"the side by which of two columns": {"hhjahr,onummer,pbbez,zl,zlbez,ausgabe,eingabe\n2008,01.01.01,Bürgermeister,13,Sach,45400,\n2008,01.01.01,Bürgermeister,3,Kosten,,600\n", Fixed{Figure: Estimate, Part: budget.Operating},
			[]string{"city.01.01.01.13 operating expense 01.01.01/13 2008=45400.00", "city.01.01.01.3 operating income 01.01.01/3 2008=600.00"}},
		"names for codes": {"\"EPL\";\"AB\";\"PG\";\"Betrag\";\"Berichtsjahr\";\"Werttyp\";\"Erlöse_Kosten\"\n\"Rechnungshof\";\"Rechnungshof\";\"Kanzlei\";275821,00;\"2016\";\"Ist\";\"Erlöse\"\n\"Bürgerschaft\";\"Bürgerschaft\";\"Kanzlei\";10128980,00;\"2016\";\"Ist\";\"Kosten\"\n", Fixed{},
			[]string{"city.buergerschaft.kanzlei.expense operating expense Bürgerschaft / Kanzlei/ 2016:10128980.00", "city.rechnungshof.kanzlei.income operating income Rechnungshof / Kanzlei/ 2016:275821.00"}},
		"cameral": {"\ufeffHH_Jahr;HH_Art_Text;HH_AnsRe;Level3_ID_UA;Level3_Text_UA;Level4_ID;Level4_Text;Level5_ID;Level5_Text;HH_EA;Betrag\n2019;Verwaltungshaushalt;Ansatz;00000;Stadtrat;00000.000;Aufw;400000;Aufw;Ausgaben;130000\n2019;Verwaltungshaushalt;Ansatz;00200;Büro;00200.000;Zuschuss;170000;Zuschuss;Einnahmen;0\n", Fixed{},
			[]string{"city.00000.000.400000.expense operating expense 00000.000.400000/ 2019=130000.00", "city.00200.000.170000.income operating income 00200.000.170000/ 2019=0.00"}},
		"the account in the title, powers of ten": {"TITEL,JAHR,TYP,BETRAG,Einnahme / Ausgabe\nSteuern: 30110000 Grundsteuer A,2015,Ergebnis,154894.6,Einnahme\nSteuern: 30120000 Grundsteuer B,2015,Ergebnis,4.721540379E7,Einnahme\nSteuern: 30120000 Grundsteuer B,2016,Ansatz,,Einnahme\n", Fixed{Part: budget.Operating},
			[]string{"city.30110000 operating income /30110000 2015:154894.60", "city.30120000 operating income /30120000 2015:47215403.79"}},
		"a form of the budget book": {"Teilergebnisplan Ertrags-undAufwandsarten,,Ergebnis(€),Haushaltsansatz(€),\n,,2024,2025,2026\n16,- SonstigeAufwendungen,\"310.964,69\",0,8.000\n18,= OrdentlichesErgebnis,\"310.964,69-\",0,8.000-\n19,+ Finanzerträge,\"1.478.841,73\",579.740,0\n", Fixed{},
			[]string{"city.16 operating expense /16 2024:310964.69 2025=0.00 2026=8000.00", "city.19 operating income /19 2024:1478841.73 2025=579740.00 2026=0.00"}},
		"a head over two lines, parts of products": {"Haushaltsplan 2026\n\nTeilprodukt\tSachkonto\tKontobezeichnung\tErgebnis\tAnsatz\tPlanung\n\t\t\t2024\t2025\t2026\n01.111.01\t5011000\tBezüge\t98.765,43\t99.000\tk.A.\nSumme 01.111.01\t\t\t98.765,43\t99.000\t0\n", Fixed{},
			[]string{"city.01.111.01.5011000 operating expense 01.111.01/5011000 2024:98765.43 2025=99000.00"}},
		"orders and what is left beside the plan": {"Kostenstelle;KST-Text;Kostenart;KoArt-Text;Plan;Obligo;Ist;Verfügbar\n101020;IT;529110;Wartung;12000,00;1500,00;4400,10;6099,90\n", Fixed{Year: 2026},
			[]string{"city.101020.529110 operating expense 101020/529110 2026=12000.00 2026:4400.10"}},
		"ids as printed":     {"Haushaltsstelle;Konto;Bezeichnung;Ansatz 2020\nL01020200002;5291;IT;1,50\n", Fixed{}, []string{"L01020200002 operating expense /5291 2020=1.50"}},
		"thousands of euros": {"Produkt;Konto;Ansatz 2020 (TEUR)\n0102;5291;1,5\n", Fixed{}, []string{"city.0102.5291 operating expense 0102/5291 2020=1500.00"}},
		"an area beside its groups": {"Jahr;Produktgruppe;Bezeichnung;Erträge\n2020;0101;Rat;10\n2020;0102;Büro;5\n2020;01;Verwaltung;15\n", Fixed{Figure: Estimate},
			[]string{"city.0101.income operating income 0101/ 2020=10.00", "city.0102.income operating income 0102/ 2020=5.00"}},
	} {
		t.Run(name, func(t *testing.T) {
			j := job(t, Lines, c.text)
			j.Fixed = c.fixed
			lines, _ := written(t, j)
			if got := said(lines); !slices.Equal(got, c.want) {
				t.Errorf("lines\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// Years that the plan does not have are told: those behind it, and a file that has none
// of its years. The last year and the first are in it.
func TestYearsOutsideThePlan(t *testing.T) {
	for name, c := range map[string]struct {
		year int
		want string
	}{
		"the first": {2020, ""}, "the last": {2021, ""},
		"behind": {2022, "die Datei reicht bis 2022, der Plan nur bis 2021"}, "before": {2019, "die Datei endet 2019, der Plan beginnt erst 2020"},
	} {
		j := job(t, Lines, fmt.Sprintf("Produkt;Konto;Bezeichnung;Ansatz %d\n0102;5291;IT;1,50\n", c.year))
		if err := os.WriteFile(filepath.Join(filepath.Dir(j.Target), "plan.toml"), []byte("[plan]\ntitle = \"P\"\nyears = { from = 2020, to = 2021 }\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		p, err := j.Preview(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		said := ""
		for _, note := range p.Accounts[0].Notes {
			said += note.In(words.German)
		}
		if !strings.HasPrefix(said, c.want) || c.want == "" && said != "" {
			t.Errorf("%s: %q; want %q", name, said, c.want)
		}
	}
}

// With the full cost, internal charges and cost accounting come in as lines that count
// in no sum, and loans stand in the capital part.
func TestFullCost(t *testing.T) {
	j := job(t, Lines, "Produkt;Konto;Bezeichnung;Ansatz 2020\n0102;5291;IT;1,00\n0102;5811;Umlage;2,00\n0102;9711;Zins;-3,00\n0102;7921;Tilgung;4,00\n")
	lines, _ := written(t, j)
	if got, want := said(lines), []string{"city.0102.5291 operating expense 0102/5291 2020=1.00", "city.0102.7921 capital expense 0102/7921 2020=4.00"}; !slices.Equal(got, want) {
		t.Errorf("lines %q; want %q", got, want)
	}
	j.Full = true
	lines, p := written(t, j)
	for _, l := range lines {
		if internal := l.Account == "5811" || l.Account == "9711"; l.Internal != internal {
			t.Errorf("%s: internal %v; want %v", l.ID, l.Internal, internal)
		}
	}
	if s := p.Accounts[0].Sums()[0]; len(lines) != 4 || s.Written != 4_00 || s.File != 4_00 {
		t.Errorf("%d lines, sums %+v; want 4, all of 1 + 2 − 3 + 4 = 4", len(lines), s)
	}
}

// What nobody can know is asked, not guessed.
func TestRefusals(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"two ways to read":      {"Produkt;Konto;Ansatz 2020\n01;5291;29.026.000\n01;5292;81.000\n", "--numbers de"},
		"no kind of amount":     {"Jahr;Produkt;Konto;Betrag\n2020;01;5291;1,00\n", "--figure estimate"},
		"no year":               {"Produkt;Konto;Ansatz\n01;5291;1,00\n", "--year"},
		"no side":               {"Produkt;Bezeichnung;Ansatz 2020\n01;Rathaus;1,00\n", "--side"},
		"no part":               {"Produkt;Einnahme/Ausgabe;Ansatz 2020\n01;Ausgabe;1,00\n", "--part"},
		"rows of sums alone":    {"Nr.;Bezeichnung;Ansatz 2020\n6;= Summe der Aufwendungen;1,00\n", "keep_sums"},
		"an area that differs":  {"Jahr;Produktgruppe;Typ;Erträge\n2020;0101;Plan;10\n2020;0102;Plan;5\n2020;01;Plan;16\n", "16 € statt 15 €"},
		"a figure twice":        {"Produkt;Konto;Ansatz 2020;Plan 2020\n01;5291;1,00;2,00\n", "sagen dasselbe"},
		"an open quotation":     {"Produkt;Konto;Ansatz 2020\n01;\"5291;1,00\n", "schließt nicht"},
		"an old workbook":       {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".xlsx"},
		"nothing":               {"", "ist leer"},
		"one column":            {"Haushalt\n2020\n", "nur eine Spalte"},
		"no table":              {"a;\x00\n", "keine Texttabelle"},
		"no columns that speak": {"Besoldung;Stellen\nA15;4\n", "keine Spalte mit Beträgen"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := job(t, Lines, c.text).Preview(t.Context())
			speaker, ok := err.(*Refusal)
			if !ok || !strings.Contains(speaker.In(words.German), c.want) {
				t.Errorf("%v; want a refusal with %q", err, c.want)
			}
		})
	}
}

// A row that does not fit is named with its reason, and counted.
func TestBadRows(t *testing.T) {
	j := job(t, Lines, "Produkt;Konto;Ansatz 2020\n16.01.01;5291;1,00\n16.01.2001;5291;2,00\n16.01.01;5292;x1\nStand 2020;;\n")
	_, p := written(t, j)
	a := p.Accounts[0]
	if a.BadCount != 2 || a.Empty != 1 || a.Bad[0].Row != 3 || a.Bad[1].Row != 4 || !strings.Contains(a.Bad[0].Says.In(words.German), "gemeint ist wohl 16.01.01") {
		t.Errorf("bad rows %+v, %d without an amount", a.Bad, a.Empty)
	}
	if s := a.Sums()[0]; s.File != 3_00 || s.Written != 1_00 || s.Left[leftBad] != 2_00 {
		t.Errorf("sums %+v; want 3.00 = 1.00 + 2.00", s)
	}
}

// A product that a spreadsheet took for a day is named, and read when that is said; a
// day that is one stays.
func TestDaysInWorkbooks(t *testing.T) {
	book := excelize.NewFile()
	product := time.Date(2001, 1, 16, 0, 0, 0, 0, time.UTC)
	day, err := book.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		t.Fatal(err)
	}
	for i, cell := range []any{"Belegnr", "Buchungsdatum", "Produkt", "Konto", "Betrag", "51", time.Date(2020, 3, 2, 0, 0, 0, 0, time.UTC), "16.01.02", "5291", 36_907.5, "52", time.Date(2020, 3, 3, 0, 0, 0, 0, time.UTC), product, "5291", 7} {
		at, err := excelize.CoordinatesToCellName(1+i%5, 1+i/5)
		if err != nil {
			t.Fatal(err)
		}
		if err := book.SetCellValue("Sheet1", at, cell); err != nil {
			t.Fatal(err)
		}
		if _, isDay := cell.(time.Time); isDay {
			if err := book.SetCellStyle("Sheet1", at, at, day); err != nil {
				t.Fatal(err)
			}
		}
	}
	var sheet bytes.Buffer
	if err := book.Write(&sheet); err != nil {
		t.Fatal(err)
	}
	j := job(t, Actuals, sheet.String())
	p, err := j.Preview(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if a := p.Accounts[0]; a.BadCount != 1 || a.Bad[0].Row != 3 || !strings.Contains(a.Bad[0].Says.In(words.German), "Spalte „Produkt“: „16.01.2001“ ist ein Tag, gemeint ist wohl 16.01.01") {
		t.Fatalf("bad rows %+v", a.Bad)
	}
	mapping := *p.Mapping
	mapping.Columns[2].Undate = true
	j.Mapping = &mapping
	p, err = j.Preview(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"amount = 36_907.50\ndate = 2020-03-02", "line = \"city.16.01.01.5291\"\nyear = 2020\namount = 7\ndate = 2020-03-03"} {
		if !strings.Contains(string(p.text), want) {
			t.Errorf("no %q in\n%s", want, p.text)
		}
	}
}

// With --sum there is one booking for each line, year and measure: 10.00 + 0.01 + 5.00
// of 2020 on one line, 2.00 of it with a measure, 1.00 on another line, 3.00 of 2021;
// 0.01 less than the file says of 2020 would be a cent off.
func TestSum(t *testing.T) {
	j := job(t, Actuals, "Belegnr;Buchungsdatum;Produkt;Konto;Maßnahme;Betrag\n"+
		"1;02.03.2020;0102;5291;;10,00\n2;03.03.2020;0102;5291;;0,01\n3;31.12.2020;0102;5291;;5,00\n"+
		"4;03.03.2020;0102;5291;wlan;2,00\n5;03.03.2020;0103;5291;;1,00\n6;01.01.2021;0102;5291;;3,00\n1;02.03.2020;0102;5291;;10,00\n7;02.03.2020;0103;5291;;0,00\n")
	j.Sum = true
	p, err := j.Preview(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	loaded, _ := plan.Load([]*source.File{source.NewFile("a", "a", p.text)})
	var got []string
	for _, a := range loaded.Actuals {
		got = append(got, fmt.Sprintf("%s %d %s %s", a.Line, a.Year, a.Measure, a.Amount))
	}
	want := []string{"city.0102.5291 2020  15.01", "city.0102.5291 2020 wlan 2.00", "city.0102.5291 2021  3.00", "city.0103.5291 2020  1.00"}
	if !slices.Equal(got, want) {
		t.Errorf("bookings\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if p.Twice != 1 {
		t.Errorf("%d bookings stand twice; want 1", p.Twice)
	}
}

// The same figures in every encoding, and as a workbook.
func TestEncodings(t *testing.T) {
	text := "Produkt;Bezeichnung;Konto;Ansatz 2020\r\n0102;Büro und Straße;5291;1.234,56\r\n"
	latin, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	book := excelize.NewFile()
	for i, cell := range []any{"Produkt", "Bezeichnung", "Konto", "Ansatz 2020", "0102", "Büro und Straße", "5291", 1234.56} {
		if err := book.SetCellValue("Sheet1", string(rune('A'+i%4))+fmt.Sprint(1+i/4), cell); err != nil {
			t.Fatal(err)
		}
	}
	var sheet bytes.Buffer
	if err := book.Write(&sheet); err != nil {
		t.Fatal(err)
	}
	utf16 := []byte{0xff, 0xfe}
	for _, r := range text {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	for name, c := range map[string]struct {
		bytes string
		want  Encoding
	}{"UTF-8": {text, UTF8}, "with a mark": {"\ufeff" + text, UTF8}, "Windows-1252": {latin, Windows1252}, "UTF-16": {string(utf16), UTF16}, "xlsx": {sheet.String(), Workbook}} {
		t.Run(name, func(t *testing.T) {
			lines, p := written(t, job(t, Lines, c.bytes))
			if got := said(lines); len(got) != 1 || got[0] != "city.0102.5291 operating expense 0102/5291 2020=1234.56" || lines[0].Name != "Büro und Straße" {
				t.Errorf("lines %q", got)
			}
			if p.Inputs[0].Encoding != c.want {
				t.Errorf("encoding %s; want %s", p.Inputs[0].Encoding, c.want)
			}
		})
	}
}

// What sums print is held against the rows above.
func TestSumRows(t *testing.T) {
	for name, c := range map[string]struct {
		sum     string
		checked int
	}{"equal": {"30,01", 1}, "a cent over": {"30,02", 0}, "a cent under": {"30,00", 0}} {
		_, p := written(t, job(t, Lines, "Produkt;Bezeichnung;Konto;Ansatz 2020\n01;IT;5291;10,00\n02;IT;5292;20,01\nSumme;;;"+c.sum+"\n"))
		if a := p.Accounts[0]; a.Checked != c.checked || len(a.Notes) != 1-c.checked {
			t.Errorf("%s: %d equal, notes %v", name, a.Checked, a.Notes)
		}
	}
}

// A booking that two files have counts once; so does one that stands twice in a file.
func TestBookingsTwice(t *testing.T) {
	head := "Belegnr;Buchungsdatum;Produkt;Konto;Betrag\n"
	j := job(t, Actuals, head+"51;02.03.2020;0102;5291;10,00\n52;03.03.2020;0102;5291;10,00\n", head+"51;02.03.2020;0102;5291;10,00\n51;02.03.2020;0102;5291;10,01\n;02.03.2020;0102;5291;7,00\n;02.03.2020;0102;5291;7,00\n")
	_, p := written(t, j)
	if p.Twice != 1 || p.Entries != 5 {
		t.Errorf("%d twice, %d entries; want 1 and 5", p.Twice, p.Entries)
	}
	if s := p.Accounts[1].Sums()[0]; s.File != 34_01 || s.Written != 24_01 || s.Left[leftTwice] != 10_00 {
		t.Errorf("sums of the second file %+v; want 34.01 = 24.01 + 10.00", s)
	}
	again, err := j.Preview(t.Context())
	if err != nil || !again.Unchanged() {
		t.Errorf("the same again changes %v (%v)", again.Changes, err)
	}
}

// A booking whose amount stands as text is the same booking; one that stands in another
// file of the plan is not written again.
func TestBookingsStandAlready(t *testing.T) {
	j := job(t, Actuals, "Belegnr;Buchungsdatum;Produkt;Konto;Betrag\n51;02.03.2020;0102;5291;1.002,30\n")
	written(t, j)
	text, err := os.ReadFile(j.Target)
	if err != nil || !bytes.Contains(text, []byte("amount = 1_002.30")) {
		t.Fatalf("%s (%v)", text, err)
	}
	text = bytes.Replace(text, []byte("1_002.30"), []byte(`"1.002,30"`), 1)
	if err := os.WriteFile(j.Target, text, 0o666); err != nil {
		t.Fatal(err)
	}
	if again, err := j.Preview(t.Context()); err != nil || !again.Unchanged() {
		t.Errorf("the same as text: %v (%v)", again, err)
	}
	j.Target = filepath.Join(filepath.Dir(j.Target), "other.toml")
	if _, err := j.Preview(t.Context()); err == nil || !strings.Contains(fmt.Sprint(err), "all bookings (1) stand already") {
		t.Errorf("in another file: %v", err)
	}
}

// The mapping that was found reads the file in the same way when it is read back.
func TestMappingReadsTheSame(t *testing.T) {
	j := job(t, Lines, "Produkt;Bezeichnung;Konto;Ansatz 2020\n01;IT;4481;-10,00\n02;IT;5292;20,01\n")
	p, err := j.Preview(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	text, err := p.Mapping.Text()
	if err != nil {
		t.Fatal(err)
	}
	if j.Mapping, err = ReadMapping("m", text); err != nil {
		t.Fatal(err)
	}
	again, err := j.Preview(t.Context())
	if err != nil || !bytes.Equal(again.text, p.text) {
		t.Errorf("with the mapping read back (%v)\n%s\nwant\n%s", err, again.text, p.text)
	}
}

// Any bytes are imported or refused: no crash, and what is written is TOML.
func FuzzLines(f *testing.F) {
	f.Add([]byte("Produkt;Konto;Ansatz 2020\n0102;5291;1.234,56\n"))
	f.Add([]byte("Jahr,Produkt,\"Bezeichnung\" ,Betrag,Typ,Richtung\n2020,01,\"a \"\"b\"\"\" ,1.5E3,Ist,Aufwand\nSumme,,,1500,Ist,Aufwand\n"))
	f.Add([]byte("\ufeffTeilplan,,Ergebnis(€),Ansatz(€),\n,,2024,2025,2026\n16,- Aufwand,\"1,00\",2,3\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		j := job(t, Lines, string(text))
		j.Fixed = Fixed{Part: budget.Operating, Figure: Estimate}
		p, err := j.Preview(t.Context())
		if err != nil {
			return
		}
		if source.NewFile("a", "a", p.text).Tree() == nil {
			t.Fatalf("no TOML:\n%s", p.text)
		}
		for _, s := range p.Accounts[0].Sums() {
			left := s.File - s.Written
			for _, cents := range s.Left {
				left -= cents
			}
			if left != 0 {
				t.Fatalf("%+v does not add up", s)
			}
		}
	})
}

// BenchmarkRows reads a million rows, about 100 MB.
func BenchmarkRows(b *testing.B) {
	var text strings.Builder
	text.WriteString("Haushaltsjahr;Produkt;Produktbezeichnung;Sachkonto;Bezeichnung;Ist;Bemerkung\n")
	for i := range 1_000_000 {
		fmt.Fprintf(&text, "2025;01%02d%02d;Produkt mit einer Bezeichnung;52%02d00;Aufwendungen für Sachleistungen;%d.%03d,%02d;Rechnung Nr. %d\n", i%30, i%7, i%90, 1+i%900, i%1000, i%100, i)
	}
	j := job(b, Lines, text.String())
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := j.Preview(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}

// A payment whose name does not say of which plan it is, is not taken for an expense.
func TestPartIsNotGuessed(t *testing.T) {
	text := "Teilfinanzplan Ein-undAuszahlungsarten,,Ergebnis(€),Ansatz(€),\n,,2024,2025,2026\n01,Einzahlungen aus Zuwendungen,\"7,00\",2,3\n11,- von aktivierbaren Zuwendungen,\"5,00\",2,1\n14,= Saldo,\"2,00\",0,2\n"
	if _, err := job(t, Lines, text).Preview(t.Context()); err == nil || !strings.Contains(err.Error(), "--part") {
		t.Fatalf("%v; want a refusal with --part", err)
	}
	j := job(t, Lines, text)
	j.Fixed.Part = budget.Capital
	lines, p := written(t, j)
	want := []string{"city.01 capital income /01 2024:7.00 2025=2.00 2026=3.00", "city.11 capital expense /11 2024:5.00 2025=2.00 2026=1.00"}
	if got := said(lines); !slices.Equal(got, want) || p.Accounts[0].Checked != 1 {
		t.Errorf("lines %q, %d sums equal; want %q and 1", got, p.Accounts[0].Checked, want)
	}
}
