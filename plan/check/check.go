// Package check holds the rules that a plan must keep, one file each. A rule
// reads a plan and its ledger and reports what breaks it.
package check

import (
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Input is what rules look at. They change nothing in it.
type Input struct {
	*plan.Plan
	Ledger  *budget.Ledger
	Council *council.Council
}

// finder finds what breaks a rule.
type finder func(Input) []source.Problem

// rule is a rule of plans.
type rule struct {
	id    string       // that its problems carry
	name  words.Phrase // what people call it
	finds []finder
}

func named(id, de, en string, finds ...finder) rule {
	return rule{id, words.Phrase{De: de, En: en}, finds}
}

// rules are all rules.
var rules = []rule{
	named("incomplete", "Angabe fehlt", "not complete", incomplete, needMissing, withoutYears, yearsBetween, empty),
	named("years", "Jahr passt nicht", "year out of place", yearsOfBudget, yearsOutside),
	named("far-date", "Tag passt nicht", "day out of place", farDate),
	named("outside-term", "außerhalb der Laufzeit", "outside its term", outsideTerm),
	named("unfunded", "ohne Mittel", "unfunded", unfunded),
	named("running-costs", "Folgekosten offen", "running costs open", runningCosts),
	named("running", "Folgekosten", "running costs", aboveNeed, runningStops, withoutRunning),
	named("gap", "Lücke", "gap", gap),
	named("overfunded", "mehr als gebraucht", "more than needed", overfunded),
	named("undecided", "ohne Beschluss", "without a decision", undecided),
	named("unbacked", "Stand ohne Beschluss", "status without a decision", unbacked),
	named("struck", "Beschluss gestrichen", "decision struck", struck),
	named("progress", "Fortschritt passt nicht", "progress out of place", progress),
	named("status", "Stand passt nicht", "status out of place", statusFits),
	named("milestone", "Meilenstein", "milestone", milestone),
	named("indicator", "Kennzahl", "indicator", indicatorSlips, withoutIndicator),
	named("post", "Stellen und Geld", "posts and money", postsAndCost),
	named("staff", "Stellenplan", "staff plan", staffPlan, staffTwice),
	named("offline", "Zugang ohne Computer", "access without a computer", offline),
	named("theme-money", "Thema ohne Bedarf", "theme without need", themeMoney),
	named("additional", "nichts zusätzlich", "nothing additional", additional),
	named("paid-on", "Weitergabe falsch gebucht", "paid on to the wrong line", paidOn, notSpent),
	named("line-part", "Teil passt nicht", "part out of place", linePart, loneInPart),
	named("capital-need", "investiv für Laufendes", "capital for running needs", capitalNeed),
	named("not-allocated", "ohne Zuordnung", "not allocated", notAllocated),
	named("double-count", "doppelt gezählt", "counted twice", doubleCount, allocatedTwice, titleTwice, nameTwice),
	named("own-share", "Eigenanteil", "own share", ownShare),
	named("grant-terms", "Förderung", "grant", grantTerms, grantGiven),
	named("overallocated", "überplant", "over-allocated", overallocated),
	named("overdrawn", "überzogen", "overdrawn", overdrawn),
	named("sign", "Vorzeichen", "sign", sign),
	named("unused-key", "wirkungslose Angabe", "key without effect", unusedKey, unusedOfField, unusedCause, nothing),
	named("no-budget", "Jahr ohne Haushalt", "year without a budget", noBudget, provisional),
	named("no-authority", "Bewegung ohne Beschluss", "movement without a decision", noAuthority),
	named("shift", "Umschichtung", "shift", shift),
	named("carry", "Übertragung", "carry-over", carry),
	named("income-cover", "unechte Deckung", "income cover", incomeCover),
	named("excess-cover", "Deckung fehlt", "cover missing", excessCover, coverGiven),
	named("cover-group", "Deckungskreis unklar", "cover group unclear", coverGroup, coverSlip),
	named("block-size", "Sperre", "block", blockSize),
	named("global-reduction", "globaler Minderaufwand", "global reduction", globalReduction, reductionLimit),
	named("forward-load", "Vorbelastung", "forward load", forwardLoad),
	named("scenario", "Szenario", "scenario", scenarios),
	named("forward-authority", "Verpflichtungsermächtigung", "forward authority", forwardAuthority),
	named("forward-total", "Summe weicht ab", "total differs", forwardTotal),
	named("transfer", "Verrechnung", "transfer", transferEnds, transferTwice, transferSize),
	named("transfer-differs", "Pläne weichen ab", "books differ", transferDiffers, chargeDiffers),
	named("total", "Summe weicht ab", "total differs", total),
	named("path", "Gliederung", "path", path),
	named("line-id", "ähnliche Kennungen", "ids that look alike", lineIDs),
	named("internal-charges", "interne Verrechnung", "internal charges", internalCharges),
	named("actual-twice", "Ist doppelt", "actual given twice", actualTwice),
	named("booking-date", "Zeit der Buchung", "time of a booking", bookingDate, actualAhead),
	named("booked-twice", "doppelt gebucht", "booked twice", bookedTwice),
	named("overbilled", "mehr abgerechnet als bestellt", "more billed than ordered", overbilled),
	named("amends", "Ergänzung", "supplement", amends, amendsNothing),
	named("hearing-order", "Beratungsfolge", "order of hearings", hearingOrder),
	named("outcome", "Ergebnis", "outcome", outcome, onlyRecommended, adoptedInPart),
	named("deciding-hearing", "Entscheidung unklar", "deciding hearing", decidingHearing),
	named("competence", "Zuständigkeit", "competence", competenceLimits, wrongBody),
	named("notice-days", "Vorlagefrist", "notice of papers", noticeDays),
	named("number-missing", "Nummer fehlt", "number missing", numberMissing),
	named("motion-open", "Antrag offen", "motion open", motionOpen),
	named("report-text", "Worte im Jahresbericht", "words in the yearly report", reportText),
	named("report-due", "Bericht fällig", "report due", reportDue, resultsMissing),
}

// Run checks all rules. Where the day of the plan itself is wrong, what hangs on it would
// only follow, and is not looked at.
func Run(in Input) []source.Problem {
	var found source.Collector
	for _, problem := range farDay(in) {
		found.Add(problem)
		dayless := *in.Plan
		dayless.AsOf = time.Time{}
		in.Plan = &dayless
	}
	for _, rule := range rules {
		for _, find := range rule.finds {
			for _, problem := range find(in) {
				problem.Rule = rule.id
				found.Add(problem)
			}
		}
	}
	return found.All()
}
