package terminal

import (
	"fmt"
	"path"
	"strings"
)

// place gives the arguments that open a file at a line and column, both from 1.
type place func(file string, line, col int) []string

// editorSpec is how an editor is called and where it appears.
type editorSpec struct {
	place     place // nil: the editor takes a file only
	ownWindow bool
}

// editors finds an editor by its program name. Columns are given where the
// editor counts characters as we do.
func editors(name string) (editorSpec, bool) {
	switch name {
	case "vi", "view", "joe", "jmacs", "mg", "jed", "pico", "vis", "mcedit":
		return editorSpec{plusLine, false}, true
	case "vim", "nvim":
		return editorSpec{vimPlace, false}, true
	case "gvim", "mvim", "neovide":
		return editorSpec{vimPlace, true}, true
	case "nano", "ne":
		return editorSpec{plusComma, false}, true
	case "emacs", "emacsclient", "kak", "micro":
		return editorSpec{plusColon, false}, true
	case "hx", "helix":
		return editorSpec{colons, false}, true
	case "subl", "sublime_text", "zed", "zeditor", "geany":
		return editorSpec{colons, true}, true
	case "code", "code-insiders", "code-oss", "codium", "vscodium", "cursor", "windsurf":
		return editorSpec{gotoColons, true}, true
	case "kate", "kwrite":
		return editorSpec{kate, true}, true
	case "mousepad", "idea", "pycharm", "goland":
		return editorSpec{lineColumn, true}, true
	case "gedit", "pluma", "xed":
		return editorSpec{plusLine, true}, true
	case "notepad++":
		return editorSpec{notepadPlus, true}, true
	case "notepad", "open", "xdg-open", "gnome-text-editor":
		return editorSpec{nil, true}, true
	}
	return editorSpec{}, false
}

func plusLine(file string, line, _ int) []string {
	return []string{fmt.Sprintf("+%d", line), file}
}

func plusComma(file string, line, col int) []string {
	return []string{fmt.Sprintf("+%d,%d", line, col), file}
}

func plusColon(file string, line, col int) []string {
	return []string{fmt.Sprintf("+%d:%d", line, col), file}
}

// vimPlace walks to the column: vim's own column numbers count bytes.
func vimPlace(file string, line, col int) []string {
	walk := fmt.Sprintf("+normal! %dG0", line)
	if col > 1 {
		walk += fmt.Sprintf("%dl", col-1)
	}
	return []string{walk, file}
}

func colons(file string, line, col int) []string {
	return []string{fmt.Sprintf("%s:%d:%d", file, line, col)}
}

func gotoColons(file string, line, col int) []string {
	return append([]string{"--goto"}, colons(file, line, col)...)
}

func kate(file string, line, col int) []string {
	return []string{"-l", fmt.Sprint(line), "-c", fmt.Sprint(col), file}
}

func lineColumn(file string, line, col int) []string {
	return []string{"--line", fmt.Sprint(line), "--column", fmt.Sprint(col), file}
}

func notepadPlus(file string, line, col int) []string {
	return []string{fmt.Sprintf("-n%d", line), fmt.Sprintf("-c%d", col), file}
}

// programName is the last part of a path of either system, without the ending
// that makes it a program on Windows.
func programName(program string) string {
	name := strings.ToLower(path.Base(strings.ReplaceAll(program, `\`, "/")))
	for _, ending := range []string{".exe", ".cmd", ".bat"} {
		name = strings.TrimSuffix(name, ending)
	}
	return name
}
