package importer

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/source/rewrite"
	"digiplan/plan/source/tree"
	"digiplan/plan/words"
)

// Change is what an import changes in its target.
type Change struct {
	Entry    string // id of the line, or what the booking says
	Key      string // "" where all of the entry is new or gone
	Old, New string // as TOML; "" where there is none
}

// merged is a target with what was imported.
type merged struct {
	text    []byte
	changes []Change
	same    int      // entries that stand there already
	stays   []string // amounts of lines from the same files that these give no more
}

// merge puts entries, sorted, into a target. Entries that say the same stay byte by
// byte; changed values are changed where they stand; entries that came from the same
// files earlier and are no longer in them go; all else stays.
func merge(table string, old *source.File, entries []entry, files []string) (*merged, error) {
	m := &merged{}
	if old == nil || len(bytes.TrimSpace(old.Text)) == 0 {
		m.text = fresh(table, entries)
		for i := range entries {
			m.changes = append(m.changes, Change{Entry: title(entries[i].key)})
		}
		return m, nil
	}
	if problem := old.Problem(); problem != nil {
		return nil, &Refusal{Says: words.Phrase{De: "das Ziel ist nicht zu lesen: %s", En: "the target cannot be read: %s"}.With(problem.Message), Hint: words.Text("zuerst das Ziel in Ordnung bringen", "mend the target first")}
	}
	standing := standingEntries(table, old)
	taken := map[int]bool{}
	var changes []rewrite.Change
	var added []entry
	for i := range entries {
		e := &entries[i]
		at := -1
		for _, n := range standing[e.key] {
			if !taken[n.ordinal] {
				at = n.ordinal
				taken[at] = true
				found := m.compare(table, old, n, e)
				changes = append(changes, found...)
				if len(found) == 0 {
					m.same++
				}
				if slices.Contains(files, n.file) {
					m.leftover(source.In(old).At(table).Index(n.ordinal).Node(), n, e)
				}
				break
			}
		}
		if at < 0 {
			added = append(added, *e)
			m.changes = append(m.changes, Change{Entry: title(e.key), New: "+"})
		}
	}
	var gone []int
	for _, list := range standing {
		for _, n := range list {
			if !taken[n.ordinal] && slices.Contains(files, n.file) {
				gone = append(gone, n.ordinal)
				m.changes = append(m.changes, Change{Entry: n.title, Old: "-"})
			}
		}
	}
	after := old
	if len(changes) > 0 {
		var problem *source.Problem
		if after, problem = rewrite.Apply(old, changes...); problem != nil {
			return nil, &Refusal{Says: problem.Message, Hint: problem.Hint}
		}
	}
	slices.Sort(gone)
	m.text = after.With(spliced(table, after, gone, added)).Bytes()
	slices.SortStableFunc(m.changes, func(a, b Change) int { return cmp.Compare(a.Entry, b.Entry) })
	return m, nil
}

// title is what an entry is called among changes: its key, without what TOML needs.
func title(key string) string { return strings.ReplaceAll(key, "\"", "") }

// fresh is a new target.
func fresh(table string, entries []entry) []byte {
	var text bytes.Buffer
	text.WriteString("# digiplan import\n")
	for i := range entries {
		text.WriteByte('\n')
		entries[i].write(&text, table)
	}
	return text.Bytes()
}

// standingEntry is an entry of the target.
type standingEntry struct {
	ordinal     int
	file, title string
}

// standingEntries are the entries of a table by their keys.
func standingEntries(table string, f *source.File) map[string][]standingEntry {
	found := map[string][]standingEntry{}
	i := 0
	for node := range f.Tree().Root().At(table).Children() {
		key := keyOf(table, node)
		found[key] = append(found[key], standingEntry{i, originFile(node.At("source").Text()), title(key)})
		i++
	}
	return found
}

// compare finds what an entry says otherwise than the one that stands.
func (m *merged) compare(table string, f *source.File, n standingEntry, e *entry) []rewrite.Change {
	place := source.In(f).At(table).Index(n.ordinal)
	var changes []rewrite.Change
	for _, v := range e.values {
		if v.key == "source" || v.key == "name" && n.file == "" {
			continue
		}
		at := place.At(v.key)
		key := v.key
		if v.year != 0 {
			at = place.Year(v.year).At(v.key)
			key = fmt.Sprintf("%d %s", v.year, v.key)
		}
		old := ""
		if at.Stands() {
			old = at.Node().Written()
		}
		standing := old
		if _, amount := v.is.(budget.Cents); amount && at.Stands() {
			standing = writtenAmount(at.Node())
		}
		if now := rewrite.Literal(v.is); plainNumber(standing) != plainNumber(now) {
			changes = append(changes, rewrite.Set(at, v.is))
			m.changes = append(m.changes, Change{n.title, key, old, now})
		}
	}
	if last := e.values[len(e.values)-1]; len(changes) > 0 && last.key == "source" {
		changes = append(changes, rewrite.Set(place.At("source"), last.is))
	}
	return changes
}

// leftover notes amounts of a standing line that its file gives no more: they stay, for
// another file may have given them.
func (m *merged) leftover(node tree.Node, n standingEntry, e *entry) {
	for year := range node.Children() {
		for _, figure := range []Figure{Estimate, Actual} {
			given := func(v value) bool { return strconv.Itoa(v.year) == year.Key() && v.key == string(figure) }
			if year.At(string(figure)).Exists() && !slices.ContainsFunc(e.values, given) {
				m.stays = append(m.stays, n.title+" "+year.Key()+" "+string(figure))
			}
		}
	}
}

