package plan

import (
	"time"

	"digiplan/budget"
	"digiplan/plan/source"
)

// Line is a budget line as the files give it.
type Line struct {
	source.Meta
	budget.Line
	Years []LineYear
}

// LineYear is what a line says about a year.
type LineYear struct {
	source.Meta
	budget.Figures
}

var lineYearFields = source.Fields[LineYear]{
	source.MaybeEuros("estimate", func(y *LineYear) **budget.Cents { return &y.Estimate }).Says("Ansatz", "estimate"),
	source.MaybeEuros("actual", func(y *LineYear) **budget.Cents { return &y.Actual }).Says("Ist", "actual"),
}

var lineFields = source.Fields[Line]{
	source.PrintedID("id", "line", func(l *Line) *budget.LineID { return &l.ID }).Required().Says("Kennung", "id"),
	source.Word("book", budget.Books[:], BookNames, func(l *Line) *budget.Book { return &l.Book }).Required().Says("Haushalt der Stadt oder Wirtschaftsplan", "the city's budget or the business plan"),
	source.Word("part", budget.Parts[:], PartNames, func(l *Line) *budget.Part { return &l.Part }).Required().Says("Ergebnis- oder Finanzplan", "operating or capital"),
	source.Word("side", budget.Sides[:], SideNames, func(l *Line) *budget.Side { return &l.Side }).Required().Says("Aufwand/Auszahlung oder Ertrag/Einzahlung", "expense or income"),
	source.Text("name", func(l *Line) *string { return &l.Name }).Required().Says("Bezeichnung", "name"),
	source.Text("group", func(l *Line) *string { return &l.ProductGroup }).Says("Produktgruppe, Sparte oder Projekt, als Text", "product group, division or project, as text"),
	source.Texts("path", func(l *Line) *[]string { return &l.Path }).Says("Gliederung von oben nach unten: Produktbereich, Produktgruppe, Produkt, Objekt; ohne „group“ ist der letzte Schritt die Gruppe", "from the area down: area, group, product, object; without \"group\" the last step is the group"),
	source.Text("account", func(l *Line) *string { return &l.Account }).Says("Konto, als Text", "account, as text"),
	source.Text("cover", func(l *Line) *string { return &l.CoverGroup }).Says("Deckungskreis", "cover group"),
	source.Bool("noncash", func(l *Line) *bool { return &l.Noncash }).Says("nicht zahlungswirksam, etwa Abschreibung", "without a payment, like depreciation"),
	source.Bool("internal", func(l *Line) *bool { return &l.Internal }).Says("interne Leistungsverrechnung (48x, 58x); zählt in keiner Summe der Kosten", "internal charge (48x, 58x); in no sum of cost"),
	own[Line](),
	source.Years(lineYearFields, func(l *Line) *[]LineYear { return &l.Years }, func(y *LineYear) *budget.Year { return &y.Year }).Says("Ansatz und Ist des Jahres", "estimate and actual of the year"),
}

// Movement changes authority after the vote.
type Movement struct {
	source.Meta
	budget.Movement
	By      string // the decision
	CoverBy []CoverLeg
}

// Of is the line and year that the movement is about, where it comes from if it
// has two ends.
func (m *Movement) Of() budget.Leg {
	if m.From.Line != "" && m.Kind != budget.IncomeCover {
		return m.From
	}
	return m.On
}

// CoverLeg is what an excess is paid from.
type CoverLeg struct {
	source.Meta
	budget.Cover
}

var legFields = source.Fields[budget.Leg]{
	source.Ref("line", "line", func(l *budget.Leg) *budget.LineID { return &l.Line }).Required().Says("Haushaltsstelle", "budget line"),
	source.Year("year", func(l *budget.Leg) *budget.Year { return &l.Year }).Required().Says("Jahr", "year"),
}

var coverLegFields = source.Fields[CoverLeg]{
	source.Ref("line", "line", func(c *CoverLeg) *budget.LineID { return &c.Line }).Required().Says("andere Haushaltsstelle, die deckt und das Geld verliert", "another budget line that covers and loses the money"),
	source.Year("year", func(c *CoverLeg) *budget.Year { return &c.Year }).Required().Says("Jahr", "year"),
	source.NonNegativeEuros("amount", func(c *CoverLeg) *budget.Cents { return &c.Amount }).Required().Says("Betrag", "amount"),
}

