package xlsx

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// setUp says everything about a sheet that is not a row. The filter takes a
// sheet's properties away and so comes before them.
func (s *sheet) setUp() error {
	for _, step := range []func() error{
		s.filter, s.properties, s.size, s.freeze, s.paper, s.headerAndFooter, s.names, s.nameCells, s.rules, s.verdicts, s.offerChoices, s.ignoreMarks, s.insertBreaks, s.drawCharts, s.linkList, s.rehearse,
	} {
		if err := step(); err != nil {
			return fmt.Errorf("sheet %s: %w", s.name, err)
		}
	}
	return nil
}

func (s *sheet) properties() error {
	err := s.book.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{
		FitToPage: new(s.across == 1), TabColorRGB: new("FF" + workbook.Colour(s.Book)), OutlineSummaryBelow: new(true), OutlineSummaryRight: new(false),
		DefaultRowHeight: new(15.0),
	})
	if err != nil {
		return err
	}
	return s.book.file.SetSheetView(s.name, -1, &excelize.ViewOptions{ShowGridLines: new(false), ZoomScale: new(90.0)})
}

// size tells readers how far the sheet goes, and sets the columns.
func (s *sheet) size() error {
	for i := len(s.widths) - 1; i >= 0; i-- { // excelize puts each before the last one
		letter := letters(i + 1)
		if err := s.book.file.SetColWidth(s.name, letter, letter, fileWidth(s.widths[i])); err != nil {
			return err
		}
		if i >= s.columns+s.margin {
			if err := s.setHelper(letter); err != nil {
				return err
			}
		}
	}
	return s.book.file.SetSheetDimension(s.name, "A1:"+cellName(s.lastColumn(), s.lastFilled()))
}

// setHelper folds a helper column away, or lets it stand where a chart draws it,
// since no program draws what is hidden.
func (s *sheet) setHelper(letter string) error {
	if err := s.book.file.SetColOutlineLevel(s.name, letter, 1); err != nil || s.isOverview() {
		return err
	}
	return s.book.file.SetColVisible(s.name, letter, false)
}

const paperA4 = 9

// The margins of the rows leave room for the header and the footer of the
// page, which stand 10 mm from its edges.
const (
	topMargin    = 17.0
	bottomMargin = 16.0
)

// inches of millimetres.
func inches(mm float64) *float64 { return new(mm / 25.4) }

// paper is A4. A sheet of several pages beside each other is not fitted to one, and
// so is shrunk as the others are.
func (s *sheet) paper() error {
	layout := &excelize.PageLayoutOptions{Size: new(paperA4), Orientation: new("landscape"), FitToWidth: new(1), FitToHeight: new(0)}
	if s.OnePage {
		layout.FitToHeight = new(1)
	}
	if s.across > 1 {
		layout.FitToWidth, layout.FitToHeight = nil, nil
		layout.AdjustTo = new(uint(100 * a4Room / s.book.width))
	}
	if err := s.book.file.SetPageLayout(s.name, layout); err != nil {
		return err
	}
	return s.book.file.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{
		Left: inches(10), Right: inches(10), Top: inches(topMargin), Bottom: inches(bottomMargin), Header: inches(10), Footer: inches(10),
	})
}

// headerAndFooter says on every page whose plan it is, of when, and which
// paper it belongs to. Codes come before the font's name, since a figure
// after "&9" would be read as part of the size.
func (s *sheet) headerAndFooter() error {
	lang := s.book.Lang
	page := words.Phrase{De: "Seite &P von &N", En: "page &P of &N"}.In(lang)
	plan := strings.Trim(s.book.City+" – "+cmp.Or(s.book.Edge, s.book.Title), " –")
	paper := ""
	if s.book.Paper != "" {
		paper = words.Phrase{De: "Vorlage ", En: "Paper "}.In(lang) + s.book.Paper
	}
	const small, strong = `&8&"` + fontName + `,Regular"`, `&9&"` + fontName + `,Bold"`
	return s.book.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{
		ScaleWithDoc: new(false), AlignWithMargins: new(true),
		OddHeader: "&L" + strong + edgeText(plan, 100) + "&R" + `&9&"` + fontName + `,Regular"` + edgeText(s.book.Edition(), 80),
		OddFooter: "&L" + small + edgeText(paper, 100) + "&C" + small + "&A&R" + small + page,
	})
}

