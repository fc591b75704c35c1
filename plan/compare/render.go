package compare

import (
	"strings"
	"unicode"
)

// Plain writes a redline as text: "[-old-] {+new+}".
func Plain(runs []Run) string {
	return write(runs, [...][2]string{Same: {}, Struck: {"[-", "-]"}, Added: {"{+", "+}"}}, func(text string) string { return text })
}

// Markdown writes a redline as "~~old~~ **new**".
func Markdown(runs []Run) string {
	return write(runs, [...][2]string{Same: {}, Struck: {"~~", "~~"}, Added: {"**", "**"}}, MarkdownText)
}

var markdownSigns = strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "~", `\~`, "`", "\\`", "<", "&lt;", "[", `\[`, "]", `\]`, "#", `\#`)

// MarkdownText is a text that means nothing but itself in Markdown.
func MarkdownText(text string) string { return markdownSigns.Replace(text) }

// Marked writes a redline between marks of the caller's own.
func Marked(runs []Run, marks [3][2]string) string {
	return write(runs, marks, func(text string) string { return text })
}

// write puts marks around the words, never around white space, and a space
// between what is struck and what stands in its place.
func write(runs []Run, marks [3][2]string, escape func(string) string) string {
	var text strings.Builder
	for i, run := range runs {
		core := strings.Join(strings.Fields(run.Text), " ")
		if run.Op == Same {
			text.WriteString(escape(spaced(run.Text)))
			continue
		}
		if core == "" {
			if run.Op == Added {
				text.WriteString(" ")
			}
			continue
		}
		lead, trail := edges(run.Text)
		if i+1 < len(runs) && run.Op == Struck && runs[i+1].Op == Added {
			trail = true
		}
		if i > 0 && run.Op == Added && runs[i-1].Op == Struck {
			lead = false
		}
		text.WriteString(space(lead) + marks[run.Op][0] + escape(core) + marks[run.Op][1] + space(trail))
	}
	return strings.TrimSpace(strings.Join(strings.Fields(text.String()), " "))
}

func space(wanted bool) string {
	if wanted {
		return " "
	}
	return ""
}

// edges tells whether a text begins and ends with white space.
func edges(text string) (lead, trail bool) {
	return strings.TrimLeftFunc(text, unicode.IsSpace) != text, strings.TrimRightFunc(text, unicode.IsSpace) != text
}

// spaced is a text on one line.
func spaced(text string) string {
	lead, trail := edges(text)
	return space(lead) + strings.Join(strings.Fields(text), " ") + space(trail)
}
