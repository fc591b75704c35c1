package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Op says what became of a run of words.
type Op int

// What a redline shows, as the council's supplement prints it.
const (
	Same   Op = iota
	Struck    // old, crossed out
	Added     // new, in bold
)

// Run is a stretch of text with one Op.
type Run struct {
	Op   Op
	Text string
}

// Words compares two texts word by word. The Same and Struck runs together
// are the old text, the Same and Added ones the new; only white space may
// differ, since a text that is broken into other lines is the same text.
// Where hardly a word is left, the whole text is struck and written anew.
func Words(old, new string) []Run {
	a, b := tokens(old), tokens(new)
	runs := join(align(a, b))
	for merged := true; merged; {
		runs, merged = absorb(runs)
	}
	if rewritten(runs) {
		return join([]Run{{Struck, old}, {Added, new}})
	}
	return runs
}

// tokens cuts a text into words, white space and single signs. Signs inside a
// word belong to it: "A-R/0045/2016", "59.500".
func tokens(text string) []string {
	runes := []rune(text)
	var parts []string
	for from := 0; from < len(runes); {
		to := from + 1
		switch {
		case unicode.IsSpace(runes[from]):
			for to < len(runes) && unicode.IsSpace(runes[to]) {
				to++
			}
		case wordly(runes[from]):
			for to < len(runes) && (wordly(runes[to]) || inside(runes, to)) {
				to++
			}
		}
		parts = append(parts, string(runes[from:to]))
		from = to
	}
	return parts
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func inside(runes []rune, at int) bool {
	return strings.ContainsRune("-/.,:'’_", runes[at]) && at+1 < len(runes) && wordly(runes[at+1])
}

// maxTable bounds the work on two long texts: what stands between their
// common beginning and end is then struck and added as a whole.
const maxTable = 4 << 20

// align pairs equal tokens so that most of the text stays, the first of
// several equal ones.
func align(a, b []string) []Run {
	first := 0
	for first < min(len(a), len(b)) && same(a[first], b[first]) {
		first++
	}
	last := 0
	for last < min(len(a), len(b))-first && same(a[len(a)-1-last], b[len(b)-1-last]) {
		last++
	}
	runs := each(nil, Same, b[:first])
	runs = append(runs, middle(a[first:len(a)-last], b[first:len(b)-last])...)
	return slide(each(runs, Same, b[len(b)-last:]))
}

// slide moves an insertion or deletion as far down as it reads the same, so
// that a new sentence ends with its own full stop.
func slide(parts []Run) []Run {
	for from := 0; from < len(parts); from++ {
		op := parts[from].Op
		if op == Same || from > 0 && parts[from-1].Op != Same {
			continue
		}
		to := from
		for to < len(parts) && parts[to].Op == op {
			to++
		}
		for to < len(parts) && parts[to].Op == Same && same(parts[from].Text, parts[to].Text) {
			parts[from].Op, parts[to].Op = Same, op
			from, to = from+1, to+1
		}
		from = to - 1
	}
	return parts
}

func each(runs []Run, op Op, parts []string) []Run {
	for _, part := range parts {
		runs = append(runs, Run{op, part})
	}
	return runs
}

// middle is the longest common subsequence; words weigh more than what stands
// between them.
func middle(a, b []string) []Run {
	width := len(b) + 1
	if (len(a)+1)*width > maxTable {
		return each(each(nil, Struck, a), Added, b)
	}
	kept := make([]int32, (len(a)+1)*width) // best weight from a[i:] and b[j:]
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if same(a[i], b[j]) {
				kept[i*width+j] = kept[(i+1)*width+j+1] + weight(a[i])
				continue
			}
			kept[i*width+j] = max(kept[(i+1)*width+j], kept[i*width+j+1])
		}
	}
	var runs []Run
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case same(a[i], b[j]):
			runs = append(runs, Run{Same, b[j]})
			i, j = i+1, j+1
		case kept[(i+1)*width+j] >= kept[i*width+j+1]:
			runs = append(runs, Run{Struck, a[i]})
			i++
		default:
			runs = append(runs, Run{Added, b[j]})
			j++
		}
	}
	return each(each(runs, Struck, a[i:]), Added, b[j:])
}

// same takes all white space for one.
func same(a, b string) bool { return a == b || blank(a) && blank(b) }

func blank(text string) bool { return strings.TrimSpace(text) == "" }

func weight(token string) int32 {
	if r, _ := utf8.DecodeRuneInString(token); wordly(r) {
		return 3
	}
	return 1
}

// join makes runs of neighbours with one Op; between two Same runs, all that
// is struck comes before all that is added.
func join(parts []Run) []Run {
	var runs []Run
	var struck, added strings.Builder
	flush := func() {
		for _, run := range []Run{{Struck, struck.String()}, {Added, added.String()}} {
			if run.Text != "" {
				runs = append(runs, run)
			}
		}
		struck.Reset()
		added.Reset()
	}
	for _, part := range parts {
		switch part.Op {
		case Struck:
			struck.WriteString(part.Text)
		case Added:
			added.WriteString(part.Text)
		default:
			if struck.Len()+added.Len() > 0 {
				flush()
			}
			if n := len(runs); n > 0 && runs[n-1].Op == Same {
				runs[n-1].Text += part.Text
			} else if part.Text != "" {
				runs = append(runs, part)
			}
		}
	}
	flush()
	return runs
}

// absorb takes one kept stretch that is shorter than the changes on both sides
// of it into them: a single "der" between two new phrases helps nobody.
func absorb(runs []Run) ([]Run, bool) {
	for i, run := range runs {
		if run.Op != Same || i == 0 || i == len(runs)-1 {
			continue
		}
		if length := utf8.RuneCountInString(run.Text); length <= change(runs[:i], true) && length <= change(runs[i+1:], false) {
			parts := slices.Concat(runs[:i], []Run{{Struck, run.Text}, {Added, run.Text}}, runs[i+1:])
			return join(parts), true
		}
	}
	return runs, false
}

// change is the length of the longer of the struck and added runs at the end
// or the beginning.
func change(runs []Run, atEnd bool) int {
	longest := 0
	for i := range runs {
		run := runs[i]
		if atEnd {
			run = runs[len(runs)-1-i]
		}
		if run.Op == Same {
			break
		}
		longest = max(longest, utf8.RuneCountInString(run.Text))
	}
	return longest
}

// rewritten tells that less than a third of the shorter text is left.
func rewritten(runs []Run) bool {
	var lengths [3]int
	for _, run := range runs {
		lengths[run.Op] += utf8.RuneCountInString(run.Text)
	}
	return min(lengths[Struck], lengths[Added]) > 2*lengths[Same]
}
