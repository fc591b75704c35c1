package terminal

import (
	"io"

	"github.com/muesli/termenv"
)

// Color is the person's wish: the value of --color.
type Color string

// The zero Color is Auto.
const (
	Auto   Color = "auto" // as the environment says
	Always Color = "always"
	Never  Color = "never"
)

// Colored reports whether a theme with colours may be used. If not, the theme is
// mono; bold and reverse stay.
func Colored(c Color, env func(string) string) bool {
	switch c {
	case Always:
		return true
	case Never:
		return false
	}
	return env("NO_COLOR") == "" && env("CLICOLOR") != "0" && env("TERM") != "dumb"
}

// profile is what lipgloss may write. It is never less than ANSI: below that
// lipgloss drops bold and reverse too, and the mono theme needs them.
func profile(c Color, env func(string) string) termenv.Profile {
	if !Colored(c, env) {
		return termenv.ANSI
	}
	out := termenv.NewOutput(io.Discard, termenv.WithTTY(true), termenv.WithEnvironment(environ(env)))
	if best := out.ColorProfile(); best != termenv.Ascii {
		return best
	}
	return termenv.ANSI
}

// environ is the environment as termenv wants it.
type environ func(string) string

func (e environ) Getenv(key string) string { return e(key) }
func (e environ) Environ() []string        { return nil }
