package terminal

import (
	"testing"

	"github.com/muesli/termenv"
)

func TestColor(t *testing.T) {
	tests := map[string]struct {
		color   Color
		env     []string
		colored bool
		profile termenv.Profile
	}{
		"plain xterm":      {Auto, []string{"TERM=xterm"}, true, termenv.ANSI},
		"256 colours":      {"", []string{"TERM=xterm-256color"}, true, termenv.ANSI256},
		"all colours":      {Auto, []string{"TERM=xterm-256color", "COLORTERM=truecolor"}, true, termenv.TrueColor},
		"NO_COLOR":         {Auto, []string{"TERM=xterm-256color", "NO_COLOR=1"}, false, termenv.ANSI},
		"never":            {Never, []string{"TERM=xterm-256color"}, false, termenv.ANSI},
		"always":           {Always, []string{"TERM=xterm-256color", "NO_COLOR=1"}, true, termenv.ANSI256},
		"dumb":             {Auto, []string{"TERM=dumb"}, false, termenv.ANSI},
		"unknown, always":  {Always, nil, true, termenv.ANSI},
		"CLICOLOR says no": {Auto, []string{"TERM=xterm", "CLICOLOR=0"}, false, termenv.ANSI},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			env := environment(test.env...)
			if got := Colored(test.color, env); got != test.colored {
				t.Errorf("Colored(%q) = %v; want %v", test.color, got, test.colored)
			}
			if got := profile(test.color, env); got != test.profile {
				t.Errorf("profile(%q) = %v; want %v", test.color, got, test.profile)
			}
		})
	}
}
