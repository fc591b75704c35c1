package plan

import (
	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Load reads a plan from its files. Everything that can be read is read;
// everything that cannot is a problem.
func Load(files []*source.File) (*Plan, []source.Problem) {
	r := source.NewReader(files)
	r.Describe(tableFields)
	p := &Plan{Language: words.German}
	if !source.One(r, "plan", planFields, p) {
		r.Add(source.Place{}, "no-plan", words.Text("in keiner Datei steht eine Tabelle [plan]", "no file has a table [plan]"),
			words.Text("mit [plan], title = \"…\" und years = { from = 2018, to = 2022 } beginnen", "begin with [plan], title = \"…\" and years = { from = 2018, to = 2022 }"))
	}
	for _, f := range formats {
		f.read(r, p)
	}
	declarePapers(r, p.Papers)
	p.complete(r)
	return p, r.Finish()
}

// complete checks what belongs together within one entry, and fills in what follows.
func (p *Plan) complete(r *source.Reader) {
	p.dateReports()
	for i := range p.Lines {
		if line := &p.Lines[i]; line.ProductGroup == "" && len(line.Path) > 0 {
			line.ProductGroup = line.Path[len(line.Path)-1]
		}
	}
	p.readOwn(r)
	for i := range p.Movements {
		p.Movements[i].requireKeys(r)
	}
	for i := range p.Scenarios {
		for j := range p.Scenarios[i].Steps {
			p.Scenarios[i].Steps[j].requireKeys(r)
		}
	}
	if p.Years.From != 0 && p.Years.To == 0 && !p.At.At("years").At("to").Stands() {
		r.Add(p.At.At("years"), "years", words.Text("die Jahre des Plans brauchen ein Ende", "the years of the plan need an end"),
			words.Text("„to“ ergänzen", "add \"to\""))
	}
	p.Years.To, p.InForce.To = max(p.Years.To, p.Years.From), max(p.InForce.To, p.InForce.From)
	if p.Years.From != 0 && p.Years.To-p.Years.From >= 50 {
		r.Add(p.At.At("years"), "years", words.Text("ein Plan umfasst höchstens 50 Jahre", "a plan spans at most 50 years"), words.Sentence{})
		p.Years.To = p.Years.From
	}
}

// Accounts are the plan's entries as the ledger adds them up. Only movements
// that are effective change authority.
func (p *Plan) Accounts(effective func(*Movement) bool) budget.Accounts {
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
	p.addMovements(&accounts, effective)
	p.addOrders(&accounts)
	for i := range p.Transfers {
		transfer := p.Transfers[i].Transfer
		transfer.Origin = &p.Transfers[i]
		accounts.Transfers = append(accounts.Transfers, transfer)
	}
	return accounts
}

func (p *Plan) addMovements(accounts *budget.Accounts, effective func(*Movement) bool) {
	for i := range p.Movements {
		m := &p.Movements[i]
		movement := m.Movement
		movement.Origin, movement.Void = m, !effective(m)
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
	for i := range p.Loads {
		accounts.Commitments = append(accounts.Commitments, p.Loads[i].commitments()...)
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

// addMeasures adds what measures have of the lines.
func (p *Plan) addMeasures(accounts *budget.Accounts) {
	n := 0
	for _, m := range p.Measures {
		n += len(m.Allocations)
	}
	accounts.Allocations = make([]budget.Allocation, 0, n)
	for _, m := range p.Measures {
		for j := range m.Allocations {
			accounts.Allocations = append(accounts.Allocations, m.Allocations[j].Account(m.ID))
		}
		for j := range m.Grants {
			accounts.Grants = append(accounts.Grants, m.Grants[j].Account(m.ID))
		}
	}
}
