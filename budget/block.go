package budget

import (
	"cmp"
	"slices"
)

// blocks are what all blocks and global reductions withhold, line by line, and after them what of it
// is more than there is: S = min(G, Σ blocks), and a release never makes it
// negative. What is cut off comes from no block; its origin is the line.
func (l *Ledger) blocks() []Posting {
	var asked []Posting
	sums := make(map[Leg]Cents)
	for _, movement := range l.Movements {
		if movement.Withholds() && !movement.Void {
			asked = append(asked, l.Shares(movement)...)
		}
	}
	for _, posting := range asked {
		sums[posting.Leg] += posting.Amount
	}
	postings := asked
	for _, posting := range asked {
		sum := sums[posting.Leg]
		withheld := max(0, min(sum, l.Position(posting.Line, posting.Year).Authority()))
		if withheld != sum {
			postings = append(postings, Posting{posting.Leg, Blocked, withheld - sum, l.Line(posting.Line)})
			sums[posting.Leg] = withheld
		}
	}
	return postings
}

// Withholding is the whole amount that a block asks for, before it meets its
// limit.
func (l *Ledger) Withholding(block Movement) Cents {
	var sum Cents
	for _, posting := range l.Shares(block) {
		sum += posting.Amount
	}
	return sum
}

// Shares divide one block over its lines in proportion to their updated
// estimates. A percent block is taken on all of them and rounded once. A line below
// zero bears nothing, and takes nothing off what the others bear.
func (l *Ledger) Shares(movement Movement) []Posting {
	lines := l.Reach(movement)
	weights := make([]Cents, len(lines))
	var base Cents
	for i, line := range lines {
		weights[i] = l.Position(line.ID, movement.On.Year).Updated()
		base += max(0, weights[i])
	}
	amount := movement.Amount
	if movement.Kind == Block && movement.Percent != 0 {
		amount = movement.Percent.Of(base)
	}
	postings := make([]Posting, len(lines))
	for i, part := range amount.Split(weights...) {
		postings[i] = Posting{Leg{lines[i].ID, movement.On.Year}, Blocked, part, movement.Origin}
	}
	return postings
}

// Reach lists the lines that a block withholds from: one, or the expense of a
// cover group or book. Running lines hold no money of their own. The order of
// ids, not of files, decides who bears a cent that cannot be divided.
func (l *Ledger) Reach(block Movement) []*Line {
	var lines []*Line
	switch line := l.Line(block.On.Line); {
	case block.On.Line != "" && line != nil:
		return append(lines, line)
	case block.On.Line != "" || block.CoverGroup == "" && block.Book == "":
		return lines
	}
	for i := range l.Lines {
		line := &l.Lines[i]
		if line.Side == Expense && line.Part != Running &&
			(block.CoverGroup == "" || line.CoverGroup == block.CoverGroup) && (block.Book == "" || line.Book == block.Book) {
			lines = append(lines, line)
		}
	}
	slices.SortFunc(lines, func(a, b *Line) int { return cmp.Compare(a.ID, b.ID) })
	return lines
}
