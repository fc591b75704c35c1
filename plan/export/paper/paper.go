// Package paper writes the yearly report to the council for reading and for
// print: as one HTML page and as Markdown.
package paper

import (
	"digiplan/plan/report/yearly"
	"digiplan/plan/words"
)

// Report is a yearly report in the language of its readers.
type Report struct {
	yearly.Report
	Lang words.Lang
}
