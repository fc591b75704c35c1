package command

import (
	"encoding/json"
	"net/url"

	"digiplan/plan/check"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// Parts of a log in the Static Analysis Results Interchange Format, 2.1.0.
type (
	sarifText struct {
		Text string `json:"text"`
	}
	sarifRule struct {
		ID    string    `json:"id"`
		Short sarifText `json:"shortDescription"`
	}
	sarifRegion struct {
		Line      int `json:"startLine"`
		Column    int `json:"startColumn"`
		EndColumn int `json:"endColumn"`
	}
	sarifLocation struct {
		Physical struct {
			Artifact struct {
				URI string `json:"uri"`
			} `json:"artifactLocation"`
			Region *sarifRegion `json:"region,omitempty"`
		} `json:"physicalLocation"`
	}
	sarifResult struct {
		Rule      string          `json:"ruleId"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
	}
)

var sarifLevels = map[source.Severity]string{source.Error: "error", source.Warning: "warning", source.Notice: "note"}

// checkSARIF prints problems as a log that code hosts and editors read. An execution that
// did not succeed has not checked the rules.
func checkSARIF(c Context, problems []source.Problem, sound bool, lang words.Lang) error {
	rules, known := []sarifRule{}, make(map[string]bool)
	results := make([]sarifResult, len(problems))
	for i, p := range problems {
		if !known[p.Rule] {
			known[p.Rule] = true
			rules = append(rules, sarifRule{p.Rule, sarifText{check.Name(p.Rule).In(lang)}})
		}
		text := p.Message.In(lang)
		if !p.Hint.Empty() {
			text += "\n" + p.Hint.In(lang)
		}
		results[i] = sarifResult{p.Rule, sarifLevels[p.Severity], sarifText{text}, sarifLocations(p.Place)}
	}
	encoder := json.NewEncoder(c.Out)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(map[string]any{
		"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
		"version": "2.1.0",
		"runs": []any{map[string]any{
			"tool":        map[string]any{"driver": map[string]any{"name": "digiplan", "version": Version(), "rules": rules}},
			"columnKind":  "unicodeCodePoints",
			"invocations": []any{map[string]any{"executionSuccessful": sound}},
			"results":     results,
		}},
	})
}

func sarifLocations(place source.Place) []sarifLocation {
	if place.File() == "" {
		return nil
	}
	var location sarifLocation
	location.Physical.Artifact.URI = (&url.URL{Path: place.File()}).String()
	if pos := place.Pos(); pos.Line > 0 {
		location.Physical.Region = &sarifRegion{pos.Line, pos.Col, pos.Col + pos.Width}
	}
	return []sarifLocation{location}
}
