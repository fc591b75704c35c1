package budget

import (
	"cmp"
	"slices"
)

// blocks are what all blocks withhold, line by line, and after them what of it
// is more than there is: S = min(G, Σ blocks), and a release never makes it
// negative. What is cut off comes from no block; its origin is the line.
func (l *Ledger) blocks() []Change {
	var asked []Change
	sums := make(map[Leg]Cents)
	for _, movement := range l.Movements {
		if movement.Kind == Block {
			asked = append(asked, l.Shares(movement)...)
		}
	}
	for _, change := range asked {
		sums[change.Leg] += change.Amount
	}
	changes := asked
	for _, change := range asked {
		sum := sums[change.Leg]
		withheld := max(0, min(sum, l.Position(change.Line, change.Year).Authority()))
		if withheld != sum {
			changes = append(changes, Change{change.Leg, Blocked, withheld - sum, l.Line(change.Line)})
			sums[change.Leg] = withheld
		}
	}
	return changes
}

// Withholding is the whole amount that a block asks for, before it meets its
// limit.
func (l *Ledger) Withholding(block Movement) Cents {
	var sum Cents
	for _, change := range l.Shares(block) {
		sum += change.Amount
	}
	return sum
}

// Shares divide one block over its lines in proportion to their updated
// estimates. A percent block is taken on all of them and rounded once.
func (l *Ledger) Shares(movement Movement) []Change {
	lines := l.Reach(movement)
	weights := make([]Cents, len(lines))
	var base Cents
	for i, line := range lines {
		weights[i] = l.Position(line.ID, movement.On.Year).Updated()
		base += weights[i]
	}
	amount := movement.Amount
	if movement.Percent != 0 {
		amount = movement.Percent.Of(base)
	}
	changes := make([]Change, len(lines))
	for i, part := range amount.Split(weights...) {
		changes[i] = Change{Leg{lines[i].ID, movement.On.Year}, Blocked, part, movement.Origin}
	}
	return changes
}

// Reach lists the lines that a block withholds from: one, or the expense of a
// cover group or book. Running lines hold no money of their own. The order of
// ids, not of files, decides who bears a cent that cannot be divided.
func (l *Ledger) Reach(block Movement) []*Line {
	var lines []*Line
	switch line := l.Line(block.On.Line); {
	case block.On.Line != "" && line != nil:
		return append(lines, line)
	case block.On.Line != "" || block.Group == "" && block.Book == "":
		return lines
	}
	for i := range l.Lines {
		line := &l.Lines[i]
		if line.Side == Expense && line.Part != Running &&
			(block.Group == "" || line.Cover == block.Group) && (block.Book == "" || line.Book == block.Book) {
			lines = append(lines, line)
		}
	}
	slices.SortFunc(lines, func(a, b *Line) int { return cmp.Compare(a.ID, b.ID) })
	return lines
}
