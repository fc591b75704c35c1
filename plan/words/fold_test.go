package words

import (
	"slices"
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"plain":        {"open-data", "open-data"},
		"capitals":     {"Open-DATA", "open-data"},
		"sharp s":      {"Straße", "strasse"},
		"big sharp s":  {"STRAẞE", "strasse"},
		"umlaut":       {"Bürger", "burger"},
		"taken apart":  {"Bu\u0308rger", "burger"},
		"accent":       {"Café", "cafe"},
		"digits stay":  {"V/0154/2018", "v/0154/2018"},
		"other script": {"Ελλάδα", "ελλαδα"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := Fold(test.text); got != test.want {
				t.Errorf("Fold(%q) = %q; want %q", test.text, got, test.want)
			}
			if got := Fold(Fold(test.text)); got != test.want {
				t.Errorf("Fold twice of %q = %q; want %q", test.text, got, test.want)
			}
		})
	}
}

func TestFoldings(t *testing.T) {
	for text, want := range map[string]string{
		"open": "open", "Bürger": "burger|buerger", "Bu\u0308rger": "burger|buerger", "Straße": "strasse", "Café": "cafe", "Ämterhäuser": "amterhauser|aemterhaeuser", "Feuer": "feuer",
	} {
		if got := strings.Join(Foldings(text), "|"); got != want {
			t.Errorf("Foldings(%q) = %q; want %q", text, got, want)
		}
	}
}

func TestOrder(t *testing.T) {
	want := []string{"Abfall", "Ämter", "Antrag", "Maßnahme 2", "Maßnahme 10", "Ofen", "Öffnung", "Zaun"}
	got := slices.Clone(want)
	slices.Reverse(got)
	order := NewOrder()
	slices.SortFunc(got, func(a, b string) int { return strings.Compare(order.Key(a), order.Key(b)) })
	if !slices.Equal(got, want) {
		t.Errorf("order %q; want %q", got, want)
	}
	if order.Key("ä") <= order.Key("a") || order.Key("ä") >= order.Key("b") {
		t.Error("ä does not stand between a and b")
	}
	if order.Key("Ä") == order.Key("A") {
		t.Error("Ä and A have one place")
	}
}
