package importer

import (
	"context"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"digiplan/plan/words"
)

// sheetRows are the rows of a sheet of a workbook, read one by one. Numbers and
// days come as the workbook stores them, whatever their cells look like.
type sheetRows struct {
	*excelize.Rows
	book *excelize.File
	ctx  context.Context
	at   int
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
		found, err := book.Rows(sheet)
		if err != nil {
			continue
		}
		r := &sheetRows{found, book, ctx, 0}
		if in.sheet != "" {
			return r, nil
		}
		if cells, _, err := r.next(); err != nil || len(cells) == 0 && in.isEmpty(r) {
			found.Close()
			continue
		}
		in.sheet = sheet
		found.Close()
		again, err := book.Rows(sheet)
		if err != nil {
			break
		}
		return &sheetRows{again, book, ctx, 0}, nil
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
	for i := range cells {
		cells[i] = stored(strings.TrimSpace(cells[i]))
	}
	return cells, r.at, err
}

func (r *sheetRows) close() {
	r.Rows.Close()
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
