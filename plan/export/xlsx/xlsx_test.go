package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

func sampleOpened(t *testing.T, lang words.Lang) *opened {
	t.Helper()
	return open(t, unzip(t, written(t, exporttest.Sample(lang))))
}

// TestMarkers finds each feature in the file itself: excelize drops what is
// set at the wrong moment without an error.
func TestMarkers(t *testing.T) {
	o := sampleOpened(t, words.German)
	overview, measures, lines := o.sheets[0], o.sheet("Maßnahmen"), o.sheets[2]
	for name, c := range map[string]struct{ text, want string }{
		"fit to page":         {measures.Fit.On, "true"},
		"one page wide":       {measures.Setup.Width + " " + measures.Setup.Height, "1 0"},
		"landscape":           {measures.Setup.Orientation, "landscape"},
		"no gridlines":        {measures.View.Grid, "false"},
		"zoom":                {measures.View.Zoom, "90"},
		"frozen":              {measures.View.Pane.State + measures.View.Pane.X + measures.View.Pane.Y, "frozen25"},
		"filter":              {measures.Filter.Ref, "$A$5:$H$8"},
		"unscaled edges":      {measures.Edge.Scale, "false"},
		"calculation":         {o.book.Calc.ID + o.book.Calc.Full, "191029"},
		"active sheet":        {strconv.Itoa(o.book.View.Active), "0"},
		"dimension":           {measures.Dimension.Ref, "A1:H8"},
		"city in the header":  {measures.Edge.Header, `&L&9&"Calibri,Bold"Stadt Muster && Söhne – Plan <2026>&R&9&"Calibri,Regular"Stand 01.03.2026 · Version 12`},
		"paper in the footer": {measures.Edge.Footer, `&L&8&"Calibri,Regular"Vorlage V/0123/2026&C&8&"Calibri,Regular"&A&R&8&"Calibri,Regular"Seite &P von &N`},
		"title":               {overview.cell("A1").text(), "Plan <2026>"},
		"subtitle":            {overview.cell("A2").text(), "Stadt Muster & Söhne · Stand 01.03.2026 · Version 12 · Alle Beträge in Euro · frei erfunden · Blau: eingetragen, schwarz: gerechnet; Änderungen hier ändern den Plan nicht"},
	} {
		if c.text != c.want {
			t.Errorf("%s: %q; want %q", name, c.text, c.want)
		}
	}
	for name, c := range map[string]struct{ part, text string }{
		"tab colour":       {"xl/worksheets/sheet3.xml", `<tabColor rgb="FF1F4E79">`},
		"outline":          {"xl/worksheets/sheet3.xml", `outlineLevel="1"`},
		"helpers hidden":   {"xl/worksheets/sheet2.xml", `hidden="true" max="8" min="8" outlineLevel="1"`},
		"creator":          {"docProps/core.xml", "<dc:creator>digiplan</dc:creator>"},
		"language":         {"docProps/core.xml", "<dc:language>de-DE</dc:language>"},
		"created":          {"docProps/core.xml", "2026-03-01T00:00:00Z"},
		"chart":            {"xl/worksheets/sheet1.xml", "<drawing "},
		"alt text":         {"xl/drawings/drawing1.xml", `descr="Säulen"`},
		"one-cell anchor":  {"xl/drawings/drawing1.xml", `<xdr:oneCellAnchor>`},
		"red rule":         {"xl/worksheets/sheet2.xml", `<cfRule type="cellIs"`},
		"dark axis labels": {"xl/charts/chart1.xml", `<a:srgbClr val="1A1A1A">`},
		"page break":       {"xl/workbook.xml", "_xlnm.Print_Titles"},
	} {
		if !strings.Contains(o.parts[c.part], c.text) {
			t.Errorf("%s: no %s in %s", name, c.text, c.part)
		}
	}
	if lines.Name != "O’Brien- Haushalt-" || o.sheets[3].Name != "O’Brien- Haushalt- (2)" || len(o.sheets) != 4 {
		t.Errorf("sheets %q, %q of %d", lines.Name, o.sheets[3].Name, len(o.sheets))
	}
}

func TestMargins(t *testing.T) {
	for _, sheet := range sampleOpened(t, words.German).sheets {
		if left := sheet.Margins.Left * 25.4; math.Abs(left-10) > 0.01 || sheet.Margins.Left != sheet.Margins.Right {
			t.Errorf("%s: margins of %v and %v inches", sheet.Name, sheet.Margins.Left, sheet.Margins.Right)
		}
	}
}

