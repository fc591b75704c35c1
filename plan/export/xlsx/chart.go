package xlsx

import (
	"strconv"

	"github.com/xuri/excelize/v2"

	"digiplan/budget"
	"digiplan/plan/export/workbook"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// drawCharts puts the charts side by side under the table.
func (s *sheet) drawCharts() error {
	var charts []workbook.Chart
	for _, chart := range s.Charts {
		if b := s.book.blocks[chart.Table]; b != nil && b.sheet == s {
			charts = append(charts, chart)
		}
	}
	for i, chart := range charts {
		width := s.total() / float64(len(charts))
		at, offset := s.columnAt(width * float64(i))
		drawn := s.draw(chart)
		drawn.Dimension = excelize.ChartDimension{Width: uint(width) - 12, Height: uint(s.chartRows) * 20}
		drawn.Format.OffsetX = offset
		if err := s.book.file.AddChart(s.name, cellName(at, s.chartsRow), drawn); err != nil {
			return err
		}
	}
	return nil
}

// drawsNothing tells a chart without anything to see: no table, or one whose
// series hold nothing but zeros.
func (s *sheet) drawsNothing(chart workbook.Chart) bool {
	for _, t := range append([]*table.Table{s.Table}, s.Under...) {
		if t.ID != chart.Table {
			continue
		}
		for _, row := range t.Rows {
			for _, key := range chart.Series {
				if i := t.Column(key); i >= 0 && !isZero(row.At(i)) {
					return false
				}
			}
		}
	}
	return true
}

func isZero(value table.Cell) bool {
	switch value := value.(type) {
	case table.Cash:
		return value == 0
	case table.Ratio:
		return value == 0
	}
	return value == nil
}

// columnAt finds the column that so many pixels from the left fall into.
func (s *sheet) columnAt(pixels float64) (column, offset int) {
	for i, width := range s.widths {
		if pixels < width-1 {
			return i + 1, int(pixels)
		}
		pixels -= width
	}
	return 1, 0
}

// draw says how a chart looks.
func (s *sheet) draw(chart workbook.Chart) *excelize.Chart {
	b := s.book.blocks[chart.Table]
	lang := s.book.Lang
	unit, axis, format := b.unit(chart, lang)
	dark := excelize.Font{Family: fontName, Size: 9, Color: ink}
	drawn := &excelize.Chart{
		Type: excelize.ColStacked, VaryColors: new(false), Overlap: new(100), GapWidth: new(uint(55)),
		Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{
			Text: chart.Title.In(lang) + " (" + unit + ")", Font: &excelize.Font{Family: fontName, Size: 12, Bold: true, Color: navy},
		}}},
		Format:   excelize.GraphicOptions{AltText: chart.Alt.In(lang), Name: chart.Title.In(lang), Positioning: "oneCell"},
		Legend:   excelize.ChartLegend{Position: "bottom", Font: &dark},
		XAxis:    excelize.ChartAxis{Font: dark},
		YAxis:    excelize.ChartAxis{Font: dark, MajorGridLines: true, Minimum: new(0.0), NumFmt: excelize.ChartNumFmt{CustomNumFmt: axis}},
		PlotArea: excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: format}},
		Border:   excelize.LineOptions{Type: excelize.LineNone},
	}
	if chart.Kind == workbook.BarChart {
		drawn.Type, drawn.GapWidth = excelize.BarStacked, new(uint(35))
		drawn.XAxis.ReverseOrder = true
		drawn.YAxis.None, drawn.YAxis.MajorGridLines, drawn.YAxis.Maximum = true, false, new(b.fullest(chart))
	}
	drawn.Series = b.series(chart, format)
	return drawn
}

// fullest is the end of a bar chart's axis.
func (b *block) fullest(chart workbook.Chart) float64 {
	most := table.Ratio(budget.Whole)
	for _, row := range b.table.Rows {
		share, _ := row.At(b.table.Column(chart.Series[0])).(table.Ratio)
		most = max(most, share)
	}
	return float64(most) / float64(budget.Whole)
}

