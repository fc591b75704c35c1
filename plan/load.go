package plan

import (
	"sync"

	"digiplan/budget"
	"digiplan/plan/parallel"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Load reads a plan from its files. Everything that can be read is read;
// everything that cannot is a problem.
func Load(files []*source.File) (*Plan, []source.Problem) { return new(Plan).Reload(files) }

// Reload reads what has become of the plan. The plan itself stays as it is.
func (p *Plan) Reload(files []*source.File) (*Plan, []source.Problem) {
	r := p.reader.Next(files)
	r.Describe(tableFields)
	next := &Plan{Language: words.German}
	if !source.One(r, "plan", planFields, next) {
		r.Add(source.Place{}, "no-plan", words.Text("in keiner Datei steht eine Tabelle [plan]", "no file has a table [plan]"),
			words.Text("mit [plan], title = \"…\" und years = { from = 2018, to = 2022 } beginnen", "begin with [plan], title = \"…\" and years = { from = 2018, to = 2022 }"))
	}
	next.Principles = source.Each(r, "principle", principleFields)
	next.Themes = source.Each(r, "theme", themeFields)
	next.Committees = source.Each(r, "committee", committeeFields)
	next.Papers = source.Each(r, "paper", paperFields)
	declarePapers(r, next.Papers)
	next.Motions = source.Each(r, "motion", motionFields)
	next.Lines = source.Each(r, "line", lineFields)
	measures := source.Lists(r, "measure", measureFields)
	next.Movements = source.Each(r, "movement", movementFields)
	next.Commitments = source.Each(r, "commitment", commitmentFields)
	next.Authorities = source.Each(r, "forward_authority", authorityFields)
	next.FATotals = source.Each(r, "forward_total", forwardTotalFields)
	next.Transfers = source.Each(r, "transfer", transferFields)
	next.Actuals = source.Each(r, "actual", actualFields)
	next.Totals = source.Each(r, "total", totalFields)
	next.group(files, measures, p)
	next.settle(r)
	next.reader = r
	return next, r.Finish()
}

// settle looks at what belongs together within one entry.
func (p *Plan) settle(r *source.Reader) {
	p.dateReports()
	for i := range p.Movements {
		p.Movements[i].settle(r)
	}
	if p.Years.From != 0 && p.Years.To == 0 && !p.At.At("years").At("to").Stands() {
		r.Add(p.At.At("years"), "years", words.Text("die Jahre des Plans brauchen ein Ende", "the years of the plan need an end"),
			words.Text("„to“ ergänzen", "add \"to\""))
	}
	p.Years.To = max(p.Years.To, p.Years.From)
	if p.Years.To-p.Years.From >= 50 {
		r.Add(p.At.At("years"), "years", words.Text("ein Plan umfasst höchstens 50 Jahre", "a plan spans at most 50 years"), words.Sentence{})
		p.Years.To = p.Years.From
	}
}

// Accounts are the plan's entries as the ledger adds them up.
func (p *Plan) Accounts() budget.Accounts {
	accounts := budget.Accounts{InForce: p.InForce}
	accounts.Lines = make([]budget.Line, 0, len(p.Lines))
	for i := range p.Lines {
		line := p.Lines[i].Line
		line.Figures = make([]budget.Figures, 0, len(p.Lines[i].Years))
		for _, year := range p.Lines[i].Years {
			line.Figures = append(line.Figures, year.Figures)
		}
		accounts.Lines = append(accounts.Lines, line)
	}
	p.addMeasures(&accounts)
	p.addMovements(&accounts)
	p.addOrders(&accounts)
	for i := range p.Transfers {
		transfer := p.Transfers[i].Transfer
		transfer.Origin = &p.Transfers[i]
		accounts.Transfers = append(accounts.Transfers, transfer)
	}
	return accounts
}

func (p *Plan) addMovements(accounts *budget.Accounts) {
	for i := range p.Movements {
		m := &p.Movements[i]
		movement := m.Movement
		movement.Origin = m
		for _, cover := range m.CoverBy {
			movement.Covers = append(movement.Covers, cover.Cover)
		}
		accounts.Movements = append(accounts.Movements, movement)
	}
}

// addOrders adds what binds or spends authority: orders, forward authorities
// and bookings.
func (p *Plan) addOrders(accounts *budget.Accounts) {
	for i := range p.Commitments {
		commitment := p.Commitments[i].Commitment
		commitment.Origin = &p.Commitments[i]
		accounts.Commitments = append(accounts.Commitments, commitment)
	}
	for i := range p.Authorities {
		authority := p.Authorities[i].ForwardAuthority
		authority.Origin = &p.Authorities[i]
		accounts.Authorities = append(accounts.Authorities, authority)
	}
	for i := range p.Actuals {
		booking := p.Actuals[i].Booking
		booking.Origin = &p.Actuals[i]
		accounts.Bookings = append(accounts.Bookings, booking)
	}
}

// addMeasures adds what measures have of the lines, a file at a time.
func (p *Plan) addMeasures(accounts *budget.Accounts) {
	lines := sync.OnceValue(func() budget.Lines { return budget.ByID(accounts.Lines) })
	batches := p.Batches()
	accounts.Allotments = make([]*budget.Allotment, len(batches))
	parallel.Each(len(batches), func(i int) {
		accounts.Allotments[i] = Keep(batches[i], "allotment", nil, func() *budget.Allotment { return batches[i].allot(lines()) })
	})
}

// allot adds up what the measures have of the lines.
func (b *Batch) allot(lines budget.Lines) *budget.Allotment {
	var allocations []budget.Allocation
	var grants []budget.Grant
	for _, m := range b.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			allocations = append(allocations, budget.Allocation{
				Measure: m.ID, Line: a.Line, To: a.To, Amounts: a.Amounts, Received: a.Received, Origin: a,
			})
		}
		for j := range m.Grants {
			g := &m.Grants[j]
			grants = append(grants, budget.Grant{
				Measure: m.ID, Line: g.Line, Rate: g.Rate, Eligible: g.Eligible, Cap: g.Cap, Origin: g,
			})
		}
	}
	return budget.NewAllotment(lines, allocations, grants)
}
