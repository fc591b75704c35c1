package changes

import (
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// changedDecisions complete a sentence about a paper or an item.
var changedDecisions = [...]words.Phrase{
	council.InForce: {De: "gilt", En: "is in force"},
	council.Pending: {De: "ist in Beratung", En: "is being heard"},
	council.Struck:  {De: "ist gestrichen", En: "is struck"},
	council.Void:    {De: "ist ohne Wirkung", En: "is without effect"},
	council.Unknown: {De: "ist unbekannt", En: "is unknown"},
}

var changedPapers = [...]words.Phrase{
	council.InForce: {De: "✓ in Kraft", En: "✓ in force"},
	council.Pending: {De: "○ in Beratung", En: "○ pending"},
	council.Struck:  {De: "✗ gestrichen", En: "✗ struck"},
	council.Void:    {De: "✗ ohne Wirkung", En: "✗ without effect"},
	council.Unknown: {De: "✗ unbekannt", En: "✗ unknown"},
}

var changedMotions = [...]words.Phrase{
	council.InForce: {De: "✓ erledigt", En: "✓ settled"},
	council.Pending: {De: "○ soll erledigt werden", En: "○ to be settled"},
	council.Struck:  {De: "✗ offen", En: "✗ open"},
	council.Void:    {De: "✗ offen", En: "✗ open"},
	council.Unknown: {De: "✗ offen", En: "✗ open"},
}

func changeFate(c compare.Change) table.Cell {
	switch c.ChangeKind {
	case compare.New:
		return table.Phrase(words.Phrase{De: "+ neu", En: "+ new"})
	case compare.Gone:
		return table.Phrase(words.Phrase{De: "✗ entfallen", En: "✗ gone"})
	case compare.Renamed:
		return table.Label(words.Phrase{De: "= umbenannt, bisher %s", En: "= renamed, was %s"}.With(c.Was))
	}
	return table.Phrase(words.Phrase{De: "± geändert", En: "± changed"})
}

// changeField names a value, and of what where a thing has several.
func changeField(src report.Source, c compare.Change) table.Cell {
	field := report.FieldName(string(c.Kind), c.Field)
	for _, f := range src.OwnFields(string(c.Kind)) {
		if f.ID == c.Field {
			field = words.Same(f.Title)
		}
	}
	if c.Of == "" {
		return table.Phrase(field)
	}
	return table.Label(words.Phrase{De: "%s (%s)", En: "%s (%s)"}.With(field, changeOf(src, c)))
}

// changeOf names a hearing by its committee and role, others by what names them.
func changeOf(src report.Source, c compare.Change) words.Sentence {
	switch {
	case c.Kind == compare.Paper:
		parts := strings.SplitN(c.Of, " ", 3)
		if len(parts) >= 2 && plan.RoleNames[plan.Role(parts[1])] != (words.Phrase{}) {
			label := src.CommitteeLabel(plan.CommitteeID(parts[0]))
			return words.Phrase{De: "%s, %s", En: "%s, %s"}.With(strings.Join(append([]string{label}, parts[2:]...), " "), plan.RoleNames[plan.Role(parts[1])])
		}
	case c.Kind == compare.Frame:
		return words.Text("Jahresbericht", "yearly report")
	case c.Kind == compare.Transfer:
		return words.Said(src.BookName(budget.Book(c.Of)))
	}
	var within []words.Sentence
	for _, table := range strings.Split(c.Of, ", ") {
		name := strings.Split(table, " · ")
		said := ofPart(src, name[0])
		for _, part := range name[1:] {
			said = words.Same("%s · %s").With(said, ofPart(src, part))
		}
		within = append(within, said)
	}
	return words.List(within)
}

// ofPart is a book, a role, a table or a day as people say it, and all else as it is.
func ofPart(src report.Source, part string) words.Sentence {
	if _, ok := plan.BookNames[budget.Book(part)]; ok {
		return words.Said(src.BookName(budget.Book(part)))
	}
	if role, ok := plan.RoleNames[plan.Role(part)]; ok {
		return words.Said(role)
	}
	if part == "baseline" || part == "target" {
		return words.Said(report.FieldNames[part])
	}
	if day, err := time.Parse(time.DateOnly, part); err == nil {
		return words.Same("%s").With(day)
	}
	return words.Plain(part)
}

// changedValue is a compared value as a cell.
func changedValue(src report.Source, c compare.Change, value compare.Value) table.Cell {
	switch v := value.(type) {
	case nil:
		return nil
	case string:
		return table.Name(v)
	case compare.Word:
		return table.Phrase(changedWord(c, string(v)))
	case compare.Ref:
		return table.Name(changeRef(src, v))
	case budget.Cents:
		return table.Cash(v)
	case budget.Quantity:
		return table.Label(words.Same("%s").With(v))
	case budget.Percent:
		return table.Ratio(v)
	case budget.Year:
		return table.Period(v)
	case budget.Years:
		return report.TermCell(v)
	case time.Time:
		return table.Date(v)
	case int:
		if c.Field == "progress" {
			return table.Ratio(v * 100)
		}
		return table.Number(v)
	case bool:
		return table.Phrase(words.Yes)
	case council.Coverage:
		return table.Phrase(money.CoverageNames[v])
	case council.State:
		if c.Kind == compare.Motion {
			return table.Phrase(changedMotions[v])
		}
		return table.Phrase(changedPapers[v])
	}
	return nil
}

// changedWord names a word; a status of something inside a measure is that of a
// grant.
func changedWord(c compare.Change, word string) words.Phrase {
	table := string(c.Kind)
	if c.Field == "status" && c.Of != "" {
		table = "grant"
	}
	return report.WordName(table, c.Field, word)
}

// changeRef is what the other thing is called; its id where it has no title.
func changeRef(src report.Source, ref compare.Ref) string {
	switch ref.Kind {
	case compare.Theme:
		for _, theme := range src.Themes {
			if string(theme.ID) == ref.ID {
				return theme.Title
			}
		}
	case compare.Committee:
		return src.CommitteeLabel(plan.CommitteeID(ref.ID))
	}
	return ref.ID
}

// changeThing is the id; a thing without one begins with its kind.
func changeThing(c compare.Change) table.Cell {
	kind, rest, ok := strings.Cut(c.ID, " · ")
	name := plan.MovementKindNames[budget.MovementKind(kind)]
	if c.Kind == compare.Transfer {
		name = plan.TransferKindNames[budget.TransferKind(kind)]
	}
	if !ok || name.Empty() || c.Kind != compare.Transfer && c.Kind != compare.Movement {
		return table.Name(c.ID)
	}
	return table.Label(words.Phrase{De: "%s · %s", En: "%s · %s"}.With(name, rest))
}
