package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// lockedBy tells whether LibreOffice or Excel has the file open, and who.
func lockedBy(target string) (who string, open bool) {
	folder, name := filepath.Split(target)
	if content, err := os.ReadFile(filepath.Join(folder, ".~lock."+name+"#")); err == nil {
		// user, system user, host, date, profile
		fields := strings.Split(string(content), ",")
		for _, field := range fields[:min(2, len(fields))] {
			if field != "" {
				return field, true
			}
		}
		return "", true
	}
	if content, err := os.ReadFile(filepath.Join(folder, "~$"+name)); err == nil {
		if len(content) > 1 && int(content[0]) < len(content) {
			return string(content[1 : 1+int(content[0])]), true
		}
		return "", true
	}
	return "", false
}

// probe is what tells whose file it is.
type probe struct {
	maker maker // of a workbook
	start []byte
}

// maker is who made a workbook, and the program that saved it last: every
// program names itself there, so a workbook that somebody has worked on is not
// digiplan's any more.
type maker struct{ creator, program string }

// probeFile looks into a file; nil if there is none.
func probeFile(name string) (*probe, error) {
	file, err := os.Open(name)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		return nil, err
	}
	defer file.Close()
	start := make([]byte, 4096)
	n, _ := io.ReadFull(file, start)
	return &probe{maker: makerOf(name), start: start[:n]}, nil
}

// makerOf reads who made a workbook.
func makerOf(name string) maker {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return maker{}
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
	return maker{core.Creator, app.Program}
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

func workbookIsOurs(old, _ *probe) bool {
	return old.maker == maker{creator, creator} || len(old.start) == 0
}

func jsonIsOurs(old, _ *probe) bool {
	return len(old.start) == 0 || bytes.Contains(old.start, []byte(`"schema": "`+jsonSchema+`"`))
}

// sameFirstLine takes text with the same first line for an older state of the
// same export.
func sameFirstLine(old, fresh *probe) bool {
	first := func(p *probe) string {
		line, _, _ := bytes.Cut(p.start, []byte("\n"))
		return string(line)
	}
	return len(old.start) == 0 || fresh != nil && first(old) == first(fresh)
}
