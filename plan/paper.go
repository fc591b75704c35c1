package plan

import (
	"slices"
	"strings"
	"time"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// PaperKind says what a paper is for.
type PaperKind string

// The kinds of papers. Budget by-laws and business plans are decided like papers.
const (
	DecisionPaper   PaperKind = "decision"
	SupplementPaper PaperKind = "supplement"
	ReportPaper     PaperKind = "report"
	InquiryPaper    PaperKind = "inquiry"
	BudgetPaper     PaperKind = "budget"
	BusinessPlan    PaperKind = "business-plan"
)

// Role is what a committee does with a paper.
type Role string

// The roles of a hearing.
const (
	Advice   Role = "advice"   // Vorberatung
	Heard    Role = "hearing"  // Anhörung
	Deciding Role = "decision" // Entscheidung
	ToNotice Role = "notice"   // Kenntnisnahme
)

// Outcome is what came of a hearing; "" where none is recorded, which is normal.
type Outcome string

// The outcomes of a hearing.
const (
	Adopted        Outcome = "adopted"
	AdoptedAmended Outcome = "adopted-as-amended"
	AdoptedInPart  Outcome = "adopted-in-part"
	Rejected       Outcome = "rejected"
	Postponed      Outcome = "postponed"
	Referred       Outcome = "referred"
	Withdrawn      Outcome = "withdrawn"
	Settled        Outcome = "settled"
	Noted          Outcome = "noted"
	Cancelled      Outcome = "cancelled" // the meeting did not take place
)

var outcomes = []Outcome{"open", Adopted, AdoptedAmended, AdoptedInPart, Rejected, Postponed, Referred, Withdrawn, Settled, Noted, "recommended", "no-vote", Cancelled}

// Adopts tells whether the outcome puts a paper, or part of it, into force.
func (o Outcome) Adopts() bool {
	return o == Adopted || o == AdoptedAmended || o == AdoptedInPart
}

// Ends tells whether the outcome of a deciding hearing ends a paper without a
// decision. What is only taken notice of is none (domain § 4).
func (o Outcome) Ends() bool {
	return o == Rejected || o == Withdrawn || o == Settled || o == Noted
}

// Paper is a council paper (Vorlage).
type Paper struct {
	source.Meta
	ID       PaperID // set where there is no number yet
	Number   PaperID
	Kind     PaperKind
	Title    string
	Date     time.Time
	Year     budget.Year // of a yearly report: the year that it is about, 0 for other papers
	Theme    ThemeID
	Office   string
	Amends   PaperID // the paper that this is a new version of
	Related  []PaperID
	Public   *bool // nil: nothing is said, so public
	Hearings []Hearing
	Items    []Item

	Department  string
	Contact     string // whom to ask, as printed
	SignedBy    string
	Attachments []Attachment
}

// Attachment is an annex of a paper.
type Attachment struct {
	source.Meta
	Title   string
	Version string
	Hash    string // of the file, to tell its versions apart
	Link    string
}

var attachmentFields = source.Fields[Attachment]{
	source.Text("title", func(a *Attachment) *string { return &a.Title }).Required().Says("Bezeichnung der Anlage", "title of the annex"),
	source.Text("version", func(a *Attachment) *string { return &a.Version }).Says("Fassung", "version"),
	source.Text("hash", func(a *Attachment) *string { return &a.Hash }).Says("Prüfsumme der Datei", "checksum of the file"),
	source.Text("link", func(a *Attachment) *string { return &a.Link }).Says("Fundstelle im Ratsinformationssystem", "where it is published"),
}

// Key is what the paper is referred to by: its number, or its id.
func (p Paper) Key() PaperID {
	if p.Number != "" {
		return p.Number
	}
	return p.ID
}

// Decided tells whether a deciding hearing adopted the paper.
func (p Paper) Decided() bool {
	for _, hearing := range p.Hearings {
		if hearing.Role == Deciding && hearing.Outcome.Adopts() {
			return true
		}
	}
	return false
}

// Adopts tells whether a deciding hearing adopted an item of the paper: all of them, or
// where it adopted the paper in part those that it names.
func (p Paper) Adopts(item string) bool {
	for _, h := range slices.Backward(p.Hearings) {
		if h.Role == Deciding && h.Outcome.Adopts() {
			return h.Outcome != AdoptedInPart || len(h.Items) == 0 || slices.Contains(h.Items, item)
		}
	}
	return false
}

// Ended is the outcome that ended the paper without a decision, "" while none
// did: that of the last hearing that decides, or is to, or of one that withdrew or
// settled the paper.
func (p Paper) Ended() Outcome {
	if p.Decided() {
		return ""
	}
	for i := range p.Hearings {
		if h := &p.Hearings[i]; h.drops() {
			return h.Outcome
		}
	}
	if h := p.Decider(); h != nil && h.Outcome.Ends() {
		return h.Outcome
	}
	return ""
}

// ForNotice tells of a report or an answer that committees hear and nobody
// decides.
func (p Paper) ForNotice() bool {
	return (p.Kind == ReportPaper || p.Kind == InquiryPaper) && len(p.Hearings) > 0 &&
		!slices.ContainsFunc(p.Hearings, func(h Hearing) bool { return h.Role == Deciding })
}

// Decider is the last hearing that decides the paper, or is to; nil if there is
// none.
func (p Paper) Decider() *Hearing {
	for i := len(p.Hearings) - 1; i >= 0; i-- {
		if p.Hearings[i].Decides() {
			return &p.Hearings[i]
		}
	}
	return nil
}

// Item is one numbered thing that a paper decides. Its id stays through all
// versions of the paper; the printed number does not.
type Item struct {
	source.Meta
	ID       string
	Number   string
	Strength string
	Text     string
	Reason   string
}

var itemFields = source.Fields[Item]{
	source.ID("id", "", func(i *Item) *string { return &i.ID }).Required().Says("Kennung, gleich in allen Fassungen", "id, the same in all versions"),
	source.Text("number", func(i *Item) *string { return &i.Number }).Says("gedruckte Nummer dieser Fassung", "number printed in this version"),
	source.Word("strength", []string{"welcomes", "instructs", "decides", "notes"}, StrengthNames, func(i *Item) *string { return &i.Strength }).Says("begrüßt, beauftragt, beschließt, nimmt zur Kenntnis", "how strong it is"),
	source.Prose("text", func(i *Item) *string { return &i.Text }).Says("Wortlaut", "wording"),
	source.Prose("reason", func(i *Item) *string { return &i.Reason }).Says("Begründung", "reason"),
}

var paperFields = source.Fields[Paper]{
	source.ID("id", "", func(p *Paper) *PaperID { return &p.ID }).Says("Kennung, solange es keine Nummer gibt", "id, while there is no number"),
	source.Text("number", func(p *Paper) *PaperID { return &p.Number }).Says("Vorlagennummer", "number of the paper"),
	source.Word("kind", []PaperKind{DecisionPaper, SupplementPaper, ReportPaper, InquiryPaper, BudgetPaper, BusinessPlan}, PaperKindNames, func(p *Paper) *PaperKind { return &p.Kind }).Required().Says("Art der Vorlage", "kind of paper"),
	source.Text("title", func(p *Paper) *string { return &p.Title }).Required().Says("Betreff", "subject"),
	source.Day("date", func(p *Paper) *time.Time { return &p.Date }).Says("Datum der Vorlage", "date of the paper"),
	source.Year("year", func(p *Paper) *budget.Year { return &p.Year }).Says("Berichtsjahr des Jahresberichts", "year that a yearly report is about"),
	source.Ref("theme", "theme", func(p *Paper) *ThemeID { return &p.Theme }).Says("Thema", "theme"),
	source.Text("office", func(p *Paper) *string { return &p.Office }).Says("federführendes Amt", "office in charge"),
	source.Text("department", func(p *Paper) *string { return &p.Department }).Says("Dezernat", "department"),
	source.Text("contact", func(p *Paper) *string { return &p.Contact }).Says("Ansprechperson der Vorlage, wie gedruckt", "whom to ask, as printed"),
	source.Text("signed_by", func(p *Paper) *string { return &p.SignedBy }).Says("wer sie unterschrieben hat", "who signed it"),
	source.List("attachments", attachmentFields, func(p *Paper) *[]Attachment { return &p.Attachments }).Says("Anlagen", "annexes"),
	source.Ref("amends", "paper", func(p *Paper) *PaperID { return &p.Amends }).Says("Vorlage, deren neue Fassung dies ist", "paper that this is a new version of"),
	source.Refs("related", "paper", func(p *Paper) *[]PaperID { return &p.Related }).Says("verwandte Vorlagen", "related papers"),
	source.Truth("public", func(p *Paper) **bool { return &p.Public }).Says("öffentlich; fehlt die Angabe, ist sie es", "public, also where nothing is said"),
	own[Paper](),
	source.List("hearings", hearingFields, func(p *Paper) *[]Hearing { return &p.Hearings }).Says("Beratungsfolge", "hearings in their order"),
	source.List("item", itemFields, func(p *Paper) *[]Item { return &p.Items }).Says("Beschlusspunkte", "items"),
}

// Motion is what a council group asks for (Antrag).
type Motion struct {
	source.Meta
	Number    string
	Title     string
	By        []string // groups
	Date      time.Time
	Theme     ThemeID
	SettledBy string  // paper#item; counts only while that item is in force
	Outcome   Outcome // what became of it without a paper; "" while nothing did
}

var motionFields = source.Fields[Motion]{
	source.Text("number", func(m *Motion) *string { return &m.Number }).Required().Says("Nummer des Antrags", "number of the motion"),
	source.Text("title", func(m *Motion) *string { return &m.Title }).Required().Says("Betreff", "subject"),
	source.Texts("by", func(m *Motion) *[]string { return &m.By }).Says("Fraktionen", "council groups"),
	source.Day("date", func(m *Motion) *time.Time { return &m.Date }).Says("Datum", "date"),
	source.Ref("theme", "theme", func(m *Motion) *ThemeID { return &m.Theme }).Says("Thema", "theme"),
	source.Ref("settled_by", "decision", func(m *Motion) *string { return &m.SettledBy }).Says("Vorlage#Punkt, der den Antrag erledigt", "paper#item that settles it"),
	source.Word("outcome", []Outcome{Rejected, Withdrawn, Settled}, OutcomeNames, func(m *Motion) *Outcome { return &m.Outcome }).Says("abgelehnt, zurückgezogen oder ohne Vorlage erledigt", "rejected, withdrawn, or settled without a paper"),
}

// declarePapers makes papers and their items known by number and by id.
func declarePapers(r *source.Reader, papers []Paper) {
	spelled := make(map[string]*Paper)
	for i := range papers {
		paper := &papers[i]
		number := words.Fold(string(paper.Number))
		if first := spelled[number]; first != nil && first.Number != paper.Number {
			r.Add(paper.At.At("number"), "duplicate-id",
				words.Phrase{De: "„%s“ ist dieselbe Nummer wie „%s“, nur anders geschrieben: %s", En: "%q is the same number as %q, spelled otherwise: %s"}.With(string(paper.Number), string(first.Number), first.At),
				words.Text("die Nummer überall gleich schreiben, oder den doppelten Eintrag löschen", "spell the number the same everywhere, or delete the entry that stands twice"))
		} else if number != "" {
			spelled[number] = paper
		}
		if paper.Key() == "" && !paper.At.At("number").Stands() && !paper.At.At("id").Stands() {
			r.Add(paper.At, "missing-key",
				words.Text("die Vorlage hat weder „number“ noch „id“", "the paper has neither \"number\" nor \"id\""),
				words.Text("solange es keine Nummer gibt, eine „id“ vergeben", "while there is no number, give it an \"id\""))
		}
		declarePaper(r, paper, paper.Number, "number")
		if paper.ID != paper.Number {
			declarePaper(r, paper, paper.ID, "id")
		}
	}
}

func declarePaper(r *source.Reader, paper *Paper, name PaperID, key string) {
	if name == "" || !r.Declare("paper", string(name), paper.At.At(key)) {
		return
	}
	r.Declare("decision", string(name), paper.At.At(key))
	for i := range paper.Items {
		if item := &paper.Items[i]; item.ID != "" {
			r.Declare("decision", string(name)+"#"+item.ID, item.At.At("id"))
		}
	}
}

// CutDecision splits "paper#item"; the item may be left out.
func CutDecision(decision string) (paper PaperID, item string) {
	before, after, _ := strings.Cut(decision, "#")
	return PaperID(before), after
}
