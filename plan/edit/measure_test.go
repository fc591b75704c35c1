package edit_test

import (
	"strings"
	"testing"

	"digiplan/plan/edit"
	"digiplan/plan/source"
	"digiplan/plan/starter"
	"digiplan/plan/words"
)

func TestNewMeasure(t *testing.T) {
	const first = "[plan]\ntitle = \"P\"\nyears = { from = 2018, to = 2020 }\n"
	for name, c := range map[string]struct {
		text  string
		index int
		line  int
		last  string // what ends the old lines
	}{
		"behind others":      {small, 1, strings.Count(small, "\n") + 4, "\n"},
		"in an empty plan":   {first, 0, 3 + 4, "\n"},
		"without a last end": {strings.TrimSuffix(first, "\n"), 0, 3 + 4, "\n"},
		"CRLF":               {strings.ReplaceAll(first, "\n", "\r\n"), 0, 3 + 4, "\r\n"},
		"English":            {first + "language = \"en\"\n", 0, 4 + 4, "\n"},
	} {
		t.Run(name, func(t *testing.T) {
			s := opened(t, c.text)
			step, place, problem := edit.NewMeasure(s, edit.MeasureFiles(s, source.Place{})[0], "neu-1")
			if problem != nil {
				t.Fatal(problem.Text(words.German))
			}
			if pos := place.Pos(); pos.Line != c.line || pos.Col != 10 {
				t.Errorf("the title stands at %v; want line %d", pos, c.line)
			}
			if err := step.Do(s.Location); err != nil {
				t.Fatal(err)
			}
			now := text(t, s)
			if !strings.HasPrefix(now, c.text) || strings.Count(now, c.last) != strings.Count(now, "\n") {
				t.Errorf("the file says %q", now)
			}
			again := s.Reread()
			if !again.Sound || len(again.Plan.Measures) != c.index+1 || again.Plan.Measures[c.index].ID != "neu-1" {
				t.Fatalf("the plan is read as %v", again.Problems)
			}
			want := "Neue Maßnahme"
			if name == "English" {
				want = "New measure"
			}
			if got := again.Plan.Measures[c.index].Title; got != want {
				t.Errorf("the title is %q; want %q", got, want)
			}
		})
	}
}

// TestNewMeasureIsTrue: with all signs of comments taken away, and ids that
// exist, the entry is one of the format.
func TestNewMeasureIsTrue(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		text, err := starter.Measure(lang, `"neu"`, `"Neu"`, 2018, 2019)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, line := range strings.Split(string(text), "\n") {
			if rest, ok := strings.CutPrefix(strings.TrimSpace(line), "# "); ok && (strings.Contains(line, " = ") || strings.Contains(line, "[[")) {
				line = rest
			}
			lines = append(lines, line)
		}
		filled := strings.NewReplacer(`theme      = "…"`, `theme = "t"`, `["…"]                       # K`, `["p"] # K`, `["…"]                       # ids`, `["p"] # ids`,
			`decided_by = ["…"]`, `decided_by = ["V/1"]`, `line    = "…"`, `line = "stadt.it"`).Replace(strings.Join(lines, "\n"))
		s := opened(t, small+"[[theme]]\nid = \"t\"\ntitle = \"T\"\n[[principle]]\nid = \"p\"\ntitle = \"P\"\n"+filled)
		m := s.Plan.Measures[1]
		if m.Theme != "t" || len(m.Principles) != 1 || m.Priority != 1 || m.Need.At(2019) != 10_000_00 || len(m.Allocations) != 1 || m.Allocations[0].Amounts.At(2018) != 10_000_00 || !m.Allocations[0].Assumed {
			t.Errorf("%s: the entry is read as %+v", lang, m)
		}
	}
}

func TestNewMeasureRefuses(t *testing.T) {
	s := opened(t, small)
	for id, want := range map[string]string{
		"wlan":                  "die Kennung „wlan“ ist schon vergeben · frei ist: wlan-2",
		"Über Brücken 2":        "„Über Brücken 2“ ist keine Kennung: kleine Buchstaben, Ziffern und . - _ / · frei ist: ueber-bruecken-2",
		"WLAN":                  "„WLAN“ ist keine Kennung: kleine Buchstaben, Ziffern und . - _ / · frei ist: wlan-2",
		"":                      "„“ ist keine Kennung: kleine Buchstaben, Ziffern und . - _ / · frei ist: neu",
		"\x1b[2J\"":             "„␛[2J\"“ ist keine Kennung: kleine Buchstaben, Ziffern und . - _ / · frei ist: 2j",
		strings.Repeat("x", 61): "„" + strings.Repeat("x", 61) + "“ ist keine Kennung: kleine Buchstaben, Ziffern und . - _ / · frei ist: " + strings.Repeat("x", 50),
	} {
		_, _, problem := edit.NewMeasure(s, nil, id)
		if problem == nil {
			t.Errorf("%q is allowed", id)
			continue
		}
		if got := problem.Message.In(words.German) + " · " + problem.Hint.In(words.German); got != want {
			t.Errorf("%q: %s; want %s", id, got, want)
		}
	}
}
