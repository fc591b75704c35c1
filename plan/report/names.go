package report

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/check"
	"digiplan/plan/compare"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// FieldNames are what fields of the format are called on the screen.
var FieldNames = map[string]words.Phrase{
	"title": words.Title, "name": words.Title, "city": {De: "Stadt", En: "City"}, "city_key": {De: "Gemeindeschlüssel", En: "Municipality key"}, "licence": {De: "Lizenz", En: "Licence"}, "provider": {De: "IT-Dienstleister", En: "Provider"}, "provider_short": {De: "Kurzname des IT-Dienstleisters", En: "Short name of the provider"},
	"language": {De: "Sprache", En: "Language"}, "years": {De: "Jahre", En: "Years"}, "budget": {De: "Geltender Haushalt", En: "Budget in force"},
	"as_of": {De: "Stand der Daten", En: "State of the data"}, "strategy": {De: "Strategie", En: "Strategy"}, "to": {De: "geht an", En: "goes to"},
	"number": {De: "Nummer", En: "Number"}, "short": {De: "Kurzname", En: "Short name"}, "kind": {De: "Art", En: "Kind"}, "date": {De: "Termin", En: "Date"},
	"theme": words.Theme, "office": {De: "Amt", En: "Office"}, "amends": {De: "Neue Fassung von", En: "New version of"}, "related": {De: "Verwandt", En: "Related"},
	"public": {De: "Öffentlich", En: "Public"}, "role": words.Hearing, "outcome": {De: "Ergebnis", En: "Outcome"}, "vote": {De: "Abstimmung", En: "Vote"}, "items": {De: "Beschlossene Punkte", En: "Items adopted"},
	"state": {De: "Beschlusslage", En: "State"}, "text": {De: "Wortlaut", En: "Wording"}, "reason": {De: "Begründung", En: "Reason"},
	"strength": {De: "Verbindlichkeit", En: "Strength"}, "by": {De: "Von", En: "By"}, "settled_by": {De: "Erledigt durch", En: "Settled by"},
	"area": words.Area, "principles": {De: "Leitsätze", En: "Principles"}, "status": words.Status, "lead": words.Lead, "term": words.Term,
	"description": {De: "Beschreibung", En: "Description"}, "responsible": {De: "Verantwortlich", En: "Responsible"}, "contact": {De: "Auskunft", En: "Contact"}, "partners": {De: "Beteiligte", En: "Partners"},
	"decides": {De: "Zuständigkeit", En: "Competence"}, "subject": {De: "Gegenstand", En: "Subject"}, "notice_days": {De: "Vorlagefrist in Tagen", En: "Notice in days"},
	"department": {De: "Dezernat", En: "Department"}, "signed_by": {De: "Unterschrieben von", En: "Signed by"}, "attachments": {De: "Anlagen", En: "Annexes"},
	"version": {De: "Fassung", En: "Version"}, "hash": {De: "Prüfsumme", En: "Checksum"}, "link": {De: "Fundstelle", En: "Link"},
	"priority": words.Priority, "task": {De: "Aufgabe", En: "Task"}, "bound": {De: "Gebunden", En: "Bound"}, "conditional": {De: "Vorbehalt", En: "Conditional"},
	"serves": {De: "Dient", En: "Serves"}, "offline": {De: "Ohne Computer", En: "Without a computer"}, "goals": {De: "Ziele", En: "Goals"},
	"progress": words.Progress, "results": {De: "Ergebnisse", En: "Results"}, "next": {De: "Nächste Schritte", En: "Next steps"},
	"decided_by": words.Decision, "coverage": words.Coverage, "source": words.Source, "assumed": words.Assumed, "note": words.Note,
	"committee": words.Committee, "measure": words.Measure, "year": words.Year, "document": {De: "Beleg", En: "Document"},
	"indicator": {De: "Kennzahl", En: "Indicator"}, "unit": {De: "Einheit", En: "Unit"}, "baseline": {De: "Ausgangswert", En: "Baseline"}, "target": {De: "Zielwert", En: "Target"}, "values": {De: "Messwerte", En: "Values"}, "value": {De: "Wert", En: "Value"},
	"summary": {De: "Zusammenfassung", En: "Summary"}, "development": {De: "Fortschreibung", En: "Further development"}, "themes": {De: "Themen", En: "Themes"},
	"giver": {De: "Zuwendungsgeber", En: "Giver"}, "done": {De: "Erreicht", En: "Done"}, "rate": {De: "Fördersatz", En: "Rate"}, "eligible": {De: "Zuwendungsfähig", En: "Eligible"},
	"cap": {De: "Höchstbetrag", En: "Cap"}, "until": {De: "Frist", En: "Until"}, "line": words.Line, "origin": {De: "Herkunft", En: "Origin"}, "received": {De: "Erwartet", En: "Received"},
	"cause": {De: "Grund der Abweichung", En: "Cause"}, "book": words.Book, "part": {De: "Teil", En: "Part"}, "side": {De: "Seite", En: "Side"},
	"group": words.Group, "path": {De: "Gliederung", En: "Path"}, "account": {De: "Konto", En: "Account"}, "cover": words.Cover, "noncash": {De: "Nicht zahlungswirksam", En: "Without payment"}, "internal": {De: "Interne Verrechnung", En: "Internal charge"},
	"amount": {De: "Betrag", En: "Amount"}, "amounts": {De: "Betrag", En: "Amount"}, "percent": {De: "Prozent", En: "Percent"}, "cover_by": {De: "Deckung", En: "Covered by"},
	"stage": {De: "Stufe", En: "Stage"}, "billed": {De: "Abgerechnet", En: "Billed"}, "due": {De: "Fällig", En: "Due"}, "used": {De: "In Anspruch genommen", En: "Used"},
	"total": {De: "Gedruckte Summe", En: "Printed total"}, "sum": {De: "Gedruckte Summe", En: "Printed total"}, "tolerance": {De: "Rundung", En: "Tolerance"},
	"post": {De: "Stelle", En: "Post"}, "grade": {De: "Wertigkeit", En: "Grade"}, "planned": {De: "Geplant", En: "Planned"}, "filled": {De: "Besetzt", En: "Filled"},
	"need": words.Need, "running": words.RunningCosts, "allocated": words.Allocated, "updated": words.Updated, "excess": {De: "Über-/außerplanmäßig", En: "Excess"},
	"blocked": {De: "Sperre", En: "Blocked"}, "carried_out": {De: "Übertragen ins Folgejahr", En: "Carried out"},
	"lent": {De: "Zur Deckung abgegeben", En: "Given as cover"}, "actual": words.Actual,
	"report": {De: "Jahresbericht", En: "Yearly report"}, "hearings": {De: "Beratungsfolge", En: "Hearings"}, "item": words.Item,
	"milestones": {De: "Meilensteine", En: "Milestones"}, "allocation": words.Allocation, "grant": {De: "Fördermittel", En: "Grant"}, "from": {De: "Von", En: "From"},
	"do": {De: "Schritt", En: "Step"}, "steps": {De: "Schritte", En: "Steps"}, "decision": words.Decision, "before": {De: "Weicht vor", En: "Gives way before"},
	"on": {De: "Für", En: "For"}, "fields": {De: "Eigene Angaben", En: "Of one's own"}, "field": {De: "Eigene Spalte", En: "Column of one's own"},
	"estimate": words.Estimate, "open": {De: "Obligo", En: "Open commitments"}, "reserved": {De: "Reserviert", En: "Reserved"},
}