// TestFormulas looks at formula, type and value of cells.
func TestFormulas(t *testing.T) {
	o := sampleOpened(t, words.German)
	for place, want := range map[string]string{
		"Maßnahmen!F6": "D6+E6 = 5000000.5", "Maßnahmen!F7": "SUM(D7:E7) = 1300000", "Maßnahmen!H6": "D6*0+1 = 1",
		"Maßnahmen!F4": "SUBTOTAL(9,F6:F8) = 6200000.5", "Maßnahmen!D4": "SUBTOTAL(9,D6:D8) = 5000000.5",
		"Maßnahmen!A4":          `"Summe · Zeilen: "&SUBTOTAL(3,A6:A8) = str Summe · Zeilen: 3`,
		"O’Brien- Haushalt-!C8": "SUBTOTAL(9,C6:C7) = 80001", "O’Brien- Haushalt-!C12": "SUBTOTAL(9,C5:C11) = 80001",
		"O’Brien- Haushalt-!F6":  `IFERROR(ROUND(IF(C6>0,D6/C6,"–"),4),"–") = 0.7438`,
		"O’Brien- Haushalt-!F10": `IFERROR(ROUND(IF(C10>0,D10/C10,"–"),4),"–") = str –`,
		"O’Brien- Haushalt-!G7":  `IF(E7<0,"✗ überplant","✓ frei") = str ✗ überplant`,
		"O’Brien- Haushalt-!H6":  "0.07",
		"Übersicht!A5":           "B10 = 6200000.5", "Übersicht!B5": "D10 = 50000",
		"Übersicht!B8": `SUMIFS('Maßnahmen'!$D$6:$D$8,'Maßnahmen'!$A$6:$A$8,"*") = 5000000.5`,
		"Übersicht!B9": `SUMIFS('Maßnahmen'!$E$6:$E$8,'Maßnahmen'!$A$6:$A$8,"*") = 1200000`,
		"Maßnahmen!C6": "46082", "Maßnahmen!B6": "inlineStr =1+1", "Maßnahmen!B7": "inlineStr 1E5", "Maßnahmen!G6": "inlineStr 00123",
		"Maßnahmen!C7": "inlineStr 01.01.1899", "Maßnahmen!G7": "inlineStr erste Zeile\nzweite␇ Zeile",
	} {
		sheet, at, _ := strings.Cut(place, "!")
		if got := describe(o.sheet(sheet).cell(at)); got != want {
			t.Errorf("%s: %s; want %s", place, got, want)
		}
	}
}

func describe(cell xmlCell) string {
	text := cell.text()
	if cell.Type != "" {
		text = cell.Type + " " + text
	}
	if cell.Formula != nil {
		return *cell.Formula + " = " + text
	}
	return text
}

func TestParseFormula(t *testing.T) {
	b := &block{table: exporttest.Sample(words.German).Sheets[1].Table, sheet: &sheet{book: &book{blocks: map[string]*block{}}}, at: []int{1, 2, 3, 9, 4, 5, 6, 7}, first: 5, last: 7}
	for template, want := range map[string]string{
		"=[sum]*2": "F9*2", `IF([id]="[sum]","""[id]",[2026])`: `IF(A9="[sum]","""[id]",D9)`, "SUM([2026:2027])": "SUM(D9:E9)",
		"[nothing]": "", "other[sum]": "", "[2026:nothing]": "",
	} {
		got, ok := parseFormula(template).in(b, table.Row{}, 9)
		if got != want || ok != (want != "") {
			t.Errorf("%s becomes %q, %v; want %q", template, got, ok, want)
		}
	}
}

func TestCutTextSaysSo(t *testing.T) {
	o := sampleOpened(t, words.German)
	text := o.sheet("Maßnahmen").cell("G8").text()
	if n := len([]rune(text)); n != maxText || !strings.HasSuffix(text, "… [gekürzt]") {
		t.Errorf("text of %d ends in %q", n, text[len(text)-20:])
	}
}