// series are the ranges of a chart, with what they hold for its cache.
func (b *block) series(chart workbook.Chart, format string) []excelize.ChartSeries {
	labels := b.labels(chart)
	var series []excelize.ChartSeries
	add := func(title string, at int, colour string, value func(table.Row) entry) {
		name, values := b.fixed(at, b.header), b.sheet.quoted()+"!"+b.span(at, b.first, b.last)
		b.sheet.book.caches[name] = cache{text: true, values: []string{title}}
		numbers := cache{code: format}
		for _, row := range b.table.Rows {
			numbers.values = append(numbers.values, plainNumber(value(row)))
		}
		b.sheet.book.caches[values] = numbers
		series = append(series, excelize.ChartSeries{
			Name: name, Categories: labels, Values: values, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}},
			DataLabel: excelize.ChartDataLabel{Font: excelize.Font{Family: fontName, Size: 9, Color: white, Bold: chart.Kind == workbook.BarChart}},
		})
	}
	if chart.Kind == workbook.BarChart {
		for _, h := range b.helpers {
			for _, class := range classes {
				if h.title == class.title.In(b.sheet.book.Lang) {
					add(h.title, h.at, class.colour, h.value)
				}
			}
		}
		return series
	}
	for n, key := range chart.Series {
		if i := b.table.Column(key); i >= 0 {
			column := b.table.Columns[i]
			add(column.Title.In(b.sheet.book.Lang), b.at[i], seriesColour(column, n), func(row table.Row) entry {
				return content(row.At(i), b.sheet.book.Lang)
			})
		}
	}
	return series
}

// plainNumber is a number as files hold it, 0 for what is none.
func plainNumber(value entry) string {
	if value.kind != numberEntry {
		return "0"
	}
	return string(value.append(nil))
}

// seriesColour is the same for a book wherever it is drawn.
func seriesColour(column table.Column, n int) string {
	if column.Book != "" {
		return workbook.Colour(column.Book)
	}
	return []string{barBlue, navy, gapGrey, bad}[min(n, 3)]
}

// labels is the range of the names of the rows.
func (b *block) labels(chart workbook.Chart) string {
	at := b.columnOf(chart.Labels[0])
	if len(chart.Labels) > 1 {
		for _, h := range b.helpers {
			if h.title == words.Title.In(b.sheet.book.Lang) {
				at = h.at
			}
		}
	}
	place := b.sheet.quoted() + "!" + b.span(at, b.first, b.last)
	names := cache{text: true}
	for _, row := range b.table.Rows {
		names.values = append(names.values, b.label(chart, row))
	}
	b.sheet.book.caches[place] = names
	return place
}

// unit is what a chart counts in, and the formats of its axis and its labels
// that show it so. Labels of amounts too small to hold one are left out.
func (b *block) unit(chart workbook.Chart, lang words.Lang) (unit, axis, label string) {
	if chart.Kind == workbook.BarChart {
		return "%", `0\ %`, `0\ %;\-0\ %;`
	}
	var highest budget.Cents
	for _, row := range b.table.Rows {
		var stack budget.Cents
		for _, key := range chart.Series {
			cash, _ := row.At(b.table.Column(key)).(table.Cash)
			stack += budget.Cents(cash).Abs()
		}
		highest = max(highest, stack)
	}
	unit, axis = "€", `#,##0`
	switch {
	case highest >= 1_000_000_00:
		unit, axis = words.Phrase{De: "Mio. €", En: "€m"}.In(lang), `#,##0.0,,`
	case highest >= 10_000_00:
		unit, axis = words.Phrase{De: "Tsd. €", En: "€k"}.In(lang), `#,##0,`
	}
	return unit, axis, "[>=" + strconv.FormatInt(int64(highest/100/14), 10) + "]" + axis + `;""`
}
