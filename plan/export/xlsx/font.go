package xlsx

import "strings"

// Calibri's advance widths (Carlito has the same), in 1/2048 em, from the
// space to the tilde, and those of other signs that German texts use.
// Rows must be as tall as their texts, and nobody else computes that.
var (
	regularASCII = [95]uint16{463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831, 1185, 1114, 1092, 1260, 1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941, 998, 1314, 1162, 1822, 1063, 998, 959, 628, 791, 628, 1020, 1020, 596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636, 1076, 1080, 1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020}
	boldASCII    = [95]uint16{463, 667, 898, 1020, 1038, 1493, 1443, 478, 638, 638, 1020, 1020, 528, 627, 547, 880, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 565, 565, 1020, 1020, 1020, 949, 1840, 1241, 1148, 1084, 1291, 999, 940, 1305, 1292, 546, 678, 1120, 866, 1790, 1349, 1385, 1090, 1405, 1153, 968, 1014, 1337, 1211, 1856, 1128, 1064, 979, 665, 880, 665, 1020, 1020, 615, 1011, 1099, 857, 1099, 1031, 648, 971, 1099, 503, 523, 983, 503, 1666, 1099, 1101, 1099, 1099, 728, 817, 710, 1099, 969, 1526, 941, 970, 814, 704, 973, 704, 1020}
	otherWidths  = map[rune]uint16{
		'Ä': 1241, 'Ö': 1385, 'Ü': 1337, 'ä': 1011, 'ö': 1101, 'ü': 1099, 'ß': 1136, 'é': 1031, 'è': 1031, 'á': 1011, 'à': 1011, 'ç': 857,
		'§': 1020, '€': 1038, '°': 701, '·': 548, '–': 1020, '—': 1854, '„': 891, '“': 891, '”': 891, '‚': 528, '‘': 528, '’': 528,
		'…': 1457, '«': 1103, '»': 1103, '×': 1020, '±': 1020, '−': 1020, '●': 1237, '○': 1237, '◐': 1237, '→': 1854,
	}
)

// unknown is what a letter outside the tables is taken to need: as much as a
// wide one, since it comes from another font.
const unknown = 2000

// A pixel of a screen of 96 dpi at 10 pt is 2048×72/(96×10) units wide.
const unitsPerPixel = 2048 * 72 / (96 * 10.0)

// face measures text of one weight, at 10 pt.
type face struct{ bold bool }

// advances are the widths of the letters of western languages, by their number.
type advances [0x180]uint16

var regularWidths, boldWidths = advancesOf(regularASCII), advancesOf(boldASCII)

func advancesOf(ascii [95]uint16) *advances {
	var widths advances
	for i := range widths {
		widths[i] = unknown
		if width, ok := otherWidths[rune(i)]; ok {
			widths[i] = width
		}
	}
	copy(widths[' ':], ascii[:])
	return &widths
}

// pixels is the width of a text on one line.
func (f face) pixels(text string) float64 {
	var units uint32
	widths := regularWidths
	if f.bold {
		widths = boldWidths
	}
	for _, r := range text {
		if int(r) < len(widths) {
			units += uint32(widths[r])
		} else if width, ok := otherWidths[r]; ok {
			units += uint32(width)
		} else {
			units += unknown
		}
	}
	return float64(units) / unitsPerPixel
}

// lines is how many lines a text takes in a column so many pixels wide.
func (f face) lines(text string, width float64) int {
	if !strings.Contains(text, "\n") && f.pixels(text) <= width {
		return 1
	}
	count := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		count += f.wrap(paragraph, width)
	}
	return count
}

// wrap counts the lines of one paragraph. Programs break after a space or a
// hyphen, and break a word that is wider than the column.
func (f face) wrap(paragraph string, width float64) int {
	count, used := 1, 0.0
	for paragraph != "" {
		word := firstWord(paragraph)
		paragraph = paragraph[len(word):]
		needed, bare := f.pixels(word), f.pixels(strings.TrimRight(word, " "))
		if used > 0 && used+bare > width {
			count, used = count+1, 0
		}
		for bare > width {
			count, bare, needed = count+1, bare-width*0.9, needed-width*0.9
		}
		used += needed
	}
	return count
}

// firstWord is a text up to where its line may break.
func firstWord(text string) string {
	for i := 0; i < len(text); i++ {
		if text[i] == ' ' || text[i] == '-' && i > 0 && text[i-1] != ' ' {
			end := i + 1
			for end < len(text) && text[end] == ' ' {
				end++
			}
			return text[:end]
		}
	}
	return text
}

// longestWord is the width that a text needs at least.
func (f face) longestWord(text string) float64 {
	widest := 0.0
	for line := range strings.SplitSeq(text, "\n") {
		for line != "" {
			word := firstWord(line)
			line = line[len(word):]
			widest = max(widest, f.pixels(strings.TrimRight(word, " ")))
		}
	}
	return widest
}