var movementKinds = []budget.MovementKind{budget.Supplement, budget.Shift, budget.Carry, budget.IncomeCover, budget.Excess, budget.Block, budget.GlobalReduction}

var movementFields = source.Fields[Movement]{
	source.Word("kind", movementKinds, MovementKindNames, func(m *Movement) *budget.MovementKind { return &m.Kind }).Required().Says("Nachtrag, Umschichtung, Übertragung, unechte Deckung, über-/außerplanmäßig, Sperre oder globaler Minderaufwand", "what it does"),
	source.Ref("line", "line", func(m *Movement) *budget.LineID { return &m.On.Line }).Says("Haushaltsstelle", "budget line"),
	source.Year("year", func(m *Movement) *budget.Year { return &m.On.Year }).Says("Jahr", "year"),
	source.Table("from", legFields, func(m *Movement) *budget.Leg { return &m.From }).Says("woher; bei unechter Deckung der Ertrag, der über seinem Ansatz liegt", "where from; of an income cover the income that is above its estimate"),
	source.Table("to", legFields, func(m *Movement) *budget.Leg { return &m.To }).Says("wohin", "where to"),
	source.Text("cover", func(m *Movement) *string { return &m.CoverGroup }).Says("Sperre eines Deckungskreises", "block of a cover group"),
	source.Word("book", budget.Books[:], BookNames, func(m *Movement) *budget.Book { return &m.Book }).Says("Sperre eines ganzen Plans", "block of a whole book"),
	source.Euros("amount", func(m *Movement) *budget.Cents { return &m.Amount }).Says("Betrag", "amount"),
	source.Percent("percent", func(m *Movement) *budget.Percent { return &m.Percent }).Says("Sperre in Prozent", "block in percent"),
	source.Ref("by", "decision", func(m *Movement) *string { return &m.By }).Says("geltender Beschluss, ohne den die Bewegung nicht zählt; nur eine Übertragung braucht keinen", "decision in force, without which it does not count; only a carry-over needs none"),
	source.List("cover_by", coverLegFields, func(m *Movement) *[]CoverLeg { return &m.CoverBy }).Says("Deckung einer über-/außerplanmäßigen Ausgabe", "what an excess is paid from"),
}

// Commitment is an order.
type Commitment struct {
	source.Meta
	budget.Commitment
}

var commitmentFields = source.Fields[Commitment]{
	source.Ref("line", "line", func(c *Commitment) *budget.LineID { return &c.Line }).Required().Says("Haushaltsstelle", "budget line"),
	source.Year("year", func(c *Commitment) *budget.Year { return &c.Year }).Required().Says("Jahr", "year"),
	source.Ref("measure", "measure", func(c *Commitment) *budget.MeasureID { return &c.Measure }).Says("Maßnahme", "measure"),
	source.Word("stage", []budget.Stage{budget.ReservedStage, budget.Earmarked, budget.Bound}, StageNames, func(c *Commitment) *budget.Stage { return &c.Stage }).Required().Says("reserviert, vorgemerkt, gebunden", "how firm it is"),
	source.NonNegativeEuros("amount", func(c *Commitment) *budget.Cents { return &c.Amount }).Required().Says("Auftragswert", "amount ordered"),
	source.NonNegativeEuros("billed", func(c *Commitment) *budget.Cents { return &c.Billed }).Says("davon abgerechnet", "billed of it"),
}

// ForwardLoad is a contract of several years, which binds their money from the day
// it is signed (Vorbelastung). It needs no forward authority.
type ForwardLoad struct {
	source.Meta
	Line    budget.LineID
	Measure budget.MeasureID
	Title   string        // the contract
	Due     budget.Series // by year of payment
	Billed  budget.Series // of it, by year of payment
}

