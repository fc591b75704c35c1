package xlsx

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"digiplan/budget"
	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/workbook"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// criteria are the criteria of a workbook for committees, each with the
// tests that hold it. "heights", "large", "names", "recalc", "sort" and "speed" are
// scripts of .ci; "later" is not held yet.
var criteria = [...]struct{ says, by string }{
	{"opens without repair; lint of 20 rules and more, proved by broken files", "TestLint TestLintFinds"},
	{"every formula has a value of the right type", "TestLint TestFormulas"},
	{"LibreOffice and gnumeric recalculate the same; a poisoned file fails", "recalc TestWorkbooks"},
	{"no error values", "TestLint"},
	{"amounts are numbers, exact to the cent; sums agree everywhere", "TestSums TestSameValues TestContradictionBlocks"},
	{"a reconciliation sheet with live checks; a contradiction blocks the export", "TestReconciliationSheet TestContradictionBlocks recalc"},
	{"number formats in US form", "TestLint"},
	{"unit on every sheet, zero as a dash, negative red with minus", "TestUnitOnEverySheet TestMarkers TestCodes"},
	{"A4 landscape, one page wide, print of 7 pt and more, 10 mm", "TestPrintSize TestMarkers TestMargins"},
	{"title, subtitle and header repeat; helpers outside the print area", "TestPrintNames"},
	{"nothing cut: columns and rows large enough", "heights TestNothingCut TestCutTextSaysSo TestChartsKeepToAPage"},
	{"frozen header, filter, SUBTOTAL(9)", "TestMarkers TestFormulas"},
	{"outline groups; the grand total counts once", "TestMarkers TestFormulas TestSums"},
	{"no table styles, icon sets, slicers, pivots, macros, outer links", "TestPlainMeans TestZip"},
	{"contrast of 4.5 : 1, alt texts, no meaning by colour alone", "TestContrast TestMarkers TestGreyPrint TestSignsBesideColour"},
	{"charts: fixed colours, title with unit, labels, exact ranges", "TestChartCaches TestMarkers TestChartCountsOnce TestChartSaysItOnce TestYearlyCharts"},
	{"overview first, list of sheets and findings with working links", "TestLinks TestLint TestCommitteeWorkbooks"},
	{"sheet names", "TestLint TestMarkers"},
	{"user text stays text; cuts are marked", "TestFormulas TestCutTextSaysSo TestCSVKeepsFieldsWhole"},
	{"dates are dates", "TestFormulas TestSerialDay"},
	{"notes sheet; document properties", "TestMarkers TestNotesSheet"},
	{"same input, same bytes", "TestSameBytes TestSameBytesInAnotherProcess TestPackingForgets TestZip"},
	{"dimension; a streaming reader sees all rows", "TestLint recalc"},
	{"changes sheet", "TestChangesSheet"},
	{"fast and small; no question on closing", "speed TestSmallFile TestMarkers"},
	{"sorting and filtering a list leaves each row its numbers and the list a total", "sort TestLint TestLintFinds"},
	{"page one: four states that add up, what is wrong, what changed, or the two books", "TestStatesAddUp TestPageOneTellsWhatIsWrong TestPageOneWithoutMeasures TestPageOneOfAComparison"},
	{"no year is netted against another; grey print; no internal ids for committees", "TestNoYearIsNetted TestNothingInternalForCommittees later"},
	{"recalculation in LibreOffice: the sample in 2 s, 2,000 measures in 20 s of CPU", "large"},
	{"no offset greater than its cell; A4 throughout", "TestLint TestCommitteeWorkbooks TestFewPages TestAlign"},
	{"cells have names for formulas of one's own, valid and in the language of the workbook", "TestNamesOfCells TestCellsName TestLint TestLintFinds names"},
	{"words that formulas look for are chosen from a list", "TestWordsAreChosen TestLint"},
	{"what is entered is blue, what is calculated is not, and the sheet says so; nothing is protected", "TestInputsAreBlue TestContrast TestPlainMeans"},
	{"no green triangles", "TestNoGreenTriangles"},
	{"one minus sign, subtitles that begin with a capital", "TestCodes TestSubtitlesBeginWithACapital"},
}

