package style

import (
	"cmp"
	"strings"
)

// Glyphs is the set of signs that the terminal's font can show.
type Glyphs string

// The sets.
const (
	Unicode Glyphs = "unicode"
	ASCII   Glyphs = "ascii"
)

// GlyphSets lists both.
var GlyphSets = [...]Glyphs{Unicode, ASCII}

// GlyphsOf are the signs that the environment promises: ASCII where the locale
// has another character set than UTF-8, and on the Linux console, whose fonts
// hold few signs. A locale that is not set says nothing.
func GlyphsOf(env func(string) string) Glyphs {
	locale := strings.ToLower(cmp.Or(env("LC_ALL"), env("LC_CTYPE"), env("LANG")))
	utf8 := locale == "" || strings.Contains(locale, "utf-8") || strings.Contains(locale, "utf8")
	if !utf8 || env("TERM") == "linux" {
		return ASCII
	}
	return Unicode
}

// ascii replaces each sign of ours by one of the same width. Letters stay:
// German has them on every computer.
var ascii = strings.NewReplacer(
	"✓", "+", "×", "x", "✗", "x", "◐", "?", "○", "o", "·", "-", "∙", "i", "•", "@", "●", "*", "›", ">", "‹", "<", "»", ">", "◂", "<", "▸", "+",
	"–", "-", "−", "-", "…", "~", "→", ">", "←", "<", "↑", "^", "↓", "v", "↵", "<", "±", "~", "Ø", "~",
	"│", "|", "─", "-", "▲", "^", "▼", "v", "„", `"`, "“", `"`, "”", `"`, "’", "'",
	"█", "#", "▉", "#", "▊", "#", "▋", "#", "▌", "#", "▍", "-", "▎", "-", "▏", "-", "▓", "%", "▒", "=", "░", ".",
	"⠋", "|", "⠙", "/", "⠹", "-", "⠸", "|", "⠼", "/", "⠴", "-", "⠦", "|", "⠧", "/",
	"\u00a0", " ",
)

// Fit replaces the signs that a set does not have. Text keeps its width.
func (g Glyphs) Fit(text string) string {
	if g == ASCII {
		return ascii.Replace(text)
	}
	return text
}
