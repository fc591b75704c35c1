package importer

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"digiplan/plan/words"
)

// mostQuoted is how long a row may be, over all lines that its quoted cells have. What
// is longer begins with a quotation mark that nothing closes.
const mostQuoted = 1 << 16

// textRows are the rows of a CSV text. The standard library's reader takes blanks
// behind a closing quotation mark for a part of the cell, which then swallows whole
// rows; finance systems write such blanks.
type textRows struct {
	text      *bufio.Reader
	separator byte
	file      io.Closer
	line      int    // number of the last line that was read
	row       []byte // of the row, with its line breaks
	cells     []string
	unquoted  []byte
	ends      []int // of the cells in unquoted
}

func (in *input) textRows(file io.Closer, text io.Reader) *textRows {
	return &textRows{text: bufio.NewReaderSize(text, 1<<16), separator: byte(in.separator), file: file}
}

// next splits the next row. Its cells share one string.
func (r *textRows) next() ([]string, int, error) {
	if err := r.readRow(); err != nil {
		return nil, r.line, err
	}
	number := r.line - bytes.Count(r.row, []byte("\n"))
	r.split()
	whole := string(r.unquoted)
	r.cells = r.cells[:0]
	from := 0
	for _, end := range r.ends {
		r.cells = append(r.cells, strings.TrimSpace(whole[from:end]))
		from = end
	}
	return r.cells, number, nil
}

// readRow reads lines until all quotation marks are closed.
func (r *textRows) readRow() error {
	r.row = r.row[:0]
	first := r.line + 1
	for {
		part, err := r.text.ReadSlice('\n')
		r.row = append(r.row, part...)
		switch {
		case err == bufio.ErrBufferFull:
			if len(r.row) > mostQuoted {
				return r.unclosed(first)
			}
			continue
		case err == io.EOF && len(r.row) == 0:
			return io.EOF
		case err != nil && err != io.EOF:
			return err
		}
		r.line++
		if !r.open() {
			r.row = bytes.TrimRight(r.row, "\r\n")
			return nil
		}
		if err == io.EOF || len(r.row) > mostQuoted {
			return r.unclosed(first)
		}
	}
}

func (r *textRows) unclosed(line int) error {
	return &Refusal{
		Says: words.Phrase{De: "Zeile %d: ein Anführungszeichen schließt nicht, oder die Zeile ist länger als 64 KiB", En: "row %d: a quotation mark does not close, or the row is longer than 64 KiB"}.With(line),
		Hint: words.Text("die Zeile in der Datei berichtigen", "correct that row of the file")}
}

// open tells whether a quoted cell of the row goes on.
func (r *textRows) open() bool {
	if bytes.IndexByte(r.row, '"') < 0 {
		return false
	}
	quoted := false
	r.walk(func(_ byte, in bool) { quoted = in })
	return quoted
}

// split takes the row apart.
func (r *textRows) split() {
	r.unquoted, r.ends = r.unquoted[:0], r.ends[:0]
	if bytes.IndexByte(r.row, '"') < 0 {
		for at, rest := 0, r.row; ; {
			i := bytes.IndexByte(rest, r.separator)
			if i < 0 {
				r.unquoted = append(r.unquoted, rest...)
				r.ends = append(r.ends, at+len(rest))
				return
			}
			r.unquoted = append(r.unquoted, rest[:i]...)
			at += i
			r.ends = append(r.ends, at)
			rest = rest[i+1:]
		}
	}
	r.walk(func(c byte, quoted bool) {
		if c == r.separator && !quoted {
			r.ends = append(r.ends, len(r.unquoted))
		} else if c != 0 {
			r.unquoted = append(r.unquoted, c)
		}
	})
	r.ends = append(r.ends, len(r.unquoted))
}

// walk gives each byte of the row to take, and whether it is quoted; quotation marks
// themselves are 0. A cell is quoted that begins with a mark, and until a mark with
// nothing but blanks between it and the next separator; two marks are one.
func (r *textRows) walk(take func(c byte, quoted bool)) {
	quoted, begins := false, true
	for i := 0; i < len(r.row); i++ {
		c := r.row[i]
		switch {
		case c == '"' && !quoted && begins:
			quoted = true
			take(0, true)
		case c == '"' && quoted && i+1 < len(r.row) && r.row[i+1] == '"':
			i++
			take(c, true)
		case c == '"' && quoted && r.closes(i+1):
			quoted = false
			take(0, false)
		default:
			take(c, quoted)
		}
		begins = !quoted && (c == r.separator || begins && (c == ' ' || c == '\t'))
	}
}

// closes tells whether a cell ends behind a quotation mark.
func (r *textRows) closes(at int) bool {
	for ; at < len(r.row); at++ {
		switch c := r.row[at]; {
		case c == r.separator || c == '\n' || c == '\r':
			return true
		case c != ' ' && c != '\t':
			return false
		}
	}
	return true
}

func (r *textRows) close() { r.file.Close() }