// TestCriteria knows that every test named above exists.
func TestCriteria(t *testing.T) {
	tests := map[string]bool{"heights": true, "large": true, "names": true, "recalc": true, "sort": true, "speed": true, "later": true}
	ours, err := filepath.Glob("../*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	rooms, err := filepath.Glob("../*/*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(ours, rooms...) {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, declaration := range file.Decls {
			if function, ok := declaration.(*ast.FuncDecl); ok {
				tests[function.Name.Name] = true
			}
		}
	}
	if len(criteria) != 35 {
		t.Errorf("%d criteria", len(criteria))
	}
	for i, one := range criteria {
		for _, name := range strings.Fields(one.by) {
			if !tests[name] {
				t.Errorf("criterion %d, %s: no test %s", i+1, one.says, name)
			}
		}
	}
	if len(lintRules) < 20 || len(broken) < 36 {
		t.Errorf("%d rules, %d broken workbooks", len(lintRules), len(broken))
	}
}

func light(colour string) float64 {
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		part, _ := strconv.ParseInt(colour[2*i:2*i+2], 16, 32)
		c := float64(part) / 255
		if c <= 0.03928 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func contrast(a, b string) float64 {
	x, y := light(a), light(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrast(t *testing.T) {
	check := func(what, front, back string) {
		if back == "" {
			back = white
		}
		if c := contrast(front, back); c < 4.5 {
			t.Errorf("%s: %s on %s has %.1f", what, front, back, c)
		}
	}
	for role := bodyRole; role <= helperRole; role++ {
		for _, book := range []budget.Book{"", budget.City, budget.Provider} {
			for mark := table.Plain; mark <= table.Faint; mark++ {
				for _, link := range []bool{false, true} {
					l := look{role: role, book: book, mark: mark, link: link, input: !link}
					check(strconv.Itoa(int(role)), l.colour(), l.fill())
				}
			}
		}
	}
	for _, fill := range []string{white, groupFill, sumFill, grandFill} {
		check("negative", bad, fill)
	}
	for _, one := range chartFills() {
		check("chart label", one.label, one.key)
	}
}

func chartFills() []fill {
	return append(slices.Clone(fills), bookFills[budget.City], bookFills[budget.Provider])
}

// TestGreyPrint: parts of one chart that touch are told apart without colour, by
// how dark they are, or by a pattern with a border.
func TestGreyPrint(t *testing.T) {
	missing := fills[len(fills)-1]
	for _, parts := range [][]fill{fills, {bookFills[budget.City], bookFills[budget.Provider], missing}} {
		for i, below := range parts[:len(parts)-1] {
			above := parts[i+1]
			if contrast(below.key, above.key) < 1.5 && (above.hatch == "" || above.edge == "") {
				t.Errorf("%s and %s are the same grey", below.key, above.key)
			}
		}
	}
	charts := 0
	for name, content := range unzip(t, written(t, exporttest.Muenster(t, words.German))) {
		if strings.Contains(name, "chart") {
			charts += strings.Count(content, `<a:pattFill prst="`+missing.hatch+`">`)
		}
	}
	if charts != 2 {
		t.Errorf("%d charts hatch what is missing", charts)
	}
}

// TestSubtitlesBeginWithACapital: what is said under a title does, on each of its lines.
func TestSubtitlesBeginWithACapital(t *testing.T) {
	for _, s := range placed(t, exporttest.Muenster(t, words.German)).sheets {
		for _, line := range s.subtitle() {
			if first, _ := utf8.DecodeRuneInString(line); line != "" && !unicode.IsUpper(first) {
				t.Errorf("%s: %q", s.name, line)
			}
		}
	}
}

// TestUnitOnEverySheet: a sheet with amounts says in what.
func TestUnitOnEverySheet(t *testing.T) {
	w := exporttest.Muenster(t, words.German)
	o := open(t, unzip(t, written(t, w)))
	for _, sheet := range w.Sheets {
		if sheet.Table == nil || len(sheet.Table.Rows) == 0 || !slices.ContainsFunc(sheet.Table.Columns, func(c table.Column) bool { return c.Kind == table.Money }) {
			continue
		}
		name := sheet.Name.In(words.German)
		if says := o.sheet(name).cell("A2").text(); !strings.Contains(says, "Euro") {
			t.Errorf("%s says %q", name, says)
		}
	}
}

// TestWhatCalculatesIsAFormula: in the whole plan no column that says how it
// calculates is written as a mere number, as one would be that names a column which
// is not there.
func TestWhatCalculatesIsAFormula(t *testing.T) {
	for _, view := range budget.Views {
		w := workbook.Whole(reporttest.Plan(t, "muenster").Source(view), words.German, "")
		o := open(t, unzip(t, written(t, w)))
		for _, sheet := range w.Sheets {
			if sheet.Table == nil || len(sheet.Table.Rows) == 0 {
				continue
			}
			formulas := formulasUnder(o.sheet(sheet.Name.In(w.Lang)))
			for i, column := range sheet.Table.Columns {
				calculates := func(row table.Row) bool {
					_, own := row.Formulas[column.Key]
					return row.Level == table.Body && row.At(i) != nil && !own
				}
				if title := column.Title.In(w.Lang); column.Formula != (table.Formula{}) && slices.ContainsFunc(sheet.Table.Rows, calculates) && formulas[title] == 0 {
					t.Errorf("%s, %s: no formula below %q", view, sheet.Name.In(w.Lang), title)
				}
			}
		}
	}
}

// formulasUnder counts the formulas below each text of a sheet, in its column.
func formulasUnder(sheet *xmlSheet) map[string]int {
	texts, count := make(map[string][]string), make(map[string]int)
	for _, row := range sheet.Rows {
		for _, cell := range row.Cells {
			column := strings.TrimRight(cell.R, "0123456789")
			switch {
			case cell.Formula != nil:
				for _, text := range texts[column] {
					count[text]++
				}
			case cell.Type == "inlineStr":
				texts[column] = append(texts[column], cell.text())
			}
		}
	}
	return count
}

// TestCodes: zero is a dash, negative amounts have a minus, and all amounts of a
// table show cents where one has any.
func TestCodes(t *testing.T) {
	measures := exporttest.Sample(words.German).Sheets[1].Table
	for i, want := range []code{textCode, textCode, dayCode, countCode, centCode, centCode, centCode, textCode} {
		if got := codeOf(measures.Columns[i], hasCents(measures)); got != want {
			t.Errorf("column %d: %s; want %s", i, got, want)
		}
	}
	for _, c := range []code{euroCode, centCode, countCode} {
		sections := strings.Split(string(c), ";")
		if len(sections) != 3 || !strings.HasPrefix(sections[1], `\−`) || !strings.HasPrefix(sections[2], `\–`) {
			t.Errorf("code %s", c)
		}
	}
}

// placed is a workbook with all widths known.
func placed(t *testing.T, w workbook.Workbook) *book {
	t.Helper()
	w, err := w.Ready()
	if err != nil {
		t.Fatal(err)
	}
	b := newBook(w)
	b.place()
	for _, s := range b.sheets {
		s.measure()
	}
	b.align()
	return b
}

// printSize is the size of the print in points, after shrinking to the page.
func (s *sheet) printSize() float64 {
	return fontSize * min(1, a4Room*float64(s.across)/s.total())
}

// TestSignsBesideColour: a text that a mark colours bears a sign in grey print, too.
// The small sample has texts without a sign of their own.
func TestSignsBesideColour(t *testing.T) {
	for _, w := range []workbook.Workbook{exporttest.Muenster(t, words.German), exporttest.Sample(words.German)} {
		signsBesideColour(t, w)
	}
	if styles := unzip(t, written(t, exporttest.Sample(words.German)))["xl/styles.xml"]; !strings.Contains(styles, "✗ ") {
		t.Error("no text is given a sign")
	}
}

func signsBesideColour(t *testing.T, w workbook.Workbook) {
	t.Helper()
	for _, s := range placed(t, w).sheets {
		for _, b := range s.blocks {
			for _, row := range b.table.Rows {
				key := b.styleKeyOf(row)
				if key.marked < 0 || b.table.Columns[key.marked].Kind.RightAligned() {
					continue
				}
				text, l := row.At(key.marked).In(words.German), b.lookIn(key, key.marked)
				if !strings.ContainsAny(string([]rune(text)[:1])+string(l.code), "✓✗●◐○∙!+±") {
					t.Errorf("%s: %q is told by its colour alone", s.name, text)
				}
			}
		}
	}
}

func TestPrintSize(t *testing.T) {
	for _, w := range []workbook.Workbook{exporttest.Sample(words.German), exporttest.Muenster(t, words.German), exporttest.Muenster(t, words.English)} {
		for _, s := range placed(t, w).sheets {
			if s.printSize() < leastSize-0.01 {
				t.Errorf("%s prints at %.1f pt", s.name, s.printSize())
			}
		}
	}
}

// TestChartsKeepToAPage: more years make lower charts, many send them to the
// next page; a title longer than its table is printed whole.
func TestChartsKeepToAPage(t *testing.T) {
	for years, want := range map[int]struct {
		rows   int
		breaks bool
	}{5: {17, false}, 7: {15, false}, 10: {12, false}, 20: {17, true}} {
		w := exporttest.Sample(words.German)
		table := *w.Sheets[0].Table
		for row := table.Rows[0]; len(table.Rows) < years; {
			table.Rows = append(table.Rows, row)
		}
		w.Sheets[0].Table = &table
		s := placed(t, w).sheets[0]
		if s.chartRows != want.rows || slices.Contains(s.breaks(), s.chartsRow) != want.breaks {
			t.Errorf("%d years: charts of %d rows, breaks before rows %v", years, s.chartRows, s.breaks())
		}
	}
	for _, s := range placed(t, exporttest.Muenster(t, words.German)).sheets {
		for _, line := range s.subtitle() {
			if width := (face{}).pixels(line); width > s.total() {
				t.Errorf("%s: %.0f pixels for %q", s.name, s.total(), line)
			}
		}
	}
}

func TestPrintNames(t *testing.T) {
	o := open(t, unzip(t, written(t, exporttest.Sample(words.German))))
	found := map[string]string{}
	for _, one := range o.book.Names {
		found[one.Local+one.Name] = one.Text
	}
	for name, want := range map[string]string{
		"0_xlnm.Print_Titles": "'Übersicht'!$1:$3", "0_xlnm.Print_Area": "'Übersicht'!$A$1:$E$35",
		"1_xlnm.Print_Titles": "'Maßnahmen'!$1:$5", "1_xlnm.Print_Area": "'Maßnahmen'!$A$1:$G$8",
	} {
		if found[name] != want {
			t.Errorf("%s is %s; want %s", name, found[name], want)
		}
	}
}

// TestNothingCut measures every cell against its column and its row.
func TestNothingCut(t *testing.T) {
	for _, w := range []workbook.Workbook{exporttest.Sample(words.German), exporttest.Muenster(t, words.German), exporttest.Muenster(t, words.English)} {
		b := placed(t, w)
		o := open(t, unzip(t, written(t, w)))
		for i, s := range b.sheets {
			for _, block := range s.blocks {
				for r, row := range block.table.Rows {
					height := o.sheets[i].Rows[rowIndex(o.sheets[i], block.first+r)].Height
					for c, column := range block.table.Columns {
						value := row.At(c)
						if value == nil || row.Level != table.Body || block.over[c] {
							continue
						}
						text, room := value.In(w.Lang), s.widths[block.at[c]-1]-6
						if column.Kind.RightAligned() && widthOf(value, block.codes[c], face{}, w.Lang) > room {
							t.Errorf("%s: %s is wider than its column", s.name, text)
						}
						if lines := (face{}).lines(text, room); !column.Kind.RightAligned() && !column.Helper && float64(lines)*12.2 > height && height < 400 {
							t.Errorf("%s: %d lines in a row of %v: %s", s.name, lines, height, shorten(text, 60))
						}
					}
				}
			}
		}
	}
}

func rowIndex(sheet *xmlSheet, number int) int {
	for i, row := range sheet.Rows {
		if row.R == number {
			return i
		}
	}
	return -1
}

// TestPlainMeans: nothing that some program does not show.
func TestPlainMeans(t *testing.T) {
	for name, content := range unzip(t, written(t, exporttest.Muenster(t, words.German))) {
		for _, sign := range []string{"iconSet", "dataBar", "pivotTable", "slicer", "tablePart", "vbaProject", "externalLink", "mergeCell ", "fullCalcOnLoad", "sheetProtection", "workbookProtection"} {
			if strings.Contains(content, sign) {
				t.Errorf("%s has %s", name, sign)
			}
		}
	}
}

// TestSmallFile holds the workbook of a city against its size; its time and
// memory are measured by the benchmarks.
func TestSmallFile(t *testing.T) {
	content := written(t, exporttest.Muenster(t, words.German))
	if len(content) > 300<<10 {
		t.Errorf("%d kB", len(content)>>10)
	}
	file, err := excelize.OpenReader(strings.NewReader(string(content)))
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Error(err)
	}
}

// TestNothingEmptyBesideHiddenNumbers: LibreOffice prints a hidden number as ### over
// an empty cell on its left.
func TestNothingEmptyBesideHiddenNumbers(t *testing.T) {
	book, err := excelize.OpenReader(bytes.NewReader(written(t, exporttest.Muenster(t, words.German))))
	if err != nil {
		t.Fatal(err)
	}
	looked := 0
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for number, row := range rows {
			for i := 1; i < len(row); i++ {
				letter, _ := excelize.ColumnNumberToName(i + 1)
				before, _ := excelize.ColumnNumberToName(i)
				shown, _ := book.GetColVisible(sheet, letter)
				shownBefore, _ := book.GetColVisible(sheet, before)
				if shown || !shownBefore || row[i] == "" {
					continue
				}
				if _, err := strconv.ParseFloat(row[i], 64); err != nil {
					continue
				}
				if looked++; row[i-1] == "" {
					t.Errorf("%s: %s%d is empty beside a hidden number", sheet, before, number+1)
				}
			}
		}
	}
	if looked < 100 {
		t.Errorf("only %d hidden numbers", looked)
	}
}
