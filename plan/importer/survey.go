package importer

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"

	"digiplan/plan/save"
	"digiplan/plan/words"
)

const (
	headRows   = 30      // in which the head must begin
	sampleRows = 300     // that are looked at to find what columns mean
	beginBytes = 1 << 17 // of which the separator is found
	mostCells  = 2000    // of a row
)

// survey is what the beginning of a file shows.
type survey struct {
	heads    []string   // of the columns; those over two lines put together
	first    int        // row of the head, from 1
	last     int        // its last row
	rows     [][]string // of the head
	titles   []string   // lines above the head
	samples  [][]string
	thousand bool // the head says that amounts are thousands of euros
}

// findSeparator finds what stands between columns: the character by which most rows
// have the same number of them.
func (in *input) findSeparator() error {
	if in.encoding == Workbook || in.separator != 0 {
		return nil
	}
	file, err := openFile(in.path)
	if err != nil {
		return err
	}
	defer file.Close()
	begin, err := io.ReadAll(io.LimitReader(in.decoded(file), beginBytes))
	if err != nil {
		return save.Wrap(in.path, err)
	}
	if bytes.IndexByte(begin, 0) >= 0 {
		return refuse(in.name, words.Text("ist keine Texttabelle", "is no table of text"), words.Text("als CSV oder .xlsx ausgeben", "have it written as CSV or .xlsx"))
	}
	if at := bytes.LastIndexByte(begin, '\n'); at > 0 && len(begin) == beginBytes {
		begin = begin[:at]
	}
	best := 0.0
	for _, separator := range []rune{';', '\t', ',', '|'} {
		if score := separates(string(begin), separator); score > best {
			in.separator, best = separator, score
		}
	}
	if in.separator == 0 {
		return refuse(in.name, words.Text("hat nur eine Spalte: weder ; noch , noch Tabulator trennt", "has but one column: neither ; nor , nor tabs separate"),
			words.Text("als CSV mit Semikolon oder als .xlsx ausgeben", "have it written as CSV with semicolons, or as .xlsx"))
	}
	return nil
}

// separates is which share of the rows has the most common number of columns, and a
// little more for more columns; 0 where there is but one.
func separates(text string, separator rune) float64 {
	in := &input{separator: separator}
	r := in.textRows(io.NopCloser(nil), strings.NewReader(text))
	counts, rows := map[int]int{}, 0
	for {
		cells, _, err := r.next()
		if err != nil {
			break
		}
		counts[len(cells)]++
		rows++
	}
	most, columns := 0, 0
	for n, count := range counts {
		if n > 1 && (count > most || count == most && n > columns) {
			most, columns = count, n
		}
	}
	if rows == 0 || columns < 2 {
		return 0
	}
	return float64(most)/float64(rows) + float64(min(columns, 100))/10000
}

// survey reads the beginning of the table.
func (in *input) survey(ctx context.Context) (*survey, error) {
	r, err := in.rows(ctx)
	if err != nil {
		return nil, err
	}
	defer r.close()
	var begin [][]string
	var numbers []int
	for len(begin) < headRows+sampleRows {
		cells, number, err := r.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		if len(cells) > mostCells {
			return nil, refuse(in.name, words.Phrase{De: "Zeile %d hat %d Spalten", En: "row %d has %d columns"}.With(number, len(cells)), words.Text("die Tabelle kleiner ausgeben", "have a smaller table written"))
		}
		begin, numbers = append(begin, cloned(cells)), append(numbers, number)
	}
	s := findHead(begin, numbers)
	if s == nil {
		return nil, refuse(in.name, words.Text("hat keine Zeile mit den Köpfen der Spalten", "has no row with the heads of its columns"),
			words.Text("mit Spaltenköpfen ausgeben", "have it written with heads over the columns"))
	}
	return s, nil
}

// cloned is a row that stays when the next one is read: in one piece, as CSV rows share theirs.
func cloned(cells []string) []string {
	clone := make([]string, len(cells))
	for i, cell := range cells {
		clone[i] = strings.Clone(cell)
	}
	return clone
}

