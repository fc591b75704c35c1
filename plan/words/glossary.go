package words

import "digiplan/budget"

// The words of the town hall, in the order of a plan. A word that is shown in
// two places stands here.
var (
	Yes       = Phrase{"ja", "yes"}
	No        = Phrase{"nein", "no"}
	Plan      = Phrase{"Plan", "plan"}
	Measure   = Phrase{"Maßnahme", "Measure"}
	Measures  = Phrase{"Maßnahmen", "Measures"}
	Principle = Phrase{"Leitsatz", "Principle"}
	Theme     = Phrase{"Thema", "Theme"}
	Area      = Phrase{"Bereich", "Area"}
	Status    = Phrase{"Stand", "Status"}
	Lead      = Phrase{"Federführung", "Lead"}
	Term      = Phrase{"Laufzeit", "Term"}
	Priority  = Phrase{"Priorität", "Priority"}
	Progress  = Phrase{"Fortschritt", "Progress"}
	Decision  = Phrase{"Beschluss", "Decision"}
	Coverage  = Phrase{"Beschlusslage", "Decided"}
	Paper     = Phrase{"Vorlage", "Paper"}
	Item      = Phrase{"Beschlusspunkt", "Item"}
	Hearing   = Phrase{"Beratung", "Hearing"}
	Motion    = Phrase{"Antrag", "Motion"}
	Committee = Phrase{"Gremium", "Committee"}
	Finding   = Phrase{"Feststellung", "Finding"}
	Findings  = Phrase{"Feststellungen", "Findings"}
	Overview  = Phrase{"Übersicht", "Overview"}
	Budget    = Phrase{"Haushalt", "Budget"}
	BothBooks = Phrase{"Beide Pläne", "Both books"}

	Need         = Phrase{"Bedarf", "Need"}
	RunningCosts = Phrase{"Folgekosten", "Running costs"}
	OneOff       = Phrase{"Einmalig", "Paid once"}
	Staff        = Phrase{"Personal", "Staff"}
	Posts        = Phrase{"Stellen (VZÄ)", "Posts (FTE)"}
	Allocated    = Phrase{"Zugeordnet", "Allocated"}
	Allocation   = Phrase{"Zuordnung", "Allocation"}
	Consolidated = Phrase{"Bereinigt", "Consolidated"}
	CityItself   = Phrase{"Stadt selbst", "City itself"} // the city's book without what it pays the provider
	Gap          = Phrase{"Lücke", "Gap"}
	AboveNeed    = Phrase{"über Bedarf", "Above need"}
	Assumed      = Phrase{"Annahme", "Assumption"}
	Total        = Phrase{"Summe", "Total"}
	Year         = Phrase{"Jahr", "Year"}
	Line         = Phrase{"Haushaltsstelle", "Budget line"}
	Title        = Phrase{"Bezeichnung", "Title"}
	Group        = Phrase{"Produktgruppe", "Product group"}
	Cover        = Phrase{"Deckungskreis", "Cover group"}
	Book         = Phrase{"Plan", "Book"}
	Estimate     = Phrase{"Ansatz", "Estimate"}
	Updated      = Phrase{"Fortgeschriebener Ansatz", "Updated estimate"}
	UpdatedShort = Phrase{"Fortg. Ans.", "Updated"}
	Authority    = Phrase{"Ermächtigung", "Authority"}
	Actual       = Phrase{"Ist", "Actual"}
	Free         = Phrase{"Frei", "Free"}
	Available    = Phrase{"Verfügbar", "Available"}
	Note         = Phrase{"Bemerkung", "Note"}
	Source       = Phrase{"Quelle", "Source"}
	NotPublic    = Phrase{"nicht öffentlich", "not public"}
)

var books = map[budget.Book]Phrase{
	budget.City:     {"Stadt", "City"},
	budget.Provider: {"IT-Dienstleister", "Provider"},
}

var parts = map[budget.Book]map[budget.Part]Phrase{
	budget.City: {
		budget.Operating: {"Ergebnisplan", "operating"},
		budget.Capital:   {"Finanzplan (investiv)", "capital"},
		budget.Running:   {"Finanzplan (laufend)", "running payments"},
	},
	budget.Provider: {
		budget.Operating: {"Erfolgsplan", "operating"},
		budget.Capital:   {"Vermögensplan", "capital"},
		budget.Running:   {"Finanzplan (laufend)", "running payments"},
	},
}

var sides = map[budget.Part]map[budget.Side]Phrase{
	budget.Operating: {
		budget.Expense: {"Aufwand", "expense"},
		budget.Income:  {"Ertrag", "income"},
	},
	budget.Capital: {
		budget.Expense: {"Auszahlung", "payment"},
		budget.Income:  {"Einzahlung", "receipt"},
	},
	budget.Running: {
		budget.Expense: {"Auszahlung", "payment"},
		budget.Income:  {"Einzahlung", "receipt"},
	},
}

var views = map[budget.View]Phrase{
	budget.Cash:     {"Zahlungen, mit Investitionen, ohne Abschreibungen", "cash view: with investments, without depreciation"},
	budget.Resource: {"Ressourcenverbrauch, mit Abschreibungen, ohne Investitionen; Lücken nur nach Zahlungen", "resource view: with depreciation, without investments; gaps are shown by the cash view"},
	budget.FullCost: {"Vollkosten: Ressourcenverbrauch mit internen Verrechnungen; Lücken nur nach Zahlungen", "full cost: resource view with internal charges; gaps are shown by the cash view"},
}

// View says what a view counts.
func View(view budget.View) Phrase { return views[view] }

// Part is the part's name in its book.
func Part(book budget.Book, part budget.Part) Phrase { return parts[book][part] }

// LineOf is what a book calls its lines.
func LineOf(book budget.Book) Phrase {
	if book == budget.Provider {
		return Phrase{"Planposition", "Plan line"}
	}
	return Line
}

// GroupOf is what a book calls groups of lines.
func GroupOf(book budget.Book) Phrase {
	if book == budget.Provider {
		return Phrase{"Sparte", "Division"}
	}
	return Group
}

// Side is the side's name in its part.
func Side(part budget.Part, side budget.Side) Phrase { return sides[part][side] }

// BookName is the word for a book: the city, or the provider by its own name.
func BookName(book budget.Book, provider string) Phrase {
	if book == budget.Provider && provider != "" {
		return Same(provider)
	}
	return books[book]
}
