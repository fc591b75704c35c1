package xlsx

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// zipParts takes the parts of a workbook from excelize. Left alone, excelize
// writes them in the order of a map, dates them to a month 0 and holds the
// whole file in memory.
type zipParts struct{ parts []*part }

// part is one file inside the zip file.
type part struct {
	name    string
	content bytes.Buffer
}

const contentTypes = "[Content_Types].xml"

// Create implements excelize.ZipWriter.
func (p *zipParts) Create(name string) (io.Writer, error) {
	one := &part{name: name}
	p.parts = append(p.parts, one)
	return &one.content, nil
}

// AddFS implements excelize.ZipWriter, which never calls it.
func (p *zipParts) AddFS(fs.FS) error { return nil }

// Close implements excelize.ZipWriter.
func (p *zipParts) Close() error {
	slices.SortFunc(p.parts, func(a, b *part) int { return strings.Compare(orderOf(a.name), orderOf(b.name)) })
	for _, one := range p.parts {
		if one.name == contentTypes {
			one.content = *bytes.NewBuffer(sortTypes(one.content.Bytes(), p.parts))
		}
	}
	return nil
}

// archive is a zip file whose parts are all of the first day of zip files, so
// the same workbook is the same bytes. It packs each part as it is written.
type archive struct {
	zip        *zip.Writer
	compressor *compressor
}

// add writes a part. Its size stands before it, so its packed blocks wait
// until it is whole.
func (a *archive) add(name string, fill func(*deflated) error) error {
	content := &deflated{compressor: a.compressor, block: a.compressor.empty()}
	failed := fill(content)
	blocks, err := content.finish()
	if failed != nil || err != nil {
		return cmp.Or(failed, err)
	}
	const firstOfJanuary1980 = 1<<5 | 1
	to, err := a.zip.CreateRaw(&zip.FileHeader{
		Name: name, Method: zip.Deflate,
		//lint:ignore SA1019 CreateRaw writes this field and not Modified
		ModifiedDate: firstOfJanuary1980,
		CRC32:        content.sum, CompressedSize64: uint64(lengthOf(blocks)), UncompressedSize64: content.size,
	})
	if err != nil {
		return err
	}
	for _, block := range blocks {
		if _, err := to.Write(block); err != nil {
			return err
		}
	}
	return nil
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

var _ excelize.ZipWriter = (*zipParts)(nil)
