package scenario

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/source"
)

// do tries one step, or says why it cannot be done.
func (t *trial) do(s *plan.Step) *source.Problem {
	done := true
	switch s.Do {
	case plan.BlockMoney, plan.CutMoney, plan.FixTotal:
		return t.take(s)
	case plan.Postpone:
		return t.move(s, func(amount budget.Cents) []budget.Cents {
			return append(make([]budget.Cents, s.By()), amount)
		})
	case plan.Stretch:
		return t.move(s, func(amount budget.Cents) []budget.Cents {
			return amount.Split(make([]budget.Cents, s.By()+1)...)
		})
	case plan.Drop:
		return t.drop(s)
	case plan.Rank:
		t.ranks = append(t.ranks, s)
	case plan.RaisePrice:
		t.raise(s)
	case plan.Refuse:
		done = t.refuse(s)
	case plan.Delay:
		done = t.delay(s)
	case plan.Overturn:
		done = t.overturn(s.Decision)
	}
	if !done {
		return idle(s)
	}
	return nil
}

// eachAmount goes through what a measure is allocated from a year on, with what of it
// is firm and stays where it is.
func (t *trial) eachAmount(m *plan.Measure, from budget.Year, yield func(a *plan.Allocation, entry budget.YearAmount, firm budget.Cents)) {
	left := make(map[budget.Leg]budget.Cents)
	for i := range m.Allocations {
		a := &m.Allocations[i]
		for _, entry := range slices.Clone(a.Amounts) {
			if entry.Year < from || entry.Amount <= 0 {
				continue
			}
			leg := budget.Leg{Line: a.Line, Year: entry.Year}
			if _, seen := left[leg]; !seen {
				firm := t.firm[claim{m.ID, leg}]
				left[leg] = max(0, firm.spent()) + firm.ordered
			}
			firm := min(entry.Amount, left[leg])
			left[leg] -= firm
			yield(a, entry, firm)
		}
	}
}

// move moves the money of a measure, and its need and grants with it, to the years
// that shares says: the first share stays, the second goes to the next year. What is
// firm stays, and what would come after the plan's last year leaves the plan.
func (t *trial) move(s *plan.Step, shares func(budget.Cents) []budget.Cents) *source.Problem {
	m := t.change(s.Measure)
	if problem := t.held(s, m); problem != nil {
		return problem
	}
	end, moved := t.plan.Years.To, Moved{Measure: t.original(m.ID)}
	stays := make(map[budget.Year]budget.Cents)
	t.eachAmount(m, s.Year, func(a *plan.Allocation, entry budget.YearAmount, firm budget.Cents) {
		if a.To == "" {
			stays[entry.Year] += firm
		}
		parts := shares(entry.Amount - firm)
		arriving := parts
		received, given := a.Received.Find(entry.Year)
		if shrink(a, entry.Year, entry.Amount-firm); given {
			arriving = (received - a.Received.At(entry.Year)).Split(parts...)
		}
		for n, part := range parts {
			year := entry.Year + budget.Year(n)
			switch {
			case part == 0:
			case year > end:
				moved.Amount += part
			default:
				grow(a, year, part, arriving[n])
			}
		}
	})
	spread(&m.Need, s.Year, end, stays, shares)
	spread(&m.Running, s.Year, end, nil, shares)
	limitRunning(m)
	for i := range m.Profile().Posts {
		movePost(&m.Profile().Posts[i], s.Year, end, shares)
	}
	for i := range m.Grants {
		g := &m.Grants[i]
		promised, last := g.Account(m.ID).Promised().Sum(), end
		if !g.Until.IsZero() {
			last = min(last, budget.Year(g.Until.Year()))
		}
		spread(&g.Eligible, s.Year, last, nil, shares)
		spread(&g.Received, s.Year, end, nil, shares)
		if lost := promised - g.Account(m.ID).Promised().Sum(); lost > 0 {
			g.Received = without(g.Received, lost)
		}
	}
	if m.Term.To != 0 {
		m.Term.To += s.By()
	}
	t.add()
	if moved.Amount > 0 {
		t.outcome.Late = append(t.outcome.Late, moved)
	}
	return nil
}

// spread moves the amounts of a series from a year on, without what stays and without
// what would come after the last year.
func spread(series *budget.Series, from, last budget.Year, stays map[budget.Year]budget.Cents, shares func(budget.Cents) []budget.Cents) {
	var moved budget.Series
	for _, entry := range *series {
		if entry.Year < from || entry.Amount <= 0 {
			moved = moved.Add(entry.Year, entry.Amount)
			continue
		}
		firm := min(entry.Amount, stays[entry.Year])
		moved = moved.Add(entry.Year, firm)
		for n, part := range shares(entry.Amount - firm) {
			if year := entry.Year + budget.Year(n); part != 0 && (n == 0 || year <= last) {
				moved = moved.Add(year, part)
			}
		}
	}
	*series = moved
}

