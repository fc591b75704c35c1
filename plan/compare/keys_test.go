package compare_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"digiplan/plan/compare"
	"digiplan/plan/report/reporttest"
)

// toldAs are keys that a change names otherwise.
var toldAs = map[string]string{
	"plan.report.from": "years", "plan.report.until": "years", "committee.name": "title", "measure.allocation.amounts": "allocated",
	"line..estimate": "updated", "transfer.amounts.city": "amounts", "transfer.amounts.provider": "amounts", "total.": "sum", "paper.item.id": "text",
	"paper.hearings.committee": "role", "measure.milestones.title": "date", "measure.indicator.title": "unit", "measure.indicator.values.date": "value", "paper.attachments.title": "version", "measure.grant.giver": "rate", "measure.allocation.line": "allocated",
	"measure.fields": "xmeasure", "line.fields": "xline", "paper.fields": "xpaper",
	"movement.cover_by.line": "cover_by", "movement.cover_by.year": "cover_by", "movement.cover_by.amount": "cover_by",
}

// untold are keys whose change alone is none, each with its reason.
var untold = map[string]string{
	"paper.id":           "a paper that has a number is named by it",
	"paper.item.note":    "told where the redline of the paper tells anything",
	"paper.item.source":  "told where the redline of the paper tells anything",
	"paper.item.assumed": "told where the redline of the paper tells anything",
	"line..actual":       "bookings of the line in the year count instead",
}

// Every key of the format is compared.
func TestEveryKeyIsCompared(t *testing.T) {
	old := load(reporttest.EveryKey(""))
	for _, path := range reporttest.Paths() {
		at, last := path[:strings.LastIndex(path, ".")], path[strings.LastIndex(path, ".")+1:]
		changes := compare.Compare(old, load(reporttest.EveryKey(path)))
		key := cmp.Or(toldAs[path], last)
		told := slices.ContainsFunc(changes.List, func(c compare.Change) bool {
			about := strings.HasPrefix(at, string(c.Kind)) || at == "paper.item" && c.Kind == compare.Item
			return about && (c.ChangeKind != compare.Changed && c.Field == "" || c.Field == key)
		})
		if told != (untold[path] == "") {
			t.Errorf("%s: told %v; want %v; changes: %s", path, told, !told, short(changes))
		}
	}
}
