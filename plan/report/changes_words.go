package report

import (
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/council"
	"digiplan/plan/words"
)

var changedKinds = map[compare.Kind]words.Phrase{
	compare.Frame:      {De: "Rahmen", En: "Frame"},
	compare.Principle:  {De: "Leitsätze", En: "Principles"},
	compare.Theme:      {De: "Themen", En: "Themes"},
	compare.Committee:  {De: "Gremien", En: "Committees"},
	compare.Paper:      {De: "Vorlagen", En: "Papers"},
	compare.Item:       {De: "Beschlusspunkte", En: "Items"},
	compare.Motion:     {De: "Anträge", En: "Motions"},
	compare.Measure:    words.Measures,
	compare.Line:       {De: "Haushaltsstellen", En: "Budget lines"},
	compare.Movement:   {De: "Bewegungen", En: "Movements"},
	compare.Commitment: {De: "Mittelbindungen", En: "Commitments"},
	compare.Authority:  {De: "Verpflichtungsermächtigungen", En: "Forward authorities"},
	compare.FATotal:    {De: "Gedruckte Summen der Verpflichtungsermächtigungen", En: "Printed totals of forward authority"},
	compare.Transfer:   {De: "Verrechnungen", En: "Transfers"},
	compare.Actual:     {De: "Buchungen", En: "Bookings"},
	compare.Total:      {De: "Gedruckte Summen", En: "Printed totals"},
}

var changedFields = map[string]words.Phrase{
	"title": words.Title, "name": words.Title, "city": {De: "Stadt", En: "City"}, "city_key": {De: "Gemeindeschlüssel", En: "Municipality key"}, "licence": {De: "Lizenz", En: "Licence"}, "provider": {De: "IT-Dienstleister", En: "Provider"},
	"language": {De: "Sprache", En: "Language"}, "years": {De: "Jahre", En: "Years"}, "budget": {De: "Geltender Haushalt", En: "Budget in force"},
	"as_of": {De: "Stand der Daten", En: "State of the data"}, "strategy": {De: "Strategie", En: "Strategy"}, "to": {De: "geht an", En: "goes to"},
	"number": {De: "Nummer", En: "Number"}, "short": {De: "Kurzname", En: "Short name"}, "kind": {De: "Art", En: "Kind"}, "date": {De: "Termin", En: "Date"},
	"theme": words.Theme, "office": {De: "Amt", En: "Office"}, "amends": {De: "Neue Fassung von", En: "New version of"}, "related": {De: "Verwandt", En: "Related"},
	"public": {De: "Öffentlich", En: "Public"}, "role": words.Hearing, "outcome": {De: "Ergebnis", En: "Outcome"}, "vote": {De: "Abstimmung", En: "Vote"},
	"state": {De: "Beschlusslage", En: "State"}, "text": {De: "Wortlaut", En: "Wording"}, "reason": {De: "Begründung", En: "Reason"},
	"strength": {De: "Verbindlichkeit", En: "Strength"}, "by": {De: "Von", En: "By"}, "settled_by": {De: "Erledigt durch", En: "Settled by"},
	"area": words.Area, "principles": {De: "Leitsätze", En: "Principles"}, "status": words.Status, "lead": words.Lead, "term": words.Term,
	"priority": words.Priority, "task": {De: "Aufgabe", En: "Task"}, "bound": {De: "Gebunden", En: "Bound"}, "conditional": {De: "Vorbehalt", En: "Conditional"},
	"serves": {De: "Dient", En: "Serves"}, "offline": {De: "Ohne Computer", En: "Without a computer"}, "goals": {De: "Ziele", En: "Goals"},
	"progress": words.Progress, "results": {De: "Ergebnisse", En: "Results"}, "next": {De: "Nächste Schritte", En: "Next steps"},
	"decided_by": words.Decision, "coverage": words.Coverage, "source": words.Source, "assumed": words.Assumed, "note": words.Note,
	"committee": words.Committee, "measure": words.Measure, "year": words.Year, "document": {De: "Beleg", En: "Document"},
	"giver": {De: "Zuwendungsgeber", En: "Giver"}, "done": {De: "Erreicht", En: "Done"}, "rate": {De: "Fördersatz", En: "Rate"}, "eligible": {De: "Zuwendungsfähig", En: "Eligible"},
	"cap": {De: "Höchstbetrag", En: "Cap"}, "until": {De: "Frist", En: "Until"}, "line": words.Line, "received": {De: "Erwartet", En: "Received"},
	"cause": {De: "Grund der Abweichung", En: "Cause"}, "book": words.Book, "part": {De: "Teil", En: "Part"}, "side": {De: "Seite", En: "Side"},
	"group": words.Group, "account": {De: "Konto", En: "Account"}, "cover": words.Cover, "noncash": {De: "Nicht zahlungswirksam", En: "Without payment"},
	"amount": {De: "Betrag", En: "Amount"}, "amounts": {De: "Betrag", En: "Amount"}, "percent": {De: "Prozent", En: "Percent"}, "cover_by": {De: "Deckung", En: "Covered by"},
	"stage": {De: "Stufe", En: "Stage"}, "billed": {De: "Abgerechnet", En: "Billed"}, "due": {De: "Fällig", En: "Due"}, "used": {De: "In Anspruch genommen", En: "Used"},
	"total": {De: "Gedruckte Summe", En: "Printed total"}, "sum": {De: "Gedruckte Summe", En: "Printed total"}, "tolerance": {De: "Rundung", En: "Tolerance"},
	"need": words.Need, "allocated": words.Allocated, "updated": words.Updated, "excess": {De: "Über-/außerplanmäßig", En: "Excess"},
	"blocked": {De: "Sperre", En: "Blocked"}, "carried_out": {De: "Übertragen ins Folgejahr", En: "Carried out"}, "actual": words.Actual,
	"report": {De: "Jahresbericht", En: "Yearly report"}, "hearings": {De: "Beratungsfolge", En: "Hearings"}, "item": words.Item,
	"milestones": {De: "Meilensteine", En: "Milestones"}, "allocation": words.Allocation, "grant": {De: "Fördermittel", En: "Grant"}, "from": {De: "Von", En: "From"},
	"estimate": words.Estimate, "open": {De: "Obligo", En: "Open commitments"}, "reserved": {De: "Reserviert", En: "Reserved"},
}

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