// movePost moves a post as money moves: hundredths are shared out like cents.
func movePost(post *plan.Post, from, last budget.Year, shares func(budget.Cents) []budget.Cents) {
	var years budget.Series
	for _, entry := range post.Years {
		years = append(years, budget.YearAmount{Year: entry.Year, Amount: budget.Cents(entry.Amount)})
	}
	spread(&years, from, last, nil, shares)
	post.Years = nil
	for _, entry := range years {
		post.Years = post.Years.Add(entry.Year, budget.Quantity(entry.Amount))
	}
}

// limitRunning keeps what comes back every year a part of the need.
func limitRunning(m *plan.Measure) {
	for i := range m.Running {
		entry := &m.Running[i]
		entry.Amount = min(entry.Amount, m.Need.At(entry.Year))
	}
}

// drop does without a measure from a year on, but for what is firm. Its money stays on
// the lines, where it is free.
func (t *trial) drop(s *plan.Step) *source.Problem {
	m := t.change(s.Measure)
	if problem := t.held(s, m); problem != nil {
		return problem
	}
	t.eachAmount(m, s.Year, func(a *plan.Allocation, entry budget.YearAmount, firm budget.Cents) {
		shrink(a, entry.Year, entry.Amount-firm)
	})
	if s.Year == 0 || s.Year <= t.plan.Years.From {
		m.Status = plan.Stopped
	}
	before := t.ledger
	t.add()
	for i := range m.Need {
		if entry := &m.Need[i]; entry.Year >= s.Year {
			entry.Amount = min(entry.Amount, t.ledger.Measure(m.ID, entry.Year, budget.Cash).Consolidated())
		}
	}
	limitRunning(m)
	for _, post := range m.Profile().Posts {
		for i := range post.Years {
			if post.Years[i].Year >= s.Year {
				post.Years[i].Amount = 0
			}
		}
	}
	if t.cutGrants(before) {
		t.add()
	}
	return nil
}

// raise lets what measures are given on some lines cost more. The estimates stay, so
// what is missing shows on the lines.
func (t *trial) raise(s *plan.Step) {
	reached := make(map[budget.LineID]bool)
	for _, line := range t.linesOf(s) {
		reached[line.ID] = true
	}
	for _, one := range slices.Clone(t.plan.Measures) {
		if !concerns(s, one) || !slices.ContainsFunc(one.Allocations, func(a plan.Allocation) bool { return reached[a.Line] }) {
			continue
		}
		m := t.change(one.ID)
		for i := range m.Allocations {
			a := &m.Allocations[i]
			if !reached[a.Line] {
				continue
			}
			for _, entry := range slices.Clone(a.Amounts) {
				more := s.Percent.Of(entry.Amount)
				if entry.Year < s.Year || entry.Amount <= 0 || !t.plan.Years.Has(entry.Year) {
					continue
				}
				if received, ok := a.Received.Find(entry.Year); ok {
					a.Received = a.Received.Add(entry.Year, s.Percent.Of(received))
				}
				a.Amounts = a.Amounts.Add(entry.Year, more)
				if a.To == "" && m.Need != nil {
					m.Need = m.Need.Add(entry.Year, more)
				}
			}
		}
	}
	t.add()
}

// overturn lets a paper be rejected, or strikes an item from all its versions, and
// tells whether that changes what is in force or pending.
func (t *trial) overturn(decision string) bool {
	state := t.council.Decision(decision)
	number, item := plan.CutDecision(decision)
	history := t.council.History(number)
	if state > council.Pending || history == nil {
		return false
	}
	t.plan.Papers = slices.Clone(t.plan.Papers)
	for i := range t.plan.Papers {
		paper := &t.plan.Papers[i]
		if !slices.ContainsFunc(history.Versions, func(p *plan.Paper) bool { return p.Key() == paper.Key() }) {
			continue
		}
		if item != "" {
			paper.Items = slices.DeleteFunc(slices.Clone(paper.Items), func(one plan.Item) bool { return one.ID == item })
			continue
		}
		paper.Hearings = slices.Clone(paper.Hearings)
		for j := range paper.Hearings {
			if h := &paper.Hearings[j]; h.Decides() {
				h.Outcome, h.Vote = plan.Rejected, ""
			}
		}
	}
	t.council = council.New(t.plan)
	t.add()
	return true
}
