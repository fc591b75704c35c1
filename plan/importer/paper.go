package importer

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/source/rewrite"
	"digiplan/plan/words"
)

// paper is a paper as another system gives it, in its own words.
type paper struct {
	number, title, kind string
	date                time.Time
	hearings            []hearing
	file                string
	row                 int // of a table; 0: none
}

// hearing is a step of its way.
type hearing struct {
	committee, short, role, result string
	date                           time.Time
	decides                        bool // the source says that a decision is taken there
}

// wordsFor tells ours of the clerks' words: the first that one begins with, or has in it.
type wordsFor []struct{ clerks, ours string }

func (w wordsFor) find(text string) string {
	text = squash(text)
	for _, pair := range w {
		if text != "" && strings.Contains(text, pair.clerks) {
			return pair.ours
		}
	}
	return ""
}

var (
	roleWords = wordsFor{
		{"vorberat", string(plan.Advice)}, {"empfehl", string(plan.Advice)}, {"anhoerung", string(plan.Heard)}, {"stellungnahme", string(plan.Heard)},
		{"kenntnis", string(plan.ToNotice)}, {"information", string(plan.ToNotice)}, {"mitteilung", string(plan.ToNotice)},
		{"entscheidung", string(plan.Deciding)}, {"beschluss", string(plan.Deciding)}, {"beschliess", string(plan.Deciding)},
	}
	// More exact words come first: "ungeändert beschlossen" is no amendment.
	outcomeWords = wordsFor{
		{"zurueckgezogen", "withdrawn"}, {"zurueckgestellt", "postponed"}, {"vertagt", "postponed"}, {"abgesetzt", "postponed"}, {"verwiesen", "referred"},
		{"abgelehnt", "rejected"}, {"nichtangenommen", "rejected"}, {"nichtbeschlossen", "rejected"}, {"ablehn", "rejected"}, {"erledigt", "settled"},
		{"zurkenntnis", "noted"}, {"kenntnisgenommen", "noted"}, {"ohnevotum", "no-vote"}, {"ohneabstimmung", "no-vote"}, {"teilweise", "adopted-in-part"},
		{"ungeaendert", "adopted"}, {"unveraendert", "adopted"}, {"geaendert", "adopted-as-amended"}, {"mitaenderung", "adopted-as-amended"},
		{"empfohlen", "recommended"}, {"beschlossen", "adopted"}, {"angenommen", "adopted"}, {"zugestimmt", "adopted"}, {"zustimmung", "adopted"},
	}
	voteWords = wordsFor{{"nichteinstimmig", "majority"}, {"einstimmig", "unanimous"}, {"mehrheit", "majority"}}
	kindWords = wordsFor{
		{"ergaenzung", string(plan.SupplementPaper)}, {"bericht", string(plan.ReportPaper)}, {"mitteilung", string(plan.ReportPaper)}, {"information", string(plan.ReportPaper)},
		{"anfrage", string(plan.InquiryPaper)}, {"haushaltssatzung", string(plan.BudgetPaper)}, {"wirtschaftsplan", string(plan.BusinessPlan)},
		{"beschlussvorlage", string(plan.DecisionPaper)}, {"beschlussantrag", string(plan.DecisionPaper)}, {"vorlage", string(plan.DecisionPaper)},
	}
)

// paperSet makes entries of papers.
type paperSet struct {
	plan       *plan.Plan
	day        time.Time
	committees []entry
	papers     []entry
	ids        map[string]string // of committees, by name
	unknown    []words.Sentence
}

// add makes the entry of a paper, or says why not.
func (s *paperSet) add(p *paper) {
	kind := kindWords.find(p.kind)
	name := cmp.Or(p.number, p.title)
	switch {
	case p.number == "" || p.title == "":
		s.say(words.Phrase{De: "Vorlage „%s“ ohne Nummer oder Betreff: nicht übernommen", En: "paper %q without a number or a subject: not imported"}.With(words.Clean(name)))
		return
	case kind == "":
		s.say(words.Phrase{De: "Vorlage %s: Art „%s“ unbekannt, nicht übernommen", En: "paper %s: kind %q is not known, not imported"}.With(words.Clean(name), words.Clean(p.kind)))
		return
	}
	e := entry{key: p.number, file: p.file}
	e.text("number", p.number)
	e.text("kind", kind)
	e.text("title", p.title)
	if !p.date.IsZero() {
		e.values = append(e.values, value{0, "date", p.date})
	}
	slices.SortStableFunc(p.hearings, func(a, b hearing) int {
		if a.date.IsZero() != b.date.IsZero() {
			return b.date.Compare(a.date) // without a day: yet to come
		}
		return a.date.Compare(b.date)
	})
	var hearings []string
	for i := range p.hearings {
		if text := s.hearing(name, &p.hearings[i]); text != "" {
			hearings = append(hearings, text)
		}
	}
	if len(hearings) > 0 {
		e.values = append(e.values, value{0, "hearings", tomlText("[\n  " + strings.Join(hearings, ",\n  ") + ",\n]")})
	}
	e.text("source", origin(p.file, max(p.row, 1), s.day))
	s.papers = append(s.papers, e)
}

