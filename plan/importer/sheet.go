package importer

import (
	"context"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"digiplan/plan/words"
)

// sheetRows are the rows of a sheet of a workbook, read one by one. Numbers come as
// the workbook stores them, whatever their cells look like; days as 31.12.2018, so
// that a code that was taken for a day is seen to be one.
type sheetRows struct {
	*excelize.Rows
	looks *excelize.Rows // the same as people see them
	book  *excelize.File
	ctx   context.Context
	at    int
}

func newSheetRows(ctx context.Context, book *excelize.File, sheet string) (*sheetRows, error) {
	stored, err := book.Rows(sheet)
	if err != nil {
		return nil, err
	}
	looks, err := book.Rows(sheet)
	if err != nil {
		stored.Close()
		return nil, err
	}
	return &sheetRows{stored, looks, book, ctx, 0}, nil
}

// sheetRows reads the sheet asked for, else the first that is not empty.
func (in *input) sheetRows(ctx context.Context) (rows, error) {
	book, err := excelize.OpenFile(in.path, excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, in.notAWorkbook()
	}
	sheets := book.GetSheetList()
	if in.sheet != "" {
		sheets = []string{in.sheet}
	}
	for _, sheet := range sheets {
		r, err := newSheetRows(ctx, book, sheet)
		if err != nil {
			continue
		}
		if in.sheet != "" {
			return r, nil
		}
		cells, _, err := r.next()
		empty := err != nil || len(cells) == 0 && in.isEmpty(r)
		r.end()
		if empty {
			continue
		}
		in.sheet = sheet
		if again, err := newSheetRows(ctx, book, sheet); err == nil {
			return again, nil
		}
		break
	}
	book.Close()
	return nil, refuse(in.name, words.Text("hat kein Blatt mit Zellen", "has no sheet with cells"), words.Phrase{De: "Blätter: %s", En: "sheets: %s"}.With(strings.Join(sheets, ", ")))
}

// isEmpty tells whether nothing stands in the next rows.
func (in *input) isEmpty(r rows) bool {
	for range headRows {
		if cells, _, err := r.next(); err != nil {
			return true
		} else if len(cells) > 0 {
			return false
		}
	}
	return true
}

func (in *input) notAWorkbook() error {
	return refuse(in.name, words.Text("kann nicht als Arbeitsmappe gelesen werden", "cannot be read as a workbook"),
		words.Text("ohne Kennwort als .xlsx oder CSV speichern", "save it as .xlsx without a password, or as CSV"))
}

func (r *sheetRows) next() ([]string, int, error) {
	if err := r.ctx.Err(); err != nil {
		return nil, 0, err
	}
	if !r.Next() {
		if err := r.Error(); err != nil {
			return nil, 0, err
		}
		return nil, 0, io.EOF
	}
	r.at++
	cells, err := r.Columns()
	if err != nil {
		return nil, 0, err
	}
	var looks []string
	if r.looks.Next() {
		if looks, err = r.looks.Columns(excelize.Options{}); err != nil {
			return nil, 0, err
		}
	}
	for i := range cells {
		cells[i] = stored(strings.TrimSpace(cells[i]))
		if whole, _, _ := strings.Cut(cells[i], "."); i < len(looks) && isDigits(whole) && looks[i] != cells[i] && looksLikeDay.MatchString(looks[i]) {
			if day, ok := parseDay(cells[i]); ok {
				cells[i] = day.Format("02.01.2006")
			}
		}
	}
	return cells, r.at, nil
}

// looksLikeDay tells a day from a number by what its cell shows.
var looksLikeDay = regexp.MustCompile(`^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}( |$)`)

// end closes the rows, and leaves the workbook open.
func (r *sheetRows) end() {
	r.Rows.Close()
	r.looks.Close()
}

func (r *sheetRows) close() {
	r.end()
	r.book.Close()
}

// stored is a number without the last bits that binary fractions leave: office
// programs show 15 digits of what they store, "0.3" of 0.30000000000000004. This is
// the one place where a float holds money, for the workbook holds it so.
func stored(cell string) string {
	if len(cell) < 16 || strings.Trim(cell, "-.0123456789eE+") != "" {
		return cell
	}
	number, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		return cell
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(number, 'g', 15, 64), 64)
	if err != nil || !strings.ContainsAny(cell, ".eE") {
		return cell
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}
