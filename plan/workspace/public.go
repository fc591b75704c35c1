package workspace

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/check"
	"digiplan/plan/council"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Public is the snapshot for everybody: without what is not public, and with
// everything calculated anew from the rest, so that no sum, state or finding
// tells of the things left out. Also names papers to hide besides.
func (s *Snapshot) Public(also ...plan.PaperID) *Snapshot {
	public := *s
	public.Plan, public.Hidden = s.Plan.ForPublic(also...)
	public.Restricted = true
	public.Council = council.New(public.Plan)
	public.Ledger = budget.NewLedger(public.Plan.Accounts(public.Council.Effective))
	public.Problems = nil
	if s.Sound {
		public.Problems = both(s.Problems, check.Run(check.Input{Plan: public.Plan, Ledger: public.Ledger, Council: public.Council}))
	}
	return &public
}

// PublicSince are a snapshot and an earlier one for everybody. The earlier one is
// also without what is hidden now, and neither names what either of them hides.
func (s *Snapshot) PublicSince(before *Snapshot) (now, then *Snapshot) {
	now = s.Public()
	then = before.Public(now.Hidden.PaperNames...)
	now.Hidden = now.Hidden.AlsoSilencing(then.Hidden)
	return now, then
}

// both are the problems that are in both lists: true of the whole plan, and
// found without what is left out.
func both(all, public []source.Problem) []source.Problem {
	type key struct{ rule, place, says string }
	keyOf := func(p source.Problem) key { return key{p.Rule, p.Place.String(), p.Message.In(words.German)} }
	known := make(map[key]bool, len(all))
	for _, problem := range all {
		known[keyOf(problem)] = true
	}
	kept := slices.DeleteFunc(public, func(p source.Problem) bool { return !known[keyOf(p)] })
	source.Sort(kept)
	return kept
}
