package xlsx

import (
	"archive/zip"
	"encoding/xml"
	"io"
)

// Ours tells a workbook of that name that digiplan wrote and nobody has saved
// since.
func Ours(name string, _, _ []byte) bool { return ownerOf(name) == owner{creator, creator} }

// owner is who made a workbook, and the program that saved it last: every
// program names itself there, so a workbook that somebody has worked on is not
// digiplan's any more.
type owner struct{ creator, program string }

// ownerOf reads who made a workbook.
func ownerOf(name string) owner {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return owner{}
	}
	defer archive.Close()
	var core struct {
		Creator string `xml:"creator"`
	}
	var app struct {
		Program string `xml:"Application"`
	}
	readPart(archive, "docProps/core.xml", &core)
	readPart(archive, "docProps/app.xml", &app)
	return owner{core.Creator, app.Program}
}

// readPart reads a small part; what cannot be read says nothing.
func readPart(archive *zip.ReadCloser, name string, into any) {
	content, err := archive.Open(name)
	if err != nil {
		return
	}
	defer content.Close()
	_ = xml.NewDecoder(io.LimitReader(content, 1<<20)).Decode(into)
}
