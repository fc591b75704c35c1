package terminal

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

// environment makes an env function from "KEY=value" pairs.
func environment(pairs ...string) func(string) string {
	values := map[string]string{}
	for _, pair := range pairs {
		key, value, _ := strings.Cut(pair, "=")
		values[key] = value
	}
	return func(key string) string { return values[key] }
}

// having finds just the named programs.
func having(programs ...string) func(string) (string, error) {
	return func(name string) (string, error) {
		for _, p := range programs {
			if p == name {
				return name, nil
			}
		}
		return "", errors.New("not found")
	}
}

func TestEditorOpensAtThePlace(t *testing.T) {
	window, screen := true, false
	tests := map[string]struct {
		args      string // joined by a bar
		ownWindow bool
		knowsLine bool
	}{
		"vi":                             {"vi|+12|p.toml", screen, true},
		"vim":                            {"vim|+normal! 12G04l|p.toml", screen, true},
		"nvim":                           {"nvim|+normal! 12G04l|p.toml", screen, true},
		"nano":                           {"nano|+12,5|p.toml", screen, true},
		"emacs":                          {"emacs|+12:5|p.toml", screen, true},
		"emacsclient -t":                 {"emacsclient|-t|+12:5|p.toml", screen, true},
		"kak":                            {"kak|+12:5|p.toml", screen, true},
		"micro":                          {"micro|+12:5|p.toml", screen, true},
		"joe":                            {"joe|+12|p.toml", screen, true},
		"ne":                             {"ne|+12,5|p.toml", screen, true},
		"hx":                             {"hx|p.toml:12:5", screen, true},
		"/opt/bin/subl":                  {"/opt/bin/subl|p.toml:12:5", window, true},
		"zed":                            {"zed|p.toml:12:5", window, true},
		"code --wait":                    {"code|--wait|--goto|p.toml:12:5", window, true},
		"codium":                         {"codium|--goto|p.toml:12:5", window, true},
		"cursor":                         {"cursor|--goto|p.toml:12:5", window, true},
		`C:\bin\Code.exe`:                {`C:\bin\Code.exe|--goto|p.toml:12:5`, window, true},
		"kate":                           {"kate|-l|12|-c|5|p.toml", window, true},
		`C:\Program Files\Notepad++.EXE`: {`C:\Program Files\Notepad++.EXE|-n12|-c5|p.toml`, window, true},
		"notepad":                        {"notepad|p.toml", window, false},
		"gvim":                           {"gvim|+normal! 12G04l|p.toml", window, true},
		"pycharm":                        {"pycharm|--line|12|--column|5|p.toml", window, true},
		"myown -x":                       {"myown|-x|p.toml", screen, false},
	}
	for value, want := range tests {
		t.Run(value, func(t *testing.T) {
			program := strings.Split(value, "|")[0]
			if cut, _, found := strings.Cut(value, " -"); found {
				program = cut
			}
			got, err := Editor(environment("VISUAL="+value), having(program), "p.toml", 12, 5)
			if err != nil {
				t.Fatal(err)
			}
			wanted := Command{strings.Split(want.args, "|"), want.ownWindow, want.knowsLine}
			if !reflect.DeepEqual(got, wanted) {
				t.Errorf("Editor(%q) = %+v; want %+v", value, got, wanted)
			}
		})
	}
}

func TestEditorWithoutPlace(t *testing.T) {
	tests := map[string]struct {
		file      string
		line, col int
		want      string
	}{
		"no line":         {"p.toml", 0, 0, "vim|p.toml"},
		"no column":       {"p.toml", 3, 0, "vim|+normal! 3G0|p.toml"},
		"file like flag":  {"-p.toml", 0, 0, "vim|./-p.toml"},
		"file like place": {"+3", 0, 0, "vim|./+3"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := pointEditor([]string{"vim"}, test.file, test.line, test.col)
			if args := strings.Join(got.Args, "|"); args != test.want || got.KnowsLine != (test.line > 0) {
				t.Errorf("pointEditor(%q, %d) = %+v; want %s", test.file, test.line, got, test.want)
			}
		})
	}
}

func TestChooseEditor(t *testing.T) {
	tests := map[string]struct {
		env     func(string) string
		path    func(string) (string, error)
		windows bool
		want    string
		problem EditorProblem
	}{
		"VISUAL first":        {environment("VISUAL=hx", "EDITOR=vi"), having("hx", "vi"), false, "hx", 0},
		"then EDITOR":         {environment("EDITOR=vi -e"), having("vi"), false, "vi|-e", 0},
		"blank is not set":    {environment("VISUAL= ", "EDITOR=vi"), having("vi"), false, "vi", 0},
		"usual: nano":         {environment(), having("vi", "vim", "nano"), false, "nano", 0},
		"usual: vi at last":   {environment(), having("vi"), false, "vi", 0},
		"usual on Windows":    {environment(), having("notepad"), true, "notepad", 0},
		"quotes":              {environment("EDITOR='my vi' -c \"set nu\""), having("my vi"), false, "my vi|-c|set nu", 0},
		"folder with spaces":  {environment(`EDITOR=C:\my apps\vi.exe`), having(`C:\my apps\vi.exe`), true, `C:\my apps\vi.exe`, 0},
		"nothing there":       {environment(), having(), false, "", NoEditor},
		"named but not there": {environment("VISUAL=hx", "EDITOR=vi"), having("vi"), false, "", EditorNotFound},
		"open quote":          {environment("EDITOR=vi 'x"), having("vi"), false, "", EditorQuotes},
		"empty program":       {environment("EDITOR=''"), having("vi"), false, "", EditorQuotes},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			args, err := chooseEditor(test.env, test.path, test.windows)
			var problem *EditorError
			if errors.As(err, &problem); test.problem != 0 && (problem == nil || problem.Problem != test.problem) {
				t.Fatalf("error %v; want problem %d", err, test.problem)
			}
			if got := strings.Join(args, "|"); got != test.want {
				t.Errorf("chooseEditor = %q, %v; want %q", got, err, test.want)
			}
		})
	}
}

func TestSplitArgs(t *testing.T) {
	tests := map[string]struct {
		text        string
		backslashes bool
		want        []string
		closed      bool
	}{
		"plain":               {"vi -e  x", true, []string{"vi", "-e", "x"}, true},
		"double":              {`"a b" c`, true, []string{"a b", "c"}, true},
		"single":              {`'a "b' c`, true, []string{`a "b`, "c"}, true},
		"inside a word":       {`-c"a b"d`, true, []string{"-ca bd"}, true},
		"empty argument":      {`vi ""`, true, []string{"vi", ""}, true},
		"escaped blank":       {`a\ b c`, true, []string{"a b", "c"}, true},
		"escaped quote":       {`"a\"b"`, true, []string{`a"b`}, true},
		"backslash in quotes": {`"a\nb"`, true, []string{`a\nb`}, true},
		"single keeps it":     {`'a\b'`, true, []string{`a\b`}, true},
		"windows path":        {`C:\a\b.exe -x`, false, []string{`C:\a\b.exe`, "-x"}, true},
		"no shell":            {"vi;rm $HOME", true, []string{"vi;rm", "$HOME"}, true},
		"open quote":          {`vi "x`, true, []string{"vi", "x"}, false},
		"open backslash":      {`vi \`, true, []string{"vi", ""}, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, closed := splitArgs(test.text, test.backslashes)
			if !reflect.DeepEqual(got, test.want) || closed != test.closed {
				t.Errorf("splitArgs(%q) = %q, %v; want %q, %v", test.text, got, closed, test.want, test.closed)
			}
		})
	}
}
