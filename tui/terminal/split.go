package terminal

import "strings"

// splitArgs splits like a shell, but knows only blanks, quotes and, if wanted,
// backslashes. It reports false for a quote that is not closed.
func splitArgs(text string, backslashes bool) (args []string, closed bool) {
	s := splitter{backslashes: backslashes}
	for _, r := range text {
		s.take(r)
	}
	s.endArg()
	return s.args, s.quote == 0 && !s.escaped && len(s.args) > 0
}

// splitter is splitArgs between two characters.
type splitter struct {
	backslashes bool
	args        []string
	arg         strings.Builder
	begun       bool // an argument has begun; it may be empty: ""
	quote       rune // the open one, or 0
	escaped     bool // the last character was a backslash
}

func (s *splitter) take(r rune) {
	switch {
	case s.escaped:
		s.takeEscaped(r)
	case r == '\\' && s.backslashes && s.quote != '\'':
		s.escaped, s.begun = true, true
	case s.quote != 0 && r == s.quote:
		s.quote = 0
	case s.quote == 0 && (r == '"' || r == '\''):
		s.quote, s.begun = r, true
	case s.quote == 0 && (r == ' ' || r == '\t'):
		s.endArg()
	default:
		s.arg.WriteRune(r)
		s.begun = true
	}
}

// takeEscaped keeps a backslash in double quotes that escapes nothing there.
func (s *splitter) takeEscaped(r rune) {
	if s.quote == '"' && r != '"' && r != '\\' {
		s.arg.WriteRune('\\')
	}
	s.arg.WriteRune(r)
	s.escaped = false
}

func (s *splitter) endArg() {
	if s.begun {
		s.args = append(s.args, s.arg.String())
	}
	s.arg.Reset()
	s.begun = false
}