var loadFields = source.Fields[ForwardLoad]{
	source.Ref("line", "line", func(f *ForwardLoad) *budget.LineID { return &f.Line }).Required().Says("Haushaltsstelle des laufenden Aufwands", "line of operating expense"),
	source.Ref("measure", "measure", func(f *ForwardLoad) *budget.MeasureID { return &f.Measure }).Says("Maßnahme", "measure"),
	source.Text("title", func(f *ForwardLoad) *string { return &f.Title }).Required().Says("Vertrag", "contract"),
	source.NonNegativeSeries("due", func(f *ForwardLoad) *budget.Series { return &f.Due }).Required().Says("zu zahlen je Jahr", "to be paid by year"),
	source.NonNegativeSeries("billed", func(f *ForwardLoad) *budget.Series { return &f.Billed }).Says("davon abgerechnet je Jahr", "billed of it by year"),
}

// commitments are the orders that the contract has placed, one for each year.
func (f *ForwardLoad) commitments() []budget.Commitment {
	orders := make([]budget.Commitment, len(f.Due))
	for i, due := range f.Due {
		orders[i] = budget.Commitment{Leg: budget.Leg{Line: f.Line, Year: due.Year}, Measure: f.Measure, Stage: budget.Bound,
			Amount: due.Amount, Billed: f.Billed.At(due.Year), Origin: f}
	}
	return orders
}

// ForwardAuthority is a Verpflichtungsermächtigung.
type ForwardAuthority struct {
	source.Meta
	budget.ForwardAuthority
	Total *budget.Cents // printed sum of the row, to hold it against; nil: none
}

var authorityFields = source.Fields[ForwardAuthority]{
	source.Ref("line", "line", func(f *ForwardAuthority) *budget.LineID { return &f.Line }).Required().Says("investive Haushaltsstelle", "capital line"),
	source.Year("year", func(f *ForwardAuthority) *budget.Year { return &f.Year }).Required().Says("Jahr, in dem sie gilt", "year of the authority"),
	source.NonNegativeSeries("due", func(f *ForwardAuthority) *budget.Series { return &f.Due }).Required().Says("fällig je Jahr", "due by year"),
	source.NonNegativeSeries("used", func(f *ForwardAuthority) *budget.Series { return &f.Used }).Says("in Anspruch genommen je Fälligkeitsjahr", "used by year due"),
	source.Year("until", func(f *ForwardAuthority) *budget.Year { return &f.Until }).Says("letztes Jahr, in dem sie genutzt werden kann, wo eine Haushaltssatzung sie verlängert; sonst das Folgejahr", "last year in which it can be used, where a by-law prolongs it; else the year after its own"),
	source.MaybeEuros("total", func(f *ForwardAuthority) **budget.Cents { return &f.Total }).Says("gedruckte Summe der Zeile", "printed sum of the row"),
}

// ForwardTotal is the printed bottom row of the matrix of forward authorities.
type ForwardTotal struct {
	source.Meta
	Due       budget.Series
	Total     *budget.Cents
	Tolerance budget.Cents
}

var forwardTotalFields = source.Fields[ForwardTotal]{
	source.NonNegativeSeries("due", func(f *ForwardTotal) *budget.Series { return &f.Due }).Required().Says("gedruckte Summe je Fälligkeitsjahr", "printed sum by year due"),
	source.MaybeEuros("total", func(f *ForwardTotal) **budget.Cents { return &f.Total }).Says("gedruckte Gesamtsumme", "printed grand total"),
	source.NonNegativeEuros("tolerance", func(f *ForwardTotal) *budget.Cents { return &f.Tolerance }).Says("Rundung des Drucks in Euro", "rounding of the print, in euros"),
}

// Transfer is the same euro in both books.
type Transfer struct {
	source.Meta
	budget.Transfer
	Cause string
}

// Explained tells whether the cause says why the books differ: "error" does not,
// and profit bears no value-added tax.
func (t *Transfer) Explained() bool {
	return explains(t.Cause) && (t.Cause != "vat" || t.Kind != budget.Profit)
}

// explains tells whether a cause says anything.
func explains(cause string) bool { return cause != "" && cause != "error" }

var crossingFields = source.Fields[budget.Crossing]{
	source.Euros("city", func(c *budget.Crossing) *budget.Cents { return &c.City }).Required().Says("Betrag im Haushalt der Stadt", "amount in the city's book"),
	source.Euros("provider", func(c *budget.Crossing) *budget.Cents { return &c.Provider }).Required().Says("Betrag im Wirtschaftsplan", "amount in the provider's book"),
}

