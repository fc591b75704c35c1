package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
)

// fontName is in every office; Carlito stands in for it with the same widths.
const fontName = "Calibri"

// role is what a cell is on its sheet.
type role int

const (
	bodyRole role = iota
	titleRole
	subtitleRole
	headerRole
	headingRole
	subtotalRole
	grandRole
	tileTitleRole
	tileValueRole
	sectionRole
	saidRole
	helperRole
)

// look is everything that a cell's style depends on.
type look struct {
	role   role
	code   code
	book   budget.Book
	mark   table.Mark
	right  bool
	centre bool
	wrap   bool
	link   bool
	strong bool
	input  bool
	indent int
}

// styles makes each style of a workbook once: excelize compares a new style
// with all earlier ones.
type styles struct {
	file    *excelize.File
	ids     map[look]int
	written bool // into the file; it takes no more
	err     error
}

// id is the number of a look in the workbook.
func (s *styles) id(l look) int {
	id, ok := s.ids[l]
	switch {
	case ok || s.err != nil:
	case s.written:
		s.err = fmt.Errorf("a style too late: %+v", l)
	default:
		id, s.err = s.file.NewStyle(l.style())
		s.ids[l] = id
	}
	return id
}

func (l look) style() *excelize.Style {
	style := &excelize.Style{
		Font:      &excelize.Font{Family: fontName, Size: l.size(), Color: l.colour(), Bold: l.bold(), Italic: l.role == subtitleRole},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: l.wrap, Indent: l.indent},
		Border:    l.border(),
	}
	switch {
	case l.centre:
		style.Alignment.Horizontal = "center"
	case l.right:
		style.Alignment.Horizontal = "right"
	default:
		style.Alignment.Horizontal = "left"
	}
	if l.link {
		style.Font.Underline = "single"
	}
	if fill := l.fill(); fill != "" {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}
	}
	if l.code != textCode {
		text := string(l.code)
		style.CustomNumFmt = &text
	}
	return style
}

func (l look) size() float64 {
	switch l.role {
	case titleRole:
		return titleSize
	case tileValueRole:
		return 14
	case tileTitleRole, helperRole:
		return tileTitleSize
	}
	return 10
}

func (l look) bold() bool {
	switch l.role {
	case titleRole, headerRole, headingRole, subtotalRole, grandRole, tileValueRole, sectionRole:
		return true
	}
	return l.strong
}

var markColours = map[table.Mark]string{table.Good: good, table.Warn: warn, table.Bad: bad, table.Faint: grey}

func (l look) colour() string {
	switch l.role {
	case headerRole:
		return white
	case subtitleRole, helperRole:
		return grey
	case titleRole, headingRole, subtotalRole, grandRole, sectionRole:
		return navy
	case tileTitleRole:
		return grey
	}
	if colour := markColours[l.mark]; colour != "" {
		return colour
	}
	switch {
	case l.input:
		return inputBlue
	case l.link:
		return linkBlue
	case l.role == tileValueRole && l.book == budget.Provider:
		return workbook.Colour(budget.Provider)
	case l.role == tileValueRole:
		return navy
	}
	return ink
}

func (l look) fill() string {
	switch l.role {
	case headerRole:
		return workbook.Colour(l.book)
	case headingRole:
		return groupFill
	case subtotalRole, sectionRole:
		return sumFill
	case grandRole:
		return grandFill
	case tileTitleRole, tileValueRole:
		return tileFill
	}
	return ""
}

const (
	titleSize     = 16.0
	tileTitleSize = 9.0
)

const (
	thinLine   = 1
	doubleLine = 6
)

func (l look) border() []excelize.Border {
	switch l.role {
	case bodyRole, headingRole, subtotalRole:
		return []excelize.Border{{Type: "bottom", Color: ruleGrey, Style: thinLine}}
	case grandRole:
		return []excelize.Border{{Type: "top", Color: navy, Style: thinLine}, {Type: "bottom", Color: navy, Style: doubleLine}}
	case tileTitleRole, tileValueRole:
		return []excelize.Border{{Type: "left", Color: white, Style: 5}, {Type: "right", Color: white, Style: 5}}
	}
	return nil
}
