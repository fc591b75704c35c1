package importer

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"digiplan/budget"
	"digiplan/plan/words"
)

// The forms of lists of finance systems (SAP, Infoma, H&H) and of other cities' open data
// (Krefeld, Düsseldorf, Arnsberg, Rodalben, Stadtlohn, the standard of Offener Haushalt),
// with rows made up.
func TestLinesOfOtherKinds(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		fixed Fixed
		want  []string
	}{
		// 120,000 − 3,000 are printed as 117,000 (*), with 20,000 as 137,000 (**).
		"a list with lines drawn, heads on each page and sums by stars": {strings.ReplaceAll(`Budget PSM  Seite 1

---------------------------------------------------
HEAD
---------------------------------------------------
|10   |011102|52910000|Dienste |120.000,00|  45,15 |
|10   |011102|44870000|Ersatz  |  3.000,00-|  1,50-|
|*    |011102|        |        |117.000,00|  43,65 |
|----|-------|--------|--------|----------|--------|
Budget PSM  Seite 2
HEAD
|10   |011103|52810000|Sachen  | 20.000,00|  19,99 |
|**   |      |        |        |137.000,00|  63,64 |
`, "HEAD", "|Fonds|Finanzstelle|Finanzposition|Text|Budget|Ist|"), Fixed{Year: 2026, Figure: Estimate},
			[]string{"city.011102.44870000 operating income 011102/44870000 2026=3000.00 2026:1.50", "city.011102.52910000 operating expense 011102/52910000 2026=120000.00 2026:45.15", "city.011103.52810000 operating expense 011103/52810000 2026=20000.00 2026:19.99"}},
		// 45,300.15 − 1,000 = 44,300.15; 50 − 3,050 = −3,000, income of 3,000; 700 − 0.
		"debits and credits": {"Sachkontonr.;Sachkontoname;Kostenstelle;Soll-Betrag;Haben-Betrag;Saldo\n529100;Dienste;10200;45.300,15;1.000,00;44.300,15\n529100;Dienste;10300;700,00;0,00;700,00\n448700;Ersatz;10200;50,00;3.050,00;-3.000,00\n", Fixed{Year: 2025, Figure: Actual},
			[]string{"city.10200.448700 operating income 10200/448700 2025:3000.00", "city.10200.529100 operating expense 10200/529100 2025:44300.15", "city.10300.529100 operating expense 10300/529100 2025:700.00"}},
		"two codes of one level": {"Kostenstelle;Kostenträger;Konto;Ansatz 2020\n10;0101;5291;1,00\n10;0102;5291;2,00\n", Fixed{},
			[]string{"city.10.0101.5291 operating expense 10.0101/5291 2020=1.00", "city.10.0102.5291 operating expense 10.0102/5291 2020=2.00"}},
		"income with a minus, and a currency": {"date,year,function.code,function.label,economic.code,economic.label,amount,currency\n2014-01-01,2014,0102,IT,529100,Dienste,1250.50,EUR\n2014-01-01,2014,0102,IT,448700,Ersatz,-30.00,EUR\n2014-01-01,2014,0103,Post,501100,Bezüge,-0.50,EUR\n", Fixed{Figure: Actual},
			[]string{"city.0102.448700 operating income 0102/448700 2014:30.00", "city.0102.529100 operating expense 0102/529100 2014:1250.50", "city.0103.501100 operating expense 0103/501100 2014:-0.50"}},
		"levels with numbers, the finest of accounts": {"Admin Class 1 Level Unique Identifier,1 Level display label,Admin Class 2 Level Unique Identifier Partial,2 Level display label,Admin Class 3 Level Unique Identifier Partial,3 Level display label,Budget Direction,Date,Amount Kind,Amount\n1,Rat,50,Personal,50321000,Beamte,Ausgabe,2017,IST,100.84\n1,Rat,54,Sonstiges,54996000S,Ersatz,Ausgabe,2017,IST,-2.50\n1,Rat,45,Erträge,45919000,Sonstige,Einnahme,2018,PLAN,9400.00\n1,Rat,58,Intern,58116000,Verrechnung,Ausgabe,2018,PLAN,7.00\n", Fixed{},
			[]string{"city.1.45919000 operating income 1/45919000 2018=9400.00", "city.1.50321000 operating expense 1/50321000 2017:100.84", "city.1.54996000s operating expense 1/54996000S 2017:-2.50"}},
		"levels with numbers in German": {"Betrag,Betrag-Typ,Jahr,Budget Richtung,Ebene 1 – Code ,Ebene 1 – Bezeichnung (Produktgruppe),Ebene 2 – Code,Ebene 2 – Bezeichnung (Kostenart) \n100.64,Ist,2016,Einnahmen,503,Soziale Einrichtungen,41611,Aufl. aus Zuw. Land\n48.72,Plan,2017,Ausgaben,503,Soziale Einrichtungen,54710,Wertveränderungen\n", Fixed{},
			[]string{"city.503.41611 operating income 503/41611 2016:100.64", "city.503.54710 operating expense 503/54710 2017=48.72"}},
		"names that are numbered, the kind under the head of parts": {"ID,Produktbereich 1,Produkt 1,Bezeichnung 1,Jahr,Betrag,Richtung,HH-Art\n1,Innere Verwaltung,Rat,Personalaufwendungen,2018,17,Aufwand,Plan\n2,Innere Verwaltung,Rat,Leistungsentgelte,2018,8,Ertrag,Plan\n3,Innere Verwaltung,Rat,Abschreibungen,2018,5,Aufwand,Plan\n", Fixed{},
			[]string{"city.rat.abschreibungen.expense operating expense Rat/ 2018=5.00", "city.rat.leistungsentgelte.income operating income Rat/ 2018=8.00", "city.rat.personalaufwendungen.expense operating expense Rat/ 2018=17.00"}},
		"the side in a column that no head tells": {"produktbereich,produkt,budget_richtung,jahr,betrag,betrag_typ\nKultur,Archiv,Ertrag,2018,3200.00,Plan\nKultur,Archiv,Aufwendung,2018,850.00,Plan\n", Fixed{},
			[]string{"city.archiv.expense operating expense Archiv/ 2018=850.00", "city.archiv.income operating income Archiv/ 2018=3200.00"}},
		"accounts by their names": {"Haushaltsjahr;Produkt;Konto;Ansatz;Budgetrichtung\n2018;Gremien;Sitzungsgelder;10000;Aufwand\n2018;Steuern;Grundsteuer A;5000;Ertrag\n", Fixed{},
			[]string{"city.gremien.sitzungsgelder.expense operating expense Gremien/ 2018=10000.00", "city.steuern.grundsteuer-a.income operating income Steuern/ 2018=5000.00"}},
		"kinds of income and expense as names": {"Produktbereich - Bezeichnung;Produkt;Produkt - Bezeichnung;Ansatz laufendes Jahr;Ertrags und Aufwandsarten;Betrag-Typ;Budget Richtung;Jahr\nFinanzen;16.01.01;Steuern;29.026,50;Steuern;Plan;Einnahme;2018\nFinanzen;16.01.01;Steuern;15.637,00;Transfers;Plan;Ausgabe;2018\n", Fixed{},
			[]string{"city.16.01.01.steuern.income operating income 16.01.01/ 2018=29026.50", "city.16.01.01.transfers.expense operating expense 16.01.01/ 2018=15637.00"}},
		// forward authority of two years is no amount of a line
		"a budget of two years": {"Produkt;Sachkonto;Kontobezeichnung;Ergebnis 2024;Ansatz 2026;Ansatz 2027;VE 2026;VE 2027;Planung 2028\n0115;785100;Bau;1,50;2,00;3,00;90,00;91,00;4,00\n", Fixed{},
			[]string{"city.0115.785100 capital expense 0115/785100 2024:1.50 2026=2.00 2027=3.00 2028=4.00"}},
	} {
		t.Run(name, func(t *testing.T) {
			j := job(t, Lines, c.text)
			j.Fixed = c.fixed
			lines, p := written(t, j)
			if got := said(lines); !slices.Equal(got, c.want) || p.Bad() > 0 {
				t.Errorf("%+v, lines\n%s\nwant\n%s", p.Accounts[0].Bad, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// Both sums of the list are right: 117,000 and 43.65 since the last, 137,000 and 63.64
// in all; a cent more is told.
func TestSumsByStars(t *testing.T) {
	for printed, want := range map[string]int{"137.000,00": 2, "137.000,01": 1} {
		j := job(t, Lines, "|Fonds|Finanzstelle|Finanzposition|Text|Budget|\n|10|011102|52910000|Dienste|120.000,00|\n|10|011102|44870000|Ersatz|3.000,00-|\n|*|011102|||117.000,00|\n|10|011103|52810000|Sachen|20.000,00|\n|**||||"+printed+"|\n")
		j.Fixed = Fixed{Year: 2026, Figure: Estimate}
		if a := preview(t, j).Accounts[0]; a.Checked != want || len(a.Notes) != 2-want {
			t.Errorf("%s: %d sums are right, notes %v; want %d", printed, a.Checked, a.Notes, want)
		}
	}
}

// A debit of 0 beside a credit is no booking, and the other way round; where both are 0,
// there is one.
func TestDebitsAndCreditsOfBookings(t *testing.T) {
	p := preview(t, job(t, Actuals, "Beleg;Datum;Konto;Kostenstelle;Soll;Haben\n1;01.02.2020;529100;10;5,00;0,00\n2;02.02.2020;529100;10;0,00;2,00\n3;03.02.2020;448700;10;0,00;7,00\n4;04.02.2020;529100;10;0,00;0,00\n"))
	var amounts []string
	for line := range strings.Lines(string(p.text)) {
		if amount, found := strings.CutPrefix(line, "amount = "); found {
			amounts = append(amounts, strings.TrimSpace(amount))
		}
	}
	if want := []string{"7", "5", "-2", "0"}; !slices.Equal(amounts, want) {
		t.Errorf("amounts %v; want %v\n%s", amounts, want, p.text)
	}
}

// A workbook whose years stand under merged heads.
func TestMergedHeads(t *testing.T) {
	book := excelize.NewFile()
	for at, value := range map[string]any{"A1": "Haushaltsplan der Stadt", "A3": "Produktsachkonto", "A4": "", "B3": "Bezeichnung", "C3": "Ergebnis", "C4": 2024, "D3": "Ansatz", "D4": 2025, "E4": 2026, "F3": "Finanzplanung", "F4": 2027, "G4": 2028,
		"A5": "01.11.02.529100", "B5": "Dienste", "C5": 310964.69, "D5": 0, "E5": 8000, "F5": 8000.5, "G5": 1} {
		if err := book.SetCellValue("Sheet1", at, value); err != nil {
			t.Fatal(err)
		}
	}
	for from, to := range map[string]string{"A1": "G1", "D3": "E3", "F3": "G3", "A3": "A4", "B3": "B4"} {
		if err := book.MergeCell("Sheet1", from, to); err != nil {
			t.Fatal(err)
		}
	}
	var sheet bytes.Buffer
	if err := book.Write(&sheet); err != nil {
		t.Fatal(err)
	}
	j := job(t, Lines, sheet.String())
	j.Fixed = Fixed{Part: budget.Operating, Side: budget.Expense}
	lines, _ := written(t, j)
	if got, want := said(lines), []string{"01.11.02.529100 operating expense / 2024:310964.69 2025=0.00 2026=8000.00 2027=8000.50 2028=1.00"}; !slices.Equal(got, want) {
		t.Errorf("lines %q; want %q", got, want)
	}
}

// Names tell sides by their words, by the sign before them, or by the chart of accounts:
// what others refund of cost is income, so "Kosten" alone tells nothing there.
func TestSidesOfNames(t *testing.T) {
	for name, want := range map[string]budget.Side{
		"Personalaufwendungen": budget.Expense, "- Personalaufwendungen": budget.Expense, "- Erträge aus Verkauf": budget.Income, "Sonstige ordentliche Erträge": budget.Income, "Kosten": budget.Expense,
		"Steuern und ähnliche Abgaben": budget.Income, "Öffentlich-rechtliche Leistungsentgelte": budget.Income, "Zuwendungen und allgemeine Umlagen": budget.Income,
		"+ Kostenerstattungen und Kostenumlagen": budget.Income, "Kostenerstattungen, -umlagen": budget.Income, "Kostenerstattungen und Kostenumlagen": "",
		"Kostenerstattungen an Gemeinden": "", "Gebühren": "", "": "",
	} {
		if got := sideOfName(name); got != want {
			t.Errorf("%q is %q; want %q", name, got, want)
		}
	}
}

// A head that begins like that of forward authority (VE) is none.
func TestHeadsThatBeginAlike(t *testing.T) {
	for head, want := range map[string]Meaning{"VE 2026": IsBalance, "VE Ansatz 2026": IsBalance, "Verpfl.-Erm. 2026": IsBalance, "Versorgungsaufwendungen 2026": IsAmount, "Verfügbar": IsBalance} {
		if got := guess(head).Is; got != want {
			t.Errorf("%s is %q; want %q", head, got, want)
		}
	}
}

// Of two names the one of the finest code is kept, wherever it stands.
func TestNamesOfCodes(t *testing.T) {
	for name, text := range map[string]string{
		"each behind its code": "Produktgruppe;Bezeichnung;Produkt;Bezeichnung;Richtung;Ansatz 2020\n0102;IT;010202;Netze;Aufwand;1\n0102;IT;010203;Post;Aufwand;1\n",
		"codes first":          "Produktgruppe;Produkt;Produktgruppenname;Produktname;Richtung;Ansatz 2020\n0102;010202;IT;Netze;Aufwand;1\n0102;010203;IT;Post;Aufwand;1\n",
	} {
		lines, p := written(t, job(t, Lines, text))
		if len(lines) != 2 || lines[0].Name != "Netze" {
			t.Errorf("%s: lines %+v, columns %s", name, lines, strings.Join(p.Meant(words.German), "\n"))
		}
	}
}
