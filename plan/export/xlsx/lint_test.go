package xlsx

import (
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"digiplan/plan/export/exporttest"
	"digiplan/plan/export/workbook"
	"digiplan/plan/words"
)

// lintRules find what makes Excel repair a workbook, or show it wrong, and
// what validators let pass.
var lintRules = map[string]func(*opened, func(string, ...any)){
	"part is XML":                         lintXML,
	"one content type for each part":      lintTypes,
	"relations lead to parts":             lintRelations,
	"sheet names":                         lintSheetNames,
	"defined names":                       lintNames,
	"rows in order":                       lintRows,
	"cells in order, each once":           lintCells,
	"cells within the limits":             lintLimits,
	"text fits a cell":                    lintText,
	"row height":                          lintHeights,
	"columns in order":                    lintColumns,
	"merges do not overlap":               lintMerges,
	"links have targets":                  lintLinks,
	"formulas are whole":                  lintFormulas,
	"formulas speak English":              lintGerman,
	"formulas have values":                lintValues,
	"no error values":                     lintErrors,
	"references to sheets exist":          lintReferences,
	"list validations fit":                lintValidations,
	"header and footer fit":               lintEdges,
	"dimension is the used range":         lintDimension,
	"styles exist":                        lintStyles,
	"number formats are not localised":    lintFormats,
	"rule formats exist":                  lintRuleFormats,
	"tables match their headers":          lintTables,
	"filter apart from tables":            lintFilter,
	"no filter mode without filter":       lintFilterMode,
	"lists can be sorted and have totals": lintLists,
	"charts end where they are told":      lintAnchors,
}

// lint lists the broken rules: "rule: where and what".
func lint(tb testing.TB, p parts) []string {
	tb.Helper()
	o := open(tb, p)
	var found []string
	for name, rule := range lintRules {
		rule(o, func(format string, values ...any) {
			found = append(found, name+": "+fmt.Sprintf(format, values...))
		})
	}
	slices.Sort(found)
	return found
}

type says = func(string, ...any)

func (o *opened) eachCell(do func(*xmlSheet, xmlCell)) {
	for _, sheet := range o.sheets {
		for _, row := range sheet.Rows {
			for _, cell := range row.Cells {
				do(sheet, cell)
			}
		}
	}
}

func lintXML(o *opened, say says) {
	for _, err := range o.errs {
		say("%s", err)
	}
	for _, name := range o.parts.names() {
		decoder := xml.NewDecoder(strings.NewReader(o.parts[name]))
		for {
			if _, err := decoder.Token(); err == io.EOF {
				break
			} else if err != nil {
				say("%s: %v", name, err)
				break
			}
		}
	}
}

func lintTypes(o *opened, say says) {
	count := map[string]int{}
	for _, one := range o.types.Overrides {
		count[strings.TrimPrefix(one.Part, "/")]++
	}
	endings := map[string]int{}
	for _, one := range o.types.Defaults {
		endings[one.Extension]++
	}
	for name, n := range count {
		if _, ok := o.parts[name]; !ok || n != 1 {
			say("%s: %d", name, n)
		}
	}
	for ending, n := range endings {
		if n != 1 {
			say("%s: %d", ending, n)
		}
	}
	for name := range o.parts {
		ending := name[strings.LastIndex(name, ".")+1:]
		if name != contentTypes && ending != "rels" && count[name] == 0 {
			say("%s has none", name)
		}
	}
}

func lintRelations(o *opened, say says) {
	for name, content := range o.parts {
		if !strings.HasSuffix(name, ".rels") {
			continue
		}
		var relations xmlRelations
		xml.Unmarshal([]byte(content), &relations)
		folder := strings.TrimSuffix(name[:strings.Index(name, "_rels/")], "/")
		for _, one := range relations.Relations {
			target := one.Target
			at := folder
			for strings.HasPrefix(target, "../") {
				target = target[3:]
				at = at[:max(0, strings.LastIndex(at, "/"))]
			}
			full := strings.TrimPrefix(at+"/"+target, "/")
			if strings.HasPrefix(target, "/") {
				full = target[1:]
			}
			if _, ok := o.parts[full]; one.Mode != "External" && !ok {
				say("%s: %s", name, one.Target)
			}
		}
	}
}

