package plan

// dropRemarks leaves out what the planners have noted for themselves on any entry, and
// the vouchers of bookings.
// The lists of the plan become copies.
func (p *Plan) dropRemarks() {
	p.Note, p.Report.Note = "", ""
	p.Principles = quiet(p.Principles, func(x *Principle) *string { return &x.Note })
	p.Themes = quiet(p.Themes, func(x *Theme) *string { return &x.Note })
	p.Committees = quiet(p.Committees, func(x *Committee) *string {
		x.Decides = quiet(x.Decides, func(c *Competence) *string { return &c.Note })
		return &x.Note
	})
	p.Papers = quiet(p.Papers, func(x *Paper) *string {
		x.Hearings = quiet(x.Hearings, func(h *Hearing) *string { return &h.Note })
		x.Attachments = quiet(x.Attachments, func(a *Attachment) *string { return &a.Note })
		x.Items = quiet(x.Items, func(i *Item) *string { return &i.Note })
		return &x.Note
	})
	p.Fields = quiet(p.Fields, func(x *OwnField) *string { return &x.Note })
	p.Motions = quiet(p.Motions, func(x *Motion) *string { return &x.Note })
	p.Measures = kept(p.Measures, func(m **Measure) bool { *m = (*m).withoutRemarks(); return true })
	p.Lines = quiet(p.Lines, func(x *Line) *string {
		x.Years = quiet(x.Years, func(y *LineYear) *string { return &y.Note })
		return &x.Note
	})
	p.Staff = quiet(p.Staff, func(x *Staff) *string {
		x.Years = quiet(x.Years, func(y *StaffYear) *string { return &y.Note })
		return &x.Note
	})
	p.Movements = quiet(p.Movements, func(x *Movement) *string {
		x.CoverBy = quiet(x.CoverBy, func(c *CoverLeg) *string { return &c.Note })
		return &x.Note
	})
	p.Commitments = quiet(p.Commitments, func(x *Commitment) *string { return &x.Note })
	p.Loads = quiet(p.Loads, func(x *ForwardLoad) *string { return &x.Note })
	p.Authorities = quiet(p.Authorities, func(x *ForwardAuthority) *string { return &x.Note })
	p.FATotals = quiet(p.FATotals, func(x *ForwardTotal) *string { return &x.Note })
	p.Transfers = quiet(p.Transfers, func(x *Transfer) *string { return &x.Note })
	p.Actuals = quiet(p.Actuals, func(x *Actual) *string {
		x.Document = ""
		return &x.Note
	})
	p.ReportTexts = quiet(p.ReportTexts, func(x *ReportText) *string {
		x.Themes = quiet(x.Themes, func(t *ThemeText) *string { return &t.Note })
		return &x.Note
	})
	p.Totals = quiet(p.Totals, func(x *Total) *string { return &x.Note })
}

// withoutRemarks is a copy of the measure and all that stands in it, without the
// persons that it names.
func (m Measure) withoutRemarks() *Measure {
	m.Note = ""
	if m.profile != nil {
		profile := *m.profile
		profile.Contact, profile.Responsible = "", ""
		profile.Indicators = quiet(profile.Indicators, func(x *Indicator) *string {
			x.Baseline.Note, x.Target.Note = "", ""
			x.Values = quiet(x.Values, func(r *Reading) *string { return &r.Note })
			return &x.Note
		})
		profile.Posts = quiet(profile.Posts, func(x *Post) *string { return &x.Note })
		m.profile = &profile
	}
	m.Milestones = quiet(m.Milestones, func(x *Milestone) *string { return &x.Note })
	m.Allocations = quiet(m.Allocations, func(x *Allocation) *string { return &x.Note })
	m.Grants = quiet(m.Grants, func(x *Grant) *string { return &x.Note })
	return &m
}

// quiet are copies of entries without their remarks.
func quiet[T any](entries []T, remark func(*T) *string) []T {
	return kept(entries, func(entry *T) bool { *remark(entry) = ""; return true })
}
