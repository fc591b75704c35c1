package importer

import (
	"fmt"
	"strings"

	"digiplan/budget"
	"digiplan/plan/words"
)

// fit lays a mapping over the columns of a file, and refuses it where one of its heads
// is not there.
func (m *Mapping) fit(name string, heads []string) error {
	taken := make([]bool, len(heads))
	var missing []string
	for i := range m.Columns {
		c := &m.Columns[i]
		c.at = -1
		for at, head := range heads {
			if !taken[at] && head == c.Head {
				c.at, taken[at] = at, true
				break
			}
		}
		if c.at < 0 && c.Is != IsNothing {
			missing = append(missing, "„"+c.Head+"“")
		}
		c.at = max(c.at, 0)
	}
	if len(missing) > 0 {
		return refuse(name, words.Phrase{De: "die Zuordnung nennt Spalten, die die Datei nicht hat: %s", En: "the mapping names columns that the file does not have: %s"}.With(words.Clean(strings.Join(missing, ", "))),
			words.Text("für Dateien dieser Art ein anderes Ziel oder mit --map einen neuen Namen nennen", "for files of this kind name another target, or give --map a new name"))
	}
	return nil
}

// complete refuses a mapping that leaves open what an amount is.
func (m *Mapping) complete(name string, s *survey) error {
	amounts := m.of(IsAmount)
	if len(amounts) == 0 {
		return m.refuse(name, s, AskColumn, "", words.Text("keine Spalte mit Beträgen erkannt, die Ansatz oder Ist sind", "no column of amounts is known that are estimates or actuals"))
	}
	if !m.has(IsLine) && !m.has(IsGroup) && !m.has(IsAccount) && !m.has(IsName) && !m.has(IsTitle) {
		return m.refuse(name, s, AskColumn, "", words.Text("keine Spalte nennt Produkt, Konto oder Bezeichnung", "no column names a product, an account or a name"))
	}
	for _, open := range m.open(s) {
		for _, c := range amounts {
			if !open.said(c) {
				return m.refuse(name, s, open.asks, open.flag, open.says.With(words.Clean(c.Head)))
			}
		}
	}
	return m.twice(name, amounts)
}

// open is what must be known of each amount.
type open struct {
	asks Asked
	flag string // of the command line
	said func(*Column) bool
	says words.Phrase
}

func (m *Mapping) open(s *survey) []open {
	asked := []open{{
		AskYear, "--year 2026", func(c *Column) bool { return c.Year != 0 || m.has(IsYear) || m.has(IsDate) || m.All.Year != 0 },
		words.Phrase{De: "es steht nicht da, aus welchem Jahr die Beträge in „%s“ sind", En: "it does not say of which year the amounts in %q are"},
	}}
	if m.Kind == Lines {
		asked = append(asked, open{
			AskFigure, "--figure estimate | actual", func(c *Column) bool { return c.Figure != "" || m.has(IsFigure) || m.All.Figure != "" },
			words.Phrase{De: "es steht nicht da, ob die Beträge in „%s“ Ansatz oder Ist sind", En: "it does not say whether the amounts in %q are estimates or actuals"},
		}, open{
			AskSide, "--side expense | income", func(c *Column) bool { return c.Side != "" || m.has(IsSide) || m.All.Side != "" || m.SideFrom != "" },
			words.Phrase{De: "es steht nicht da, ob die Beträge in „%s“ Aufwand oder Ertrag sind", En: "it does not say whether the amounts in %q are expense or income"},
		}, open{
			AskPart, "--part operating | capital", func(c *Column) bool {
				return c.Part != "" || m.has(IsPart) || m.All.Part != "" || m.SideFrom == "account" || m.partBySide(s)
			},
			words.Phrase{De: "es steht nicht da, ob die Beträge in „%s“ zum Ergebnis- oder zum Finanzplan gehören", En: "it does not say whether the amounts in %q are operating or capital"},
		})
	}
	if m.Kind == Commitments {
		asked = append(asked, open{
			AskStage, "--stage reserved | earmarked | bound", func(*Column) bool { return m.has(IsStage) || m.All.Stage != "" },
			words.Phrase{De: "es steht nicht da, ob „%s“ reserviert, vorgemerkt oder gebunden ist", En: "it does not say whether %q is reserved, earmarked or bound"},
		})
	}
	return asked
}

// partBySide tells whether the words for sides may say the part, too: Aufwand and
// Ertrag are words of the operating part.
func (m *Mapping) partBySide(s *survey) bool {
	if m.SideFrom == "name" {
		for _, c := range append(m.of(IsName), m.of(IsGroupName)...) {
			for _, row := range s.samples {
				if ofResults.MatchString(squash(cell(row, c))) {
					return true
				}
			}
		}
	}
	for _, c := range m.of(IsSide) {
		for _, row := range s.samples {
			if word := cell(row, c); m.Words[word] == "" && plainWord(IsSide, squash(word)).part != "" {
				return true
			}
		}
	}
	return false
}

// twice refuses two columns that say the same figure.
func (m *Mapping) twice(name string, amounts []*Column) error {
	type what struct {
		year   int
		figure Figure
		side   budget.Side
		part   budget.Part
		minus  bool
	}
	seen := map[what]string{}
	for _, c := range amounts {
		w := what{c.Year, c.Figure, c.Side, c.Part, c.Minus}
		if before, twice := seen[w]; twice {
			return ask(AskColumn, name, words.Phrase{De: "„%s“ und „%s“ sagen dasselbe (%s)", En: "%q and %q say the same (%s)"}.With(words.Clean(before), words.Clean(c.Head), c.says()),
				words.Text("mit --map eine Zuordnung anlegen und bei einer der beiden is = \"\" setzen", "make a mapping with --map and give one of the two is = \"\""))
		}
		seen[w] = c.Head
	}
	return nil
}

// refuse names all columns and what is known of them, so that a person can say the rest.
func (m *Mapping) refuse(name string, s *survey, asks Asked, flag string, says words.Sentence) error {
	columns := make([]words.Sentence, len(m.Columns))
	for i := range m.Columns {
		columns[i] = words.Same("%s → %s").With(words.Clean(fmt.Sprintf("„%s“", m.Columns[i].Head)), m.Columns[i].says())
	}
	hint := words.Phrase{De: "mit --map NAME.map.toml eine Zuordnung anlegen und ändern; Kopf in Zeile %d: %s", En: "make a mapping with --map NAME.map.toml and change it; head in row %d: %s"}.With(s.first, words.List(columns))
	if flag != "" {
		hint = words.Phrase{De: "%s, oder %s", En: "%s, or %s"}.With(flag, hint)
	}
	return ask(asks, name, says, hint)
}
