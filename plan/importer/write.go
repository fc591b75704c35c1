package importer

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/source/rewrite"
)

// entry is an entry of a table as it is written.
type entry struct {
	key    string // what makes two entries the same
	file   string // that it came from
	values []value
}

// value is a key with its value; with a year, of the table of that year.
type value struct {
	year int
	key  string
	is   any
}

// origin is the source of an entry: file, row, day.
func origin(file string, row int, day time.Time) string {
	return fmt.Sprintf("%s:%d (%s)", file, row, day.Format(time.DateOnly))
}

// originFile is the file of such a source, "" where it is none.
func originFile(text string) string {
	if rest, found := strings.CutSuffix(text, ")"); found && len(rest) > 12 && rest[len(rest)-12:len(rest)-10] == " (" {
		rest = rest[:len(rest)-12]
		if at := strings.LastIndexByte(rest, ':'); at > 0 && isDigits(rest[at+1:]) {
			return rest[:at]
		}
	}
	return ""
}

// Texts are the target as it was, nil where there was none, and as it would be.
func (p *Preview) Texts() (before, after []byte) {
	if p.before != nil {
		before = append([]byte{}, p.before.Bytes()...)
	}
	return before, p.text
}

// table is the TOML table that a kind is written as.
func (k Kind) table() string {
	return map[Kind]string{Lines: "line", Actuals: "actual", Commitments: "commitment"}[k]
}

// lineEntry is a line as it is written.
func lineEntry(l *line, names []string, day time.Time) entry {
	e := entry{key: l.id, file: names[l.file]}
	e.text("id", l.id)
	e.text("book", string(l.book))
	e.text("part", string(l.part))
	e.text("side", string(l.side))
	e.text("name", l.name)
	if len(l.path) == 0 {
		e.text("group", l.group)
	} else {
		e.values = append(e.values, value{0, "path", l.path}) // its last step is the group
	}
	e.text("account", l.account)
	e.truth("noncash", l.noncash)
	e.truth("internal", l.internal)
	for _, y := range l.years {
		for _, figure := range []Figure{Estimate, Actual} {
			if f := y.of(figure); f.file >= 0 {
				e.values = append(e.values, value{y.year, string(figure), f.amount})
			}
		}
	}
	e.text("source", origin(e.file, l.row, day))
	return e
}

// bookingEntry is a booking as it is written.
func bookingEntry(kind Kind, b *booking, names []string, day time.Time) entry {
	e := entry{file: names[b.file]}
	e.text("line", b.line)
	e.values = append(e.values, value{0, "year", b.year})
	e.text("measure", b.measure)
	if kind == Commitments {
		e.text("stage", string(b.stage))
	}
	e.values = append(e.values, value{0, "amount", b.amount})
	if kind == Commitments && b.billed != 0 {
		e.values = append(e.values, value{0, "billed", b.billed})
	}
	note := b.note
	if kind == Actuals {
		if !b.day.IsZero() {
			e.values = append(e.values, value{0, "date", b.day})
		}
		e.text("document", b.document)
	} else if b.document != "" {
		note = strings.TrimSpace(b.document + " " + b.note)
	}
	e.text("note", note)
	e.key = contentKey(kind.table(), e.values)
	e.text("source", origin(e.file, b.row, day))
	return e
}

// contentKey is what makes bookings the same.
func contentKey(table string, values []value) string {
	var key keyText
	for _, v := range values {
		key.add(table, v.key, rewrite.Literal(v.is))
	}
	return key.String()
}

func (e *entry) text(key, text string) {
	if text != "" {
		e.values = append(e.values, value{0, key, text})
	}
}

func (e *entry) truth(key string, is bool) {
	if is {
		e.values = append(e.values, value{0, key, true})
	}
}

// write adds the entry to a text.
func (e *entry) write(to *bytes.Buffer, table string) {
	to.WriteString("[[" + table + "]]\n")
	for i := 0; i < len(e.values); i++ {
		v := e.values[i]
		if v.year == 0 {
			to.WriteString(v.key + " = " + rewrite.Literal(v.is) + "\n")
			continue
		}
		to.WriteString(strconv.Itoa(v.year) + " = { ")
		for comma := ""; i < len(e.values) && e.values[i].year == v.year; i++ {
			to.WriteString(comma + e.values[i].key + " = " + rewrite.Literal(e.values[i].is))
			comma = ", "
		}
		i--
		to.WriteString(" }\n")
	}
}

// figures adds up what entries say of lines, to hold it against what was read.
func figures(lines []*line) map[Sum]budget.Cents {
	sums := map[Sum]budget.Cents{}
	for _, l := range lines {
		for _, y := range l.years {
			for _, figure := range []Figure{Estimate, Actual} {
				if f := y.of(figure); f.file >= 0 {
					sums[Sum{Year: y.year, Figure: figure, Side: l.side}] += f.amount
				}
			}
		}
	}
	return sums
}
