package edit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/source/rewrite"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// ScenarioID is the id of the scenario of a title: that of one which there is, else a
// free one.
func ScenarioID(s *workspace.Snapshot, title string) string {
	var known []string
	for _, one := range s.Plan.Scenarios {
		if one.Title == title {
			return one.ID
		}
		known = append(known, one.ID)
	}
	id := idFrom(title)
	free := id
	for n := 2; slices.Contains(known, free); n++ {
		free = id + "-" + strconv.Itoa(n)
	}
	return free
}

// KeepScenario writes a scenario into the plan: in place of the steps of one with its
// id, else at the end of the file that holds others, or that of the plan's title.
func KeepScenario(s *workspace.Snapshot, one plan.Scenario) (Step, *source.Problem) {
	at := s.Plan.At
	for _, there := range s.Plan.Scenarios {
		if at = there.At; there.ID == one.ID {
			return replaced(s, there, one)
		}
	}
	before := s.FileOf(at)
	if before == nil {
		return Step{}, &source.Problem{Rule: "edit", Message: words.Text("der Plan hat keine Datei für das Szenario", "the plan has no file for the scenario")}
	}
	text := fmt.Sprintf("\n[[scenario]]\nid    = %s\ntitle = %s\nsteps = %s\n", rewrite.Quoted(one.ID), rewrite.Quoted(one.Title), stepList(one.Steps))
	return scenarioStep(s, before, before.With(appended(before.Text, []byte(text))), one,
		words.Phrase{De: "Szenario „%s“ in %s gespeichert", En: "scenario %q saved in %s"}.With(one.Title, before.Path))
}

func replaced(s *workspace.Snapshot, there, one plan.Scenario) (Step, *source.Problem) {
	before := s.FileOf(there.At)
	after, problem := rewrite.Apply(before, rewrite.Set(there.At.At("steps"), stepList(one.Steps)))
	if problem != nil {
		return Step{}, problem
	}
	return scenarioStep(s, before, after, one, words.Phrase{De: "Schritte von „%s“ in %s ersetzt", En: "steps of %q replaced in %s"}.With(one.Title, before.Path))
}

func scenarioStep(s *workspace.Snapshot, before, after *source.File, one plan.Scenario, said words.Sentence) (Step, *source.Problem) {
	if problem := s.Try(before, after); problem != nil {
		return Step{}, problem
	}
	back := words.Phrase{De: "%s wieder ohne „%s“, wie es zuletzt war", En: "%s is without the last state of %q again"}.With(before.Path, one.Title)
	return Step{before.Path, before.Bytes(), after.Bytes(), one.ID, said, back, after}, nil
}

// stepList is the steps of a scenario as TOML writes them.
type stepList []plan.Step

func (l stepList) String() string {
	var text strings.Builder
	text.WriteString("[\n")
	for _, step := range l {
		text.WriteString("  { " + strings.Join(stepPairs(step), ", ") + " },\n")
	}
	return text.String() + "]"
}

func stepPairs(s plan.Step) []string {
	var pairs []string
	add := func(key string, said bool, value any) {
		if said {
			pairs = append(pairs, key+" = "+rewrite.Literal(value))
		}
	}
	add("do", true, string(s.Do))
	add("measure", s.Measure != "", string(s.Measure))
	add("before", s.Before != "", string(s.Before))
	add("book", s.Book != "", string(s.Book))
	add("part", s.Part != "", string(s.Part))
	add("theme", s.Theme != "", string(s.Theme))
	add("cover", s.Cover != "", s.Cover)
	add("line", s.Line != "", string(s.Line))
	add("year", s.Year != 0, int(s.Year))
	add("percent", s.Percent != 0, s.Percent)
	if s.Amount != nil {
		add("amount", true, *s.Amount)
	}
	add("years", s.Years > 1, s.Years)
	add("giver", s.Giver != "", s.Giver)
	add("decision", s.Decision != "", s.Decision)
	return pairs
}
