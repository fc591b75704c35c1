package xlsx

import (
	"bytes"
	"regexp"
	"slices"

	"digiplan/budget"
	"digiplan/plan/table"
)

// fill is how a part of a chart is filled: as dark as no other part of the same
// chart, or hatched, so that grey print tells them apart.
type fill struct {
	key   string // the colour that stands for it until the file is packed
	label string // the colour of figures on it
	hatch string // the pattern, in the colour of the border, "" for a plain fill
	edge  string // the colour of the border, "" for none
}

// fills are those of the parts of a chart from the bottom: what is certain is
// dark, what is missing is hatched.
var fills = []fill{
	{key: navy, label: white},
	{key: "9DBCE0", label: ink, edge: navy},
	{key: "EEF0F3", label: ink, edge: grey},
	{key: "FDFDFD", label: ink, hatch: "dkUpDiag", edge: bad},
}

var bookFills = map[budget.Book]fill{
	budget.City:     {key: "1F4E79", label: white},
	budget.Provider: {key: "F0B27A", label: ink, edge: "B45309"},
}

// fillOf is that of a book wherever it is drawn; the last of several parts that
// belong to none is what is missing.
func fillOf(column table.Column, n, of int) fill {
	switch {
	case column.Book != "":
		return bookFills[column.Book]
	case n == of-1 && n > 0:
		return fills[len(fills)-1]
	}
	return fills[min(n, len(fills)-2)]
}

// fillPatterns gives the parts of a chart their borders and patterns, which
// excelize has not.
func fillPatterns(chart []byte) []byte {
	for _, one := range slices.Concat(fills, []fill{bookFills[budget.Provider]}) {
		if one.edge == "" {
			continue
		}
		plain := solid(one.key)
		whole := plain
		if one.hatch != "" {
			whole = `<a:pattFill prst="` + one.hatch + `"><a:fgClr>` + colourOf(one.edge) + `</a:fgClr><a:bgClr>` + colourOf(white) + `</a:bgClr></a:pattFill>`
		}
		whole += `<a:ln w="9525">` + solid(one.edge) + `</a:ln>`
		chart = bytes.ReplaceAll(chart, []byte("<spPr>"+plain+"</spPr>"), []byte("<spPr>"+whole+"</spPr>"))
	}
	return chart
}

func solid(colour string) string { return `<a:solidFill>` + colourOf(colour) + `</a:solidFill>` }

func colourOf(colour string) string { return `<a:srgbClr val="` + colour + `"></a:srgbClr>` }

var (
	topsIndex = regexp.MustCompile(`<lineChart>.*?<ser>(<idx val="\d+"></idx>)`)
	legendPos = regexp.MustCompile(`<legendPos val="\w+"></legendPos>`)
)

// withoutTopsInLegend takes the line that is not drawn out of the legend.
func withoutTopsInLegend(chart []byte) []byte {
	index := topsIndex.FindSubmatch(chart)
	if index == nil {
		return chart
	}
	return legendPos.ReplaceAll(chart, slices.Concat([]byte("$0<legendEntry>"), index[1], []byte(`<delete val="1"></delete></legendEntry>`)))
}