func lintSheetNames(o *opened, say says) {
	seen := map[string]bool{}
	for _, sheet := range o.book.Sheets {
		name := sheet.Name
		switch {
		case len(utf16.Encode([]rune(name))) > 31 || name == "", strings.ContainsAny(name, `[]:*?/\`), strings.HasPrefix(name, "'") || strings.HasSuffix(name, "'"),
			strings.EqualFold(name, "history"), seen[strings.ToLower(name)]:
			say("%s", name)
		}
		seen[strings.ToLower(name)] = true
	}
}

var likeCell = regexp.MustCompile(`(?i)^([a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*)$`)

// validName is what all programs take for the name of cells.
var validName = regexp.MustCompile(`^[\pL_][\pL0-9_.]{0,254}$`)

func lintNames(o *opened, say says) {
	seen := map[string]bool{}
	for _, one := range o.book.Names {
		key := strings.ToLower(one.Name) + " " + one.Local
		if likeCell.MatchString(one.Name) || !validName.MatchString(one.Name) || seen[key] {
			say("%s", one.Name)
		}
		seen[key] = true
	}
}

func lintRows(o *opened, say says) {
	for _, sheet := range o.sheets {
		last := 0
		for _, row := range sheet.Rows {
			if row.R <= last {
				say("%s: row %d after %d", sheet.Name, row.R, last)
			}
			last = row.R
		}
	}
}

func lintCells(o *opened, say says) {
	for _, sheet := range o.sheets {
		for _, row := range sheet.Rows {
			last := 0
			for _, cell := range row.Cells {
				column, number, err := excelize.CellNameToCoordinates(cell.R)
				if err != nil || number != row.R || column <= last {
					say("%s: %s in row %d", sheet.Name, cell.R, row.R)
				}
				last = column
			}
		}
	}
}

var cellParts = regexp.MustCompile(`^([A-Z]+)([0-9]+)$`)

func lintLimits(o *opened, say says) {
	o.eachCell(func(sheet *xmlSheet, cell xmlCell) {
		match := cellParts.FindStringSubmatch(cell.R)
		if match == nil || len(match[1]) > 3 || len(match[1]) == 3 && match[1] > "XFD" || len(match[2]) > 7 || len(match[2]) == 7 && match[2] > "1048576" {
			say("%s: %s", sheet.Name, cell.R)
		}
	})
}

func lintText(o *opened, say says) {
	o.eachCell(func(sheet *xmlSheet, cell xmlCell) {
		text := cell.text()
		if len(utf16.Encode([]rune(text))) > maxText || strings.Contains(text, "\r") {
			say("%s: %s", sheet.Name, cell.R)
		}
	})
}

func lintHeights(o *opened, say says) {
	for _, sheet := range o.sheets {
		for _, row := range sheet.Rows {
			if row.Height > 409 {
				say("%s: row %d: %v", sheet.Name, row.R, row.Height)
			}
		}
	}
}

func lintColumns(o *opened, say says) {
	for _, sheet := range o.sheets {
		last := 0
		for _, col := range sheet.Cols {
			if col.Min <= last || col.Max < col.Min || col.Width > 255 {
				say("%s: column %d", sheet.Name, col.Min)
			}
			last = col.Max
		}
	}
}

type area struct{ left, top, right, bottom int }

func areaOf(ref string) area {
	from, to, found := strings.Cut(strings.ReplaceAll(ref, "$", ""), ":")
	if !found {
		to = from
	}
	var a area
	a.left, a.top, _ = excelize.CellNameToCoordinates(from)
	a.right, a.bottom, _ = excelize.CellNameToCoordinates(to)
	return a
}

func (a area) meets(b area) bool {
	return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
}

func lintMerges(o *opened, say says) {
	for _, sheet := range o.sheets {
		for i, one := range sheet.Merges {
			for _, other := range sheet.Merges[:i] {
				if areaOf(one.Ref).meets(areaOf(other.Ref)) {
					say("%s: %s and %s", sheet.Name, one.Ref, other.Ref)
				}
			}
		}
	}
}

var linkFormula = regexp.MustCompile(`^HYPERLINK\("#([^"]*)"&MATCH\("([^"]*)",([^"]*)!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+),0\)\+(\d+),"([^"]*)"\)$`)

// lintLinks: links lead to cells that say something, and those of rows to the row
// of their text. A link to a place within a list would lead astray once it is sorted.
func lintLinks(o *opened, say says) {
	o.eachFormula(func(sheet *xmlSheet, cell xmlCell, formula string) {
		if !strings.Contains(formula, "HYPERLINK") {
			return
		}
		part := linkFormula.FindStringSubmatch(formula)
		if part == nil || part[1] != part[3]+"!"+part[4] || part[2] != part[8] {
			say("%s: %s: %s", sheet.Name, cell.R, formula)
			return
		}
		target := o.sheet(strings.ReplaceAll(strings.Trim(part[3], "'"), "''", "'"))
		var first, last, above int
		fmt.Sscan(part[5]+" "+part[6]+" "+part[7], &first, &last, &above)
		for row := first; above == first-1 && target != nil && row <= last; row++ {
			if target.cell(part[4]+strconv.Itoa(row)).text() == part[2] {
				return
			}
		}
		say("%s: %s: no row %s", sheet.Name, cell.R, part[2])
	})
	for _, sheet := range o.sheets {
		for _, link := range sheet.Links {
			if link.Location == "" {
				continue
			}
			at := strings.LastIndex(link.Location, "!")
			target := o.sheet(strings.ReplaceAll(strings.Trim(link.Location[:max(0, at)], "'"), "''", "'"))
			if target != nil && target.Filter != nil && areaOf(target.Filter.Ref).meets(areaOf(link.Location[at+1:])) || target == nil || target.cell(link.Location[at+1:]).text() == "" {
				say("%s: %s to %s", sheet.Name, link.Ref, link.Location)
			}
		}
	}
}

func (o *opened) eachFormula(do func(*xmlSheet, xmlCell, string)) {
	o.eachCell(func(sheet *xmlSheet, cell xmlCell) {
		if cell.Formula != nil {
			do(sheet, cell, *cell.Formula)
		}
	})
}

var inQuotes = regexp.MustCompile(`"(?:[^"]|"")*"|'(?:[^']|'')*'`)

func lintFormulas(o *opened, say says) {
	o.eachFormula(func(sheet *xmlSheet, cell xmlCell, formula string) {
		bare := inQuotes.ReplaceAllString(formula, "")
		depth := 0
		for _, r := range bare {
			switch r {
			case '(':
				depth++
			case ')':
				depth--
			}
			if depth < 0 {
				break
			}
		}
		if depth != 0 || len(formula) > 8192 || formula == "" || formula[0] == '=' || strings.ContainsAny(bare, `;[]{}"`) {
			say("%s: %s: %s", sheet.Name, cell.R, formula)
		}
	})
}

var (
	function = regexp.MustCompile(`([A-Za-zÄÖÜ][A-Za-zÄÖÜ0-9._]*)\(`)
	known    = []string{"SUM", "SUMIF", "SUMIFS", "COUNT", "COUNTIFS", "SUBTOTAL", "IF", "IFERROR", "ROUND", "MAX", "MIN", "ABS", "AND", "OR", "NOT", "ISNUMBER", "REPT", "TEXT", "SUMPRODUCT", "INDEX", "MATCH", "COUNTA", "ISERROR", "HYPERLINK"}
)

func lintGerman(o *opened, say says) {
	o.eachFormula(func(sheet *xmlSheet, cell xmlCell, formula string) {
		for _, match := range function.FindAllStringSubmatch(inQuotes.ReplaceAllString(formula, ""), -1) {
			if !slices.Contains(known, match[1]) {
				say("%s: %s: %s", sheet.Name, cell.R, match[1])
			}
		}
	})
}

// lintValues: a number has no type, a text the type str, a truth the type b.
func lintValues(o *opened, say says) {
	o.eachFormula(func(sheet *xmlSheet, cell xmlCell, formula string) {
		if cell.Value == nil {
			say("%s: %s: %s has none", sheet.Name, cell.R, formula)
			return
		}
		_, err := strconv.ParseFloat(*cell.Value, 64)
		if cell.Type == "" && err != nil || !slices.Contains([]string{"", "str", "b"}, cell.Type) || cell.Type == "str" && err == nil {
			say("%s: %s: type %q, value %q", sheet.Name, cell.R, cell.Type, *cell.Value)
		}
	})
}

func lintErrors(o *opened, say says) {
	o.eachCell(func(sheet *xmlSheet, cell xmlCell) {
		text := cell.text()
		if cell.Type == "e" || strings.HasPrefix(text, "#") && strings.HasSuffix(text, "!") || slices.Contains([]string{"NaN", "Inf", "+Inf", "-Inf", "#N/A", "#NAME?"}, text) {
			say("%s: %s: %s", sheet.Name, cell.R, text)
		}
	})
}

var sheetReference = regexp.MustCompile(`'((?:[^']|'')+)'!`)

var inDoubleQuotes = regexp.MustCompile(`"(?:[^"]|"")*"`)

func lintReferences(o *opened, say says) {
	check := func(where, text string) {
		text = inDoubleQuotes.ReplaceAllString(text, "")
		for _, match := range sheetReference.FindAllStringSubmatch(text, -1) {
			if o.sheet(strings.ReplaceAll(match[1], "''", "'")) == nil {
				say("%s: %s", where, match[1])
			}
		}
		if strings.Contains(text, "#REF!") {
			say("%s: %s", where, text)
		}
	}
	o.eachFormula(func(sheet *xmlSheet, cell xmlCell, formula string) { check(sheet.Name+" "+cell.R, formula) })
	for _, one := range o.book.Names {
		check(one.Name, one.Text)
	}
}

func lintValidations(o *opened, say says) {
	for _, sheet := range o.sheets {
		for _, one := range sheet.Validations {
			if one.Type == "list" && len(one.Formula) > 255+2 {
				say("%s: %d signs", sheet.Name, len(one.Formula))
			}
		}
	}
}

func lintEdges(o *opened, say says) {
	for _, sheet := range o.sheets {
		for _, text := range []string{sheet.Edge.Header, sheet.Edge.Footer} {
			if len(utf16.Encode([]rune(text))) > 255 {
				say("%s: %s", sheet.Name, text)
			}
		}
	}
}

func lintDimension(o *opened, say says) {
	for _, sheet := range o.sheets {
		right, bottom := 1, 1
		for _, row := range sheet.Rows {
			for _, cell := range row.Cells {
				column, number, _ := excelize.CellNameToCoordinates(cell.R)
				right, bottom = max(right, column), max(bottom, number)
			}
		}
		if want := "A1:" + cellName(right, bottom); sheet.Dimension.Ref != want {
			say("%s: %s, want %s", sheet.Name, sheet.Dimension.Ref, want)
		}
	}
}

func lintStyles(o *opened, say says) {
	o.eachCell(func(sheet *xmlSheet, cell xmlCell) {
		if cell.Style >= len(o.styles.Cells) {
			say("%s: %s: %d", sheet.Name, cell.R, cell.Style)
		}
	})
}

var localised = regexp.MustCompile(`#\.##|TT|JJJJ|\[\$-407\]`)

func lintFormats(o *opened, say says) {
	for _, one := range o.styles.Formats {
		if localised.MatchString(one.Code) {
			say("%s", one.Code)
		}
	}
	for _, one := range o.styles.Cells {
		if n := one.Format; n >= 5 && n <= 8 || n >= 37 && n <= 44 || n >= 14 && n <= 22 {
			say("built-in %d", n)
		}
	}
}

func lintRuleFormats(o *opened, say says) {
	for _, sheet := range o.sheets {
		if strings.Contains(sheet.Text, "x14:id") && !strings.Contains(sheet.Text, "x14:cfRule") {
			say("%s: an x14 id without its rule", sheet.Name)
		}
		for _, rules := range sheet.Rules {
			for _, rule := range rules.Rules {
				if rule.Format != nil && *rule.Format >= len(o.styles.Differences) {
					say("%s: %s: %d", sheet.Name, rules.Ref, *rule.Format)
				}
			}
		}
	}
}

// related are the parts of a kind that belong to a sheet.
func (o *opened) related(i int, kind, folder string) []string {
	var relations xmlRelations
	xml.Unmarshal([]byte(o.parts[fmt.Sprintf("xl/worksheets/_rels/sheet%d.xml.rels", i+1)]), &relations)
	var parts []string
	for _, one := range relations.Relations {
		if strings.HasSuffix(one.Type, kind) {
			parts = append(parts, o.parts[folder+one.Target[strings.LastIndex(one.Target, "/")+1:]])
		}
	}
	return parts
}

// sheetTables are the tables of a sheet.
func (o *opened) sheetTables(i int) []xmlTable {
	var tables []xmlTable
	for _, part := range o.related(i, "/table", "xl/tables/") {
		var table xmlTable
		xml.Unmarshal([]byte(part), &table)
		tables = append(tables, table)
	}
	return tables
}

func lintTables(o *opened, say says) {
	for i, sheet := range o.sheets {
		tables := o.sheetTables(i)
		if len(tables) != len(sheet.Tables) {
			say("%s: %d table parts, %d relations", sheet.Name, len(sheet.Tables), len(tables))
		}
		for _, table := range tables {
			place, seen := areaOf(table.Ref), map[string]bool{}
			if likeCell.MatchString(table.Name) || strings.Contains(table.Name, " ") || place.right-place.left+1 != len(table.Columns) {
				say("%s: %s %s", sheet.Name, table.Name, table.Ref)
			}
			for n, column := range table.Columns {
				if sheet.cell(cellName(place.left+n, place.top)).text() != column.Name || seen[strings.ToLower(column.Name)] {
					say("%s: %s: column %s", sheet.Name, table.Name, column.Name)
				}
				seen[strings.ToLower(column.Name)] = true
			}
			for _, merge := range sheet.Merges {
				if areaOf(merge.Ref).meets(place) {
					say("%s: %s: merged %s", sheet.Name, table.Name, merge.Ref)
				}
			}
		}
	}
}

func lintFilter(o *opened, say says) {
	for i, sheet := range o.sheets {
		for _, table := range o.sheetTables(i) {
			if sheet.Filter != nil && areaOf(sheet.Filter.Ref).meets(areaOf(table.Ref)) {
				say("%s: %s", sheet.Name, table.Ref)
			}
		}
	}
}

var placeInFormula = regexp.MustCompile(`('(?:[^']|'')+'!)?(\$?)([A-Z]{1,3})(\$?)([0-9]+)`)

// lintLists: what is sorted stays whole. Within a filter no formula counts on
// another row, or on a cell of its own row outside the filter; nothing in it adds
// up rows; and each list has a row above its header that does.
func lintLists(o *opened, say says) {
	for _, sheet := range o.sheets {
		if sheet.Filter == nil {
			continue
		}
		list, counted := areaOf(sheet.Filter.Ref), false
		for _, row := range sheet.Rows {
			for _, cell := range row.Cells {
				if cell.Formula == nil {
					continue
				}
				formula := inDoubleQuotes.ReplaceAllString(*cell.Formula, "")
				if row.R == list.top-1 && strings.Contains(formula, "SUBTOTAL(") {
					counted = true
				}
				if row.R <= list.top || row.R > list.bottom {
					continue
				}
				for _, match := range placeInFormula.FindAllStringSubmatch(formula, -1) {
					if place := areaOf(match[3] + match[5]); match[1] == "" && match[4] == "" && (place.top != row.R || place.left < list.left || place.right > list.right) {
						say("%s: %s: %s", sheet.Name, cell.R, *cell.Formula)
					}
				}
				if strings.Contains(formula, "SUBTOTAL(") {
					say("%s: %s: %s", sheet.Name, cell.R, *cell.Formula)
				}
			}
		}
		if !counted {
			say("%s: %s has no total", sheet.Name, sheet.Filter.Ref)
		}
	}
}

func lintFilterMode(o *opened, say says) {
	for _, sheet := range o.sheets {
		if strings.Contains(sheet.Text, "filterMode=") {
			say("%s", sheet.Name)
		}
	}
}

var (
	anchorCorner = regexp.MustCompile(`<xdr:col>(\d+)</xdr:col><xdr:colOff>(\d+)</xdr:colOff>`)
	anchorSize   = regexp.MustCompile(`</xdr:from><xdr:ext cx="[1-9]\d+" cy="[1-9]\d+">`)
)

// lintAnchors: each chart has a size, and its corner lies within its cell.
func lintAnchors(o *opened, say says) {
	for i, sheet := range o.sheets {
		for _, drawing := range o.related(i, "/drawing", "xl/drawings/") {
			if corners := anchorCorner.FindAllStringSubmatch(drawing, -1); len(corners) != len(anchorSize.FindAllString(drawing, -1)) {
				say("%s: %d corners without a size", sheet.Name, len(corners))
			}
			for _, corner := range anchorCorner.FindAllStringSubmatch(drawing, -1) {
				column, _ := strconv.Atoi(corner[1])
				offset, _ := strconv.ParseFloat(corner[2], 64)
				if offset > sheet.width(column+1)*emuPerPixel {
					say("%s: %s", sheet.Name, corner[0])
				}
			}
		}
	}
}

// emuPerPixel: a drawing is measured in parts of 914,400 to the inch.
const emuPerPixel = 9525

// width is a column's width in pixels.
func (s *xmlSheet) width(column int) float64 {
	for _, col := range s.Cols {
		if col.Min <= column && column <= col.Max {
			return col.Width*7 + 5
		}
	}
	return 64
}

// TestLint holds every workbook that the tests make against all rules.
func TestLint(t *testing.T) {
	for name, w := range map[string]workbook.Workbook{
		"sample de": exporttest.Sample(words.German), "sample en": exporttest.Sample(words.English), "nothing": {},
		"muenster de": exporttest.Muenster(t, words.German), "muenster en": exporttest.Muenster(t, words.English),
	} {
		t.Run(name, func(t *testing.T) {
			for _, fault := range lint(t, unzip(t, written(t, w))) {
				t.Error(fault)
			}
		})
	}
}

// broken are workbooks with one fault each, and the rule that must find it.
var broken = map[string]struct {
	rule string
	do   func(parts)
}{
	"unescaped sign":            {"part is XML", edit("xl/worksheets/sheet2.xml", "Plan", "&Plan", "=1+1", "& 1")},
	"part cut off":              {"part is XML", edit("xl/worksheets/sheet2.xml", "</worksheet>", "")},
	"type twice":                {"one content type for each part", edit(contentTypes, "<Override", `<Override PartName="/xl/styles.xml" ContentType="x"></Override><Override`)},
	"type without part":         {"one content type for each part", func(p parts) { delete(p, "xl/theme/theme1.xml") }},
	"part without type":         {"one content type for each part", func(p parts) { p["xl/extra.xml"] = "<a/>" }},
	"relation to nothing":       {"relations lead to parts", func(p parts) { delete(p, "xl/drawings/drawing1.xml") }},
	"sheet name too long":       {"sheet names", edit("xl/workbook.xml", `name="Übersicht"`, `name="Übersicht der Übersichten aller Blätter"`)},
	"reserved sheet name":       {"sheet names", edit("xl/workbook.xml", `name="Übersicht"`, `name="History"`)},
	"sheet name twice":          {"sheet names", edit("xl/workbook.xml", `name="Übersicht"`, `name="maßnahmen"`)},
	"name like a cell":          {"defined names", edit("xl/workbook.xml", `name="_xlnm.Print_Area"`, `name="A1"`)},
	"name with a blank":         {"defined names", edit("xl/workbook.xml", `name="_xlnm.Print_Area"`, `name="Summe Bedarf"`)},
	"name twice":                {"defined names", edit("xl/workbook.xml", `name="_xlnm.Print_Area"`, `name="_xlnm.print_titles"`)},
	"rows out of order":         {"rows in order", edit("xl/worksheets/sheet2.xml", `<row r="2"`, `<row r="1"`)},
	"cell twice":                {"cells in order, each once", edit("xl/worksheets/sheet2.xml", `r="B4"`, `r="A4"`)},
	"cell of another row":       {"cells in order, each once", edit("xl/worksheets/sheet2.xml", `r="B4"`, `r="B5"`)},
	"column behind XFD":         {"cells within the limits", edit("xl/worksheets/sheet2.xml", `r="G5"`, `r="XFE5"`)},
	"text too long":             {"text fits a cell", edit("xl/worksheets/sheet2.xml", "=1+1", strings.Repeat("x", 32_768))},
	"carriage return":           {"text fits a cell", edit("xl/worksheets/sheet2.xml", "=1+1", "a&#13;b")},
	"row too tall":              {"row height", edit("xl/worksheets/sheet2.xml", `ht="24"`, `ht="410"`)},
	"columns out of order":      {"columns in order", edit("xl/worksheets/sheet2.xml", `max="1" min="1"`, `max="3" min="3"`)},
	"overlapping merges":        {"merges do not overlap", edit("xl/worksheets/sheet2.xml", "</sheetData>", `</sheetData><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>`)},
	"link to nowhere":           {"links have targets", edit("xl/worksheets/sheet1.xml", `location="&#39;Maßnahmen&#39;!A1"`, `location="&#39;Nichts&#39;!A1"`)},
	"link to an empty cell":     {"links have targets", edit("xl/worksheets/sheet1.xml", `location="&#39;Maßnahmen&#39;!A1"`, `location="&#39;Maßnahmen&#39;!A900"`)},
	"open bracket":              {"formulas are whole", edit("xl/worksheets/sheet2.xml", "SUM(", "SUM((")},
	"equals sign":               {"formulas are whole", edit("xl/worksheets/sheet2.xml", "<f>SUM(", "<f>=SUM(")},
	"formula too long":          {"formulas are whole", edit("xl/worksheets/sheet2.xml", "<f>SUM(", "<f>"+strings.Repeat("1+", 4100)+"SUM(")},
	"German semicolon":          {"formulas are whole", edit("xl/worksheets/sheet2.xml", "SUBTOTAL(9,", "SUBTOTAL(9;")},
	"German function":           {"formulas speak English", edit("xl/worksheets/sheet2.xml", "<f>SUM(", "<f>SUMME(")},
	"value missing":             {"formulas have values", func(p parts) { replace(p, "xl/worksheets/sheet2.xml", `(</f>)<v>[^<]*</v>`, "$1") }},
	"number as text":            {"formulas have values", func(p parts) { replace(p, "xl/worksheets/sheet2.xml", `(<c r="F8" s="[0-9]+")`, `$1 t="str"`) }},
	"error value":               {"no error values", func(p parts) { replace(p, "xl/worksheets/sheet2.xml", `(</f><v>)[^<]*`, "${1}#DIV/0!") }},
	"not a number":              {"no error values", edit("xl/worksheets/sheet2.xml", "=1+1", "NaN")},
	"reference to no sheet":     {"references to sheets exist", edit("xl/worksheets/sheet1.xml", "SUMIFS('Maßnahmen'", "SUMIFS('Nichts'")},
	"list too long":             {"list validations fit", edit("xl/worksheets/sheet2.xml", "</sheetData>", `</sheetData><dataValidations><dataValidation type="list"><formula1>"`+strings.Repeat("x", 300)+`"</formula1></dataValidation></dataValidations>`)},
	"footer too long":           {"header and footer fit", edit("xl/worksheets/sheet2.xml", "<oddFooter>", "<oddFooter>"+strings.Repeat("x", 256))},
	"dimension of a cell":       {"dimension is the used range", func(p parts) { replace(p, "xl/worksheets/sheet2.xml", `<dimension ref="[^"]*"`, `<dimension ref="A1"`) }},
	"style that is not there":   {"styles exist", func(p parts) { replace(p, "xl/worksheets/sheet2.xml", `(r="A1" s=)"[0-9]+"`, `$1"9999"`) }},
	"German format":             {"number formats are not localised", edit("xl/styles.xml", "#,##0;", "#.##0;")},
	"built-in currency":         {"number formats are not localised", func(p parts) { replace(p, "xl/styles.xml", `(<cellXfs[^>]*><xf [^>]*numFmtId=)"[0-9]+"`, `$1"44"`) }},
	"rule without format":       {"rule formats exist", func(p parts) { replace(p, "xl/worksheets/sheet2.xml", `dxfId="[0-9]+"`, `dxfId="99"`) }},
	"table with another header": {"tables match their headers", withTable("A4:B8", "Liste", "Nr.", "Anders")},
	"table columns alike":       {"tables match their headers", withTable("A4:B8", "Liste", "Nr.", "NR.")},
	"table of another width":    {"tables match their headers", withTable("A4:C8", "Liste", "Nr.", "Maßnahme")},
	"table named like a cell":   {"tables match their headers", withTable("A4:B8", "R1", "Nr.", "Maßnahme")},
	"table under a filter":      {"filter apart from tables", withTable("A4:B8", "Liste", "Nr.", "Maßnahme")},
	"table part alone":          {"tables match their headers", edit("xl/worksheets/sheet2.xml", "</worksheet>", `<tableParts count="1"><tablePart r:id="rId9"></tablePart></tableParts></worksheet>`)},
	"chart without an end":      {"charts end where they are told", edit("xl/drawings/drawing1.xml", "<xdr:ext cx=", "<xdr:ext nothing=")},
	"offset behind its column":  {"charts end where they are told", edit("xl/drawings/drawing1.xml", "<xdr:colOff>0<", "<xdr:colOff>99999999<")},
	"helper out of its list": {"lists can be sorted and have totals", func(p parts) {
		edit("xl/worksheets/sheet2.xml", "D6+E6", "D6+H6")(p)
		replace(p, "xl/worksheets/sheet2.xml", `<autoFilter ref="[^"]*"`, `<autoFilter ref="A5:G8"`)
	}},
	"row that counts on another": {"lists can be sorted and have totals", edit("xl/worksheets/sheet2.xml", "D6+E6", "D7+E6")},
	"sum within a list":          {"lists can be sorted and have totals", edit("xl/worksheets/sheet2.xml", "D6+E6", "SUBTOTAL(9,$D$6:$E$6)")},
	"list without a total":       {"lists can be sorted and have totals", func(p parts) { replace(p, "xl/worksheets/sheet2.xml", `SUBTOTAL\(`, "SUM(") }},
	"filter mode":                {"no filter mode without filter", edit("xl/worksheets/sheet2.xml", "<sheetPr", `<sheetPr filterMode="true"`)},
}

// edit replaces texts in a part, the first of each.
func edit(name string, pairs ...string) func(parts) {
	return func(p parts) {
		for i := 0; i < len(pairs); i += 2 {
			p[name] = strings.Replace(p[name], pairs[i], pairs[i+1], 1)
		}
	}
}

func replace(p parts, name, pattern, with string) {
	p[name] = regexp.MustCompile(pattern).ReplaceAllString(p[name], with)
}

func withTable(ref, name string, columns ...string) func(parts) {
	return func(p parts) {
		table := `<table name="` + name + `" ref="` + ref + `"><tableColumns>`
		for _, column := range columns {
			table += `<tableColumn name="` + column + `"/>`
		}
		p["xl/tables/table1.xml"] = table + "</tableColumns></table>"
		p["xl/worksheets/_rels/sheet2.xml.rels"] = `<Relationships><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>`
		edit("xl/worksheets/sheet2.xml", "</worksheet>", `<tableParts count="1"><tablePart r:id="rId9"></tablePart></tableParts></worksheet>`)(p)
		edit(contentTypes, "<Override", `<Override PartName="/xl/tables/table1.xml" ContentType="x"></Override><Override`)(p)
	}
}

// TestLintFinds proves each rule with a workbook that breaks it.
func TestLintFinds(t *testing.T) {
	whole := written(t, exporttest.Sample(words.German))
	proved := map[string]bool{}
	for name, c := range broken {
		t.Run(name, func(t *testing.T) {
			p := unzip(t, whole)
			c.do(p)
			found := lint(t, p)
			if !slices.ContainsFunc(found, func(f string) bool { return strings.HasPrefix(f, c.rule+": ") }) {
				t.Errorf("lint finds %q; want %q", found, c.rule)
			}
		})
		proved[c.rule] = true
	}
	for rule := range lintRules {
		if !proved[rule] {
			t.Errorf("no broken workbook proves %q", rule)
		}
	}
}
