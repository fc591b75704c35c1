package plan

import (
	"iter"
	"slices"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// TableInfo describes a table of the format.
type TableInfo struct {
	Name   string
	Many   bool // [[name]], any number of times; else [name], once
	Doc    words.Phrase
	Fields []source.FieldInfo
}

// Entry is one entry of a table.
type Entry struct {
	Of     any // *Plan, *Principle, …
	At     source.Place
	Values []source.Value
}

// format is a table of the format: what it is, how a plan is filled from it, and
// what a plan has of it.
type format struct {
	name    string
	doc     words.Phrase
	fields  func() []source.FieldInfo
	read    func(*source.Reader, *Plan)
	entries func(*Plan) iter.Seq[Entry]
}

// formats are all tables but [plan], in the order of a plan.
var formats = []format{
	many("principle", words.Phrase{De: "Leitsatz der Strategie", En: "principle of the strategy"}, principleFields, func(p *Plan) *[]Principle { return &p.Principles }),
	many("theme", words.Phrase{De: "Thema, zu dem Maßnahmen gehören", En: "theme that measures belong to"}, themeFields, func(p *Plan) *[]Theme { return &p.Themes }),
	many("committee", words.Phrase{De: "Gremium, das Vorlagen berät", En: "committee that hears papers"}, committeeFields, func(p *Plan) *[]Committee { return &p.Committees }),
	many("paper", words.Phrase{De: "Vorlage mit Beratungsfolge und Beschlusspunkten", En: "paper with its hearings and items"}, paperFields, func(p *Plan) *[]Paper { return &p.Papers }),
	many("motion", words.Phrase{De: "Antrag aus dem Rat", En: "motion of a council group"}, motionFields, func(p *Plan) *[]Motion { return &p.Motions }),
	measures,
	many("line", words.Phrase{De: "Haushaltsstelle oder Planposition", En: "budget line"}, lineFields, func(p *Plan) *[]Line { return &p.Lines }),
	many("staff", words.Phrase{De: "Stellenplan eines Plans", En: "staff plan of a book"}, staffFields, func(p *Plan) *[]Staff { return &p.Staff }),
	many("movement", words.Phrase{De: "Änderung der Ermächtigung nach dem Beschluss", En: "change of authority after the vote"}, movementFields, func(p *Plan) *[]Movement { return &p.Movements }),
	many("commitment", words.Phrase{De: "Mittelbindung, bestellt und noch nicht abgerechnet", En: "ordered, not yet billed"}, commitmentFields, func(p *Plan) *[]Commitment { return &p.Commitments }),
	many("forward_load", words.Phrase{De: "Vorbelastung: ein Vertrag über mehrere Jahre", En: "contract that binds several years"}, loadFields, func(p *Plan) *[]ForwardLoad { return &p.Loads }),
	many("forward_authority", words.Phrase{De: "Verpflichtungsermächtigung", En: "right to commit payments of later years"}, authorityFields, func(p *Plan) *[]ForwardAuthority { return &p.Authorities }),
	many("forward_total", words.Phrase{De: "gedruckte Summenzeile der Verpflichtungsermächtigungen", En: "printed bottom row of the forward authorities"}, forwardTotalFields, func(p *Plan) *[]ForwardTotal { return &p.FATotals }),
	many("transfer", words.Phrase{De: "Geld in beiden Plänen, das zu keiner Maßnahme gehört (deren Zuordnungen nennen „to“)", En: "money in both books that belongs to no measure (allocations of measures name \"to\")"}, transferFields, func(p *Plan) *[]Transfer { return &p.Transfers }),
	many("actual", words.Phrase{De: "Buchung", En: "booking"}, actualFields, func(p *Plan) *[]Actual { return &p.Actuals }),
	many("total", words.Phrase{De: "gedruckte Summe, an der die Haushaltsstellen geprüft werden", En: "printed sum to hold the lines against"}, totalFields, func(p *Plan) *[]Total { return &p.Totals }),
	many("report", words.Phrase{De: "Worte der Verwaltung im Jahresbericht", En: "words of the administration in the yearly report"}, reportTextFields, func(p *Plan) *[]ReportText { return &p.ReportTexts }),
	many("field", words.Phrase{De: "eigene Spalte der Stadt an Maßnahmen, Haushaltsstellen oder Vorlagen", En: "a column of the city's own on measures, budget lines or papers"}, ownFieldFields, func(p *Plan) *[]OwnField { return &p.Fields }),
	many("scenario", words.Phrase{De: "Was wäre wenn: Schritte, die an einer Kopie des Plans versucht werden", En: "what if: steps that are tried on a copy of the plan"}, scenarioFields, func(p *Plan) *[]Scenario { return &p.Scenarios }),
}

// many is a table whose entries stand in a list of the plan.
func many[T any](name string, doc words.Phrase, fields source.Fields[T], list func(*Plan) *[]T) format {
	return format{
		name, doc, fields.Info,
		func(r *source.Reader, p *Plan) { *list(p) = source.Each(r, name, fields) },
		func(p *Plan) iter.Seq[Entry] {
			return func(yield func(Entry) bool) {
				for i := range *list(p) {
					one := &(*list(p))[i]
					if !yield(Entry{one, any(one).(interface{ Where() source.Place }).Where(), fields.Values(one)}) {
						return
					}
				}
			}
		},
	}
}

// measures are apart: a plan with some of them shares them with the whole.
var measures = format{
	"measure", words.Phrase{De: "Maßnahme", En: "measure"}, measureFields.Info,
	func(r *source.Reader, p *Plan) { p.Measures = source.Shared(r, "measure", measureFields) },
	func(p *Plan) iter.Seq[Entry] {
		return func(yield func(Entry) bool) {
			for _, m := range p.Measures {
				if !yield(Entry{m, m.At, measureFields.Values(m)}) {
					return
				}
			}
		}
	},
}

// Tables describes the whole format, in the order of a plan.
func Tables() []TableInfo {
	tables := []TableInfo{{"plan", false, words.Phrase{De: "worum es geht", En: "what it is about"}, planFields.Info()}}
	for _, f := range formats {
		tables = append(tables, TableInfo{f.name, true, f.doc, f.fields()})
	}
	return tables
}

// Entries are the entries of a table, named as in the files; what each says is put
// together when its turn comes.
func (p *Plan) Entries(table string) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		if table == "plan" {
			yield(Entry{p, p.At, planFields.Values(p)})
			return
		}
		at := slices.IndexFunc(formats, func(f format) bool { return f.name == table })
		if at < 0 {
			return
		}
		own := len(p.own) > 0 && slices.Contains(OwnTables, table)
		for entry := range formats[at].entries(p) {
			if own {
				entry.Values = append(entry.Values, p.ownValues(table, entry.At)...)
			}
			if !yield(entry) {
				return
			}
		}
	}
}

// Values are all that the item says.
func (i *Item) Values() []source.Value { return itemFields.Values(i) }
