package budget

// blocks are what all blocks withhold, line by line. A percent block is taken
// on the updated estimate and rounded once; a block of a group or book is
// divided over its lines in proportion to their updated estimates. Together
// the blocks of a line never exceed its authority.
func (l *Ledger) blocks() []Change {
	var changes []Change
	withheld := make(map[Leg]Cents)
	for _, movement := range l.Movements {
		if movement.Kind != Block {
			continue
		}
		for _, change := range l.block(movement) {
			room := max(0, l.Position(change.Line, change.Year).Authority()-withheld[change.Leg])
			change.Amount = min(change.Amount, room)
			withheld[change.Leg] += change.Amount
			changes = append(changes, change)
		}
	}
	return changes
}

// Withholding is the whole amount that a block asks for, before it meets its
// limit.
func (l *Ledger) Withholding(block Movement) Cents {
	var sum Cents
	for _, change := range l.block(block) {
		sum += change.Amount
	}
	return sum
}

func (l *Ledger) block(movement Movement) []Change {
	year := movement.On.Year
	var legs []Leg
	var weights []Cents
	var base Cents
	for i := range l.Lines {
		if line := &l.Lines[i]; movement.blocks(line) {
			updated := l.Position(line.ID, year).Updated()
			legs = append(legs, Leg{line.ID, year})
			weights = append(weights, updated)
			base += updated
		}
	}
	amount := movement.Amount
	if movement.Percent != 0 {
		amount = movement.Percent.Of(base)
	}
	changes := make([]Change, len(legs))
	for i, part := range amount.Split(weights...) {
		changes[i] = Change{legs[i], Blocked, part, movement.Origin}
	}
	return changes
}

// blocks tells whether the block reaches a line.
func (m Movement) blocks(line *Line) bool {
	switch {
	case m.On.Line != "":
		return line.ID == m.On.Line
	case m.Group != "":
		return line.Cover == m.Group && line.Side == Expense && (m.Book == "" || line.Book == m.Book)
	}
	return line.Book == m.Book && line.Side == Expense
}
