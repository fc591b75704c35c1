package plan_test

import (
	"slices"
	"testing"

	"digiplan/plan"
)

// Texts of six letters and more are secrets, unless something public is called
// the same; the longest comes first, so that no part of one is left over.
func TestSecrets(t *testing.T) {
	for name, c := range map[string]struct {
		texts  []string
		public map[string]bool
		want   plan.Secrets
	}{
		"none":                {nil, nil, nil},
		"five letters":        {[]string{"Hafen"}, nil, nil},
		"six letters":         {[]string{"Häfen1"}, nil, plan.Secrets{"Häfen1"}},
		"the longest first":   {[]string{"Rathaus", "Rathaus Nord"}, nil, plan.Secrets{"Rathaus Nord", "Rathaus"}},
		"of one length":       {[]string{"Zulage", "Anlage"}, nil, plan.Secrets{"Anlage", "Zulage"}},
		"called so in public": {[]string{"Rathaus", "Rathaus Nord"}, map[string]bool{"Rathaus": true}, plan.Secrets{"Rathaus Nord"}},
		"as it is shown":      {[]string{"Rat\x07haus"}, nil, plan.Secrets{"Rat␇haus"}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := (plan.Hidden{Texts: c.texts}).Secrets(c.public); !slices.Equal(got, c.want) {
				t.Errorf("Secrets() = %q; want %q", got, c.want)
			}
		})
	}
}

// A secret is put out wherever it stands as whole words, and nowhere else.
func TestHush(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"not named":            {"Schule Nord", "Schule Nord"},
		"alone":                {"Rathaus", "[–]"},
		"within a sentence":    {"Das Rathaus, das neue.", "Das [–], das neue."},
		"in brackets":          {"(Rathaus)", "([–])"},
		"twice":                {"Rathaus und Rathaus", "[–] und [–]"},
		"the longer one":       {"Rathaus Nord", "[–]"},
		"part of a word":       {"Rathausplatz, Altrathaus", "Rathausplatz, Altrathaus"},
		"end of a word":        {"Alt Rathäuser", "Alt Rathäuser"},
		"behind part of one":   {"Rathausplatz am Rathaus", "Rathausplatz am [–]"},
		"in front of a number": {"Rathaus2 und Rathaus 2", "Rathaus2 und [–] 2"},
		"behind a number":      {"2Rathaus", "2Rathaus"},
		"behind an umlaut":     {"öRathaus", "öRathaus"},
		"in other letters":     {"RATHAUS", "RATHAUS"},
		"nothing":              {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := (plan.Secrets{"Rathaus Nord", "Rathaus"}).Redact(c.text, "[–]"); got != c.want {
				t.Errorf("Hush(%q) = %q; want %q", c.text, got, c.want)
			}
		})
	}
	if got := (plan.Secrets{"Rathaus"}).Redact("am Rathaus", "(Rathaus)"); got != "am (Rathaus)" {
		t.Errorf("a mark that names the secret gives %q", got)
	}
}

// Naming adds what another plan hides, and changes neither.
func TestNaming(t *testing.T) {
	now, then := plan.Hidden{Texts: make([]string, 1, 9), Papers: 1}, plan.Hidden{Texts: []string{"b", "a"}, Papers: 5}
	now.Texts[0] = "a"
	both := now.AlsoSilencing(then)
	_ = append(now.Texts, "c")
	if !slices.Equal(both.Texts, []string{"a", "b"}) || both.Papers != 1 || len(now.Texts) != 1 {
		t.Errorf("Naming() = %+v, of %+v", both, now)
	}
}
