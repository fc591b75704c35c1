package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// linePart: the account of a city's line says its part and side: classes 4 and 5 are income
// and expense of the operating part, 6 and 7 payments, of which 68, 69, 78 and 79 are those
// of the capital part (§ 28 KomHVO NRW, uniform chart of accounts).
func linePart(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Lines {
		line := &in.Lines[i]
		part, side, ok := ofAccount(line.Account)
		if line.Book != budget.City || !ok || part == line.Part && side == line.Side {
			continue
		}
		key := "part"
		if part == line.Part {
			key = "side"
		}
		found = append(found, source.Problem{
			Place: line.At.At(key), Severity: source.Warning, Line: string(line.ID),
			Message: words.Phrase{
				De: "%s: das Konto %s gehört zu „%s, %s“, angegeben ist „%s, %s“",
				En: "%s: the account %s belongs to \"%s, %s\", given is \"%s, %s\"",
			}.With(string(line.ID), line.Account, words.Part(line.Book, part), words.Side(part, side), words.Part(line.Book, line.Part), words.Side(line.Part, line.Side)),
			Hint: words.Text("„part“, „side“ oder „account“ berichtigen", "correct \"part\", \"side\" or \"account\""),
		})
	}
	return found
}

// ofAccount is where an account of the city is planned; not ok for one of no such class.
func ofAccount(account string) (part budget.Part, side budget.Side, ok bool) {
	if len(account) < 4 {
		return "", "", false
	}
	switch account[0] {
	case '4':
		return budget.Operating, budget.Income, true
	case '5':
		return budget.Operating, budget.Expense, true
	case '6':
		side = budget.Income
	case '7':
		side = budget.Expense
	default:
		return "", "", false
	}
	if account[1] >= '8' {
		return budget.Capital, side, true
	}
	return budget.Running, side, true
}

// loneInPart: lines of one cover group stand in one part. Where a single line bears the
// name of a group in the other part, the two do not cover each other.
func loneInPart(in Input) []source.Problem {
	lines := make(map[budget.CoverGroup][]*plan.Line)
	for i := range in.Lines {
		if line := &in.Lines[i]; line.CoverGroup != "" {
			lines[line.Group()] = append(lines[line.Group()], line)
		}
	}
	var found []source.Problem
	for i := range in.Lines {
		line := &in.Lines[i]
		other := line.Group()
		switch line.Part {
		case budget.Capital:
			other.Part = budget.Operating
		case budget.Operating:
			other.Part = budget.Capital
		}
		alone, beside := len(lines[line.Group()]) == 1, len(lines[other])
		if other == line.Group() || !alone || beside == 0 || beside == 1 && line.Part == budget.Operating {
			continue
		}
		found = append(found, source.Problem{
			Place: line.At.At("part"), Severity: source.Notice, Line: string(line.ID),
			Message: words.Phrase{
				De: "%s und %s tragen den Deckungskreis „%s“, stehen aber in verschiedenen Teilen und decken einander nicht",
				En: "%s and %s name the cover group %q, but stand in different parts and do not cover each other",
			}.With(string(line.ID), string(lines[other][0].ID), line.CoverGroup),
			Hint: words.Text("„part“ berichtigen, oder dem Kreis im anderen Teil einen eigenen Namen geben", "correct \"part\", or give the group in the other part a name of its own"),
		})
	}
	return found
}