// KindNames are what people call the entries of a kind.
var KindNames = map[compare.Kind]words.Phrase{
	compare.Frame:      {De: "Rahmen", En: "Frame"},
	compare.Principle:  {De: "Leitsätze", En: "Principles"},
	compare.Theme:      {De: "Themen", En: "Themes"},
	compare.Committee:  {De: "Gremien", En: "Committees"},
	compare.Paper:      {De: "Vorlagen", En: "Papers"},
	compare.Item:       {De: "Beschlusspunkte", En: "Items"},
	compare.Motion:     {De: "Anträge", En: "Motions"},
	compare.Measure:    words.Measures,
	compare.Line:       {De: "Haushaltsstellen", En: "Budget lines"},
	compare.Staff:      {De: "Stellenplan", En: "Staff plan"},
	compare.Movement:   {De: "Bewegungen", En: "Movements"},
	compare.Commitment: {De: "Mittelbindungen", En: "Commitments"},
	compare.Load:       {De: "Vorbelastungen", En: "Forward loads"},
	compare.Authority:  {De: "Verpflichtungsermächtigungen", En: "Forward authorities"},
	compare.FATotal:    {De: "Gedruckte Summen der Verpflichtungsermächtigungen", En: "Printed totals of forward authority"},
	compare.Transfer:   {De: "Verrechnungen", En: "Transfers"},
	compare.Actual:     {De: "Buchungen", En: "Bookings"},
	compare.Total:      {De: "Gedruckte Summen", En: "Printed totals"},
	compare.Text:       {De: "Jahresbericht", En: "Yearly report"},
	compare.OwnField:   {De: "Eigene Spalten", En: "Columns of one's own"},
	compare.Scenario:   {De: "Was wäre wenn", En: "What if"},
}

