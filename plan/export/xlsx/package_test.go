package xlsx

import (
	"encoding/xml"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"digiplan/plan/export/exporttest"
)

// parts are the files of a workbook, by name.
type parts map[string]string

func unzip(tb testing.TB, content []byte) parts { return exporttest.Unzip(tb, content) }

// The parts of a workbook that the tests read.
type (
	xmlSheet struct {
		Name      string `xml:"-"`
		Text      string `xml:"-"`
		Dimension struct {
			Ref string `xml:"ref,attr"`
		} `xml:"dimension"`
		View struct {
			Grid string `xml:"showGridLines,attr"`
			Zoom string `xml:"zoomScale,attr"`
			Pane *struct {
				X     string `xml:"xSplit,attr"`
				Y     string `xml:"ySplit,attr"`
				State string `xml:"state,attr"`
			} `xml:"pane"`
		} `xml:"sheetViews>sheetView"`
		Cols []struct {
			Min   int     `xml:"min,attr"`
			Max   int     `xml:"max,attr"`
			Width float64 `xml:"width,attr"`
		} `xml:"cols>col"`
		Rows   []xmlRow `xml:"sheetData>row"`
		Filter *struct {
			Ref string `xml:"ref,attr"`
		} `xml:"autoFilter"`
		Merges []struct {
			Ref string `xml:"ref,attr"`
		} `xml:"mergeCells>mergeCell"`
		Links []struct {
			Ref      string `xml:"ref,attr"`
			Location string `xml:"location,attr"`
		} `xml:"hyperlinks>hyperlink"`
		Validations []struct {
			Type    string `xml:"type,attr"`
			Ref     string `xml:"sqref,attr"`
			Formula string `xml:"formula1"`
		} `xml:"dataValidations>dataValidation"`
		Ignored []struct {
			Ref   string `xml:"sqref,attr"`
			Text  bool   `xml:"numberStoredAsText,attr"`
			Alike bool   `xml:"formula,attr"`
			Range bool   `xml:"formulaRange,attr"`
		} `xml:"ignoredErrors>ignoredError"`
		Rules []struct {
			Ref   string `xml:"sqref,attr"`
			Rules []struct {
				Format *int `xml:"dxfId,attr"`
			} `xml:"cfRule"`
		} `xml:"conditionalFormatting"`
		Margins struct {
			Left  float64 `xml:"left,attr"`
			Right float64 `xml:"right,attr"`
			Top   float64 `xml:"top,attr"`
		} `xml:"pageMargins"`
		Setup struct {
			Paper       string `xml:"paperSize,attr"`
			Orientation string `xml:"orientation,attr"`
			Width       string `xml:"fitToWidth,attr"`
			Height      string `xml:"fitToHeight,attr"`
		} `xml:"pageSetup"`
		Edge struct {
			Scale  string `xml:"scaleWithDoc,attr"`
			Header string `xml:"oddHeader"`
			Footer string `xml:"oddFooter"`
		} `xml:"headerFooter"`
		Fit struct {
			On string `xml:"fitToPage,attr"`
		} `xml:"sheetPr>pageSetUpPr"`
		Tables []struct{} `xml:"tableParts>tablePart"`
	}
	xmlRow struct {
		R       int       `xml:"r,attr"`
		Height  float64   `xml:"ht,attr"`
		Outline int       `xml:"outlineLevel,attr"`
		Cells   []xmlCell `xml:"c"`
	}
	xmlCell struct {
		R       string  `xml:"r,attr"`
		Style   int     `xml:"s,attr"`
		Type    string  `xml:"t,attr"`
		Formula *string `xml:"f"`
		Value   *string `xml:"v"`
		Inline  *string `xml:"is>t"`
	}
	xmlBook struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"id,attr"`
		} `xml:"sheets>sheet"`
		Names []struct {
			Name  string `xml:"name,attr"`
			Local string `xml:"localSheetId,attr"`
			Text  string `xml:",chardata"`
		} `xml:"definedNames>definedName"`
		View struct {
			Active int `xml:"activeTab,attr"`
		} `xml:"bookViews>workbookView"`
		Calc struct {
			ID   string `xml:"calcId,attr"`
			Full string `xml:"fullCalcOnLoad,attr"`
		} `xml:"calcPr"`
	}
	xmlStyles struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Fonts []struct {
			Colour struct {
				RGB string `xml:"rgb,attr"`
			} `xml:"color"`
		} `xml:"fonts>font"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
			Font   int `xml:"fontId,attr"`
		} `xml:"cellXfs>xf"`
		Differences []struct{} `xml:"dxfs>dxf"`
	}
	xmlTypes struct {
		Overrides []struct {
			Part string `xml:"PartName,attr"`
		} `xml:"Override"`
		Defaults []struct {
			Extension string `xml:"Extension,attr"`
		} `xml:"Default"`
	}
	xmlTable struct {
		Name    string `xml:"name,attr"`
		Ref     string `xml:"ref,attr"`
		Columns []struct {
			Name string `xml:"name,attr"`
		} `xml:"tableColumns>tableColumn"`
	}
	xmlRelations struct {
		Relations []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
			Mode   string `xml:"TargetMode,attr"`
		} `xml:"Relationship"`
	}
)

// opened is a workbook taken apart.
type opened struct {
	parts  parts
	book   xmlBook
	styles xmlStyles
	types  xmlTypes
	sheets []*xmlSheet
	errs   []string // parts that are no XML
}

func open(tb testing.TB, p parts) *opened {
	tb.Helper()
	o := &opened{parts: p}
	o.read("xl/workbook.xml", &o.book)
	o.read("xl/styles.xml", &o.styles)
	o.read(contentTypes, &o.types)
	var relations xmlRelations
	o.read("xl/_rels/workbook.xml.rels", &relations)
	for _, one := range o.book.Sheets {
		for _, relation := range relations.Relations {
			if relation.ID == one.ID {
				name := path.Join("xl", strings.TrimPrefix(relation.Target, "/xl/"))
				sheet := &xmlSheet{Name: one.Name, Text: p[name]}
				o.read(name, sheet)
				o.sheets = append(o.sheets, sheet)
			}
		}
	}
	return o
}

func (o *opened) read(name string, into any) {
	if err := xml.Unmarshal([]byte(o.parts[name]), into); err != nil {
		o.errs = append(o.errs, name+": "+err.Error())
	}
}

func (o *opened) sheet(name string) *xmlSheet {
	for _, sheet := range o.sheets {
		if sheet.Name == name {
			return sheet
		}
	}
	return nil
}

// cell finds a cell by its place.
func (s *xmlSheet) cell(place string) xmlCell {
	for _, row := range s.Rows {
		for _, cell := range row.Cells {
			if cell.R == place {
				return cell
			}
		}
	}
	return xmlCell{}
}

// text is what a cell shows, without its format.
func (c xmlCell) text() string {
	switch {
	case c.Inline != nil:
		return *c.Inline
	case c.Value != nil:
		return *c.Value
	}
	return ""
}

func (p parts) names() []string { return slices.Sorted(maps.Keys(p)) }