func TestLinks(t *testing.T) {
	o := sampleOpened(t, words.German)
	var found []string
	for _, sheet := range o.sheets {
		for _, link := range sheet.Links {
			found = append(found, sheet.Name+" "+link.Ref+" → "+link.Location)
		}
	}
	o.eachFormula(func(sheet *xmlSheet, cell xmlCell, formula string) {
		if rows, ok := strings.CutPrefix(formula, "HYPERLINK("); ok {
			found = append(found, sheet.Name+" "+cell.R+" → "+cell.text()+" in "+strings.Split(rows, ",")[1])
		}
	})
	want := []string{
		"Übersicht A38 → 'Maßnahmen'!A1", "Übersicht A39 → 'O’Brien- Haushalt-'!A1", "Übersicht A40 → 'O’Brien- Haushalt- (2)'!A1",
		"Übersicht A33 → L-1 in 'O’Brien- Haushalt-'!$A$5:$A$11", "Übersicht A34 → L-2 in 'O’Brien- Haushalt-'!$A$5:$A$11", "Übersicht A35 → L-2 in 'O’Brien- Haushalt-'!$A$5:$A$11",
		"O’Brien- Haushalt- (2) D6 → M-001 in 'Maßnahmen'!$A$6:$A$8", "O’Brien- Haushalt- (2) E6 → L-1 in 'O’Brien- Haushalt-'!$A$5:$A$11",
	}
	if !slices.Equal(found, want) {
		t.Errorf("links\n%s\nwant\n%s", strings.Join(found, "\n"), strings.Join(want, "\n"))
	}
}

// TestChartCaches: ranges and what they hold are in the file, so viewers that
// do not calculate draw the same.
func TestChartCaches(t *testing.T) {
	chart := sampleOpened(t, words.German).parts["xl/charts/chart1.xml"]
	for _, want := range []string{
		`<f>&#39;Übersicht&#39;!$C$8:$C$9</f><numCache><formatCode>[&gt;=357142]#,##0.0,,;&#34;&#34;</formatCode><ptCount val="2"></ptCount><pt idx="0"><v>4950000.5</v></pt><pt idx="1"><v>1200000</v></pt></numCache>`,
		`<strCache><ptCount val="1"></ptCount><pt idx="0"><v>city</v></pt></strCache>`, `<pt idx="0"><v>2026</v></pt>`,
	} {
		if !strings.Contains(chart, want) {
			t.Errorf("chart has no %s in\n%s", want, chart[strings.Index(chart, "<ser>"):][:1500])
		}
	}
	if strings.Contains(chart, "<formatCode></formatCode>") {
		t.Error("a range without values")
	}
}

// TestChartSaysItOnce: what stands in the bars and on them is not said again by an
// axis and a grid, and the sums on top are in no legend.
func TestChartSaysItOnce(t *testing.T) {
	chart := sampleOpened(t, words.German).parts["xl/charts/chart1.xml"]
	for text, want := range map[string]int{
		"<majorGridlines>": 0, `<delete val="1"></delete></legendEntry>`: 1, `<lineChart>`: 1, `<dLblPos val="t"></dLblPos>`: 1,
		`<f>&#39;Übersicht&#39;!$B$8:$B$9</f><numCache><formatCode>#,##0.0,,</formatCode><ptCount val="2"></ptCount><pt idx="0"><v>5000000.5</v></pt>`: 1,
	} {
		if got := strings.Count(chart, text); got != want {
			t.Errorf("%d times %s; want %d", got, text, want)
		}
	}
}

func TestSums(t *testing.T) {
	wrong := exporttest.Sample(words.German)
	total := *wrong.Sheets[1].Table.Total
	total.Cells = slices.Clone(total.Cells)
	total.Cells[4] = table.Cash(1)
	wrong.Sheets[1].Table.Total = &total
	if err := Write(wrong, io.Discard, nobody); err == nil || !strings.Contains(err.Error(), "table measures, row 3: 2026 is not the sum") {
		t.Errorf("a wrong total gives %v", err)
	}
}

// TestSameBytes: the same workbook is the same file, whoever else writes one.
func TestSameBytes(t *testing.T) {
	for name, make := range map[string]func() workbook.Workbook{
		"sample": func() workbook.Workbook { return exporttest.Sample(words.German) }, "muenster": func() workbook.Workbook { return exporttest.Muenster(t, words.German) },
	} {
		want := written(t, make())
		var all sync.WaitGroup
		for range 10 {
			w := make()
			all.Go(func() {
				if !bytes.Equal(written(t, w), want) {
					t.Errorf("%s: another file", name)
				}
			})
		}
		all.Wait()
	}
}

