package xlsx

import (
	"slices"
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
		drawn, tops := s.draw(chart)
		drawn.Dimension = excelize.ChartDimension{Width: uint(width) - 12, Height: uint(s.chartRows) * 20}
		drawn.Format.OffsetX = offset
		var over []*excelize.Chart
		if tops != nil {
			over = append(over, tops)
		}
		if err := s.book.file.AddChart(s.name, cellName(at, s.chartsRow), drawn, over...); err != nil {
			return err
		}
	}
	return nil
}

// drawsNothing tells a chart without anything to see: no table, or one whose
// series hold nothing but zeros.
func (s *sheet) drawsNothing(chart workbook.Chart) bool {
	for _, t := range s.Tables() {
		for _, key := range chart.Series {
			if i := t.Column(key); t.ID == chart.Table && i >= 0 && !onlyZeros(t, i) {
				return false
			}
		}
	}
	return true
}

func onlyZeros(t *table.Table, i int) bool {
	return !slices.ContainsFunc(t.Rows, func(row table.Row) bool { return !isZero(row.At(i)) })
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

// draw says how a chart looks: a bar for each row, with what it shows written in it
// and on its top. Where that is so an axis and a grid would say it again.
func (s *sheet) draw(chart workbook.Chart) (bars, tops *excelize.Chart) {
	b := s.book.blocks[chart.Table]
	lang := s.book.Lang
	unit, format, small := b.unit(chart, lang)
	dark := excelize.Font{Family: fontName, Size: 9, Color: ink}
	title := chart.Title.In(lang)
	bars = &excelize.Chart{
		Type: excelize.ColStacked, VaryColors: new(false), Overlap: new(100), GapWidth: new(uint(45)),
		Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{
			Text: title + " (" + unit + ")", Font: &excelize.Font{Family: fontName, Size: 12, Bold: true, Color: navy},
		}}},
		Format:   excelize.GraphicOptions{AltText: chart.Alt.In(lang), Name: title, Positioning: "oneCell"},
		Legend:   excelize.ChartLegend{Position: "bottom", Font: &dark},
		XAxis:    excelize.ChartAxis{Font: dark},
		YAxis:    excelize.ChartAxis{None: true, Minimum: new(0.0)},
		PlotArea: excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: small}},
		Border:   excelize.LineOptions{Type: excelize.LineNone},
	}
	bars.Series = b.series(chart, small)
	if chart.Kind == workbook.BarChart {
		bars.Type, bars.XAxis.ReverseOrder, bars.YAxis.Maximum = excelize.BarStacked, true, new(1.0)
		bars.Legend.Position = "none"
		return bars, nil
	}
	return bars, b.tops(chart, bars, format)
}

// tops are the sums over the bars: a line that is not drawn, for the sake of its
// labels.
func (b *block) tops(chart workbook.Chart, bars *excelize.Chart, format string) *excelize.Chart {
	if b.columnOf(chart.Top) == 0 {
		return nil
	}
	sums := b.oneSeries(chart, b.table.Column(chart.Top), fills[0], format)
	sums.Line, sums.Marker = excelize.LineOptions{Type: excelize.LineNone}, excelize.ChartMarker{Symbol: "none"}
	sums.DataLabelPosition = excelize.ChartDataLabelsPositionAbove
	sums.DataLabel.Font = excelize.Font{Family: fontName, Size: 9, Color: ink, Bold: true}
	return &excelize.Chart{
		Type: excelize.Line, Series: []excelize.ChartSeries{sums}, XAxis: bars.XAxis, YAxis: bars.YAxis,
		PlotArea: excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: format}},
	}
}

// series are the ranges of a chart, with what they hold for its cache.
func (b *block) series(chart workbook.Chart, format string) []excelize.ChartSeries {
	var series []excelize.ChartSeries
	for n, key := range chart.Series {
		if i := b.table.Column(key); i >= 0 && !onlyZeros(b.table, i) {
			series = append(series, b.oneSeries(chart, i, fillOf(b.table.Columns[i], n, len(chart.Series)), format))
		}
	}
	return series
}

func (b *block) oneSeries(chart workbook.Chart, i int, fill fill, format string) excelize.ChartSeries {
	name, values := b.fixed(b.at[i], b.header), b.sheet.quoted()+"!"+b.span(b.at[i], b.first, b.last)
	b.sheet.book.caches[name] = cache{text: true, values: []string{b.table.Columns[i].Title.In(b.sheet.book.Lang)}}
	numbers := cache{code: format}
	for _, row := range b.table.Rows {
		numbers.values = append(numbers.values, plainNumber(content(row.At(i), b.sheet.book.Lang)))
	}
	b.sheet.book.caches[values] = numbers
	return excelize.ChartSeries{
		Name: name, Categories: b.labels(chart), Values: values, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill.key}},
		DataLabel: excelize.ChartDataLabel{Font: excelize.Font{Family: fontName, Size: 9, Color: fill.label}},
	}
}

// plainNumber is a number as files hold it, 0 for what is none.
func plainNumber(value entry) string {
	if value.kind != numberEntry {
		return "0"
	}
	return string(value.append(nil))
}

// labels is the range of the names of the rows.
func (b *block) labels(chart workbook.Chart) string {
	i := b.table.Column(chart.Label)
	place := b.sheet.quoted() + "!" + b.span(b.at[i], b.first, b.last)
	names := cache{text: true}
	for _, row := range b.table.Rows {
		text := ""
		if value := row.At(i); value != nil {
			text = value.In(b.sheet.book.Lang)
		}
		names.values = append(names.values, text)
	}
	b.sheet.book.caches[place] = names
	return place
}

// unit is what a chart counts in, and the formats that show an amount so: any
// amount, and none that its part of a bar is too small to hold.
func (b *block) unit(chart workbook.Chart, lang words.Lang) (unit, all, large string) {
	if chart.Kind == workbook.BarChart {
		return "%", `0\ %`, `0\ %;\−0\ %;`
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
	unit, all = "€", `#,##0`
	switch {
	case highest >= 1_000_000_00:
		unit, all = words.Phrase{De: "Mio. €", En: "€m"}.In(lang), `#,##0.0,,`
	case highest >= 10_000_00:
		unit, all = words.Phrase{De: "Tsd. €", En: "€k"}.In(lang), `#,##0,`
	}
	return unit, all, "[>=" + strconv.FormatInt(int64(highest/100/14), 10) + "]" + all + `;""`
}