// FieldName is what a field of a table of the format is called on the screen.
func FieldName(table, key string) words.Phrase {
	switch {
	case key == "by" && table != "motion":
		return words.Decision
	case key == "due" && table == "milestones":
		return words.Phrase{De: "Verschoben auf", En: "Moved to"}
	case key == "years" && (table == "post" || table == "measure"):
		return words.Posts
	case key == "from" && table == "committee":
		return words.Phrase{De: "mehr als", En: "More than"}
	case key == "to" && table == "committee":
		return words.Phrase{De: "bis", En: "Up to"}
	case key == "group" && table == "staff":
		return words.Phrase{De: "Gruppe", En: "Group"}
	case key == "role" && table == "hearings":
		return words.Phrase{De: "Rolle", En: "Role"}
	}
	if key == "values" && table == "field" {
		return words.Phrase{De: "Werte", En: "Values"}
	}
	if name, ok := reportFields[key]; ok && table == "report" {
		return name
	}
	if name, ok := FieldNames[key]; ok {
		return name
	}
	return words.Same(key)
}

// reportFields are those of the duty to report, which others call otherwise.
var reportFields = map[string]words.Phrase{
	"to": {De: "Empfänger", En: "Receiver"}, "from": {De: "Erstes Berichtsjahr", En: "First year reported on"},
	"until": {De: "Letztes Berichtsjahr", En: "Last year reported on"},
}

// BookCell is a book by its name in this plan.
func (src Source) BookCell(book budget.Book) table.Cell {
	return table.WordOf(book, src.BookName(book), budget.Books[:]...)
}

// PartCell is a part of a book.
func PartCell(book budget.Book, part budget.Part) table.Cell {
	return table.WordOf(part, words.Part(book, part), budget.Parts[:]...)
}

// SideCell is a side of a part.
func SideCell(part budget.Part, side budget.Side) table.Cell {
	return table.WordOf(side, words.Side(part, side), budget.Sides[:]...)
}

// StatusCell is a status of measures.
func StatusCell(status plan.Status) table.Cell {
	return table.WordOf(status, plan.StatusNames[status], plan.Statuses...)
}

func severityCell(severity source.Severity) table.Cell {
	return table.Word{Key: severity.String(), Says: words.Said(severities[severity]), Rank: int(severity) + 1}
}

// RuleName is what people call a rule; one without a name is its own.
func RuleName(rule string) words.Phrase {
	if name := check.Name(rule); !name.Empty() {
		return name
	}
	return words.Same(rule)
}

// WordName is what a word of the format is called, where it stands: in a field
// of a table, the inner one of tables in each other. A word without a name is
// its own.
func WordName(table, field, word string) words.Phrase {
	name := plan.WordName(table, field, word)
	switch {
	case field == "public" && word == "true":
		return words.Yes
	case field == "public" && word == "false":
		return words.No
	case name.Empty():
		return words.Same(word)
	}
	return name
}