var transferKinds = []budget.TransferKind{budget.ServiceCharge, budget.GrantTransfer, budget.LossCover, budget.CapitalPaidIn, budget.Loan, budget.Profit}

var transferFields = source.Fields[Transfer]{
	source.Word("kind", transferKinds, TransferKindNames, func(t *Transfer) *budget.TransferKind { return &t.Kind }).Required().Says("Art der Verrechnung", "why the money moves"),
	source.Ref("city", "line", func(t *Transfer) *budget.LineID { return &t.City }).Required().Says("Haushaltsstelle der Stadt", "the city's line"),
	source.Ref("provider", "line", func(t *Transfer) *budget.LineID { return &t.Provider }).Required().Says("Planposition des IT-Dienstleisters", "the provider's line"),
	source.Twofold("amounts", crossingFields,
		func(amount budget.Cents) budget.Crossing { return budget.Crossing{City: amount, Provider: amount} },
		func(t *Transfer) *[]budget.Crossing { return &t.Amounts }, func(c *budget.Crossing) *budget.Year { return &c.Year }).Required().Says("Beträge je Jahr, einer oder je Plan einer", "amounts by year, one or one for each book"),
	source.Word("cause", Causes, CauseNames, func(t *Transfer) *string { return &t.Cause }).Says("Grund der Abweichung; wo das Gesetz gleiche Beträge verlangt, bleibt sie eine Warnung, und „error“ erklärt nichts", "why the books differ; where the law requires agreement it stays a warning, and \"error\" explains nothing"),
}

// Actual is one booking.
type Actual struct {
	source.Meta
	budget.Booking
	Date     time.Time
	Document string
}

var actualFields = source.Fields[Actual]{
	source.Ref("line", "line", func(a *Actual) *budget.LineID { return &a.Line }).Required().Says("Haushaltsstelle", "budget line"),
	source.Year("year", func(a *Actual) *budget.Year { return &a.Year }).Required().Says("Jahr", "year"),
	source.Euros("amount", func(a *Actual) *budget.Cents { return &a.Amount }).Required().Says("gebuchter Betrag", "amount booked"),
	source.Ref("measure", "measure", func(a *Actual) *budget.MeasureID { return &a.Measure }).Says("Maßnahme", "measure"),
	source.Day("date", func(a *Actual) *time.Time { return &a.Date }).Says("Buchungstag", "day of booking"),
	source.Text("document", func(a *Actual) *string { return &a.Document }).Says("Belegnummer", "document number"),
}

// Total is a printed sum to hold the lines against.
type Total struct {
	source.Meta
	Book      budget.Book
	Part      budget.Part
	Side      budget.Side
	Group     string // "" means the whole book
	Sums      budget.Series
	Tolerance budget.Cents
}

var totalFields = source.Fields[Total]{
	source.Word("book", budget.Books[:], BookNames, func(t *Total) *budget.Book { return &t.Book }).Required().Says("Plan", "book"),
	source.Word("part", budget.Parts[:], PartNames, func(t *Total) *budget.Part { return &t.Part }).Required().Says("Ergebnis- oder Finanzplan", "operating or capital"),
	source.Word("side", budget.Sides[:], SideNames, func(t *Total) *budget.Side { return &t.Side }).Required().Says("Aufwand oder Ertrag", "expense or income"),
	source.Text("group", func(t *Total) *string { return &t.Group }).Says("Produktgruppe oder Sparte; fehlt sie, der ganze Plan", "group; left out: the whole book"),
	source.NonNegativeEuros("tolerance", func(t *Total) *budget.Cents { return &t.Tolerance }).Says("Rundung des Drucks in Euro", "rounding of the print, in euros"),
	source.YearEuros(func(t *Total) *budget.Series { return &t.Sums }).Says("gedruckte Summe des Jahres", "printed sum of the year"),
}

// YearPlace is where the line speaks about a year, or the line itself.
func (l *Line) YearPlace(year budget.Year) source.Place {
	for _, y := range l.Years {
		if y.Year == year {
			return y.At
		}
	}
	return l.At
}
