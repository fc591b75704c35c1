package style

import "strings"

// Glyphs is the set of signs that the terminal's font can show.
type Glyphs string

// The sets.
const (
	Unicode Glyphs = "unicode"
	ASCII   Glyphs = "ascii"
)

// GlyphSets lists both.
var GlyphSets = [...]Glyphs{Unicode, ASCII}

// ascii replaces each sign of ours by one of the same width. Letters stay:
// German has them on every computer.
var ascii = strings.NewReplacer(
	"✓", "+", "×", "x", "✗", "x", "◐", "?", "○", "o", "·", "-", "∙", "i", "•", "@", "›", ">", "‹", "<", "»", ">", "◂", "<",
	"–", "-", "−", "-", "…", "~", "→", ">", "←", "<", "↑", "^", "↓", "v", "↵", "<", "±", "~",
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
