package council

import "digiplan/plan"

// Motion is a motion with its state, which is computed and never typed.
type Motion struct {
	*plan.Motion
	State State // of the decision that is to settle it; Unknown if none is named
}

// Settled tells whether the motion asks for nothing any more: the item that settles
// it is in force, or it has come to an end without a paper.
func (m Motion) Settled() bool { return m.State == InForce || m.Outcome != "" }

// Motions are the states of all motions.
func (c *Council) Motions(p *plan.Plan) []Motion {
	motions := make([]Motion, len(p.Motions))
	for i := range p.Motions {
		motions[i] = Motion{&p.Motions[i], Unknown}
		if by := p.Motions[i].SettledBy; by != "" {
			motions[i].State = c.Decision(by)
		}
	}
	return motions
}
