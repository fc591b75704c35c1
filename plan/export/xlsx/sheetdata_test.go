package xlsx

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/flate"
	"pgregory.net/rapid"

	"digiplan/budget"
	"digiplan/plan/compare"
)

// unpacked is what do writes, after packing and unpacking.
func unpacked(t testing.TB, p *compressor, do func(*deflated)) string {
	t.Helper()
	content, err := io.ReadAll(flate.NewReader(bytes.NewReader(packedBytes(t, p, do))))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func packedBytes(t testing.TB, p *compressor, do func(*deflated)) []byte {
	t.Helper()
	d := &deflated{compressor: p, block: p.empty()}
	do(d)
	blocks, err := d.finish()
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Join(blocks, nil)
}

func compressorOf(t testing.TB) *compressor {
	t.Helper()
	p, err := newCompressor()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestCells shows the XML of each kind of cell.
func TestCells(t *testing.T) {
	cells := []cell{
		{here: true, style: 3, holds: number(-1236_75)},
		{here: true},
		{},
		{here: true, holds: textEntryOf("a < b & _x0041_ 💶")},
		{here: true, holds: textEntryOf(" blank ")},
		{here: true, formula: `IF(A1<0,"x&y")`, holds: textEntryOf("x&y")},
		{here: true, formula: "A1*2", holds: numeral(15, 1)},
		{here: true, formula: "A1*2"},
		{here: true, holds: entry{kind: runsEntry, runs: []compare.Run{{Op: compare.Struck, Text: "old"}, {Op: compare.Same, Text: " &"}}}},
	}
	got := unpacked(t, compressorOf(t), func(d *deflated) { newSheetData(d, 9).row(7, 16.5, 1, cells) })
	want := `<row r="7" ht="16.5" customHeight="1" outlineLevel="1"><c r="A7" s="3"><v>-1236.75</v></c><c r="B7"/>` +
		`<c r="D7" t="inlineStr"><is><t>a &lt; b &amp; _x005F_x0041_ 💶</t></is></c><c r="E7" t="inlineStr"><is><t xml:space="preserve"> blank </t></is></c>` +
		`<c r="F7" t="str"><f>IF(A1&lt;0,"x&amp;y")</f><v>x&amp;y</v></c><c r="G7"><f>A1*2</f><v>1.5</v></c><c r="H7" t="str"><f>A1*2</f></c>` +
		`<c r="I7" t="inlineStr"><is><r><rPr>` + runFonts[compare.Struck] + `</rPr><t>old</t></r><r><rPr>` + runFonts[compare.Same] + `</rPr><t xml:space="preserve"> &amp;</t></r></is></c></row>`
	if got != want {
		t.Errorf("row\n%s\nwant\n%s", got, want)
	}
}

func TestNumbersAsFilesHoldThem(t *testing.T) {
	for want, e := range map[string]entry{
		"0": number(0), "12.5": number(1250), "-0.05": number(-5), "-1": number(-100), "1000000000000.01": number(100_000_000_000_001),
		"0.7438": numeral(7438, 4), "1": numeral(10_000, 4), "-0.0001": numeral(-1, 4), "2026": numeral(2026, 0), "-3": numeral(-3, 0),
	} {
		if got := string(e.append(nil)); got != want {
			t.Errorf("%d with %d places is %s; want %s", e.digits, e.places, got, want)
		}
	}
}

// TestNumbersAreExact: what is written reads as the cents that were meant.
func TestNumbersAreExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := budget.Cents(rapid.Int64Range(-100_000_000_000_000, 100_000_000_000_000).Draw(t, "cents"))
		got, err := budget.ParseCents(string(number(want).append(nil)))
		if err != nil || got != want {
			t.Errorf("%d is read as %d, %v", want, got, err)
		}
	})
}

// TestEscapedTextReadsTheSame: whatever a text holds, XML readers find it
// again, and no spreadsheet takes a part of it for the number of a letter.
func TestEscapedTextReadsTheSame(t *testing.T) {
	p := compressorOf(t)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.StringN(1, 40, -1),
			rapid.StringOf(rapid.RuneFrom([]rune("_x0041F&<>\"'\n ä€💶\ufffe\uffff\x07"))),
			rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
		).Draw(t, "text")
		d := &deflated{compressor: p, block: p.empty()}
		(&sheetData{to: d}).escape(text)
		var read struct {
			Text string `xml:",chardata"`
		}
		if err := xml.Unmarshal([]byte("<t>"+string(d.block)+"</t>"), &read); err != nil {
			t.Fatalf("%q is written as %q: %v", text, d.block, err)
		}
		want := strings.Map(func(r rune) rune {
			if r < ' ' && r != '\n' && r != '\t' || r == '\ufffe' || r == '\uffff' {
				return '�'
			}
			return r
		}, strings.ToValidUTF8(text, "�"))
		if got := unescaped(read.Text); got != want {
			t.Errorf("%q is read as %q", want, got)
		}
	})
}

// unescaped reads a text as spreadsheets do, from the left.
func unescaped(text string) string {
	var read strings.Builder
	for text != "" {
		if looksEscaped(text) {
			if text[:7] != "_x005F_" {
				return "a letter by its number in " + text
			}
			read.WriteByte('_')
			text = text[7:]
			continue
		}
		read.WriteByte(text[0])
		text = text[1:]
	}
	return read.String()
}

// TestPackingForgets: a compressor that has packed before packs the same bytes,
// however long the content and wherever its blocks end.
func TestPackingForgets(t *testing.T) {
	fill := func(size int) func(*deflated) {
		return func(d *deflated) {
			for n := 0; n < size; n += 7 {
				d.Write([]byte(strings.Repeat("Maßnahme ", n%5) + string(rune('a'+n%23))))
			}
		}
	}
	used := compressorOf(t)
	for _, size := range []int{0, 7, 1000, 1 << 20, 3 << 20, 7, 2 << 20} {
		fresh := packedBytes(t, compressorOf(t), fill(size))
		if !bytes.Equal(packedBytes(t, used, fill(size)), fresh) {
			t.Errorf("another packing of %d", size)
		}
	}
	if got := unpacked(t, used, fill(3<<20)); len(got) < 2*blockSize || strings.Count(got, "Maßnahme") == 0 {
		t.Errorf("unpacked %d bytes", len(got))
	}
}

// TestNoStyleTooLate: a style that the file does not hold breaks the export.
func TestNoStyleTooLate(t *testing.T) {
	s := &styles{ids: map[look]int{}, written: true}
	if s.id(look{role: titleRole}); s.err == nil {
		t.Error("a style after the styles were written")
	}
}
