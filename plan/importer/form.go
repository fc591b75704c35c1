package importer

import (
	"context"
	"io"
	"strings"

	"digiplan/plan/words"
)

// proof is the cell that a number form was known by.
type proof struct {
	row        int
	head, cell string
}

// decideForm finds the number form of a file: that of the first amount with a decimal
// mark. Where amounts have marks, and none is a decimal mark, nobody knows.
func (in *input) decideForm(ctx context.Context, m *Mapping, s *survey) (*proof, error) {
	if m.Numbers != "" {
		return nil, nil
	}
	r, err := in.rows(ctx)
	if err != nil {
		return nil, err
	}
	defer r.close()
	columns := append(m.of(IsAmount), m.of(IsBilled)...)
	var open *proof
	for {
		cells, number, err := r.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		if number <= s.last {
			continue
		}
		for _, c := range columns {
			text := cell(cells, c)
			if text == "" || isDigits(text) || isNoFigure(text) {
				continue
			}
			form, isNumber := evidence(text)
			switch {
			case form == German || form == English:
				m.Numbers = form
				return &proof{number, c.Head, strings.Clone(text)}, nil
			case isNumber && form == "" && open == nil:
				open = &proof{number, c.Head, strings.Clone(text)}
			}
		}
	}
	switch {
	case in.encoding == Workbook:
		m.Numbers = English
	case open != nil:
		return nil, ask(AskNumbers, in.name, words.Phrase{
			De: "Zeile %d, Spalte „%s“: „%s“ kann man auf zwei Arten lesen, und kein Betrag der Datei entscheidet",
			En: "row %d, column %q: %q can be read two ways, and no amount of the file decides",
		}.With(open.row, words.Clean(open.head), words.Clean(open.cell)),
			words.Text("--numbers de (1.234,56) oder --numbers en (1,234.56)", "--numbers de (1.234,56) or --numbers en (1,234.56)"))
	default:
		m.Numbers = Plain
	}
	return nil, nil
}