// findHead finds the head among the first rows: where most heads are words of the
// field, over one row or two. Without any, it is the first row of several texts.
func findHead(begin [][]string, numbers []int) *survey {
	best, at, height, combined := 0, -1, 1, []string(nil)
	for i := 0; i < min(len(begin), headRows); i++ {
		for h := 1; h <= 2 && i+h <= len(begin); h++ {
			heads := begin[i]
			if h == 2 {
				if !isSecondHead(begin[i], begin[i+1]) {
					continue
				}
				heads = over(begin[i], begin[i+1])
			}
			if known := knownHeads(heads); known > best || known == best && h == 2 && at == i {
				best, at, height, combined = known, i, h, heads
			}
		}
	}
	if best < 2 {
		at, height = firstTexts(begin), 1
		if at < 0 {
			return nil
		}
		combined = begin[at]
	}
	s := &survey{rows: begin[at : at+height], heads: combined, first: numbers[at], last: numbers[at+height-1], samples: begin[at+height:]}
	s.samples = slices.DeleteFunc(slices.Clone(s.samples), func(row []string) bool { return s.isHead(row) || isRuled(row) })
	for _, row := range begin[:at] {
		s.titles = append(s.titles, strings.TrimSpace(strings.Join(row, " ")))
	}
	s.samples = s.samples[:min(len(s.samples), sampleRows)]
	s.thousand = thousand.MatchString(strings.Join(append(s.titles, s.heads...), " "))
	width := len(s.heads)
	for _, row := range s.samples {
		width = max(width, len(row))
	}
	for len(s.heads) < width {
		s.heads = append(s.heads, "")
	}
	return s
}

// isHead tells a row of the head, which lists repeat on each page.
func (s *survey) isHead(row []string) bool {
	return slices.ContainsFunc(s.rows, func(head []string) bool { return slices.Equal(head, row) })
}

// isRuled tells a line drawn with dashes.
func isRuled(row []string) bool { return strings.Trim(strings.Join(row, ""), "-") == "" }

// knownHeads counts heads that say what their column is. Amounts themselves are none:
// a row of years alone is a head, a row of figures is not.
func knownHeads(heads []string) int {
	known := 0
	for _, head := range heads {
		form, isNumber := evidence(head)
		isYear := isNumber && form == Plain && len(head) == 4 && yearIn.MatchString(head)
		switch {
		case head == "" || len(head) > 100 || isNumber && !isYear:
		case guess(head).Is == IsName:
			known++
		case guess(head).Is != IsNothing:
			known += 2
		}
	}
	return known
}

// isSecondHead tells a row that goes on with the head above it: years or units, and
// nothing that is no head.
func isSecondHead(above, row []string) bool {
	years, others := 0, 0
	for i, cell := range row {
		switch {
		case cell == "":
		case len(cell) == 4 && yearIn.MatchString(cell):
			if i < len(above) && yearIn.MatchString(above[i]) {
				return false
			}
			years++
		case i == 0 || thousand.MatchString(cell) || squash(cell) == "" || squash(cell) == "eur" || squash(cell) == "euro" || figureOf(squash(cell)) != "" || guess(cell).Is == IsName:
			others++
		default:
			return false
		}
	}
	return years >= 2 && others <= 3
}

// over puts two rows of a head together. An upper cell stands over the empty ones to
// its right.
func over(upper, lower []string) []string {
	heads := make([]string, max(len(upper), len(lower)))
	last := ""
	for i := range heads {
		if i < len(upper) && upper[i] != "" {
			last = upper[i]
		}
		below := ""
		if i < len(lower) {
			below = lower[i]
		}
		heads[i] = strings.TrimSpace(last + " " + below)
	}
	return heads
}

// firstTexts is the first row with several cells, none of them an amount; -1: there is none.
func firstTexts(begin [][]string) int {
	for i, row := range begin[:min(len(begin), headRows)] {
		texts := 0
		for _, cell := range row {
			if _, isNumber := evidence(cell); isNumber {
				texts = -mostCells
			} else if cell != "" {
				texts++
			}
		}
		if texts > 1 {
			return i
		}
	}
	return -1
}
