package command

import (
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/query"
	"digiplan/plan/report"
	"digiplan/plan/report/committees"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// glance is what can be read of the plan that is named, without checking it.
// It may be empty, but is never nil.
func (t typed) glance() *plan.Plan {
	place, _ := t.named(t.plan)
	return readable(place)
}

func readable(place workspace.Location) *plan.Plan {
	if place.Files == nil {
		return &plan.Plan{}
	}
	files, _, _ := source.Read(place.Files, place.Shown, place.Only)
	p, _ := plan.Load(files)
	return p
}

// ids collects offers of ids with what they are called.
type ids []cobra.Completion

func (i *ids) add(id, title string) {
	if id != "" {
		*i = append(*i, cobra.CompletionWithDesc(id, words.Clean(title)))
	}
}

// explainable are what can be explained: measures and lines.
func explainable(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	var found ids
	p := t.glance()
	for _, m := range p.Measures {
		found.add(string(m.ID), m.Title)
	}
	for i := range p.Lines {
		found.add(string(p.Lines[i].ID), p.Lines[i].Name)
	}
	return found, cobra.ShellCompDirectiveNoFileComp
}

func measureIDs(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return idsOf(t.glance().Measures, func(m *plan.Measure) (budget.MeasureID, string) { return m.ID, m.Title })
}

func lineIDs(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return idsOf(t.glance().Lines, func(l plan.Line) (budget.LineID, string) { return l.ID, l.Name })
}

func themeIDs(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return idsOf(t.glance().Themes, func(one plan.Theme) (plan.ThemeID, string) { return one.ID, one.Title })
}

func scenarioIDs(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return idsOf(t.glance().Scenarios, func(s plan.Scenario) (string, string) { return s.ID, s.Title })
}

func committeeIDs(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return idsOf(t.glance().Committees, func(c plan.Committee) (plan.CommitteeID, string) { return c.ID, c.Name })
}

// idsOf offers the ids of entries, each with its title.
func idsOf[T any, ID ~string](entries []T, says func(T) (ID, string)) ([]cobra.Completion, cobra.ShellCompDirective) {
	var found ids
	for _, entry := range entries {
		id, title := says(entry)
		found.add(string(id), title)
	}
	return found, cobra.ShellCompDirectiveNoFileComp
}

func years(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	var found ids
	for _, year := range t.glance().Years.Each() {
		found.add(words.PlainYear(year), "")
	}
	return found, cobra.ShellCompDirectiveNoFileComp
}

// firstYears are those that a new plan may begin with.
func firstYears(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	year := t.Now().Year()
	return []cobra.Completion{strconv.Itoa(year), strconv.Itoa(year + 1)}, cobra.ShellCompDirectiveNoFileComp
}

// meetings are the days on which committees meet.
func meetings(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	p := t.glance()
	var days ids
	told := make(map[time.Time]bool)
	for _, h := range committees.Hearings((report.Source{Plan: p})) {
		if !h.Date.IsZero() && !told[h.Date] {
			told[h.Date] = true
			days.add(h.Date.Format(time.DateOnly), "")
		}
	}
	return days, cobra.ShellCompDirectiveNoFileComp
}

// columns are those of the table that is named, in the years of the plan.
func (t typed) columns() []table.Column {
	p := t.glance().With(nil) // measures fill rows, not columns
	return t.table(p).Columns
}

// table is the one that is named, of what can be read of a plan; an empty one
// where there is none.
func (t typed) table(p *plan.Plan) *table.Table {
	if len(t.args) == 0 {
		return &table.Table{}
	}
	named, err := findTable(t.args[0])
	if err != nil {
		return &table.Table{}
	}
	known := council.New(p)
	src := report.Source{Plan: p, Ledger: budget.NewLedger(p.Accounts(known.Effective)), Council: known, View: t.View}
	var before *workspace.Snapshot
	if named.make == nil {
		before = &workspace.Snapshot{Plan: p, Ledger: src.Ledger, Council: src.Council}
	}
	made, err := named.of(src, before)
	if err != nil {
		return &table.Table{}
	}
	return made
}

// rows is the table that is named, with what its rows say. Findings alone need
// the whole plan checked.
func (t typed) rows() *table.Table {
	place, err := t.named(t.plan)
	if named, _ := findTable(t.args[0]); named.name == "findings" && err == nil && place.Files != nil {
		return place.Read().Source(t.View).Findings()
	}
	return t.table(readable(place))
}

// listed completes the last column of a list that is typed so far.
func (t typed) listed(separators, sign, after string, wanted func(table.Column) bool) ([]cobra.Completion, cobra.ShellCompDirective) {
	done := t.word[:strings.LastIndexAny(t.word, separators)+1]
	if strings.HasPrefix(t.word[len(done):], sign) {
		done += sign
	}
	var found ids
	for _, column := range t.columns() {
		if wanted(column) {
			found.add(done+column.Key+after, column.Title.In(t.Lang))
		}
	}
	return found, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveKeepOrder
}

func anyColumn(table.Column) bool { return true }

// conditions are columns, or values of the column that is named last.
func conditions(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(t.args) == 0 || !strings.ContainsAny(t.word, ":=<>") {
		return filterColumns(t)
	}
	x := query.New(t.rows(), t.Lang)
	if x.Asked(t.word) < 0 {
		return filterColumns(t)
	}
	var found ids
	for _, value := range x.Offers(t.word, x.Values) {
		found.add(value.Text, value.Says)
	}
	return found, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveKeepOrder
}

func filterColumns(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return t.listed(" ", "!", ":", anyColumn)
}

func sortColumns(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return t.listed(",", "-", "", anyColumn)
}

func groupColumns(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return t.listed(", ", "", "", func(c table.Column) bool { return !c.Kind.Numeric() })
}

func someColumns(t typed) ([]cobra.Completion, cobra.ShellCompDirective) {
	return t.listed(",", "", "", anyColumn)
}
