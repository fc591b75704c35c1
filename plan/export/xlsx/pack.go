package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// pack writes the file.
func (b *book) pack(to io.Writer) error {
	var all zipParts
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return &all })
	if _, err := b.file.WriteTo(io.Discard); err != nil {
		return err
	}
	b.styles.written = true
	compressor, err := newCompressor()
	if err != nil {
		return err
	}
	archive := archive{zip: zip.NewWriter(to), compressor: compressor}
	for _, one := range all.parts {
		if err := archive.add(one.name, func(d *deflated) error { return b.fill(one, d) }); err != nil {
			return err
		}
	}
	if b.styles.err != nil {
		return b.styles.err
	}
	return archive.zip.Close()
}

// fill writes a part, and into it what excelize leaves open.
func (b *book) fill(one *part, to *deflated) error {
	content := one.content.Bytes()
	switch {
	case strings.HasPrefix(one.name, "xl/charts/chart"):
		content = withoutTopsInLegend(fillPatterns(b.fillCaches(content)))
	case strings.HasPrefix(one.name, "xl/drawings/drawing"):
		content = anchored(content)
	case strings.HasPrefix(one.name, "xl/worksheets/sheet"):
		for _, s := range b.sheets {
			if one.name == "xl/worksheets/sheet"+strconv.Itoa(s.index+1)+".xml" {
				return s.write(content, to)
			}
		}
	}
	_, err := to.Write(content)
	return err
}

// filterMode says that rows are hidden by a filter. excelize claims so of
// every sheet with a filter, and the filters of a new workbook hide nothing.
const filterMode = ` filterMode="true"`

// write makes the sheet's part: its rows, and around them what excelize wrote.
func (s *sheet) write(around []byte, to *deflated) error {
	head, tail, found := bytes.Cut(around, []byte("<sheetData></sheetData>"))
	if !found {
		return fmt.Errorf("sheet %s: no place for its rows", s.name)
	}
	to.Write(bytes.Replace(head, []byte(filterMode), nil, 1))
	to.Write([]byte("<sheetData>"))
	err := s.rows(newSheetData(to, s.lastColumn()))
	to.Write([]byte("</sheetData>"))
	to.Write(tail)
	return err
}
