package rewrite

import (
	"bytes"
	"cmp"
	"slices"

	"digiplan/plan/source/tree"
)

// text is the text of a file before it is changed.
type text []byte

// splice puts other bytes in the place of a span; an empty span inserts.
type splice struct {
	tree.Span
	with string
}

// spliced is the text after all splices, or false where two of them meet.
func (t text) spliced(splices []splice) ([]byte, bool) {
	slices.SortStableFunc(splices, func(a, b splice) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	var to bytes.Buffer
	to.Grow(len(t) + 1<<10)
	at := 0
	for _, s := range splices {
		if s.From < at || s.To < s.From || s.To > len(t) {
			return nil, false
		}
		to.Write(t[at:s.From])
		to.WriteString(s.with)
		at = s.To
	}
	to.Write(t[at:])
	return to.Bytes(), true
}

// remove takes a pair out. A comment behind it stays, and with it the line.
func (t text) remove(pair tree.Node) splice {
	if inBraces(pair) {
		return splice{t.withComma(pair), ""}
	}
	from, to := pair.Start(), pair.Span().To
	to += len(t[to:]) - len(bytes.TrimLeft(t[to:], " \t"))
	if end := t.endOfLine(to); len(bytes.TrimSpace(t[to:end])) == 0 {
		from, to = t.lineStart(from), min(end+1, len(t))
	}
	return splice{tree.Span{From: from, To: to}, ""}
}

// withComma is a pair in braces with the comma that goes with it: the one
// behind it, or the one in front of the last pair.
func (t text) withComma(pair tree.Node) tree.Span {
	behind := bytes.TrimLeft(t[pair.Span().To:], " \t")
	if rest, ok := bytes.CutPrefix(behind, []byte(",")); ok {
		return tree.Span{From: pair.Start(), To: len(t) - len(bytes.TrimLeft(rest, " \t"))}
	}
	before := bytes.TrimRight(t[:pair.Start()], " \t")
	if rest, ok := bytes.CutSuffix(before, []byte(",")); ok {
		return tree.Span{From: len(rest), To: pair.Span().To}
	}
	return tree.Span{From: pair.Start(), To: pair.Span().To}
}

// lineStart is the first byte of the line of a place.
func (t text) lineStart(at int) int { return bytes.LastIndexByte(t[:at], '\n') + 1 }

// endOfLine is the line break of the line of a place, or the end of the text.
func (t text) endOfLine(at int) int {
	if end := bytes.IndexByte(t[at:], '\n'); end >= 0 {
		return at + end
	}
	return len(t)
}

// indent is the blank space in front of a place, "" where something else
// stands there.
func (t text) indent(at int) string {
	before := t[t.lineStart(at):at]
	if len(bytes.Trim(before, " \t")) > 0 {
		return ""
	}
	return string(before)
}

// newline is how the lines of the text end at a place: as its own line does, or
// the first one.
func (t text) newline(at int) string {
	end := t.endOfLine(at)
	if end == len(t) {
		end = t.endOfLine(0)
	}
	if end > 0 && end < len(t) && t[end-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}