func changeFate(c compare.Change) Value {
	switch c.ChangeKind {
	case compare.New:
		return Phrase(words.Phrase{De: "+ neu", En: "+ new"})
	case compare.Gone:
		return Phrase(words.Phrase{De: "✗ entfallen", En: "✗ gone"})
	case compare.Renamed:
		return Said(words.Phrase{De: "= umbenannt, bisher %s", En: "= renamed, was %s"}.With(c.Was))
	}
	return Phrase(words.Phrase{De: "± geändert", En: "± changed"})
}

// changeField names a value, and of what where a thing has several.
func (d Data) changeField(c compare.Change) Value {
	field := FieldName(string(c.Kind), c.Field)
	if c.Of == "" {
		return Phrase(field)
	}
	return Said(words.Phrase{De: "%s (%s)", En: "%s (%s)"}.With(field, d.changeOf(c)))
}

// changeOf names a hearing by its committee and role; others by themselves.
func (d Data) changeOf(c compare.Change) words.Sentence {
	switch {
	case c.Kind == compare.Paper:
		parts := strings.SplitN(c.Of, " ", 3)
		if len(parts) >= 2 && plan.RoleNames[plan.Role(parts[1])] != (words.Phrase{}) {
			label := d.committeeLabel(plan.CommitteeID(parts[0]))
			return words.Phrase{De: "%s, %s", En: "%s, %s"}.With(strings.Join(append([]string{label}, parts[2:]...), " "), plan.RoleNames[plan.Role(parts[1])])
		}
	case c.Kind == compare.Frame:
		return words.Text("Jahresbericht", "yearly report")
	case c.Kind == compare.Transfer:
		return words.Said(d.bookName(budget.Book(c.Of)))
	}
	return words.Said(words.Same(c.Of))
}

// changedValue is a compared value as a cell.
func (d Data) changedValue(c compare.Change, value compare.Value) Value {
	switch v := value.(type) {
	case nil:
		return nil
	case string:
		return Name(v)
	case compare.Word:
		return Phrase(changedWord(c, string(v)))
	case compare.Ref:
		return Name(d.changeRef(v))
	case budget.Cents:
		return Cash(v)
	case budget.Percent:
		return Ratio(v)
	case budget.Year:
		return Period(v)
	case budget.Years:
		return term(v)
	case time.Time:
		return Date(v)
	case int:
		if c.Field == "progress" {
			return Ratio(v * 100)
		}
		return Number(v)
	case bool:
		return Phrase(words.Phrase{De: "ja", En: "yes"})
	case council.Coverage:
		return Phrase(coverages[v])
	case council.State:
		if c.Kind == compare.Motion {
			return Phrase(changedMotions[v])
		}
		return Phrase(changedPapers[v])
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
	return WordName(table, c.Field, word)
}

// changeRef is what the other thing is called; its id where it has no title.
func (d Data) changeRef(ref compare.Ref) string {
	switch ref.Kind {
	case compare.Theme:
		for _, theme := range d.Themes {
			if string(theme.ID) == ref.ID {
				return theme.Title
			}
		}
	case compare.Committee:
		return d.committeeLabel(plan.CommitteeID(ref.ID))
	}
	return ref.ID
}

// changeThing is the id; a thing without one begins with its kind.
func changeThing(c compare.Change) Value {
	kind, rest, ok := strings.Cut(c.ID, " · ")
	name := plan.MovementKindNames[budget.MovementKind(kind)]
	if c.Kind == compare.Transfer {
		name = plan.TransferKindNames[budget.TransferKind(kind)]
	}
	if !ok || name.Empty() || c.Kind != compare.Transfer && c.Kind != compare.Movement {
		return Name(c.ID)
	}
	return Said(words.Phrase{De: "%s · %s", En: "%s · %s"}.With(name, rest))
}