// writtenAmount is an amount as an import writes it, also where it stands as text.
func writtenAmount(n tree.Node) string {
	amount, err := source.Amount(n)
	if err != nil {
		return n.Written()
	}
	return rewrite.Literal(amount)
}

// plainNumber is an amount without what may be written one way or another.
func plainNumber(text string) string {
	if strings.Trim(text, "-0123456789_.") != "" {
		return text
	}
	return strings.TrimSuffix(strings.TrimSuffix(strings.ReplaceAll(text, "_", ""), ".00"), ".0")
}

// spliced takes entries out of a text and puts others in, each before the first one
// that is behind it in order.
func spliced(table string, f *source.File, gone []int, added []entry) []byte {
	blocks := blocksOf(table, f)
	var text bytes.Buffer
	at := 0
	next := 0
	for _, b := range blocks {
		if b.ordinal < 0 {
			continue
		}
		for ; next < len(added) && b.file != "" && added[next].key < b.key; next++ {
			text.Write(f.Text[at:b.from])
			at = b.from
			added[next].write(&text, table)
			text.WriteByte('\n')
		}
		if slices.Contains(gone, b.ordinal) {
			text.Write(f.Text[at:b.from])
			at = b.to
		}
	}
	text.Write(f.Text[at:])
	for ; next < len(added); next++ {
		if n := text.Len(); n > 0 && text.Bytes()[n-1] != '\n' {
			text.WriteByte('\n')
		}
		text.WriteByte('\n')
		added[next].write(&text, table)
	}
	if bytes.Contains(f.Text, []byte("\r\n")) {
		return bytes.ReplaceAll(bytes.ReplaceAll(text.Bytes(), []byte("\r\n"), []byte("\n")), []byte("\n"), []byte("\r\n"))
	}
	return text.Bytes()
}

// block is the text of an entry, with the comments right above it.
type block struct {
	from, to  int
	ordinal   int // in its table; -1: of another table
	key, file string
}

// blocksOf are the entries of a file in their order.
func blocksOf(table string, f *source.File) []block {
	var blocks []block
	for node := range f.Tree().Root().Children() {
		if node.Kind() != tree.Tables {
			if node.HasHeader() {
				blocks = append(blocks, block{from: above(f.Text, node.Start()), ordinal: -1})
			}
			continue
		}
		i := 0
		for child := range node.Children() {
			b := block{from: above(f.Text, child.Start()), ordinal: -1}
			if node.Key() == table {
				b.ordinal, b.key, b.file = i, keyOf(table, child), originFile(child.At("source").Text())
			}
			blocks = append(blocks, b)
			i++
		}
	}
	slices.SortFunc(blocks, func(a, b block) int { return a.from - b.from })
	for i := range blocks {
		blocks[i].to = len(f.Text)
		if i+1 < len(blocks) {
			blocks[i].to = blocks[i+1].from
		}
		blocks[i].to = contentEnd(f.Text, blocks[i].from, blocks[i].to)
	}
	return blocks
}

// keyOf is what makes an entry the same as another: its id, else what identifies a
// booking. What a person adds to it, like its measure, is not part of that.
func keyOf(table string, n tree.Node) string {
	for _, name := range []string{"id", "number"} {
		if id := n.At(name); id.Exists() {
			return id.Text()
		}
	}
	var key keyText
	for child := range n.Children() {
		written := child.Written()
		switch {
		case child.Key() == "amount":
			written = writtenAmount(child)
		case child.Kind() == tree.String:
			written = rewrite.Quoted(child.Text())
		}
		key.add(table, child.Key(), written)
	}
	return key.String()
}

// keyText puts together what identifies a booking.
type keyText struct{ said [len(keys)]string }

var keys = [...]string{"line", "year", "stage", "amount", "date", "document", "note"}

func (k *keyText) add(table, key, written string) {
	if i := slices.Index(keys[:], key); i >= 0 && (key != "note" || table == "commitment") {
		k.said[i] = key + " = " + plainNumber(written)
	}
}

func (k *keyText) String() string {
	return strings.Join(slices.DeleteFunc(slices.Clone(k.said[:]), func(text string) bool { return text == "" }), ", ")
}

// above is where the comments begin that stand right above a place.
func above(text []byte, at int) int {
	for from := bytes.LastIndexByte(text[:at], '\n') + 1; ; {
		before := bytes.LastIndexByte(text[:max(0, from-1)], '\n') + 1
		if from == 0 || !bytes.HasPrefix(bytes.TrimSpace(text[before:from]), []byte("#")) {
			return from
		}
		from = before
	}
}

// contentEnd is where the last line of a block ends that is no comment, with an empty
// line behind it.
func contentEnd(text []byte, from, to int) int {
	end := from
	for at := from; at < to; {
		next := to
		if i := bytes.IndexByte(text[at:to], '\n'); i >= 0 {
			next = at + i + 1
		}
		line := bytes.TrimSpace(text[at:next])
		if len(line) > 0 && line[0] != '#' {
			end = next
		}
		at = next
	}
	if rest := text[end:to]; len(bytes.TrimLeft(rest, "\r\n")) < len(rest) {
		end += bytes.IndexByte(rest, '\n') + 1
	}
	return end
}
