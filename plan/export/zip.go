package export

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// packer is the zip file of a workbook. Left alone, excelize writes the parts
// in the order of a map and dates them to a month 0; packer sorts them and
// dates them to the first day of zip files, so the same workbook is the same
// bytes. It packs each part as it comes.
type packer struct {
	to    io.Writer
	mend  func(name string, content []byte) []byte // last changes to small parts
	parts []*part
}

// part is one file inside the zip file.
type part struct {
	name  string
	raw   bytes.Buffer // parts that are mended wait here until the end
	whole bool
	deflated
}

const contentTypes = "[Content_Types].xml"

// Create implements excelize.ZipWriter.
func (p *packer) Create(name string) (io.Writer, error) {
	one := &part{name: name, whole: !strings.HasPrefix(name, "xl/worksheets/")}
	p.parts = append(p.parts, one)
	if one.whole {
		return &one.raw, nil
	}
	return &one.deflated, nil
}

// AddFS implements excelize.ZipWriter, which never calls it.
func (p *packer) AddFS(fs.FS) error { return nil }

// Close writes the zip file.
func (p *packer) Close() error {
	slices.SortFunc(p.parts, func(a, b *part) int { return strings.Compare(orderOf(a.name), orderOf(b.name)) })
	archive := zip.NewWriter(p.to)
	for _, one := range p.parts {
		if one.whole {
			one.deflated.Write(p.mended(one))
		}
		if err := one.copyTo(archive); err != nil {
			return err
		}
	}
	return archive.Close()
}

func (p *packer) mended(one *part) []byte {
	if one.name == contentTypes {
		return sortTypes(one.raw.Bytes(), p.parts)
	}
	return p.mend(one.name, one.raw.Bytes())
}

// orderOf puts the parts that readers look for first to the front.
func orderOf(name string) string {
	switch {
	case name == contentTypes:
		return "0"
	case strings.HasPrefix(name, "_rels/"):
		return "1" + name
	case strings.HasPrefix(name, "docProps/"):
		return "2" + name
	case strings.HasPrefix(name, "xl/workbook") || strings.HasPrefix(name, "xl/_rels/"):
		return "3" + name
	}
	return "4" + name
}

var defaultType = regexp.MustCompile(`<Default Extension="([^"]*)"[^>]*></Default>`)

// sortTypes sorts the types by file ending and drops those of endings that
// the workbook has not, among them the one of macros.
func sortTypes(content []byte, parts []*part) []byte {
	used := map[string]bool{"xml": true}
	for _, one := range parts {
		used[strings.TrimPrefix(path.Ext(one.name), ".")] = true
	}
	var kept []string
	for _, match := range defaultType.FindAllSubmatch(content, -1) {
		if used[string(match[1])] {
			kept = append(kept, string(match[0]))
		}
	}
	slices.Sort(kept)
	rest := defaultType.ReplaceAll(content, nil)
	at := bytes.Index(rest, []byte("<Override"))
	if at < 0 {
		at = bytes.LastIndex(rest, []byte("</Types>"))
	}
	return slices.Concat(rest[:at], []byte(strings.Join(kept, "")), rest[at:])
}

func (p *part) copyTo(archive *zip.Writer) error {
	packed, err := p.finish()
	if err != nil {
		return err
	}
	const firstOfJanuary1980 = 1<<5 | 1
	content, err := archive.CreateRaw(&zip.FileHeader{
		Name: p.name, Method: zip.Deflate,
		//lint:ignore SA1019 CreateRaw writes this field and not Modified
		ModifiedDate: firstOfJanuary1980,
		CRC32:        p.sum, CompressedSize64: uint64(lengthOf(packed)), UncompressedSize64: p.size,
	})
	if err != nil {
		return err
	}
	for _, block := range packed {
		if _, err := content.Write(block); err != nil {
			return err
		}
	}
	return nil
}

var _ excelize.ZipWriter = (*packer)(nil)