// edgeText is a text without codes for the edge of a page.
func edgeText(text string, most int) string {
	return strings.ReplaceAll(shorten(words.Clean(text), most), "&", "&&")
}

// names define what is printed and what repeats on every page.
func (s *sheet) names() error {
	repeated := s.blocks[0].header
	if s.isOverview() {
		repeated = subtitleRow + 1
	}
	titles := s.quoted() + "!$1:$" + strconv.Itoa(repeated)
	if s.across > 1 {
		titles = s.quoted() + "!$A:$" + letters(s.frozen()) + "," + titles
	}
	for _, name := range []excelize.DefinedName{
		{Name: "_xlnm.Print_Area", RefersTo: s.quoted() + "!$A$1:$" + letters(s.columns+s.margin) + "$" + strconv.Itoa(max(s.lastPrinted(), subtitleRow))},
		{Name: "_xlnm.Print_Titles", RefersTo: titles},
	} {
		name.Scope = s.name
		if err := s.book.file.SetDefinedName(&name); err != nil {
			return err
		}
	}
	return nil
}

// lastPrinted is the last row that is printed: the list of sheets is for the screen.
func (s *sheet) lastPrinted() int {
	if s.list > 0 {
		return s.list - 2
	}
	return s.last
}

// isOverview tells a sheet that is looked at from one that is searched.
func (s *sheet) isOverview() bool {
	return s.list > 0 || len(s.Charts) > 0 || s.tiles > 0 || s.says > 0 || len(s.blocks) > 1
}

// filtered tells the lists, whose headers have a filter. A table of groups has
// none: sorting would tear its headings and sums from their rows.
func (b *block) filtered() bool {
	return b == b.sheet.blocks[0] && len(b.table.Rows) > 0 && !b.sheet.isOverview() && !b.sheet.shared() &&
		!slices.ContainsFunc(b.table.Rows, func(row table.Row) bool { return row.Level != table.Body })
}

// filter puts a filter on lists. Helper columns stand inside it, for a formula is
// sorted with what it counts on; sums stand outside.
func (s *sheet) filter() error {
	b := s.blocks[0]
	if !b.filtered() {
		return nil
	}
	return s.book.file.AutoFilter(s.name, "A"+strconv.Itoa(b.header)+":"+cellName(s.lastColumn(), b.last), nil)
}

// freeze keeps the header and the key columns on the screen.
func (s *sheet) freeze() error {
	if s.isOverview() {
		return nil
	}
	columns, pane := s.frozen(), "bottomRight"
	if s.columns <= columns {
		columns, pane = 0, "bottomLeft"
	}
	header := s.blocks[0].header
	top := cellName(columns+1, header+1)
	return s.book.file.SetPanes(s.name, &excelize.Panes{
		Freeze: true, XSplit: columns, YSplit: header, TopLeftCell: top, ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: top, ActiveCell: top, Pane: pane}},
	})
}

// frozen is how many columns say what a row is about.
func (s *sheet) frozen() int {
	if len(s.widths) > 2 && s.blocks[0].table.Columns[1].Kind == table.Text && s.widths[0]+s.widths[1] < 450 {
		return 2
	}
	return 1
}

// rules colour negative amounts, also those that a reader types in.
func (s *sheet) rules() error {
	var red *int
	for _, b := range s.blocks {
		for i, column := range b.table.Columns {
			if !column.Kind.Numeric() || column.Kind == table.Share || column.Helper || column.Key == "margin" { // below zero it is no fault: the provider pays itself
				continue
			}
			if red == nil {
				id, err := s.book.file.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: bad}})
				if err != nil {
					return err
				}
				red = &id
			}
			place := cellName(b.at[i], min(b.first, max(b.total, 1))) + ":" + cellName(b.at[i], max(b.last, b.total))
			err := s.book.file.SetConditionalFormat(s.name, place, []excelize.ConditionalFormatOptions{
				{Type: "cell", Criteria: "<", Value: "0", Format: red},
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}
