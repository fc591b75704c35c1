package importer

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"digiplan/plan/save"
	"digiplan/plan/words"
)

// Encoding is how the bytes of a text file stand for letters.
type Encoding string

// The encodings that town halls write.
const (
	UTF8        Encoding = "utf-8"
	UTF16       Encoding = "utf-16" // with a byte order mark
	Windows1252 Encoding = "windows-1252"
	Workbook    Encoding = "xlsx" // no text at all
)

// input is a file that can be read from its beginning several times.
type input struct {
	path     string
	name     string // as messages call it
	encoding Encoding
	size     int64
	sheet    string // of a workbook

	separator rune
	tell      func(done, all int) // how many thousandths of the file are read
}

// openInput looks at the beginning of a file, and at all of it where it is a text
// that may be UTF-8.
func openInput(ctx context.Context, path string) (*input, error) {
	file, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, save.Wrap(path, err)
	}
	in := &input{path: path, name: filepath.Base(path), size: info.Size(), tell: func(int, int) {}}
	begin := make([]byte, 8)
	n, _ := io.ReadFull(file, begin)
	begin = begin[:n]
	switch {
	case bytes.HasPrefix(begin, []byte("PK\x03\x04")):
		in.encoding = Workbook
		return in, nil
	case bytes.HasPrefix(begin, []byte("\xd0\xcf\x11\xe0")):
		return nil, refuse(in.name, words.Text("ist eine Arbeitsmappe im alten Format .xls", "is a workbook of the old format .xls"),
			words.Text("in Excel oder LibreOffice öffnen und als .xlsx oder CSV speichern", "open it in Excel or LibreOffice and save it as .xlsx or CSV"))
	case bytes.HasPrefix(begin, []byte("%PDF")):
		return nil, refuse(in.name, words.Text("ist ein PDF", "is a PDF"),
			words.Text("im Finanzsystem als CSV oder Excel ausgeben", "have the finance system write CSV or Excel"))
	case bytes.HasPrefix(begin, []byte("\xff\xfe")), bytes.HasPrefix(begin, []byte("\xfe\xff")):
		in.encoding = UTF16
		return in, nil
	case n == 0:
		return nil, refuse(in.name, words.Text("ist leer", "is empty"), words.Text("noch einmal ausgeben", "have it written again"))
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, save.Wrap(path, err)
	}
	in.encoding, err = textEncoding(ctx, file)
	return in, save.Wrap(path, err)
}

// openFile opens a file to be imported; a folder, a pipe and a device are none.
func openFile(path string) (*os.File, error) {
	name := filepath.Base(path)
	switch info, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return nil, refuse(name, words.Text("gibt es hier nicht", "is not there"), words.Text("Namen und Ordner prüfen", "check the name and the folder"))
	case err == nil && !info.Mode().IsRegular():
		return nil, refuse(name, words.Text("ist keine Datei", "is no file"), words.Text("die Datei des Finanzsystems nennen", "name the file of the finance system"))
	}
	file, err := save.OpenRegular(path)
	return file, save.Wrap(path, err)
}

// textEncoding is UTF-8 where all of the file is, else Windows-1252, of which no
// byte is wrong.
func textEncoding(ctx context.Context, file io.Reader) (Encoding, error) {
	chunk := make([]byte, 1<<18)
	kept := 0 // the beginning of a letter that the last chunk cut
	for ctx.Err() == nil {
		n, err := file.Read(chunk[kept:])
		text := chunk[:kept+n]
		whole := len(text)
		if err == nil {
			whole = wholeLetters(text)
		}
		if !utf8.Valid(text[:whole]) {
			return Windows1252, nil
		}
		kept = copy(chunk, text[whole:])
		if err == io.EOF {
			return UTF8, nil
		}
		if err != nil {
			return "", err
		}
	}
	return "", ctx.Err()
}

// wholeLetters is how much of a text ends with a whole letter.
func wholeLetters(text []byte) int {
	for back := 1; back <= min(utf8.UTFMax, len(text)); back++ {
		if at := len(text) - back; utf8.RuneStart(text[at]) {
			if utf8.FullRune(text[at:]) {
				return len(text)
			}
			return at
		}
	}
	return len(text)
}

// rows are the rows of a table, one by one.
type rows interface {
	// next is the next row and its number in the file, from 1; io.EOF behind the last.
	// The cells are good until the next call.
	next() (cells []string, number int, err error)
	close()
}

// rows begins to read at the first row.
func (in *input) rows(ctx context.Context) (rows, error) {
	if in.encoding == Workbook {
		return in.sheetRows(ctx)
	}
	file, err := openFile(in.path)
	if err != nil {
		return nil, err
	}
	return in.textRows(file, in.decoded(&counted{Reader: file, ctx: ctx, all: in.size, tell: in.tell})), nil
}

// decoded is the text as UTF-8 without a byte order mark.
func (in *input) decoded(from io.Reader) io.Reader {
	switch in.encoding {
	case Windows1252:
		return charmap.Windows1252.NewDecoder().Reader(from)
	case UTF16:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Reader(from)
	}
	text := bufio.NewReaderSize(from, 1<<16)
	if mark, _ := text.Peek(3); string(mark) == "\ufeff" {
		text.Discard(3)
	}
	return text
}

// counted tells how much has been read, and ends with its context.
type counted struct {
	io.Reader
	ctx       context.Context
	done, all int64
	tell      func(done, all int)
}

func (c *counted) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := c.Reader.Read(p)
	c.done += int64(n)
	if c.all > 0 {
		c.tell(int(min(1000, 1000*c.done/c.all)), 1000)
	}
	return n, err
}