// tomlText is a value that is TOML already.
type tomlText string

func (s *paperSet) say(says words.Sentence) { s.unknown = append(s.unknown, says) }

// hearing is a step as TOML; what is not known stays away and is said.
func (s *paperSet) hearing(paper string, h *hearing) string {
	role := roleWords.find(h.role)
	if role == "" && h.decides {
		role = string(plan.Deciding)
	}
	if h.committee == "" || role == "" {
		s.say(words.Phrase{De: "Vorlage %s, Gremium „%s“: Rolle „%s“ unbekannt, Beratung nicht übernommen; von Hand ergänzen", En: "paper %s, committee %q: role %q is not known, hearing not imported; add it by hand"}.With(words.Clean(paper), words.Clean(h.committee), words.Clean(h.role)))
		return ""
	}
	text := "{ committee = " + rewrite.Quoted(s.committee(h))
	if !h.date.IsZero() {
		text += ", date = " + h.date.Format(time.DateOnly)
	}
	text += ", role = " + rewrite.Quoted(role)
	outcome := outcomeWords.find(h.result)
	if outcome != "" {
		text += ", outcome = " + rewrite.Quoted(outcome)
	} else if h.result != "" {
		s.say(words.Phrase{De: "Vorlage %s, Gremium „%s“: Ergebnis „%s“ unbekannt, steht als Bemerkung da", En: "paper %s, committee %q: outcome %q is not known, kept as a note"}.With(words.Clean(paper), words.Clean(h.committee), words.Clean(h.result)))
	}
	if vote := voteWords.find(h.result); vote != "" {
		text += ", vote = " + rewrite.Quoted(vote)
	}
	if said := strings.Trim(h.role+" · "+h.result, " ·"); said != "" {
		text += ", note = " + rewrite.Quoted(words.Clean(said))
	}
	return text + " }"
}

// committee is the id of a committee: the plan's, or a new one.
func (s *paperSet) committee(h *hearing) string {
	if id, known := s.ids[h.committee]; known {
		return id
	}
	if s.plan != nil {
		for _, c := range s.plan.Committees {
			if words.Alike(c.Name, h.committee) || c.Short != "" && (words.Alike(c.Short, h.committee) || words.Alike(c.Short, h.short)) {
				s.ids[h.committee] = string(c.ID)
				return string(c.ID)
			}
		}
	}
	id := short(slug(cmp.Or(h.short, h.committee)), 50)
	for _, other := range s.committees {
		if other.key == id {
			id += "-" + digest(h.committee)
			break
		}
	}
	e := entry{key: id}
	e.text("id", id)
	e.text("name", h.committee)
	e.text("short", h.short)
	s.committees = append(s.committees, e)
	s.ids[h.committee] = id
	return id
}

// merge puts committees and papers into the target.
func (s *paperSet) merge(p *Preview) error {
	byKey := func(a, b entry) int { return cmp.Compare(a.key, b.key) }
	slices.SortFunc(s.committees, byKey)
	slices.SortStableFunc(s.papers, byKey)
	s.papers = slices.CompactFunc(s.papers, func(a, b entry) bool { return a.key == b.key })
	first, err := merge("committee", p.before, s.committees, nil)
	if err != nil {
		return err
	}
	name := filepath.Base(p.Job.Target)
	second, err := merge("paper", source.NewFile(name, name, first.text), s.papers, p.names())
	if err != nil {
		return err
	}
	p.text, p.Entries = second.text, len(s.committees)+len(s.papers)
	p.Changes, p.Same = append(first.changes, second.changes...), first.same+second.same
	return nil
}

// nothingHeard refuses files without papers.
func nothingHeard(names []string, hearings int) error {
	if hearings > 0 {
		return refuse(strings.Join(names, ", "), words.Phrase{De: "enthält %s Beratungen, aber keine Vorlagen dazu", En: "has %s hearings, but no papers of them"}.With(fmt.Sprint(hearings)),
			words.Text("die Dateien mit Vorlagen (Paper), Gremien (Organization), Sitzungen (Meeting) und Tagesordnungspunkten (AgendaItem) dazu nennen", "name the files with papers (Paper), committees (Organization), meetings (Meeting) and agenda items (AgendaItem) beside"))
	}
	return refuse(strings.Join(names, ", "), words.Text("enthält keine Vorlagen", "has no papers"), words.Text("OParl-JSON oder CSV mit Vorlage, Betreff, Art, Gremium, Datum, Rolle, Ergebnis nennen", "name OParl JSON, or CSV with the columns Vorlage, Betreff, Art, Gremium, Datum, Rolle, Ergebnis"))
}