// TestSameBytesInAnotherProcess: nor does it matter when and where it is
// written; the other process has one processor.
func TestSameBytesInAnotherProcess(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	other := exec.Command(program, "-test.run", "^TestWorkbooks$")
	other.Env = append(os.Environ(), "DIGIPLAN_WORKBOOKS="+folder, "GOMAXPROCS=1")
	if said, err := other.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	for name, w := range map[string]workbook.Workbook{"sample-de": exporttest.Sample(words.German), "whole-en": exporttest.Muenster(t, words.English)} {
		theirs, err := os.ReadFile(filepath.Join(folder, name+".xlsx"))
		if err != nil || !bytes.Equal(theirs, written(t, w)) {
			t.Errorf("%s: another file, %v", name, err)
		}
	}
}

func TestZip(t *testing.T) {
	content := written(t, exporttest.Sample(words.German))
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range archive.File {
		names = append(names, file.Name)
		if want := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC); !file.Modified.Equal(want) || len(file.Extra) > 0 || file.Flags&8 != 0 {
			t.Errorf("%s: date %v, flags %b, %d bytes more", file.Name, file.Modified, file.Flags, len(file.Extra))
		}
	}
	if names[0] != contentTypes || names[1] != "_rels/.rels" || !slices.IsSortedFunc(names, func(a, b string) int { return strings.Compare(orderOf(a), orderOf(b)) }) {
		t.Errorf("order %q", names)
	}
	for _, name := range names {
		if strings.Contains(name, "vba") || strings.Contains(name, "externalLink") {
			t.Errorf("part %s", name)
		}
	}
}

// TestSerialDay knows the first and last day that spreadsheets count right.
func TestSerialDay(t *testing.T) {
	for day, want := range map[string]int64{"1900-03-01": 61, "1900-02-28": 0, "2026-03-01": 46082, "9999-12-31": 2958465, "10000-01-01": 0} {
		at, _ := time.Parse("2006-01-02", day)
		if day == "10000-01-01" {
			at = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)
		}
		got, ok := serialDay(at)
		if got != want || ok != (want != 0) {
			t.Errorf("%s is %d, %v; want %d", day, got, ok, want)
		}
	}
}

// TestLargeWorkbook writes the table that .ci/speed.py holds against another
// writer, into the file that DIGIPLAN_LARGE names.
func TestLargeWorkbook(t *testing.T) {
	name, rows := os.Getenv("DIGIPLAN_LARGE"), 100_000
	if name == "" {
		name, rows = filepath.Join(t.TempDir(), "large.xlsx"), 10_000
	}
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(Write(exporttest.Large(rows), file, nobody), file.Close()); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.OpenReader(name)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	for _, one := range archive.File {
		if one.Name == "xl/worksheets/sheet1.xml" && one.UncompressedSize64 < uint64(rows)*700 {
			t.Errorf("%d bytes for %d rows", one.UncompressedSize64, rows)
		}
	}
}

func BenchmarkLarge(b *testing.B) {
	w := exporttest.Large(100_000)
	for b.Loop() {
		Write(w, io.Discard, nobody)
	}
}

func BenchmarkMuenster(b *testing.B) {
	w := exporttest.Muenster(b, words.German)
	for b.Loop() {
		Write(w, io.Discard, nobody)
	}
}

// TestOverviewIsCalculated: every figure of the overview follows from other
// sheets, so that a changed amount is seen there. .ci/follow.sh changes some.
func TestOverviewIsCalculated(t *testing.T) {
	o := open(t, unzip(t, written(t, exporttest.Muenster(t, words.German))))
	overview, numbers, printed := o.sheets[0], 0, area{}
	for _, name := range o.book.Names {
		if name.Local == "0" && name.Name == "_xlnm.Print_Area" {
			printed = areaOf(name.Text[strings.Index(name.Text, "!")+1:])
		}
	}
	for _, row := range overview.Rows {
		for _, cell := range row.Cells {
			year, _ := strconv.Atoi(cell.text())
			if cell.Type != "" || cell.Value == nil || !printed.meets(areaOf(cell.R)) || year >= 2018 && year <= 2022 {
				continue
			}
			numbers++
			if cell.Formula == nil {
				t.Errorf("%s holds %s and does not calculate it", cell.R, cell.text())
			}
		}
	}
	if numbers < 90 {
		t.Errorf("%d numbers", numbers)
	}
}
