package importer

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/words"
)

// record is what a row says of one amount.
type record struct {
	file, row int
	book      budget.Book
	part      budget.Part
	side      budget.Side // "" where neither the file nor the mapping says
	year      int
	figure    Figure
	raw       budget.Cents // as the file writes it
	amount    budget.Cents // positive on its side
	billed    budget.Cents

	line, group, account, name, groupName string
	path                                  []string // down to the group; good until the next row
	document, measure, note               string
	day                                   time.Time
	stage                                 budget.Stage
}

// converter reads the rows of a file by its mapping.
type converter struct {
	*Mapping
	in      *input
	file    int
	s       *survey
	full    bool // internal charges and calculatory accounts, too
	account *Account
	take    func(*record)

	columns map[Meaning][]*Column
	worded  []*Column // whose words tell what an amount is
	words   map[string]meant
	isSum   map[string]bool
	sums    sumCheck
	codes   []*Column         // of the path and the group
	lengths [][longest]string // of codes in each of them, with one of that length
	path    []string          // of the row
	above   map[string]string // by step, in all files: the step above it
}

// run reads all rows, and gives what they say to take.
func (c *converter) run(ctx context.Context) error {
	r, err := c.in.rows(ctx)
	if err != nil {
		return err
	}
	defer r.close()
	c.columns, c.words, c.isSum = map[Meaning][]*Column{}, map[string]meant{}, map[string]bool{}
	for i := range c.Columns {
		if column := &c.Columns[i]; column.Is != IsNothing {
			c.columns[column.Is] = append(c.columns[column.Is], column)
			if !toTell[column.Is].Empty() && (column.Is != IsStage || c.Kind == Commitments) {
				c.worded = append(c.worded, column)
			}
		}
	}
	slices.SortStableFunc(c.columns[IsPath], func(a, b *Column) int { return rank(a) - rank(b) })
	c.codes = slices.Concat(c.columns[IsPath], c.columns[IsGroup])
	c.lengths = make([][longest]string, len(c.codes))
	for {
		cells, number, err := r.next()
		if err == io.EOF {
			c.lostZeros()
			return nil
		}
		if err != nil {
			return err
		}
		if number > c.s.last && len(cells) > 0 {
			c.row(cells, number)
		}
	}
}

// cell is the cell of a column, "" where the row is shorter.
func cell(cells []string, c *Column) string {
	if c.at < len(cells) {
		return cells[c.at]
	}
	return ""
}

// first is the cell of the first column of a meaning.
func (c *converter) first(cells []string, meaning Meaning) string {
	if columns := c.columns[meaning]; len(columns) > 0 {
		return cell(cells, columns[0])
	}
	return ""
}

// row reads one row.
func (c *converter) row(cells []string, number int) {
	c.account.Rows++
	for _, column := range c.columns[IsBalance] {
		c.balance(cells, column)
	}
	if !c.hasAmount(cells) || c.s.isHead(cells) {
		c.account.Empty++
		return
	}
	r := record{file: c.file, row: number, book: c.All.Book, measure: c.first(cells, IsMeasure), document: c.first(cells, IsDocument), note: c.first(cells, IsNote)}
	c.name(&r, cells)
	all, wrong := c.meant(&r, cells)
	r.stage = cmp.Or(all.stage, c.All.Stage)
	if wrong.Empty() && !all.sum {
		wrong = c.code(cells)
	}
	if wrong.Empty() && !all.sum {
		wrong = c.steps(&r, cells)
	}
	if wrong.Empty() {
		wrong = c.when(&r, cells)
	}
	if wrong.Empty() && c.Kind == Commitments {
		wrong = c.order(&r, cells)
	}
	if all.sum {
		wrong = words.Sentence{}
	}
	c.sums.begin(number, cmp.Or(r.name, r.groupName, r.group))
	for _, column := range c.columns[IsAmount] {
		c.amount(r, all, wrong, cells, column)
	}
	if all.sum {
		c.sums.end(c.account)
	}
}

// hasAmount tells a row of figures from a title, a note or an empty row.
func (c *converter) hasAmount(cells []string) bool {
	for _, column := range c.columns[IsAmount] {
		if !isNoFigure(cell(cells, column)) {
			return true
		}
	}
	return false
}

// balance adds up what is not imported.
func (c *converter) balance(cells []string, column *Column) {
	if text := cell(cells, column); !isNoFigure(text) {
		if cents, err := c.Numbers.amount(text, c.Unit == "thousand"); err == nil {
			c.account.add(Sum{Head: column.Head}, leftBalance, cents)
		}
	}
}

// name takes codes and names of the line.
func (c *converter) name(r *record, cells []string) {
	r.line, r.account = c.first(cells, IsLine), c.first(cells, IsAccount)
	r.name, r.groupName = c.first(cells, IsName), c.first(cells, IsGroupName)
	if title := c.first(cells, IsTitle); title != "" {
		r.name = title
		if found := titled.FindStringSubmatch(title); found != nil {
			r.account, r.name = found[1], found[2]
		}
	}
	last := ""
	for _, column := range c.columns[IsGroup] {
		code := column.code(cell(cells, column))
		switch {
		case code == "" || code == last:
		case r.group == "":
			r.group = code
		case isCode(r.group) && isCode(code):
			r.group += "." + code
		default:
			r.group += " / " + code
		}
		last = code
	}
}

// code is a code with the zeros that it has lost.
func (c *Column) code(text string) string {
	if c.Width > len(text) && isDigits(text) {
		return strings.Repeat("0", c.Width-len(text)) + text
	}
	if day := dateLike.FindStringSubmatch(text); day != nil && c.Undate {
		return day[1] + day[3]
	}
	return text
}

// isCode tells a code from a name.
func isCode(text string) bool {
	return strings.ContainsAny(text, "0123456789") && !strings.ContainsAny(text, " ,")
}

// sumRow tells a row that adds up others.
func (c *converter) sumRow(r *record, cells []string) bool {
	if starred(cells) {
		return true
	}
	for _, text := range [...]string{r.name, r.groupName, r.group} {
		if text == "" {
			continue
		}
		known, seen := c.isSum[text]
		if !seen {
			known = isSum(text)
			if len(c.isSum) < 50_000 {
				c.isSum[strings.Clone(text)] = known
			}
		}
		if known {
			return true
		}
	}
	return false
}

// starred tells rows of sums as SAP lists mark them: * for one level, ** for the next.
func starred(cells []string) bool {
	for _, text := range cells[:min(len(cells), 3)] {
		if text != "" {
			return text[0] == '*' && strings.Trim(text, "*") == ""
		}
	}
	return false
}
