package xlsx

import "regexp"

// endlessAnchor is how excelize anchors a chart that keeps its size: between two
// cells, the second of which is the first again, with the whole size as offset.
// Offsets end with their cell, so that programs may draw the chart as small.
var endlessAnchor = regexp.MustCompile(`<xdr:twoCellAnchor editAs="oneCell">(<xdr:from>.*?</xdr:from>)` +
	`<xdr:to><xdr:col>\d+</xdr:col><xdr:colOff>(\d+)</xdr:colOff><xdr:row>\d+</xdr:row><xdr:rowOff>(\d+)</xdr:rowOff></xdr:to>(.*?)</xdr:twoCellAnchor>`)

// anchored gives the charts of a sheet a corner and a size.
func anchored(drawing []byte) []byte {
	return endlessAnchor.ReplaceAll(drawing, []byte(`<xdr:oneCellAnchor>$1<xdr:ext cx="$2" cy="$3"></xdr:ext>$4</xdr:oneCellAnchor>`))
}
