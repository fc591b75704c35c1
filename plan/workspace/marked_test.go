package workspace_test

import (
	"fmt"
	"slices"
	"strings"

	"digiplan/plan"
	"digiplan/plan/source"
)

// marked writes plans in which every text of every key of the format bears a word
// of its own, which finds it again wherever it is shown.
type marked struct {
	edition string // what the words begin with, to tell two versions of a plan apart
	quote   string // stands behind every public text
	ground  bool   // the strategy is a public paper
}

// word is the mark of a key of things that are public, or that are hidden.
func (m marked) word(path string, hidden bool) string {
	who := "open"
	if hidden {
		who = "shut"
	}
	return m.edition + who + strings.NewReplacer(".", "", "_", "").Replace(path) + "end"
}

// keys are texts that other entries name, or that must be equal to be one thing:
// they stand without a quotation.
var keys = []string{"plan.title", "plan.city", "plan.provider", "plan.provider_short", "committee.name", "committee.short", "paper.number", "motion.number", "line.group", "line.account", "line.cover", "movement.cover", "total.group"}

// refs are what the references of a key lead to: another key, or an id of the frame.
var refs = map[string]string{
	"plan.strategy": "shut", "paper.related": "shut", "paper.amends": "shut", // ForPublic cuts these threads
	"plan.report.to": "committee.id", "paper.theme": "theme.id", "paper.hearings.committee": "committee.id",
	"report.themes.theme": "theme.id", "motion.theme": "theme.id", "motion.settled_by": "paper.number",
	"measure.theme": "theme.id", "measure.principles": "principle.id", "measure.decided_by": "paper.number",
	"measure.allocation.line": "line.id", "measure.allocation.to": "=it.umsatz", "measure.allocation.by": "paper.number",
	"measure.grant.line": "=city.land", "measure.post.by": "paper.number", "movement.line": "line.id", "movement.from.line": "line.id", "movement.to.line": "line.id",
	"movement.by": "paper.number", "movement.cover_by.line": "line.id", "commitment.line": "line.id", "commitment.measure": "measure.id",
	"forward_load.line": "line.id", "forward_load.measure": "measure.id",
	"scenario.steps.measure": "measure.id", "scenario.steps.before": "measure.id", "scenario.steps.theme": "theme.id", "scenario.steps.line": "line.id", "scenario.steps.decision": "paper.number",
	"forward_authority.line": "line.id", "transfer.city": "line.id", "transfer.provider": "=it.umsatz",
	"actual.line": "line.id", "actual.measure": "measure.id",
}

// hides are the tables of which a plan can hold what is not public.
var hides = []string{"theme", "paper", "motion", "measure", "movement", "commitment", "forward_load", "actual", "field", "scenario"}

// values are those that cannot be made up.
var values = map[string]string{
	"plan.city_key": `"05515000"`, "movement.amount": "100", "commitment.stage": `"bound"`, "measure.status": `"running"`,
	"paper.hearings.role": `"decision"`, "paper.hearings.outcome": `"adopted"`, "measure.serves": `["citizens"]`,
}

// text is a whole plan: of each table an entry that is public, and of those that
// can hide something one that does, in front of it.
func (m marked) text() string {
	var toml strings.Builder
	toml.WriteString("[[line]]\nid = \"it.umsatz\"\nbook = \"provider\"\npart = \"operating\"\nside = \"income\"\nname = \"U\"\n" +
		"[[line]]\nid = \"city.land\"\nbook = \"city\"\npart = \"operating\"\nside = \"income\"\nname = \"L\"\n")
	for _, table := range plan.OwnTables {
		for key, public := range map[string]bool{"x" + table: true, "y" + table: false} {
			fmt.Fprintf(&toml, "[[field]]\nid = %q\ntitle = %q\non = %q\nkind = \"text\"\npublic = %v\n", key, m.word("field.title."+key, !public), table, public)
		}
	}
	for _, table := range plan.Tables() {
		if slices.Contains(hides, table.Name) {
			m.entries(&toml, table, true)
		}
		m.entries(&toml, table, false)
	}
	return toml.String()
}

// entries are those of a table: one, and of movements one of each kind.
func (m marked) entries(toml *strings.Builder, table plan.TableInfo, hidden bool) {
	kinds := []string{""}
	if table.Name == "movement" {
		kinds = []string{"supplement", "shift", "carry", "income-cover", "excess", "block"}
	}
	for _, kind := range kinds {
		head := "[" + table.Name + "]"
		if table.Many {
			head = "[" + head + "]"
		}
		toml.WriteString(head + "\n" + strings.Join(m.fields(table.Fields, table.Name, kind, hidden), "\n") + "\n")
	}
}

func (m marked) fields(fields []source.FieldInfo, path, kind string, hidden bool) []string {
	var lines []string
	for _, field := range fields {
		key := field.Key
		if key == "" {
			key = "2018"
		}
		value := m.value(field, path+"."+key, hidden)
		if key == "kind" && kind != "" {
			value = fmt.Sprintf("%q", kind)
		}
		if value != "" {
			lines = append(lines, key+" = "+value)
		}
	}
	return lines
}

// value is what stands under a key, "" for what hidden things cannot name.
func (m marked) value(f source.FieldInfo, path string, hidden bool) string {
	if value, ok := values[path]; ok {
		return value
	}
	inner := func() string { return "{ " + strings.Join(m.fields(f.Inner, path, "", hidden), ", ") + " }" }
	switch f.Kind {
	case source.KindText, source.KindID:
		text := m.word(path, hidden)
		if f.Kind == source.KindText && !hidden && !slices.Contains(keys, path) {
			text += " " + m.quote
		}
		return fmt.Sprintf("%q", text)
	case source.KindTexts:
		return fmt.Sprintf("[%q]", m.word(path, hidden))
	case source.KindRef:
		return m.ref(path, hidden)
	case source.KindRefs:
		return strings.Replace("[]", "[", "["+m.ref(path, hidden), 1)
	case source.KindWord:
		return fmt.Sprintf("%q", f.Items[0])
	case source.KindOpen:
		table, _, _ := strings.Cut(path, ".")
		return fmt.Sprintf("{ x%[1]s = %[2]q, y%[1]s = %[3]q }", table, m.word(path, hidden), m.word(path+"y", true))
	case source.KindWords:
		return fmt.Sprintf("[%q]", f.Items[0])
	case source.KindTruth:
		return fmt.Sprint(path != "paper.public" && path != "field.public" || !hidden)
	case source.KindDay, source.KindReached:
		return "2018-03-14"
	case source.KindYear:
		return "2018"
	case source.KindYears:
		return "{ from = 2018, to = 2019 }"
	case source.KindSeries, source.KindQuantities:
		if len(f.Inner) > 0 {
			return "{ 2018 = { city = 10, provider = 20 } }"
		}
		return "{ 2018 = 10 }"
	case source.KindTable:
		return inner()
	case source.KindTables:
		return "[" + inner() + "]"
	}
	return "9" // euros, a percentage or a number
}

// ref is a reference. Public things name public ones, but for the threads that a
// plan for the public cuts.
func (m marked) ref(path string, hidden bool) string {
	to := refs[path]
	switch {
	case path == "plan.strategy" && m.ground:
		to = "paper.number"
	case to == "shut" && hidden:
		return ""
	case to == "shut":
		to, hidden = "paper.number", true
	case strings.HasPrefix(to, "="):
		return fmt.Sprintf("%q", to[1:])
	}
	table, _, _ := strings.Cut(to, ".")
	return fmt.Sprintf("%q", m.word(to, hidden && slices.Contains(hides, table)))
}
